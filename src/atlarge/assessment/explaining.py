"""One case under every way of reading the law: the truth values with their reasons, not yet in words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from atlarge.assessment.ways import Ways, ways
from atlarge.dates import Span
from atlarge.facts.keeping import PerRecord
from atlarge.facts.record import Record
from atlarge.facts.visits import LegalReading
from atlarge.law.answers import Verdict
from atlarge.law.duty import must_arrest
from atlarge.law.norms import FACTS, Fact, Key, Stretch
from atlarge.law.why import Index, Why, WhyCase


class Explained(msgspec.Struct, frozen=True):
    """The answer with its reasons under every reading held by the day: way 0 of `why` is the one that leads."""

    why: Why
    ways: Ways

    @property
    def answer(self) -> Verdict:
        """Yes, no or unknown under the leading readings."""
        return self.why.verdict()

    @property
    def others(self) -> tuple[tuple[LegalReading, Verdict], ...]:
        """The answer under each other reading, in the order of the ways from 1."""
        return tuple((reading, self.why.verdict(way)) for way, reading in enumerate(self.ways.others, 1))

    @property
    def contested(self) -> bool:
        """Whether another reading answers otherwise."""
        return any(answer != self.answer for _, answer in self.others)


class Casebook:
    """A record made ready for questions: its index, and the ways of reading the law on any day.

    `turns` are the days on which those ways change, `most_ways` is how many there are at most on a day.
    """

    def __init__(self, record: Record) -> None:
        self.index = Index(record)
        self.turns: list[date] = []
        known = ways(record, date.min)
        self._ways = [(known, known.bits())]
        for day in sorted({holder.on.last for reading in record.readings.values() for holder in reading.holders}):
            known = ways(record, day)
            if known != self._ways[-1][0]:
                self.turns.append(day)
                self._ways.append((known, known.bits()))
        self.most_ways = max(len(known.others) + 1 for known, _ in self._ways)

    def ways(self, on: date) -> tuple[Ways, dict[str, int]]:
        """The ways of reading the law on a day, and for each reading the ways in which it is taken."""
        return self._ways[bisect_right(self.turns, on)]

    def explain(
        self,
        person: str,
        place: str,
        on: date,
        *,
        circumstances: frozenset[str] = frozenset(),
    ) -> Explained:
        """Run the law for one person (id), place (code) and day, under every reading held by then.

        `circumstances` are what the question adds ("overflight").
        """
        known, bits = self.ways(on)
        case = WhyCase(self.index, person, place, on, readings=bits, circumstances=circumstances)
        return Explained(must_arrest(case), known)


casebook_of = PerRecord(Casebook)
"""The record's casebook, kept for the records used last."""


def stretches_of(index: Index, person: str, place: str) -> Iterator[tuple[Fact, Stretch]]:
    """Every stretch on the record that can matter to this person and place, with the fact that it is of."""
    states = {place, index.sovereign_of(place), index.home_of(person)}
    warrants = index.warrants.get(person, [])
    keys: dict[str, set[Key]] = {
        "State": set(states),
        "person": {person},
        "warrant": {warrant for warrant, _ in warrants},
        "situation and State": {(situation, state) for _, situation in warrants for state in states},
        "person and State": {(person, state) for state in states},
        "home and State": {(index.home_of(person), state) for state in states},
    }
    ordered = {axis: sorted(each, key=str) for axis, each in keys.items()}
    for fact in FACTS.values():
        for key in ordered[fact.axis]:
            yield from ((fact, stretch) for stretch in index.stretches(fact, key))


Turns = dict[date, list[tuple[Fact, Stretch]]]


def turning_days(casebook: Casebook, stretches: Iterable[tuple[Fact, Stretch]]) -> Turns:
    """The days on which some of these facts begin or end, or the law comes to be read otherwise, in order."""
    days: Turns = {}
    for fact, stretch in stretches:
        for day in _ends(stretch.possibly) | (_ends(stretch.surely) if stretch.surely else set()):
            days.setdefault(day, []).append((fact, stretch))
    for day in casebook.turns:
        days.setdefault(day, [])
    return dict(sorted(days.items()))


def _ends(span: Span) -> set[date]:
    return {day for day in (span.start, span.end) if day is not None and day != date.min}
