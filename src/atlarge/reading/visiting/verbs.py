"""Visits told by a verb whose subject travels: going, being there, attending or not, leaving, flying over."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import courses, hosts, presences, slots, travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import (
    Frame,
    context_place,
    framed,
    meeting_before,
    named_place,
    places_after,
    places_around,
)
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import FORMS, IN, INTO, MEETINGS, TO, VEHICLES, VERBS, Class

_DOWN = frozenset({"touch", "touched", "touches", "touching"})
_MAKES = frozenset("make makes made making".split())
_UP = frozenset("turn turned turns turning show showed shows showing".split())
_AT_ONLY = frozenset("call calls called calling".split())
_OBJECTS = frozenset(
    "arrest arrested arrests detain detained detains seize seized apprehended captured wake woke wakes woken greet "
    "greeted greets welcome welcomed welcomes cheer cheered fete feted embrace embraced embraces photographed "
    "pictured filmed see saw seen spotted treat treated honoured honored release released free freed".split()
)
_FROM = frozenset({"from"})
_AWAY = frozenset({"from", "out", "of"})
_MEETING_PREPS = frozenset({"from", "in", "at", "of", "on"})


def going(stage: Stage, at: int, sentence: Range, name: Class) -> Frame | None:
    """ "Visits Mongolia", "travels to", "arrived in": the subject is the traveller."""
    word = stage.folded(at)
    if (word in _DOWN or word == "wheels") and stage.folded(at + 1) != "down":
        return None
    if word == "wheels":
        places = places_after(stage, at, sentence, IN)
        return framed("verb of going", stage.main, places, Course(state="made", fresh=True), at)
    if word in _MAKES and "way" not in {stage.folded(at + 2), stage.folded(at + 3)}:
        return None
    into = frozenset({"at"}) if word in _AT_ONLY else INTO[name]
    person = travellers.subject(stage, at, sentence)
    course = courses.of_verb(stage, at, sentence) if person else None
    if person is None or course is None:
        return None
    places = places_after(stage, at, sentence, into)
    if name == "arrive" or (name == "go" and stage.folded(at + 1) in ("into", "in")):
        course = _fresh(course, word, courses.helpers(stage, at, sentence))
    if name == "arrive":
        places = places or places_after(stage, at, sentence, TO)
    if not places and name == "go":
        gathering, end = slots.gathering_after(stage, at, sentence)
        if gathering is not None and {"to", "for"} & {stage.folded(one) for one in range(at + 1, at + 4)}:
            places = places_after(stage, end - 1, sentence, IN, reach=6)
            return framed("verb of going", person, places, course, at, gathering)
    if not places and (name != "go" or word not in _AT_ONLY):
        return _without_place(stage, at, sentence, name, person, course)
    return framed("verb of going", person, places, course, at)


def _fresh(course: Course, word: str, before: list[str]) -> Course:
    """An arrival: the visit has begun that day."""
    if course.state not in ("made", "under way") or course.negated or word in ("touch", "land"):
        return course
    perfect = {"has", "have", "'s", "'ve"} & set(before)
    return Course(state="under way" if perfect else course.state, hedged=course.hedged, sure=course.sure, fresh=True)


def _without_place(
    stage: Stage, at: int, sentence: Range, name: Class, person: Mention, course: Course
) -> Frame | None:
    """A verb of going whose place stands before it, or was named in an earlier sentence."""
    near = named_place(stage, at, person, sentence)
    if near is not None:
        return framed("verb of going", person, (near,), course, at, context=True)
    places = places_around(stage, at, sentence, person)
    if places and not (name == "go" and stage.folded(at + 1) in ("to", "into", "for")):
        return framed("verb of going", person, places, course, at, context=True)
    flown_in = name == "go" and stage.folded(at + 1) == "in"
    bare = stage.folded(at).startswith(("com", "cam")) and stage.folded(at + 1) in (",", ".", ";", "either", "after", "too")
    if bare and not course.negated and not course.hedged:
        met = meeting_before(stage, at)
        return framed("coming", person, (met,) if met else context_place(stage, at, person), course, at, context=True)
    if course.state == "called off" or flown_in or (name == "arrive" and not course.negated and not course.hedged):
        places = places_after(stage, at, sentence, frozenset()) if flown_in else ()
        return framed("verb of going", person, places or context_place(stage, at, person), course, at, context=True)
    return None


def present(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Strolled through a park in", "was seen in", "was arrested in": whoever does or suffers that is there."""
    word = stage.folded(at)
    if not _means_presence(stage, at) or stage.person(at) is not None or stage.gathering(at) is not None:
        return None
    passive = travellers.is_passive(stage, at)
    places = places_after(stage, at, sentence, INTO["present"], reach=14)
    if word in _OBJECTS and not passive:
        person = travellers.guest(stage, at, sentence)
        places = places or _subject_in(stage, at, sentence)
    elif word in ("see", "saw", "sees"):
        return None
    else:
        person = travellers.subject(stage, at, sentence)
    course = courses.of_verb(stage, at, sentence) if person else None
    if person is None or course is None or course.negated or course.state == "called off":
        return None
    if course.state == "not attended" and word not in _UP:
        return None
    if not places:
        places = places_around(stage, at, sentence, person)
    if not places:
        near = named_place(stage, at, person, sentence)
        places = (near,) if near is not None else ()
    return framed("doing something there", person, places, course, at)


def _means_presence(stage: Stage, at: int) -> bool:
    """Whether a verb of many meanings is used in the one that matters: "turned up", "gave himself up"."""
    word = stage.folded(at)
    ahead = {stage.folded(one) for one in range(at + 1, at + 4)}
    if FORMS.get(word, frozenset()) == {"base"} and stage.folded(at - 1) in _BEFORE_NOUN:
        return False
    if word in _UP or word.startswith("pick"):
        return "up" in ahead
    if word in ("give", "gives", "gave", "given", "giving"):
        return "up" in ahead and bool({"himself", "herself"} & ahead)
    if word in ("take", "takes", "took", "taken", "taking"):
        return "custody" in ahead
    if word in ("stop", "stops"):
        return stage.folded(at - 1) not in ("after", "with", "of", "a", "the", "and", "two", "three", "including", "for")
    if word in ("tell", "tells", "told", "telling"):
        return bool({"reporters", "journalists", "rally", "crowd", "conference", "parliament", "lawmakers"} & ahead)
    return True


_BEFORE_NOUN = frozenset("a an the his her 's its of any their after for no without under house".split())


def _subject_in(stage: Stage, at: int, sentence: Range) -> tuple[hosts.Placed, ...]:
    """ "Police in Turin woke": the place of those who act."""
    place = stage.place(at - 1)
    if place is not None and stage.folded(stage.tokens.at(place.span[0]) - 1) in IN and at - 3 >= sentence[0]:
        return ((place, at),)
    return ()


def attending(stage: Stage, at: int, sentence: Range, name: Class) -> Frame | None:
    """ "Attends the summit", "skipped the summit in South Africa", "took part by video"."""
    skips = name == "skip"
    word = stage.folded(at)
    if word in ("take", "takes", "took", "taken", "taking") and "part" not in (
        stage.folded(at + 1),
        stage.folded(at + 2),
    ):
        return None
    gathering, end = slots.gathering_after(stage, at, sentence)
    places = places_after(stage, end - 1, sentence, IN, reach=24, related=True) if gathering else ()
    if not places and gathering is None:
        place, further = hosts.meeting_after(stage, at, sentence)
        places = ((place, further),) if place is not None else ()
        if not places and skips:
            places = places_after(stage, at, sentence, _MEETING_PREPS)
            places = places or places_after(stage, at, sentence, frozenset(), reach=4)
    person = travellers.subject(stage, at, sentence)
    course = courses.of_verb(stage, at, sentence, skips=skips) if person else None
    if person is None or course is None:
        return None
    if name == "attend" and word.startswith(("address", "open", "follow", "chair", "join")) and not (
        course.state == "remote" or (places and gathering)
    ):
        return None
    if not places and gathering is None:
        return _in_context(stage, at, sentence, person, course)
    return framed("verb of attending", person, places, course, at, gathering)


def _in_context(stage: Stage, at: int, sentence: Range, person: Mention, course: Course) -> Frame | None:
    """ "Will take part in the meeting by video link", "whose summit he skipped": a place or gathering named before."""
    around = places_around(stage, at, sentence, person)
    if not around:
        owner = next((stage.place(one) for one in range(at - 1, max(sentence[0], at - 8), -1) if _whose(stage, one)), None)
        around = ((owner, at + 1),) if owner is not None else ()
    if around:
        return framed("verb of attending", person, around, course, at, context=True)
    listed = slots.is_meeting(stage, at, sentence)
    alone = stage.folded(at + 1) in (",", ".", "it", "either", "after", "in")
    if not (listed or alone or course.state == "remote"):
        return None
    gathering = stage.gathering_before(at)
    met = meeting_before(stage, at)
    if gathering is not None and (met is None or stage.tokens.starts[met[1] - 1] < gathering.span[0]):
        return framed("verb of attending", person, (), course, at, gathering, context=True)
    return framed("verb of attending", person, (met,) if met else (), course, at, context=True)


def _whose(stage: Stage, at: int) -> bool:
    after = stage.folded(at + 1) + stage.folded(at + 2)
    return stage.place(at) is not None and "whose" in after


def staying_away(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Stayed away from the summit", "stayed at home", "sent Lavrov in his place"."""
    following = [stage.folded(one) for one in range(at + 1, min(sentence[1], at + 12))]
    if not stage.folded(at).startswith(("stay", "keep", "kept", "sen", "repres")):
        return _withdrawing(stage, at, sentence, following)
    away = following[:1] == ["away"] or following[:3] == ["well", "away", "from"]
    home = following[:2] == ["at", "home"] or following[:1] == ["home"]
    if stage.folded(at).startswith(("sen", "repres")):
        joined = " ".join(following)
        away = any(words in joined for words in ("in his place", "in his stead", "in her place", "instead"))
        home = stage.folded(at) == "sent" and bool({"minister", "deputy", "aide", "envoy"} & set(following[:4])) and any(
            stage.folded(one) == "but" for one in range(at - 3, at)
        )
    if not (away or home):
        return None
    person = travellers.subject(stage, at, sentence)
    course = courses.of_verb(stage, at, sentence, skips=True) if person else None
    if person is None or course is None:
        return None
    if home:
        met = meeting_before(stage, at)
        places = (met,) if met is not None else context_place(stage, at, person)
        return framed("staying at home", person, places, course, at, context=True)
    gathering, end = slots.gathering_after(stage, at, sentence)
    places = places_after(stage, end - 1 if gathering else at, sentence, IN if gathering else _MEETING_PREPS | TO)
    if not places and gathering is None and following[1:2] != ["from"]:
        return framed("staying away", person, context_place(stage, at, person), course, at, context=True)
    return framed("staying away", person, places, course, at, gathering)


def _withdrawing(stage: Stage, at: int, sentence: Range, following: list[str]) -> Frame | None:
    """ "Pulled out of the summit in", "withdrew from the conference"."""
    if following[:2] not in (["out", "of"], ["himself", "from"], ["off", "from"]) and not (
        following[:1] == ["from"] and stage.folded(at).startswith("withdr")
    ):
        return None
    gathering, end = slots.gathering_after(stage, at, sentence)
    places = places_after(stage, end - 1, sentence, IN) if gathering else ()
    if not gathering:
        place, after = hosts.meeting_after(stage, at, sentence)
        places = ((place, after),) if place is not None else ()
    person = travellers.subject(stage, at, sentence) if places or gathering else None
    return framed("withdrawing", person, places, Course(state="called off"), at, gathering)


def leaving(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Left Johannesburg in a hurry", "departed from Beijing": whoever leaves has come; "left for" is going."""
    following = stage.folded(at + 1)
    if following == "for":
        return None
    out = stage.folded(at).startswith(("slip", "depart"))
    person = travellers.subject(stage, at, sentence)
    places = places_after(stage, at, sentence, _AWAY if out else frozenset(), reach=7)
    if not places and out and person is not None:
        near = named_place(stage, at, person, sentence)
        places = (near,) if near is not None else ()
    course = courses.of_verb(stage, at, sentence) if person else None
    if person is None or course is None or course.negated or course.state not in ("made", "under way"):
        return None
    if not places and (at + 1 in stage.in_date or at + 2 in stage.in_date or following in (".", ",", "again")):
        return framed("leaving", person, context_place(stage, at, person), Course(state="made"), at, context=True)
    return framed("leaving", person, places[:1], Course(state="made"), at)


def staying(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Will stay in Budapest", "remains in"."""
    places = places_after(stage, at, sentence, frozenset({"in"}), reach=6)
    person = travellers.subject(stage, at, sentence) if places else None
    course = courses.of_verb(stage, at, sentence) if person else None
    if course is None or course.negated or course.state == "not attended":
        return None
    return framed("staying", person, places, course, at)


def coming_back(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Returned from", "flew home from", "back from a meeting in": whoever comes back was there."""
    reach = range(at + 1, min(sentence[1], at + 7))
    start = next((one for one in reach if stage.folded(one) == "from" and one + 1 not in stage.in_date), None)
    if start is None:
        return None
    places = places_after(stage, start - 1, sentence, _FROM, reach=11)
    person = travellers.subject(stage, at, sentence) if places else None
    course = courses.of_verb(stage, at, sentence) if person else None
    if stage.folded(at) in ("back", "fresh", "home") and not {"will", "to"} & set(courses.helpers(stage, at, sentence)):
        course = Course(state="made")
    if course is None or course.state not in ("made", "under way") or course.negated:
        return None
    return framed("coming back", person, places[:1], Course(state="made"), at)


def being(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Was in Crimea on Saturday", "has been to Chad", "is due at the White House": only a place after the verb."""
    start = at + 1
    while stage.folded(start) in _LITTLE or start in stage.in_date or stage.folded(start).endswith("ly"):
        start += 1
    if stage.folded(start) == "on" and stage.folded(start + 2) in ("ground", "tarmac", "soil"):
        start += 3
    if stage.folded(start) == "here" and stage.folded(start + 1) not in ("the", "a", "is", "was"):
        return _here(stage, at, start, sentence)
    preps = {"in", "at"} | ({"to"} if stage.folded(at) in ("been", "due") else set())
    if stage.folded(start) == "among":
        person = travellers.subject(stage, at, sentence)
        places = places_after(stage, start, sentence, IN, reach=12)
        return framed("being in a place", person, places, _state_of_being(stage, at, sentence), at)
    if stage.folded(start) == "back" or stage.folded(start) not in preps:
        return None
    person = travellers.subject(stage, at, sentence)
    if person is None:
        return None
    places = places_after(stage, start - 1, sentence, frozenset(preps), reach=10)
    places = places if places and _direct(stage, start, places[0]) else ()
    course = _state_of_being(stage, at, sentence)
    return framed("being in a place", person, places, course, at) if places else None


def _here(stage: Stage, at: int, adverb: int, sentence: Range) -> Frame | None:
    person = travellers.subject(stage, at, sentence)
    near = named_place(stage, adverb - 1, person, sentence) if person is not None else None
    course = _state_of_being(stage, at, sentence)
    return framed("being in a place", person, (near,) if near else (), course, at, context=True)


def bound_for(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Is on his way to Baku", "en route to", "bound for": the visit has as good as begun."""
    if stage.folded(at) == "way" and stage.folded(at - 1) not in ("his", "her", "the"):
        return None
    places = places_after(stage, at, sentence, TO, reach=6)
    start = at - (1 if stage.folded(at) == "bound" else 2 if stage.folded(at) == "route" else 3)
    person = travellers.subject(stage, start + 1, sentence) if places else None
    negated = {"not", "no"} & set(courses.helpers(stage, start + 1, sentence))
    return None if negated else framed("on the way", person, places, Course(state="under way", sure=False), at)


_LITTLE = frozenset("currently already now also still there then only just not both".split())
_PLAIN = frozenset(
    "the one two three state party member only , neighbouring neighboring nearby central downtown northern southern "
    "eastern western old country countries states parties tiny oil-rich fellow : of no".split()
)


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
        if courses.called_off(stage, at, sentence):
            return Course(state="called off")
        if courses.never_came(stage, at, sentence):
            return Course(state="not attended")
        return Course(state="announced", hedged="was" in before or "been" in before)
    if word in ("be", "being"):
        return courses.of_verb(stage, at, sentence)
    if courses.CONDITIONS & set(before):
        return None
    if negated or stage.folded(at + 2) == "no":
        return Course(state="made" if word == "been" else "not attended", negated=word == "been")
    if word in ("is", "are", "'s", "'re"):
        return Course(state="under way", sure=False, fresh=True)
    if word == "was" and courses.called_off(stage, at, sentence):
        return Course(state="called off")
    return Course(state="made")


def setting_foot(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Set foot in", "sets off for", "set out for"."""
    following = stage.folded(at + 1)
    if following == "foot":
        person = travellers.subject(stage, at, sentence)
        places = places_after(stage, at, sentence, IN)
        return framed("setting foot", person, places, courses.of_verb(stage, at, sentence), at)
    return going(stage, at, sentence, "go") if following in ("off", "out", "course") else None


def flying_over(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Flew over Greece", "crossed Greek airspace": over the State, not in it."""
    word = stage.folded(at)
    if "go" in VERBS.get(word, ()) and stage.folded(at + 1) not in ("over", "through", "across"):
        return None
    listed = range(at + 1, min(sentence[1], at + 10))
    aloft = any(stage.folded(index) in ("airspace", "overflight") for index in listed)
    if not aloft and not _in_the_air(stage, at, sentence):
        return None
    first = next(filter(None, (hosts.placed(stage, one) or hosts.over_demonym(stage, one) for one in listed)), None)
    course = courses.of_verb(stage, at, sentence)
    instead = stage.folded(at - 1) == "of" and stage.folded(at - 2) == "instead"
    if first is None or course is None or course.state in ("not attended", "called off") or instead:
        return None
    person = travellers.subject(stage, at, sentence) or stage.focus
    return framed("overflight", person, tuple(hosts.all_hosts(stage, first, sentence)), course, at)


def _in_the_air(stage: Stage, at: int, sentence: Range) -> bool:
    """ "Overflew", "flew over", or an aircraft spoken of that "crossed Greece" or "cut across France"."""
    word = stage.folded(at)
    if word == "over":
        started = any(stage.folded(one) in VEHICLES for one in range(max(sentence[0], at - 16), at))
        return started and hosts.placed(stage, at + 1) is not None
    if word.startswith("overfl") or (stage.folded(at + 1) == "over" and word not in ("passed", "pass")):
        return True
    if not word.startswith(("cross", "cut", "travers", "fl", "pass", "skirt")):
        return False
    start = max(0, sentence[0] - 30)
    return any(stage.folded(index) in VEHICLES for index in range(start, at)) and stage.folded(at + 1) != "into"


def left_out(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Putin will not, the Kremlin says": the verb of the sentence before is left out."""
    if stage.folded(at - 1) not in ("will", "is", "was", "did") or stage.folded(at + 1) not in (",", ".", ";"):
        return None
    person = travellers.subject(stage, at, sentence)
    if person is None:
        return None
    return framed("verb left out", person, context_place(stage, at, person), Course(state="not attended"), at, context=True)


def from_afar(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Looked down from a screen", "spoke by video link": at the gathering or meeting spoken of."""
    if not courses.is_remote(stage, at, sentence):
        return None
    person = travellers.subject(stage, at, sentence) or travellers.heard(stage, at)
    if person is None:
        return None
    met = meeting_before(stage, at)
    gathering = slots.gathering_after(stage, at, sentence)[0] or stage.gathering_before(at)
    places = (met,) if met is not None else () if gathering is not None else context_place(stage, at, person)
    return framed("from afar", person, places, Course(state="remote"), at, gathering, context=True)


def _begins(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether the person at the token is the first thing the headline names."""
    mention = stage.person(at)
    first = stage.tokens.at(mention.span[0]) if mention is not None else at
    while first > sentence[0] and stage.word(first - 1)[:1].isupper() and not stage.folded(first - 1).endswith("ing"):
        first -= 1
    return first == sentence[0] or stage.folded(first - 1) == ":"


def headline(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Putin in Mongolia", "Netanyahu to Hungary": a headline or caption without a verb."""
    found = presences.beside(stage, at, sentence) or presences.doing(stage, at, sentence)
    zone = stage.zone(at)
    if found is not None or stage.folded(at) not in ("in", "to"):
        return found
    if zone not in ("headline", "caption") or stage.actor(at - 1) is None or not _begins(stage, at - 1, sentence):
        return None
    place = hosts.placed(stage, at + 1)
    if place is None and stage.folded(at + 1) in ("the", "occupied"):
        place = hosts.placed(stage, at + 2)
    if place is None or stage.folded(place[1]) in MEETINGS or (stage.folded(at) == "to" and zone == "caption"):
        return None
    if zone == "caption":
        course = Course(state="made")
    else:
        course = Course(state="announced" if stage.folded(at) == "to" else "under way", sure=False)
    return framed("headline", stage.actor(at - 1), (place,), course, at)
