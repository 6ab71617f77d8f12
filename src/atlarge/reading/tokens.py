"""Words and marks of a text, as columns of offsets.

A token is a word with its inner hyphens and apostrophes ("vice-president", "don't", "O'Brien"), an abbreviation
with its stops ("U.S."), a number with its separators ("1,000.5", "10:30"), a possessive ("'s"), or one mark. Offsets
are code points of the text as given; nothing is rewritten.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

import msgspec

from atlarge.reading.kinds import columns
from atlarge.reading.readings import Span

# One pass decides everything that later steps ask of a token, so the pattern is the whole cost. The group makes
# `split` give words and gaps in turn, whose running lengths are the offsets: three times as fast as match objects.
PATTERN = re.compile(
    r"("
    r"[a-zA-Z][a-zA-Z]++(?![-'’\w])|"  # most words: nothing else need be tried
    r"[^\W\d](?:\.(?:[^\W\d_]\.)+|\w*+(?:[-'’](?![sS]\b)\w++)*+)"
    r"|\d+(?:[.,:]\d+)*(?:-?[^\W\d_]\w*+(?:-\w++)*+)?"  # 1,000.5, 10:30, 21st, 85-year-old, 9K1999
    r"|['’][sS]\b"
    r"|(?<=\S)'(?=''(?!\w))"  # the inner of two quotations that end together, typed with single strokes
    r"|''|``"  # typewriters' double quotation marks
    r"|--+|\.\.+"  # a dash or an ellipsis typed as several marks
    r"|[^\w\s]"
    r")"
)


class Tokens(msgspec.Struct, frozen=True, kw_only=True):
    """The tokens of `text` as columns of equal length.

    Token i is `text[starts[i]:ends[i]]`; `words[i]` is it as written and `folded[i]` in lower case with a straight
    apostrophe, for looking up; `kinds[i]`, `letters[i]` and `hints[i]` are its letters (see
    `atlarge.reading.kinds`).
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    folded: list[str]
    kinds: str = ""
    letters: str = ""
    hints: str = ""

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, after: int) -> Span:
        """The characters from token `first` up to, not including, token `after`; at least one token."""
        return self.starts[first], self.ends[after - 1 if after > first else first]

    def spans(self, ranges: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
        """The characters of each range of tokens; of at least one token each."""
        starts, ends = self.starts, self.ends
        return tuple([(starts[first], ends[after - 1 if after > first else first]) for first, after in ranges])

    def covered(self, spans: Iterable[Span]) -> list[tuple[int, int]]:
        """Of each span the first token that has a character in it, and the one after the last.

        The spans begin and end with a character of a token.
        """
        starts = self.starts
        return [(bisect_right(starts, begin) - 1, bisect_left(starts, end)) for begin, end in spans]

    def at(self, offset: int) -> int:
        """The token that covers the offset, or the first one after it; `len(self)` past the end."""
        index = bisect_right(self.starts, offset)
        return index - 1 if index and offset < self.ends[index - 1] else index


def tokenize(text: str) -> Tokens:
    """Every word and mark of the text, in order. Linear in its length; any `str` will do.

    >>> tokenize("The U.S. didn't sign Peskov's paper.").folded
    ['the', 'u.s.', "didn't", 'sign', 'peskov', "'s", 'paper', '.']
    """
    parts = PATTERN.split(text)
    offsets = list(accumulate(map(len, parts)))
    words = parts[1::2]
    folded = list(map(str.lower, words))
    if "’" in text:
        folded = [word.replace("’", "'") if "’" in word else word for word in folded]
    kinds, letters, hints = columns(words)
    return Tokens(
        text=text, starts=offsets[0:-1:2], ends=offsets[1::2], words=words, folded=folded,
        kinds=kinds, letters=letters, hints=hints,
    )  # fmt: skip
