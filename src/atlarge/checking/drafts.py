"""A verdict before it has its number, its chain of sources and its place in the list."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from atlarge.checking.claims import ClaimKind, Evidence, Verdict
from atlarge.reading.readings import Span

_WORST: tuple[Verdict, ...] = ("contradicted", "imprecise", "not on record", "not checkable", "supported")


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """What a grammar found and what its check made of it; `checker` turns it into a `Claim`.

    `about` tells claims of one kind apart that stand in the same words ("he went to X, Y and Z" is three).
    """

    kind: ClaimKind
    span: Span
    says: str
    verdict: Verdict
    why: str
    evidence: tuple[Evidence, ...] = ()
    instead: str = ""
    about: str = ""


class Opinion(msgspec.Struct, frozen=True, kw_only=True):
    """A verdict alone, as a check function returns it; `of` makes the draft of a frame."""

    verdict: Verdict
    why: str
    evidence: tuple[Evidence, ...] = ()
    instead: str = ""

    def of(self, kind: ClaimKind, span: Span, says: str) -> Draft:
        """Return the draft for the claim that was judged."""
        return Draft(
            kind=kind,
            span=span,
            says=says,
            verdict=self.verdict,
            why=self.why,
            evidence=self.evidence,
            instead=self.instead,
        )


def worst(opinions: Iterable[Opinion]) -> Opinion:
    """Join the opinions on parts of one claim: the claim is no better than its worst part."""
    items = list(opinions)
    first = min(items, key=lambda item: _WORST.index(item.verdict))
    telling = [item for item in items if item.verdict == first.verdict]
    evidence = tuple({(e.entry, e.says): e for item in items for e in item.evidence}.values())
    why = " ".join(dict.fromkeys(item.why for item in telling))
    instead = " ".join(dict.fromkeys(item.instead for item in telling if item.instead))
    return Opinion(verdict=first.verdict, why=why, evidence=evidence, instead=instead)
