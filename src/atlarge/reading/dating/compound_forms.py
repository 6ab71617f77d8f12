"""Spans, distances and centuries in one word with a hyphen: "three-year", "18th-century", "half-hour", "year-end"."""

from __future__ import annotations

import re

from atlarge.reading.dating.calendar_forms import uncounting, year_number
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.numbers import duration, one_word
from atlarge.reading.dating.unit_forms import HALVES, POINTS, QUARTERS, SPANS, reckoned, span
from atlarge.reading.dating.window import Window
from atlarge.reading.language.english_times import ENDS, ORDINALS, PLURAL_UNITS, UNITS

_HYPHENED = re.compile(
    r"(?P<count>\d[\d,.]*|[a-z]+(?:-[a-z]+)*?)-(?P<unit>second|minute|hour|day|week|month|year|decade|century|quarter)"
    r"(?P<tail>-old|-olds|-long)?"
)
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_CUT = {f"half-{unit}": half for unit, half in HALVES.items()} | {"quarter-century": QUARTERS["century"]}
_LONGER = frozenset("another extra additional full further".split())


def century_form(window: Window, at: int) -> Expression | None:
    """ "The 19th century", "18th-century", "the fifth century BC"."""
    word = window.folded[at]
    ordinal = word.removesuffix("-century") if word.endswith("-century") else window.back(at - 1)
    match = _ORDINAL.fullmatch(ordinal)
    number = int(match[1]) if match else ORDINALS.get(ordinal, 0)
    if not number:
        return None
    first = at if word.endswith("-century") else at - 1
    first = window.with_edge(window.with_article(first)) if window.back(first - 1) == "the" else window.with_edge(first)
    if window.folded[at + 1] in ("bc", "b.c.", "bce"):
        return Expression(first=first, after=at + 2, kind="fixed", rule="century", value=f"BC{number - 1:02d}")
    return Expression(first=first, after=at + 1, kind="fixed", rule="century", value=f"{number - 1:02d}")


def end_form(window: Window, at: int) -> Expression:
    """ "Year-end", "mid-year", "month-end", "midyear 1989"."""
    unit = ENDS[window.folded[at]]
    year = year_number(window, at + 1) if unit == "Y" else 0
    if year:
        return Expression(first=at, after=at + 2, kind="fixed", rule="year", value=f"{year:04d}")
    return Expression(first=at, after=at + 1, kind="from publication", rule="shift", unit=unit, number=0)


def hyphened_form(window: Window, at: int) -> Expression | None:
    """ "Three-year", "85-year-old", "month-long", "year-earlier"."""
    word = window.folded[at]
    if word in ("year-earlier", "year-ago"):
        period = window.folded[at + 1] in ("period", "quarter", "month")
        first = at - 1 if window.back(at - 1) == "a" or (period and window.back(at - 1) == "the") else at
        after = at + 2 if period else at + 1
        return Expression(first=first, after=after, kind="from reference", rule="shift", unit="Y", number=-1)
    unit = word.removesuffix("-long").removesuffix("-old").removesuffix("long")
    if unit != word and unit in UNITS:
        return span(at, at + 1, duration(None if unit in PLURAL_UNITS else 1, UNITS[unit]))
    if word in _CUT:
        return _cut(window, at)
    match = _HYPHENED.fullmatch(word)
    if not match:
        return None
    counted = match["count"].replace("-and-a-half", "")
    number = {"half": 0.5, "multi": None, "several": None, "a": 1.0}.get(counted, one_word(counted))
    if number is None and counted not in ("multi", "several"):
        return None
    if number is not None and counted != match["count"]:
        number += 0.5
    return span(window.with_about(at), at + 1, duration(number, UNITS[match["unit"]]))


def _cut(window: Window, at: int) -> Expression:
    """ "A half-hour ago", "the last quarter-century", "an extra half-hour"; its article is often that of a noun."""
    before, point = window.back(at - 1), POINTS.get(window.folded[at + 1])
    first = at
    if before in SPANS:
        first = window.with_article(at - 1)
    elif before in _LONGER:
        if uncounting(window, at + 1):
            first = at - 2 if window.back(at - 2) in ("a", "an") else at - 1
    elif before == "a" and (point or window.folded[at] == "quarter-century"):
        first = at - 1
    return reckoned(window, (first, at + 1), *_CUT[window.folded[at]])
