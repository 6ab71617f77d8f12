"""How a visit is said to go: announced, under way, made, called off, not attended, remote."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import msgspec

from atlarge.reading.readings import VisitState
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import (
    CANCELS,
    CONDITIONS,
    FUTURE,
    HEDGES,
    ING_FORMS,
    NEGATIONS,
    PAST_FORMS,
    PLANNED,
    PRESENT_FORMS,
    REMOTE,
)

_BACK = 9
_ON = 8
_BREAKS = frozenset({",", ";", ".", ":", "and", "but", "that", "because", "who", "which"})


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """What is said to become of a visit. `sure` is false where the words leave it open and a date may decide."""

    state: VisitState
    negated: bool = False
    hedged: bool = False
    sure: bool = True


def of_verb(stage: Stage, verb: int, sentence: Range, *, skips: bool = False) -> Course | None:
    """The course that a verb tells by its form and its helpers; None where it is only supposed ("if he visits")."""
    before = _helpers(stage, verb, sentence)
    if CONDITIONS & set(before) and not {"not", "will"} & set(before[:2]):
        return None
    word = stage.folded(verb)
    negated = any(one in NEGATIONS or one.endswith("n't") for one in before)
    hedged = any(one in HEDGES for one in before) or before[-1:] == ["for"]
    remote = _remote(stage, verb, sentence)
    if remote and not negated:
        return Course(state="remote")
    if skips:
        state: VisitState = "announced" if negated else "not attended"
        return Course(state=state, negated=not negated, hedged=hedged)
    if any(one in CANCELS for one in before):
        return Course(state="called off", negated=True)
    if negated:
        return Course(state="not attended", negated=True, hedged=hedged)
    return _by_form(word, before, hedged=hedged)


def _by_form(word: str, before: list[str], *, hedged: bool) -> Course:
    said = set(before)
    if word in PAST_FORMS and not said & {"will", "would", "may", "might", "could", "to"}:
        return Course(state="made")
    if word in ING_FORMS:
        planned = bool(said & {"will", "planning", "considering", "to", "set", "due", "plans"}) or hedged
        return Course(state="announced" if planned else "under way", hedged=hedged, sure=planned)
    if word in PRESENT_FORMS and not said & {"will", "to"}:
        return Course(state="under way", sure=False)
    if said & FUTURE or hedged:
        past = bool(said & {"was", "were", "had"}) and "to" in said
        return Course(state="announced", hedged=hedged or past)
    if said & {"did", "has", "have", "had"}:
        return Course(state="made")
    return Course(state="announced", hedged=hedged, sure=False)


def _helpers(stage: Stage, verb: int, sentence: Range) -> list[str]:
    """The words before the verb that go with it, nearest first, back to its subject."""
    found = []
    form = stage.folded(verb)
    plain = form not in PAST_FORMS and form not in PRESENT_FORMS and form not in ING_FORMS  # "will stay and then fly"
    for index in range(verb - 1, max(sentence[0], verb - _BACK) - 1, -1):
        word = stage.folded(index)
        if word in _BREAKS and not (word in ("and", ",") and plain):
            break
        found.append(word)
        if stage.person(index) is not None:
            found.extend(_before_subject(stage, index, sentence))
            break
    return found


def _before_subject(stage: Stage, subject: int, sentence: Range) -> list[str]:
    """A condition or an invitation right before the subject: "if Putin visits", "invited Putin to visit"."""
    index = subject
    while index > sentence[0] and (stage.person(index) is not None or stage.word(index)[:1].isupper()):
        index -= 1
    return [one for one in (stage.folded(index), stage.folded(index - 1)) if one in CONDITIONS | _OPEN]


_OPEN = frozenset({"invited", "invites", "asked", "whether", "for"})


def of_noun(stage: Stage, noun: int, sentence: Range) -> Course | None:
    """The course of "visit", "trip": by the words before it, the verb that governs it, and what befell it."""
    around = [stage.folded(at) for at in range(max(sentence[0], noun - _BACK), min(sentence[1], noun + _BACK))]
    if any(one in CANCELS for one in around) or ("called", "off") in pairwise(around):
        undone = "not" in around or "no" in around
        return Course(state="announced" if undone else "called off", negated=not undone)
    before = [stage.folded(at) for at in range(noun - 1, max(sentence[0], noun - _BACK) - 1, -1)]
    near = before[:5]
    if any(one in PLANNED for one in near):
        return Course(state="announced", hedged=bool({"possible", "potential", "proposed"} & set(near)))
    if {"skip", "skipped", "skips"} & set(near):
        return Course(state="not attended", negated=True)
    if {"if", "any", "every", "each", "no"} & set(near) or near[:1] in (["foreign"], ["overseas"]):
        return None
    return _governed(stage, noun, before, sentence)


_PAST_VERBS = frozenset(
    "made paid began started ended concluded wrapped undertook was were had during after cut completed returned said "
    "took finished followed came marked".split()
)
_FUTURE_VERBS = frozenset(
    "will would to planning plans plan announced confirmed announces confirms ahead before upcoming set due expected "
    "scheduled may might could".split()
)


def _governed(stage: Stage, noun: int, before: list[str], sentence: Range) -> Course:
    for word in before:
        if word in _FUTURE_VERBS:
            return Course(state="announced", hedged=word in ("may", "might", "could", "would"))
        if word == "on" and before.index("on") <= 2:  # noqa: PLR2004 - "on a state visit"
            return Course(state="under way")
        if word in ("makes", "pays", "begins", "starts", "making", "paying"):
            return Course(state="under way", sure=True)
        if word in _PAST_VERBS:
            return Course(state="made", sure=word in ("made", "paid", "undertook", "concluded", "ended"))
    for index in range(noun + 1, min(sentence[1], noun + _ON)):
        word = stage.folded(index)
        if word in ("will", "would", "due", "expected", "scheduled", "set"):
            return Course(state="announced")
        if word in ("was", "were", "came", "ended", "began", "drew"):
            return Course(state="made", sure=False)
    return _by_tense(stage, sentence)


def _by_tense(stage: Stage, sentence: Range) -> Course:
    """A visit that no word tells to be planned or made: as the rest of its sentence speaks."""
    words = [stage.folded(at) for at in range(sentence[0], min(sentence[1], sentence[0] + 4 * _BACK))]
    if {"will", "would", "planned", "plans", "upcoming", "expected"} & set(words):
        return Course(state="announced", sure=False)
    past = any(word in ("was", "were", "had") or (word.endswith("ed") and word.isalpha()) for word in words)
    return Course(state="made" if past else "under way", sure=False)


def _remote(stage: Stage, verb: int, sentence: Range) -> bool:
    """Whether the words say that the person was there only from afar: "by video link", "virtually"."""
    for at in range(max(sentence[0], verb - _ON), min(sentence[1], verb + 3 * _ON)):
        if stage.folded(at) not in REMOTE:
            continue
        before = stage.folded(at - 2) if stage.folded(at - 1) in ("a", "the") else stage.folded(at - 1)
        if before in ("by", "via", "over", "through") or stage.folded(at) in ("virtually", "remotely", "videolink"):
            return True
        if stage.folded(at) == "online" and "attend" in stage.folded(verb):
            return True
    return False


def dated(course: Course, first: date | None, published: date | None) -> Course:
    """The course with the day taken into account: what lies ahead of publication has not been made."""
    if first is None or published is None or course.state in ("called off", "not attended", "remote"):
        return course
    if first > published and course.state in ("under way", "made"):
        return msgspec.structs.replace(course, state="announced")
    if first < published and not course.sure and course.state in ("announced", "under way"):
        return msgspec.structs.replace(course, state="made")
    return course
