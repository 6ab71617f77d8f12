"""The site: the record it speaks for, what it has worked out and keeps, and what day it is."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from datetime import date, datetime
from threading import Lock
from typing import Any, TypeVar

from atlarge.assessment.asking import law_version
from atlarge.assessment.grid import Grid
from atlarge.facts.record import Record
from atlarge.law.norms import NORMS
from atlarge.web.boards import Board, duty_board, party_board, whole_grid
from atlarge.web.problems import Refused

T = TypeVar("T")
Fetch = Callable[[str], tuple[bytes, str]]
"""Gives the bytes at an address, and their media type."""


class Kept:
    """The last results of something slow, by key; the oldest goes first. `size` bounds memory.

    Several threads may ask at once; then the same may be made twice, and the last is kept.
    """

    def __init__(self, size: int) -> None:
        self._size, self._kept, self._lock = size, OrderedDict[Hashable, Any](), Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """What is kept under the key, or made now."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                found: T = self._kept[key]
                return found
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return made


def _today() -> date:
    return datetime.now().astimezone().date()


class Site:
    """A record being served. `fetch` gets the story at an address, if that is allowed; `today` tells what day it is."""

    def __init__(self, record: Record, *, fetch: Fetch | None = None, today: Callable[[], date] = _today) -> None:
        self.facts, self.fetch, self.today = record, fetch, today
        self.law = law_version()
        self.articles = {norm.cite: norm.name for norm in NORMS.values()}
        self._views, self._grids, self._boards, self.kept = Kept(6), Kept(3), Kept(80), Kept(16)
        self._views.get(None, lambda: record)

    def known(self, day: date | None) -> Record:
        """The record, or what could be known of it on a day."""
        if day is None:
            return self.facts
        return self._views.get(day, lambda: self.facts.as_known(day))

    def grid(self, facts: Record) -> Grid:
        """All answers of a record, worked out once."""
        return self._grids.get(facts.known, lambda: whole_grid(facts))

    def board(self, facts: Record, person: str = "") -> Board:
        """The runs for one person, or for "party or not". Raises `Refused` for a person without a warrant."""
        if not person:
            return self._boards.get((facts.known, ""), lambda: party_board(facts))
        found = self.grid(facts)
        if person not in found.persons:
            raise Refused(
                404, f"no warrant of arrest against {person} is on record, so there is no map of who is bound"
            )
        return self._boards.get((facts.known, person), lambda: duty_board(found, person))
