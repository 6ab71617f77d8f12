"""Visits that a text tells of: who, where to, when, and what is said to become of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from atlarge.reading.readings import Mention, VisitRead
from atlarge.reading.visiting import (
    absences,
    agendas,
    among,
    attending,
    being,
    courses,
    days,
    directions,
    doing,
    doubting,
    going,
    hosting,
    hosts,
    itineraries,
    letting,
    nouns,
    overflights,
    presences,
    receiving,
    sequels,
    slots,
    stops,
    telephones,
    undoing,
    welcomes,
)
from atlarge.reading.visiting.frames import Frame
from atlarge.reading.visiting.merging import Told, merged
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import ARRESTS, VERBS, Class

_SILENT = frozenset({"credit", "contact", "boilerplate"})
_LIST = 3  # places in one breath: an account of the past, not the news
_FAR = 200  # characters; a name further from the verb is no part of the words read
_LESS_SURE = frozenset({"doing in a city", "list of stops"})
_LASTING = frozenset(
    {
        "verb of hosting",
        "meeting abroad",
        "being in a place",
        "verb of attending",
        "received there",
        "picture with a dateline",
    }
)
_UNDONE = frozenset({"called off", "not attended"})
_SEAT_OF_THE_COURT = frozenset({"the hague", "hague", "den haag"})


def visit_reads(stage: Stage, sentences: Sequence[Range], *, published: date | None = None) -> tuple[VisitRead, ...]:
    """Every visit by a person of the record, once each, in order. Pure and linear.

    A visit that another pays to such a person is none of theirs; a stay in the person's own State is none either,
    nor is being brought before the Court.
    """
    found: list[Told] = []
    for sentence in sentences:
        opening = stops.opening(stage, sentence) if stage.place(sentence[0]) is not None else None
        if opening is not None:
            found.extend(_told(stage, opening, sentence, published))
        told = len(found)
        if stage.tells_who(sentence) and stage.zone(sentence[0]) not in _SILENT:
            for frame in _frames(stage, sentence):
                found.extend(_told(stage, frame, sentence, published))
        fragments = list(itineraries.fragments(stage, sentence))
        known = {one.visit.host for one in found[told:]} if fragments else set()
        for frame in fragments:
            if frame.places[0][0].ref not in known:
                found.extend(_told(stage, frame, sentence, published))
    return merged(found, stage.record, published)


def _frames(stage: Stage, sentence: Range) -> Iterator[Frame]:
    told: set[str] = set()  # places that a surer rule has read in this sentence
    where = stage.tells_where(sentence)
    for at in stage.verbs(sentence):
        word = stage.folded(at)
        if (word in _LIGHT and not _LIGHT[word](stage, at)) or (stage.gathering(at) is not None and word not in _MEETS):
            continue
        for name in VERBS[word]:
            if not where and name in _NEED_A_PLACE and word not in ARRESTS:
                continue
            frame = _READERS[name](stage, at, sentence, name)
            if frame is not None and frame.rule in _LESS_SURE and frame.places[0][0].ref in told:
                continue
            if frame is not None and (not frame.places or not _all_at_home(stage, frame)):
                told.update(place.ref for place, _ in frame.places)
                yield frame
                start = going.origin(stage, frame, sentence) if frame.rule == "verb of going" else None
                if start is not None:
                    yield start
                if name != "leave":  # "left Pyongyang for Hanoi" tells of two
                    break


_MEETS = frozenset({"summit", "meeting"})  # which may tell of a visit within the name of a gathering too


def _all_at_home(stage: Stage, frame: Frame) -> bool:
    return all(stage.at_home(frame.person.ref, place.ref) for place, _ in frame.places)


def _told(stage: Stage, frame: Frame, sentence: Range, published: date | None) -> Iterator[Told]:
    """The visits of one frame, a visit for each place; none for a stay at home, a visit to nowhere or a call."""
    if frame.gathering is None and telephones.only_called(stage, frame.trigger, sentence):
        return
    if frame.course.state in _UNDONE and undoing.only_wished(stage, frame.trigger, sentence):
        return
    if not frame.places:
        yield from _visit(stage, frame, None, sentence, published)
    seen: set[str] = set()
    for place, after in frame.places:
        if place.ref not in seen and stage.tokens.text[slice(*place.span)].lower() not in _SEAT_OF_THE_COURT:
            seen.add(place.ref)
            yield from _visit(stage, frame, (place, after), sentence, published)


def _visit(
    stage: Stage, frame: Frame, placed: tuple[Mention, int] | None, sentence: Range, published: date | None
) -> Iterator[Told]:
    place = placed[0] if placed else None
    stands = placed is not None and frame.trigger < placed[1] <= sentence[1]
    after = placed[1] if placed is not None and (stands or not frame.context) else frame.after
    number = days.day_of(stage, frame, after, sentence, published)
    host = place.ref if place else ""
    meeting = frame.gathering or slots.gathering_after(stage, frame.trigger, sentence)[0]
    gathering = slots.edition(stage, meeting, number, host, published) if meeting else ""
    if not host and gathering:
        host = stage.record.gatherings[gathering].host
    if (not host and not frame.gathering and not frame.echo) or stage.at_home(frame.person.ref, host):
        return
    when = days.days_of(stage, number, frame.course, published) if number is not None else None
    stays = days.stay(stage, frame.trigger, sentence) if frame.course.fresh and when is not None else 0
    course = courses.dated(frame.course, when, published, lasts=frame.rule in _LASTING, stays=stays)
    course = doubting.weighed(stage, frame.trigger, sentence, frame.person, course)
    text = stage.tokens.text
    visit = VisitRead(
        span=_span(stage, frame, place, sentence),
        rule=frame.rule,
        trigger=stage.tokens.span(frame.trigger, frame.trigger + 1),
        traveller=text[slice(*frame.person.span)],
        person=frame.person.ref,
        host=host,
        place=text[slice(*place.span)] if place else "",
        state=course.state,
        when=number,
        first=when[0] if when else None,
        last=when[1] if when else None,
        occasion=slots.occasion(stage, frame.trigger, sentence),
        gathering=gathering,
        negated=course.negated,
        hedged=course.hedged or _asked(stage, sentence),
        zone=stage.zone(frame.trigger),
    )
    perfect = not _PERFECT.isdisjoint(stage.near(frame.trigger - 4, frame.trigger))
    listed = len(frame.places) >= _LIST or frame.rule == itineraries.STOP or (perfect and not course.fresh)
    gone = frame.rule in ("leaving", "coming back")
    yield Told(visit=visit, sure=course.sure, listed=listed, gone=gone, echo=frame.echo)


def _asked(stage: Stage, sentence: Range) -> bool:
    """Whether the sentence only asks: "Will he come?"; "Why did he come?" takes for granted that he did."""
    if stage.folded(sentence[1] - 1) != "?":
        return False
    return _TAKE_FOR_GRANTED.isdisjoint(stage.near(sentence[0], min(sentence[1], sentence[0] + _OPENING)))


_PERFECT = frozenset({"has", "have", "'ve"})
_OPENING = 12
_TAKE_FOR_GRANTED = frozenset("why how when what who which".split())


def _span(stage: Stage, frame: Frame, place: Mention | None, sentence: Range) -> tuple[int, int]:
    """The words from the traveller to the place or gathering, as far as they stand in the sentence of the verb."""
    trigger = stage.tokens.span(frame.trigger, frame.trigger + 1)
    ends = [part.span[1] for part in (place, frame.gathering) if part is not None]
    if place is not None and place.rule == "demonym":  # "American soil"
        after = stage.tokens.at(place.span[1] - 1) + 1
        ends += [stage.tokens.ends[after]] if stage.folded(after) in hosts.PARTS else []
    ends = [end for end in ends if trigger[1] <= end <= stage.tokens.ends[sentence[1] - 1]]
    start = frame.person.span[0]
    near = frame.rule != itineraries.STOP and 0 <= trigger[0] - start < _FAR
    near = near and start >= stage.tokens.starts[sentence[0]]
    return (start if near else trigger[0]), max([trigger[1], *ends])


_NEED_A_PLACE: frozenset[Class] = frozenset(
    {"present", "meet", "over", "carry", "while", "bound", "back", "off", "order", "foot", "bare", "leave"}
)
"""Classes of verbs and nouns that tell of no visit in a sentence that says nothing of where."""
# Small words are everywhere: a rule starts from one only where what it needs stands beside it.
_LIGHT: dict[str, Callable[[Stage, int], bool]] = {
    **dict.fromkeys(("in", "to", "at", "outside"), presences.begins),
    **dict.fromkeys((word for word, names in VERBS.items() if names == ("be",)), being.begins),
    **dict.fromkeys(("not", "n't"), attending.leaves_out),
    **dict.fromkeys((word for word, names in VERBS.items() if names == ("list",)), stops.begins),
    "had": receiving.has,
    "no": absences.no_person,
}
_READERS: dict[Class, Callable[[Stage, int, Range, Class], Frame | None]] = {
    "visit": going.going,
    "go": going.going,
    "arrive": going.going,
    "present": doing.present,
    "attend": attending.attending,
    "skip": attending.attending,
    "away": attending.staying_away,
    "leave": going.leaving,
    "stay": being.staying,
    "back": going.coming_back,
    "be": being.being,
    "among": among.among,
    "foot": going.setting_foot,
    "over": overflights.flying_over,
    "off": directions.setting_off,
    "elliptic": attending.left_out,
    "bare": presences.headline,
    "host": hosting.hosting,
    "let": letting.letting,
    "meet": hosting.meeting,
    "noun": nouns.noun,
    "order": nouns.order,
    "hold": nouns.holding,
    "carry": hosting.carrying,
    "follow": nouns.following,
    "afar": attending.from_afar,
    "stand-in": attending.stand_in,
    "itinerary": stops.itinerary,
    "list": stops.listed,
    "sequel": sequels.sequel,
    "have": receiving.having,
    "doors": receiving.doors,
    "agenda": agendas.agenda,
    "host of": receiving.host_of,
    "carpet": welcomes.carpet,
    "bound": directions.bound_for,
    "absence": absences.absence,
    "while": nouns.spell,
    "invitation": nouns.invitation,
}
