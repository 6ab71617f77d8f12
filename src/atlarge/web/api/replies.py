"""What each endpoint of the API replies: the types of the record and of the law, as the Python library gives them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec

from atlarge.assessment.asking import ask
from atlarge.assessment.parties import Standing, standing
from atlarge.assessment.precedents import Precedent, precedent_of
from atlarge.assessment.wanted import AtLarge, at_large
from atlarge.errors import AtlargeError
from atlarge.facts.entries import Source
from atlarge.facts.persons import Person
from atlarge.facts.record import Record
from atlarge.facts.states import State
from atlarge.facts.visits import Gathering, Visit
from atlarge.law.answers import Answer
from atlarge.names.resolving import find_person, find_state
from atlarge.web.api.endpoints import Reply, paged
from atlarge.web.asked import Asked, day_given
from atlarge.web.pages.questions import asked_answer
from atlarge.web.problems import Problem, Refused, problem_of
from atlarge.web.site import Site

MOST_QUESTIONS = 1000
Keys = dict[str, str]


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """A State Party on a day."""

    code: str
    name: str
    in_force: date | None
    leaves: date | None


class Question(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One question of a batch: names in any spelling, codes or ids; days as YYYY-MM-DD."""

    person: str
    state: str
    on: str
    known: str | None = None
    overflight: bool = False


class Questions(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A batch of at most 1000 questions."""

    questions: tuple[Question, ...]


class Answered(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The answer to one question of a batch, or what is wrong with the question."""

    answer: Answer | None = None
    problem: Problem | None = None


class PersonKnown(msgspec.Struct, frozen=True, kw_only=True):
    """A person with every visit on record."""

    person: Person
    visits: tuple[Precedent, ...]


class StateKnown(msgspec.Struct, frozen=True, kw_only=True):
    """A State with its standing on a day, and the visits that it hosted or was to host."""

    state: State
    standing: Standing
    visits: tuple[Precedent, ...]


def _facts(site: Site, asked: Asked) -> Record:
    return site.known(asked.maybe_day("known"))


def parties_reply(site: Site, asked: Asked, _: Keys, __: Any) -> Reply:
    """The States Parties on a day."""
    facts, on = _facts(site, asked), asked.day()
    found = [standing(facts, code, on) for code, state in facts.states.items() if not state.of]
    data = [
        Party(code=each.state, name=facts.states[each.state].name, in_force=each.in_force, leaves=each.leaves)
        for each in found
        if each.party == "yes"
    ]
    data.sort(key=lambda party: party.name)
    return _table(data)


def at_large_reply(site: Site, asked: Asked, _: Keys, __: Any) -> Reply:
    """The persons at large on a day."""
    found: AtLarge = at_large(_facts(site, asked), asked.day())
    return msgspec.structs.replace(_table(found.persons), data=found)


def ask_reply(site: Site, asked: Asked, _: Keys, __: Any) -> Reply:
    """One answer."""
    return Reply(data=asked_answer(site, asked)[1])


def asks_reply(site: Site, _: Asked, __: Keys, batch: Questions) -> Reply:
    """Many answers, in the order of the questions; a question that makes no sense spoils only itself."""
    if len(batch.questions) > MOST_QUESTIONS:
        raise Refused(413, f"{len(batch.questions)} questions are too many; at most {MOST_QUESTIONS}")
    data = [_answered(site, question) for question in batch.questions]
    head = ("person", "state", "on", "answer", "contested", "since", "until", "problem")
    return Reply(
        data=data, head=head, rows=tuple(_answered_row(q, a) for q, a in zip(batch.questions, data, strict=True))
    )


def _answered(site: Site, question: Question) -> Answered:
    try:
        on, facts = day_given("on", question.on), site.known(day_given("known", question.known or ""))
        if on is None:
            raise Refused(400, "on: give a day")
        person, state = find_person(facts, question.person), find_state(facts, question.state)
        return Answered(answer=ask(facts, person.id, state.code, on, overflight=question.overflight))
    except AtlargeError as error:
        return Answered(problem=problem_of(error, "/v1/ask"))


def _answered_row(question: Question, found: Answered) -> tuple[str, ...]:
    answer = found.answer
    if answer is None:
        detail = found.problem.detail if found.problem else ""
        return (question.person, question.state, question.on, "", "", "", "", detail)
    since, until = (change.day.isoformat() if change else "" for change in (answer.since, answer.until))
    contested = str(answer.contested).lower()
    return (answer.person, answer.state, answer.on.isoformat(), answer.answer, contested, since, until, "")


def persons_reply(site: Site, asked: Asked, _: Keys, __: Any) -> Reply:
    """The persons on record."""
    shown, paging = paged(asked, _facts(site, asked).persons.values())
    rows = tuple((p.id, p.name, p.formal, " ".join(p.nationality), str(len(p.warrants))) for p in shown)
    return Reply(data=shown, head=("id", "name", "formal", "nationality", "warrants"), rows=rows, paging=paging)


def person_reply(site: Site, asked: Asked, keys: Keys, __: Any) -> Reply:
    """One person."""
    facts = _facts(site, asked)
    person = _one(facts.persons, keys["id"], "person")
    return Reply(
        data=PersonKnown(person=person, visits=_visits(facts, (v for v in _all(facts) if v.person == person.id)))
    )


def states_reply(site: Site, asked: Asked, _: Keys, __: Any) -> Reply:
    """The States and territories."""
    shown, paging = paged(asked, _facts(site, asked).states.values())
    rows = tuple((s.code, s.alpha2, s.name, s.kind, s.of) for s in shown)
    return Reply(data=shown, head=("code", "alpha2", "name", "kind", "of"), rows=rows, paging=paging)


def state_reply(site: Site, asked: Asked, keys: Keys, __: Any) -> Reply:
    """One State or territory."""
    facts = _facts(site, asked)
    state = _one(facts.states, keys["code"], "State or territory")
    visits = _visits(facts, (v for v in _all(facts) if v.state == state.code))
    return Reply(data=StateKnown(state=state, standing=standing(facts, state.code, asked.day()), visits=visits))


def visits_reply(site: Site, asked: Asked, _: Keys, __: Any) -> Reply:
    """Visits, filtered by person and host."""
    facts = _facts(site, asked)
    person = find_person(facts, asked.text("person")).id if asked.text("person") else ""
    host = find_state(facts, asked.text("state")).code if asked.text("state") else ""
    found = [v for v in _all(facts) if (not person or v.person == person) and (not host or v.state == host)]
    shown, paging = paged(asked, found)
    each = _visits(facts, shown)
    head = ("id", "person", "state", "kind", "course", "from", "to", "standing", "bound", "outcome", "followed")
    return Reply(data=each, head=head, rows=tuple(_visit_row(one) for one in each), paging=paging)


def _visit_row(each: Precedent) -> tuple[str, ...]:
    v = each.visit
    days = (str(v.since), str(v.until or ""))
    return (
        v.id,
        v.person,
        v.state,
        v.kind,
        v.course,
        *days,
        each.standing,
        each.bound,
        v.outcome,
        " ".join(each.followed),
    )


def visit_reply(site: Site, asked: Asked, keys: Keys, __: Any) -> Reply:
    """One visit."""
    facts = _facts(site, asked)
    return Reply(data=precedent_of(facts, _one(facts.visits, keys["id"], "visit")))


def gatherings_reply(site: Site, asked: Asked, _: Keys, __: Any) -> Reply:
    """The gatherings."""
    shown, paging = paged(asked, _facts(site, asked).gatherings.values())
    rows = tuple((g.id, g.name, g.host, g.place, str(g.since), str(g.until or ""), g.form) for g in shown)
    return Reply(data=shown, head=("id", "name", "host", "place", "from", "to", "form"), rows=rows, paging=paging)


def gathering_reply(site: Site, asked: Asked, keys: Keys, __: Any) -> Reply:
    """One gathering."""
    found: Gathering = _one(_facts(site, asked).gatherings, keys["id"], "gathering")
    return Reply(data=found)


def sources_reply(site: Site, asked: Asked, _: Keys, __: Any) -> Reply:
    """The sources."""
    shown, paging = paged(asked, site.facts.sources.values())
    rows = tuple((s.id, s.publisher, s.title, str(s.published or ""), s.url, s.archived) for s in shown)
    return Reply(
        data=shown, head=("id", "publisher", "title", "published", "url", "archived"), rows=rows, paging=paging
    )


def source_reply(site: Site, _: Asked, keys: Keys, __: Any) -> Reply:
    """One source."""
    found: Source = _one(site.facts.sources, keys["id"], "source")
    return Reply(data=found)


def _all(facts: Record) -> list[Visit]:
    return sorted(facts.visits.values(), key=lambda visit: (visit.since, visit.id))


def _visits(facts: Record, found: Iterable[Visit]) -> tuple[Precedent, ...]:
    return tuple(precedent_of(facts, visit) for visit in found)


def _one(entries: dict[str, Any], key: str, what: str) -> Any:
    if key not in entries:
        raise Refused(404, f"no {what} has the id {key!r}; ids are listed one level up")
    return entries[key]


def _table(found: Iterable[Any]) -> Reply:
    """Structs as data and as a table of their fields."""
    every = list(found)
    head = every[0].__struct_fields__ if every else ()
    rows = tuple(tuple(_cell(getattr(each, name)) for name in head) for each in every)
    return Reply(data=every, head=tuple(head), rows=rows)


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return "" if value is None else str(value)
