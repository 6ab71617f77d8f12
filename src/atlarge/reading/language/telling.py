"""Which words can tell a time, by the word alone: every time expression has one of them."""

from __future__ import annotations

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

QUARTERS = (
    *("first-quarter", "second-quarter", "third-quarter", "fourth-quarter", "first-half", "second-half"),
    *("q1", "q2", "q3", "q4", "1q", "2q", "3q", "4q", "h1", "h2"),
)
LASTING = tuple(f"{unit}long" for unit in UNITS)
ON_WEEKDAYS = tuple(f"{name}s" for name in WEEKDAYS if name.endswith("day"))
EDGED_MONTHS = tuple(f"{edge}-{name}" for edge in EDGED for name in MONTHS)
OF_THE_CLOCK = ("noon", "midnight", "o'clock")
IN_LETTERS = "nineteen"  # with which a year begins that is written in words
WORDS = frozenset({
    *REFERENCES, *ADVERBS_OF_RATE, *UNITS, "half", *QUARTERS, *LASTING, *SEASONS, *DECADE_NAMES, *PARTS_OF_DAY,
    *OF_THE_CLOCK, IN_LETTERS, *NEAR_DAYS, *BY_FIRST_WORD, *WEEKDAYS, *ON_WEEKDAYS, *MONTHS, *EDGED_MONTHS, *ENDS,
})  # fmt: skip
"""The words that tell a time without a figure or a hyphen, folded; each has its form in `reading.dating.finding`."""
_TAILS = frozenset({*UNITS, "old", "olds", "long", "end", "ago", "earlier"})  # of compounds that tell a time
_DIGITS = frozenset("0123456789")


def tells(word: str) -> bool:
    """Whether a time expression can be told at a word, folded: by a table, a figure or a compound."""
    return word in WORDS or word[0] in _DIGITS or _compound(word)


def _compound(word: str) -> bool:
    """Whether a word with a hyphen can tell a time: "three-year", "mid-1990s", "May-July"."""
    head, dash, tail = word.rpartition("-")
    return bool(head and dash) and (tail in _TAILS or tail[:1].isdigit() or is_range(word))


def is_range(word: str) -> bool:
    """Whether a word is two ends of a time, at least one of them a month or a weekday: "May-July", "14-August"."""
    head, _, tail = word.partition("-")
    months = (head in MONTHS) + (tail in MONTHS) + (head in WEEKDAYS and tail in WEEKDAYS)
    return bool(head and tail) and months > 0 and (months > 1 or head.isdigit() or tail.isdigit() or head in WEEKDAYS)
