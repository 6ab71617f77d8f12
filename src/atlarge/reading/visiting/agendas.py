"""Visits told by somebody's calendar: "has Budapest on his calendar", "next on his itinerary is", "off his list"."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import hosts, outlooks, travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame, framed, places_after
from atlarge.reading.visiting.hosts import Placed
from atlarge.reading.visiting.stage import TOWNS, Range, Stage
from atlarge.reading.visiting.words import IN, Class

_STRIKES = frozenset(
    "crossed crosses struck strikes dropped drops took takes removed removes scratched deleted wiped cut cuts".split()
)
_HAS = frozenset("has had put puts pencilled".split())
_OWN = frozenset({"his", "her", "'s"})
_OF_TOPICS = frozenset({"agenda", "list"})
_IS = frozenset({"is", "was", "are", "were"})
_REACH = 9


def agenda(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """The visit that stands on a calendar or list, or was taken off it."""
    floor = max(sentence[0], at - _REACH)
    back = range(at - 1, floor - 1, -1)
    if stage.folded(at - 1) not in _OWN or stage.folded(at + 1) == "of":
        return None  # "on the agenda" stands what is talked about
    if stage.folded(at + 1) == "in":  # "his programme in Budapest"
        there = places_after(stage, at, sentence, IN, reach=5)
        there = there if there and there[0][0].rule in TOWNS else ()  # not "his programme in Syria"
        return framed("on the calendar", _whose(stage, at), there, outlooks.of_noun(stage, at, sentence), at)
    stands = _stands_on(stage, at, floor)
    if stands is not None:
        return stands
    verb = next((one for one in back if stage.folded(one) in _STRIKES or stage.folded(one) in _HAS), None)
    place = next((one for one in back if stage.place(one) is not None), None)
    found = hosts.placed(stage, place) if place is not None else None
    if verb is None or found is None or found[1] > at or verb > found[1]:
        return _next(stage, at, sentence)
    between = stage.near(found[1], at)
    off = "off" in between or "from" in between
    if off != (stage.folded(verb) in _STRIKES) or not (off or "on" in between or "in" in between):
        return None
    if not off and stage.folded(at) in _OF_TOPICS:
        return None
    course = Course(state="called off") if off else Course(state="announced", sure=False, turn=1)
    return framed("on the calendar", travellers.subject(stage, verb, sentence), (found,), course, at)


def _stands_on(stage: Stage, at: int, floor: int) -> Frame | None:
    """ "Ulaanbaatar is on his itinerary", "Mongolia figures on Putin's travel list"."""
    on = next((one for one in range(at - 1, floor, -1) if stage.folded(one) == "on"), None)
    found = stage.place(on - 2) if on is not None and stage.folded(on - 1) in _STANDS else None
    if found is None or on is None or (stage.folded(at) in _OF_TOPICS and "travel" not in stage.near(at - 2, at)):
        return None
    return framed("on the calendar", _whose(stage, at), ((found, on - 1),), Course(state="announced", turn=1), on)


_STANDS = frozenset("is are stands features figures appears".split())


def _next(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Next on Netanyahu's itinerary is Budapest"."""
    if stage.folded(at + 1) not in _IS or "next" not in stage.near(max(sentence[0], at - _REACH), at):
        return None
    found = hosts.placed(stage, at + 2)
    places: tuple[Placed, ...] = (found,) if found is not None else ()
    ahead = stage.folded(at + 1) == "is"
    course = Course(state="announced" if ahead else "made", sure=False, turn=1 if ahead else -1)
    return framed("on the calendar", _whose(stage, at), places, course, at)


def _whose(stage: Stage, at: int) -> Mention | None:
    if stage.folded(at - 1) in ("his", "her"):
        return stage.person(at - 1) or stage.he(at - 1)
    return stage.person(at - 2) if stage.folded(at - 1) == "'s" else None
