"""The letters of the tokens of a text (see `atlarge.reading.letters`), by what stands beside them."""

from __future__ import annotations

import re

from atlarge.reading.kinds import MARKS, Remembered
from atlarge.reading.layout import Layout
from atlarge.reading.letters import alone

_UNLIKE = re.compile(r"L(?<=[HRQ]L)|S(?<=[AUXHR]S)(?=[VE])|C(?<=[AIB]C)")  # letters that their neighbours may change


def tag(layout: Layout) -> str:
    """The letters of all tokens of a text, as one string as long as the token columns."""
    words = layout.tokens.words
    letters = list(layout.tokens.letters)
    _unmade_names(layout, letters)
    _hyphens(layout, letters)
    plain = "".join(letters)
    for match in _UNLIKE.finditer(plain):
        at = match.start()
        if plain[at] == "L":
            letters[at] = "A"  # he's, that's
        elif words[at] in ("once", "yet") or (words[at] == "since" and plain[at - 1] == "A"):
            letters[at] = "B"  # "he once said", "he has yet to say", "he has since denied"
    for quotation in layout.quotations:
        if quotation.depth:
            continue
        letters[quotation.first] = "“"
        if quotation.closed:
            letters[quotation.after - 1] = "”"
    return "".join(letters)


_PLAIN = Remembered(alone)


def _hyphens(layout: Layout, letters: list[str]) -> None:
    """A hyphen that joins what stands beside it ("U.S.-backed") is no dash."""
    words, starts, ends = layout.tokens.words, layout.tokens.starts, layout.tokens.ends
    for at in [place for place, word in enumerate(words) if word == "-"] if "-" in words else ():
        if 0 < at < len(words) - 1 and starts[at] == ends[at - 1] and ends[at] == starts[at + 1]:
            letters[at] = "~"


def _unmade_names(layout: Layout, letters: list[str]) -> None:
    """Where a capital makes no name: at the head of a sentence, after a stop, and in headings that have many.

    The stop of an abbreviation ("Sen. Smith", "J. Smith") belongs to the name, and what follows it is one.
    """
    words, starts, ends = layout.tokens.words, layout.tokens.starts, layout.tokens.ends
    for first, _ in layout.sentences:
        word = words[first]
        letter = letters[first] = _PLAIN[word]
        if letter == "U" and word.endswith("ing") and first + 1 < len(words):
            letters[first] = "G" if letters[first + 1] in "PDXOSGB" else "U"  # "Holding signs, ...", not "Beijing"
    _lower_heading(layout, letters)
    kinds = layout.tokens.kinds
    for first, after in layout.sentences:
        stop = kinds.find(".", first, after - 1)
        while stop >= 0:
            following = words[stop + 1]
            if words[stop] != ".":
                pass
            elif stop and starts[stop] == ends[stop - 1] and letters[stop + 1] not in "~.)" and following not in MARKS:
                letters[stop] = "X"
            else:
                letters[stop + 1] = _PLAIN[following]
            stop = kinds.find(".", stop + 1, after - 1)


def _lower_heading(layout: Layout, letters: list[str]) -> None:
    """Take the first headline's capitals for nothing, where most of its words have one."""
    titled = {layout.tokens.at(zone.span[0]) for zone in layout.zones if zone.kind == "headline"}
    if not titled:
        return
    for first, after in layout.sentences:
        if first in titled and _title_case(words := layout.tokens.words[first:after]):
            letters[first:after] = list(_PLAIN.of(words))
            break


def _title_case(words: list[str]) -> bool:
    """Whether a heading gives most of its words a capital, so that capitals tell nothing."""
    letters = [word for word in words if word[0].isalpha() and len(word) > 3]  # noqa: PLR2004 - "of", "and", "the"
    return 4 * sum(word[0].isupper() for word in letters) > 3 * len(letters)
