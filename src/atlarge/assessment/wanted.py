"""Who is at large on a day."""

from __future__ import annotations

from datetime import date

import msgspec

from atlarge.facts.keeping import PerRecord
from atlarge.facts.persons import Event, Person, Warrant
from atlarge.facts.record import Record
from atlarge.facts.warrants import death_of, endings, public_day, usable_warrants


class AtLargePerson(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A person against whom a public warrant of arrest stands. `custody` is the State that holds them, if one does."""

    id: str
    name: str
    living: bool
    custody: str = ""
    warrants: tuple[str, ...]
    since: date

    @property
    def free(self) -> bool:
        """At large in the strict sense: living, and held by no State as far as the record knows."""
        return self.living and not self.custody


class AtLarge(msgspec.Struct, frozen=True, kw_only=True):
    """The count in two ways: `formal`, every public warrant not ended by the Court; `living`, less the dead."""

    on: date
    formal: int
    living: int
    persons: tuple[AtLargePerson, ...]


def at_large(record: Record, on: date) -> AtLarge:
    """Persons with a public warrant of arrest whose case no surrender, termination, withdrawal or the like has ended.

    Warrants of low confidence, and persons whom no source names, are left out.
    """
    rows = []
    for person in record.persons.values():
        warrants = warrants_in_force(record, person.id, on)
        if warrants:
            rows.append(_row(person, warrants, on))
    rows.sort(key=lambda row: (row.since, row.name))
    return AtLarge(on=on, formal=len(rows), living=sum(row.living for row in rows), persons=tuple(rows))


def warrants_in_force(record: Record, person_id: str, on: date) -> tuple[Warrant, ...]:
    """The public warrants of arrest against a person that nothing has ended by that day (death aside)."""
    person = record.persons[person_id]
    return tuple(
        w for w in warrants_of(record).get(person_id, ()) if public_day(w).last <= on and not ended_by(person, w, on)
    )


def _by_person(record: Record) -> dict[str, tuple[Warrant, ...]]:
    found: dict[str, tuple[Warrant, ...]] = {}
    for person, warrant in usable_warrants(record):
        found[person.id] = (*found.get(person.id, ()), warrant)
    return found


warrants_of = PerRecord(_by_person)
"""The warrants of arrest that the record is sure enough of, by the id of the person."""


def ended_by(person: Person, warrant: Warrant, on: date) -> Event | None:
    """The event that ended the case for the purposes of arrest by that day, if there is one."""
    events = (event for event, _ in endings(person, warrant) if event.on.first <= on)
    return min(events, key=lambda event: event.on, default=None)


def custody_of(person: Person, on: date) -> str:
    """The State that holds the person on that day as far as the record knows, empty if none."""
    events = [event for warrant in person.warrants for event in warrant.events] + list(person.events)
    relevant = [e for e in events if e.kind in ("arrested", "released", "surrendered") and e.on.first <= on]
    last = max(relevant, key=lambda event: event.on, default=None)
    return last.state if last is not None and last.kind == "arrested" else ""


def _row(person: Person, warrants: tuple[Warrant, ...], on: date) -> AtLargePerson:
    dead = any(event.on.first <= on for event in death_of(person))
    return AtLargePerson(
        id=person.id,
        name=person.name,
        living=not dead,
        custody="" if dead else custody_of(person, on),
        warrants=tuple(warrant.id for warrant in warrants),
        since=min(public_day(warrant).first for warrant in warrants),
    )
