from __future__ import annotations

import pytest

from atlarge.reading.attributions import attributions
from atlarge.reading.layout import lay_out
from atlarge.reading.readings import Attribution


def read(text: str, outlet: str = "The Arvand Star") -> tuple[Attribution, ...]:
    return attributions(lay_out(text), outlet=outlet)


def names(item: Attribution) -> list[tuple[str, str]]:
    return [(link.name, link.kind) for link in item.chain]


def test_from_unnamed_people_through_an_agency_to_the_outlet() -> None:
    text = (
        "The visit is off, according to Reuters. "
        "The news agency reported that two officials familiar with the plan have indicated that the visit was never on."
    )
    found = read(text)
    assert names(found[-1]) == [
        ("two officials familiar with the plan", "anonymous"),
        ("Reuters", "outlet"),
        ("The Arvand Star", "outlet"),
    ]
    assert found[-1].chain[-1].span is None
    assert text[slice(*(found[-1].chain[1].span or (0, 0)))] == "The news agency"


def test_who_is_told_carries_it() -> None:
    (item,) = read("“There is no risk,” Dorn told the BBC.")
    assert names(item) == [("Dorn", "named"), ("the BBC", "outlet"), ("The Arvand Star", "outlet")]
    (item,) = read("“There is no risk,” Dorn said to his mother.")
    assert names(item) == [("Dorn", "named"), ("The Arvand Star", "outlet")]


def test_a_document_speaks_and_is_spoken_of_again() -> None:
    text = "The visit is private, according to the ministry's statement. “We invited nobody,” the statement read."
    found = read(text)
    assert [item.speaker for item in found] == ["the ministry's statement"] * 2
    assert {item.chain[0].kind for item in found} == {"official document"}


def test_short_names_and_pronouns_are_filled_in() -> None:
    text = "Government spokesman Piet Dorn said the talks went on. Dorn added that it was late. He said it again."
    assert {item.speaker for item in read(text)} == {"Government spokesman Piet Dorn"}


def test_a_full_name_from_the_story_fills_in_a_short_one() -> None:
    text = "Lena Orlov left the hall at noon. “I am done,” Orlov said."
    assert read(text)[-1].speaker == "Lena Orlov"


def test_a_spokesman_is_a_person_and_not_the_government() -> None:
    first, second = read("Kremlin spokesman Piet Dorn said no. The government said yes, and that was all.")
    assert first.chain[0].kind == "named"
    assert second.chain[0].kind == "institution"


def test_without_an_outlet_the_chain_ends_with_the_source() -> None:
    (item,) = read("Dorn said that it was late.", outlet="")
    assert names(item) == [("Dorn", "named")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lena Orlov said yes. Peter Dorn said no. She added that it was late.", "Lena Orlov"),
        ("Lena Orlov said yes. Peter Dorn said no. He added that it was late.", "Peter Dorn"),
        ("Mrs Orlov said yes. Mr Dorn said no. She added that it was late.", "Mrs Orlov"),
        ("Orlov said yes. She said it twice. Dorn said no. He said it once. She added that it was late.", "Orlov"),
        ("Two officials said yes. Lena Orlov said no. They added that it was late.", "Two officials"),
    ],
)
def test_she_and_he_mean_whom_they_can_mean(text: str, speaker: str) -> None:
    assert read(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("A source close to the PM said the trip was on.", "A source close to the PM", "anonymous"),
        ("An aide to Putin said he would come.", "An aide to Putin", "anonymous"),
        ("A spokesman for Dmitry Peskov said no to that.", "A spokesman for Dmitry Peskov", "anonymous"),
        ("The Kremlin spokesman Dmitry Peskov said no.", "The Kremlin spokesman Dmitry Peskov", "named"),
        ("Omar al-Bashir left. I believe that this was when impunity won.", "I", "own voice"),
        ("MR. PESKOV: We have nothing to add to this today.", "MR. PESKOV", "named"),
    ],
)
def test_what_kind_of_source_it_is(text: str, speaker: str, kind: str) -> None:
    (said,) = read(text)
    assert (said.speaker, said.chain[0].kind) == (speaker, kind)


def test_a_headline_in_capitals_speaks_for_nobody() -> None:
    assert not read("MINUTE BY MINUTE: Putin lands in Astana.")
