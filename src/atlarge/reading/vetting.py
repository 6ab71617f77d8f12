"""What a plug-in returns, before anything else sees it: the spans are its own, what they mean is read by our rules.

An item whose offsets are not in the text, that cuts a word, or that our rules cannot bear out is moved to `rejected`.
Values of dates, the State or person of a name, speakers and chains are read again from the same characters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from atlarge.errors import ReadingError
from atlarge.facts.record import Record
from atlarge.reading.layout import lay_out
from atlarge.reading.placing import cut
from atlarge.reading.readings import (
    AssuranceRead,
    Attribution,
    DateRead,
    Item,
    Mention,
    Reading,
    Rejected,
    Span,
    VisitRead,
)
from atlarge.reading.rechecking import AnyItem, Said, attributions_of, touching


def vetted(reading: Reading, rules: Reading, record: Record, name: str) -> Reading:
    """The reading as far as it holds. `rules` is our own reading of the same text.

    Raises `ReadingError` where the reader read another text than it was given.
    """
    if not isinstance(reading, Reading) or reading.text != rules.text:
        raise ReadingError(f"the reader {name} returned no reading of the text it was given; tell its makers")
    vet = _Vetting(rules, record, name)
    dates, index = vet.dates(reading.dates)
    said = [Said(cue=one.cue, content=one.content, source=one.source, through=_through(one))
            for one in vet.standing(reading.attributions) if one.cue is not None]  # fmt: skip
    found: Iterator[VisitRead] = vet.known(vet.standing(reading.visits))
    visits = [
        msgspec.structs.replace(visit, when=None if visit.when is None else index.get(visit.when)) for visit in found
    ]
    return msgspec.structs.replace(
        rules,
        mentions=tuple(sorted(vet.mentions(reading.mentions), key=lambda item: item.span)),
        dates=dates,
        attributions=attributions_of(said, lay_out(rules.text), rules, name),
        visits=tuple(visits),
        assurances=tuple(vet.known(vet.standing(reading.assurances))),
        rejected=(*reading.rejected, *vet.refused),
    )


def _through(item: Attribution) -> Span | None:
    """The second link of a chain, where the text names it."""
    return item.chain[1].span if len(item.chain) > 1 else None


class _Vetting:
    def __init__(self, rules: Reading, record: Record, name: str) -> None:
        self.rules, self.record, self.name = rules, record, name
        self.refused: list[Rejected] = []

    def standing(self, items: Sequence[AnyItem]) -> Iterator[AnyItem]:
        """The items whose offsets and words stand in the text, each with the reader's name."""
        for item in items:
            if wrong := _fault(item, self.rules.text):
                self._refuse(item, wrong)
            else:
                yield msgspec.structs.replace(item, reader=self.name)

    def dates(self, items: Sequence[DateRead]) -> tuple[tuple[DateRead, ...], dict[int, int]]:
        """The time expressions with our values, and the new number of each old one."""
        kept: list[DateRead] = []
        index: dict[int, int] = {}
        for number, item in enumerate(items):
            for one in self.standing((item,)):
                ours = touching(self.rules.dates, one.span)
                if len(ours) != 1:
                    self._refuse(one, "our rules read no single time expression in these words")
                    continue
                if one.value and one.value != ours[0].value:
                    self._differs(one, "value of a date", one.value, ours[0].value)
                index[number] = len(kept)
                kept.append(msgspec.structs.replace(ours[0], reader=self.name))
        return tuple(kept), index

    def mentions(self, items: Sequence[Mention]) -> Iterator[Mention]:
        """Names; those of States and persons as our rules read them there, the others as long as they stand."""
        for item in self.standing(items):
            if item.kind not in ("State", "person"):
                yield msgspec.structs.replace(item, ref="", names=self.rules.text[slice(*item.span)])
                continue
            ours = [one for one in touching(self.rules.mentions, item.span) if one.kind == item.kind and one.ref]
            if len(ours) != 1:
                self._refuse(item, f"in this place our rules read no single {item.kind} that is on the record")
                continue
            if item.ref and item.ref != ours[0].ref:
                self._differs(item, f"{item.kind} of a name", item.ref, ours[0].ref)
            yield msgspec.structs.replace(ours[0], reader=self.name)

    def known(self, items: Iterator[VisitRead] | Iterator[AssuranceRead]) -> Iterator[AnyItem]:
        """Visits and assurances whose person and host our rules, too, read within their words."""
        for item in items:
            inside = {one.ref for one in touching(self.rules.mentions, item.span) if one.ref}
            unknown = [ref for ref in (item.person, item.host) if ref and ref not in inside]
            if unknown:
                self._refuse(item, f"in its words our rules do not read {' or '.join(unknown)}")
            elif isinstance(item, VisitRead) and not item.person:
                self._refuse(item, "it names no person of the record")
            else:
                yield item  # type: ignore[misc]  # what goes in comes out

    def _refuse(self, item: Item, reason: str) -> None:
        quote = self.rules.text[slice(*item.span)][:400] if _inside(item.span, self.rules.text) else ""
        self.refused.append(Rejected(reader=self.name, what=type(item).__name__, quote=quote, reason=reason))

    def _differs(self, item: Item, what: str, said: str, ours: str) -> None:
        quote = self.rules.text[slice(*item.span)][:400]
        reason = f"it says {said[:40]!r}; from the same words our rules read {ours or 'no value'!r}, which stands"
        self.refused.append(Rejected(reader=self.name, what=what, quote=quote, reason=reason))


def _fault(item: Item, text: str) -> str:
    """What is wrong with where an item says it stands; empty if nothing is."""
    for span in _spans(item):
        if not _inside(span, text):
            return f"its offsets {span} are not in the text"
        if cut(text, span):
            return "it takes a piece out of a word, a number or a negation"
    if isinstance(item, Attribution) and (item.cue is None or not item.content):
        return "it has no reporting words, or nothing is said"
    return next((f"its words {words[:80]!r} are not in the text" for words in _words(item) if words not in text), "")


def _spans(item: Item) -> list[Span]:
    spans = [item.span]
    if isinstance(item, Attribution):
        spans = [span for span in (item.source, item.cue, _through(item), *item.content) if span is not None]
    return [*spans, item.trigger] if isinstance(item, VisitRead) else spans


def _words(item: Item) -> tuple[str, ...]:
    """The fields of an item that are words of the text."""
    if isinstance(item, VisitRead):
        return item.traveller, item.place
    return (item.giver,) if isinstance(item, AssuranceRead) else ()


def _inside(span: Span, text: str) -> bool:
    return 0 <= span[0] < span[1] <= len(text)
