"""Who is at large on a day, and one person: what `atlarge at-large` and `atlarge person` print.

Whoever was acquitted or released, whose case ended, or who has died, is shown as that, first.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from atlarge.assessment.wanted import AtLarge, AtLargePerson, custody_of, ended_by, warrants_in_force
from atlarge.briefing.answers import as_of_line, names_of, opening
from atlarge.briefing.citing import Citations
from atlarge.briefing.document import Block, Card, Document, Field, Heading, Items, Line, Paragraph, Table, clean, line
from atlarge.briefing.headlines import supposing
from atlarge.briefing.precedents import visit_table
from atlarge.briefing.wording import capital, counted, days_in_words, listed, number, sentence
from atlarge.dates import When, when_in_words
from atlarge.facts.persons import Event, Person, Warrant
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.facts.warrants import death_of, public_day

Status = Literal[
    "deceased", "acquitted", "released", "ended", "surrendered", "in custody", "at large", "not wanted", "summoned"
]

_LINES: dict[Status, str] = {
    "deceased": "{name} has died{on}.",
    "acquitted": "{name} was acquitted{on}.",
    "released": "{name} was released{on}; no warrant of arrest stands.",
    "ended": "{name} is not wanted: {how}{on}.",
    "surrendered": "{name} was surrendered to the Court{on}; no warrant of arrest is waiting to be carried out.",
    "in custody": "{name} is in the custody of {custody}, not of the Court; the public warrant of arrest stands.",
    "at large": "{name} is at large: a public warrant of arrest has stood since {since}.",
    "not wanted": "{name} is not wanted on that day: no public warrant of arrest stands.",
    "summoned": "{name} was summoned to appear; no warrant of arrest is on record.",
}
_HOW = {
    "terminated": "the case was terminated",
    "withdrawn": "the warrant was withdrawn",
    "vacated": "the warrant was vacated",
    "inadmissible": "the case was found inadmissible",
    "charges-not-confirmed": "the charges were not confirmed",
}


class PersonFile(msgspec.Struct, frozen=True, kw_only=True):
    """A person: what `atlarge person --json` prints. `status` is that of the day `on`; visits by id."""

    person: Person
    on: date
    status: Status
    summary: str
    visits: tuple[str, ...]
    record: str
    as_of: date


def person_file(record: Record, person: Person, on: date) -> PersonFile:
    """Everything on record about a person, and how the person stands on a day."""
    status, event = _status(record, person, on)
    public = [public_day(warrant).first for warrant in warrants_in_force(record, person.id, on)]
    words = _LINES[status].format(
        name=person.name,
        on=f" ({when_in_words(event.on)})" if event else "",
        how=_HOW.get(event.kind, "the case ended") if event else "",
        custody=in_words(record.states[custody_of(person, on)]) if status == "in custody" else "",
        since=days_in_words(min(public, default=None)),
    )
    return PersonFile(
        person=person,
        on=on,
        status=status,
        summary=capital(words),
        visits=tuple(visit.id for visit in record.visits.values() if visit.person == person.id),
        record=record.version,
        as_of=record.as_of,
    )


def _status(record: Record, person: Person, on: date) -> tuple[Status, Event | None]:
    """What the person is, first; and the event that made it so."""
    for death in death_of(person):
        if death.on.first <= on:
            return "deceased", death
    events = [event for event in _events(person) if event.on.first <= on]
    acquitted = next((event for event in events if event.kind == "acquitted"), None)
    if acquitted:
        return "acquitted", acquitted
    if warrants_in_force(record, person.id, on):
        return ("in custody" if custody_of(person, on) in record.states else "at large"), None
    if events and events[-1].kind == "released":
        return "released", events[-1]
    ends = [end for warrant in person.warrants if (end := _end(person, warrant, on))]
    if ends:
        end = max(ends, key=lambda event: event.on)
        return ("surrendered" if end.kind == "surrendered" else "ended"), end
    arrests = [warrant for warrant in person.warrants if warrant.kind == "arrest warrant"]
    return ("not wanted" if arrests or not person.warrants else "summoned"), None


def _end(person: Person, warrant: Warrant, on: date) -> Event | None:
    begun = any(event.kind in ("issued", "unsealed") for event in warrant.events)
    return ended_by(person, warrant, on) if begun else None


def _events(person: Person) -> list[Event]:
    events = [event for warrant in person.warrants for event in warrant.events] + list(person.events)
    return sorted(events, key=lambda event: event.on)


def tell_person(found: PersonFile, record: Record) -> Document:
    """Write a person's page out; the first line says how the person stands."""
    citations = Citations(record.sources)
    presumed = "Whoever is suspected or accused is presumed innocent; a warrant is an order to arrest."
    first = found.summary
    blocks = opening(first, f"{capital(_stand(found))}. {presumed}")
    blocks += _sections(found, record, citations)
    if len(citations):
        blocks += [Heading(2, "Sources"), citations.block()]
    return Document(title=first, blocks=tuple(blocks), footer=as_of_line(record))


def _stand(found: PersonFile) -> str:
    if found.on <= found.as_of:
        return f"on {days_in_words(found.on)}"
    return f"on {days_in_words(found.on)}, as far as the record knows, which is up to {days_in_words(found.as_of)}"


def _sections(found: PersonFile, record: Record, citations: Citations) -> Iterator[Block]:
    person = found.person
    if person.names:
        yield Paragraph(line(f"Also written: {'; '.join(map(clean, person.names))}."))
    if person.offices:
        yield Heading(2, "Offices")
        marked = citations.mark(person.sources, person.basis)
        yield Items(tuple(line(f"{clean(o.title)}{_held(o.since, o.until)}", marked) for o in person.offices))
    for warrant in person.warrants:
        yield Heading(2, f"{capital(warrant.kind)}, {warrant.court}, {_situation(warrant, record)}")
        yield _warrant(warrant, citations)
        events = sorted(warrant.events, key=lambda event: event.on)
        yield Items(tuple(_event(event, record, citations) for event in events))
    if person.events:
        yield Heading(2, "Also on record")
        yield Items(tuple(_event(event, record, citations) for event in sorted(person.events, key=lambda e: e.on)))
    if found.visits:
        yield Heading(2, "Visits")
        yield visit_table((record.visits[key] for key in found.visits), record, citations, by_host=True)


def _held(since: When | None, until: When | None) -> str:
    return (f", from {when_in_words(since)}" if since else "") + (f" to {when_in_words(until)}" if until else "")


def _situation(warrant: Warrant, record: Record) -> str:
    known = record.situations.get(warrant.situation)
    return f"situation in {known.name}" if known else f"situation {warrant.situation}"


def _warrant(warrant: Warrant, citations: Citations) -> Card:
    fields = [
        Field(label, line(value))
        for label, value in (
            ("Chamber", clean(warrant.chamber)),
            ("Alleged", clean("; ".join(warrant.crimes))),
            ("Jurisdiction", clean(warrant.jurisdiction)),
        )
        if value
    ]
    doubt = f" (confidence of the recorder: {warrant.confidence})" if warrant.confidence != "high" else ""
    title = line(f"{warrant.case or warrant.id}{doubt}", citations.mark(warrant.sources, warrant.basis))
    return Card(title, tuple(fields))


def _event(event: Event, record: Record, citations: Citations) -> Line:
    where = f", {in_words(record.states[event.state])}" if event.state in record.states else ""
    public = f" (public {when_in_words(event.public)})" if event.public else ""
    kind = event.kind.replace("-", " ")
    note = f". {sentence(clean(event.note))}" if event.note else ""
    return line(f"{when_in_words(event.on)}: {kind}{where}{public}{note}", citations.mark(event.sources, event.basis))


def tell_at_large(found: AtLarge, record: Record) -> Document:
    """Write the persons at large out: the living first, then those in a State's custody, then the dead."""
    first = at_large_in_words(found)
    presumed = "Each is presumed innocent. A warrant of arrest is an order to arrest, not a finding."
    blocks = opening(first, presumed + supposing(record, found.on))
    for heading, rows in at_large_groups(found):
        blocks.append(Heading(2, heading))
        living = rows[0].living
        blocks.append(_at_large_table(rows, record) if living else Items(tuple(line(row.name) for row in rows)))
    return Document(title=first, blocks=tuple(blocks), footer=as_of_line(record))


def at_large_groups(found: AtLarge) -> tuple[tuple[str, list[AtLargePerson]], ...]:
    """The persons under three headings: at large, held by a State, and dead; a heading without persons is left out."""
    groups = (
        ("At large", [row for row in found.persons if row.free]),
        ("In the custody of a State, not of the Court", [row for row in found.persons if row.living and row.custody]),
        ("Deceased, the case never ended by the Court", [row for row in found.persons if not row.living]),
    )
    return tuple((heading, rows) for heading, rows in groups if rows)


def at_large_in_words(found: AtLarge) -> str:
    """How many persons are at large on a day, how many of them a State holds, and how many more have died."""
    day = days_in_words(found.on)
    if not found.formal:
        return f"Nobody was at large on {day}: no public warrant of arrest stood."
    held = sum(bool(row.custody) for row in found.persons)
    custody = f", {number(held)} of them held by a State" if held else ""
    dead = found.formal - found.living
    more = f"; counting the dead whose case was never ended, against {number(found.formal)}" if dead else ""
    return f"On {day} public warrants of arrest stand against {counted(found.living, 'living person')}{custody}{more}."


def _at_large_table(rows: list[AtLargePerson], record: Record) -> Table:
    names = names_of(record)
    head = ("Person", "Public warrant since", "Situation") + (("Held by",) if rows[0].custody else ())
    return Table(capital(counted(len(rows), "person")), head, tuple(_at_large_row(row, record, names) for row in rows))


def situations_of(record: Record, row: AtLargePerson) -> str:
    """The situations in which the standing warrants were issued, by name."""
    codes = dict.fromkeys(w.situation for w in record.persons[row.id].warrants if w.id in row.warrants)
    return listed(record.situations[code].name if code in record.situations else code for code in codes)


def _at_large_row(row: AtLargePerson, record: Record, names: dict[str, str]) -> tuple[Line, ...]:
    cells = [line(row.name), line(days_in_words(row.since)), line(situations_of(record, row))]
    return (*cells, line(names.get(row.custody, row.custody))) if row.custody else tuple(cells)
