"""A text cut off anywhere is read: a headline, a teaser, the first lines of a page still loading."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from atlarge.facts.opening import open_record
from atlarge.reading.layout import lay_out
from atlarge.reading.reader import read
from reading import page_gold

RECORD = open_record()
HERE = Path(__file__).parent
DAY = date(2024, 9, 5)


def sentences_of(folder: Path) -> Iterator[str]:
    """Every sentence of a page."""
    text = page_gold.text_of(page_gold.load(folder))
    layout = lay_out(text)
    yield from (text[slice(*layout.tokens.span(*sentence))] for sentence in layout.sentences)


def lines_of(name: str, column: int) -> list[str]:
    """The invented sentences of a table."""
    rows = (line.split("|") for line in (HERE / name).read_text(encoding="utf-8").splitlines())
    return [row[column].strip() for row in rows if len(row) > column and not row[0].startswith("#")]


def read_every_beginning(text: str) -> None:
    """Read the text up to the end of each of its tokens; a failure shows the beginning that failed."""
    for end in lay_out(text).tokens.ends:
        assert read(text[:end], record=RECORD, published=DAY).text == text[:end]


@pytest.mark.parametrize(
    "text",
    [
        "Peskov told Lavrov and Zakharova",
        "He told Putin and Xi",
        "Orban warns Zelensky and EU",
        '"He will come," he said,',
        '"No," Peskov said,',
        "According to Peskov,",
        "Peskov said, however,",
        "“No,” said Peskov,",
        "The claim that",
        "Peskov: “",
    ],
)
def test_a_text_that_stops_short(text: str) -> None:
    read_every_beginning(text)


@pytest.mark.parametrize(("name", "column"), [("visit_sentences.txt", 1), ("assurance_sentences.txt", 0)])
def test_every_beginning_of_invented_sentences(name: str, column: int) -> None:
    for text in lines_of(name, column):
        read_every_beginning(text)


def test_every_beginning_of_the_sentences_of_pages() -> None:
    for folder in page_gold.folders():
        for text in sentences_of(folder):
            read_every_beginning(text)
