"""Persons on record and their warrants."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlarge.assessment.precedents import precedent_of
from atlarge.assessment.wanted import at_large, custody_of, ended_by, warrants_in_force
from atlarge.briefing.document import Block, Card, Field, Heading, Items, Line, Note, Paragraph, line, quoted
from atlarge.briefing.figures.cases import case_figure
from atlarge.briefing.wording import capital, counted, sentence
from atlarge.dates import day_in_words, when_in_words
from atlarge.facts.persons import Office, Person, Warrant
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.facts.visits import Assurance, Proceeding
from atlarge.facts.warrants import death_of, public_day
from atlarge.names.folding import fold
from atlarge.web.asked import Asked
from atlarge.web.citing import Cited
from atlarge.web.leaves import Leaf, Ref, Sheet, address, cells
from atlarge.web.pages.entries import (
    assurance_line,
    event_line,
    proceeding_line,
    sourced,
    visit_head,
    visit_row,
)
from atlarge.web.pages.homes import PRESUMED
from atlarge.web.problems import Refused
from atlarge.web.site import Site

HEAD = ("Person", "Standing", "Warrants", "First public")


def persons_page(site: Site, asked: Asked) -> Leaf:
    """Everybody on record, with what they are on a day."""
    facts, on = site.known(asked.maybe_day("known")), asked.day()
    people = sorted(facts.persons.values(), key=lambda person: fold(person.name))
    rows = tuple(_row(facts, person, on) for person in people)
    living = at_large(facts, min(on, facts.as_of)).living
    return Leaf(
        path="/persons",
        query={"on": on.isoformat(), "known": asked.text("known")},
        title=f"Persons on record on {day_in_words(on)}",
        answer=f"The record holds {counted(len(rows), 'person')}; {living} living persons of them are at large.",
        blocks=(Sheet("Persons, by name", HEAD, rows), Note((PRESUMED,))),
        data=people,
        head=HEAD,
        rows=cells(rows),
        dated=True,
    )


def _row(facts: Record, person: Person, on: date) -> tuple[Line, ...]:
    first = min((public_day(w).first for w in person.warrants), default=None)
    return (
        line(Ref(person.name, address(f"/persons/{person.id}"))),
        line(person_in_words(facts, person, on)),
        line(str(len(person.warrants))),
        line(first.isoformat() if first else ""),
    )


def person_in_words(facts: Record, person: Person, on: date) -> str:
    """What a person is on a day, the weightiest first: dead, acquitted, no warrant, in custody, at large."""
    dead = [event for event in death_of(person) if event.on.first <= on]
    if dead:
        return f"{person.name} died ({when_in_words(dead[0].on)})."
    events = [event for warrant in person.warrants for event in warrant.events if event.on.first <= on]
    freed = [
        event for event in events if event.kind in ("acquitted", "charges-not-confirmed", "terminated", "withdrawn")
    ]
    if freed:
        what = {"acquitted": "was acquitted", "charges-not-confirmed": "had the charges not confirmed"}
        last = max(freed, key=lambda event: event.on)
        if last.kind in what:
            return f"{person.name} {what[last.kind]} ({when_in_words(last.on)})."
    if warrants_in_force(facts, person.id, on):
        custody = custody_of(person, on)
        if custody:
            where = in_words(facts.states[custody])
            return f"{person.name} was last recorded in the custody of {where}, not of the Court; the warrant stands."
        return f"{person.name} is at large: a public warrant of arrest is in force."
    ends = [end for w in person.warrants if w.kind == "arrest warrant" and (end := ended_by(person, w, on))]
    if ends:
        last = max(ends, key=lambda event: event.on)
        return f"No warrant of arrest is in force against {person.name}: {last.kind} ({when_in_words(last.on)})."
    return f"No public warrant of arrest is in force against {person.name}."


def find_entry(facts: Record, person: str) -> Person:
    """The person of that id. Raises `Refused`: addresses hold ids, names are for the search."""
    if person not in facts.persons:
        raise Refused(404, f"no person has the id {person!r}; search for the name")
    return facts.persons[person]


def person_page(site: Site, asked: Asked, key: str) -> Leaf:
    """The dossier of a person."""
    facts, on = site.known(asked.maybe_day("known")), asked.day()
    person, cited = find_entry(facts, key), Cited(facts)
    visits = sorted((v for v in facts.visits.values() if v.person == key), key=lambda v: v.since, reverse=True)
    each = [precedent_of(facts, visit) for visit in visits]
    blocks: list[Block] = [*_opening(person, on), *_warrants(facts, person, on, cited)]
    rows = tuple(visit_row(facts, visit, cited, person=False) for visit in each)
    if rows:
        caption = f"{capital(counted(len(rows), 'visit'))} on record, planned ones among them"
        blocks += [Heading(2, "Visits"), Sheet(caption, visit_head(person=False), rows, (), (), "visits-table")]
    blocks += [*_said(facts, person, cited), *_names(person)]
    if len(cited):
        blocks += [Heading(2, "Sources"), cited.block()]
    return Leaf(
        path=f"/persons/{key}",
        query={"on": on.isoformat(), "known": asked.text("known")},
        title=person.name,
        answer=person_in_words(facts, person, on),
        blocks=tuple(blocks),
        data={
            "person": person,
            "visits": each,
            "assurances": _assurances(facts, key),
            "proceedings": _proceedings(facts, key),
        },
        head=visit_head(person=False),
        rows=cells(rows),
        feeds=(
            (f"{person.name}: Atom", f"/persons/{key}/feed.atom", "application/atom+xml"),
            (f"{person.name}: JSON Feed", f"/persons/{key}/feed.json", "application/feed+json"),
        ),
        up=(("Persons", "/persons"),),
        dated=True,
    )


def _opening(person: Person, on: date) -> Iterator[Block]:
    if person.note:
        yield Note((sentence(person.note),))
    if any(warrant.kind == "arrest warrant" for warrant in person.warrants):
        day = on.isoformat()
        yield Paragraph(line(Ref("Map: who is bound to arrest, on any day", f"/map?person={person.id}&on={day}"), "."))
    yield Note((PRESUMED,))
    if person.offices:
        yield Heading(2, "Offices")
        yield Items(tuple(line(_office(office)) for office in person.offices))


def _office(office: Office) -> str:
    kind = f" ({office.kind})" if office.kind != "other" else ""
    since = f", from {when_in_words(office.since)}" if office.since else ""
    until = f" to {when_in_words(office.until)}" if office.until else "; no end on record"
    return f"{capital(office.title)}{kind}{since}{until}."


def _warrants(facts: Record, person: Person, on: date, cited: Cited) -> Iterator[Block]:
    yield Heading(2, "Warrants and the life of the case")
    if any(warrant.kind == "arrest warrant" for warrant in person.warrants):
        yield case_figure(facts, person, min(on, facts.as_of))
    for warrant in person.warrants:
        yield warrant_card(facts, warrant, cited)
    if person.events:
        yield Heading(3, "Besides")
        yield Items(
            tuple(line(f"{when_in_words(e.on)}: ", event_line(facts, e, cited)) for e in person.events),
        )


def warrant_card(facts: Record, warrant: Warrant, cited: Cited) -> Card:
    """A warrant with its life."""
    situation = facts.situations.get(warrant.situation)
    court = ", ".join(filter(None, (warrant.court, warrant.chamber, warrant.case)))
    fields = [
        Field("Court", line(court)),
        Field("Situation", line(f"{situation.name} ({situation.code})" if situation else warrant.situation)),
        Field("Alleged", line("; ".join(warrant.crimes) or "not on record")),
    ]
    fields += [Field(when_in_words(event.on), event_line(facts, event, cited)) for event in warrant.events]
    title = line(
        Ref(f"{capital(warrant.kind)} {warrant.id}", address(f"/warrants/{warrant.id}")), sourced(warrant, cited)
    )
    return Card(title, tuple(fields))


def _assurances(facts: Record, key: str) -> list[Assurance]:
    return [each for each in facts.assurances.values() if each.person == key]


def _proceedings(facts: Record, key: str) -> list[Proceeding]:
    return [each for each in facts.proceedings.values() if each.person == key]


def _said(facts: Record, person: Person, cited: Cited) -> Iterator[Block]:
    assured = sorted((a for a in facts.assurances.values() if a.person == person.id), key=lambda a: a.on)
    if assured:
        yield Heading(2, "What States said they would do")
        yield Items(tuple(assurance_line(facts, each, cited) for each in assured))
    done = [p for p in facts.proceedings.values() if p.person == person.id]
    if done:
        yield Heading(2, "What courts and the Assembly did")
        yield Items(tuple(proceeding_line(facts, each, cited) for each in done))


def _names(person: Person) -> Iterator[Block]:
    yield Heading(2, "Names")
    names = [name for name in (person.formal, *person.names) if name]
    if names:
        parts = [part for name in names for part in (", ", quoted(name))]
        yield Paragraph(line("Also written ", *parts[1:], "."))
    else:
        yield Paragraph(("No other form of the name is on record.",))


def warrant_page(site: Site, asked: Asked, key: str) -> Leaf:
    """One warrant: its life, and who is bound by it."""
    facts, on = site.known(asked.maybe_day("known")), asked.day()
    found = [(p, w) for p in facts.persons.values() for w in p.warrants if w.id == key]
    if not found:
        raise Refused(404, f"no warrant has the id {key!r}")
    person, warrant = found[0]
    cited = Cited(facts)
    force = any(each.id == key for each in warrants_in_force(facts, person.id, on))
    end = ended_by(person, warrant, on)
    words = (
        "is in force"
        if force
        else f"is not in force ({end.kind}, {when_in_words(end.on)})"
        if end
        else "is not in force"
    )
    blocks: list[Block] = [warrant_card(facts, warrant, cited), Note((PRESUMED,))]
    if force:
        blocks.append(Paragraph(line(Ref("Map: who is bound to arrest", f"/map?person={person.id}&on={on}"), ".")))
    if warrant.note:
        blocks.append(Note((sentence(warrant.note),)))
    if len(cited):
        blocks += [Heading(2, "Sources"), cited.block()]
    return Leaf(
        path=f"/warrants/{key}",
        query={"on": on.isoformat(), "known": asked.text("known")},
        title=f"{capital(warrant.kind)} against {person.name}",
        answer=f"On {day_in_words(on)} this {warrant.kind} {words}.",
        blocks=tuple(blocks),
        data={"person": person.id, "warrant": warrant, "in_force": force},
        head=("Event", "On", "Public", "State", "Sources"),
        rows=tuple(
            (e.kind, str(e.on), str(e.public or e.on), e.state, " ".join(e.sources) or e.basis) for e in warrant.events
        ),
        up=(("Persons", "/persons"), (person.name, f"/persons/{person.id}")),
        dated=True,
    )
