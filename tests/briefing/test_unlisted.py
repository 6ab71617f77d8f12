"""Whom a story calls wanted and the record does not know is named, and nobody else is."""

from __future__ import annotations

from functools import cache

import pytest

from atlarge.briefing.brief import brief
from atlarge.briefing.briefings import Briefing
from atlarge.briefing.telling import tell
from atlarge.briefing.terminal import write
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.reading.reader import read


@cache
def record() -> Record:
    return open_record()


def briefed(text: str) -> Briefing:
    return brief(record(), read(text, record=record()))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Boris Johnson, who is wanted by the International Criminal Court, will visit Mongolia.", ["Boris Johnson"]),
        ("Jane Example, 62, wanted for war crimes, has landed in Rome.", ["Jane Example"]),
        ("A court in Sarajevo issued an arrest warrant for Milan Example.", ["Milan Example"]),
        ("Judges issued warrants for Jane Example and Milan Example.", ["Jane Example", "Milan Example"]),
        ("The court issued warrants for Prime Minister Jane Example and Vladimir Putin.", ["Jane Example"]),
        ("There is a warrant against Israeli General John Example.", ["John Example"]),
        ("Milan Example is the subject of an arrest warrant.", ["Milan Example"]),
        ("Milan Example was indicted by the Special Court for Sierra Leone.", ["Milan Example"]),
        ("Interpol has a red notice for Milan Example.", ["Milan Example"]),
    ],
)
def test_whom_the_record_does_not_know(text: str, names: list[str]) -> None:
    found = briefed(text)
    assert [each.name for each in found.unlisted] == names
    assert all(text[slice(*each.span)] == each.name for each in found.unlisted)
    told = " ".join(write(tell(found)).split())
    assert f"The record does not know {' and '.join(names)}, of whom the story speaks as wanted." in told
    assert found.gaps[0].startswith(f"The story speaks of {' and '.join(names)} as wanted.")


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin, who is wanted by the International Criminal Court, will visit Mongolia.",
        "The court issued a warrant for Russian President Vladimir Putin and Maria Lvova-Belova.",
        "That is what Boris Johnson wanted for Britain.",
        "Boris Johnson, who wanted in on the deal, left.",
        "Keir Starmer said that he wanted an arrest.",
        "The International Criminal Court is wanted in Mongolia.",
        "Ali Example met the prime minister. Mr Putin is wanted by the court.",
        "The court issued warrants for war crimes in Ukraine.",
        "A grand jury indicted Milan Example.",
        "",
    ],
)
def test_nobody_else(text: str) -> None:
    assert briefed(text).unlisted == ()
