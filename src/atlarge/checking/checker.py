"""Every checkable claim of a text, each with one verdict: the kinds of claim run one after the other.

Each kind has a module with a small grammar and a check; this joins what they found to the chains of sources that the
reader found, drops what two kinds found twice, and numbers the claims by where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import msgspec

from atlarge.checking import (
    ambiguous_names,
    anniversaries,
    assurances,
    attendances,
    charges,
    charges_denied,
    clubs,
    confirmations,
    council_duties,
    dated_deeds,
    day_words,
    declarations_told,
    duties,
    finding_appeals,
    finding_orders,
    findings,
    gatherings,
    guilt_told,
    immunity,
    itineraries,
    lapses_told,
    matters,
    offices,
    opinions,
    outcomes,
    penalties,
    predictions,
    quotations,
    referrals_told,
    released_duties,
    rules_of_law,
    second_reading,
    signing_duties,
    silences,
    steps_of_judges,
    terms_told,
    treaty_counts,
    treaty_dates,
    treaty_status,
    trial_orders,
    visit_frequencies,
    visit_orders,
    visits,
    warrant_ends,
    warrant_orders,
    warrants,
    withdrawals,
)
from atlarge.checking.claims import Claim
from atlarge.checking.context import Context, context_of
from atlarge.checking.drafts import Draft
from atlarge.checking.intervals import Intervals
from atlarge.checking.plain_words import plain_of
from atlarge.checking.slots import Clause
from atlarge.checking.underlining import underlined
from atlarge.facts.record import Record
from atlarge.reading.readings import Attribution, LinkKind, Reading, Span

KINDS: tuple[Callable[[Context], Iterator[Draft]], ...] = (
    treaty_dates.claims,
    treaty_status.claims,
    withdrawals.claims,
    declarations_told.claims,
    clubs.claims,
    treaty_counts.claims,
    warrants.claims,
    warrant_ends.claims,
    warrant_orders.claims,
    charges_denied.claims,
    charges.claims,
    guilt_told.claims,
    visit_frequencies.claims,
    visit_orders.claims,
    attendances.claims,
    gatherings.claims,
    visits.claims,
    itineraries.claims,
    anniversaries.claims,
    penalties.claims,
    finding_orders.claims,
    finding_appeals.claims,
    findings.claims,
    steps_of_judges.claims,
    council_duties.claims,
    signing_duties.claims,
    released_duties.claims,
    duties.claims,
    rules_of_law.claims,
    immunity.claims,
    terms_told.claims,
    trial_orders.claims,
    lapses_told.claims,
    referrals_told.claims,
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

_NOT_OF_WORDS = frozenset(
    {visits, itineraries, assurances, quotations, offices, silences, predictions, opinions, day_words, confirmations}
)
PLAIN_KINDS = tuple(kind for kind in KINDS if kind not in {module.claims for module in _NOT_OF_WORDS})
"""The kinds that a sentence in plain words can add to; the others judge what the reader found, or the words said."""

_FURNITURE = ("credit", "contact", "boilerplate")
_MOST, _PART = 0.6, 0.25
_CORRECTED = re.compile(r"\bearlier version of this (?:article|story|report|page)\b|^Correction\b", re.IGNORECASE)


def check(reading: Reading, record: Record) -> tuple[Claim, ...]:
    """Find the claims of a text that was read, and give each a verdict. Pure; raises nothing on any reading.

    The claims come in the order of the text, numbered "c1", "c2" and so on. A verdict is as of the publication day;
    where that is unknown, what hangs on it is "not checkable".
    """
    context = context_of(reading, record)
    drafts = _drafts(context)
    for name in ambiguous_names.found(reading, record):
        contexts = [context_of(ambiguous_names.read_as(reading, name, ref), record) for ref in name.refs]
        drafts = ambiguous_names.reconciled(record, name, drafts, [_drafts(each) for each in contexts])
    kept = sorted(_once(context, drafts), key=lambda draft: (draft.span, draft.kind))
    page = _Page(context)
    return tuple(_claim(page, number, draft) for number, draft in enumerate(kept, 1))


def _drafts(context: Context) -> list[Draft]:
    anchors = matters.anchors_of(context)
    if not anchors:
        return []
    found = [draft for kind in KINDS for draft in kind(context)]
    plain = plain_of(context)
    found += second_reading.added(context, plain, found, PLAIN_KINDS)
    found += second_reading.new(found, dated_deeds.claims(context))
    found += second_reading.added(context, plain, found, (dated_deeds.claims,))
    drafts = [_as_dated(context, draft) for draft in matters.of_the_matter(context, found, anchors)]
    if not context.strangers:
        return drafts
    clauses = Intervals((clause.span, clause) for clause in context.clauses)
    return [_as_named(context, draft, clauses) for draft in drafts]


_OF_A_PERSON = frozenset({"warrant", "charge", "outcome", "visit", "visit order", "attendance", "office"})


def _as_named(context: Context, draft: Draft, clauses: Intervals[Clause]) -> Draft:
    """What is told of somebody whom the record does not know by name is never taken for the last one mentioned."""
    around = [clause for _, clause in clauses.near((draft.span[0], draft.span[0] + 1))]
    if draft.kind not in _OF_A_PERSON or not any(context.is_open(clause) for clause in around):
        return draft
    why = "The text speaks of somebody whom the record does not know under that name."
    return msgspec.structs.replace(draft, verdict="not checkable", why=why, evidence=(), instead="")


_OF_THE_DAY = frozenset({"duty", "office", "finding", "outcome", "treaty count", "assurance"})


def _as_dated(context: Context, draft: Draft) -> Draft:
    """In a text without a day, what changes from day to day cannot be wrong: it depends on when it was written."""
    if context.dated or draft.kind not in _OF_THE_DAY or draft.verdict not in ("contradicted", "imprecise"):
        return draft
    if not draft.evidence or all(e.article for e in draft.evidence):
        return draft
    if draft.kind in ("assurance", "treaty count") and draft.verdict == "imprecise":
        return draft
    why = "The text has no day, and the answer is not the same on every day."
    return msgspec.structs.replace(draft, verdict="not checkable", why=why, instead="")


def _once(context: Context, drafts: list[Draft]) -> list[Draft]:
    """Drop what stands in the furniture of the page, and claims of one kind over the same words: the first wins."""
    kept: list[Draft] = []
    by_kind: dict[str, Intervals[Draft]] = {}
    page = _Page(context)
    for draft in drafts:
        spans = by_kind.setdefault(draft.kind, Intervals())
        alike = (other for span, other in spans.near(draft.span) if _same(span, draft.span))
        if page.is_void(draft.span) or any(other.about == draft.about for other in alike):
            continue
        if _told_better(context, draft, by_kind):
            continue
        spans.add(draft.span, draft)
        kept.append(draft)
    return kept


def _told_better(context: Context, draft: Draft, by_kind: dict[str, Intervals[Draft]]) -> bool:
    """Whether a kind that asks more has judged the same words: an attendance a visit, an assurance its mere wording."""
    better = {"visit": "attendance", "quotation": "assurance"}.get(draft.kind, "")
    words = context.reading.text[draft.span[0] : draft.span[1]]
    cover = _covers if any(mark in words for mark in '"\u201c\u201d') else _same
    filed = by_kind.get(better, Intervals[Draft]())
    same = [other for span, other in filed.near(draft.span) if cover(span, draft.span)]
    return bool(same) and (better == "attendance" or same[0].verdict != "supported")


def _covers(one: Span, other: Span) -> bool:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common > 0.7 * (other[1] - other[0])


def _same(one: Span, other: Span) -> bool:
    """Whether two spans are the words of one claim: a few words inside a long sentence are another one."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    shorter, longer = sorted((one[1] - one[0], other[1] - other[0]))
    return common > 0.7 * shorter and common > _PART * longer


_ASKS = re.compile(
    r"\W*(?:who|what|when|where|why|how|which|whose|whom|is|are|was|were|do|does|did|has|have|had|will|would|can"
    r"|could"
    r"|should|shall|may|might|must|if|and|but|so|or)\b",
    re.IGNORECASE,
)
_SO = re.compile(
    r"(?:,| -) (?:so|and so|then|which means|meaning)\b"
    r"(?: (?:I|we) (?:take it|assume|presume|gather|suppose)(?: that)?)?",
    re.IGNORECASE,
)
_TAKEN = re.compile(r"\b(?:take it|assume|presume|gather|suppose)\b", re.IGNORECASE)


def _is_premise(words: str, at: int) -> bool:
    """What a question states before it asks ("X left in June, so how ...?"), or takes for granted after "I take it"."""
    turn = _SO.search(words)
    if turn is None or _ASKS.match(words):
        return False
    return at < turn.start() or bool(_TAKEN.search(turn.group()))


class _Page:
    """The zones, sentences and attributions of a text, by where they stand."""

    def __init__(self, context: Context) -> None:
        reading = context.reading
        self.text = reading.text
        self.zones = Intervals((zone.span, zone.kind) for zone in reading.zones)
        self.clauses = Intervals((clause.span, clause.span) for clause in context.clauses)
        self.said = Intervals((span, each) for each in reading.attributions for span in each.content)
        self._corrected: dict[Span, bool] = {}

    def is_void(self, span: Span) -> bool:
        """No words, words of the page and not of the story, a question, or a mistake that the text takes back."""
        if span[0] >= span[1]:
            return True
        start = (span[0], span[0] + 1)
        if any(kind in _FURNITURE for _, kind in self.zones.near(start)):
            return True
        around = next((found for found, _ in self.clauses.near(start)), span)
        words = self.text[around[0] : around[1]]
        asked = words.rstrip("\"\u201d' \n").endswith("?") and not _is_premise(words, span[0] - around[0])
        if around not in self._corrected:
            self._corrected[around] = _CORRECTED.search(words) is not None
        return asked or self._corrected[around]

    def attribution(self, span: Span) -> Attribution | None:
        """The innermost attribution whose content covers most of the words."""
        best: tuple[int, Attribution] | None = None
        for content, attribution in self.said.near(span):
            common = min(content[1], span[1]) - max(content[0], span[0])
            if common > _MOST * (span[1] - span[0]) and (best is None or content[1] - content[0] < best[0]):
                best = (content[1] - content[0], attribution)
        return best[1] if best else None

    def shown(self, draft: Draft) -> Span:
        """The words to underline for a claim."""
        start = (draft.span[0], draft.span[0] + 1)
        sentence = next((found for found, _ in self.clauses.near(start)), draft.span)
        within = (min(sentence[0], draft.span[0]), max(sentence[1], draft.span[1]))
        return underlined(self.text, draft.span, within, draft.kind)

    def is_quoted(self, span: Span) -> bool:
        """Whether the words stand within quotation marks."""
        return any(
            kind == "quotation" and zone[0] <= span[0] and span[1] <= zone[1] for zone, kind in self.zones.near(span)
        )


def _claim(page: _Page, number: int, draft: Draft) -> Claim:
    attribution = page.attribution(draft.span)
    links = attribution.chain if attribution else ()
    names = tuple(link.name for link in links)
    strength: LinkKind = links[0].kind if links else "own voice"
    told = draft.verdict not in ("supported", "not checkable")
    return Claim(
        id=f"c{number}",
        kind=draft.kind,
        span=page.shown(draft),
        says=draft.says,
        verdict=draft.verdict,
        why=_reason(draft) if told else draft.why,
        chain=names,
        strength=strength,
        attribution=attribution.id if attribution else "",
        quoted=page.is_quoted(draft.span),
        evidence=draft.evidence,
        instead=draft.instead if told else "",
    )


_GROUNDS: dict[str, str] = {
    "treaty status": "The acts that the depositary received say otherwise.",
    "treaty date": "The acts that the depositary received say otherwise.",
    "treaty count": "The acts that the depositary received give another number.",
    "warrant": "The warrants on record say otherwise.",
    "charge": "The warrants on record say otherwise.",
    "duty": "By law and record the State stood otherwise on that day.",
    "visit": "The visits on record say otherwise.",
    "visit order": "The visits on record give another count.",
    "attendance": "The visits on record say otherwise.",
    "outcome": "The events on record say otherwise.",
    "finding": "The decisions on record say otherwise.",
}


def _reason(draft: Draft) -> str:
    """Give the reason of a verdict without the words that `instead` says again."""
    if not draft.instead or draft.instead not in draft.why:
        return draft.why
    rest = " ".join(draft.why.replace(draft.instead, " ").split())
    return rest or _GROUNDS.get(draft.kind, "The record says otherwise.")
