"""Time expressions of a text, each with an ISO value and the days it bounds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import msgspec

from atlarge.reading.dating.anchoring import Anchor
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.inferring import Publication
from atlarge.reading.dating.times import Times
from atlarge.reading.dating.values import bounds, narrowest
from atlarge.reading.readings import DateRead
from atlarge.reading.tokens import Tokens

_NARRATIVE_YEARS = 6
_LONG_AGO = 3
_YEAR = re.compile(r"\d{4}")
_NEAR = frozenset("D W WE M".split())
_LAST_OF_MONTH = 31


def reads_on(times: Times, published: date | None) -> tuple[DateRead, ...]:
    """The expressions as they read on that day; what needs a day has an empty value without one."""
    anchor = Anchor(published, narrative=narrates(times.found, published))
    turned = zip(times.found, times.turns, strict=True)
    return tuple([_read(times.tokens, one, *anchor.resolve(one, turn)) for one, turn in turned])


def reads_within(times: Times, told: Publication) -> tuple[DateRead, ...]:
    """The expressions as they read on every day that the text can be of.

    No expression goes back while the day of publication goes on, so that the first and the last day tell of all
    between. What they read alike has its value; what they read differently has the narrowest that holds both.
    """
    early = reads_on(times, told.first)
    if told.first == told.last:
        return tuple(_because(one, told) for one in early) if told.trace else early
    late = reads_on(times, told.last)
    return tuple(_either(one, other, told) for one, other in zip(early, late, strict=True))


def _because(one: DateRead, told: Publication) -> DateRead:
    """The reading, its trace beginning with what tells of the day of publication, if it was reckoned from it."""
    since = f"published {told.first}"
    if not any(step.startswith(since) for step in one.trace):
        return one
    within = since if told.first == told.last else f"{since} to {told.last}"
    steps = (step.replace(since, within) for step in one.trace)
    return msgspec.structs.replace(one, trace=(*told.trace, *steps))


def _either(one: DateRead, other: DateRead, told: Publication) -> DateRead:
    if one.value == other.value:
        return _because(one, told)
    value = ""
    if one.first is not None and one.last is not None and other.first is not None and other.last is not None:
        value = narrowest(min(one.first, other.first), max(one.last, other.last))
    first, last = bounds(value)
    trace = (*told.trace, f"{one.value} or {other.value}, depending on the day of publication", value)
    return DateRead(
        span=one.span, rule=one.rule, value=value, first=first, last=last, trace=tuple(step for step in trace if step)
    )


def narrates(found: Sequence[Expression], published: date | None) -> bool:
    """Whether the text tells history, so that "in May" goes on from the year last named and not from publication.

    News tells of old years too, but it says "on Monday" and "last week".
    """
    years = [int(one.value[:4]) for one in found if one.kind == "fixed" and _YEAR.match(one.value)]
    old = len(years) if published is None else sum(year < published.year - _LONG_AGO for year in years)
    if not old or (published is not None and (old < _NARRATIVE_YEARS or 2 * old <= len(years))):
        return False
    news = sum([one.kind == "weekday" or (one.kind == "from publication" and one.unit in _NEAR) for one in found])
    told = old + sum([one.kind in ("month", "month day") for one in found])
    return news * _NARRATIVE_YEARS < told


def _read(
    tokens: Tokens, one: Expression, value: str, trace: tuple[str, ...], first: date | None, last: date | None
) -> DateRead:
    if one.until and first is not None and last is not None and first.day < one.until <= _LAST_OF_MONTH:
        _, end = bounds(f"{first:%Y-%m}-{one.until:02d}")
        last = end or last
    span = tokens.span(one.first, one.after)
    return DateRead(span=span, value=value, first=first, last=last, trace=trace, rule=one.rule)
