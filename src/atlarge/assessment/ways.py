"""The ways in which disputed articles can be read on a day: the court's first, the others beside it."""

from __future__ import annotations

from datetime import date

import msgspec

from atlarge.facts.record import Record
from atlarge.facts.visits import LegalReading


class Ways(msgspec.Struct, frozen=True):
    """`leading` holds the ids of the readings to start from, one a dispute; `others` are held against them."""

    leading: frozenset[str]
    chosen: tuple[LegalReading, ...]
    others: tuple[LegalReading, ...]

    def under(self, reading: LegalReading) -> frozenset[str]:
        """The leading readings with this one in the place of its dispute's."""
        same = {other.id for other in self.chosen if other.dispute == reading.dispute}
        return (self.leading - same) | {reading.id}


def held_by(reading: LegalReading, on: date) -> tuple[str, ...]:
    """Who held the reading by that day, each with where they said so."""
    holders = (holder for holder in reading.holders if holder.on.first <= on)
    return tuple(f"{holder.who} ({holder.where or holder.on})" for holder in holders)


def ways(record: Record, on: date) -> Ways:
    """The readings on record for a day.

    In each dispute the Court's latest decision by that day leads; before its first, the text, else the reading that
    the Court came to first. A reading that nobody held by that day is not among the others.
    """
    disputes: dict[str, list[LegalReading]] = {}
    for reading in record.readings.values():
        disputes.setdefault(reading.dispute, []).append(reading)
    chosen = tuple(_leading(readings, on) for readings in disputes.values())
    others = tuple(
        reading
        for lead, readings in zip(chosen, disputes.values(), strict=True)
        for reading in readings
        if reading is not lead and (reading.by == "text" or held_by(reading, on))
    )
    return Ways(frozenset(reading.id for reading in chosen), chosen, others)


def _leading(readings: list[LegalReading], on: date) -> LegalReading:
    def rank(reading: LegalReading) -> tuple[int, int]:
        days = sorted(holder.on.first.toordinal() for holder in reading.holders)
        past = [day for day in days if day <= on.toordinal()]
        if reading.by == "court" and past:
            return (0, -past[-1])
        if reading.by == "text":
            return (1, 0)
        return (2 if reading.by == "court" else 3, days[0] if days else 0)

    return min(readings, key=rank)
