"""The time line of a State: its acts towards the Statute, since when it is bound, whom it hosted, what was decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlarge.assessment.parties import standing
from atlarge.assessment.precedents import Precedent, precedent_of
from atlarge.briefing.document import Figure, Line, line
from atlarge.briefing.figures.cases import decision_words
from atlarge.briefing.figures.drawing import framed
from atlarge.briefing.figures.lanes import Lane, Mark, Shape, drawn
from atlarge.briefing.figures.sourcing import foot
from atlarge.briefing.figures.visits import shape_of, visit_lanes, visit_words
from atlarge.briefing.parties import act_in_words
from atlarge.briefing.wording import capital, counted, number
from atlarge.dates import day_after, day_in_words, when_in_words
from atlarge.facts.entries import Entry
from atlarge.facts.record import Record
from atlarge.facts.states import State, in_words
from atlarge.facts.treaties import Act
from atlarge.facts.visits import Proceeding

ADOPTED = date(1998, 7, 17)

Stand = tuple[date, date, str]
"""From one day up to another (the next one's first) a State stands in one way, in words."""

_SHOWN: dict[str, tuple[Shape, str]] = {
    "signatory": ("signed", "signatory"),
    "ratified, not yet in force": ("signed", "deposited"),
    "State Party": ("bar", "State Party"),
    "State Party, leaving": ("leaving", ""),
}
"""The standings that are drawn, with their labels; nothing is drawn where there is no tie."""


def standing_figure(record: Record, state: State, on: date) -> Figure:
    """A State from the adoption of the Statute until a day; a territory has the acts of its State."""
    acts, visits, decisions = _acts(record, state, on), _visits(record, state, on), _decisions(record, state, on)
    lanes = [
        Lane(name="Standing", marks=tuple(_standings(record, state, on))),
        Lane(name="Acts", marks=tuple(_event(act.on.first, act_in_words(act)) for act in acts)),
        *visit_lanes(record, visits, of_host=True),
        Lane(name="Decisions about it", marks=tuple(_decided(record, each) for each in decisions)),
    ]
    parts, height = drawn(lanes, ADOPTED, day_after(on))
    alt = " ".join(words for _, words in _told(record, state, on))
    entries: list[Entry] = [*acts, *(each.visit for each in visits), *decisions]
    return framed(
        _title(state, visits), parts, height, alt=alt or "Nothing else is on record.", foot=foot(record, on, entries)
    )


def _title(state: State, visits: list[Precedent]) -> str:
    """What there is to be learnt: how often it hosted while bound, and how that ended."""
    name = capital(in_words(state))
    hosted = [
        each for each in visits if each.bound == "yes" and each.visit.course == "made" and each.visit.kind == "visit"
    ]
    if not hosted:
        return f"{name}: no visit on record while it was bound to arrest"
    ended = sum(shape_of(each.visit) == "arrested" for each in hosted)
    end = f"{number(ended)} ended in an arrest or surrender" if ended else "none ended in an arrest or surrender"
    return f"{name}: {counted(len(hosted), 'visit')} on record while it was bound to arrest, {end}"


def standing_list(record: Record, state: State, on: date) -> tuple[Line, ...]:
    """All that the figure shows, in order of day."""
    return tuple(line(words) for _, words in _told(record, state, on))


def stands(record: Record, state: State, on: date) -> list[Stand]:
    """How a State stood towards the Statute from its adoption until a day, run by run."""
    code = state.of or state.code
    days = {ADOPTED}
    for act in _acts(record, state, on):
        days |= {act.on.first, act.on.last}
        found = standing(record, code, act.on.last)
        days |= {day for day in (found.in_force, found.leaves) if day}
    runs: list[tuple[date, str]] = []
    for day in sorted(day for day in days if ADOPTED <= day <= on):
        words = standing(record, code, day).words
        if not runs or runs[-1][1] != words:
            runs.append((day, words))
    ends = [*(day for day, _ in runs[1:]), day_after(on)]
    return [(day, end, words) for (day, words), end in zip(runs, ends, strict=True)]


def _standings(record: Record, state: State, on: date) -> Iterator[Mark]:
    for first, end, words in stands(record, state, on):
        if words in _SHOWN:
            shape, label = _SHOWN[words]
            yield Mark(first=first, last=end, label=label, shape=shape, inside=True)


def _acts(record: Record, state: State, on: date) -> list[Act]:
    code = state.of or state.code
    return sorted((act for act in record.acts if act.state == code and act.on.first <= on), key=lambda act: act.on)


def _visits(record: Record, state: State, on: date) -> list[Precedent]:
    visits = (v for v in record.visits.values() if v.state == state.code and v.since.first <= on)
    return [precedent_of(record, visit) for visit in sorted(visits, key=lambda v: (v.since, v.id))]


def _decisions(record: Record, state: State, on: date) -> list[Proceeding]:
    mine = (p for p in record.proceedings.values() if state.code in p.states and p.on and p.on.first <= on)
    return sorted(mine, key=lambda each: (str(each.on), each.id))


def _event(day: date, label: str) -> Mark:
    return Mark(first=day, last=day, label=label, shape="event")


def _decided(record: Record, each: Proceeding) -> Mark:
    day = each.on.first if each.on else ADOPTED
    about = record.persons.get(each.person)
    label = f"{each.kind} ({about.name})" if about else each.kind
    return Mark(first=day, last=day, label=label, shape="finding")


def _told(record: Record, state: State, on: date) -> list[tuple[date, str]]:
    told = [(act.on.first, f"{when_in_words(act.on)}: {act_in_words(act)}.") for act in _acts(record, state, on)]
    told += [(first, f"From {day_in_words(first)}: {words}.") for first, _, words in stands(record, state, on)[1:]]
    told += [(v.visit.since.first, visit_words(record, v, of_host=True)) for v in _visits(record, state, on)]
    for each in _decisions(record, state, on):
        if each.on:
            words = capital(decision_words(record, each))
            told.append((each.on.first, f"{when_in_words(each.on)}: {words} ({each.body})."))
    return sorted(told, key=lambda item: item[0])
