"""What stands around the running text of a page: captions, credits, quoted blocks, fact boxes and the headline.

The extraction of main text leaves these out or runs them into the story. Here the page is walked once; each such part
becomes a `Block` with its place in the page, so that it can stand in the text where a reader of the page sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import msgspec

from atlarge.reading.readings import ZoneKind

LONGEST_CAPTION = 900  # letters; what is longer is a story with a picture, and no caption
LONGEST_BOX = 6000
_LINKED = 0.6  # share of linked letters from which a part is a teaser for another page
_SILENT = frozenset("script style noscript template svg iframe select option button textarea head title".split())
_AWAY_TAGS = frozenset("nav footer form menu dialog".split())
_AWAY = frozenset(
    "related recommended recommendation recommendations recirc recirculation promo promos promotion newsletter cookie "
    "cookies consent gdpr comment comments disqus share sharing social nav navigation navbar menu footer breadcrumb "
    "breadcrumbs popular trending advert advertisement ad ads sponsor sponsored subscribe subscription paywall signup "
    "teaser teasers toc tags modal popup readmore onward outbrain taboola mostread latest card cards pullquote "
    "pull hidden skip".split()
)
_WHOLE = frozenset("html body article main".split())  # their class names speak of the page, not of a part
_CAPTION = frozenset("caption captions figcaption cutline imagecaption photocaption".split())
_CREDIT = frozenset("credit credits copyright photographer imagecredit photocredit".split())
_CREDIT_PROPERTIES = frozenset("copyrightholder copyrightnotice credittext".split())
_FIGURES = frozenset("figure image images photo photos picture media gallery slideshow wp lightbox".split())
_BOXES = frozenset("factbox factboxes infobox factfile fact facts keyfacts explainer box".split())
_SOCIAL = frozenset("twitter instagram tiktok reddit fb".split())
_PARTS = frozenset("p div li br tr h1 h2 h3 h4 h5 h6 dt dd blockquote figcaption section table ul ol".split())
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """One paragraph of what stands around. `at` is where it begins among the page's letters (spaces left out).

    `article` is the range of letters of the nearest article element around it, or None; `main` is true for a heading
    of the first order.
    """

    text: str
    kind: ZoneKind
    at: int
    article: tuple[int, int] | None = None
    main: bool = False


class _Part:
    """A part of the page that is being gathered."""

    def __init__(self, kind: ZoneKind, at: int, article: int | None) -> None:
        self.kind, self.at, self.article = kind, at, article
        self.pieces: list[tuple[str, int]] = []
        self.linked = 0
        self.main = False


class Walk:
    """One walk over a parsed page: `letters` is all its text without white space, `blocks` what stands around."""

    def __init__(self, root: Any) -> None:
        self._letters: list[str] = []
        self._length = 0
        self._open: list[_Part] = []
        self._found: list[_Part] = []
        self._articles: list[list[int]] = []  # begin and end of each article element
        self._inside: list[int] = []
        self._away = self._figures = self._links = self._silent = 0
        self._marks: dict[Any, str] = {}
        self._walk(root)
        self.letters = "".join(self._letters)
        self.blocks = list(self._blocks())

    def _walk(self, root: Any) -> None:
        iterwalk = import_module("lxml.etree").iterwalk
        for event, node in iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                self._enter(node)
                self._read(node.text)
            else:
                if event == "end":
                    self._leave(node)
                self._read(node.tail)

    def _read(self, text: str | None) -> None:
        """Take a stretch of text in."""
        if not text or self._silent or text.isspace():
            return
        dense = "".join(text.split())
        if self._open:
            part = self._open[-1]
            if not part.pieces:
                part.at = self._length
            part.pieces.append((text, self._length))
            if self._links:
                part.linked += len(dense)
        self._letters.append(dense)
        self._length += len(dense)

    def _enter(self, node: Any) -> None:
        tag = node.tag if isinstance(node.tag, str) else ""
        names = _names(node)
        mark = ""
        if tag in _SILENT:
            self._silent += 1
            mark += "s"
        if tag == "a":
            self._links += 1
            mark += "l"
        if tag == "article":
            self._articles.append([self._length, self._length])
            self._inside.append(len(self._articles) - 1)
            mark += "r"
        if tag in _AWAY_TAGS or (tag not in _WHOLE and names & _AWAY) or (tag == "header" and not self._inside):
            self._away += 1
            mark += "a"
        if tag == "figure" or names & _FIGURES:
            self._figures += 1
            mark += "f"
        kind = None if self._away else self._kind(node, tag, names)
        if kind is not None:
            self._open.append(_Part(kind, self._length, self._inside[-1] if self._inside else None))
            self._open[-1].main = tag == "h1"
            mark += "p"
        elif self._open and tag in _PARTS:
            self._open[-1].pieces.append(("\n", self._length))
        if mark:
            self._marks[node] = mark

    def _kind(self, node: Any, tag: str, names: frozenset[str]) -> ZoneKind | None:
        """What an element is, if it is one of the parts looked for."""
        within = self._open[-1].kind if self._open else None
        if within in (None, "caption", "boilerplate") and self._figures and _is_credit(node, tag, names):
            return "credit"
        if within is not None and within != "boilerplate":
            return None
        if tag == "figcaption" or (names & _CAPTION and tag not in _WHOLE):
            return "caption"
        if tag == "blockquote" and not names & _SOCIAL:
            return "quotation"
        if tag in ("h1", "h2", "h3") and within is None:
            return "headline"
        boxed = tag == "aside" or (names & _BOXES and tag in ("div", "section"))
        return "boilerplate" if boxed and within is None else None

    def _leave(self, node: Any) -> None:
        mark = self._marks.pop(node, "")
        if "p" in mark:
            self._found.append(self._open.pop())
        elif self._open and node.tag in _PARTS:
            self._open[-1].pieces.append(("\n", self._length))
        if "r" in mark:
            self._articles[self._inside.pop()][1] = self._length
        self._silent -= "s" in mark
        self._links -= "l" in mark
        self._away -= "a" in mark
        self._figures -= "f" in mark

    def _blocks(self) -> Iterator[Block]:
        """The parts as paragraphs, without those that only lead to other pages."""
        for part in sorted(self._found, key=lambda part: part.at):
            whole = sum(len("".join(text.split())) for text, _ in part.pieces)
            longest = LONGEST_CAPTION if part.kind in ("caption", "credit", "headline") else LONGEST_BOX
            if not 1 < whole <= longest or part.linked > _LINKED * whole:
                continue
            article = self._articles[part.article] if part.article is not None else None
            for text, at in _paragraphs(part.pieces):
                around = (article[0], article[1]) if article else None
                yield Block(text=text, kind=part.kind, at=at, article=around, main=part.main)


def _names(node: Any) -> frozenset[str]:
    """The words of an element's class and id, small: "photo-credit" and "photoCredit" are photo, credit."""
    said = f"{node.get('class') or ''} {node.get('id') or ''}"
    if said == " ":
        return frozenset()
    return frozenset(word.lower() for word in _WORDS.findall(said[:400]))


def _is_credit(node: Any, tag: str, names: frozenset[str]) -> bool:
    if names & _CREDIT or tag in ("small", "cite"):
        return True
    return (node.get("itemprop") or "").lower() in _CREDIT_PROPERTIES


def _paragraphs(pieces: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """The text of a part, paragraph by paragraph, each with the place of its first letter."""
    words: list[str] = []
    begin = 0
    for text, at in [*pieces, ("\n", 0)]:
        if text == "\n":
            line = " ".join("".join(words).split()).strip(" |")
            if line:
                yield line, begin
            words = []
            continue
        begin = begin if words else at
        words.append(text)
