"""What the record holds on a person, a State, or all of them on a day, as documents."""

from __future__ import annotations

from datetime import date

from atlarge.assessment.grounds import day_in_words
from atlarge.assessment.parties import Standing, parties, standing
from atlarge.assessment.wanted import AtLarge, AtLargePerson, custody_of, ended_by
from atlarge.briefing.citing import Citations
from atlarge.briefing.document import Block, Card, Document, Field, Heading, Items, Line, Note, Paragraph, Table, line
from atlarge.briefing.wording import capital, counted, listed, sentence, stay_in_words, when_in_words
from atlarge.facts.entries import Entry
from atlarge.facts.persons import Event, Person, Warrant
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.facts.visits import Visit
from atlarge.law.rome_statute import death_of


def parties_document(record: Record, on: date) -> Document:
    """The States Parties on a day, and which of them have given notice of withdrawal."""
    codes = parties(record, on)
    leaving = [code for code in codes if standing(record, code, on).leaves]
    blocks: list[Block] = [
        Paragraph((f"On {day_in_words(on)} the Rome Statute binds {len(codes)} States Parties.",), lead=True)
    ]
    if leaving:
        names = listed(f"{in_words(record.states[code])} (until {_leaves(record, code, on)})" for code in leaving)
        blocks.append(Note((f"Notice of withdrawal is running for {names}; until then they are fully bound.",)))
    blocks.append(Paragraph((listed(record.states[code].name for code in codes) + ".",)))
    return Document(title="States Parties", blocks=tuple(blocks), footer=status(record))


def _leaves(record: Record, code: str, on: date) -> str:
    leaves = standing(record, code, on).leaves
    return day_in_words(leaves) if leaves else ""


def at_large_document(record: Record, found: AtLarge) -> Document:
    """The persons against whom a public warrant stands, in the order in which the warrants became public."""
    lead = (
        f"On {day_in_words(found.on)} public warrants of arrest stand against {counted(found.living, 'living person')}"
        + (
            f", and formally against {counted(found.formal - found.living, 'more')} who died."
            if found.formal > found.living
            else "."
        )
    )
    rows = tuple(_row(record, person) for person in found.persons)
    table = Table(
        "Persons at large, by the day their first warrant became public",
        ("Person", "Public since", "Warrants", "Remark"),
        rows,
    )
    blocks: tuple[Block, ...] = (Paragraph((lead,), lead=True), table, Note((PRESUMED,)))
    return Document(title="Persons at large", blocks=blocks, footer=status(record))


PRESUMED = "Every suspect and accused is presumed innocent until proved guilty before the Court (article 66)."


def _row(record: Record, person: AtLargePerson) -> tuple[Line, ...]:
    remark = "" if person.living else "dead"
    if person.custody:
        remark = f"last recorded in the custody of {in_words(record.states[person.custody])}"
    return line(person.name), line(day_in_words(person.since)), line(str(len(person.warrants))), line(remark)


def person_document(record: Record, person: Person, on: date) -> Document:
    """A person: what they are on that day first, then offices, each warrant's life, and visits."""
    citations = Citations(record.sources)
    blocks: list[Block] = [Heading(1, person.name), Paragraph((person_in_words(record, person, on),), lead=True)]
    if person.note:
        blocks.append(Note((sentence(person.note),)))
    if person.offices:
        blocks += [Heading(2, "Offices"), Items(tuple(line(_office(office)) for office in person.offices))]
    blocks.append(Heading(2, "Warrants and their life"))
    blocks += [_warrant(record, warrant, citations) for warrant in person.warrants]
    if person.events:
        blocks.append(Items(tuple(_event(record, event, citations) for event in person.events)))
    visits = sorted((v for v in record.visits.values() if v.person == person.id), key=lambda v: v.since)
    if visits:
        blocks += [Heading(2, "Visits"), _visits(record, visits, citations)]
    if person.names:
        blocks += [Heading(2, "Names"), Paragraph((", ".join((person.formal or person.name, *person.names)) + ".",))]
    blocks += [Heading(2, "Sources"), citations.block(), Note((PRESUMED,))]
    return Document(title=person.name, blocks=tuple(blocks), footer=status(record))


def person_in_words(record: Record, person: Person, on: date) -> str:
    """What a person is on a day, the weightiest first: dead, acquitted, in custody, at large."""
    day = day_in_words(on)
    dead = [event for event in death_of(person) if event.on.first <= on]
    if dead:
        return f"{person.name} died ({when_in_words(dead[0].on)})."
    warrants = [w for w in person.warrants if w.kind == "arrest warrant"]
    if not warrants:
        return f"Against {person.name} there is a summons to appear and no warrant of arrest."
    ends = [ended_by(person, warrant, on) for warrant in warrants]
    last = max((end for end in ends if end), key=lambda end: end.on, default=None)
    acquitted = [e for w in person.warrants for e in w.events if e.kind == "acquitted" and e.on.first <= on]
    if acquitted:
        return f"{person.name} was acquitted ({when_in_words(acquitted[-1].on)})."
    if all(ends) and last:
        return (
            f"No warrant of arrest against {person.name} is in force on {day}: {last.kind} ({when_in_words(last.on)})."
        )
    custody = custody_of(person, on)
    held = f", and was last recorded in the custody of {in_words(record.states[custody])}" if custody else ""
    return f"On {day} a warrant of arrest against {person.name} is in force{held}."


def _office(office: object) -> str:
    title, since, until = (getattr(office, name) for name in ("title", "since", "until"))
    times = [f"from {when_in_words(since)}" if since else "", f"to {when_in_words(until)}" if until else ""]
    kind = getattr(office, "kind", "other")
    return " ".join(part for part in (capital(title), f"({kind})" if kind != "other" else "", *times) if part) + "."


def _warrant(record: Record, warrant: Warrant, citations: Citations) -> Card:
    situation = record.situations.get(warrant.situation)
    fields = [
        Field(
            "Court",
            line(f"{warrant.court}, {warrant.chamber or 'chamber not recorded'}, {warrant.case or warrant.situation}"),
        ),
        Field("Situation", line(situation.name if situation else warrant.situation)),
        Field("Alleged", line("; ".join(warrant.crimes) or "not recorded")),
        *(Field(when_in_words(event.on), _event(record, event, citations)) for event in warrant.events),
    ]
    return Card(
        line(f"{capital(warrant.kind)} {warrant.id}", citations.mark(warrant.sources, warrant.basis)), tuple(fields)
    )


def _event(record: Record, event: Event, citations: Citations) -> Line:
    where = f" in {in_words(record.states[event.state])}" if event.state in record.states else ""
    public = f" (public on {when_in_words(event.public)})" if event.public else ""
    note = f": {event.note}" if event.note else ""
    return line(f"{event.kind.replace('-', ' ')}{where}{public}{note}", _cite(event, citations))


def _cite(entry: Entry, citations: Citations) -> Line:
    return citations.mark(entry.sources, entry.basis)


def _visits(record: Record, visits: list[Visit], citations: Citations) -> Table:
    rows = tuple(
        (
            line(stay_in_words(v.since, v.until)),
            line(in_words(record.states[v.state])),
            line(f"{v.kind}, {v.course}" if v.kind != "visit" else v.course),
            line(v.occasion),
            line(v.outcome, _cite(v, citations)),
        )
        for v in visits
    )
    return Table("Visits on record, made or not", ("Days", "State", "Course", "Occasion", "Outcome"), rows)


def state_document(record: Record, code: str, on: date) -> Document:
    """A State or territory: where it stands on that day first, then its acts, declarations and the visits it hosted."""
    citations = Citations(record.sources)
    state, where = record.states[code], standing(record, code, on)
    blocks: list[Block] = [Heading(1, state.name), Paragraph((standing_in_words(record, where),), lead=True)]
    if state.of:
        blocks.append(Note((f"{state.name} is a territory of {in_words(record.states[state.of])} for the treaty.",)))
    acts = [act for act in record.acts if act.state == (state.of or code)]
    if acts:
        blocks.append(Heading(2, "Acts towards the Statute"))
        blocks.append(
            Items(tuple(line(f"{when_in_words(a.on)}: {a.act.replace('-', ' ')}", _cite(a, citations)) for a in acts))
        )
    declared = [d for d in record.declarations.values() if code in (d.state, d.territory)]
    if declared:
        blocks.append(Heading(2, "Declarations and territories"))
        blocks.append(Items(tuple(line(f"{d.id}: {d.scope} {d.effect}", _cite(d, citations)) for d in declared)))
    visits = sorted((v for v in record.visits.values() if v.state == code), key=lambda v: v.since)
    if visits:
        blocks += [Heading(2, "Visits by persons on record"), _hosted(record, visits, citations)]
    blocks += [Heading(2, "Sources"), citations.block()]
    return Document(title=state.name, blocks=tuple(blocks), footer=status(record))


def standing_in_words(record: Record, where: Standing) -> str:
    """Where a State stands on a day, in one sentence."""
    name, day = in_words(record.states[record.states[where.state].of or where.state]), day_in_words(where.on)
    since = f"; the Statute entered into force for it on {day_in_words(where.in_force)}" if where.in_force else ""
    if where.words == "State Party":
        return f"On {day} {name} is a State Party{since}."
    if where.words == "State Party, leaving" and where.leaves:
        return f"On {day} {name} is a State Party{since}. Its withdrawal takes effect on {day_in_words(where.leaves)}."
    if where.words == "former State Party" and where.leaves:
        return f"On {day} {name} is no longer a State Party: it left on {day_in_words(where.leaves)}."
    if where.words == "ratified, not yet in force" and where.in_force:
        entry = day_in_words(where.in_force)
        return f"On {day} {name} is not yet a State Party: the Statute enters into force for it on {entry}."
    if where.signed:
        disowned = ""
        if where.disowned:
            disowned = f" and declared on {when_in_words(where.disowned)} that it will not become a Party"
        signed = when_in_words(where.signed)
        return f"On {day} {name} is not a State Party: it signed on {signed}{disowned} and has not ratified."
    return f"On {day} {name} is not a State Party: it has neither signed nor acceded."


def _hosted(record: Record, visits: list[Visit], citations: Citations) -> Table:
    rows = tuple(
        (
            line(stay_in_words(v.since, v.until)),
            line(record.persons[v.person].name),
            line(f"{v.kind}, {v.course}" if v.kind != "visit" else v.course),
            line(standing(record, v.state, v.since.last).words),
            line(v.outcome, _cite(v, citations)),
        )
        for v in visits
    )
    return Table("Visits hosted, made or not", ("Days", "Person", "Course", "The State then", "Outcome"), rows)


def status(record: Record) -> str:
    """The foot of a page: which record, and how far it reaches."""
    known = f", as known on {day_in_words(record.known)}" if record.known else ""
    return f"Record {record.version}, status as of {day_in_words(record.as_of)}{known}. Uncited entries are marked."
