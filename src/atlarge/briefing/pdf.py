"""A document as PDF, by Typst: PDF/UA-1 and PDF/A-3a in one file, with its JSON inside, the same bytes each time.

The document goes in as data and is never pasted into Typst's source, so that nothing a story says can act as markup.
The fonts that ship (fonts/, OFL) come first: whole alphabets, and of other scripts the characters that are on record
(fonts/record, made by `make fonts`). Then those of the extra `cjk`; only where these lack a character are the machine's
own looked at. A character that no font has stops the writing: a PDF with boxes in it is worse than none.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from atlarge.briefing.document import Document, clean
from atlarge.briefing.figures.drawing import still
from atlarge.errors import MissingExtra, MissingFont

if TYPE_CHECKING:
    from typst import Compiler

_HERE = Path(__file__).parent
FONTS = _HERE / "fonts"
STANDARDS: tuple[Literal["ua-1"], Literal["a-3a"]] = ("ua-1", "a-3a")

_MISSING = re.compile(r'the text `"(.*?)"` could not be displayed|the codepoint `"(.*?)"`')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_NO_DAY, _NO_TITLE = date(1970, 1, 1), "A document without a title"
_ONE_AT_A_TIME = Lock()

_PACKAGES = (
    (
        ("CJK", "HIRAGANA", "KATAKANA", "HANGUL"),
        "pip install 'atlarge[cjk]', or on Debian apt-get install fonts-noto-cjk",
    ),
    (("",), "on Debian and Ubuntu: apt-get install fonts-noto-core"),
)
"""How to get a font for a character, by the first word of its name."""


def write(document: Document, *, json: bytes = b"") -> bytes:
    """Write the document as PDF, with `json` embedded as `briefing.json` if it is given.

    The file says that it is of the day `document.dated`, or of 1 January 1970 if that is not known. Raises
    `MissingExtra` without Typst, and `MissingFont` for a character that no font has.
    """
    when = document.dated or _NO_DAY
    inputs = {"document": _data(document, when), "json": json.decode()}
    stamp = datetime(when.year, when.month, when.day, tzinfo=UTC)
    try:
        return _compiled(inputs, stamp, machine=False)
    except _NotShown:
        return _with_the_fonts_of_the_machine(inputs, stamp)


class _NotShown(Exception):
    """The fonts at hand lack a character."""


def _with_the_fonts_of_the_machine(inputs: dict[str, str], stamp: datetime) -> bytes:
    try:
        return _compiled(inputs, stamp, machine=True)
    except _NotShown as error:
        raise _named(str(error)) from None


def _compiled(inputs: dict[str, str], stamp: datetime, *, machine: bool) -> bytes:
    compiler = _compiler(machine=machine)
    from typst import TypstError

    try:
        with _ONE_AT_A_TIME:  # a compiler holds the document it works on
            made = compiler.compile(sys_inputs=inputs, format="pdf", pdf_standards=list(STANDARDS), timestamp=stamp)
    except TypstError as error:
        missing = _MISSING.search(error.message)
        if missing is None:
            raise
        raise _NotShown(missing[1] or missing[2]) from None
    assert isinstance(made, bytes)  # noqa: S101 - one file was asked for
    return made


@cache
def _compiler(*, machine: bool) -> Compiler:
    """A compiler with its fonts, kept: reading them costs more than a document. Raises `MissingExtra`."""
    try:
        from typst import Compiler
    except ImportError:
        raise MissingExtra("pdf", "writing a PDF") from None
    template = _HERE / "typst" / "document.typ"
    more = find_spec("noto_cjk_sans_otc")
    fonts = [FONTS, *((more.submodule_search_locations or ()) if more else ())]
    return Compiler(template, root=template.parent, font_paths=fonts, ignore_system_fonts=not machine)


def _named(shown: str) -> MissingFont:
    text = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), shown)
    first = text[0]
    name = unicodedata.name(first, "a character without a name")
    way = next(way for starts, way in _PACKAGES if name.startswith(starts))
    cure = f"install one that has it ({way}), or write --format html"
    return MissingFont(first if first.isprintable() else "a character", f"U+{ord(first):04X} {name}", cure)


def _data(document: Document, when: date) -> str:
    """The document as JSON for the template, with nothing in it that cannot be printed."""
    data = _plain(msgspec.to_builtins(document))
    return msgspec.json.encode(data | {"dated": when, "title": data["title"].strip() or _NO_TITLE}).decode()


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {key: still(item) if key == "svg" else _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value


def printable(text: str) -> str:
    """The text cleaned as `document.clean` does, but for the blanks at its ends: they part it from its neighbours."""
    if not text or text.isspace():
        return text[:1] and " "
    return " " * text[0].isspace() + clean(text) + " " * text[-1].isspace()
