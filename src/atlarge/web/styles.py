"""What every page is served with: style sheets, the script, the icon."""

from __future__ import annotations

from pathlib import Path

from atlarge.briefing.annotated_style import STYLE as MARKS
from atlarge.briefing.figures.drawing import STYLE as FIGURES


def static_files() -> dict[str, bytes]:
    """The files under /static, by name."""
    folder = Path(__file__).with_name("static")
    files = {file.name: file.read_bytes() for file in sorted(folder.iterdir())}
    return files | {"figures.css": FIGURES.encode(), "annotated.css": MARKS.encode()}
