"""Seasons, quarters, decades, near days, parts of the day, clock times, and words such as "now"."""

from __future__ import annotations

import re

from atlarge.reading.dating.calendar_forms import year_number
from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.numbers import count_before, spelled_year
from atlarge.reading.dating.window import Window
from atlarge.reading.language.english_times import (
    ADVERBS_OF_RATE,
    DECADE_NAMES,
    LAST,
    NEAR_DAYS,
    NEXT,
    ORDINALS,
    PARTS_OF_DAY,
    POSSESSIVES,
    REFERENCES,
    SEASONS,
    THIS,
    UNITS,
)

_DECADE = re.compile(r"(?:(mid|early|late)-)?(?:(1\d{2}|20\d)0s|(\d)0s)")
_QUARTERS = {f"{word}-quarter": number for word, number in (("first", 1), ("second", 2), ("third", 3), ("fourth", 4))}
_QUARTERS |= {f"{number}q": number for number in range(1, 5)}
_HALVES = {"first-half": 1, "second-half": 2}
_PARTS = frozenset({*_QUARTERS, *_HALVES, "first", "second", "third", "fourth"})
_IN = frozenset("in over for".split())
_ENDING = frozenset('. ! ? " ” '.split())
_MODALS = frozenset("can cannot could would may might not never".split())
_MODAL_BACK = 6


def season_form(window: Window, at: int) -> Expression | None:
    """ "Last summer", "the spring of 2019", "summer 2019", "this fall"."""
    name = window.folded[at]
    before = window.back(at - 1)
    year_at = at + 2 if window.folded[at + 1] == "of" else at + 1
    year = year_number(window, year_at)
    if before in ("every", "each"):
        return Expression(first=at - 1, after=at + 1, kind="fixed", rule="rate", value=f"XXXX-{SEASONS[name]}")
    turn = -1 if before in LAST else 1 if before in NEXT else 0 if before in THIS else None
    if before in ("whole", "entire", "all"):
        first = window.with_article(at - 1)
        return Expression(first=first, after=at + 1, kind="season", rule="season", part=SEASONS[name])
    first = at if turn is None else window.with_article(at - 1)
    if before == "past" and window.back(at - 2) == "this":
        first = at - 2
    if window.folded[year_at + 1] in ("bc", "b.c.") and window.folded[year_at].isdigit():
        value = f"BC{int(window.folded[year_at]):04d}-{SEASONS[name]}"
        first = window.with_article(window.with_edge(at))
        return Expression(first=first, after=year_at + 2, kind="fixed", rule="season", value=value)
    if year:
        first = window.with_article(window.with_edge(at))
        value = f"{year:04d}-{SEASONS[name]}"
        return Expression(first=first, after=year_at + 1, kind="fixed", rule="season", value=value)
    if turn is None:
        if window.folded[at - 1] and window.words[at - 1][0].isupper() and window.words[at][0].isupper():
            return None
        if name in ("fall", "spring") and (
            before not in ("in", "early", "late", "the", "by") or window.folded[at + 1] in ("of", "in")
        ):
            return None
        in_the = (window.folded[at - 2], before) == ("in", "the")
        if name == "fall" and not in_the and before not in ("early", "late", "in"):
            return None
        first = window.with_article(at)
    first = window.with_edge(first)
    return Expression(first=first, after=at + 1, kind="season", rule="season", part=SEASONS[name], turn=turn)


def quarter_form(window: Window, at: int) -> Expression | None:
    """ "The third quarter of 1989", "third-quarter", "Q3 2024", "the first half of this year"."""
    word = window.folded[at]
    if word in ("quarter", "half"):
        first = at - 2 if window.back(at - 1) == "fiscal" else at - 1
        number = ORDINALS.get(window.back(first), 0)
        if word == "quarter" and window.back(first) in ("final", "last") and _of_a_year(window, at + 1):
            number = 4
    else:
        number = _QUARTERS.get(word) or _HALVES.get(word) or int(word[1:])
        first = at
    part = "H" if word[0] == "h" or "half" in word else "Q"
    if not 0 < number <= (2 if part == "H" else 4):
        return None
    if window.back(first - 1) == "fiscal":
        first -= 1
    first = window.with_edge(window.with_article(first))
    after = at + 1
    year_at = after + 1 if window.folded[after] in ("of", "fiscal", ",") else after
    if window.folded[year_at] == "fiscal":
        year_at += 1
    year = year_number(window, year_at)
    if year:
        return Expression(
            first=first, after=year_at + 1, kind="fixed", rule="quarter", value=f"{year:04d}-{part}{number}"
        )
    if word in ("h1", "h2"):
        return None
    reported = window.folded[first - 1] in ("in", "for", "during") and window.of_business
    if (
        word == "half"
        and not reported
        and not (window.folded[after] == "of" and window.folded[after + 1] in ("the", "this", "last", "next"))
    ):
        return None
    turn, after = _year_after(window, after)
    return Expression(first=first, after=after, kind="quarter", rule="quarter", part=f"{part}{number}", turn=turn)


def _of_a_year(window: Window, at: int) -> bool:
    """Whether "of 1989", "of last year" stands at `at`."""
    at += 1 + (window.folded[at + 1] in ("fiscal", "calendar"))
    return window.folded[at - 1] == "of" and bool(year_number(window, at) or _year_after(window, at - 1)[0] is not None)


def year_quarter_form(window: Window, at: int) -> Expression | None:
    """ "The 1989 third quarter", "1989's first half", "1989 third-quarter"."""
    part_at = at + 2 if window.folded[at + 1] == "'s" else at + 1
    word = window.folded[part_at]
    if word not in _PARTS:
        return None
    year = year_number(window, at)
    number, after = _QUARTERS.get(word) or _HALVES.get(word) or 0, part_at + 1
    if not number and window.folded[part_at + 1] in ("quarter", "half"):
        number, word, after = ORDINALS.get(word, 0), window.folded[part_at + 1], part_at + 2
    part = "H" if "half" in word else "Q"
    if not year or not 0 < number <= (2 if part == "H" else 4):
        return None
    first = window.with_article(at - 1 if window.back(at - 1) == "fiscal" else at)
    return Expression(first=first, after=after, kind="fixed", rule="quarter", value=f"{year:04d}-{part}{number}")


def _year_after(window: Window, after: int) -> tuple[int | None, int]:
    """ "Of last year", "of this year", "of the year" after a quarter."""
    if window.folded[after] == "of" and window.folded[after + 2] == "year":
        turn = {"last": -1, "this": 0, "next": 1, "the": 0}.get(window.folded[after + 1])
        if turn is not None:
            return turn, after + 3
    return None, after


def decade_form(window: Window, at: int) -> Expression | None:
    """ "The 1990s", "the late 1980s", "the '90s", "the nineties"."""
    word = window.folded[at]
    if word in DECADE_NAMES and window.back(at - 1) == "nineteen":
        first = window.with_article(window.with_edge(at - 1))
        return Expression(first=first, after=at + 1, kind="fixed", rule="decade", value=f"19{DECADE_NAMES[word]}")
    if word in DECADE_NAMES:
        if window.back(at - 1) not in ("the", "early", "late", "mid"):
            return None
        first = window.with_article(window.with_edge(at))
        return Expression(first=first, after=at + 1, kind="decade", rule="decade", number=DECADE_NAMES[word])
    match = _DECADE.fullmatch(word)
    if not match:
        return None
    first = at
    if match[3] is not None:
        before = window.back(at - 1)
        if before not in ("'", "the", "’", "early", "late", "mid") or window.folded[at - 2] in POSSESSIVES:
            return None
        first = at - 1 if window.back(at - 1) in ("'", "’") else at
        first = window.with_article(window.with_edge(first))
        return Expression(first=first, after=at + 1, kind="decade", rule="decade", number=int(match[3]))
    first = window.with_article(window.with_edge(first))
    value = match[2] if match[2][2] != "0" or match[2] == "200" else match[2][:2]  # "the 1800s" are a century
    return Expression(first=first, after=at + 1, kind="fixed", rule="decade", value=value)


def possessive_decade_form(window: Window, at: int) -> Expression | None:
    """ "The 1960's", "the mid-1980's": the decade, as some papers write it."""
    word = window.folded[at]
    year, edge = word.removeprefix("mid-"), window.back(at - 1) in ("the", "early", "late", "mid") or word[0] == "m"
    if not edge or window.folded[at + 1] != "'s" or not year.endswith("0") or len(year) != len("1960"):
        return None
    first = window.with_article(window.with_edge(at))
    return Expression(first=first, after=at + 2, kind="fixed", rule="decade", value=year[:3])


def spelled_year_form(window: Window, at: int) -> Expression | None:
    """ "Nineteen ninety eight", as it is said on the air."""
    year, after = spelled_year(window.folded, at)
    if not year:
        return None
    return Expression(first=window.with_part(at), after=after, kind="fixed", rule="year", value=str(year))


def near_day_form(window: Window, at: int) -> Expression | None:
    """ "Yesterday", "tomorrow night", "today", "tonight", "overnight", "the day before yesterday"."""
    word = window.folded[at]
    number = NEAR_DAYS[word]
    if word == "overnight" and not _MODALS.isdisjoint(window.folded[max(0, at - _MODAL_BACK) : at]):
        return None  # "a State cannot leave overnight": in no time
    if window.back(at - 2) == "day" and window.back(at - 1) == {-1: "before", 1: "after"}.get(number):
        return near(window.with_article(at - 2), at + 1, 2 * number, "")
    part = "NI" if word in ("tonight", "overnight") else PARTS_OF_DAY.get(window.folded[at + 1], "")
    after = at + 1 if word in ("tonight", "overnight") or not part else at + 2
    return near(window.with_edge(at), after, number, part)


def near(first: int, after: int, number: int, part: str) -> Expression:
    """A day or a part of it, so many days from publication."""
    value = f"T{part}" if part else ""
    return Expression(
        first=first, after=after, kind="from publication", rule="near day", unit="D", number=number, value=value
    )


def reference_form(window: Window, at: int) -> Expression | None:
    """ "Now", "recently", "the past", "the near future", "at the moment"."""
    word = window.folded[at]
    before, following = window.back(at - 1), window.folded[at + 1]
    first = at
    if window.words[at][0].isupper() and window.words[at - 1].isalpha():
        return None  # a name: "Homes of the Future"
    if word == "recently" and before == "as" and window.folded[at + 1] == "as":
        return None
    if word in ("past", "recent", "current", "present") and not UNITS.keys().isdisjoint(window.folded[at + 1 : at + 4]):
        return None
    if word == "future":
        first = at - 1 if before in ("near", "foreseeable", "immediate") else at
        first = window.with_article(first)
    elif word == "moments":
        return _moments(window, at)
    elif word == "term":
        first = at - 2
        if before not in ("near", "short") or window.back(first) != "the" or window.folded[first - 1] not in _IN:
            return None
    elif word in ("past", "present", "moment"):
        first = window.with_article(at)
        inside = window.folded[first - 1] in ("in", "at", "for", "of", "from")
        if not (first < at or (word == "present" and before == "at")) or not inside or following in ("and", "of"):
            return None
    elif (word == "recent" and before == "most") or (word == "now" and before == "right"):
        first = at - 1
    return Expression(first=first, after=at + 1, kind="fixed", rule="reference", value=REFERENCES[word])


def _moments(window: Window, at: int) -> Expression | None:
    """ "Moments ago", "moments later"."""
    value = {"ago": "PAST_REF", "earlier": "PAST_REF", "later": "FUTURE_REF"}.get(window.folded[at + 1])
    return Expression(first=at, after=at + 2, kind="fixed", rule="reference", value=value) if value else None


def rate_form(window: Window, at: int) -> Expression | None:
    """ "Daily", "annual", "twice monthly": how often. With a capital it is part of a name, unless a sentence begins."""
    word, before = window.folded[at], window.back(at - 1)
    if window.words[at][0].isupper() and at:
        begins = window.words[at - 1] in _ENDING and window.words[at + 1].islower()
        if not begins:
            return None
    first = at
    if before in ("once", "twice"):
        first = at - 1
    elif before == "times":
        count = count_before(window.folded, at - 1, window.floor)
        first = count.first if count else at
    return Expression(first=first, after=at + 1, kind="fixed", rule="rate", value=ADVERBS_OF_RATE[word])
