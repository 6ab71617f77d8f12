"""Visits: the list of all, one visit with what was said, owed and done, and the gatherings they were for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from atlarge.assessment.asking import ask
from atlarge.assessment.consequences import may_follow
from atlarge.assessment.precedents import Precedent, precedent_of
from atlarge.briefing.document import Block, Card, Field, Heading, Items, Line, Note, Paragraph, Strong, line
from atlarge.briefing.wording import capital, counted, sentence, stay_in_words
from atlarge.dates import when_in_words
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.facts.visits import Assurance, Gathering, Statement, Visit
from atlarge.web.asked import Asked
from atlarge.web.citing import Cited
from atlarge.web.leaves import Leaf, Ref, Sheet, address, cells
from atlarge.web.pages.entries import (
    ask_address,
    happened,
    map_address,
    person_ref,
    proceeding_line,
    sourced,
    state_ref,
    verdict_mark,
    visit_head,
    visit_row,
)
from atlarge.web.problems import Refused
from atlarge.web.site import Site

MOST_DAYS = 20
"""So many days of a visit are asked about one by one; a longer stay is asked about on its first days only."""
OWED_HEAD = ("Day", "Bound", "In words")
CLAIMS_HEAD = ("Day", "Who says so", "What is said", "How it reached us", "Stands as")
GATHERING_HEAD = ("Days", "Gathering", "Place", "Host")


def visits_page(site: Site, asked: Asked) -> Leaf:
    """Every visit on record, the latest first."""
    facts = site.known(asked.maybe_day("known"))
    each = sorted(site.kept.get(("visits", facts.known), lambda: all_visits(facts)), key=_since, reverse=True)
    cited = Cited(facts)
    rows = tuple(visit_row(facts, visit, cited) for visit in each)
    made = sum(one.visit.course == "made" for one in each)
    return Leaf(
        path="/visits",
        query={"known": asked.text("known")},
        title="Visits on record",
        answer=f"The record holds {counted(len(rows), 'visit')}, {made} of them made.",
        blocks=(
            Paragraph(line(Ref("Filter and count them", "/precedents"), "; ", Ref("gatherings", "/gatherings"), ".")),
            Sheet("Visits, the latest first", visit_head(), rows, (), (), "visits-table"),
            Heading(2, "Sources"),
            cited.block(),
        ),
        data=each,
        head=visit_head(),
        rows=cells(rows),
        wide=True,
    )


def _since(each: Precedent) -> date:
    return each.visit.since.first


def all_visits(facts: Record) -> list[Precedent]:
    """Every visit with the host's standing, whether it was bound, and what followed, in order of day."""
    return [precedent_of(facts, visit) for visit in sorted(facts.visits.values(), key=lambda v: (v.since, v.id))]


def visit_page(site: Site, asked: Asked, key: str) -> Leaf:
    """One visit: on whose word, what was owed on each day, what was said, and what followed."""
    facts = site.known(asked.maybe_day("known"))
    if key not in facts.visits:
        raise Refused(404, f"no visit has the id {key!r}")
    visit, cited = facts.visits[key], Cited(facts)
    each, host = precedent_of(facts, visit), in_words(facts.states[visit.state])
    owed = tuple(_owed(facts, visit))
    person = facts.persons[visit.person]
    blocks = (
        _card(facts, visit, cited),
        *([Note((sentence(visit.note),))] if visit.note else []),
        Heading(2, "What was owed on each day"),
        Sheet("Was the host bound to arrest?", OWED_HEAD, owed),
        *_claims(facts, each, cited),
        *_followed(facts, each, cited),
        Heading(2, "Around it"),
        Items(tuple(_around(facts, visit))),
        *((Heading(2, "Sources"), cited.block()) if len(cited) else ()),
    )
    return Leaf(
        path=f"/visits/{key}",
        query={"known": asked.text("known")},
        title=f"{person.name} in {host}, {stay_in_words(visit.since, visit.until)}",
        answer=_answer(each, capital(host), person.name),
        blocks=blocks,
        data={
            "visit": each,
            "assurances": [facts.assurances[k] for k in each.assured],
            "statements": [s for s in facts.statements.values() if s.about == key],
            "proceedings": [facts.proceedings[k] for k in each.followed],
        },
        head=OWED_HEAD,
        rows=cells(owed),
        up=(("Visits", "/visits"), (person.name, f"/persons/{person.id}")),
        wide=True,
    )


def _answer(each: Precedent, host: str, person: str) -> str:
    """In one or two sentences: whether the host was bound, and how it went."""
    made = each.visit.course == "made"
    been = {"yes": "was" if made else "would be", "no": "was not" if made else "would not be"}.get(each.bound)
    bound = (
        f"{host} {been} bound to arrest {person}"
        if been
        else f"It is not known whether {host} was bound to arrest {person}"
    )
    return f"{bound}. On record: {happened(each.visit)}."


def _card(facts: Record, visit: Visit, cited: Cited) -> Card:
    gathering = facts.gatherings.get(visit.gathering)
    fields = [
        Field("Person", line(person_ref(facts, visit.person))),
        Field("Host", line(state_ref(facts, visit.state, begins=True), f", {visit.place}" if visit.place else "")),
        Field("Days", line(stay_in_words(visit.since, visit.until))),
        Field("Course", line(happened(visit), sourced(visit, cited))),
    ]
    if visit.occasion:
        fields.append(Field("Occasion", line(capital(visit.occasion))))
    if gathering:
        fields.append(Field("Gathering", line(Ref(gathering.name, address(f"/gatherings/{gathering.id}")))))
    if visit.capacity:
        fields.append(Field("In what quality", line(capital(visit.capacity))))
    return Card(line(f"{capital(visit.kind)} on record"), tuple(fields))


def _owed(facts: Record, visit: Visit) -> Iterator[tuple[Line, ...]]:
    last = min((visit.until or visit.since).last, visit.since.first + timedelta(MOST_DAYS - 1))
    day = visit.since.first
    while day <= last:
        answer = ask(facts, visit.person, visit.state, day, overflight=visit.kind == "overflight")
        over = visit.kind == "overflight"
        words = Ref(answer.summary, ask_address(visit.person, visit.state, day, facts.known, overflight=over))
        yield line(day.isoformat()), line(verdict_mark(answer.answer, contested=answer.contested)), line(words)
        day += timedelta(1)


def _claims(facts: Record, each: Precedent, cited: Cited) -> Iterator[Block]:
    """Claims side by side: what States assured and what anybody else said, in order of day, none taken for right."""
    rows = [(a.on, _assured(a, cited)) for a in (facts.assurances[key] for key in each.assured)]
    rows += [(s.on, _stated(s, cited)) for s in facts.statements.values() if s.about == each.visit.id]
    yield Heading(2, "Who said what about it")
    if not rows:
        yield Paragraph(("No statement or assurance about it is on record.",))
        return
    rows.sort(key=lambda row: row[0])
    yield Sheet(
        "Claims side by side, in order of day; all are kept, also where they differ",
        CLAIMS_HEAD,
        tuple(r for _, r in rows),
    )


def _assured(each: Assurance, cited: Cited) -> tuple[Line, ...]:
    unnamed = ", not named" if each.anonymous and "unnamed" not in each.by else ""
    confirmed = f"; confirmed: {each.confirmed.rstrip('.')}" if each.confirmed else ""
    return (
        line(when_in_words(each.on)),
        line(f"{capital(each.by)}{unnamed}"),
        line(sentence(each.says), sourced(each, cited)),
        line(capital(each.through)),
        line(Strong(f"Assurance: {each.stance}"), confirmed),
    )


def _stated(each: Statement, cited: Cited) -> tuple[Line, ...]:
    return (
        line(when_in_words(each.on)),
        line(capital(each.speaker) + (f", {each.role}" if each.role else "")),
        line(sentence(each.says), sourced(each, cited)),
        line(capital((each.chain or each.through).replace(" -> ", ", then "))),
        line("Statement"),
    )


def _followed(facts: Record, each: Precedent, cited: Cited) -> Iterator[Block]:
    """What followed; for a visit still to come, or just over, what may."""
    yield Heading(2, "What followed")
    if each.followed:
        yield Items(tuple(proceeding_line(facts, facts.proceedings[key], cited) for key in each.followed))
    else:
        yield Paragraph(("Nothing is on record.",))
    visit = each.visit
    steps = may_follow(facts, ask(facts, visit.person, visit.state, visit.since.first))
    if steps and visit.course in ("announced", "made") and not each.followed:
        yield Heading(3, "What may follow where a State that is bound makes no arrest")
        yield Paragraph(("These steps are open. None follows by itself, and there is no fixed sanction.",))
        yield Items(tuple(line(sentence(step.says), f" ({step.article})") for step in steps))


def _around(facts: Record, visit: Visit) -> Iterator[Line]:
    person, host = facts.persons[visit.person].name, in_words(facts.states[visit.state])
    yield line(Ref(f"Other visits of {person}", address("/precedents", {"person": visit.person})))
    yield line(Ref(f"Other visits to {host}", address("/precedents", {"host": visit.state})))
    day = visit.since.first
    yield line(Ref("Who else was bound on the first day, on a map", map_address(visit.person, day, facts.known)))
    if facts.known is None:
        href = ask_address(visit.person, visit.state, day, day, overflight=visit.kind == "overflight")
        yield line(Ref("The answer as it could be known on the first day", href))


def gatherings_page(site: Site, asked: Asked) -> Leaf:
    """Every gathering on record, the latest first."""
    facts = site.known(asked.maybe_day("known"))
    order = sorted(facts.gatherings.values(), key=lambda each: each.since, reverse=True)
    rows = tuple(_gathering(facts, each) for each in order)
    return Leaf(
        path="/gatherings",
        title="Gatherings",
        answer=f"The record holds {len(rows)} gatherings: summits and meetings that persons on record attend or avoid.",
        blocks=(Sheet("Gatherings, the latest first", GATHERING_HEAD, rows),),
        data=order,
        head=GATHERING_HEAD,
        rows=cells(rows),
        up=(("Visits", "/visits"),),
    )


def _gathering(facts: Record, each: Gathering) -> tuple[Line, ...]:
    place = each.place if each.form == "in person" else f"{each.place or ''} ({each.form})".strip()
    return (
        line(stay_in_words(each.since, each.until)),
        line(Ref(each.name, address(f"/gatherings/{each.id}"))),
        line(place),
        line(state_ref(facts, each.host, begins=True)),
    )


def gathering_page(site: Site, asked: Asked, key: str) -> Leaf:
    """One gathering: where and when it met, and who on record came or did not."""
    facts = site.known(asked.maybe_day("known"))
    if key not in facts.gatherings:
        raise Refused(404, f"no gathering has the id {key!r}")
    found, cited = facts.gatherings[key], Cited(facts)
    each = [precedent_of(facts, visit) for visit in facts.visits.values() if visit.gathering == key]
    rows = tuple(visit_row(facts, one, cited) for one in each)
    place = f", {found.place}" if found.place else ""
    blocks: list[Block] = [
        Paragraph(line("Source", sourced(found, cited), ".")),
        *([Note((sentence(found.note),))] if found.note else []),
        Heading(2, "Persons on record"),
    ]
    blocks.append(
        Sheet("Who came, and who did not", visit_head(), rows) if rows else Paragraph(("None is on record.",))
    )
    others = [g for g in facts.gatherings.values() if g.series == found.series and g.id != key]
    if others:
        blocks.append(Heading(2, f"Other editions: {found.series}"))
        order = sorted(others, key=lambda g: g.since, reverse=True)
        blocks.append(
            Items(
                tuple(line(Ref(g.name, address(f"/gatherings/{g.id}")), f", {when_in_words(g.since)}") for g in order)
            )
        )
    if len(cited):
        blocks += [Heading(2, "Sources"), cited.block()]
    return Leaf(
        path=f"/gatherings/{key}",
        title=found.name,
        answer=f"{stay_in_words(found.since, found.until)}{place}, hosted by {_host(facts, found)}, {found.form}.",
        blocks=tuple(blocks),
        data={"gathering": found, "visits": each},
        head=visit_head() if rows else (),
        rows=cells(rows),
        up=(("Gatherings", "/gatherings"),),
    )


def _host(facts: Record, found: Gathering) -> str:
    state = facts.states.get(found.host)
    return in_words(state) if state else found.host
