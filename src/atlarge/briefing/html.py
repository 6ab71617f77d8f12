"""A document as one static page: no script, no outside resource, readable in light, dark, print and aloud.

Everything that comes from a story or from the record is escaped here, once, at the edge. Trees are nested lists, so
that a screen reader counts them; every quotation says its language and direction; no meaning hangs on colour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

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
)

_URL = re.compile(r"https?://[^\s<>\"]+")

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
article{background:var(--tint);border-left:.25rem solid var(--line);padding:.7rem 1rem;margin:.9rem 0}
article>p{margin:0 0 .4rem}
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
@media(forced-colors:active){article,aside,.mark{border-color:CanvasText}}
@media print{body{font-size:10.5pt}main,footer{max-width:none;padding:0}h2,h3{break-after:avoid}
article,tr,aside{break-inside:avoid}}
"""


def write(document: Document) -> str:
    """Write the document as one self-contained page."""
    body = "\n".join(part for block in document.blocks for part in _block(block))
    footer = f"<footer><p>{escape(document.footer)}</p></footer>\n" if document.footer else ""
    return (
        f'<!doctype html>\n<html lang="{escape(document.lang)}" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(document.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n"
        f"{footer}</body>\n</html>\n"
    )


def _line(text: Line) -> str:
    return "".join(_inline(part) for part in text)


def _inline(part: Inline) -> str:
    if isinstance(part, str):
        return escape(part)
    if isinstance(part, Cite):
        links = ", ".join(f'<a href="#source-{n}" aria-label="source {n}">{n}</a>' for n in part.numbers)
        return f" [{links}]" if part.numbers else ""
    if isinstance(part, Quoted):
        return f'<q{_tongue(part)} class="q">{escape(part.text)}</q>'
    if isinstance(part, Strong):
        return f"<strong>{escape(part.text)}</strong>"
    url = escape(part.url)
    return f'<a href="{url}" rel="noreferrer">{url}</a>' if _URL.fullmatch(part.url) else url


def _tongue(part: Quoted) -> str:
    lang = f' lang="{escape(part.lang)}"' if part.lang else ""
    return f'{lang} dir="{part.dir}"' if lang or part.dir == "rtl" else ""


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"<h{block.level}>{escape(block.text)}</h{block.level}>"
    elif isinstance(block, Paragraph):
        lead = ' class="lead"' if block.lead else ""
        yield f"<p{lead}>{_line(block.line)}</p>"
    elif isinstance(block, Note):
        yield f"<aside><p><strong>Note:</strong> {_line(block.line)}</p></aside>"
    elif isinstance(block, Quotation):
        yield f"<blockquote><p>{_line((block.quoted, *block.after))}</p></blockquote>"
    elif isinstance(block, Figure):
        caption = f"<figcaption>{escape(block.caption)}</figcaption>" if block.caption else ""
        yield f"<figure>{block.svg}{caption}</figure>"
    elif isinstance(block, Tree):
        yield f'<p>{escape(block.label)}</p>\n<ul class="tree">{_branch(block.root)}</ul>'
    else:
        yield _listing(block)


def _listing(block: Items | Card | Table | Sources) -> str:
    if isinstance(block, Items):
        return "<ul>" + "".join(f"<li>{_line(item)}</li>" for item in block.items) + "</ul>"
    if isinstance(block, Card):
        fields = "".join(f"<dt>{escape(field.label)}:</dt><dd>{_line(field.line)}</dd>" for field in block.fields)
        return f"<article><p>{_line(block.title)}</p><dl>{fields}</dl></article>"
    if isinstance(block, Table):
        return _table(block)
    rows = "".join(f'<li id="source-{s.number}" value="{s.number}">{_line(s.line)}</li>' for s in block.sources)
    return f'<ol class="sources">{rows}</ol>'


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.head)
    rows = "".join(
        f'<tr><th scope="row">{_line(row[0])}</th>' + "".join(f"<td>{_line(cell)}</td>" for cell in row[1:]) + "</tr>"
        for row in table.rows
    )
    caption = escape(table.caption)
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{caption}"><table><caption>{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _branch(branch: Branch) -> str:
    mark = f'<span class="mark mark-{branch.mark}">{branch.mark}</span>: ' if branch.mark else ""
    children = "".join(_branch(child) for child in branch.branches)
    return f"<li>{mark}{_line(branch.line)}{f'<ul>{children}</ul>' if children else ''}</li>"
