"""One document, three writers, the same words; and nothing foreign that acts as markup."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from atlarge.briefing import html, markdown, terminal
from atlarge.briefing.brief import brief
from atlarge.briefing.document import (
    Branch,
    Card,
    Cite,
    Document,
    Field,
    Heading,
    Items,
    Link,
    Note,
    Paragraph,
    Quotation,
    SourceLine,
    Sources,
    Strong,
    Table,
    Tree,
    clean,
    line,
    quoted,
)
from atlarge.briefing.telling import tell
from atlarge.facts.opening import open_record
from atlarge.reading.reader import read

WORLD = Path(__file__).parents[1] / "world"
VOID = {"meta", "link", "br", "img", "input"}


class Page(HTMLParser):
    """The words, tags and attributes of a page, and whether its tags are nested as they should be."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words, self.tags, self.attributes = [""], [""], [("", "")]
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "title"} & set(self.open):
            self.words.append(data)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def words_of_html(text: str) -> Counter[str]:
    page = Page(text)
    assert not page.open
    return words(" ".join(page.words))


def words_of_markdown(text: str) -> Counter[str]:
    made = MarkdownIt("commonmark").enable("table").render(text)
    numbers = re.findall(r"^(\d+)\. ", text, re.MULTILINE)  # a list's numbers are not in the text of its page
    return words(" ".join(Page(made).words)) + Counter(numbers)


def words_of_terminal(document: Document) -> Counter[str]:
    text = terminal.write(document, width=100)
    return words(re.sub(r"^\[(\d+)\] ", r"\1 ", text, flags=re.MULTILINE))


EVERY_BLOCK = Document(
    title="title",
    blocks=(
        Heading(1, "First & last"),
        Paragraph(line("The answer."), lead=True),
        Paragraph(line("Words ", Strong("with weight"), ", ", quoted("and foreign ones"), Cite((1, 2)))),
        Items((line("one"), line("- two"), line("3. three"))),
        Tree(
            "A tree",
            Branch(line("root"), "unknown", (Branch(line("left"), "", (Branch(line("leaf")),)), Branch(line("right")))),
        ),
        Table(
            "A table",
            ("Who", "What"),
            ((line("Ana | Holt"), line("said", Cite((3,)))), (line("nobody"), line("x" * 30))),
        ),
        Quotation(quoted("שלום עולם"), line(" (somebody)")),
        Card(line(Strong("A card"), ": ", quoted("مرحبا")), (Field("Label", line("value")),)),
        Note(line("Take care.")),
        Sources(
            (
                SourceLine(1, line("Paper, ", Link("https://paper.example/a_b?c=1&d=2"))),
                SourceLine(2, line("Other, ", Link("javascript:alert(1)"))),
            )
        ),
    ),
    footer="the end",
)


def briefed(name: str) -> Document:
    record = open_record(WORLD / "data")
    text = (WORLD / "articles" / name).read_text(encoding="utf-8")
    return tell(brief(record, read(text, record=record, published=date(2025, 3, 28))))


@pytest.mark.parametrize("name", ["marek-ardenport.txt", "no-visit.txt", "hostile.txt"])
def test_the_writers_use_the_same_words_in_a_briefing(name: str) -> None:
    document = briefed(name)
    page = words_of_html(html.write(document))
    numbers = Counter(
        str(source.number) for block in document.blocks if isinstance(block, Sources) for source in block.sources
    )
    assert words_of_terminal(document) == page + numbers == words_of_markdown(markdown.write(document))


def test_the_writers_use_the_same_words_in_every_block() -> None:
    listed = Counter({"1": 1, "2": 1})
    page = words_of_html(html.write(EVERY_BLOCK)) + listed
    assert words_of_terminal(EVERY_BLOCK) == page == words_of_markdown(markdown.write(EVERY_BLOCK))


HOSTILE = st.text(
    alphabet=st.sampled_from("<>&\"'`*_[]()#|\\~!-+=.:/$%{} \n\t\x00\x1b\u202eaB1é\u0634\u05d0中w"), max_size=60
)


@given(HOSTILE)
def test_nothing_foreign_becomes_markup(text: str) -> None:
    document = Document(
        title=text,
        blocks=(
            Heading(1, clean(text)),
            Paragraph(line(clean(text), quoted(text), Link(clean(text)))),
            Items((line(clean(text)),)),
            Table("t", (clean(text),), ((line(quoted(text)),),)),
        ),
        footer=clean(text),
    )
    page = Page(html.write(document))
    assert not page.open
    assert not set(page.tags) & {"script", "img", "iframe", "b", "object"}
    assert not [
        value for name, value in page.attributes if name == "href" and not value.startswith(("#source-", "http"))
    ]
    made = Page(MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown.write(document)))
    assert not set(made.tags) & {"script", "img", "iframe", "b", "code", "em", "strong", "blockquote"}
    shown = terminal.write(document)
    assert not set(shown) & {"\x1b", "\x00", "\u202e"}


def test_a_page_needs_nothing_from_outside() -> None:
    page = html.write(briefed("hostile.txt"))
    parsed = Page(page)
    assert not set(parsed.tags) & {"script", "img", "link", "iframe", "object", "embed", "form"}
    assert not [name for name, _ in parsed.attributes if name in ("src", "srcset", "style") or name.startswith("on")]
    assert "default-src &#x27;none&#x27;" in page
    assert "@import" not in page
    assert "url(" not in page


def test_a_page_can_be_read_aloud() -> None:
    page = Page(html.write(EVERY_BLOCK))
    assert ("lang", "en") in page.attributes
    assert ("dir", "rtl") in page.attributes
    assert ("lang", "und-Arab") in page.attributes
    assert ("scope", "col") in page.attributes
    assert ("scope", "row") in page.attributes
    assert page.tags.count("h1") == page.tags.count("main") == 1


def test_headings_go_down_one_level_at_a_time() -> None:
    for name in ("marek-ardenport.txt", "no-visit.txt", "hostile.txt"):
        levels = [block.level for block in briefed(name).blocks if isinstance(block, Heading)]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("width", [60, 80, 100])
def test_a_terminal_line_is_as_wide_as_asked_unless_a_word_is_wider(width: int) -> None:
    for text in terminal.write(briefed("marek-ardenport.txt"), width=width).splitlines():
        assert terminal.columns(text) <= width or "http" in text


def test_bold_only_where_asked() -> None:
    document = briefed("marek-ardenport.txt")
    plain, bold = terminal.write(document), terminal.write(document, ansi=True)
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[\d+m", "", bold) == plain


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("中文", 4), ("e\u0301", 1), ("", 0), ("Иво", 3)])
def test_columns(text: str, columns: int) -> None:
    assert terminal.columns(text) == columns


def test_quotation_marks_are_not_doubled() -> None:
    assert quoted("\u201cNo worries,\u201d").text == "No worries"
    assert quoted("\u201cone\u201d and \u201ctwo\u201d").text == "\u201cone\u201d and \u201ctwo\u201d"
    assert quoted('"all"').text == "all"
    assert quoted("plain").text == "plain"
    assert quoted("\u201c").text == "\u201c"


def test_a_long_quotation_is_cut_at_a_word_and_says_so() -> None:
    assert quoted("one two three four", 9).text == "one two [...]"
