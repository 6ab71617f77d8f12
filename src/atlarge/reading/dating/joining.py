"""Expressions said side by side that are one: a time of day and its day, a day and its week."""

from __future__ import annotations

import msgspec

from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.window import Window

_JOINS = frozenset({(), ("on",), ("at",), (",",), ("of",), (",", "at"), ("in",), ("(",)})
_WIDEST_JOIN = 2
_JOINS_STRETCH = frozenset({(), ("of",), ("on",), (",",), (",", "on")})


def joined(window: Window, found: list[Expression]) -> list[Expression]:
    """A time of day and its day, said side by side, are one: "10 a.m. on Friday", "the night of 3 May"."""
    whole: list[Expression] = []
    for one in found:
        if whole and one.first - whole[-1].after <= _WIDEST_JOIN:
            between = tuple(window.folded[whole[-1].after : one.first])
            both = _one(whole[-1], one) if between in _JOINS else None
            both = both or (_in_stretch(whole[-1], one) if between in _JOINS_STRETCH else None)
            if both is not None:
                whole[-1] = both
                continue
        whole.append(one)
    return whole


def _one(before: Expression, after: Expression) -> Expression | None:
    clock, day = (before, after) if before.kind == "clock" else (after, before)
    if clock.kind != "clock" or not day.names_a_day or (day.value and day.kind != "fixed") or "T" in day.value:
        return None
    value = day.value + clock.value
    return msgspec.structs.replace(day, first=before.first, after=after.after, value=value)


def _in_stretch(before: Expression, after: Expression) -> Expression | None:
    """ "Tuesday last week", "last month on the 12th", "ten years ago today": a day with its week, month or year."""
    day, stretch = (after, before) if before.kind == "from publication" else (before, after)
    if stretch.kind != "from publication" or stretch.number is None or stretch.number != int(stretch.number):
        return None
    if (
        before.after == after.first
        and day is after
        and day.rule == "near day"
        and day.unit == "D"
        and not day.value
        and stretch.number < 0
    ):
        offset = int(day.number or 0)
        return msgspec.structs.replace(
            stretch, kind="day of stretch", rule="near day", day=offset, after=after.after, turn=None
        )
    fitting = {"weekday": "W", "day of month": "M"}.get(day.kind)
    if fitting != stretch.unit or day.turn is not None or day.weeks:
        return None
    number = int(day.number or 0) if day.kind == "weekday" else day.day
    both = msgspec.structs.replace(stretch, kind="day of stretch", rule=day.rule, day=number, value=day.value)
    return msgspec.structs.replace(both, first=before.first, after=after.after, turn=None)
