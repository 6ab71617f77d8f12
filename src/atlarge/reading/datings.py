"""Time expressions of a text, each with an ISO value and the days it bounds."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

import msgspec

from atlarge.reading.dating.anchoring import Anchor, Resolved
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.finding import expressions, telling_words
from atlarge.reading.dating.splitting import apart
from atlarge.reading.dating.tenses import direction
from atlarge.reading.dating.values import bounds
from atlarge.reading.readings import DateRead
from atlarge.reading.tokens import Tokens

Range = tuple[int, int]

_TENSED = frozenset({"month day", "month", "weekday", "season", "quarter", "from publication", "holiday"})
_NARRATIVE_YEARS = 6
_LONG_AGO = 3
_YEAR = re.compile(r"\d{4}")
_NEAR = frozenset("D W WE M".split())
_LAST_OF_MONTH = 31


class Times(msgspec.Struct, frozen=True, kw_only=True):
    """The time expressions of a text before any day is given: each with the side that the tense puts it on.

    `tokens` and `sentences` are the text's own, with ranges such as "May-July" taken apart.
    """

    tokens: Tokens
    sentences: Sequence[Range]
    found: Sequence[Expression]
    turns: Sequence[int]


def times_of(tokens: Tokens, sentences: Sequence[Range]) -> Times:
    """Find every time expression, in order; `sentences` are ranges of tokens. Pure and linear; any text will do."""
    telling = telling_words(tokens)
    finer, sentences = apart(tokens, sentences, telling)
    found = expressions(finer, telling if finer is tokens else None)
    starts = [first for first, _ in sentences] if found else []
    turns = [_turn(finer, one, sentences, starts) if _tensed(one) else 0 for one in found]
    return Times(tokens=finer, sentences=sentences, found=found, turns=turns)


def reads(times: Times, published: date | None) -> tuple[DateRead, ...]:
    """The expressions as they read on that day; what needs a day has an empty value without one."""
    anchor = Anchor(published, narrative=narrates(times.found, published))
    return tuple(
        _read(times.tokens, one, anchor.resolve(one, turn)) for one, turn in zip(times.found, times.turns, strict=True)
    )


def date_reads(tokens: Tokens, sentences: Sequence[Range], *, published: date | None = None) -> tuple[DateRead, ...]:
    """Every time expression of a text as it reads on that day."""
    return reads(times_of(tokens, sentences), published)


def narrates(found: Sequence[Expression], published: date | None) -> bool:
    """Whether the text tells history, so that "in May" goes on from the year last named and not from publication.

    News tells of old years too, but it says "on Monday" and "last week".
    """
    years = [int(one.value[:4]) for one in found if one.kind == "fixed" and _YEAR.match(one.value)]
    if published is None:
        return len(years) > 0
    old = sum(year < published.year - _LONG_AGO for year in years)
    if old < _NARRATIVE_YEARS or 2 * old <= len(years):
        return False
    news = sum(one.kind == "weekday" or (one.kind == "from publication" and one.unit in _NEAR) for one in found)
    told = old + sum(one.kind in ("month", "month day") for one in found)
    return news * _NARRATIVE_YEARS < told


def _tensed(one: Expression) -> bool:
    return (one.kind in _TENSED and one.turn is None and one.number is None) or one.kind == "weekday"


def _turn(tokens: Tokens, one: Expression, sentences: Sequence[Range], starts: Sequence[int]) -> int:
    sentence = sentences[max(bisect_right(starts, one.first) - 1, 0)] if starts else (0, len(tokens))
    return direction(tokens, (one.first, one.after), sentence)


def _read(tokens: Tokens, one: Expression, resolved: Resolved) -> DateRead:
    first, last = bounds(resolved.value)
    if first is not None and last is not None and one.until > first.day and one.until <= _LAST_OF_MONTH:
        _, end = bounds(f"{first:%Y-%m}-{one.until:02d}")
        last = end or last
    return DateRead(
        span=tokens.span(one.first, one.after),
        value=resolved.value,
        first=first,
        last=last,
        trace=resolved.trace,
        rule=one.rule,
    )
