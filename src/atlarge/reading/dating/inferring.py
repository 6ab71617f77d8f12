"""The publication day of a text that does not state it, where its own words allow only a few days.

Two kinds of words tell: a year from publication beside a thing whose year is known ("last year's G20 summit in
India"; "this year, 2024"), and a week or day from publication beside a day of the year ("last week, on August 21").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from atlarge.facts.record import Record
from atlarge.names.institutions import series_of
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.finding import expressions
from atlarge.reading.dating.values import bounds, day_value
from atlarge.reading.readings import Mention
from atlarge.reading.tokens import Tokens

_BESIDE = 4  # tokens within which two expressions speak of one time
_DATELINE = 60  # tokens at the head of a text in which a whole date is the day of publication
_DATED = frozenset({"published", "updated", "posted"})
_WEEK = 7
_MIDDLE = 3


def inferred_day(tokens: Tokens, *, mentions: Sequence[Mention], record: Record) -> date | None:
    """The day of publication as the text lets it be inferred, within a week; None where it does not.

    Where a week is all that can be told it is that week's Thursday: every week, month and year reckoned from it is
    then right, and a weekday may not be.
    """
    found = expressions(tokens)
    stated = _stated(tokens, found)
    if stated is not None:
        return stated
    years = set(_years(tokens, found, mentions, record))
    if len(years) != 1:
        return None
    days = {day for day in _days(found, years.pop()) if day is not None}
    return days.pop() if len(days) == 1 else None


def _stated(tokens: Tokens, found: Sequence[Expression]) -> date | None:
    """ "Published: 30 August 2024" at the head of the text."""
    for one in found:
        if one.first > _DATELINE:
            break
        before = tokens.folded[max(0, one.first - 3) : one.first]
        if one.rule == "whole date" and one.kind == "fixed" and _DATED & set(before):
            return bounds(one.value)[0]
    return None


def _years(tokens: Tokens, found: Sequence[Expression], mentions: Sequence[Mention], record: Record) -> Iterator[int]:
    """The years of publication that the text's "last year", "this year" and "next year" point to."""
    gatherings = {tokens.at(one.span[0]): one for one in mentions if one.kind == "gathering"}
    hosts = {tokens.at(one.span[0]): one.ref for one in mentions if one.kind == "State"}
    for at, one in enumerate(found):
        if one.kind != "from publication" or one.unit != "Y" or one.number is None:
            continue
        after = found[at + 1] if at + 1 < len(found) else None
        if after is not None and after.rule == "year" and after.first - one.after <= _BESIDE and after.value.isdigit():
            yield int(after.value) - int(one.number)
        near = next((gatherings[i] for i in range(one.after, one.after + _BESIDE) if i in gatherings), None)
        if near is None:
            continue
        end = tokens.at(near.span[1])
        host = next((hosts[i] for i in range(end, end + _BESIDE) if i in hosts), "")
        held = [
            gathering.since.first.year
            for gathering in record.gatherings.values()
            if host and gathering.host == host and gathering.series == series_of(near.names)
        ]
        if len(held) == 1:
            yield held[0] - int(one.number)


def _days(found: Sequence[Expression], year: int) -> Iterator[date | None]:
    """The days of publication that "last week, on August 21" and "yesterday, August 29" point to in that year."""
    for one, other in pairwise(found):
        pair = {one.kind: one, other.kind: other}
        near, day = pair.get("from publication"), pair.get("month day")
        if near is None or day is None or near.number is None or other.first - one.after > _BESIDE or day.unit:
            continue
        first, last = bounds(day_value(year, day.month, day.day))
        if first is None or first != last:
            continue
        if near.unit == "W":
            monday = first - timedelta(days=first.weekday() + _WEEK * int(near.number))
            yield monday + timedelta(days=_MIDDLE)
        elif near.unit == "D":
            yield first - timedelta(days=int(near.number))
