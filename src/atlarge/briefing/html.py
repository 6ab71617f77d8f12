"""A document as one static page: no script, no outside resource, readable in light, dark, print and aloud.

Everything that comes from a story or from the record is escaped here, once, at the edge. Trees are nested lists, so
that a screen reader counts them; every quotation says its language and direction; no meaning hangs on colour.

`Writer` writes the blocks. The web site extends it by what only a site has: links within, marks, forms, sorted tables.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from html import escape
from typing import Any

from atlarge.briefing.document import (
    Block,
    Branch,
    Card,
    Cite,
    Document,
    Figure,
    Heading,
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

_URL = re.compile(r"https?://[^\s<>\"]+")
_NOT_ID = re.compile(r"[^a-z0-9]+")
_LEAD = ' class="lead"'

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

STYLE = """
:root{color-scheme:light dark;--ink:#1b1b1b;--soft:#565656;--paper:#fff;--line:#c9c9c9;--tint:#f3f3ef;--link:#0b4a8f}
@media(prefers-color-scheme:dark){:root{--ink:#ececec;--soft:#b3b3b3;--paper:#161616;--line:#4a4a4a;--tint:#222220;--link:#9cc4f5}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 Georgia,'Noto Serif','DejaVu Serif',serif}
main,footer{max-width:46rem;margin:0 auto;padding:1.25rem}
h1,h2,h3,dt,.mark,th,caption,footer{font-family:system-ui,'Noto Sans','DejaVu Sans',sans-serif}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 1rem}
h2{font-size:1.2rem;margin:2.2rem 0 .6rem;padding-top:.8rem;border-top:1px solid var(--line)}
h3{font-size:1.03rem;margin:1.4rem 0 .4rem}
p{margin:.6rem 0}
.lead{font-size:1.22rem;font-weight:700;line-height:1.4}
a{color:var(--link);overflow-wrap:anywhere}
a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
ul{padding-left:1.3rem}
li{margin:.3rem 0}
.tree,.tree ul{list-style:none;padding-left:0}
.tree ul{border-left:1px solid var(--line);margin-left:.5rem;padding-left:1rem}
.mark{font-size:.85em;font-weight:700;border:1px solid var(--ink);border-radius:.2em;padding:0 .35em;margin-right:.4em}
.mark-no{border-style:dashed}
.mark-unknown{border-style:dotted}
.card{background:var(--tint);border-left:.25rem solid var(--line);padding:.7rem 1rem;margin:.9rem 0}
.card>p{margin:0 0 .4rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem .9rem;margin:0}
dt{font-size:.85rem;font-weight:700;color:var(--soft);padding-top:.12rem}
dd{margin:0;min-width:0}
@media(max-width:32rem){dl{display:block}dt{margin-top:.35rem}}
aside{border:1px solid var(--line);padding:.5rem .9rem;margin:.9rem 0;font-size:.97em}
blockquote{margin:.8rem 0;padding-left:1rem;border-left:.25rem solid var(--line)}
figure{margin:1.2rem 0}
figure svg{max-width:100%;height:auto}
figcaption{font-size:.93em;color:var(--soft)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.94em}
caption{text-align:left;font-weight:700;padding:.4rem 0}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid var(--line);padding:.35rem .6rem .35rem 0}
ol.sources{font-size:.93em}
ol.sources li{overflow-wrap:anywhere}
footer{border-top:1px solid var(--line);font-size:.85rem;color:var(--soft);overflow-wrap:anywhere}
@media(forced-colors:active){.card,aside,.mark{border-color:CanvasText}}
@media print{body{font-size:10.5pt}main,footer{max-width:none;padding:0}h2,h3{break-after:avoid}
section.card,tr,aside{break-inside:avoid}}
"""


def write(document: Document) -> str:
    """Write the document as one self-contained page."""
    body = Writer().blocks(document.blocks)
    footer = f"<footer><p>{escape(document.footer)}</p></footer>\n" if document.footer else ""
    return (
        f'<!doctype html>\n<html lang="{escape(document.lang)}" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(document.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n"
        f"{footer}</body>\n</html>\n"
    )


class Writer:
    """Writes the blocks of one document. A face that shows more adds its own kinds to `inlines` and `kinds`.

    `note` begins a note, `colon` ends a label: where a style sheet sets both apart, they are not needed.
    """

    note, colon = "<strong>Note:</strong> ", ":"

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()
        self.inlines: dict[type, Callable[[Any], str]] = {
            str: escape, Cite: _cite, Quoted: _quoted, Strong: _strong, Link: _link,
        }  # fmt: skip
        self.kinds: dict[type, Callable[[Any], str]] = {
            Heading: self.heading, Paragraph: self.paragraph, Note: self.aside, Quotation: self.quotation,
            Figure: self.figure, Tree: self.tree, Items: self.items, Card: self.card, Sources: self.sources,
            Table: self.table,
        }  # fmt: skip

    def blocks(self, blocks: tuple[Block, ...]) -> str:
        """All blocks, in order."""
        return "\n".join([self.kinds[type(block)](block) for block in blocks])

    def line(self, text: Line) -> str:
        """A line of words, citations, quotations and whatever else stands in a line."""
        inlines = self.inlines
        return "".join([inlines[type(part)](part) for part in text])

    def heading(self, block: Heading) -> str:
        """A heading with an id of its own: the second of the same words is numbered."""
        name = anchor(block.text)
        self._seen[name] += 1
        number = f"-{self._seen[name]}" if self._seen[name] > 1 else ""
        return f'<h{block.level} id="{name}{number}">{escape(block.text)}</h{block.level}>'

    def paragraph(self, block: Paragraph) -> str:
        """A paragraph; the one that answers is set larger."""
        return f"<p{_LEAD if block.lead else ''}>{self.line(block.line)}</p>"

    def aside(self, block: Note) -> str:
        """A note."""
        return f"<aside><p>{self.note}{self.line(block.line)}</p></aside>"

    def quotation(self, block: Quotation) -> str:
        """A quotation set apart."""
        return f"<blockquote><p>{self.line((block.quoted, *block.after))}</p></blockquote>"

    def figure(self, block: Figure) -> str:
        """A drawing with its caption."""
        caption = f"<figcaption>{escape(block.caption)}</figcaption>" if block.caption else ""
        return f'<figure><div class="drawing">{block.svg}</div>{caption}</figure>'

    def tree(self, block: Tree) -> str:
        """A tree as nested lists."""
        return f'<p class="over">{escape(block.label)}</p>\n<ul class="tree">{self._branch(block.root)}</ul>'

    def _branch(self, branch: Branch) -> str:
        mark = f'<b class="mark mark-{branch.mark}">{branch.mark}</b>{self.colon} ' if branch.mark else ""
        children = "".join([self._branch(child) for child in branch.branches])
        return f"<li>{mark}{self.line(branch.line)}{f'<ul>{children}</ul>' if children else ''}</li>"

    def items(self, block: Items) -> str:
        """A list."""
        return "<ul>" + "".join([f"<li>{self.line(item)}</li>" for item in block.items]) + "</ul>"

    def card(self, block: Card) -> str:
        """A thing with its labelled lines."""
        fields = "".join(
            [f"<dt>{escape(field.label)}{self.colon}</dt><dd>{self.line(field.line)}</dd>" for field in block.fields]
        )
        title = f'<p class="card-title">{self.line(block.title)}</p>'
        return f'<section class="card">{title}<dl>{fields}</dl></section>'

    def sources(self, block: Sources) -> str:
        """The numbered sources."""
        rows = [f'<li id="source-{s.number}" value="{s.number}">{self.line(s.line)}</li>' for s in block.sources]
        return f'<ol class="sources">{"".join(rows)}</ol>'

    def table(self, block: Table) -> str:
        """A table, which scrolls by itself where it is too wide."""
        caption = escape(block.caption)
        head = "".join([self.head(cell, block) for cell in block.head])
        return (
            f'<div class="scroll" role="region" tabindex="0" aria-label="{caption}"><table{self.attributes(block)}>'
            f"<caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{self.rows(block)}</tbody></table></div>"
        )

    def attributes(self, _: Table) -> str:
        """The attributes of a table."""
        return ""

    def head(self, cell: str, _: Table) -> str:
        """The head of a column."""
        return f'<th scope="col">{escape(cell)}</th>'

    def rows(self, block: Table) -> str:
        """The rows of a table."""
        labels = [escape(cell) for cell in block.head]
        return "".join([self.row(row, labels) for row in block.rows])

    def row(self, row: tuple[Line, ...], labels: list[str], attributes: str = "") -> str:
        """One row; each cell bears the head of its column, for screens on which a row is a block."""
        first, *rest = row
        cells = [f'<td data-h="{label}">{self.line(cell)}</td>' for label, cell in zip(labels[1:], rest, strict=True)]
        return f'<tr{attributes}><th scope="row">{self.line(first)}</th>{"".join(cells)}</tr>'


def anchor(text: str) -> str:
    """A heading's id."""
    return _NOT_ID.sub("-", text.lower()).strip("-")[:60] or "part"


def _cite(part: Cite) -> str:
    links = ", ".join([f'<a href="#source-{n}" aria-label="source {n}">{n}</a>' for n in part.numbers])
    return f'<span class="cite"> [{links}]</span>' if links else ""


def _quoted(part: Quoted) -> str:
    lang = f' lang="{escape(part.lang)}"' if part.lang else ""
    tongue = f'{lang} dir="{part.dir}"' if lang or part.dir == "rtl" else ""
    return f"<q{tongue}>{escape(part.text)}</q>"


def _strong(part: Strong) -> str:
    return f"<strong>{escape(part.text)}</strong>"


def _link(part: Link) -> str:
    url = escape(part.url)
    return f'<a href="{url}" rel="noreferrer">{url}</a>' if _URL.fullmatch(part.url) else url
