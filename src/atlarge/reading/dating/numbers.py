"""Counts before a unit of time: "two", "a dozen", "18", "two and a half", "several"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from atlarge.reading.language.english_times import NUMBERS, VAGUE_NUMBERS

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_TEN = 10
_LONGEST = 16  # characters; longer figures count nothing that a calendar has


class Count(msgspec.Struct, frozen=True):
    """`number` as counted, None where vague; tokens from `first` on."""

    first: int
    number: float | None


def one_word(word: str) -> float | None:
    """The number that a single token says: "18", "1,000", "2.5", "twenty-five"."""
    if word[0].isdigit():
        return float(word.replace(",", "")) if len(word) < _LONGEST and _DIGITS.fullmatch(word) else None
    if word in NUMBERS:
        return NUMBERS[word]
    if word.endswith("-and-a-half") and word.removesuffix("-and-a-half") in NUMBERS:
        return NUMBERS[word.removesuffix("-and-a-half")] + 0.5
    tens, dash, ones = word.partition("-")
    if dash and tens in NUMBERS and ones in NUMBERS:
        return NUMBERS[tens] + NUMBERS[ones]
    return None


def count_before(folded: Sequence[str], end: int, floor: int) -> Count | None:
    """The count that ends right before token `end`, not reaching before `floor`; None where there is none.

    >>> count_before(["more", "than", "two", "and", "a", "half"], 6, 0)
    Count(first=2, number=2.5)
    """
    at = end - 1
    if at < floor:
        return None
    if folded[at] == "half" and at - 2 >= floor and folded[at - 1] == "a" and folded[at - 2] == "and":
        whole = count_before(folded, at - 2, floor) if folded[at - 3] != "half" else None
        return Count(whole.first, whole.number + 0.5) if whole and whole.number is not None else None
    if at - 3 >= floor and folded[at - 1] == "/" and folded[at - 3].isdecimal() and folded[at - 2] != "0":
        part = folded[at - 2 : at + 1 : 2]  # "2 1/2"
        if all(figure.isdecimal() and len(figure) == 1 and figure != "0" for figure in part):
            return Count(at - 3, int(folded[at - 3][:_LONGEST]) + int(part[0]) / int(part[1]))
    if folded[at] == "of" and at - 1 >= floor and folded[at - 1] in ("couple", "dozens", "hundreds", "number"):
        start = at - 2 if at - 2 >= floor and folded[at - 2] == "a" else at - 1
        return Count(start, None)
    if folded[at] in VAGUE_NUMBERS:
        start = at - 1 if at - 1 >= floor and folded[at - 1] in ("a", "the") and folded[at] != "some" else at
        return Count(start, None)
    if folded[at] in ("dozen", "hundred", "thousand", "million"):
        return _large(folded, at, floor)
    number = one_word(folded[at])
    if number is not None:
        return _joined(folded, at, floor, number)
    return Count(at, 1) if folded[at] in ("a", "an") else None


def spelled_year(folded: Sequence[str], at: int) -> tuple[int, int]:
    """The year said in words from `at` on, and where it ends; 0 where there is none.

    >>> spelled_year(["nineteen", "ninety", "eight", "."], 0), spelled_year(["nineteen", "men"], 0)
    ((1998, 3), (0, 0))
    """
    tens = one_word(folded[at + 1]) if folded[at] == "nineteen" and folded[at + 1][:1].isalpha() else None
    if tens is None or not _TEN <= tens < _TEN * _TEN:
        return 0, 0
    ones = NUMBERS.get(folded[at + 2], 0) if tens >= 2 * _TEN and not tens % _TEN else 0
    if 0 < ones < _TEN:
        return 1900 + int(tens) + ones, at + 3
    return 1900 + int(tens), at + 2


def _large(folded: Sequence[str], at: int, floor: int) -> Count:
    size = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1000000}[folded[at]]
    before = folded[at - 1] if at - 1 >= floor else ""
    times = 1 if before in ("a", "one") else one_word(before) if before else None
    return Count(at - 1, size * times) if times is not None else Count(at, size)


def _joined(folded: Sequence[str], at: int, floor: int, number: float) -> Count:
    """ "one hundred and fifty": the tens after a hundred."""
    tens = NUMBERS.get(folded[at - 1], 0) if at - 1 >= floor else 0
    if number < _TEN and tens >= 2 * _TEN and folded[at].isalpha():
        return Count(at - 1, tens + number)  # "twenty five", as it is said
    before = at - 2 if at - 1 >= floor and folded[at - 1] == "and" else at - 1
    if before >= floor and folded[before] in ("hundred", "thousand"):
        large = _large(folded, before, floor)
        return Count(large.first, (large.number or 0) + number)
    return Count(at, number)


def amount(number: float | None) -> str:
    """As ISO 8601 writes it; X where vague."""
    if number is None:
        return "X"
    return str(int(number)) if number == int(number) else str(number)


def duration(number: float | None, unit: str) -> str:
    """An ISO 8601 duration.

    >>> duration(2, "D"), duration(2.5, "Y"), duration(None, "H")
    ('P2D', 'P2.5Y', 'PTXH')
    """
    if unit in ("S", "MIN", "H"):
        return f"PT{amount(number)}{unit[0]}"
    if unit == "FN":
        return f"P{amount(number and 2 * number)}W"
    return f"P{amount(number)}{unit}"
