"""Noun phrases read to the right: who is named behind a verb, and what is set off behind a name."""

from __future__ import annotations

from atlarge.reading.attributing.adjuncts import TITLE
from atlarge.reading.attributing.scenes import SHORT_QUOTE, Scene
from atlarge.reading.cues import VERBS
from atlarge.reading.language import english


def phrase_right(scene: Scene, first: int, after: int) -> int:
    """The token after the noun phrase that begins at `first`: "Kremlin spokesman Dmitry Peskov", "a man of 59"."""
    tags, folded = scene.tags, scene.folded
    at = first
    while at < after:
        letter = tags[at]
        if at > first and tags[at - 1] == "X" and (behind := _described(scene, at, after)) > at:
            at = behind
        elif letter in "XUL~W" or (letter == "D" and (at == first or tags[at - 1] in "PDCL")):
            if scene.is_time(at) and at > first and tags[at - 1] != "D":
                break
            at += 1
        elif letter in "GE" and at + 1 < after and tags[at + 1] in "XU" and (at == first or tags[at - 1] in "DXU"):
            at += 1
        elif letter == "P" and at > first and folded[at] in ("of", "for", "at", "from", "like") and at + 1 < after:
            if tags[at + 1] not in "DXUO" or scene.is_time(at + 1) or (folded[at] != "of" and tags[at - 1] == "U"):
                break
            at += 2
        elif (
            letter == "T" and at > first and folded[at - 1] in english.ROLES_TO and tags[at + 1 : at + 2] in ("D", "U")
        ):
            at += 2
        elif letter == "C" and at > first and folded[at] == "and" and at + 1 < after and tags[at + 1] in "UD":
            if scene.has_verb(at + 1, min(after, at + 8)):
                break
            at += 2
        elif letter == "(" and tags.find(")", at, min(after, at + 8)) > 0:
            at = tags.find(")", at) + 1
        else:
            break
    return at


def _described(scene: Scene, at: int, after: int) -> int:
    """Past what describes the noun before `at` from behind: "close to", "based in", and the object's start."""
    tags, word = scene.tags, scene.folded[at]
    adjective = word in english.POSTNOMINAL
    if at + 2 >= after or not (adjective or tags[at] in "EG" or (tags[at] == "V" and word.endswith("ed"))):
        return at
    if tags[at + 1] not in "PT" or scene.is_time(at + 2):
        return at
    objects = "DUOX" if adjective or tags[at + 1] == "P" else "DU"  # "forced to flee" has no object
    return at + 3 if tags[at + 2] in objects else at


def set_off_right(scene: Scene, end: int, after: int) -> int:
    """The token after what is set off behind a name that ends before `end`: ", a former adviser who left in May"."""
    tags = scene.tags
    if end + 1 >= after:
        return end
    restrictive = tags[end] == "R" and not _speaks(scene, end + 1)
    if not restrictive and (tags[end] != "," or not appositive(scene, end + 1, after)):
        return end
    if (scene.folded[end + 1] == "whose" and tags.find(",“", end + 1, after) < 0) or (
        tags[end + 1] == "R" and _speaks(scene, min(end + 2, after - 1))
    ):
        return end
    at = end + 1
    while at < after:
        letter = tags[at]
        if (
            letter == "“"
            and at in scene.opens
            and scene.opens[at].after - at <= (TITLE if tags[at - 1] == "P" else SHORT_QUOTE)
        ):
            at = scene.opens[at].after
            continue
        if letter in ".;:“”":
            break
        if letter == "," and not _goes_on(scene, at + 1):
            break
        if letter == "," and tags[at + 1 : at + 3] == "HV":
            break
        at += 1
    return at


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether what stands behind a comma at `at` still tells who somebody is."""
    following = scene.tags[at : at + 1]
    if following == "R":
        return not _speaks(scene, min(at + 1, len(scene.tags) - 1))
    if scene.folded[at : at + 1] == ["of"]:
        return True
    return following in ("U", "D", "X", "C") and not scene.has_verb(at, at + 3)


def _speaks(scene: Scene, at: int) -> bool:
    """Whether a relative clause is itself "who said"."""
    verb = VERBS.get(scene.folded[at])
    return verb is not None and verb.says


def appositive(scene: Scene, begin: int, end: int) -> bool:
    """Whether a part set off belongs to the name before it: what somebody is, not when or how they speak."""
    if begin >= end:
        return False
    return scene.folded[begin] in english.SET_OFF or (scene.tags[begin] in "DXURW" and not scene.is_time(begin))
