"""Spans that can be asked which of them overlap another, in time that does not grow with the length of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from atlarge.reading.readings import Span

T = TypeVar("T")

_STRIDE = 256


class Intervals(Generic[T]):
    """Spans with a value each, found again by any span that they have a character in common with.

    Every span is filed under each stretch of the text that it touches, so a look-up sees only what is near.
    """

    __slots__ = ("_filed", "_items")

    def __init__(self, items: Iterable[tuple[Span, T]] = ()) -> None:
        self._filed: dict[int, list[tuple[Span, T]]] = {}
        self._items: list[tuple[Span, T]] = []
        for span, value in items:
            self.add(span, value)

    def add(self, span: Span, value: T) -> None:
        """File one span."""
        item = (span, value)
        self._items.append(item)
        for stretch in range(span[0] // _STRIDE, max(span[1] - 1, span[0]) // _STRIDE + 1):
            self._filed.setdefault(stretch, []).append(item)

    def near(self, span: Span) -> Iterator[tuple[Span, T]]:
        """Yield, once each and in the order filed, the spans that overlap this one."""
        seen: set[int] = set()
        for stretch in range(span[0] // _STRIDE, max(span[1] - 1, span[0]) // _STRIDE + 1):
            for item in self._filed.get(stretch, ()):
                if id(item) not in seen and item[0][0] < span[1] and span[0] < item[0][1]:
                    seen.add(id(item))
                    yield item

    def all(self) -> tuple[tuple[Span, T], ...]:
        """Return every span with its value, in the order filed."""
        return tuple(self._items)
