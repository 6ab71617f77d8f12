"""Ranges written without blanks ("14 August-24 August", "July-November 1954"), taken apart into their dates."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from atlarge.reading.kinds import columns, places
from atlarge.reading.language.telling import is_range
from atlarge.reading.tokens import Tokens

Range = tuple[int, int]


def apart(tokens: Tokens, sentences: Sequence[Range]) -> tuple[Tokens, Sequence[Range]]:
    """The tokens with such words split at the hyphen, and the sentences over them; the same ones if there are none."""
    if "-" not in tokens.text:
        return tokens, sentences
    told = [tokens.folded[at] for at in places(tokens.kinds, "d")]
    ranges = {word for word in told if "-" in word and is_range(word)}
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
    kinds, letters, hints = columns(words)
    finer = Tokens(
        text=tokens.text, starts=starts, ends=ends, words=words, folded=[word.lower() for word in words],
        kinds=kinds, letters=letters, hints=hints,
    )  # fmt: skip
    edges = [(tokens.starts[first], tokens.ends[after - 1]) for first, after in sentences if after > first]
    return finer, [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in edges]
