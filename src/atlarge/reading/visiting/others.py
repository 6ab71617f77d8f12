"""Visits told by a noun ("his trip to"), or by what others do: hosting, meeting, letting somebody in, carrying."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import courses, hosts, slots, travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame, after_colon, context_place, framed, named_place, places_after, places_around
from atlarge.reading.visiting.hosts import Placed
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import IN, MEETINGS, NOUN_ADJECTIVES, PLANNED, STATES, TO, VEHICLES

_TO_OR_IN = TO | IN | {"of", "through"}
_LETS_IN = frozenset(
    "attend come in visit enter land stay leave go pass travel slip return fly walk through into depart cross "
    "escape".split()
)
_DONE_WITH = frozenset("arrested detained released freed apprehended sheltered deported expelled".split())
_SENT_OFF = frozenset("sent flew put flown".split())


def hosting(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "Budapest hosted Netanyahu", "was received by Orban in Budapest": the object is the traveller."""
    person = travellers.guest(stage, at, sentence)
    if person is None:
        return None
    places = places_after(stage, at, sentence, IN | TO)
    places = places or _host_subject(stage, at, sentence) or places_around(stage, at, sentence, person)
    places = places or after_colon(stage, at, sentence)
    if not places and stage.zone(at) == "headline" and not travellers.is_passive(stage, at):
        here = stage.here(person.ref)
        places = ((here, at + 1),) if here is not None else ()
    course = courses.of_verb(stage, at, sentence)
    if course is not None and course.state == "not attended":
        course = Course(state="called off", hedged=course.hedged)
    if stage.folded(at).startswith("invit"):
        course = Course(state="announced", hedged=True, sure=False)
    return framed("verb of hosting", person, places, course, at, context=not places_after(stage, at, sentence, IN | TO))


def _host_subject(stage: Stage, at: int, sentence: Range) -> tuple[Placed, ...]:
    """The States before "hosts", or that of the leader who does ("Hungarian Prime Minister Viktor Orban")."""
    if travellers.is_passive(stage, at):
        return ()
    for index in range(at - 1, max(sentence[0], at - 12) - 1, -1):
        owner = stage.owner.get(index)
        if stage.folded(index) in ("that", "which"):
            found = hosts.antecedents(stage, index, sentence)
            if found:
                return tuple(found)
        if owner is not None and owner.kind == "State" and owner.ref and owner.rule != "people of a part":
            return _joined(stage, index, owner)
        if stage.folded(index) in (";", "that") or (stage.folded(index) == "," and stage.folded(index + 1) == "and"):
            break
    return ()


def _joined(stage: Stage, index: int, last: Mention) -> tuple[Placed, ...]:
    """The State, and the one before "and"."""
    found = [(last, index + 1)]
    first = stage.tokens.at(last.span[0])
    before = stage.owner.get(first - 2)
    if stage.folded(first - 1) == "and" and before is not None and before.kind == "State" and before.ref:
        found.insert(0, (before, first - 1))
    return tuple(found)


def letting(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "Malawi let al-Bashir attend", "Italy released Njeem": the State that does so had him there."""
    word = stage.folded(at)
    spared = _spared(stage, at, sentence)
    if spared is not None:
        return spared
    course = courses.of_verb(stage, at, sentence)
    if course is None or course.negated or course.hedged or travellers.is_passive(stage, at):
        return None
    if course.state != "made" and not (word.startswith("hold") and course.state != "not attended" and not course.sure):
        return None
    course = Course(state="made")
    person = _object(stage, at, sentence) or _carried(stage, at)
    if person is None and word == "let" and stage.folded(at + 1) == "go":
        absent = {"man", "suspect", "general", "official", "libyan"} & {stage.folded(one) for one in range(at - 4, at)}
        return framed("letting in", stage.main if absent else None, _acting_state(stage, at, sentence), course, at)
    if person is None:
        return None
    if word in _SENT_OFF:
        after = stage.tokens.at(person.span[1] - 1) + 1
        if not {stage.folded(one) for one in range(after, after + 3)} & {"home", "back", "plane", "jet"}:
            return None
    elif word not in _DONE_WITH:
        after = stage.tokens.at(person.span[1] - 1) + 1
        if not {stage.folded(one) for one in range(after, after + 3)} & _LETS_IN:
            return None
    places = _acting_state(stage, at, sentence)
    return framed("letting in", person, places, course, at, context=True)


def _spared(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Chad did not arrest al-Bashir in 2010", "found against Jordan for not arresting him in March 2017".

    Only with a day or a visit spoken of: what a State has never had the chance to do tells of nobody's visit.
    """
    if not stage.folded(at).startswith(("arrest", "detain", "apprehend")):
        return None
    before = [stage.folded(one) for one in range(at - 1, max(sentence[0], at - 6), -1)]
    if not {"not", "n't", "didn't", "failed", "failing", "refused", "declined", "without", "failure"} & set(before):
        return None
    if {"will", "would", "may", "might", "could", "if", "must", "should", "won't"} & set(before):
        return None
    person = _object(stage, at, sentence)
    if person is None:
        return None
    end = stage.tokens.at(person.span[1] - 1)
    dates = [stage.date_at[one] for one in range(end + 1, end + 5) if one in stage.date_at]
    visiting = {"when", "during", "while"} & {stage.folded(one) for one in range(end + 1, end + 3)}
    if not visiting and not any(stage.dates[number].first is not None for number in dates):
        return None
    back = range(at - 1, max(sentence[0], at - 16) - 1, -1)
    owners = [stage.owner.get(one) for one in back]
    state = next((one for one in owners if one is not None and one.kind == "State" and one.ref), None)
    return framed("spared", person, ((state, end + 1),) if state else (), Course(state="made"), at)


def _carried(stage: Stage, at: int) -> Mention | None:
    """ "Let Netanyahu's aircraft through": who sits in it."""
    owner = stage.person(at + 1) or stage.person(at + 2)
    ahead = {stage.folded(one) for one in range(at + 1, at + 6)}
    return owner if owner is not None and ahead & VEHICLES else None


def _object(stage: Stage, at: int, sentence: Range) -> Mention | None:
    for index in range(at + 1, min(sentence[1], at + 10)):
        if stage.person(index) is not None:
            return stage.actor(index)
        if stage.folded(index) in (".", ";", "and", "in", "for", "by") or index in stage.others:
            return None
        if stage.folded(index) == "him":
            return stage.he(index)
    return None


def _acting_state(stage: Stage, at: int, sentence: Range) -> tuple[Placed, ...]:
    """The State right before the verb; "it" and "the government" are the one named last."""
    index = at - 1
    while index > sentence[0] and stage.folded(index) in ("had", "has", "then", "also", "authorities", "police", "again"):
        index -= 1
    owner = stage.owner.get(index)
    if owner is not None and owner.kind == "State" and owner.ref:
        return ((owner, at),)
    if stage.folded(index) == "government":
        before = stage.owner.get(index - 1) or stage.owner.get(index - 2)
        if before is not None and before.kind == "State" and before.ref:
            return ((before, at),)
    if stage.folded(index) in ("it", "government"):
        place = stage.place_before(index, "")
        return ((place, at),) if place is not None else ()
    return ()


def meeting(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "Met Xi in Beijing": whoever meets in another State is there."""
    word = stage.folded(at)
    if word in ("meeting", "talk") and stage.folded(at - 1) in ("a", "the", "their", "his", "of", "this", "with", "any"):
        return None
    if word in ("held", "hold", "holds", "holding") and not slots.is_meeting(stage, at, sentence):
        return None
    person = travellers.party(stage, at, sentence)
    if person is None:
        return None
    limit = next((one for one in range(at + 1, min(sentence[1], at + 22)) if _aims(stage, one)), sentence[1])
    places = places_after(stage, at, (sentence[0], limit), frozenset({"in", "at"}), reach=22)
    if not places:
        places = places_around(stage, at, sentence, person) if _with_somebody(stage, at, sentence) else ()
    course = courses.of_verb(stage, at, sentence)
    if stage.zone(at) == "caption":
        course = Course(state="made")
    if course is None or course.negated or course.state == "not attended":
        return None
    return framed("meeting abroad", person, places[:1], course, at)


def _aims(stage: Stage, at: int) -> bool:
    """Whether what is talked about begins here: "to negotiate an end of the war in", "about"."""
    word = stage.folded(at)
    to_do = word == "to" and stage.word(at + 1).islower() and stage.folded(at + 1) not in ("the", "his", "a")
    return to_do or word in ("about", "over", "including", "amid", "regarding", "discuss")


def _with_somebody(stage: Stage, at: int, sentence: Range) -> bool:
    return any(
        stage.folded(one) in ("with", "counterpart", "president", "minister") or stage.word(one)[:1].isupper()
        for one in range(at + 1, min(sentence[1], at + 4))
    )


def noun(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "His trip to Mongolia", "a visit by Putin", "made a surprise visit to Crimea"."""
    word = stage.folded(at)
    if word in ("stop", "stops", "travel", "travels", "flight", "landing") and not _is_noun(stage, at):
        return None
    before = hosts.host_before_noun(stage, at)
    places: tuple[Placed, ...] = ((before, at + 1),) if before is not None else ()
    away = word in ("departure", "return", "flight")
    places = places or places_after(stage, at, sentence, frozenset({"from"}) if away else _TO_OR_IN)
    if word == "flight" and not places:
        places = places_after(stage, at, sentence, TO)
    person = _whose(stage, at, sentence)
    course = courses.of_noun(stage, at, sentence) if person else None
    if person is None or course is None:
        return None
    if away and course.state == "under way":
        course = Course(state="made")
    places = places or _later_place(stage, at, sentence)
    if not places:
        return _without_place(stage, at, sentence, person, course)
    return framed("noun of going", person, places, course, at)


def _later_place(stage: Stage, at: int, sentence: Range) -> tuple[Placed, ...]:
    """ "His first visit abroad since the warrant, to Kyrgyzstan"."""
    for index in range(at + 1, min(sentence[1] - 2, at + 14)):
        if stage.folded(index) == "," and stage.folded(index + 1) in ("to", "in"):
            found = hosts.placed(stage, index + 2)
            return tuple(hosts.all_hosts(stage, found, sentence)) if found is not None else ()
    return ()


def absence(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "Putin's absence from the summit in", "his chair at the Budapest conference stayed empty"."""
    word = stage.folded(at)
    if word in ("chair", "seat") and "empty" not in [stage.folded(one) for one in range(at - 3, min(sentence[1], at + 14))]:
        return None
    if word.startswith("wait"):
        return _waited_for(stage, at, sentence)
    person, _ = travellers.possessor(stage, at, sentence)
    place, after = hosts.meeting_after(stage, at, sentence)
    places: tuple[Placed, ...] = ((place, after),) if place is not None else ()
    gathering, _ = slots.gathering_after(stage, at, sentence)
    places = places or places_after(stage, at, sentence, IN | {"from"}, reach=8)
    return framed("absence", person, places, Course(state="not attended"), at, gathering)


def _waited_for(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "In Istanbul they waited for Putin in vain"."""
    if "vain" not in [stage.folded(one) for one in range(at, min(sentence[1], at + 10))]:
        return None
    person = next((stage.person(one) for one in range(at + 1, at + 7) if stage.person(one) is not None), None)
    opening = next((stage.place(one) for one in range(sentence[0], at) if stage.place(one) is not None), None)
    places = ((opening, at + 1),) if opening is not None else places_after(stage, at, sentence, IN)
    return framed("waited for", person, places, Course(state="not attended"), at, context=opening is not None)


def invitation(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "Declined an invitation to Baku", "accepted an invitation to": what became of it."""
    before = range(at - 1, max(sentence[0], at - 5) - 1, -1)
    verb = next((one for one in before if stage.folded(one) in _ANSWERS), None)
    if verb is None:
        return None
    places = places_after(stage, at, sentence, TO | IN, reach=9)
    person = travellers.subject(stage, verb, sentence) if places else None
    yes = stage.folded(verb).startswith("accept")
    course = Course(state="announced", sure=False) if yes else Course(state="not attended")
    return framed("invitation", person, places, course, at)


_ANSWERS = frozenset("accept accepted accepts decline declined declines rejected refused down".split())


def _is_noun(stage: Stage, at: int) -> bool:
    before = stage.folded(at - 1)
    return before in NOUN_ADJECTIVES or before in ("a", "the", "his", "her", "'s", "its") or before in PLANNED


def _whose(stage: Stage, at: int, sentence: Range) -> Mention | None:
    person, said = travellers.possessor(stage, at, sentence)
    if person is None and said:
        return travellers.announced_later(stage, at, sentence)
    person = person or travellers.giver(stage, at, sentence) or travellers.announced_later(stage, at, sentence)
    if person is None and _whole(stage, at):
        return stage.main
    return person


def _without_place(stage: Stage, at: int, sentence: Range, person: Mention, course: Course) -> Frame | None:
    """ "His next stop is Mongolia", "the trip follows China", "he called the visit off", "the visit goes on"."""
    for index in range(at + 1, min(sentence[1], at + 9)):
        if stage.folded(index) in ("is", "be", "was", "include", "includes", "included", "covers"):
            found = hosts.placed(stage, index + 1) or hosts.placed(stage, index + 2)
            if found is not None:
                return framed("noun of going", person, tuple(hosts.all_hosts(stage, found, sentence)), course, at)
    back = next((one for one in range(at - 1, max(sentence[0], at - 9), -1) if stage.folded(one) in ("was", "is")), None)
    found = _place_before(stage, back) if back is not None else None
    if found is not None:
        return framed("noun of going", person, (found,), course, at, context=True)
    near = named_place(stage, at, person, sentence)
    if near is not None:
        return framed("noun of going", person, (near,), course, at, context=True)
    gathering, _ = slots.gathering_after(stage, at, sentence)
    if gathering is not None and stage.folded(at) in ("participation", "attendance", "presence", "appearance"):
        return framed("noun of going", person, (), course, at, gathering)
    alone = _only_state(stage, at, sentence, person)
    if alone is not None:
        loose = Course(state=course.state, hedged=course.hedged, sure=False)
        return framed("noun of going", person, ((alone, at + 1),), loose, at, context=True)
    if course.state == "called off" or stage.folded(at + 1) in ("goes", "continues", "ends", "ended", "runs"):
        return framed("noun of going", person, context_place(stage, at, person), course, at, context=True)
    return None


def _only_state(stage: Stage, at: int, sentence: Range, person: Mention) -> Mention | None:
    """The one State abroad that a sentence on "Putin's visit" names."""
    if stage.folded(at) not in ("visit", "trip", "stay", "arrival", "departure") or stage.actor(at) is not None:
        return None
    if stage.folded(at - 1) not in ("'s", "his", "her"):
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
    while stage.folded(start) in NOUN_ADJECTIVES or (stage.owner.get(start) is not None and start > at - 4):
        start -= 1
    told = {stage.folded(index) for index in range(start, at)}
    if not {"the", "this"} & told and not PLANNED & told:
        return False
    last = stage.he(at)
    near = range(max(0, at - 10), at + 6)
    return last is not None and not any(index in stage.others and stage.capable(index) for index in near)


def order(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "His second to Uganda", "her first to a State Party, Qatar": "visit" is left out."""
    if stage.folded(at) == "time":
        return _first_time(stage, at, sentence)
    if stage.folded(at + 1) not in ("to", "in") or stage.folded(at - 1) not in ("his", "her", "'s"):
        return None
    person = stage.person(at - 1) or (stage.person(at - 2) if stage.folded(at - 1) == "'s" else stage.he(at - 1))
    places = places_after(stage, at, sentence, TO)
    return framed("order of visits", person, places, courses.of_noun(stage, at, sentence), at) if places else None


def _first_time(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "It is his first time in Baku since"."""
    if stage.folded(at - 1) not in ("first", "second", "third", "last") or stage.folded(at + 1) != "in":
        return None
    person, _ = travellers.possessor(stage, at, sentence)
    places = places_after(stage, at, sentence, IN, reach=5)
    return framed("order of visits", person, places, courses.of_noun(stage, at, sentence), at)


def carpet(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "Rolled out the red carpet for Putin in", "pulled it off when Orban rolled out the red carpet in Budapest"."""
    if stage.folded(at - 1) not in ("red", "the") or not any(stage.folded(one).startswith("roll") for one in range(at - 6, at + 5)):
        return None
    people = range(at + 1, min(sentence[1], at + 8))
    person = next((stage.person(one) for one in people if stage.person(one) is not None), None)
    if person is None:
        person = travellers.left_subject(stage, at - 5, sentence[0]) or stage.he(sentence[0])
    places = places_after(stage, at, sentence, IN) or _host_subject(stage, at - 3, sentence)
    return framed("red carpet", person, places, courses.of_verb(stage, at - 4, sentence), at)


def holding(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "The planned talks with Putin in Budapest", "the visitor was Putin"."""
    word = stage.folded(at)
    if word in ("visitor", "guest"):
        return _visitor(stage, at, sentence)
    if stage.folded(at + 1) not in ("with", "between", "in", "of"):
        return None
    places = places_after(stage, at, sentence, IN, reach=16)
    if not places:
        return None
    person = _partner(stage, at, sentence)
    course = courses.of_noun(stage, at, sentence) if person else None
    if course is None or course.state == "under way":
        return None
    if _INVITES & {stage.folded(one) for one in range(at - 12, at)}:
        course = Course(state="announced", hedged=True)
    if course.state == "made" and _PROPOSED & {stage.folded(one) for one in range(at - 4, at + 14)}:
        course = Course(state="announced", sure=False)
    return framed("talks abroad", person, places[:1], course, at)


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
    places = places_after(stage, at, sentence, IN | {"of"}, reach=9)
    person = travellers.subject(stage, verb, sentence) if places else None
    return framed("guest", person, places, courses.of_verb(stage, verb, sentence), at)


_BE = frozenset({"is", "was", "been", "be"})


def _visitor(stage: Stage, at: int, sentence: Range) -> Frame | None:
    if stage.folded(at + 1) not in ("was", "is"):
        return _guest_of(stage, at, sentence)
    person = next((stage.person(one) for one in range(at + 2, at + 6) if stage.person(one) is not None), None)
    if person is None:
        return None
    owners = [stage.owner.get(one) for one in range(sentence[0], at)]
    named = [owner for owner in owners if owner is not None and owner.kind == "State" and owner.ref]
    places: tuple[Placed, ...] = ((named[-1], at),) if named else context_place(stage, at, person)
    state = "made" if stage.folded(at + 1) == "was" else "under way"
    return framed("visitor named", person, places, Course(state=state), at, context=True)  # type: ignore[arg-type]


def carrying(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "The aircraft carrying Netanyahu to the General Assembly"."""
    person = _object(stage, at, (sentence[0], min(sentence[1], at + 7)))
    if person is None:
        return None
    end = stage.tokens.at(person.span[1] - 1)
    if stage.folded(end + 1) not in ("to", "into", "towards", "on"):
        return None
    gathering, _ = slots.gathering_after(stage, end, sentence)
    places = places_after(stage, end, sentence, TO, reach=9)
    return framed("carrying", person, places, courses.of_verb(stage, at, sentence), at, gathering)


__all__ = [
    "MEETINGS", "carpet", "carrying", "following", "holding", "hosting", "letting", "meeting", "noun", "order",
]  # fmt: skip
