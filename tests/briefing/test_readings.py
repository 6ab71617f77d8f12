"""A reading told in words."""

from __future__ import annotations

import pytest

from atlarge.briefing import terminal
from atlarge.briefing.readings import tell_reading
from atlarge.reading.readings import DateRead, Reading


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("PT30M", "a length of 30 minutes"),
        ("P30M", "a length of 30 months"),
        ("PT90S", "a length of 90 seconds"),
        ("P1Y", "a length of one year"),
        ("P2CE", "a length of two centuries"),
        ("P1CE", "a length of one century"),
        ("PRESENT_REF", "the time of writing"),
        ("PXY", "a length of some years"),
    ],
)
def test_lengths_are_told_in_words(value: str, words: str) -> None:
    reading = Reading(text="then", dates=(DateRead(span=(0, 4), value=value),))
    assert f"“then”: {words} (characters" in terminal.write(tell_reading(reading), width=100)
