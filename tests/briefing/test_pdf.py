"""A PDF says what the other writers say, can be read aloud and by programs, and nothing foreign acts in it."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from atlarge.briefing import html, pdf
from atlarge.briefing.brief import brief
from atlarge.briefing.document import (
    Branch,
    Card,
    Cite,
    Document,
    Field,
    Figure,
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
from atlarge.dates import in_json
from atlarge.errors import MissingExtra, MissingFont
from atlarge.facts.opening import open_record
from atlarge.reading.reader import read

WORLD = Path(__file__).parents[1] / "world"
DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="3" fill="#14517f"/></svg>'
QUOTES = ("Путин прибыл", "وصل الرئيس إلى أولان باتور", "נתניהו הגיע לבודפשט", "Փաշինյան", "საქართველო", "Ελλάδα")

EVERY_BLOCK = Document(
    title="A title",
    blocks=(
        Heading(1, "First & last"),
        Paragraph(line("The answer."), lead=True),
        Heading(2, "Second"),
        Paragraph(line("Words ", Strong("with weight"), ", ", *(quoted(text) for text in QUOTES), Cite((1, 2)))),
        Items((line("one"), line("- two"), line("3. three"))),
        Tree("A tree", Branch(line("root"), "unknown", (Branch(line("left"), "yes"), Branch(line("right"), "no")))),
        Table("A table", ("Who", "What"), ((line("Ana | Holt"), line("said", Cite((1,)))), (line("x"), line("y")))),
        Quotation(quoted(QUOTES[1]), line(" (somebody)")),
        Quotation(quoted("plain"), line(" (nobody)")),
        Card(line(Strong("A card"), ": ", quoted(QUOTES[2])), (Field("Label", line("value")),)),
        Note(line("Take care.")),
        Figure(DOT, "One dot.", "A caption."),
        Sources(
            (
                SourceLine(1, line("Paper, ", Link("https://paper.example/a_b?c=1&d=2"))),
                SourceLine(2, line("Other, ", Link("javascript:alert(1)"))),
            )
        ),
    ),
    footer="Made in the end",
    dated=date(2026, 10, 7),
)


def briefed(name: str) -> tuple[Document, bytes]:
    record = open_record(WORLD / "data")
    text = (WORLD / "articles" / name).read_text(encoding="utf-8")
    briefing = brief(record, read(text, record=record, published=date(2025, 3, 28)))
    return tell(briefing), msgspec.json.encode(briefing, enc_hook=in_json)


def opened(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data), strict=True)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


def words_of_pdf(data: bytes, footer: str) -> Counter[str]:
    """All words of all pages, less the foot of each page: its number, and on all but the last the receipt."""
    pages = opened(data).pages
    found = words("\n".join(page.extract_text() for page in pages))
    for number, _ in enumerate(pages, 1):
        found -= words(f"{number} of {len(pages)}")
        found -= words(footer) if number < len(pages) else Counter()
    return found


def words_of_page(document: Document) -> Counter[str]:
    page = re.sub(r"<svg.*?</svg>|<style>.*?</style>|<title>.*?</title>", " ", html.write(document), flags=re.DOTALL)
    numbers = [s.number for block in document.blocks if isinstance(block, Sources) for s in block.sources]
    return words(unescape(re.sub(r"<[^>]*>", " ", page))) + Counter(map(str, numbers))


def tagged(data: bytes) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every element of the tree of tags, with its entries and attributes."""

    def walk(node: Any) -> Iterator[tuple[str, dict[str, Any]]]:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                yield from walk(child)
        elif isinstance(node, dict):
            attributes = node.get("/A", {})
            attributes = attributes.get_object() if hasattr(attributes, "get_object") else attributes
            each = attributes if isinstance(attributes, list) else [attributes]
            merged = {key: value for one in each for key, value in one.get_object().items()} if attributes else {}
            yield str(node.get("/S", "")), {**merged, **node}
            yield from walk(node.get("/K", []))

    root: Any = opened(data).trailer["/Root"]
    yield from walk(root["/StructTreeRoot"])


@pytest.mark.parametrize("name", ["marek-ardenport.txt", "no-visit.txt", "hostile.txt"])
def test_a_pdf_has_the_words_of_the_page(name: str) -> None:
    document, _ = briefed(name)
    assert words_of_pdf(pdf.write(document), document.footer) == words_of_page(document)


def test_a_pdf_has_the_words_of_every_block_in_every_script() -> None:
    assert words_of_pdf(pdf.write(EVERY_BLOCK), EVERY_BLOCK.footer) == words_of_page(EVERY_BLOCK)


def test_it_claims_both_standards_and_what_it_is_of() -> None:
    reader = opened(pdf.write(EVERY_BLOCK))
    root: Any = reader.trailer["/Root"]
    claims = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in claims
    assert "<pdfaid:part>3</pdfaid:part>" in claims
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in claims
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "A title"
    assert str(reader.metadata.get("/CreationDate")).startswith("D:20261007")


def test_it_can_be_read_aloud() -> None:
    found = list(tagged(pdf.write(EVERY_BLOCK)))
    names = Counter(name for name, _ in found)
    assert names["/H1"] == names["/H2"] == names["/Table"] == names["/Figure"] == 1
    assert names["/TH"] == 2
    assert [entry["/Scope"] for name, entry in found if name == "/TH"] == ["/Column", "/Column"]
    assert [entry["/Alt"] for name, entry in found if name == "/Figure"] == ["One dot."]
    assert names["/BlockQuote"] == 2


def test_each_quotation_says_its_language() -> None:
    pages = opened(pdf.write(EVERY_BLOCK)).pages
    drawn = b"".join(contents.get_data() for page in pages if (contents := page.get_contents()) is not None)
    assert {b"en", b"und", b"hy", b"ka"} == set(re.findall(rb"/Lang ?\((\w+)\)", drawn))


def test_only_addresses_of_the_web_can_be_followed() -> None:
    pages = opened(pdf.write(EVERY_BLOCK)).pages
    notes = [note.get_object() for page in pages for note in page.get("/Annots", [])]
    uris = {note["/A"]["/URI"] for note in notes if "/URI" in note.get("/A", {})}
    assert uris == {"https://paper.example/a_b?c=1&d=2"}
    inside = [note for note in notes if "/Dest" in note or note.get("/A", {}).get("/S") == "/GoTo"]
    assert len(inside) == 3, "two citations of one line, and one in the table"


def test_it_carries_its_json() -> None:
    document, json = briefed("marek-ardenport.txt")
    assert opened(pdf.write(document, json=json)).attachments["briefing.json"] == [json]
    assert not opened(pdf.write(document)).attachments


def test_the_same_document_is_the_same_file_in_any_process() -> None:
    document, json = briefed("marek-ardenport.txt")
    first = pdf.write(document, json=json)
    pdf.write(EVERY_BLOCK)
    assert pdf.write(document, json=json) == first
    code = (
        "import sys, hashlib, msgspec; from atlarge.briefing import pdf;"
        "from atlarge.briefing.document import Document;"
        "d = msgspec.json.decode(sys.stdin.buffer.read(), type=Document);"
        "print(hashlib.sha256(pdf.write(d)).hexdigest())"
    )
    sent = msgspec.json.encode(document)
    paths = {"PYTHONPATH": str(Path(pdf.__file__).parents[2]), "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    other = subprocess.run([sys.executable, "-c", code], input=sent, capture_output=True, check=True, env=paths)
    assert other.stdout.decode().strip() == hashlib.sha256(pdf.write(document)).hexdigest()


SHOWN = st.text(
    alphabet=st.sampled_from("<>&\"'`*_[]()#@|\\~!-+=.:/$%{} \n\t\x00\x1b\u202e\u2066aB1é\u05d0ж"), max_size=40
)


@settings(max_examples=60, deadline=None)
@given(SHOWN)
def test_nothing_foreign_acts(text: str) -> None:
    document = Document(
        title=text,
        blocks=(
            Heading(1, f"x {text}"),
            Paragraph((text, quoted(text), Link(text))),
            Items(((text,),)),
            Table("t", (f"x {text}",), ((line(quoted(text)),),)),
        ),
        footer=f"x {text}",
    )
    # Words are compared as letters: where a line breaks, a long one is torn.
    said = Counter(re.findall(r"\w", clean(text)))
    letters = Counter(re.findall(r"\w", "".join(page.extract_text() for page in opened(pdf.write(document)).pages)))
    told = Counter({letter: 8 * count for letter, count in said.items()})
    assert letters == told + Counter("xxxt1of1")


@pytest.mark.parametrize(
    "text", ["#panic()", '#import "@preview/x:1"', "$ x^2 $", "\\u{41}", "@source-1", "= H", "<a>", "*b*", "`r`", "//c"]
)
def test_markup_of_typst_is_printed_as_it_is(text: str) -> None:
    made = pdf.write(Document(title="t", blocks=(Heading(1, "t"), Paragraph((text,)))))
    assert text in opened(made).pages[0].extract_text()


def test_a_character_without_a_font_is_named() -> None:
    with pytest.raises(MissingFont, match=r"U\+0378 .*apt-get install fonts-noto-core") as caught:
        pdf.write(Document(title="t", blocks=(Heading(1, "t"), Paragraph(("a \u0378 b",)))))
    assert isinstance(caught.value.character, str)


@pytest.mark.parametrize(
    ("shown", "package"), [("国", "fonts-noto-cjk"), ("한", "fonts-noto-cjk"), ("\\u{e01}", "fonts-noto-core")]
)
def test_the_cure_fits_the_script(shown: str, package: str) -> None:
    assert f"apt-get install {package})" in str(pdf._named(shown))


def test_the_names_on_record_are_set_with_the_fonts_that_ship(monkeypatch: pytest.MonkeyPatch) -> None:
    """All names of all persons and States, in every script: nothing need be installed for a page of the record."""
    record = open_record()
    names = [name for person in record.persons.values() for name in (person.name, *person.names)]
    names += [name for state in record.states.values() for name in (state.name, *state.names)]
    rows = tuple((line(name), line(quoted(name))) for name in dict.fromkeys(names))

    def no_machine(*_: object) -> bytes:
        raise AssertionError("a name on record has a character that no shipped font has: run `make fonts`")

    monkeypatch.setattr(pdf, "_with_the_fonts_of_the_machine", no_machine)
    made = pdf.write(Document(title="Names", blocks=(Heading(1, "Names"), Table("Names", ("As is", "Quoted"), rows))))
    text = "".join(page.extract_text() for page in opened(made).pages)
    for name in ("弗拉基米尔", "블라디미르", "ウラジーミル", "Путин"):
        assert name in text, name


def test_without_typst_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    pdf._compiler.cache_clear()
    with pytest.raises(MissingExtra, match=r"pip install 'atlarge\[pdf\]'"):
        pdf.write(EVERY_BLOCK)


def test_it_is_quick_enough_to_be_made_on_request() -> None:
    document, json = briefed("marek-ardenport.txt")
    pdf.write(EVERY_BLOCK)
    took = []
    for number in range(3):  # other words each time: Typst remembers what it has set before
        changed = msgspec.structs.replace(document, blocks=(*document.blocks, Paragraph((f"word {number}",))))
        start = time.process_time()
        pdf.write(changed, json=json)
        took.append(time.process_time() - start)
    assert min(took) < 0.3
