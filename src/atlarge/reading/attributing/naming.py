"""What a phrase that names a source holds: its name, its head noun, whether it names a person, an outlet or many."""

from __future__ import annotations

import re

from atlarge.reading.attributing.scenes import Scene
from atlarge.reading.language import english
from atlarge.reading.language.sources import NEWS_KINDS, OUTLET_KINDS, OUTLETS, PEOPLE, UNTOLD
from atlarge.reading.paragraphs import Range
from atlarge.reading.readings import Mention

_HOLDERS = frozenset({"the", "his", "her", "its"})  # what an office that one person holds begins with
_NAME = re.compile("U[U~]{1,6}")
_NAMES = re.compile("U[U~]*")


def core(scene: Scene, source: Range) -> Range:
    """The name of a phrase that sets one part off: "Dmitry Peskov, a spokesman" and "the spokesman, Dmitry Peskov"."""
    first, after = source
    comma = scene.tags.find(",", first, after)
    if comma > first and _office(scene, first, comma) and _NAME.fullmatch(scene.tags, comma + 1, after):
        return comma + 1, after
    if comma > first and "U" in scene.tags[first:comma] and scene.folded[comma + 1] not in english.EXAMPLES:
        after = comma
    while after > first + 1 and scene.tags[after - 1] in ",L":
        after -= 1
    return first, after


def _office(scene: Scene, first: int, after: int) -> bool:
    """Whether a phrase is the office of one person, which a name may follow: "a spokesman for the council".

    In "a spokesman for the mayor of Sarn" two have one, and the name may be either's.
    """
    roles = [at for at in range(first, after) if scene.folded[at] in PEOPLE]
    if not roles:
        return False
    return roles[-1] == after - 1 or (len(roles) == 1 and scene.tags[roles[0] + 1] == "P")


def head(scene: Scene, first: int, stop: int) -> str:
    """The head noun: the last noun before token `stop`, where the first preposition or clause begins."""
    tags = scene.tags
    end = stop
    while end > first and tags[end - 1] not in "XUWVG":
        end -= 1
    return scene.folded[end - 1] if end > first else scene.folded[first]


def is_head(scene: Scene, mention: Mention, first: int, stop: int) -> bool:
    """Whether a State or body that the phrase names is what the phrase is about ("the Kremlin", not its spokesman)."""
    if mention.kind not in ("State", "court", "body"):
        return False
    return stop > first and mention.span[0] < scene.layout.tokens.ends[stop - 1] <= mention.span[1]


def outlet(scene: Scene, first: int, after: int, head: str, words: frozenset[str]) -> bool:
    """Whether the phrase names a news outlet: known by name, or by its last word."""
    folded, tags = scene.folded, scene.tags
    if not OUTLETS.isdisjoint(words):
        for place in range(first, after):
            if folded[place] in OUTLETS and scene.words[place][0].isupper():
                return after - first <= 3 or place >= after - 2  # noqa: PLR2004 - "a Reuters photographer" is a person
    if head in OUTLET_KINDS or "news" in words:
        return head in OUTLET_KINDS or head in NEWS_KINDS
    return head in english.OUTLET_WORDS and head != "service" and (tags[first] == "D" or "U" in tags[first:after])


def named_person(scene: Scene, first: int, after: int) -> bool:
    """Whether a phrase with a person's role gives the name too ("spokesman Dmitry Peskov", "analysts like Markov")."""
    tags, folded = scene.tags, scene.folded
    for place in range(first, after):
        if folded[place] in PEOPLE and place + 1 < after and tags[place + 1] == "U":
            return True
        if folded[place] in ("like", "including") and place + 1 < after and tags[place + 1] == "U":
            return True
    return tags[after - 1] == "U" and folded[after - 1] not in PEOPLE and "P" not in tags[first:after]


def definite_office(scene: Scene, first: int, after: int, head: str) -> bool:
    """Whether a role is held by one known person ("the foreign minister", "Orlov's lawyer"), who is thereby named."""
    definite = scene.folded[first] in _HOLDERS or scene.tags.find("L", first, after) > 0
    return definite and head not in UNTOLD and not plural(scene, head, after)


def plural(scene: Scene, head: str, after: int) -> bool:
    """Whether a phrase that ends before token `after` names several, by its head noun."""
    return (head in ("people", "officials") or head.endswith("s")) and scene.words[after - 1][0].islower()


def joined(scene: Scene, first: int, after: int) -> bool:
    """Whether a phrase names two by name: "Senator Orlov and Dorn", but not "the justice and home affairs minister"."""
    joint = scene.tags.find("C", first, after)
    return (
        joint > first
        and scene.tags[joint - 1] == "U"
        and "P" not in scene.tags[first:joint]
        and _NAMES.fullmatch(scene.tags, joint + 1, after) is not None
        and PEOPLE.isdisjoint(scene.folded[joint + 1 : after])
    )
