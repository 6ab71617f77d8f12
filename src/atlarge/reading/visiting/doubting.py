"""What the clause that governs a visit says of its truth: denied, told as false, doubted, only imagined.

"The Kremlin denied that he had flown to Cuba", "reports that he was in Cuba are false", "nobody knows whether".
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from atlarge.reading.language.english import COORDINATORS, SUBORDINATORS
from atlarge.reading.language.negations import NEGATIONS
from atlarge.reading.readings import Mention
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import subject_token
from atlarge.reading.visiting.stage import Range, Stage

Truth = Literal["denied", "open", ""]

_BACK, _ON = 24, 30
_BREAKS = frozenset({";", ":", "but", "who", "which", "after", "before", "while", "because", "when", "“", '"'})
_BESIDE = SUBORDINATORS | COORDINATORS | {",", ";", ":"}
_GOES_ON = frozenset("and he she they it so yet".split())
_TITLES = frozenset("the a president prime minister leader mr mrs then".split())
_NEGATION = r"(?:not|never|nor|nobody|none|cannot|\S*n't)"
_ADVERB = r"(?:\w+ly )?"
_SAYING = (
    r"(?:believ\w+|thinks?|thought|says?|said|claim\w*|confirm\w*|verif\w+|prove[sdn]?|suggest\w*|mean[st]?"
    r"|establish\w*)"
)
_TOLD = (
    r"(?:reports?|claims?|rumou?rs?|story|stories|allegations?|suggestions?|news|assertions?|posts?|idea|notion|belief)"
)
_FALSE = (
    r"(?:false|untrue|fake|baseless|unfounded|fabricated|incorrect|inaccurate|nonsense|bogus|lies?|hoax|myth"
    r"|fabrication|fiction|invention|falsehood|disinformation|misinformation)"
)
_TO_DENY = (
    r"(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing))"
)
_IS_FALSE = (
    rf"(?:not (?:true|correct)|wrong|made up|invented|debunked|denied|dismissed|rejected|(?:a |an |the )?{_FALSE})"
)

# Matched at the end of the words before the clause.
_NOT_DENIED = re.compile(
    rf"\b(?:{_NEGATION}|no one) (?:\w+ )?(?:{_TO_DENY}|doubt\w*)(?: \S+){{0,4}}$|\b(?:no|without|not in) doubt$"
)
_DENIED = re.compile(
    rf"\b{_TO_DENY}(?: (?!and |or |said |says |told |to |permission |entry )\S+){{0,4}}$"
    rf"|\b{_NEGATION} {_ADVERB}(?:true|correct|accurate|the case)$"
    rf"|\b{_FALSE}$|\b(?:false|fake|bogus|baseless|unfounded|untrue) (?:\w+ )?{_TOLD}$"
    r"|\b(?:falsely|wrongly|mistakenly) \w+$|\b(?:lied|pretended|pretends)$|\bno truth (?:in|to)(?: \w+){1,3}$"
)
_OPEN = re.compile(
    r"\b(?:no|any|little|scant|without)(?: \w+)? "
    r"(?:evidence|proof|signs?|indications?|records?|traces?|confirmation|basis)"
    r"(?: (?:whatsoever|yet|at|all|so|far|in|for|of|to|the|any|these|reports?|claims?|rumou?rs|suggest|show|prove))*$"
    rf"|\b(?:few|hardly anyone|no one|no \w+|{_NEGATION}) (?:\w+ ){{0,2}}{_SAYING}$"
    rf"|\b(?:refus\w+|declin\w+|fail\w*|unable) to {_SAYING}$"
    r"|\b(?:unthinkable|inconceivable|unimaginable)(?: ,[^,]*,)?$"
    r"|\bdoubt(?:s|ed|ful|ing)?$|\b(?:sceptical|skeptical|rumou?rs?|speculation)$"
    r"|(?:^|\b(?:to|us|'s|can|could|just|now) )(?:imagine|suppose|supposing|assume|assuming|pretend|picture)$"
    r"|\b(?:faked?|doctored|fabricated|manipulated|ai-generated|altered|photoshopped|forged|deepfaked?)(?: \w+){0,3} "
    r"(?:show\w*|of|depict\w*|claim\w*|purport\w*|suggest\w*|say\w*|said|report\w*)$"
)
_NEITHER = re.compile(r"\bneither \w+ nor den\w+$|\bnot \w+ (?:or|nor) deny$")
_UNKNOWN = re.compile(
    r"\b(?:know[ns]?|knew|unclear|unknown|uncertain|sure|certain|ask\w*|say|see|tell|told|wonder\w*|doubt\w*)$"
)
_OF_WHAT_IS_TOLD = re.compile(rf"\b{_TOLD}$|^$")
# Matched in the words from the visit on.
_PROVED_FALSE = re.compile(
    rf"\b(?:is|are|was|were|been|being|proved|proven|turned out)(?: to be)? {_ADVERB}{_IS_FALSE}\b"
)
_CALLED_FALSE = re.compile(rf", (?:a|which|the) {_TOLD} (?:[^,]{{0,60}} )?(?:{_TO_DENY}|{_FALSE})\b")

_CALLS = re.compile(rf"\b(?:call|brand|label|describ|denounc)\w* (?:\w+ )?{_TOLD}$")
_NAME_OF_IT = re.compile(rf"\b{_FALSE}\b")


_HINTS = NEGATIONS | frozenset(
    "whether if deny denies denied denying refute refutes refuted refuting reject rejects rejected rejecting dismiss "
    "dismisses dismissed dismissing dispute disputes disputed disputing false untrue fake faked baseless unfounded "
    "fabricated incorrect inaccurate nonsense bogus lie lies lied hoax myth fabrication fiction invention falsehood "
    "disinformation misinformation wrong made invented debunked falsely wrongly mistakenly pretended pretends pretend "
    "any little scant few hardly refuse refuses refused refusing refusal decline declines declined declining fail "
    "fails failed failing failure unable doubt doubts doubted doubtful doubting sceptical skeptical rumour rumours "
    "rumor rumors speculation imagine suppose supposing assume assuming picture doctored manipulated ai-generated "
    "unthinkable inconceivable unimaginable altered photoshopped forged deepfake deepfaked".split()
)
"""One of these stands in whatever denies or doubts: looked for first, as most sentences do neither."""


def weighed(stage: Stage, at: int, sentence: Range, person: Mention, course: Course) -> Course:
    """The course of a visit as far as the clause that governs the verb or noun at the token lets it stand."""
    told = truth(stage, at, sentence, person)
    if not told:
        return course
    if told == "open" or course.negated or course.state in ("not attended", "called off"):
        return msgspec.structs.replace(course, hedged=True)  # to deny an absence is to tell of no visit yet
    if course.state == "announced":
        return msgspec.structs.replace(course, state="not attended")
    return msgspec.structs.replace(course, state="made", negated=True)


def truth(stage: Stage, at: int, sentence: Range, person: Mention) -> Truth:
    """Whether what governs the clause of the token denies it or leaves it open; "" where it stands as told."""
    if _HINTS.isdisjoint(stage.near(max(sentence[0], at - 2 * _BACK), min(sentence[1], at + _ON))):
        return ""
    opening = _opening(stage, at, sentence, person)
    word = stage.folded(opening)
    linked = word in ("that", "whether", "if")
    first = max(sentence[0], opening - _BACK)
    before = " ".join(stage.near(first, opening))
    if word == "whether" or (word == "if" and _UNKNOWN.search(before)):
        return "open"
    after = " ".join(stage.near(at, min(sentence[1], at + _ON)))
    if linked and _OF_WHAT_IS_TOLD.search(before) and _PROVED_FALSE.search(after):
        return "denied"
    if _CALLED_FALSE.search(after) or (_CALLS.search(before) and _NAME_OF_IT.search(after)):
        return "denied"
    if _NEITHER.search(before):
        return "open"
    beside = not linked and stage.folded(opening - 1) in _BESIDE  # "denied it as he arrived": no clause of the denial
    if beside or _NOT_DENIED.search(before):
        return ""
    return "denied" if _DENIED.search(before) else "open" if _OPEN.search(before) else ""


def _opening(stage: Stage, at: int, sentence: Range, person: Mention) -> int:
    """The "that" or "whether" of the clause of the token; where there is none, the first word of its subject."""
    floor = max(sentence[0], at - _BACK)
    for index in range(at - 1, floor - 1, -1):
        word = stage.folded(index)
        if word in ("that", "whether", "if"):
            return index
        if word in _BREAKS or (word == "," and stage.folded(index + 1) in _GOES_ON):
            break
    subject = subject_token(stage, at, sentence, person)
    while subject > floor and (stage.word(subject - 1)[:1].isupper() or stage.folded(subject - 1) in _TITLES):
        if subject - 1 == sentence[0] and stage.folded(subject - 1) not in _TITLES:
            break
        subject -= 1
    return subject
