"""Spans that another reader offers, read again by our own rules: what a date, a name or a source there means.

Nothing that another reader says about words it points at is taken over: the value of a date, the State of a name, the
speaker behind a source come from our rules, out of the same characters and in their context.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

import msgspec

from atlarge.reading.attributing.scenes import Relation, Scene
from atlarge.reading.chains import chains, hull, within
from atlarge.reading.layout import Layout
from atlarge.reading.readings import Attribution, DateRead, Directness, Item, Mention, MentionKind, Reading, Span
from atlarge.reading.speakers import Speakers

AnyItem = TypeVar("AnyItem", bound=Item)

MARKS = frozenset('"“”„«»「」')


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """An attribution as spans only: who (`source`), the reporting words (`cue`), what, and `through` whom."""

    cue: Span
    content: tuple[Span, ...]
    source: Span | None = None
    through: Span | None = None


def touching(items: Sequence[AnyItem], span: Span) -> list[AnyItem]:
    """The items that share a character with the span."""
    return [item for item in items if item.span[0] < span[1] and span[0] < item.span[1]]


def dates_in(rules: Reading, span: Span) -> list[DateRead]:
    """The time expressions that our rules read in these words."""
    return touching(rules.dates, span)


def named_in(rules: Reading, span: Span | None, kind: MentionKind) -> Mention | None:
    """The first mention of that kind that our rules read in these words and that the record knows."""
    inside = touching(rules.mentions, span) if span else []
    return next((mention for mention in inside if mention.kind == kind and mention.ref), None)


def sentence_of(rules: Reading, offset: int) -> int:
    """The number of the sentence that holds the offset, or of the last one before it."""
    return bisect_right(rules.sentences, offset, key=lambda sentence: sentence[0]) - 1


def apart(rules: Reading, one: Span, other: Span) -> int:
    """How many sentences lie from one span to the other: 0 in the same, 1 in neighbours."""
    if one[0] > other[0]:
        one, other = other, one
    return max(0, sentence_of(rules, other[0]) - sentence_of(rules, max(one[0], one[1] - 1)))


def attributions_of(said: Sequence[Said], layout: Layout, rules: Reading, reader: str) -> tuple[Attribution, ...]:
    """Attributions with their speakers and chains, resolved by our rules from the spans. `rules` is our own reading."""
    said = sorted(set(said), key=lambda one: (one.cue, one.content))
    relations = [_relation(one, layout) for one in said]
    resolver = Speakers(Scene(layout), rules.mentions)
    spoken = [
        [(resolver.resolve(place), place) for place in (relation.source, *relation.carriers) if place]
        for relation in relations
    ]
    parents = within(relations, [hull(relation) for relation in relations])
    links = chains(spoken, parents, layout.tokens, rules.outlet)
    items = []
    for number, one in enumerate(said):
        speaker = spoken[number][0][0] if one.source else None
        parent = parents[number]
        parts = [one.cue, *one.content, *([one.source] if one.source else [])]
        items.append(
            Attribution(
                span=(min(start for start, _ in parts), max(end for _, end in parts)),
                rule="words quoted by the reader",
                reader=reader,
                id=f"a{number + 1}",
                source=one.source,
                cue=one.cue,
                content=one.content,
                directness=_directness(layout.text, one.content),
                chain=links[number],
                speaker=speaker.name if speaker else "",
                ref=speaker.ref if speaker else "",
                within=f"a{parent + 1}" if parent is not None else "",
            )
        )
    return tuple(items)


def _relation(said: Said, layout: Layout) -> Relation:
    """The same as ranges of tokens, as chains are built from them."""

    def tokens(span: Span) -> tuple[int, int]:
        """The tokens that a span touches; at least one."""
        first = layout.tokens.at(span[0])
        return first, max(first + 1, layout.tokens.at(span[1] - 1) + 1)

    cue = tokens(said.cue)
    return Relation(
        rule="",
        verb=cue[0],
        cue=cue,
        contents=tuple(tokens(content) for content in said.content),
        source=tokens(said.source) if said.source else None,
        carriers=(tokens(said.through),) if said.through else (),
    )


def _directness(text: str, content: Sequence[Span]) -> Directness:
    """Direct where each part stands in quotation marks, mixed where marks stand inside, else indirect."""
    if all(_marked(text, span) for span in content):
        return "direct"
    return "mixed" if any(MARKS & set(text[start:end]) for start, end in content) else "indirect"


def _marked(text: str, span: Span) -> bool:
    start, end = span
    return (text[start] in MARKS or text[start - 1 : start] in MARKS) and bool(text[start:end])
