"""Time expressions of a text, each with an ISO value and the days it bounds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from atlarge.reading.dating.anchoring import Anchor, Resolved
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.finding import expressions
from atlarge.reading.dating.splitting import apart
from atlarge.reading.dating.tenses import direction
from atlarge.reading.dating.values import bounds
from atlarge.reading.readings import DateRead
from atlarge.reading.tokens import Tokens

Range = tuple[int, int]

_TENSED = frozenset({"month day", "month", "weekday", "season", "quarter", "from publication"})
_NARRATIVE_YEARS = 6
_LONG_AGO = 3
_YEAR_LENGTH = 4


def date_reads(tokens: Tokens, sentences: Sequence[Range], *, published: date | None = None) -> tuple[DateRead, ...]:
    """Every time expression, in order. Pure and linear; any text will do.

    `sentences` are ranges of tokens. What needs a publication day has an empty value without one.
    """
    tokens, sentences = apart(tokens, sentences)
    found = expressions(tokens)
    anchor = Anchor(published, narrative=narrates(found, published))
    starts = [first for first, _ in sentences]
    reads = []
    for one in found:
        turn = 0
        if (one.kind in _TENSED and one.turn is None and one.number is None) or one.kind == "weekday":
            sentence = sentences[max(bisect_right(starts, one.first) - 1, 0)] if starts else (0, len(tokens))
            turn = direction(tokens.folded, tokens.words, (one.first, one.after), sentence)
        reads.append(_read(tokens, one, anchor.resolve(one, turn)))
    return tuple(reads)


def narrates(found: Sequence[Expression], published: date | None) -> bool:
    """Whether the text tells history, so that "in May" goes on from the year last named and not from publication."""
    fixed = [one.value[:_YEAR_LENGTH] for one in found if one.kind == "fixed"]
    years = [int(year) for year in fixed if year.isdigit() and len(year) == _YEAR_LENGTH]
    if published is None:
        return len(years) > 0
    old = sum(year < published.year - _LONG_AGO for year in years)
    return old >= _NARRATIVE_YEARS and 2 * old > len(years)


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


_LAST_OF_MONTH = 31
