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


def subjects(text: str, published: date) -> list[str]:
    reading = read(text, record=RECORD, published=published)
    return [reading.visits[group[0]].host for group in subject_visits(reading, RECORD)]


def test_the_visit_of_the_headline_goes_before_one_touched_on_further_down() -> None:
    text = (
        "Netanyahu lands in Budapest\n\nThe Israeli prime minister landed at 2.30 am. He was met with honours. It was "
        "a cold day.\n\nThe talks go on. Friedrich Merz has said that he would find ways for Netanyahu to visit Berlin."
    )
    assert subjects(text, date(2025, 4, 3)) == ["HUN"]


def test_a_visit_that_might_be_some_day_is_no_subject_where_it_does_not_lead() -> None:
    text = (
        "Envoys meet in Vienna\n\nEnvoys of ten States met. They spoke of grain. They ate well. They left late.\n\n"
        "The Russian president Vladimir Putin might have to fly to Serbia. In August 2025 Putin met Trump in Alaska."
    )
    assert subjects(text, date(2025, 10, 22)) == []


def test_last_week_is_the_day_on_record_where_the_visit_was_a_few_days_from_it() -> None:
    text = "When Vladimir Putin walked down the steps of his plane in Dushanbe last week, nobody moved."
    host, _, headline = first(text, date(2025, 10, 12))
    assert host == "TJK"
    assert headline.startswith("Yes: on 8 October 2025 Tajikistan is bound")
    assert "the story gives 29 September to 5 October 2025" in headline


def test_the_answer_says_that_a_visit_is_called_off() -> None:
    assert "called off" in first("Vladimir Putin cancels visit to Hungary.", date(2025, 10, 22))[2]


def test_the_past_visit_of_the_headline_goes_before_a_later_one_that_is_over_too() -> None:
    text = (
        "How Hungary hosted Netanyahu\n\nBenjamin Netanyahu was received in Budapest on 3 April 2025. "
        "On 6 April 2025 Netanyahu flew to the United States."
    )
    assert subjects(text, date(2025, 4, 27)) == ["HUN"]


def test_the_past_visit_of_the_headline_goes_before_a_plan_touched_on_further_down() -> None:
    text = (
        "Netanyahu's Budapest visit in April 2025\n\nJudges wrote about it. They took their time. It was long.\n\n"
        "They had asked Hungary. Netanyahu will visit Washington on Monday."
    )
    assert subjects(text, date(2025, 7, 24)) == ["HUN"]


def test_a_plan_at_the_head_of_a_story_goes_before_a_past_visit() -> None:
    text = (
        "Netanyahu to visit Washington\n\nBenjamin Netanyahu will visit Washington on Monday. He was in Budapest on "
        "3 April 2025."
    )
    assert subjects(text, date(2025, 7, 24)) == ["USA"]


def test_a_visit_made_on_no_day_is_the_latest_on_record_before_the_story() -> None:
    text = "Netanyahu visited Hungary, a member of the court."
    assert first(text, date(2026, 11, 20))[2].startswith("Yes: on 3 April 2025 Hungary")


def test_a_visit_made_on_no_day_is_none_that_began_after_the_story() -> None:
    text = "Netanyahu visited Hungary, a member of the court."
    assert first(text, date(2025, 3, 28))[2].startswith("Yes: on 28 March 2025, the day of the story, Hungary")
