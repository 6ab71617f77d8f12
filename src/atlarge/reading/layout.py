"""A text laid out: tokens, paragraphs, sentences, quotations, zones. Everything else is read from this."""

from __future__ import annotations

import msgspec

from atlarge.reading.paragraphs import Range, paragraphs
from atlarge.reading.quotations import Quotation, quotations
from atlarge.reading.readings import Zone
from atlarge.reading.sentences import sentences
from atlarge.reading.tokens import Tokens, tokenize
from atlarge.reading.wrapping import breaks
from atlarge.reading.zones import zones


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """The text and its parts. `paragraphs` and `sentences` are ranges of tokens; `zones` has one entry a paragraph."""

    text: str
    tokens: Tokens
    paragraphs: list[Range]
    sentences: list[Range]
    quotations: list[Quotation]
    zones: tuple[Zone, ...]


def lay_out(text: str, begins: list[int] | None = None) -> Layout:
    """Lay a text out. `begins` are the offsets at which its paragraphs begin, where they are known already.

    Linear in its length; any `str` will do.
    """
    tokens = tokenize(text)
    parts = paragraphs(tokens, breaks(text)[0] if begins is None else begins)
    return Layout(
        text=text,
        tokens=tokens,
        paragraphs=parts,
        sentences=sentences(tokens, parts),
        quotations=quotations(tokens, parts),
        zones=zones(tokens, parts),
    )
