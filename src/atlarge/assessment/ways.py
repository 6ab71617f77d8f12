"""The ways in which disputed articles can be read on a day: the court's first, the others beside it."""

from __future__ import annotations

from datetime import date

import msgspec

from atlarge.facts.record import Record
from atlarge.facts.visits import LegalReading


class Ways(msgspec.Struct, frozen=True):
    """The ways of reading the law on a day.

    Way 0 takes `chosen` in each dispute; way n puts `others[n - 1]` in its dispute's place. A dispute on which neither
    the Court nor the text says anything has none chosen: the law then stands as it does without that reading.
    """

    chosen: tuple[LegalReading, ...]
    others: tuple[LegalReading, ...]

    def bits(self) -> dict[str, int]:
        """For each reading the ways under which the law is read so, as the bits of a number."""
        every = (1 << len(self.others) + 1) - 1
        bits = {reading.id: every for reading in self.chosen}
        for way, other in enumerate(self.others, 1):
            bits[other.id] = 1 << way
            for reading in self.chosen:
                if reading.dispute == other.dispute:
                    bits[reading.id] &= ~(1 << way)
        return bits


def held_by(reading: LegalReading, on: date) -> tuple[str, ...]:
    """Who surely held the reading by that day, each with where they said so."""
    holders = (holder for holder in reading.holders if holder.on.last <= on)
    return tuple(f"{holder.who} ({holder.where or holder.on})" for holder in holders)


def ways(record: Record, on: date) -> Ways:
    """The readings on record for a day.

    In each dispute the Court's latest decision by that day leads; before its first, the text, else the reading that
    the Court came to first. What States alone hold never leads. A reading that nobody held by that day is not among
    the others.
    """
    disputes: dict[str, list[LegalReading]] = {}
    for reading in record.readings.values():
        disputes.setdefault(reading.dispute, []).append(reading)
    leads = [_leading(readings, on) for readings in disputes.values()]
    others = tuple(
        reading
        for lead, readings in zip(leads, disputes.values(), strict=True)
        for reading in readings
        if reading is not lead and (reading.by == "text" or held_by(reading, on))
    )
    return Ways(tuple(lead for lead in leads if lead is not None), others)


def _leading(readings: list[LegalReading], on: date) -> LegalReading | None:
    def _rank(reading: LegalReading) -> tuple[int, int]:
        days = sorted(holder.on.last.toordinal() for holder in reading.holders)
        past = [day for day in days if day <= on.toordinal()]
        if reading.by == "court" and past:
            return (0, -past[-1])
        return (1, 0) if reading.by == "text" else (2, days[0] if days else 0)

    return min((reading for reading in readings if reading.by != "States"), key=_rank, default=None)
