"""Visits told by a verb of going: setting out, arriving, leaving again, flying over."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import absences, courses, hosts, slots, travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import (
    Frame,
    after_colon,
    context_place,
    dateline_place,
    framed,
    meeting_before,
    named_place,
    places_after,
    places_around,
    subject_token,
)
from atlarge.reading.visiting.overflights import ALOFT
from atlarge.reading.visiting.stage import TOWNS, Range, Stage
from atlarge.reading.visiting.words import (
    BEFORE_NOUN,
    FORMS,
    IN,
    INTO,
    TO,
    VEHICLES,
    Class,
)

_DOWN = frozenset({"touch", "touched", "touches", "touching"})
_MAKES = frozenset("make makes made making".split())
_AT_ONLY = frozenset("call calls called calling".split())
_FROM = frozenset({"from"})
_AWAY = frozenset({"from", "out", "of"})
_BETWEEN = frozenset({"between"})
_TO_AND_FRO = frozenset("shuttle shuttles shuttled shuttling commute commutes commuted commuting".split())


def going(stage: Stage, at: int, sentence: Range, name: Class) -> Frame | None:
    """ "Visits Mongolia", "travels to", "arrived in": the subject is the traveller."""
    word = stage.folded(at)
    if _means_otherwise(stage, at, name):
        return None
    if word == "wheels":
        places = places_after(stage, at, sentence, IN)
        return framed("verb of going", stage.main, places, Course(state="made", fresh=True), at)
    into = frozenset({"at"}) if word in _AT_ONLY else INTO[name] | (_BETWEEN if word in _TO_AND_FRO else frozenset())
    person = travellers.subject(stage, at, sentence)
    course = courses.of_verb(stage, at, sentence) if person else None
    if person is None or course is None:
        return None
    course = _ahead(stage, at, sentence, name, course)
    places = places_after(stage, at, sentence, into)
    if _tells_when(stage, at, sentence, person):
        pass
    elif name == "arrive" or (name == "go" and stage.folded(at + 1) in ("into", "in", "down")):
        course = _fresh(course, word, courses.helpers(stage, at, sentence))
    if name == "arrive":
        places = places or places_after(stage, at, sentence, TO)
    places = (*places, *_and_as_often(stage, places[-1][1], sentence)) if places and name == "go" else places
    if not places and name == "visit":
        places = places_after(stage, at, sentence, IN, reach=9)  # "visits a theatre in Minsk"
    if not places and name in ("go", "visit"):
        places = after_colon(stage, at, sentence, anything=True)
    if not places and name == "go":
        gathering, end = slots.gathering_after(stage, at, sentence)
        if gathering is not None and {"to", "for"} & {stage.folded(one) for one in range(at + 1, at + 4)}:
            places = places_after(stage, end - 1, sentence, IN, reach=6)
            return framed("verb of going", person, places, course, at, gathering)
    if not places and (name != "go" or word not in _AT_ONLY):
        return _without_place(stage, at, sentence, name, person, course)
    return framed("verb of going", person, places, course, at)


def _means_otherwise(stage: Stage, at: int, name: Class) -> bool:
    """Whether the word is a noun here, takes an object or goes with other words: tells of nobody's going."""
    word, before = stage.folded(at), stage.folded(at - 1)
    if (word in _DOWN or word == "wheels") and stage.folded(at + 1) != "down":
        return True
    if word != "wheels" and FORMS.get(word, frozenset()) == {"base"} and before in BEFORE_NOUN:
        return True
    if word == "visit" and stage.folded(at - 2) in ("a", "the", "an") and stage.word(at - 1).islower():
        return True  # "like a family visit"
    if name == "visit" and before in ("on", "of", "official", "state", "two", "three", "several"):
        return True  # the noun
    if word in _MAKES and not _makes_for(stage, at):
        return True
    if word in _CROSSES and not ALOFT.isdisjoint(stage.near(at + 1, at + 4)):
        return True  # over a State, not to one
    if word.startswith("cross") and hosts.placed(stage, at + 1) is not None:
        return True  # "crossed Greece on the way to Florida"
    return word.startswith(_TAKE_AN_OBJECT) and not _sets_itself(stage, at)


def _makes_for(stage: Stage, at: int) -> bool:
    """ "Made his way to", "made it to"."""
    return "way" in stage.near(at + 2, at + 4) or stage.near(at + 1, at + 3) in (["it", "to"], ["it", "as"])


_CROSSES = frozenset("cross crosses crossed crossing enter enters entered entering reached reaches".split())


def _and_as_often(stage: Stage, after: int, sentence: Range) -> tuple[hosts.Placed, ...]:
    """ "Flew to Rome six times, and once each to Lima and Baku", "to Cairo in May, then Doha": the stops behind."""
    for index in range(after, min(sentence[1], after + 24)):
        word = stage.folded(index)
        then = word == "then" and stage.folded(index - 1) in (",", "and")
        if then or (word == "to" and not _OFTEN.isdisjoint(stage.near(index - 3, index))):
            found = hosts.placed(stage, index + 1)
            return tuple(hosts.all_hosts(stage, found, sentence)) if found is not None else ()
    return ()


_OFTEN = frozenset("one two three once twice times each".split())
_TAKE_AN_OBJECT = ("move", "moving", "roll", "relocat", "rush", "sail", "whisk", "return")
_ON_ONES_WAY = frozenset(
    "to into in on back home out over from off up down through via by with then later , for".split()
)


def _sets_itself(stage: Stage, at: int) -> bool:
    """Whether the verb has no object: "moved into Belarus", not "moved missiles into Belarus"."""
    following = stage.folded(at + 1)
    return following in _ON_ONES_WAY or at + 1 in stage.in_date or following.endswith("ly")


def _ahead(stage: Stage, at: int, sentence: Range, name: Class, course: Course) -> Course:
    """A present tense that tells of what is to come: "flies to Rome on Monday", "goes on to", "when he visits"."""
    word = stage.folded(at)
    if word == "goes" and (stage.folded(at + 1), stage.folded(at + 2)) == ("on", "to"):
        return Course(state="announced", hedged=course.hedged, sure=False)
    if name in ("go", "arrive") and course.state == "under way" and FORMS.get(word, frozenset()) == {"s"}:
        dates = [stage.date_at[one] for one in range(at + 1, min(sentence[1], at + 9)) if one in stage.date_at]
        when = any(stage.dates[number].first is not None for number in dates)
        return Course(state="announced", hedged=course.hedged, sure=False, turn=1) if when else course
    if name == "visit" and course.state == "under way" and "when" in courses.helpers(stage, at, sentence):
        return Course(state="announced", hedged=course.hedged, sure=False)  # "when he visits this week"
    return course


def _tells_when(stage: Stage, at: int, sentence: Range, person: Mention) -> bool:
    """ "The morning Netanyahu arrived", "on the very day he touched down": the arrival only tells a time."""
    first = subject_token(stage, at, sentence, person)
    return stage.folded(first - 1) in ("day", "morning", "night", "evening", "moment", "week")


def _fresh(course: Course, word: str, before: list[str]) -> Course:
    """An arrival: the visit has begun that day."""
    if course.state not in ("made", "under way") or course.negated or word in ("touch", "land"):
        return course
    perfect = {"has", "have", "'s", "'ve"} & set(before) or not {"when", "after", "since", "before", "had"} & set(
        before
    )
    return Course(state="under way" if perfect else course.state, hedged=course.hedged, sure=course.sure, fresh=True)


def _without_place(
    stage: Stage, at: int, sentence: Range, name: Class, person: Mention, course: Course
) -> Frame | None:
    """A verb of going whose place stands before it, or was named in an earlier sentence."""
    near = named_place(stage, at, person, sentence)
    if near is not None:
        return framed("verb of going", person, (near,), course, at, context=True)
    places = places_around(stage, at, sentence, person)
    if places:
        places = (*places, *_after_others(stage, at, sentence))
    if places and not (name == "go" and stage.folded(at + 1) in ("to", "into", "for")):
        return framed("verb of going", person, places, course, at, context=True)
    flown_in = name == "go" and stage.folded(at + 1) == "in"
    bare = stage.folded(at).startswith(("com", "cam")) and stage.folded(at + 1) in (
        ",",
        ".",
        ";",
        "either",
        "after",
        "too",
    )
    bare = bare or (stage.folded(at) == "came" and at + 1 in stage.in_date)
    bare = bare or (stage.folded(at) == "comes" and _dated(stage, at + 1))
    bare = bare or (course.state == "not attended" and stage.folded(at) in ("go", "travel") and _closes(stage, at + 1))
    told = _told_host(stage, at, sentence) if course.state == "not attended" else ()
    if told:
        return framed("coming", person, told, course, at, context=True)
    as_he_came = stage.folded(at - 2) == "as"
    if bare and not as_he_came and not course.negated and not course.hedged:
        met = meeting_before(stage, at)
        return framed("coming", person, (met,) if met else context_place(stage, at, person), course, at, context=True)
    if name == "visit" and (stage.folded(at + 1) in (".", ",", ";") or at + 1 in stage.in_date):
        found = hosts.only_abroad(stage, sentence, person, anywhere=True)
        return framed("verb of going", person, (found,) if found else (), course, at, context=True)
    if course.state == "called off" or flown_in or (name == "arrive" and not course.negated and not course.hedged):
        places = places_after(stage, at, sentence, frozenset()) if flown_in else ()
        places = places or context_place(stage, at, person)
        here = stage.here(person.ref) if not places and stage.folded(at + 1) == "for" else None
        places = ((here, at + 1),) if here is not None else places
        return framed("verb of going", person, places, course, at, context=True)
    return None


def _told_host(stage: Stage, at: int, sentence: Range) -> tuple[hosts.Placed, ...]:
    """ "Has let Armenia know that he cannot come", "told Pretoria he would stay away": the State that was told so."""
    for index in range(at - 2, max(sentence[0], at - _SAID_BEFORE) - 1, -1):
        if stage.folded(index) in _INFORMS:
            found = hosts.placed(stage, index + 1) or hosts.placed(stage, index + 2)
            return (found,) if found is not None and found[1] < at else ()
    return ()


_INFORMS = frozenset("let lets told tells informed informs notified notifies signalled".split())
_SAID_BEFORE = 14


def _dated(stage: Stage, at: int) -> bool:
    return at in stage.in_date or (stage.folded(at) == "on" and at + 1 in stage.in_date)


def _closes(stage: Stage, at: int) -> bool:
    return stage.folded(at) in (".", ",", ";", "!")


def _after_others(stage: Stage, at: int, sentence: Range) -> tuple[hosts.Placed, ...]:
    """ "The fifth country he has visited, after China and Belarus": the stops before."""
    for index in range(at + 1, min(sentence[1], at + 8)):
        if stage.folded(index) == "after":
            found = hosts.placed(stage, index + 1)
            return tuple(hosts.all_hosts(stage, found, sentence)) if found is not None else ()
    return ()


def leaving(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Left Johannesburg in a hurry", "departed from Beijing": whoever leaves has come; "left for" is going."""
    following = stage.folded(at + 1)
    word = stage.folded(at)
    vehicle = next((one for one in range(at + 1, at + 4) if stage.folded(one) in VEHICLES), None)
    if vehicle is not None and stage.folded(vehicle + 1) in IN:  # "never left the aircraft at Larnaca"
        places = places_after(stage, vehicle, sentence, IN, reach=6)
        return framed("leaving", travellers.subject(stage, at, sentence), places, Course(state="made"), at)
    instead = absences.left_to_another(stage, at, sentence) if word.startswith("le") else None
    if instead is not None:
        return instead
    if following == "for" and stage.folded(at + 2) == "home":
        person = travellers.subject(stage, at, sentence)
        places = dateline_place(stage, at, person)
        return framed("leaving", person, places, Course(state="made"), at, context=True)
    if following == "for" or not _means_leaving(word, following):
        return None
    out = word.startswith(("slip", "depart", "fly", "flew", "flie", "flow", "t", "lift"))
    person = travellers.subject(stage, at, sentence)
    places = places_after(stage, at, sentence, _AWAY if out else frozenset(), reach=7)
    if not places and person is not None and (out or following == "the"):
        near = named_place(stage, at, person, sentence)
        places = (near,) if near is not None else ()
    course = courses.of_verb(stage, at, sentence) if person else None
    if person is None or course is None or course.negated or course.state not in ("made", "under way"):
        return None
    if (following == "out" and word.startswith("le")) or (places and stage.folded(places[0][1]) in _NO_FAREWELL):
        return None
    if not places and following in _AFTER_LEAVING:
        left = dateline_place(stage, at, person)
        return framed("leaving", person, left, Course(state="made"), at, context=True)
    if not places and (at + 1 in stage.in_date or at + 2 in stage.in_date or following in (".", ",", "again")):
        return framed("leaving", person, context_place(stage, at, person), Course(state="made"), at, context=True)
    return framed("leaving", person, places[:1], Course(state="made"), at)


_AFTER_LEAVING = frozenset("without after on in late early with as shortly soon hours minutes to".split())


def _means_leaving(word: str, following: str) -> bool:
    """Whether "flew" goes with "out" and "took" with "off"; other verbs of leaving stand alone."""
    if word.startswith(("fly", "flew", "flie", "flow")):
        return following == "out"
    return following == "off" or not word.startswith(("t", "lift"))


_NO_FAREWELL = frozenset("no out behind alone little a an isolated divided".split())  # "left Ukraine no choice"


def coming_back(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Returned from", "flew home from", "back from a meeting in": whoever comes back was there."""
    reach = range(at + 1, min(sentence[1], at + 7))
    far = "from" in stage.near(reach.start, reach.stop)
    start = (
        next((one for one in reach if stage.folded(one) == "from" and one + 1 not in stage.in_date), None)
        if far
        else None
    )
    if start is None:
        return _home_again(stage, at, sentence)
    places = places_after(stage, start - 1, sentence, _FROM, reach=11)
    person = travellers.subject(stage, at, sentence) if places else None
    course = courses.of_verb(stage, at, sentence) if person else None
    if stage.folded(at) in ("back", "fresh", "home") and not {"will", "to"} & set(courses.helpers(stage, at, sentence)):
        course = Course(state="made")
    if course is None or course.state not in ("made", "under way") or course.negated:
        return None
    return framed("coming back", person, places[:1], Course(state="made"), at)


def _home_again(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Flew home on Tuesday", in a story filed from where he was."""
    if stage.folded(at + 1) not in ("home", "back") or not FORMS.get(stage.folded(at), frozenset()) & {"past"}:
        return None
    person = travellers.subject(stage, at, sentence)
    course = Course(state="made")
    return framed("coming back", person, dateline_place(stage, at, person), course, at, context=True)


def origin(stage: Stage, frame: Frame, sentence: Range) -> Frame | None:
    """ "From Pyongyang he flew on to Hanoi", "flew from Baku to Rome": whoever sets out from a State was there."""
    at = frame.trigger
    if frame.course.state not in ("made", "under way") or frame.course.negated or frame.course.hedged:
        return None
    stops = _after_stops(stage, sentence, at)
    if stops:
        return framed("earlier stops", frame.person, stops, Course(state="made", sure=False), at, context=True)
    behind = range(at + 1, min(sentence[1], at + 9))
    ahead = range(max(sentence[0], at - 9), at)
    if "from" not in stage.near(ahead.start, behind.stop):
        return None
    start = next((one for one in (*behind, *ahead) if stage.folded(one) == "from"), None)
    found = hosts.placed(stage, start + 1) if start is not None else None
    if found is None or found[0].ref in {place.ref for place, _ in frame.places}:
        return None
    return framed("setting off from", frame.person, (found,), Course(state="made", sure=False), at, context=True)


def _after_stops(stage: Stage, sentence: Range, at: int) -> tuple[hosts.Placed, ...]:
    """ "After Djibouti and Kampala in May, he went to": the stops before, told as towns or as several of them."""
    found = hosts.placed(stage, sentence[0] + 1) if stage.folded(sentence[0]) == "after" else None
    places = tuple(hosts.all_hosts(stage, found, sentence)) if found is not None else ()
    towns = len(places) > 1 or (found is not None and found[0].rule in TOWNS)
    return places if towns and places[-1][1] < at and "," in stage.near(places[-1][1], at) else ()


def setting_foot(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Set foot in", "sets off for", "set out for"."""
    following = stage.folded(at + 1)
    if following == "foot":
        person = travellers.subject(stage, at, sentence)
        places = places_after(stage, at, sentence, IN)
        return framed("setting foot", person, places, courses.of_verb(stage, at, sentence), at)
    return going(stage, at, sentence, "go") if following in ("off", "out", "course") else None
