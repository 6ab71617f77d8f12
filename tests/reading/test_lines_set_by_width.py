"""Mail, wire copy and PDF text: lines filled up to a width are read as the running text they were."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import msgspec
import pytest

from atlarge.facts.opening import open_record
from atlarge.reading.flowing import flowing
from atlarge.reading.layout import lay_out
from atlarge.reading.reader import read
from atlarge.reading.readings import Reading

RECORD = open_record()
PAGES = sorted(Path(__file__).parent.glob("pages/*/page.txt"))
SPANS = frozenset({"span", "source", "cue", "content", "trigger", "sentences"})
STORY = (
    "The envoy said on Monday that the talks would go on until the end of May, and that nobody else would be asked to "
    "come to the capital before then. Two of his aides had said the same the day before in a short note to reporters."
)


def paragraphs_of(text: str) -> list[str]:
    return [" ".join(part.split()) for part in flowing(text).text.split("\n") if part.strip()]


def words_at(value: Any, text: str, key: str = "") -> Any:
    """The same with every span as the words there, so that readings of differently set texts can be compared."""
    if isinstance(value, dict):
        return {name: words_at(inner, text, name) for name, inner in value.items() if name != "text"}
    if isinstance(value, (list, tuple)):
        if key in SPANS and len(value) == 2 and all(isinstance(part, int) for part in value):
            return " ".join(text[slice(*value)].split())
        return [words_at(inner, text, key) for inner in value]
    return value


def told(reading: Reading) -> Any:
    return words_at(msgspec.to_builtins(reading), reading.text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_a_page_set_by_width_reads_as_the_page(page: Path) -> None:
    parts = paragraphs_of(page.read_text(encoding="utf-8"))
    whole = told(read("\n\n".join(parts), record=RECORD))
    for width in (65, 72, 80):
        for gap, indent in (("\n\n", ""), ("\n", "    ")):
            lines = gap.join(
                textwrap.fill(part, width, initial_indent=indent, break_on_hyphens=False) for part in parts
            )
            assert told(read(lines, record=RECORD)) == whole, (width, indent)


@pytest.mark.parametrize("width", [65, 72, 80])
def test_words_are_divided_and_returns_are_typed(width: int) -> None:
    """Lines that end with a carriage return, and words broken at their own hyphens: only the words must come out."""
    text = f"{STORY} The vice-president of the United States met the vice-president-elect. {STORY}"
    lines = textwrap.fill(text, width, break_on_hyphens=True).replace("\n", "\r\n")
    assert flowing(lines).text == text


def test_a_divided_word_is_whole_again_where_the_text_divides_words() -> None:
    lines = (
        "The president said on Monday that the talks would go on with the presi-\n"
        "dent of the neighbouring republic until the end of May, and that his vice-\n"
        "president would go there with a delegation in order to see what could be ar-\n"
        "ranged before the summer begins."
    )
    assert flowing(lines).text == (
        "The president said on Monday that the talks would go on with the president of the neighbouring republic until "
        "the end of May, and that his vice-president would go there with a delegation in order to see what could be "
        "arranged before the summer begins."
    )
    reading = read(lines, record=RECORD)
    assert reading.text == lines
    said = reading.attributions[0]
    assert lines[slice(*said.content[0])].startswith("that the talks would go on with the presi-\ndent of")


def test_names_and_days_are_read_over_the_end_of_a_line() -> None:
    lines = (
        "Vladimir Putin is set to land in the capital of Mongolia on Tuesday, 3\n"
        "September, and to see its president on the same day, before flying to the United\n"
        "States for a summit that the Kremlin has called a meeting of old friends and not\n"
        "of foes, a spokesman of the government in Ulaanbaatar told reporters on\n"
        "Monday, and he named no other stop."
    )
    reading = read(lines, record=RECORD)
    assert "United\nStates" in {lines[slice(*one.span)] for one in reading.mentions}
    assert {"Tuesday, 3\nSeptember", "Monday"} <= {lines[slice(*one.span)] for one in reading.dates}


@pytest.mark.parametrize(
    "text",
    [
        "Title of the story here\nBy Ann Orlov\nThe story begins here and ends.\nIt goes on.",
        "- one man of the north\n- two men of the east\n- three men of the south\n- four men of the west",
        "The rose is red in May and June,\nThe sky is blue at night,\nThe moon is up at noon,\nAnd all is right.",
        "Mongolia   State Party   2002\nHungary    State Party   2002\nRussia     signatory     2000",
        "10:15 The envoy has arrived at the palace\n10:40 He is still inside\n11:05 He has left\n11:30 Nobody says why",
        "Envoy leaves for talks in the far north\nNo word from the ministry\nTalks put off until May\nRain ahead",
        f"{STORY}\nA short line\n{STORY}\nAnother one\n{STORY}",
    ],
)
def test_breaks_that_mean_something_stay(text: str) -> None:
    assert flowing(text).text == text
    assert len(lay_out(text).paragraphs) == len(text.split("\n"))


def test_lines_that_a_mail_quotes_are_running_text() -> None:
    mail = "\n".join(f"> {line}".rstrip() for line in f"{textwrap.fill(STORY, 70)}\n\n{STORY[:60]}".split("\n"))
    assert flowing(f"On Monday Ann Orlov wrote:\n\n{mail}\n\nThank you.").text == (
        f"On Monday Ann Orlov wrote:\n\n> {STORY}\n>\n> {STORY[:60]}\n\nThank you."
    )


def test_headline_and_byline_stay_apart_from_lines_filled_up() -> None:
    lines = f"Envoy says talks go on\nBy Ann Orlov\n{textwrap.fill(STORY, 72)}\n\n{textwrap.fill(STORY, 72)}"
    assert flowing(lines).text == f"Envoy says talks go on\nBy Ann Orlov\n{STORY}\n\n{STORY}"


def test_a_list_among_lines_filled_up_stays_one() -> None:
    items = "\n".join(textwrap.fill(f"- {STORY}", 72) for _ in range(2))
    lines = f"{textwrap.fill(STORY, 72)}\n\n{items}"
    assert flowing(lines).text == f"{STORY}\n\n- {STORY}\n- {STORY}"
