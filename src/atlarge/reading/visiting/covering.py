"""What covers each token of a text: mentions by kind, and whom the text is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter

from atlarge.reading.readings import Mention

PLACE_RULES = frozenset({"name of a State", "capital", "city", "part of a State", "town", "seat of power"})
SEATS = {"United Nations": "USA"}
"""Where a body has its headquarters, the State by its code."""


Range = tuple[int, int]
Owners = dict[int, Mention]
NEVER = 1 << 60  # a token that no text has


def by_token(covered: Iterable[tuple[Range, Mention]]) -> Owners:
    """The mention that covers each token; the last of several."""
    return {at: mention for tokens, mention in covered for at in range(*tokens)}


def by_kind(owner: Owners) -> tuple[Owners, Owners, list[int]]:
    """The gatherings and the places by token, and the tokens of these and of all else that says where."""
    spots: list[int] = []
    gatherings: Owners = {}
    places: Owners = {}
    for at, one in owner.items():
        if one.kind == "gathering":
            gatherings[at] = one
        elif one.kind == "body" and one.names in SEATS:
            spots.append(at)
            continue
        elif one.kind != "State":
            continue
        elif one.ref and one.rule in PLACE_RULES:
            places[at] = one
        if one.ref or one.names:
            spots.append(at)
    return gatherings, places, spots


def ended(tokens: Iterable[int]) -> list[int]:
    """The tokens in order, and one at the end that no text reaches: there is always a next one."""
    return [*sorted(tokens), NEVER]


def main_person(persons: Sequence[Mention], counts: Counter[str]) -> Mention | None:
    """The first mention of the person of the record who is named at least twice as often as any other."""
    ranked = sorted(counts.items(), key=itemgetter(1), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return next(mention for mention in persons if mention.ref == ranked[0][0])
