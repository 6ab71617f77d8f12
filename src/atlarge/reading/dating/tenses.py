"""Whether the words around a time expression speak of what was, or of what is to come."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FUTURE = frozenset(
    "will shall 'll would may might must could can going scheduled due expected planned plans plan set slated upcoming "
    "forthcoming planning intends intend hopes expects tomorrow until deadline ahead poised preparing prepares prepare "
    "wo won't cannot".split()
)
_PRESENT = frozenset(
    "arrives visits travels meets begins starts opens leaves heads hosts flies departs convenes returns attends "
    "expires ends goes votes gathers faces".split()
)
_PAST = frozenset(
    "was were had did said told went came met took made gave held began left flew saw won lost rose fell ran became "
    "sent found got knew thought brought spoke wrote led set put cut hit shot sold bought paid kept stood hung built "
    "felt heard fought sought caught taught drew grew threw broke chose drove ate rode sat slept spent swore tore wore "
    "been since ago skipped signed".split()
)
_ED = re.compile(r"[a-z]{2,}ed")
_NOT_PAST = frozenset("need indeed speed united expected planned scheduled agreed-upon alleged so-called".split())
_BACK, _ON = 14, 10
_ENDS = frozenset(".!?;")


def direction(folded: Sequence[str], words: Sequence[str], at: tuple[int, int], sentence: tuple[int, int]) -> int:
    """-1 for the past, 1 for the future, 0 where nothing tells; the nearest verb before the expression decides."""
    first, after = at
    for index in range(first - 1, max(sentence[0], first - _BACK) - 1, -1):
        found = _told(folded, words, index)
        if found:
            return found
    for index in range(after, min(sentence[1], after + _ON)):
        found = _told(folded, words, index)
        if found:
            return found
    return 0


def _told(folded: Sequence[str], words: Sequence[str], index: int) -> int:
    word = folded[index]
    if word == "set":
        following = folded[index + 1] if index + 1 < len(folded) else ""
        return 1 if following in ("to", "for") else -1
    if word in _FUTURE or word in _PRESENT:
        if word in ("would", "could", "might", "may") and words[index][0].isupper():
            return 0
        return 1
    if word == "to":
        return _infinitive(words, index)
    if word in _PAST:
        return -1
    return -1 if len(word) > 3 and word[-2:] == "ed" and word not in _NOT_PAST and _ED.fullmatch(word) else 0  # noqa: PLR2004


_NOT_VERB = frozenset(
    "the a an his her their its our my this that these those some any all each every one two three four five date "
    "power court office".split()
)


def _infinitive(words: Sequence[str], index: int) -> int:
    """1 for "to visit"; 0 for "to Mongolia" and "to the meeting"; "used to visit" is past, but rare."""
    following = words[index + 1] if index + 1 < len(words) else ""
    if not following or not following.islower() or not following.isalpha() or following in _NOT_VERB:
        return 0
    return 0 if following.endswith(("ing", "ed")) else 1
