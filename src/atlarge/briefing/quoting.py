"""Which words of a story are quoted for what was read from them: enough to be understood alone."""

from __future__ import annotations

import re

from atlarge.checking.claims import ClaimKind
from atlarge.checking.underlining import underlined
from atlarge.reading.readings import Attribution, Reading, Span

_POINTING = 3
"""So few words only point at what was said elsewhere."""
_UNDERSTOOD = 4
"""With fewer words than these the part of the sentence is quoted that they stand in."""

_WITH_OBJECT = re.compile(
    r"\b(?:accus|urg|ask|call|invit|reject|den[yi]|condemn|critici[sz]|dismiss|denounc|demand|prais|thank|threat|order|tell|told"
    r"|warn|remind|press|beg|appeal)\w*",
    re.IGNORECASE,
)
"""Verbs after which comes who is spoken of or to: what they are told of them is not understood without the verb."""
_WHOM = re.compile(r"(?:him|her|them|us|me|himself|herself|themselves)\b", re.IGNORECASE)
_MARKS = ' ,"\u201c\u201d'
_CLAUSE = re.compile(r"(?:that|whether|how|why|[\"\u201c\u2018'])", re.IGNORECASE)


def text_of(reading: Reading, span: Span) -> str:
    """The story's words on a span."""
    return reading.text[span[0] : span[1]]


def said_words(reading: Reading, each: Attribution) -> str:
    """The words said.

    In the story's own words a split part is told with what stands in its middle, and the object of an "accuses" or
    "urges" with the verb. What is a mere "that" is told with the whole attribution.
    """
    first, last = each.content[0], each.content[-1]
    if each.directness == "indirect" and len(each.content) > 1:
        return text_of(reading, (first[0], last[1]))
    parts = [text_of(reading, span) for span in each.content]
    said = parts[0] if len(parts) == 1 else " [...] ".join(part.strip(_MARKS) for part in parts)
    if len(said.split()) <= _POINTING:
        return text_of(reading, each.span)
    if each.directness != "direct" and each.cue and _begins_with_object(reading, each.cue, first):
        return text_of(reading, (each.cue[0], first[0])) + said
    return said


def _begins_with_object(reading: Reading, cue: Span, first: Span) -> bool:
    follows = not reading.text[cue[1] : first[0]].strip()
    opens = _CLAUSE.match(reading.text, first[0])
    whom = _WHOM.match(reading.text, first[0]) or _WITH_OBJECT.search(text_of(reading, cue))
    return bool(follows and not opens and cue[0] < first[0] and whom)


def understood(reading: Reading, span: Span, kind: ClaimKind, *, few: int = _UNDERSTOOD) -> str:
    """The words on a span; fewer than `few` are widened to the part of the sentence that they stand in."""
    if len(text_of(reading, span).split()) >= few:
        return text_of(reading, span)
    within = next((each for each in reading.sentences if each[0] <= span[0] < each[1]), span)
    return text_of(reading, underlined(reading.text, span, (within[0], max(within[1], span[1])), kind, few=few))
