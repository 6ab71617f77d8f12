"""Visits told by a verb of being: whoever is or stays in a State, or is due there."""

from __future__ import annotations

from atlarge.reading.visiting import among, courses, hosts, travellers, undoing
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import (
    Frame,
    after_colon,
    context_place,
    dateline_place,
    framed,
    named_place,
    places_after,
)
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import (
    CONDITIONS,
    FORMS,
    IN,
    MEETINGS,
    VEHICLES,
    Class,
)


def staying(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Will stay in Budapest", "remains in", "stayed four days"."""
    if stage.folded(at) == "stayed" and _for_days(stage, at):
        person = travellers.subject(stage, at, sentence)
        places = context_place(stage, at, person) if person is not None else ()
        return framed("staying", person, places, courses.of_verb(stage, at, sentence), at, context=True)
    if stage.folded(at).startswith(("liv", "resid")) and not {"since", "until"} & set(stage.near(at + 1, at + 6)):
        return None  # at home somewhere
    places = places_after(stage, at, sentence, frozenset({"in"}), reach=6)
    if not places and stage.folded(at + 1) == "there":
        return _here(stage, at, at + 1, sentence)
    if not places and stage.folded(at + 1) in ("until", "till", "for") and at + 2 in stage.in_date:
        person, goes_on = travellers.subject(stage, at, sentence), "s" in FORMS.get(stage.folded(at), ())
        stays = Course(state="under way", sure=False) if goes_on else Course(state="made")
        return framed("staying", person, dateline_place(stage, at, person), stays, at, context=True)
    person = travellers.subject(stage, at, sentence) if places else None
    course = courses.of_verb(stage, at, sentence) if person else None
    if course is None or course.negated or course.state == "not attended":
        return None
    return framed("staying", person, places, course, at)


def _for_days(stage: Stage, at: int) -> bool:
    """Whether a number of days follows, and no place: "stayed four days", "stayed for only a night"."""
    near = stage.near(at + 1, at + 7)
    end = next((place for place, word in enumerate(near) if word in _SPELLS), None)
    return end is not None and near[end + 1 : end + 2] != ["in"] and _ELSEWHERE.isdisjoint(near[:end])


_ELSEWHERE = frozenset("in at home away until".split())
_SPELLS = frozenset("hours day days night nights week weekend".split())


def being(stage: Stage, at: int, sentence: Range, name: Class) -> Frame | None:
    """ "Was in Crimea on Saturday", "has been to Chad", "is due at the White House": only a place after the verb."""
    start = at + 1
    while stage.folded(start) in _LITTLE or start in stage.in_date or stage.folded(start).endswith("ly"):
        start += 1
    if stage.folded(start) == "on" and stage.folded(start + 2) in _SOIL:
        on_soil = _on_soil(stage, at, start, sentence)
        if on_soil is not None:
            return on_soil
        start += 3
    start += stage.folded(start) == "back"
    if stage.folded(at - 1) == "it" and stage.folded(at) == "was":
        return _on_to(stage, at, sentence) or _then_it_was(stage, at, start, sentence)
    if stage.folded(start) in ("in", "under") and stage.folded(start + 1) in _HELD and stage.folded(start + 2) in IN:
        start += 2
    there = stage.folded(start) == "there" and (stage.folded(start + 1) in _THERE or start + 1 in stage.in_date)
    if among.is_attendance(stage, start):
        return among.attendance(stage, at, start, sentence)
    if stage.person(start) is not None or stage.person(start + 2) is not None:
        return among.among(stage, at, sentence, name)
    if there or (stage.folded(start) == "here" and stage.folded(start + 1) not in ("the", "a", "is", "was")):
        return _here(stage, at, start, sentence)
    if stage.folded(start) == "abroad":
        person = travellers.subject(stage, at, sentence)
        places = among.abroad(stage, start, sentence, person) if person is not None else ()
        return framed("being abroad", person, places, _state_of_being(stage, at, sentence), at)
    if stage.folded(at) in ("due", "expected") and stage.folded(start) in ("for", ".", ",", ";", ""):
        return _due_for(stage, at, start, sentence)
    if stage.folded(start) == "among":
        return among.one_of_them(stage, at, start, sentence)
    if stage.folded(start) in ("on", "aboard") and not VEHICLES.isdisjoint(stage.near(start + 1, start + 4)):
        return _on_board(stage, at, start, sentence)
    preps = {"in", "at"} | ({"to"} if stage.folded(at) in ("been", "due") else set())
    if stage.folded(start) not in preps:
        return None
    person = travellers.subject(stage, at, sentence)
    if person is None:
        return None
    places = places_after(stage, start - 1, sentence, frozenset(preps), reach=10)
    places = places if places and _direct(stage, start, places[0]) else after_colon(stage, start + 4, sentence)
    course = _state_of_being(stage, at, sentence)
    return framed("being in a place", person, (*places, *_and_in(stage, places, sentence)), course, at)


_SOIL = frozenset({"ground", "tarmac", "soil", "territory"})


def _and_in(stage: Stage, places: tuple[hosts.Placed, ...], sentence: Range) -> tuple[hosts.Placed, ...]:
    """ "Was in Abu Dhabi in time for a salute, and in Riyadh for dinner": the place after the comma."""
    if not places:
        return ()
    for index in range(places[-1][1], min(sentence[1], places[-1][1] + _FURTHER)):
        if stage.near(index, index + 3) == [",", "and", "in"]:
            found = hosts.placed(stage, index + 3)
            return (found,) if found is not None else ()
    return ()


_FURTHER = 14


def _on_soil(stage: Stage, at: int, start: int, sentence: Range) -> Frame | None:
    """ "Was on Hungarian soil", "while he was on its territory"."""
    person = travellers.subject(stage, at, sentence)
    soil = hosts.placed(stage, start + 1)
    if soil is None and person is not None and stage.folded(start + 1) in ("its", "their"):
        soil = next(iter(context_place(stage, at, person)), None)
    places = (soil,) if soil is not None else ()
    return framed("being in a place", person, places, _state_of_being(stage, at, sentence), at)


def _on_board(stage: Stage, at: int, start: int, sentence: Range) -> Frame | None:
    """ "Will not be on the plane to New York", "is aboard the flight to Rome"."""
    places = places_after(stage, start, sentence, frozenset({"to"}), reach=8)
    person = travellers.subject(stage, at, sentence) if places else None
    return framed("on the way", person, places, _state_of_being(stage, at, sentence), at)


def _on_to(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "From there it was straight on to Washington"."""
    onward = stage.folded(at + 1) in _ONWARD
    to = next((one for one in range(at + 1, at + 5) if onward and stage.folded(one) == "to"), None)
    found = hosts.placed(stage, to + 1) if to is not None else None
    if found is None or ("from" not in stage.near(sentence[0], at) and "then" not in stage.near(sentence[0], at + 3)):
        return None
    return framed("itinerary", stage.he(at), tuple(hosts.all_hosts(stage, found, sentence)), Course(state="made"), at)


_ONWARD = frozenset({"straight", "on", "off", "back", "then"})


def _then_it_was(stage: Stage, at: int, start: int, sentence: Range) -> Frame | None:
    """ "He travels a lot. In May it was Beijing, in June Pyongyang": the stops of one whose travels are told."""
    found = hosts.placed(stage, start)
    dated = bool(stage.dated(max(sentence[0], at - 6), at))
    told = not _TRAVELS.isdisjoint(stage.near(sentence[0] - _EARLIER, sentence[0]))
    if found is None or not (dated and told):
        return None
    return framed("itinerary", stage.he(at), tuple(hosts.all_hosts(stage, found, sentence)), Course(state="made"), at)


_TRAVELS = frozenset(
    "travels travelled traveled visit visits visited trip trips tour tours abroad journeys flew".split()
)
_EARLIER = 40


def _due_for(stage: Stage, at: int, start: int, sentence: Range) -> Frame | None:
    """ "Is expected for the summit", "is due tonight": where it is held, or the place last named."""
    meets = stage.folded(start) != "for" or any(
        stage.folded(one) in MEETINGS or stage.folded(one) == "it" or stage.gathering(one) is not None
        for one in range(start + 1, start + 4)
    )
    person = travellers.subject(stage, at, sentence) if meets else None
    if person is None:
        return None
    places = places_after(stage, start, sentence, IN, reach=9)
    near = places or context_place(stage, at, person)
    return framed("due for it", person, near, _state_of_being(stage, at, sentence), at, context=not places)


def _here(stage: Stage, at: int, adverb: int, sentence: Range) -> Frame | None:
    person = travellers.subject(stage, at, sentence)
    near = named_place(stage, adverb - 1, person, sentence) if person is not None else None
    course = _state_of_being(stage, at, sentence)
    return framed("being in a place", person, (near,) if near else (), course, at, context=True)


def begins(stage: Stage, at: int) -> bool:
    """Whether what follows a form of "be" can tell of a place: asked first, as most forms of "be" tell nothing."""
    following = stage.folded(at + 1)
    return following in _MAY_FOLLOW or at + 1 in stage.in_date or following.endswith("ly") or _named_next(stage, at)


def _named_next(stage: Stage, at: int) -> bool:
    if stage.folded(at - 1) == "it" and (stage.place(at + 1) is not None or stage.folded(at + 1) in _ONWARD):
        return True
    return stage.person(at + 1) is not None or stage.person(at + 3) is not None


_LITTLE = frozenset("currently already now also still then only just not both last again".split())
_MAY_FOLLOW = _LITTLE | frozenset("in at to on aboard under back here there abroad among present for".split())
_THERE = frozenset(
    ". , ; on in last too half twice once several many again for when until at yesterday today with to before two "
    "three four five six seven as and".split()
)
_HELD = frozenset("custody detention prison jail hospital exile hiding arrest".split())
_PLAIN = frozenset(
    "the a one two three state party member only , neighbouring neighboring nearby central downtown northern southern "
    "eastern western old country countries states parties tiny oil-rich fellow : of no".split()
)


def _up_to_now(stage: Stage, at: int, sentence: Range) -> bool:
    """ "Has been on its soil since Monday": and still is."""
    near = range(at + 1, min(sentence[1], at + 12))
    return any(stage.folded(one) == "since" and one + 1 in stage.date_at for one in near)


def _direct(stage: Stage, prep: int, place: hosts.Placed) -> bool:
    """Whether nothing but small words stands between the preposition and the place."""
    first = stage.tokens.at(place[0].span[0])
    if any(stage.folded(at) in MEETINGS for at in range(prep + 1, first)) and stage.folded(prep) == "at":
        return True
    return all(stage.folded(at) in _PLAIN or stage.word(at)[:1].isupper() for at in range(prep + 1, first))


def _state_of_being(stage: Stage, at: int, sentence: Range) -> Course | None:
    word = stage.folded(at)
    before = courses.helpers(stage, at, sentence)
    negated = "not" in (*before, stage.folded(at + 1)) or any(one.endswith("n't") or one == "never" for one in before)
    if word in ("due", "expected") and not negated:
        if undoing.called_off(stage, at, sentence):
            return Course(state="called off")
        if undoing.never_came(stage, at, sentence):
            return Course(state="not attended")
        return Course(state="announced", hedged="was" in before or "been" in before)
    if word in ("be", "being"):
        return courses.of_verb(stage, at, sentence)
    if CONDITIONS & set(before):
        return None
    if word == "been" and _up_to_now(stage, at, sentence) and not negated and not {"had", "would"} & set(before):
        return Course(state="under way", fresh=True)
    if negated or stage.folded(at + 2) == "no":
        return Course(state="made" if word == "been" else "not attended", negated=word == "been")
    if word in ("is", "are", "'s", "'re"):
        near = range(at + 1, min(sentence[1], at + 12))
        dated = any(one in stage.date_at and stage.folded(one - 1) not in ("until", "since") for one in near)
        return Course(state="under way", sure=not dated and stage.folded(at + 2) not in _HELD, fresh=True)
    if word == "was" and undoing.called_off(stage, at, sentence):
        return Course(state="called off")
    return Course(state="made")
