"""How a noun says that a visit goes: "his visit" by the words before it, the verb that governs it, what befell it."""

from __future__ import annotations

from atlarge.reading.language.negations import NEGATIONS
from atlarge.reading.visiting import undoing
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import PLANNED

_BACK = 10
_ON = 8


def of_noun(stage: Stage, noun: int, sentence: Range) -> Course | None:
    """The course of "visit", "trip": by the words before it, the verb that governs it, and what befell it."""
    cancelled = undoing.cancelled(stage, noun, sentence)
    if not _FOLLOWS.isdisjoint(stage.near(max(sentence[0], noun - 3), noun)):
        return Course(state="made", sure=False)  # what was to follow it may have come to nothing, not the visit
    if cancelled is not False:
        return Course(state="called off") if cancelled else Course(state="announced", hedged=True)
    before = stage.near(max(sentence[0], noun - _BACK), noun)[::-1]
    near = before[:5]
    if before[:1] and {"day", "leg", "stage"} & set(before[1:4]) and "of" in before[:3]:
        return Course(state="under way", fresh=True)
    if ("of" in near or "about" in near) and not _RUMOURS.isdisjoint(before):
        return Course(state="announced", hedged=True)
    if not (_MAKE.isdisjoint(near) or NEGATIONS.isdisjoint(near)):
        return Course(state="not attended")
    if "never" in near and not _BEEN.isdisjoint(near):
        return Course(state="made", negated=True)  # "there was never a visit"
    if not PLANNED.isdisjoint(near) or (stage.folded(noun) == "stop" and "next" in before):
        return Course(state="announced", hedged=not _POSSIBLE.isdisjoint(near))
    if not _SKIPS.isdisjoint(near):
        return Course(state="not attended")
    if (
        not _ANY.isdisjoint(near)
        or "no" in near[:2]
        or (near[:1] in (["foreign"], ["overseas"]) and stage.folded(noun).endswith("s"))
    ):
        return None
    if stage.folded(noun) == "presence" and "since" in stage.near(noun, min(sentence[1], noun + _BACK + _ON)):
        return Course(state="under way", fresh=True)
    return _governed(stage, noun, before, sentence)


_FOLLOWS = frozenset({"follow", "followed", "following"})
_BEEN = frozenset({"was", "were", "been"})
_POSSIBLE = frozenset({"possible", "potential", "proposed"})
_SKIPS = frozenset({"skip", "skipped", "skips"})
_ANY = frozenset({"if", "any", "every", "each", "hypothetical"})
_MAKE = frozenset({"make", "made", "making", "undertake", "pay", "risk", "risked"})
_RUMOURS = frozenset("reports report rumours rumors speculation talk claims asked asks question questions".split())
_PAST_VERBS = frozenset(
    "made paid undertook was were had during after cut completed returned said took finished followed came marked "
    "since ended concluded wrapped wraps ends concludes wound follows broke off short hosting".split()
)
_TO_MAKE = frozenset("make pay begin start undertake embark go come take".split())
_BEGINS = frozenset("began begun started starts begins opens opened kicked kicks makes pays making paying".split())
_FUTURE_VERBS = frozenset(
    "will would to planning plans plan announced confirmed announces confirms ahead before upcoming set due expected "
    "scheduled may might could".split()
)
_SURE = frozenset({"made", "paid", "undertook", "concluded", "ended"})


def _governed(stage: Stage, noun: int, before: list[str], sentence: Range) -> Course:
    for place, word in enumerate(before):
        if (place and stage.place(noun - 1 - place) is not None) or word in (",", ";"):
            break
        if word in _FUTURE_VERBS and (word != "to" or stage.folded(noun - place) in _TO_MAKE):
            hedged = word in ("may", "might", "could", "would")
            return Course(state="announced", hedged=hedged, sure=word != "before")
        if word in ("on", "upon", "during") and _DEMANDS & set(before[place:]):
            return Course(state="announced", hedged=False)  # "must arrest him upon his arrival"
        if word == "on" and noun - place - sentence[0] <= 1 and _past_follows(stage, noun, sentence):
            return Course(state="made", sure=False)  # "On his first visit to Russia, he asked"
        if word == "after" and not _FUTURE_VERBS & set(before):
            return Course(state="made", sure=False)
        if word == "on" and place <= 2:  # noqa: PLR2004 - "on a state visit"
            if "be" in before and not _TO_BE.isdisjoint(before):
                return Course(state="announced")  # "will be on a visit to"
            late = {"was", "were", "came", "went", "been", "accompanied", "joined"} & set(before) or (
                "had" in before and "arrived" not in before
            )
            return Course(state="made", sure=False) if late else Course(state="under way", fresh=True)
        if word in _BEGINS:
            return Course(state="under way", fresh=True)
        if word in _PAST_VERBS:
            return Course(state="made", sure=word in _SURE)
    for index in range(noun + 1, min(sentence[1], noun + _ON + 4)):
        word = stage.folded(index)
        if word in ("goes", "continues", "runs", "enters", "lasts"):
            return Course(state="under way")
        if word == "being" and stage.folded(index + 1) in _IN_TALKS:
            return Course(state="announced", hedged=stage.folded(index + 1) not in _ARRANGED)
        to_be = word in ("is", "are") and stage.folded(index + 1) == "to" and stage.place(index + 2) is None
        if to_be or word in _AHEAD:
            return Course(state="announced")
        if word in ("began", "started", "opened"):
            return Course(state="under way", fresh=True)
        if word in ("was", "were", "came", "ended", "drew", "took", "had"):
            return Course(state="made", sure=False)
    return _by_tense(stage, sentence)


_TO_BE = frozenset({"will", "'ll"})
_ARRANGED = frozenset("prepared worked arranged planned finalised finalized".split())
_IN_TALKS = _ARRANGED | {"discussed", "considered", "weighed"}


def _past_follows(stage: Stage, noun: int, sentence: Range) -> bool:
    """Whether a comma follows, and after it a verb in the past."""
    comma = next((at for at in range(noun + 1, min(sentence[1], noun + _BACK)) if stage.folded(at) == ","), None)
    if comma is None:
        return False
    later = stage.near(comma + 1, min(sentence[1], comma + 7))
    return not _TOLD.isdisjoint(later) or _has_regular_past(later)


_TOLD = frozenset({"said", "told", "met", "held"})


def _has_regular_past(words: list[str]) -> bool:
    return any(word.isalpha() for word in words if word[-2:] == "ed")


_DEMANDS = frozenset("must should urged urges urge demanded demands calls".split())
_AHEAD = frozenset(
    "will would due expected scheduled set planned prepared preparation preparations arranged discussed".split()
)


def _by_tense(stage: Stage, sentence: Range) -> Course:
    """A visit that no word tells to be planned or made: as the rest of its sentence speaks."""
    words = stage.near(sentence[0], min(sentence[1], sentence[0] + 4 * _BACK))
    if not _TO_COME.isdisjoint(words):
        return Course(state="announced", sure=False)
    if stage.zone(sentence[0]) == "headline":
        return Course(state="announced", sure=False)  # a bare "visit" over a story is mostly one to come
    past = not _WAS.isdisjoint(words) or _has_regular_past(words)
    return Course(state="made" if past else "under way", sure=False)


_TO_COME = frozenset("will would planned plans upcoming expected".split())
_WAS = frozenset("was were had held met told".split())
