"""Paragraphs of a text, as ranges of tokens.

A line break ends a paragraph, as it does in nearly every text that a page or a wire gives. Only in a text whose lines
were wrapped by hand (mail, teletype) does a single break mean nothing, and a blank line is needed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from atlarge.reading.tokens import Tokens

Range = tuple[int, int]

BREAK = re.compile(r"[\n\r\u2028\u2029\x0b\x0c]\s*")  # every run of white space that holds a line break
WRAPPED_WIDTH = 100  # no program wraps wider; a paragraph on one line nearly always is
_FINAL = frozenset(".!?:\"'”’»)]…")


def paragraphs(tokens: Tokens) -> list[Range]:
    r"""The paragraphs in order, each `(first, after)` token; together they cover every token.

    >>> from atlarge.reading.tokens import tokenize
    >>> paragraphs(tokenize("One two.\nThree."))
    [(0, 3), (3, 5)]
    """
    breaks = _breaks(tokens.text)
    edges = [0, *(bisect_left(tokens.starts, end) for end in breaks), len(tokens)]
    return [(first, after) for first, after in pairwise(edges) if after > first]


def _breaks(text: str) -> list[int]:
    """The offsets after which a new paragraph starts."""
    runs = [(match.start(), match.end(), match.group()) for match in BREAK.finditer(text)]
    if not _wrapped(text, runs):
        return [end for start, end, run in runs if not (run == "\n" and _runs_on(text, start, end))]
    return [end for _, end, run in runs if run.count("\n") > 1 or run.count("\r\n") > 1]


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether a line plainly goes on after one break: no final mark before it, a small letter after it."""
    return (text[start - 1 : start].isalpha() or text[start - 1 : start] == ",") and text[end : end + 1].islower()


def _wrapped(text: str, runs: list[tuple[int, int, str]]) -> bool:
    """Whether single line breaks were set by width: lines are short, and most of them end in mid-sentence."""
    single = [(start, end) for start, end, run in runs if run.count("\n") == 1]
    if len(single) < len(runs) - len(single) or len(single) < 3:  # noqa: PLR2004 - too few lines to tell
        return False
    widths = [start - end for (_, end, _), (start, _, _) in pairwise(runs)]
    if max(widths, default=0) > WRAPPED_WIDTH:
        return False
    running = sum(text[start - 1] not in _FINAL for start, _ in single if start)
    return 2 * running > len(single)
