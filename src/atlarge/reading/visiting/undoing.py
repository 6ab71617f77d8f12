"""What the words around a visit say that undoes it: called off, put off, never came."""

from __future__ import annotations

import re

from atlarge.reading.language.negations import NEGATIONS
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import CANCELS

_BACK, _ON = 10, 20
_OFF = re.compile(
    r"\b(?:call(?:s|ed|ing)? off|(?:is|was|are|were|'s) off(?! to| for(?! the (?:second|third|moment|time)| now| good))"
    r"|put(?:s|ting)? off|push(?:ed|es|ing)? back"
    r"|pull(?:ed|s|ing)? the plug|(?:not|isn't|wasn't|won't|never) happen(?:ing|ed)?|f[ae]lls?(?:en)? through"
    r"|no longer going|g(?:ive|ives|ave|iven|iving) up|better of|(?:come|came) to nothing"
    r"|(?:summit|meeting|visit|trip|journey|plan|talks)(?: [\w-]+){0,5} (?:is|was) dead"
    r"|(?:was|were|been) (?:cut(?! short)|cut out|dropped|binned|shelved)"
    r"|nothing (?:has )?c[oa]me of|on (?:hold|ice)|turned back|off the table"
    r"|(?:not|won't|doesn't|didn't|never|n't) (?:now )?(?:be )?"
    r"(?:take place|took place|taking place|go ahead|going ahead|materiali[sz]ed?|come off|came off|proceed"
    r"|carried out)"
    r"|(?:left|leav(?:e|es|ing)) out|str(?:uck|icken|ikes?) (?:from|off)|removed from"
    r"|taken off(?! (?:\w+ ){1,4}(?:flight|plane|aircraft|jet))|cross(?:ed|es) off)\b"
)
_OFF_WORDS = frozenset(
    "off back plug not isn't wasn't won't never through longer up better nothing doesn't didn't n't out cut dropped "
    "binned shelved dead turned removed taken hold ice table struck stricken strikes".split()
)
"""Each phrase of `_OFF` holds one of these: looked for first."""
_NEVER_CAME = re.compile(
    r"\b(?:(?:never|not|didn't|n't) (?:show(?:ed)?|c[oa]me|turn(?:ed)?|arrived?|appear(?:ed)?|went|go|make it)"
    r"|failed to (?:show|appear|turn|attend|come)|but (?:he |she )?(?:stayed|remained|sent)"
    r"|stayed (?:at )?home|in (?:his|her) (?:place|stead))\b"
)
_THOUGHT_BETTER = re.compile(
    r"\b(?:ke(?:pt|eps?) (?:him|her|them) (?:at home|away|in)|back(?:ed|s) out|pull(?:ed|s) out|withdrew"
    r"|chang(?:ed|es) (?:his|her) mind|bow(?:ed|s) out|begg?(?:ed|s) off|cried off)\b"
)
_ANNOUNCED = re.compile(r"\b(?:after all|no longer|had (?:been )?(?:announced|planned|scheduled|confirmed))\b")
_ASKS = frozenset("urge urges urged call calls called ask asks asked press pressed wants want demand demanded".split())
_WANTS = frozenset("want wants wanted demand demands demanded".split())
_TELLS = _ASKS | frozenset(
    "urging calling asking pressing demanding tell tells told telling beg begs begged advise advises advised warn "
    "warned implore implored plead pleaded appeal appealed".split()
)
_STAYS = frozenset("stay keep remain away home not".split())


def around(stage: Stage, at: int, sentence: Range) -> str:
    """The words near the token, as one string with single spaces."""
    return " ".join(stage.near(max(sentence[0], at - _BACK), min(sentence[1], at + _ON)))


def called_off(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether the sentence around the token says that it is not to be: "is off", "not happening", "called off"."""
    words = stage.near(max(sentence[0], at - _BACK), min(sentence[1], at + _ON))
    return not _OFF_WORDS.isdisjoint(words) and _OFF.search(" ".join(words)) is not None


def cancelled(stage: Stage, at: int, sentence: Range) -> bool | None:
    """Whether the visit whose noun is at the token is called off; None where somebody asks for that, or denies it."""
    words = stage.near(max(sentence[0], at - _BACK), min(sentence[1], at + _BACK + 6))
    if _asked_to_cancel(words):
        return None
    if CANCELS.isdisjoint(words):
        return called_off(stage, at, sentence)
    return (
        None if any(stage.folded(one) in CANCELS and _denied(stage, one) for one in range(at - 10, at + 10)) else True
    )


def _denied(stage: Stage, at: int) -> bool:
    return not NEGATIONS.isdisjoint(stage.near(at - 3, at))


def _asked_to_cancel(words: list[str]) -> bool:
    """ "Urged Berlin to cancel the visit": it still stands."""
    for place, word in enumerate(words[:-1]):
        if word == "to" and words[place + 1] in CANCELS and _ASKS.intersection(words[:place]):
            return True
    return False


def only_wished(stage: Stage, at: int, sentence: Range) -> bool:
    """ "Campaigners want the visit scrapped", "tell him to stay away", "urged Astana not to receive him"."""
    before = stage.near(max(sentence[0], at - _BACK - 2), at)
    if not {"but", ";"}.isdisjoint(before):
        return False
    if not _WANTS.isdisjoint(before):
        return True
    near = stage.near(max(sentence[0], at - 3), at + 1)
    asked = "to" in near and not (_STAYS | CANCELS).isdisjoint(near)
    return asked and not _TELLS.isdisjoint(before)


def is_cancelled(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether a word of cancelling follows in the sentence."""
    return not CANCELS.isdisjoint(stage.near(at + 1, min(sentence[1], at + _ON)))


def never_came(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether the sentence goes on that the expected guest did not come."""
    return _NEVER_CAME.search(_after(stage, at, sentence)) is not None


def thought_better(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether the sentence goes on that the guest, or what kept him, undid the plan: "but he backed out"."""
    return _THOUGHT_BETTER.search(_after(stage, at, sentence)) is not None


def was_announced(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether what is now denied had been announced: "will not go after all"."""
    words = stage.near(max(sentence[0], at - _BACK // 2), min(sentence[1], at + 2 * _ON))
    return _ANNOUNCED.search(" ".join(words)) is not None


def _after(stage: Stage, at: int, sentence: Range) -> str:
    return " ".join(stage.near(max(sentence[0], at), min(sentence[1], at + _ON + _BACK)))
