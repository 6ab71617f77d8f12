"""Why, Planes and a brute-force oracle answer alike: on every cell of invented worlds and of the real record.

`ATLARGE_SWEEP=1` sweeps ten times as many worlds.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlarge.assessment.explaining import casebook_of
from atlarge.assessment.grid import CLASSES, grid
from atlarge.errors import LawError
from atlarge.facts.record import Record
from atlarge.law.duty import DEPENDENCIES, DISPUTED
from atlarge.law.norms import FACTS, NORMS
from atlarge.law.planes import Planes
from atlarge.law.symbols import Symbol
from atlarge.law.why import Why
from law.oracle import NO, UNKNOWN, WORDS, YES, Oracle
from law.worlds import chance_of, days_of, settled, world, worlds

START, END = date(2002, 7, 1), date(2031, 1, 1)
SWEEP = bool(os.environ.get("ATLARGE_SWEEP"))
WORLDS = 6000 if SWEEP else 600
"""Worlds in each of the four shares of the sweep."""


def words(answer: str, *, contested: bool) -> str:
    return f"{answer}, contested" if contested else answer


def by_oracle(oracle: Oracle, person: str, place: str, day: date) -> str:
    answer, contested = oracle.answer(person, place, day)
    return words(WORDS[answer], contested=contested)


def by_why(record: Record, person: str, place: str, day: date) -> str:
    explained = casebook_of(record).explain(person, place, day)
    return words(explained.answer, contested=explained.contested)


def disagreements(record: Record, chance: Random, days: int, share: float) -> Iterator[str]:
    """Compare on some turning days of a world: all cells by planes and oracle, a share of them by Why as well."""
    oracle, places = Oracle(record), tuple(record.states)
    planes = grid(record, START, END, places=places)
    cells = planes.cells()
    turning = [day for day in days_of(record) if START <= day < END]
    for day in chance.sample(turning, min(days, len(turning))):
        for row, person in enumerate(planes.persons):
            for column, place in enumerate(places):
                expected = by_oracle(oracle, person, place, day)
                found = {CLASSES[cells[row, column, (day - START).days]]}
                if chance.random() < share:
                    found.add(by_why(record, person, place, day))
                if found != {expected}:
                    yield f"{person} in {place} on {day}: oracle {expected}, law {found}"


@pytest.mark.parametrize("share", range(4))
def test_all_agree_on_thousands_of_random_worlds(share: int) -> None:
    seen = dict.fromkeys(CLASSES, 0)
    for seed in range(share * WORLDS, (share + 1) * WORLDS):
        chance = chance_of(seed)
        record = world(chance, blur=chance.choice([0.0, 0.1, 0.4]))
        assert not list(disagreements(record, chance, days=8, share=0.1)), f"seed {seed}"
        for number, count in enumerate(np.bincount(grid(record, START, END).classes, minlength=len(CLASSES))):
            seen[CLASSES[number]] += int(count)
    assert min(seen.values()) > 100, f"the worlds are too tame to prove anything: {seen}"


@given(worlds(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_all_agree_on_the_simplest_world_that_could_break_them(record: Record, chance: Random) -> None:
    assert not list(disagreements(record, chance, days=6, share=1.0))


@pytest.mark.parametrize("share", range(2))
def test_knowing_a_date_better_never_turns_a_yes_or_a_no(share: int) -> None:
    settled_cells = 0
    for seed in range(share * WORLDS // 4, (share + 1) * WORLDS // 4):
        chance = chance_of(seed)
        record = world(chance, blur=0.5)
        vague, sharp = Oracle(record), settled(record, chance)
        for day in chance.sample(days_of(record), 8):
            for person in sharp.persons:
                for place in sharp.states:
                    answer, _ = vague.answer(person, place, day)
                    if answer != UNKNOWN:
                        settled_cells += 1
                        assert casebook_of(sharp).explain(person, place, day).answer == WORDS[answer], f"seed {seed}"
    assert settled_cells > 1000


def test_an_overflight_is_answered_alike() -> None:
    contested = 0
    for seed in range(WORLDS // 4):
        chance = chance_of(seed)
        record = world(chance)
        oracle, casebook = Oracle(record), casebook_of(record)
        for day in chance.sample(days_of(record), 4):
            for person in record.persons:
                for place in record.states:
                    answer, disputed = oracle.answer(person, place, day, overflight=True)
                    explained = casebook.explain(person, place, day, circumstances=frozenset({"overflight"}))
                    assert (explained.answer, explained.contested) == (WORDS[answer], disputed), f"seed {seed}"
                    contested += disputed
    assert contested > 100


# The real record


def turning_days(record: Record) -> list[date]:
    """The days on which anything happened or follows from it by the treaty, with the day before and the day after."""
    index, days = casebook_of(record).index, {START}
    for fact in FACTS.values():
        for stretches in index.all_of(fact).values():
            spans = [span for stretch in stretches for span in (stretch.possibly, stretch.surely) if span is not None]
            days |= {day for span in spans for day in (span.start, span.end) if day is not None}
    days |= {holder.on.last for reading in record.readings.values() for holder in reading.holders}
    for person in record.persons.values():
        for warrant in person.warrants:
            days |= {day for event in warrant.events for day in (event.on.first, event.on.last)}
    days = {day for day in days if START <= day < END - timedelta(days=1)}
    return sorted(days | {day + timedelta(days=shift) for day in days - {START} for shift in (-1, 1)})


class Rows:
    """The oracle's answers of one day. Places that stand alike towards a person are worked out once."""

    def __init__(self, oracle: Oracle, places: tuple[str, ...], day: date) -> None:
        self.oracle, self.places, self.day = oracle, places, day
        self.ways = {way & {"residual-covers-arrest"} for way in oracle.ways(day)}
        self.ties: dict[str, list[tuple[int, ...]]] = {}

    def bound(self, situation: str) -> list[tuple[int, ...]]:
        """How each place is bound in a situation."""
        if situation not in self.ties:
            ways, bound = self.ways, self.oracle.bound
            self.ties[situation] = [
                tuple(bound(place, situation, self.day, way) for way in ways) for place in self.places
            ]
        return self.ties[situation]

    def row(self, person: str) -> npt.NDArray[np.uint8]:
        """The classes of one person in every place."""
        oracle, day, row = self.oracle, self.day, np.zeros(len(self.places), dtype=np.uint8)
        who, known = oracle.record.persons[person], dict[object, int]()
        if not oracle.sought(who, day):
            return row
        home, situations = oracle.home(who), sorted({warrant.situation for warrant in oracle.usable(who)})
        ties = zip(*(self.bound(situation) for situation in situations), strict=True)
        for column, (place, bound) in enumerate(zip(self.places, ties, strict=True)):
            besides = (oracle.agreed_otherwise(who, place, day), oracle.found_asked(who, place, day))
            key = (bound, oracle.sovereign(place) == home, besides)
            if key not in known:
                known[key] = CLASSES.index(by_oracle(oracle, person, place, day))
            row[column] = known[key]
        return row


def test_the_grid_of_the_real_record_is_the_oracles_on_every_turning_day(record: Record) -> None:
    oracle, places = Oracle(record), tuple(record.states)
    planes = grid(record, START, END, places=places)
    cells = planes.cells()
    wrong, days = [], turning_days(record)
    for day in days:
        rows = Rows(oracle, places, day)
        for row, person in enumerate(planes.persons):
            found, expected = cells[row, :, (day - START).days], rows.row(person)
            wrong += [f"{person} in {places[n]} on {day}" for n in np.nonzero(found != expected)[0]]
    assert len(days) > 700
    assert len(places) > 199
    assert not wrong[:20], f"{len(wrong)} cells differ"


def test_nothing_turns_in_the_real_record_between_turning_days(record: Record) -> None:
    turning = {day.toordinal() for day in turning_days(record)}
    assert {int(day) for day in grid(record, START, END).days} <= turning


def test_why_says_of_a_cell_what_the_grid_says(record: Record) -> None:
    chance, places = chance_of(20240903), tuple(record.states)
    planes = grid(record, START, END, places=places)
    cells = planes.cells()
    held = [(p, c) for p in range(len(planes.persons)) for c in range(len(places)) if cells[p, c].any()]
    for _ in range(60_000 if SWEEP else 12_000):
        row, column = chance.choice(held)
        day = START + timedelta(days=chance.randrange((END - START).days))
        expected = CLASSES[cells[row, column, (day - START).days]]
        assert by_why(record, planes.persons[row], places[column], day) == expected, (row, column, day)


# Symbol, and truth values themselves


def steps(why: Why) -> Iterator[tuple[Why, list[str]]]:
    """Every norm in a tree of reasons, with what it directly rests on."""
    if why.made == "norm":
        yield why, [name for part in why.parts for name in names(part)]
    for part in why.parts:
        yield from steps(part)


def names(why: Why) -> list[str]:
    if why.made in ("fact", "norm"):
        return [why.of.name]
    if why.made in ("reading", "given"):
        return [f"{why.made}:{why.of}"]
    return [name for part in why.parts for name in names(part)]


def test_an_answer_cites_what_the_law_says_it_depends_on(record: Record) -> None:
    chance = chance_of(7)
    for _ in range(300):
        person, place = chance.choice(list(record.persons)), chance.choice(list(record.states))
        day = START + timedelta(days=chance.randrange((END - START).days))
        explained = casebook_of(record).explain(person, place, day)
        for norm, found in steps(explained.why):
            assert set(found) == DEPENDENCIES.direct[norm.of.name], norm.of


def test_no_fact_and_no_norm_is_left_lying_about() -> None:
    rests_on = DEPENDENCIES.of("must_arrest") | {"must_arrest"}
    assert set(FACTS) <= rests_on
    assert set(NORMS) <= rests_on


def test_what_is_disputed_is_what_a_reading_can_turn() -> None:
    assert DISPUTED["bound_by_residue"] == DISPUTED["bound"] == {"residual-covers-arrest"}
    assert DISPUTED["barred_by_immunity"] == {"immunity-bars", "immunity-lifted-by-council"}
    assert DISPUTED["on_territory"] == {"overflight-outside"}
    assert DISPUTED["must_arrest"] == frozenset().union(*DISPUTED.values())
    assert not DISPUTED.keys() & {
        "wanted",
        "requested",
        "party",
        "bound_as_party",
        "bound_by_council",
        "bound_by_acceptance",
    }


@pytest.mark.parametrize("truth", [Why(1, 1), Planes(np.zeros(1, dtype=np.uint64)), Symbol()])
def test_a_law_cannot_ask(truth: Why | Planes | Symbol) -> None:
    with pytest.raises(LawError):
        bool(truth)


def test_unknown_is_kept_apart_from_no() -> None:
    def value(number: int) -> Why:
        return Why(int(number == YES), int(number != NO))

    def number(why: Why) -> int:
        return WORDS.index(why.verdict())

    for left in (NO, UNKNOWN, YES):
        assert number(~value(left)) == YES - left
        for right in (NO, UNKNOWN, YES):
            assert number(value(left) & value(right)) == min(left, right)
            assert number(value(left) | value(right)) == max(left, right)
