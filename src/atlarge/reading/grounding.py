"""A quotation is in the text, word for word, or it is refused with the reason.

Nothing is matched loosely: one changed word, digit or "not" is a refusal. Only what typing makes of the same words is
overlooked: the form of quotation marks and dashes, and runs of space (see `atlarge.reading.folding`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from atlarge.reading.folding import Folded, fold
from atlarge.reading.readings import Rejected, Span

_TORN = frozenset("bcdfghjklmnpqrstvwxz")  # letters that alone make no English word


class Grounded(msgspec.Struct, frozen=True, kw_only=True):
    """Where a quotation stands. `how` is "exact" where the very characters are there, else "folded"."""

    quote: str
    span: Span
    how: str


class Ground:
    """One text, ready to be asked whether it holds words."""

    __slots__ = ("_folded", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded: Folded | None = None

    def find(self, quote: str, *, since: int = 0) -> Grounded | None:
        """The first place at or after offset `since` where the text holds the quotation as whole words, or None."""
        words = quote.strip()
        if not words:
            return None
        at = self._whole(self.text, words, since)
        if at is not None:
            return Grounded(quote=quote, span=(at, at + len(words)), how="exact")
        return self._find_folded(quote, since)

    def _find_folded(self, quote: str, since: int) -> Grounded | None:
        wanted = fold(quote).text.strip()
        if not wanted:
            return None
        if self._folded is None:
            self._folded = fold(self.text)
        folded = self._folded
        at = self._whole(folded.text, wanted, _first_from(folded, since))
        if at is None:
            return None
        return Grounded(quote=quote, span=folded.span(at, at + len(wanted)), how="folded")

    @staticmethod
    def _whole(text: str, words: str, since: int) -> int | None:
        """Where `words` stand in `text` without cutting a word at either end."""
        at = text.find(words, since)
        while at >= 0:
            end = at + len(words)
            cut_before = at > 0 and text[at - 1].isalnum() and _is_word(words, 0)
            cut_after = end < len(text) and text[end].isalnum() and _is_word(words, -1)
            if not (cut_before or cut_after):
                return at
            at = text.find(words, at + 1)
        return None


def _is_word(words: str, edge: int) -> bool:
    """Whether the word at an edge (0 or -1) can be one by itself: "able" of "unable" can, "nd" of "and" is torn off."""
    if not words[edge].isalnum():
        return False
    piece = words.split(None, 1)[0] if edge == 0 else words.rsplit(None, 1)[-1]
    letters = {char for char in piece.lower() if char.isalnum()}
    return not letters <= _TORN


def ground(
    text: str, quotes: Sequence[str], *, reader: str = "", what: str = "quotation"
) -> tuple[tuple[Grounded | None, ...], tuple[Rejected, ...]]:
    """Place each quotation, in the order given; those that are not in the text come back as `Rejected`.

    Words that occur several times are given the occurrences in order: the first quotation the first one, and so on;
    when the occurrences run out, the first again.
    """
    place = Ground(text)
    used: dict[str, int] = {}
    grounded: list[Grounded | None] = []
    rejected: list[Rejected] = []
    for quote in quotes:
        key = fold(quote).text.strip()
        found = place.find(quote, since=used.get(key, 0)) or place.find(quote)
        if found is None:
            rejected.append(Rejected(reader=reader, what=what, quote=quote, reason=_reason(place, quote)))
        else:
            used[key] = found.span[1]
        grounded.append(found)
    return tuple(grounded), tuple(rejected)


def _first_from(folded: Folded, offset: int) -> int:
    """The first folded character that comes from this offset or later."""
    return bisect_left(folded.back, offset)


def _reason(place: Ground, quote: str) -> str:
    """Why the quotation was refused: how far into it the text still agrees."""
    words = quote.split()
    if not words:
        return "empty: there are no words to look for"
    low, high = 0, len(words)
    while low < high:  # the longest beginning that the text holds
        middle = (low + high + 1) // 2
        low, high = (middle, high) if place.find(" ".join(words[:middle])) else (low, middle - 1)
    if low == 0:
        return f"not in the text: not even its first word {words[0]!r}"
    if low == len(words):
        return "not in the text as whole words"
    return f"not in the text: it agrees for {low} of {len(words)} words, then has {words[low]!r}"
