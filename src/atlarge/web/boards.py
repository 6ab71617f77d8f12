"""Where every area stands on every day, as runs: what a map, its table and its slider are made from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from atlarge.assessment.explaining import casebook_of
from atlarge.assessment.grid import CLASSES, Grid, grid
from atlarge.assessment.parties import Standing, acts_of, standing
from atlarge.briefing.figures.worlds import DUTY
from atlarge.facts.record import Record
from atlarge.law.rome_statute import bound_as_party
from atlarge.law.why import Why, WhyCase
from atlarge.places.maps import Shade

if TYPE_CHECKING:
    from collections.abc import Mapping

START = date(1998, 7, 17)
AHEAD = timedelta(days=3 * 366)
"""How far beyond the day up to which the record knows facts the runs reach: a notice of withdrawal takes a year."""

Run = tuple[date, str]

PARTY: dict[str, Shade] = {
    "State Party": Shade(fill="yes", words="State Party"),
    "State Party, leaving": Shade(fill="yes", over="h", words="State Party that has given notice of withdrawal"),
    "ratified, not yet in force": Shade(fill="soon", words="deposited, not yet in force"),
    "signatory": Shade(fill="no", over="s", words="signatory"),
    "signatory that disowned its signature": Shade(fill="no", over="s", words="signatory that disowned its signature"),
    "former State Party": Shade(fill="no", over="h", words="former State Party"),
    "never signed": Shade(fill="no", words="never signed"),
    "not reached": Shade(fill="out", over="d", words="territory that the Statute does not reach"),
    "unknown": Shade(fill="unknown", over="d", words="not known"),
}


class Moved(msgspec.Struct, frozen=True, kw_only=True):
    """A day on which something changes: for which areas, from what to what."""

    day: date
    areas: tuple[tuple[str, str, str], ...]


class Board:
    """The runs of one question. `runs` holds for each code the days on which a new status begins, in order.

    `shades` tells how each status is drawn and said. The first run of each code begins on `START`.
    """

    def __init__(self, runs: Mapping[str, tuple[Run, ...]], shades: Mapping[str, Shade], end: date) -> None:
        self.runs, self.shades, self.end = runs, shades, end
        self.moves = tuple(_moves(runs))
        self.days = tuple(move.day for move in self.moves)

    def run(self, code: str, on: date) -> tuple[date, str, date | None]:
        """Since when, what, and until the eve of which day (None: nothing on record changes it)."""
        runs = self.runs[code]
        n = max(bisect_right(runs, on, key=lambda run: run[0]), 1)
        return runs[n - 1][0], runs[n - 1][1], runs[n][0] if n < len(runs) else None

    def at(self, on: date) -> dict[str, str]:
        """The status of every area on a day."""
        return {code: self.run(code, on)[1] for code in self.runs}

    def around(self, on: date) -> tuple[Moved | None, Moved | None]:
        """The last change by that day and the first after it."""
        n = bisect_right(self.days, on)
        return (self.moves[n - 1] if n else None), (self.moves[n] if n < len(self.moves) else None)


def _moves(runs: Mapping[str, tuple[Run, ...]]) -> Iterator[Moved]:
    found: dict[date, list[tuple[str, str, str]]] = {}
    for code, each in runs.items():
        for (_, before), (day, after) in pairwise(each):
            found.setdefault(day, []).append((code, before, after))
    for day in sorted(found):
        yield Moved(day=day, areas=tuple(found[day]))


def whole_grid(record: Record) -> Grid:
    """Every person and every place of the record, from the adoption of the Statute on."""
    return grid(record, START, record.as_of + AHEAD, places=tuple(record.states))


def duty_board(found: Grid, person: str) -> Board:
    """Who is bound to arrest one person, out of the grid of all. Raises `KeyError` for a person without a warrant."""
    import numpy as np

    if person not in found.persons:
        raise KeyError(person)
    row, width = found.persons.index(person), len(found.places)
    first, last = np.searchsorted(found.pairs, [row * width, (row + 1) * width])
    runs: dict[str, list[Run]] = {code: [] for code in found.places}
    for pair, day, kind in zip(
        found.pairs[first:last].tolist(),
        found.days[first:last].tolist(),
        found.classes[first:last].tolist(),
        strict=True,
    ):
        mine = runs[found.places[pair - row * width]]
        if not mine or mine[-1][1] != CLASSES[kind]:
            mine.append((date.fromordinal(day), CLASSES[kind]))
    return Board({code: tuple(each) for code, each in runs.items()}, DUTY, found.end)


def party_board(record: Record) -> Board:
    """Where every State and territory stands towards the Statute."""
    runs = {code: tuple(_party_runs(record, code)) for code in record.states}
    return Board(runs, PARTY, record.as_of + AHEAD)


def _party_runs(record: Record, code: str) -> Iterator[Run]:
    last = ""
    for day in (START, *sorted(day for day in _turns(record, code) if day > START)):
        words = status_of(record, code, day)
        if words != last:
            yield day, words
            last = words


def status_of(record: Record, code: str, on: date) -> str:
    """The standing of a State on a day, or of a territory: its State's, unless the Statute does not reach it."""
    found = standing(record, code, on)
    if found.party == "unknown":
        return "unknown"
    if not record.states[code].of or found.party == "no":
        return found.words
    case = WhyCase(casebook_of(record).index, "", code, on, readings={})
    why: Why = bound_as_party(case)
    return {"yes": str(found.words), "no": "not reached"}.get(why.verdict(), "unknown")


def _turns(record: Record, code: str) -> set[date]:
    """The days on which the standing of a State or territory can change."""
    owner = record.states[code].of or code
    days = {
        day
        for act in acts_of(record).get(owner, ())
        for when in (act.on, act.effective)
        if when
        for day in (when.first, when.last)
    }
    for day in [*days]:
        days |= _ends(standing(record, code, day))
    for declaration in record.declarations.values():
        if declaration.territory == code:
            for when in (declaration.lodged, declaration.effective, declaration.ended):
                days |= {when.first, when.last, when.last + timedelta(1)} if when else set()
    return days


def _ends(found: Standing) -> set[date]:
    return {day for day in (found.in_force, found.leaves) if day}


def count_in_words(board: Board, statuses: Iterable[str]) -> str:
    """How many areas have which status, in the order in which the statuses are explained."""
    found = list(statuses)
    counts = [(board.shades[key].words, found.count(key)) for key in board.shades]
    return "; ".join(f"{words}: {count}" for words, count in counts if count) + "."
