"""Presence told without a verb of going: "Netanyahu, in Washington for talks", or doing whatever it be in a city."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import courses, hosts, travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame, framed
from atlarge.reading.visiting.stage import TOWNS, Range, Stage
from atlarge.reading.visiting.words import FORMS, MEETINGS, NOT_SO, VERBS, Class

_IN = frozenset({"in", "at", "outside"})
_REACH = 12
_FROM_A_CHAIR = frozenset(
    "proposed offered suggested left gave given said added told asked wrote announced accused blamed claimed "
    "called denied dismissed warned  urged vowed threatened ordered launched invaded annexed attacked bombed "
    "struck hit shelled supported backed  opposed sparked faced caused condemned criticised criticized praised "
    "thanked congratulated wanted needed lost  won deployed stationed killed signed approved rejected recognised "
    "recognized used decided believed hoped  planned prepared seized imposed lifted expected appointed named "
    "fired sacked dispatched directed commanded  committed alleged suspected charged convicted indicted based "
    "rooted born educated involved interested followed  watched issued demanded insisted argued noted described "
    "compared mentioned discussed considered likened helped  allowed forced tried failed agreed refused managed "
    "started ended continued kept seemed appeared looked turned  raised dropped remained owned bought sold "
    "financed funded armed trained propped poisoned jailed imprisoned  exiled sanctioned isolated "
    "lodged phoned telephoned skyped cabled emailed texted welcome unwelcome popular unpopular famous".split()
)
_DONE = frozenset(
    "shared posed joked chatted ate drank sang danced slept spoke rode wore lit bowed knelt prayed bought threw "
    "drew swam ran drove rang cut broke put got saw sat stood lay read played planted kissed waved toasted tasted "
    "unveiled opened laid hugged strolled lingered paused waited lectured preached paraded saluted reviewed "
    "inspected visited toured shopped jogged fished hunted skied golfed wrapped boarded unpacked addressed "
    "hurried".split()
)


_NO_BODY = _FROM_A_CHAIR | frozenset(", ; : that who which where and while when because".split())


def _beside(stage: Stage, at: int, place: hosts.Placed, sentence: Range) -> Frame | None:
    """ "With Netanyahu in Washington", "Putin, in Astana for talks,", and captions without a verb."""
    if stage.folded(place[1]) in MEETINGS:
        return None
    back = at - 1 if stage.folded(at - 1) != "," else at - 2
    person = stage.actor(back)
    if person is None and stage.folded(back) == "him" and stage.folded(back - 1) == "with":
        person = stage.he(back)
        return framed("beside the name", person, (place,), Course(state="made", sure=False), at)
    if person is None:
        return _captioned(stage, at, place, sentence) if stage.zone(at) == "caption" else None
    first = stage.tokens.at(person.span[0])
    before = stage.folded(first - 1) if stage.folded(first - 2) not in _MET else ""  # "the summit with Putin in"
    apart = back == at - 2 and stage.folded(place[1]) in (",", "for", "on", "to", "since", "this")
    if not (apart or (back == at - 1 and before in ("with", "while"))):
        return None
    return framed("beside the name", person, (place,), Course(state="under way", sure=False, fresh=True), at)


def _captioned(stage: Stage, at: int, place: hosts.Placed, sentence: Range) -> Frame | None:
    """Whoever a caption shows in a place: "Putin at a wreath-laying in Baku", "Putin meets Xi in Beijing on Feb. 4"."""
    start = max(sentence[0], at - 3 * _REACH)
    first = next((index for index in range(start, at) if stage.actor(index) is not None), None)
    verbs = any(FORMS.get(one) and "noun" not in VERBS[one] for one in stage.near(start, at))
    if (
        first is None
        or not stage.capable(first)
        or (verbs and not (_opens(stage, first, sentence) and _dated(stage, place[1])))
    ):
        return None
    if not NOT_SO.isdisjoint(stage.near(start, at)):
        return None
    return framed("caption", stage.actor(first), (place,), Course(state="made", turn=-1), at)


def _opens(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether the caption begins with the person at the token, and who that is."""
    return stage.capable(at) and all(
        stage.word(one)[:1].isupper() or stage.folded(one) in _WHO or not stage.folded(one)[0].isalpha()
        for one in range(sentence[0], at)
    )


def _dated(stage: Stage, at: int) -> bool:
    """Whether a date follows the place, perhaps after the name of the State."""
    return any(one in stage.date_at and stage.dates[stage.date_at[one]].first for one in range(at, at + 6))


_MET = MEETINGS | frozenset("meet meets met spoke speak call deal agreement".split())
_WHO = frozenset("president leader minister prime premier and with photo file picture the".split())


def _doing(stage: Stage, at: int, place: hosts.Placed, sentence: Range) -> Frame | None:
    """Something done in a city by a person of the record: whoever "lit a candle in Bishkek" was there."""
    if stage.folded(at) not in _IN:
        return None
    verb = _verb_before(stage, at, sentence)
    if verb is None or (place[0].rule not in TOWNS and stage.folded(verb) not in _DONE):
        return None
    if stage.folded(verb + 1) == "not" or stage.folded(at - 1) in hosts.HEADS_OF_PHRASES:
        return None
    person: Mention | None = travellers.subject(stage, verb, sentence)
    course = courses.of_verb(stage, verb, sentence) if person else None
    if course is None or course.state != "made" or course.negated or course.hedged:
        return None
    return framed("doing in a city", person, (place,), course, verb)


def _verb_before(stage: Stage, at: int, sentence: Range) -> int | None:
    """The nearest verb before the preposition, if it is one of doing something with one's own body."""
    for back, word in enumerate(reversed(stage.near(max(sentence[0], at - _REACH), at)), 1):
        if word in _NO_BODY:
            return None
        index = at - back
        if word in _DONE or ("skip" not in VERBS.get(word, ("skip",)) and "past" in FORMS.get(word, ())):
            return index
        if word.endswith("ed") and stage.word(index).islower() and len(word) > 4 and stage.person(index - 1):  # noqa: PLR2004
            return index
    return None


def _begins(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether the person at the token is the first thing the headline names."""
    mention = stage.person(at)
    first = stage.tokens.at(mention.span[0]) if mention is not None else at
    while (
        first > max(sentence[0], at - 12)
        and stage.word(first - 1)[:1].isupper()
        and not stage.folded(first - 1).endswith("ing")
    ):
        first -= 1
    return first == sentence[0] or stage.folded(first - 1) == ":"


_EVENTS = MEETINGS | frozenset("speech interview address briefing appearance concert dinner lunch visit".split())


def _occasion(stage: Stage, at: int, place: hosts.Placed, sentence: Range) -> Frame | None:
    """ "At a news conference in Budapest(,) Netanyahu called": an opening phrase tells of an event that he was at."""
    if not sentence[0] < at < sentence[0] + 9 or stage.folded(sentence[0]) not in ("at", "in", "during", "after", "on"):
        return None
    if _EVENTS.isdisjoint(stage.near(sentence[0] + 1, at)):
        return None
    comma = next((one for one in range(place[1], min(sentence[1], place[1] + 8)) if stage.folded(one) == ","), None)
    near = range(comma + 1, comma + 6) if comma is not None else range(place[1], place[1] + 3)
    subject = next((one for one in near if stage.actor(one) is not None), None)
    if subject is None:
        return None
    verb = stage.tokens.at(stage.owner[subject].span[1] - 1) + 1
    word = stage.folded(verb)
    if not (word.endswith("ed") or word in ("said", "told") or FORMS.get(word, frozenset()) & {"past"}):
        return None
    return framed("at an event there", stage.actor(subject), (place,), Course(state="made", sure=False), at)


def begins(stage: Stage, at: int) -> bool:
    """Whether a name follows the preposition: asked first, as most prepositions bring in something else."""
    return at + 1 in stage.owner or (at + 2 in stage.owner and stage.folded(at + 1) in ("the", "occupied"))


def headline(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Putin in Mongolia", "Netanyahu to Hungary": a headline or caption without a verb."""
    place = hosts.placed(stage, at + 1)
    if place is not None:
        told = _beside(stage, at, place, sentence) or _doing(stage, at, place, sentence)
        told = told or _occasion(stage, at, place, sentence)
        if told is not None:
            return told
    elif stage.folded(at + 1) in ("the", "occupied"):
        place = hosts.placed(stage, at + 2)
    if place is None or stage.folded(at) not in ("in", "to") or stage.actor(at - 1) is None:
        return None
    zone = stage.zone(at)
    if zone not in ("headline", "caption") or not _begins(stage, at - 1, sentence):
        return None
    if stage.folded(place[1]) in MEETINGS or (stage.folded(at) == "to" and zone == "caption"):
        return None
    if zone == "caption":
        course = Course(state="made")
    else:
        course = Course(state="announced" if stage.folded(at) == "to" else "under way", sure=False)
    return framed("headline", stage.actor(at - 1), (place,), course, at)
