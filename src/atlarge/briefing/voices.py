"""Which attributions of a story are somebody's words, and which are the reporter's about somebody.

"Hungary refused to arrest him" is no saying of Hungary's, "the man is wanted by the Court" none of the Court's: what a
source is only told to have done stays the story's own.
"""

from __future__ import annotations

import re

from atlarge.reading.readings import Attribution, Reading

_SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according|announc\w*|declar\w*|add(?:s|ed|ing)?|confirm\w*"
    r"|stat(?:e|ed|es|ing)"
    r"|report\w*|den(?:y|ies|ied|ying)|insist\w*|argu\w+|claim\w*|warn\w*|wr(?:ite|ites|ote|iting|itten)|not(?:e|es"
    r"|ed|ing)"
    r"|recall\w* that|answer\w*|repl(?:y|ies|ied)|respond\w*|expla\w+|stress\w*|underlin\w*|emphasi[sz]\w*"
    r"|acknowledg\w*|admit\w*"
    r"|conced\w*|promis\w*|assur\w*|guarant\w*|vow\w*|pledg\w*|accus\w*|call\w*|ask\w*|urg\w*|demand\w*|jok\w*"
    r"|crow\w*|quip\w*"
    r"|sp(?:oke|eaks?|oken|eaking) of|talk\w* of|believ\w*|consider\w*|rul(?:e|es|ed|ing)|found|finds?|h(?:olds?|eld)"
    r"|hint\w*"
    r"|suggest\w*|indicat\w*|mention\w*|proclaim\w*|comment\w*|condemn\w*|critici[sz]\w*|denounc\w*|reject\w*"
    r"|dismiss\w*|describ\w*"
    r"|predict\w*|reckon\w*|maintain\w*|alleg\w*|quot\w*|tweet\w*|post(?:s|ed|ing)?|think\w*|thought|agree\w*"
    r"|disagree\w*|caution\w*"
    r"|estimat\w*|express\w*|remark\w*|observ\w*|contend\w*|assert\w*|regret\w*|thank\w*|prais\w*|welcom\w*"
    r"|complain\w*|protest\w*"
    r"|threat\w*|signal\w*|inform\w*|notif\w*|conclud\w*|reaffirm\w*|reiterat\w*|repeat\w*|point(?:s|ed|ing)? (?:out"
    r"|to)|cit(?:e|es|ed|ing)"
    r"|put(?:s|ting)? it|words?|statement|view|opinion|see[ns]?|saw|decided|wished|rejoic\w*|hear[sd]?|know[ns]?"
    r"|expect\w*"
    r"|fear\w*|hop(?:e|es|ed|ing)"
    r"|appeal\w*|advis\w*|read[s]?|went on|continu\w*|sums? up)\b|[:\u201c\"]",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"^(?:nobody|no one|no-one|neither(?: side)?|none)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never)\b|n't\b", re.IGNORECASE)
_QUOTED = re.compile('["\u201c\u201d\u00ab\u00bb]')


def is_a_saying(reading: Reading, each: Attribution) -> bool:
    """Tell whether the source of an attribution is told to have said something, in its own words or in the story's."""
    words = " ".join(reading.text[start:end] for start, end in each.content)
    if each.directness != "indirect" or _QUOTED.search(words):
        return True
    cue = reading.text[each.cue[0] : each.cue[1]] if each.cue else ""
    if _NOBODY.match(each.speaker) or _NOT.search(cue):
        return False
    if cue and not _SAYING.search(f"{cue} {words[:5]}"):
        return False
    return not _is_told_whole(each)


def _is_told_whole(each: Attribution) -> bool:
    """Whether the words taken for the source's hold the source and the verb: then it is the story that speaks."""
    if each.source is None or each.cue is None:
        return False
    first, last = min(each.source[0], each.cue[0]), max(each.source[1], each.cue[1])
    return any(start <= first and last <= end for start, end in each.content)
