"""The law run for every person, State and day at once.

Nothing on the record changes between two neighbouring event days, so that time is cut there into *segments*, and a
truth value is a plane of bits: one bit a segment, 64 to a word. Shapes are (persons, 1, words) for what depends on
the person, (1, States, words) for what depends on the place, and they broadcast against each other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from copy import copy
from datetime import date
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from atlarge.dates import Span
from atlarge.errors import LawError
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
        if self.certain and other.certain:
            return Planes(_and(self.sure, other.sure))
        return Planes(_and(self.sure, other.sure), _and(self.possible, other.possible))

    def __or__(self, other: Planes) -> Planes:
        if self.certain and other.certain:
            return Planes(_or(self.sure, other.sure))
        return Planes(_or(self.sure, other.sure), _or(self.possible, other.possible))

    def __invert__(self) -> Planes:
        return Planes(_not(self.sure)) if self.certain else Planes(_not(self.possible), _not(self.sure))


NO_CELL: Words = np.zeros((1, 1, 1), dtype=np.uint64)
EVERY_CELL: Words = np.full((1, 1, 1), ONES)
"""Planes that are known without looking, so that nothing is computed with them."""


def _and(left: Words, right: Words) -> Words:
    if left is NO_CELL or right is EVERY_CELL:
        return left
    return right if right is NO_CELL or left is EVERY_CELL else left & right


def _or(left: Words, right: Words) -> Words:
    if left is NO_CELL or right is EVERY_CELL:
        return right
    return left if right is NO_CELL or left is EVERY_CELL else left | right


def _not(bits: Words) -> Words:
    if bits is NO_CELL or bits is EVERY_CELL:
        return EVERY_CELL if bits is NO_CELL else NO_CELL
    return ~bits


NOWHERE = Planes(NO_CELL)
UNKNOWN = Planes(NO_CELL, EVERY_CELL)


class World:
    """A record cut into segments between `start` and `end`, with a row a person and a column a place.

    `starts` holds the first day of each segment as an ordinal; `persons` and `places` name rows and columns,
    `warrants` are (row of the person, id, situation); `turns` are days to cut at besides those of the facts.
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
        self.warrants = [
            (row, *warrant) for row, person in enumerate(persons) for warrant in index.warrants.get(person, ())
        ]

    def _segments(self, days: set[int]) -> list[int]:
        days.add(self.start)
        for fact in FACTS.values():
            for stretches in self.index.all_of(fact).values():
                for stretch in stretches:
                    for span in (stretch.possibly, stretch.surely):
                        if span is not None:
                            days.add(span.start.toordinal())
                            if span.end is not None:
                                days.add(span.end.toordinal())
        return sorted(day for day in days if self.start <= day < self.end)

    def plane(self, fact: Fact) -> tuple[dict[Key, int], Planes]:
        """The fact's bits, a row for each of its keys, and which row is whose; row 0 is empty, for all other keys."""
        by_key = self.index.all_of(fact)
        sure = np.zeros((len(by_key) + 1, self.words * 64), dtype=bool)
        unsure: list[tuple[int, slice]] = []
        for row, stretches in enumerate(by_key.values(), 1):
            for stretch in stretches:
                if stretch.surely is not None:
                    sure[row, self._slice(stretch.surely)] = True
                if stretch.surely != stretch.possibly:
                    unsure.append((row, self._slice(stretch.possibly)))
        rows = {key: row for row, key in enumerate(by_key, 1)}
        if not unsure:
            return rows, Planes(_packed(sure))
        possible = sure.copy()
        for row, segments in unsure:
            possible[row, segments] = True
        return rows, Planes(_packed(sure), _packed(possible))

    def bits_between(self, first: date, last: date | None) -> Words:
        """One plane that holds from `first` until the day before `last`, shape (1, 1, words)."""
        bits = np.zeros((1, 1, self.words * 64), dtype=bool)
        bits[..., self._slice(Span(first, last))] = True
        return _packed(bits)

    def _slice(self, span: Span) -> slice:
        first = bisect_left(self.starts, span.start.toordinal())
        return slice(first, None if span.end is None else bisect_left(self.starts, span.end.toordinal()))


def _packed(bits: npt.NDArray[np.bool_]) -> Words:
    return np.packbits(bits, axis=-1, bitorder="little").view(np.uint64)


class PlanesCase:
    """Every person and place of a world at once, under one way of reading the law.

    `readings` says for each reading on which days the law is read so; `disputed` on which readings each norm depends.
    Rows are the persons, or, under their warrants, the warrants.
    """

    def __init__(self, world: World, readings: dict[str, Planes], disputed: dict[str, frozenset[str]]) -> None:
        self.world, self.readings, self.disputed = world, readings, disputed
        self.cache: dict[Any, Any] = {}
        self.by_warrant = False
        self.where = "place"

    def reread(self, readings: dict[str, Planes]) -> PlanesCase:
        """The same case under another way of reading; what does not depend on what changed is kept."""
        case = copy(self)
        case.readings = readings
        return case

    def _at(self, where: str) -> PlanesCase:
        case = copy(self)
        case.where = where
        return case

    def __getitem__(self, fact: Fact) -> Planes:
        key = (fact, self.by_warrant, self.where)
        found: Planes | None = self.cache.get(key)
        if found is None:
            found = self.cache[key] = self._placed(fact)
        return found

    def _placed(self, fact: Fact) -> Planes:
        """The fact's bits in the shape that rows, columns and words take."""
        if not self.world.index.all_of(fact):
            return NOWHERE
        rows, planes = self._plane(fact)
        pick = self._picked(fact, rows)
        if not pick.any():
            return NOWHERE
        return Planes(planes.sure[pick]) if planes.certain else Planes(planes.sure[pick], planes.possible[pick])

    def _plane(self, fact: Fact) -> tuple[dict[Key, int], Planes]:
        found: tuple[dict[Key, int], Planes] | None = self.cache.get(fact)
        if found is None:
            found = self.cache[fact] = self.world.plane(fact)
        return found

    def _picked(self, fact: Fact, rows: dict[Key, int]) -> npt.NDArray[np.intp]:
        """Which row of the fact's plane goes where: one row, or rows of one, where all others would be the same."""
        persons = self._persons()
        if fact.axis == "person":
            return _numbers([[rows.get(person, 0)] for person in persons])
        if fact.axis == "warrant":
            return _numbers([[rows.get(warrant, 0)] for _, warrant, _ in self.world.warrants])
        homes = [self.world.index.home_of(person) for person in persons]
        if fact.axis == "State":
            if self.where == "home":
                return _numbers([[rows.get(home, 0)] for home in homes])
            return _numbers([[rows.get(column, 0) for column in self._columns()]])
        firsts = {"home and State": homes, "person and State": persons}.get(fact.axis)
        firsts = firsts or [situation for *_, situation in self.world.warrants]
        if self.where == "home":
            return _numbers([[rows.get(pair, 0)] for pair in zip(firsts, homes, strict=True)])
        different = {first: number for number, first in enumerate(dict.fromkeys(firsts))}
        columns: dict[str, list[int]] = {}
        for number, column in enumerate(self._columns()):
            columns.setdefault(column, []).append(number)
        each = np.zeros((len(different), len(self.world.places)), dtype=np.intp)
        for key, row in rows.items():  # few pairs are on record, however many there could be
            first, column = key if isinstance(key, tuple) else (key, "")
            if first in different and column in columns:
                each[different[first], columns[column]] = row
        return each[[different[first] for first in firsts]]

    def _persons(self) -> list[str]:
        persons = self.world.persons
        return [persons[row] for row, *_ in self.world.warrants] if self.by_warrant else list(persons)

    def _columns(self) -> list[str]:
        places = self.world.places
        return [self.world.index.sovereign_of(place) for place in places] if self.where == "sovereign" else list(places)

    def under(self, norm: Norm) -> Planes:
        """The norm's answer; worked out once for all ways of reading in which it is the same."""
        read = tuple(self.readings.get(reading, NOWHERE) for reading in sorted(self.disputed.get(norm.name, ())))
        key = (norm, self.by_warrant, self.where, read)
        found: Planes | None = self.cache.get(key)
        if found is None:
            found = self.cache[key] = norm.body(self)
        return found

    def reading(self, reading_id: str) -> Planes:
        """Yes on the days on which the law is read so."""
        return self.readings.get(reading_id, NOWHERE)

    def given(self, circumstance: str) -> Planes:
        """Nothing special is supposed; whether a request went out in secret is unknown everywhere."""
        return UNKNOWN if circumstance == "secret requests" else NOWHERE

    @property
    def at_home(self) -> Planes:
        """Yes where the column is the person's own State."""
        index = self.world.index
        homes = np.array([index.home_of(person) for person in self._persons()])
        sovereigns = np.array([index.sovereign_of(place) for place in self.world.places])
        return Planes(np.where(homes[:, None, None] == sovereigns[None, :, None], ONES, np.uint64(0)))

    def under_any_warrant(self, rule: Callable[[PlanesCase], Planes]) -> Planes:
        """The rule with a row a warrant, and each person's warrants then joined by `|`."""
        case = copy(self)
        case.by_warrant = True
        answer = rule(case)
        found: tuple[Planes, Planes] | None = self.cache.get(rule)
        if found is not None and found[0] is answer:
            return found[1]
        joined = self._joined_by_person(answer)
        self.cache[rule] = (answer, joined)
        return joined

    def _joined_by_person(self, answer: Planes) -> Planes:
        first = np.unique([row for row, *_ in self.world.warrants], return_index=True)[1]
        if len(first) != len(self.world.persons):
            raise LawError("a grid has a row for each person with a warrant, and for nobody else")
        sure = _joined(answer.sure, first, len(self.world.warrants))
        return (
            Planes(sure) if answer.certain else Planes(sure, _joined(answer.possible, first, len(self.world.warrants)))
        )

    @property
    def sovereign(self) -> PlanesCase:
        """The case in the States that the places belong to; the same one, where no place is a territory."""
        places = self.world.places
        return self._at("sovereign") if any(self.world.index.sovereign_of(each) != each for each in places) else self

    @property
    def home(self) -> PlanesCase:
        """The case in the persons' own States."""
        return self._at("home")


def _numbers(rows: list[list[int]]) -> npt.NDArray[np.intp]:
    return np.array(rows, dtype=np.intp)


def _joined(bits: Words, first: npt.NDArray[np.intp], count: int) -> Words:
    """Rows that belong together joined by `|`: `first` holds the first row of each group, of `count` rows in all."""
    if bits.shape[0] != count or count == len(first):
        return bits
    joined: Words = bits[first]
    for group, (start, end) in enumerate(pairwise([*first, count])):
        for row in range(start + 1, end):
            joined[group] |= bits[row]
    return joined
