"""The library as a program imports it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

import atlarge
from atlarge.errors import DateError

RECORD = atlarge.open_record()


@pytest.mark.parametrize("day", ["2024-09-03", date(2024, 9, 3), datetime(2024, 9, 3, 17, 5, tzinfo=UTC)])
def test_a_day_is_given_as_text_as_a_date_or_as_a_moment(day: str | date) -> None:
    assert RECORD.ask("Putin", "Mongolia", day) == RECORD.ask("Putin", "Mongolia", date(2024, 9, 3))


@pytest.mark.parametrize("day", [None, "", "soon", 2024])
def test_what_is_no_day_is_told_so(day: object) -> None:
    with pytest.raises(DateError, match="is not a day; write it as YYYY-MM-DD"):
        RECORD.ask("Putin", "Mongolia", day)  # type: ignore[arg-type]
