"""Attributions of a text: who says what, in which words, through whom."""

from __future__ import annotations

from atlarge.reading.attributing.relations import relations
from atlarge.reading.attributing.scenes import Relation, Scene, direct
from atlarge.reading.chains import chain, within
from atlarge.reading.layout import Layout
from atlarge.reading.readings import Attribution, Directness, Mention, Span
from atlarge.reading.speakers import Speaker, Speakers


def attributions(layout: Layout, mentions: tuple[Mention, ...] = (), outlet: str = "") -> tuple[Attribution, ...]:
    """Every attribution in order, each with source, cue and content as spans, and its chain. Linear; never fails."""
    scene = Scene(layout)
    found = relations(scene)
    parents = within(found)
    resolver = Speakers(scene, mentions)
    speakers: list[Speaker | None] = []
    carriers: list[Speaker | None] = []
    for relation in found:
        speakers.append(resolver.resolve(relation.source) if relation.source else None)
        told = resolver.resolve(relation.carrier) if relation.carrier else None
        carriers.append(told if told is not None and told.kind == "outlet" else None)
    span = layout.tokens.span
    items = []
    for number, (relation, speaker, parent) in enumerate(zip(found, speakers, parents, strict=True)):
        source = relation.source
        items.append(
            Attribution(
                span=_hull(relation, scene),
                rule=relation.rule,
                id=f"a{number + 1}",
                source=span(*source) if source else None,
                cue=span(*relation.cue),
                content=tuple([span(*content) for content in relation.contents]),
                directness=_directness(scene, relation),
                chain=chain(number, found, speakers, carriers, parents, layout.tokens, outlet),
                speaker=speaker.name if speaker else "",
                ref=speaker.ref if speaker else "",
                within=f"a{parent + 1}" if parent is not None else "",
            )
        )
    return tuple(items)


def _hull(relation: Relation, scene: Scene) -> Span:
    """From the first to the last character of all parts."""
    first, after = relation.cue
    for begin, end in (*relation.contents, relation.source or relation.cue):
        first = min(begin, first)
        after = max(end, after)
    return scene.layout.tokens.span(first, after)


def _directness(scene: Scene, relation: Relation) -> Directness:
    """Whether the words are given as said, in part, or in the writer's."""
    if not scene.opens:
        return "indirect"
    if direct(scene, relation.contents):
        return "direct"
    for first, after in relation.contents:
        if scene.tags.find("“", first, after) >= 0:
            return "mixed"
    return "indirect"
