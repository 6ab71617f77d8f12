"""Visits told by a verb of being or doing: whoever is, stays, speaks or is arrested in a State is there."""

from __future__ import annotations

from atlarge.reading.language.english import FINITE
from atlarge.reading.readings import Mention
from atlarge.reading.visiting import among, courses, hosts, slots, travellers, undoing
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import (
    Frame,
    after_colon,
    context_place,
    dateline_place,
    framed,
    named_place,
    places_after,
    places_around,
)
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import (
    ARRESTS,
    BEFORE_NOUN,
    CONDITIONS,
    FORMS,
    IN,
    INTO,
    MEETINGS,
    Class,
)

_AUDIENCES = frozenset(
    "reporters journalists rally crowd crowds conference parliament lawmakers supporters audience workers troops "
    "delegates students businessmen investors".split()
)
_MISSED = frozenset({"appear"}) | frozenset("turn turned turns turning show showed shows showing".split())
_UP = frozenset("turn turned turns turning show showed shows showing".split())
_SEES = frozenset({"see", "sees", "saw"})
_OBJECTS = frozenset(
    "pick picks picked stop stops stopped arrest arrested arrests detain detained detains "
    "seize seized apprehended captured wake woke "
    "wakes woken escort escorts escorted greet greeted greets welcome welcomed welcomes cheer cheered fete feted "
    "embrace embraced embraces "
    "photographed pictured filmed see saw seen spotted treat treated honoured honored "
    "release released free freed".split()
)


def present(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Strolled through a park in", "was seen in", "was arrested in": whoever does or suffers that is there."""
    word = stage.folded(at)
    if not _means_presence(stage, at) or stage.person(at) or stage.gathering(at):
        return None
    places = places_after(stage, at, _own_words(stage, at, sentence), INTO["present"], reach=14)
    on_stage = word in _BODILY and not _SEATS.isdisjoint(stage.near(at - 6, at + 8))
    if not (places or on_stage or word in ARRESTS or _may_be_told_elsewhere(stage, at, sentence)):
        return None
    passive = travellers.is_passive(stage, at)
    sworn_in = word in _SEES and "sworn" in _ahead(stage, at)  # "will not see her sworn in"
    acted_on = word in _OBJECTS and not passive and not sworn_in
    person = travellers.guest(stage, at, sentence) if acted_on else travellers.subject(stage, at, sentence)
    if person is None:
        return None
    if not places and on_stage:
        places = _said_where(stage, sentence, person) or dateline_place(stage, at, person)
    if not places and word not in ARRESTS and not _may_be_told_elsewhere(stage, at, sentence):
        return None
    places = places or (_subject_in(stage, at, sentence) if acted_on else ())
    course = courses.of_verb(stage, at, sentence)
    if course is None or course.negated or course.state == "called off":
        return None
    if course.state == "not attended" and word not in _MISSED and not sworn_in:
        return None
    if course.state == "under way" and "ing" in FORMS.get(word, ()) and at - sentence[0] < _OPENS:
        course = _as_it_goes_on(stage, at, sentence, course)
    if word in ARRESTS and course.state not in ("made", "under way"):
        return None  # what would be done to him tells of no visit
    if not places and word in ("told", "tells"):
        gathering, _ = slots.gathering_after(stage, at, (sentence[0], min(sentence[1], at + 5)))
        if gathering is not None:
            return framed("doing something there", person, (), course, at, gathering)
    if not places and word in ARRESTS and not passive:
        places = _told_above(stage, person)
    places = places or _nearby(stage, at, sentence, person)
    if not places and word in _UP and course.state == "not attended":
        places = context_place(stage, at, person)  # "proposed talks there and did not show up"
    received = passive and word in ("welcomed", "greeted", "received")
    rule = "received there" if received or word in ("sat", "spent") else "doing something there"
    return framed(rule, person, places, course, at)


def _own_words(stage: Stage, at: int, sentence: Range) -> Range:
    """The sentence, for "told" and "spoke" only as far as the words are no part of what was said."""
    if stage.folded(at) not in _SPEAKS:
        return sentence
    reach = range(at + 2, min(sentence[1], at + 16))
    return sentence[0], next((one for one in reach if stage.folded(one) in _WHAT_IS_SAID), sentence[1])


_SPEAKS = frozenset("tell tells told telling spoke speak speaks spoken speaking".split())
_WHAT_IS_SAID = FINITE | {"of", "about", "would", "will", "could", "might"}


def _nearby(stage: Stage, at: int, sentence: Range, person: Mention) -> tuple[hosts.Placed, ...]:
    around = places_around(stage, at, sentence, person)
    near = named_place(stage, at, person, sentence) if not around else None
    return (near,) if near is not None else around


def _may_be_told_elsewhere(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether something before the verb, or "here" and "there" after it, can tell of the place."""
    if not _POINTERS.isdisjoint(stage.near(at + 1, at + 8)) or stage.gathering(at + 1) or stage.gathering(at + 2):
        return True
    return any(one in stage.owner for one in range(max(sentence[0], at - 30), at))


_POINTERS = frozenset("here there country state kingdom republic capital island : sultanate emirate assembly".split())
_OPENS = 3  # tokens before a participle that opens its sentence


def _as_it_goes_on(stage: Stage, at: int, sentence: Range, course: Course) -> Course:
    """ "Speaking in Budapest, he attacked": the verb after the comma tells when."""
    comma = next((one for one in range(at + 1, min(sentence[1], at + 16)) if stage.folded(one) == ","), sentence[1])
    later = [stage.folded(one) for one in range(comma + 1, min(sentence[1], comma + 8))]
    past = any(one.endswith("ed") or FORMS.get(one, frozenset()) & {"past"} or one == "said" for one in later)
    return Course(state="made", sure=False) if past else course


_SEATS = frozenset("row dais rostrum podium tribune stage front table stand stands".split())
_BODILY = frozenset("sat stood knelt sits stands kneels".split())


def _said_where(stage: Stage, sentence: Range, person: Mention) -> tuple[hosts.Placed, ...]:
    """The one town abroad that the sentence names behind "in": "sat in the second row as she was sworn in in Lima"."""
    near = range(sentence[0] + 1, min(sentence[1], sentence[0] + _LONG))
    towns = {one.ref: (one, at) for at in near if (one := stage.place(at)) is not None and stage.folded(at - 1) in IN}
    abroad = [found for ref, found in towns.items() if not stage.at_home(person.ref, ref)]
    return ((abroad[0][0], abroad[0][1] + 1),) if len(abroad) == len(towns) == 1 else ()


_LONG = 60  # tokens


def _ahead(stage: Stage, at: int) -> set[str]:
    return {stage.folded(one) for one in range(at + 1, at + 6)}


def _told_above(stage: Stage, person: Mention) -> tuple[hosts.Placed, ...]:
    """ "Libyan held at Berlin airport": the headline tells where, the story that he was stopped."""
    place = stage.here(person.ref)
    first = stage.tokens.at(place.span[0]) if place is not None else 0
    held = place is not None and {"arrested", "detained", "held", "seized", "stopped"} & {
        stage.folded(one) for one in range(max(0, first - 6), first)
    }
    return ((place, first + 1),) if place is not None and held else ()


def _means_presence(stage: Stage, at: int) -> bool:
    """Whether a verb of many meanings is used in the one that matters: "turned up", "gave himself up"."""
    word, before, following = stage.folded(at), stage.folded(at - 1), stage.folded(at + 1)
    if before in BEFORE_NOUN and (before != "'s" or FORMS.get(word, frozenset()) == {"base"}):
        return False
    if following in ("warrant", "warrants"):
        return False
    if following in ("of", "about") and "ing" in FORMS.get(stage.folded(at + 2), ()):
        return False  # "spoke of going to"
    if word in _PLAINLY:
        return True
    ahead = stage.near(at + 1, at + 4)
    if word in _UP or word.startswith("pick"):
        return "up" in ahead
    if word.startswith("drop"):
        return following in ("in", "by")
    if word.startswith(("sit", "sat")):
        return following != "out"
    if word in ("give", "gives", "gave", "given", "giving"):
        return "up" in ahead and ("himself" in ahead or "herself" in ahead)
    if word in ("take", "takes", "took", "taken", "taking"):
        return "custody" in ahead or not _PLATFORMS.isdisjoint(ahead)
    if word in ("stop", "stops"):
        return stage.folded(at - 1) not in (
            "after",
            "with",
            "of",
            "a",
            "the",
            "and",
            "two",
            "three",
            "including",
            "for",
        )
    if word in ("tell", "tells", "told", "telling"):
        if stage.gathering(at + 1) is not None or stage.gathering(at + 2) is not None:
            return True
        named = stage.word(at + 1)[:1].isupper() and bool({"in", "at"} & {stage.folded(at + 2), stage.folded(at + 3)})
        meets = any(one in MEETINGS for one in stage.near(at + 1, at + 7))
        return named or meets or not _AUDIENCES.isdisjoint(ahead)
    return True


_PLATFORMS = frozenset("stage podium rostrum floor microphone lectern seat salute".split())
_PLAINLY = ARRESTS - {"stop", "stops"} | {"signed", "sign", "watch", "watched", "spoke", "speak", "stand", "stood"}
"""Verbs that have no other meaning that the words after them would tell."""


def _subject_in(stage: Stage, at: int, sentence: Range) -> tuple[hosts.Placed, ...]:
    """ "Police in Turin woke": the place of those who act."""
    for index in range(at - 1, max(sentence[0], at - 5) - 1, -1):
        place = stage.place(index)
        if place is not None and stage.folded(stage.tokens.at(place.span[0]) - 1) in IN:
            return ((place, at),)
        owner = stage.owner.get(index)
        if owner is not None and owner.rule == "demonym" and owner.ref:
            return ((owner, at),)
        if stage.folded(index) in (",", "that", "and"):
            break
    return ()


def staying(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Will stay in Budapest", "remains in", "stayed four days"."""
    if stage.folded(at) == "stayed" and _for_days(stage, at):
        person = travellers.subject(stage, at, sentence)
        places = context_place(stage, at, person) if person is not None else ()
        return framed("staying", person, places, courses.of_verb(stage, at, sentence), at, context=True)
    places = places_after(stage, at, sentence, frozenset({"in"}), reach=6)
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
    if stage.folded(start) == "on" and stage.folded(start + 2) in ("ground", "tarmac", "soil", "territory"):
        on_soil = _on_soil(stage, at, start, sentence)
        if on_soil is not None:
            return on_soil
        start += 3
    if stage.folded(start) == "back":
        start += 1
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
    preps = {"in", "at"} | ({"to"} if stage.folded(at) in ("been", "due") else set())
    if stage.folded(start) == "among":
        person = travellers.subject(stage, at, sentence)
        places = places_after(stage, start, sentence, IN, reach=12)
        return framed("being in a place", person, places, _state_of_being(stage, at, sentence), at)
    if stage.folded(start) not in preps:
        return None
    person = travellers.subject(stage, at, sentence)
    if person is None:
        return None
    places = places_after(stage, start - 1, sentence, frozenset(preps), reach=10)
    places = places if places and _direct(stage, start, places[0]) else after_colon(stage, start + 4, sentence)
    course = _state_of_being(stage, at, sentence)
    return framed("being in a place", person, places, course, at) if places else None


def _on_soil(stage: Stage, at: int, start: int, sentence: Range) -> Frame | None:
    """ "Was on Hungarian soil", "while he was on its territory"."""
    person = travellers.subject(stage, at, sentence)
    soil = hosts.placed(stage, start + 1)
    if soil is None and person is not None and stage.folded(start + 1) in ("its", "their"):
        soil = next(iter(context_place(stage, at, person)), None)
    places = (soil,) if soil is not None else ()
    return framed("being in a place", person, places, _state_of_being(stage, at, sentence), at)


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
    return stage.person(at + 1) is not None or stage.person(at + 3) is not None


_LITTLE = frozenset("currently already now also still then only just not both last again".split())
_MAY_FOLLOW = _LITTLE | frozenset("in at to on under back here there abroad among present for".split())
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
