"""Opening the record, beside reading its bytes and parsing its TOML alone, with our parser and the standard library's.

The ratio is to reading the bytes.
"""

from __future__ import annotations

import tomllib

import rtoml

from atlarge.facts.opening import open_record, record_folder
from timing import best, line

BUDGET = 0.060


def main() -> None:
    """Measure and print."""
    paths = sorted(path for path in record_folder().rglob("*") if path.suffix in {".toml", ".csv"})
    texts = [path.read_text(encoding="utf-8") for path in paths if path.suffix == ".toml"]
    print(f"{len(paths)} files, of them {len(texts)} TOML, {sum(path.stat().st_size for path in paths):,} bytes")
    bytes_alone = best(lambda: [path.read_bytes() for path in paths])
    line("the bytes alone", bytes_alone, bytes_alone)
    line("the TOML alone, rtoml", best(lambda: [rtoml.loads(text) for text in texts]), bytes_alone)
    line("the TOML alone, tomllib", best(lambda: [tomllib.loads(text) for text in texts], 3), bytes_alone)
    line("open_record: read, checked, cross-referenced", best(open_record), bytes_alone, budget=BUDGET)


if __name__ == "__main__":
    main()
