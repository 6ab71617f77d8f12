"""Blocks of a page as HTML: as briefings write them, and what only a site has: links within, marks, forms, sorts."""

from __future__ import annotations

import re
from html import escape

from atlarge.briefing.document import Block, Figure, Heading, Table
from atlarge.briefing.html import Writer
from atlarge.web.leaves import Columns, Fold, Mark, Raw, Ref, Sheet

_STYLED = re.compile(r"<style>.*?</style>", re.DOTALL)  # a page keeps its styles apart: static/figures.css


def blocks_html(blocks: tuple[Block, ...]) -> str:
    """All blocks, in order; a heading of level 1 is the page's own and is left to its template."""
    return PageWriter().blocks(
        tuple(block for block in blocks if not (isinstance(block, Heading) and block.level == 1))
    )


class PageWriter(Writer):
    """Writes the blocks of one page."""

    note, colon = "", ""

    def __init__(self) -> None:
        super().__init__()
        self.inlines |= {Ref: _ref, Mark: _mark}
        self.kinds |= {Raw: _raw, Sheet: self.table, Fold: self.fold, Columns: self.columns}

    def figure(self, block: Figure) -> str:
        """A drawing without its own styles, which the policy of a page forbids; where it is too wide it scrolls."""
        caption = f"<figcaption>{escape(block.caption)}</figcaption>" if block.caption else ""
        drawing = _STYLED.sub("", block.svg)
        inside = f'<div class="drawing" role="group" tabindex="0" aria-label="Drawing">{drawing}</div>'
        return f"<figure>{inside}{caption}</figure>"

    def fold(self, block: Fold) -> str:
        """Blocks under a label that opens them; print shows them all."""
        return f"<details><summary>{escape(block.label)}</summary>{self.blocks(block.blocks)}</details>"

    def columns(self, block: Columns) -> str:
        """A list in columns."""
        keys = [f' data-a="{escape(key)}"' for key in block.keys] or [""] * len(block.items)
        items = [f"<li{key}>{self.line(item)}</li>" for item, key in zip(block.items, keys, strict=True)]
        return f'<ul class="columns">{"".join(items)}</ul>'

    def attributes(self, block: Table) -> str:
        """The name of a table, to which the address of a sort leads, and whether it is one of numbers."""
        if not isinstance(block, Sheet):
            return ""
        name = f' id="{escape(block.name)}"' if block.name else ""
        return name + (' class="numbers"' if block.numbers else "")

    def head(self, cell: str, block: Table) -> str:
        """The head of a column, leading to the same table sorted by it."""
        href = dict(block.sorts).get(cell) if isinstance(block, Sheet) else None
        if not href:
            return super().head(cell, block)
        return f'<th scope="col"><a href="{escape(href)}">{escape(cell)}</a></th>'

    def rows(self, block: Table) -> str:
        """The rows, each with its id where it has one."""
        if not (isinstance(block, Sheet) and block.keys):
            return super().rows(block)
        labels = [escape(cell) for cell in block.head]
        pairs = zip(block.rows, block.keys, strict=True)
        return "".join([self.row(row, labels, f' id="{escape(key)}"') for row, key in pairs])


def _ref(part: Ref) -> str:
    return f'<a href="{escape(part.href)}">{escape(part.text)}</a>'


def _mark(part: Mark) -> str:
    return f'<b class="mark mark-{escape(part.kind)}">{escape(part.text)}</b>'


def _raw(part: Raw) -> str:
    return part.html
