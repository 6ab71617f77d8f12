"""A document as Markdown (CommonMark with tables), foreign text escaped.

Quotations in another script carry no direction here: Markdown has no word for it, and readers follow Unicode.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.briefing.document import (
    Block,
    Branch,
    Card,
    Cite,
    Document,
    Figure,
    Heading,
    Inline,
    Items,
    Line,
    Note,
    Paragraph,
    Quotation,
    Quoted,
    Sources,
    Strong,
    Table,
    Tree,
    figure_words,
)

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~#&$]|:(?=//)|(?<=www)\.|^[-+=]|^\d+(?=[.)]))")
_URL = re.compile(r"https?://[^\s<>]+")


def write(document: Document) -> str:
    """Write the document as Markdown."""
    blocks = ["\n".join(_block(block)) for block in document.blocks]
    if document.footer:
        blocks.append("---\n\n" + escape(document.footer))
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """Escape whatever would be markup."""
    return _SPECIAL.sub(r"\\\1", text)


def _line(text: Line) -> str:
    return "".join(_inline(part) for part in text)


def _inline(part: Inline) -> str:
    if isinstance(part, str):
        return escape(part)
    if isinstance(part, Cite):
        return r" \[" + ", ".join(map(str, part.numbers)) + r"\]" if part.numbers else ""
    if isinstance(part, Quoted):
        return f"\u201c{escape(part.text)}\u201d"
    if isinstance(part, Strong):
        return f"**{escape(part.text)}**"
    return f"<{part.url}>" if _URL.fullmatch(part.url) else escape(part.url)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield "#" * block.level + " " + escape(block.text)
    elif isinstance(block, Paragraph):
        yield (
            f"**{_line(block.line)}**"
            if block.lead and all(isinstance(p, str) for p in block.line)
            else _line(block.line)
        )
    elif isinstance(block, Note):
        yield "> **Note:** " + _line(block.line)
    elif isinstance(block, Quotation):
        yield "> " + _line((block.quoted, *block.after))
    elif isinstance(block, Figure):
        yield "> **Figure:** " + escape(figure_words(block))
    elif isinstance(block, Tree):
        yield escape(block.label)
        yield ""
        yield from _branch(block.root, "")
    else:
        yield from _listing(block)


def _listing(block: Items | Card | Table | Sources) -> Iterator[str]:
    if isinstance(block, Items):
        yield from (f"- {_line(item)}" for item in block.items)
    elif isinstance(block, Card):
        yield f"- {_line(block.title)}"
        yield from (f"  - *{escape(field.label)}:* {_line(field.line)}" for field in block.fields)
    elif isinstance(block, Table):
        yield escape(block.caption)
        yield ""
        yield "| " + " | ".join(map(escape, block.head)) + " |"
        yield "|" + " --- |" * len(block.head)
        yield from ("| " + " | ".join(_line(cell) for cell in row) + " |" for row in block.rows)
    else:
        yield from (f"{source.number}. {_line(source.line)}" for source in block.sources)


def _branch(branch: Branch, indent: str) -> Iterator[str]:
    mark = f"**{branch.mark}:** " if branch.mark else ""
    yield f"{indent}- {mark}{_line(branch.line)}"
    for child in branch.branches:
        yield from _branch(child, indent + "  ")
