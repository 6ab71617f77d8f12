"""Holidays that fall on one day of the year by name, wherever the news is written: not "Independence Day"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.values import WEEK
from atlarge.reading.dating.window import Window
from atlarge.reading.dating.words import LAST, NEXT, THIS

_FIXED: dict[str, tuple[int, int]] = {
    "new year 's day": (1, 1),
    "valentine 's day": (2, 14),
    "st . patrick 's day": (3, 17),
    "juneteenth": (6, 19),
    "halloween": (10, 31),
    "veterans day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year 's eve": (12, 31),
}
_WEEKDAY_OF_MONTH: dict[str, tuple[int, int, int]] = {  # month, weekday, which one of the month (-1 for the last)
    "martin luther king day": (1, 0, 3),
    "presidents day": (2, 0, 3),
    "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving day": (11, 3, 4),
    "thanksgiving": (11, 3, 4),
}
_FROM_EASTER: dict[str, int] = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "good friday": -2,
    "easter sunday": 0,
    "easter monday": 1,
    "easter": 0,
}
_NAMES = sorted((*_FIXED, *_WEEKDAY_OF_MONTH, *_FROM_EASTER), key=len, reverse=True)
_STARTS: dict[str, tuple[tuple[str, ...], ...]] = {
    name.split()[0]: tuple(tuple(other.split()) for other in _NAMES if other.split()[0] == name.split()[0])
    for name in _NAMES
}
FIRST_WORDS = frozenset(_STARTS)


def day_of(name: str, year: int) -> date:
    """The day of a holiday in a year."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    month, weekday, which = _WEEKDAY_OF_MONTH[name]
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
    for name in _STARTS[window.folded[at]]:
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
