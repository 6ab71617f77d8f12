"""A web page as an article: main text, title, outlet, publication day (the extra `web`: trafilatura and htmldate).

The page is measured by one linear scan before any parser sees it: what is too large, or nested deeper than any page
made by people, is refused. Paragraphs are kept as lines; quoted blocks, captions and headings keep their spans.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import Any

from atlarge.errors import MissingExtra, Unreadable
from atlarge.reading.decoding import Document
from atlarge.reading.imprint import imprint
from atlarge.reading.readings import Zone, ZoneKind
from atlarge.reading.surroundings import Block, Walk

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
_BETWEEN = "\n\n"  # a blank line, so that no short line is taken for one that goes on
AROUND = "page-around"  # the rule of the zones that the extraction of main text left out
_HEAD = 80  # letters by which a line is found again on the page
_MOST_LOST = 200  # lines that are not found again, until no more are looked for
_MOST_BLOCKS = 2_000  # captions and the like; no story has more
_SHORTEST_TITLE = 8
Line = tuple[str, ZoneKind, bool]  # the words, what they are, and whether they stand around the story


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
    title = getattr(about, "title", None) or ""
    text, zones = _joined(_set_around(page, title, lines))
    told = imprint(page, about)
    return Document(
        text=text,
        title=title,
        outlet=told.outlet,
        published=told.published,
        published_from="metadata" if told.published else "unknown",
        modified=told.modified,
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


def _lines(body: Any) -> list[Line]:
    """The blocks of the extracted body in order, each with what it is."""
    lines: list[Line] = []
    if body is None:
        return lines
    buffer: list[str] = []

    def flush(kind: ZoneKind) -> None:
        """Close the lines gathered so far."""
        found = (" ".join(line.split()).strip(" |") for line in "".join(buffer).split("\n"))
        lines.extend((words, kind, False) for words in found if words)
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


def _set_around(page: str, title: str, lines: list[Line]) -> list[Line]:
    """The lines of the story with what stands around them, each where the page has it."""
    from trafilatura import load_html

    root = load_html(page)
    if root is None:
        return lines
    walk = Walk(root)
    places, end = _places(lines, walk.letters)
    dense = [_dense(words) for words, _, _ in lines]
    known = "\n".join(dense)
    starts = list(accumulate((len(line) + 1 for line in dense), initial=0))
    ordered = [(place, number, line) for number, (place, line) in enumerate(zip(places, lines, strict=True))]
    seen: set[str] = set()
    for block in walk.blocks[:_MOST_BLOCKS]:
        letters = _dense(block.text)
        at = known.find(letters)
        if at >= 0:
            number = bisect_right(starts, at) - 1
            if len(dense[number]) == len(letters) and block.kind != "boilerplate" and lines[number][1] == "body":
                ordered[number] = (*ordered[number][:2], (lines[number][0], block.kind, False))
        elif letters not in seen and _belongs(block, title, places, end):
            seen.add(letters)
            ordered.append((block.at, -1, (block.text, block.kind, True)))
    return [line for _, _, line in sorted(ordered, key=lambda entry: entry[:2])]


def _places(lines: list[Line], letters: str) -> tuple[list[int], int]:
    """Where among the page's letters each line of the story begins, in order, and where the last one ends."""
    places: list[int] = []
    at = end = failed = 0
    for words, _, _ in lines:
        head = _dense(words)
        found = letters.find(head[:_HEAD], end) if failed < _MOST_LOST else -1
        if found < 0:
            failed += 1
        else:
            at, end = found, found + len(head)
        places.append(at if found >= 0 else end)
    return places, end


def _dense(words: str) -> str:
    return "".join(words.replace(" | ", "").split())


def _belongs(block: Block, title: str, places: list[int], end: int) -> bool:
    """Whether a part belongs to the story: it stands in it, or in the same article element before or after it."""
    if block.main:
        return _same_title(block.text, title) and block.at <= places[0]
    holds = block.article is not None and any(block.article[0] <= place < block.article[1] for place in places)
    if block.article is not None and not holds:
        return False
    return places[0] <= block.at <= end or (holds and block.kind != "headline")


def _same_title(one: str, other: str) -> bool:
    """Whether two headings are the same one, an outlet's name at the end aside."""
    short, long = sorted((_dense(one).casefold(), _dense(other).casefold()), key=len)
    return len(short) > _SHORTEST_TITLE and short in long


def _joined(lines: list[Line]) -> tuple[str, tuple[Zone, ...]]:
    """The lines as one text, and a zone for each that is no plain paragraph."""
    zones: list[Zone] = []
    at = 0
    for line, kind, around in lines:
        if kind != "body":
            zones.append(Zone(span=(at, at + len(line)), kind=kind, rule=AROUND if around else "page"))
        at += len(line) + len(_BETWEEN)
    return _BETWEEN.join(line for line, _, _ in lines), tuple(zones)


def main_text(document: Document) -> str:
    """The story alone: what the extraction of main text gives, without captions, credits and what stands around it."""
    pieces: list[str] = []
    at = 0
    for zone in document.zones:
        if zone.rule == AROUND or zone.kind in ("caption", "credit", "boilerplate"):
            pieces.append(document.text[at : zone.span[0]].strip())
            at = zone.span[1]
    pieces.append(document.text[at:].strip())
    return _BETWEEN.join(piece for piece in pieces if piece)
