from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlarge.reading.folding import fold
from atlarge.reading.grounding import Ground, ground

TEXT = "The envoy said: “We will not — ever — leave.”  He added 15 reasons; he was unable to stay. We will not."


@pytest.mark.parametrize(
    ("quote", "how"),
    [
        ("The envoy said", "exact"),
        ('"We will not - ever - leave."', "folded"),
        ("leave.” He added", "folded"),
        ("The  envoy\nsaid", "folded"),
        ("  15 reasons  ", "exact"),
    ],
)
def test_the_same_words_are_accepted(quote: str, how: str) -> None:
    found = Ground(TEXT).find(quote)
    assert found is not None
    assert found.how == how
    assert fold(TEXT[slice(*found.span)]).text.strip() == fold(quote).text.strip()


@pytest.mark.parametrize(
    "quote",
    [
        "We will ever leave",
        "He added 16 reasons",
        "able to stay",
        "The envoy sai",
        "the envoy said",
        "He added 15 15 reasons",
        "",
        "   ",
        "\u200b",
    ],
)
def test_anything_else_is_refused_with_a_reason(quote: str) -> None:
    assert Ground(TEXT).find(quote) is None
    placed, rejected = ground(TEXT, [quote], reader="test")
    assert placed == (None,)
    assert rejected[0].quote == quote
    assert rejected[0].reader == "test"
    assert rejected[0].reason


def test_the_reason_says_where_the_text_stops_agreeing() -> None:
    _, rejected = ground(TEXT, ["He added 15 causes"])
    assert "agrees for 3 of 4 words" in rejected[0].reason
    assert "causes" in rejected[0].reason


def test_repeated_words_are_placed_in_order() -> None:
    placed, rejected = ground(TEXT, ["We will not", "We will not", "We will not"])
    starts = [each.span[0] for each in placed if each]
    first, second = TEXT.index("We will"), TEXT.rindex("We will")
    assert starts == [first, second, first]
    assert not rejected


@given(st.text(max_size=80))
def test_folding_maps_back(text: str) -> None:
    folded = fold(text)
    assert len(folded.back) == len(folded.text)
    assert all(0 <= at < max(1, len(text)) for at in folded.back)
    assert list(folded.back) == sorted(folded.back)


@given(st.text(max_size=60), st.integers(0, 60), st.integers(1, 30))
def test_every_stretch_of_whole_words_is_found(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]
    whole = not (text[:start][-1:].isalnum() and quote[:1].isalnum())
    whole = whole and not (quote[-1:].isalnum() and text[start + length :][:1].isalnum())
    if whole and fold(quote).text.strip():
        found = Ground(text).find(quote)
        assert found is not None
        assert fold(text[slice(*found.span)]).text.strip() == fold(quote).text.strip()
