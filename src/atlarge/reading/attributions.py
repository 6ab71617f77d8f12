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
    tokens = layout.tokens
    items = []
    for number, relation in enumerate(found):
        contents = tuple(tokens.span(*content) for content in relation.contents)
        speaker = speakers[number]
        parent = parents[number]
        items.append(
            Attribution(
                span=_hull(relation, scene),
                rule=relation.rule,
                id=f"a{number + 1}",
                source=tokens.span(*relation.source) if relation.source else None,
                cue=tokens.span(*relation.cue),
                content=contents,
                directness=_directness(scene, relation),
                chain=chain(number, found, speakers, carriers, parents, tokens, outlet),
                speaker=speaker.name if speaker else "",
                ref=speaker.ref if speaker else "",
                within=f"a{parent + 1}" if parent is not None else "",
            )
        )
    return tuple(items)


def _hull(relation: Relation, scene: Scene) -> Span:
    """From the first to the last character of all parts."""
    ranges = [relation.cue, *relation.contents, *([relation.source] if relation.source else [])]
    return scene.layout.tokens.span(min(first for first, _ in ranges), max(after for _, after in ranges))


def _directness(scene: Scene, relation: Relation) -> Directness:
    """Whether the words are given as said, in part, or in the writer's."""
    if direct(scene, relation.contents):
        return "direct"
    quoted = any("“" in scene.tags[first:after] for first, after in relation.contents)
    return "mixed" if quoted else "indirect"
