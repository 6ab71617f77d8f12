"""A publication day that the text does not state outright: told from its words, or left unknown, with the reason."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlarge.facts.opening import open_record
from atlarge.reading.dating.inferring import Publication
from atlarge.reading.dating.times import times_of
from atlarge.reading.datings import reads_on, reads_within
from atlarge.reading.layout import lay_out
from atlarge.reading.reader import read
from atlarge.reading.readings import Reading

RECORD = open_record()
REST = " The hall was full, and the ministry kept to its statement of the morning, in which no name stood at all."


def reading(text: str) -> Reading:
    return read(text, record=RECORD)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("MOSCOW/ALMATY, Oct 2, 2025 - The envoy said on Tuesday that he would go." + REST, date(2025, 10, 2)),
        ("Envoy leaves\n\nMOSCOW, 3 September 2024 (Reuters) — The envoy left on Monday." + REST, date(2024, 9, 3)),
        ("The envoy left on Monday." + REST + "\n\n(Reuters, 3 September 2024)", date(2024, 9, 3)),
        ("Envoy leaves\n\nFriday, 30 August 2024\n\nThe envoy left on Monday." + REST, date(2024, 8, 30)),
        ("Envoy leaves\n\nBy Ann Lee | Published on 30 August 2024 at 10:00 GMT\n\nHe left." + REST, date(2024, 8, 30)),
        ("MOSCOW, Oct 2, 2025 - He said he would stay August-September." + REST, date(2025, 10, 2)),
        ("Putin in Astana\n\nLive updates, Wednesday 27 May 2026\n\nHe left on Monday." + REST, date(2026, 5, 27)),
        ("Putin in Astana\n\n10.02 am, 27 January 2027\n\nHe left on Monday." + REST, date(2027, 1, 27)),
        ("FOR IMMEDIATE RELEASE: 27 May 2026\n\nHe left on Monday." + REST, date(2026, 5, 27)),
        ("A day in court\n\nTranscript. Morning programme, 27 May 2026\n\nHe left." + REST, date(2026, 5, 27)),
        ("Geneva/Nairobi, Wednesday 27 May 2026\n\nARREST HIM\n\nHe left on Monday." + REST, date(2026, 5, 27)),
        ("Updated: May 27, 2026 10:02 IST\n\nHe left on Monday." + REST, date(2026, 5, 27)),
        ("27/05/2026\n\nHe left on Monday." + REST, date(2026, 5, 27)),
        ("They spoke yesterday, August 29. In 2023 he stayed away; he comes on Tuesday, September 3.",
         date(2024, 8, 30)),
        ("This year, 2024, he came back. They spoke yesterday, August 29, and meet tomorrow, August 31.",
         date(2024, 8, 30)),
        ("This year, 2024, he came. It passed last week, on August 21. He left on August 28, is to land on August 28.",
         date(2024, 8, 28)),
    ],
)  # fmt: skip
def test_a_day_that_the_words_determine(text: str, day: date) -> None:
    assert (reading(text).published, reading(text).published_from) == (day, "inferred")


@pytest.mark.parametrize(
    "text",
    [
        "The treaty of 17 July 1998 stands. He came on Monday.",
        "It was passed last week, on August 21.",  # no year
        "In 2023 he stayed away. It was passed last week, on August 21.",  # no weekday to tell the year by
        "This year, 2024, he came. They spoke yesterday, August 29, and yesterday, August 30.",  # contradicts itself
        "This year, 2024, he came. It passed last week, on August 21.",  # a week, and no day
        "THE COURT sat on 3 September 2024 and the judges of the chamber went home - as they had said.",
        "Rome Statute, 17 July 1998 - Article 27 says this. He went on Monday.",
        "Kyiv, 24 February 2022 - that was where it all began, three years ago.",
        "The minister said in 2023 that he would come on Tuesday, September 3.",
        "Rome Statute, 17 July 1998\n\nArticle 27 says this. He went on Monday.",
        "Kyiv, 24 February 2022\n\nThat was where it began. By 2025 nobody was surprised.",
        "12/05/2026\n\nHe left on Monday.",  # May or December
        "Live in Rome, Putin waited for 3 May 2024\n\nHe left on Monday.",
        "The General Assembly met in Rome on 17 July 1998 - and the treaty was signed there.",
    ],
)
def test_a_day_that_they_leave_open(text: str) -> None:
    assert (reading(text).published, reading(text).published_from) == (None, "unknown")


def test_dates_resolve_against_the_bounds() -> None:
    text = (
        "It passed last week, on August 21. He is set to visit on Tuesday, September 3; in 2023 he did not. "
        "He is here today."
    )
    found = {text[slice(*one.span)]: one for one in reading(text).dates}
    assert found["last week"].value == "2024-W34"
    assert found["August 21"].value == "2024-08-21"
    assert found["Tuesday, September 3"].value == "2024-09-03"
    assert found["today"].value == "2024-W35"
    assert "depending on the day of publication" in found["today"].trace[-2]


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        # what is past and what is to come, by the calendar
        ("He was held on 3 March 2024. The hearing will be on 5 September 2024. He left today.", "today", "2024"),
        ("He was held on 3 March 2024. The hearing will be on 5 September 2024. It was so last year.", "last year",
         "2023"),
        ("He was held on 20 August 2024. The hearing will be on 29 August 2024. He left today.", "today", "2024-08"),
        # a time reckoned from publication, beside the same time by the calendar
        ("It fell last month, in July 2024. It rises this month.", "this month", "2024-08"),
        ("He lost last year, in 2023. He will run next year.", "next year", "2025"),
        ("He comes next Tuesday, September 3; in 2023 he did not. He left today.", "today", "2024-Q3"),
        ("He left last week, on 21 August 2024. He is here this week.", "this week", "2024-W35"),
    ],
)  # fmt: skip
def test_bounds_give_what_is_true_on_all_their_days(text: str, word: str, value: str) -> None:
    told = reading(text)
    assert told.published is None
    assert told.published_within is not None
    assert told.published_trace
    (one,) = (one for one in told.dates if text[slice(*one.span)] == word)
    assert one.value == value
    assert any("published" in step for step in one.trace)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They left two days ago, on 28 August 2024.", date(2024, 8, 30)),
        ("They left three weeks ago. They came yesterday, 29 August 2024.", date(2024, 8, 30)),
        ("They come tomorrow, Saturday, 31 August 2024.", date(2024, 8, 30)),
    ],
)
def test_a_day_that_is_reckoned_back(text: str, day: date) -> None:
    assert reading(text).published == day


PIECES = st.sampled_from(
    "He left|He will come|on Tuesday|on August 21|in March|last week|two days ago|next month|this weekend|last summer|"
    "in the third quarter|at 10 a.m.|the next day|a year earlier|on Christmas|in the '90s|tonight|in the fall|"
    "earlier this year|on February 29|in 1998|the year|last December|on Friday, May 3|.".split("|")
)


@given(
    st.lists(PIECES, max_size=12).map(" ".join),
    st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    st.integers(0, 500),
    st.integers(0, 500),
)
def test_what_the_bounds_give_holds_on_every_day_between(text: str, first: date, days: int, within: int) -> None:
    layout = lay_out(text)
    times = times_of(layout.tokens, layout.sentences)
    told = Publication(first=first, last=first + timedelta(days=days))
    on = reads_on(times, first + timedelta(days=min(within, days)))
    for one, other in zip(on, reads_within(times, told), strict=True):
        if other.first is not None and other.last is not None and one.first is not None and one.last is not None:
            assert other.first <= one.first <= one.last <= other.last
        elif other.value:
            assert one.value == other.value


def test_the_trace_says_from_which_words() -> None:
    text = "They spoke yesterday, August 29. In 2023 he stayed away; he is to come on Tuesday, September 3."
    (one,) = (one for one in reading(text).dates if text[slice(*one.span)] == "yesterday")
    assert one.trace[:2] == (
        "2024, the first year from 2023 on whose weekdays agree",
        "'yesterday, August 29': published 2024-08-30",
    )
    (monday,) = (
        one for one in reading("MOSCOW, Oct 2, 2025 - He came on Monday." + REST).dates if one.rule == "weekday"
    )
    assert monday.trace[0] == "dateline 'MOSCOW, Oct 2, 2025': published 2025-10-02"
    assert monday.value == "2025-09-29"


def test_bounds_come_with_the_words_they_are_from() -> None:
    told = reading("In 1999 he said he would resign on 31 December 1999. He resigned.")
    assert told.published_trace == (
        "'31 December 1999' is to come: published 1999-12-31 or before",
        "'1999' is past: published 1999-01-01 or later",
    )
    assert reading("He said in 2023 that he would come on Tuesday, September 3.").published_within is None


def test_the_turn_of_the_year() -> None:
    told = reading(
        "Last week, on December 30, he came. In 2024, on Tuesday, December 31, he left. It was yesterday, January 6."
    )
    assert told.published == date(2025, 1, 7)


def test_what_is_given_wins() -> None:
    text = "MOSCOW, Oct 2, 2025 - He came." + REST
    told = read(text, record=RECORD, published=date(2025, 10, 5))
    assert (told.published, told.published_from) == (date(2025, 10, 5), "given")


WORDS = st.sampled_from(
    "last next this week yesterday tomorrow on , . ( ) - August 31 February 30 Tuesday 2024 0001 9999 year MOSCOW \n\n "
    "September 3 he came will visit in Reuters published".split(" ")
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_no_order_of_words_raises_or_gives_a_day_outside_its_bounds(text: str) -> None:
    told = reading(text)
    assert (told.published is None) == (told.published_from == "unknown")
