"""Months that are no month of one year ("the rains last from June to November"), and months in which goods are due."""

from __future__ import annotations

from atlarge.reading.dating.window import Window
from atlarge.reading.language.english_times import MONTHS

_USUALLY = frozenset("normally usually typically traditionally generally ordinarily".split())
_SEASONAL = frozenset("season seasons monsoon monsoons rain rains snow snows harvest migration".split())
_LASTING = frozenset(
    "lasts last runs run falls fall goes go extends extend stretches stretch continues continue".split()
)
_FROM, _TO = frozenset({"from", "between"}), frozenset({"to", "through", "until", "till", "and"})
_BACK = 8  # tokens from a month back to the season that it is said of
_USED = 5
_STOPS = frozenset(".;")
_DELIVERED = frozenset("contract contracts futures delivery".split())
_LISTED = frozenset({",", "and", "or"})


def every_year(window: Window, at: int) -> bool:
    """Whether the month at `at` is that of any year: "usually paid in May", "the season lasts from June to July"."""
    folded = window.folded
    start = at - 2 if folded[at - 1] in _TO and folded[at - 2] in MONTHS else at
    if folded[start - 1] not in _FROM or folded[start - 2] not in _LASTING:
        return folded[at - 1] in ("in", "by") and _said(folded[max(0, at - _USED) : at], _USUALLY)
    if start == at and not (folded[at + 1] in _TO and folded[at + 2] in MONTHS):
        return False
    return _said(folded[max(0, start - _BACK) : start], _SEASONAL)


def _said(folded: list[str], words: frozenset[str]) -> bool:
    """Whether one of the words stands after the last stop."""
    for word in reversed(folded):
        if word in words:
            return True
        if word in _STOPS:
            break
    return False


def of_delivery(window: Window, at: int, after: int) -> bool:
    """Whether goods are sold for that month on a market: "delivery in July", "September and December contracts"."""
    folded = window.folded
    if folded[at - 1] in ("in", "for") and folded[at - 2] == "delivery":
        return True
    while folded[after] in _LISTED and folded[after + 1] in MONTHS:
        after += 2
    word = folded[after]
    return word in _DELIVERED and (word in ("futures", "delivery") or window.of_futures)
