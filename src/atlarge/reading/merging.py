"""Several readings of one text as one: the rules first, the others adding what the rules lack.

Where two readers agree, the rules' item stands alone. Where they read the same words differently, both items stay, side
by side, each with its `reader`; `conflicts` lists such pairs. Nothing is averaged and nobody is outvoted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from atlarge.errors import ReadingError
from atlarge.reading.readings import AssuranceRead, Attribution, DateRead, Item, Mention, Reading, Span, VisitRead
from atlarge.reading.rechecking import AnyItem

SAME = 0.5
"""Two contents are the same words if they share this part of the characters that either covers."""
PART = 0.8
"""Of two contents by one cue, the shorter is a part of the other if it shares this much of itself with it."""


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """Two items that read the same words differently. `what` is the kind of item, as it stands in `Reading`."""

    what: str
    one: Item
    other: Item


def merged(rules: Reading, others: Sequence[Reading]) -> Reading:
    """The rules' reading with what the others add, in the order of the text. The order of `others` breaks ties.

    Raises `ReadingError` where they are not readings of the same text.
    """
    reading = rules
    for other in others:
        if other.text != rules.text:
            raise ReadingError("readings of different texts cannot be merged")
        reading = _with(reading, other)
    return reading


def _with(first: Reading, second: Reading) -> Reading:
    """One reading added to another."""
    dates, index = _dates(first.dates, second.dates)
    attributions, ids = _attributions(first.attributions, second.attributions)
    moved = {id(item): number for number, item in enumerate(dates)}
    ours = tuple(_dated(visit, first.dates, moved) for visit in first.visits)
    theirs = [msgspec.structs.replace(visit, when=None if visit.when is None else moved[id(index[visit.when])])
              for visit in second.visits]  # fmt: skip
    spoken = [msgspec.structs.replace(one, attribution=ids.get(one.attribution, "")) for one in second.assurances]
    return msgspec.structs.replace(
        first,
        dates=dates,
        mentions=_added(first.mentions, second.mentions, _same_mention),
        attributions=attributions,
        visits=_added(ours, theirs, _same_visit),
        assurances=_added(first.assurances, spoken, _same_assurance),
        rejected=(*first.rejected, *second.rejected),
    )


def _dated(visit: VisitRead, dates: Sequence[DateRead], moved: dict[int, int]) -> VisitRead:
    """The visit, pointing at its date where that stands now."""
    return visit if visit.when is None else msgspec.structs.replace(visit, when=moved[id(dates[visit.when])])


def _dates(first: Sequence[DateRead], second: Sequence[DateRead]) -> tuple[tuple[DateRead, ...], dict[int, DateRead]]:
    """All dates, and for each number of the second which date of the whole it is now."""
    near = _Near(first)
    index: dict[int, DateRead] = {}
    added: list[DateRead] = []
    for number, item in enumerate(second):
        known = next((one for one in near.to(item.span) if _same_date(one, item)), None)
        if known is None:
            added.append(item)
        index[number] = known or item
    return _ordered([*first, *added]), index


def _added(
    first: Sequence[AnyItem], second: Iterable[AnyItem], same: Callable[[AnyItem, AnyItem], bool]
) -> tuple[AnyItem, ...]:
    """The items of the first, and those of the second that it lacks."""
    near = _Near(first)
    return _ordered([*first, *(item for item in second if not any(same(one, item) for one in near.to(item.span)))])


def _ordered(items: Iterable[AnyItem]) -> tuple[AnyItem, ...]:
    return tuple(sorted(items, key=lambda item: item.span))  # stable: the rules' item comes first


class _Near:
    """Finds the items that share a character with a span without going through all of them each time."""

    BLOCK = 1024  # characters

    def __init__(self, items: Sequence[Item]) -> None:
        self._blocks: dict[int, list[Item]] = {}
        for item in items:
            for block in range(item.span[0] // self.BLOCK, (item.span[1] - 1) // self.BLOCK + 1):
                self._blocks.setdefault(block, []).append(item)

    def to(self, span: Span) -> list:  # type: ignore[type-arg]  # of whatever was put in
        """The items that share a character with the span, in order."""
        found: dict[int, Item] = {}
        for block in range(span[0] // self.BLOCK, (span[1] - 1) // self.BLOCK + 1):
            found.update({id(item): item for item in self._blocks.get(block, ()) if _overlap(item.span, span)})
        return list(found.values())


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _same_date(one: DateRead, other: DateRead) -> bool:
    return _overlap(one.span, other.span) and one.value == other.value


def _same_mention(one: Mention, other: Mention) -> bool:
    return one.kind == other.kind and one.ref == other.ref and (one.sense == other.sense or other.sense is None)


def _same_visit(one: VisitRead, other: VisitRead) -> bool:
    if one.person != other.person or not (_overlap(one.trigger, other.trigger) or one.host == other.host):
        return False
    return (one.state, one.negated) == (other.state, other.negated) and other.host in ("", one.host)


def _same_assurance(one: AssuranceRead, other: AssuranceRead) -> bool:
    return one.stance == other.stance and other.person in ("", one.person) and other.host in ("", one.host)


def _same_words(one: Attribution, other: Attribution) -> bool:
    """Whether what is said is the same stretch of text, give or take its edges, or a part of it by the same cue.

    A parser ends what is said with its sentence; the rules follow a quotation over many.
    """
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one.content for b in other.content)
    first, second = (sum(end - start for start, end in item.content) for item in (one, other))
    if one.cue is not None and other.cue is not None and _overlap(one.cue, other.cue):
        return 0 < shared >= PART * min(first, second)
    return shared > 0 and shared / (first + second - shared) >= SAME


def _same_source(one: Attribution, other: Attribution) -> bool:
    """Whether both name the same source; one that names none agrees with any, and adds nothing."""
    if other.source is None:
        return True
    return one.source is not None and (_overlap(one.source, other.source) or bool(one.ref and one.ref == other.ref))


def _attributions(
    first: Sequence[Attribution], second: Sequence[Attribution]
) -> tuple[tuple[Attribution, ...], dict[str, str]]:
    """All attributions with ids of their own, and the new id of each of the second's."""
    near = _Near(first)
    ids: dict[str, str] = {}
    added: list[Attribution] = []
    for item in second:
        alike = [one for one in near.to(item.span) if _same_words(one, item) and _same_source(one, item)]
        if not alike:
            added.append(item)
        ids[item.id] = alike[0].id if alike else f"b{len(first) + len(added)}"
    renamed = [msgspec.structs.replace(one, id=ids[one.id], within=ids.get(one.within, "")) for one in added]
    return _ordered([*first, *renamed]), ids


def conflicts(reading: Reading) -> tuple[Conflict, ...]:
    """Every pair of items of different readers that read the same words differently."""
    found: list[Conflict] = []
    for what in ("mentions", "dates", "attributions", "visits", "assurances"):
        items: Sequence[Item] = getattr(reading, what)
        if len({item.reader for item in items}) < 2:  # noqa: PLR2004 - one reader does not disagree with itself
            continue
        near = _Near(items)
        place = {id(item): number for number, item in enumerate(items)}
        for number, item in enumerate(items):
            for other in near.to(item.span):
                if place[id(other)] > number and other.reader != item.reader and _at_odds(item, other):
                    found.append(Conflict(what=what, one=item, other=other))  # noqa: PERF401 - two loops deep
    return tuple(found)


def _at_odds(one: Item, other: Item) -> bool:
    """Whether two items cannot both be right about the words they share."""
    if isinstance(one, Attribution) and isinstance(other, Attribution):
        return _same_words(one, other) and not _same_source(one, other)
    if isinstance(one, VisitRead) and isinstance(other, VisitRead):
        return _overlap(one.trigger, other.trigger)
    if isinstance(one, Mention) and isinstance(other, Mention):
        return one.kind == other.kind
    return True
