"""A document as plain text for a terminal: 80 to 100 columns, nothing said by colour alone.

Widths count columns, not characters: Chinese takes two, a combining accent none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from atlarge.briefing.document import (
    Block,
    Branch,
    Card,
    Document,
    Figure,
    Heading,
    Items,
    Note,
    Paragraph,
    Quotation,
    Sources,
    Table,
    Tree,
    figure_words,
    words_of,
)

NARROWEST, WIDEST = 60, 100
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_GAP = 2


def write(document: Document, *, width: int = 96, ansi: bool = False) -> str:
    """Write the document as text. `ansi` sets headings and the answer in bold; give it for a terminal only."""
    width = max(NARROWEST, min(width, WIDEST))
    lines: list[str] = []
    for block in document.blocks:
        written = list(_block(block, width, ansi=ansi))
        if lines and written:
            lines.append("")
        lines += written
    if document.footer:
        lines += ["", *wrap(document.footer, width)]
    return "\n".join(lines) + "\n"


def _block(block: Block, width: int, *, ansi: bool) -> Iterator[str]:
    if isinstance(block, Heading):
        yield from _heading(block, width, ansi=ansi)
    elif isinstance(block, Paragraph):
        text = wrap(words_of(block.line), width)
        yield from (_bold(text) if ansi and block.lead else text)
    elif isinstance(block, Note):
        yield from hang(words_of(block.line), width, "Note: ")
    elif isinstance(block, Quotation):
        yield from hang(words_of((block.quoted, *block.after)), width, "    ")
    elif isinstance(block, Figure):
        yield from hang(figure_words(block), width, "Figure: ")
    elif isinstance(block, Tree):
        yield from wrap(block.label, width)
        yield from _branch(block.root, width, "", "")
    else:
        yield from _listing(block, width)


def _listing(block: Items | Card | Table | Sources, width: int) -> Iterator[str]:
    if isinstance(block, Items):
        for item in block.items:
            yield from hang(words_of(item), width, "- ")
    elif isinstance(block, Card):
        yield from hang(words_of(block.title), width, "* ")
        for field in block.fields:
            yield from hang(words_of(field.line), width, f"  {field.label}: ", indent=4)
    elif isinstance(block, Table):
        yield from _table(block, width)
    else:
        for source in block.sources:
            yield from hang(words_of(source.line), width, f"[{source.number}] ", indent=5)


def _heading(block: Heading, width: int, *, ansi: bool) -> Iterator[str]:
    text = wrap(block.text, width)
    yield from (_bold(text) if ansi else text)
    if block.level <= 2:  # noqa: PLR2004 - the two upper levels are underlined
        yield ("=" if block.level == 1 else "-") * max(map(columns, text))


def _bold(lines: list[str]) -> list[str]:
    return [f"{_BOLD}{text}{_PLAIN}" for text in lines]


def _branch(branch: Branch, width: int, first: str, rest: str) -> Iterator[str]:
    mark = f"{branch.mark}: " if branch.mark else ""
    yield from hang(mark + words_of(branch.line), width, first, rest=rest + ("|  " if branch.branches else "   "))
    last = len(branch.branches) - 1
    for index, child in enumerate(branch.branches):
        yield from _branch(child, width, rest + "+- ", rest + ("   " if index == last else "|  "))


def _table(table: Table, width: int) -> Iterator[str]:
    yield from wrap(table.caption, width)
    cells = [list(table.head), *([words_of(cell) for cell in row] for row in table.rows)]
    widths = _widths(cells, width)
    if widths is None:
        yield from _blocks(table, width)
        return
    for index, row in enumerate(cells):
        yield from _row(row, widths)
        if index == 0:
            yield (" " * _GAP).join("-" * w for w in widths)


def _blocks(table: Table, width: int) -> Iterator[str]:
    for row in table.rows:
        for index, (label, cell) in enumerate(zip(table.head, row, strict=True)):
            yield from hang(words_of(cell), width, f"{'- ' if index == 0 else '  '}{label}: ", indent=4)


def _row(row: list[str], widths: list[int]) -> Iterator[str]:
    wrapped = [wrap(cell, w) for cell, w in zip(row, widths, strict=True)]
    for index in range(max(map(len, wrapped))):
        parts = [cell[index] if index < len(cell) else "" for cell in wrapped]
        padded = (part + " " * (w - columns(part)) for part, w in zip(parts, widths, strict=True))
        yield (" " * _GAP).join(padded).rstrip()


def _widths(cells: list[list[str]], width: int) -> list[int] | None:
    """Share the width out: every column its longest word, the rest to those that want more. None if it cannot be."""
    by_column = list(zip(*cells, strict=True))
    least = [max((columns(word) for cell in column for word in cell.split()), default=1) for column in by_column]
    wanted = [max(1, *map(columns, column)) for column in by_column]
    room = width - _GAP * (len(by_column) - 1)
    if sum(least) > room:
        return None
    given = list(least)
    spare = room - sum(given)
    while spare and any(g < w for g, w in zip(given, wanted, strict=True)):
        neediest = max(range(len(given)), key=lambda i: (wanted[i] - given[i]) / given[i])
        given[neediest] += 1
        spare -= 1
    return given


def columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def wrap(text: str, width: int) -> list[str]:
    """Break text into lines of at most `width` columns at blanks; a longer word stands alone, unbroken."""
    lines: list[str] = []
    current, used = "", 0
    for word in text.split():
        size = columns(word)
        if current and used + 1 + size > width:
            lines.append(current)
            current, used = word, size
        else:
            current, used = (f"{current} {word}", used + 1 + size) if current else (word, size)
    return [*lines, current] if current or not lines else lines


def hang(text: str, width: int, first: str, *, rest: str | None = None, indent: int | None = None) -> list[str]:
    """Wrap text after a label, the further lines indented under it."""
    if rest is None:
        rest = " " * (len(first) if indent is None else indent)
    room = max(width - max(len(first), len(rest)), 20)
    lines = wrap(text, room)
    return [(first if index == 0 else rest) + part for index, part in enumerate(lines)]
