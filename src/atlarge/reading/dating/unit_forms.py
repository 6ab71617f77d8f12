"""Spans and distances counted in units: "two days", "last week", "a year earlier", "the past three months"."""

from __future__ import annotations

import msgspec

from atlarge.reading.dating.calendar_forms import uncounting, year_number
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.numbers import count_before, duration
from atlarge.reading.dating.window import Window
from atlarge.reading.language.english import FINITE, PREPOSITIONS
from atlarge.reading.language.english_times import (
    ABOUT,
    LAST,
    MONTHS,
    MORE,
    NEAR_DAYS,
    NEXT,
    PLURAL_UNITS,
    POSSESSIVES,
    THAT,
    THIS,
    UNITS,
)

_RATES = frozenset("each every per".split())
_TURNING = LAST | NEXT | THIS | THAT | {"latest"}
SPANS = frozenset(
    "first final last past next coming previous following recent preceding subsequent remaining initial".split()
)
HALVES = {
    "hour": (30, "MIN"),
    "day": (12, "H"),
    "month": (15, "D"),
    "year": (6, "M"),
    "decade": (5, "Y"),
    "century": (50, "Y"),
}
QUARTERS = {"hour": (15, "MIN"), "year": (3, "M"), "century": (25, "Y")}
POINTS = {  # by the word after the count: from where, and to which side
    "ago": ("from publication", -1),
    "hence": ("from publication", 1),
    "away": ("from publication", 1),
    "back": ("from publication", -1),
    "earlier": ("from reference", -1),
    "previously": ("from reference", -1),
    "before": ("from reference", -1),
    "later": ("from reference", 1),
    "after": ("from reference", 1),
    "afterward": ("from reference", 1),
    "afterwards": ("from reference", 1),
}
_TAILS = POINTS.keys() | {"and", "or", "from", "old", "of"}
_COMPARING = frozenset("from with than against".split())
_CLOSING = frozenset("before after back away".split())  # points only where nothing follows that they belong to
_AWAY = frozenset("D W M Y".split())  # "two hours away" is how far
_BEFORE_AWAY = frozenset("is are was were be 's only just still than least about almost nearly".split())
_PARTS = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100)}  # what "a year and a half ago" is exact to
_BESIDES = frozenset(  # between a count and its unit
    "straight consecutive long full whole more additional extra good fiscal calendar trading business working".split()
)
_WITH_ENDS = frozenset("Y Q M W DE CE".split())
_FISCAL = frozenset("fiscal calendar financial academic".split())
_WHOLE = frozenset("all entire whole".split())
_NOT_COUNTED = frozenset(
    "early small wee business office opening visiting rush school glory dog younger golden selling trading working "
    "shopping".split()
)
_DURING = frozenset("over within in for throughout".split())
_LASTING = (
    PREPOSITIONS
    | SPANS
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
    if unit == "S" and window.folded[at + 1] in UNITS:
        return None  # "the second week"
    before = window.back(at - 1)
    found = None
    if before in _RATES:
        return _often(at - 1, at, 1, unit)
    if before in ("other", "second") and window.back(at - 2) == "every":
        return _often(at - 2, at, 2, unit)
    if before in _TURNING or before in _FISCAL:
        found = _turned(window, at, unit, before)
    elif before in _WHOLE:
        found = _whole(window, at, unit, before)
    elif before in ("a", "an"):
        found = _half(window, at, at - 2) or _quarter(window, at) or _times(window, at, unit)
    elif before == "half":
        found = _half(window, at, at - 1)
    elif before == "quarter":
        found = _quarter(window, at)
    return found or _counted(window, at, unit, before) or _alone(window, at, unit, before)


def _half(window: Window, at: int, half: int) -> Expression | None:
    """ "Half an hour", "a half hour", "the last half hour"."""
    if window.back(half) != "half" or window.folded[at] not in HALVES:
        return None
    before = window.back(half - 1)
    first = half - 1 if before in ("a", "an") else window.with_article(half - 1) if before in SPANS else half
    return reckoned(window, (first, at + 1), *HALVES[window.folded[at]])


def _quarter(window: Window, at: int) -> Expression | None:
    """ "A quarter of a century", "a quarter century", "three quarters of an hour"."""
    of_a = window.back(at - 2) == "of" and window.back(at - 1) in ("a", "an")
    quarter = at - 3 if of_a else at - 1
    number, unit = QUARTERS.get(window.folded[at], (0, ""))
    if not number or window.back(quarter) not in ("quarter", "quarters"):
        return None
    count = count_before(window.folded, quarter, window.floor)
    if count is None or not count.number or (not of_a and window.back(quarter - 1) != "a"):
        return None
    return reckoned(window, (count.first, at + 1), number * count.number, unit)


def _whole(window: Window, at: int, unit: str, before: str) -> Expression | None:
    """ "All day", "the whole year"."""
    if before not in _WHOLE or window.folded[at] in PLURAL_UNITS:
        return None
    first = at - 1 if before == "all" or window.back(at - 2) not in ("the", "a", "an") else at - 2
    return span(first, at + 1, duration(1, unit))


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
        return shift("from reference", window, (start, at + 1), unit, 0)
    if before in THIS and before != "present":
        return shift("from publication", window, (window.with_article(first), at + 1), unit, 0)
    number = -1 if before in LAST or before == "latest" else 1
    if before in ("past", "last", "coming", "ensuing", "upcoming") and (articled or window.back(first - 1) == "this"):
        return (
            span(first - 1, at + 1, duration(1, unit))
            if unit != "WE"
            else shift("from publication", window, (first - 1, at + 1), unit, number)
        )
    if articled and before == "next" and unit != "D" and window.folded[first - 2] in _DURING:
        return span(first - 1, at + 1, duration(1, unit))
    if (articled and before != "latest") or before in ("following", "previous", "preceding", "subsequent"):
        return shift("from reference", window, (window.with_article(first), at + 1), unit, number)
    first = window.with_article(first) if before == "latest" else first
    return shift("from publication", window, (first, at + 1), unit, number)


def shift(kind: str, window: Window, at: tuple[int, int], unit: str, number: float | None) -> Expression:
    """A stretch so many units from publication or from the time last spoken of."""
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
    if window.folded[after] in _TAILS:
        number, after = _with_tail(window, number, after)
        point = None if plural and adjective and window.folded[after] == "later" else _point(window, first, after)
        if point is not None and (window.folded[after] != "away" or unit in _AWAY):
            back = _back((window.with_about(first), point[0]), unit, number, *point[1:])
            return _compared(window, back) if unit == "Y" and number == 1 else back
        after = _past_age(window, after)
    before = window.back(first - 1)
    if before in SPANS or before == "another":
        return span(window.with_article(first - 1), after, duration(number, unit))
    if before in ("extra", "additional") and window.back(first - 2) in ("a", "an"):
        return span(first - 2, after, duration(number, unit))
    if before == "the" and plural:
        first -= 1
    return span(window.with_about(first), after, duration(number, unit))


def _compared(window: Window, one: Expression) -> Expression:
    """Whether "a year ago" stands in a comparison, by what is before it: "from a year ago"; and in none at a start."""
    if window.folded[one.first - 1] in _COMPARING:
        return msgspec.structs.replace(one, part="compared")
    return msgspec.structs.replace(one, part="apart") if window.words[one.first][:1].isupper() else one


def _with_tail(window: Window, number: float | None, after: int) -> tuple[float | None, int]:
    """The count with "and a half" and "or so" after its unit, and where they end."""
    if number is not None and window.folded[after : after + 3] == ["and", "a", "half"]:
        number, after = number + 0.5, after + 3
    return number, after + 2 if window.folded[after : after + 2] == ["or", "so"] else after


def _past_age(window: Window, after: int) -> int:
    """Where "old" or "of age" end after a count of years."""
    if window.folded[after] == "old":
        return after + 1
    return after + 2 if (window.folded[after], window.folded[after + 1]) == ("of", "age") else after


def _on_some_day(window: Window, at: int) -> bool:
    """ "One day he will go": nobody knows when; "it lasted one day" and "one day after" do count."""
    if (window.folded[at - 1], window.folded[at]) != ("one", "day"):
        return False
    return window.folded[at - 2] not in _LASTING and window.folded[at + 1] not in _ONE_DAY_OF


def reckoned(window: Window, at: tuple[int, int], number: float, unit: str) -> Expression:
    """The point in time where "ago", "later" or the like follows a count, else how long it is."""
    first, after = window.with_about(at[0]), at[1]
    point = _point(window, at[0], after)
    return _back((first, point[0]), unit, number, *point[1:]) if point else span(first, after, duration(number, unit))


def _point(window: Window, first: int, after: int) -> tuple[int, str, int] | None:
    """Where "ago", "hence", "two years before" end after a count from `first` to `after`; from where, to which side."""
    word, following = window.folded[after], window.folded[after + 1]
    if word == "from" and following == "now":
        return after + 2, "from publication", 1
    if word not in POINTS:
        return None
    if word in _CLOSING and following[:1].isalnum() and (following not in FINITE or word == "away"):
        return None
    if word == "away" and window.folded[first - 1] not in _BEFORE_AWAY:
        return None
    return after + 1, *POINTS[word]


def _back(at: tuple[int, int], unit: str, number: float | None, kind: str, sign: int) -> Expression:
    if number is not None and unit == "CE":
        unit, number = "Y", 100 * number
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
    if before in SPANS:
        return span(window.with_article(at - 1), after, duration(None, unit))
    if before in _POINTING:
        return Expression(first=at - 1, after=after, kind="fixed", rule="reference", value=_POINTING[before])
    point = _point(window, at, after)
    if point is not None:
        value = "PAST_REF" if point[2] < 0 else "FUTURE_REF"
        return Expression(first=at, after=point[0], kind="fixed", rule="reference", value=value)
    if unit == "MIN" and window.folded[after] in ("of", "from"):
        return None  # what was written down of a meeting
    if unit == "WE" and before in ("on", "at", "during", "and"):
        return Expression(first=at, after=after, kind="fixed", rule="rate", value="XXXX-WXX-WE")
    if unit in ("S", "Q", "WE") or before in POSSESSIVES or before == "'s" or before in _NOT_COUNTED:
        return None
    if window.back(at - 2) == "the" and window.words[at - 1][:1].isupper():
        return None  # "the Roosevelt years"
    return span(at - 1 if before == "the" else at, after, duration(None, unit))


def _alone(window: Window, at: int, unit: str, before: str) -> Expression | None:
    """ "The year", "the weekend": the one that is spoken of; "the day before", "year's end"."""
    if window.folded[at] in PLURAL_UNITS:
        return None
    following = window.folded[at + 1]
    if unit in _WITH_ENDS and "end" in (following, window.folded[at + 2]) and following in ("end", "'s"):
        after = at + 2 if following == "end" else at + 3
        since = "from publication" if unit == "Y" else "from reference"
        return shift(since, window, (window.with_article(at), after), unit, 0)
    if before in _FISCAL and window.back(at - 2) == "the":
        return shift("from reference", window, (at - 2, at + 1), unit, 0)
    if before == "the" and unit == "CE" and window.with_edge(at - 1) < at - 1:
        return shift("from publication", window, (at - 1, at + 1), unit, 0)
    twice = _BEFORE_LAST.get((following, window.folded[at + 2])) if before == "the" else None
    if twice and uncounting(window, at + 3):
        return shift("from publication", window, (at - 1, at + 3), unit, twice)
    if before in ("first", "final") and window.back(at - 2) == "the" and unit in _FIRST:
        return None if window.folded[at - 3] == "on" else span(at - 2, at + 1, duration(1, unit))
    if before != "the" or unit not in _SPOKEN_OF:
        return None
    day = _day_spoken_of(window, at) if unit == "D" else None
    point = _point(window, at - 1, at + 1) if day is None and following in _BESIDE_IT else None
    if point is not None:
        return shift("from reference", window, (at - 1, point[0]), unit, point[2])
    if unit == "D":
        return day
    if unit == "WE":
        return Expression(first=at - 1, after=at + 1, kind="from publication", rule="shift", unit=unit)
    if following in ("of", "before", "after", "in", "when") or (unit == "Y" and year_number(window, at + 1)):
        return None
    if unit == "Q" and following in _ENDED:
        return _quarter_ended(window, at) or shift("from reference", window, (at - 1, at + 1), unit, 0)
    return shift("from reference", window, (at - 1, at + 1), unit, 0)


_SPOKEN_OF = frozenset("D WE Y Q M W DE".split())
_POINTING = {"these": "PRESENT_REF", "those": "PAST_REF"}
_BEFORE_LAST = {("before", "last"): -2, ("after", "next"): 2}
_FIRST = _SPOKEN_OF - {"Q"} | {"H", "MIN"}
_BESIDE_IT = frozenset("before after earlier later".split())


def _day_spoken_of(window: Window, at: int) -> Expression | None:
    """ "Later in the day"; "tomorrow or the day after", where the day that it follows is the one just read."""
    if window.folded[at + 1] in ("before", "after") and window.folded[at - 2] in ("and", "or"):
        number = -1 if window.folded[at + 1] == "before" else 1
        if at - 2 != window.floor:
            return None
        near = NEAR_DAYS.get(window.folded[at - 3])
        kind = "from reference" if near is None else "from publication"
        return shift(kind, window, (at - 1, at + 2), "D", number + (near or 0))
    if window.with_edge(at - 1) < at - 1 and window.back(at - 2) == "in":
        return shift("from reference", window, (at - 1, at + 1), "D", 0)
    return None


def _quarter_ended(window: Window, at: int) -> Expression | None:
    """ "The quarter ended Sept. 30": the one that the day which follows is in."""
    month = MONTHS.get(window.folded[at + 2], 0) if window.words[at + 2][:1].isupper() else 0
    part = f"Q{(month + 2) // 3}"
    return Expression(first=at - 1, after=at + 1, kind="quarter", rule="quarter", part=part) if month else None


def span(first: int, after: int, value: str) -> Expression:
    """How long something is."""
    return Expression(first=first, after=after, kind="fixed", rule="duration", value=value)
