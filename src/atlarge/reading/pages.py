"""A web page as an article: main text, title, outlet, publication day (the extra `web`: trafilatura and htmldate).

The page is measured by one linear scan before any parser sees it: what is too large, or nested deeper than any page
made by people, is refused. Paragraphs are kept as lines; quoted blocks, captions and headings keep their spans.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from atlarge.errors import MissingExtra, Unreadable
from atlarge.reading.decoding import Document
from atlarge.reading.readings import Zone, ZoneKind

DEEPEST = 250  # the parser's own limit is 256 levels; it drops what lies deeper without a word
MOST_TAGS = 60_000
LARGEST_PAGE = 5_000_000  # characters, scripts and pictures left out

# What no reader sees is cut before anything is parsed: it is most of many pages.
_UNSEEN = re.compile(
    r"<(script|style|svg|noscript|template|iframe)\b(?![^>]{0,300}ld\+json)[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL
)
_PICTURE = re.compile(r"""(["'(])data:[^"')]{200,}""", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
# Elements that need no closing tag never nest, whatever the page looks like.
_FLAT = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option "
    "optgroup colgroup rp rt".split()
)
_BLOCKS = frozenset({"p", "head", "item", "row", "ab", "code", "quote", "list", "table", "div", "figure", "fw"})
_CAPTION = re.compile(r"<figcaption\b[^>]*>(.*?)</figcaption", re.IGNORECASE | re.DOTALL)
_ANY_TAG = re.compile(r"<[^>]*>")


def open_page(page: str, name: str = "") -> Document:
    """The article of a page. Raises `Unreadable` where there is none, `MissingExtra` without the extra `web`."""
    try:
        import trafilatura
        from trafilatura.metadata import extract_metadata
    except ImportError:
        raise MissingExtra("web", "reading a web page") from None
    page = _bounded(page, name)
    try:
        body = trafilatura.bare_extraction(page, include_comments=False, include_tables=True)
        about = extract_metadata(page)
    except Exception as error:  # noqa: BLE001 - a parser of hostile pages may raise anything
        raise Unreadable(f"{name or 'the page'}: it cannot be parsed ({type(error).__name__})") from None
    lines = _lines(getattr(body, "body", None)) if body is not None else []
    if not lines:
        raise Unreadable(f"{name or 'the page'}: no article is on it; save the article's text and give that")
    text, zones = _joined(lines, _captions(page))
    published = _day(page)
    return Document(
        text=text,
        title=getattr(about, "title", None) or "",
        outlet=_outlet(about),
        published=published,
        published_from="metadata" if published else "unknown",
        zones=zones,
    )


def _bounded(page: str, name: str) -> str:
    """The page without what nobody sees, if it is of a size and depth that can be parsed in good time."""
    if page.count("<") > 4 * MOST_TAGS:
        raise Unreadable(f"{name or 'the page'}: it has too many tags for an article (at most {MOST_TAGS:,})")
    page = _PICTURE.sub(r"\1", page)
    if page.lower().count("<script") + page.lower().count("<style") < MOST_TAGS:
        page = _without_unseen(page)
    if len(page) > LARGEST_PAGE:
        raise Unreadable(f"{name or 'the page'}: {len(page):,} characters are too many (at most {LARGEST_PAGE:,})")
    depth = deepest = tags = 0
    for closing, element in _TAG.findall(page):
        tags += 1
        if element.lower() in _FLAT:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        deepest = max(deepest, depth)
    if tags > MOST_TAGS:
        raise Unreadable(f"{name or 'the page'}: {tags:,} tags are too many for an article (at most {MOST_TAGS:,})")
    if deepest > DEEPEST:
        raise Unreadable(f"{name or 'the page'}: its elements are nested {deepest:,} deep (at most {DEEPEST})")
    return page


def _without_unseen(page: str) -> str:
    """Cut scripts and the like. Only while each has its end: an unclosed one would be searched for again and again."""
    low = page.lower()
    for element in ("script", "style", "svg", "noscript", "template", "iframe"):
        if low.count(f"<{element}") > low.count(f"</{element}") + 1:
            return page
    return _UNSEEN.sub(" ", page)


def _lines(body: Any) -> list[tuple[str, ZoneKind]]:
    """The blocks of the extracted body in order, each with what it is."""
    lines: list[tuple[str, ZoneKind]] = []
    if body is None:
        return lines
    buffer: list[str] = []

    def flush(kind: ZoneKind) -> None:
        """Close the lines gathered so far."""
        found = (" ".join(line.split()).strip(" |") for line in "".join(buffer).split("\n"))
        lines.extend((words, kind) for words in found if words)
        buffer.clear()

    waiting: list[tuple[Any, str, ZoneKind]] = [(body, "open", "body")]
    while waiting:
        node, step, kind = waiting.pop()
        if step == "tail":
            if node.tag in _BLOCKS:
                inner = "headline" if node.tag == "head" else "quotation" if node.tag == "quote" else kind
                flush(inner)
            buffer.append(node.tail or "")
            continue
        if not isinstance(node.tag, str):
            buffer.append(node.tail or "")
            continue
        if node.tag in _BLOCKS:
            flush(kind)
        inner = "quotation" if node.tag == "quote" else kind
        buffer.append(
            "\n" if node.tag == "lb" else (" | " if node.tag == "cell" and buffer else "") + (node.text or "")
        )
        if node is not body:
            waiting.append((node, "tail", kind))
        waiting.extend((child, "open", inner) for child in reversed(node))
    flush("body")
    return lines


def _joined(lines: list[tuple[str, ZoneKind]], captions: frozenset[str]) -> tuple[str, tuple[Zone, ...]]:
    """The lines as one text, and a zone for each that is no plain paragraph."""
    zones: list[Zone] = []
    at = 0
    for line, kind in lines:
        what: ZoneKind = "caption" if line in captions else kind
        if what != "body":
            zones.append(Zone(span=(at, at + len(line)), kind=what, rule="page"))
        at += len(line) + 1
    return "\n".join(line for line, _ in lines), tuple(zones)


def _captions(page: str) -> frozenset[str]:
    """The words of every caption of the page."""
    import html

    if page.lower().count("<figcaption") > page.lower().count("</figcaption") + 1:
        return frozenset()
    return frozenset(" ".join(html.unescape(_ANY_TAG.sub(" ", found)).split()) for found in _CAPTION.findall(page))


def _outlet(about: Any) -> str:
    """The outlet's name as the page gives it, else its host."""
    site = (getattr(about, "sitename", None) or "").strip().lstrip("@")
    if site:
        return site
    host = getattr(about, "hostname", None) or urlsplit(getattr(about, "url", None) or "").hostname or ""
    return host.removeprefix("www.")


def _day(page: str) -> date | None:
    """The day the page was first published, by its own metadata or text."""
    try:
        from htmldate import find_date

        found = find_date(page, original_date=True)
        return date.fromisoformat(found) if found else None
    except Exception:  # noqa: BLE001 - no day is an answer; a hostile page may raise anything
        return None
