"""Visits told by a State that has had somebody: "has had him three times", "opened its doors to"."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import antecedents, hosting
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame, framed, places_after
from atlarge.reading.visiting.hosts import Placed
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import HEDGES, NOT_SO, Class

_IN = frozenset({"in", "at"})
_TALKS = frozenset("talks meetings meeting lunch dinner breakfast".split())
_TO_STAY = frozenset("stay dinner lunch tea visit".split())
_TIMES = frozenset("once twice times over".split())
_AS = frozenset({"as", "for"})
_GUEST = frozenset("guest visitor dinner lunch talks weekend visit".split())
_REACH = 8


def having(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Kazakhstan has had Putin three times", "had him to stay", "has twice had him as its guest"."""
    if stage.word(at) == "Had" or (stage.folded(at - 1) in (",", ";") and stage.place(at + 1) is not None):
        return None  # "Had Zambia held the meeting"
    if not _TALKS.isdisjoint(stage.near(at + 1, at + 5)):
        there = places_after(stage, at, sentence, _IN, reach=14)
        return hosting.meeting(stage, at, sentence, _name) if there else None
    person, after = _object(stage, at)
    following = stage.near(after, min(sentence[1], after + 6))
    to_stay = following[:1] == ["to"] and not _TO_STAY.isdisjoint(following[1:3])
    often = not _TIMES.isdisjoint(following[:3])
    on_soil = following[:1] == ["on"] and "soil" in following[1:4]
    guest = following[:1] != [] and following[0] in _AS and not _GUEST.isdisjoint(following)
    before = stage.near(max(sentence[0], at - 4), at)
    if person is None or not (to_stay or often or guest or on_soil) or not (NOT_SO | HEDGES).isdisjoint(before):
        return None
    return framed("having somebody there", person, _before(stage, at, sentence), Course(state="made"), after - 1)


def host_of(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Mongolia, host to Putin on Tuesday", "Mongolia was Putin's host"."""
    link = next((one for one in range(at - 1, max(sentence[0], at - 6), -1) if stage.folded(one) in _LINKS), None)
    if link is None:
        return None
    if stage.folded(at + 1) in ("to", "of"):
        named = at + 2
        while stage.person(named) is None and (stage.word(named)[:1].isupper() or stage.folded(named) == "president"):
            named += 1
        person = stage.actor(named)
    else:
        person = stage.person(at - 2) if stage.folded(at - 1) == "'s" else None
    before = stage.near(link - 2, at)
    ahead = "will" in before or "to" in before
    course = Course(state="announced" if ahead else "made", sure=False)
    return framed("host to somebody", person, _before(stage, link, sentence), course, at)


_LINKS = frozenset({",", "was", "were", "is", "been", "be", "became"})


def has(stage: Stage, at: int) -> bool:
    """Whether a person or a meeting follows "had": asked first, as mostly something else does."""
    near = stage.near(at + 1, at + 5)
    return near[:1] in (["him"], ["her"]) or stage.names_person(at + 1, at + 4) or not _TALKS.isdisjoint(near)


def doors(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Mongolia opened its doors to Putin"."""
    opened = next((one for one in range(at - 3, at) if stage.folded(one) in ("opened", "opens", "opening")), None)
    if opened is None or stage.folded(at + 1) not in ("to", "for"):
        return None
    person, _ = _object(stage, at + 1)
    state = "made" if stage.folded(opened) == "opened" else "under way"
    places = _before(stage, opened, sentence)
    return framed("doors opened", person, places, Course(state=state, sure=False), at)  # type: ignore[arg-type]


def _object(stage: Stage, at: int) -> tuple[Mention | None, int]:
    """The person right after the token, and the token after the name."""
    if stage.folded(at + 1) in ("him", "her"):
        return stage.he(at + 1), at + 2
    found = next((one for one in range(at + 1, at + 5) if stage.person(one) is not None), None)
    return (stage.actor(found), stage.tokens.at(stage.owner[found].span[1] - 1) + 1) if found is not None else (None, 0)


def _before(stage: Stage, at: int, sentence: Range) -> tuple[Placed, ...]:
    """The States that are the subject of the verb."""
    start = antecedents.before_insertion(stage, at - 1, sentence)
    for index in range(start, max(sentence[0], start - _REACH) - 1, -1):
        if stage.place(index) is not None:
            return tuple(antecedents.list_before(stage, index, sentence))
        cleft = stage.folded(index) == "that" and stage.place(index - 1) is not None  # "it was Jordan that"
        if (stage.folded(index) in (",", ";", "that") and not cleft) or stage.person(index) is not None:
            break
    return ()
