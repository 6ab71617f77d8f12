from __future__ import annotations

import pytest

from atlarge.facts.opening import open_record
from atlarge.reading import reader
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
        ("The source in the delegation said the trip was on.", "The source in the delegation", "anonymous"),
        ("A retired ambassador said the trip was on.", "A retired ambassador", "anonymous"),
        ("A magistrate in Goma said the trip was on.", "A magistrate in Goma", "anonymous"),
        ("The union's diplomatic service said the trip was on.", "The union's diplomatic service", "institution"),
        ("Several foreign websites said the trip was on.", "Several foreign websites", "outlet"),
        ("A local news site said the trip was on.", "A local news site", "outlet"),
        (
            "Sources quoted by the Times of Israel said the trip was on.",
            "Sources quoted by the Times of Israel",
            "anonymous",
        ),
        ("The Arvand Star said the trip was on.", "The Arvand Star", "outlet"),
    ],
)
def test_what_kind_of_source_it_is(text: str, speaker: str, kind: str) -> None:
    (said,) = read(text)
    assert (said.speaker, said.chain[0].kind) == (speaker, kind)


def test_a_headline_in_capitals_speaks_for_nobody() -> None:
    assert not read("MINUTE BY MINUTE: Putin lands in Astana.")


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("TASS quoted Dorn: “The visit will go ahead.”", ["Dorn", "TASS"]),
        ("Reuters quoted a source in the hall: “He will not go there at all.”", ["a source in the hall", "Reuters"]),
        ("“There is no risk,” Dorn was quoted by Interfax.", ["Dorn", "Interfax"]),
        ("Dorn was quoted by Interfax on Friday: “There is no risk to him.”", ["Dorn", "Interfax"]),
        ("“There is no risk,” Dorn said, as quoted by RIA Novosti.", ["Dorn", "RIA Novosti"]),
        ("As cited by TASS, Dorn said there was no risk.", ["Dorn", "TASS"]),
        ("“There is no risk,” Dorn said in an interview with Sky News.", ["Dorn", "Sky News"]),
        ("The talks are over, Dorn said in remarks carried by state television.", ["Dorn", "state television"]),
        ("Dorn told Reuters, which the Guardian cited, that it was late.", ["Dorn", "Reuters", "the Guardian"]),
        ("The visit is off, Bloomberg reported, citing two officials.", ["two officials", "Bloomberg"]),
        ("The visit is off, Bloomberg reported citing two officials.", ["two officials", "Bloomberg"]),
        ("Reuters, citing a Kremlin source, reported that it was late.", ["a Kremlin source", "Reuters"]),
        ("Citing two officials, Bloomberg said the visit was off.", ["two officials", "Bloomberg"]),
        ("The visit is off, Reuters reports with reference to the mayor's office.", ["the mayor's office", "Reuters"]),
        # who is told, cited or read there, and passes nothing on
        ("“There is no risk,” Dorn said in an interview with his lawyer.", ["Dorn"]),
        ("Dorn told Orlov, which pleased the court, that it was late.", ["Dorn"]),
        ("The visit is off, Dorn said, citing two articles of the law.", ["Dorn"]),
        ("Bloomberg, citing no sources, said the visit was off.", ["Bloomberg"]),
    ],
)
def test_through_whom_words_come(text: str, chain: list[str]) -> None:
    assert [link.name for link in read(text, outlet="")[0].chain] == chain


def test_what_an_outlet_only_quotes_is_not_its_own_word() -> None:
    assert not read("Dorn was quoted by Interfax on Friday.")
    assert [item.speaker for item in read("TASS quoted Dorn: “The visit will go ahead.”")] == ["Dorn"]


@pytest.mark.parametrize(
    "text",
    ["It is understood that the visit is off.", "It is believed the visit is off.",
     "It was reported on Monday that the visit is off."],
)  # fmt: skip
def test_hearsay_names_nobody(text: str) -> None:
    (item,) = read(text)
    assert (item.rule, item.source, item.speaker) == ("hearsay", None, "")
    assert [link.kind for link in item.chain] == ["own voice"]
    assert text[slice(*item.content[0])].endswith("the visit is off")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kremlin spokesman Piet Dorn said no. The Kremlin spokesman added that it was late.",
         "Kremlin spokesman Piet Dorn"),
        ("Piet Dorn, the Kremlin spokesman, said yes. The spokesman added that it was late.", "Piet Dorn"),
        ("Lena Orlov, the prosecutor, said yes. The prosecutor added that it was late.", "Lena Orlov"),
        ("Lena Orlov, the foreign minister, said yes. The top diplomat added that it was late.", "Lena Orlov"),
        # another office, or nobody's
        ("Piet Dorn, the Kremlin spokesman, said yes. The court spokesman added that it was late.",
         "The court spokesman"),
        ("Lena Orlov, a judge, said yes. The foreign minister added that it was late.", "The foreign minister"),
        ("The foreign minister said yes. The top diplomat added that it was late.", "The top diplomat"),
    ],
)  # fmt: skip
def test_who_is_told_by_office(text: str, speaker: str) -> None:
    assert read(text)[-1].speaker == speaker


def test_words_in_a_quotation_are_its_speakers() -> None:
    found = read("Lena Orlov said yes. “She said no,” Piet Dorn said. He added that it was late.")
    assert [item.speaker for item in found] == ["Lena Orlov", "Piet Dorn", "Piet Dorn"]


@pytest.mark.parametrize(
    ("text", "speaker", "ref"),
    [
        ("Vladimir Putin's press secretary said the visit was on.", "Vladimir Putin's press secretary", ""),
        ("Putin aide Piet Dorn said Vladimir Putin would come.", "Putin aide Piet Dorn", ""),
        ("The Putin administration said Vladimir Putin would come.", "The Putin administration", ""),
        ("Vladimir Putin himself said the visit was on.", "Vladimir Putin himself", "vladimir-putin"),
        ("Vladimir Putin of Russia said the visit was on.", "Vladimir Putin of Russia", "vladimir-putin"),
        ("The Russian president, Vladimir Putin, said the visit was on.", "Vladimir Putin", "vladimir-putin"),
        ("Russia's top diplomat said yes. Russian Foreign Minister Lena Orlov said no.",
         "Russian Foreign Minister Lena Orlov", ""),
        ("Lena Orlov, Russia's foreign minister, said yes. Russia's top diplomat said no.", "Lena Orlov", ""),
        ("Lena Orlov, Russia's foreign minister, said yes. China's top diplomat said no.", "China's top diplomat",
         ""),
    ],
)  # fmt: skip
def test_whom_the_record_knows(text: str, speaker: str, ref: str) -> None:
    said = reader.read(text, record=open_record()).attributions[-1]
    assert (said.speaker, said.ref) == (speaker, ref)


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        # who stands nearer, named or not, and can be meant
        ("Joseph Orlov hid for years. An old woman beside me wept. “Say the names,” she told me.",
         "An old woman", "anonymous"),
        ("Joseph Orlov said it was late. A farmer came by with his goats. “Go away from here,” he said.",
         "A farmer", "anonymous"),
        ("Joseph Orlov left. Mary Lau stayed. “Say the names,” she told me.", "Mary Lau", "named"),
        ("Joseph Orlov thanked an officer, and he said that it was late.", "Joseph Orlov", "named"),
        ("“It was late,” said Piet Dorn.\n\nHe added that nobody had come.", "Piet Dorn", "named"),
        ("Joseph Orlov landed at noon. His daughter came to the hall. “It is over,” she said.", "His daughter",
         "named"),
        ("The prosecutor, Mary Lau, came to the hall at noon. “It is over,” she said.", "Mary Lau", "named"),
        # nobody who can be meant, or two of them: the pronoun stays as it is
        ("Joseph Orlov hid for years. “Say the names,” she told me.", "she", "anonymous"),
        ("Piet Dorn said it was late. Joseph Orlov will fly to Sarn on Friday. “We are ready,” he added.",
         "he", "anonymous"),
        ("Joseph Orlov came on Monday. Sarn was quiet. “We are glad,” he said.", "he", "anonymous"),
        # "it" is no person but what speaks like one: a body, a State, a paper
        ("The palace is calm, Joseph Orlov said. It said that it was late.", "It", "anonymous"),
        ("Joseph Orlov was arrested, the ministry said in a statement. “The warrant came early,” it said.",
         "the ministry", "institution"),
        ("“We wrote it,” said Piet Dorn. South Africa joined in 2000. In 2016 it told the court that it would leave.",
         "South Africa", "institution"),
        ("Mary Lau said it was late. The warrant, dated May 7, was issued by a judge. It also accuses Orlov of murder.",
         "The warrant", "official document"),
        ("Joseph Orlov read from a piece of paper. It said that he was free.", "a piece of paper",
         "official document"),
        # an entry of a live blog begins anew
        ("3:30pm - Mary Lau speaks\nMary Lau said it was early.\n\n1:20pm - In town\nShe said that it was late.",
         "She", "anonymous"),
        # two together are no fuller name of one of them
        ("Senator Piet Dorn and Orlov said it was early. Joseph Orlov left. Orlov said that it was late.",
         "Joseph Orlov", "named"),
        # the name right before "who"
        ("The king met his best friend Piet Dorn - who then amazed Sarn by announcing that it was over.",
         "his best friend Piet Dorn", "named"),
        ("The king came to a welcome from his friend Piet Dorn, who then amazed us by saying that it was over.",
         "his friend Piet Dorn", "named"),
        ("Mary Lau of Human Rights Watch, who said that it was late, left.", "Mary Lau of Human Rights Watch", "named"),
        # a press service is no outlet
        ("The talks go on, the press service of the council told TASS. “All is well,” the press service said.",
         "the press service of the council", "institution"),
        # a description with a name set off has a name, unless two offices could bear it
        ("A spokesman for the council, Cllr Peter Lau, said that it was late.", "Cllr Peter Lau", "named"),
        ("A spokesman for the mayor of Sarn, Peter Lau, said that it was late.",
         "A spokesman for the mayor of Sarn", "anonymous"),
        ("In March 2016 the Supreme Court of Appeal denied that it was late.", "the Supreme Court of Appeal",
         "institution"),
    ],
)  # fmt: skip
def test_nobody_speaks_for_another(text: str, speaker: str, kind: str) -> None:
    said = reader.read(text, record=open_record()).attributions[-1]
    assert (said.speaker, said.chain[0].kind) == (speaker, kind)


def test_what_a_press_service_tells_comes_through_the_agency() -> None:
    said, _ = read("The talks go on, the press service of the council said, TASS reports.", outlet="")
    assert names(said) == [("the press service of the council", "institution"), ("TASS", "outlet")]


@pytest.mark.parametrize(
    "text",
    [
        "PIET'S SARN BREAK: Wanted king sips wine on the river\n\nHe came on Friday, and it rained.",
        "Sudan: Ten years on, lawyers recall the night he slipped away\n\nHe flew home from Sarn on Friday.",
        "He is the most wanted man in Sarn.",
        "It is not fair to tell my friends that the small should go free.",
        "The Prosecutor, Piet Dorn, had asked for them on 23 January 2025.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert not [item for item in reader.read(text, record=open_record()).attributions if item.source]
