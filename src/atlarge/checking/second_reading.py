"""What the grammars find in a text when it is read a second time in plain words (see `plain_words`).

The words as they stand come first: nothing is added where a claim on the same words has been judged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft
from atlarge.checking.intervals import Intervals

_SHARE = 0.34
_ALLIED = (
    frozenset({"treaty status", "treaty date", "treaty count", "duty"}),
    frozenset({"penalty", "finding", "duty"}),
    frozenset({"visit", "visit order", "attendance", "gathering", "anniversary"}),
    frozenset({"outcome", "office", "visit", "finding"}),
)
"""Kinds that judge the same words in different lights: one of them is enough for what is only read the second time."""


def added(
    context: Context,
    readings: Sequence[Context],
    found: list[Draft],
    kinds: tuple[Callable[[Context], Iterator[Draft]], ...],
) -> list[Draft]:
    """Return the drafts that the text in plain words (`readings`) adds to those found in the text as it stands."""
    more: list[Draft] = []
    for plain in readings:
        pairs = zip(context.clauses, plain.clauses, strict=True)
        changed = tuple(after for before, after in pairs if before is not after)
        there = msgspec.structs.replace(plain, told=changed)
        more += new([*found, *more], (draft for kind in kinds for draft in kind(there)))
    return more


def new(found: Iterable[Draft], drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts on words that no other claim has judged."""
    known = Intervals((draft.span, draft) for draft in found)
    return [draft for draft in drafts if draft.span[0] < draft.span[1] and not _is_known(draft, known)]


def _is_known(draft: Draft, known: Intervals[Draft]) -> bool:
    """Whether a claim on these words, or a good part of them, has been judged."""
    for span, other in known.near(draft.span):
        common = min(span[1], draft.span[1]) - max(span[0], draft.span[0])
        shorter = min(span[1] - span[0], draft.span[1] - draft.span[0])
        if common > _SHARE * shorter and _is_allied(draft.kind, other.kind):
            return True
    return False


def _is_allied(one: str, other: str) -> bool:
    return one == other or any(one in group and other in group for group in _ALLIED)
