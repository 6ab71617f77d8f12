"""Persons on record and their warrants."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlarge.assessment.precedents import precedent_of
from atlarge.assessment.wanted import at_large, ended_by, warrants_in_force
from atlarge.briefing.document import Block, Card, Field, Heading, Items, Line, Note, Paragraph, line
from atlarge.briefing.figures.cases import case_figure, case_list
from atlarge.briefing.persons import Status, at_large_in_words, person_file
from atlarge.briefing.wording import capital, counted, listed, sentence
from atlarge.dates import day_in_words, when_in_words
from atlarge.facts.persons import Office, Person, Warrant
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.facts.visits import Assurance, Proceeding
from atlarge.facts.warrants import public_day
from atlarge.names.folding import fold
from atlarge.web.asked import Asked
from atlarge.web.boards import count_in_words
from atlarge.web.citing import Cited
from atlarge.web.leaves import Fold, Leaf, Mark, Ref, Sheet, address, cells
from atlarge.web.pages.entries import (
    EVENTS,
    assurance_line,
    event_line,
    map_address,
    names_card,
    person_ref,
    proceeding_line,
    sourced,
    state_ref,
    visit_head,
    visit_row,
)
from atlarge.web.pages.homes import PRESUMED
from atlarge.web.problems import Refused
from atlarge.web.site import Site

HEAD = ("Person", "Standing", "Situation", "Warrants", "First public")


def persons_page(site: Site, asked: Asked) -> Leaf:
    """Everybody on record, with what they are on a day."""
    facts, on = site.known(asked.maybe_day("known")), asked.day()
    people = sorted(facts.persons.values(), key=lambda person: fold(person.name))
    rows = tuple(_row(facts, person, on) for person in people)
    return Leaf(
        path="/persons",
        query={"on": on.isoformat(), "known": asked.text("known")},
        title=f"{capital(counted(len(rows), 'person'))} on record",
        answer=at_large_in_words(at_large(facts, on)),
        blocks=(Note((PRESUMED,)), Sheet("Persons, by name", HEAD, rows)),
        data=[{"person": person, "status": person_file(facts, person, on).status} for person in people],
        head=HEAD,
        rows=cells(rows),
        dated=True,
        wide=True,
    )


def _row(facts: Record, person: Person, on: date) -> tuple[Line, ...]:
    first = min((public_day(w).first for w in person.warrants), default=None)
    situations = dict.fromkeys(w.situation for w in person.warrants)
    return (
        line(person_ref(facts, person.id)),
        line(status_mark(person_file(facts, person, on).status)),
        line(listed(facts.situations[code].name if code in facts.situations else code for code in situations)),
        line(str(len(person.warrants))),
        line(first.isoformat() if first else ""),
    )


def status_mark(status: Status) -> Mark:
    """How a person stands, in a word or two."""
    return Mark(status, status.replace(" ", "-"))


def find_entry(facts: Record, person: str) -> Person:
    """The person of that id. Raises `Refused`: addresses hold ids, names are for the search."""
    if person not in facts.persons:
        raise Refused(404, f"no person has the id {person!r}; search for the name")
    return facts.persons[person]


def person_page(site: Site, asked: Asked, key: str) -> Leaf:
    """The dossier of a person."""
    facts, on = site.known(asked.maybe_day("known")), asked.day()
    person, cited = find_entry(facts, key), Cited(facts)
    found = person_file(facts, person, on)
    visits = sorted((v for v in facts.visits.values() if v.person == key), key=lambda v: v.since, reverse=True)
    each = [precedent_of(facts, visit) for visit in visits]
    rows = tuple(visit_row(facts, visit, cited, person=False) for visit in each)
    blocks = (
        *_opening(facts, person, on, cited),
        *_case(facts, person, on, cited),
        *_visits(person, rows),
        *_said(facts, person, cited),
        *_names(person),
        *((Heading(2, "Sources"), cited.block()) if len(cited) else ()),
    )
    return Leaf(
        path=f"/persons/{key}",
        query={"on": on.isoformat(), "known": asked.text("known")},
        title=capital(person.name),
        answer=found.summary,
        blocks=blocks,
        data={"person": person, "status": found.status, "visits": each}
        | {"assurances": _assurances(facts, key), "proceedings": _proceedings(facts, key)},
        head=visit_head(person=False),
        rows=cells(rows),
        feeds=(
            (f"{person.name}: Atom", f"/persons/{key}/feed.atom", "application/atom+xml"),
            (f"{person.name}: JSON Feed", f"/persons/{key}/feed.json", "application/feed+json"),
        ),
        up=(("Persons", "/persons"),),
        dated=True,
    )


def _opening(facts: Record, person: Person, on: date, cited: Cited) -> Iterator[Block]:
    """Who it is, on one card, and where to go on."""
    of = [part for code in person.nationality for part in (", ", state_ref(facts, code, begins=True))]
    held = [office for office in person.offices if _holds(office, on)]
    fields = [
        Field("Standing", line(status_mark(person_file(facts, person, on).status), f" on {day_in_words(on)}")),
        Field("Office then", line("; ".join(_office(facts, office) for office in held))),
        Field("Born", line(when_in_words(person.born) if person.born else "")),
        Field("Nationality", line(*of[1:])),
        Field("Remark", line(sentence(person.note) if person.note else "")),
    ]
    fields.append(Field("Source of these", sourced(person, cited)))
    yield Card(line(person.formal or person.name), tuple(field for field in fields if field.line))
    if any(warrant.kind == "arrest warrant" for warrant in person.warrants) and person.named:
        yield Paragraph(line(Ref("Map: who is bound to arrest, on any day", map_address(person.id, on, facts.known))))
    yield Note((PRESUMED,))


def _holds(office: Office, on: date) -> bool:
    began = office.since is None or office.since.first <= on
    return began and (office.until is None or on <= office.until.last) and bool(office.since or office.until)


def _case(facts: Record, person: Person, on: date, cited: Cited) -> Iterator[Block]:
    """The life of the case, drawn and in words; each warrant; offices held."""
    if any(warrant.kind == "arrest warrant" for warrant in person.warrants):
        yield Heading(2, "The life of the case")
        yield case_figure(facts, person, min(on, facts.as_of))
        yield Fold((), "The same in words", (Items(case_list(facts, person, min(on, facts.as_of))),))
    if person.warrants:
        yield Heading(2, "Warrants and what is alleged")
        yield from (warrant_card(facts, warrant, cited) for warrant in person.warrants)
    if person.events:
        yield Heading(2, "Besides")
        yield Items(tuple(line(f"{when_in_words(e.on)}: ", event_line(facts, e, cited)) for e in person.events))
    if person.offices:
        yield Heading(2, "Offices")
        yield Items(tuple(line(f"{_office(facts, office)}.") for office in person.offices))


def _visits(person: Person, rows: tuple[tuple[Line, ...], ...]) -> Iterator[Block]:
    yield Heading(2, "Visits")
    if not rows:
        yield Paragraph((f"No visit of {person.name} is on record.",))
        return
    caption = f"{capital(counted(len(rows), 'visit'))} on record, planned ones among them"
    yield Sheet(caption, visit_head(person=False), rows, (), (), "visits-table")
    yield Paragraph(line(Ref("Count and compare them", address("/precedents", {"person": person.id}))))


def _office(facts: Record, office: Office) -> str:
    of = f" of {in_words(facts.states[office.state])}" if office.state in facts.states else ""
    kind = f" ({office.kind})" if office.kind not in ("other", office.title) else ""
    since = f", from {when_in_words(office.since)}" if office.since else ""
    until = f" to {when_in_words(office.until)}" if office.until else "; no end on record"
    return f"{capital(office.title)}{of}{kind}{since}{until}"


def warrant_card(facts: Record, warrant: Warrant, cited: Cited) -> Card:
    """A warrant with its life."""
    situation = facts.situations.get(warrant.situation)
    court = ", ".join(filter(None, (warrant.court, warrant.chamber, warrant.case)))
    fields = [
        Field("Court", line(court)),
        Field("Situation", line(f"{situation.name} ({situation.code})" if situation else warrant.situation)),
        Field("Alleged", line("; ".join(warrant.crimes) or "not on record")),
        *([Field("Jurisdiction", line(sentence(warrant.jurisdiction)))] if warrant.jurisdiction else []),
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
    if person.formal or person.names:
        yield names_card((person.formal, *person.names))
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
    ended = f" ({EVENTS.get(end.kind, end.kind)}, {when_in_words(end.on)})" if end else ""
    words = "is in force" if force else f"is not in force{ended}"
    blocks: list[Block] = [warrant_card(facts, warrant, cited), Note((PRESUMED,))]
    if warrant.note:
        blocks.append(Note((sentence(warrant.note),)))
    blocks += [*_bound(site, facts, person, on)] if force else []
    blocks += [*_while(facts, person, warrant, cited)]
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


def _bound(site: Site, facts: Record, person: Person, on: date) -> Iterator[Block]:
    """Who is bound by the warrant on that day, counted as the map counts."""
    board = site.board(facts, person.id)
    counts = count_in_words(board, (s for code, s in board.at(on).items() if facts.states[code].kind != "territory"))
    yield Heading(2, "Who is bound by it")
    yield Paragraph(
        line(f"States on {day_in_words(on)}: {counts} ", Ref("The map", map_address(person.id, on, facts.known)))
    )


def _while(facts: Record, person: Person, warrant: Warrant, cited: Cited) -> Iterator[Block]:
    """The visits from the day on which the warrant was public to the day on which it ended."""
    since, end = public_day(warrant).first, ended_by(person, warrant, date.max)
    visits = [v for v in facts.visits.values() if v.person == person.id and since <= v.since.last]
    visits = [v for v in visits if end is None or v.since.first <= end.on.last]
    yield Heading(2, "Visits while it stood")
    if not visits:
        yield Paragraph(("None is on record.",))
        return
    ordered = sorted(visits, key=lambda visit: visit.since, reverse=True)
    rows = tuple(visit_row(facts, precedent_of(facts, visit), cited, person=False) for visit in ordered)
    yield Sheet(f"{capital(counted(len(rows), 'visit'))}, the latest first", visit_head(person=False), rows)
