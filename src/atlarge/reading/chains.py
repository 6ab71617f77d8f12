"""Chains of sources: from whoever said it first, through whoever passed it on, to the outlet that printed it.

A chain grows in two ways: a source speaks to an outlet or in a document ("told Reuters"), and what one source says
contains what another says ("Bloomberg reported that two officials said ..."). The outlet of the article is always the
last link; it has no span, since it is not named by the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from atlarge.reading.attributing.scenes import Relation
from atlarge.reading.readings import Link, LinkKind
from atlarge.reading.speakers import Speaker
from atlarge.reading.tokens import Tokens

LONGEST = 8  # links; nothing in print is longer


def within(relations: Sequence[Relation]) -> list[int | None]:
    """For each relation the smallest other one whose content holds its cue and content; None for the outermost.

    Relations come in order of their verbs, and contents nest or stand apart, so one sweep with a stack is enough.
    """
    if len(relations) < 2:  # noqa: PLR2004 - nothing to lie in
        return [None] * len(relations)
    spans = [_inner(relation) for relation in relations]
    if all(before[1] <= after[0] for before, after in pairwise(spans)):
        return [None] * len(relations)  # they stand one after another
    hulls = [(content, number) for number, relation in enumerate(relations) for content in relation.contents]
    hulls.sort(key=lambda pair: (pair[0][0], -pair[0][1]))
    order = sorted(range(len(relations)), key=lambda number: (spans[number][0], -spans[number][1]))
    parents: list[int | None] = [None] * len(relations)
    open_: list[tuple[tuple[int, int], int]] = []
    at = 0
    for number in order:
        first, after = spans[number]
        while at < len(hulls) and hulls[at][0][0] <= first:
            open_.append(hulls[at])
            at += 1
        open_ = [pair for pair in open_ if pair[0][1] > first]
        holding = [
            pair for pair in open_ if pair[1] != number and after <= pair[0][1] and spans[pair[1]] != (first, after)
        ]
        if holding:
            parents[number] = min(holding, key=lambda pair: pair[0][1] - pair[0][0])[1]
    return parents


def _inner(relation: Relation) -> tuple[int, int]:
    """What must lie inside another's content for this relation to be part of it: its cue and all of its content."""
    first, after = relation.cue
    for begin, end in relation.contents:
        first = min(begin, first)
        after = max(end, after)
    return first, after


def chain(
    number: int,
    relations: Sequence[Relation],
    speakers: Sequence[Speaker | None],
    carriers: Sequence[Speaker | None],
    parents: Sequence[int | None],
    tokens: Tokens,
    outlet: str,
) -> tuple[Link, ...]:
    """The chain of one relation."""
    links: list[Link] = []
    at: int | None = number
    while at is not None and len(links) < LONGEST:
        for speaker, place in ((speakers[at], relations[at].source), (carriers[at], relations[at].carrier)):
            if speaker is not None and place is not None and not (links and links[-1].name == speaker.name):
                where = speaker.where if place[1] - place[0] == 1 and speaker.where[1] == place[0] - 1 else place
                links.append(Link(name=speaker.name, kind=speaker.kind, span=tokens.span(*where), ref=speaker.ref))
        at = parents[at]
    kind: LinkKind = "outlet" if links else "own voice"
    if outlet and not (links and links[-1].name.casefold() == outlet.casefold()):
        links.append(Link(name=outlet, kind=kind))
    return tuple(links)
