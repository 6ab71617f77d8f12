"""The time line of visits: to States then bound and to others, and how each went."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from atlarge.assessment.precedents import Precedent, precedent_of
from atlarge.briefing.document import Figure
from atlarge.briefing.figures.drawing import framed
from atlarge.briefing.figures.lanes import Lane, Mark, Shape, drawn
from atlarge.briefing.figures.sourcing import foot
from atlarge.briefing.wording import counted, number, stay_in_words
from atlarge.dates import day_after
from atlarge.facts.persons import Person
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.facts.visits import Visit
from atlarge.facts.warrants import public_day

_TURNED = ("left early", "turned back")
_MADE = {"yes": "Visits to States bound", "unknown": "Not known whether bound", "no": "Visits to other States"}
_HOSTED = {"yes": "Visits while bound", "unknown": "Not known whether bound", "no": "Visits while not bound"}


def visits_figure(record: Record, person: Person, on: date, found: tuple[Precedent, ...] | None = None) -> Figure:
    """The visits of one person since the first public warrant, up to a day; or those that are given.

    The lanes follow what the law answers for each visit: bound, not known, not bound.
    """
    found = visits_until(record, person, on) if found is None else found
    lanes = visit_lanes(record, found)
    first, last = _ends(found, on)
    parts, height = drawn(lanes, first, last)
    alt = " ".join(visit_words(record, each) for each in found) or "There is nothing to draw."
    foot_words = foot(record, on, (each.visit for each in found))
    return framed(_title(person, found), parts, height, alt=alt, foot=foot_words)


def visits_until(record: Record, person: Person, on: date) -> tuple[Precedent, ...]:
    """The person's visits from the first public warrant of arrest until a day, in order."""
    warrants = [warrant for warrant in person.warrants if warrant.kind == "arrest warrant" and warrant.events]
    since = min((public_day(warrant).first for warrant in warrants), default=date.max)
    mine = (v for v in record.visits.values() if v.person == person.id and since <= v.since.last)
    return tuple(
        precedent_of(record, visit) for visit in sorted(mine, key=lambda v: (v.since, v.id)) if visit.since.first <= on
    )


def visit_lanes(record: Record, found: Iterable[Precedent], *, of_host: bool = False) -> list[Lane]:
    """Visits in lanes, by what the law answers, under the hosts' names; those of one host under the persons'."""
    names = _HOSTED if of_host else _MADE
    marks: dict[str, list[Mark]] = {answer: [] for answer in names}
    for each in found:
        marks[each.bound].append(_mark(record, each.visit, of_host=of_host))
    return [Lane(name=name, marks=tuple(marks[answer])) for answer, name in names.items()]


def _mark(record: Record, visit: Visit, *, of_host: bool) -> Mark:
    over = {"overflight": " (overflown)", "transit": " (in transit)"}.get(visit.kind, "")
    last = visit.until.last if visit.until and visit.course == "made" else visit.since.first
    return Mark(
        first=visit.since.first,
        last=max(last, visit.since.first),
        label=(record.persons[visit.person].name if of_host else record.states[visit.state].name) + over,
        shape=shape_of(visit),
    )


def shape_of(visit: Visit) -> Shape:
    """How a visit is drawn."""
    if visit.course == "announced":
        return "announced"
    if visit.outcome in _TURNED:
        return "left"
    if visit.course != "made":
        return "away"
    return "came" if visit.outcome in ("", "not arrested") else "arrested"


def visit_words(record: Record, each: Precedent, *, of_host: bool = False) -> str:
    """One visit in a sentence, as the alternative text says it."""
    visit = each.visit
    bound = {"yes": "bound", "no": "not bound", "unknown": "not known whether bound"}[each.bound]
    how = visit.outcome or {"made": "came", "remote": "by video"}.get(visit.course, visit.course)
    kind = "" if visit.kind == "visit" else f" {visit.kind},"
    whose = record.persons[visit.person].name if of_host else in_words(record.states[visit.state])
    return f"{stay_in_words(visit.since, visit.until)}:{kind} {whose} ({bound}), {how}."


def _title(person: Person, found: tuple[Precedent, ...]) -> str:
    made = [each for each in found if each.visit.course == "made" and each.visit.kind == "visit"]
    if not made:
        return f"The record holds no visit of {person.name} since the first public warrant"
    bound = [each for each in made if each.bound == "yes"]
    arrested = sum(shape_of(each.visit) == "arrested" for each in made)
    end = f"{number(arrested)} of all ended in an arrest or surrender" if arrested else "none ended in an arrest"
    return (
        f"Since the first public warrant {person.name} made {counted(len(made), 'visit')}, "
        f"{number(len(bound))} to States then bound; {end}"
    )


def _ends(found: tuple[Precedent, ...], on: date) -> tuple[date, date]:
    first = min((each.visit.since.first for each in found), default=on)
    last = max([on, *(each.visit.until.last for each in found if each.visit.until)])
    return date(first.year, 1, 1), day_after(last)
