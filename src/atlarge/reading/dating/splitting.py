"""Ranges written without blanks ("14 August-24 August", "July-November 1954"), taken apart into their dates."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from atlarge.reading.dating.words import MONTHS, WEEKDAYS
from atlarge.reading.tokens import Tokens

Range = tuple[int, int]


def apart(tokens: Tokens, sentences: Sequence[Range], telling: Sequence[int]) -> tuple[Tokens, Sequence[Range]]:
    """The tokens with such words split at the hyphen, and the sentences over them; the same ones if there are none.

    `telling` are the tokens among which they are.
    """
    ranges = {word for at in telling if "-" in (word := tokens.folded[at]) and is_range(word)}
    if not ranges:
        return tokens, sentences
    split = {at for at, word in enumerate(tokens.folded) if word in ranges}
    starts: list[int] = []
    ends: list[int] = []
    for at, (start, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True)):
        if at not in split:
            starts.append(start)
            ends.append(end)
            continue
        hyphen = start + tokens.words[at].index("-")
        starts.extend((start, hyphen, hyphen + 1))
        ends.extend((hyphen, hyphen + 1, end))
    words = [tokens.text[start:end] for start, end in zip(starts, ends, strict=True)]
    finer = Tokens(text=tokens.text, starts=starts, ends=ends, words=words, folded=[word.lower() for word in words])
    edges = [(tokens.starts[first], tokens.ends[after - 1]) for first, after in sentences if after > first]
    return finer, [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in edges]


def is_range(word: str) -> bool:
    """Whether a word is two ends of a time, at least one of them a month or a weekday: "May-July", "14-August"."""
    head, _, tail = word.partition("-")
    months = (head in MONTHS) + (tail in MONTHS) + (head in WEEKDAYS and tail in WEEKDAYS)
    return bool(head and tail) and months > 0 and (months > 1 or head.isdigit() or tail.isdigit() or head in WEEKDAYS)
