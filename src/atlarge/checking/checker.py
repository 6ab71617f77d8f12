"""Every checkable claim of a text, each with one verdict: the kinds of claim run one after the other.

Each kind has a module with a small grammar and a check; this joins what they found to the chains of sources that the
reader found, drops what two kinds found twice, and numbers the claims by where they stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from atlarge.checking import (
    anniversaries,
    assurances,
    attendances,
    charges,
    confirmations,
    day_words,
    duties,
    findings,
    gatherings,
    immunity,
    offices,
    opinions,
    outcomes,
    penalties,
    predictions,
    quotations,
    rules_of_law,
    silences,
    treaty_counts,
    treaty_dates,
    treaty_status,
    visit_orders,
    visits,
    warrants,
    withdrawals,
)
from atlarge.checking.claims import Claim
from atlarge.checking.context import Context, context_of
from atlarge.checking.drafts import Draft
from atlarge.facts.record import Record
from atlarge.reading.readings import Attribution, LinkKind, Reading, Span

KINDS: tuple[Callable[[Context], Iterator[Draft]], ...] = (
    treaty_dates.claims,
    treaty_status.claims,
    withdrawals.claims,
    treaty_counts.claims,
    warrants.claims,
    charges.claims,
    visit_orders.claims,
    attendances.claims,
    gatherings.claims,
    visits.claims,
    anniversaries.claims,
    penalties.claims,
    findings.claims,
    duties.claims,
    rules_of_law.claims,
    immunity.claims,
    outcomes.claims,
    confirmations.claims,
    assurances.claims,
    quotations.claims,
    offices.claims,
    silences.claims,
    predictions.claims,
    opinions.claims,
    day_words.claims,
)
"""The kinds of claim, in the order in which one that covers the same words as another of its kind wins."""

_FURNITURE = ("credit", "contact", "boilerplate")


def check(reading: Reading, record: Record) -> tuple[Claim, ...]:
    """Find the claims of a text that was read, and give each a verdict. Pure; raises nothing on any reading.

    The claims come in the order of the text, numbered "c1", "c2" and so on. A verdict is as of the publication day;
    where that is unknown, what hangs on it is "not checkable".
    """
    context = context_of(reading, record)
    drafts = [_as_dated(context, draft) for kind in KINDS for draft in kind(context)]
    kept = sorted(_once(context, drafts), key=lambda draft: (draft.span, draft.kind))
    return tuple(_claim(context, number, draft) for number, draft in enumerate(kept, 1))


_OF_THE_DAY = frozenset({"visit order", "duty", "office", "finding", "outcome", "treaty count", "assurance"})


def _as_dated(context: Context, draft: Draft) -> Draft:
    """In a text without a day, what changes from day to day cannot be wrong: it depends on when it was written."""
    if context.dated or draft.kind not in _OF_THE_DAY or draft.verdict not in ("contradicted", "imprecise"):
        return draft
    if not draft.evidence or all(e.article for e in draft.evidence):
        return draft
    why = "The text has no day, and the answer is not the same on every day."
    return msgspec.structs.replace(draft, verdict="not checkable", why=why, instead="")


def _once(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Drop what stands in the furniture of the page, and claims of one kind over the same words: the first wins."""
    kept: list[Draft] = []
    by_kind: dict[str, list[Span]] = {}
    for draft in drafts:
        spans = by_kind.setdefault(draft.kind, [])
        if (
            _is_void(context, draft.span)
            or any(_same(span, draft.span) for span in spans)
            or _told_better(context, draft, kept)
        ):
            continue
        spans.append(draft.span)
        kept.append(draft)
    return kept


def _told_better(context: Context, draft: Draft, kept: list[Draft]) -> bool:
    """Whether a kind that asks more has judged the same words: an attendance a visit, an assurance its mere wording."""
    better = {"visit": "attendance", "quotation": "assurance"}.get(draft.kind)
    words = context.reading.text[draft.span[0] : draft.span[1]]
    cover = _covers if any(mark in words for mark in '"\u201c\u201d') else _same
    same = [other for other in kept if other.kind == better and cover(other.span, draft.span)]
    return bool(same) and (better == "attendance" or same[0].verdict != "supported")


def _covers(one: Span, other: Span) -> bool:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common > 0.7 * (other[1] - other[0])


def _same(one: Span, other: Span) -> bool:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common > 0.7 * min(one[1] - one[0], other[1] - other[0])


def _is_void(context: Context, span: Span) -> bool:
    """No words, words that belong to the page and not to the story, or a question, which claims nothing."""
    if span[0] >= span[1] or _in_furniture(context, span):
        return True
    around = next((c.span for c in context.clauses if c.span[0] <= span[0] < c.span[1]), span)
    return context.reading.text[around[0] : around[1]].rstrip("\"\u201d' \n").endswith("?")


def _in_furniture(context: Context, span: Span) -> bool:
    return any(zone.kind in _FURNITURE and zone.span[0] <= span[0] < zone.span[1] for zone in context.reading.zones)


def _claim(context: Context, number: int, draft: Draft) -> Claim:
    attribution = _attribution(context.reading, draft.span)
    links = attribution.chain if attribution else ()
    names = tuple(link.name for link in links)
    strength: LinkKind = links[0].kind if links else "own voice"
    return Claim(
        id=f"c{number}",
        kind=draft.kind,
        span=draft.span,
        says=draft.says,
        verdict=draft.verdict,
        why=draft.why,
        chain=names,
        strength=strength,
        attribution=attribution.id if attribution else "",
        quoted=_is_quoted(context.reading, draft.span),
        evidence=draft.evidence,
        instead="" if draft.verdict in ("supported", "not checkable") else draft.instead,
    )


def _attribution(reading: Reading, span: Span) -> Attribution | None:
    """The innermost attribution whose content covers most of the words."""
    best: tuple[int, Attribution] | None = None
    for attribution in reading.attributions:
        for content in attribution.content:
            common = min(content[1], span[1]) - max(content[0], span[0])
            if common > 0.6 * (span[1] - span[0]) and (best is None or content[1] - content[0] < best[0]):
                best = (content[1] - content[0], attribution)
    return best[1] if best else None


def _is_quoted(reading: Reading, span: Span) -> bool:
    return any(
        zone.kind == "quotation" and zone.span[0] <= span[0] and span[1] <= zone.span[1] for zone in reading.zones
    )
