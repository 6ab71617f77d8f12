"""Days and numbers as they stand in a sentence."""

from __future__ import annotations

from datetime import date

import pytest

from atlarge.briefing.wording import counted, days_in_words, entry_in_words, listed, sentence, stay_in_words
from atlarge.dates import When, when_in_words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (None, None, ""),
        (date(2024, 9, 3), None, "3 September 2024"),
        (date(2024, 9, 3), date(2024, 9, 3), "3 September 2024"),
        (date(2024, 9, 2), date(2024, 9, 3), "2 to 3 September 2024"),
        (date(2024, 9, 30), date(2024, 10, 1), "30 September to 1 October 2024"),
        (date(2024, 12, 31), date(2025, 1, 1), "31 December 2024 to 1 January 2025"),
        (date(2024, 9, 1), date(2024, 9, 30), "September 2024"),
        (date(2024, 2, 1), date(2024, 2, 28), "1 to 28 February 2024"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2024, 1, 1), date(2024, 2, 29), "1 January to 29 February 2024"),
    ],
)
def test_days(first: date | None, last: date | None, words: str) -> None:
    assert days_in_words(first, last) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2024-09-03", "3 September 2024"),
        ("2024-09", "September 2024"),
        ("2024", "2024"),
        ("2007-10-02~", "about 2 October 2007"),
    ],
)
def test_when(when: str, words: str) -> None:
    assert when_in_words(When.parse(when)) == words


def test_a_stay_is_as_precise_as_its_source() -> None:
    day, month = When.parse("2024-09-02"), When.parse("2024-09")
    assert stay_in_words(day, When.parse("2024-09-03")) == "2 to 3 September 2024"
    assert stay_in_words(month, None) == "September 2024"
    assert stay_in_words(month, When.parse("2024-10-01~")) == "September 2024 to about 1 October 2024"


def test_numbers_and_rows() -> None:
    assert counted(1, "visit") == "one visit"
    assert counted(0, "visit") == "no visits"
    assert counted(13, "visit") == "13 visits"
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"], "or") == "a, b or c"
    assert sentence("so it is") == "So it is."
    assert sentence("is it so?") == "Is it so?"


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("treaties/rome-statute: ARD ratification 2000-09-06", "the ratification by Arden (6 September 2000)"),
        ("treaties/rome-statute: BOR withdrawal 2025-09", "the notice of withdrawal by Boria (September 2025)"),
        ("persons/ivo-marek: cal-marek-2024", "the warrant against Ivo Marek"),
        ("persons/ivo-marek: deceased 2025-11-05~", "the death of Ivo Marek (about 5 November 2025)"),
        ("persons/ivo-marek: President of Dunmere", "the office of Ivo Marek (President of Dunmere)"),
        ("resolutions/sc-1593", "Security Council resolution 1593"),
        ("readings/immunity-bars", "the entry readings/immunity-bars"),
    ],
)
def test_entries(entry: str, words: str) -> None:
    assert entry_in_words(entry, {"ARD": "Arden", "BOR": "Boria", "ivo-marek": "Ivo Marek"}) == words
