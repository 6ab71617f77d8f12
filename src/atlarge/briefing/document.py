"""One document, whatever it is written as: headings, paragraphs, trees, tables, quotations, notes, numbered sources.

A writer (`terminal`, `markdown`, `html`, `pdf`) turns a `Document` into bytes and decides nothing else. The
words are the same in all of them; a test compares them. Every struct is tagged, so that a document can also be handed
to a program as JSON.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Literal

import msgspec

Direction = Literal["ltr", "rtl"]
Mark = Literal["", "yes", "no", "unknown"]

_SCRIPTS: tuple[tuple[str, str, Direction], ...] = (
    ("ARABIC", "und-Arab", "rtl"),
    ("HEBREW", "und-Hebr", "rtl"),
    ("CYRILLIC", "und-Cyrl", "ltr"),
    ("CJK", "und-Hani", "ltr"),
    ("HIRAGANA", "ja", "ltr"),
    ("KATAKANA", "ja", "ltr"),
    ("HANGUL", "ko", "ltr"),
    ("GREEK", "und-Grek", "ltr"),
    ("ARMENIAN", "hy", "ltr"),
    ("GEORGIAN", "ka", "ltr"),
    ("DEVANAGARI", "und-Deva", "ltr"),
    ("THAI", "th", "ltr"),
)

_UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]")
_PAIRS = {"\u201c": "\u201d", '"': '"', "\u00ab": "\u00bb", "\u201e": "\u201c"}
_BLANKS = re.compile(r"\s+")


class Cite(msgspec.Struct, frozen=True, tag="cite"):
    """References to numbered sources."""

    numbers: tuple[int, ...]


class Quoted(msgspec.Struct, frozen=True, tag="quoted"):
    """Words of somebody else, with the language (BCP 47; script only where the language is not known) and direction."""

    text: str
    lang: str = ""
    dir: Direction = "ltr"


class Strong(msgspec.Struct, frozen=True, tag="strong"):
    """Words that carry the point of a line."""

    text: str


class Link(msgspec.Struct, frozen=True, tag="link"):
    """An address, printed as it is; only http and https are ever made clickable."""

    url: str


Inline = str | Cite | Quoted | Strong | Link
Line = tuple[Inline, ...]
_INLINE = (str, Cite, Quoted, Strong, Link)


class Heading(msgspec.Struct, frozen=True, tag="heading"):
    """A heading; level 1 is the document's title and occurs once."""

    level: int
    text: str


class Paragraph(msgspec.Struct, frozen=True, tag="paragraph"):
    """A paragraph; `lead` marks the one that answers."""

    line: Line
    lead: bool = False


class Items(msgspec.Struct, frozen=True, tag="items"):
    """A list."""

    items: tuple[Line, ...]


class Branch(msgspec.Struct, frozen=True):
    """A node of a tree: what it says, whether that holds, and what it rests on."""

    line: Line
    mark: Mark = ""
    branches: tuple[Branch, ...] = ()


class Tree(msgspec.Struct, frozen=True, tag="tree"):
    """A tree of grounds; `label` says what it is a tree of."""

    label: str
    root: Branch


class Table(msgspec.Struct, frozen=True, tag="table"):
    """A table with one row of headings; the first cell of each row heads that row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


class Quotation(msgspec.Struct, frozen=True, tag="quotation"):
    """A quotation set apart, and after it where it is from."""

    quoted: Quoted
    after: Line = ()


class Field(msgspec.Struct, frozen=True):
    """One labelled line of a card."""

    label: str
    line: Line


class Card(msgspec.Struct, frozen=True, tag="card"):
    """One thing with labelled lines: a claim and what is right instead, a visit and its details."""

    title: Line
    fields: tuple[Field, ...]


class Note(msgspec.Struct, frozen=True, tag="note"):
    """Something a careful reader must know beside the text."""

    line: Line


class SourceLine(msgspec.Struct, frozen=True):
    """One numbered source, written out."""

    number: int
    line: Line


class Sources(msgspec.Struct, frozen=True, tag="sources"):
    """The numbered sources."""

    sources: tuple[SourceLine, ...]


class Figure(msgspec.Struct, frozen=True, tag="figure"):
    """A drawing. `alt` says in words all that it shows, `svg` is the drawing, already escaped; `caption` may be empty.

    A writer that cannot draw prints the caption and the words.
    """

    svg: str
    alt: str
    caption: str = ""


Block = Heading | Paragraph | Items | Tree | Table | Quotation | Card | Note | Sources | Figure


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A whole document: `title` for a window or a file's properties, `footer` for the foot of each page.

    `dated` is the day that a file of it says it is of: the record's, never the clock's, so that the same document is
    the same file.
    """

    title: str
    blocks: tuple[Block, ...]
    footer: str = ""
    lang: str = "en"
    dated: date | None = None


def clean(text: str) -> str:
    """Make foreign text safe to print: no control characters, no direction overrides, single blanks.

    What a story brings along must not move a cursor, colour a screen or turn a line around.
    """
    return _BLANKS.sub(" ", _UNPRINTED.sub(" ", unicodedata.normalize("NFC", text))).strip()


def quoted(text: str, limit: int = 0) -> Quoted:
    """Quote foreign text, with its direction and, as far as the script shows it, its language.

    With `limit`, longer text is cut at a word and the cut is shown.
    """
    words = _bare(clean(text))
    if limit and len(words) > limit:
        words = words[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + " [...]"
    lang, direction = _script(words)
    return Quoted(words, lang, direction)


def _bare(words: str) -> str:
    """Words that stand wholly inside one pair of quotation marks, without it: the writers set their own."""
    opening, closing = words[:1], _PAIRS.get(words[:1], "")
    inner = words[1:].removesuffix(",").removesuffix(closing)
    alone = closing and len(inner) + 1 < len(words.removesuffix(",")) and not {opening, closing} & set(inner)
    return inner.removesuffix(",") if alone else words


def _script(text: str) -> tuple[str, Direction]:
    letters = [char for char in text[:400] if char.isalpha()]
    counts = dict.fromkeys((name for name, _, _ in _SCRIPTS), 0)
    for char in letters:
        name = unicodedata.name(char, "").split(" ", 1)[0]
        if name in counts:
            counts[name] += 1
    best = max(_SCRIPTS, key=lambda script: counts[script[0]])
    return (best[1], best[2]) if 2 * counts[best[0]] > len(letters) else ("", "ltr")


def line(*parts: Inline | Iterable[Inline]) -> Line:
    """Join parts into a line; iterables of parts are opened, empty strings dropped."""
    flat: list[Inline] = []
    for part in parts:
        if isinstance(part, _INLINE):
            flat.append(part)
        else:
            flat.extend(part)
    return tuple([part for part in flat if part])


def words_of(text: Line) -> str:
    """The line in plain characters, as it is read aloud and as a terminal prints it."""
    return "".join(_plain(part) for part in text)


def _plain(part: Inline) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Cite):
        return " [" + ", ".join(map(str, part.numbers)) + "]" if part.numbers else ""
    if isinstance(part, Quoted):
        return f"\u201c{part.text}\u201d"
    return part.url if isinstance(part, Link) else part.text


def figure_words(figure: Figure) -> str:
    """A figure where nothing can be drawn: its caption, and all that it shows."""
    return f"{figure.caption} {figure.alt}".strip()
