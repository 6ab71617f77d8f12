"""One case under every way of reading the law: the truth values with their reasons, not yet in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from atlarge.assessment.ways import Ways, ways
from atlarge.dates import Span
from atlarge.facts.record import Record
from atlarge.facts.visits import LegalReading
from atlarge.law.answers import Verdict
from atlarge.law.duty import CONTESTED, must_arrest
from atlarge.law.norms import FACTS, Fact, Key, Stretch
from atlarge.law.why import Index, Why, WhyCase


class Explained(msgspec.Struct, frozen=True):
    """The answer under the leading readings, and under each other reading that was held by the day."""

    leading: Why
    others: tuple[tuple[LegalReading, Why], ...]
    ways: Ways

    @property
    def answer(self) -> Verdict:
        """Yes, no or unknown under the leading readings."""
        return verdict(self.leading)

    @property
    def contested(self) -> bool:
        """Whether another reading answers otherwise."""
        return any(verdict(why) != self.answer for _, why in self.others)


KEPT = 8
"""So many records (views of one record as known on several days, mostly) keep their index."""

_INDEXES: dict[int, tuple[Record, Index]] = {}


def index_of(record: Record) -> Index:
    """The record's index, kept for the records used last."""
    found = _INDEXES.get(id(record))
    if found is None or found[0] is not record:
        if len(_INDEXES) >= KEPT:
            _INDEXES.pop(next(iter(_INDEXES)))
        found = _INDEXES[id(record)] = (record, Index(record))
    return found[1]


def verdict(why: Why) -> Verdict:
    """Yes if surely so, no if not possibly so, else unknown."""
    if why.sure:
        return "yes"
    return "unknown" if why.possible else "no"


def explain(
    index: Index,
    person: str,
    place: str,
    on: date,
    *,
    circumstances: frozenset[str] = frozenset(),
    supposed: dict[tuple[str, Key], bool] | None = None,
    known_ways: Ways | None = None,
) -> Explained:
    """Run the law for one person (id), place (code) and day, under every reading held by then.

    `supposed` overrides facts, `circumstances` are what the question adds ("overflight"), `known_ways` saves working
    the readings out again.
    """
    all_ways = known_ways or ways(index.record, on)
    case = WhyCase(
        index,
        person,
        place,
        on,
        readings=all_ways.leading,
        contested=CONTESTED,
        circumstances=circumstances,
        supposed=supposed,
    )
    others = tuple((reading, must_arrest(case.reread(all_ways.under(reading)))) for reading in all_ways.others)
    return Explained(must_arrest(case), others, all_ways)


def stretches_of(index: Index, person: str, place: str) -> Iterator[tuple[Fact, Stretch]]:
    """Every stretch on the record that can matter to this person and place, with the fact that it is of."""
    states = {place, index.sovereign_of(place), index.home_of(person)}
    warrants = index.warrants.get(person, [])
    keys: dict[str, set[Key]] = {
        "State": set(states),
        "person": {person},
        "warrant": {warrant for warrant, _ in warrants},
        "situation and State": {(situation, state) for _, situation in warrants for state in states},
    }
    for fact in FACTS.values():
        for key in sorted(keys[fact.axis], key=str):
            yield from ((fact, stretch) for stretch in index.stretches(fact, key))


Turns = dict[date, list[tuple[Fact, Stretch]]]


def turning_days(index: Index, person: str, place: str) -> Turns:
    """The days on which something that can matter to this person and place begins or ends, in order."""
    days: Turns = {}
    for fact, stretch in stretches_of(index, person, place):
        for day in _ends(stretch.possibly) | (_ends(stretch.surely) if stretch.surely else set()):
            days.setdefault(day, []).append((fact, stretch))
    for reading in index.record.readings.values():
        for holder in reading.holders:
            days.setdefault(holder.on.first, [])
    return dict(sorted(days.items()))


def _ends(span: Span) -> set[date]:
    return {day for day in (span.start, span.end) if day is not None and day != date.min}
