"""A briefing read aloud: the tense of the visit, whole sentences for none, one and many, no remark of the recorder."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from atlarge.briefing.brief import brief
from atlarge.briefing.telling import tell
from atlarge.briefing.terminal import write
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.reading.reader import read


@cache
def record() -> Record:
    return open_record()


@cache
def told(text: str, published: str) -> str:
    found = brief(record(), read(text, record=record(), published=date.fromisoformat(published)))
    return " ".join(write(tell(found), width=100).split())


MADE = ("Vladimir Putin left Mongolia on Tuesday after a two-day visit.", "2024-09-04")
CALLED_OFF = ("Vladimir Putin will not attend next month's BRICS summit in Johannesburg, he said.", "2023-07-19")
ANNOUNCED = ("Benjamin Netanyahu will travel to Poland on 27 January.", "2025-01-08")
TO_COME = ("Vladimir Putin will visit Mongolia on 3 March 2027.", "2027-02-20")


@pytest.mark.parametrize(
    ("story", "words"),
    [
        (MADE, "The visit was made, and no arrest is on record. These steps were open from then on."),
        (CALLED_OFF, "Had it been made without an arrest, these steps would have been open."),
        (ANNOUNCED, "Had it been made without an arrest, these steps would have been open."),
        (TO_COME, "If the person comes and is not arrested, these steps are open."),
        (CALLED_OFF, "South Africa would have been bound to arrest Vladimir Putin, had the visit been made"),
        (CALLED_OFF, "Yes: on 22 August 2023 "),
        (ANNOUNCED, "As the record now knows, the person stayed away."),
        (ANNOUNCED, "The record holds no earlier visit that Benjamin Netanyahu made while a public warrant stood."),
        (ANNOUNCED, "Visits planned since the first public warrant:"),
    ],
)
def test_the_words_fit_what_became_of_the_visit(story: tuple[str, str], words: str) -> None:
    assert words in told(*story)


@pytest.mark.parametrize("story", [MADE, CALLED_OFF, ANNOUNCED, TO_COME])
@pytest.mark.parametrize(
    "words", ["on every day that it can be", "made no visits", "No were", "no were", "Confirmation:", ": no longer so:"]
)
def test_what_no_editor_would_print(story: tuple[str, str], words: str) -> None:
    assert words not in told(*story)


def test_numbers_of_precedents_are_whole_sentences() -> None:
    text = "Omar al-Bashir will travel to Djibouti on Sunday, the presidency said."
    assert "Of these, two ended in an arrest and one without an arrest. No finding" in told(text, "2016-05-06")
    since = told("Vladimir Putin will travel to Bishkek on 25 November.", "2025-11-21")
    assert "Both ended without an arrest. One was followed by a finding of non-compliance, and one was" in since


def test_the_states_of_one_flight_are_told_together() -> None:
    since = told("Benjamin Netanyahu will visit Argentina on 27 September 2025.", "2025-09-08")
    assert "- Flown over: France (State Party), Greece (State Party) and Italy (State Party), 2 February 2025" in since
    assert since.count("Whether flying over a State is enough for the duty to arrest is disputed.") == 1


def test_of_a_story_in_another_language_nothing_is_said_that_was_not_read() -> None:
    words = told("Путин прилетел в Душанбе с государственным визитом, сообщила пресс-служба Кремля.", "2025-10-08")
    assert "Note: The story is not in a language that is read yet (English only)" in words
    assert "in the outlet's own voice" not in words


def test_words_in_two_parts_are_quoted_as_one_saying() -> None:
    text = '"The lesson was learned, but late," Mr Smith said. "They learned it well," he said of Vladimir Putin.'
    assert '"' not in told(text, "2025-10-08")


def test_an_assurance_is_told_without_the_remarks_of_whoever_recorded_it() -> None:
    words = told(*MADE)
    assert "(not confirmed by Mongolia on record)" in words
    assert "misprints" not in words
    assert "outcome consistent" not in words


def test_an_absence_needs_no_source_and_an_entry_without_one_says_so() -> None:
    first = told("Putin arrived in Bishkek on Thursday, his first trip abroad since the warrant.", "2023-10-12")
    assert "Earlier ones of the kind on record since then: none. (uncited" not in first
    office = told("Former defence minister Yoav Gallant will visit Poland on 3 March.", "2025-02-20")
    assert "(uncited: no source on record)" in office


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("In March 2015 Omar al-Bashir visited Egypt.", "Omar al-Bashir in Egypt, March 2015 (in the past): "),
        ("Omar al-Bashir has never been to Japan.", "Omar al-Bashir in Japan (denied): "),
    ],
)
def test_another_visit_is_told_with_how_the_story_tells_it(sentence: str, words: str) -> None:
    assert words in told(f"Vladimir Putin will visit Mongolia on 3 September. He is well. {sentence}", "2024-08-30")
