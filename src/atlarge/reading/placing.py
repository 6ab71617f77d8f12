"""Where the words that a reader quotes stand in the text: word for word, whole words, one place.

Words that occur once have one place. Of words that occur more often, the context given with them chooses, or the
nearness to words already placed, or their order. Nothing is matched loosely (see `atlarge.reading.grounding`), and
nothing is cut out of a word: "able" is not in "unable", "will" not in "won't", "20" not in "20,000".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from atlarge.reading.folding import fold
from atlarge.reading.grounding import Ground, ground
from atlarge.reading.readings import Span
from atlarge.reading.replies import Passage

MOST_PLACES = 400
"""Occurrences of the same words that are told apart; later ones are not looked for."""
LONGEST_CONTEXT = 200
MOST_EXPLAINED = 100
"""Refusals that say how far the words agree with the text; finding that out takes a moment each."""

_UNSPACED = 0x2E80  # from here on scripts are written without blanks between words
_REST_OF_NUMBER = re.compile(r"[.,:]?\d")
_REST_OF_NEGATION = re.compile(r"['’]t\b", re.IGNORECASE)
_NEGATING = re.compile(r"\b(?:non|un|anti|ex)[-‐‑]$", re.IGNORECASE)


class Places:
    """The places of quoted words in one stretch of a text, `window`; spans are offsets into the whole text."""

    def __init__(self, text: str, window: Span | None = None) -> None:
        start, end = window or (0, len(text))
        self._text, self._base = text[start:end], start
        self._ground, self._folded = Ground(self._text), fold(self._text)
        self._found: dict[str, list[Span]] = {}
        self._given: dict[str, int] = {}
        self._before = ("", -1)
        self._explained = 0

    def all(self, quote: str) -> list[Span]:
        """Every place of the words, in order, the first `MOST_PLACES` of them."""
        key = fold(quote).text.strip()
        if key not in self._found:
            self._found[key] = self._search(quote) if has_words(key) or key == ":" else []  # a colon can be a cue
        return self._found[key]

    def _search(self, quote: str) -> list[Span]:
        places: list[Span] = []
        since = 0
        while len(places) < MOST_PLACES:
            found = self._ground.find(quote, since=since)
            if found is None:
                break
            start, end = found.span
            if not cut(self._text, found.span):
                places.append((start + self._base, end + self._base))
            since = start + 1
        return places

    def place(self, passage: Passage, *, near: Span | None = None, outside: Sequence[Span] = ()) -> Span | None:
        """The place of a passage, or None where the text does not hold it.

        With `near`, the place closest to that span and, where there is a choice, not within any of `outside`; else
        the next one in order, so that the second mention of the same words is given the second place.
        """
        fitting = self._fitting(passage, outside)
        if not fitting:
            return None
        if near is not None:
            return min(fitting, key=lambda span: distance(span, near))
        key = fold(passage.quote).text.strip()
        last = self._given.get(key, -1)
        chosen = next((span for span in fitting if span[0] > last), fitting[0])
        self._given[key], self._before = chosen[0], (key, last)
        return chosen

    def take_back(self) -> None:
        """Forget the last place that was given in order: the item it was for is refused."""
        key, last = self._before
        self._given[key] = last

    def _fitting(self, passage: Passage, outside: Sequence[Span]) -> list[Span]:
        """The places whose surroundings are as the passage says; all of them where none are."""
        places = self.all(passage.quote)
        places = [span for span in places if not any(overlapping(span, other) for other in outside)] or places
        if len(places) < 2:  # noqa: PLR2004 - nothing to choose from
            return places
        marks = [self._agrees(span, passage) for span in places]
        best = max(marks)
        return [span for span, mark in zip(places, marks, strict=True) if mark == best]

    def _agrees(self, span: Span, passage: Passage) -> int:
        """On how many sides the text goes on as the passage says, 0 to 2."""
        before = fold(passage.before[-LONGEST_CONTEXT:]).text.strip()
        after = fold(passage.after[:LONGEST_CONTEXT]).text.strip()
        start, end = (bisect_left(self._folded.back, offset - self._base) for offset in span)
        left = self._folded.text[max(0, start - len(before) - 1) : start].rstrip()
        right = self._folded.text[end : end + len(after) + 1].lstrip()
        return int(bool(before) and left.endswith(before)) + int(bool(after) and right.startswith(after))

    def why_not(self, quote: str) -> str:
        """Why words have no place, for the reader of a report and for the model that is asked again."""
        if not has_words(quote):
            return "empty: there are no words to look for"
        self._explained += 1
        if self._explained > MOST_EXPLAINED:
            return "not in the text"
        _, refused = ground(self._text, (quote,))
        return refused[0].reason if refused else "not in the text as whole words"


def has_words(quote: str) -> bool:
    """Whether there is anything but marks and space in a quotation."""
    return any(char.isalnum() for char in quote)


def cut(text: str, span: Span) -> bool:
    """Whether a span takes a piece out of a word, a number or a negation."""
    start, end = span
    before, rest = text[max(0, start - 8) : start], text[end : end + 8]
    if before and before[-1].isalnum() and text[start].isalnum() and not _unspaced(before[-1], text[start]):
        return True
    if rest and rest[0].isalnum() and text[end - 1].isalnum() and not _unspaced(rest[0], text[end - 1]):
        return True
    if text[end - 1].isdigit() and _REST_OF_NUMBER.match(rest):
        return True
    if text[start].isdigit() and len(before) > 1 and before[-1] in ".,:" and before[-2].isdigit():
        return True
    return bool(_REST_OF_NEGATION.match(rest)) or bool(_NEGATING.search(before))


def _unspaced(left: str, right: str) -> bool:
    return ord(left) >= _UNSPACED or ord(right) >= _UNSPACED


def overlapping(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def distance(one: Span, other: Span) -> int:
    """The characters between two spans; 0 where they touch or overlap."""
    return max(0, one[0] - other[1], other[0] - one[1])
