"""Days, numbers, names and entries of the record, as they stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from atlarge.dates import When, day_after, day_in_words, when_in_words

_SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()

_ACTS = {
    "deposit-withdrawn": "withdrawal of the deposit",
    "withdrawal": "notice of withdrawal",
    "withdrawal-rescinded": "act taking back the notice of withdrawal",
    "signature-disowned": "notice not to become a Party",
}
_EVENTS = {
    "surrendered": "surrender",
    "terminated": "termination of the case",
    "withdrawn": "withdrawal of the warrant",
    "vacated": "vacation of the warrant",
    "inadmissible": "finding of inadmissibility",
    "acquitted": "acquittal",
    "charges-not-confirmed": "decision not to confirm the charges",
    "deceased": "death",
}


def number(count: int) -> str:
    """A number in words up to twelve, in figures above."""
    return _SMALL[count] if 0 <= count < len(_SMALL) else str(count)


def counted(count: int, one: str, many: str = "") -> str:
    """A number with its noun: "one visit", "13 visits"."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def listed(words: Iterable[str], joiner: str = "and") -> str:
    """Words in a row: "a, b and c"."""
    items = list(words)
    if len(items) < 2:  # noqa: PLR2004 - two is where a row begins
        return "".join(items)
    return ", ".join(items[:-1]) + f" {joiner} {items[-1]}"


def capital(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]


def sentence(words: str) -> str:
    """The words as a sentence: capital first letter, full stop."""
    words = capital(words.strip())
    return words if words.endswith((".", "!", "?", ":")) or not words else words + "."


def days_in_words(first: date | None, last: date | None = None) -> str:
    """A stretch of days, both inclusive, as it is written in a sentence; empty if there is none."""
    if first is None:
        return ""
    if last is None or last == first:
        return day_in_words(first)
    if first.day == 1 and day_after(last).day == 1:
        whole = _whole_months(first, last)
        if whole:
            return whole
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_in_words(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%B} to {day_in_words(last)}"
    return f"{day_in_words(first)} to {day_in_words(last)}"


def any_day_in_words(first: date, last: date) -> str:
    """A day or each of several, as a sentence begins with it: "on 3 May 2024", "on every day of May 2024"."""
    days = days_in_words(first, last)
    if last <= first:
        return f"on {days}"
    if (last - first).days == 1 and days.endswith(str(last.year)) and first.month == last.month:
        return f"on {days.replace(' to ', ' and ')}"
    return f"on every day {'of' if days in (str(first.year), f'{first:%B %Y}') else 'from'} {days}"


def _whole_months(first: date, last: date) -> str:
    """One whole year, or one whole month, by its name; else nothing."""
    if (first.year, first.month, last.month) == (last.year, 1, 12):
        return str(first.year)
    return f"{first:%B %Y}" if (first.year, first.month) == (last.year, last.month) else ""


def stay_in_words(since: When, until: When | None) -> str:
    """The days of a visit on record."""
    if until is None or until == since:
        return when_in_words(since)
    if since.first <= until.first and until.last <= since.last:
        # it began on some day of a month, and ended in that month
        return f"until {when_in_words(until)}"
    if since.is_day and until.is_day and not (since.about or until.about):
        return days_in_words(since.first, until.last)
    return f"{when_in_words(since)} to {when_in_words(until)}"


def entry_in_words(entry: str, names: Mapping[str, str]) -> str:
    """What an entry of the record is, said without its id: "the ratification by Mongolia (11 April 2002)"."""
    folder, _, rest = entry.partition(": ")
    if folder.startswith("treaties/"):
        state, kind, on = [*rest.split(" ", 2), "", ""][:3]
        return f"the {_ACTS.get(kind, kind)} by {names.get(state, state)}{_dated(on)}"
    if folder.startswith("persons/"):
        person = names.get(folder.removeprefix("persons/"), "the person")
        kind, _, on = rest.partition(" ")
        if kind in _EVENTS:
            return (
                f"the {_EVENTS[kind]} of {person}{_dated(on)}"
                if kind == "deceased"
                else f"the {_EVENTS[kind]}{_dated(on)}"
            )
        return f"the warrant against {person}" if _is_id(rest) else f"the office of {person} ({rest})"
    if folder.startswith("resolutions/"):
        return f"Security Council resolution {folder.removeprefix('resolutions/sc-')}"
    if folder == "declarations":
        return f"the declaration on record as {rest}"
    return f"the entry {entry}"


def _is_id(words: str) -> bool:
    return " " not in words and words == words.lower()


def _dated(on: str) -> str:
    return f" ({when_in_words(When.parse(on))})" if on[:4].isdigit() else ""


def undated(within: tuple[date, date] | None) -> str:
    """What can be said of a day of publication that nobody told: nothing, or the days between which it lies."""
    if within is None:
        return "The day of publication is not known."
    first, last = (days_in_words(each) for each in within)
    return f"The day of publication is not told; by its own words the story is of {first} to {last}."
