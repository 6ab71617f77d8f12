"""Overflights: the States whose airspace an aircraft with the traveller crosses."""

from __future__ import annotations

from atlarge.reading.visiting import courses, hosts, travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame, framed
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import FORMS, HEDGES, NOT_SO, VEHICLES, Class

ALOFT = frozenset({"airspace", "overflight"})


def flying_over(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Flew over Greece", "crossed Greek airspace": over the State, not in it."""
    word = stage.folded(at)
    if word == "airspace":
        return _through_airspace(stage, at, sentence)
    if stage.near(at + 1, at + 3) in (["their", "airspace"], ["its", "airspace"]):
        return None  # whose it is stands before
    if word.startswith("fl") and stage.folded(at + 1) not in ("over", "through", "across"):
        return None
    listed = range(at + 1, min(sentence[1], at + 10))
    aloft = not ALOFT.isdisjoint(stage.near(listed.start, listed.stop))
    in_the_air = aloft or _in_the_air(stage, at, sentence)
    if not in_the_air and word not in ("crossed", "crosses"):
        return None
    first = next(filter(None, (hosts.placed(stage, one) or hosts.over_demonym(stage, one) for one in listed)), None)
    verb = at
    if word == "over":
        verb = next((one for one in range(at - 1, at - 8, -1) if FORMS.get(stage.folded(one))), at)
    course = courses.of_verb(stage, verb, sentence)
    instead = stage.folded(at - 1) == "of" and stage.folded(at - 2) == "instead"
    if first is None or course is None or course.state in ("not attended", "called off") or instead:
        return None
    places = tuple(hosts.all_hosts(stage, first, sentence))
    if not in_the_air and (len(places) == 1 or stage.folded(places[-1][1]) not in ("on", "to", ",", "before")):
        return None  # who crosses several States on the way flies
    person = travellers.subject(stage, at, sentence) or (stage.focus if in_the_air else None)
    return framed("overflight", person, places, course, at)


def _through_airspace(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Took him to Florida by way of Greek and French airspace", "let Netanyahu use their airspace"."""
    start = max(sentence[0], at - _LISTED)
    before = stage.near(start, at)
    if stage.folded(at - 1) in ("their", "its"):
        let = next((one for one in range(at - 1, start, -1) if stage.folded(one) in ("let", "lets", "allowed")), None)
        first = next((one for one in range(sentence[0], let or 0) if stage.place(one) is not None), None)
    else:
        way = next((one for one in range(at - 1, start, -1) if _leads_through(stage, one)), None)
        first = way + 1 if way is not None else None
    found = (hosts.placed(stage, first) or hosts.over_demonym(stage, first)) if first is not None else None
    if found is None or not (NOT_SO | HEDGES | _AROUND).isdisjoint(before):
        return None
    places = tuple(hosts.all_hosts(stage, found, sentence))
    near = (stage.actor(one) for one in range(at - 1, start, -1))
    person = stage.he(at) or next((one for one in near if one is not None), None)
    return framed("overflight", person, places, Course(state="made", sure=False), at, context=True)


_LISTED = 14  # tokens of a list of States
_AROUND = frozenset("around avoid avoided avoiding avoids dodge dodging closed bypass bypassing outside would".split())


def _leads_through(stage: Stage, at: int) -> bool:
    return stage.folded(at) in ("through", "via", "across") or stage.near(at - 2, at + 1) == ["by", "way", "of"]


def _in_the_air(stage: Stage, at: int, sentence: Range) -> bool:
    """ "Overflew", "flew over", or an aircraft spoken of that "crossed Greece" or "cut across France"."""
    word = stage.folded(at)
    if word == "over":
        if {"turned", "refused", "denied", "barred"} & {stage.folded(one) for one in range(at - 4, at)}:
            return False
        started = any(stage.folded(one) in VEHICLES for one in range(max(sentence[0], at - 16), at))
        return started and hosts.placed(stage, at + 1) is not None
    if word.startswith("overfl") or (stage.folded(at + 1) == "over" and word not in ("passed", "pass")):
        return True
    if not word.startswith(("cross", "cut", "travers", "fl", "pass", "skirt")):
        return False
    start = max(0, sentence[0] - 30)
    return not VEHICLES.isdisjoint(stage.near(start, at)) and stage.folded(at + 1) != "into"
