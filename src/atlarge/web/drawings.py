"""A page's drawing as a file: SVG and PNG, each with what it is and where it is from inside."""

from __future__ import annotations

import re
import struct
import zlib
from functools import cache
from importlib.util import find_spec
from xml.sax.saxutils import escape

from atlarge.briefing.document import Figure
from atlarge.places.maps import printed
from atlarge.web.leaves import Leaf

_ROOT = re.compile(r"<svg\b[^>]*>")
_HEADER = 33
"""Bytes of a PNG's signature and of its first chunk, IHDR, after which words may stand."""


def drawing_of(leaf: Leaf) -> str:
    """The drawing of a page that can stand alone: made for a file, or bringing its own style; empty if it has none."""
    own = (block.svg for block in leaf.blocks if isinstance(block, Figure) and "<style" in block.svg)
    return leaf.svg or next(own, "")


@cache
def can_draw() -> bool:
    """Whether PNG can be made here: the extra `png` is installed."""
    return find_spec("resvg_py") is not None


def svg_file(drawing: str, receipt: bytes) -> bytes:
    """The drawing, its receipt (JSON) as metadata."""
    told = f"<metadata>{escape(receipt.decode())}</metadata>"
    return _ROOT.sub(lambda root: root[0] + told, drawing, count=1).encode()


def png_file(drawing: str, receipt: bytes) -> bytes:
    """The drawing in its light colours as pixels, its receipt as a comment. Raises `MissingExtra`."""
    from atlarge.briefing.figures.pictures import png

    made = png(Figure(printed(drawing), "", ""))
    chunk = b"iTXtComment\0\0\0\0\0" + receipt
    told = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return made[:_HEADER] + told + made[_HEADER:]
