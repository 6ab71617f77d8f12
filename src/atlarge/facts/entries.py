"""What every entry of the record has: sources, or the admission that it has none."""

from __future__ import annotations

from typing import Literal

import msgspec

from atlarge.dates import When

Basis = Literal["cited", "uncited"]
Confidence = Literal["high", "medium", "low", "disputed"]


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One entry of the record.

    `sources` are ids of `data/sources.csv`; an entry without any says `basis = "uncited"`. `confidence` is the
    recorder's, in the sources and not in the suspect's guilt.
    """

    sources: tuple[str, ...] = ()
    basis: Basis = "cited"
    confidence: Confidence = "high"
    note: str = ""


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One document: a line of `data/sources.csv`. `supports` says what it is relied on for."""

    id: str
    publisher: str
    title: str = ""
    url: str = ""
    published: When | None = None
    archived: str = ""
    sha256: str = ""
    seen: When | None = None
    supports: str = ""
