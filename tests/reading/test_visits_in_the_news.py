"""Invented sentences as news has them, and the visits that a careful annotator reads there (`visit_sentences.txt`)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from atlarge.facts.opening import open_record
from atlarge.reading.reader import read

RECORD = open_record()
SENTENCES = Path(__file__).with_name("visit_sentences.txt")


def cases() -> list[tuple[str, str, str]]:
    """The lines of the table: publication day, text, visits."""
    lines = SENTENCES.read_text(encoding="utf-8").replace("\\\n", "").splitlines()
    rows = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [(day.strip(), text.strip().replace(" // ", "\n\n"), expected.strip()) for day, text, expected in rows]


def told(text: str, published: str) -> set[str]:
    """Every visit as "state HOST", without those denied or left open; a territory stands for its State."""
    found = read(text, record=RECORD, published=date.fromisoformat(published)).visits
    hosts = {one: RECORD.states[one.host].of or one.host for one in found}
    return {f"{one.state} {hosts[one]}" for one in found if not one.negated and not one.hedged}


@pytest.mark.parametrize(("published", "text", "expected"), cases())
def test_what_an_annotator_reads(published: str, text: str, expected: str) -> None:
    assert told(text, published) == (set() if expected == "none" else set(expected.split(", ")))


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("The Kremlin denied that Putin had flown to Cuba on Monday.", (True, False)),
        ("Reports that Putin was in Cuba are false.", (True, False)),
        ("Nobody knows whether Putin visited Cuba.", (False, True)),
        ("The Kremlin did not deny that Putin had flown to Cuba.", (False, False)),
    ],
)
def test_what_is_denied_is_kept_as_denied(text: str, flags: tuple[bool, bool]) -> None:
    (visit,) = read(text, record=RECORD, published=date(2024, 9, 5)).visits
    assert (visit.host, (visit.negated, visit.hedged)) == ("CUB", flags)


def test_the_first_day_of_the_calendar_is_a_day_like_others() -> None:
    text = "Putin completed a state visit to China on Friday."
    assert [one.host for one in read(text, record=RECORD, published=date.min).visits] == ["CHN"]
