"""The checker raises on no text, gives the same twice, and takes time in proportion to the length."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlarge.checking.checker import check
from atlarge.facts.opening import open_record
from atlarge.reading.reader import read
from atlarge.reading.readings import Reading

RECORD = open_record()
WORDS = (
    "Mongolia|Putin|Vladimir Putin|the ICC|Rome Statute|signed|ratified|in 2002|is a member of|signatory"
    "|must arrest|first trip|since the warrant|"
    'BRICS summit|2022|South Africa|skipped|not|never|,|.|“|”|"|(|)|and|which|confirmed|assured|that|him|he'
    "|on September 3|124|member states|withdrew from|"
    "Hungary|has left|the court|judges found|failed to|referred|to the Assembly|was arrested|genocide"
    "|accused of|immunity|<p0>|<s1>|\n\n|?|;|İ|ß|\u0130"
).split("|")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), max_size=60),
    st.dates(min_value=date(2003, 1, 1), max_value=date(2026, 10, 1)),
    st.booleans(),
)
def test_no_text_of_its_own_words_makes_it_raise(words: list[str], day: date, dated: bool) -> None:  # noqa: FBT001
    text = " ".join(words)
    reading = read(text, record=RECORD, published=day if dated else None)
    claims = check(reading, RECORD)
    assert claims == check(reading, RECORD)
    assert all(text[c.span[0] : c.span[1]].strip() for c in claims)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_no_text_at_all_makes_it_raise(text: str) -> None:
    check(read(text, record=RECORD), RECORD)


def test_an_empty_reading_has_no_claims() -> None:
    assert check(Reading(text=""), RECORD) == ()


def test_a_forged_slot_is_no_name() -> None:
    claims = check(read("<s0> is a member of the ICC.", record=RECORD, published=date(2024, 8, 30)), RECORD)
    assert claims == ()


def test_time_grows_with_the_length() -> None:
    page = (
        "Mongolia has signed the Rome Statute and must arrest Vladimir Putin, who skipped the BRICS summit "
        "in South Africa. " * 40
    )
    took = []
    for factor in (1, 4):
        reading = read(page * factor, record=RECORD, published=date(2024, 8, 30))
        check(reading, RECORD)
        start = time.process_time()
        check(reading, RECORD)
        took.append(time.process_time() - start)
    assert took[1] < 10 * took[0] + 0.2


@pytest.mark.parametrize("part", ["A.", "A'", "May-", "KIMALI", "A. "])
def test_time_grows_with_the_length_of_one_endless_name(part: str) -> None:
    took = []
    for length in (4_000, 32_000):
        reading = read(part * (length // len(part)), record=RECORD, published=date(2024, 8, 30))
        start = time.process_time()
        check(reading, RECORD)
        took.append(time.process_time() - start)
    assert took[1] < 30 * took[0] + 0.5
