"""How a verb says that a visit goes: announced, under way, made, called off, not attended, remote."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import msgspec

from atlarge.reading.readings import VisitState
from atlarge.reading.visiting import telephones, undoing
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import (
    ARRESTS,
    CANCELS,
    CONDITIONS,
    DEFIES,
    FORMS,
    FUTURE,
    HEDGES,
    NOT_SO,
    REMOTE,
)

_BACK = 10
_ON = 8
_BREAKS = frozenset({";", ".", ":", "but", "that", "because", "who", "which", "where", "“", '"', "while", "as"})
_OPEN = frozenset({"invited", "invites", "asked", "whether", "for", "let", "allow", "allowed", "allowing", "lets"})
_AGENTS = (["police"], ["officers"], ["agents"], ["authorities"])
_TO_KEEP = frozenset("dissuade dissuading persuade keep stop prevent deter bar ban".split())
_KEPT = _TO_KEEP | frozenset("dissuaded kept stopped prevented deterred barred".split())
_DID = frozenset("began started rose proceeded dared managed surprised astonished shocked delighted pleased".split())
_MOVED = frozenset(
    "flew went came travelled traveled journeyed returned arrived landed jetted headed sat stayed drove rode "
    "walked".split()
)
_SAYS = frozenset("said says announced confirmed told reported agreed".split())


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """What is said to become of a visit. `sure` is false where the words leave it open and a date may decide.

    `fresh`: an arrival, so that the visit is under way on that day and the next. `negated`: the text says that there
    was no such visit at all ("has never been to"), which is more than staying away from an occasion. `turn` is -1 where
    the verb is in the past, 1 where it tells of what is to come, 0 where it may be either.
    """

    state: VisitState
    negated: bool = False
    hedged: bool = False
    sure: bool = True
    fresh: bool = False
    turn: int = 0


def of_verb(stage: Stage, verb: int, sentence: Range, *, skips: bool = False) -> Course | None:
    """The course that a verb tells by its form and its helpers; None where it is only supposed ("if he visits")."""
    before = helpers(stage, verb, sentence)
    course = _by_words(stage, verb, before, sentence, skips=skips)
    return msgspec.structs.replace(course, turn=_turn(stage, verb, before)) if course is not None else None


_PAST_HELPERS = frozenset(
    "did didn't chose declined refused decided opted was wasn't were had hadn't has hasn't have preferred".split()
)
_FUTURE_HELPERS = frozenset("will would won't wouldn't 'll shall may might could can due set expected".split())


def _turn(stage: Stage, verb: int, before: list[str]) -> int:
    forms = FORMS.get(stage.folded(verb), frozenset())
    if not _FUTURE_HELPERS.isdisjoint(before):
        return 0
    if "ing" in forms:
        return 1 if before[:1] in (["is"], ["are"], ["'s"]) else 0
    if not _PAST_HELPERS.isdisjoint(before) or ("past" in forms and "base" not in forms and "to" not in before):
        return -1
    return 0


def _by_words(stage: Stage, verb: int, before: list[str], sentence: Range, *, skips: bool) -> Course | None:
    if _supposed(before) or _whenever(stage, verb, before, sentence):
        return None
    pairs = frozenset(pairwise(before)) if not _IN_PAIRS.isdisjoint(before) else frozenset()
    if before[:1] == ["of"] and not _KEEPING.intersection(before[1:2]) and "ing" in FORMS.get(stage.folded(verb), ()):
        return None  # "is afraid of flying to"
    if before[:1] == ["to"] and "too" in before[2:4]:
        return Course(state="not attended")  # "is too busy to come to"
    if before[:1] == ["from"] and before[-1:] == ["nothing"]:
        return Course(state="made", sure=False)  # "nothing kept him from visiting"
    if before[:2] in _FELL_SHORT or before[:2] == ["than", "rather"] or ("of", "instead") in pairs:
        return Course(state="not attended")
    if ("to", "yet") in pairs:
        return Course(state="made", negated=True)
    negated = not NOT_SO.isdisjoint(before) or ("longer", "no") in pairs
    hedged = not HEDGES.isdisjoint(before) or before[-1:] == ["for"] or "if" in before
    if pairs & _RULED_OUT:
        return Course(state="announced", hedged=True) if negated else Course(state="not attended")
    if is_remote(stage, verb, sentence) and not negated:
        return Course(state="remote")
    if skips:
        return Course(state="announced" if negated else "not attended", hedged=hedged or negated)
    if not CANCELS.isdisjoint(before):
        return Course(state="called off")
    if not negated and _only_possible(before):
        return None
    course = _by_form(stage, verb, before, hedged=hedged)
    past = course.state == "made" and course.sure and not negated  # what was made can no longer be called off
    if not past and undoing.called_off(stage, verb, sentence):
        return Course(state="called off")
    if negated:
        return _denied(stage, verb, before, sentence, hedged=hedged)
    if before[-1:] == ["for"] and undoing.is_cancelled(stage, verb, sentence):
        return Course(state="called off")  # "plans for him to visit Chad were shelved"
    return _undone(stage, verb, before, sentence, course)


def _only_possible(before: list[str]) -> bool:
    """ "Can safely head to Hungary", "is free to visit": what is in somebody's power is no plan."""
    at = next((place for place, word in enumerate(before) if word in _ABLE), None)
    if at is None or not {"was", "were", "been", "had"}.isdisjoint(before):
        return False
    return before[at] == "can" or before[:at] == ["to"]


_ABLE = frozenset({"can", "able", "free"})
_KEEPING = frozenset(
    "idea thought instead plan plans intention habit habits history way out day days week weeks hours course".split()
)
"""What "of visiting" may follow so that a visit, or the want of one, is told."""
_FELL_SHORT = (["to", "failure"], ["to", "refusal"], ["to", "inability"])
_IN_PAIRS = frozenset("instead yet longer out".split())
_RULED_OUT = frozenset(("out", word) for word in ("rule", "rules", "ruled", "ruling"))


def _undone(stage: Stage, verb: int, before: list[str], sentence: Range, course: Course) -> Course:
    """A plan that the text speaks of as past, and that came to nothing: "was to attend but stayed at home"."""
    if course.state != "announced" or _WAS_PLANNED.isdisjoint(before):
        return course
    if (
        "had" in before
        and not _HOPED.isdisjoint(before)
        and "but" in stage.near(verb, min(sentence[1], verb + 3 * _ON))
    ):
        return Course(state="not attended")  # "had hoped to attend, but"
    if undoing.thought_better(stage, verb, sentence):
        return Course(state="called off")
    return Course(state="not attended") if undoing.never_came(stage, verb, sentence) else course


_HOPED = frozenset("hoped wanted planned intended meant wished".split())
_WAS_PLANNED = frozenset({"was", "were", "been", "had", "would"})
_IN_ITS_WAKE = frozenset("would could might may must should risk risks risked faces face need needs".split())


def _whenever(stage: Stage, verb: int, before: list[str], sentence: Range) -> bool:
    """ "Could be arrested when he goes to": no journey is told, only what one would lead to."""
    if "when" not in before or not FORMS.get(stage.folded(verb), frozenset()) & {"s", "base"}:
        return False
    words = stage.near(max(sentence[0], verb - 2 * _BACK), min(sentence[1], verb + 2 * _BACK))
    return not _IN_ITS_WAKE.isdisjoint(words) and not {"will", "did", "to"} & set(before)


def _supposed(before: list[str]) -> bool:
    """ "If he came", "had he come", "were Putin to visit", "should he come"."""
    if not CONDITIONS.isdisjoint(before) and not {"not", "will"} & set(before[:2]):
        return "should" not in before or before[0] != "should" or "he" in before
    if len(before) > 1 and before[0] == "to" and "were" in before[-2:]:
        return True
    return bool(before[-1:] == ["had"]) and len(before) > 1 and "had" not in before[:1]


def _denied(stage: Stage, verb: int, before: list[str], sentence: Range, *, hedged: bool) -> Course:
    """Not going: "has never been to", "will not travel", "is not coming after all", "has no plans to visit"."""
    perfect = {"has", "have", "had", "hasn't", "haven't", "hadn't", "'s"} & set(before) and "to" not in before[:2]
    if perfect and FORMS.get(stage.folded(verb), frozenset()) & {"part"}:
        return Course(state="made", negated=True)
    if (before[:2] == ["not", "could"] or "couldn't" in before) and not HEDGES.intersection(before) - {"could"}:
        hedged = False  # "could not come": a fact, where "could come" is none
    if before[:2] == ["to", "not"] and _TO_KEEP & set(before):
        return Course(state="announced", hedged=True)  # "tried to persuade him not to come"
    if {"can", "cannot", "can't", "unable"} & set(before):
        return Course(state="not attended", hedged=True)  # what he may not do tells of no occasion missed
    if ("longer", "no") in pairwise(before) or undoing.was_announced(stage, verb, sentence):
        return Course(state="called off")
    plans = bool({"plans", "plan", "planned", "intention"} & set(before))
    return Course(state="not attended", hedged=hedged or plans)


def _by_form(stage: Stage, verb: int, before: list[str], *, hedged: bool) -> Course:
    word, said = stage.folded(verb), set(before)
    forms = FORMS.get(word) or frozenset({"past"} if word.endswith("ed") else {"base"})
    modal = bool(said & {"will", "would", "'ll", "shall", "may", "might", "could", "can", "must"})
    if _is_thought(word, before):
        return Course(state="under way", hedged=True, sure=False)
    if before[:2] == ["have", "to"] and before[2:3] in (["was"], ["were"]):
        return Course(state="not attended")  # "was to have gone on to Kampala"
    if before[:2] == ["have", "to"] and said & {"was", "were"}:
        return Course(state="announced", hedged=True)
    if "to" in before[:1] or (said & {"to"} and "base" in forms and not modal):
        return _infinitive(before, hedged=hedged or _would_have_to(stage, verb))
    if before[:2] == ["be", "could"] and word in ("seen", "spotted", "heard"):
        return Course(state="made")
    if modal:
        said_so = not _SAYS.isdisjoint(stage.near(verb - 3 * _BACK, verb))
        return Course(state="announced", hedged=hedged or ("would" in said and not said_so))
    if "ing" in forms:
        if stage.folded(verb) in ("going", "coming") and said & {"is", "'s", "are"}:
            return Course(state="announced", hedged=hedged)
        return _going_on(before, hedged=hedged)
    if said & {"has", "have", "had", "'s", "'ve", "did", "does", "do", "was", "were", "been"} and forms & {
        "part",
        "past",
        "base",
    }:
        return Course(state="made")
    if forms & {"past", "part"} and not (said & FUTURE and "base" in forms):
        if before[:1] == ["being"] and not _GONE_BY.isdisjoint(before):
            return Course(state="made", sure=False)  # "days after being received in"
        if "part" in forms and said & {"is", "be", "being"}:
            return Course(state="under way", sure=False)
        return Course(state="made")
    if "s" in forms or (word in ARRESTS and before[:1] in _AGENTS):
        return Course(state="under way", sure=False)
    return Course(state="announced", hedged=hedged, sure=False)


def _is_thought(word: str, before: list[str]) -> bool:
    """ "Is thought to be in Sudan", "is believed to be hiding": where somebody may be, and no plan."""
    words = before if word == "be" else before[1:] if before[:1] == ["be"] else []
    return words[:1] == ["to"] and words[1:2] != [] and words[1] in _THOUGHT


_THOUGHT = frozenset("thought believed said reported presumed rumoured rumored understood suspected assumed".split())
_NOTHING = frozenset("nothing nobody neither not didn't n't".split())
_GONE_BY = frozenset({"after", "since", "despite"})


def _would_have_to(stage: Stage, verb: int) -> bool:
    """ "Would have to cross Poland to reach Budapest", "To reach Budapest, he must": only what it would take."""
    if stage.word(verb - 1) == "To" and not {"would", "must", "could", "needs"}.isdisjoint(stage.near(verb, verb + 12)):
        return True
    words = stage.near(max(0, verb - 2 * _BACK), verb)
    return ("would", "have") in pairwise(words) and ("have", "to") in pairwise(words)


def _infinitive(before: list[str], *, hedged: bool) -> Course:
    """ "Flew in to see", "is due to visit", "was to have come", "to visit Mongolia" in a headline."""
    governing = next((word for word in before[before.index("to") + 1 :] if word.isalpha()), "")
    if (
        governing in _DID
        or (governing in ("himself", "herself", "straight", "directly", "personally") and _MOVED & set(before))
        or governing in _MOVED
        or (governing in ("in", "back", "home", "there") and _MOVED & set(before))
    ):
        return Course(state="made")
    if DEFIES & set(before):
        return Course(state="made", sure=False)  # "defied a warrant to visit Chad"
    if governing == "careful" and {"has", "have"} & set(before):
        return Course(state="made", sure=False)
    if {"first", "only", "last"} & set(before) and not {"will", "would", "be"} & set(before):
        return Course(state="made", sure=False)
    was = bool({"was", "were", "had"} & set(before))
    return Course(state="announced", hedged=hedged or (was and governing not in ("agreed", "decided", "due", "set")))


def _going_on(before: list[str], *, hedged: bool) -> Course:
    said = set(before)
    if before[:1] == ["by"] and said & _IN_ITS_WAKE:
        return Course(state="announced", hedged=True)  # "risks arrest by travelling to"
    if said & {"to", "planning", "considering", "set", "due", "plans", "will"} or hedged:
        return Course(state="announced", hedged=hedged, sure=True)
    if before[:1] == ["from"] and said & _KEPT:
        settled = said.isdisjoint(_TO_KEEP)  # which "will try to dissuade him from attending" is not
        return Course(state="not attended") if settled else Course(state="announced", hedged=True)
    if said & {"was", "were", "been", "after", "since"}:
        return Course(state="made", sure=False)
    if "before" in said and before[-1] != "before":
        return Course(state="made", sure=False)  # "stopped in Baku before flying to"; not "Before flying to"
    if said & {"before", "without"}:
        return Course(state="announced", hedged=True, sure=False)
    return Course(state="under way", sure=False)


def helpers(stage: Stage, verb: int, sentence: Range) -> list[str]:
    """The words before the verb that go with it, nearest first, back to its subject."""
    known = stage.helpers
    if (verb, sentence[0]) not in known:
        known[verb, sentence[0]] = _helpers(stage, verb, sentence)
    return known[verb, sentence[0]]


def _helpers(stage: Stage, verb: int, sentence: Range) -> list[str]:
    found: list[str] = []
    plain = "base" in FORMS.get(stage.folded(verb), ())  # "will stay and then fly"
    for back, word in enumerate(reversed(stage.near(max(sentence[0], verb - _BACK), verb)), 1):
        if word in _BREAKS or (word in ("and", ",") and not plain):
            break
        found.append(_RUN_TOGETHER.get(word, word))
        if word == "having" or (word == "then" and plain):
            break
        if word in _SUBJECTS or stage.person(verb - back) is not None:
            found.extend(_before_subject(stage, verb - back, sentence))
            break
    return found


def _before_subject(stage: Stage, subject: int, sentence: Range) -> list[str]:
    """A condition or an invitation right before the subject: "if Putin visits", "had he come", "invited Putin to"."""
    index, floor = subject, max(sentence[0], subject - _BACK)
    while index > floor and (stage.word(index)[:1].isupper() or _personal(stage, index)):
        if stage.folded(index) in _INVERTED:
            break
        index -= 1
    first, second = stage.folded(index), stage.folded(index - 1)
    found = [first] if first in _ASKING or (first in _SUPPOSING and index == sentence[0]) else []
    if first in ("nor", "neither"):
        found.append("not")
    if first in _BEFORE_SUBJECT:
        found.append(first)
    if second in _BEFORE_SUBJECT:
        found.append(second)
    if first in _KEPT and not _NOTHING.isdisjoint(stage.near(max(sentence[0], index - 3), index)):
        found.append("nothing")
    return found


def _personal(stage: Stage, at: int) -> bool:
    return stage.folded(at) in ("he", "she") or stage.person(at) is not None


_RUN_TOGETHER = {"he'll": "will", "she'll": "will", "he'd": "would", "she'd": "would", "he've": "have"}
_SUBJECTS = frozenset({*_RUN_TOGETHER, "he", "she"})
_SUPPOSING = frozenset({"had", "were", "should"})
_ASKING = frozenset("could would might can may did".split())
_INVERTED = frozenset("had were should if when could would might can may did".split())
_WISHES = frozenset(
    "hope hoped hopes hoping wanted wants wishes doubts prefer prefers urged challenged pressed begged encouraged "
    "proposed suggested recommended".split()
)
_BEFORE_SUBJECT = CONDITIONS | _OPEN | _KEPT | _WISHES | {"when"}


def is_remote(stage: Stage, verb: int, sentence: Range) -> bool:
    """Whether the words say that the person was there only from afar: "by video link", "on a screen", "by phone"."""
    if _AFAR.isdisjoint(stage.near(max(sentence[0], verb - 2 * _ON), min(sentence[1], verb + 3 * _ON))):
        return False
    if telephones.by_telephone(stage, verb, sentence):
        return True
    first, after = max(sentence[0], verb - _ON), min(sentence[1], verb + 3 * _ON)
    first = next((at for at in range(verb - 1, first, -1) if stage.folded(at) in ("and", "but", ";")), first)
    for at in range(first, after):
        word = stage.folded(at)
        if word not in REMOTE:
            continue
        before = stage.folded(at - 2) if stage.folded(at - 1) in ("a", "the", "live") else stage.folded(at - 1)
        if stage.folded(at + 1) in _SENT and word == "video":
            return True
        if before in ("by", "via", "over", "through") or word in ("virtually", "remotely", "videolink"):
            return True
        if before == "from" and word in ("screen", "monitor"):
            return True
        if (before == "on" and word in ("screen", "monitor", "video", "zoom")) or word == "afar":
            return True
        if word in ("online", "video-link") and stage.folded(verb).startswith(_TAKES_PART):
            return True
    return False


_AFAR = REMOTE | telephones.PHONES
_TAKES_PART = ("attend", "took", "take", "join", "partic", "address", "spoke", "speak")
_SENT = frozenset({"message", "address", "speech", "greeting", "statement", "appearance", "feed"})


def dated(course: Course, days: tuple[date, date] | None, published: date | None, *, lasts: bool, stays: int) -> Course:
    """The course with the day taken into account: what lies ahead of publication has not been made.

    `lasts`: what was done there on the day of publication is no farewell, so that it goes on. `stays` is how many days
    the visit is said to take, 0 where nothing is said.
    """
    if published is None or days is None or course.state in ("called off", "not attended", "remote"):
        return course
    first, last = days
    if first > published and course.state in ("under way", "made"):
        return msgspec.structs.replace(course, state="announced")
    if course.fresh and (last - first).days > _STAY and first <= published <= last:
        return course  # "his third visit this year" says nothing of the day
    recent = (published - last).days <= max(1, stays - 1) and (last - first).days <= _STAY
    if course.fresh and course.state in ("made", "under way"):
        return msgspec.structs.replace(course, state="under way" if recent else "made")
    if lasts and course.state == "made" and first == last == published:
        return msgspec.structs.replace(course, state="under way")
    if last < published and not course.sure and course.state in ("announced", "under way"):
        return msgspec.structs.replace(course, state="made")
    return course


_STAY = 9  # days; a longer stretch ("this month") says nothing of the day
