"""Which visit of a story becomes the question, and what its headline says of a visit that is not made."""

from __future__ import annotations

from datetime import date

from atlarge.briefing.subjects import subject, subject_visits
from atlarge.facts.opening import open_record
from atlarge.reading.reader import read

RECORD = open_record()


def first(text: str, published: date | None = None) -> tuple[str, str, str]:
    reading = read(text, record=RECORD, published=published)
    visit = reading.visits[subject_visits(reading, RECORD)[0][0]]
    return visit.host, visit.state, subject(RECORD, visit, reading.published).headline


def test_a_plan_without_a_known_day_is_not_a_meeting_of_another_time() -> None:
    text = (
        "Shoigu to hold security talks in Brasilia on March 12\n\nSergei Shoigu will travel to Brazil next Thursday. "
        "Shoigu took part by video link in a meeting of security chiefs in Brazil in April 2025."
    )
    host, state, headline = first(text)
    assert (host, state) == ("BRA", "announced")
    assert headline.startswith("Unknown")


def test_a_visit_under_way_goes_before_a_plan_for_later() -> None:
    text = (
        "Vladimir Putin has arrived in Astana for a three-day state visit to Kazakhstan.\n\n"
        "Putin is also expected to attend the APEC summit in Shenzhen, China, in November."
    )
    assert first(text)[:2] == ("KAZ", "under way")


def test_the_answer_says_that_a_visit_is_called_off() -> None:
    assert "called off" in first("Vladimir Putin cancels visit to Hungary.", date(2025, 10, 22))[2]
