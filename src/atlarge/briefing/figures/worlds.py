"""The map of one day for one person: who is bound to arrest, drawn and in words."""

from __future__ import annotations

from collections import Counter
from datetime import date

from atlarge.assessment.grid import CLASSES, grid
from atlarge.briefing.document import Figure
from atlarge.briefing.wording import days_in_words
from atlarge.dates import day_after
from atlarge.facts.persons import Person
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.places.areas import BORDERS, atlas
from atlarge.places.maps import MapOfDay, Shade, inset

DUTY: dict[str, Shade] = {
    "yes": Shade(fill="yes", words="bound to arrest"),
    "yes, contested": Shade(fill="yes", over="h", words="bound to arrest, contested"),
    "no": Shade(fill="no", words="not bound"),
    "no, contested": Shade(fill="no", over="h", words="not bound, contested"),
    "unknown": Shade(fill="unknown", over="d", words="not known"),
    "unknown, contested": Shade(fill="unknown", over="h", words="not known, contested"),
}
"""How each answer of the law is drawn, and what it is called."""

_COLOURS = {"yes": "blue", "no": "grey", "unknown": "white"}
_OVERS = {"h": ", hatched", "d": ", dotted", "": ""}


def world_figure(record: Record, person: Person, on: date) -> Figure | None:
    """The world on a day; None for a person against whom no usable warrant of arrest is on record."""
    answers = grid(record, on, day_after(on), places=tuple(record.states))
    if person.id not in answers.persons:
        return None
    cells = answers.cells()
    row = answers.persons.index(person.id)
    found = {code: CLASSES[cells[row, column, 0]] for column, code in enumerate(answers.places)}
    states = {code: answer for code, answer in found.items() if record.states[code].kind != "territory"}
    counts = Counter(states.values())
    title = f"Who is bound to arrest {person.name} on {days_in_words(on)}"
    words = "; ".join(f"{DUTY[key].words}: {counts[key]}" for key in DUTY if counts[key])
    key = "; ".join(f"{_COLOURS[DUTY[k].fill]}{_OVERS[DUTY[k].over]}: {DUTY[k].words}" for k in DUTY if counts[k])
    bound = ", ".join(in_words(record.states[code]) for code, answer in states.items() if answer == "yes")
    picture = MapOfDay(
        title=title,
        counts=f"States: {words}.",
        change=f"Bound and not contested: {bound}." if bound else "",
        shades={code: DUTY[answer] for code, answer in found.items()},
    )
    return Figure(
        svg=inset(atlas(), picture), alt=picture.alt, caption=f"{title}. {picture.counts} {key.capitalize()}. {BORDERS}"
    )
