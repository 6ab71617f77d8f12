"""Places, peoples and governments, told from persons and things of the same name; and whom "he" means."""

from __future__ import annotations

from datetime import date

import pytest

from atlarge.facts.opening import open_record
from atlarge.names.lexicon import lexicon_of
from atlarge.reading.layout import lay_out
from atlarge.reading.mentions import mentions
from atlarge.reading.readings import Mention

RECORD = open_record()
DAY = date(2024, 8, 30)


def read(text: str) -> tuple[Mention, ...]:
    """Every mention of the text."""
    layout = lay_out(text)
    return mentions(layout.tokens, layout.sentences, lexicon=lexicon_of(RECORD), record=RECORD, published=DAY)


def places(text: str) -> list[tuple[str, str, str | None]]:
    """Every place as (words, State, sense)."""
    return [(text[slice(*one.span)], one.ref, one.sense) for one in read(text) if one.kind == "State"]


def persons(text: str) -> list[tuple[str, str]]:
    """Every person of the record as (words, id)."""
    return [(text[slice(*one.span)], one.ref) for one in read(text) if one.kind == "person"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Moscow.", [("Moscow", "RUS", "place")]),
        ("Moscow said it was false.", [("Moscow", "RUS", "government")]),
        (
            "Relations between Moscow and Ulaanbaatar are old.",
            [("Moscow", "RUS", "government"), ("Ulaanbaatar", "MNG", "government")],
        ),
        ("The Kremlin has denied it.", [("Kremlin", "RUS", "government")]),
        (
            "Mongolian officials and Mongolian herders.",
            [("Mongolian", "MNG", "government"), ("Mongolian", "MNG", "people")],
        ),
        ("He reached the border of Niger, not Nigeria.", [("Niger", "NER", "place"), ("Nigeria", "NGA", "place")]),
        ("In Tbilisi, Georgia, they rallied.", [("Tbilisi", "GEO", "place"), ("Georgia", "GEO", "place")]),
        ("Atlanta votes; Georgia Gov. Kemp signed.", [("Atlanta", "USA", "place"), ("Georgia", "USA", "place")]),
        ("A house in Springdale, Ark., burnt.", [("Springdale", "USA", "place"), ("Ark.", "USA", "place")]),
        ("A fair in Paris, Texas.", [("Paris", "USA", "place"), ("Texas", "USA", "place")]),
        ("Brazzaville, capital of Congo.", [("Brazzaville", "COG", "place"), ("Congo", "COG", "place")]),
        ("Goma lies in eastern Congo.", [("Goma", "COD", "place"), ("Congo", "COD", "place")]),
    ],
)
def test_places(text: str, expected: object) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Michael Jordan scored.",
        "Jordan Peele directed it. Jordan said it was fun.",
        "Chad Kroeger sang.",
        "Turkey was roasted for Thanksgiving dinner.",
        "The Moscow Times wrote it.",
        "The China Daily wrote it.",
        "She read the Washington Post.",
        "The Prince of Wales left.",
        "He flew with American Airlines.",
        "A new Oxford Street shop.",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vladimir Putin left. He came back.", [("Vladimir Putin", "vladimir-putin"), ("He", "vladimir-putin")]),
        (
            "Putin spoke. The Russian leader smiled.",
            [("Putin", "vladimir-putin"), ("The Russian leader", "vladimir-putin")],
        ),
        ("Sara Netanyahu left.", []),
        ("Kenyatta University is large.", []),
        ("Ali spoke. Hussein listened.", []),
        ("Sergei Shoigu arrived. Shoigu spoke.", [("Sergei Shoigu", "sergei-shoigu"), ("Shoigu", "sergei-shoigu")]),
        ("Putin arrived. Peskov said he was well.", [("Putin", "vladimir-putin")]),
        # a new paragraph goes on with whom the text is about, past somebody who only spoke
        (
            "Putin left, where Mark Carney had said he might.\n\nThen he flew to Baku.",
            [("Putin", "vladimir-putin"), ("he", "vladimir-putin")],
        ),
        ("Putin left. Mark Carney had said so.\n\nThe tax, he said, was high.", [("Putin", "vladimir-putin")]),
        ("Putin left. Mark Carney arrived.\n\nThen he flew to Baku.", [("Putin", "vladimir-putin")]),
        ("Putin left. Mr. Bartels arrived. He spoke.", [("Putin", "vladimir-putin")]),
    ],
)
def test_persons(text: str, expected: object) -> None:
    assert persons(text) == expected


def test_a_summit_is_known_by_its_number_or_year() -> None:
    refs = {one.ref for one in read("The 2022 BRICS summit and the 15th BRICS summit.") if one.kind == "gathering"}
    assert {RECORD.gatherings[ref].host for ref in refs} == {"CHN", "ZAF"}


def test_a_body_that_does_not_meet_is_a_body() -> None:
    assert [one.kind for one in read("BRICS grew.")] == ["body"]
