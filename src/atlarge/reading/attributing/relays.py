"""Words that come through others: whom a source cites for them, and which outlets pass on what it said."""

from __future__ import annotations

import msgspec

from atlarge.reading.attributing.phrases import phrase_right
from atlarge.reading.attributing.scenes import ATTITUDE, Relation, Scene
from atlarge.reading.language import english
from atlarge.reading.paragraphs import Range

_UNSPOKEN = frozenset({ATTITUDE, "noun", "asked"})  # rules of relations that nobody carries on
_FARTHEST = 10  # tokens of a relative clause that names who passed it on


def relayed(scene: Scene, here: list[Relation], sentence: Range) -> list[Relation]:
    """The relations of one sentence, each with whom its source cites and who carries it, where words there say so."""
    folded = scene.folded
    if scene.passing.find(1, *sentence) < 0:
        return here
    told = list(here)
    for at in range(*sentence):
        if folded[at] not in english.PASSING or scene.quoted[at]:
            continue
        cites = (
            folded[at] == "citing"
            or (folded[at] == "cited" and folded[at - 1] in ("which", "who"))
            or folded[at - 1 : at + 2] == ["with", "reference", "to"]
        )
        place = at + 1 + (folded[at] == "reference") if cites else _carrier(scene, at, sentence)
        end = phrase_right(scene, place, sentence[1]) if place is not None else at
        if place is None or end <= place or folded[place] in english.NO_SOURCES:
            continue
        number = _whose(told, at, end)
        if number is not None and cites:
            told[number] = msgspec.structs.replace(told[number], origin=(place, end))
        elif number is not None and not told[number].carriers:
            told[number] = msgspec.structs.replace(told[number], carriers=((place, end),))
    return told


def _carrier(scene: Scene, at: int, sentence: Range) -> int | None:
    """Where the name of a carrier begins: "as quoted by X", "remarks carried by X", "in an interview with X"."""
    folded = scene.folded
    if at + 2 >= sentence[1]:
        return None
    if folded[at] == "interview":
        return at + 2 if folded[at + 1] in english.INTERVIEWING else None
    said = at > sentence[0] and (folded[at - 1] == "as" or folded[at - 1] in english.DOCUMENTS)
    return at + 2 if said and folded[at + 1] == "by" else None


def _whose(here: list[Relation], at: int, end: int) -> int | None:
    """The number of the relation that a phrase from `at` to `end` belongs to: the last before it, else the next."""
    following = None
    for number in reversed(range(len(here))):
        relation = here[number]
        if relation.source is None or relation.verb == at or relation.rule in _UNSPOKEN:
            continue
        if relation.source[0] < at:
            return number
        if relation.source[0] <= end + 1:
            following = number
    return following


def who_cited(scene: Scene, at: int, after: int) -> tuple[tuple[Range, ...], int]:
    """Who passed on what an outlet was told (", which the Guardian cited, that"), and the token after the clause."""
    tags, folded = scene.tags, scene.folded
    if at + 3 >= after or tags[at] != "," or folded[at + 1] not in ("which", "who"):
        return (), at
    comma = tags.find(",Q", at + 2, min(after, at + _FARTHEST))
    if comma < 0:
        return (), at
    end = phrase_right(scene, at + 2, comma)
    return ((at + 2, end),) if end > at + 2 and folded[comma - 1] in english.PASSED_ON else (), comma + 1
