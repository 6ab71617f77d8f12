"""How a visit is said to go: announced, under way, made, called off, not attended, remote."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import msgspec

from atlarge.reading.readings import VisitState
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import CANCELS, CONDITIONS, FORMS, FUTURE, HEDGES, NEGATIONS, PLANNED, REMOTE

_BACK = 10
_ON = 8
_BREAKS = frozenset({";", ".", ":", "but", "that", "because", "who", "which", "where", "“", '"', "while", "as"})
_OPEN = frozenset({"invited", "invites", "asked", "whether", "for", "let", "allow", "allowed", "allowing", "lets"})
_MOVED = frozenset(
    "flew went came travelled traveled journeyed returned arrived landed jetted headed sat stayed".split()
)
_SAYS = frozenset("said says announced confirmed told reported".split())


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """What is said to become of a visit. `sure` is false where the words leave it open and a date may decide.

    `fresh`: an arrival, so that the visit is under way on that day and the next. `lasts`: what was done there on the
    day of publication is no farewell, so that it goes on; `days` is how long the visit is said to take. `negated`: the
    text says that there was no such visit at all ("has never been to"), which is more than staying away from an
    occasion.
    """

    state: VisitState
    negated: bool = False
    hedged: bool = False
    sure: bool = True
    fresh: bool = False
    days: int = 0
    lasts: bool = False


def of_verb(stage: Stage, verb: int, sentence: Range, *, skips: bool = False) -> Course | None:
    """The course that a verb tells by its form and its helpers; None where it is only supposed ("if he visits")."""
    before = helpers(stage, verb, sentence)
    if _supposed(before):
        return None
    if before[:2] == ["than", "rather"] or ("of", "instead") in pairwise(before):
        return Course(state="not attended")
    if ("to", "yet") in pairwise(before):
        return Course(state="made", negated=True)
    negated = any(one in NEGATIONS or one.endswith("n't") for one in before) or ("longer", "no") in pairwise(before)
    hedged = any(one in HEDGES for one in before) or before[-1:] == ["for"]
    if is_remote(stage, verb, sentence) and not negated:
        return Course(state="remote")
    if skips:
        return Course(state="announced" if negated else "not attended", hedged=hedged or negated)
    if any(one in CANCELS for one in before) or called_off(stage, verb, sentence):
        return Course(state="called off")
    if negated:
        return _denied(stage, verb, before, hedged=hedged)
    return _by_form(stage, verb, before, hedged=hedged)


def _supposed(before: list[str]) -> bool:
    """ "If he came", "had he come", "were Putin to visit", "should he come"."""
    if CONDITIONS & set(before) and not {"not", "will"} & set(before[:2]):
        return "should" not in before or before[0] != "should" or "he" in before
    if len(before) > 1 and before[0] == "to" and "were" in before[-2:]:
        return True
    return bool(before[-1:] == ["had"]) and len(before) > 1 and "had" not in before[:1]


def _denied(stage: Stage, verb: int, before: list[str], *, hedged: bool) -> Course:
    """Not going: "has never been to", "will not travel", "is not coming after all", "has no plans to visit"."""
    perfect = {"has", "have", "had", "hasn't", "haven't", "hadn't", "'s"} & set(before) and "to" not in before[:2]
    if perfect and FORMS.get(stage.folded(verb), frozenset()) & {"part"}:
        return Course(state="made", negated=True)
    following = [stage.folded(at) for at in range(verb, verb + 12)]
    if ("after", "all") in pairwise(following) or ("longer", "no") in pairwise(before):
        return Course(state="called off")
    plans = bool({"plans", "plan", "planned", "intention"} & set(before))
    return Course(state="not attended", hedged=hedged or plans)


def _by_form(stage: Stage, verb: int, before: list[str], *, hedged: bool) -> Course:
    forms, said = FORMS.get(stage.folded(verb), frozenset({"base"})), set(before)
    modal = bool(said & {"will", "would", "'ll", "shall", "may", "might", "could", "can", "must"})
    if before[:2] == ["have", "to"] and said & {"was", "were"}:
        return Course(state="announced", hedged=True)
    if "to" in before[:1] or (said & {"to"} and "base" in forms and not modal):
        return _infinitive(before, hedged=hedged)
    if modal:
        said_so = any(stage.folded(at) in _SAYS for at in range(max(0, verb - 3 * _BACK), verb))
        return Course(state="announced", hedged=hedged or ("would" in said and not said_so))
    if "ing" in forms:
        return _going_on(before, hedged=hedged)
    if said & {"has", "have", "had", "'s", "'ve", "did", "does", "do", "was", "were", "been"} and forms & {
        "part",
        "past",
        "base",
    }:
        return Course(state="made")
    if forms & {"past", "part"} and not (said & FUTURE and "base" in forms):
        if "part" in forms and said & {"is", "be", "being"}:
            return Course(state="under way", sure=False)
        return Course(state="made")
    if "s" in forms:
        return Course(state="under way", sure=False)
    return Course(state="announced", hedged=hedged, sure=False)


def _infinitive(before: list[str], *, hedged: bool) -> Course:
    """ "Flew in to see", "is due to visit", "was to have come", "to visit Mongolia" in a headline."""
    governing = next((word for word in before[before.index("to") + 1 :] if word.isalpha()), "")
    if governing in _MOVED or (governing in ("in", "back", "home", "there") and _MOVED & set(before)):
        return Course(state="made")
    if {"first", "only", "last"} & set(before) and not {"will", "would", "be"} & set(before):
        return Course(state="made", sure=False)
    was = bool({"was", "were", "had"} & set(before))
    return Course(state="announced", hedged=hedged or (was and governing not in ("agreed", "decided", "due", "set")))


def _going_on(before: list[str], *, hedged: bool) -> Course:
    said = set(before)
    if said & {"to", "planning", "considering", "set", "due", "plans", "will"} or hedged:
        return Course(state="announced", hedged=hedged, sure=True)
    if before[:1] == ["from"] and said & _KEPT:
        return Course(state="not attended", hedged=True)
    if said & {"was", "were", "been", "after", "since"}:
        return Course(state="made", sure=False)
    if said & {"before", "without"}:
        return Course(state="announced", hedged=True, sure=False)
    return Course(state="under way", sure=False)


_KEPT = frozenset("dissuade dissuaded keep kept stop stopped prevent prevented deter deterred bar barred ban".split())


def helpers(stage: Stage, verb: int, sentence: Range) -> list[str]:
    """The words before the verb that go with it, nearest first, back to its subject."""
    found: list[str] = []
    plain = "base" in FORMS.get(stage.folded(verb), ())  # "will stay and then fly"
    for index in range(verb - 1, max(sentence[0], verb - _BACK) - 1, -1):
        word = stage.folded(index)
        if word in _BREAKS or (word in ("and", ",") and not plain):
            break
        found.append(word)
        if stage.person(index) is not None or word in ("he", "she"):
            found.extend(_before_subject(stage, index, sentence))
            break
    return found


def _before_subject(stage: Stage, subject: int, sentence: Range) -> list[str]:
    """A condition or an invitation right before the subject: "if Putin visits", "had he come", "invited Putin to"."""
    index = subject
    while index > max(sentence[0], subject - _BACK) and (
        stage.person(index) is not None or stage.word(index)[:1].isupper() or stage.folded(index) in ("he", "she")
    ):
        if stage.folded(index) in ("had", "were", "should", "if", "could", "would", "might", "can", "may"):
            break
        index -= 1
    first = stage.folded(index)
    inverted = [first] if first in ("had", "were", "should") and index == sentence[0] else []
    inverted += [first] if first in ("could", "would", "might", "can", "may") else []
    return inverted + [one for one in (first, stage.folded(index - 1)) if one in CONDITIONS | _OPEN]


def never_came(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether the sentence goes on that the expected guest did not come."""
    words = [stage.folded(one) for one in range(at, min(sentence[1], at + 2 * _BACK))]
    return bool(set(pairwise(words)) & _NEVER_CAME)


_NEVER_CAME = frozenset(
    (no, verb)
    for no in ("never", "not", "n't", "didn't")
    for verb in (
        "showed",
        "came",
        "come",
        "show",
        "turned",
        "turn",
        "arrived",
        "arrive",
        "appeared",
        "appear",
        "went",
        "go",
    )
)


def called_off(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether the sentence around the token says that it is not to be: "is off", "not happening", "called off"."""
    words = [stage.folded(one) for one in range(max(sentence[0], at - _BACK), min(sentence[1], at + 2 * _BACK))]
    pairs = set(pairwise(words))
    return bool(pairs & _UNDONE)


_UNDONE = frozenset(
    {(one, "off") for one in ("called", "calls", "call", "calling", "is", "was", "put", "puts")}
    | {("not", "happening"), ("n't", "happening"), ("isn't", "happening"), ("fell", "through"), ("longer", "going")}
    | {("gave", "up"), ("gives", "up"), ("never", "took"), ("better", "of"), ("to", "nothing"), ("on", "hold")}
    | {("on", "ice"), ("not", "take"), ("n't", "take"), ("turned", "back"), ("not", "materialise")}
)


def of_noun(stage: Stage, noun: int, sentence: Range) -> Course | None:
    """The course of "visit", "trip": by the words before it, the verb that governs it, and what befell it."""
    around = [stage.folded(at) for at in range(max(sentence[0], noun - _BACK), min(sentence[1], noun + _BACK + 2))]
    if _asked_to_cancel(around):
        return Course(state="announced", hedged=True)
    if any(one in CANCELS for one in around) or called_off(stage, noun, sentence):
        undone = any(
            stage.folded(one) in CANCELS and _undenied(stage, one) for one in range(noun - _BACK, noun + _BACK)
        )
        return Course(state="announced", hedged=True) if undone else Course(state="called off")
    before = [stage.folded(at) for at in range(noun - 1, max(sentence[0], noun - _BACK) - 1, -1)]
    near = before[:5]
    if before[:1] and {"day", "leg", "stage"} & set(before[1:4]) and "of" in before[:3]:
        return Course(state="under way", fresh=True)
    if any(one in PLANNED for one in near) or (stage.folded(noun) == "stop" and "next" in before):
        return Course(state="announced", hedged=bool({"possible", "potential", "proposed"} & set(near)))
    if {"skip", "skipped", "skips"} & set(near):
        return Course(state="not attended")
    if {"if", "any", "every", "each", "no", "hypothetical"} & set(near) or near[:1] in (["foreign"], ["overseas"]):
        return None
    return _governed(stage, noun, before, sentence)


def _undenied(stage: Stage, at: int) -> bool:
    return any(stage.folded(one) in ("not", "no", "never") for one in range(at - 3, at))


def _asked_to_cancel(around: list[str]) -> bool:
    """ "Urged Berlin to cancel the visit": it still stands."""
    return any(
        word == "to" and following in CANCELS and set(around[:place]) & _ASKS
        for place, (word, following) in enumerate(pairwise(around))
    )


_ASKS = frozenset("urge urges urged call calls called ask asks asked press pressed wants want demand demanded".split())
_PAST_VERBS = frozenset(
    "made paid undertook was were had during after cut completed returned said took finished followed came marked "
    "since ended concluded wrapped follows broke off short".split()
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
        if stage.place(noun - 1 - place) is not None or word in (",", ";"):
            break
        if word in _FUTURE_VERBS and (word != "to" or stage.folded(noun - place) in _TO_MAKE):
            return Course(state="announced", hedged=word in ("may", "might", "could", "would"))
        if word == "on" and place <= 2:  # noqa: PLR2004 - "on a state visit"
            late = {"was", "were", "came", "went"} & set(before) or ("had" in before and "arrived" not in before)
            return Course(state="made", sure=False) if late else Course(state="under way", fresh=True)
        if word in _BEGINS:
            return Course(state="under way", fresh=True)
        if word in _PAST_VERBS:
            return Course(state="made", sure=word in _SURE)
    for index in range(noun + 1, min(sentence[1], noun + _ON + 4)):
        word = stage.folded(index)
        if word in ("goes", "continues", "runs", "enters", "lasts"):
            return Course(state="under way")
        to_be = word in ("is", "are") and stage.folded(index + 1) == "to"
        if to_be or word in _AHEAD:
            return Course(state="announced")
        if word in ("was", "were", "came", "ended", "began", "drew", "took", "had"):
            return Course(state="made", sure=False)
    return _by_tense(stage, sentence)


_AHEAD = frozenset(
    "will would due expected scheduled set planned prepared preparation preparations arranged discussed".split()
)


def _by_tense(stage: Stage, sentence: Range) -> Course:
    """A visit that no word tells to be planned or made: as the rest of its sentence speaks."""
    words = [stage.folded(at) for at in range(sentence[0], min(sentence[1], sentence[0] + 4 * _BACK))]
    if {"will", "would", "planned", "plans", "upcoming", "expected"} & set(words):
        return Course(state="announced", sure=False)
    past = any(word in ("was", "were", "had") or (word.endswith("ed") and word.isalpha()) for word in words)
    return Course(state="made" if past else "under way", sure=False)


def is_remote(stage: Stage, verb: int, sentence: Range) -> bool:
    """Whether the words say that the person was there only from afar: "by video link", "on a screen"."""
    for at in range(max(sentence[0], verb - _ON), min(sentence[1], verb + 3 * _ON)):
        word = stage.folded(at)
        if word not in REMOTE:
            continue
        before = stage.folded(at - 2) if stage.folded(at - 1) in ("a", "the", "live") else stage.folded(at - 1)
        if stage.folded(at + 1) in _SENT and word == "video":
            return True
        if before in ("by", "via", "over", "through", "from") or word in ("virtually", "remotely", "videolink"):
            return True
        if (before == "on" and word in ("screen", "monitor", "video", "zoom")) or word == "afar":
            return True
        if word in ("online", "video-link") and "attend" in stage.folded(verb):
            return True
    return False


_SENT = frozenset({"message", "address", "speech", "greeting", "statement", "appearance", "feed"})


def dated(course: Course, days: tuple[date, date] | None, published: date | None) -> Course:
    """The course with the day taken into account: what lies ahead of publication has not been made."""
    if published is None or course.state in ("called off", "not attended", "remote"):
        return course
    first, last = days if days is not None else (None, None)
    if first is None or last is None:
        return course
    if first > published and course.state in ("under way", "made"):
        return msgspec.structs.replace(course, state="announced")
    if course.fresh and not course.sure and course.state == "under way" and first >= published:
        return msgspec.structs.replace(course, state="announced")
    recent = last >= published - timedelta(days=max(1, course.days - 1)) and (last - first).days <= _STAY
    if course.fresh and course.state in ("made", "under way"):
        return msgspec.structs.replace(course, state="under way" if recent else "made")
    if course.lasts and course.state == "made" and first == last == published:
        return msgspec.structs.replace(course, state="under way")
    if last < published and not course.sure and course.state in ("announced", "under way"):
        return msgspec.structs.replace(course, state="made")
    return course


def stay(stage: Stage, trigger: int, sentence: Range) -> int:
    """How many days the words around give the visit ("a three-day visit"); 0 where they say nothing."""
    for at in range(max(sentence[0], trigger - 2 * _BACK), min(sentence[1], trigger + 3 * _BACK)):
        number, dash, unit = stage.folded(at).partition("-")
        if dash and unit == "day":
            return _NUMBERS.get(number, 0) or (int(number) if number.isdecimal() and len(number) < len("100") else 0)
    return 0


_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_STAY = 9  # days; a longer stretch ("this month") says nothing of the day
