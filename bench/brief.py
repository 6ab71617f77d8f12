"""Each example article briefed, warm: the record open, the file's bytes in hand; read, checked, briefed, written out.

The ratio is to reading the article alone.
"""

from __future__ import annotations

from pathlib import Path

from atlarge.briefing import terminal
from atlarge.briefing.brief import brief
from atlarge.briefing.telling import tell
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.reading.documents import open_document
from atlarge.reading.reader import read
from atlarge.reading.readings import Reading
from timing import best, line

ARTICLES = Path(__file__).resolve().parents[1] / "examples" / "articles"
BUDGET = 0.5


def opened(path: Path, data: bytes, record: Record) -> Reading:
    """The article as read, from its bytes."""
    return read(open_document(data, name=path.name), record=record)


def written(path: Path, data: bytes, record: Record) -> str:
    """The whole way, from the bytes of an article to the text of its briefing."""
    return terminal.write(tell(brief(record, opened(path, data, record))))


def measure(path: Path, record: Record) -> None:
    """Measure one article."""
    data = path.read_bytes()
    reading = best(lambda: opened(path, data, record), 5)
    line(f"{path.name}: read", reading, reading)
    line("  read, checked, briefed, written", best(lambda: written(path, data, record), 5), reading, budget=BUDGET)


def main() -> None:
    """Measure and print."""
    record = open_record()
    for path in sorted(path for path in ARTICLES.iterdir() if path.suffix in {".txt", ".html"}):
        measure(path, record)


if __name__ == "__main__":
    main()
