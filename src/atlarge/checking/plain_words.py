"""A sentence once more in plain words: without what stands between its parts, and with one word for one meaning.

A grammar that knows "Sudan joined the court" misses "Sudan has, of course, since joined the controversial court" for
four words that say nothing about joining. So each sentence is also read without its titles, insertions, adverbs and
judging adjectives, with one word for each of the deeds that have many names, and with passives and inversions turned
round. Every character left still knows where it comes from; nothing is made up.

Words that turn or weaken a meaning ("not", "formerly", "allegedly", "only") stay.
"""

from __future__ import annotations

import re

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.plain_rules import RULES, SHORTENING, TOPIC
from atlarge.checking.slots import Clause, Slot, is_pronoun

_GROUP = re.compile(r"\\(\d)")


class _Piece(msgspec.Struct):
    """A sentence being rewritten: its characters, and where each comes from."""

    text: str
    starts: list[int]
    ends: list[int]


def plain_of(context: Context) -> tuple[Context, ...]:
    """Return the text with each sentence in plain words, and again without what is only said by the way.

    A reading in which no sentence changes is left out.
    """
    told = {clause.index for clause in context.told}
    plain = tuple(_rewritten(_at_home(context, c), RULES) if c.index in told else c for c in context.clauses)
    short = tuple(_rewritten(c, SHORTENING) if c.index in told else c for c in plain)
    readings = [clauses for clauses, before in ((plain, context.clauses), (short, plain)) if clauses != before]
    return tuple(msgspec.structs.replace(context, clauses=clauses) for clauses in readings)


_START = 4
_SAYS = re.compile(
    r"\b(?:said|says|told|insist\w*|argu\w+|recall\w*|premier|minister|ambassador|spokes\w+|chancellor)\b"
)
_HOME = re.compile(r"<p\d+>'s (?:own |home |native )?(?:country|homeland|nation)\b(?!')")


def _at_home(context: Context, clause: Clause) -> Clause:
    """Name the State that "his country" stands for, where the person is named in the sentence or just before it.

    Anybody may stand between ("the premier said that his country"), so the words must begin the sentence, or no others.
    """
    match = _HOME.search(clause.text)
    person = context.record.persons.get(clause.slot(match.group()).ref) if match else None
    if match is None or person is None or len(person.nationality) != 1:
        return clause
    before = context.clauses[max(0, clause.index - 1) : clause.index] if match.start() <= _START else (clause,)
    if not any(s.ref == person.id and not is_pronoun(s) for c in before for s in c.slots) or _SAYS.search(clause.text):
        return clause
    start, end = clause.original(match.start(), match.end())
    slot = Slot(kind="s", span=(start, end), words="his country", ref=person.nationality[0])
    token = f"<s{len(clause.slots)}>"
    size = len(token)
    return msgspec.structs.replace(
        clause,
        text=clause.text[: match.start()] + token + clause.text[match.end() :],
        starts=(*clause.starts[: match.start()], *[start] * size, *clause.starts[match.end() :]),
        ends=(*clause.ends[: match.start()], *[end] * size, *clause.ends[match.end() :]),
        slots=(*clause.slots, slot),
    )


def _rewritten(clause: Clause, rules: tuple[tuple[re.Pattern[str], str], ...]) -> Clause:
    """Return a sentence after some rules: the same one if it speaks of nothing that is checked, or nothing changes."""
    if not TOPIC.search(clause.text):
        return clause
    piece = _Piece(clause.text, list(clause.starts), list(clause.ends))
    for pattern, template in rules:
        _rewrite(piece, pattern, template)
    if piece.text == clause.text:
        return clause
    return msgspec.structs.replace(clause, text=piece.text, starts=tuple(piece.starts), ends=tuple(piece.ends))


def _rewrite(piece: _Piece, pattern: re.Pattern[str], template: str) -> None:
    """Replace every match by a template of literal words and groups; a group keeps the places of its characters."""
    matches = list(pattern.finditer(piece.text))
    if not matches:
        return
    new, at = _Piece("", [], []), 0
    for match in matches:
        _keep(new, piece, at, match.start())
        _fill(new, piece, match, template)
        at = match.end()
    _keep(new, piece, at, len(piece.text))
    piece.text, piece.starts, piece.ends = new.text, new.starts, new.ends


def _keep(new: _Piece, old: _Piece, start: int, end: int) -> None:
    new.text += old.text[start:end]
    new.starts += old.starts[start:end]
    new.ends += old.ends[start:end]


def _fill(new: _Piece, old: _Piece, match: re.Match[str], template: str) -> None:
    """Append a template: what it adds of its own stands for the whole match."""
    at = 0
    for group in _GROUP.finditer(template):
        _add(new, old, match, template[at : group.start()])
        number = int(group[1])
        if match[number] is not None:
            _keep(new, old, match.start(number), match.end(number))
        at = group.end()
    _add(new, old, match, template[at:])


def _add(new: _Piece, old: _Piece, match: re.Match[str], words: str) -> None:
    new.text += words
    new.starts += [old.starts[match.start()]] * len(words)
    new.ends += [old.ends[match.end() - 1]] * len(words)
