"""What could be known on a day: nothing that became public later is used, and nothing that was public is lost."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from atlarge.assessment.asking import ask
from atlarge.assessment.explaining import casebook_of
from atlarge.dates import When
from atlarge.facts.persons import Event
from atlarge.facts.record import Record
from atlarge.facts.treaties import Act, Declaration
from law.worlds import chance_of, days_of, whens, world


def later(entry: Any, known: date, shift: int) -> Any:
    """The same entry in a world where everything that became public after that day happened otherwise, or later."""
    if isinstance(entry, When):
        return When.day(entry.first + timedelta(days=shift)) if entry.first > known else entry
    if isinstance(entry, dict):
        return {key: later(value, known, shift) for key, value in entry.items()}
    if isinstance(entry, tuple):
        return tuple(later(value, known, shift) for value in entry)
    return _later_entry(entry, known, shift) if isinstance(entry, msgspec.Struct) else entry


def _later_entry(entry: Any, known: date, shift: int) -> Any:
    if isinstance(entry, Act | Declaration) and entry.effective and _begins(entry) <= known:
        return entry  # an instrument names its own day, and was read when it came
    changed = {field: later(getattr(entry, field), known, shift) for field in entry.__struct_fields__}
    if isinstance(entry, Event) and entry.public and entry.public.first > known:
        changed["on"] = When.day(entry.on.first - timedelta(days=1))
    return msgspec.structs.replace(entry, **changed)


def _begins(entry: Act | Declaration) -> date:
    when = entry.on if isinstance(entry, Act) else entry.lodged or entry.effective
    assert when is not None
    return when.first


def test_what_came_later_does_not_matter() -> None:
    compared = 0
    for seed in range(250):
        chance = chance_of(seed)
        record = world(chance, blur=0.0)
        known = chance.choice([day for day in days_of(record) if date(2003, 1, 1) < day < date(2026, 1, 1)])
        then, otherwise = record.as_known(known), later(record, known, chance.randrange(50, 900)).as_known(known)
        assert then.persons.keys() == otherwise.persons.keys()
        for day in chance.sample(days_of(record), 8):
            for person in then.persons:
                for place in then.states:
                    one, other = (casebook_of(r).explain(person, place, day) for r in (then, otherwise))
                    assert (one.answer, one.contested) == (other.answer, other.contested), f"seed {seed}, known {known}"
                    compared += 1
    assert compared > 5000


@pytest.mark.parametrize(
    "known", [date(2008, 5, 23), date(2010, 1, 1), date(2019, 6, 1), date(2024, 8, 30), date(2026, 5, 1)]
)
def test_nothing_public_later_is_there(known: date, record: Record) -> None:
    then = record.as_known(known)
    assert then.known == known
    for table in (
        then.acts,
        then.resolutions,
        then.agreements,
        then.proceedings,
        then.assurances,
        then.statements,
        then.readings,
    ):
        assert all(when.last <= known for entry in _entries(table) for when in whens(_told(entry)))
    for person in then.persons.values():
        for event in (*person.events, *(event for warrant in person.warrants for event in warrant.events)):
            assert (event.public or event.on).last <= known, person.id


def _entries(table: Any) -> Any:
    return table.values() if isinstance(table, dict) else table


def _told(entry: Any) -> Any:
    return msgspec.structs.replace(entry, effective=None) if isinstance(entry, Act) else entry


def test_everything_public_is_there_in_the_end(record: Record) -> None:
    then = record.as_known(date(2100, 1, 1))
    for table in ("acts", "declarations", "resolutions", "visits", "assurances", "statements", "situations"):
        assert getattr(then, table) == getattr(record, table), table
    assert then.persons == record.persons
    assert then.readings == record.readings


@pytest.mark.parametrize(
    ("person", "secret", "public"),
    [
        ("jean-pierre-bemba", "2008-05-23", "2008-05-24"),
        ("iyad-ag-ghaly", "2024-06-20", "2024-06-21"),
        ("mahamat-nouradine-adam", "2022-07-27", "2022-07-28"),
        ("ronald-dela-rosa", "2026-05-10", "2026-05-11"),
    ],
)
def test_a_sealed_warrant_is_not_there_until_it_is_opened(
    person: str, secret: str, public: str, record: Record
) -> None:
    assert record.as_known(date.fromisoformat(secret)).persons[person].warrants == ()
    assert len(record.as_known(date.fromisoformat(public)).persons[person].warrants) == 1


def test_a_warrant_whose_text_was_opened_later_was_known_before(record: Record) -> None:
    then = record.as_known(date(2025, 7, 8))
    assert ask(then, "haibatullah-akhundzada", "AFG", date(2025, 7, 8)).answer == "yes"


def test_nobody_foresees_that_an_office_will_be_left(record: Record) -> None:
    """As known in 2018, the head of State of Sudan is in office without end, and the dispute goes on."""
    then = record.as_known(date(2018, 1, 1))
    assert ask(then, "omar-al-bashir", "JOR", date(2020, 1, 1)).contested
    assert not ask(record, "omar-al-bashir", "JOR", date(2020, 1, 1)).contested


def test_nobody_cites_a_decision_that_was_still_to_come(record: Record) -> None:
    answer = ask(record.as_known(date(2024, 8, 30)), "vladimir-putin", "MNG", date(2026, 1, 1))
    holders = [holder for reading in answer.readings for holder in reading.holders]
    assert holders
    assert not [holder for holder in holders if "Mongolia" in holder or "Hungary" in holder]


def test_a_notice_that_will_be_taken_back_is_not_known_to_be(record: Record) -> None:
    then = record.as_known(date(2017, 3, 6))
    assert (
        ask(then, "omar-al-bashir", "ZAF", date(2017, 10, 20)).grounds
        != ask(record, "omar-al-bashir", "ZAF", date(2017, 10, 20)).grounds
    )
