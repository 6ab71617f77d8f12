"""Finding time expressions: one look at each token, and a form only where one can start or end."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from atlarge.reading.dating import (
    calendar_forms,
    clock_forms,
    compound_forms,
    figure_forms,
    holidays,
    other_forms,
    ranging,
    unit_forms,
)
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.joining import joined
from atlarge.reading.dating.window import Window
from atlarge.reading.kinds import places
from atlarge.reading.language.english_times import (
    ADVERBS_OF_RATE,
    DECADE_NAMES,
    EDGED,
    ENDS,
    MONTHS,
    NEAR_DAYS,
    PARTS_OF_DAY,
    REFERENCES,
    SEASONS,
    UNITS,
    WEEKDAYS,
)
from atlarge.reading.language.holidays import BY_FIRST_WORD
from atlarge.reading.language.telling import EDGED_MONTHS, IN_LETTERS, LASTING, ON_WEEKDAYS, QUARTERS
from atlarge.reading.tokens import Tokens

Form = Callable[[Window, int], Expression | None]

_FORMS: dict[str, Form] = {
    **dict.fromkeys(REFERENCES, other_forms.reference_form),
    **dict.fromkeys(ADVERBS_OF_RATE, other_forms.rate_form),
    **dict.fromkeys(UNITS, unit_forms.unit_form),
    **dict.fromkeys(
        ("century", "centuries"), lambda w, at: compound_forms.century_form(w, at) or unit_forms.unit_form(w, at)
    ),
    **dict.fromkeys(("quarter", "half"), lambda w, at: other_forms.quarter_form(w, at) or _unit(w, at)),
    **dict.fromkeys(QUARTERS, other_forms.quarter_form),
    **dict.fromkeys(LASTING, compound_forms.hyphened_form),
    **dict.fromkeys(SEASONS, other_forms.season_form),
    **dict.fromkeys(DECADE_NAMES, other_forms.decade_form),
    **dict.fromkeys(PARTS_OF_DAY, clock_forms.part_of_day_form),
    **dict.fromkeys(("noon", "midnight"), clock_forms.clock_form),
    "past": lambda w, at: clock_forms.past_hour_form(w, at) or other_forms.reference_form(w, at),
    IN_LETTERS: other_forms.spelled_year_form,
    "o'clock": clock_forms.spelled_clock_form,
    **dict.fromkeys(NEAR_DAYS, other_forms.near_day_form),
    **dict.fromkeys(BY_FIRST_WORD, holidays.holiday_form),
    **dict.fromkeys(WEEKDAYS, calendar_forms.weekday_form),
    **dict.fromkeys(ON_WEEKDAYS, calendar_forms.weekday_form),
    **dict.fromkeys(MONTHS, calendar_forms.month_form),
    **dict.fromkeys(EDGED_MONTHS, calendar_forms.month_form),
    **dict.fromkeys(ENDS, compound_forms.end_form),
}
_AFTER_FIGURES = clock_forms.AFTER_CLOCK | figure_forms.AFTER_FIGURES
_QUOTES = frozenset({"'", "\u2019"})
_YEAR = len("2024")


def expressions(tokens: Tokens) -> list[Expression]:
    """Every time expression, in order, none inside another."""
    telling = places(tokens.kinds, "d")
    if not telling:
        return []
    window = Window(tokens)
    found: list[Expression] = []
    for at in telling:
        if at < window.floor:
            continue
        word = tokens.folded[at]
        one = (_FORMS.get(word) or _by_shape(word))(window, at)
        if one is None:
            continue
        if one.first < window.floor:
            one = msgspec.structs.replace(one, first=window.floor)
        found.append(one)
        window.floor = one.after
    return ranging.ranged(window, joined(window, found))


def _unit(window: Window, at: int) -> Expression | None:
    return unit_forms.unit_form(window, at) if window.folded[at] == "quarter" else None


def _by_shape(word: str) -> Form:
    """The form for a word that no table lists: numbers and hyphened compounds."""
    return _number if word[0].isdigit() else _hyphened


def _number(window: Window, at: int) -> Expression | None:
    word = window.folded[at]
    if word.isdecimal():
        if len(word) < _YEAR and window.folded[at + 1] not in _AFTER_FIGURES and window.folded[at - 1] not in _QUOTES:
            return None  # most numbers count something
        return _figures(window, at)
    if "-" in word:
        return _hyphened(window, at)
    if word.endswith("s"):
        return other_forms.decade_form(window, at)
    if word.endswith(("st", "nd", "rd", "th")):
        return calendar_forms.ordinal_form(window, at)
    return figure_forms.stopped_form(window, at) or clock_forms.clock_form(window, at)


def _figures(window: Window, at: int) -> Expression | None:
    """A number of figures alone: an hour, a year, a day written in numbers."""
    following = window.folded[at + 1]
    if following in clock_forms.AFTER_CLOCK:
        clock = clock_forms.clock_form(window, at)
        if clock is not None:
            return clock
    if len(window.folded[at]) == _YEAR:
        forms = (other_forms.possessive_decade_form, other_forms.year_quarter_form, figure_forms.year_form)
        return next((one for form in forms if (one := form(window, at)) is not None), None)
    if window.back(at - 1) in _QUOTES and len(window.folded[at]) == len("98"):
        return figure_forms.short_year_form(window, at)
    return figure_forms.year_form(window, at) if following in figure_forms.AFTER_FIGURES else None


def _hyphened(window: Window, at: int) -> Expression | None:
    word = window.folded[at]
    tail = word.rpartition("-")[2]
    if tail == "century":
        return compound_forms.century_form(window, at) or compound_forms.hyphened_form(window, at)
    if word.endswith("0s"):
        return other_forms.decade_form(window, at)
    if word.partition("-")[0] in EDGED and len(tail) == len("1990") and tail.isdecimal():
        decade = other_forms.possessive_decade_form(window, at)
        return decade or Expression(first=at, after=at + 1, kind="fixed", rule="year", value=tail)
    return compound_forms.hyphened_form(window, at)
