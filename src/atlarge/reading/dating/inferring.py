"""The publication day of a text that does not state it, as far as its own words allow only some days.

Every clue allows a stretch of days, and the day of publication lies in all of them:

- what is past on it and what is to come ("was issued in March 2023", "will be held on 5 September 2024");
- a time reckoned from it beside one that is not ("last week, on August 21", "yesterday, 29 August 2024",
  "this year, 2024", "next Tuesday, September 3");
- "last year's summit in India", where the record has one such summit;
- a weekday beside its date, which few years have together.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

import msgspec

from atlarge.facts.record import Record
from atlarge.names.institutions import series_of
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.tenses import direction
from atlarge.reading.dating.times import Times
from atlarge.reading.dating.values import WEEK, at_unit, bounds, day_value, shifted
from atlarge.reading.language.english_times import LAST, NEXT, THIS, WEEKDAYS
from atlarge.reading.readings import Mention

Days = tuple[date, date]

_BESIDE = 4  # tokens within which two expressions speak of one time
_BETWEEN = frozenset(", on in ( - – — the of 's that is".split())
_SPAN = 4  # years within which no day of the year falls on the same weekday twice
_NEAR = timedelta(days=120)  # what is further from the bounds tells nothing of the side it is on
_WIDEST = timedelta(days=366)  # bounds that are further apart tell nothing of use
_ANCHORED = timedelta(days=31)  # the widest bounds whose middle is near enough to reckon from
_YEARS = range(2, date.max.year)


class Publication(msgspec.Struct, frozen=True, kw_only=True):
    """What a text tells of its day: `day` if it is one, else the bounds of it; None where it tells nothing.

    `trace` says from which words, step by step.
    """

    day: date | None = None
    first: date | None = None
    last: date | None = None
    trace: tuple[str, ...] = ()

    @property
    def within(self) -> Days | None:
        """The bounds, where there are bounds."""
        return (self.first, self.last) if self.first is not None and self.last is not None else None

    @property
    def anchor(self) -> date | None:
        """A day to reckon from: the day, or the middle of near bounds."""
        if self.first is None or self.last is None or self.last - self.first > _ANCHORED:
            return self.day
        return self.first + (self.last - self.first) // 2


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """Between what is past on the day of publication and what is to come; the ends of the calendar where nothing is."""

    first: date
    last: date
    steps: tuple[str, ...] = ()


class Clue(msgspec.Struct, frozen=True, kw_only=True):
    """Words that allow some days of publication: `other` by the calendar is `number` units of `near` from it."""

    near: str
    number: int
    other: Expression
    words: str


def inferred(times: Times, *, mentions: Sequence[Mention], record: Record) -> Publication:
    """The bounds that all clues leave; nothing where they leave more than a year, or contradict one another."""
    clues = list(_clues(times))
    side = _sides(times)
    years = set(_years_told(times, mentions, record))
    if not clues and not years and side.first == date.min:
        return Publication()
    candidates, why = _candidates(times, clues, years, side)
    told = [one for year in candidates if (one := _within(times, clues, year, side, why)) is not None]
    if len(told) > 1 and not clues and not years and side.last - side.first <= _WIDEST:
        told = [Publication(first=side.first, last=side.last, trace=side.steps)]
    return _narrowed(times, told[0]) if len(told) == 1 else Publication()


def _candidates(times: Times, clues: Sequence[Clue], years: set[int], side: Side) -> tuple[list[int], str]:
    """The few years of publication to try, and the words that say so."""
    if len(years) > _SPAN:
        return [], ""
    if years:
        why = f"year {min(years)}, by what the text says of this year and last"
        return sorted(years), why if len(years) == 1 else ""
    fixed = next((clue for clue in clues if clue.other.kind == "fixed"), None)
    if fixed is not None:
        return sorted({day.year for days in _allowed(fixed, 0) for day in days}), ""
    if side.last - side.first <= _WIDEST:
        return list(range(side.first.year, side.last.year + 1)), ""
    return _years_by_weekday(times)


def _words(times: Times, first: int, after: int) -> str:
    return " ".join(times.tokens.text[slice(*times.tokens.span(first, after))].split())


def _clues(times: Times) -> Iterator[Clue]:
    """The times reckoned from publication that stand beside the same time by the calendar."""
    for one, other in pairwise(times.found):
        if "from publication" not in (one.kind, other.kind) or other.first - one.after > _BESIDE:
            continue
        between = times.tokens.folded[one.after : other.first]
        if not all(word in _BETWEEN for word in between):
            continue
        pair = (one, other) if one.kind == "from publication" else (other, one)
        near, calendar = pair
        if near.kind == "from publication" and near.number is not None and _calendar(calendar, near.unit):
            words = _words(times, one.first, other.after)
            yield Clue(near=near.unit, number=int(near.number), other=calendar, words=words)
    for one in times.found:
        if one.kind != "month day" or not one.first or _weekday(times, one) is None:
            continue
        before = times.tokens.folded[one.first - 1]
        turn = -1 if before in LAST else 1 if before in NEXT else 0 if before in THIS else None
        if turn is not None:
            words = _words(times, one.first - 1, one.after)
            yield Clue(near="weekday", number=turn, other=one, words=words)


def _calendar(one: Expression, unit: str) -> bool:
    """Whether an expression says by the calendar what one reckoned in a unit can also say."""
    if one.kind == "month day":
        return bool(one.day) and not one.unit and unit in ("D", "W", "M")
    if one.kind == "month":
        return not one.unit and one.turn is None and unit == "M"
    fitting = {"whole date": ("D", "W", "M", "Y"), "month and year": ("M", "Y"), "year": ("Y",)}
    return one.kind == "fixed" and one.value[:4].isdecimal() and unit in fitting.get(one.rule, ())


def _weekday(times: Times, one: Expression) -> int | None:
    """The weekday that a day of the year is told with."""
    words = times.tokens.folded[one.first : one.after]
    return next((WEEKDAYS[word] for word in words if word in WEEKDAYS), None) if one.kind == "month day" else None


def _years_told(times: Times, mentions: Sequence[Mention], record: Record) -> Iterator[int]:
    """The years of publication that "last year's G20 summit in India" points to."""
    reckoned = [one for one in times.found if one.kind == "from publication" and one.unit == "Y" and one.number]
    if not reckoned:
        return
    tokens = times.tokens
    gatherings = {tokens.at(one.span[0]): one for one in mentions if one.kind == "gathering"}
    hosts = {tokens.at(one.span[0]): one.ref for one in mentions if one.kind == "State"} if gatherings else {}
    for one in reckoned:
        near = next((gatherings[at] for at in range(one.after, one.after + _BESIDE) if at in gatherings), None)
        if near is None:
            continue
        end = tokens.at(near.span[1])
        host = next((hosts[at] for at in range(end, end + _BESIDE) if at in hosts), "")
        held = [
            gathering.since.first.year
            for gathering in record.gatherings.values()
            if host and gathering.host == host and gathering.series == series_of(near.names)
        ]
        if len(held) == 1:
            yield held[0] - int(one.number or 0)


def _sides(times: Times) -> Side:
    """From the last time told as past up to the first told as to come, both by the calendar.

    The latest come first: what is before a past time is past too.
    """
    last, steps = date.max, []
    starts = [first for first, _ in times.sentences]
    fixed = [(begin, one) for one in times.found if one.kind == "fixed" and (begin := bounds(one.value)[0]) is not None]
    for begin, one in sorted(fixed, key=lambda pair: pair[0], reverse=True):
        sentence = times.sentences[max(bisect_right(starts, one.first) - 1, 0)]
        turn = direction(times.tokens, (one.first, one.after), sentence)
        if not turn:
            continue
        words, end = _words(times, one.first, one.after), bounds(one.value)[1] or begin
        if turn < 0:
            steps.append(f"{words!r} is past: published {begin} or later")
            return Side(first=begin, last=last, steps=tuple(steps))
        if turn > 0 and end < last:
            last, steps = end, [f"{words!r} is to come: published {end} or before"]
    return Side(first=date.min, last=last, steps=tuple(steps))


def _years_by_weekday(times: Times) -> tuple[list[int], str]:
    """The first year from the latest one named in which the days fall on their weekdays, and the one after it."""
    dated = [(one, weekday) for one in times.found if (weekday := _weekday(times, one)) is not None]
    fixed = [int(one.value[:4]) for one in times.found if one.kind == "fixed" and one.value[:4].isdecimal()]
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


def _within(times: Times, clues: Sequence[Clue], year: int, side: Side, why: str) -> Publication | None:
    """The days of that year that all clues allow; None where there are none, or a day is not on its weekday."""
    if year not in _YEARS:
        return None
    first, last, steps = date(year, 1, 1), date(year, 12, 31), [why] if why else []
    for clue in clues:
        allowed = [(one, two) for one, two in _allowed(clue, year) if one <= last and first <= two]
        if not allowed:
            return None
        first, last = max(first, allowed[0][0]), min(last, allowed[0][1])
        steps.append(f"{clue.words!r}: published {first}" + (f" to {last}" if last > first else ""))
    if first < side.first or side.last < last or not steps:
        first, last = max(first, side.first), min(last, side.last)
        steps.extend(side.steps)
    if first > last or (last - first <= _ANCHORED and not _weekdays_agree(times, first + (last - first) // 2)):
        return None
    return Publication(day=first if first == last else None, first=first, last=last, trace=tuple(steps))


def _allowed(clue: Clue, year: int) -> Iterator[Days]:
    """The days of publication that a clue allows, if they or the time itself fall in the year."""
    other = clue.other
    if other.kind == "fixed":
        begin, end = bounds(other.value)
        spans = [(begin, end)]
    elif other.kind == "month":
        spans = [bounds(f"{one:04d}-{other.month:02d}") for one in (year, year - 1, year + 1)]
    else:
        spans = [(day, day) for one in (year, year - 1, year + 1) if (day := _day(one, other)) is not None]
    for begin, end in spans:
        if begin is None or end is None or begin.year not in _YEARS:
            continue
        if clue.near == "weekday":
            ahead, behind = {-1: (-1, -2 * WEEK), 0: (WEEK, 0), 1: (2 * WEEK, 1)}[clue.number]
            yield begin - timedelta(days=ahead), end - timedelta(days=behind)
        else:
            yield _reckoned(begin, clue)[0], _reckoned(end, clue)[1]


def _reckoned(day: date, clue: Clue) -> Days:
    """The days from which that many units lead to the day."""
    first, last = bounds(at_unit(shifted(day, clue.near, -clue.number), clue.near))
    return first or day, last or day


def _weekdays_agree(times: Times, published: date) -> bool:
    """Whether every day told with its weekday, at its nearest to publication, falls on that weekday."""
    for one in times.found:
        weekday = _weekday(times, one)
        if weekday is None:
            continue
        years = (published.year - 1, published.year, published.year + 1)
        days = [day for year in years if (day := _day(year, one)) is not None]
        if not days or min(days, key=lambda day: abs(day - published)).weekday() != weekday:
            return False
    return True


def _day(year: int, one: Expression) -> date | None:
    if not one.day or year not in _YEARS:
        return None
    first, last = bounds(day_value(year, one.month, one.day))
    return first if first == last else None


def _narrowed(times: Times, told: Publication) -> Publication:
    """The bounds cut by what is still to come and what is past on the day of publication."""
    first, last, trace = told.first, told.last, list(told.trace)
    if first is None or last is None or first == last:
        return told
    for one, turn in zip(times.found, times.turns, strict=True):
        day = _day(last.year, one) if one.kind == "month day" and not one.unit else None
        if day is None or not turn or not first - _NEAR <= day <= last + _NEAR:
            continue
        cut = (first, min(last, day)) if turn > 0 else (max(first, day), last)
        if cut[0] <= cut[1] and cut != (first, last):
            first, last = cut
            words = _words(times, one.first, one.after)
            trace.append(f"{words!r} is {'to come' if turn > 0 else 'past'}: published {first} to {last}")
    return Publication(day=first if first == last else None, first=first, last=last, trace=tuple(trace))
