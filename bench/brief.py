"""One article briefed, warm: the record open, the text in hand; read, checked, briefed, written out.

The ratio is to reading the article alone.
"""

from __future__ import annotations

from pathlib import Path

from atlarge.briefing import markdown
from atlarge.briefing.brief import brief
from atlarge.facts.opening import open_record
from atlarge.reading.reader import read
from timing import best, line

ARTICLES = Path(__file__).resolve().parents[1] / "examples" / "articles"
BUDGET = 0.5


def main() -> None:
    """Measure and print."""
    record = open_record()
    for path in sorted(ARTICLES.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        reading = best(lambda text=text: read(text, record=record), 5)  # type: ignore[misc]
        line(f"{path.name}: read", reading, reading)
        whole = best(lambda text=text: markdown(brief(record, read(text, record=record))), 5)  # type: ignore[misc]
        line(f"{path.name}: read, check, brief, write", whole, reading, budget=BUDGET)


if __name__ == "__main__":
    main()
