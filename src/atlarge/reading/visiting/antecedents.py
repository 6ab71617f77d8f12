"""Where to, told before the verb: a place that opens the clause, or that a relative clause is about."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting.hosts import PARTS, Placed, placed
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import MEETINGS, STATES

_REACH = 15
_STOPS = frozenset({";", ".", "!", "?", "\u201d", '"'})
_COPULA = frozenset("is was are were be been became remains".split())


def fronted(stage: Stage, subject: int, sentence: Range) -> Mention | None:
    """ "In Cairo, he met": the place that opens the clause before its subject."""
    floor = max(sentence[0], subject - _REACH)
    for back, word in enumerate(reversed(stage.near(floor, subject)), 1):
        index = subject - back
        if word in _STOPS or stage.person(index) is not None:
            return None
        place = stage.place(index)
        if place is None and word in PARTS and stage.owner.get(index - 1) is not None:
            capital = placed(stage, index - 1)  # "In the Tajik capital, he"
            place = capital[0] if capital is not None else None
        if place is not None:
            start = stage.tokens.at(place.span[0])
            start -= stage.folded(start - 1) == "the"
            opens = start - 1 <= sentence[0] or not _OPENINGS.isdisjoint(stage.near(start - 7, start - 1))
            leads = stage.folded(start - 1) in ("in", "at", "from") or (
                stage.folded(start - 1) == "to" and start - 1 == sentence[0]
            )
            return place if leads and opens else None
    return None


_OPENINGS = frozenset(", and but while then".split())


def related(stage: Stage, subject: int, sentence: Range) -> list[Placed]:
    """The places that a relative clause is about: "Cairo, where he", "Kyrgyzstan was the first State that he"."""
    at = subject - 1
    while at > max(sentence[0], subject - _REACH) and (
        stage.word(at)[:1].isupper() or stage.folded(at) in ("the", "president", "minister")
    ):
        at -= 1
    return antecedents(stage, at, sentence)


def antecedents(stage: Stage, at: int, sentence: Range) -> list[Placed]:
    """The places before the relative pronoun at the token; for a noun like "a State", those it is said of."""
    if stage.folded(at) not in ("where", "that", "which"):
        at += 1
        if stage.folded(at - 1) not in STATES:
            return []
    back = at - 1
    while back > max(sentence[0], at - _REACH) and stage.folded(back) in (",", "to", "in"):
        back -= 1
    if stage.folded(back) in MEETINGS and stage.place(back - 1) is not None:
        back -= 1  # "the Bishkek summit, which"
    direct = stage.place(back)
    if direct is not None:
        return list_before(stage, back, sentence)
    return _said_of(stage, back, sentence)


def before_insertion(stage: Stage, at: int, sentence: Range) -> int:
    """The token before "Chad, which signed the Statute, had him": that before the insertion that ends at the token."""
    if stage.folded(at) != ",":
        return at
    for index in range(at - 1, max(sentence[0], at - 2 * _REACH), -1):
        if stage.folded(index) == "," and stage.folded(index + 1) in _INSERTS:
            return index - 1
    return at


_INSERTS = frozenset("which where who whose a an the itself one".split())


def list_before(stage: Stage, last: int, sentence: Range) -> list[Placed]:
    """The places of a list that ends at the token."""
    found: list[Placed] = []
    at = last
    while at >= max(sentence[0], last - 4 * _REACH):
        place = stage.place(at)
        if place is None:
            break
        found.append((place, stage.tokens.at(place.span[1] - 1) + 1))
        at = stage.tokens.at(place.span[0]) - 1
        if stage.folded(at) == "the":
            at -= 1
        if stage.folded(at) not in (",", "and"):
            break
        at -= 1 + (stage.folded(at - 1) == ",")
    return found[::-1]


def _said_of(stage: Stage, noun: int, sentence: Range) -> list[Placed]:
    """ "Kyrgyzstan was also the first State": the places before the copula, where the noun is such a State."""
    if STATES.isdisjoint(stage.near(noun - 4, noun + 1)):
        return []
    for at in range(noun, max(sentence[0], noun - 12) - 1, -1):
        if stage.folded(at) in _COPULA:
            return list_before(stage, at - 1, sentence)
    return []
