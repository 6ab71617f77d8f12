"""The strokes that every figure is made of, as SVG text: words, bars, marks, hatching, and the frame around them.

Every shape carries its colour twice: as an attribute, for printers and programs that know no style sheet, and as a
class, which `STYLE` sets from variables so that a page can be light or dark. Nothing has an id, so that a page can
hold any number of figures. Coordinates are user units from the top left; a figure is `WIDTH` units wide.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from atlarge.briefing.document import Figure, clean
from atlarge.places.maps import printed

WIDTH = 720.0
FAMILY = "'Noto Sans','Noto Sans Arabic','Noto Sans Hebrew',system-ui,'DejaVu Sans',sans-serif"
TITLE, NORMAL, SMALL = 19.0, 13.0, 11.5

TONES = {
    "ink": ("#1b1b1b", "#ececec"),
    "soft": ("#565656", "#b3b3b3"),
    "line": ("#c9c9c9", "#4a4a4a"),
    "grid": ("#e2e2de", "#34342f"),
    "tint": ("#f3f3ef", "#222220"),
    "paper": ("#ffffff", "#161616"),
    "blue": ("#14517f", "#86b9ec"),
    "rust": ("#a8480f", "#f0a470"),
}
"""Each tone in the light and in the dark. Blue and rust are told apart by every kind of eye, and never alone."""

_LIGHT = "".join(f"--fig-{tone}:{light};" for tone, (light, _) in TONES.items())
_DARK = "".join(f"--fig-{tone}:{dark};" for tone, (_, dark) in TONES.items())
RULES = "".join(
    f".figure .f-{tone}{{fill:var(--fig-{tone})}}.figure .s-{tone}{{stroke:var(--fig-{tone})}}" for tone in TONES
)
STYLE = f".figure{{{_LIGHT}}}@media screen and (prefers-color-scheme:dark){{.figure{{{_DARK}}}}}{RULES}"
"""For a page that keeps its styles apart; a figure holds the same."""

_SHEET = f"<style>{STYLE}</style>"

# Widths of the printable ASCII characters in Noto Sans, in thousandths of its size; other characters are taken as wide.
_ADVANCES = (
    "260 269 408 646 572 831 732 225 300 300 551 572 268 322 268 372 572 572 572 572 572 572 572 572 572 572 268 268 "
    "572 572 572 434 899 639 650 632 730 556 519 728 741 339 273 619 524 907 760 781 605 781 622 549 556 731 600 930 "
    "586 566 572 329 372 329 572 444 281 561 615 480 615 564 344 615 618 258 258 534 258 935 618 605 615 615 413 479 "
    "361 618 508 786 529 510 470 380 551 380 572"
)
_ADVANCE = {chr(32 + n): int(width) for n, width in enumerate(_ADVANCES.split())}
_WIDE, _BOLD = 1.1, 1.13
"""By how much DejaVu Sans, which stands in on a page where Noto Sans is missing, is wider; and bold than plain."""


def width_of(words: str, size: float = NORMAL, *, bold: bool = False) -> float:
    """How wide the words are at most, in Noto Sans or what stands in for it, near enough to keep labels apart."""
    return sum(_ADVANCE.get(char, 640) for char in words) * size / 1000 * _WIDE * (_BOLD if bold else 1)


def wrapped(words: str, room: float, size: float = NORMAL, *, bold: bool = False) -> list[str]:
    """The words in lines that fit the room; a longer word stands alone."""
    lines: list[str] = []
    for word in words.split():
        if lines and width_of(f"{lines[-1]} {word}", size, bold=bold) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def put(at: float) -> str:
    """A coordinate as SVG has it, to a tenth."""
    return f"{at:.1f}".removesuffix(".0")


def _paint(fill: str, stroke: str, width: float, dash: str) -> str:
    classes = [f"f-{fill}"] * bool(fill) + [f"s-{stroke}"] * bool(stroke)
    filled = TONES[fill][0] if fill else "none"
    stroked = f' stroke="{TONES[stroke][0]}" stroke-width="{put(width)}"' if stroke else ""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f' class="{" ".join(classes)}" fill="{filled}"{stroked}{dashed}'


def text(
    x: float, y: float, words: str, *, size: float = NORMAL, tone: str = "ink", bold: bool = False, anchor: str = ""
) -> str:
    """Words with their base line at `y`; `anchor` is "", "middle" or "end"."""
    weight = ' font-weight="700"' if bold else ""
    side = f' text-anchor="{anchor}"' if anchor else ""
    colour = f' class="f-{tone}" fill="{TONES[tone][0]}"'
    return (
        f'<text x="{put(x)}" y="{put(y)}" font-size="{put(size)}"{colour}{weight}{side}>{escape(clean(words))}</text>'
    )


def rising(x: float, y: float, words: str, *, size: float = SMALL, tone: str = "ink") -> str:
    """Words that rise steeply from (x, y): the head of a narrow column."""
    return f'<g transform="translate({put(x)} {put(y)}) rotate(-60)">{text(0, 0, words, size=size, tone=tone)}</g>'


def rect(
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    fill: str = "",
    stroke: str = "",
    line: float = 1,
    dash: str = "",
) -> str:
    """A rectangle."""
    sides = f'x="{put(x)}" y="{put(y)}" width="{put(max(width, 0))}" height="{put(max(height, 0))}"'
    return f"<rect {sides}{_paint(fill, stroke, line, dash)}/>"


def path(points: Iterable[tuple[float, float]], *, stroke: str = "line", line: float = 1, dash: str = "") -> str:
    """A line through points."""
    way = "L".join(f"{put(x)} {put(y)}" for x, y in points)
    return f'<path d="M{way}"{_paint("", stroke, line, dash)}/>'


def disc(
    x: float, y: float, radius: float, *, fill: str = "", stroke: str = "", line: float = 1.4, dash: str = ""
) -> str:
    """A circle."""
    return f'<circle cx="{put(x)}" cy="{put(y)}" r="{put(radius)}"{_paint(fill, stroke, line, dash)}/>'


def diamond(x: float, y: float, radius: float, *, fill: str = "", stroke: str = "") -> str:
    """A square on its corner."""
    way = (
        f"M{put(x)} {put(y - radius)}L{put(x + radius)} {put(y)}L{put(x)} {put(y + radius)}L{put(x - radius)} {put(y)}Z"
    )
    return f'<path d="{way}"{_paint(fill, stroke, 1.4, "")}/>'


def hatched(x: float, y: float, width: float, height: float, *, tone: str, step: float = 5) -> str:
    """A rectangle filled with slanting lines: what is secret or contested, where colour alone would not do."""
    lines, along = [], step / 2
    while along < width + height:
        start = (x + min(along, width), y + max(along - width, 0))
        end = (x + max(along - height, 0), y + min(along, height))
        lines.append(f"M{put(start[0])} {put(start[1])}L{put(end[0])} {put(end[1])}")
        along += step
    slanting = f'<path d="{"".join(lines)}"{_paint("", tone, 1, "")}/>'
    return rect(x, y, width, height, fill="paper", stroke=tone) + slanting


def framed(title: str, parts: Iterable[str], height: float, *, alt: str, key: str = "", foot: str = "") -> Figure:
    """The whole figure: its title over the parts, which start at y = 0, and under them the key and where it is from."""
    inside = WIDTH - 32
    head = wrapped(title, inside, TITLE, bold=True)
    top = 20 + 25.0 * len(head)
    drawn = [text(16, 32 + 25.0 * n, words, size=TITLE, bold=True) for n, words in enumerate(head)]
    y = top + height + 8
    for words in wrapped(key, inside, NORMAL):
        y += 18
        drawn.append(text(16, y, words))
    y += 8
    for words in wrapped(foot, inside, SMALL):
        y += 16
        drawn.append(text(16, y, words, size=SMALL, tone="soft"))
    words = clean(f"{title}. {alt}")
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="figure" viewBox="0 0 {put(WIDTH)} {put(y + 14)}" '
        f'width="{put(WIDTH)}" height="{put(y + 14)}" role="img" aria-label="{escape(words)}" '
        f'font-family="{FAMILY}">{_SHEET}{rect(0, 0, WIDTH, y + 14, fill="paper")}{"".join(drawn)}'
        f'<g transform="translate(0 {put(top)})">{"".join(parts)}</g></svg>'
    )
    return Figure(svg=svg, alt=words)


def still(svg: str) -> str:
    """The drawing in its light colours only, for programs that do not know variables of a style sheet."""
    return printed(svg.replace(_SHEET, ""))
