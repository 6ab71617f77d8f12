"""Presence told by a list of guests, or as plain attendance: "among those present was", "was there twice"."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import courses, hosts, travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame, context_place, dateline_place, framed, meeting_before, said_where
from atlarge.reading.visiting.hosts import Placed
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import IN, Class

_COMPANY = frozenset(
    "absent missing guest visitor visitors dignitaries them those present attendance guests attendees "
    "participants invitees".split()
)
_BESIDE = frozenset({"side", "hand", "looking", "beside"})
_NEAR = 12


def among(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Among those present was Putin", "one of them was", "the guests in Kampala included"."""
    if stage.folded(at) in _BESIDE:
        return beside(stage, at, sentence)
    listed = range(at + 1, min(sentence[1], at + 2 * _NEAR))
    end = next((one for one in listed if not _in_list(stage, one)), listed.stop)
    person = next(
        (stage.actor(one) for one in range(at + 1, min(sentence[1], max(end, at + 5))) if stage.person(one)), None
    )
    start = max(sentence[0], at - _NEAR)
    before = {stage.folded(one) for one in range(start, at)}
    if person is None or not (_COMPANY & before):
        return None
    found = _placed_within(stage, (start, at)) or _placed_within(stage, (at + 1, min(sentence[1], at + _NEAR)))
    places = (found,) if found is not None else context_place(stage, start, person)
    course = Course(state="not attended") if {"absent", "missing"} & before else _course(stage, at)
    return framed("among the guests", person, places, course, at, context=found is None)


def _in_list(stage: Stage, at: int) -> bool:
    """Whether the token can be of a list of names."""
    return stage.word(at)[:1].isupper() or stage.folded(at) in (",", "and", "president", "prime", "minister", "the")


def attendance(stage: Stage, at: int, start: int, sentence: Range) -> Frame | None:
    """ "Was present when", "was in attendance at", "is on hand for": `start` is the token after the verb."""
    person = travellers.subject(stage, at, sentence)
    if person is None:
        return None
    found = _placed_within(stage, (start + 1, min(sentence[1], start + _NEAR)))
    met = meeting_before(stage, at) if found is None else None
    places = (found or met,) if found or met else context_place(stage, at, person)
    course = Course(state="remote") if courses.is_remote(stage, at, sentence) else _course(stage, at)
    return framed("in attendance", person, tuple(filter(None, places)), course, at, context=found is None)


def is_attendance(stage: Stage, start: int) -> bool:
    """Whether the tokens say "present", "in attendance" or "on hand"."""
    word, following = stage.folded(start), stage.folded(start + 1)
    if "spirit" in stage.near(start, start + 4):
        return False
    return (word, following) in (("in", "attendance"), ("on", "hand")) or (
        word == "present" and following in ("at", "in", "when", "for", ".", ",", "as", "on", "only")
    )


def beside(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Opened the summit with Putin at his side", "was sworn in with al-Bashir looking on"."""
    leads = next((one for one in range(at - 1, max(sentence[0], at - 8), -1) if stage.folded(one) == "with"), None)
    person = next((stage.actor(one) for one in range(leads + 1, at) if stage.person(one)), None) if leads else None
    if person is None or leads is None:
        return None
    found = _placed_within(stage, (sentence[0], leads))
    places = (found,) if found is not None else dateline_place(stage, at, person) or said_where(stage, sentence, person)
    return framed("among the guests", person, places, Course(state="made", sure=False), at, context=True)


def one_of_them(stage: Stage, at: int, start: int, sentence: Range) -> Frame | None:
    """ "Is among the guests in Kampala", "is among those who have accepted": `start` is the token of "among"."""
    person = travellers.subject(stage, at, sentence)
    if person is None:
        return None
    found = _placed_within(stage, (start + 1, min(sentence[1], start + _NEAR)))
    places = (found,) if found is not None else said_where(stage, sentence, person)
    course = _course(stage, at) or Course(state="not attended")
    if not _INVITED.isdisjoint(stage.near(start, start + 7)):
        course = Course(state="announced")
    return framed("among the guests", person, places, course, at, context=found is None)


_INVITED = frozenset("accepted confirmed expected invited due awaited".split())


def _placed_within(stage: Stage, bounds: Range) -> Placed | None:
    """The first place behind a preposition between the tokens."""
    for index in range(*bounds):
        if (stage.folded(index) in IN or stage.folded(index) == "from") and index not in stage.in_date:
            found = hosts.placed(stage, index + 1) or hosts.placed(stage, index + 2)
            if found is not None:
                return found
        owned = stage.place(index) is not None and stage.folded(index + 1) == "'s"  # "Chad's guests included"
        when = stage.folded(index) in ("when", "as") and stage.place(index + 1) is not None  # "when Ethiopia opens"
        if owned or when:
            place = stage.place(index + when)
            return (place, index + 1 + when) if place is not None else None
    return None


def _course(stage: Stage, at: int) -> Course | None:
    word, before = stage.folded(at), {stage.folded(at - 1), stage.folded(at - 2)}
    if {"not", "never"} & {*before, stage.folded(at + 1)} or word.endswith("n't"):
        return None
    if word in ("be", "include"):
        return Course(state="announced", hedged=not {"will", "to"} & before)
    if word in ("is", "are", "includes"):
        return Course(state="under way", sure=False, fresh=True)
    return Course(state="made")


def abroad(stage: Stage, start: int, sentence: Range, person: Mention) -> tuple[Placed, ...]:
    """ "Has been abroad once since the warrant, in Washington": the places named after a comma or colon."""
    for index in range(start + 1, min(sentence[1], start + 2 * _NEAR)):
        if stage.folded(index) in (",", ":", "-", "–") and index not in stage.in_date:
            step = index + 1 + (stage.folded(index + 1) in ("in", "to"))
            found = hosts.placed(stage, step) or hosts.placed(stage, step + 1)
            if found is not None and not stage.at_home(person.ref, found[0].ref):
                return tuple(hosts.all_hosts(stage, found, sentence))
    return ()
