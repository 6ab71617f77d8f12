"""Finding time expressions: one look at each token, and a form only where one can start or end."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import msgspec

from atlarge.reading.dating import calendar_forms, holidays, other_forms, ranging, unit_forms
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.window import Window
from atlarge.reading.dating.words import (
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
from atlarge.reading.kinds import Remembered
from atlarge.reading.tokens import Tokens

Form = Callable[[Window, int], Expression | None]

_FORMS: dict[str, Form] = {
    **dict.fromkeys(REFERENCES, other_forms.reference_form),
    **dict.fromkeys(ADVERBS_OF_RATE, other_forms.rate_form),
    **dict.fromkeys(UNITS, unit_forms.unit_form),
    **dict.fromkeys(
        ("century", "centuries"), lambda w, at: unit_forms.century_form(w, at) or unit_forms.unit_form(w, at)
    ),
    **dict.fromkeys(("quarter", "half"), lambda w, at: other_forms.quarter_form(w, at) or _unit(w, at)),
    **dict.fromkeys(
        ("first-quarter", "second-quarter", "third-quarter", "fourth-quarter", "first-half", "second-half"),
        other_forms.quarter_form,
    ),
    **dict.fromkeys(("q1", "q2", "q3", "q4", "1q", "2q", "3q", "4q", "h1", "h2"), other_forms.quarter_form),
    **dict.fromkeys((f"{unit}long" for unit in UNITS), unit_forms.hyphened_form),
    **dict.fromkeys(SEASONS, other_forms.season_form),
    **dict.fromkeys(DECADE_NAMES, other_forms.decade_form),
    **dict.fromkeys(PARTS_OF_DAY, other_forms.part_of_day_form),
    **dict.fromkeys(("noon", "midnight"), other_forms.clock_form),
    "nineteen": other_forms.spelled_year_form,
    "o'clock": other_forms.spelled_clock_form,
    **dict.fromkeys(NEAR_DAYS, other_forms.near_day_form),
    **dict.fromkeys(holidays.FIRST_WORDS, holidays.holiday_form),
    **dict.fromkeys(WEEKDAYS, calendar_forms.weekday_form),
    **dict.fromkeys((f"{name}s" for name in WEEKDAYS if name.endswith("day")), calendar_forms.weekday_form),
    **dict.fromkeys(MONTHS, calendar_forms.month_form),
    **dict.fromkeys((f"{edge}-{name}" for edge in EDGED for name in MONTHS), calendar_forms.month_form),
    **dict.fromkeys(ENDS, unit_forms.end_form),
}
_JOINS = frozenset({(), ("on",), ("at",), (",",), ("of",), (",", "at"), ("in",), ("(",)})
_WIDEST_JOIN = 2
_JOINS_STRETCH = frozenset({(), ("of",), ("on",), (",",), (",", "on")})
_TAILS = frozenset({*UNITS, "old", "olds", "long", "end", "ago", "earlier"})  # of compounds that tell a time
_DIGITS = frozenset("0123456789")


def expressions(tokens: Tokens, telling: Sequence[int] | None = None) -> list[Expression]:
    """Every time expression, in order, none inside another. `telling` are its `telling_tokens`, where known."""
    telling = telling_tokens(tokens) if telling is None else telling
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
    return ranging.ranged(window, _joined(tokens, found))


def telling_tokens(tokens: Tokens) -> list[int]:
    """The tokens at which a time expression can be told, by their word or their shape: the only look at all of them."""
    return [match.start() for match in _TOLD.finditer(_TELLING.of(tokens.folded))]


def _telling(word: str) -> str:
    return "t" if word in _FORMS or word[0] in _DIGITS or ("-" in word and word[0] != "-") else "-"


_TELLING, _TOLD = Remembered(_telling), re.compile("t")


def _unit(window: Window, at: int) -> Expression | None:
    return unit_forms.unit_form(window, at) if window.folded[at] == "quarter" else None


def _by_shape(word: str) -> Form:
    """The form for a word that no table lists: numbers and hyphened compounds."""
    return _number if word[0].isdigit() else _hyphened


def _number(window: Window, at: int) -> Expression | None:
    word = window.folded[at]
    if word.isdecimal():
        return _figures(window, at)
    if "-" in word:
        return _hyphened(window, at)
    if word.endswith("s"):
        return other_forms.decade_form(window, at)
    if word.endswith(("st", "nd", "rd", "th")):
        return calendar_forms.ordinal_form(window, at)
    return calendar_forms.stopped_form(window, at) or other_forms.clock_form(window, at)


def _figures(window: Window, at: int) -> Expression | None:
    """A number of figures alone: an hour, a year, a day written in numbers."""
    following = window.folded[at + 1]
    if following in other_forms.AFTER_CLOCK:
        clock = other_forms.clock_form(window, at)
        if clock is not None:
            return clock
    if len(window.folded[at]) == len("2024"):
        forms = (other_forms.possessive_decade_form, other_forms.year_quarter_form, calendar_forms.year_form)
        return next((one for form in forms if (one := form(window, at)) is not None), None)
    if window.back(at - 1) in ("'", "’") and len(window.folded[at]) == len("98"):
        return calendar_forms.short_year_form(window, at)
    return calendar_forms.year_form(window, at) if following in calendar_forms.AFTER_FIGURES else None


def _hyphened(window: Window, at: int) -> Expression | None:
    word = window.folded[at]
    tail = word.rpartition("-")[2]
    if tail not in _TAILS and not tail[:1].isdigit():
        return None
    if tail == "century":
        return unit_forms.century_form(window, at) or unit_forms.hyphened_form(window, at)
    if word.endswith("0s"):
        return other_forms.decade_form(window, at)
    if word.partition("-")[0] in EDGED and len(tail) == len("1990") and tail.isdecimal():
        decade = other_forms.possessive_decade_form(window, at)
        return decade or Expression(first=at, after=at + 1, kind="fixed", rule="year", value=tail)
    return unit_forms.hyphened_form(window, at)


def _joined(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """A time of day and its day, said side by side, are one: "10 a.m. on Friday", "the night of 3 May"."""
    joined: list[Expression] = []
    for one in found:
        if joined and one.first - joined[-1].after <= _WIDEST_JOIN:
            between = tuple(tokens.folded[joined[-1].after : one.first])
            both = _one(joined[-1], one) if between in _JOINS else None
            both = both or (_in_stretch(joined[-1], one) if between in _JOINS_STRETCH else None)
            if both is not None:
                joined[-1] = both
                continue
        joined.append(one)
    return joined


def _one(before: Expression, after: Expression) -> Expression | None:
    clock, day = (before, after) if before.kind == "clock" else (after, before)
    if clock.kind != "clock" or not day.names_a_day or (day.value and day.kind != "fixed") or "T" in day.value:
        return None
    value = day.value + clock.value
    return msgspec.structs.replace(day, first=before.first, after=after.after, value=value)


def _in_stretch(before: Expression, after: Expression) -> Expression | None:
    """ "Tuesday last week", "last month on the 12th", "ten years ago today": a day with its week, month or year."""
    day, stretch = (after, before) if before.kind == "from publication" else (before, after)
    if stretch.kind != "from publication" or stretch.number is None or stretch.number != int(stretch.number):
        return None
    if (
        before.after == after.first
        and day is after
        and day.rule == "near day"
        and day.unit == "D"
        and not day.value
        and stretch.number < 0
    ):
        offset = int(day.number or 0)
        return msgspec.structs.replace(
            stretch, kind="day of stretch", rule="near day", day=offset, after=after.after, turn=None
        )
    fitting = {"weekday": "W", "day of month": "M"}.get(day.kind)
    if fitting != stretch.unit or day.turn is not None or day.weeks:
        return None
    number = int(day.number or 0) if day.kind == "weekday" else day.day
    both = msgspec.structs.replace(stretch, kind="day of stretch", rule=day.rule, day=number, value=day.value)
    return msgspec.structs.replace(both, first=before.first, after=after.after, turn=None)
