"""What happened the last times: which visits count, and what they count to."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from atlarge.assessment.asking import bound_over
from atlarge.assessment.precedents import Precedents, precedents
from atlarge.assessment.wanted import warrants_in_force
from atlarge.dates import When
from atlarge.facts.record import Record
from atlarge.facts.visits import Visit
from law.oracle import WORDS, Oracle


def bound_by_oracle(oracle: Oracle, person: str, state: str, when: When) -> str:
    """The oracle's answer on every single day that the date can mean."""
    days = ((when.first + timedelta(days=n)) for n in range((when.last - when.first).days + 1))
    found = {oracle.answer(person, state, day)[0] for day in days}
    return WORDS[found.pop()] if len(found) == 1 else "unknown"


def test_whether_the_host_was_bound_is_the_oracles_answer_for_every_visit(record: Record) -> None:
    oracle = Oracle(record)
    for visit in record.visits.values():
        expected = bound_by_oracle(oracle, visit.person, visit.state, visit.since)
        assert bound_over(record, visit.person, visit.state, visit.since) == expected, visit.id


@pytest.fixture(scope="module")
def before_mongolia(record: Record) -> Precedents:
    return precedents(record, "vladimir-putin", date(2024, 9, 2))


def test_mongolia_was_the_first_party_he_visited(before_mongolia: Precedents, record: Record) -> None:
    assert before_mongolia.own
    assert not [p for p in before_mongolia.own if p.bound == "yes" and p.visit.course == "made"]
    assert before_mongolia.own_counts.made == 0
    later = precedents(record, "vladimir-putin", date(2025, 10, 8))
    (first,) = (p for p in later.own if p.bound == "yes" and p.visit.course == "made")
    assert first.visit.state == "MNG"
    assert first.followed == ("2024-10-24-ptc-ii-MNG", "2024-11-15-icc-plenary-MNG", "2024-11-29-ptc-ii-MNG")
    assert (later.own_counts.made, later.own_counts.findings, later.own_counts.referrals) == (1, 1, 1)
    assert later.own_counts.outcomes == {"not arrested": 1}


def test_only_what_began_before_counts(record: Record) -> None:
    day = date(2016, 7, 1)
    found = precedents(record, "vladimir-putin", day)
    assert found.others
    assert all(p.visit.since.first < day for p in (*found.own, *found.others))


def test_others_are_visits_to_states_then_bound(before_mongolia: Precedents, record: Record) -> None:
    oracle = Oracle(record)
    expected = {
        visit.id
        for visit in record.visits.values()
        if visit.person != "vladimir-putin"
        and visit.kind == "visit"
        and visit.since.first < date(2024, 9, 2)
        and bound_by_oracle(oracle, visit.person, visit.state, visit.since) == "yes"
    }
    assert {p.visit.id for p in before_mongolia.others} == expected
    assert len(expected) > 25


def test_the_counts_are_those_of_the_visits_made(before_mongolia: Precedents, record: Record) -> None:
    made: list[Visit] = [p.visit for p in before_mongolia.others if p.visit.course == "made"]
    counts = before_mongolia.other_counts
    assert counts.made == len(made) == sum(counts.outcomes.values())
    assert counts.outcomes == dict(Counter(visit.outcome or "not known" for visit in made))
    found = {p.visit for p in record.proceedings.values() if p.kind == "non-compliance" and p.on}
    assert counts.findings == len(found & {visit.id for visit in made})
    assert 0 < counts.referrals <= counts.made


def test_flying_over_is_in_the_list_and_not_in_the_counts(record: Record) -> None:
    found = precedents(record, "benjamin-netanyahu", date(2026, 10, 7))
    assert any(p.visit.kind == "overflight" for p in found.own)
    made = [p for p in found.own if p.visit.kind == "visit" and p.visit.course == "made" and p.bound == "yes"]
    assert found.own_counts.made == len(made)
    assert {p.visit.state for p in made} == {"HUN"}


def test_own_visits_are_those_under_a_warrant(record: Record) -> None:
    found = precedents(record, "osama-elmasry-njeem", date(2025, 2, 1))
    for precedent in found.own:
        since = precedent.visit.since
        assert precedent.bound != "no" or warrants_in_force(record, "osama-elmasry-njeem", since.last)


def test_everything_cited_is_on_record(record: Record) -> None:
    found = precedents(record, "omar-al-bashir", date(2026, 10, 7))
    for precedent in (*found.own, *found.others):
        assert set(precedent.followed) <= record.proceedings.keys()
        assert set(precedent.assured) <= record.assurances.keys()
    assert "under-counted" in found.caveat
