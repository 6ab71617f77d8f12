"""A text with marks on it, as HTML: nested where they nest, cut where they cross, everything escaped.

Marks are wrappers around stretches of the text. HTML elements cannot cross, so a mark that does is cut at the edge of
the one around it and goes on after it. No mark runs over a paragraph; none lies deeper than `DEEPEST` others.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

import msgspec

from atlarge.reading.readings import Reading, Span

DEEPEST = 12
MOST_PIECES = 8
"""Pieces of one mark that carry its card; a mark cut into more is there, but tells nothing more."""

_UNPRINTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the text to mark. `id` names the item whose `card` (HTML) is shown; parts of items have neither.

    `badge` is the short sign that links to the item, `label` the same for those who hear it.
    """

    span: Span
    kind: str
    rank: int = 0
    id: str = ""
    card: str = ""
    badge: str = ""
    label: str = ""


class _Piece(msgspec.Struct, frozen=True):
    end: int
    mark: Mark
    number: int


def shown(text: str) -> str:
    """Text of a story made safe to stand in HTML: escaped, and without what would turn lines around."""
    return escape(_UNPRINTED.sub(" ", text))


def paragraphs(reading: Reading) -> Iterator[tuple[Span, str]]:
    """The stretches of the text that are paragraphs of the page, with what each is; together all that is not space."""
    at = 0
    for zone in sorted(reading.zones, key=lambda zone: zone.span):
        if zone.span[0] < at:
            continue
        yield from _lines(reading.text, at, zone.span[0])
        yield zone.span, zone.kind
        at = zone.span[1]
    yield from _lines(reading.text, at, len(reading.text))


def _lines(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    for line in re.finditer(r"[^\n\r]+", text[start:end]):
        if line.group().strip():
            yield (start + line.start(), start + line.end()), "body"


def marked(reading: Reading, marks: Sequence[Mark]) -> str:
    """The whole text, paragraph by paragraph, with its marks."""
    waiting = sorted(
        ((max(0, mark.span[0]), -mark.span[1], mark.rank, number) for number, mark in enumerate(marks)), reverse=True
    )
    out: list[str] = []
    counts: dict[int, int] = {}
    going_on: list[int] = []
    for (start, end), kind in paragraphs(reading):
        here = [number for number in going_on if marks[number].span[1] > start]
        while waiting and waiting[-1][0] < end:
            here.append(waiting.pop()[3])
        inside = _paragraph(reading.text, (start, end), [(number, marks[number]) for number in here], counts)
        out.append(f'<p class="zone {escape(kind)}" dir="auto">{inside}</p>')
        going_on = [number for number in here if marks[number].span[1] > end]
    return "\n".join(out)


def _paragraph(text: str, block: Span, marks: Iterable[tuple[int, Mark]], counts: dict[int, int]) -> str:
    """One paragraph: a sweep over the places where marks begin, with a stack of those that are open."""
    heap = [
        (max(block[0], mark.span[0]), -min(block[1], mark.span[1]), mark.rank, number, mark)
        for number, mark in marks
        if min(block[1], mark.span[1]) > max(block[0], mark.span[0])
    ]
    heapq.heapify(heap)
    stack: list[_Piece] = []
    out: list[str] = []
    at = block[0]
    while heap:
        start, end, rank, number, mark = heapq.heappop(heap)
        at = _close(text, out, stack, at, start)
        if len(stack) >= DEEPEST:
            continue
        last = -end
        if stack and stack[-1].end < last:
            heapq.heappush(heap, (stack[-1].end, end, rank, number, mark))
            last = stack[-1].end
        out.append(shown(text[at:start]))
        at = start
        counts[number] = counts.get(number, 0) + 1
        out.append(_opening(mark, counts[number]))
        stack.append(_Piece(last, mark, counts[number]))
    at = _close(text, out, stack, at, block[1])
    out.append(shown(text[at : block[1]]))
    return "".join(out)


def _close(text: str, out: list[str], stack: list[_Piece], at: int, until: int) -> int:
    """Close the marks that end at or before a place; returns how far the text is written."""
    while stack and stack[-1].end <= until:
        piece = stack.pop()
        out.append(shown(text[at : piece.end]))
        at = piece.end
        out.append(_closing(piece.mark, piece.number))
    return at


def _opening(mark: Mark, number: int) -> str:
    if not mark.id:
        return f'<span class="{mark.kind}">'
    place = f' id="t-{escape(mark.id)}"' if number == 1 else ""
    kinds = " ".join(f"k-{kind}" for kind in mark.kind.split())
    return f'<span class="m {kinds}"{place}><span class="{mark.kind}">'


def _closing(mark: Mark, number: int) -> str:
    if not mark.id:
        return "</span>"
    if number > MOST_PIECES:
        return "</span></span>"
    link = ""
    if number == 1:
        name, label, badge = escape(mark.id), escape(mark.label), escape(mark.badge)
        # A word joiner, so that a badge never begins a line; it and the badge are left out where text is copied.
        link = f'<span class="j">&#8288;</span><a class="b" href="#{name}" aria-label="{label}">{badge}</a>'
    return f'</span>{link}<span class="told" aria-hidden="true">{mark.card}</span></span>'
