"""Days, and what is known of them: properties over the whole calendar."""

from __future__ import annotations

from calendar import monthrange
from contextlib import suppress
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlarge.dates import Span, Timeline, When, day_after, first_of_month_after, one_year_after, parse_day
from atlarge.errors import DateError

days = st.dates()
about = st.sampled_from(["", "~"])
years = st.integers(1, 9999)
whens = st.one_of(
    st.builds(lambda day, mark: When.parse(f"{day.isoformat()}{mark}"), days, about),
    st.builds(lambda day, mark: When.parse(f"{day.isoformat()[:7]}{mark}"), days, about),
    st.builds(lambda year, mark: When.parse(f"{year:04}{mark}"), years, about),
)
spans = st.tuples(days, st.none() | days).map(
    lambda pair: Span(pair[0], pair[1]) if pair[1] is None or pair[1] >= pair[0] else Span(pair[1], pair[0])
)


@given(days)
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    when = When.parse(day.isoformat())
    assert when.is_day
    assert when == When.day(day)
    assert when.first == when.last == parse_day(str(when)) == day


@given(days, about)
def test_a_month_is_all_its_days(day: date, mark: str) -> None:
    when = When.parse(day.isoformat()[:7] + mark)
    assert when.first.day == 1
    assert when.last.day == monthrange(day.year, day.month)[1]
    assert when.about == bool(mark)
    assert when.first <= day <= when.last


@given(years)
def test_a_year_is_all_its_days(year: int) -> None:
    when = When.parse(f"{year:04}")
    assert (when.last - when.first).days in (364, 365)


@given(whens)
def test_a_when_comes_back_from_its_text(when: When) -> None:
    again = When.parse(str(when))
    assert again == when
    assert hash(again) == hash(when)
    assert (again.first, again.last, again.about) == (when.first, when.last, when.about)
    assert when.first <= when.last


@given(whens, whens)
def test_order_is_total_and_overlap_goes_both_ways(one: When, other: When) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(one)
    assert not (one < other < one)
    if not one.overlaps(other):
        assert one < other or other < one


@given(st.text(max_size=14))
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    with suppress(DateError):
        assert str(When.parse(text)) == text


@pytest.mark.parametrize("text", ["", "2024-9-3", "2024-02-30", "2024-13", "24-01-01", "2024-09-03 ", "0000", "2024~~"])
def test_what_is_no_date_says_so(text: str) -> None:
    with pytest.raises(DateError, match="is not a date"):
        When.parse(text)
    with pytest.raises(DateError, match="is not a day"):
        parse_day(text)


def test_digits_of_other_scripts_are_no_date() -> None:
    with pytest.raises(DateError):
        parse_day("٢٠٢٤-٠٩-٠٣")


@given(spans, days)
def test_a_span_is_half_open(span: Span, day: date) -> None:
    assert (day in span) == (span.start <= day and (span.end is None or day < span.end))
    if span.end is not None:
        assert span.end not in span


@given(days, st.timedeltas(min_value=timedelta(days=1), max_value=timedelta(days=9999)))
def test_a_span_cannot_end_before_it_starts(day: date, much: timedelta) -> None:
    try:
        earlier = day - much
    except OverflowError:
        return
    with pytest.raises(DateError, match="cannot end"):
        Span(day, earlier)


@given(st.lists(st.tuples(days, st.integers(0, 3)), max_size=12), days, st.integers(0, 3))
def test_a_timeline_is_the_last_change_before_each_day(
    changes: list[tuple[date, int]], day: date, initial: int
) -> None:
    timeline = Timeline(initial, changes)
    value = initial
    for change in sorted(changes, key=lambda change: change[0]):
        if change[0] <= day:
            value = change[1]
    assert timeline.at(day) == value
    following = timeline.next_change(day)
    if following:
        assert following[0] > day
        assert following[1] != timeline.at(day)
    values = [initial, *(new for _, new in timeline)]
    assert all(one != other for one, other in pairwise(values)), "only changes are kept"


@given(st.dates(max_value=date(9998, 12, 31)))
def test_the_first_of_the_next_month(day: date) -> None:
    first = first_of_month_after(day)
    assert first.day == 1
    assert 1 <= (first - day).days <= 31
    assert (first - timedelta(days=1)).month == day.month


@given(st.dates(max_value=date(9998, 12, 31)))
def test_one_year_is_a_whole_year(day: date) -> None:
    later = one_year_after(day)
    assert (later - day).days in (365, 366)
    assert (later.month, later.day) == ((3, 1) if (day.month, day.day) == (2, 29) else (day.month, day.day))


@given(days)
def test_the_next_day(day: date) -> None:
    assert day_after(day) == (day if day == date.max else day + timedelta(days=1))
