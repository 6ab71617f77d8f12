"""Days, months and years by name and number."""

from __future__ import annotations

import re

from atlarge.reading.dating import habits
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.values import day_value, week_value
from atlarge.reading.dating.window import Window
from atlarge.reading.language.english import COORDINATORS, FINITE, PREPOSITIONS, SUBJECTS, SUBORDINATORS
from atlarge.reading.language.english_times import (
    LAST,
    MONTHS,
    NEXT,
    ORDINALS,
    PARTS_OF_DAY,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    THAT,
    THIS,
    WEEKDAYS,
)

_DAYS: dict[str, int] = ORDINALS | {
    f"{figures}{ending}": day
    for day in range(1, 32)
    for figures in {f"{day}", f"{day:02d}"}
    for ending in ("", "st", "nd", "rd", "th")
}
ANY_YEAR = re.compile(r"[1-9]\d{1,3}")
_BEFORE_MONTH = frozenset(
    "in of since until till by from during through last next this early late mid between before after to and "
    "or every each for".split()
)
_GIVEN_NAMES = frozenset({"april", "june", "august"})
_BEFORE_NAME = _BEFORE_MONTH | {"the", "a", "an", "this", "late", "on", "'s"} | LAST | NEXT | THIS | THAT
AFTER_NUMBER = frozenset(
    "people men women troops soldiers dead killed wounded miles kilometers kilometres km feet meters metres tons "
    "tonnes pounds dollars euros percent per pages points votes seats shares jobs workers homes houses children "
    "students members guns tanks aircraft planes ships prisoners casualties deaths of years months days weeks hours "
    "minutes m km² barrels acres hectares employees customers stores units cases times degrees prisoners "
    "civilians".split()
)
_AFTER_DAY = (PREPOSITIONS | SUBORDINATORS | COORDINATORS | SUBJECTS | FINITE | {"to"}) - {"of", "per"}
_FAMOUS_DAYS = frozenset("black bloody good super easter palm ash holy cyber fat red man".split())
_WEEKS_ON = {"week": 1, "fortnight": 2}  # "Tuesday week": a week after the coming Tuesday
ATTACKS = (9, 11)  # the attacks of Sept. 11 are those of 2001
BC = frozenset({"bc", "b.c.", "bce"})


def day_number(word: str) -> int:
    """1 to 31, as digits or ordinal; 0 for anything else."""
    return _DAYS.get(word, 0)


def year_number(window: Window, at: int) -> int:
    """The year that token `at` writes, if it is four digits; 0 otherwise."""
    word = window.folded[at]
    if len(word) != len("2024") or not (word[0] == "1" or word[:2] == "20") or not word.isdecimal():
        return 0
    return int(word)


def bc_after(window: Window, at: int) -> int:
    """Where "BC", "B.C." or "B.C" ends that starts at `at`; 0 where there is none."""
    word = window.folded[at]
    if word in BC:
        return at + 1
    return at + 3 if word == "b" and window.folded[at + 1 : at + 3] == [".", "c"] else 0


_TURNED = {"last": -1, "this": 0, "next": 1}
_YEARS_SAID = {"last": -1, "this": 0, "next": 1, "that": None, "same": None}


def _year_said(window: Window, after: int) -> tuple[int, float | None] | None:
    """Where "of last year", "this year", "of that year" ends that follows a date, and which year from publication."""
    at = after + 1 if window.folded[after] == "of" else after
    at += window.folded[at] == "the" and window.folded[at + 1] == "same"
    word = window.folded[at]
    if word not in _YEARS_SAID or window.folded[at + 1] != "year":
        return None
    return at + 2, _YEARS_SAID[word]


def month_form(window: Window, at: int) -> Expression | None:
    """ "3 September 2019", "Sept. 3, 2019", "September 2019", "September"."""
    name = window.folded[at]
    early = "-" in name
    month = MONTHS[name.rpartition("-")[2]]
    if not (window.words[at][0].isupper() or early):
        return None
    after = window.past_stop(at) if name in SHORT_MONTHS else at + 1
    before = _day_before(window, at)
    if before is not None:
        first, day, until = before
        return _dated(window, (first, after), (month, day, until))
    day = day_number(window.folded[after])
    if day and not (window.folded[after + 1] in AFTER_NUMBER or window.folded[after + 1] == "-year"):
        until, end = _range_after(window, after + 1)
        return _dated(window, (at, end), (month, day, until))
    if name in SHORT_MONTHS and after == at + 1 and not year_number(window, after) and name != "sept":
        return None
    return _month(window, at, after, month)


def _day_before(window: Window, at: int) -> tuple[int, int, int] | None:
    """Start, day and last day of what stands before a month: "3", "the 3rd of", "22-24"."""
    index = at - 1
    word = window.back(index)
    if word == "of":
        index -= 1
        word = window.back(index)
    day = day_number(word)
    if not day or (index == at - 2 and window.back(index).isdigit()):
        return None
    if not window.back(index)[0].isdigit() and window.back(index - 1) != "the":
        return None
    if window.back(index - 1) in ("-", "–", "to", "and") and day_number(window.back(index - 2)):
        start = day_number(window.back(index - 2))
        if start < day and window.back(index - 1) not in ("and", "to"):
            return index - 2, start, day
    return window.with_article(index), day, 0


def _range_after(window: Window, at: int) -> tuple[int, int]:
    """The last day of "3-5", and where it ends; 0 where there is no range."""
    if window.folded[at] in ("-", "–", "--") and day_number(window.folded[at + 1]) and window.touching(at + 1):
        return day_number(window.folded[at + 1]), at + 2
    return 0, at


def _dated(window: Window, at: tuple[int, int], month_day: tuple[int, int, int]) -> Expression:
    first, after = at
    month, day, until = month_day
    year_at = after + 1 if window.folded[after] == "," else after
    year = year_number(window, year_at)
    bc = 0 if year else bc_after(window, year_at + 1)
    if bc and ANY_YEAR.fullmatch(window.folded[year_at]):
        value = f"BC{int(window.folded[year_at]):04d}-{month:02d}-{day:02d}"
        return Expression(first=first, after=bc, kind="fixed", rule="whole date", value=value)
    first, weekday = _with_weekday(window, first), first
    week = first == weekday and (window.back(first - 2), window.back(first - 1)) == ("week", "of")
    first = window.with_article(first - 2) if week else first
    if year and window.folded[year_at + 1] not in AFTER_NUMBER:
        value = day_value(year, month, day)
        if week:
            return Expression(first=first, after=year_at + 1, kind="fixed", rule="week", value=week_value(value))
        return Expression(first=first, after=year_at + 1, kind="fixed", rule="whole date", value=value, until=until)
    if (month, day) == ATTACKS and window.folded[after].startswith(("attack", "terror", "hijack")):
        return Expression(first=first, after=after, kind="fixed", rule="whole date", value="2001-09-11")
    said = _year_said(window, after)
    named = WEEKDAYS.get(window.folded[first]) if first < weekday else None
    after, unit, number = (said[0], "Y", said[1]) if said else (after, "", named)
    turn = None
    if first == weekday and first < after and window.folded[first] in MONTHS and window.back(first - 1) in _TURNED:
        first, turn = first - 1, _TURNED[window.back(first - 1)]
    return Expression(
        first=first,
        turn=turn,
        after=after,
        kind="month day",
        rule="week" if week else "month and day",
        month=month,
        day=day,
        until=until,
        unit=unit,
        number=number,
    )


def _with_weekday(window: Window, first: int) -> int:
    """Back over the weekday before a date: "Friday, Sept. 3"."""
    index = first - 1
    if window.back(index) in (",", "(") or (window.back(index) == "the" and window.back(index - 1) in WEEKDAYS):
        index -= 1
    if window.back(index) == "." and window.back(index - 1) in SHORT_WEEKDAYS:
        index -= 1
    return index if window.back(index) in WEEKDAYS and window.words[index][0].isupper() else first


def _month(window: Window, at: int, after: int, month: int) -> Expression | None:
    year_at = after + 1 if window.folded[after] in (",", "of") else after
    year = year_number(window, year_at)
    first = window.with_part(at)
    if (window.back(at - 2), window.back(at - 1)) == ("month", "of"):
        first = window.with_edge(window.with_article(at - 2))
    bc = 0 if year else bc_after(window, year_at + 1)
    if bc and ANY_YEAR.fullmatch(window.folded[year_at]):
        value = f"BC{int(window.folded[year_at]):04d}-{month:02d}"
        return Expression(first=first, after=bc, kind="fixed", rule="month and year", value=value)
    if year:
        return Expression(
            first=first, after=year_at + 1, kind="fixed", rule="month and year", value=f"{year:04d}-{month:02d}"
        )
    said = _year_said(window, after)
    if said:
        return Expression(first=first, after=said[0], kind="month", rule="month", month=month, unit="Y", number=said[1])
    return _bare_month(window, (first, at, after), month)


def _capital(window: Window, at: int) -> bool:
    """Whether a word with a capital stands there that is no weekday or month: "April Smith"."""
    word, folded = window.words[at], window.folded[at]
    return word[:1].isupper() and word[1:2].islower() and folded not in WEEKDAYS and folded not in MONTHS


def _bare_month(window: Window, places: tuple[int, int, int], month: int) -> Expression | None:
    first, at, after = places
    before = window.back(at - 1)
    name = window.folded[at]
    if name in ("may", "march", "mar", "dec", "jan", "sep") and not (before in _BEFORE_MONTH or first < at):
        return None
    if name in _GIVEN_NAMES and first == at and before not in _BEFORE_NAME and _capital(window, after):
        return None
    if before in ("every", "each"):
        return Expression(first=at - 1, after=after, kind="fixed", rule="rate", value=f"XXXX-{month:02d}")
    if habits.every_year(window, at):
        return Expression(first=first, after=after, kind="fixed", rule="month", value=f"XXXX-{month:02d}")
    turn = -1 if before in LAST else 1 if before in NEXT else 0 if before in THIS else None
    if turn is None and habits.of_delivery(window, at, after):
        return Expression(first=first, after=after, kind="month", rule="delivery", month=month, turn=1)
    if before in THAT:
        unit = "Y"  # the year last spoken of
        return Expression(first=at - 1, after=after, kind="month", rule="month", month=month, unit=unit)
    if turn is not None:
        first = window.with_edge(window.with_article(at - 1) if before in ("previous", "following") else at - 1)
    return Expression(first=first, after=after, kind="month", rule="month", month=month, turn=turn)


def uncounting(window: Window, at: int) -> bool:
    """Whether a number before `at` counts nothing: a mark or a small word follows, and no noun."""
    word = window.folded[at]
    return word in _AFTER_DAY if word[:1].isalpha() else word[:1] not in ("%", "/", "-", "\u2013", "'")


def ordinal_form(window: Window, at: int) -> Expression | None:
    """ "On the 25th": a day of the month last spoken of, where nothing follows that the ordinal could count."""
    day = day_number(window.folded[at])
    following = window.folded[at + 1]
    if not day or window.back(at - 1) != "the" or window.folded[at - 2] not in ("on", "until", "by", "from", "since"):
        return None
    shifted = (
        following == "of" and window.folded[at + 2] in ("last", "this", "next") and window.folded[at + 3] == "month"
    )
    if not shifted and not uncounting(window, at + 1):
        return None
    return Expression(first=at - 1, after=at + 1, kind="day of month", rule="day of the month", day=day)


def _opens_date(window: Window, after: int) -> bool:
    """Whether a date follows that the weekday before `after` is part of: "Friday, Sept. 3", "Friday 3 May"."""
    at = after + 1 if window.folded[after] in (",", "(") else after
    at += window.folded[at] == "the"
    if window.folded[at] in MONTHS:
        return bool(day_number(window.folded[window.past_stop(at)]))
    at += window.folded[at + 1] == "of"
    return bool(day_number(window.folded[at])) and window.folded[at + 1] in MONTHS


def weekday_form(window: Window, at: int) -> Expression | None:
    """ "Friday", "last Friday", "Friday morning", "on Sundays"."""
    name = window.folded[at]
    if not window.words[at][0].isupper() or window.folded[at - 1] in _FAMOUS_DAYS:
        return None
    after = at + 1
    if name in SHORT_WEEKDAYS:
        after = window.past_stop(at)
        if after == at + 1:
            return None
    if name not in WEEKDAYS:
        number = WEEKDAYS[name.removesuffix("s")]
        return Expression(first=at, after=after, kind="fixed", rule="weekdays", value=f"XXXX-WXX-{number + 1}")
    if _opens_date(window, after):
        return None
    part = PARTS_OF_DAY.get(window.folded[after], "")
    after += bool(part)
    before = window.back(at - 1)
    weeks = _WEEKS_ON.get(window.folded[after], 0) if uncounting(window, after + 1) and not part else 0
    if weeks:
        return Expression(
            first=at, after=after + 1, kind="weekday", rule="weekday", number=WEEKDAYS[name], turn=1, weeks=weeks
        )
    if before in ("every", "each"):
        value = f"XXXX-WXX-{WEEKDAYS[name] + 1}{'T' + part if part else ''}"
        return Expression(first=at - 1, after=after, kind="fixed", rule="rate", value=value)
    turn = -1 if before in LAST else 1 if before in NEXT else 0 if before in THIS else None
    first = at if turn is None else at - 1
    if before in ("following", "previous", "preceding", "coming", "past"):
        first = window.with_article(first)
    if before in ("early", "late", "earlier", "later"):
        first = at - 1
    value = f"T{part}" if part else ""
    if before == "a" and window.back(at - 2) == "on" and uncounting(window, after):
        generic = f"XXXX-WXX-{WEEKDAYS[name] + 1}{value}"
        return Expression(first=first, after=after, kind="fixed", rule="weekday", value=generic)
    return Expression(
        first=first, after=after, kind="weekday", rule="weekday", number=WEEKDAYS[name], turn=turn, value=value
    )
