"""Visits told by where somebody is heading: "left for Baku", "on his way to", "off to Rome"."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import courses, hosts, travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame, framed, places_after
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import TO, VEHICLES, Class


def setting_off(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Left Pyongyang for Hanoi", "left for Baku on Monday": where to."""
    near = range(at + 1, min(sentence[1], at + 16))
    leads = next((one for one in near if stage.folded(one) == "for" and (one < at + 8 or _sums_up(stage, one))), None)
    found = hosts.placed(stage, leads + 1 + (stage.folded(leads + 1) == "the")) if leads is not None else None
    if found is None or leads is None or not _only_where_and_when(stage, at + 1, leads):
        return None
    person = travellers.subject(stage, at, sentence)
    places = tuple(hosts.all_hosts(stage, found, sentence))
    return framed("setting off", person, places, courses.of_verb(stage, at, sentence), at)


def _only_where_and_when(stage: Stage, first: int, after: int) -> bool:
    """Whether nothing, or a plane, a place or a time, is between: "left the door open for Hungary" is no journey."""
    between = range(first, after)
    return not between or any(
        stage.place(one) is not None
        or one in stage.in_date
        or stage.folded(one) in VEHICLES
        or _sums_up(stage, one + 1)
        for one in between
    )


def _sums_up(stage: Stage, at: int) -> bool:
    """ "Only twice since the warrant, both times for": the word before."""
    return stage.folded(at - 1) in (",", "times", "once")


def bound_for(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Is on his way to Baku", "en route to", "bound for": the visit has as good as begun."""
    if stage.folded(at) == "off":
        return _off_to(stage, at, sentence)
    places = places_after(stage, at, sentence, TO, reach=6)
    if stage.folded(at + 1) == "to" and stage.folded(at + 2).endswith("ing") and stage.place(at + 2) is None:
        return None  # "on his way to losing Kazakhstan"
    if stage.folded(at - 1) not in ("en", "his", "her", "its", "the") and stage.folded(at) != "bound":
        return _took_a_route(stage, at, sentence, places)
    start = at - (1 if stage.folded(at) == "bound" else 2 if stage.folded(at) == "route" else 3)
    person = travellers.subject(stage, start + 1, sentence) if places else None
    if places and person is None and stage.folded(at) == "way":
        person = _under_way(stage, at, sentence) or _opened_for(stage, places[-1][1], start, sentence)
    negated = {"not", "no"} & set(courses.helpers(stage, start + 1, sentence))
    return None if negated else framed("on the way", person, places, Course(state="under way", sure=False), at)


def _opened_for(stage: Stage, after: int, start: int, sentence: Range) -> Mention | None:
    """ "On his way from Tehran to Beijing the Sudanese leader had to turn back": the subject follows at once."""
    if start > sentence[0] + 1:
        return None
    return next((one for one in map(stage.actor, range(after, after + 4)) if one is not None), None)


def _took_a_route(stage: Stage, at: int, sentence: Range, places: tuple[hosts.Placed, ...]) -> Frame | None:
    """ "Took a longer route to New York"."""
    back = range(at - 1, max(sentence[0], at - 6) - 1, -1)
    verb = next((one for one in back if stage.folded(one) in ("took", "takes", "taken", "flew", "chose")), None)
    person = travellers.subject(stage, verb, sentence) if verb is not None and places else None
    if verb is None or person is None:
        return None
    return framed("on the way", person, places, courses.of_verb(stage, verb, sentence), at)


def _under_way(stage: Stage, at: int, sentence: Range) -> Mention | None:
    """ "Putin's plane crossed Iran on its way to": who sits in what is under way, or the subject of the sentence."""
    floor = max(sentence[0], at - 30)
    vehicle = next((one for one in range(at - 3, floor, -1) if stage.folded(one) in VEHICLES), None)
    if vehicle is not None:
        return travellers.rider(stage, vehicle, floor)
    return travellers.left_subject(stage, at - 2, floor)


def _off_to(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Netanyahu off to Budapest", "is off to"."""
    if stage.folded(at + 1) not in ("to", "for"):
        return None
    if stage.folded(at - 1) in ("took", "takes", "taking", "take"):
        places = places_after(stage, at, sentence, TO, reach=5)
        person = travellers.subject(stage, at - 1, sentence) if places else None
        return framed("on the way", person, places, courses.of_verb(stage, at - 1, sentence), at)
    person = stage.actor(at - 1) or (stage.actor(at - 2) if stage.folded(at - 1) in ("is", "was", "now") else None)
    return framed("on the way", person, places_after(stage, at, sentence, TO, reach=5), Course(state="announced"), at)


def off_a_flight(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Was taken off a flight from Hong Kong", "stepped off the plane from Baku": where it came from he was."""
    places = places_after(stage, at, (sentence[0], min(sentence[1], at + 7)), frozenset({"from"}), reach=6)
    off = not {"off", "aboard", "leaving"}.isdisjoint(stage.near(at - 3, at))
    if not places or not off or stage.folded(at + 1) != "from":
        return None
    near = (*range(at - 1, max(sentence[0], at - _NEAR), -1), *range(at + 1, min(sentence[1], at + _NEAR)))
    person = next((one for one in map(stage.actor, near) if one is not None), None)
    return framed("coming back", person, places[:1], Course(state="made", sure=False), at)


_NEAR = 16
