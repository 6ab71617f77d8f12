"""The publication day of a text that came without one, as far as its own words tell it.

A dateline ("MOSCOW, Oct 2, 2025 -"), a line ("Published on 30 August 2024", "Live updates, 27 May 2026", "Geneva, 27
May 2026") or a signature ("(Reuters, 3 September 2024)") states it; else it is inferred from what the text says of past
and coming days (`dating.inferring`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

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
_STATING = frozenset(
    "published posted updated date dated issued release live blog liveblog newsletter bulletin briefing digest edition "
    "issue vol volume transcript broadcast aired happened opinion comment editorial analysis".split()
)
_LINE_WORDS = _STATING | frozenset(
    "by on at last first am pm gmt utc edt est bst cet et a.m p.m for immediate press media updates as it in "
    "news no the of to until morning evening programme program".split()
)
_BETWEEN_PARTS = frozenset(", / | · • - – — ( ) : . # + & and".split())
_WRITTEN_BOTH_WAYS = re.compile(r"(\d\d?)[/.-](\d\d?)[/.-]\d{4}")
_LAST_MONTH = 12
_PLACED = 4  # the rank of "Geneva, 27 May 2026"
_JOINING = frozenset(", / . ( ) | : of de la and".split())


def publication(layout: Layout, times: Times, *, mentions: Sequence[Mention], record: Record) -> Publication:
    """What the text tells of its day of publication. Pure and linear; any text will do."""
    dated = [one for one in times.found if one.rule == "whole date" and one.kind == "fixed"]
    stated = _stated(_apart(layout, times), dated, times, mentions) if dated else None
    return inferred(times, mentions=mentions, record=record) if stated is None else stated


def _apart(layout: Layout, times: Times) -> Layout:
    """The layout over the tokens of the times."""
    if times.tokens is layout.tokens:
        return layout
    begins = [layout.tokens.starts[first] for first, _ in layout.paragraphs]
    return msgspec.structs.replace(layout, tokens=times.tokens, paragraphs=paragraphs(times.tokens, begins))


def _stated(
    layout: Layout, dated: Sequence[Expression], times: Times, mentions: Sequence[Mention]
) -> Publication | None:
    """A whole date that stands as a dateline, or on a line of its own with nothing but who, where and when."""
    known = _named(layout, mentions)
    ranked = [(rank, one, around) for rank, one, around in _ranked(layout, dated, known) if rank]
    for rank, one, around in sorted(ranked, key=lambda found: found[0]):
        day, _ = bounds(one.value[:_DAY])
        if day is None or _either_way(layout, one) or (rank == _PLACED and _overtaken(times, day)):
            continue
        words = layout.text[slice(*layout.tokens.span(around[0] if rank == 1 else one.first, one.after))]
        return Publication(day=day, first=day, last=day, trace=(f"{_RANKS[rank]} {words!r}: published {day}",))
    return None


def _ranked(layout: Layout, dated: Sequence[Expression], known: Named) -> Iterator[tuple[int, Expression, Range]]:
    """Each date with its rank and its paragraph, in order."""
    number = 0
    for one in dated:
        while number + 1 < len(layout.paragraphs) and layout.paragraphs[number + 1][0] <= one.first:
            number += 1
        around = layout.paragraphs[number]
        opens = number < _OPENING and _is_dateline(layout, one, around, known)
        yield 1 if opens else _rank(layout, one, around, number, known), one, around


class Named(msgspec.Struct, frozen=True):
    """The tokens of the outlets that the text names, and those of outlets and places together."""

    outlets: set[int]
    places: set[int]


def _named(layout: Layout, mentions: Sequence[Mention]) -> Named:
    outlets: set[int] = set()
    places: set[int] = set()
    named = [one for one in mentions if one.kind in ("outlet", "State")]
    for one, at in zip(named, layout.tokens.covered([one.span for one in named]), strict=True):
        places.update(range(*at))
        if one.kind == "outlet":
            outlets.update(range(*at))
    return Named(outlets, places)


def _overtaken(times: Times, day: date) -> bool:
    """Whether the text names a year well after the day, so that the day is one that it tells of."""
    years = (one.value[:4] for one in times.found if one.kind == "fixed")
    return any(year.isdecimal() and int(year) > day.year + 1 for year in years)


def _either_way(layout: Layout, one: Expression) -> bool:
    """Whether the date is one that America and Europe read differently: 12/05/2026."""
    written = _WRITTEN_BOTH_WAYS.fullmatch(layout.text[slice(*layout.tokens.span(one.first, one.after))])
    if written is None:
        return False
    day, month = written.groups()
    return int(day) <= _LAST_MONTH >= int(month) and day != month


_RANKS = {1: "dateline", 2: "line", 3: "signature", _PLACED: "place and date"}


def _is_dateline(layout: Layout, one: Expression, around: Range, known: Named) -> bool:
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
    return not known.places.isdisjoint(range(first, end)) or (words[first].isupper() and len(words[first]) > len("UN"))


def _rank(layout: Layout, one: Expression, around: Range, number: int, known: Named) -> int:
    """2 for a line that says when, 3 for a signature, 4 for a line of place and date, 0 for a date in running text."""
    first, after = around
    words, folded = layout.tokens.words, layout.tokens.folded
    if after - first > _LINE + one.after - one.first:
        return _in_brackets(layout, one, known.outlets)
    others = [at for at in range(first, after) if not one.first <= at < one.after and not _is_clock(folded[at])]
    small = [folded[at] for at in others if words[at][0].islower()]
    plain = all(word in _LINE_WORDS for word in small) and not any(words[at] in "!?;" for at in others)
    says = any(folded[at] in _STATING for at in others) or _outlet(folded, others, known.outlets) or not others
    sent = number < _OPENING and all(at in known.places or words[at] in _BETWEEN_PARTS for at in others)
    if layout.zones[number].kind == "headline" and not sent:
        plain = all(folded[at] in _LINE_WORDS or words[at] in _BETWEEN_PARTS for at in others)
    if plain and (says or sent):
        return 2 if says else _PLACED
    return _in_brackets(layout, one, known.outlets)


def _is_clock(folded: str) -> bool:
    """Whether the token is only figures, as of a clock or an issue, or a half of the day."""
    return folded in ("am", "pm") or not folded.strip("0123456789:.+apm")


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
