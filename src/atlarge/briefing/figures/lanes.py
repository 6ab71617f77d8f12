"""Time lines: lanes of bars and marks along an axis of years, each with its label beside it and clear of the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

import msgspec

from atlarge.briefing.figures.drawing import (
    NORMAL,
    SMALL,
    WIDTH,
    diamond,
    disc,
    hatched,
    path,
    rect,
    text,
    width_of,
    wrapped,
)
from atlarge.briefing.figures.timing import GAP, ROW, Axis, packed

Shape = Literal[
    "bar", "secret", "signed", "leaving", "came", "arrested", "left", "away", "announced", "finding", "event"
]

LEFT, RIGHT = 126.0, WIDTH - 20
_HALF = 5.0
_BAR = 13.0

MEANINGS: dict[Shape, str] = {
    "came": "came, not arrested",
    "arrested": "arrested or surrendered",
    "left": "left early or turned back",
    "away": "stayed away, called off or by video",
    "announced": "announced, not known how it went",
    "finding": "decision of a court",
    "secret": "issued, not yet public",
    "signed": "signed or deposited, not yet bound",
    "leaving": "notice of withdrawal given, still bound",
}
_BARS = ("bar", "secret", "signed", "leaving")


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """One thing on a lane: a stretch of days (both inclusive) or a point, and its label.

    `inside`: the label stands inside the bar, or not at all where the bar is too short for it.
    """

    first: date
    last: date
    label: str
    shape: Shape
    inside: bool = False


class Lane(msgspec.Struct, frozen=True, kw_only=True):
    """A lane with its name and its marks, in order of day."""

    name: str
    marks: tuple[Mark, ...]


class _Placed(msgspec.Struct, frozen=True, kw_only=True):
    """A mark with the stretch that it takes: `side` is where its label stands, if it has room for one."""

    mark: Mark
    start: float
    end: float
    side: Literal["in", "left", "right", "nowhere"]


def drawn(lanes: Iterable[Lane], first: date, last: date) -> tuple[list[str], float]:
    """The lanes, and how high they are; a lane without marks is left out."""
    axis = Axis(first=first, last=last, left=LEFT, right=RIGHT)
    parts: list[str] = []
    y = 6.0
    shown = [lane for lane in lanes if lane.marks]
    for lane in shown:
        drawing, height = _lane(lane, axis, y)
        parts += [path([(16, y - 4), (RIGHT, y - 4)]), *drawing]
        y += height + 10
    lines = list(axis.drawn(2, y - 4))
    y += 18
    legend, height = _legend([mark.shape for lane in shown for mark in lane.marks], y)
    return [*lines, *parts, *legend], y + height


def _lane(lane: Lane, axis: Axis, y: float) -> tuple[list[str], float]:
    placed = [_placed(mark, axis) for mark in lane.marks]
    touching = all(each.side in ("in", "nowhere") for each in placed)
    rows = packed(((each.start, each.end) for each in placed), gap=0 if touching else GAP)
    names = wrapped(lane.name, LEFT - 30, SMALL, bold=True)
    parts = [text(16, y + 13 + 14 * n, words, size=SMALL, bold=True) for n, words in enumerate(names)]
    for each, row in zip(placed, rows, strict=True):
        parts += _mark(each, axis, y + ROW * row + ROW / 2)
    return parts, max((max(rows) + 1) * ROW, 14.0 * len(names) + 4)


def _placed(mark: Mark, axis: Axis) -> _Placed:
    """Beside the mark on the right if there is room, else on the left; inside a bar that is long enough."""
    start, end = axis.at(mark.first), axis.at(mark.last)
    width = width_of(mark.label, SMALL)
    if mark.shape in ("bar", "signed") and width + 10 <= end - start:
        return _Placed(mark=mark, start=start, end=end, side="in")
    if mark.inside:
        return _Placed(mark=mark, start=start, end=end, side="nowhere")
    if mark.shape not in _BARS:
        start, end = start - _HALF, max(end, start) + _HALF
    if not mark.label or end + 5 + width <= RIGHT + 8:
        return _Placed(mark=mark, start=start, end=end + (5 + width) * bool(mark.label), side="right")
    return _Placed(mark=mark, start=start - 5 - width, end=end, side="left")


def _mark(placed: _Placed, axis: Axis, y: float) -> Iterator[str]:
    mark = placed.mark
    start, end = axis.at(mark.first), axis.at(mark.last)
    if mark.shape == "bar":
        yield rect(start, y - _BAR / 2, max(end - start, 2), _BAR, fill="blue")
    elif mark.shape in ("secret", "leaving"):
        yield hatched(start, y - _BAR / 2, max(end - start, 2), _BAR, tone="blue")
    elif mark.shape == "signed":
        yield rect(start, y - _BAR / 2, max(end - start, 2), _BAR, fill="paper", stroke="blue")
    else:
        if end - start > 2 * _HALF:
            yield path([(start, y), (end, y)], stroke="ink", line=2)
        yield glyph(mark.shape, start, y)
    half = 0 if mark.shape in _BARS else _HALF
    if placed.side == "in":
        yield text(start + 5, y + 4, mark.label, size=SMALL, tone="paper" if mark.shape == "bar" else "ink")
    elif placed.side == "nowhere":
        return
    elif placed.side == "right":
        yield text(end + half + 4, y + 4, mark.label, size=SMALL)
    else:
        yield text(start - half - 4, y + 4, mark.label, size=SMALL, anchor="end")


def glyph(shape: Shape, x: float, y: float) -> str:
    """The mark of a point in time; shape and filling tell it apart, the colour only helps."""
    if shape == "arrested":
        return rect(x - 4.5, y - 4.5, 9, 9, fill="rust", stroke="rust")
    if shape == "left":
        return disc(x, y, 4.5, fill="paper", stroke="blue") + path([(x - 3, y + 3), (x + 3, y - 3)], stroke="blue")
    if shape == "away":
        return disc(x, y, 4.3, fill="paper", stroke="soft")
    if shape == "announced":
        return disc(x, y, 4.3, fill="paper", stroke="soft", dash="2 1.6")
    if shape == "finding":
        return diamond(x, y, 5.6, fill="rust", stroke="rust")
    if shape == "event":
        return path([(x, y - 6), (x, y + 6)], stroke="ink", line=3)
    return disc(x, y, 4.6, fill="blue", stroke="blue")


def _legend(shapes: Iterable[Shape], y: float) -> tuple[list[str], float]:
    """What the marks mean, only those that are there, in lines."""
    parts, x, top = [], 22.0, y + 8
    used = set(shapes)
    for shape, meaning in MEANINGS.items():
        if shape not in used:
            continue
        room = 26 + width_of(meaning, NORMAL)
        if x + room > RIGHT and x > LEFT:
            x, y = 22.0, y + 20
        parts += [_sign(shape, x, y + 8), text(x + 12, y + 12.5, meaning)]
        x += room
    return parts, y + 12 - top + 8 if parts else 0


def _sign(shape: Shape, x: float, y: float) -> str:
    if shape == "signed":
        return rect(x - 6, y - 6, 12, 12, fill="paper", stroke="blue")
    hatch = shape in ("secret", "leaving")
    return hatched(x - 6, y - 6, 12, 12, tone="blue") if hatch else glyph(shape, x, y)
