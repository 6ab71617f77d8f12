"""Times of day: on the clock ("8:30 a.m.", "five o'clock") and by their part of it ("this morning")."""

from __future__ import annotations

import re

from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.other_forms import near
from atlarge.reading.dating.window import Window
from atlarge.reading.dating.words import NUMBERS, PARTS_OF_DAY, ZONES

_CLOCK = re.compile(r"(\d{1,2})(?::(\d\d))?(?::\d\d)?([ap]m|h)?")
_MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_HALF_DAY = {"a.m.": 0, "am": 0, "a.m": 0, "p.m.": 12, "pm": 12, "p.m": 12}
AFTER_CLOCK = ZONES | _HALF_DAY.keys() | {"o'clock"}
"""What makes an hour of a number."""
_BEFORE_CLOCK = frozenset("at by from until till about around before after since to between".split())
_HOURS = 24


def part_of_day_form(window: Window, at: int) -> Expression | None:
    """ "Last night", "this morning", "the next evening", "the morning"."""
    before = window.back(at - 1)
    value = f"T{PARTS_OF_DAY[window.folded[at]]}"
    after = at + 1
    if (before == "last" and window.back(at - 2) != "the") or before == "this":
        return near(window.with_edge(at - 1), after, -1 if before == "last" else 0, value[1:])
    if before in ("every", "each"):
        return Expression(first=at - 1, after=after, kind="fixed", rule="rate", value=f"XXXX-XX-XX{value}")
    if before in ("next", "following", "that", "same", "previous"):
        number = {"next": 1, "following": 1, "previous": -1}.get(before, 0)
        first = window.with_edge(window.with_article(at - 1))
        return Expression(
            first=first, after=after, kind="from reference", rule="day shift", unit="D", number=number, value=value
        )
    if before in ("the", "early", "late") and window.folded[after] != "'s":
        first = window.with_article(window.with_edge(at))
        return Expression(first=first, after=after, kind="clock", rule="part of the day", value=value)
    return None


def clock_form(window: Window, at: int) -> Expression | None:
    """ "8:30 a.m.", "3pm", "noon", "14:30 GMT", "10 o'clock"."""
    word = window.folded[at]
    first = at - 1 if window.back(at - 1) in ("about", "around", "nearly", "almost", "shortly") else at
    if word in ("noon", "midnight"):
        value = "T12:00" if word == "noon" else "T24:00"
        return Expression(first=first, after=at + 1, kind="clock", rule="clock", value=value)
    if _MILITARY.fullmatch(word) and window.folded[at + 1] in ZONES:
        return Expression(first=first, after=at + 2, kind="clock", rule="clock", value=f"T{word[:2]}:{word[2:]}")
    match = _CLOCK.fullmatch(word)
    if not match or int(match[1]) > _HOURS:
        return None
    after = at + 1
    half = match[3] if match[3] in _HALF_DAY else window.folded[after]
    if half in _HALF_DAY:
        after += match[3] not in _HALF_DAY
        hour = int(match[1]) % 12 + _HALF_DAY[half]
    elif window.folded[after] == "o'clock":
        after, hour = after + 1, int(match[1])
    elif match[2] and (
        window.folded[after] in ZONES or window.folded[at - 1] in _BEFORE_CLOCK or window.folded[after] == "local"
    ):
        hour = int(match[1])
    else:
        return None
    after = _past_zone(window, after)
    value = f"T{hour:02d}:{match[2] or '00'}"
    return Expression(first=first, after=after, kind="clock", rule="clock", value=value)


def spelled_clock_form(window: Window, at: int) -> Expression | None:
    """ "Five o'clock"."""
    hour = NUMBERS.get(window.back(at - 1), 0)
    if not 0 < hour <= _HOURS // 2:
        return None
    first = window.with_about(at - 1)
    return Expression(first=first, after=at + 1, kind="clock", rule="clock", value=f"T{hour:02d}:00")


def _past_zone(window: Window, after: int) -> int:
    if window.folded[after] in ZONES:
        return after + 1
    if window.folded[after] == "local" and window.folded[after + 1] == "time":
        return after + 2
    return after
