"""Days, and what is known of them.

`When` is a date as precise as its source; `Span` a half-open stretch of days; `Timeline` a value for every day.
Nothing here asks what day it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Generic, TypeVar

from atlarge.errors import DateError

T = TypeVar("T")

_WHEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)")


def parse_day(text: str) -> date:
    """Read one whole day, `YYYY-MM-DD` (ISO 8601).

    >>> parse_day("2024-09-03")
    datetime.date(2024, 9, 3)

    Raises `DateError` for anything else, saying what would do.
    """
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise DateError(f"{text!r} is not a day; write it as YYYY-MM-DD, for instance 2024-09-03")
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise DateError(f"{text!r} is not a day of the calendar ({error})") from None


class When:
    """A date as precise as its source: a year, a month or a day, `~` after it if the source says "about".

    >>> when = When.parse("2024-09")
    >>> when.first, when.last
    (datetime.date(2024, 9, 1), datetime.date(2024, 9, 30))

    Compares and sorts by its first day, then its last.
    """

    __slots__ = ("about", "first", "last", "text")

    def __init__(self, text: str, first: date, last: date, *, about: bool = False) -> None:
        self.text, self.first, self.last, self.about = text, first, last, about

    @classmethod
    def parse(cls, text: str) -> When:
        """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with or without `~`. Raises `DateError`."""
        match = _WHEN.fullmatch(text)
        if not match:
            raise DateError(f"{text!r} is not a date; write YYYY, YYYY-MM or YYYY-MM-DD, with ~ after it for 'about'")
        year, month, day, about = match.groups()
        try:
            first = date(int(year), int(month or 1), int(day or 1))
            last = first if day else _last_day(first, whole_year=month is None)
        except ValueError as error:
            raise DateError(f"{text!r} is not a date of the calendar ({error})") from None
        return cls(text, first, last, about=bool(about))

    @classmethod
    def day(cls, day: date) -> When:
        """The one day."""
        return cls(day.isoformat(), day, day)

    @property
    def is_day(self) -> bool:
        """Whether the source names the very day."""
        return self.first == self.last

    def overlaps(self, other: When) -> bool:
        """Whether both can mean the same day."""
        return self.first <= other.last and other.first <= self.last

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"When({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __lt__(self, other: When) -> bool:
        return (self.first, self.last) < (other.first, other.last)


def _last_day(first: date, *, whole_year: bool) -> date:
    if whole_year:
        return date(first.year, 12, 31)
    return first.replace(day=monthrange(first.year, first.month)[1])


@lru_cache(maxsize=10_000)
def day_in_words(day: date) -> str:
    """A day as it is written in a sentence.

    >>> day_in_words(date(2024, 9, 3))
    '3 September 2024'
    """
    return f"{day.day} {day:%B %Y}"


def when_in_words(when: When) -> str:
    """A date as precise as its source, as it is written in a sentence.

    >>> when_in_words(When.parse("2024-09")), when_in_words(When.parse("2007~"))
    ('September 2024', 'about 2007')
    """
    about = "about " if when.about else ""
    if when.is_day:
        return about + day_in_words(when.first)
    whole_year = (when.first.month, when.last.month) == (1, 12)
    return f"{about}{when.first.year}" if whole_year else f"{about}{when.first:%B %Y}"


def in_json(value: object) -> str:
    """A date of the record as JSON holds it: its text. The hook for `msgspec`, which knows no `When`."""
    if isinstance(value, When):
        return value.text
    raise NotImplementedError(f"{type(value).__name__} has no form in JSON")


class Span:
    """The days from `start` until the day before `end`; `end=None` means for good.

    >>> date(2024, 9, 3) in Span(date(2024, 9, 2), date(2024, 9, 4))
    True
    """

    __slots__ = ("end", "start")

    def __init__(self, start: date, end: date | None = None) -> None:
        if end is not None and end < start:
            raise DateError(f"a span cannot end ({end}) before it starts ({start})")
        self.start, self.end = start, end

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and (self.start, self.end) == (other.start, other.end)

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"


class Timeline(Generic[T]):
    """A value for every day: `changes` are (first day, value), in order; before the first, `initial`."""

    __slots__ = ("changes", "initial")

    def __init__(self, initial: T, changes: Iterable[tuple[date, T]] = ()) -> None:
        self.initial = initial
        kept: list[tuple[date, T]] = []
        value = initial
        for day, new in sorted(changes, key=lambda change: change[0]):
            if kept and kept[-1][0] == day:
                kept.pop()
                value = kept[-1][1] if kept else initial
            if new != value:
                kept.append((day, new))
                value = new
        self.changes = tuple(kept)

    def at(self, day: date) -> T:
        """The value on that day."""
        index = bisect_right(self.changes, day, key=lambda change: change[0])
        return self.changes[index - 1][1] if index else self.initial

    def next_change(self, day: date) -> tuple[date, T] | None:
        """The first change after that day, or None if the value stands for good."""
        index = bisect_right(self.changes, day, key=lambda change: change[0])
        return self.changes[index] if index < len(self.changes) else None

    def __iter__(self) -> Iterator[tuple[date, T]]:
        return iter(self.changes)


def first_of_month_after(day: date) -> date:
    """The first day of the month that follows the month of `day`.

    >>> first_of_month_after(date(2024, 12, 24))
    datetime.date(2025, 1, 1)
    """
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def one_year_after(day: date) -> date:
    """The same day of the next year; 29 February gives 1 March, since a whole year has then passed.

    >>> one_year_after(date(2016, 2, 29))
    datetime.date(2017, 3, 1)
    """
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)


def day_after(day: date) -> date:
    """The next day; the last day of the calendar stays what it is."""
    return day if day == date.max else day + timedelta(days=1)
