"""Days told by their place in a time: "the last day of June", "the first of the year", "the last Friday of May"."""

from __future__ import annotations

from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.window import Window
from atlarge.reading.language.english_times import ORDINALS, WEEKDAYS

DAYS = frozenset({"day", "week", "first", *WEEKDAYS})
"""What a day is told by, before "of" or "in" and the longer time."""
_LAST = frozenset({"last", "final"})
_WORKING = frozenset({"business", "trading", "working"})
_BEFORE_FIRST = frozenset("since on by from until till after before around about to".split())
_LONGER = frozenset({"month and year", "year", "quarter", "month", "season", "shift"})  # rules
_UNITS = frozenset({"W", "M", "Q", "Y", ""})
_MOST = 4  # of one weekday, or of weeks, in any month


def edged(window: Window, one: Expression, before: list[Expression]) -> Expression:
    """The day in the time `one` that the words before it tell, else `one`; takes what it is made of from `before`."""
    if one.rule not in _LONGER or one.unit not in _UNITS or one.value.startswith("BC"):
        return one
    at, folded = one.first - 2, window.folded
    of_it = folded[at + 1] == "of"
    part, weekday = "", 0
    if folded[at] == "day" and of_it:
        part = "working" if folded[at - 1] in _WORKING else ""
        at -= 2 if part else 1
    elif folded[at] == "week" and of_it and one.unit != "W":
        part, at = "week", at - 1
    elif folded[at] in WEEKDAYS and (of_it or folded[at + 1] == "in") and window.words[at][:1].isupper():
        weekday, at = WEEKDAYS[folded[at]] + 1, at - 1
    elif folded[at] != "first" or not of_it or folded[at - 1] != "the" or folded[at - 2] not in _BEFORE_FIRST:
        return one
    number = -1 if folded[at] in _LAST else ORDINALS.get(folded[at], 0)
    if not number or at < 0 or number > (_MOST if weekday or part == "week" else 1):
        return one
    first = at - 1 if at and folded[at - 1] == "the" else at
    if before and before[-1].first >= first:
        before.pop()
    if before and before[-1].after > first:
        return one
    rule = "week" if part == "week" else "whole date"
    return Expression(
        first=first, after=one.after, kind="edge", rule=rule, number=number, day=weekday, part=part, of=one
    )
