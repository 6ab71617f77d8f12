"""The words that an editor would underline for a claim: whole words, no loose end, and enough of them to be understood.

A grammar matches what it needs ("let", "will not fly to"); what is shown is the part of the sentence that says it.
"""

from __future__ import annotations

import re

from atlarge.checking.claims import ClaimKind
from atlarge.reading.readings import Span

_WORD = re.compile(r"[\w'\u2019-]")
_LOOSE = re.compile(
    r"\b(?:to|of|on|in|at|by|for|from|with|into|about|a|an|the|his|her|its|their|is|was|are|were|be|not|will|would"
    r"|has|had|have)$",
    re.IGNORECASE,
)
_JOIN = re.compile(r"[\s,;:]+(?:and|or|but|as|while|because|which|who|if|when|after|before|since)$", re.IGNORECASE)
_EDGE = re.compile(
    r"[;:.!?\"\u201c\u201d()\n]|, | [-\u2013\u2014] |\b(?:and|but|while|because|although|which|who|that"
    r"|whether)\b",
    re.IGNORECASE,
)
_SMALL = r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)"
_LEAD = re.compile(
    rf"\b(?:{_SMALL}[ \n])?(?:(?!(?:But|And|In|On|For|Since|While|When|After|Before|As|If|So|Yet|That|This|It|He|She"
    rf"|They)\b)"
    rf"[A-Z][\w\u2019'-]+[ \n]){{0,3}}(?:{_SMALL}[ \n])?$"
)
_ON_A_DAY = re.compile(r"\b(?:[Ii]n|[Oo]n|[Bb]y|[Ss]ince)[ \n]$")
_DAY = re.compile(
    r"\d|(?:early|late|mid|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_PRONOUN = re.compile(r"(?:he|she|it|they|who|which|that|there|we|you|I)\b", re.IGNORECASE)
_OBJECT = re.compile(r" (?:him|her|them|[A-Z])")
_OPENING, _CLOSING = "\"'\u201c\u2018", "\"'\u201d\u2019"
_BEGINS_WITH_A_VERB = re.compile(
    r"(?!(?:the|an?|his|her|its|their|our|he|she|it|they|we|no|nobody|none|neither|both|all|every|each|any|this|that|these"
    r"|those|in|on|by|at|from|since|after|before|with|without|under|as|not|only|never|one|two|three|four|more|most|many"
    r"|warrants?|genocide|arrest|first|second|third|last|next)\b)[a-z]"
)
_FEW, _FAR, _NAME, _SUBJECT = 3, 160, 40, 70
_NAMES: frozenset[ClaimKind] = frozenset({"treaty count", "gathering", "quotation", "charge", "date", "office"})
"""Kinds whose claim is a noun with its number or name: two words of them can be understood."""


def underlined(text: str, span: Span, within: Span, kind: ClaimKind, *, few: int = _FEW) -> Span:
    """Return the span to show for the words of a claim, inside the sentence; fewer than `few` words are widened."""
    start, end = _whole_words(text, span, within)
    start, end = _tidy(text, start, end, within)
    if kind in _NAMES and (kind != "charge" or " " in text[start:end]):
        return start, end
    if len(text[start:end].split()) < few:
        return _part(text, start, end, within)
    if kind == "duty":
        end = _with_object(text, end, within)
    return _with_lead(text, _with_subject(text, start, within), end, within), end


def _with_subject(text: str, start: int, within: Span) -> int:
    """Take in who did it, where the words begin with their verb: "Mongolia | let him go", "police | would have to"."""
    if not _BEGINS_WITH_A_VERB.match(text, start):
        return start
    left = max(within[0], start - _SUBJECT)
    edges = [m.end() for m in _EDGE.finditer(text, left, start)]
    begin = edges[-1] if edges else left
    if not edges and left > within[0]:
        return start
    while begin < start and text[begin] in " ,;:\n":
        begin += 1
    return begin


def _with_object(text: str, end: int, within: Span) -> int:
    """Take in whom a duty is about, up to the next comma or conjunction if that is near: "must arrest | him there"."""
    if not _OBJECT.match(text, end):
        return end
    edge = _EDGE.search(text, end, min(within[1], end + _NAME))
    stop = edge.start() if edge else within[1]
    while stop > end and text[stop - 1] in " ,;:\n":
        stop -= 1
    return stop if stop - end <= _NAME else end


def _whole_words(text: str, span: Span, within: Span) -> Span:
    """Widen a span to the ends of the words that it cuts."""
    start, end = span
    while within[0] < start < len(text) and _WORD.match(text[start - 1]) and _WORD.match(text[start]):
        start -= 1
    while end < within[1] and _WORD.match(text[end - 1]) and _WORD.match(text[end]):
        end += 1
    return start, end


def _with_lead(text: str, start: int, end: int, within: Span) -> int:
    """Take in the name, article or preposition that the first words belong to: "The Supreme | Court", "In | 2023"."""
    from_ = max(within[0], start - _NAME)
    pattern = _ON_A_DAY if _DAY.match(text, start) else _LEAD
    lead = None if _PRONOUN.match(text, start) else pattern.search(text, from_, start)
    if lead and lead.group():
        return lead.start()
    while start < end and text[start] in _OPENING and not any(mark in text[start + 1 : end] for mark in _CLOSING):
        start += 1
    return start


def _tidy(text: str, start: int, end: int, within: Span) -> Span:
    """Drop a conjunction at the end; a preposition there asks for the words after it."""
    join = _JOIN.search(text[start:end])
    if join and join.start() > 0:
        end = start + join.start()
    if _LOOSE.search(text[start:end]):
        edge = _EDGE.search(text, end + 1, min(within[1], end + _FAR))
        end = edge.start() if edge else min(within[1], end + _FAR)
        end = _whole_words(text, (start, end), within)[1]
    while end > start and text[end - 1] in " ,;:\n":
        end -= 1
    return start, end


def _part(text: str, start: int, end: int, within: Span) -> Span:
    """Widen a few words to the part of the sentence that they stand in, up to the next comma or conjunction."""
    left = max(within[0], start - _FAR)
    edges = [m.end() for m in _EDGE.finditer(text, left, start)]
    start = edges[-1] if edges else left
    edge = _EDGE.search(text, end, min(within[1], end + _FAR))
    end = edge.start() if edge else min(within[1], end + _FAR)
    start, end = _whole_words(text, (start, end), within)
    while start < end and text[start] in " ,;:\n":
        start += 1
    while end > start and text[end - 1] in " ,;:\n":
        end -= 1
    return start, end
