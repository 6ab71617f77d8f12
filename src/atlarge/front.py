"""The front door: the record opened, and its questions asked in names that people use."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from atlarge.dates import parse_day
from atlarge.facts.opening import open_record as open_facts

if TYPE_CHECKING:
    from atlarge.assessment.parties import Standing
    from atlarge.assessment.wanted import AtLarge
    from atlarge.briefing.briefings import Briefing
    from atlarge.facts.persons import Person
    from atlarge.facts.record import Record as Facts
    from atlarge.facts.states import State
    from atlarge.law.answers import Answer
    from atlarge.reading.documents import Document
    from atlarge.reading.readings import Reading

Day = date | str
"""A day, as a date or as `YYYY-MM-DD`."""


class Record:
    """A record ready for questions. `facts` is the record itself, with every entry and its sources.

    Names are understood in any spelling and script that the record knows; days are dates or `YYYY-MM-DD`. `known`
    asks what could be known on that day. Raises `UnknownPerson`, `UnknownState` and `DateError`.
    """

    def __init__(self, facts: Facts) -> None:
        self.facts = facts

    def ask(self, person: str, state: str, on: Day, *, known: Day | None = None, overflight: bool = False) -> Answer:
        """Whether the State (or territory) is bound to arrest the person on that day, and why.

        With `overflight` the person only flies over it.
        """
        from atlarge.assessment.asking import ask

        facts = self._known(known)
        who, where = self._person(facts, person).id, self.state(state).code
        return ask(facts, who, where, _day(on), overflight=overflight)

    def parties(self, on: Day) -> tuple[State, ...]:
        """The States Parties on that day, by name."""
        from atlarge.assessment.parties import parties

        return tuple(self.facts.states[code] for code in parties(self.facts, _day(on)))

    def at_large(self, on: Day) -> AtLarge:
        """The persons against whom a public warrant of arrest stands on that day."""
        from atlarge.assessment.wanted import at_large

        return at_large(self.facts, _day(on))

    def person(self, name: str) -> Person:
        """The person of that name, with offices, warrants and their life."""
        return self._person(self.facts, name)

    def state(self, name: str) -> State:
        """The State or territory of that name."""
        from atlarge.names.resolving import find_state

        return find_state(self.facts, name)

    def standing(self, state: str, on: Day) -> Standing:
        """What the State had done towards the Statute by that day, and what followed from it."""
        from atlarge.assessment.parties import standing

        return standing(self.facts, self.state(state).code, _day(on))

    def read(self, text: str | Document, *, published: Day | None = None) -> Reading:
        """Read a news story: who says what, which visits, which days, each on its exact characters."""
        from atlarge.reading.reader import read

        return read(text, record=self.facts, published=_day(published) if published else None)

    def brief(
        self, story: str | Document | Reading, *, published: Day | None = None, known: Day | None = None
    ) -> Briefing:
        """Read a story, check it, and answer the question it raises; see `docs/briefing.md` for what is in it."""
        from atlarge.briefing.brief import brief
        from atlarge.reading.readings import Reading

        reading = story if isinstance(story, Reading) else self.read(story, published=published)
        return brief(self.facts, reading, known=_day(known) if known else None)

    def _known(self, known: Day | None) -> Facts:
        return self.facts.as_known(_day(known)) if known else self.facts

    @staticmethod
    def _person(facts: Facts, name: str) -> Person:
        from atlarge.names.resolving import find_person

        return find_person(facts, name)


def open_record(path: Path | str | None = None) -> Record:
    """Open the record that ships with atlarge, or the one in a folder. Raises `NoRecord` and `BrokenRecord`."""
    return Record(open_facts(Path(path) if path is not None else None))


def read(text: str, *, published: Day | None = None, record: Record | None = None) -> Reading:
    """Read a news story with the names of a record (the one that ships with atlarge by default)."""
    return (record or open_record()).read(text, published=published)


def brief(story: str | Reading, *, published: Day | None = None, record: Record | None = None) -> Briefing:
    """Brief a news story, given as text or as read, against a record (the one that ships with atlarge by default)."""
    return (record or open_record()).brief(story, published=published)


def _day(day: Day) -> date:
    if isinstance(day, date):
        return date(day.year, day.month, day.day)  # a moment is a date to Python, yet cannot be compared with one
    return parse_day(str(day))
