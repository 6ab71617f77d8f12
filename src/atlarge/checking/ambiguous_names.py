"""Names that fit two entries of the record ("Gbagbo", "Korea"): a text is read with each, and none is held against it.

A surname that two persons on the record share is nobody's until the text gives a first name; "Korea" and "Congo" are
the short names of two States each. What is wrong with one of them meant and right with the other is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from atlarge.checking.context import OfRecord
from atlarge.checking.drafts import Draft
from atlarge.checking.intervals import Intervals
from atlarge.checking.wording import listed, state_name
from atlarge.facts.record import Record
from atlarge.names.resolving import twins
from atlarge.reading.readings import Mention, Reading, Span

_ABOUT = re.compile(r"\bICC\b|Criminal Court|\bHague\b|\bwarrants?\b")
_MOST = 3
_HALF = 0.5


class Ambiguity(msgspec.Struct, frozen=True, kw_only=True):
    """A word of the text that fits several entries: where it stands, and the persons or States it can be."""

    word: str
    kind: str
    refs: tuple[str, ...]
    spans: frozenset[Span]

    def names(self, record: Record) -> str:
        """Name what the word can mean."""
        if self.kind == "State":
            return listed((state_name(record, ref) for ref in self.refs), "or")
        return listed((record.persons[ref].name for ref in self.refs), "or")


def found(reading: Reading, record: Record) -> tuple[Ambiguity, ...]:
    """Return the ambiguous names of a text, at most three."""
    return (*_states(reading, record), *_surnames(reading, record))[:_MOST]


@lru_cache(maxsize=4)
def _shared(of: OfRecord) -> dict[str, tuple[str, ...]]:
    """The last names that several persons on the record have."""
    by_word: dict[str, list[str]] = {}
    for ref, person in of.record.persons.items():
        by_word.setdefault(person.name.split()[-1], []).append(ref)
    return {word: tuple(refs) for word, refs in by_word.items() if len(refs) > 1}


def sharing(record: Record, name: str) -> tuple[str, ...]:
    """Return the persons on record whose last name this is, if there are several."""
    return _shared(OfRecord(record)).get(name, ())


def _states(reading: Reading, record: Record) -> Iterator[Ambiguity]:
    for word, codes in twins(record).items():
        spans = frozenset(
            m.span for m in reading.mentions if m.kind == "State" and reading.text[m.span[0] : m.span[1]] == word
        )
        read = {m.ref for m in reading.mentions if m.span in spans}
        others = {m.ref for m in reading.mentions if m.kind == "State" and m.span not in spans} & set(codes)
        if spans and others != read:
            yield Ambiguity(word=word, kind="State", refs=codes, spans=spans)


def _surnames(reading: Reading, record: Record) -> Iterator[Ambiguity]:
    if not _ABOUT.search(reading.text):
        return
    named = Intervals((m.span, m.ref) for m in reading.mentions if m.kind == "person" and m.ref)
    for word, refs in _shared(OfRecord(record)).items():
        spans = frozenset(
            m.span()
            for m in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", reading.text)
            if not any(True for _ in named.near(m.span()))
        )
        if spans:
            yield Ambiguity(word=word, kind="person", refs=refs, spans=spans)


def read_as(reading: Reading, ambiguity: Ambiguity, ref: str) -> Reading:
    """Return the reading in which the word is one of the entries that it can be."""
    kept = [m for m in reading.mentions if m.span not in ambiguity.spans]
    kind = "State" if ambiguity.kind == "State" else "person"
    read = {m.span: m for m in reading.mentions if m.kind == kind}
    for span in ambiguity.spans:
        old = read.get(span)
        new = msgspec.structs.replace(old, ref=ref) if old else Mention(span=span, kind=kind, ref=ref)  # type: ignore[arg-type]
        kept.append(new)
    return msgspec.structs.replace(reading, mentions=tuple(sorted(kept, key=lambda m: m.span)))


def reconciled(record: Record, ambiguity: Ambiguity, drafts: list[Draft], read: list[list[Draft]]) -> list[Draft]:
    """Join what each reading of the name makes of the text: what holds under one of them is not held against it."""
    first, filed = _filed(drafts), [_filed(each) for each in read]
    near = [draft for each in read for draft in each if not _like(draft, first)]
    settled = {id(d) for d in drafts if all(any(o.verdict == d.verdict for o in _like(d, each)) for each in filed)}
    joined: Intervals[Draft] = Intervals()
    for draft in (*drafts, *near):
        if id(draft) not in settled and not _like(draft, joined):
            joined.add(draft.span, _joined(record, ambiguity, draft, [o for each in filed for o in _like(draft, each)]))
    return [d for d in drafts if id(d) in settled] + [draft for _, draft in joined.all()]


def _filed(drafts: list[Draft]) -> Intervals[Draft]:
    return Intervals((draft.span, draft) for draft in drafts)


def _like(draft: Draft, among: Intervals[Draft]) -> list[Draft]:
    """The claims of the same kind on more than half of the same words."""
    found = (other for _, other in among.near(draft.span) if other.kind == draft.kind)
    return [other for other in found if _share(draft, other) > _HALF]


def _share(one: Draft, other: Draft) -> float:
    """Which part of the shorter one the two have in common."""
    common = min(one.span[1], other.span[1]) - max(one.span[0], other.span[0])
    return common / (min(one.span[1] - one.span[0], other.span[1] - other.span[0]) or 1)


def _joined(record: Record, ambiguity: Ambiguity, draft: Draft, read: list[Draft]) -> Draft:
    """One claim of several readings: the one that holds, with a word on the name; else none of them."""
    note = f'"{ambiguity.word}" can be {ambiguity.names(record)}.'
    good = next((d for d in (draft, *read) if d.verdict == "supported"), None)
    if good:
        return msgspec.structs.replace(good, why=f"{good.why} {note}")
    if len(read) == len(ambiguity.refs) and all(d.verdict == draft.verdict for d in read):
        return draft
    why = f"It depends on who or what is meant: {note}"
    return msgspec.structs.replace(draft, verdict="not checkable", why=why, instead="")
