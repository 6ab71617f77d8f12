"""Journeys told in fragments: "Last June Johannesburg; the parade in Beijing in September; New Delhi in October"."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from atlarge.reading.language.english import FINITE, SUBJECTS
from atlarge.reading.readings import Mention
from atlarge.reading.visiting import hosts
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame, framed
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import FORMS, NOT_SO, VERBS

STOP = "stop of a journey"
_FEW, _MANY = 2, 3
_EARLIER = 45  # tokens before the sentence in which the journeys may be spoken of
_TRAVELS = frozenset(
    "itinerary travels travelled traveled travelling journey journeys tour trip trips visits stops destinations tried "
    "stop detour visit trip series places capitals abroad outings passport been ritual habit globetrotting "
    "travel".split()
)
_ABSENCES = frozenset("absentee absentees absent absence missed skipped skips misses chair shown empty".split())
_LEFT_OUT = frozenset("missed skipped not never without".split())
_ENDS = frozenset({",", ";", ":", ".", "-", "–", "—", "(", ")", "?", "!", ""})
_THEN = frozenset("then before followed next later first finally and".split())
_OPENS_A_LIST = frozenset("inaugurated opened began started followed included includes".split())
_AROUND = 8  # tokens of a fragment to either side of its place


def fragments(stage: Stage, sentence: Range) -> Iterator[Frame]:
    """The stops of one whose journeys are spoken of, where fragments without a verb name them, each with its day."""
    first = stage.dated(*sentence)
    if not first or len(stage.places_in(*sentence)) < _FEW or not stage.names_place(first[0] - _AROUND, sentence[1]):
        return
    near = stage.near(max(0, sentence[0] - _EARLIER), sentence[1])
    if _TRAVELS.isdisjoint(near):
        return
    stops = _stops(stage, sentence)
    person = (stage.he(stops[0][1]) or stage.focus) if stops else None
    days = {number for _, _, number in stops} - {-1}
    if person is None or len(days) < (1 if len(stops) >= _MANY else _FEW):
        return
    missed = not _ABSENCES.isdisjoint(near)
    for place, after, number in stops:
        if not stage.at_home(person.ref, place.ref):
            away = missed or _given_up(stage, after, sentence)
            course = Course(state="not attended") if away else Course(state="made", turn=-1)
            frame = framed(STOP, person, ((place, after),), course, stage.tokens.at(place.span[0]))
            if frame is not None:
                yield msgspec.structs.replace(frame, date=number)


def _stops(stage: Stage, sentence: Range) -> list[tuple[Mention, int, int]]:
    """The places that stand in fragments without a verb, the token after each, and the number of its date, or -1."""
    found: list[tuple[Mention, int, int]] = []
    past = sentence[0]
    for at in stage.places_in(*sentence):
        placed = hosts.placed(stage, at) if at >= past else None
        if placed is None:
            continue
        begin, end = _fragment(stage, at, placed[1], sentence)
        days = [stage.date_at[one] for one in stage.dated(begin, end)]
        number = next((one for one in days if stage.dates[one].first is not None), -1)
        if _verbless(stage, begin, end) and (
            number >= 0 or (found and not _THEN.isdisjoint(stage.near(begin - 2, at)))
        ):
            found.append((placed[0], placed[1], number))
        past = placed[1]
    return found


def _fragment(stage: Stage, at: int, after: int, sentence: Range) -> Range:
    """The tokens between the marks around the place."""
    begin, end = at, after
    while begin > max(sentence[0], at - _AROUND) and stage.folded(begin - 1) not in _ENDS:
        begin -= 1
    while end < min(sentence[1], after + _AROUND) and stage.folded(end) not in _ENDS:
        end += 1
    return begin, end


def _verbless(stage: Stage, begin: int, end: int) -> bool:
    """Whether no verb, nobody and no denial stands between the tokens: "a summit at Entebbe that he left" has one."""
    for at in range(begin, end):
        word = stage.folded(at)
        if word in _OPENS_A_LIST:
            continue
        if word in ("that", "where", "which"):
            return at > begin + 1  # what follows is said of the stop
        if at in stage.in_date:
            continue
        verb = bool(FORMS.get(word, frozenset()) & {"past", "s"}) and not {"noun", "hold"} & set(VERBS.get(word, ()))
        regular = word.endswith("ed") and len(word) > len("used") and stage.word(at).islower() and word not in _THEN
        if regular or word in FINITE or word in SUBJECTS or word in NOT_SO or verb:
            return False
        if stage.actor(at) is not None or at in stage.others:
            return not stage.capable(at)
    return True


def _given_up(stage: Stage, after: int, sentence: Range) -> bool:
    """ "A summit at Entebbe that he left to others"."""
    words = stage.near(after, min(sentence[1], after + _AROUND))
    clause = words[: words.index(";")] if ";" in words else words
    return not _LEFT_OUT.isdisjoint(clause) or ("left" in clause and "to" in clause)
