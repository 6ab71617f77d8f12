"""The publication day of a text that came without one, as far as its own words tell it.

A dateline ("MOSCOW, Oct 2, 2025 -") or a signature ("(Reuters, 3 September 2024)") states it. Otherwise each "last
week, on August 21" bounds it, in the year that "last year's summit" or a weekday beside a date allows, and what is
still to come or already past narrows the bounds. Only bounds that leave one day give a day; wider ones still give
every time expression that comes out the same on all their days.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

import msgspec

from atlarge.facts.record import Record
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.finding import expressions
from atlarge.reading.dating.inferring import _years as years_told
from atlarge.reading.dating.tenses import direction
from atlarge.reading.dating.values import bounds, day_value
from atlarge.reading.dating.words import MONTHS, WEEKDAYS
from atlarge.reading.datings import date_reads
from atlarge.reading.language.sources import OUTLETS
from atlarge.reading.layout import Layout
from atlarge.reading.paragraphs import Range
from atlarge.reading.readings import DateRead, Mention

_OPENING = 6  # paragraphs in which a dateline stands
_DATELINE = 12  # tokens of a dateline before its date
_LINE = 16  # tokens of a line that is only a date, with who and when
_BESIDE = 4  # tokens within which two expressions speak of one time
_WEEK = 7
_YEAR = 4  # digits
_RECKONED = frozenset("week weeks yesterday today tomorrow tonight days".split())
_DAY = 10  # characters of an ISO day
_NEAR = timedelta(days=120)  # what is further from the bounds tells nothing of the side it is on
_SPAN = 4  # years within which no day of the month falls on the same weekday twice
_DASHES = frozenset("- – — -- ―".split())
_STATING = frozenset("published posted updated".split())
_LINE_WORDS = _STATING | frozenset("by on at last first am pm gmt utc edt est bst cet et a.m p.m issued date".split())
_BETWEEN = frozenset(", on ( - – — the of 's that is".split())
_JOINING = frozenset(", / . ( ) | : of de la and".split())


class Publication(msgspec.Struct, frozen=True, kw_only=True):
    """What a text tells of its day: `day` if it is one, else the bounds of it; None where it tells nothing.

    `trace` says from which words, step by step.
    """

    day: date | None = None
    first: date | None = None
    last: date | None = None
    trace: tuple[str, ...] = ()

    @property
    def anchor(self) -> date | None:
        """A day to reckon from: the day, or the middle of the bounds."""
        if self.first is None or self.last is None:
            return self.day
        return self.first + (self.last - self.first) // 2


def publication(layout: Layout, *, mentions: Sequence[Mention], record: Record) -> Publication:
    """What the text tells of its day of publication. Pure and linear; any text will do."""
    if not _may_tell(layout.tokens.folded):
        return Publication()
    found = expressions(layout.tokens)
    stated = _stated(layout, found, mentions)
    if stated is not None:
        return stated
    near = [pair for pair in pairwise(found) if _pair(layout, *pair) is not None]
    if not near:
        return Publication()
    years, why = _years(layout, found, mentions, record)
    told = [
        bounded
        for year in years
        if (bounded := _bounded(layout, near, year, why)) is not None and _weekdays_agree(layout, found, bounded)
    ]
    return _narrowed(layout, found, told[0]) if len(told) == 1 else Publication()


def _may_tell(folded: list[str]) -> bool:
    """Whether a text has a day of the year at all, and a year or a time reckoned from publication; cheap to ask."""
    words = set(folded)
    years = any(len(word) == _YEAR and word.isdigit() for word in words)
    return (years and "-" in words) or (not words.isdisjoint(MONTHS) and (years or not words.isdisjoint(_RECKONED)))


def dates_within(layout: Layout, told: Publication) -> tuple[DateRead, ...]:
    """The time expressions of the text, reckoned from what it tells of its day; what that leaves open has no value."""
    if told.first is None or told.last is None:
        return date_reads(layout.tokens, layout.sentences, published=None)
    early, late = (date_reads(layout.tokens, layout.sentences, published=day) for day in (told.first, told.last))
    reads = []
    for one, other in zip(early, late, strict=True):
        reckoned = any("publi" in step for step in one.trace)
        trace = (*told.trace, *one.trace) if reckoned else one.trace
        if one.value == other.value:
            reads.append(msgspec.structs.replace(one, trace=trace))
        else:
            open_ = (*told.trace, f"{one.value} or {other.value}, depending on the day of publication")
            reads.append(DateRead(span=one.span, rule=one.rule, trace=open_))
    return tuple(reads)


def _stated(layout: Layout, found: Sequence[Expression], mentions: Sequence[Mention]) -> Publication | None:
    """A whole date that stands as a dateline, or on a line of its own with nothing but who and when."""
    starts = {first: number for number, (first, _) in enumerate(layout.paragraphs)}
    outlets = {layout.tokens.at(one.span[0]) for one in mentions if one.kind == "outlet"}
    best: tuple[int, Publication] | None = None
    paragraph = 0
    for one in found:
        while paragraph + 1 < len(layout.paragraphs) and layout.paragraphs[paragraph + 1][0] <= one.first:
            paragraph += 1
        if one.rule != "whole date" or one.kind != "fixed" or not layout.paragraphs:
            continue
        around = layout.paragraphs[paragraph]
        rank = _rank(layout, one, around, starts[around[0]], outlets)
        day, _ = bounds(one.value[:_DAY])
        if rank and day is not None and (best is None or rank < best[0]):
            words = layout.text[slice(*layout.tokens.span(around[0] if rank == 1 else one.first, one.after))]
            why = f"{_RANKS[rank]} {words!r}: published {day}"
            best = (rank, Publication(day=day, first=day, last=day, trace=(why,)))
    return best[1] if best else None


_RANKS = {1: "dateline", 2: "line", 3: "signature"}


def _rank(layout: Layout, one: Expression, around: Range, number: int, outlets: set[int]) -> int:
    """1 for a dateline, 2 for a line that says when, 3 for a signature, 0 for a date in running text."""
    first, after = around
    words, folded = layout.tokens.words, layout.tokens.folded
    before = range(first, one.first)
    if number < _OPENING and 0 < len(before) <= _DATELINE and one.after < after:
        named = all(words[at][0].isupper() or folded[at] in _JOINING for at in before)
        end = one.after
        while end < after and end < one.after + _BESIDE and (words[end] in "(),." or words[end][0].isupper()):
            end += 1
        if named and words[first][0].isupper() and end < after and words[end] in _DASHES:
            return 1
    others = [at for at in range(first, after) if not one.first <= at < one.after]
    if len(others) > _LINE or layout.zones[number].kind == "headline":
        return _in_brackets(layout, one, outlets)
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


def _pair(layout: Layout, one: Expression, other: Expression) -> tuple[Expression, Expression] | None:
    """A time reckoned from publication and a day of the year that say the same, in this order."""
    pair = {one.kind: one, other.kind: other}
    near, day = pair.get("from publication"), pair.get("month day")
    if near is None or day is None or near.number is None or near.unit not in ("W", "D") or not day.day:
        return None
    between = layout.tokens.folded[one.after : other.first]
    beside = len(between) <= _BESIDE and all(word in _BETWEEN for word in between)
    return (near, day) if beside and not day.unit else None


def _years(
    layout: Layout, found: Sequence[Expression], mentions: Sequence[Mention], record: Record
) -> tuple[list[int], str]:
    """The years that the text can be of, and the words that say so."""
    told = set(years_told(layout.tokens, found, mentions, record))
    if told:
        return sorted(told), f"year {min(told)}, by what the text says of this year and last" if len(told) == 1 else ""
    fixed = [int(one.value[:4]) for one in found if one.kind == "fixed" and one.value[:4].isdigit()]
    dated = list(_with_weekdays(layout, found))
    if not fixed or not dated:
        return [], ""
    latest = max(fixed)
    fits = [
        year
        for year in range(latest, latest + _SPAN + 1)
        if all((day := _day(year, one)) is not None and day.weekday() == weekday for one, weekday in dated)
    ]
    if len(fits) != 1:
        return [], ""
    return [fits[0], fits[0] + 1], f"{fits[0]}, the first year from {latest} on whose weekdays agree"


def _weekdays_agree(layout: Layout, found: Sequence[Expression], told: Publication) -> bool:
    """Whether every day told with its weekday, at its nearest to the bounds, falls on that weekday."""
    anchor = told.anchor
    for one, weekday in _with_weekdays(layout, found):
        years = () if anchor is None else (anchor.year - 1, anchor.year, anchor.year + 1)
        days = [day for year in years if (day := _day(year, one)) is not None]
        if anchor is None or not days or min(days, key=lambda day: abs(day - anchor)).weekday() != weekday:
            return False
    return True


def _with_weekdays(layout: Layout, found: Sequence[Expression]) -> Iterator[tuple[Expression, int]]:
    """The days of the year that are told with their weekday."""
    for one in found:
        if one.kind == "month day" and one.day:
            for word in layout.tokens.folded[one.first : one.after]:
                if word in WEEKDAYS:
                    yield one, WEEKDAYS[word]


def _day(year: int, one: Expression) -> date | None:
    first, last = bounds(day_value(year, one.month, one.day)) if 0 < year <= date.max.year else (None, None)
    return first if first == last else None


def _bounded(layout: Layout, near: Sequence[tuple[Expression, Expression]], year: int, why: str) -> Publication | None:
    """The bounds that all pairs set in that year; None where they contradict one another."""
    first, last, trace = date(max(year, 1), 1, 1), date(min(year, date.max.year), 12, 31), [why]
    for one, other in near:
        pair = _pair(layout, one, other)
        spans = [] if pair is None else [span for span in _spans(*pair, year) if span[0] <= last and first <= span[1]]
        if not spans:
            return None
        first, last = max(first, spans[0][0]), min(last, spans[0][1])
        words = " ".join(layout.text[slice(*layout.tokens.span(one.first, other.after))].split())
        trace.append(f"{words!r}: published {first}" + (f" to {last}" if last > first else ""))
    return Publication(day=first if first == last else None, first=first, last=last, trace=tuple(trace))


def _spans(near: Expression, day: Expression, year: int) -> Iterator[tuple[date, date]]:
    """The days of publication that a pair allows, if the publication or the day itself falls in the year."""
    for other in (year, year - 1, year + 1):
        there = _day(other, day) if 1 < other < date.max.year else None
        if there is None or near.number is None:
            continue
        back = int(near.number)
        if abs(back) > _NEAR.days:
            continue
        if near.unit == "D":
            yield there - timedelta(days=back), there - timedelta(days=back)
        else:
            monday = there - timedelta(days=there.weekday() + _WEEK * back)
            yield monday, monday + timedelta(days=_WEEK - 1)


def _narrowed(layout: Layout, found: Sequence[Expression], told: Publication) -> Publication:
    """The bounds cut by what is still to come and what is past on the day of publication."""
    first, last, trace = told.first, told.last, list(told.trace)
    if first is None or last is None or first == last:
        return told
    tokens, number = layout.tokens, 0
    for one in found:
        while number + 1 < len(layout.sentences) and layout.sentences[number + 1][0] <= one.first:
            number += 1
        if one.kind != "month day" or not one.day or one.unit:
            continue
        day = _day(last.year, one)
        turn = direction(tokens, (one.first, one.after), layout.sentences[number])
        if day is None or not turn or not first - _NEAR <= day <= last + _NEAR:
            continue
        cut = (first, min(last, day)) if turn > 0 else (max(first, day), last)
        if cut[0] <= cut[1] and cut != (first, last):
            first, last = cut
            words = layout.text[slice(*tokens.span(one.first, one.after))]
            trace.append(f"{words!r} is {'to come' if turn > 0 else 'past'}: published {first} to {last}")
    return Publication(day=first if first == last else None, first=first, last=last, trace=tuple(trace))
