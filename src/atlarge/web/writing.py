"""Blocks of a page as HTML. Whatever comes from a story or the record is escaped here, once, at the edge."""

from __future__ import annotations

import re
from collections import Counter
from html import escape

from atlarge.briefing.document import (
    Block,
    Branch,
    Card,
    Cite,
    Figure,
    Heading,
    Inline,
    Items,
    Line,
    Link,
    Note,
    Paragraph,
    Quotation,
    Quoted,
    Sources,
    Strong,
    Table,
    Tree,
)
from atlarge.web.leaves import Mark, Raw, Ref, Sheet

_URL = re.compile(r"https?://[^\s<>\"]+")
_LEAD = ' class="lead"'
_STYLED = re.compile(r"<style>.*?</style>", re.DOTALL)  # a page keeps its styles apart: static/figures.css
_NOT_ID = re.compile(r"[^a-z0-9]+")


def blocks_html(blocks: tuple[Block, ...]) -> str:
    """All blocks, in order; a heading of level 1 is the page's own and is left to its template."""
    seen: Counter[str] = Counter()
    return "\n".join(
        _heading(block, seen) if isinstance(block, Heading) else block_html(block)
        for block in blocks
        if not (isinstance(block, Heading) and block.level == 1)
    )


def _heading(block: Heading, seen: Counter[str]) -> str:
    """A heading with an id of its own: the second of the same words is numbered."""
    name = anchor(block.text)
    seen[name] += 1
    number = f"-{seen[name]}" if seen[name] > 1 else ""
    return f'<h{block.level} id="{name}{number}">{escape(block.text)}</h{block.level}>'


def line_html(text: Line) -> str:
    """A line of words, references, citations and quotations."""
    return "".join([escape(part) if isinstance(part, str) else _inline(part) for part in text])


def _inline(part: Inline) -> str:
    if isinstance(part, Ref):
        return f'<a href="{escape(part.href)}">{escape(part.text)}</a>'
    if isinstance(part, Mark):
        return f'<b class="mark mark-{escape(part.kind)}">{escape(part.text)}</b>'
    if isinstance(part, Cite):
        links = ", ".join([f'<a href="#source-{n}" aria-label="source {n}">{n}</a>' for n in part.numbers])
        return f'<span class="cite"> [{links}]</span>' if part.numbers else ""
    if isinstance(part, Quoted):
        return f"<q{_tongue(part)}>{escape(part.text)}</q>"
    if isinstance(part, Link):
        url = escape(part.url)
        return f'<a href="{url}" rel="noreferrer">{url}</a>' if _URL.fullmatch(part.url) else url
    return f"<strong>{escape(part.text)}</strong>" if isinstance(part, Strong) else escape(str(part))


def _tongue(part: Quoted) -> str:
    lang = f' lang="{escape(part.lang)}"' if part.lang else ""
    return f'{lang} dir="{part.dir}"' if lang or part.dir == "rtl" else ""


def block_html(block: Block) -> str:
    """One block."""
    if isinstance(block, Raw):
        return block.html
    if isinstance(block, Figure):
        caption = f"<figcaption>{escape(block.caption)}</figcaption>" if block.caption else ""
        return f'<figure><div class="drawing">{_STYLED.sub("", block.svg)}</div>{caption}</figure>'
    if isinstance(block, Heading):
        return _heading(block, Counter())
    if isinstance(block, Paragraph):
        return f"<p{_LEAD if block.lead else ''}>{line_html(block.line)}</p>"
    if isinstance(block, Note):
        return f'<p class="note">{line_html(block.line)}</p>'
    if isinstance(block, Quotation):
        return f"<blockquote><p>{line_html((block.quoted, *block.after))}</p></blockquote>"
    if isinstance(block, Tree):
        return f'<p class="over">{escape(block.label)}</p>\n<ul class="tree">{_branch(block.root)}</ul>'
    return _listing(block)


def anchor(text: str) -> str:
    """A heading's id."""
    return _NOT_ID.sub("-", text.lower()).strip("-")[:60] or "part"


def _listing(block: Items | Card | Table | Sources) -> str:
    if isinstance(block, Items):
        return "<ul>" + "".join([f"<li>{line_html(item)}</li>" for item in block.items]) + "</ul>"
    if isinstance(block, Card):
        fields = "".join([f"<dt>{escape(f.label)}</dt><dd>{line_html(f.line)}</dd>" for f in block.fields])
        return f'<section class="card"><p class="card-title">{line_html(block.title)}</p><dl>{fields}</dl></section>'
    if isinstance(block, Sources):
        rows = "".join(
            [f'<li id="source-{s.number}" value="{s.number}">{line_html(s.line)}</li>' for s in block.sources]
        )
        return f'<ol class="sources">{rows}</ol>'
    return _table(block)


def _table(table: Table) -> str:
    sheet = table if isinstance(table, Sheet) else None
    sorts = dict(sheet.sorts) if sheet else {}
    head = "".join([_head(cell, sorts.get(cell, "")) for cell in table.head])
    keys = sheet.keys if sheet and sheet.keys else ("",) * len(table.rows)
    rows = "".join([_row(row, table.head, key) for row, key in zip(table.rows, keys, strict=True)])
    caption = escape(table.caption)
    name = f' id="{escape(sheet.name)}"' if sheet and sheet.name else ""
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{caption}"><table{name}>'
        f"<caption>{caption}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _head(cell: str, href: str) -> str:
    words = escape(cell)
    return f'<th scope="col"><a href="{escape(href)}">{words}</a></th>' if href else f'<th scope="col">{words}</th>'


def _row(row: tuple[Line, ...], head: tuple[str, ...], key: str) -> str:
    first, *rest = row
    name = f' data-a="{escape(key)}"' if key else ""
    cells = "".join(
        [f'<td data-h="{escape(label)}">{line_html(cell)}</td>' for label, cell in zip(head[1:], rest, strict=True)]
    )
    return f'<tr{name}><th scope="row">{line_html(first)}</th>{cells}</tr>'


def _branch(branch: Branch) -> str:
    mark = f'<b class="mark mark-{branch.mark}">{branch.mark}</b> ' if branch.mark else ""
    children = "".join([_branch(child) for child in branch.branches])
    return f"<li>{mark}{line_html(branch.line)}{f'<ul>{children}</ul>' if children else ''}</li>"
