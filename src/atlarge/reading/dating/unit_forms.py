"""Spans and distances counted in units: "two days", "last week", "a year earlier", "the past three months"."""

from __future__ import annotations

import re

from atlarge.reading.dating.calendar_forms import year_number
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.numbers import count_before, duration, one_word
from atlarge.reading.dating.window import Window
from atlarge.reading.dating.words import (
    ABOUT,
    ENDS,
    LAST,
    MONTHS,
    MORE,
    NEXT,
    ORDINALS,
    PLURAL_UNITS,
    POSSESSIVES,
    THAT,
    THIS,
    UNITS,
)
from atlarge.reading.language.english import PREPOSITIONS

_RATES = frozenset("each every per".split())
_TURNING = LAST | NEXT | THIS | THAT | {"latest"}
_SPANS = frozenset(
    "first final last past next coming previous following recent preceding subsequent remaining initial".split()
)
_HYPHENED = re.compile(
    r"(?P<count>\d[\d,.]*|[a-z]+(?:-[a-z]+)*?)-(?P<unit>second|minute|hour|day|week|month|year|decade|century|quarter)"
    r"(?P<tail>-old|-olds|-long)?"
)
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_HALVES = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "century": "P50Y", "decade": "P5Y", "month": "P15D"}
_PARTS = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100)}  # what "a year and a half ago" is exact to
_BESIDES = frozenset(  # between a count and its unit
    "straight consecutive long full whole more additional good fiscal calendar trading business working".split()
)
_FISCAL = frozenset("fiscal calendar financial academic".split())
_WHOLE = frozenset("all entire whole".split())
_NOT_COUNTED = frozenset(
    "early small wee business office opening visiting rush school glory dog younger golden".split()
)
_DURING = frozenset("over within in for throughout".split())
_LASTING = (
    PREPOSITIONS
    | _SPANS
    | MORE
    | ABOUT
    | frozenset(
        "than the only just least most another last lasts lasted lasting take takes took taking spend spends spent be "
        "is was stay stays stayed remain remained".split()
    )
)
_ONE_DAY_OF = frozenset("after before of ahead ago earlier later per each apart long old".split())
_ENDED = frozenset("ended ending ends that".split())


def unit_form(window: Window, at: int) -> Expression | None:
    """Whatever a unit of time at `at` is the head of."""
    word = window.folded[at]
    unit = UNITS[word]
    if word == "quarters" and window.folded[at + 1] == "of":
        return None
    before = window.back(at - 1)
    found = None
    if before in _RATES:
        return _often(at - 1, at, 1, unit)
    if before in _TURNING or before in _FISCAL:
        found = _turned(window, at, unit, before)
    elif before in _WHOLE:
        found = _whole(window, at, unit, before)
    elif before in ("a", "an"):
        found = _half(window, at, at - 2) or _times(window, at, unit)
    elif before == "half":
        found = _half(window, at, at - 1)
    return found or _counted(window, at, unit, before) or _alone(window, at, unit, before)


def _half(window: Window, at: int, half: int) -> Expression | None:
    """ "Half an hour", "a half hour", "the last half hour"."""
    if window.back(half) != "half" or window.folded[at] not in _HALVES:
        return None
    before = window.back(half - 1)
    first = half - 1 if before in ("a", "an") else window.with_article(half - 1) if before in _SPANS else half
    return _span(window.with_about(first), at + 1, _HALVES[window.folded[at]])


def _whole(window: Window, at: int, unit: str, before: str) -> Expression | None:
    """ "All day", "the whole year"."""
    if before not in _WHOLE or window.folded[at] in PLURAL_UNITS:
        return None
    first = at - 1 if before == "all" or window.back(at - 2) not in ("the", "a", "an") else at - 2
    return _span(first, at + 1, duration(1, unit))


def _times(window: Window, at: int, unit: str) -> Expression | None:
    """ "Twice a week", "three times a day"."""
    times = window.back(at - 2)
    if times in ("once", "twice"):
        return _often(at - 2, at, 1, unit)
    if times not in ("time", "times"):
        return None
    count = count_before(window.folded, at - 2, window.floor)
    return _often(count.first if count else at - 1, at, 1, unit)


def _often(first: int, at: int, number: float | None, unit: str) -> Expression:
    return Expression(first=first, after=at + 1, kind="fixed", rule="rate", value=duration(number, unit))


def _turned(window: Window, at: int, unit: str, before: str) -> Expression | None:
    """ "Last week", "the past year", "the next day", "that month": one unit, and which one."""
    first = at - 1
    if before in _FISCAL and unit in ("Y", "Q"):
        first = at - 2
        before = window.back(first)
    if before not in _TURNING or window.folded[at] in PLURAL_UNITS or unit == "S":
        return None
    articled = window.back(first - 1) == "the"
    if before in ("same", "that") or (before in THIS and window.back(first - 1) == "that"):
        start = first - 1 if before == "same" and window.back(first - 1) in ("the", "that", "this") else first
        return _shift("from reference", window, (start, at + 1), unit, 0)
    if before in THIS and before != "present":
        return _shift("from publication", window, (window.with_article(first), at + 1), unit, 0)
    number = -1 if before in LAST or before == "latest" else 1
    if before in ("past", "last", "coming", "ensuing", "upcoming") and (articled or window.back(first - 1) == "this"):
        return (
            _span(first - 1, at + 1, duration(1, unit))
            if unit != "WE"
            else _shift("from publication", window, (first - 1, at + 1), unit, number)
        )
    if articled and before == "next" and unit != "D" and window.folded[first - 2] in _DURING:
        return _span(first - 1, at + 1, duration(1, unit))
    if articled or before in ("following", "previous", "preceding", "subsequent"):
        return _shift("from reference", window, (window.with_article(first), at + 1), unit, number)
    return _shift("from publication", window, (first, at + 1), unit, number)


def _shift(kind: str, window: Window, at: tuple[int, int], unit: str, number: float | None) -> Expression:
    first = window.with_edge(at[0])
    rule = "day shift" if unit == "D" and number is not None else "shift"
    if kind == "from publication":
        return Expression(first=first, after=at[1], kind="from publication", rule=rule, unit=unit, number=number)
    return Expression(first=first, after=at[1], kind="from reference", rule=rule, unit=unit, number=number)


def _counted(window: Window, at: int, unit: str, before: str) -> Expression | None:
    """ "Two days ago", "a year earlier", "the past three months", "about a week"."""
    count = count_before(window.folded, at, window.floor)
    adjective = 0
    if count is None and before in _BESIDES:
        count, adjective = count_before(window.folded, at - 1, window.floor), 1
    plural = window.folded[at] in PLURAL_UNITS
    if count is None:
        return _vaguely(window, at, unit, before) if plural else None
    if (not count.number and count.number is not None) or _on_some_day(window, at):
        return None
    if unit in ("S", "Q", "WE") and (count.number is None or (count.number == 1 and before in ("a", "an"))):
        return None
    first, number, after = count.first, count.number, at + 1
    before = window.back(first - 1)
    if before in ("each", "every"):
        return _often(first - 1, at, number, unit)
    if number is not None and window.folded[after : after + 3] == ["and", "a", "half"]:
        number, after = number + 0.5, after + 3
    direction = window.folded[after]
    if direction == "ago":
        return _back(window, (window.with_about(first), after + 1), unit, number, "from publication", -1)
    if direction in ("earlier", "later", "previously") and not (direction == "later" and plural and adjective):
        return _back(
            window,
            (window.with_about(first), after + 1),
            unit,
            number,
            "from reference",
            1 if direction == "later" else -1,
        )
    if (direction, window.folded[after + 1]) == ("from", "now"):
        return _back(window, (window.with_about(first), after + 2), unit, number, "from publication", 1)
    if direction == "old" or (direction, window.folded[after + 1]) == ("of", "age"):
        after += 1 if direction == "old" else 2
    before = window.back(first - 1)
    if before in _SPANS or before == "another":
        return _span(window.with_article(first - 1), after, duration(number, unit))
    if before == "the" and plural:
        first -= 1
    return _span(window.with_about(first), after, duration(number, unit))


def _on_some_day(window: Window, at: int) -> bool:
    """ "One day he will go": nobody knows when; "it lasted one day" and "one day after" do count."""
    if (window.folded[at - 1], window.folded[at]) != ("one", "day"):
        return False
    return window.folded[at - 2] not in _LASTING and window.folded[at + 1] not in _ONE_DAY_OF


def _back(window: Window, at: tuple[int, int], unit: str, number: float | None, kind: str, sign: int) -> Expression:
    del window
    if number is not None and number != int(number) and unit in _PARTS:
        unit, number = _PARTS[unit][0], number * _PARTS[unit][1]
    rule = "day shift" if unit == "D" and number is not None else "shift"
    signed = None if number is None else sign * number
    if kind == "from publication":
        return Expression(
            first=at[0], after=at[1], kind="from publication", rule=rule, unit=unit, number=signed, turn=sign
        )
    return Expression(first=at[0], after=at[1], kind="from reference", rule=rule, unit=unit, number=signed, turn=sign)


def _vaguely(window: Window, at: int, unit: str, before: str) -> Expression | None:
    """Plural units without a count: "recent weeks", "the coming days", "years ago", "for decades"."""
    after = at + 1
    direction = window.folded[after]
    if before in _SPANS:
        return _span(window.with_article(at - 1), after, duration(None, unit))
    if before == "these":
        return Expression(first=at - 1, after=after, kind="fixed", rule="reference", value="PRESENT_REF")
    if direction in ("ago", "earlier"):
        return Expression(first=at, after=after + 1, kind="fixed", rule="reference", value="PAST_REF")
    if direction == "later":
        return Expression(first=at, after=after + 1, kind="fixed", rule="reference", value="FUTURE_REF")
    if unit == "MIN" and direction in ("of", "from"):
        return None  # what was written down of a meeting
    if unit in ("S", "Q", "WE") or before in POSSESSIVES or before == "'s" or before in _NOT_COUNTED:
        return None
    return _span(at - 1 if before == "the" else at, after, duration(None, unit))


def _alone(window: Window, at: int, unit: str, before: str) -> Expression | None:
    """ "The year", "the weekend": the one that is spoken of; "the day before", "year's end"."""
    if window.folded[at] in PLURAL_UNITS:
        return None
    following = window.folded[at + 1]
    if unit == "Y" and "end" in (following, window.folded[at + 2]) and following in ("end", "'s"):
        after = at + 2 if following == "end" else at + 3
        return _shift("from publication", window, (window.with_article(at), after), unit, 0)
    if before in _FISCAL and window.back(at - 2) == "the":
        return _shift("from reference", window, (at - 2, at + 1), unit, 0)
    if before != "the" or unit not in _SPOKEN_OF:
        return None
    if unit == "D":
        return _day_spoken_of(window, at)
    if unit == "WE":
        return Expression(first=at - 1, after=at + 1, kind="from publication", rule="shift", unit=unit)
    if following in ("of", "before", "after", "in", "when") or (unit == "Y" and year_number(window, at + 1)):
        return None
    if unit == "Q" and following in _ENDED:
        return _quarter_ended(window, at) or _shift("from reference", window, (at - 1, at + 1), unit, 0)
    return _shift("from reference", window, (at - 1, at + 1), unit, 0)


_SPOKEN_OF = frozenset("D WE Y Q M W DE".split())


def _day_spoken_of(window: Window, at: int) -> Expression | None:
    """ "The day before", where it is not the day before something; "later in the day"."""
    following = window.folded[at + 1]
    if following in ("before", "after") and not window.folded[at + 2][:1].isalnum():
        number = -1 if following == "before" else 1
        return _shift("from reference", window, (at - 1, at + 2), "D", number)
    if window.with_edge(at - 1) < at - 1 and window.back(at - 2) == "in":
        return _shift("from reference", window, (at - 1, at + 1), "D", 0)
    return None


def _quarter_ended(window: Window, at: int) -> Expression | None:
    """ "The quarter ended Sept. 30": the one that the day which follows is in."""
    month = MONTHS.get(window.folded[at + 2], 0) if window.words[at + 2][:1].isupper() else 0
    part = f"Q{(month + 2) // 3}"
    return Expression(first=at - 1, after=at + 1, kind="quarter", rule="quarter", part=part) if month else None


def _span(first: int, after: int, value: str) -> Expression:
    return Expression(first=first, after=after, kind="fixed", rule="duration", value=value)


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
    """ "Year-end", "mid-year", "month-end"."""
    unit = ENDS[window.folded[at]]
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
        return _span(at, at + 1, duration(None if unit in PLURAL_UNITS else 1, UNITS[unit]))
    if word.startswith("half-") and word[len("half-") :] in _HALVES:
        return _span(window.with_about(at), at + 1, _HALVES[word[len("half-") :]])
    if word == "quarter-century":
        if window.folded[at + 1] == "ago":
            first = window.with_about(at - 1 if window.back(at - 1) == "a" else at)
            return _back(window, (first, at + 2), "Y", 25, "from publication", -1)
        return _span(window.with_about(at - 1 if window.back(at - 1) == "a" else at), at + 1, "P25Y")
    match = _HYPHENED.fullmatch(word)
    if not match:
        return None
    counted = match["count"].replace("-and-a-half", "")
    number = {"half": 0.5, "multi": None, "several": None, "a": 1.0}.get(counted, one_word(counted))
    if number is None and counted not in ("multi", "several"):
        return None
    if number is not None and counted != match["count"]:
        number += 0.5
    return _span(window.with_about(at), at + 1, duration(number, UNITS[match["unit"]]))
