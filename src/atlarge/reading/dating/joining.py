"""Expressions said side by side that are one: a time of day and its day, a day and its week."""

from __future__ import annotations

import re

import msgspec

from atlarge.reading.dating import edging
from atlarge.reading.dating.clock_forms import in_part, with_hour
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.numbers import one_word
from atlarge.reading.dating.values import WEEK
from atlarge.reading.dating.window import Window
from atlarge.reading.language.english_times import PARTS_OF_DAY, UNITS

_JOINS = frozenset({(), ("on",), ("at",), (",",), ("of",), (",", "at"), ("in",), ("(",)})
_WIDEST_JOIN = 2
_JOINS_STRETCH = frozenset({(), ("of",), ("on",), (",",), (",", "on")})
_PARTS_OF_DAY = frozenset(f"T{part}" for part in PARTS_OF_DAY.values())
_WEEKS = re.compile(r"P(\d+)W")
_COUNTED = re.compile(r"P(T?)(\d+)([A-Z])")
_UNITS = ("Y", "M", "W", "D", "TH", "TM", "TS")  # as values write them, the longest first
_JOINS_COUNTS = frozenset({("and",), (), (",",)})
_PER: dict[tuple[str, str], int] = {("Y", "M"): 12, ("W", "D"): 7, ("D", "H"): 24, ("TH", "MIN"): 60}


def joined(window: Window, found: list[Expression]) -> list[Expression]:
    """A time of day and its day, said side by side, are one: "10 a.m. on Friday", "the night of 3 May"."""
    whole: list[Expression] = []
    folded = window.folded
    for one in found:
        if folded[one.first - 2] in edging.DAYS:
            one = edging.edged(window, one, whole)  # noqa: PLW2901
        floor = whole[-1].after if whole else -_WIDEST_JOIN
        if one.first - floor <= _WIDEST_JOIN and whole:
            both = _both(window, whole[-1], one)
            if both is not None:
                whole[-1] = both
                continue
        if one.value in _PARTS_OF_DAY:
            one = with_hour(window, one, floor)  # noqa: PLW2901
        whole.append(one)
    return whole


def _both(window: Window, before: Expression, after: Expression) -> Expression | None:
    between = tuple(window.folded[before.after : after.first])
    both = _on_day(before, after) if between in _JOINS else None
    if between == ("from",) and before.rule == "duration":
        return _from_day(before, after)
    both = both or (_in_stretch(before, after) if between in _JOINS_STRETCH else None)
    if both is None and before.rule == "duration" and between in _JOINS_COUNTS:
        return _added(window, before, after)
    return both


def _on_day(before: Expression, after: Expression) -> Expression | None:
    """ "10 a.m. on Friday", "8:31 tomorrow morning", "8:30 in the evening"."""
    clock, day = (before, after) if before.kind == "clock" else (after, before)
    if clock.kind != "clock":
        return None
    part = day.value if day.value in _PARTS_OF_DAY and clock.rule == "clock" else ""
    if not part and (not day.names_a_day or (day.value and day.kind != "fixed") or "T" in day.value):
        return None
    value = in_part(clock.value, part) if part else day.value + clock.value
    return msgspec.structs.replace(day, first=before.first, after=after.after, value=value)


def _from_day(before: Expression, after: Expression) -> Expression | None:
    """ "Two weeks from Tuesday", "a week from today"."""
    weeks = _WEEKS.fullmatch(before.value)
    if weeks is None or after.value or len(weeks[1]) > 1:
        return None
    if after.kind == "weekday" and after.turn is None and not after.weeks:
        return msgspec.structs.replace(after, first=before.first, turn=1, weeks=int(weeks[1]))
    if after.rule != "near day" or after.number is None:
        return None
    number = after.number + WEEK * int(weeks[1])
    return msgspec.structs.replace(after, first=before.first, rule="day shift", number=number, turn=1)


def _added(window: Window, before: Expression, after: Expression) -> Expression | None:
    """ "Four hours and nine minutes", "two years and three months ago": two counts that make one."""
    one, other, first = before.value, after.value, window.folded[after.first]
    if "X" in one or "." in one or window.folded[before.after - 1] not in UNITS:
        return None
    if not (first in ("a", "an") or one_word(first)) or (window.folded[before.after] == "," and not first.isdecimal()):
        return None
    unit = "T" * ("T" in one) + one[-1]
    alone = _COUNTED.fullmatch(one)
    if alone and after.number and (unit, after.unit) in _PER:
        more = int(alone[2]) * _PER[unit, after.unit]
        number = after.number + (more if after.number > 0 else -more)
        return msgspec.structs.replace(after, first=before.first, number=number)
    counted = (
        _COUNTED.fullmatch(other) if after.rule == "duration" and "-" not in window.folded[after.after - 1] else None
    )
    if counted is None or unit not in _UNITS or counted[1] + counted[3] not in _UNITS[_UNITS.index(unit) + 1 :]:
        return None
    value = one + ("T" if counted[1] and "T" not in one else "") + counted[2] + counted[3]
    return msgspec.structs.replace(before, after=after.after, value=value)


def _in_stretch(before: Expression, after: Expression) -> Expression | None:
    """ "Tuesday last week", "last month on the 12th", "ten years ago today": a day with its week, month or year."""
    day, stretch = (after, before) if before.kind == "from publication" else (before, after)
    if stretch.kind != "from publication" or stretch.number is None or stretch.number != int(stretch.number):
        return None
    anniversary = _anniversary(before, after) if day is after else None
    if anniversary is not None:
        return anniversary
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


def _anniversary(ago: Expression, now: Expression) -> Expression | None:
    """ "Ten years ago this weekend", "six months ago on Friday": the same time of that year or month."""
    if ago.unit not in ("M", "Y", "DE") or ago.number is None or ago.number >= 0 or ago.turn != -1 or now.value:
        return None
    this = now.kind == "from publication" and now.number == 0 and now.unit in _STRETCHES and ago.after == now.first
    if not this and (now.kind != "weekday" or now.turn is not None or now.weeks):
        return None
    unit, day = (now.unit, 0) if this else ("D", int(now.number or 0))
    return msgspec.structs.replace(
        ago, kind="day of stretch", rule="anniversary", day=day, part=unit, after=now.after, turn=None
    )


_STRETCHES = frozenset({"W", "WE", "M"})
