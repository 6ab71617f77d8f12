"""Who says what holds what is said, and not what somebody is told to have done."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from atlarge.briefing.brief import brief
from atlarge.briefing.briefings import Briefing
from atlarge.briefing.headlines import supposing
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.reading.reader import read


@cache
def record() -> Record:
    return open_record()


def briefed(text: str, day: str = "2025-04-10") -> Briefing:
    return brief(record(), read(text, record=record(), published=date.fromisoformat(day)))


@pytest.mark.parametrize(
    "text",
    [
        "Hungary refused to arrest Netanyahu.",
        "Malawi declined to host a summit that he would attend.",
        "Benjamin Netanyahu has been wanted by the International Criminal Court since November.",
        "Nobody asked for his papers.",
        "They did not say that he was immune.",
        "Switzerland offers Putin a safe seat at the table.",
    ],
)
def test_a_deed_is_put_into_nobodys_mouth(text: str) -> None:
    assert not briefed(text).said


@pytest.mark.parametrize(
    "text",
    [
        "Hungary said that it would not arrest Netanyahu.",
        "Ana Holt told reporters that the visit was off.",
        "Israel denies the charges.",
        'The minister said: "We shall see."',
        "A spokesman confirmed on Friday that the talks were over.",
    ],
)
def test_what_somebody_says_is_listed(text: str) -> None:
    assert briefed(text).said


def test_a_day_after_the_record_supposes_that_nothing_has_changed() -> None:
    text = "Vladimir Putin will visit Mongolia on 3 March 2027."
    found = briefed(text, "2027-02-20")
    assert "nothing has changed since 7 October 2026" in found.subjects[0].headline
    earlier = briefed("Vladimir Putin will visit Mongolia on 3 September.", "2024-08-30")
    assert "nothing has changed" not in earlier.subjects[0].headline


def test_up_to_the_last_day_of_the_record_nothing_is_supposed() -> None:
    assert not supposing(record(), record().as_of)
    assert supposing(record(), date(2030, 1, 1))
