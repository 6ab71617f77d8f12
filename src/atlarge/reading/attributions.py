"""Attributions of a text: who says what, in which words, through whom."""

from __future__ import annotations

from atlarge.reading.attributing.relations import relations
from atlarge.reading.attributing.scenes import Relation, Scene, direct
from atlarge.reading.chains import chains, hull, voices, within
from atlarge.reading.layout import Layout
from atlarge.reading.readings import Attribution, Directness, Mention
from atlarge.reading.speakers import Speakers


def attributions(layout: Layout, mentions: tuple[Mention, ...] = (), outlet: str = "") -> tuple[Attribution, ...]:
    """Every attribution in order, each with source, cue and content as spans, and its chain. Linear; never fails."""
    scene = Scene(layout)
    found = [one for one in relations(scene) if not _placed(one, scene, mentions)]
    resolver = Speakers(scene, mentions, outlet)
    spoken = [voices(relation, resolver, relation.source) if relation.source else [] for relation in found]
    hulls = [hull(relation) for relation in found]
    parents = within(found, hulls)
    links = chains(spoken, parents, layout.tokens, outlet)
    span, spans, quotes = layout.tokens.span, layout.tokens.spans, bool(scene.opens)
    cues = spans([relation.cue for relation in found])
    items = []
    for number, relation in enumerate(found):
        source, parent, (first, after) = relation.source, parents[number], hulls[number]
        speakers = [voice for voice, place in spoken[number] if place == source]
        speaker = speakers[0] if speakers else None
        if source:
            first, after = min(first, source[0]), max(after, source[1])
        items.append(
            Attribution(
                span=span(first, after),
                rule=relation.rule,
                id=f"a{number + 1}",
                source=span(*source) if source else None,
                cue=cues[number],
                content=spans(relation.contents),
                directness=_directness(scene, relation) if quotes else "indirect",
                chain=links[number],
                speaker=speaker.name if speaker else "",
                ref=speaker.ref if speaker else "",
                within="" if parent is None else f"a{parent + 1}",
            )
        )
    return tuple(items)


def _placed(relation: Relation, scene: Scene, mentions: tuple[Mention, ...]) -> bool:
    """Whether a heading only begins with the State that it is about ("Sudan: Ten years on, ..."): it says nothing."""
    if relation.rule != "heading-colon" or relation.source is None or direct(scene, relation.contents):
        return False
    place = scene.layout.tokens.span(*relation.source)
    return any(mention.kind == "State" and mention.span == place for mention in mentions)


def _directness(scene: Scene, relation: Relation) -> Directness:
    """Whether the words are given as said, in part, or in the writer's."""
    if direct(scene, relation.contents):
        return "direct"
    for first, after in relation.contents:
        if scene.tags.find("“", first, after) >= 0:
            return "mixed"
    return "indirect"
