"""ISO values with granularity, the days they bound, and shifting them by units."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date, timedelta
from functools import lru_cache

_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2), "H1": (1, 6), "H2": (7, 12)}
_MONTHS_A_YEAR = 12
_MONTHS_A_QUARTER = 3
_LONGEST_DAY = 10
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2
WEEK = 7  # days
_SATURDAY = 5
_FIRST_YEAR, _LAST_YEAR = 1, 9999


def month_length(year: int, month: int) -> int:
    """How many days a month has."""
    return _LENGTHS[month] + (month == _FEBRUARY and isleap(year))


def day_of_year(year: int, month: int, day: int) -> date:
    """The day; the first of its month where that month has no such day. Years off the calendar are its ends."""
    year = min(max(year, _FIRST_YEAR), _LAST_YEAR)
    return date(year, month, day if 1 <= day <= month_length(year, month) else 1)


def at_unit(day: date, unit: str) -> str:
    """The day cut to a unit: "2024-08-30", "2024-W35", "2024-08", "2024-Q3", "2024", "202", "20"."""
    if unit in ("W", "WE", "FN"):
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month - 1) // 3 + 1}"
    if unit == "HY":
        return f"{day.year:04d}-H{(day.month - 1) // 6 + 1}"
    if unit in ("Y", "DE", "CE"):
        return f"{day.year:04d}"[: {"Y": 4, "DE": 3, "CE": 2}[unit]]
    return day.isoformat()


def shifted(day: date, unit: str, number: float) -> date:
    """The day some units later (earlier, if negative); at the ends of the calendar it stays there."""
    months = {"M": 1, "Q": 3, "HY": 6, "Y": 12, "DE": 120, "CE": 1200}.get(unit)
    if months is not None:
        whole = day.year * _MONTHS_A_YEAR + day.month - 1 + round(number * months)
        year, month = divmod(whole, _MONTHS_A_YEAR)
        year = min(max(year, _FIRST_YEAR), _LAST_YEAR)
        return date(year, month + 1, min(day.day, month_length(year, month + 1)))
    days = {"D": 1.0, "W": 7.0, "WE": 7.0, "FN": 14.0, "H": 1 / 24, "MIN": 1 / 1440, "S": 1 / 86400}[unit] * number
    try:
        return day + timedelta(days=int(days))
    except OverflowError:
        return day


@lru_cache(maxsize=4096)
def bounds(value: str) -> tuple[date | None, date | None]:
    """The first and the last day that a value means; None where it means no days.

    >>> bounds("2024-W34")
    (datetime.date(2024, 8, 19), datetime.date(2024, 8, 25))
    """
    try:
        return _bounds(value)
    except ValueError:
        return None, None


def _bounds(value: str) -> tuple[date | None, date | None]:
    if re.fullmatch(r"\d{4}-\d\d-\d\d(T.*)?", value):
        day = date.fromisoformat(value[:_LONGEST_DAY])
        return day, day
    if re.fullmatch(r"\d{4}-W\d\d(-WE)?", value):
        year, week = int(value[:4]), int(value[6:8])
        start = 6 if value.endswith("WE") else 1
        return date.fromisocalendar(year, week, start), date.fromisocalendar(year, week, 7)
    if re.fullmatch(r"\d{4}-\d\d", value):
        year, month = int(value[:4]), int(value[5:])
        return date(year, month, 1), date(year, month, month_length(year, month))
    if re.fullmatch(r"\d{4}-Q[1-4]", value):
        year, month = int(value[:4]), int(value[6]) * _MONTHS_A_QUARTER
        return date(year, month - 2, 1), date(year, month, month_length(year, month))
    if re.fullmatch(r"\d{4}-(SP|SU|FA|WI|H1|H2)", value):
        start, end = _SEASON_MONTHS[value[5:]]
        year, later = int(value[:4]), int(value[:4]) + (end < start)
        return date(year, start, 1), date(later, end, month_length(later, end))
    if re.fullmatch(r"\d{3,4}", value):
        first = value.ljust(4, "0")
        return date(int(first), 1, 1), date(int(value.ljust(4, "9")), 12, 31)
    return None, None


def kind_of(value: str, rule: str) -> str:
    """The type of TIMEX3 (TimeML 1.2.1): DATE, TIME, DURATION or SET.

    >>> kind_of("2024-08-30TNI", "near day"), kind_of("P2D", "duration"), kind_of("P1D", "rate")
    ('TIME', 'DURATION', 'SET')
    """
    if rule in ("rate", "weekdays"):
        return "SET"
    if value[:1] == "P" and not value.endswith("REF"):
        return "DURATION"
    return "TIME" if "T" in value and not value.endswith("REF") else "DATE"


def day_value(year: int, month: int, day: int) -> str:
    """The day as a value; its month where that month has no such day."""
    if not 1 <= month <= _MONTHS_A_YEAR:
        return f"{year:04d}"
    if 1 <= day <= month_length(year, month):
        return f"{year:04d}-{month:02d}-{day:02d}"
    return f"{year:04d}-{month:02d}"


def day_within(first: date, last: date, *, nth: int, weekday: int, working: bool) -> date:
    """The first day of a stretch, the last one (`nth` is -1), or the nth that is such a weekday (from 1, 0 for any).

    `working` days are Monday to Friday.

    >>> day_within(date(1989, 12, 1), date(1989, 12, 31), nth=-1, weekday=0, working=True)
    datetime.date(1989, 12, 29)
    """
    begin, step = (first, 1) if nth > 0 else (last, -1)
    if weekday:
        away = step * (weekday - 1 - begin.weekday()) % WEEK
        day = begin + timedelta(days=step * (away + WEEK * (abs(nth) - 1)))
    else:
        day = begin
    while working and day.weekday() >= _SATURDAY:
        day += timedelta(days=step)
    return day


def narrowest(first: date, last: date) -> str:
    """The narrowest value that holds both days: a day, week, month, quarter, year or decade; "" where none does.

    >>> narrowest(date(2024, 8, 26), date(2024, 9, 1)), narrowest(date(2024, 8, 20), date(2024, 8, 27))
    ('2024-W35', '2024-08')
    """
    units = ("D", "W", "M", "Q", "Y", "DE")
    return next((at_unit(first, unit) for unit in units if at_unit(first, unit) == at_unit(last, unit)), "")


def week_value(value: str) -> str:
    """The week of a day; the value as it is where it is no day."""
    first, last = bounds(value)
    return at_unit(first, "W") if first is not None and first == last else value
