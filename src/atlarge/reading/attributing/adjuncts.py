"""What may stand between a verb and what is said: times, places, occasions, and whoever is told."""

from __future__ import annotations

from atlarge.reading.attributing.scenes import Scene
from atlarge.reading.quotations import Quotation

_ADJUNCT = frozenset(
    "in on at during via through from after before to with by under as of about into over for without amid since "
    "inside outside throughout despite following among".split()
)
_MOST_ADJUNCTS = 4
TITLE = 12  # tokens of the title of a book or a film, with its marks
_PARTED = 10  # tokens between somebody told and the "that"
_NO_ADJUNCT = frozenset("QHOAR“”:;.")  # letters of words and marks with which none begins


def past_adjuncts(scene: Scene, at: int, after: int, *, most: int = _MOST_ADJUNCTS) -> int:
    """Past the phrases of time, place and occasion that may stand between a verb and what is said."""
    tags, folded = scene.tags, scene.folded
    if at >= after or tags[at] in _NO_ADJUNCT:
        return at
    if tags[at] in ",-":
        return _between_commas(scene, at, after)
    for _ in range(most):
        begin = at
        while at < after and (scene.is_time(at) or (tags[at] == "B" and folded[at] not in ("not", "never"))):
            at += 1
            if at < after and folded[at][0].isdigit() and scene.is_time(at - 1):
                at += 1  # "on May 3"
        if (
            at + 2 < after
            and tags[at] == ","
            and tags[at + 2] == ","
            and (tags[at + 1] == "B" or folded[at + 1] == "though")
        ):
            at += 3  # ", however,"
        if at + 1 < after and (tags[at] in "PT") and folded[at] in _ADJUNCT and tags[at + 1] in "DXUWOG“":
            end = _object_end(scene, at + 1, after)
            if end > at + 1:
                at = end
        if at == begin:
            break
    return at


def _between_commas(scene: Scene, at: int, after: int) -> int:
    """Past a phrase that two commas or dashes set off (", without evidence,"), from the first; else where it was."""
    begin = at + 1 + (scene.tags[at + 1 : at + 3] == "DB")  # "most recently"
    if at + 2 >= after or scene.tags[begin] not in "PTBG":
        return at
    if scene.tags[at + 1] == "G":  # "he added, smiling, that"
        return at + 3 if scene.tags[at + 2] == "," else at
    end = past_adjuncts(scene, begin, after, most=2)
    if begin < end < after and scene.tags[end] == scene.tags[at]:
        return end + 1
    that = scene.tags.find(",Q", end, min(after, end + _PARTED))  # "said on CNN, where he works, that"
    return that + 1 if that > 0 else at


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
        elif letter == "“" and at in scene.opens and titled(scene, scene.opens[at]):
            at = scene.opens[at].after - 1
        elif not ((letter == "O" and at == begin) or (letter == "E" and (at == begin or tags[at - 1] == "D"))):
            break
        at += 1
    return at


def titled(scene: Scene, quotation: Quotation) -> bool:
    """Whether a short quotation is the title of a book, a film or a programme that somebody speaks in."""
    last = quotation.after - 2
    return (
        quotation.closed
        and quotation.after - quotation.first <= TITLE
        and scene.tags[last] not in ",.~"
        and scene.words[quotation.first + 1][0].isupper()
        and scene.words[last][0].isupper()
    )


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
        elif (letter == "C" and folded[at] == "and" and _joins_addressee(scene, at + 1, after)) or (
            letter in "GE" and (at == begin or tags[at - 1] == "D")
        ):
            pass
        else:
            break
        at += 1
    return at


def _joins_addressee(scene: Scene, at: int, after: int) -> bool:
    """Whether what follows "and" at `at` is told as well, and no clause of its own: a "that" follows it closely."""
    tags = scene.tags
    if at + 1 >= after or tags[at] not in "UX":
        return False
    if tags[at + 1] in "QT“":
        return True
    that = tags.find("Q", at + 1, min(after, at + _PARTED))
    return that > 0 and not scene.has_verb(at, that) and "," not in tags[at:that]
