"""Parts of the map enlarged, with names: where territory is held by others and too small to be told apart on the whole.

A window draws the outlines of the whole map once more, larger, so it stands on the same page as the map that holds
them. Borders are as smooth as there: a window shows where an area lies, and what the answer in it is, not its shape.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from html import escape
from typing import Literal

import msgspec

from atlarge.places.areas import Area, atlas, outline
from atlarge.places.maps import NONE, Shade

Side = Literal["start", "end", "middle"]


class Label(msgspec.Struct, frozen=True):
    """The name of an area, beside its dot: how far right and down of it, and which end of the name stands there."""

    code: str
    words: str
    right: float
    down: float
    side: Side = "start"


class Window(msgspec.Struct, frozen=True, kw_only=True):
    """A box of the map in its units, enlarged. `size` is the height of its letters, in the same units."""

    name: str
    left: int
    top: int
    width: int
    height: int
    size: float
    labels: tuple[Label, ...]


WINDOWS = (
    Window(
        name="The Black Sea",
        left=5165, top=640, width=490, height=270, size=14,
        labels=(
            Label("XTR", "Transnistria", 0, -10, "middle"),
            Label("XKH", "Kherson", -9, 12, "end"),
            Label("XZA", "Zaporizhzhia", 9, 7),
            Label("XDO", "Donetsk", -9, 0, "end"),
            Label("XLU", "Luhansk", 10, 4),
            Label("XCR", "Crimea", 0, 26, "middle"),
            Label("XAB", "Abkhazia", 0, -10, "middle"),
            Label("XSO", "South Ossetia", 0, 20, "middle"),
        ),
    ),
    Window(
        name="The eastern Mediterranean",
        left=5300, top=1072, width=210, height=165, size=8,
        labels=(
            Label("XNC", "northern Cyprus", -4, -8, "middle"),
            Label("XGO", "Syrian Golan", 6, 3),
            Label("XWB", "West Bank", 8, -4),
            Label("XEJ", "East Jerusalem", 8, 6),
            Label("XGZ", "Gaza Strip", -6, 2, "end"),
        ),
    ),
)  # fmt: skip


def window_svg(window: Window, shades: Mapping[str, Shade]) -> str:
    """The window, to be set beside the map of the same day. All that it says stands in words beside it."""
    box = f"{window.left} {window.top} {window.width} {window.height}"
    areas = "".join(_area(window, area, shades.get(area.code, NONE)) for area in inside(window))
    return (
        f'<svg class="map window" viewBox="{box}" role="img" aria-label="{escape(_words(window, shades))}">'
        f"{areas}{_labels(window)}</svg>"
    )


@cache
def inside(window: Window) -> tuple[Area, ...]:
    """The areas that reach into a window; dots are drawn last, over what they lie in."""
    found = [area for area in atlas().areas if _touches(window, area)]
    return tuple(sorted(found, key=lambda area: (area.small, not area.path)))


def _touches(window: Window, area: Area) -> bool:
    points = [point for ring in outline(area.path) for point in ring] or [area.dot]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    across = min(xs) <= window.left + window.width and window.left <= max(xs)
    return across and min(ys) <= window.top + window.height and window.top <= max(ys)


def _area(window: Window, area: Area, shade: Shade) -> str:
    """An outline of the map again; what is a dot there has its outline here, or a dot where there is no outline."""
    where = f'data-a="{area.code}"'
    if not area.small:
        shape = f'<use href="#a-{area.code}" {where}'
    elif area.path:
        shape = f'<path d="{area.path}" {where}'
    else:
        shape = f'<circle cx="{area.dot[0]}" cy="{area.dot[1]}" r="{window.size / 3:.1f}" {where}'
    over = f'{shape} class="over" fill="url(#at-{shade.over}w)"/>' if shade.over else ""
    return f'{shape} class="at at-{shade.fill}"/>{over}'


def _labels(window: Window) -> str:
    dots = {area.code: area.dot for area in inside(window)}
    texts = "".join(
        f'<text data-a="{label.code}" x="{dots[label.code][0] + label.right:g}" '
        f'y="{dots[label.code][1] + label.down:g}" text-anchor="{label.side}">{escape(label.words)}</text>'
        for label in window.labels
    )
    return f'<g font-size="{window.size:g}">{texts}</g>'


def _words(window: Window, shades: Mapping[str, Shade]) -> str:
    told = "; ".join(f"{label.words}: {shades.get(label.code, NONE).words}" for label in window.labels)
    return f"{window.name}, enlarged. {told}."
