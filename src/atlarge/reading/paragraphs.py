"""Paragraphs of a text, as ranges of tokens."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from atlarge.reading.tokens import Tokens

Range = tuple[int, int]


def paragraphs(tokens: Tokens, breaks: list[int]) -> list[Range]:
    r"""The paragraphs in order, each `(first, after)` token; together they cover every token.

    `breaks` are the offsets at which paragraphs begin (see `atlarge.reading.wrapping`).

    >>> from atlarge.reading.tokens import tokenize
    >>> paragraphs(tokenize("One two.\nThree."), [9])
    [(0, 3), (3, 5)]
    """
    starts = tokens.starts
    edges = [0, *[bisect_left(starts, end) for end in breaks], len(starts)]
    return [(first, after) for first, after in pairwise(edges) if after > first]
