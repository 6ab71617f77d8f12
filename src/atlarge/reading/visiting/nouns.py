"""Visits told by a noun: "his trip to", "the talks with Putin in", "the visitor was"."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import courses, directions, hosts, leading, outlooks, owners, slots, travellers, undoing
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import (
    Frame,
    context_place,
    dateline_place,
    framed,
    meeting_before,
    named_place,
    places_after,
)
from atlarge.reading.visiting.hosts import Placed
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import (
    IN,
    NOUN_ADJECTIVES,
    PLANNED,
    TO,
)

_HELD_IN = IN - {"on"}  # "talks on Iran" are not held there
_ALSO_VERBS = frozenset("swing stop stops travel travels flight landing return call calls".split())
_TO_OR_IN = TO | IN | {"of", "through"}


def noun(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "His trip to Mongolia", "a visit by Putin", "made a surprise visit to Crimea"."""
    word = stage.folded(at)
    if word in _ALSO_VERBS and not _is_noun(stage, at):
        return None
    if word in ("call", "calls") and stage.folded(at + 1) not in ("at", "in"):
        return None
    before = hosts.host_before_noun(stage, at)
    places: tuple[Placed, ...] = ((before, at + 1),) if before is not None else ()
    away = word in ("departure", "return", "flight")
    places = places or places_after(stage, at, sentence, frozenset({"from"}) if away else _TO_OR_IN)
    if word == "flight" and not places:
        places = places_after(stage, at, sentence, TO)
    person = _whose(stage, at, sentence)
    if person is None and word == "flight":
        return directions.off_a_flight(stage, at, sentence)
    course = outlooks.of_noun(stage, at, sentence) if person else None
    if person is None or course is None:
        return None
    if away and course.state in ("under way", "called off"):
        course = Course(state="made")  # a departure put off is one from where he is
    places = places or _later_place(stage, at, sentence)
    if not places:
        return _without_place(stage, at, sentence, person, course)
    return framed("noun of going", person, places, course, at)


def _later_place(stage: Stage, at: int, sentence: Range) -> tuple[Placed, ...]:
    """ "His first visit abroad since the warrant, to Kyrgyzstan"."""
    for index, word in enumerate(stage.near(at + 1, min(sentence[1] - 2, at + 14)), at + 1):
        if word == ",":
            step = index + 1 + (stage.folded(index + 1) == "that")
            found = hosts.placed(stage, step + 1) if stage.folded(step) in ("to", "in") else None
            if found is None:
                continue
            return tuple(hosts.all_hosts(stage, found, sentence))
    return ()


def spell(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "Had a day in Mongolia", "ended two days in Minsk", "four days in Budapest: Netanyahu"."""
    if stage.folded(at + 1) != "in":
        return None
    places = places_after(stage, at, sentence, IN, reach=5)
    if not places:
        return None
    person, _ = owners.possessor(stage, at, sentence)
    person = person or travellers.left_subject(stage, at, max(sentence[0], at - 14))
    if person is None and stage.zone(at) == "headline" and not any(one in stage.others for one in range(*sentence)):
        person = stage.main
    if person is None and at - sentence[0] < 4:  # noqa: PLR2004 - the spell opens the sentence
        person = next((stage.actor(one) for one in range(at + 3, at + 9) if stage.actor(one) is not None), None)
    course = outlooks.of_noun(stage, at, sentence)
    if course is not None and not course.sure and stage.zone(at) == "headline":
        course = Course(state="made", sure=False)
    return framed("time spent there", person, places[:1], course, at)


def invitation(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "Declined an invitation to Baku", "accepted an invitation to": what became of it."""
    before = range(at - 1, max(sentence[0], at - 5) - 1, -1)
    verb = next((one for one in before if stage.folded(one) in _ANSWERS), None)
    if verb is None:
        return None
    places = places_after(stage, at, sentence, TO | IN | {"from"}, reach=9)
    if not places:
        back = next((one for one in range(at - 1, verb, -1) if _inviting(stage, one)), None)
        places = ((stage.owner[back], at + 1),) if back is not None else ()
    answer = verb - (stage.folded(verb) == "down")
    person = travellers.subject(stage, answer, sentence) if places else None
    yes = stage.folded(verb).startswith("accept")
    course = Course(state="announced", sure=False) if yes else Course(state="not attended")
    return framed("invitation", person, places, course, at)


def _inviting(stage: Stage, at: int) -> bool:
    """ "Mexico's invitation", "the Mexican invitation"."""
    owner = stage.owner.get(at)
    return owner is not None and owner.kind == "State" and bool(owner.ref)


_ANSWERS = frozenset("accept accepted accepts decline declined declines rejected rejects refused spurned down".split())


def _is_noun(stage: Stage, at: int) -> bool:
    before = stage.folded(at - 1)
    if hosts.host_before_noun(stage, at) is not None:
        return True  # "the North Korean stop"
    return before in NOUN_ADJECTIVES or before in ("a", "the", "his", "her", "'s", "its") or before in PLANNED


def _whose(stage: Stage, at: int, sentence: Range) -> Mention | None:
    person, said = owners.possessor(stage, at, sentence)
    if person is None and said:
        return owners.announced_later(stage, at, sentence)
    person = person or owners.giver(stage, at, sentence) or owners.announced_later(stage, at, sentence)
    if person is None and (_whole(stage, at) or _bare(stage, at)):
        return stage.main
    if person is None and not said and stage.folded(at - 1) in ("a", "another", "second", "planned"):
        person = _of_the_one_spoken_of(stage, at, sentence)
    if person is None and stage.folded(at) in _STOPS and stage.folded(at - 1) in ("a", "another", "planned"):
        return stage.he(at)  # "A stop in Argentina fell through"
    return person


def _of_the_one_spoken_of(stage: Stage, at: int, sentence: Range) -> Mention | None:
    """ "A visit to Turkey has been put off": where nobody else is named in the sentence."""
    words = stage.near(at, sentence[1])
    clause = range(max(sentence[0], at - 8), at + (words.index(";") if ";" in words else len(words)))
    if not undoing.cancelled(stage, at, sentence) or any(one in stage.others for one in clause):
        return None
    return stage.he(at)


_STOPS = frozenset("stop stopover stopovers layover".split())


def _bare(stage: Stage, at: int) -> bool:
    """ "Arrest Putin during visit": a headline leaves "his" out."""
    return stage.folded(at - 1) in ("during", "after", "before", "of", "over") and stage.zone(at) == "headline"


def _without_place(stage: Stage, at: int, sentence: Range, person: Mention, course: Course) -> Frame | None:
    """ "His next stop is Mongolia", "the trip follows China", "he called the visit off", "the visit goes on"."""
    for index, word in enumerate(stage.near(at + 1, min(sentence[1], at + 9)), at + 1):
        if word in _LEADS_TO or (word == ":" and stage.folded(at - 1) == "next"):
            found = hosts.placed(stage, index + 1) or hosts.placed(stage, index + 2)
            if found is not None:
                return framed("noun of going", person, tuple(hosts.all_hosts(stage, found, sentence)), course, at)
    back = next(
        (one for one in range(at - 1, max(sentence[0], at - 9), -1) if stage.folded(one) in ("was", "is")), None
    )
    found = _place_before(stage, back) if back is not None else None
    if found is not None:
        return framed("noun of going", person, (found,), course, at, context=True)
    near = named_place(stage, at, person, sentence)
    if near is not None:
        return framed("noun of going", person, (near,), course, at, context=True)
    if course.fresh and {"day", "days"} & set(stage.near(at - 6, at)):
        here = stage.here(person.ref)  # "the second day of his state visit"
        return framed("noun of going", person, ((here, at + 1),) if here else (), course, at, context=True)
    if stage.folded(at - 1) in ("previous", "last") and stage.folded(at + 1) in ("took", "was", "dates"):
        return framed("noun of going", person, context_place(stage, at, person), Course(state="made"), at, context=True)
    gathering, _ = slots.gathering_after(stage, at, sentence)
    if gathering is not None and stage.folded(at) in ("participation", "attendance", "presence", "appearance"):
        return framed("noun of going", person, (), course, at, gathering)
    if stage.folded(at) in ("presence", "attendance", "participation", "appearance"):
        met = meeting_before(stage, at)
        return framed("noun of going", person, (met,) if met is not None else (), course, at, context=True)
    alone = _only_state(stage, at, sentence, person)
    if alone is not None:
        loose = Course(state=course.state, hedged=course.hedged, sure=False)
        return framed("noun of going", person, ((alone, at + 1),), loose, at, context=True)
    if course.state == "called off" or stage.folded(at + 1) in _GOES_ON:
        return framed("noun of going", person, context_place(stage, at, person), course, at, context=True)
    told = stage.folded(at) in _JOURNEYS and course.state in ("made", "under way")
    told = told and (owners.is_made(stage, at, sentence) or stage.folded(at - 1) in ("his", "'s", "the"))
    filed = dateline_place(stage, at, person) if told and not course.hedged else ()
    return framed("noun of going", person, filed, course, at, context=True)


_JOURNEYS = frozenset("visit trip tour stay stopover".split())
_LEADS_TO = frozenset("is be was include includes included covers led leads took takes".split())
_GOES_ON = frozenset("goes continues ends ended runs".split())


def _only_state(stage: Stage, at: int, sentence: Range, person: Mention) -> Mention | None:
    """The one State abroad that a sentence on "Putin's visit" names."""
    if stage.folded(at) not in ("visit", "trip", "stay", "arrival", "departure") or stage.actor(at) is not None:
        return None
    made = owners.is_made(stage, at, sentence)  # "began a two-day trip"
    if stage.folded(at - 1) not in ("'s", "his", "her") and not made and not _bare(stage, at):
        return None
    near = range(max(sentence[0], at - 25), min(sentence[1], at + 16))
    named = {one.ref: one for one in map(stage.place, near) if one is not None and one.rule != "seat of power"}
    abroad = [one for ref, one in named.items() if not stage.at_home(person.ref, ref)]
    return abroad[0] if len(abroad) == 1 else None


def _place_before(stage: Stage, copula: int) -> Placed | None:
    """ "Beijing was Putin's first stop"."""
    place = stage.place(copula - 1)
    return (place, copula) if place is not None else None


def following(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "The visit follows China and Belarus", "after visits to": stops before the one spoken of."""
    nouns = ("visit", "trip", "stop", "tour", "journey", "stopover")
    start = next((one for one in range(at - 1, max(sentence[0], at - 14) - 1, -1) if stage.folded(one) in nouns), None)
    person = _whose(stage, start, sentence) if start is not None else None
    step = at + 1
    while stage.folded(step) in (*nouns, "visits", "trips", "stops", "tours", "to", "in", "similar", "a", "the"):
        step += 1
    found = hosts.placed(stage, step)
    if person is None or found is None:
        return None
    return framed("earlier stops", person, tuple(hosts.all_hosts(stage, found, sentence)), Course(state="made"), at)


def _whole(stage: Stage, at: int) -> bool:
    """Whether "the visit" can only be that of the one person the text is about: nobody else's name is near."""
    start = at - 1
    while start > at - 16 and (
        stage.folded(start) in NOUN_ADJECTIVES or (stage.owner.get(start) is not None and start > at - 4)
    ):
        start -= 1
    told = {stage.folded(index) for index in range(start, at)}
    if not {"the", "this"} & told and not PLANNED & told:
        return False
    last = stage.he(at)
    near = range(max(0, at - 10), at + 6)
    others = [one for one in near if one in stage.others and stage.folded(one + 1) != ":"]  # not "Peskov: The visit"
    return last is not None and not any(map(stage.capable, others))


def order(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "His second to Uganda", "her first to a State Party, Qatar": "visit" is left out."""
    if stage.folded(at) == "time":
        return _first_time(stage, at, sentence)
    if stage.folded(at + 1) not in ("to", "in") or stage.folded(at - 1) not in ("his", "her", "'s"):
        return None
    person = stage.person(at - 1) or (stage.person(at - 2) if stage.folded(at - 1) == "'s" else stage.he(at - 1))
    places = places_after(stage, at, sentence, TO)
    return framed("order of visits", person, places, outlooks.of_noun(stage, at, sentence), at) if places else None


def _first_time(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "It is his first time in Baku since"."""
    if stage.folded(at - 1) not in ("first", "second", "third", "last") or stage.folded(at + 1) != "in":
        return None
    person, _ = owners.possessor(stage, at, sentence)
    if person is None and stage.folded(sentence[0]) == "for":  # "For Putin it was the second time in Ashgabat"
        person = next(
            (one for one in map(stage.actor, range(sentence[0] + 1, sentence[0] + 6)) if one is not None), None
        )
    places = places_after(stage, at, sentence, IN, reach=5)
    return framed("order of visits", person, places, outlooks.of_noun(stage, at, sentence), at)


def holding(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "The planned talks with Putin in Budapest", "the visitor was Putin"."""
    word = stage.folded(at)
    if word in ("visitor", "guest"):
        return _visitor(stage, at, sentence)
    after = _after_a_meeting(stage, at, sentence)
    if after is not None:
        return after
    before = stage.place(at - 1)
    if stage.folded(at + 1) not in ("with", "between", "in", "of"):
        return _off_again(stage, at, sentence, before)
    places = (
        ((before, at + 1),)
        if before is not None
        else places_after(stage, at, sentence, _HELD_IN, reach=16, related=True)
    )
    if not places:
        return None
    person = _partner(stage, at, sentence)
    if person is None and undoing.cancelled(stage, at, sentence):
        person = stage.he(at)
    course = outlooks.of_noun(stage, at, sentence) if person else None
    if course is None or course.state == "under way":
        return None
    if _INVITES & {stage.folded(one) for one in range(at - 12, at)}:
        course = Course(state="announced", hedged=True)
    if course.state == "made" and _PROPOSED & {stage.folded(one) for one in range(at - 4, at + 14)}:
        course = Course(state="announced", sure=False)
    return framed("talks abroad", person, places[:1], course, at)


def _off_again(stage: Stage, at: int, sentence: Range, place: Mention | None) -> Frame | None:
    """ "The Budapest meeting is on hold": that of the person whom the text is about."""
    if place is None or stage.focus is None or not undoing.cancelled(stage, at, sentence):
        return None
    return framed("talks abroad", stage.focus, ((place, at + 1),), Course(state="called off"), at)


def _after_a_meeting(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "After the Alaska summit Putin flew home"."""
    place = stage.place(at - 1)
    first = stage.tokens.at(place.span[0]) if place is not None else 0
    before = stage.folded(first - 1) if stage.folded(first - 1) != "the" else stage.folded(first - 2)
    if place is None or first - 2 > sentence[0] or before not in ("after", "following", "at", "during"):
        return None
    near = range(at + 1, min(sentence[1], at + 5))
    person = next((stage.actor(one) for one in near if stage.actor(one) is not None), None)
    return framed("after talks there", person, ((place, at + 1),), Course(state="made", sure=False), at)


_INVITES = frozenset({"invited", "invites", "invite", "inviting", "offered", "proposed"})
_PROPOSED = frozenset({"agreed", "agree", "planned", "proposed", "prepared", "preparing", "preparations"})


def _partner(stage: Stage, at: int, sentence: Range) -> Mention | None:
    """One who talks: "talks with Putin", "a Trump-Putin summit", "his meeting with Trump"."""
    near: list[int] = []
    if stage.folded(at + 1) in ("with", "between", "of"):
        near = list(range(at + 1, min(sentence[1], at + 8)))
    near += [one for one in range(at - 1, max(sentence[0], at - 4), -1) if one > 0]
    found = next((stage.person(one) for one in near if stage.person(one) is not None), None)
    return found or (stage.main if _PROPOSED & {stage.folded(one) for one in range(at + 1, at + 14)} else None)


def _guest_of(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Has been Orban's guest in Budapest", "is a guest of Chad"."""
    verb = next((one for one in range(at - 1, max(sentence[0], at - 6), -1) if stage.folded(one) in _BE), None)
    if verb is None:
        return None
    places = places_after(stage, at, sentence, IN | {"of"}, reach=14) or _whose_guest(stage, at, sentence)
    person = travellers.subject(stage, verb, sentence) if places else None
    return framed("guest", person, places, courses.of_verb(stage, verb, sentence), at)


def _whose_guest(stage: Stage, at: int, sentence: Range) -> tuple[Placed, ...]:
    """ "The guest of the Mongolian president", "of Hungary's government": the State of the host."""
    owned = stage.folded(at - 1) == "'s"  # "was Mongolia's guest"
    leader = leading.leader_before(stage, at - 1) if owned else leading.leader_after(stage, at + 1)
    if leader is not None and (owned or stage.folded(at + 1) == "of"):
        return (leader,)
    if stage.folded(at + 1) != "of" and not owned:
        return ()
    near = range(at - 2, at - 1) if owned else range(at + 2, min(sentence[1], at + 5))
    state = next(
        (one for one in map(stage.owner.get, near) if one is not None and one.kind == "State" and one.ref), None
    )
    return ((state, at + 1),) if state is not None else ()


_BE = frozenset({"is", "was", "been", "be"})


def _visitor(stage: Stage, at: int, sentence: Range) -> Frame | None:
    if stage.folded(at + 1) not in ("was", "is"):
        return _guest_of(stage, at, sentence)
    person = next((stage.person(one) for one in range(at + 2, at + 6) if stage.person(one) is not None), None)
    if person is None:
        return None
    owners = [stage.owner.get(one) for one in range(max(sentence[0], at - 30), at)]
    named = [owner for owner in owners if owner is not None and owner.kind == "State" and owner.ref]
    places: tuple[Placed, ...] = ((named[-1], at),) if named else context_place(stage, at, person)
    state = "made" if stage.folded(at + 1) == "was" else "under way"
    return framed("visitor named", person, places, Course(state=state), at, context=True)  # type: ignore[arg-type]
