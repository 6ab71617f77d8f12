"""Visits told by what somebody does or suffers in a State: whoever speaks, is seen or is arrested there is there."""

from __future__ import annotations

from atlarge.reading.language.english import FINITE
from atlarge.reading.readings import Mention
from atlarge.reading.visiting import courses, guests, hosts, slots, travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import (
    Frame,
    context_place,
    dateline_place,
    framed,
    named_place,
    places_after,
    places_around,
    said_where,
)
from atlarge.reading.visiting.stage import TOWNS, Range, Stage
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
_UP = frozenset("turn turned turns turning show showed shown shows showing".split())
_MISSED = _UP | {"appear"}
_OPENS_A_THING = ("inaugurat", "unveil")  # "a pipeline to Turkey" is opened at home
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
    into = IN if word.startswith(_OPENS_A_THING) else INTO["present"]
    places = places_after(stage, at, _own_words(stage, at, sentence), into, reach=14)
    on_stage = word in _BODILY and (word not in _SITS or not _SEATS.isdisjoint(stage.near(at - 6, at + 8)))
    if not (places or on_stage or word in ARRESTS or _may_be_told_elsewhere(stage, at, sentence)):
        return None
    passive = travellers.is_passive(stage, at)
    sworn_in = word in _SEES and "sworn" in _ahead(stage, at)  # "will not see her sworn in"
    acted_on = word in _OBJECTS and not passive and not sworn_in
    person = guests.guest(stage, at, sentence) if acted_on else travellers.subject(stage, at, sentence)
    if person is None:
        return None
    staged = _on_stage(stage, at, sentence, person) if on_stage and not places else None
    if staged is not None:
        return staged
    places = places or (_subject_in(stage, at, sentence) if acted_on else ())
    spared = passive and bool(places) and word in ARRESTS and _was_spared(stage, at, sentence)
    course = Course(state="made", sure=False) if spared else courses.of_verb(stage, at, sentence)
    if course is None or course.negated or (course.state == "called off" and not word.startswith(("speak", "address"))):
        return None
    if course.state == "not attended" and word not in _MISSED and not sworn_in:
        return None
    if course.state == "under way" and "ing" in FORMS.get(word, ()) and at - sentence[0] < _OPENS:
        course = _as_it_goes_on(stage, at, sentence, course)
    if word in ARRESTS and (course.state not in ("made", "under way") or _if_he_comes(stage, at)):
        return None  # what would be done to him tells of no visit
    if not places and word in _SPEAKS:
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


def _on_stage(stage: Stage, at: int, sentence: Range, person: Mention) -> Frame | None:
    """ "Sat in the second row", "waved to the crowd": in the one town of the sentence, or where it was filed."""
    places = said_where(stage, sentence, person) or dateline_place(stage, at, person)
    course = courses.of_verb(stage, at, sentence)
    if course is None or course.negated or course.state in ("called off", "not attended"):
        return None
    seated = stage.folded(at) in _SITS
    if course.state == "made" and not seated:
        course = Course(state="made", sure=False, hedged=course.hedged)
    return framed("received there" if seated else "doing something there", person, places, course, at)


def _if_he_comes(stage: Stage, at: int) -> bool:
    """ "Is arrested should he land in"."""
    return not {"if", "should", "when"}.isdisjoint(stage.near(at + 1, at + 3)) and "is" in stage.near(at - 2, at)


def _own_words(stage: Stage, at: int, sentence: Range) -> Range:
    """The sentence, for "told" and "spoke" only as far as the words are no part of what was said."""
    if stage.folded(at) not in _SPEAKS:
        return sentence
    reach = range(at + 2, min(sentence[1], at + 16))
    return sentence[0], next((one for one in reach if stage.folded(one) in _WHAT_IS_SAID), sentence[1])


_SPEAKS = frozenset("tell tells told telling spoke speak speaks spoken speaking".split())
_WHAT_IS_SAID = FINITE | {"of", "about", "would", "will", "could", "might"}


def _was_spared(stage: Stage, at: int, sentence: Range) -> bool:
    """ "Was not arrested in Budapest": he was there; "has not been", "would not be" say nothing of the kind."""
    denied = stage.near(at - 2, at) == ["was", "not"] or stage.folded(at - 1) == "wasn't"
    return denied and CONDITIONS.isdisjoint(stage.near(max(sentence[0], at - 12), at))


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
_SITS = frozenset("sat stood knelt sits stands kneels".split())
_BODILY = _SITS | frozenset(
    "strolled walked stepped emerged dined lunched inspected mingled waved prayed strolls walks steps emerges inspects "
    "waves".split()
)


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
    return word in _PLAINLY or _by_what_follows(stage, at, word, following)


def _by_what_follows(stage: Stage, at: int, word: str, following: str) -> bool:
    if word.startswith("appear") and following == "to":
        return False  # "appeared to threaten"
    if word.startswith("lodg"):
        return stage.folded(at - 1) in ("was", "were", "been", "is", "being")  # not "lodged an appeal in"
    ahead = stage.near(at + 1, at + 4)
    if word in _UP and (following in ("himself", "herself") or ahead[1:2] == ["face"]):
        return True
    if word in _UP or word.startswith("pick"):
        return "up" in ahead
    if word.startswith("pass"):
        return following != "up"
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
    """ "Police in Turin woke", "Minsk saw Putin": the place of those who act, or that saw him itself."""
    town = stage.place(at - 1)
    if stage.folded(at) in _SEES and town is not None and town.rule in TOWNS:
        return ((town, at),)
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
