"""What is built once per record and kept: an index, an automaton. Nothing here changes an answer, only its cost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from atlarge.facts.record import Record

T = TypeVar("T")

KEPT = 4


class PerRecord(Generic[T]):
    """Calls `build` once for each record, and keeps what the last few calls gave.

    A record holds mappings and cannot be hashed, so it is told by identity; keeping it alive keeps that safe.
    """

    def __init__(self, build: Callable[[Record], T]) -> None:
        self._build = build
        self._kept: list[tuple[Record, T]] = []

    def __call__(self, record: Record) -> T:
        """What was built for this very record."""
        for known, built in self._kept:
            if known is record:
                return built
        built = self._build(record)
        self._kept = [(record, built), *self._kept[: KEPT - 1]]
        return built
