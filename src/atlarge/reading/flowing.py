r"""A text whose lines were set by width, as running text, and the way back to the text as given.

Rules and names are looked for in running text, where "United\nStates" and "presi-\ndent" stand whole. The text as given
is never changed: every span of a reading is put back into it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec

from atlarge.reading.cues import VERBS
from atlarge.reading.readings import Attribution, Item, Reading, Span
from atlarge.reading.wrapping import breaks

_SOFT = "\xad"
_HYPHENS = "-\u2010" + _SOFT
_LONGEST = 40  # characters of half a word
_COMPOUND = frozenset("vice ex non anti pro self long well so co then half mid cross all state party".split())
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
AnyItem = TypeVar("AnyItem", bound=Item)


class Flow(msgspec.Struct, frozen=True, kw_only=True):
    """Running text. `breaks` are the offsets at which its paragraphs begin; None: it is not known yet.

    Piece i begins at `starts[i]` and stood `shifts[i]` characters further on in the text as given.
    """

    text: str
    breaks: list[int] | None = None
    starts: list[int] = []
    shifts: list[int] = []

    def back(self, span: Span) -> Span:
        """Where a span of the running text stood in the text as given."""
        first = self.shifts[bisect_right(self.starts, span[0]) - 1]
        return span[0] + first, span[1] + self.shifts[bisect_right(self.starts, span[1] - 1) - 1]


def flowing(text: str) -> Flow:
    r"""The text with the line breaks undone that width set. Linear in its length; any `str` will do.

    >>> import textwrap
    >>> story = "The envoy stays in the United States until the end of May, a minister said on Monday. " * 4
    >>> flowing(textwrap.fill(story.strip(), 60)).text == story.strip()
    True
    """
    ends, joins = breaks(text)
    if not joins:
        return Flow(text=text, breaks=ends)
    hyphens = _Hyphens(text, joins)
    pieces: list[str] = []
    starts, shifts = [0], [0]
    at = length = 0
    for start, end in joins:
        stop, joint = hyphens.joint(start, end)
        pieces += (text[at:stop], joint)
        length += stop - at + len(joint)
        at = end
        if end - length != shifts[-1]:
            starts.append(length)
            shifts.append(end - length)
    pieces.append(text[at:])
    whole = "".join(pieces)
    if len(starts) == 1:
        return Flow(text=whole, breaks=ends)
    given = [start + shift for start, shift in zip(starts, shifts, strict=True)]
    moved = [end - shifts[bisect_right(given, end) - 1] for end in ends]
    return Flow(text=whole, breaks=moved, starts=starts, shifts=shifts)


class _Hyphens:
    """What the hyphens at the ends of lines are: of the word, or put there to divide it.

    A word that the text has elsewhere, whole or with its hyphen, decides for itself; the others go with the text, which
    divides words or does not.
    """

    def __init__(self, text: str, joins: Sequence[Span]) -> None:
        self._text = text
        ends = [run for run in joins if self._hyphened(run[0])]
        self._words = Counter(_WORDS.findall(text.lower())) if ends else Counter()
        self._divides = any(self._whole(*self._halves(*run)) for run in ends)

    def joint(self, start: int, end: int) -> tuple[int, str]:
        """Where the line stops that ends at `start`, and what joins it to the next one."""
        if not self._hyphened(start):
            return start, " "
        left, right = self._halves(start, end)
        if self._text[start - 1] == _SOFT or self._whole(left, right):
            return start - 1, ""
        compound = not left or self._text[end].isupper() or left in _COMPOUND or self._words[left] > 1
        divided = self._divides and not compound and f"{left}-{right}" not in self._words
        return start - divided, ""

    def _hyphened(self, start: int) -> bool:
        """Whether a line that ends at `start` ends with a hyphen at a word."""
        return self._text[start - 1] in _HYPHENS and self._text[start - 2 : start - 1].isalnum()

    def _halves(self, start: int, end: int) -> tuple[str, str]:
        """What stands before and after the hyphen, folded; empty for what is no word."""
        left = _WORDS.findall(self._text[max(0, start - _LONGEST) : start - 1].lower())
        right = _WORDS.match(self._text[end : end + _LONGEST].lower())
        ends = left and self._text[start - 2].isalpha()
        return left[-1] if ends else "", right.group() if right else ""

    def _whole(self, left: str, right: str) -> bool:
        """Whether both halves together are a word."""
        return bool(left and right) and (left + right in self._words or left + right in VERBS)


def given(reading: Reading, flow: Flow, text: str) -> Reading:
    """The reading of running text as one of the text as given, every span put back."""
    if not flow.starts:
        return reading if reading.text is text else msgspec.structs.replace(reading, text=text)
    back = flow.back
    return msgspec.structs.replace(
        reading,
        text=text,
        sentences=tuple(map(back, reading.sentences)),
        zones=_put(reading.zones, back),
        mentions=_put(reading.mentions, back),
        dates=_put(reading.dates, back),
        attributions=tuple(_said(item, back) for item in _put(reading.attributions, back)),
        visits=tuple(msgspec.structs.replace(item, trigger=back(item.trigger)) for item in _put(reading.visits, back)),
        assurances=_put(reading.assurances, back),
    )


def _put(items: Sequence[AnyItem], back: Callable[[Span], Span]) -> tuple[AnyItem, ...]:
    return tuple(msgspec.structs.replace(item, span=back(item.span)) for item in items)


def _said(item: Attribution, back: Callable[[Span], Span]) -> Attribution:
    """An attribution with all its parts put back; `span` already is."""
    chain = tuple(msgspec.structs.replace(link, span=link.span and back(link.span)) for link in item.chain)
    return msgspec.structs.replace(
        item,
        source=item.source and back(item.source),
        cue=item.cue and back(item.cue),
        content=tuple(map(back, item.content)),
        chain=chain,
    )
