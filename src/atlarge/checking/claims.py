"""A claim of a text, and what became of it when it was held against the record and the law."""

from __future__ import annotations

from typing import Literal

import msgspec

from atlarge.reading.readings import LinkKind, Span

Verdict = Literal["supported", "imprecise", "contradicted", "not on record", "not checkable"]

ClaimKind = Literal[
    "treaty status",
    "treaty date",
    "treaty count",
    "warrant",
    "charge",
    "duty",
    "penalty",
    "visit",
    "visit order",
    "attendance",
    "gathering",
    "anniversary",
    "assurance",
    "attribution",
    "quotation",
    "outcome",
    "finding",
    "office",
    "silence",
    "date",
    "prediction",
    "opinion",
]


class Evidence(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a verdict rests on: an entry of the record or an article of law, what it says, and its sources."""

    says: str
    entry: str = ""
    article: str = ""
    sources: tuple[str, ...] = ()


class Claim(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One claim. `span` is the words that make it; `says` restates it in one plain sentence.

    `chain` are the names of its sources from the first speaker to the outlet, `strength` the kind of the first link;
    `attribution` the id of the attribution it stands in. `why` gives the reason of the verdict in one sentence,
    `instead` a wording that would be right (empty where the claim is supported or cannot be checked).
    """

    id: str
    kind: ClaimKind
    span: Span
    says: str
    verdict: Verdict
    why: str
    chain: tuple[str, ...] = ()
    strength: LinkKind = "own voice"
    attribution: str = ""
    quoted: bool = False
    evidence: tuple[Evidence, ...] = ()
    instead: str = ""
