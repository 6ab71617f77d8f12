"""Until when an answer stands, since when, and what would turn it: against a day-by-day sweep."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import numpy as np

from atlarge.assessment.asking import ask
from atlarge.assessment.grid import CLASSES, grid
from atlarge.facts.record import Record
from atlarge.law.answers import Answer, Change
from law.worlds import chance_of, world

START, END = date(1998, 7, 17), date(2035, 1, 1)


def told(change: Change) -> str:
    return f"{change.answer}, contested" if change.contested else change.answer


def swept(classes: np.ndarray, on: date) -> tuple[date | None, date | None]:
    """The day the answer of that day began, and the day it ends, by walking from day to day."""
    here = (on - START).days
    first, last = here, here
    while first > 0 and classes[first - 1] == classes[here]:
        first -= 1
    while last + 1 < len(classes) and classes[last + 1] == classes[here]:
        last += 1
    since = START + timedelta(days=first) if first else None
    return since, START + timedelta(days=last + 1) if last + 1 < len(classes) else None


def check(answer: Answer, classes: np.ndarray) -> None:
    since, until = swept(classes, answer.on)
    assert (answer.since.day if answer.since and answer.since.day > START else None) == since, answer.summary
    assert (answer.until.day if answer.until and answer.until.day < END else None) == until, answer.summary
    if answer.since:
        assert told(answer.since) == CLASSES[classes[(answer.on - START).days]]
    if answer.until and until:
        assert told(answer.until) == CLASSES[classes[(until - START).days]]
        assert answer.until.because


def test_an_answer_stands_as_long_as_the_sweep_says_on_the_real_record(record: Record) -> None:
    chance, places = chance_of(3), tuple(record.states)
    found = grid(record, START, END, places=places)
    cells = found.cells()
    moving = [(r, c) for r in range(len(found.persons)) for c in range(len(places)) if np.ptp(cells[r, c])]
    for row, column in chance.sample(moving, 300):
        on = START + timedelta(days=chance.randrange((END - START).days))
        check(ask(record, found.persons[row], places[column], on), cells[row, column])


def test_an_answer_stands_as_long_as_the_sweep_says_in_random_worlds() -> None:
    for seed in range(60):
        chance = chance_of(seed)
        record = world(chance)
        found = grid(record, START, END, places=tuple(record.states))
        cells = found.cells()
        for _ in range(6 if found.persons else 0):
            row, column = chance.randrange(len(found.persons)), chance.randrange(len(found.places))
            on = START + timedelta(days=chance.randrange((END - START).days))
            check(ask(record, found.persons[row], found.places[column], on), cells[row, column])


def without(record: Record, entry: str) -> Record | None:
    """The record less one entry, where the entry is one that can be taken out whole, and alone shows its fact."""
    kind, _, rest = entry.partition(": ")
    folder, _, key = kind.partition("/")
    if folder == "treaties":
        return msgspec.structs.replace(
            record, acts=tuple(a for a in record.acts if f"{a.state} {a.act} {a.on}" != rest)
        )
    if folder in ("declarations", "agreements", "resolutions"):
        entries = {k: v for k, v in getattr(record, folder).items() if k != (rest or key)}
        return msgspec.structs.replace(record, **{folder: entries})
    return None


def test_a_fact_that_is_said_to_turn_the_answer_does_so_when_it_is_taken_out(record: Record) -> None:
    chance, turned = chance_of(5), 0
    persons = [key for key, person in record.persons.items() if person.warrants]
    for _ in range(600):
        person, place = chance.choice(persons), chance.choice(list(record.states))
        on = date(2005, 1, 1) + timedelta(days=chance.randrange(8500))
        for flip in ask(record, person, place, on).flips:
            less = without(record, flip.entry)
            if less is not None and "withdrawal" not in flip.entry:
                turned += 1
                assert ask(less, person, place, on).answer == flip.answer, (person, place, on, flip)
    assert turned > 40


def test_what_is_not_said_to_turn_the_answer_does_not(record: Record) -> None:
    """Mongolia on 3 September 2024: without its deposit, its answer turns; without anybody else's, it does not."""
    answer = ask(record, "vladimir-putin", "MNG", date(2024, 9, 3))
    turning = {flip.entry for flip in answer.flips}
    assert "treaties/rome-statute: MNG ratification 2002-04-11" in turning
    for act in record.acts:
        entry = f"treaties/rome-statute: {act.state} {act.act} {act.on}"
        if entry not in turning and act.state in ("MNG", "RUS", "UKR"):
            less = without(record, entry)
            assert less is not None
            assert ask(less, "vladimir-putin", "MNG", date(2024, 9, 3)).answer == "yes"


def test_an_answer_can_be_asked_again(record: Record) -> None:
    answer = ask(record.as_known(date(2024, 8, 30)), "vladimir-putin", "MNG", date(2024, 9, 3))
    assert (answer.receipt.on, answer.receipt.known) == (date(2024, 9, 3), date(2024, 8, 30))
    assert answer.receipt.record == record.version
    assert answer.receipt.law == ask(record, "vladimir-putin", "MNG", date(2024, 9, 3)).receipt.law
