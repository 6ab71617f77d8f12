"""Maps of a day as SVG: one drawing for the page, the embed, the download and the printed briefing.

No meaning hangs on colour: what is contested or not known is hatched or dotted, and the words beside the map, its
alternative text and the table say the same. Colours are CSS variables, so that light and dark are one drawing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape

import msgspec

from atlarge.places.areas import BORDERS, Area, Atlas

DOT, INNER = 34, 17
"""The radius of a dot, and of one inside the outline of its State, in units of the map (tenths of a pixel)."""
INSET = 720
"""How wide a map is that stands among other figures, in pixels."""
_LINE, _MARGIN, _WRAP = 150, 100, 128
_ROOT = re.compile(r"\.world\{[^}]*\}|@media\([^)]*\)\{\.world\{[^}]*\}\}")

_PATTERNS = (
    ("h", 72, "rotate(45)", '<path class="at-h" d="M0 0h17v72h-17z"/>'),
    ("d", 56, "", '<circle class="at-d" cx="20" cy="20" r="13"/>'),
    ("s", 64, "", '<circle class="at-s" cx="20" cy="20" r="9"/>'),
)
"""What lies over a fill: hatching, dots, specks; each with the width of its tile."""


def _pattern(name: str, width: int, turned: str, inside: str) -> str:
    turn = f' patternTransform="{turned}"' if turned else ""
    tile = f'width="{width}" height="{width}" patternUnits="userSpaceOnUse"'
    return f'<pattern id="at-{name}" {tile}{turn}>{inside}</pattern>'


def _finer(name: str, turned: str) -> str:
    return f'<pattern id="at-{name}w" href="#at-{name}" patternTransform="{turned} scale(.15)"/>'


PATTERNS = f"<defs>{''.join(_pattern(*each) for each in _PATTERNS)}</defs>"
FINER = f"<defs>{''.join(_finer(name, turned) for name, _, turned, _ in _PATTERNS)}</defs>"
"""The same, finer: for a part of the map that is drawn larger."""
STYLE = """
.world{color-scheme:light dark;--paper:#fff;--ink:#1b1b1b;--yes:#0a4384;--no:#949490;--maybe:#f4f3ee;--mark:#f0963c;
--soft:#6d9ac8}
@media(prefers-color-scheme:dark){.world{--paper:#161616;--ink:#ececec;--yes:#7db4f7;--no:#66665f;--maybe:#2b2b28;--mark:#d9741a;--soft:#4c79ab}}
.at{fill:var(--no);stroke:var(--paper);stroke-width:6;stroke-linejoin:round}
.at-yes{fill:var(--yes)}.at-soon{fill:var(--soft)}.at-unknown,.at-out,.at-none{fill:var(--maybe);stroke:var(--no)}
.at-h{fill:var(--mark)}.at-d{fill:var(--no)}.at-s{fill:var(--paper)}
.over{pointer-events:none;stroke:none}
.world text{fill:var(--ink);font-family:system-ui,'Noto Sans','DejaVu Sans',sans-serif;font-size:112px}
.world .t{font-size:190px;font-weight:700}
"""


class Shade(msgspec.Struct, frozen=True, kw_only=True):
    """How an area is filled, and what that means in words.

    `fill` is yes, no, soon, unknown, out or none; `over` hatched ("h"), dotted ("d"), specked ("s") or plain ("").
    """

    fill: str
    over: str = ""
    words: str


class MapOfDay(msgspec.Struct, frozen=True, kw_only=True):
    """A map, ready to be drawn: `shades` by code of area, `title` the sentence to be learnt, `notes` below it.

    `counts` says in words how many areas have which shade, and `change` what changed last.
    """

    title: str
    counts: str
    change: str = ""
    notes: tuple[str, ...] = ()
    shades: dict[str, Shade]

    @property
    def alt(self) -> str:
        """The alternative text: the same words that the drawing bears."""
        return " ".join(part for part in ("World map.", self.title, self.counts, self.change) if part)


NONE = Shade(fill="none", over="d", words="no code of its own")


PRINTED = (
    ("paper", "#ffffff"), ("ink", "#1b1b1b"), ("yes", "#0a4384"), ("no", "#949490"), ("maybe", "#f4f3ee"),
    ("mark", "#f0963c"), ("soft", "#6d9ac8"),
)  # fmt: skip
"""The light colours as they are, for printers and programs that know no variables."""


def printed(svg: str) -> str:
    """A map that was drawn whole, in light colours only, without variables."""
    for name, colour in PRINTED:
        svg = svg.replace(f"var(--{name})", colour)
    return _ROOT.sub("", svg.partition("?>\n")[2] or svg)


def drawn(atlas: Atlas, day: MapOfDay) -> str:
    """The map to be set into a page, which brings the style; the words stand beside it there."""
    return (
        f'<svg class="map" viewBox="0 0 {atlas.width} {atlas.height}" role="img" aria-labelledby="map-alt">'
        f'<title id="map-alt">{escape(day.alt)}</title>{PATTERNS}{_areas(atlas, day.shades)}</svg>'
    )


def inset(atlas: Atlas, day: MapOfDay) -> str:
    """The map as one figure among others in a document, with its own style; the document says the words."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="map world" viewBox="0 0 {atlas.width} {atlas.height}" '
        f'width="{INSET}" height="{INSET * atlas.height // atlas.width}" role="img" aria-label="{escape(day.alt)}">'
        f"<style>{STYLE}</style>{PATTERNS}{_areas(atlas, day.shades)}</svg>"
    )


def whole(atlas: Atlas, day: MapOfDay) -> str:
    """The map as a file of its own: title, counts, sources and the day inside it."""
    lines = [*_wrapped(day.counts), *_wrapped(day.change), *(part for note in day.notes for part in _wrapped(note))]
    lines += _wrapped(BORDERS)
    head = 420
    height = head + atlas.height + _LINE * len(lines) + 2 * _MARGIN
    texts = "".join(
        f'<text x="{_MARGIN}" y="{head + atlas.height + _LINE * (n + 1)}">{escape(words)}</text>'
        for n, words in enumerate(lines)
    )
    title = _wrapped(day.title, 84)[:2]
    heads = "".join(
        f'<text class="t" x="{_MARGIN}" y="{180 + 200 * n}">{escape(t)}</text>' for n, t in enumerate(title)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" class="world" viewBox="0 0 {atlas.width} {height}" '
        f'width="{atlas.width // 10}" height="{height // 10}" role="img" aria-labelledby="t d">'
        f'<title id="t">{escape(day.title)}</title><desc id="d">{escape(day.alt)}</desc><style>{STYLE}</style>'
        f'<rect width="100%" height="100%" style="fill:var(--paper)"/>{PATTERNS}{heads}'
        f'<g transform="translate(0 {head})">{_areas(atlas, day.shades)}</g>{texts}</svg>\n'
    )


def _areas(atlas: Atlas, shades: Mapping[str, Shade]) -> str:
    """Each outline once, then used as often as it is filled: plainly, and with a pattern over it."""
    ordered = sorted(atlas.areas, key=lambda area: (area.small, area.inner))
    shapes = "".join(_shape(area) for area in ordered)
    return f"<defs>{shapes}</defs>" + "".join(_area(area, shades.get(area.code, NONE)) for area in ordered)


def _shape(area: Area) -> str:
    name = f'id="a-{area.code}"'
    if area.small:
        return f'<circle {name} cx="{area.dot[0]}" cy="{area.dot[1]}" r="{INNER if area.inner else DOT}"/>'
    return f'<path {name} d="{area.path}"/>'


def _area(area: Area, shade: Shade) -> str:
    use = f'<use href="#a-{area.code}" data-a="{area.code}"'
    over = f'{use} class="over" fill="url(#at-{shade.over})"/>' if shade.over else ""
    return f'{use} class="at at-{shade.fill}"/>{over}'


def _wrapped(words: str, width: int = _WRAP) -> Sequence[str]:
    lines: list[str] = []
    for word in words.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines
