"""Names of holidays that fall on one day of the year, folded, and the days: not "Independence Day", which is many."""

from __future__ import annotations

FIXED: dict[str, tuple[int, int]] = {
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
WEEKDAY_OF_MONTH: dict[str, tuple[int, int, int]] = {  # month, weekday, which one of the month (-1 for the last)
    "martin luther king day": (1, 0, 3),
    "presidents day": (2, 0, 3),
    "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving day": (11, 3, 4),
    "thanksgiving": (11, 3, 4),
}
FROM_EASTER: dict[str, int] = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "good friday": -2,
    "easter sunday": 0,
    "easter monday": 1,
    "easter": 0,
}
_NAMES = sorted((*FIXED, *WEEKDAY_OF_MONTH, *FROM_EASTER), key=len, reverse=True)
BY_FIRST_WORD: dict[str, tuple[tuple[str, ...], ...]] = {
    name.split()[0]: tuple(tuple(other.split()) for other in _NAMES if other.split()[0] == name.split()[0])
    for name in _NAMES
}
"""The names, longest first, by their first word."""
