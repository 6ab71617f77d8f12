"""Journeys told in fragments: "Last June Johannesburg; the parade in Beijing in September; New Delhi in October"."""

from __future__ import annotations

from collections.abc import Iterator

from atlarge.reading.language.english import FINITE, SUBJECTS
from atlarge.reading.readings import Mention
from atlarge.reading.visiting import hosts
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame, framed
from atlarge.reading.visiting.hosts import Placed
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import FORMS, NOT_SO, VERBS

_FEW = 2
_EARLIER = 45  # tokens before the sentence in which the journeys may be spoken of
_TRAVELS = frozenset(
    "itinerary travels travelled traveled travelling journey journeys tour trip trips visits stops destinations tried "
    "series places capitals abroad outings passport been ritual habit globetrotting travel".split()
)
_ABSENCES = frozenset("absentee absentees absent absence missed skipped skips misses chair away shown empty".split())
_LEFT_OUT = frozenset("missed skipped not never without".split())
_ENDS = frozenset({",", ";", ":", ".", "-", "–", "—", "(", ")", "?", "!", ""})
_THEN = frozenset("then before followed next later first finally and".split())
_AROUND = 8  # tokens of a fragment to either side of its place


def fragments(stage: Stage, sentence: Range) -> Iterator[Frame]:
    """The stops of one whose journeys are spoken of, where fragments without a verb name them, each with its day."""
    first = stage.dated(*sentence)
    if len(first) < _FEW or not stage.names_place(first[0] - _AROUND, sentence[1]):
        return
    near = stage.near(max(0, sentence[0] - _EARLIER), sentence[1])
    if _TRAVELS.isdisjoint(near):
        return
    stops = _stops(stage, sentence)
    person = stage.he(stops[0][1]) if stops else None
    if person is None or sum(dated for _, _, dated in stops) < _FEW:
        return
    missed = not _ABSENCES.isdisjoint(near)
    came: list[Placed] = []
    stayed_away: list[Placed] = []
    for place, after, _ in stops:
        if not stage.at_home(person.ref, place.ref):
            (stayed_away if missed or _given_up(stage, after, sentence) else came).append((place, after))
    for places, course in ((came, Course(state="made", turn=-1)), (stayed_away, Course(state="not attended"))):
        frame = framed("list of stops", person, tuple(places), course, places[0][1] - 1) if places else None
        if frame is not None:
            yield frame


def _stops(stage: Stage, sentence: Range) -> list[tuple[Mention, int, bool]]:
    """The places that stand in fragments without a verb, the token after each, and whether a date is beside it."""
    found: list[tuple[Mention, int, bool]] = []
    at = sentence[0]
    while at < sentence[1]:
        placed = hosts.placed(stage, at) if stage.place(at) is not None else None
        if placed is None:
            at += 1
            continue
        begin, end = _fragment(stage, at, placed[1], sentence)
        dated = bool(stage.dated(begin, end))
        if _verbless(stage, begin, end) and (dated or (found and not _THEN.isdisjoint(stage.near(begin - 2, at)))):
            found.append((placed[0], placed[1], dated))
        at = max(at + 1, placed[1])
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
        if word in ("that", "where", "which"):
            return at > begin + 1  # what follows is said of the stop
        if at in stage.in_date:
            continue
        verb = bool(FORMS.get(word, frozenset()) & {"past", "s"}) and not {"noun", "hold"} & set(VERBS.get(word, ()))
        regular = word.endswith("ed") and len(word) > len("used") and stage.word(at).islower() and word not in _THEN
        if regular or word in FINITE or word in SUBJECTS or word in NOT_SO or verb:
            return False
        if stage.person(at) is not None or at in stage.others:
            return not stage.capable(at)
    return True


def _given_up(stage: Stage, after: int, sentence: Range) -> bool:
    """ "A summit at Entebbe that he left to others"."""
    words = stage.near(after, min(sentence[1], after + _AROUND))
    clause = words[: words.index(";")] if ";" in words else words
    return not _LEFT_OUT.isdisjoint(clause) or ("left" in clause and "to" in clause)
