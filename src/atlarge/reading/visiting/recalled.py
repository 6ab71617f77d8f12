"""Visits told in words that no rule knows: a place, a day, and somebody who by the record was there on that day.

"On Friday he sat across from the President in Pyongyang" is about the visit that the record has for that Friday. Only
visits made and over by the day of publication count: what comes of a plan, or of a visit that goes on, is for the text
to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from atlarge.facts.keeping import PerRecord
from atlarge.facts.record import Record
from atlarge.facts.visits import Visit
from atlarge.reading.readings import Mention
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import CONDITIONS, NOT_SO

RULE = "on record there"
_THERE = frozenset("in at to into through near outside via".split())
_SUPPOSED = NOT_SO | CONDITIONS | frozenset("would could might may instead than without".split())
_LONGEST = timedelta(days=366)
_SLIP = timedelta(days=1)


def recalled(stage: Stage, sentence: Range, published: date | None, known: set[str]) -> Iterator[Frame]:
    """Yield a frame for each place of the sentence, not among `known`, where the record has the person on its day."""
    days = list(_days(stage, sentence))
    if not days or not _SUPPOSED.isdisjoint(stage.near(*sentence)):
        return
    for at, place in _places(stage, sentence):
        if place.ref in known:
            continue
        held = [(person, visit) for person in _persons(stage, sentence) for visit in _held(stage, person, place, days)]
        over = [person for person, visit in held if published is None or (visit.until or visit.since).last < published]
        if len({person.ref for person in over}) == 1:
            known.add(place.ref)
            course = Course(state="made", sure=False)
            yield Frame(
                rule=RULE,
                person=over[0],
                places=((place, at + 1),),
                course=course,
                trigger=max(at - 1, 0),
                after=at + 1,
            )


def _days(stage: Stage, sentence: Range) -> Iterator[tuple[date, date]]:
    """The days of the sentence, each as precise as a year."""
    for at in stage.dated(*sentence):
        one = stage.dates[stage.date_at[at]]
        if one.first and one.last and one.last - one.first <= _LONGEST:
            yield one.first, one.last


def _places(stage: Stage, sentence: Range) -> Iterator[tuple[int, Mention]]:
    """The places after a word of being or going there, each with its last token."""
    for at in stage.places_in(*sentence):
        place = stage.place(at)
        if place is None or stage.place(at + 1) is place:
            continue
        if stage.folded(stage.tokens.at(place.span[0]) - 1) in _THERE:
            yield at, place


def _persons(stage: Stage, sentence: Range) -> list[Mention]:
    """Those of the record whom the sentence names; where it names none, whom the text is about."""
    named = {person.ref: person for at in range(*sentence) if (person := stage.person(at)) is not None}
    main = [stage.main] if stage.main is not None and not named else []
    return list(named.values()) or main


def _held(stage: Stage, person: Mention, place: Mention, days: list[tuple[date, date]]) -> Iterator[Visit]:
    for visit in _made_of(stage.record).get((person.ref, place.ref), ()):
        first, last = visit.since.first - _SLIP, (visit.until or visit.since).last + _SLIP
        if any(start <= last and first <= end for start, end in days):
            yield visit


def _made(record: Record) -> dict[tuple[str, str], list[Visit]]:
    found: dict[tuple[str, str], list[Visit]] = {}
    for visit in record.visits.values():
        if visit.course == "made" and visit.kind == "visit":
            found.setdefault((visit.person, visit.state), []).append(visit)
    return found


_made_of: Callable[[Record], dict[tuple[str, str], list[Visit]]] = PerRecord(_made)
"""The visits of a record that were made, by person and State, in the record's order."""
