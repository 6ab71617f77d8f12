"""The publication day of a text that came without one, as far as its own words tell it.

A dateline ("MOSCOW, Oct 2, 2025 -"), a line ("Published on 30 August 2024") or a signature ("(Reuters, 3 September
2024)") states it; else it is inferred from what the text says of past and coming days (`dating.inferring`).
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from atlarge.facts.record import Record
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.inferring import Publication, inferred
from atlarge.reading.dating.times import Times
from atlarge.reading.dating.values import bounds
from atlarge.reading.language.sources import OUTLETS
from atlarge.reading.layout import Layout
from atlarge.reading.paragraphs import Range, paragraphs
from atlarge.reading.readings import Mention

_OPENING = 6  # paragraphs in which a dateline stands
_DATELINE = 12  # tokens of a dateline before its date
_LINE = 16  # tokens of a line that is only a date, with who and when
_BESIDE = 4  # tokens between an outlet and its date
_DAY = 10  # characters of an ISO day
_DASHES = frozenset("- – — -- ―".split())
_STATING = frozenset("published posted updated".split())
_LINE_WORDS = _STATING | frozenset("by on at last first am pm gmt utc edt est bst cet et a.m p.m issued date".split())
_JOINING = frozenset(", / . ( ) | : of de la and".split())


def publication(layout: Layout, times: Times, *, mentions: Sequence[Mention], record: Record) -> Publication:
    """What the text tells of its day of publication. Pure and linear; any text will do."""
    dated = [one for one in times.found if one.rule == "whole date" and one.kind == "fixed"]
    stated = _stated(_apart(layout, times), dated, mentions) if dated else None
    return inferred(times, mentions=mentions, record=record) if stated is None else stated


def _apart(layout: Layout, times: Times) -> Layout:
    """The layout over the tokens of the times."""
    if times.tokens is layout.tokens:
        return layout
    begins = [layout.tokens.starts[first] for first, _ in layout.paragraphs]
    return msgspec.structs.replace(layout, tokens=times.tokens, paragraphs=paragraphs(times.tokens, begins))


def _stated(layout: Layout, dated: Sequence[Expression], mentions: Sequence[Mention]) -> Publication | None:
    """A whole date that stands as a dateline, or on a line of its own with nothing but who and when."""
    starts = {first: number for number, (first, _) in enumerate(layout.paragraphs)}
    outlets = {layout.tokens.at(one.span[0]) for one in mentions if one.kind == "outlet"}
    places = outlets | {layout.tokens.at(one.span[0]) for one in mentions if one.kind == "State"}
    best: tuple[int, Publication] | None = None
    paragraph = 0
    for one in dated:
        while paragraph + 1 < len(layout.paragraphs) and layout.paragraphs[paragraph + 1][0] <= one.first:
            paragraph += 1
        around = layout.paragraphs[paragraph]
        number = starts[around[0]]
        opens = number < _OPENING and _is_dateline(layout, one, around, places)
        rank = 1 if opens else _rank(layout, one, around, number, outlets)
        day, _ = bounds(one.value[:_DAY])
        if rank and day is not None and (best is None or rank < best[0]):
            words = layout.text[slice(*layout.tokens.span(around[0] if rank == 1 else one.first, one.after))]
            why = f"{_RANKS[rank]} {words!r}: published {day}"
            best = (rank, Publication(day=day, first=day, last=day, trace=(why,)))
    return best[1] if best else None


_RANKS = {1: "dateline", 2: "line", 3: "signature"}


def _is_dateline(layout: Layout, one: Expression, around: Range, places: set[int]) -> bool:
    """Whether a place or an outlet and the date open a paragraph, and a dash parts them from its first sentence.

    A town that no list has is told by its capitals.
    """
    first, after = around
    words, folded = layout.tokens.words, layout.tokens.folded
    if not 0 < one.first - first <= _DATELINE or not words[first][0].isupper():
        return False
    if not all(words[at][0].isupper() or folded[at] in _JOINING for at in range(first, one.first)):
        return False
    end = one.after
    while end < after and end < one.after + _BESIDE and (words[end] in "(),." or words[end][0].isupper()):
        end += 1
    if end + 1 >= after or words[end] not in _DASHES or words[end + 1][0].islower():
        return False
    return not places.isdisjoint(range(first, end)) or (words[first].isupper() and len(words[first]) > len("UN"))


def _rank(layout: Layout, one: Expression, around: Range, number: int, outlets: set[int]) -> int:
    """2 for a line that says when, 3 for a signature, 0 for a date in running text."""
    first, after = around
    words, folded = layout.tokens.words, layout.tokens.folded
    if after - first > _LINE + one.after - one.first or layout.zones[number].kind == "headline":
        return _in_brackets(layout, one, outlets)
    others = [at for at in range(first, after) if not one.first <= at < one.after]
    small = [folded[at] for at in others if words[at][0].islower()]
    plain = all(word in _LINE_WORDS for word in small) and not any(words[at] in "!?;" for at in others)
    says = any(folded[at] in _STATING for at in others) or _outlet(folded, others, outlets) or not others
    return 2 if plain and says else _in_brackets(layout, one, outlets)


def _in_brackets(layout: Layout, one: Expression, outlets: set[int]) -> int:
    """3 where an outlet and the date stand alone in brackets: "(Reuters, 3 September 2024)"."""
    words = layout.tokens.words
    begin = one.first - 1
    while begin >= 0 and one.first - begin < _BESIDE and words[begin] not in "([":
        begin -= 1
    bracketed = begin >= 0 and words[begin] in "([" and one.after < len(words) and words[one.after] in ")]"
    return 3 if bracketed and _outlet(layout.tokens.folded, range(begin, one.first), outlets) else 0


def _outlet(folded: Sequence[str], places: Sequence[int], outlets: set[int]) -> bool:
    return any(at in outlets or folded[at] in OUTLETS for at in places)
