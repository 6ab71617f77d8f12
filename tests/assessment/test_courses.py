"""The law run once for all days: the same as run for each."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from atlarge.assessment.asking import ask
from atlarge.assessment.courses import courses_of
from atlarge.assessment.explaining import casebook_of
from atlarge.dates import When
from atlarge.facts.record import Record
from law.worlds import chance_of, world


@pytest.mark.parametrize("circumstances", [frozenset(), frozenset({"overflight"})])
def test_a_course_says_of_every_day_what_the_law_says(record: Record, circumstances: frozenset[str]) -> None:
    chance, casebook = chance_of(11), casebook_of(record)
    persons, places = list(record.persons), list(record.states)
    for _ in range(400):
        person, place = chance.choice(persons), chance.choice(places)
        found = courses_of(record)(person, place, circumstances)
        for day in (date(1990, 1, 1) + timedelta(chance.randrange(16_000)), *chance.sample(found.days[1:], 1)):
            explained = casebook.explain(person, place, day, circumstances=circumstances)
            stretch = sum(first <= day for first in found.days) - 1
            assert found.states[stretch] == (explained.answer, explained.contested), (person, place, day)


def test_a_course_says_the_same_of_random_worlds() -> None:
    for seed in range(40):
        chance = chance_of(seed)
        record = world(chance)
        casebook = casebook_of(record)
        for person in record.persons:
            place = chance.choice(list(record.states))
            found = courses_of(record)(person, place)
            for day, state in zip(found.days[1:], found.states[1:], strict=True):
                explained = casebook.explain(person, place, day)
                assert state == (explained.answer, explained.contested), (seed, person, place, day)


def test_answers_over_days_are_those_of_each_day(record: Record) -> None:
    found = courses_of(record)("vladimir-putin", "MNG")
    issued = ask(record, "vladimir-putin", "MNG", date(2024, 9, 3)).since
    assert issued is not None
    assert found.answers(issued.day - timedelta(1), issued.day) == {"no", "yes"}
    month = When.parse("2024-09")
    assert found.answers(month.first, month.last) == {"yes"}
