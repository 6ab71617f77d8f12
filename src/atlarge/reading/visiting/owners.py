"""Whose a visit is that a noun tells of: its possessor, or whoever makes it."""

from __future__ import annotations

from atlarge.reading.language.english import MODALS
from atlarge.reading.readings import Mention
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.travellers import after_opening, left_subject, subject
from atlarge.reading.visiting.words import NOUN_ADJECTIVES

_FARTHEST = 34
_FAR = 18  # words from the noun to "of" or "by" before its owner
_MOST_ADJECTIVES = 16  # words between an owner and the noun


def possessor(stage: Stage, noun: int, sentence: Range) -> tuple[Mention | None, bool]:
    """Whose visit a noun speaks of, and whether it is said whose ("the visit" is not)."""
    at = noun - 1
    floor = max(sentence[0], noun - _MOST_ADJECTIVES)
    while at >= floor and (_adjective(stage, at) or _state_word(stage, at) or _of_a_day(stage, at)):
        at -= 1
    if stage.folded(at) in ("his", "her") and _of_another(stage, at, noun, sentence):
        return None, True
    if stage.person(at) is not None and at == noun - 1:
        return stage.person(at), True
    if stage.folded(at) == "'s":
        return stage.person(at - 1), True
    if stage.folded(at) == "'" and stage.folded(at - 1).endswith("s"):
        return stage.person(at - 1), True
    if stage.folded(at) in ("his", "her"):
        return stage.person(at) or stage.he(at), True
    if stage.folded(at) == "whose":
        return stage.person(at - 1) or (stage.person(at - 2) if stage.folded(at - 1) == "," else None), True
    if stage.folded(at) in ("their", "its", "my", "our", "your"):
        return stage.person(at), True
    if stage.folded(noun + 1) in ("of", "by") and any(one in stage.others for one in range(noun + 2, noun + 7)):
        return None, True
    by = _by(stage, noun + 1, min(sentence[1], noun + _FAR)) or _on_agenda(stage, noun, sentence)
    if by is not None:
        return by, True
    if stage.folded(noun + 1) in ("of", "by") and stage.word(noun + 2)[:1].isupper() and noun + 2 not in stage.owner:
        return None, True  # "the trip of Xi Jinping"
    by_somebody = stage.folded(noun + 1) == "by" or (stage.folded(noun + 1) == "of" and stage.place(noun + 2) is None)
    return None, stage.folded(at + 1) != stage.folded(noun) and by_somebody


def _of_a_day(stage: Stage, at: int) -> bool:
    """ "Last week's visit": no owner."""
    return stage.folded(at) == "'s" and at - 1 in stage.in_date


def _of_another(stage: Stage, at: int, noun: int, sentence: Range) -> bool:
    """ "During his visit, Xi will": in an opening phrase, the one named right after it."""
    if at > sentence[0] + 1 or stage.folded(sentence[0]) not in ("during", "in", "on", "at", "after", "before"):
        return False
    comma = next((one for one in range(noun + 1, noun + 12) if stage.folded(one) == ","), None)
    if comma is None:
        return False
    named = stage.word(comma + 1)[:1].isupper() and comma + 1 not in stage.owner and stage.folded(comma + 2) in MODALS
    return named or any(one in stage.others for one in range(comma + 1, comma + 4))


def _state_word(stage: Stage, at: int) -> bool:
    owner = stage.owner.get(at)
    return owner is not None and owner.kind == "State" and stage.folded(at + 1) != "'s"


def announced_later(stage: Stage, noun: int, sentence: Range) -> Mention | None:
    """ "During his visit to Pyongyang, Putin signed": the owner comes after the opening phrase."""
    pronoun = next((at for at in range(noun - 1, noun - 6, -1) if stage.folded(at) in ("his", "her")), None)
    if pronoun is None or pronoun > sentence[0] + 6:
        return None
    found = after_opening(stage, max(sentence[0], noun - 1), (max(sentence[0], noun - 4), sentence[1]))
    close = range(noun + 1, min(sentence[1], noun + 7))
    return found or next((stage.actor(one) for one in close if stage.actor(one) is not None), None)


def _adjective(stage: Stage, at: int) -> bool:
    word = stage.folded(at)
    return (
        word in NOUN_ADJECTIVES
        or (word[:1].isdigit() and word.endswith(("th", "st", "nd", "rd")))
        or word in ('"', "“", "”", "''")
        or (word == "," and stage.folded(at - 1) in NOUN_ADJECTIVES)
        or at in stage.in_date
    )


def _by(stage: Stage, first: int, after: int) -> Mention | None:
    """ "A visit by Russian President Vladimir Putin", "the arrival of al-Bashir"."""
    for index, word in enumerate(stage.near(first, after), first):
        if word in ("by", "of", "from"):
            for further in range(index + 1, index + 7):
                if stage.person(further) is not None and stage.folded(further + 1) != "'s":
                    return stage.person(further)
                if stage.folded(further) in (",", ".", "to", "and"):
                    break
    return None


def _on_agenda(stage: Stage, noun: int, sentence: Range) -> Mention | None:
    """ "A stopover in Lima was struck from his itinerary"."""
    for index, word in enumerate(stage.near(noun + 2, min(sentence[1], noun + 16)), noun + 2):
        if word in _AGENDAS:
            return stage.person(index - 2) if stage.folded(index - 1) == "'s" else stage.person(index - 1)
    return None


_AGENDAS = frozenset("itinerary schedule agenda programme program calendar diary".split())


def _before_article(stage: Stage, noun: int, sentence: Range) -> int:
    """The token before "a surprise visit" or "what was his first visit"."""
    at = noun - 1
    floor = max(sentence[0], noun - _MOST_ADJECTIVES)
    while at >= floor and stage.folded(at) not in _MAKES and (_adjective(stage, at) or _state_word(stage, at)):
        at -= 1
    if stage.folded(at) in ("a", "an", "the", "his", "her", "what", "another"):
        at -= 1
    while at >= floor and at in stage.in_date:
        at -= 1  # "carried out last month a visit"
    return at


def is_made(stage: Stage, noun: int, sentence: Range) -> bool:
    """Whether the noun is the object of a verb of making: "began a two-day trip"."""
    return stage.folded(_before_article(stage, noun, sentence)) in _MAKES


def giver(stage: Stage, noun: int, sentence: Range) -> Mention | None:
    """Who makes or pays a visit: "Putin made a surprise visit to Crimea", "arrived on a visit"."""
    at = _before_article(stage, noun, sentence)
    if stage.folded(at) in _PARTICLES:
        return subject(stage, at - 1, sentence)
    if (stage.folded(at - 2), stage.folded(at - 1), stage.folded(at)) in _CHANGES_MIND:
        return subject(stage, at - 2, sentence)
    if stage.folded(at) in ("on", "during", "for", "in", "from", "after", "before", "as"):
        return left_subject(stage, at, max(sentence[0], at - _FARTHEST)) or after_opening(stage, at, sentence)
    if stage.folded(at) in _MAKES:
        return subject(stage, at, sentence)
    return None


_MAKES = frozenset(
    "make makes made making pay pays paid paying begin begins began begun starts start started starting cut cuts "
    "undertake undertook undertakes plan plans planned planning plotting concluded concludes ended ends wrapped "
    "scheduled cancel cancels canceled cancelled postpone postpones postponed skip skips skipped scrap scrapped "
    "announce announced embark embarks embarked takes took complete completed scraps open opens opened kicked "
    "finish finished do does did conduct conducts conducted perform performs performed shelved shelves abandoned "
    "abandons delays delayed drops dropped ditched ditches axed axes".split()
)
_CHANGES_MIND = frozenset(
    [("thought", "better", "of"), ("thinks", "better", "of"), ("gave", "up", "on"), ("gives", "up", "on")]
)
_PARTICLES = frozenset({"off", "out", "up"})  # of "cut off", "carried out", "wound up"
