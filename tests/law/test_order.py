"""The order of acts: what a State does today changes nothing that was, and the order of the files changes nothing."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TypeVar

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from atlarge.assessment.explaining import casebook_of
from atlarge.dates import When
from atlarge.facts.persons import Event
from atlarge.facts.record import Record
from atlarge.facts.treaties import Act, ActKind
from law.worlds import days_of, some_day, worlds

V = TypeVar("V")

KINDS: tuple[ActKind, ...] = (
    "signature",
    "ratification",
    "accession",
    "withdrawal",
    "withdrawal-rescinded",
    "deposit-withdrawn",
    "signature-disowned",
)


def answers(record: Record, days: list[date]) -> list[tuple[str, bool]]:
    casebook = casebook_of(record)
    found = (casebook.explain(p, place, day) for p in record.persons for place in record.states for day in days)
    return [(each.answer, each.contested) for each in found]


chances = st.randoms(use_true_random=False)


@given(worlds(), chances)
@settings(max_examples=100, deadline=None)
def test_an_act_changes_answers_only_from_its_own_day_on(record: Record, chance: Random) -> None:
    state = chance.choice(sorted(record.states))
    new = Act(state=state, act=chance.choice(KINDS), on=When.day(some_day(chance)))
    earlier = [day for day in chance.sample(days_of(record), 20) if day < new.on.first]
    earlier.append(new.on.first - timedelta(days=1))
    acts = tuple(sorted((*record.acts, new), key=lambda act: act.on))
    assert answers(msgspec.structs.replace(record, acts=acts), earlier) == answers(record, earlier)


@given(worlds(), chances)
@settings(max_examples=60, deadline=None)
def test_an_event_changes_answers_only_from_its_own_day_on(record: Record, chance: Random) -> None:
    key = chance.choice(sorted(record.persons))
    new = Event(kind=chance.choice(("surrendered", "deceased", "withdrawn", "released")), on=When.day(some_day(chance)))
    person = msgspec.structs.replace(record.persons[key], events=(*record.persons[key].events, new))
    if any(event.kind == "deceased" for warrant in person.warrants for event in warrant.events):
        return  # a person dies once
    later = msgspec.structs.replace(record, persons={**record.persons, key: person})
    earlier = [day for day in chance.sample(days_of(record), 20) if day < new.on.first]
    assert answers(later, earlier) == answers(record, earlier)


@given(worlds(), chances)
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_files_does_not_matter(record: Record, chance: Random) -> None:
    def mixed(entries: dict[str, V]) -> dict[str, V]:
        return dict(chance.sample(sorted(entries.items()), len(entries)))

    other = msgspec.structs.replace(
        record,
        acts=tuple(chance.sample(record.acts, len(record.acts))),
        persons=record.persons,
        declarations=mixed(record.declarations),
        resolutions=mixed(record.resolutions),
        agreements=mixed(record.agreements),
        situations=mixed(record.situations),
        readings=mixed(record.readings),
    )
    days = chance.sample(days_of(record), 15)
    assert answers(other, days) == answers(record, days)
