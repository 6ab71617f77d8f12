"""Holidays that fall on one day of the year by name, wherever the news is written: not "Independence Day"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.values import WEEK
from atlarge.reading.dating.window import Window
from atlarge.reading.language.english_times import LAST, NEXT, THIS
from atlarge.reading.language.holidays import BY_FIRST_WORD, FIXED, FROM_EASTER, WEEKDAY_OF_MONTH


def day_of(name: str, year: int) -> date:
    """The day of a holiday in a year."""
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in FROM_EASTER:
        return easter(year) + timedelta(days=FROM_EASTER[name])
    month, weekday, which = WEEKDAY_OF_MONTH[name]
    if which < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % WEEK)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % WEEK + WEEK * (which - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous rule of 1876).

    >>> easter(1998), easter(2024)
    (datetime.date(1998, 4, 12), datetime.date(2024, 3, 31))
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def holiday_form(window: Window, at: int) -> Expression | None:
    """ "Christmas Eve", "last Easter", "Thanksgiving 2019", "Labor Day"."""
    if not window.words[at][0].isupper():
        return None
    for name in BY_FIRST_WORD[window.folded[at]]:
        after = at + len(name)
        if tuple(window.folded[at:after]) == name:
            return _holiday(window, at, after, " ".join(name))
    return None


def _holiday(window: Window, at: int, after: int, name: str) -> Expression:
    year = window.folded[after]
    if len(year) == len("2024") and year.isdecimal() and int(year) > 0:
        value = day_of(name, int(year)).isoformat()
        return Expression(first=at, after=after + 1, kind="fixed", rule="whole date", value=value)
    before = window.back(at - 1)
    turn = -1 if before in LAST else 1 if before in NEXT else 0 if before in THIS else None
    first = at if turn is None else at - 1
    return Expression(first=first, after=after, kind="holiday", rule="holiday", part=name, turn=turn)
