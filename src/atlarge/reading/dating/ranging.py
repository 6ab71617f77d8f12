"""Two times with one word between them, where one says for both what the other leaves out.

"September 2 to 4" and "from 2 to 4 September" say the month once, "14 August to 24 August 2023" the year. As TimeML
has it, they stay two expressions.
"""

from __future__ import annotations

import msgspec

from atlarge.reading.dating.calendar_forms import day_number, uncounting, year_number
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.values import day_value
from atlarge.reading.dating.window import Window
from atlarge.reading.language.english_times import MONTHS

_TO = frozenset({"-", "\u2013", "to", "and", "until", "till", "through", "or"})
_OPENING = frozenset("from between on of the".split())  # what "2 to 4 September" stands after; else it may count
_MONTH = len("2024-09-")


def ranged(window: Window, found: list[Expression]) -> list[Expression]:
    """The expressions in order, with the bare days that they share a month with, and the years they share."""
    whole: list[Expression] = []
    for at, one in enumerate(found):
        floor = whole[-1].after if whole else 0
        if one.first < floor:
            continue  # the year of the day before it
        if window.folded[one.first - 1] in _TO:
            whole.extend(_day_before(window, one, floor))
        whole.append(one)
        if window.folded[one.after] in _TO:
            limit = found[at + 1].first if at + 1 < len(found) else len(window.tokens)
            whole.extend(_day_after(window, one, limit))
    return _with_shared_years(window, whole)


def _day_before(window: Window, one: Expression, floor: int) -> list[Expression]:
    """The "2" of "from 2 to 4 September"."""
    day_at = one.first + (window.folded[one.first] == "the")
    at = one.first - 2
    if at <= floor or not _day_of(one):
        return []
    day = day_number(window.folded[at])
    if day_number(window.folded[day_at]) != _day_of(one) or not 0 < day < _day_of(one):
        return []
    if window.folded[at - 1] not in _OPENING or not window.folded[at][0].isdigit():
        return []
    first = at - 1 if window.folded[at - 1] == "the" and at - 1 >= floor else at
    return [_on(one, day, first, at + 1)]


def _day_after(window: Window, one: Expression, limit: int) -> list[Expression]:
    """The "4" of "September 2 to 4", with a year that follows it."""
    at = one.after + 1
    if at >= limit or day_number(window.folded[at - 2]) != _day_of(one):
        return []
    at += window.folded[at] == "the"
    day = day_number(window.folded[at])
    if not day > _day_of(one) > 0 or one.until or not window.folded[at][0].isdigit():
        return []
    year_at = at + 2 if window.folded[at + 1] == "," else at + 1
    year = year_number(window, year_at)
    if year and one.kind == "month day":
        value = day_value(year, one.month, day)
        return [Expression(first=at, after=year_at + 1, kind="fixed", rule="whole date", value=value)]
    named = window.folded[one.after] not in ("and", "or") and window.words[at + 1][:1].isupper()
    counts = window.folded[at + 1] in MONTHS if named else not uncounting(window, at + 1)
    return [] if counts else [_on(one, day, at, at + 1)]


def _day_of(one: Expression) -> int:
    """The day of the month that a date names, where it names one; 0 otherwise."""
    if one.kind == "month day" and one.rule == "month and day" and not one.value:
        return one.day
    return int(one.value[_MONTH:]) if one.rule == "whole date" and one.value[_MONTH:].isdecimal() else 0


def _on(one: Expression, day: int, first: int, after: int) -> Expression:
    """The same date on another day."""
    if one.kind == "fixed":
        value = day_value(int(one.value[:4]), int(one.value[5:7]), day) if one.value[0] != "B" else ""
        return msgspec.structs.replace(one, first=first, after=after, value=value, until=0)
    return msgspec.structs.replace(one, first=first, after=after, day=day, until=0)


def _with_shared_years(window: Window, found: list[Expression]) -> list[Expression]:
    """In "14 August to 24 August 2023" the year is said once, for both ends."""
    for at in range(len(found) - 2, -1, -1):
        one, after = found[at], found[at + 1]
        if one.kind not in ("month day", "month") or one.unit or one.turn is not None or after.kind != "fixed":
            continue
        year, between = after.value[:4], window.folded[one.after : after.first]
        if (
            after.rule in ("whole date", "month and year")
            and len(between) == 1
            and between[0] in _TO
            and year.isdigit()
        ):
            value = day_value(int(year), one.month, one.day) if one.day else f"{year}-{one.month:02d}"
            found[at] = msgspec.structs.replace(one, kind="fixed", value=value + one.value)
    return found
