"""Words and marks of a text, as columns of offsets.

A token is a word with its inner hyphens and apostrophes ("vice-president", "don't", "O'Brien"), an abbreviation
with its stops ("U.S."), a number with its separators ("1,000.5", "10:30"), a possessive ("'s"), or one mark. Offsets
are code points of the text as given; nothing is rewritten.
"""

from __future__ import annotations

import re
from bisect import bisect_right

import msgspec

from atlarge.reading.readings import Span

# One pass decides everything that later steps ask of a token, so the pattern is the whole cost.
PATTERN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    r"|\d+(?:[.,:]\d+)*(?:-?[^\W\d_]+(?:-\w+)*)?"  # 1,000.5, 10:30, 21st, 85-year-old
    r"|\w+(?:-\w+)*(?:['’](?![sS]\b)\w+)*"  # noqa: RUF001 - vice-president, don’t, O'Brien
    r"|['’][sS]\b"  # noqa: RUF001 - the possessive, apart from its noun
    r"|--+|\.\.+"  # a dash or an ellipsis typed as several marks
    r"|[^\w\s]"
)


class Tokens(msgspec.Struct, frozen=True, kw_only=True):
    """The tokens of `text` as three columns of equal length.

    Token i is `text[starts[i]:ends[i]]`; `words[i]` is it as written and `folded[i]` in lower case with a straight
    apostrophe, for looking up.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    folded: list[str]

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, after: int) -> Span:
        """The characters from token `first` up to, not including, token `after`; at least one token."""
        return self.starts[first], self.ends[max(first, after - 1)]

    def at(self, offset: int) -> int:
        """The token that covers the offset, or the first one after it; `len(self)` past the end."""
        index = bisect_right(self.starts, offset) - 1
        return index if index >= 0 and offset < self.ends[index] else index + 1


def tokenize(text: str) -> Tokens:
    """Every word and mark of the text, in order. Linear in its length; any `str` will do.

    >>> tokenize("The U.S. didn't sign Peskov's paper.").folded
    ['the', 'u.s.', "didn't", 'sign', 'peskov', "'s", 'paper', '.']
    """
    spans = [match.span() for match in PATTERN.finditer(text)]
    words = PATTERN.findall(text)
    folded = list(map(str.lower, words))
    if "’" in text:  # noqa: RUF001 - the typographic apostrophe
        folded = [word.replace("’", "'") if "’" in word else word for word in folded]  # noqa: RUF001
    return Tokens(
        text=text,
        starts=[start for start, _ in spans],
        ends=[end for _, end in spans],
        words=words,
        folded=folded,
    )
