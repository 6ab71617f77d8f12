"""Rows as CSV (RFC 4180), for the API and for the files of pages alike."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

RUNS = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run."""


def csv_of(rows: Iterable[Iterable[str]]) -> str:
    """The rows, each with its line end; cells that a spreadsheet would run are defused by an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([f"'{cell}" if cell.startswith(RUNS) else cell for cell in row] for row in rows)
    return out.getvalue()
