"""The gatherings of a record, found by their series and year."""

from __future__ import annotations

from collections.abc import Callable

from atlarge.facts.keeping import PerRecord
from atlarge.facts.record import Record
from atlarge.facts.visits import Gathering

Edition = tuple[str, Gathering]
"""A gathering with the year in which it begins, in figures."""


def _by_series(record: Record) -> dict[str, list[Edition]]:
    found: dict[str, list[Edition]] = {}
    for one in record.gatherings.values():
        found.setdefault(one.series, []).append((str(one.since)[:4], one))
    return found


editions_of: Callable[[Record], dict[str, list[Edition]]] = PerRecord(_by_series)
"""The gatherings of a record by their series, in the record's order."""
