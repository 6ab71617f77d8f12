"""Who is bound to arrest whom on a day: persons across, States down, States with the same answers on one line."""

from __future__ import annotations

from datetime import date

import msgspec

from atlarge.assessment.grid import CLASSES, grid
from atlarge.assessment.parties import parties
from atlarge.assessment.wanted import AtLargePerson, at_large
from atlarge.briefing.document import Figure
from atlarge.briefing.figures.drawing import (
    SMALL,
    WIDTH,
    diamond,
    framed,
    hatched,
    path,
    rect,
    rising,
    text,
    width_of,
    wrapped,
)
from atlarge.briefing.figures.sourcing import foot
from atlarge.briefing.wording import capital, counted, days_in_words, listed
from atlarge.dates import day_after
from atlarge.facts.record import Record

NAMED = 3
"""Up to so many States a line names; above, it counts them."""

_LEFT, _RIGHT = 164.0, WIDTH - 20
_WIDEST, _HIGH = 22.0, 17.0

_MEANINGS = {
    "yes": "bound to arrest",
    "yes, contested": "bound, contested",
    "no": "not bound",
    "no, contested": "not bound, contested",
    "unknown": "not known",
    "unknown, contested": "not known, contested",
}


class Alike(msgspec.Struct, frozen=True, kw_only=True):
    """States for which every answer is the same: their codes, a name for the line, an answer for each person."""

    states: tuple[str, ...]
    name: str
    answers: tuple[str, ...]


def grid_figure(record: Record, on: date) -> Figure:
    """Every person at large whom no State holds, every State of the record, on one day."""
    persons = tuple(person for person in at_large(record, on).persons if person.free)
    rows = alike(record, persons, on)
    parts, height = _drawn(persons, rows)
    bound = sum(len(row.states) for row in rows if any(answer.startswith("yes") for answer in row.answers))
    total = sum(len(row.states) for row in rows)
    title = (
        f"On {days_in_words(on)}, {bound} of {total} States are bound to arrest all or some of the "
        f"{counted(len(persons), 'person')} at large"
    )
    words = " ".join(_row_words(persons, row) for row in rows)
    warrants = [w for person in persons for w in record.persons[person.id].warrants if w.id in person.warrants]
    entries = [*warrants, *(act for act in record.acts if act.on.first <= on)]
    return framed(title, parts, height, alt=words, foot=foot(record, on, entries))


def alike(record: Record, persons: tuple[AtLargePerson, ...], on: date) -> tuple[Alike, ...]:
    """States grouped by their answers, the largest group first."""
    answers = grid(record, on, day_after(on))
    cells = answers.cells()
    wanted = [answers.persons.index(person.id) for person in persons]
    groups: dict[tuple[str, ...], list[str]] = {}
    for column, state in enumerate(answers.places):
        groups.setdefault(tuple(CLASSES[cells[row, column, 0]] for row in wanted), []).append(state)
    bound = set(parties(record, on))
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[1]))
    return tuple(Alike(states=tuple(codes), name=_name(record, codes, bound), answers=key) for key, codes in ordered)


def _name(record: Record, codes: list[str], bound: set[str]) -> str:
    if len(codes) <= NAMED:
        return ", ".join(record.states[code].name for code in codes)
    if bound.issuperset(codes):
        return f"{len(codes)} States Parties"
    return f"{len(codes)} States not Parties" if bound.isdisjoint(codes) else f"{len(codes)} States"


def _drawn(persons: tuple[AtLargePerson, ...], rows: tuple[Alike, ...]) -> tuple[list[str], float]:
    if not persons:
        return [], 0.0
    step = min(_WIDEST, (_RIGHT - _LEFT - 50) / len(persons))
    top = max(width_of(person.name, SMALL) for person in persons) * 0.87 + 14
    parts = [rising(_LEFT + step * (n + 0.5) + 3, top - 6, person.name) for n, person in enumerate(persons)]
    y = top
    for row in rows:
        names = wrapped(row.name, _LEFT - 34, SMALL, bold=True)
        height = max(_HIGH + 6, 14.0 * len(names) + 8)
        parts += [path([(16, y), (_LEFT + step * len(persons), y)])]
        parts += [text(16, y + 16 + 14 * n, words, size=SMALL, bold=True) for n, words in enumerate(names)]
        for n, answer in enumerate(row.answers):
            parts.append(cell(answer, _LEFT + step * n + 1.5, y + 4, step - 3, _HIGH - 2))
        y += height
    legend, end = _legend(rows, y + 6)
    return [*parts, *legend], end


def cell(answer: str, x: float, y: float, width: float, height: float) -> str:
    """One answer: filled, hatched, empty or marked; an empty cell with a stroke is contested."""
    if answer == "yes":
        return rect(x, y, width, height, fill="blue", stroke="blue")
    if answer == "yes, contested":
        return hatched(x, y, width, height, tone="blue", step=4)
    empty = rect(x, y, width, height, stroke="line")
    middle = (x + width / 2, y + height / 2)
    if answer.startswith("unknown"):
        return empty + text(middle[0], middle[1] + 4, "?", size=SMALL, anchor="middle", bold=True)
    return empty + (diamond(*middle, 3, fill="rust", stroke="rust") if answer != "no" else "")


def _legend(rows: tuple[Alike, ...], y: float) -> tuple[list[str], float]:
    there = {answer for row in rows for answer in row.answers}
    parts, x = [], 16.0
    for answer, meaning in _MEANINGS.items():
        if answer in there:
            parts += [cell(answer, x, y + 4, 15, 13), text(x + 21, y + 15, meaning)]
            x += 46 + width_of(meaning)
    return parts, y + 18


def _row_words(persons: tuple[AtLargePerson, ...], row: Alike) -> str:
    """A line of the grid in words, with what most persons share said once."""
    by_answer: dict[str, list[str]] = {}
    for person, answer in zip(persons, row.answers, strict=True):
        by_answer.setdefault(answer, []).append(person.name)
    told = [f"{_MEANINGS[answer]} for {_who(names, persons)}" for answer, names in by_answer.items()]
    return f"{capital(row.name)}: {'; '.join(told)}."


def _who(names: list[str], persons: tuple[AtLargePerson, ...]) -> str:
    if len(names) == len(persons):
        return "all"
    return listed(names) if len(names) <= len(persons) / 2 else f"{len(names)} persons"
