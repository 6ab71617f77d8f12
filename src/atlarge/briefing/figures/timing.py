"""Days along a figure: an axis of years, and labels that keep clear of each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from atlarge.briefing.figures.drawing import SMALL, path, text

ROW, GAP = 19.0, 8.0
_STEPS = (1, 2, 5, 10, 20)
_APART = 34.0


class Axis(msgspec.Struct, frozen=True, kw_only=True):
    """Days from `first` to `last` on the stretch from `left` to `right`."""

    first: date
    last: date
    left: float
    right: float

    def at(self, day: date) -> float:
        """Where a day is; days beyond either end are at that end."""
        whole = max((self.last - self.first).days, 1)
        return self.left + (self.right - self.left) * min(max((day - self.first).days / whole, 0.0), 1.0)

    def years(self) -> list[int]:
        """The years to be named: as many as there is room for."""
        years = range(self.first.year + (self.first > date(self.first.year, 1, 1)), self.last.year + 1)
        for step in _STEPS:
            named = [year for year in years if year % step == 0]
            if len(named) * _APART <= self.right - self.left:
                return named
        return list(years[:1])

    def drawn(self, top: float, bottom: float) -> Iterator[str]:
        """A thin line at the beginning of each named year, and the year under it; months where there is no year."""
        for year in self.years():
            x = self.at(date(year, 1, 1))
            yield path([(x, top), (x, bottom)], stroke="grid")
            yield text(x, bottom + 14, str(year), size=SMALL, tone="soft", anchor="middle")


def packed(stretches: Iterable[tuple[float, float]], gap: float = GAP) -> list[int]:
    """A row for each stretch, in order, the first one in which it touches no other."""
    ends: list[float] = []
    rows = []
    for start, end in stretches:
        row = next((n for n, taken in enumerate(ends) if taken + gap <= start), len(ends))
        if row == len(ends):
            ends.append(end)
        else:
            ends[row] = end
        rows.append(row)
    return rows
