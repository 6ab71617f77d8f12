"""The time expressions of a text before any day is given."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from atlarge.reading.dating import presents
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.finding import expressions
from atlarge.reading.dating.splitting import apart
from atlarge.reading.dating.tenses import direction
from atlarge.reading.tokens import Tokens

Range = tuple[int, int]

_TENSED = frozenset({"month day", "month", "weekday", "season", "quarter", "from publication", "holiday"})

_LONGER = frozenset({"W", "M", "Y"})  # "the end of the month", when it is to come, is that of publication


class Times(msgspec.Struct, frozen=True, kw_only=True):
    """The time expressions of a text in order, and the side that the tense puts each on (see `tenses.direction`).

    `tokens` and `sentences` are the text's own, with ranges such as "May-July" taken apart.
    """

    tokens: Tokens
    sentences: Sequence[Range]
    found: Sequence[Expression]
    turns: Sequence[int]


def times_of(tokens: Tokens, sentences: Sequence[Range]) -> Times:
    """Find every time expression; `sentences` are ranges of tokens. Pure and linear; any text will do."""
    finer, sentences = apart(tokens, sentences)
    found = expressions(finer)
    starts = [first for first, _ in sentences] if found else []
    turns = [_turn(finer, one, sentences, starts) if _tensed(one) else 0 for one in found]
    return Times(tokens=finer, sentences=sentences, found=found, turns=turns)


def _tensed(one: Expression) -> bool:
    if one.of is not None:
        return _tensed(one.of)
    if one.kind == "from reference":
        return one.number == 0 and one.unit in _LONGER
    return (one.kind in _TENSED and one.turn is None and one.number is None) or one.kind == "weekday"


def _turn(tokens: Tokens, one: Expression, sentences: Sequence[Range], starts: Sequence[int]) -> int:
    sentence = sentences[max(bisect_right(starts, one.first) - 1, 0)] if starts else (0, len(tokens))
    stands = (one.first, one.after)
    if one.kind == "weekday" and presents.is_subject(tokens, stands, sentence):
        return 1
    turn = direction(tokens, stands, sentence)
    return turn or int(one.kind == "weekday" and presents.governs(tokens, stands, sentence))
