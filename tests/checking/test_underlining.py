"""What is underlined for a claim: whole words, no loose end, enough to be understood."""

from __future__ import annotations

import pytest

from atlarge.checking.checker import check
from atlarge.checking.underlining import underlined
from atlarge.facts.opening import open_record
from atlarge.reading.reader import read

TEXT = (
    "The court issued its arrest warrant in March, and Mongolia, if it takes the duty seriously, must comply with it."
)


def shown(words: str, kind: str = "duty") -> str:
    start = TEXT.index(words)
    found = underlined(TEXT, (start, start + len(words)), (0, len(TEXT)), kind)  # type: ignore[arg-type]
    return TEXT[found[0] : found[1]]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("court issued its arr", "The court issued its arrest"),
        ("ssued its arrest warrant", "The court issued its arrest warrant"),
        ("The court issued its arrest warrant in", "The court issued its arrest warrant in March"),
        ("The court issued its arrest warrant in March, and", "The court issued its arrest warrant in March"),
        ("must comply", "must comply with it"),
        ("The court issued its arrest warrant in March", "The court issued its arrest warrant in March"),
    ],
)
def test_whole_words_and_no_loose_end(words: str, wanted: str) -> None:
    assert shown(words) == wanted


def test_a_number_with_its_noun_is_enough() -> None:
    assert shown("arrest warrant", "treaty count") == "arrest warrant"


@pytest.mark.parametrize("words", ["", "x", "a b", ", and"])
def test_any_words_stay_inside_their_sentence(words: str) -> None:
    for end in range(len(words) + 1):
        start, stop = underlined(words, (0, end), (0, len(words)), "visit")
        assert 0 <= start <= stop <= len(words)


def test_no_claim_of_a_story_begins_or_ends_inside_a_word() -> None:
    record = open_record()
    text = "Vladimir Putin visited Mongolia in September 2024. German courts will examine the evidence. " * 2
    for claim in check(read(text, record=record), record):
        start, end = claim.span
        assert not (start and text[start - 1].isalnum() and text[start].isalnum())
        assert not (end < len(text) and text[end - 1].isalnum() and text[end].isalnum())
