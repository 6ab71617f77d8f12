"""A visit told with two days lasts from the one to the other."""

from __future__ import annotations

from datetime import date

import pytest

from atlarge.facts.opening import open_record
from atlarge.reading.reader import read

RECORD = open_record()
THURSDAY = date(2024, 9, 5)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Putin visited Mongolia from September 2 to 4.", date(2024, 9, 2), date(2024, 9, 4)),
        ("Putin visited Mongolia between 2 and 4 September.", date(2024, 9, 2), date(2024, 9, 4)),
        ("Putin visited Mongolia from Aug. 31 to Sept. 3.", date(2024, 8, 31), date(2024, 9, 3)),
        ("From September 2 until 4 Putin visited Mongolia.", date(2024, 9, 2), date(2024, 9, 4)),
        ("Putin visited Mongolia on September 1 and 2.", date(2024, 9, 1), date(2024, 9, 2)),
        ("Putin was in Mongolia from Monday to Wednesday.", date(2024, 9, 2), date(2024, 9, 4)),
        ("Putin will visit Mongolia from September 8 to 10.", date(2024, 9, 8), date(2024, 9, 10)),
        ("Putin visited Mongolia on September 1 and 4.", date(2024, 9, 1), date(2024, 9, 1)),
        ("Putin's visit to Mongolia was moved from Monday to Tuesday.", date(2024, 9, 2), date(2024, 9, 2)),
        ("Netanyahu will visit Hungary on Monday or Tuesday.", date(2024, 9, 9), date(2024, 9, 9)),
    ],
)
def test_two_days(text: str, first: date, last: date) -> None:
    (visit,) = read(text, record=RECORD, published=THURSDAY).visits
    assert (visit.first, visit.last) == (first, last)


SEPTEMBER = (date(2025, 9, 1), date(2025, 9, 30))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Tajikistan, which ratified the statute in 2000, received Vladimir Putin.", (None, None)),
        ("In September Chad, which ratified in 2006, received Putin.", SEPTEMBER),
        ("Vladimir Putin, who in September visited Mongolia, laughed.", SEPTEMBER),
        ("Vladimir Putin will fly to Cuba, Dmitry Peskov added on Monday.", (None, None)),
        ("On Monday, the Kremlin insisted, Putin will fly to Cuba.", (None, None)),
        ("Putin will fly to Cuba on Monday, Dmitry Peskov added.", (date(2025, 11, 24), date(2025, 11, 24))),
        ("Netanyahu flew over Greece, a State Party, on his way to a town in September 2025.", SEPTEMBER),
        ("Netanyahu visited Hungary, whose parliament voted to leave the court in September 2025.", (None, None)),
    ],
)
def test_whose_day_it_is(text: str, days: tuple[date | None, date | None]) -> None:
    (visit,) = read(text, record=RECORD, published=date(2025, 11, 20)).visits
    assert (visit.first, visit.last) == days


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Ten years ago this weekend", date(2015, 6, 13), date(2015, 6, 14)),
        ("A decade ago this week", date(2015, 6, 8), date(2015, 6, 14)),
        ("Ten years ago this month", date(2015, 6, 1), date(2015, 6, 30)),
        ("Ten years ago on Friday", date(2015, 6, 13), date(2015, 6, 13)),
        ("Ten years ago today", date(2015, 6, 14), date(2015, 6, 14)),
        ("Six months ago this week", date(2024, 12, 9), date(2024, 12, 15)),
        ("This weekend", date(2025, 6, 14), date(2025, 6, 15)),
    ],
)
def test_the_anniversary_of_a_visit(words: str, first: date, last: date) -> None:
    text = f"{words}, Omar al-Bashir flew home from South Africa."
    (visit,) = read(text, record=RECORD, published=date(2025, 6, 14)).visits
    assert (visit.first, visit.last) == (first, last)


def test_a_visit_on_the_first_day_of_the_calendar() -> None:
    text = "Putin completed a state visit to China on Friday."
    assert read(text, record=RECORD, published=date.min).visits
