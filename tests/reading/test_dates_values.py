"""Time expressions of news: where they start and end, and what they mean on the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlarge.reading.dating.times import times_of
from atlarge.reading.dating.values import at_unit, bounds, kind_of, shifted
from atlarge.reading.datings import reads_on
from atlarge.reading.layout import lay_out
from atlarge.reading.readings import DateRead

FRIDAY = date(2024, 8, 30)


def dates(text: str, published: date | None = FRIDAY) -> tuple[DateRead, ...]:
    """Every time expression, as it reads on that day."""
    layout = lay_out(text)
    return reads_on(times_of(layout.tokens, layout.sentences), published)


def read(text: str, published: date | None = FRIDAY) -> list[tuple[str, str]]:
    """Every expression with its value."""
    return [(text[slice(*one.span)], one.value) for one in dates(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He is set to come on September 3, she said.", [("September 3", "2024-09-03")]),
        ("A vote that was set for Tuesday, September 3.", [("Tuesday, September 3", "2024-09-03")]),
        ("The ballot scheduled for Tuesday, August 27 was put off.", [("Tuesday, August 27", "2024-08-27")]),
        ("He came on September 3.", [("September 3", "2023-09-03")]),
        ("A warrant was issued in March 2023.", [("March 2023", "2023-03")]),
        ("They spoke on 3 September 2019.", [("3 September 2019", "2019-09-03")]),
        ("They spoke on Tuesday, Sept. 3, 2019, in the palace.", [("Tuesday, Sept. 3, 2019", "2019-09-03")]),
        ("The talks ended last week, on August 21.", [("last week", "2024-W34"), ("August 21", "2024-08-21")]),
        ("He skipped last year's summit.", [("last year", "2023")]),
        ("The envoy said on Monday that it was over.", [("Monday", "2024-08-26")]),
        ("The envoy will arrive on Monday.", [("Monday", "2024-09-02")]),
        ("The envoy spoke on Friday.", [("Friday", "2024-08-30")]),
        ("Next Tuesday the court sits.", [("Next Tuesday", "2024-09-03")]),
        ("He left three days ago.", [("three days ago", "2024-08-27")]),
        ("About two weeks ago he left.", [("About two weeks ago", "2024-W33")]),
        ("It rose over the past three months.", [("the past three months", "P3M")]),
        ("It fell in the third quarter of 1989.", [("the third quarter of 1989", "1989-Q3")]),
        ("Later this month he travels.", [("Later this month", "2024-08")]),
        ("In early September the rains come.", [("early September", "2024-09")]),
        ("Music of the late 1960s and the '80s.", [("the late 1960s", "196"), ("the '80s", "198")]),
        ("In the 19th century it was a port.", [("the 19th century", "18")]),
        ("The summer of 2019 was hot.", [("The summer of 2019", "2019-SU")]),
        ("It happened at 8:30 p.m. on Thursday.", [("8:30 p.m. on Thursday", "2024-08-29T20:30")]),
        ("It happened last night.", [("last night", "2024-08-29TNI")]),
        ("On the morning of Sept. 11, 2001, it began.", [("the morning of Sept. 11, 2001", "2001-09-11TMO")]),
        ("It is now quiet; recently it was not.", [("now", "PRESENT_REF"), ("recently", "PAST_REF")]),
        ("The two-day visit, an annual affair.", [("two-day", "P2D"), ("annual", "P1Y")]),
        ("A ceasefire of 72 hours, more than two years late.", [("72 hours", "PT72H"), ("more than two years", "P2Y")]),
        ("On 2024-09-03 and 03/14/2024.", [("2024-09-03", "2024-09-03"), ("03/14/2024", "2024-03-14")]),
        ("From 14 August-24 August 2023 it rained.", [("14 August", "2023-08-14"), ("24 August 2023", "2023-08-24")]),
        ("Between May and July 1944 it held.", [("May", "1944-05"), ("July 1944", "1944-07")]),
        ("In August last year they met.", [("August last year", "2023-08")]),
        ("In March 2023 it began, and on the 25th, it ended.", [("March 2023", "2023-03"), ("the 25th", "2023-03-25")]),
        ("He spoke earlier Tuesday.", [("earlier Tuesday", "2024-08-27")]),
        ("He was the 25th president.", []),
        ("It was built in 480 BC.", [("480 BC", "BC0480")]),
    ],
)
def test_news(text: str, expected: object) -> None:
    assert read(text) == expected


MARKED = re.compile(r"\[([^|\]]*)\|([A-Z]+)\|([^\]]*)\]")


def newswire() -> Iterator[tuple[date, str, list[tuple[str, str, str]]]]:
    """The lines of `newswire.txt`: day of publication, text, and what is marked in it."""
    published = date.min
    for line in (Path(__file__).parent / "newswire.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("="):
            published = date.fromisoformat(line.removeprefix("= "))
        elif line and not line.startswith("#"):
            yield published, MARKED.sub(r"\1", line), MARKED.findall(line)


@pytest.mark.parametrize(("published", "text", "marked"), list(newswire()))
def test_newswire(published: date, text: str, marked: list[tuple[str, str, str]]) -> None:
    found = dates(text, published)
    assert [(text[slice(*one.span)], kind_of(one.value, one.rule), one.value) for one in found] == marked


@pytest.mark.parametrize(
    "text",
    [
        "He may march on; it may fall.",
        "Some 1,500 troops and 2,000 men.",
        "The Sun sat second.",
        "A quarter of them.",
        "Boeing 737",
        "A State cannot leave the court overnight.",
        "A company released minutes of its meeting; the Homes of the Future show opens.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert read(text) == []


def test_a_range_of_days_bounds_both_ends() -> None:
    (one,) = dates("The summit is on August 22-24, 2023.")
    assert (one.first, one.last) == (date(2023, 8, 22), date(2023, 8, 24))


def test_without_a_publication_day_nothing_is_made_up() -> None:
    assert read("He came on Monday, and last week too.", published=None) == [("Monday", ""), ("last week", "")]
    assert read("Two months later he went.") == [("Two months later", "")]
    assert read("In 2023 he stayed away. He came on Tuesday.", published=None) == [("2023", "2023"), ("Tuesday", "")]


def test_the_trace_says_how() -> None:
    (one,) = dates("He left last week.")
    assert one.trace == ("published 2024-08-30", "-1 W", "2024-W34")


def test_a_history_goes_on_from_the_year_last_named() -> None:
    text = " ".join(f"In {year} they met. In May they parted." for year in range(1861, 1869))
    assert ("May", "1865-05") in read(text)


WORDS = [
    "last", "next", "the", "a", "half", "and", "of", "two", "99999999999999999999", "years", "ago", "later", "May",
    "31", "February", "30", "0000", "9999", "BC", "Monday", "morning", "at", "8:30", "p.m.", "century", "first",
    "quarter", "-", "/", ",", "13", "2024", "'90s", "early", "in", "weeks", "day", "every", "per", "than", "more",
    "²", "mid-1990s", "August-24", "12-year-old", "noon", "\n",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from([None, date.min, date.max, FRIDAY]))
@settings(max_examples=300, deadline=None)
def test_any_words_can_be_read(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    end = 0
    for one in dates(text, published):
        assert end <= one.span[0] < one.span[1] <= len(text)
        end = one.span[1]
        assert (one.first is None) == (one.last is None)
        assert one.first is None or one.last is None or one.first <= one.last


@given(st.dates(), st.sampled_from(["D", "W", "M", "Q", "Y"]))
def test_a_value_bounds_the_day_it_was_cut_from(day: date, unit: str) -> None:
    first, last = bounds(at_unit(day, unit))
    assert first is None or last is None or first <= day <= last


@given(st.dates(), st.sampled_from(["D", "W", "M", "Y", "DE"]), st.floats(-1e9, 1e9))
def test_shifting_never_leaves_the_calendar(day: date, unit: str, number: float) -> None:
    assert date.min <= shifted(day, unit, number) <= date.max
