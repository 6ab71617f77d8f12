"""Pages read by hand: load the gold beside each page, tie it to the text, and score what atlarge makes of the page.

A page is a folder with `page.txt` or `page.html` and `claims.toml` (form and conventions: `pages/README.md`).
From the command line:

    python tests/reading/page_gold.py [slug ...]     what is missed, wrong and extra, page by page, then the totals
    python tests/reading/page_gold.py --heldout      totals of the held-out pages only: their texts are not shown
    python tests/reading/page_gold.py --check        only whether all quotes stand in their texts
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

import msgspec

from atlarge.checking.claims import Claim, ClaimKind, Verdict
from atlarge.reading.readings import LinkKind, Span, VisitRead, VisitState, ZoneKind

if TYPE_CHECKING:
    from atlarge.facts.record import Record
    from atlarge.law.answers import Answer
    from atlarge.reading.readings import Reading

HERE = Path(__file__).parent
PAGES, HELDOUT = HERE / "pages", HERE / "pages_heldout"

ALLIED: tuple[frozenset[str], ...] = tuple(
    frozenset(group)
    for group in (
        ("treaty status", "treaty date", "treaty count", "duty"),
        ("warrant", "charge", "date"),
        ("warrant", "outcome", "office"),
        ("warrant", "duty"),
        ("duty", "penalty"),
        ("penalty", "finding"),
        ("finding", "outcome"),
        ("visit", "visit order", "attendance", "gathering", "date", "anniversary"),
        ("visit", "attendance", "outcome"),
        ("assurance", "attribution", "quotation", "silence"),
        ("assurance", "outcome", "prediction", "opinion"),
        ("duty", "opinion"),
    )
)


class Quoted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Anything in the gold that quotes the text: its exact words, and which occurrence of them."""

    quote: str
    nth: int = 0


class GoldClaim(Quoted, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A claim of the text and its verdict, with the reason, the right fact, and the entries it follows from."""

    kind: ClaimKind
    verdict: Verdict
    why: str
    right: str = ""
    entries: tuple[str, ...] = ()


class GoldVisit(Quoted, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A visit the text speaks of. `past`: the text puts it before the one it reports."""

    person: str
    host: str
    state: VisitState
    first: date | None = None
    last: date | None = None
    past: bool = False
    zone: ZoneKind = "body"


class GoldLink(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One link of a chain of sources."""

    name: str
    kind: LinkKind


class GoldAttribution(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who says what, by which word; `chain` from the first speaker to the outlet."""

    content: str
    source: str = ""
    cue: str = ""
    chain: tuple[GoldLink, ...] = ()


class GoldDate(Quoted, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A time expression and its value as in `DateRead.value`."""

    value: str


class GoldPlace(Quoted, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word that stands for a State or territory, and its alpha-3 code."""

    code: str


class Ask(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The question that the page raises: is this State bound to arrest this person on that day?"""

    person: str
    state: str
    on: date
    answer: Literal["yes", "no", "unknown"]
    contested: bool | None = None


class Gold(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All that is known about a page. `given`: the publication day is passed to the reader, not left to the page."""

    outlet: str
    style: str
    published: date | None = None
    given: bool = False
    ask: Ask | None = None
    visits: tuple[GoldVisit, ...] = ()
    claims: tuple[GoldClaim, ...] = ()
    attributions: tuple[GoldAttribution, ...] = ()
    dates: tuple[GoldDate, ...] = ()
    places: tuple[GoldPlace, ...] = ()


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A page with its bytes and its gold."""

    slug: str
    name: str
    data: bytes
    gold: Gold


class Marks(msgspec.Struct, kw_only=True):
    """What became of the claims and visits of one page, or of many: counts and, for one page, the lines to show."""

    gold: Counter[str] = msgspec.field(default_factory=Counter)
    hit: Counter[str] = msgspec.field(default_factory=Counter)
    said: Counter[str] = msgspec.field(default_factory=Counter)
    right: Counter[str] = msgspec.field(default_factory=Counter)
    found: int = 0
    alarms: list[str] = msgspec.field(default_factory=list)
    missed: list[str] = msgspec.field(default_factory=list)
    wrong: list[str] = msgspec.field(default_factory=list)
    extra: list[str] = msgspec.field(default_factory=list)


def folders(root: Path = PAGES) -> list[Path]:
    """Return every page folder below a root, in order of name."""
    return sorted(path.parent for path in root.glob("*/claims.toml"))


def load(folder: Path) -> Page:
    """Return a page. Raises `msgspec.ValidationError` for an unknown key in the gold or a value outside the enums."""
    source = next(path for path in sorted(folder.iterdir()) if path.stem == "page")
    raw = tomllib.loads((folder / "claims.toml").read_text(encoding="utf-8"))
    gold = msgspec.convert(raw, Gold)
    return Page(slug=folder.name, name=source.name, data=source.read_bytes(), gold=gold)


def text_of(page: Page) -> str:
    """Return the text in which the gold is quoted: what `open_document` makes of the page."""
    from atlarge.reading.documents import open_document

    return open_document(page.data, name=page.name).text


def spans_of(text: str, quote: str) -> list[Span]:
    """Return every place where these words stand whole, runs of white space being equal."""
    words = r"\s+".join(re.escape(word) for word in quote.split())
    return [match.span() for match in re.finditer(rf"(?<!\w){words}(?!\w)", text)]


def locate(text: str, quote: str, nth: int = 0) -> Span:
    """Return where a quote stands. Raises `ValueError` if it is not there, or not alone and no `nth` says which."""
    spans = spans_of(text, quote)
    if not spans:
        raise ValueError(f"not in the text: {quote!r}")
    if nth > len(spans) or (not nth and len(spans) > 1):
        raise ValueError(f"{len(spans)} times in the text, nth is {nth}: {quote!r}")
    return spans[max(nth - 1, 0)]


def faults(page: Page, text: str) -> list[str]:
    """Return one line for every quote of the gold that cannot be tied to the text."""
    gold = page.gold
    quotes = [(item.quote, item.nth) for item in (*gold.visits, *gold.claims, *gold.dates, *gold.places)]
    for attribution in gold.attributions:
        quotes.append((attribution.content, 0))
        # A speaker's name and the verb may well come twice; where they stand is fixed by the content they go with.
        quotes += [(part, 1) for part in (attribution.source, attribution.cue) if part]
    found = []
    for quote, nth in quotes:
        try:
            locate(text, quote, nth)
        except ValueError as error:
            found.append(f"{page.slug}: {error}")
    return found


def overlap(one: Span, other: Span) -> float:
    """Return the common characters as a share of the shorter span."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    shorter = min(one[1] - one[0], other[1] - other[0])
    return max(0, common) / shorter if shorter > 0 else 0.0


def allied(one: str, other: str) -> bool:
    """Tell whether two kinds of claim may be meant for the same words."""
    return one == other or any(one in group and other in group for group in ALLIED)


def matches(gold: Span, kind: str, claims: Iterable[Claim]) -> list[Claim]:
    """Return the predicted claims for a gold claim: those of its own kind if there are any, else of allied kinds."""
    near = [claim for claim in claims if overlap(gold, claim.span) >= 0.5]
    return [claim for claim in near if claim.kind == kind] or [claim for claim in near if allied(kind, claim.kind)]


def mark_gold(page: Page, text: str, claims: Sequence[Claim], marks: Marks) -> None:
    """Count which gold claims were found and which of them got the verdict that the gold has."""
    for gold in page.gold.claims:
        span = locate(text, gold.quote, gold.nth)
        near = matches(span, gold.kind, claims)
        marks.gold[gold.verdict] += 1
        marks.found += bool(near)
        line = f"[{gold.kind}] {gold.verdict}: {gold.quote!r}"
        if any(claim.verdict == gold.verdict for claim in near):
            marks.hit[gold.verdict] += 1
        elif not near:
            marks.missed.append(line)
        else:
            marks.wrong.append(f"{line} -> {', '.join(f'[{claim.kind}] {claim.verdict}' for claim in near)}")
        if gold.verdict == "supported" and any(claim.verdict == "contradicted" for claim in near):
            marks.alarms.append(f"{line} ({next(c.why for c in near if c.verdict == 'contradicted')})")


def mark_said(page: Page, text: str, claims: Sequence[Claim], marks: Marks) -> None:
    """Count how many of the predicted verdicts agree with a gold claim that they can be matched to."""
    spans = [(locate(text, gold.quote, gold.nth), gold) for gold in page.gold.claims]
    for claim in claims:
        near = [gold for span, gold in spans if overlap(span, claim.span) >= 0.5 and allied(gold.kind, claim.kind)]
        marks.said[claim.verdict] += 1
        if any(gold.verdict == claim.verdict for gold in near):
            marks.right[claim.verdict] += 1
        elif not near:
            words = text[claim.span[0] : claim.span[1]]
            marks.extra.append(f"[{claim.kind}] {claim.verdict}: {words!r} ({claim.why})")


def visit_keys(visits: Iterable[GoldVisit | VisitRead], record: Record) -> set[tuple[str, str, str]]:
    """Return (person, host, state) of the visits by somebody on the record to a State, of a territory its State."""
    keys = {(visit.person, visit.host, visit.state) for visit in visits if visit.person and visit.host}
    return {(person, record.states[host].of or host, state) for person, host, state in keys if host in record.states}


def mark_visits(page: Page, read: Sequence[VisitRead], marks: Marks, record: Record) -> None:
    """Count visits by person, host and state; each is counted once a page however often the text comes back to it."""
    gold = visit_keys(page.gold.visits, record)
    said = visit_keys((visit for visit in read if not visit.negated), record)
    # "might come" is no visit, nor is it a fault
    said -= visit_keys((visit for visit in read if visit.hedged), record) - gold
    marks.gold["visit"] += len(gold)
    marks.said["visit"] += len(said)
    marks.hit["visit"] += len(gold & said)
    for name, keys in (("gold", gold), ("said", said)):
        getattr(marks, name)["journey"] += len({key[:2] for key in keys})
    marks.hit["journey"] += len({key[:2] for key in gold} & {key[:2] for key in said})
    marks.missed += [f"[visit] {' '.join(key)}" for key in sorted(gold - said)]
    marks.extra += [f"[visit] {' '.join(key)}" for key in sorted(said - gold)]


def read_page(page: Page, record: Record) -> tuple[Reading, tuple[Claim, ...]]:
    """Read and check one page as a user would, with the publication day only where the gold says it is given."""
    from atlarge.checking.checker import check
    from atlarge.reading.documents import open_document
    from atlarge.reading.reader import read

    document = open_document(page.data, name=page.name)
    day = page.gold.published if page.gold.given else None
    reading = read(document, record=record, published=day, outlet=page.gold.outlet)
    return reading, check(reading, record)


def answer(page: Page, record: Record) -> Answer:
    """Return what atlarge answers to the question that the page raises. Raises `LookupError` if it raises none."""
    from atlarge.assessment.asking import ask

    if page.gold.ask is None:
        raise LookupError(f"{page.slug} asks nothing")
    return ask(record, page.gold.ask.person, page.gold.ask.state, page.gold.ask.on)


def score(page: Page, record: Record) -> Marks:
    """Read, check and mark one page."""
    reading, claims = read_page(page, record)
    marks = Marks()
    mark_gold(page, reading.text, claims, marks)
    mark_said(page, reading.text, claims, marks)
    mark_visits(page, reading.visits, marks, record)
    if page.gold.ask is not None:
        given, wanted = answer(page, record), page.gold.ask
        if given.answer != wanted.answer or wanted.contested not in (None, given.contested):
            marks.wrong.append(f"[ask] {wanted} -> {given.answer}, contested {given.contested}")
    if page.gold.published is not None and reading.published != page.gold.published:
        marks.wrong.append(f"[published] {page.gold.published} -> {reading.published} ({reading.published_from})")
    return marks


def add(marks: Iterable[Marks]) -> Marks:
    """Return the sum over pages."""
    total = Marks()
    for one in marks:
        for name in ("gold", "hit", "said", "right"):
            getattr(total, name).update(getattr(one, name))
        total.found += one.found
        total.alarms += one.alarms
    return total


def recall(marks: Marks, verdict: str) -> float:
    """Return the share of gold claims of this verdict that got it (1 where there are none)."""
    return marks.hit[verdict] / marks.gold[verdict] if marks.gold[verdict] else 1.0


def precision(marks: Marks, verdict: str) -> float:
    """Return the share of predicted claims of this verdict for which a gold claim has it (1 where there are none)."""
    return marks.right[verdict] / marks.said[verdict] if marks.said[verdict] else 1.0


def visits_f1(marks: Marks, what: str = "visit") -> float:
    """Return F1 over (person, host, state); for "journey" over (person, host), whatever became of it."""
    both = marks.gold[what] + marks.said[what]
    return 2 * marks.hit[what] / both if both else 1.0


def summary(marks: Marks) -> Iterator[str]:
    """Yield the totals, one line a verdict."""
    for verdict in get_args(Verdict):
        yield (
            f"{verdict:14} gold {marks.gold[verdict]:4}  recall {recall(marks, verdict):.2f}"
            f"  said {marks.said[verdict]:4}  precision {precision(marks, verdict):.2f}"
        )
    claims = sum(marks.gold[verdict] for verdict in get_args(Verdict))
    yield f"claims found   {marks.found} of {claims}; false alarms on supported claims: {len(marks.alarms)}"
    yield f"visits         gold {marks.gold['visit']}  said {marks.said['visit']}  F1 {visits_f1(marks):.2f}"
    yield f"  whatever their state: F1 {visits_f1(marks, 'journey'):.2f}"


def say(line: str) -> None:
    """Write one line for the person at the terminal."""
    sys.stdout.write(f"{line}\n")


def show(page: Page, marks: Marks) -> None:
    """Print what is missed, wrong and extra on one page."""
    say(f"== {page.slug}")
    for name in ("alarms", "wrong", "missed", "extra"):
        for line in getattr(marks, name):
            say(f"   {name:7} {line}")


def check_quotes(roots: Sequence[Path]) -> int:
    """Print every fault of the gold and return how many there are."""
    bad = 0
    for root in roots:
        for folder in folders(root):
            page = load(folder)
            for fault in faults(page, text_of(page)):
                say(fault)
                bad += 1
    return bad


def main(words: Sequence[str]) -> int:
    """Run the scorer; returns the exit code."""
    from atlarge.facts.opening import open_record

    if "--check" in words:
        return 1 if check_quotes((PAGES, HELDOUT)) else 0
    root = HELDOUT if "--heldout" in words else PAGES
    slugs = [word for word in words if not word.startswith("--")]
    record, all_marks = open_record(), []
    for folder in folders(root):
        if slugs and folder.name not in slugs:
            continue
        page = load(folder)
        all_marks.append(score(page, record))
        if root is PAGES:
            show(page, all_marks[-1])
    say(f"== {len(all_marks)} pages")
    say("\n".join(summary(add(all_marks))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
