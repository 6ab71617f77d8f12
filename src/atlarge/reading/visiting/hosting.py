"""Visits told by what others do: hosting, meeting, letting somebody in, arresting or not, carrying."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import antecedents, courses, guests, hosts, slots, travellers
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

_LETS_IN = frozenset(
    "sleep spend rest eat dine speak address attend come in visit enter land stay leave go pass travel slip return "
    "fly walk through into depart cross escape".split()
)
_DONE_WITH = frozenset(
    "surrendered handed transferred extradited arrested detained released freed apprehended sheltered deported "
    "expelled".split()
)
_OFF_HOME = VEHICLES | {"home", "back"}
_SEES = frozenset("see sees saw seen seeing".split())
_LEAVES = frozenset("leave land arrive depart".split())
_ENDS = frozenset(". , ; and on as last for with when".split())
_TAKES = frozenset("take takes took taken taking".split())
_SENT_OFF = frozenset("sent flew put flown".split())


def hosting(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "Budapest hosted Netanyahu", "was received by Orban in Budapest": the object is the traveller."""
    person = guests.guest(stage, at, sentence)
    if person is None:
        return None
    told = places_after(stage, at, sentence, _IN_OR_TO)
    places = told or host_subject(stage, at, sentence) or places_around(stage, at, sentence, person)
    places = places or after_colon(stage, at, sentence) or _by_host(stage, at, sentence)
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
    if for_it and course is not None and course.state == "under way" and _past_before(stage, at, sentence):
        course = Course(state="made", sure=False)  # "rebuked Hungary for hosting him"
    if stage.folded(at).endswith("ing") and stage.folded(at - 1) == "to":
        course = Course(state="announced", hedged=True)  # "closer to hosting him"
    if stage.folded(at).startswith("invit"):
        course = Course(state="announced", hedged=True, sure=False)
    return framed("verb of hosting", person, places, course, at, context=not told)


_IN_OR_TO = IN | TO
_WELCOMED = frozenset({"welcomed", "greeted", "received"})


def _past_before(stage: Stage, at: int, sentence: Range) -> bool:
    return any(
        "past" in FORMS.get(stage.folded(one), ()) or stage.folded(one).endswith("ed")
        for one in range(max(sentence[0], at - 12), at)
    )


def _by_host(stage: Stage, at: int, sentence: Range) -> tuple[Placed, ...]:
    """ "Hosted by Mongolia", "was welcomed by Hungarian officials"."""
    for index in range(at + 1, min(sentence[1], at + 5)):
        if stage.folded(index) == "by":
            owners = [stage.owner.get(one) for one in range(index + 1, index + 4)]
            state = next((one for one in owners if one is not None and one.kind == "State" and one.ref), None)
            return ((state, index + 2),) if state is not None else ()
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
    leader = stage.leaders.get(stage.word(at - 1))
    return ((leader, at),) if leader is not None else ()


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


def letting(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "Malawi let al-Bashir attend", "Italy released Njeem": the State that does so had him there."""
    word = stage.folded(at)
    end = min(sentence[1], at + 10)
    named = stage.names_person(at + 1, end) or "him" in stage.near(at + 1, end)
    person = _object(stage, at, sentence) or _carried(stage, at) if named else None
    if person is None and word in ("let", "allowed") and not VEHICLES.isdisjoint(stage.near(at + 1, at + 4)):
        return _let_the_plane(stage, at, sentence)
    if person is None and word != "let":
        return None
    spared = _spared(stage, at, sentence, person) if person is not None else None
    if spared is not None:
        return spared
    if travellers.is_passive(stage, at):
        return _handed_over(stage, at, sentence)
    if person is not None and not _lets_in(stage, word, person):
        return None
    course = courses.of_verb(stage, at, sentence)
    if course is None or course.negated or course.hedged:
        return None
    if course.state == "under way" and stage.folded(at - 1) in ("by", "for") and _past_before(stage, at, sentence):
        course = Course(state="made")  # "broke its word by letting him visit"
    if course.state != "made" and not (word.startswith("hold") and course.state != "not attended" and not course.sure):
        return None
    course = Course(state="made")
    if person is None and word == "let" and stage.folded(at + 1) == "go":
        absent = {"man", "suspect", "general", "official", "libyan"} & {stage.folded(one) for one in range(at - 4, at)}
        return framed("letting in", stage.main if absent else None, _acting_state(stage, at, sentence), course, at)
    if person is None:
        return None
    places = _acting_state(stage, at, sentence)
    return framed("letting in", person, places, course, at, context=True)


def _handed_over(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Was handed over by Chad": the State that did so had him there."""
    places = _by_host(stage, at, sentence) if stage.folded(at) in _DONE_WITH else ()
    person = travellers.subject(stage, at, sentence) if places else None
    course = courses.of_verb(stage, at, sentence) if person is not None else None
    if course is None or course.negated or course.hedged or course.state != "made":
        return None
    return framed("letting in", person, places, course, at)


def _lets_in(stage: Stage, word: str, person: Mention) -> bool:
    """Whether the words after the person tell that he had come: "let him speak", "flew him home"; "released" alone."""
    if word in _DONE_WITH:
        return True
    after = stage.tokens.at(person.span[1] - 1) + 1
    if word in _TAKES:
        return stage.folded(after) == "in" and (after + 1 in stage.in_date or stage.folded(after + 1) in _ENDS)
    if word in _SEES:  # "saw him leave", not "saw him come to power"
        return stage.folded(after) in _LEAVES and not any(map(stage.place, range(after + 1, after + 4)))
    if word in _SENT_OFF:
        home = any(stage.at_home(person.ref, one.ref) for one in map(stage.place, range(after, after + 4)) if one)
        return home or not _OFF_HOME.isdisjoint(stage.near(after, after + 6))
    return not _LETS_IN.isdisjoint(stage.near(after, after + 3))


def _let_the_plane(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Greece and Italy are members, and both let the plane through"."""
    if {"through", "pass", "cross", "over", "in", "overfly"}.isdisjoint(stage.near(at + 2, at + 7)):
        return None
    if not {"not", "didn't", "never", "would", "could", "if"}.isdisjoint(stage.near(at - 4, at)):
        return None
    first = next((one for one in range(sentence[0], at) if stage.place(one) is not None), None)
    found = hosts.placed(stage, first) if first is not None and at - first < _A_CLAUSE else None
    places = tuple(hosts.all_hosts(stage, found, sentence)) if found is not None else ()
    return framed("letting in", stage.main, places, Course(state="made"), at, context=True)


_A_CLAUSE = 20


def _spared(stage: Stage, at: int, sentence: Range, person: Mention) -> Frame | None:
    """ "Chad did not arrest al-Bashir in 2010", "found against Jordan for not arresting him in March 2017".

    Only with a day or a visit spoken of: what a State has never had the chance to do tells of nobody's visit.
    """
    if not stage.folded(at).startswith(("arrest", "detain", "apprehend")):
        return None
    before = [stage.folded(one) for one in range(at - 1, max(sentence[0], at - 6), -1)]
    spared = {
        "not",
        "n't",
        "didn't",
        "failed",
        "failing",
        "refused",
        "declined",
        "without",
        "failure",
        "should",
        "ought",
    }
    if not spared & set(before):
        return None
    owed = {"should", "ought"} & set(before) and "have" in before
    if not owed and {"will", "would", "may", "might", "could", "if", "must", "should", "won't"} & set(before):
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
    while index > sentence[0] and stage.folded(index) in (
        "had",
        "has",
        "have",
        "then",
        "also",
        "authorities",
        "police",
        "aircraft",
        "plane",
        "jet",
        "state",
        "again",
        "that",
        "which",
        ",",
        "itself",
    ):
        index -= 1
    owner = stage.owner.get(index)
    if stage.place(index) is not None:
        return tuple((place, at) for place, _ in antecedents.list_before(stage, index, sentence))
    if owner is not None and owner.kind == "State" and owner.ref:
        return ((owner, at),)
    if stage.folded(at - 1) in ("by", "for"):
        return host_subject(stage, at - 1, sentence)
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
        places = places_after(stage, delegation, sentence, TO | IN, reach=12)
        person = travellers.subject(stage, at, sentence) if places else None
        return framed("heading a delegation", person, places, courses.of_verb(stage, at, sentence), at)
    person = _object(stage, at, (sentence[0], min(sentence[1], at + 7)))
    person = person or _carried(stage, at)
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
    """ "Took a group of children to Minsk", "brought his ministers to Beijing": whoever takes them goes too."""
    company = next((one for one in range(at + 1, at + 8) if stage.folded(one) in _COMPANY), None)
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
