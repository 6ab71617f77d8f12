"""What may stand between a verb and what is said: times, places, occasions, and whoever is told."""

from __future__ import annotations

from atlarge.reading.attributing.scenes import Scene

_ADJUNCT = frozenset("in on at during via through from after before to with by under as of about into over".split())
_MOST_ADJUNCTS = 4
_NO_ADJUNCT = frozenset("QHOAR“”:;.")  # letters of words and marks with which none begins


def past_adjuncts(scene: Scene, at: int, after: int, *, most: int = _MOST_ADJUNCTS) -> int:
    """Past the phrases of time, place and occasion that may stand between a verb and what is said."""
    tags, folded = scene.tags, scene.folded
    if at >= after or tags[at] in _NO_ADJUNCT:
        return at
    for _ in range(most):
        begin = at
        while at < after and (scene.is_time(at) or (tags[at] == "B" and folded[at] not in ("not", "never"))):
            at += 1
        if (
            at + 2 < after
            and tags[at] == ","
            and tags[at + 2] == ","
            and (tags[at + 1] == "B" or folded[at + 1] == "though")
        ):
            at += 3  # ", however,"
        if at + 1 < after and (tags[at] in "PT") and folded[at] in _ADJUNCT and tags[at + 1] in "DXUWOG":
            end = _object_end(scene, at + 1, after)
            if end > at + 1:
                at = end
        if at == begin:
            break
    return at


def _object_end(scene: Scene, at: int, after: int) -> int:
    """The token after the object of a preposition: stops where a new clause or name can begin."""
    tags = scene.tags
    begin = at
    while at < after:
        letter = tags[at]
        if letter in "XUL~WG" or (
            letter == "D" and (at == begin or tags[at - 1] in "DL" or scene.folded[at][0].isdigit())
        ):
            if letter == "U" and at > begin and tags[at - 1] in "XW" and scene.words[at - 1] != ".":
                break
        elif not (letter == "O" and at == begin):
            break
        at += 1
    return at


def addressee_end(scene: Scene, at: int, after: int) -> int:
    """The token after the one addressed ("told reporters", "told the BBC", "urged him")."""
    tags, folded = scene.tags, scene.folded
    if at >= after or tags[at] not in "OUDXWHG":
        return at
    if tags[at] == "G" and tags[at + 1 : at + 2] not in ("X", "U"):
        return at
    if tags[at] == "O" or (tags[at] == "H" and folded[at] in ("you", "it")):
        return at + 1
    begin = at
    while at < after:
        letter = tags[at]
        if letter in "XUL~W" and not (letter == "W" and at > begin and tags[at - 1] == "X"):
            if scene.is_time(at) and at > begin:
                break
        elif letter == "D" and (at == begin or tags[at - 1] == "L"):
            pass
        elif letter == "P" and folded[at] == "of" and at + 1 < after and tags[at + 1] in "DUX":
            at += 1
        elif (
            letter == "C" and folded[at] == "and" and at + 2 < after and tags[at + 1] in "UX" and tags[at + 2] in "QT“"
        ) or (letter in "GE" and (at == begin or tags[at - 1] == "D")):
            pass
        else:
            break
        at += 1
    return at
