"""The life of a warrant, read off its events: when it was public, what ended it, whether the person is dead."""

from __future__ import annotations

from collections.abc import Iterator

from atlarge.dates import When
from atlarge.facts.persons import Event, Person, Warrant
from atlarge.facts.record import Record

ENDINGS = frozenset(
    {"surrendered", "terminated", "withdrawn", "vacated", "inadmissible", "acquitted", "charges-not-confirmed"}
)


def usable_warrants(record: Record) -> Iterator[tuple[Person, Warrant]]:
    """Every arrest warrant that the record is sure enough of, with its person.

    A summons (article 58(7)) is no warrant, nor is one that was never issued. Entries of low confidence, and persons
    whom no source names, are left out.
    """
    for person in record.persons.values():
        for warrant in person.warrants:
            sure = person.named and warrant.kind == "arrest warrant" and warrant.confidence != "low"
            if sure and first_of(warrant, "issued", "unsealed"):
                yield person, warrant


def first_of(warrant: Warrant, *kinds: str) -> tuple[Event, ...]:
    """The first event of the first of these kinds that the warrant has, as a tuple of one or none."""
    matches = (tuple(event for event in warrant.events if event.kind == kind) for kind in kinds)
    return next((found[:1] for found in matches if found), ())


def endings(person: Person, warrant: Warrant) -> Iterator[tuple[Event, bool]]:
    """The events that end a case for the purposes of arrest, each with whether it surely came after the issue."""
    (first,) = first_of(warrant, "issued", "unsealed")
    yield from ((event, True) for event in warrant.events if event.kind in ENDINGS)
    later = (event for event in person.events if event.kind in ENDINGS and first.on.first <= event.on.last)
    yield from ((event, first.on.last <= event.on.first) for event in later)


def public_day(warrant: Warrant) -> When:
    """The day the public could know of the warrant; a later unsealing of its text changes nothing."""
    (event,) = first_of(warrant, "issued", "unsealed")
    return event.public or event.on


def death_of(person: Person) -> tuple[Event, ...]:
    """The event of the person's death, as a tuple of one or none."""
    events = [event for warrant in person.warrants for event in warrant.events] + list(person.events)
    return tuple(event for event in events if event.kind == "deceased")[:1]
