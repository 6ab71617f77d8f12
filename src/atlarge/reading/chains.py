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
from atlarge.reading.speakers import Speaker, Speakers
from atlarge.reading.tokens import Tokens

Voice = tuple[Speaker, Range]  # a speaker, and the phrase by which the text tells who it is

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


def voices(relation: Relation, resolver: Speakers, source: Range) -> list[Voice]:
    """Who passes on the words of a source: it, before it whom it cites, after it the outlets that carry them."""
    speaker = resolver.resolve(source)
    found = [(speaker, source)]
    if relation.origin is not None and speaker.kind == "outlet":
        found.insert(0, (resolver.resolve(relation.origin), relation.origin))
    for place in relation.carriers:
        carrier = resolver.resolve(place)
        if carrier.kind == "outlet":
            found.append((carrier, place))
    return found


def chains(
    spoken: Sequence[Sequence[Voice]], parents: Sequence[int | None], tokens: Tokens, outlet: str
) -> list[tuple[Link, ...]]:
    """The chain of each relation, from the voices of each."""
    folded = outlet.casefold()
    printed, own = Link(name=outlet, kind="outlet"), Link(name=outlet, kind="own voice")
    found = []
    for number in range(len(spoken)):
        links: list[Link] = []
        at: int | None = number
        while at is not None and len(links) < LONGEST:
            for speaker, place in spoken[at]:
                if not links or links[-1].name != speaker.name:
                    links.append(_link(speaker, place, tokens))
            at = parents[at]
        if outlet and not (links and links[-1].name.casefold() == folded):
            links.append(printed if links else own)
        found.append(tuple(links))
    return found


def _link(speaker: Speaker, place: Range, tokens: Tokens) -> Link:
    """A voice as a link; a pronoun shows the name before it."""
    where = speaker.where if place[1] - place[0] == 1 and speaker.where[1] == place[0] - 1 else place
    return Link(name=speaker.name, kind=speaker.kind, span=tokens.span(*where), ref=speaker.ref)
