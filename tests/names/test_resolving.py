"""Whoever is asked for under any name on record is found, and nobody else is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlarge.errors import UnknownPerson, UnknownState
from atlarge.facts.opening import open_record
from atlarge.facts.persons import Person
from atlarge.facts.states import State
from atlarge.names.folding import fold, one_for_one
from atlarge.names.resolving import find_person, find_state, twins

RECORD = open_record()


@pytest.mark.parametrize("person", RECORD.persons.values(), ids=lambda person: person.id)
def test_every_name_on_record_finds_its_person(person: Person) -> None:
    if not person.named:
        return
    for name in (person.id, person.name, *person.names):
        owners = {other.id for other in RECORD.persons.values() if fold(name) in map(fold, (other.name, *other.names))}
        if owners <= {person.id}:
            assert find_person(RECORD, name).id == person.id


@pytest.mark.parametrize("state", RECORD.states.values(), ids=lambda state: state.code)
def test_every_state_is_found_by_its_codes_and_its_name(state: State) -> None:
    assert find_state(RECORD, state.code).code == state.code
    assert find_state(RECORD, state.code.lower()).code == state.code
    if state.name not in twins(RECORD):
        assert find_state(RECORD, state.name).code == state.code
        assert find_state(RECORD, state.name.upper()).code == state.code
    if state.alpha2:
        assert find_state(RECORD, state.alpha2).code == state.code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("the Kremlin", "RUS"),
        ("Ulaanbaatar", "MNG"),
        ("U.S.", "USA"),
        ("uk", "GBR"),
        ("Turkiye", "TUR"),
        ("ivory coast", "CIV"),
        ("DRC", "COD"),
        ("Burma", "MMR"),
        ("Mongolian", "MNG"),
        ("Монголия", "MNG"),
        ("  south-africa ", "ZAF"),
    ],
)
def test_states_by_other_names(name: str, code: str) -> None:
    assert find_state(RECORD, name).code == code


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("Putin", "vladimir-putin"),
        ("PUTIN", "vladimir-putin"),
        ("President Putin", "vladimir-putin"),
        ("Путин", "vladimir-putin"),
        ("Netanyahu", "benjamin-netanyahu"),
        ("al-Bashir", "omar-al-bashir"),
        ("Béchir", "omar-al-bashir"),
        ("lvova belova", "maria-lvova-belova"),
    ],
)
def test_persons_by_other_names(name: str, who: str) -> None:
    assert find_person(RECORD, name).id == who


@pytest.mark.parametrize("person", [p for p in RECORD.persons.values() if not p.named], ids=lambda person: person.id)
def test_whom_no_source_names_is_found_by_id_alone(person: Person) -> None:
    assert person.name == "a person whom no source names"
    assert find_person(RECORD, person.id) is person
    with pytest.raises(UnknownPerson):
        find_person(RECORD, person.name)


def test_a_shared_family_name_is_not_guessed() -> None:
    with pytest.raises(UnknownPerson) as caught:
        find_person(RECORD, "Gaddafi")
    assert len(caught.value.near) > 1


@pytest.mark.parametrize(("name", "near"), [("Mongola", "Mongolia"), ("Hungry", "Hungary")])
def test_a_slip_is_answered_with_what_is_near(name: str, near: str) -> None:
    with pytest.raises(UnknownState) as caught:
        find_state(RECORD, name)
    assert near in caught.value.near


def test_a_slip_in_a_person_is_answered_with_who_is_near() -> None:
    with pytest.raises(UnknownPerson) as caught:
        find_person(RECORD, "Vladimir Putn")
    assert "Vladimir Putin" in caught.value.near


@pytest.mark.parametrize("name", ["", " ", "x", "?!", "al"])
def test_nothing_is_found_under_nothing(name: str) -> None:
    with pytest.raises(UnknownPerson):
        find_person(RECORD, name)


@given(st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_folding_is_settled_and_keeps_offsets(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert len(one_for_one(text)) == len(text)


def test_a_first_question_is_answered_at_once() -> None:
    record = open_record()
    start = time.perf_counter()
    find_person(record, "Putin")
    find_state(record, "Mongolia")
    assert time.perf_counter() - start < 0.1


@pytest.mark.parametrize(("name", "codes"), [("Congo", {"COD", "COG"}), ("korea", {"KOR", "PRK"})])
def test_a_name_that_two_states_share_is_nobodys(name: str, codes: set[str]) -> None:
    with pytest.raises(UnknownState, match="say which") as caught:
        find_state(RECORD, name)
    assert {near[-4:-1] for near in caught.value.near} == codes
