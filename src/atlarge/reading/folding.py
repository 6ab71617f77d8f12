"""Folding for comparison: marks, spaces, case and Unicode forms made alike, with the way back to every character.

The text itself is never rewritten. A `Folded` is a second string and, for each of its characters, the offset of the
character it came from; so whatever is found in the folded string has its exact span in the text as given.
"""

from __future__ import annotations

import unicodedata
from array import array

import msgspec

from atlarge.reading.readings import Span

# What typing and typesetting write differently without meaning anything by it.
ALIKE = {
    **dict.fromkeys("“”„‟«»″〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛‹›′`´＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    "…": "...",
    "\xad": "",  # soft hyphen
    **dict.fromkeys(
        "\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", ""
    ),
}


class Folded(msgspec.Struct, frozen=True, kw_only=True):
    """`text` folded; character i of it comes from offset `back[i]` of the original."""

    text: str
    back: array[int]

    def span(self, start: int, end: int) -> Span:
        """The original characters behind `text[start:end]`, which must not be empty."""
        return self.back[start], self.back[end - 1] + 1


def fold(text: str, *, case: bool = False) -> Folded:
    """Fold a text: quotation marks and dashes straight, runs of space single, NFKC; lower case too if `case`.

    >>> fold("He said:  “no”").text
    'He said: "no"'
    """
    out: list[str] = []
    back = array("q")
    space = False
    for offset, char in enumerate(text):
        if char.isspace():
            if space or not out:
                continue
            piece, space = " ", True
        else:
            piece = char if "\x21" <= char <= "\x7e" and char != "`" else _folded(char)
            if not piece:
                continue
            space = False
        if case:
            piece = piece.lower()
        out.append(piece)
        back.extend([offset] * len(piece))
    return Folded(text="".join(out), back=back)


def _folded(char: str) -> str:
    if char in ALIKE:
        return ALIKE[char]
    return unicodedata.normalize("NFKC", char).replace(" ", "")
