"""The kinds of figures by name, all asked for in the same way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from atlarge.briefing.document import Figure
from atlarge.briefing.figures.cases import case_figure
from atlarge.briefing.figures.grids import grid_figure
from atlarge.briefing.figures.outcomes import outcomes_figure
from atlarge.briefing.figures.parties import parties_figure
from atlarge.briefing.figures.visits import visits_figure
from atlarge.errors import UsageError
from atlarge.facts.persons import Person
from atlarge.facts.record import Record

OF_A_PERSON = ("case", "visits")


def draw(kind: str, record: Record, on: date, person: Person | None = None) -> Figure:
    """Draw a kind of figure for a day. Raises `UsageError` where a person is wanting, or is given in vain."""
    if kind in OF_A_PERSON:
        if person is None:
            raise UsageError(f"the figure {kind!r} is of a person: name one")
        return case_figure(record, person, on) if kind == "case" else visits_figure(record, person, on)
    if kind == "outcomes":
        return outcomes_figure(record, on, person)
    if person is not None:
        raise UsageError(f"the figure {kind!r} is of all States: leave {person.name} out")
    drawn: Callable[[Record, date], Figure] = grid_figure if kind == "grid" else parties_figure
    return drawn(record, on)
