"""Chains of sources: from whoever said it first, through whoever passed it on, to the outlet that printed it.

A chain grows in two ways: a source speaks to an outlet or in a document ("told Reuters"), and what one source says
contains what another says ("Bloomberg reported that two officials said ..."). The outlet of the article is always the
last link; it has no span, since it is not named by the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from atlarge.reading.attributing.scenes import Relation
from atlarge.reading.paragraphs import Range
from atlarge.reading.readings import Link
from atlarge.reading.speakers import Speaker
from atlarge.reading.tokens import Tokens

LONGEST = 8  # links; nothing in print is longer


def hull(relation: Relation) -> Range:
    """From the first to the last token of what is said and by which word; the source may stand outside."""
    first, after = relation.cue
    for begin, end in relation.contents:
        first, after = min(begin, first), max(end, after)
    return first, after


def within(relations: Sequence[Relation], hulls: Sequence[Range]) -> list[int | None]:
    """For each relation the smallest other one whose content holds its hull; None for the outermost.

    Relations come in order of their verbs, and contents nest or stand apart, so one sweep with a stack is enough.
    """
    parents: list[int | None] = [None] * len(relations)
    if all(before[1] <= after[0] for before, after in pairwise(hulls)):
        return parents  # they stand one after another
    contents = sorted([(begin, -end, whose) for whose, said in enumerate(relations) for begin, end in said.contents])
    running: list[tuple[int, int, int]] = []  # contents, wider before narrower, that no sweep has passed yet
    at = 0
    for first, minus, number in sorted([(first, -after, number) for number, (first, after) in enumerate(hulls)]):
        while at < len(contents) and contents[at][0] <= first:
            running.append(contents[at])
            at += 1
        running = [content for content in running if -content[1] > first]
        holding = [
            (begin + minus_end, whose)  # its length below zero, so that the shortest is the most
            for begin, minus_end, whose in running
            if whose != number and minus_end <= minus and hulls[whose] != (first, -minus)
        ]
        if holding:
            parents[number] = max(holding)[1]
    return parents


def chains(
    relations: Sequence[Relation],
    speakers: Sequence[Speaker | None],
    carriers: Sequence[Speaker | None],
    parents: Sequence[int | None],
    tokens: Tokens,
    outlet: str,
) -> list[tuple[Link, ...]]:
    """The chain of each relation."""
    folded = outlet.casefold()
    printed, own = Link(name=outlet, kind="outlet"), Link(name=outlet, kind="own voice")
    found = []
    for number in range(len(relations)):
        links: list[Link] = []
        at: int | None = number
        while at is not None and len(links) < LONGEST:
            _link(links, speakers[at], relations[at].source, tokens)
            if carriers[at] is not None:
                _link(links, carriers[at], relations[at].carrier, tokens)
            at = parents[at]
        if outlet and not (links and links[-1].name.casefold() == folded):
            links.append(printed if links else own)
        found.append(tuple(links))
    return found


def _link(links: list[Link], speaker: Speaker | None, place: Range | None, tokens: Tokens) -> None:
    """Add who speaks, unless they are the last link already; a pronoun shows the name before it."""
    if speaker is None or place is None or (links and links[-1].name == speaker.name):
        return
    where = speaker.where if place[1] - place[0] == 1 and speaker.where[1] == place[0] - 1 else place
    links.append(Link(name=speaker.name, kind=speaker.kind, span=tokens.span(*where), ref=speaker.ref))
