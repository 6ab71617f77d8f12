"""Who travels: the subject of a verb, the possessor of a noun, the object of "hosted"."""

from __future__ import annotations

from collections.abc import Iterable

from atlarge.reading.readings import Mention
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import NOUN_ADJECTIVES, ROLE_NOUNS, SKIPPABLE

_FARTHEST = 25
_JOINS = frozenset({"and", "but", "or", "then", ","})
_OPENERS = frozenset("before after while since by when despite without on upon instead of in".split())
_SUBORDINATE = frozenset({"who", "which", "that"})


def subject(stage: Stage, verb: int, sentence: Range) -> Mention | None:
    """The person of the record who is the subject of the verb at `verb`; None if it is somebody else, or unclear."""
    at = verb - 1
    floor = max(sentence[0], verb - _FARTHEST)
    while at >= floor and stage.folded(at) in SKIPPABLE and stage.person(at) is None:
        at -= 1
    if at < floor:
        return _after(stage, verb, sentence)
    if stage.person(at) is not None:
        return stage.actor(at)
    word = stage.folded(at)
    if word == "'s":
        return stage.person(at - 1)
    if word in _SUBORDINATE or word in (")", "]"):
        return _first_before(stage, at, floor)
    if word in _JOINS:
        return _first_before(stage, at, floor)
    if word in _OPENERS:
        return _after(stage, verb, sentence) or _first_before(stage, at, floor)
    if word in ROLE_NOUNS or word in ("minister", "him", "her"):
        return _in_role(stage, at)
    if word in ("he", "she", "they", "we", "i", "you", "it"):
        return None
    if stage.word(at)[0].isupper():
        return _companion(stage, at, floor)
    return _possessor_of_plan(stage, at, floor)


def _companion(stage: Stage, at: int, floor: int) -> Mention | None:
    """ "Putin and Xi arrived": the person joined to another before the verb."""
    while at > floor and stage.word(at)[:1].isupper() and stage.person(at) is None:
        at -= 1
    if stage.folded(at) == "and" and at > floor:
        return stage.person(at - 1)
    return None


def _possessor_of_plan(stage: Stage, at: int, floor: int) -> Mention | None:
    """ "Putin's plan to visit", "his decision to go"."""
    if stage.folded(at) in ("decision", "intention", "desire", "invitation", "ability", "plans", "plan", "chance"):
        back = at - 1
        while back >= floor and stage.folded(back) in NOUN_ADJECTIVES:
            back -= 1
        if stage.folded(back) == "'s":
            back -= 1
        return stage.person(back)
    return None


def _first_before(stage: Stage, at: int, floor: int) -> Mention | None:
    """The nearest person before a comma, "who" or "and"; none if another's name comes first."""
    for index in range(at - 1, floor - 1, -1):
        here = stage.actor(index)
        if here is not None:
            return here
        if stage.folded(index) in (";", ":"):
            return None
        if stage.folded(index) in ("he", "she", "they"):
            return None
    return None


def _after(stage: Stage, verb: int, sentence: Range) -> Mention | None:
    """The subject after an opening phrase: "Arriving in Baku on Monday, Putin said"."""
    for index in range(verb + 1, min(sentence[1], verb + _FARTHEST)):
        if stage.folded(index) == ",":
            for further in range(index + 1, index + 6):
                if stage.actor(further) is not None:
                    return stage.actor(further)
                if not (stage.word(further)[:1].isupper() or stage.folded(further) == "the"):
                    break
    return None


def _in_role(stage: Stage, at: int) -> Mention | None:
    """ "The president", where the text has one person of the record who is spoken of all along."""
    if stage.folded(at) in ("minister", "him", "her") or stage.folded(at - 1) not in ("the", "former", "embattled"):
        return None
    return stage.focus


def possessor(stage: Stage, noun: int, sentence: Range) -> tuple[Mention | None, bool]:
    """Whose visit a noun speaks of, and whether it is said whose ("the visit" is not)."""
    at = noun - 1
    while at >= sentence[0] and (_adjective(stage, at) or stage.place(at) is not None):
        at -= 1
    if stage.folded(at) == "'s":
        at -= 1
        return stage.person(at), True
    if stage.folded(at) == "'" and stage.folded(at - 1).endswith("s"):
        return stage.person(at - 1), True
    if stage.folded(at) in ("his", "her", "their", "its", "my", "our", "your", "whose"):
        return stage.person(at), True
    by = _by(stage, range(noun + 1, min(sentence[1], noun + 10)))
    if by is not None:
        return by, True
    return None, False


def announced_later(stage: Stage, noun: int, sentence: Range) -> Mention | None:
    """ "During his visit to Pyongyang, Putin signed": the owner comes after the opening phrase."""
    pronoun = next(
        (
            at
            for at in range(noun - 1, max(sentence[0], noun - _FARTHEST) - 1, -1)
            if stage.folded(at) in ("his", "her")
        ),
        None,
    )
    if pronoun is None or pronoun > sentence[0] + 2:
        return None
    return _after(stage, noun, sentence)


def _adjective(stage: Stage, at: int) -> bool:
    return stage.folded(at) in NOUN_ADJECTIVES or (stage.folded(at) == "," and stage.folded(at - 1) in NOUN_ADJECTIVES)


def _by(stage: Stage, places: Iterable[int]) -> Mention | None:
    """ "A visit by Russian President Vladimir Putin", "the arrival of al-Bashir"."""
    for index in places:
        if stage.folded(index) in ("by", "of", "from"):
            for further in range(index + 1, index + 7):
                if stage.person(further) is not None and stage.folded(further + 1) != "'s":
                    return stage.person(further)
                if stage.folded(further) in (",", ".", "to", "and"):
                    break
    return None


def giver(stage: Stage, noun: int, sentence: Range) -> Mention | None:
    """Who makes or pays a visit: "Putin made a surprise visit to Crimea"."""
    at = noun - 1
    while at >= sentence[0] and _adjective(stage, at) and stage.folded(at) not in _MAKES:
        at -= 1
    if stage.folded(at) in ("a", "an", "the", "his", "her"):
        at -= 1
    if stage.folded(at) in ("on", "during", "for", "in", "from"):
        return _first_before(stage, at, max(sentence[0], at - _FARTHEST))
    if stage.folded(at) in _MAKES:
        return subject(stage, at, sentence)
    return None


_MAKES = frozenset(
    "make makes made making pay pays paid paying begin begins began start starts started starting cut cuts undertake "
    "undertook undertakes plan plans planned planning plotting concluded concludes ended ends wrapped scheduled "
    "cancel cancels canceled cancelled postpone postpones postponed skip skips skipped scrap scrapped announce "
    "announced "
    "embark embarks embarked takes took complete completed scraps".split()
)


def guest(stage: Stage, verb: int, sentence: Range) -> Mention | None:
    """The object of "hosted", "invited", "welcomed"; or the subject, where the verb is passive."""
    if stage.folded(verb - 1) in ("was", "were", "is", "been", "be", "being") or (
        stage.folded(verb - 2) in ("was", "is", "been", "be") and stage.folded(verb - 1) not in ("the", "a")
    ):
        return subject(stage, verb, sentence)
    for index in range(verb + 1, min(sentence[1], verb + 7)):
        if stage.person(index) is not None:
            return stage.actor(index)
        if stage.folded(index) in (",", ".", "in", "to", "and", "for"):
            return None
    return None


def party(stage: Stage, verb: int, sentence: Range) -> Mention | None:
    """A person who meets or is met: the subject of the verb, or its object with or without "with"."""
    found = subject(stage, verb, sentence)
    if found is not None:
        return found
    for index in range(verb + 1, min(sentence[1], verb + 9)):
        if stage.person(index) is not None:
            return stage.actor(index)
        if stage.folded(index) in (",", ".", "in", "to", "for", "on", "about"):
            return None
    return None
