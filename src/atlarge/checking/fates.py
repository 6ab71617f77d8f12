"""What is said to have become of a person, and the events on record that it is held against."""

from __future__ import annotations

from datetime import date

import msgspec

from atlarge.checking.claims import Evidence
from atlarge.checking.context import Context
from atlarge.checking.evidence import of_event
from atlarge.checking.wording import sentence
from atlarge.dates import when_in_words
from atlarge.facts.persons import Event, Person, Warrant


class Fate(msgspec.Struct, frozen=True, kw_only=True):
    """Something is said to have happened to a person. `first` and `last` bound the days told.

    `guessed`: another person may be meant; `mild`: the words may mean something else, so that only
    what bears them out counts.
    """

    person: str
    deed: str
    start: int
    end: int
    verb: tuple[int, int] = (0, 0)
    negated: bool = False
    first: date | None = None
    last: date | None = None
    court: bool = False
    hague: bool = False
    exact: bool = False
    now: bool = False
    places: tuple[str, ...] = ()
    guessed: bool = False
    mild: bool = False
    free: bool = False
    retold: bool = False


def events_of(person: Person) -> list[tuple[Warrant | None, Event]]:
    """Return the events on record of a person, each with the warrant it belongs to."""
    found: list[tuple[Warrant | None, Event]] = [(None, event) for event in person.events]
    return found + [(w, event) for w in person.warrants for event in w.events]


def is_covered(context: Context) -> bool:
    """Whether the record reaches to the day of the text: of what came later it cannot deny anything."""
    return context.dated and context.day <= context.record.as_of


def line(event: Event) -> str:
    """Say in one sentence what an event was, and when."""
    return sentence(f"on record: {event.kind.replace('-', ' ')} on {when_in_words(event.on)}")


def as_evidence(person: Person, held: list[tuple[Warrant | None, Event]]) -> tuple[Evidence, ...]:
    """Return events as evidence."""
    return tuple(of_event(person, w, e) for w, e in held)


def nothing(person: Person, what: str) -> Evidence:
    """Return the lack of an event as evidence."""
    return Evidence(says=f"no {what} of {person.name} is on record by that day", entry=f"persons/{person.id}")
