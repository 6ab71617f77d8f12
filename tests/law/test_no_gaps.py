"""Every day since the Statute was adopted: each State stands somewhere, and nothing changes without an act."""

from __future__ import annotations

import ast
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import pytest

import atlarge.assessment
import atlarge.law
from atlarge.assessment.parties import StandingWords, parties, standing
from atlarge.dates import day_after
from atlarge.facts.record import Record
from atlarge.facts.treaties import DEPOSITS
from atlarge.law.rome_statute import ADOPTED, effect_days, entry_days
from law.oracle import WORDS, Oracle
from law.worlds import chance_of, days_of, world

END = date(2028, 1, 1)
STEPS = {
    "never signed": {"signatory", "ratified, not yet in force", "State Party"},
    "signatory": {"ratified, not yet in force", "signatory that disowned its signature", "State Party"},
    "signatory that disowned its signature": {"ratified, not yet in force"},
    "ratified, not yet in force": {"State Party", "never signed", "signatory"},
    "State Party": {"State Party, leaving"},
    "State Party, leaving": {"State Party", "former State Party"},
    "former State Party": {"ratified, not yet in force", "State Party"},
}
"""What a standing can turn into; everything else is a gap."""


def days_with_a_reason(record: Record) -> dict[str, set[date]]:
    """For each State the days on which an act was done or takes effect."""
    found: dict[str, set[date]] = defaultdict(set)
    for act in record.acts:
        found[act.state].add(act.on.first)
        if act.act in DEPOSITS:
            found[act.state] |= set(entry_days(act))
        if act.act == "withdrawal":
            found[act.state] |= set(effect_days(act))
    return found


def test_every_state_stands_somewhere_on_every_day_and_moves_only_by_an_act(record: Record) -> None:
    reasons = days_with_a_reason(record)
    assert STEPS.keys() == set(get_args(StandingWords))
    changes = 0
    for code in (c for c, state in record.states.items() if state.kind != "territory"):
        before, day = standing(record, code, ADOPTED), ADOPTED
        while day < END:
            found = standing(record, code, day)
            if (found.words, found.party) != (before.words, before.party):
                changes += 1
                assert day in reasons[code], f"{code} turned into {found.words} on {day} without an act"
                assert found.words in STEPS[before.words], f"{code} went from {before.words} to {found.words} on {day}"
            before, day = found, _next(day, reasons[code])
    assert changes > 300


def _next(day: date, reasons: set[date]) -> date:
    """Day by day around an act; else a week at a time, so that the whole sweep takes seconds."""
    near = any(abs((day - reason).days) <= 8 for reason in reasons)
    return day + timedelta(days=1 if near else 7)


def test_the_number_of_parties_moves_only_when_a_state_does(record: Record) -> None:
    moved = set().union(*days_with_a_reason(record).values())
    before = parties(record, ADOPTED)
    assert before == ()
    for day in sorted(moved | {day_after(move) for move in moved} | {ADOPTED, END}):
        found = parties(record, day)
        assert found == before or day in moved, f"{set(found) ^ set(before)} on {day}"
        before = found


def test_nobody_is_bound_before_the_statute_is_in_force(record: Record) -> None:
    for day in (ADOPTED, date(2002, 6, 30)):
        assert parties(record, day) == ()


@pytest.mark.parametrize("share", range(2))
def test_a_standing_is_what_the_oracle_says_of_membership(share: int) -> None:
    for seed in range(share * 150, share * 150 + 150):
        chance = chance_of(seed)
        record = world(chance, blur=0.2)
        oracle = Oracle(record)
        for state in (code for code, entry in record.states.items() if not entry.of):
            for day in chance.sample(days_of(record), 15):
                found = standing(record, state, day)
                assert found.party == WORDS[oracle.party(state, day)], f"seed {seed}: {state} on {day}"


def test_a_standing_that_is_sure_is_told_in_words_that_fit() -> None:
    for seed in range(200):
        chance = chance_of(seed)
        record = world(chance, blur=0.0)
        for state in (code for code, entry in record.states.items() if not entry.of):
            for day in chance.sample(days_of(record), 15):
                found = standing(record, state, day)
                assert (found.party == "yes") == found.words.startswith("State Party"), f"seed {seed}: {state} on {day}"


@pytest.mark.parametrize("storey", [atlarge.law, atlarge.assessment], ids=lambda storey: storey.__name__)
def test_law_and_assessment_never_ask_what_day_it_is(storey: object) -> None:
    # What they may import, a contract in pyproject.toml says; the clock hides in a module that they may.
    folder = Path(str(storey.__file__)).parent  # type: ignore[attr-defined]
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute):
                assert node.attr not in ("today", "now", "utcnow"), f"{path.name} asks what day it is"
