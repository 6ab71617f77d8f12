"""What a verdict rests on, written out: an entry of the record with its sources, or an article of law.

An entry without a source says so in its own words ("no source on record"), so that no face can lose it.
"""

from __future__ import annotations

from atlarge.checking.claims import Evidence
from atlarge.checking.wording import state_name, stay_in_words
from atlarge.dates import when_in_words
from atlarge.facts.entries import Entry
from atlarge.facts.persons import Event, Office, Person, Warrant
from atlarge.facts.record import Record
from atlarge.facts.treaties import Act
from atlarge.facts.visits import Assurance, Gathering, Proceeding, Statement, Visit

_ACTS = {
    "signature": "signed the Rome Statute",
    "ratification": "deposited its ratification of the Rome Statute",
    "acceptance": "deposited its acceptance of the Rome Statute",
    "approval": "deposited its approval of the Rome Statute",
    "accession": "deposited its accession to the Rome Statute",
    "succession": "deposited its succession to the Rome Statute",
    "deposit-withdrawn": "withdrew its instrument",
    "withdrawal": "gave notice of withdrawal from the Rome Statute",
    "withdrawal-rescinded": "took back its notice of withdrawal",
    "signature-disowned": "told the depositary that it does not intend to become a Party",
}

_COURSES = {
    "announced": "was announced to be in",
    "made": "was in",
    "called off": "had planned, and called off, a visit to",
    "not attended": "did not come to",
    "remote": "took part by video in a meeting in",
}


def _evidence(says: str, entry: Entry, name: str) -> Evidence:
    bare = entry.basis == "uncited" or not entry.sources
    return Evidence(says=f"{says} (no source on record)" if bare else says, entry=name, sources=entry.sources)


def of_act(record: Record, act: Act) -> Evidence:
    """Return an act towards the Statute as evidence."""
    says = f"{state_name(record, act.state)} {_ACTS[act.act]} on {when_in_words(act.on)}"
    return _evidence(says, act, f"treaties/rome-statute: {act.state} {act.act}")


def of_visit(record: Record, visit: Visit) -> Evidence:
    """Return a visit, or the plan of one, as evidence."""
    person = record.persons.get(visit.person)
    name = person.name if person else visit.person
    says = (
        f"{name} {_COURSES[visit.course]} {state_name(record, visit.state)}, {stay_in_words(visit.since, visit.until)}"
    )
    if visit.outcome and visit.course == "made":
        says += f": {visit.outcome}"
    return _evidence(says, visit, f"visits/{visit.id}")


def of_event(person: Person, warrant: Warrant | None, event: Event) -> Evidence:
    """Return an event in the life of a warrant, or of the person, as evidence."""
    about = f"{warrant.kind} for {person.name}" if warrant else person.name
    says = f"{about}: {event.kind.replace('-', ' ')} on {when_in_words(event.on)}"
    if event.public and event.public != event.on:
        says += f", made public on {when_in_words(event.public)}"
    return _evidence(says, event, f"persons/{person.id}" + (f": {warrant.id}" if warrant else ""))


def of_warrant(person: Person, warrant: Warrant) -> Evidence:
    """Return a warrant, with its court and crimes, as evidence."""
    crimes = "; ".join(warrant.crimes) or "crimes not on record"
    return _evidence(
        f"{warrant.court} {warrant.kind} for {person.name}: {crimes}", warrant, f"persons/{person.id}: {warrant.id}"
    )


def of_office(person: Person, office: Office) -> Evidence:
    """Return an office held as evidence."""
    since = f" from {when_in_words(office.since)}" if office.since else ""
    until = f" to {when_in_words(office.until)}" if office.until else ""
    return _evidence(f"{person.name}: {office.title}{since}{until}", person, f"persons/{person.id}")


def of_gathering(record: Record, gathering: Gathering) -> Evidence:
    """Return an edition of a meeting as evidence."""
    where = "by video" if gathering.form == "video" else f"at {gathering.place or state_name(record, gathering.host)}"
    days = stay_in_words(gathering.since, gathering.until)
    says = f"{gathering.name}: {days}, {where}, chaired by {state_name(record, gathering.host)}"
    return _evidence(says, gathering, f"gatherings: {gathering.id}")


def of_assurance(record: Record, assurance: Assurance) -> Evidence:
    """Return an assurance, or its refusal, as evidence."""
    by = assurance.by or state_name(record, assurance.giver)
    through = f", through {assurance.through}" if assurance.through else ""
    says = f"{by}, {when_in_words(assurance.on)} ({assurance.stance}): {assurance.says}{through}"
    return _evidence(says, assurance, f"assurances/{assurance.id}")


def of_statement(statement: Statement) -> Evidence:
    """Return what a speaker said as evidence."""
    return _evidence(
        f"{statement.speaker}, {when_in_words(statement.on)}: {statement.says}",
        statement,
        f"statements: {statement.id}",
    )


def of_proceeding(record: Record, proceeding: Proceeding) -> Evidence:
    """Return a decision, or the lack of one, as evidence."""
    states = ", ".join(state_name(record, code) for code in proceeding.states)
    day = when_in_words(proceeding.on) if proceeding.on else "nothing so far"
    says = (
        f"{proceeding.body}, {day}"
        + (f", on {states}" if states else "")
        + f": {proceeding.finding or proceeding.kind}"
    )
    return _evidence(says, proceeding, f"proceedings/{proceeding.id}")


def of_article(article: str, says: str) -> Evidence:
    """Return an article of law as evidence."""
    return Evidence(says=says, article=article)
