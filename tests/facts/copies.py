"""The records that the tests open, and how to break a copy of one."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
WORLD = ROOT / "tests" / "world" / "data"


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Put `new` in the place of `old` in one file of the copy; an empty `old` means the whole file."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    assert old in text, f"{name} has no {old!r}"
    path.write_text(text.replace(old, new, 1) if old else new, encoding="utf-8")
