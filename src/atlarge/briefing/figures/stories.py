"""The figures of a briefing: for each person of the story the time line of visits, and the map of the day."""

from __future__ import annotations

from atlarge.briefing.briefings import Briefing
from atlarge.briefing.document import Figure
from atlarge.briefing.figures.visits import visits_figure
from atlarge.briefing.figures.worlds import world_figure
from atlarge.facts.record import Record


def drawings(record: Record, briefing: Briefing) -> dict[str, tuple[Figure, ...]]:
    """Figures by person: the visits counted before the first one of the story, and the map of that day."""
    if briefing.receipt.known:
        record = record.as_known(briefing.receipt.known)
    made: dict[str, tuple[Figure, ...]] = {}
    for subject in briefing.subjects:
        person = record.persons.get(subject.person)
        if subject.answer and subject.on and person and person.id not in made:
            world = world_figure(record, person, subject.on)
            own = subject.precedents.own if subject.precedents else ()
            made[person.id] = (visits_figure(record, person, subject.on, own), *([world] if world else []))
    return made
