"""A sentence as the grammars of claims see it: folded, with typed slots where names and dates stand.

"Russian President Vladimir Putin will visit Mongolia" becomes "<n0> president <p1> will visit <s2>": `p` is a person,
`s` a State (its place or government), `n` its adjective, `d` a date, `o` an outlet. Every character of the folded
text knows the characters of the original that it came from, so that whatever a pattern matches can be cited. The
text's own angle brackets become round ones: no text can forge a slot.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

import msgspec

from atlarge.checking.intervals import Intervals
from atlarge.facts.record import Record
from atlarge.reading.readings import DateRead, Mention, Reading, Span, ZoneKind

SlotKind = Literal["p", "s", "n", "d", "o"]

PERSON = r"<p\d+>(?:'s)?"
STATE = r"<s\d+>"
ANY_STATE = r"<[sn]\d+>"
DATE = r"<d\d+>"

_QUOTES = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201b\u02bc`\u00b4", "'") | dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"')
)
_DASHES = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "<": "(", ">": ")"})
_PRONOUN = re.compile(r"\b(?:he|him|his|she|her)\b", re.IGNORECASE)
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_PRONOUNS = _POSSESSIVE | {"he", "him", "she", "it", "they", "them"}
_IN_A_TITLE = re.compile(r"\s+(?:Statute|Times|Post|convention|treaty)\b|-based\b", re.IGNORECASE)
_COMPARISON = re.compile(r",? unlike [^,;.:<>]{0,40}<[sn]\d+>(?:'s [^,;.:<>]{1,30})?(?:,(?= )|(?=[.;]|$))")
""" "Kyrgyzstan, unlike its neighbour Tajikistan, is no member" says it of Kyrgyzstan: these words are left out."""
_NO_STATE = frozenset({"states", "state", "hague", "the hague"})
"""Words that the reader takes for a State and the grammars do not: "The Hague" stands for the Court there."""
_LONGEST = 4000


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """One slot: what it stands for. `first` and `last` bound the days of a date; `words` are the text's own.

    `rule` is that by which the reader knew a place ("name of a State", "capital", "city").
    """

    kind: SlotKind
    span: Span
    words: str
    ref: str = ""
    names: str = ""
    first: date | None = None
    last: date | None = None
    value: str = ""
    rule: str = ""


class Clause(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence as folded text. `starts[i]` and `ends[i]` are where the folded character `i` comes from.

    They do not always grow: a sentence put in plain words may have its parts in another order.
    """

    index: int
    span: Span
    zone: ZoneKind
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    slots: tuple[Slot, ...]

    def slot(self, token: str) -> Slot:
        """Return the slot that a token such as `<s3>` (with anything after it) stands for."""
        return self.slots[int(token[2 : token.index(">")])]

    def slots_in(self, start: int, end: int, kinds: str = "psndo") -> list[Slot]:
        """Return the slots of these kinds between two positions of the folded text, in order."""
        return [self.slot(m.group()) for m in re.finditer(rf"<[{kinds}]\d+>", self.text[start:end])]

    def original(self, start: int, end: int) -> Span:
        """Return the span of the original text for a stretch of the folded text, without blanks at its edges."""
        end = min(end, len(self.text))
        while start < end and self.text[start] in " ,;":
            start += 1
        while end > start and self.text[end - 1] in " ,;":
            end -= 1
        if start >= end:
            return (self.span[0], self.span[0])
        return (min(self.starts[start:end]), max(self.ends[start:end]))


class _Piece(msgspec.Struct, frozen=True):
    start: int
    end: int
    slot: Slot


def clauses_of(reading: Reading, record: Record) -> tuple[Clause, ...]:
    """Return every sentence of the text with its slots, in order; linear in the length of the text."""
    pieces = _pieces(reading, record)
    starts = [piece.start for piece in pieces]
    zones: Intervals[ZoneKind] = Intervals((zone.span, zone.kind) for zone in reading.zones)
    found, at = [], 0
    for index, span in enumerate(reading.sentences):
        while at < len(pieces) and starts[at] < span[0]:
            at += 1
        upto = at
        while upto < len(pieces) and starts[upto] < span[1]:
            upto += 1
        found.append(_clause(reading, index, span, pieces[at:upto], zones))
        at = upto
    return tuple(found)


def _pieces(reading: Reading, record: Record) -> list[_Piece]:
    items = [(m.span, slot) for m in reading.mentions if (slot := _of_mention(reading.text, m, record))]
    # "now" names no day: it stays a word, so that it parts no subject from its verb
    items += [(d.span, _of_date(reading.text, d)) for d in reading.dates if d.value != "PRESENT_REF"]
    rank = {"o": 0, "p": 1, "d": 2, "s": 3, "n": 3}
    items.sort(key=lambda item: (item[0][0], -item[0][1], rank[item[1].kind]))
    kept: list[_Piece] = []
    for span, slot in items:
        if span[0] < span[1] and (not kept or span[0] >= kept[-1].end):
            kept.append(_Piece(span[0], span[1], slot))
    return _with_pronouns(reading.text, kept)


def _of_mention(text: str, mention: Mention, record: Record) -> Slot | None:
    words = text[mention.span[0] : mention.span[1]]
    if mention.kind == "person":
        return Slot(kind="p", span=mention.span, words=words, ref=mention.ref, names=mention.names)
    if mention.kind == "outlet":
        return Slot(kind="o", span=mention.span, words=words, ref=mention.ref, names=mention.names or words)
    if mention.kind != "State" or mention.ref not in record.states:
        return None
    if _IN_A_TITLE.match(text, mention.span[1]) or words.casefold() in _NO_STATE:
        return None
    state = record.states[mention.ref]
    adjective = words.casefold() in {d.casefold() for d in state.demonyms} and words not in (state.name, *state.names)
    kind: SlotKind = "n" if adjective else "s"
    return Slot(kind=kind, span=mention.span, words=words, ref=mention.ref, names=mention.names, rule=mention.rule)


def _of_date(text: str, read: DateRead) -> Slot:
    words = text[read.span[0] : read.span[1]]
    return Slot(kind="d", span=read.span, words=words, first=read.first, last=read.last, value=read.value)


def _with_pronouns(text: str, pieces: list[_Piece]) -> list[_Piece]:
    """Add a slot for every "he" and "she" that the reader left alone: the person named last before it."""
    found: list[_Piece] = []
    last: Slot | None = None
    at = 0
    for match in _PRONOUN.finditer(text):
        while at < len(pieces) and pieces[at].start <= match.start():
            last = pieces[at].slot if pieces[at].slot.kind == "p" else last
            found.append(pieces[at])
            at += 1
        if last and not (found and found[-1].end > match.start()):
            span = match.span()
            slot = Slot(kind="p", span=span, words=match.group(), ref=last.ref, names=last.names or last.words)
            found.append(_Piece(span[0], span[1], slot))
    return found + pieces[at:]


def _clause(reading: Reading, index: int, span: Span, pieces: list[_Piece], zones: Intervals[ZoneKind]) -> Clause:
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at, stop = span[0], min(span[1], span[0] + _LONGEST)
    slots: list[Slot] = []
    for piece in pieces:
        if piece.start >= stop:
            break
        _fold(reading.text, at, piece.start, parts, starts, ends)
        token = f"<{piece.slot.kind}{len(slots)}>"
        token += "'s" if piece.slot.words.casefold() in _POSSESSIVE else ""
        slots.append(piece.slot)
        parts.append(token)
        starts += [piece.start] * len(token)
        ends += [piece.end] * len(token)
        at = piece.end
    _fold(reading.text, at, stop, parts, starts, ends)
    text = "".join(parts)
    for insertion in reversed(list(_COMPARISON.finditer(text))):
        first, after = insertion.span()
        text = text[:first] + text[after:]
        del starts[first:after], ends[first:after]
    return Clause(
        index=index,
        span=span,
        zone=_innermost(zones, span[0]),
        text=text,
        starts=tuple(starts),
        ends=tuple(ends),
        slots=tuple(slots),
    )


def _fold(text: str, start: int, stop: int, parts: list[str], starts: list[int], ends: list[int]) -> None:
    """Append `text[start:stop]` in lower case, with plain marks and single blanks."""
    blank = bool(parts) and parts[-1].endswith(" ")
    for at in range(start, stop):
        char = text[at]
        if char.isspace():
            if blank:
                continue
            char = " "
        blank = char == " "
        lower = char.lower()
        parts.append((lower if len(lower) == 1 else char).translate(_QUOTES).translate(_DASHES))
        starts.append(at)
        ends.append(at + 1)


def _innermost(zones: Intervals[ZoneKind], at: int) -> ZoneKind:
    """Return the kind of the innermost zone at a position: "body" where no zone says otherwise."""
    found = min(zones.near((at, at + 1)), key=lambda item: item[0][1] - item[0][0], default=None)
    return found[1] if found else "body"


def is_pronoun(slot: Slot) -> bool:
    """Tell whether the slot's own words are a pronoun."""
    return slot.words.casefold() in _PRONOUNS


_FROM_ANOTHER = re.compile(
    r"\b(?:the )?(?:same|following|next|previous) \w+$|\b(?:before|earlier|later|previously|after)$"
)


def is_counted_from_another(slot: Slot) -> bool:
    """Tell whether a time is counted from another that the text has told ("six days before", "the same day")."""
    return bool(_FROM_ANOTHER.search(slot.words.casefold()))


def with_times_spelled(clause: Clause) -> Clause:
    """Return the sentence with the text's own words where its times stood: "<d2>" becomes "four months" again."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for match in (*re.finditer(DATE, clause.text), None):
        upto = match.start() if match else len(clause.text)
        parts.append(clause.text[at:upto])
        starts += clause.starts[at:upto]
        ends += clause.ends[at:upto]
        if match:
            slot = clause.slot(match.group())
            places: list[int] = []
            _fold(slot.words, 0, len(slot.words), parts, places, [])
            starts += [slot.span[0] + place for place in places]
            ends += [slot.span[0] + place + 1 for place in places]
            at = match.end()
    return msgspec.structs.replace(clause, text="".join(parts), starts=tuple(starts), ends=tuple(ends))
