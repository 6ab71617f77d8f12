"""Who says what a State will do to a person: assurances, refusals, open answers, and what is none of these."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from atlarge.facts.opening import open_record
from atlarge.reading.reader import read

RECORD = open_record()


def stances(text: str) -> list[tuple[str, str, str]]:
    """Every assurance as (stance, the State that gives it, person)."""
    found = read(text, record=RECORD, published=date(2024, 8, 30)).assurances
    return [(one.stance, one.giver_state, one.person) for one in found]


PUTIN = "vladimir-putin"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mongolia assured the Kremlin that Putin would not be detained.", [("assured", "MNG", PUTIN)]),
        (
            "Putin received assurances from Mongolian officials that he would not be arrested.",
            [("assured", "MNG", PUTIN)],
        ),
        ("Brazil's president said Putin would not be arrested in Rio.", [("assured", "BRA", PUTIN)]),
        ("Germany's justice minister said Berlin would arrest Putin.", [("refused", "DEU", PUTIN)]),
        ("South African officials gave no guarantee that Putin would not be arrested.", [("hedged", "ZAF", PUTIN)]),
        ("Mongolia denied giving assurances that Putin would not be arrested.", [("denied", "MNG", PUTIN)]),
        ("Hungary said it would not detain Netanyahu.", [("assured", "HUN", "benjamin-netanyahu")]),
        ("Canada will arrest Netanyahu, the prime minister said.", [("refused", "CAN", "benjamin-netanyahu")]),
        ("“There is no risk of Putin’s arrest,” Markov said.", []),
        ("As a State Party, Mongolia must arrest Putin.", []),
        ("The court issued an arrest warrant for Putin.", []),
        ("Russia said it would not arrest Putin.", []),
    ],
)
def test_one_sentence(text: str, expected: object) -> None:
    assert stances(text) == expected


def sentences() -> list[tuple[str, str]]:
    """The lines of the table: text, assurances."""
    lines = Path(__file__).with_name("assurance_sentences.txt").read_text(encoding="utf-8").splitlines()
    return [(text, given) for text, _, given in (line.partition(" | ") for line in lines if line and line[0] != "#")]


@pytest.mark.parametrize(("text", "given"), sentences())
def test_only_who_can_bind_a_state_assures(text: str, given: str) -> None:
    assert {f"{stance} {state}" for stance, state, _ in stances(text)} == (
        set() if given == "none" else set(given.split(", "))
    )


def test_the_attribution_it_stands_in_is_named() -> None:
    text = "Mongolia has assured Moscow that Putin will not be detained, according to Bloomberg."
    reading = read(text, record=RECORD, published=date(2024, 8, 30))
    (one,) = reading.assurances
    assert one.attribution in {item.id for item in reading.attributions}
    assert text[slice(*one.span)].startswith("assured")
