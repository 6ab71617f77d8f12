"""Claims that somebody said something: the words in the text against statements and assurances on record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.claims import Evidence
from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_assurance, of_statement
from atlarge.checking.intervals import Intervals
from atlarge.checking.sayings import Match, agrees, entries_near, likeness, matches, opposed, telling
from atlarge.checking.wording import sentence
from atlarge.dates import when_in_words
from atlarge.facts.visits import Assurance, Statement
from atlarge.reading.readings import Attribution, Span

_QUOTES = re.compile('["\u201c\u201d\u00ab\u00bb\u201e]')
_LONG = 420
_RETOLD = 0.45
_FEW = 3
_BESIDE = 120
_STRESSED = re.compile(r"emphasi|stress|underlin|highlight|hail|prais|laud", re.IGNORECASE)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every attribution that the record bears out, and for every quotation that it should.

    A sentence near a speaker's name that says what that speaker said on record counts as one too.
    """
    done: Intervals[Draft] = Intervals()
    for attribution in context.reading.attributions:
        for span in attribution.content:
            draft = _draft(context, attribution, span)
            if draft:
                done.add(draft.span, draft)
                yield draft
    yield from _retold(context, done)


def _retold(context: Context, done: Intervals[Draft]) -> Iterator[Draft]:
    """Speech without a verb of saying beside it ("He was a guest; one does not harm a guest")."""
    entries = [e for e in entries_near(context, context.day, before=400) if _about_story(context, e)]
    texts = [context.reading.text[c.span[0] : c.span[1]][:_LONG] for c in context.clauses]
    names = [frozenset(re.findall(r"[\w'-]{3,}", text.casefold())) for text in texts]
    for clause in context.told:
        if any(True for _ in done.near(clause.span)) or clause.zone in ("credit", "contact"):
            continue
        text = texts[clause.index]
        near = frozenset().union(*names[max(0, clause.index - 2) : clause.index + 2])
        held = [
            (alike, e)
            for e in entries
            if _named(e, near)
            for alike, common in [likeness(context.record, text, e.says)]
            if common > 1 and alike >= _RETOLD and not opposed(text, e.says)
        ]
        if held:
            entry = max(held, key=lambda pair: pair[0])[1]
            why = f"The gist agrees with what is on record for {when_in_words(entry.on)}."
            says = sentence(
                f'{entry.by if isinstance(entry, Assurance) else entry.speaker}: "{" ".join(text.split())[:120]}"'
            )
            yield Opinion(verdict="supported", why=why, evidence=(of_entry(context, entry),)).of(
                "quotation", _trim(context, clause.span), says
            )


def _about_story(context: Context, entry: Statement | Assurance) -> bool:
    visit = context.record.visits.get(entry.about)
    return visit is None or visit.person == context.person or visit.state == context.host


def _named(entry: Statement | Assurance, near: frozenset[str]) -> bool:
    """Whether the speaker's surname (or any telling word of an office) stands in the sentences around."""
    return bool(telling(entry.by if isinstance(entry, Assurance) else entry.speaker) & near)


def _draft(context: Context, attribution: Attribution, span: Span) -> Draft | None:
    words = context.reading.text[span[0] : span[1]][:_LONG]
    quoted = attribution.directness == "direct" or bool(_QUOTES.search(words))
    source = attribution.source or (0, 0)
    speaker = f"{attribution.speaker} {context.reading.text[source[0] : source[1]]}"
    found = matches(context, words, speaker, attribution.ref, before=1200 if not quoted else 400)
    held = [m for m in found if agrees(m)]
    says = f'{attribution.speaker or "somebody"}: "{" ".join(words.split())[:120]}"'
    if held:
        best = max(held, key=lambda m: (m.speaker, m.likeness))
        opinion = _held(context, best, words)
        if opinion.verdict == "contradicted" and not _can_contradict(context, attribution, best, words):
            return None
        return opinion.of("quotation", _trim(context, span), sentence(says))
    if not quoted and _sums_up(context, attribution, span):
        why = "A fair summary of the words quoted beside it."
        return Opinion(verdict="supported", why=why).of("quotation", _trim(context, span), sentence(says))
    if not quoted or not _quote_worthy(context, speaker, words):
        return _remark(context, attribution, span, says)
    own = [m for m in found if m.speaker][:3]
    why = "The record has other words of this speaker." if own else "No such words are on record."
    opinion = Opinion(verdict="not on record", why=why, evidence=tuple(evidence_of(context, m) for m in own))
    return opinion.of("quotation", _trim(context, span), sentence(says))


_CHECKABLE = re.compile(
    r"\d|arrest|warrant|sign|ratif|member|party|bound|oblig|duty|visit|arriv|convict|charge|sentenc|treaty|statute"
    r"|vot(?:e|ing)"
    r"|died|killed|flew|released|guilty|murder|crime",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:he|him|his|she|her|they|them|court|judges?|president|leader|boss|guest)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"\W*[A-Z]")
_OF_ONESELF = re.compile(r"\W*(?:I|I'm|I've|I'd|my|we)\b", re.IGNORECASE)


def _remark(context: Context, attribution: Attribution, span: Span, says: str) -> Draft | None:
    """A remark by somebody who holds no office, in a story about a wanted person: there is nothing in it to check."""
    words = context.reading.text[span[0] : span[1]]
    if attribution.directness != "direct" or not context.person or len(words.split()) < _FEW:
        return None
    if (
        not (_SENTENCE.match(words) and _ABOUT.search(words))
        or _CHECKABLE.search(words)
        or _OF_ONESELF.match(words)
        or len(words) > _BESIDE
    ):
        return None
    opinion = Opinion(verdict="not checkable", why="A remark or an opinion.")
    return opinion.of("quotation", _trim(context, span), sentence(says))


def _sums_up(context: Context, attribution: Attribution, span: Span) -> bool:
    """Whether words that stress something lead in a quotation by the same speaker about the same State or thing."""
    cue = context.reading.text[slice(*(attribution.cue or (0, 0)))]
    if not _STRESSED.search(cue):
        return False
    for other in context.reading.attributions:
        if other.directness != "direct" or other.speaker != attribution.speaker or not other.content:
            continue
        start, end = other.content[0]
        if 0 <= start - span[1] <= _BESIDE:
            return bool(_states(context, span) & _states(context, (start, end)))
    return False


def _states(context: Context, span: Span) -> set[str]:
    return {m.ref for m in context.reading.mentions if m.kind == "State" and span[0] <= m.span[0] < span[1]}


def _held(context: Context, match: Match, words: str) -> Opinion:
    """The same words about the same thing, unless one says that there will be an arrest and the other not."""
    evidence, day = (evidence_of(context, match),), when_in_words(match.entry.on)
    if opposed(words, match.entry.says):
        why = f"On record for {day} is the contrary: {match.entry.says}."
        return Opinion(verdict="contradicted", why=why, evidence=evidence, instead=sentence(evidence[0].says))
    return Opinion(verdict="supported", why=f"The gist agrees with what is on record for {day}.", evidence=evidence)


_DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|rul(?:es?|ed|ing) out|dismiss|reject|refut)", re.IGNORECASE)
_RECENT = 120


def _can_contradict(context: Context, attribution: Attribution, match: Match, words: str) -> bool:
    """Whether words can be held against those on record: a statement, not a denial of one, and of the same time.

    What somebody said long before the day of the story is only spoken of where the story tells that day.
    """
    cue = context.reading.text[slice(*(attribution.cue or (0, 0)))]
    if len(words.split()) < _FEW or _DENIED.search(cue):
        return False
    on, around = match.entry.on, attribution.content or ((0, 0),)
    near = [d for d in context.reading.dates if around[0][0] - _BESIDE <= d.span[0] <= around[-1][1] + _BESIDE]
    told = any(d.first and d.last and d.first <= on.last and on.first <= d.last for d in near)
    return told or abs((context.day - on.last).days) <= _RECENT


_OFFICIAL = re.compile(
    r"\b(?:minister|president|premier|chancellor|spokes\w+|aide|kremlin|government|ministry|officials?"
    r"|ambassador|prosecutor|court|judges?|"
    r"statement|palace|office|speaker|commission|envoy|adviser)\b"
)


def _quote_worthy(context: Context, speaker: str, words: str) -> bool:
    """Only a few words at least, by somebody whose words the record would hold: an official, or one it knows."""
    if len(words.split()) < _FEW or not context.person:
        return False
    known = any(telling(s.speaker) & telling(speaker) for s in context.record.statements.values())
    return known or bool(_OFFICIAL.search(speaker.casefold()))


def _trim(context: Context, span: Span) -> Span:
    text = context.reading.text
    start, end = span
    while start < end and text[start] in " \n\t,;:":
        start += 1
    while end > start and text[end - 1] in " \n\t,;":
        end -= 1
    return (start, end)


def evidence_of(context: Context, match: Match) -> Evidence:
    """Return the matched entry as evidence."""
    return of_entry(context, match.entry)


def of_entry(context: Context, entry: Statement | Assurance) -> Evidence:
    """Return a statement or an assurance as evidence."""
    return of_assurance(context.record, entry) if isinstance(entry, Assurance) else of_statement(entry)
