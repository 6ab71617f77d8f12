"""The law run for every person, State and day at once.

Nothing on the record changes between two neighbouring event days, so that time is cut there into *segments*, and a
truth value is a plane of bits: one bit a segment, 64 to a word. Shapes are (persons, 1, words) for what depends on
the person, (1, States, words) for what depends on the place, and they broadcast against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from atlarge.dates import Span
from atlarge.law.norms import FACTS, Fact, Key, Norm
from atlarge.law.truths import NoBool
from atlarge.law.why import Index

Words = npt.NDArray[np.uint64]

ONES = np.uint64(0xFFFF_FFFF_FFFF_FFFF)


class Planes(NoBool):
    """Two planes of bits, surely and possibly; one array for both where nothing is unknown."""

    __slots__ = ("possible", "sure")

    def __init__(self, sure: Words, possible: Words | None = None) -> None:
        self.sure = sure
        self.possible = sure if possible is None else possible

    @property
    def certain(self) -> bool:
        """Whether nothing in it is unknown."""
        return self.sure is self.possible

    def __and__(self, other: Planes) -> Planes:
        sure = self.sure & other.sure
        return Planes(sure) if self.certain and other.certain else Planes(sure, self.possible & other.possible)

    def __or__(self, other: Planes) -> Planes:
        sure = self.sure | other.sure
        return Planes(sure) if self.certain and other.certain else Planes(sure, self.possible | other.possible)

    def __invert__(self) -> Planes:
        return Planes(~self.sure) if self.certain else Planes(~self.possible, ~self.sure)


class World:
    """A record cut into segments between `start` and `end`, with a row a person and a column a place.

    `starts` holds the first day of each segment as an ordinal; `persons` and `places` name rows and columns; `turns`
    are days to cut at besides those of the facts.
    """

    def __init__(
        self,
        index: Index,
        persons: tuple[str, ...],
        places: tuple[str, ...],
        start: date,
        end: date,
        turns: Iterable[date] = (),
    ) -> None:
        self.index, self.persons, self.places = index, persons, places
        self.start, self.end = start.toordinal(), end.toordinal()
        self.starts = self._segments({day.toordinal() for day in turns})
        self.words = (len(self.starts) + 63) // 64
        self.ranks = max((len(index.warrants.get(person, ())) for person in persons), default=0) or 1
        self.situations = {code: number for number, code in enumerate(index.record.situations)}
        sovereigns = {place: index.sovereign_of(place) for place in places}
        self.columns = {place: number for number, place in enumerate(places)}
        for extra in (*sovereigns.values(), *(index.home_of(person) for person in persons)):
            self.columns.setdefault(extra, len(self.columns))
        self.sovereigns = np.array([self.columns[sovereigns[place]] for place in places], dtype=np.intp)
        self.homes = np.array([self.columns[index.home_of(person)] for person in persons], dtype=np.intp)

    def _segments(self, days: set[int]) -> npt.NDArray[np.int64]:
        days.add(self.start)
        for fact in FACTS.values():
            for stretches in self.index.all_of(fact).values():
                for stretch in stretches:
                    for span in (stretch.possibly, stretch.surely):
                        if span is not None:
                            days.add(span.start.toordinal())
                            if span.end is not None:
                                days.add(span.end.toordinal())
        return np.array(sorted(day for day in days if self.start <= day < self.end), dtype=np.int64)

    def plane(self, fact: Fact, rows: dict[Any, int], count: int) -> Planes:
        """The fact's bits: a row for each key of `rows`, `count` rows in all."""
        sure = np.zeros((count, self.words * 64), dtype=bool)
        possible: npt.NDArray[np.bool_] | None = None
        for key, stretches in self.index.all_of(fact).items():
            row = rows.get(key)
            if row is None:
                continue
            for stretch in stretches:
                if stretch.surely is not None:
                    sure[row, self._slice(stretch.surely)] = True
                if stretch.surely != stretch.possibly:
                    possible = sure.copy() if possible is None else possible
                    possible[row, self._slice(stretch.possibly)] = True
        if possible is None:
            return Planes(_packed(sure))
        return Planes(_packed(sure), _packed(possible | sure))

    def bits_between(self, first: date, last: date | None) -> Words:
        """One plane that holds from `first` until the day before `last`, shape (1, 1, words)."""
        bits = np.zeros((1, 1, self.words * 64), dtype=bool)
        bits[..., self._slice(Span(first, last))] = True
        return _packed(bits)

    def _slice(self, span: Span) -> slice:
        first = int(np.searchsorted(self.starts, span.start.toordinal()))
        last = len(self.starts) if span.end is None else int(np.searchsorted(self.starts, span.end.toordinal()))
        return slice(first, last)


def _packed(bits: npt.NDArray[np.bool_]) -> Words:
    return np.packbits(bits, axis=-1, bitorder="little").view(np.uint64)


class PlanesCase:
    """Every person and place of a world at once, under one way of reading the law.

    `readings` says for each reading on which days the law is read so, as planes of shape (1, 1, words); `way` is the
    name of this way, and `contested` names the norms that depend on it.
    """

    def __init__(self, world: World, way: str, readings: dict[str, Words], contested: frozenset[str]) -> None:
        self.world, self.way, self.readings, self.contested = world, way, readings, contested
        self.cache: dict[Any, Any] = {}
        self.rank: int | None = None
        self.where = "place"

    def _moved(self, rank: int | None, where: str) -> PlanesCase:
        case = self.reread(self.way, self.readings)
        case.rank, case.where = rank, where
        return case

    def reread(self, way: str, readings: dict[str, Words]) -> PlanesCase:
        """The same case under another way of reading; what does not depend on it is kept."""
        case = PlanesCase(self.world, way, readings, self.contested)
        case.cache = self.cache
        return case

    def __getitem__(self, fact: Fact) -> Planes:
        key = (fact.name, self.rank if fact.axis.startswith(("warrant", "situation")) else None, self.where)
        found: Planes | None = self.cache.get(key)
        if found is None:
            found = self.cache[key] = self._placed(fact)
        return found

    def _placed(self, fact: Fact) -> Planes:
        world = self.world
        if fact.axis == "person":
            return _expanded(world.plane(fact, {p: n for n, p in enumerate(world.persons)}, len(world.persons)), 1)
        if fact.axis == "warrant":
            return _expanded(world.plane(fact, self._ranked(), len(world.persons)), 1)
        if fact.axis == "State":
            whole = self._whole(fact, world.columns, len(world.columns))
            if self.where == "home":
                return _taken(whole, lambda bits: bits[world.homes][:, None, :])
            columns = world.sovereigns if self.where == "sovereign" else slice(0, len(world.places))
            return _taken(whole, lambda bits: bits[columns][None, :, :])
        return self._by_situation(fact)

    def _whole(self, fact: Fact, rows: dict[Any, int], count: int) -> Planes:
        found: Planes | None = self.cache.get(fact.name)
        if found is None:
            found = self.cache[fact.name] = self.world.plane(fact, rows, count)
        return found

    def _ranked(self) -> dict[Key, int]:
        rank = self.rank or 0
        warrants = self.world.index.warrants
        held = ((warrants.get(person, ()), row) for row, person in enumerate(self.world.persons))
        return {mine[rank][0]: row for mine, row in held if len(mine) > rank}

    def _by_situation(self, fact: Fact) -> Planes:
        """Bits by the situation of each person's warrant, for the place or for the person's own State."""
        world, width = self.world, len(self.world.columns)
        rows = {
            (code, place): s * width + c for code, s in world.situations.items() for place, c in world.columns.items()
        }
        whole = self._whole(fact, rows, (len(world.situations) + 1) * width)
        rank = self.rank or 0
        none = len(world.situations)
        mine = [world.index.warrants.get(person, []) for person in world.persons]
        numbers = np.array(
            [world.situations.get(w[rank][1], none) if len(w) > rank else none for w in mine], dtype=np.intp
        )
        if self.where == "home":
            return _taken(whole, lambda bits: bits[numbers * width + world.homes][:, None, :])
        columns = world.sovereigns if self.where == "sovereign" else slice(0, len(world.places))
        return _taken(whole, lambda bits: bits.reshape(-1, width, world.words)[:, columns][numbers])

    def under(self, norm: Norm) -> Planes:
        """The norm's answer; worked out once for all readings that it does not depend on."""
        key = (norm.name, self.rank, self.where, self.way if norm.name in self.contested else None)
        found: Planes | None = self.cache.get(key)
        if found is None:
            found = self.cache[key] = norm.body(self)
        return found

    def reading(self, reading_id: str) -> Planes:
        """Yes on the days on which the law is read so."""
        bits = self.readings.get(reading_id)
        return _constant(value=False) if bits is None else Planes(bits)

    def given(self, circumstance: str) -> Planes:
        """Nothing special is supposed; whether a request went out in secret is unknown everywhere."""
        if circumstance == "secret requests":
            return Planes(_constant(value=False).sure, _constant(value=True).sure)
        return _constant(value=False)

    @property
    def at_home(self) -> Planes:
        """Yes where the column is the person's own State."""
        home = self.world.homes[:, None] == self.world.sovereigns[None, :]
        return Planes(np.where(home[:, :, None], ONES, np.uint64(0)))

    @property
    def warrants(self) -> Iterator[PlanesCase]:
        """The case under the first warrant of everybody, then under the second, and so on."""
        for rank in range(self.world.ranks):
            yield self._moved(rank, self.where)

    @property
    def sovereign(self) -> PlanesCase:
        """The case in the States that the places belong to."""
        return self._moved(self.rank, "sovereign")

    @property
    def home(self) -> PlanesCase:
        """The case in the persons' own States."""
        return self._moved(self.rank, "home")


def _constant(*, value: bool) -> Planes:
    return Planes(np.full((1, 1, 1), ONES if value else np.uint64(0), dtype=np.uint64))


def _expanded(planes: Planes, axis: int) -> Planes:
    return _taken(planes, lambda bits: np.expand_dims(bits, axis))


def _taken(planes: Planes, take: Any) -> Planes:
    sure = take(planes.sure)
    return Planes(sure) if planes.certain else Planes(sure, take(planes.possible))
