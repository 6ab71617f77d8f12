"""A figure as PNG, with the fonts that ship, so that it looks the same on every machine."""

from __future__ import annotations

from pathlib import Path

from atlarge.briefing.document import Figure
from atlarge.briefing.figures.drawing import still
from atlarge.errors import MissingExtra

FONTS = Path(__file__).parents[1] / "fonts"


def png(figure: Figure, *, scale: float = 2) -> bytes:
    """The figure in its light colours, `scale` pixels to a unit. Raises `MissingExtra`."""
    try:
        from resvg_py import svg_to_bytes
    except ImportError:
        raise MissingExtra("png", "writing a PNG") from None
    fonts = [str(path) for path in sorted(FONTS.rglob("*.[ot]tf"))]
    return bytes(
        svg_to_bytes(still(figure.svg), zoom=scale, skip_system_fonts=True, font_files=fonts, font_family="Noto Sans")
    )
