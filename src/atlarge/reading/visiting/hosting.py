"""Visits told by what others do: hosting, meeting, letting somebody in, arresting or not, carrying."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import antecedents, courses, guests, hosts, leading, slots, travellers, undoing
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import (
    Frame,
    after_colon,
    dateline_place,
    framed,
    named_place,
    places_after,
    places_around,
    said_where,
)
from atlarge.reading.visiting.hosts import Placed
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import (
    FORMS,
    IN,
    NOT_SO,
    TO,
    VEHICLES,
)


def hosting(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "Budapest hosted Netanyahu", "was received by Orban in Budapest": the object is the traveller."""
    person = guests.guest(stage, at, sentence)
    if person is None:
        return None
    told = places_after(stage, at, sentence, _IN_OR_TO)
    places = told or host_subject(stage, at, sentence) or places_around(stage, at, sentence, person)
    places = places or after_colon(stage, at, sentence) or by_host(stage, at, sentence)
    if not places and travellers.is_passive(stage, at) and _WELCOMED & {stage.folded(at)}:
        places = dateline_place(stage, at, person) if "by" in stage.near(at + 1, at + 4) else ()
    if not places and stage.zone(at) == "headline" and not travellers.is_passive(stage, at):
        here = stage.here(person.ref)
        places = ((here, at + 1),) if here is not None else ()
    course = courses.of_verb(stage, at, sentence)
    if course is not None and course.state == "not attended":
        course = Course(state="called off", hedged=course.hedged)
    if stage.folded(at).startswith(("expect", "await")):
        past = travellers.is_passive(stage, at) or stage.folded(at) == "expected"
        course = Course(state="announced", hedged=past, sure=stage.folded(at) != "awaited")
    for_it = stage.folded(at - 1) in ("for", "after", "by", "over")
    if for_it and course is not None and course.state == "under way" and past_before(stage, at, sentence):
        course = Course(state="made", sure=False)  # "rebuked Hungary for hosting him"
    if stage.folded(at).endswith("ing") and stage.folded(at - 1) == "to":
        course = Course(state="announced", hedged=True)  # "closer to hosting him"
    if stage.folded(at).startswith("invit") and undoing.cancelled(stage, at, sentence):
        course = Course(state="called off")
    elif stage.folded(at).startswith("invit"):
        course = Course(state="announced", hedged=True, sure=False)
    return framed("verb of hosting", person, places, course, at, context=not told)


_IN_OR_TO = IN | TO
_WELCOMED = frozenset({"welcomed", "greeted", "received"})


def past_before(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether a past tense stands before the verb in its sentence: "rebuked Hungary for hosting him"."""
    return any(
        "past" in FORMS.get(stage.folded(one), ()) or stage.folded(one).endswith("ed")
        for one in range(max(sentence[0], at - 12), at)
    )


def by_host(stage: Stage, at: int, sentence: Range) -> tuple[Placed, ...]:
    """ "Hosted by Mongolia", "was welcomed by Hungarian officials"."""
    for index in range(at + 1, min(sentence[1], at + 5)):
        if stage.folded(index) == "by":
            owners = [stage.owner.get(one) for one in range(index + 1, index + 4)]
            state = next((one for one in owners if one is not None and one.kind == "State" and one.ref), None)
            leader = leading.leader_after(stage, index) if state is None else (state, index + 2)
            return (leader,) if leader is not None else ()
    return ()


def host_subject(stage: Stage, at: int, sentence: Range) -> tuple[Placed, ...]:
    """The States before "hosts", or that of the leader who does ("Hungarian Prime Minister Viktor Orban")."""
    if travellers.is_passive(stage, at):
        return ()
    start = antecedents.before_insertion(stage, at - 1, sentence)
    for index in range(start, max(sentence[0], start - 11) - 1, -1):
        owner = stage.owner.get(index)
        if stage.folded(index) in ("that", "which"):
            found = antecedents.antecedents(stage, index, sentence)
            if found:
                return tuple(found)
        if owner is not None and owner.kind == "State" and owner.ref and owner.rule != "people of a part":
            return _joined(stage, index, owner)
        if stage.folded(index) in (";", "that") or (stage.folded(index) == "," and stage.folded(index + 1) == "and"):
            break
    leader = leading.leader_before(stage, at)
    return (leader,) if leader is not None else ()


def _joined(stage: Stage, index: int, last: Mention) -> tuple[Placed, ...]:
    """The State, and the one before "and"; of names of States, all of the list."""
    if stage.place(index) is not None:
        return tuple((place, index + 1) for place, _ in antecedents.list_before(stage, index, (0, index + 1)))
    found = [(last, index + 1)]
    first = stage.tokens.at(last.span[0])
    before = stage.owner.get(first - 2)
    if stage.folded(first - 1) == "and" and before is not None and before.kind == "State" and before.ref:
        found.insert(0, (before, first - 1))
    return tuple(found)


def carried(stage: Stage, at: int) -> Mention | None:
    """ "Let Netanyahu's aircraft through": who sits in it."""
    owner = stage.person(at + 1) or stage.person(at + 2)
    ahead = {stage.folded(one) for one in range(at + 1, at + 6)}
    return owner if owner is not None and ahead & VEHICLES else None


def object_of(stage: Stage, at: int, sentence: Range) -> Mention | None:
    """The person who is the object of the verb; None where somebody else is, or nobody."""
    for index in range(at + 1, min(sentence[1], at + 10)):
        if stage.person(index) is not None:
            return stage.actor(index)
        if stage.folded(index) in (".", ";", "and", "in", "for", "by") or index in stage.others:
            return None
        if stage.folded(index) == "him":
            return stage.he(index)
    return None


def meeting(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "Met Xi in Beijing": whoever meets in another State is there."""
    word = stage.folded(at)
    if word in ("meeting", "talk") and stage.folded(at - 1) in (
        "a",
        "the",
        "their",
        "his",
        "of",
        "this",
        "with",
        "any",
    ):
        return None
    if word == "talks" and stage.person(at - 1) is None and stage.folded(at - 1) not in ("he", "she"):
        return None  # the noun
    if word in ("held", "hold", "holds", "holding") and not slots.is_meeting(stage, at, sentence):
        return None
    person = _party(stage, at, sentence)
    if person is None:
        return None
    limit = next((one for one in range(at + 1, min(sentence[1], at + 22)) if _aims(stage, one)), sentence[1])
    places = places_after(stage, at, (sentence[0], limit), frozenset({"in", "at"}), reach=22)
    if not places:
        places = places_around(stage, at, sentence, person) if _with_somebody(stage, at, sentence) else ()
        if not places and word in _BODILY and travellers.subject(stage, at, sentence) is not None:
            places = said_where(stage, (sentence[0], limit), person)
    gathering = None
    sits_there = "there" in stage.near(at + 1, at + 4)
    if not places and (sits_there or travellers.subject(stage, at, sentence) is not None):
        place, end = hosts.meeting_after(stage, at, sentence)  # "meets him on the sidelines of the Ashgabat talks"
        near = (place, end) if place is not None else named_place(stage, at, person, sentence)
        places = (near,) if near is not None else ()
        gathering = slots.gathering_after(stage, at, sentence)[0] if not places else None
    course = courses.of_verb(stage, at, sentence)
    if stage.zone(at) == "caption" and NOT_SO.isdisjoint(courses.helpers(stage, at, sentence)):
        course = Course(state="made", turn=-1)
    elif stage.zone(at) == "headline" and word == "meet" and course is not None and not course.sure:
        course = Course(state="under way", sure=False)  # "Putin, Xi meet in Beijing"
    if course is None or course.negated or course.state == "not attended":
        return None
    return framed("meeting abroad", person, places[:1], course, at, gathering)


def _party(stage: Stage, verb: int, sentence: Range) -> Mention | None:
    """A person who meets or is met: the subject of the verb, or its object with or without "with"."""
    found = travellers.subject(stage, verb, sentence)
    if found is not None:
        return found
    for index in range(verb + 1, min(sentence[1], verb + 12)):
        here = stage.person(index)
        if here is not None:
            shaken = stage.folded(stage.tokens.at(here.span[1] - 1) + 2) in ("hand", "hands")
            return here if shaken else stage.actor(index)
        if stage.folded(index) in (",", ".", "in", "for", "on", "about", "that", "who"):
            return None
    return None


def _aims(stage: Stage, at: int) -> bool:
    """Whether what is talked about begins here: "to negotiate an end of the war in", "about"."""
    word = stage.folded(at)
    to_do = word == "to" and stage.word(at + 1).islower() and stage.folded(at + 1) not in ("the", "his", "a")
    return to_do or word in (";", "said", "says", "about", "over", "including", "amid", "regarding", "discuss")


def _with_somebody(stage: Stage, at: int, sentence: Range) -> bool:
    return any(
        stage.folded(one) in ("with", "counterpart", "president", "minister") or stage.word(one)[:1].isupper()
        for one in range(at + 1, min(sentence[1], at + 4))
    )


_BODILY = frozenset("shook shakes posed poses hugged hugs embraced embraces greeted greets".split())
_DELEGATIONS = frozenset({"delegation", "mission"})


def carrying(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "The aircraft carrying Netanyahu to the General Assembly"."""
    delegation = next((one for one in range(at + 1, at + 7) if stage.folded(one) in _DELEGATIONS), None)
    if delegation is not None:
        person = travellers.subject(stage, at, sentence)
        places = places_after(stage, delegation, sentence, TO | IN, reach=12)
        places = places or places_around(stage, at, sentence, person)
        return framed("heading a delegation", person, places, courses.of_verb(stage, at, sentence), at)
    person = object_of(stage, at, (sentence[0], min(sentence[1], at + 7)))
    person = person or carried(stage, at)
    if person is None:
        return _with_company(stage, at, sentence)
    end = stage.tokens.at(person.span[1] - 1)
    if stage.folded(end + 1) == "'s":
        end = next((one for one in range(end + 2, end + 5) if stage.folded(one) in VEHICLES), end)
    if stage.folded(end + 1) not in ("to", "into", "towards", "on"):
        return None
    gathering, _ = slots.gathering_after(stage, end, sentence)
    places = places_after(stage, end, sentence, TO, reach=9)
    return framed("carrying", person, places, courses.of_verb(stage, at, sentence), at, gathering)


def _with_company(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Took a group of children to Minsk", "took the plane to Pyongyang": whoever takes them, or it, goes too."""
    company = next((one for one in range(at + 1, at + 8) if stage.folded(one) in _COMPANY | VEHICLES), None)
    if company is None or stage.folded(at) in ("carry", "carries", "carried", "carrying"):
        return None
    leads = next((one for one in range(company + 1, company + 4) if stage.folded(one) in ("to", "into")), None)
    places = places_after(stage, leads - 1, sentence, TO, reach=5) if leads is not None else ()
    person = travellers.subject(stage, at, sentence) if places else None
    return framed("carrying", person, places, courses.of_verb(stage, at, sentence), at)


_COMPANY = frozenset(
    "children family wife daughter son sons ministers entourage businessmen executives orphans aides team "
    "retinue governors bankers colleagues".split()
)
