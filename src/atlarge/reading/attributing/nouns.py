"""Relations of nouns: "S's claim that C", "assurances from S that C", "made the promise to C"."""

from __future__ import annotations

import re

from atlarge.reading.attributing.contents import clause_end, phrase_end
from atlarge.reading.attributing.phrases import phrase_right
from atlarge.reading.attributing.scenes import Relation, Scene
from atlarge.reading.attributing.subjects import group, subject
from atlarge.reading.language import english
from atlarge.reading.paragraphs import Range

_BRINGING = frozenset({"for", "of", "about", "over"})
_FINITE = re.compile(r"(?<!A)A|V|(?<=X)E(?!X)")
_PAUSE = re.compile("[,;RQS“]")
_CLAUSE = 2  # tokens of the shortest clause after "that"
_OWNERS = ("his", "her", "their", "its")


def noun_relation(scene: Scene, at: int, sentence: Range) -> Relation | None:
    """The relation whose cue is the noun at token `at`, or None."""
    first, after = sentence
    if at + 1 >= after or scene.tags[at + 1] not in "QTP":  # "that", "to", "from" or "by"
        return None
    begin, owner = _owner(scene, at, first)
    place, giver = _giver(scene, at + 1, after)
    source = owner or giver
    content = _content(scene, at, place, after)
    if content is not None and scene.tags[content[0]] == "Q" and owner is not None:
        content = _before_main_verb(scene, first, begin, content)
    if content is None and source is not None and place < after and "p" in english.NOUNS[scene.folded[at]]:
        content = _brought(scene, place, after)
    if content is None:
        return None
    cue_first = begin
    if source is None:
        light = _light_verb(scene, begin, first)
        if light is None:
            return None
        cue_first, source = light
    if source[0] == source[1]:
        return None
    return Relation(rule="noun", verb=at, source=source, cue=(cue_first, at + 1), contents=(content,))


def _owner(scene: Scene, at: int, first: int) -> tuple[int, Range | None]:
    """Where the noun's own words begin, and whose it is ("the minister's first claim", "her claim")."""
    tags, folded = scene.tags, scene.folded
    begin = at
    while begin > first and tags[begin - 1] in "XEG" and begin > at - 3:
        begin -= 1
    if begin == first:
        return begin, None
    before = begin - 1
    if folded[before] in _OWNERS:
        return begin, (before, begin)
    if tags[before] == "L" and before > first:
        owner = _name(scene, before, first)
        return begin, (owner, before) if owner < before else None
    return begin, None


def _name(scene: Scene, end: int, first: int) -> int:
    """The first token of the short name that ends before `end`: "the Kremlin", "Foreign Minister Lee"."""
    tags, words = scene.tags, scene.words
    at = end
    while at > first and (tags[at - 1] == "U" or words[at - 1] == "."):
        at -= 1
    while at > first and tags[at - 1] == "X":
        at -= 1
    return at - 1 if at > first and tags[at - 1] == "D" else at


def _giver(scene: Scene, place: int, after: int) -> tuple[int, Range | None]:
    """Who gives it, where the noun is followed by "from" or "by" somebody."""
    if place + 1 < after and scene.folded[place] in ("from", "by") and scene.tags[place + 1] in "UDX":
        end = phrase_right(scene, place + 1, after)
        if end > place + 1:
            return end, (place + 1, end)
    return place, None


def _content(scene: Scene, at: int, place: int, after: int) -> Range | None:
    """What follows the noun: a clause with "that", or an infinitive."""
    tags, folded = scene.tags, scene.folded
    if place + 2 >= after:
        return None
    kind = english.NOUNS[folded[at]]
    if tags[place] == "Q" and "t" in kind and tags[place + 1] in "HDUXSPLWO“" and scene.has_verb(place + 1, after):
        end = clause_end(scene, place, after)
        return (place, end) if end > place + 2 else None
    if tags[place] == "T" and "i" in kind and tags[place + 1] in "WXVEAIB":
        end = phrase_end(scene, place, after)
        return (place, end) if end > place + 2 else None
    return None


def _before_main_verb(scene: Scene, first: int, begin: int, content: Range) -> Range:
    """The clause of a noun that is itself a subject ("his claim [that they lied] was dismissed"): up to its verb."""
    place, end = content
    if scene.has_verb(first, begin):
        return content
    pause = _PAUSE.search(scene.tags, place + 1, end)
    verbs = list(_FINITE.finditer(scene.tags, place + 2, pause.start() if pause is not None else end))
    return (place, verbs[-1].start()) if verbs and verbs[-1].start() > place + _CLAUSE else content


def _brought(scene: Scene, place: int, after: int) -> Range | None:
    """What a preposition brings: "Orlov's call [for calm]"."""
    begin = place + 1
    if (
        scene.folded[place] not in _BRINGING
        or begin >= after
        or scene.tags[begin] not in "DXUGO"
        or scene.is_time(begin)
    ):
        return None
    end = phrase_end(scene, begin, after)
    return (begin, end) if end > begin else None


def _light_verb(scene: Scene, begin: int, first: int) -> tuple[int, Range] | None:
    """The verb of "made the claim", "expressed concern", and its subject."""
    tags, folded = scene.tags, scene.folded
    at = begin - 1
    while at > first and (tags[at] == "D" or folded[at] == "it"):  # "made it clear"
        at -= 1
    if at <= first or folded[at] not in english.LIGHT_VERBS:
        return None
    left = group(scene, at, first)
    source = subject(scene, left, first)
    if source is None or folded[source[0]] in english.NOBODY:
        return None
    return left, source
