"""Absences: an empty chair, a meeting held without somebody, what kept him away, who came instead."""

from __future__ import annotations

from atlarge.reading.visiting import courses, hosts, owners, slots, travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame, framed, places_after, places_around
from atlarge.reading.visiting.hosts import Placed
from atlarge.reading.visiting.stage import TOWNS, Range, Stage
from atlarge.reading.visiting.words import HEDGES, IN, MEETINGS

_FROM = frozenset({"from"})
_HELD_IN = IN - {"on"}  # "no Putin on the list" is not of a place


def kept_away(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "The warrant kept Putin away from the summit in": the object of the verb did not come."""
    person = next((stage.actor(one) for one in range(at + 1, at + 5) if stage.person(one) is not None), None)
    if person is None and stage.folded(at + 1) in ("him", "her"):
        person = stage.he(at + 1)
    away = next((one for one in range(at + 2, at + 8) if stage.folded(one) in ("away", "out")), None)
    if person is None or away is None:
        return None
    gathering, _ = slots.gathering_after(stage, away, sentence)
    place, after = hosts.meeting_after(stage, away, sentence)
    places = ((place, after),) if place is not None else places_after(stage, away, sentence, _FROM | {"of"}, reach=9)
    hedged = not HEDGES.isdisjoint(courses.helpers(stage, at, sentence))
    return framed("kept away", person, places, Course(state="not attended", hedged=hedged), at, gathering)


def left_to_another(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Leaves the Rio summit to his foreign minister": he does not come himself."""
    place, after = hosts.meeting_after(stage, at, (at, min(sentence[1], at + 9)))
    gathering, end = slots.gathering_after(stage, at, (at, min(sentence[1], at + 9)))
    last = after if place is not None else end
    if (place is None and gathering is None) or stage.folded(last) != "to":
        return None
    if not (stage.folded(last + 1) in ("his", "her", "the") or stage.word(last + 1)[:1].isupper()):
        return None
    person = travellers.subject(stage, at, sentence)
    places = ((place, after),) if place is not None else ()
    return framed("somebody else instead", person, places, Course(state="not attended"), at, gathering)


def absence(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "Putin's absence from the summit in", "his chair at the Budapest conference stayed empty"."""
    word = stage.folded(at)
    if word in ("chair", "seat", "place") and _TAKEN.isdisjoint(stage.near(at - 3, min(sentence[1], at + 14))):
        return None
    if word == "no":
        return _without_him(stage, at, sentence)
    if word == "without":
        return _met_without(stage, at, sentence)
    if word.startswith("wait"):
        return _waited_for(stage, at, sentence)
    person, _ = owners.possessor(stage, at, sentence)
    if person is None and word == "no-show":
        person = travellers.left_subject(stage, at, max(sentence[0], at - 8))
    place, after = hosts.meeting_after(stage, at, sentence)
    places: tuple[Placed, ...] = ((place, after),) if place is not None else ()
    gathering, _ = slots.gathering_after(stage, at, sentence)
    places = places or places_after(stage, at, sentence, IN | {"from"}, reach=8)
    if not places and gathering is None and person is not None:
        places = places_around(stage, at, sentence, person)
    return framed("absence", person, places, Course(state="not attended"), at, gathering)


_TAKEN = frozenset("goes went empty vacant vacated unoccupied taken filled occupied".split())


def _without_him(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "No Putin at the Johannesburg summit": where he will not be seen."""
    person = stage.actor(at + 1)
    if person is None or at > sentence[0] + _FIRST:
        return None
    end = stage.tokens.at(person.span[1] - 1) + 1
    if stage.folded(end) not in _HELD_IN:
        return None
    gathering, _ = slots.gathering_after(stage, end - 1, sentence)
    place, after = hosts.meeting_after(stage, end - 1, sentence)
    places = ((place, after),) if place is not None else places_after(stage, end - 1, sentence, _HELD_IN, reach=6)
    return framed("absence", person, places, Course(state="not attended"), at, gathering)


_FIRST = 2


def no_person(stage: Stage, at: int) -> bool:
    """Whether a person follows "no": asked first, as mostly something else does."""
    return stage.person(at + 1) is not None


def _met_without(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "The conference began in Jakarta without al-Bashir", "the leaders met in Johannesburg without him"."""
    start = max(sentence[0], at - 14)
    met = not _MEET.isdisjoint(stage.near(start, at)) or any(map(stage.gathering, range(start, at)))
    alone = not met and "do" in stage.near(at - 2, at)  # "Johannesburg will have to do without Putin"
    person = stage.he(at + 1) if stage.folded(at + 1) == "him" else None
    named = next((one for one in range(at + 1, at + 4) if not stage.word(one)[:1].isupper() or stage.person(one)), at)
    person = person or stage.actor(named)
    if person is None or not (met or alone):
        return None
    place = next((stage.place(one) for one in range(at - 1, start - 1, -1) if stage.place(one) is not None), None)
    if alone and (place is None or place.rule not in TOWNS):
        return None
    places: tuple[Placed, ...] = ((place, at),) if place is not None else ()
    gathering = next((stage.gathering(one) for one in range(at - 1, start, -1) if stage.gathering(one)), None)
    return framed("met without", person, places, Course(state="not attended"), at, gathering, context=True)


_MEET = MEETINGS | frozenset("buried burial met meet meets gathered gather convened".split())


def _waited_for(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "In Istanbul they waited for Putin in vain"."""
    if "vain" not in [stage.folded(one) for one in range(at, min(sentence[1], at + 10))]:
        return None
    person = next((stage.person(one) for one in range(at + 1, at + 7) if stage.person(one) is not None), None)
    opening = next((stage.place(one) for one in range(max(sentence[0], at - 9), at) if stage.place(one)), None)
    places = ((opening, at + 1),) if opening is not None else places_after(stage, at, sentence, IN)
    return framed("waited for", person, places, Course(state="not attended"), at, context=opening is not None)
