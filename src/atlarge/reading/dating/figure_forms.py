"""Years, and days written in figures."""

from __future__ import annotations

import re

from atlarge.reading.dating.calendar_forms import (
    AFTER_NUMBER,
    ANY_YEAR,
    ATTACKS,
    BC,
    bc_after,
    uncounting,
    year_number,
)
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.values import day_value
from atlarge.reading.dating.window import Window

_BEFORE_YEAR = frozenset(
    "in of since until till by from during through between before after early late mid and to year fiscal calendar the "
    "circa around about for spring summer autumn fall winter end".split()
)
_YEAR = re.compile(r"1\d{3}|20\d\d")
_MONEY = frozenset({"$", "£", "€", "¥", "no", "#", "us$", "rs", "nt$"})
_STOPPED = re.compile(r"([0-3]?\d)\.([01]?\d)\.(\d{4})|(\d{4})\.([01]\d)\.([0-3]\d)")
_HOUR, _MINUTES = re.compile(r"\d\dt\d\d"), re.compile(r"(\d\d(?::\d\d)?)(?:\.\d+)?z?")
_THIS_CENTURY = 40  # two figures from which on a year is of the last century
_SHORTEST_NUMERIC = 2
_OLDEST, _NEWEST = 1800, 2100  # years that need no word before them to be read as years
AFTER_FIGURES = frozenset({"-", "\u2013", "/", "b"}) | BC
"""What can make a date of a number that is not four figures: "480 BC", "03/09/2024"."""


def year_form(window: Window, at: int) -> Expression | None:
    """ "2019", "late 2019", "fiscal 1990", "480 BC"; four digits that count something are no year."""
    word = window.folded[at]
    following = window.folded[at + 1]
    if following in AFTER_FIGURES:
        after = bc_after(window, at + 1)
        ranged = following in ("-", "–") and window.folded[at + 2].isdigit() and bc_after(window, at + 3)
        if (after or ranged) and ANY_YEAR.fullmatch(word):
            value = f"BC{int(word):04d}"
            return Expression(first=window.with_edge(at), after=after or at + 1, kind="fixed", rule="year", value=value)
    year = 0 if _after_exchange(window, at) else year_number(window, at)
    if not year or window.folded[at - 1] in _MONEY or following in AFTER_NUMBER or following == "%":
        return numeric_form(window, at)
    if following in ("-", "/") and window.touching(at + 1) and window.touching(at + 2):
        numeric = numeric_form(window, at)
        if numeric:
            return numeric
    if (
        not _OLDEST <= year < _NEWEST
        and window.folded[at - 1] not in _BEFORE_YEAR
        and window.folded[at - 1] not in ("-", "(", ",")
    ):
        return None
    first = window.with_part(at)
    if first == at and window.back(at - 1) in ("fiscal", "calendar"):
        first = window.with_edge(at - 1)
    if first == at and window.back(at - 1) == "year":
        first = window.with_article(at - 2 if window.back(at - 2) in ("fiscal", "calendar") else at - 1)
    return Expression(first=first, after=at + 1, kind="fixed", rule="year", value=f"{year:04d}")


def short_year_form(window: Window, at: int) -> Expression | None:
    """ "In '98": a year of this century only if it is early in it."""
    before, year = window.back(at - 2), int(window.folded[at])
    if before not in _BEFORE_YEAR or not window.touching(at):
        return None
    value = f"{year + (1900 if year >= _THIS_CENTURY else 2000)}"
    return Expression(first=at - 1, after=at + 1, kind="fixed", rule="year", value=value)


def _after_exchange(window: Window, at: int) -> bool:
    """Whether `at` ends a telephone number: "555-1995"."""
    before = window.folded[at - 2]
    return window.folded[at - 1] == "-" and window.touching(at) and before.isdecimal() and len(before) == len("555")


def numeric_form(window: Window, at: int) -> Expression | None:
    """ "2024-09-03", "03/09/2024", "11-02-89"; day and month as Americans write them where both could be meant."""
    mark = window.folded[at + 1]
    if mark == "/" and window.folded[at + 3] != mark:
        return _month_by_number(window, at)
    if mark not in ("-", "/") or window.folded[at + 3] != mark:
        return None
    if not all(window.touching(at + step) for step in range(1, 5)):
        return None
    parts = [window.folded[at + step] for step in (0, 2, 4)]
    if _HOUR.fullmatch(parts[2]):
        return _instant(window, at, parts)
    if not all(part.isdecimal() for part in parts):
        return None
    value = _numeric_value(parts)
    if not value:
        return None
    return Expression(first=at, after=at + 5, kind="fixed", rule="whole date", value=value)


def _instant(window: Window, at: int, parts: list[str]) -> Expression | None:
    """ "2024-09-03T10:02:00Z", as machines write it."""
    day, _, hour = parts[2].partition("t")
    minutes = _MINUTES.fullmatch(window.folded[at + 6])
    if window.folded[at + 5] != ":" or not minutes or not (window.touching(at + 5) and window.touching(at + 6)):
        return None
    if not (parts[0].isdecimal() and parts[1].isdecimal()):
        return None
    value = f"{_numeric_value([*parts[:2], day])}T{hour}:{minutes[1]}"
    return Expression(first=at, after=at + 7, kind="fixed", rule="whole date", value=value) if value[0] != "T" else None


def _month_by_number(window: Window, at: int) -> Expression | None:
    """ "9/11", by which the attacks are known, and "on 9/3", as Americans write it; other figures are a fraction."""
    first, last = window.folded[at], window.folded[at + 2]
    if not (first.isdecimal() and last.isdecimal() and window.touching(at + 1) and window.touching(at + 2)):
        return None
    if max(len(first), len(last)) > _SHORTEST_NUMERIC or not _numeric_value([first, last, "2000"]):
        return None
    month, day = int(first), int(last)
    if (month, day) == ATTACKS:
        return Expression(first=at, after=at + 3, kind="fixed", rule="whole date", value="2001-09-11")
    if month > 12 or window.folded[at - 1] != "on" or not uncounting(window, at + 3):  # noqa: PLR2004
        return None
    return Expression(first=at, after=at + 3, kind="month day", rule="month and day", month=month, day=day)


def stopped_form(window: Window, at: int) -> Expression | None:
    """ "03.09.2024", "2024.09.03": with stops the day comes before the month, or the year before both."""
    match = _STOPPED.fullmatch(window.folded[at])
    if match is None:
        return None
    day, month, year = map(int, match.groups()[:3] if match[1] else match.groups()[:2:-1])
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2100):  # noqa: PLR2004
        return None
    return Expression(first=at, after=at + 1, kind="fixed", rule="whole date", value=day_value(year, month, day))


def _numeric_value(parts: list[str]) -> str:
    one, two, three = map(int, parts)
    if _YEAR.fullmatch(parts[0]):
        year, month, day = one, two, three
    else:
        year = three if len(parts[2]) > _SHORTEST_NUMERIC else three + (1900 if three >= _THIS_CENTURY else 2000)
        month, day = (two, one) if one > 12 else (one, two)  # noqa: PLR2004
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2100):  # noqa: PLR2004
        return ""
    return day_value(year, month, day)
