"""Who says what in passages of our own, each with its attributions: how many are found, and what must not be."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from atlarge.facts.opening import open_record
from atlarge.reading.reader import read
from atlarge.reading.readings import Attribution

GOLD = Path(__file__).with_name("reported_speech.txt")
Told = tuple[str, str]  # source, content


def passages() -> list[tuple[str, list[Told]]]:
    """Each passage with what it attributes."""
    found: list[tuple[str, list[Told]]] = []
    for line in GOLD.read_text("utf-8").splitlines():
        if line.startswith("= "):
            source, content = line[2:].split(" > ", 1)
            found[-1][1].append((source, content))
        elif line and not line.startswith("#"):
            found.append((line.replace("¶", "\n\n"), []))
    return found


def told(text: str) -> list[Attribution]:
    return list(read(text, record=open_record()).attributions)


def alike(one: str, other: str) -> float:
    """The share of words that two stretches have in common."""
    first, second = (Counter(re.findall(r"\w+", words.casefold())) for words in (one, other))
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 1.0


def content_of(text: str, item: Attribution) -> str:
    return " … ".join(text[slice(*span)] for span in item.content)


def source_of(text: str, item: Attribution) -> str:
    return text[slice(*item.source)] if item.source else "-"


def test_what_the_passages_attribute_is_found() -> None:
    """Contents and sources are found, and little else is."""
    wanted = contents = sources = given = 0
    for text, gold in passages():
        left = told(text)
        given += len(left)
        for source, content in gold:
            wanted += 1
            best = max(left, key=lambda item: alike(content, content_of(text, item)), default=None)
            if best is not None and alike(content, content_of(text, best)) >= 0.5:
                left.remove(best)
                contents += 1
                sources += alike(source, source_of(text, best)) >= 0.5
    assert wanted > 300
    assert contents / wanted >= 0.96
    assert sources / wanted >= 0.95
    assert sources / given >= 0.92


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # who undergoes something, or is named only to tell when, does not speak on
        ("Lau invited the general after the warrant was issued, and vowed that he would be safe.",
         [("Lau", "that he would be safe")]),
        ("Lau invited the general after the court issued the warrant, and said he would be safe.",
         [("Lau", "he would be safe")]),
        # a phrase between commas parts the addressee, or the verb, from what is said
        ("Lau told the High Court in Sarn, in an affidavit released on Tuesday, that it would mean war.",
         [("Lau", "that it would mean war")]),
        ("The mayor said, without evidence, that the vote was lost.", [("The mayor", "that the vote was lost")]),
        ("The mayor has said — twice on Monday — that the vote was lost.", [("The mayor", "that the vote was lost")]),
        ("The mayor said on “Good Morning Sarn” that the vote was lost.", [("The mayor", "that the vote was lost")]),
        ("The mayor said, if elected, she would rebuild the bridge.",
         [("The mayor", "if elected, she would rebuild the bridge")]),
        # months are times, unless somebody is named so
        ("The prosecutor in May said it was late.", [("The prosecutor", "it was late")]),
        ("Late in March, June Park said it was late.", [("June Park", "it was late")]),
        # words in the middle of a clause
        ("Part of the trouble, say experts like Ada Lau, is the cost.",
         [("experts like Ada Lau", "Part of the trouble ... is the cost")]),
        ("And yet, her aides say, the door is open.", [("her aides", "And yet ... the door is open")]),
        ("It was late, Lau said, so the guests left the hall.",
         [("Lau", "It was late ... so the guests left the hall")]),
        # a joined clause with a pronoun and a verb of its own is not said any more
        ("Lau said that the hall was empty, and she accused Dorn of lying.",
         [("Lau", "that the hall was empty"), ("she", "Dorn of lying")]),
        ("Lau said that the hall was empty; on Friday the guild said that it was full.",
         [("Lau", "that the hall was empty"), ("the guild", "that it was full")]),
        ("The ministry has since denied the report.", [("The ministry", "the report")]),
        # whom an outlet cites is no saying of its own
        ("The Sarn Post reported that the plane had landed, citing two officials.",
         [("The Sarn Post", "that the plane had landed")]),
        # each speaker keeps his own clause
        ("Some guests have said they will stay and others have said they will go.",
         [("Some guests", "they will stay"), ("others", "they will go")]),
        ("Lau said the plan was dead, which Dorn called a lie.", [("Lau", "the plan was dead"), ("Dorn", "a lie")]),
        ("Lau announced that he and the guild would meet.", [("Lau", "that he and the guild would meet")]),
        ("Asked who had come, he said it was Dorn.", [("", "who had come"), ("he", "it was Dorn")]),
        ("Lau said on Monday that according to his figures, the vote was lost.",
         [("Lau", "that according to his figures, the vote was lost"), ("his figures", "the vote was lost")]),
        ("The guild asked the judge in Sarn whether the plan was dead.", [("The guild", "whether the plan was dead")]),
        ("In the old town, as Ada Lau reported, there was no bread.", [("Ada Lau", "there was no bread")]),
        # nobody is named whose word it is
        ("Dorn has reportedly left for Sarn.", [("", "Dorn has ... left for Sarn")]),
        ("Reportedly, the plane landed at noon.", [("", "the plane landed at noon")]),
        ("Dorn is accused of ordering the raid.", [("", "Dorn ... of ordering the raid")]),
        # set phrases
        ("The plan is, in Lau's words, “a gift to thieves.”", [("Lau", "The plan is ... “a gift to thieves.”")]),
        ("In the view of one envoy, the plan is dead.", [("one envoy", "the plan is dead")]),
        ("Her answer was short: “Never.”", [("Her", "“Never.”")]),
        ("“Mad and cruel” is how the guild described the plan.",
         [("the guild", "the plan"), ("the guild", "“Mad and cruel”")]),
        # counted people, those asked, and plurals by their head
        ("“It is late,” the two write.", [("the two", "“It is late,”")]),
        ("Those asked said the plan was dead.", [("Those asked", "the plan was dead")]),
        ("Critics of the plan fear it will fail.", [("Critics of the plan", "it will fail")]),
        # British spellings
        ("The guild criticised the plan.", [("The guild", "the plan")]),
        # a quotation that ends with a quotation, in typewriters' marks
        ("''He called it 'a disgrace,''' Lau said.", [("Lau", "''He called it 'a disgrace,'''")]),
    ],
)  # fmt: skip
def test_families_of_reported_speech(text: str, said: list[Told]) -> None:
    found = [
        (source_of(text, item) if item.source else "", content_of(text, item).replace("…", "..."))
        for item in told(text)
    ]
    assert found == said


@pytest.mark.parametrize(
    "text",
    [
        "The ministry declined to comment.",
        "The ministry did not respond to a request for comment.",
        "The guard refused to say who.",
        "His guest nodded and said nothing.",
        "What did she think of the plan?",
        "Dorn is wanted by the court.",
        "Dorn hosts a show, writes a column and runs a shop.",
    ],
)
def test_what_tells_nothing_said_is_no_attribution(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rights groups say the visit is a shame.", "institution"),
        ("The Sarn Litigation Centre said it would go to court.", "institution"),
        ("The watchdog said it was late.", "institution"),
        ("Lena Orlov said it was late.", "named"),
    ],
)
def test_kinds_of_sources(text: str, kind: str) -> None:
    (item,) = told(text)
    assert item.chain[0].kind == kind


def test_an_outlet_that_opens_with_according_to_names_whom_it_cited() -> None:
    (item, *_) = told("According to TASS, which cited the harbour office, the ship is late.")
    assert [link.name for link in item.chain[:2]] == ["the harbour office", "TASS"]


@pytest.mark.parametrize(
    "text",
    [
        "Three harbours in five days: what does the admiral want?\n\nThe fleet sailed.",
        "The warrant is of 24 June; the court announced it a day later.",
    ],
)
def test_a_question_of_the_headline_and_a_thing_announced_are_no_sayings(text: str) -> None:
    assert not told(text)
