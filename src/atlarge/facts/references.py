"""Whether everything that an entry points at is on the record. Cheap enough to run each time a record is opened."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from atlarge.facts.entries import Entry
from atlarge.facts.persons import Person
from atlarge.facts.record import Record
from atlarge.facts.treaties import Act
from atlarge.facts.visits import ORGANISATIONS, Assurance, Proceeding, Visit

Pointer = tuple[str, str, Collection[str], str]
"""A key, the id it holds, the ids there are, and the file that lists them."""


def dangling(record: Record, unread: Collection[str] = ()) -> Iterator[str]:
    """Yield a fault for every id that names nothing: `file: key: no such thing; what there is`.

    `unread` are the ids and files that could not be read, and are faults already: what points at them is let be.
    """
    for where, key, name, known, listed in pointers(record):
        if name and name not in known and name not in unread and listed not in unread:
            near = get_close_matches(name, known, 1)
            yield f"{where}: {key}: {name!r} is not in {listed}; {_right(near, listed)}"


def _right(near: list[str], listed: str) -> str:
    return f"write {near[0]!r}, or add it there" if near else f"add it to {listed}, or write an id from there"


def pointers(record: Record) -> Iterator[tuple[str, str, str, Collection[str], str]]:
    """Yield every pointer of the record, with the place of the entry that holds it before it."""
    for where, entry in entries(record):
        for source in entry.sources:
            yield where, "sources", source, record.sources, "sources.csv"
        for pointer in _pointers_of(entry, record):
            yield where, *pointer
    for code, state in record.states.items():
        yield f"states.csv: {code}", "of", state.of, record.states, "states.csv"


def entries(record: Record) -> Iterator[tuple[str, Entry]]:
    """Yield every entry that has sources, with its place: the file, and the line's id or the part of the file."""
    for act in record.acts:
        yield f"treaties/{act.treaty}.csv: {act.state} {act.act}", act
    for table in ("declarations", "agreements", "situations", "statements", "gatherings"):
        for key, entry in getattr(record, table).items():
            yield f"{table}.csv: {key}", entry
    for folder in ("treaties", "resolutions", "proceedings", "readings"):
        for key, entry in getattr(record, folder).items():
            yield f"{folder}/{key}.toml", entry
    for folder in ("visits", "assurances"):
        for key, entry in getattr(record, folder).items():
            yield f"{folder}/{key[:4]}/{key}.toml", entry
    for reading in record.readings.values():
        yield from ((f"readings/{reading.id}.toml: {holder.who}", holder) for holder in reading.holders)
    for person in record.persons.values():
        yield from _entries_of_person(person)


def _entries_of_person(person: Person) -> Iterator[tuple[str, Entry]]:
    where = f"persons/{person.id}.toml"
    yield where, person
    for event in person.events:
        yield f"{where}: {event.kind} {event.on}", event
    for warrant in person.warrants:
        yield f"{where}: {warrant.id}", warrant
        for event in warrant.events:
            yield f"{where}: {warrant.id}: {event.kind} {event.on}", event


_STATE_KEYS = ("state", "territory", "sending", "host")


def _pointers_of(entry: Entry, record: Record) -> Iterator[Pointer]:
    states = record.states
    for key in _STATE_KEYS:
        name = getattr(entry, key, "")
        if name:
            yield key, name, states, "states.csv"
    if isinstance(entry, Act):
        yield "treaty", entry.treaty, record.treaties, "treaties/"
    elif isinstance(entry, Person):
        yield from _listed("nationality", entry.nationality, states, "states.csv")
        yield from _listed("offices.state", (office.state for office in entry.offices), states, "states.csv")
    elif isinstance(entry, Visit):
        yield "person", entry.person, record.persons, "persons/"
        yield "gathering", entry.gathering, record.gatherings, "gatherings.csv"
    elif isinstance(entry, Assurance):
        yield "person", entry.person, record.persons, "persons/"
        yield "giver", entry.giver, states.keys() | ORGANISATIONS, "states.csv"
    elif isinstance(entry, Proceeding):
        yield "person", entry.person, record.persons, "persons/"
        yield "visit", entry.visit, record.visits, "visits/"
        yield from _listed("states", entry.states, states, "states.csv")
    situation = getattr(entry, "situation", "")
    if situation:
        yield "situation", situation, record.situations, "situations.csv"
    yield from _listed("addressed", getattr(entry, "addressed", ()), states, "states.csv")
    about = getattr(entry, "about", "")
    if about[:1].isdigit():
        yield "about", about, record.visits, "visits/"


def _listed(key: str, names: Iterable[str], known: Collection[str], listed: str) -> Iterator[Pointer]:
    for name in names:
        yield key, name, known, listed
