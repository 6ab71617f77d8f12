"""Visits that a text tells of: who, where to, when, and what is said to become of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from atlarge.facts.record import Record
from atlarge.reading.readings import DateRead, Mention, VisitRead, VisitState, Zone
from atlarge.reading.tokens import Tokens
from atlarge.reading.visiting import courses, slots, travellers
from atlarge.reading.visiting.merging import merged
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import NOUN_ADJECTIVES, PLANNED, VERBS

_SILENT = frozenset({"credit", "contact", "boilerplate"})
_TO_OR_IN = slots.TO | slots.IN | {"of"}


class Frame(msgspec.Struct, kw_only=True):
    """A visit in the making: the person, the host, what comes of it, and the tokens it was read from."""

    rule: str
    person: Mention
    host: Mention | None
    course: courses.Course
    trigger: int
    after: int
    gathering: Mention | None = None


def visit_reads(
    tokens: Tokens,
    sentences: Sequence[Range],
    *,
    zones: Sequence[Zone],
    mentions: Sequence[Mention],
    dates: Sequence[DateRead],
    record: Record,
    published: date | None = None,
) -> tuple[VisitRead, ...]:
    """Every visit by a person of the record, once each, in order. Pure and linear.

    A visit that another pays to such a person is none of theirs; a stay in the person's own State is none either.
    """
    if not any(mention.kind == "person" for mention in mentions):
        return ()
    stage = Stage(tokens, zones, mentions, dates, record)
    found: list[tuple[VisitRead, bool] | None] = []
    for sentence in sentences:
        if sentence[1] > sentence[0] and stage.zone(sentence[0]) not in _SILENT:
            found.extend(_visit(stage, frame, sentence, published) for frame in _frames(stage, sentence))
    return merged([one for one in found if one is not None], record, published)


def _frames(stage: Stage, sentence: Range) -> Iterator[Frame]:
    folded = stage.tokens.folded
    for at in [at for at in range(*sentence) if folded[at] in VERBS]:
        classes = VERBS[folded[at]]
        if stage.gathering(at) is not None:
            continue
        for name in classes:
            frame = _READERS[name](stage, at, sentence)
            if frame is not None:
                yield frame
                for place, after in slots.more_hosts(stage, frame.after, sentence) if frame.host else ():
                    yield msgspec.structs.replace(frame, host=place, after=after)
                break


def _visit(stage: Stage, frame: Frame, sentence: Range, published: date | None) -> tuple[VisitRead, bool] | None:
    """The frame as an item, its date put in; None for a stay at home or a visit to nowhere."""
    number = slots.when(stage, frame.trigger, frame.after, sentence)
    if number is not None and frame.course.hedged and not frame.course.sure and _not_after(stage, number, published):
        number = None  # the day of an invitation, not of a visit
    host = frame.host.ref if frame.host else ""
    meeting = frame.gathering or slots.gathering_after(stage, frame.trigger, sentence)[0]
    gathering = slots.edition(stage, meeting, number, host, published) if meeting else ""
    if not host and gathering:
        host = stage.record.gatherings[gathering].host
    if (not host and not frame.gathering) or stage.at_home(frame.person.ref, host):
        return None
    when = stage.dates[number] if number is not None else None
    course = courses.dated(frame.course, when.first if when else None, published)
    trigger = stage.tokens.span(frame.trigger, frame.trigger + 1)
    ends = [trigger[1], *(part.span[1] for part in (frame.host, frame.gathering) if part is not None)]
    ends = [end for end in ends if trigger[1] <= end <= stage.tokens.ends[sentence[1] - 1]]
    starts = [trigger[0], *([frame.person.span[0]] if 0 <= trigger[0] - frame.person.span[0] < 200 else [])]  # noqa: PLR2004
    text = stage.tokens.text
    visit = VisitRead(
        span=(min(starts), max(ends)),
        rule=frame.rule,
        trigger=trigger,
        traveller=text[frame.person.span[0] : frame.person.span[1]],
        person=frame.person.ref,
        host=host,
        place=text[frame.host.span[0] : frame.host.span[1]] if frame.host else "",
        state=course.state,
        when=number,
        first=when.first if when else None,
        last=when.last if when else None,
        occasion=slots.occasion(stage, frame.trigger, sentence),
        gathering=gathering,
        negated=course.negated,
        hedged=course.hedged,
        zone=stage.zone(frame.trigger),
    )
    return visit, course.sure


def _not_after(stage: Stage, number: int, published: date | None) -> bool:
    first = stage.dates[number].first
    return published is not None and first is not None and first <= published


def _going(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Visits Mongolia", "travels to", "arrived in": the subject is the traveller."""
    classes = VERBS[stage.folded(at)]
    after = frozenset() if "visit" in classes else slots.TO if "go" in classes else slots.IN
    if stage.folded(at) in ("touched", "touches") and stage.folded(at + 1) != "down":
        return None
    host, end = slots.host_after(stage, at, sentence, after)
    if host is None:
        return None
    person = travellers.subject(stage, at, sentence)
    course = courses.of_verb(stage, at, sentence) if person else None
    if person is None or course is None:
        return None
    return Frame(rule="verb of going", person=person, host=host, course=course, trigger=at, after=end)


def _attending(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Attends the summit", "skipped the summit in South Africa", "took part by video"."""
    skips = "skip" in VERBS[stage.folded(at)]
    if stage.folded(at).startswith("stay") and stage.folded(at + 1) != "away":
        return None
    gathering, end = slots.gathering_after(stage, at, sentence)
    place, further = slots.host_after(
        stage, end - 1 if gathering else at, sentence, slots.IN if gathering else _TO_OR_IN
    )
    if gathering is None and (place is None or not skips):
        place, further = slots.meeting_after(stage, at, sentence)
    if gathering is None and place is None:
        return _from_afar(stage, at, sentence)
    person = travellers.subject(stage, at, sentence)
    course = courses.of_verb(stage, at, sentence, skips=skips) if person else None
    if person is None or course is None:
        return None
    end = max(end, further) if place else end
    return Frame(
        rule="verb of attending", person=person, host=place, course=course, trigger=at, after=end, gathering=gathering
    )


def _from_afar(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Will take part in the meeting by video link": in the gathering last named."""
    gathering = stage.gathering_before(at)
    if gathering is None or not slots.is_meeting(stage, at, sentence):
        return None
    person = travellers.subject(stage, at, sentence)
    course = courses.of_verb(stage, at, sentence) if person else None
    if person is None or course is None or course.state != "remote":
        return None
    return Frame(
        rule="verb of attending", person=person, host=None, course=course, trigger=at, after=at + 1, gathering=gathering
    )


def _leaving(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Left Johannesburg in a hurry", "will stay in Budapest": whoever leaves or stays has come."""
    start = at
    if "stay" in VERBS[stage.folded(at)]:
        start = at + 1
        if stage.folded(start) != "in":
            return None
    elif stage.folded(at + 1) == "for":
        return None
    host, end = slots.host_after(stage, start, (sentence[0], min(sentence[1], start + 4)))
    person = travellers.subject(stage, at, sentence) if host else None
    course = courses.of_verb(stage, at, sentence) if person else None
    if host is None or person is None or course is None or course.negated:
        return None
    return Frame(rule="leaving or staying", person=person, host=host, course=course, trigger=at, after=end)


def _addressing(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Addressed the summit by video link": told only where it was from afar."""
    frame = _attending(stage, at, sentence)
    return frame if frame is not None and frame.course.state == "remote" else None


def _hosting(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Budapest hosted Netanyahu", "was received by Orban in Budapest": the object is the traveller."""
    person = travellers.guest(stage, at, sentence)
    if person is None:
        return None
    host, end = slots.host_after(stage, at, sentence, slots.IN | slots.TO)
    host = host or _host_subject(stage, at, sentence)
    course = courses.of_verb(stage, at, sentence)
    if host is None or course is None:
        return None
    if stage.folded(at).startswith("invit"):
        course = courses.Course(state="announced", hedged=True, sure=False)
    return Frame(rule="verb of hosting", person=person, host=host, course=course, trigger=at, after=end)


def _host_subject(stage: Stage, at: int, sentence: Range) -> Mention | None:
    """The State before "hosts", or that of the leader who does ("Hungarian Prime Minister Viktor Orban")."""
    for index in range(at - 1, max(sentence[0], at - 12) - 1, -1):
        owner = stage.owner.get(index)
        if owner is not None and owner.kind == "State" and owner.ref:
            return owner
        if stage.folded(index) in (",", ";", "that"):
            break
    return None


def _meeting(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Met Xi in Beijing": whoever meets in another State is there."""
    if stage.folded(at) == "meeting" and stage.folded(at - 1) in ("a", "the", "their", "his", "of", "this"):
        return None
    host, end = slots.host_after(stage, at, sentence, frozenset({"in"}), meeting=True)
    if host is None or stage.folded(stage.tokens.at(host.span[0]) - 1) not in ("in", "the", ","):
        return None
    person = travellers.party(stage, at, sentence)
    course = courses.of_verb(stage, at, sentence) if person else None
    if person is None or course is None:
        return None
    if stage.zone(at) == "caption":
        course = courses.Course(state="made")
    return Frame(rule="meeting abroad", person=person, host=host, course=course, trigger=at, after=end)


def _being(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Was in Crimea on Saturday": nothing but a place after the verb."""
    start = at + 1 if stage.folded(at + 1) == "in" else at + 2
    if stage.folded(start) != "in" or (
        start > at + 1 and stage.folded(at + 1) not in ("currently", "already", "now", "back")
    ):
        return None
    host, end = slots.host_after(stage, start, (sentence[0], min(sentence[1], start + 5)))
    person = travellers.subject(stage, at, sentence)
    if host is None or person is None:
        return None
    if stage.folded(at) in ("be", "due", "expected"):
        course = courses.of_verb(stage, at, sentence)
        if course is None:
            return None
    else:
        state: VisitState = "under way" if stage.folded(at) == "is" else "made"
        course = courses.Course(state=state)
    return Frame(rule="being in a place", person=person, host=host, course=course, trigger=at, after=end)


def _noun(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "His trip to Mongolia", "a visit by Putin", "made a surprise visit to Crimea"."""
    host = slots.host_before(stage, at)
    end = at + 1
    if host is None:
        host, end = slots.host_after(stage, at, sentence, _TO_OR_IN)
    if host is None:
        return None
    person, said = travellers.possessor(stage, at, sentence)
    person = person or travellers.giver(stage, at, sentence) or travellers.announced_later(stage, at, sentence)
    if person is None and not said:
        person = stage.focus if _whole(stage, at) else None
    course = courses.of_noun(stage, at, sentence) if person else None
    if person is None or course is None:
        return None
    return Frame(rule="noun of going", person=person, host=host, course=course, trigger=at, after=end)


def _whole(stage: Stage, at: int) -> bool:
    """Whether "the visit" can only be that of the one person the text is about: nobody else's name is near."""
    start = at - 1
    while stage.folded(start) in NOUN_ADJECTIVES:
        start -= 1
    told = {stage.folded(index) for index in range(start, at)}
    if not {"the", "this"} & told and not PLANNED & told:
        return False
    if any(
        stage.folded(index) in ("he", "she", "they") and stage.owner.get(index) is None for index in range(at - 8, at)
    ):
        return False
    return not any(
        stage.word(index)[:1].isupper()
        and stage.owner.get(index) is None
        and index - 1 >= 0
        and stage.word(index - 1) not in '.!?"“'
        for index in range(max(0, at - 10), at)
    )


def _over(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Flew over Greece", "crossed Greek airspace": over the State, not in it."""
    if "go" in VERBS[stage.folded(at)] and stage.folded(at + 1) not in ("over", "through"):
        return None
    listed = range(at + 1, min(sentence[1], at + 10))
    straight = stage.folded(at + 1) == "over" and (stage.place(at + 2) or stage.place(at + 3))
    if not straight and not any(stage.folded(index) in ("airspace", "overflight") for index in listed):
        return None
    host = next(filter(None, (stage.place(one) or slots.over_demonym(stage, one) for one in listed)), None)
    person = travellers.subject(stage, at, sentence) or stage.focus
    if host is None or person is None:
        return None
    end = stage.tokens.at(host.span[1])
    course = courses.of_verb(stage, at, sentence)
    return Frame(rule="overflight", person=person, host=host, course=course, trigger=at, after=end) if course else None


_READERS = {
    "visit": _going,
    "go": _going,
    "arrive": _going,
    "attend": _attending,
    "skip": _attending,
    "host": _hosting,
    "meet": _meeting,
    "noun": _noun,
    "address": _addressing,
    "over": _over,
    "be": _being,
    "leave": _leaving,
    "stay": _leaving,
}
