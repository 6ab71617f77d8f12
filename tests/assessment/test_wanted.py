"""Who is at large: the counts that were checked by hand, and the same by the oracle."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from atlarge.assessment.wanted import at_large, custody_of, warrants_in_force
from atlarge.facts.record import Record
from law.oracle import NO, YES, Oracle, happened

COUNTS = {
    "2005-07-08": (0, 0),
    "2005-10-13": (5, 5),
    "2009-03-05": (8, 7),
    "2024-09-03": (20, 19),
    "2025-01-01": (30, 28),
    "2026-06-01": (33, 31),
}


@pytest.mark.parametrize(("day", "count"), COUNTS.items())
def test_so_many_at_large(day: str, count: tuple[int, int], record: Record) -> None:
    found = at_large(record, date.fromisoformat(day))
    assert (found.formal, found.living) == count
    assert found.formal == len(found.persons)
    assert found.living == sum(person.living for person in found.persons)


def test_the_oracle_finds_the_same_persons(record: Record) -> None:
    oracle = Oracle(record)
    for day in (date(2005, 7, 1) + timedelta(days=37 * n) for n in range(210)):
        living, formal = set(), set()
        for person in record.persons.values():
            for warrant in oracle.usable(person):
                issued, public = oracle.begins(warrant)
                over = max(
                    (happened(e.on, day) for e in (*warrant.events, *person.events) if oracle.ends(e, issued)),
                    default=NO,
                )
                if happened(public, day) == YES and over == NO:
                    formal.add(person.id)
                    living |= {person.id} if oracle.dead(person, day) == NO else set()
        found = at_large(record, day)
        assert {row.id for row in found.persons} == formal, day
        assert {row.id for row in found.persons if row.living} == living, day


def test_a_person_is_at_large_since_the_first_public_warrant(record: Record) -> None:
    (row,) = (row for row in at_large(record, date(2012, 1, 1)).persons if row.id == "omar-al-bashir")
    assert row.since == date(2009, 3, 4)
    assert len(row.warrants) == 2


def test_a_secret_warrant_puts_nobody_on_the_list(record: Record) -> None:
    assert warrants_in_force(record, "iyad-ag-ghaly", date(2024, 6, 20)) == ()
    assert len(warrants_in_force(record, "iyad-ag-ghaly", date(2024, 6, 21))) == 1


@pytest.mark.parametrize(
    ("person", "day", "state"),
    [
        ("omar-al-bashir", "2019-04-10", ""),
        ("omar-al-bashir", "2020-01-01", "SDN"),
        ("ahmad-harun", "2020-01-01", "SDN"),
        ("ahmad-harun", "2024-01-01", ""),
        ("saif-al-islam-gaddafi", "2012-01-01", "LBY"),
        ("osama-elmasry-njeem", "2025-01-20", "ITA"),
        ("osama-elmasry-njeem", "2025-06-01", ""),
        ("osama-elmasry-njeem", "2026-01-01", "LBY"),
    ],
)
def test_who_holds_the_person(person: str, day: str, state: str, record: Record) -> None:
    assert custody_of(record.persons[person], date.fromisoformat(day)) == state


def test_nobody_without_a_name_or_a_warrant_is_on_the_list(record: Record) -> None:
    ids = {row.id for row in at_large(record, date(2026, 10, 7)).persons}
    assert all(record.persons[key].named for key in ids)
    assert not ids & {"uhuru-kenyatta", "william-ruto", "taliban-2026-unsealed-a"}
