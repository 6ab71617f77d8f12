"""How days, lists and names of States are printed in verdicts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from atlarge.dates import When, when_in_words
from atlarge.facts.record import Record

_WITH_ARTICLE = re.compile(
    r"(?:United|Russian Federation|Netherlands|Philippines|Gambia|Bahamas|Comoros|Maldives|Marshall|Solomon"
    r"|Central African"
    r"|Dominican Republic|Democratic|Republic|Holy See|Lao People|State of|Islamic|Cook Islands|Syrian Arab|Congo\b)"
)


def stay_in_words(since: When, until: When | None) -> str:
    """Write the days of a stay: "12-13 October 2023", "30 September to 2 October 2025"."""
    if until is None or until == since:
        return when_in_words(since)
    if since.first <= until.first and until.last <= since.last:
        # it began on some day of a month, and ended in that month
        return f"until {when_in_words(until)}"
    if not (since.is_day and until.is_day):
        return f"{when_in_words(since)} to {when_in_words(until)}"
    if (since.first.year, since.first.month) == (until.first.year, until.first.month):
        return f"{since.first.day}-{when_in_words(until)}"
    return f"{when_in_words(since)} to {when_in_words(until)}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """Join words as English does.

    >>> listed(["Kyrgyzstan", "the UAE", "Uzbekistan"])
    'Kyrgyzstan, the UAE and Uzbekistan'
    """
    items = list(words)
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def ordinal(number: int) -> str:
    """Write an ordinal as a word up to ten, in figures above.

    >>> ordinal(2), ordinal(21)
    ('second', '21st')
    """
    words = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    if 0 < number < len(words):
        return words[number]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def state_name(record: Record, code: str) -> str:
    """Name a State inside a sentence, with its article where English has one."""
    state = record.states.get(code)
    name = state.name if state else code
    return f"the {name}" if _WITH_ARTICLE.match(name) else name


def sentence(words: str) -> str:
    """Make the first letter a capital, and end with a full stop."""
    text = words.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")
