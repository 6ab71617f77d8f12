"""Times of day: on the clock ("8:30 a.m.", "five o'clock") and by their part of it ("this morning")."""

from __future__ import annotations

import re

import msgspec

from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.other_forms import near
from atlarge.reading.dating.window import Window
from atlarge.reading.language.english_times import NUMBERS, PARTS_OF_DAY, ZONES

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(:\d\d)?([ap]m|h)?")
_MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_HALF_DAY = {"a.m.": 0, "am": 0, "a.m": 0, "p.m.": 12, "pm": 12, "p.m": 12}
AFTER_CLOCK = ZONES | _HALF_DAY.keys() | {"o'clock"}
"""What makes an hour of a number."""
_BEFORE_CLOCK = frozenset("at by from until till about around before after since to between".split())
_HOURS, _NOON = 24, 12
_UNARTICLED = frozenset("dawn daybreak sunrise dusk nightfall sunset lunchtime midday".split())
_BEFORE_UNARTICLED = frozenset("at before by until till since after around from to".split())
_PAST = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20}
_BEFORE_HOUR = frozenset("at by until till from before after since".split())
_FIRST_OF_NIGHT = 6  # hours before it are of the morning after


def part_of_day_form(window: Window, at: int) -> Expression | None:
    """ "Last night", "this morning", "the next evening", "the morning"; "before dawn"; "eight hours a night"."""
    before = window.back(at - 1)
    word = window.folded[at]
    value = f"T{PARTS_OF_DAY[word]}"
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
    if word in _UNARTICLED:
        if before not in _BEFORE_UNARTICLED or window.folded[after] == "of" or window.words[at] != word:
            return None
        return Expression(first=at, after=after, kind="clock", rule="part of the day", value=value)
    if before == "a" and word == "night" and window.folded[at - 2].endswith("s"):
        return Expression(first=at - 1, after=after, kind="fixed", rule="rate", value="P1D")
    beside = {"before": -1, "after": 1}.get(window.folded[after], 0)
    if before == "the" and beside and not window.folded[after + 1][:1].isalnum():
        return Expression(
            first=at - 1, after=at + 2, kind="from reference", rule="day shift", unit="D", number=beside, value=value
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
    half = match[4] if match[4] in _HALF_DAY else window.folded[after]
    if half in _HALF_DAY:
        after += match[4] not in _HALF_DAY
        hour = int(match[1]) % 12 + _HALF_DAY[half]
    elif window.folded[after] == "o'clock":
        after, hour = after + 1, int(match[1])
    elif match[2] and (
        window.folded[after] in ZONES
        or window.folded[after] == "local"
        or (":" in word and window.folded[at - 1] in _BEFORE_CLOCK)
    ):
        hour = int(match[1])
    else:
        return None
    after = _past_zone(window, after)
    value = f"T{hour:02d}:{match[2] or '00'}{match[3] or ''}"
    return Expression(first=first, after=after, kind="clock", rule="clock", value=value)


def past_hour_form(window: Window, at: int) -> Expression | None:
    """ "Half past seven", "at ten past six", where "past" stands at `at`."""
    minutes, hour = _PAST.get(window.back(at - 1), 0), _hour(window.folded[at + 1])
    if not minutes or not hour:
        return None
    first = at - 2 if window.back(at - 2) == "a" else at - 1
    if window.back(at - 1) != "half" and window.folded[first - 1] not in _BEFORE_HOUR:
        return None
    value = f"T{hour:02d}:{minutes:02d}"
    return Expression(first=first, after=at + 2, kind="clock", rule="clock", value=value)


def with_hour(window: Window, one: Expression, floor: int) -> Expression:
    """Back over the hour before a part of a day: "nine on Monday morning", "5 in the morning", "ten the next day"."""
    at = one.first - (2 if window.folded[one.first - 1] in ("on", "in") else 1)
    hour = _hour(window.folded[at]) if at > floor else 0
    if not hour or window.folded[at - 1] not in _BEFORE_HOUR:
        return one
    return msgspec.structs.replace(one, first=at, value=in_part(f"T{hour:02d}:00", one.value), rule=one.rule)


def in_part(clock: str, part: str) -> str:
    """The time of day in a part of the day: eight in the evening is 20:00.

    >>> in_part("T08:30", "TEV"), in_part("T02:00", "TNI"), in_part("T12:15", "TMO")
    ('T20:30', 'T02:00', 'T00:15')
    """
    hour = int(clock[1:3])
    if part in ("TAF", "TEV", "TNI") and hour < _NOON and (part != "TNI" or hour >= _FIRST_OF_NIGHT):
        hour += _NOON
    elif part == "TMO" and hour == _NOON:
        hour = 0
    return f"T{hour:02d}{clock[3:]}"


def _hour(word: str) -> int:
    """1 to 12, in words or figures; 0 for anything else."""
    hour = NUMBERS.get(word, 0) if word.isalpha() else int(word) if word.isdecimal() and len(word) < len("100") else 0
    return hour if hour <= _NOON else 0


def spelled_clock_form(window: Window, at: int) -> Expression | None:
    """ "Five o'clock"."""
    hour = NUMBERS.get(window.back(at - 1), 0)
    if not 0 < hour <= _NOON:
        return None
    first = window.with_about(at - 1)
    return Expression(first=first, after=at + 1, kind="clock", rule="clock", value=f"T{hour:02d}:00")


def _past_zone(window: Window, after: int) -> int:
    if window.folded[after] in ZONES:
        return after + 1
    if "time" not in window.folded[after + 1 : after + 3]:
        return after
    if window.folded[after] == "local" or window.words[after][:1].isupper():
        end = after + 1 + (window.folded[after + 1] in ("standard", "daylight", "summer"))
        return end + 1 if window.folded[end] == "time" else after
    return after
