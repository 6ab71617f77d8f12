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
from atlarge.checking.slots import Clause

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
    plain = tuple(_rewritten(clause, RULES) for clause in context.clauses)
    short = tuple(_rewritten(clause, SHORTENING) for clause in plain)
    readings = [clauses for clauses, before in ((plain, context.clauses), (short, plain)) if clauses != before]
    return tuple(msgspec.structs.replace(context, clauses=clauses) for clauses in readings)


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
