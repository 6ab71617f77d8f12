"""Every person, State and day at once: the answers as runs, a few thousand of them for a hundred million cells."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec

from atlarge.assessment.explaining import index_of
from atlarge.assessment.ways import ways
from atlarge.facts.record import Record
from atlarge.law.duty import CONTESTED, must_arrest

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from atlarge.law.planes import Planes, Words, World

CLASSES = ("no", "yes", "unknown", "no, contested", "yes, contested", "unknown, contested")
"""What a cell can be, by its number in `Grid.classes`."""


class Grid(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """The answers of a record between two days, as runs.

    Run `i` belongs to the pair `pairs[i]` (row of `persons` times the number of places, plus column of `places`),
    begins on the ordinal day `days[i]` and lasts until the next run of the pair, or the end. Every pair's first run
    begins on `start`. `classes[i]` is a number of `CLASSES`.
    """

    persons: tuple[str, ...]
    places: tuple[str, ...]
    start: date
    end: date
    pairs: npt.NDArray[np.int64]
    days: npt.NDArray[np.int64]
    classes: npt.NDArray[np.uint8]

    def cells(self) -> npt.NDArray[np.uint8]:
        """One byte a cell, shape (persons, places, days)."""
        import numpy as np

        end = self.end.toordinal()
        following = np.append(self.days[1:], end)
        following[np.append(self.pairs[1:] != self.pairs[:-1], True)] = end
        shape = (len(self.persons), len(self.places), end - self.start.toordinal())
        return np.repeat(self.classes, following - self.days).reshape(shape)


def grid(record: Record, start: date, end: date, *, places: tuple[str, ...] = ()) -> Grid:
    """Work out every cell from `start` until the day before `end`.

    Rows are the persons with a warrant, columns the States (or the given places: codes of States and territories).
    """
    from atlarge.law.planes import PlanesCase, World

    index = index_of(record)
    columns = places or tuple(code for code, state in record.states.items() if state.kind != "territory")
    turns = sorted({holder.on.first for reading in record.readings.values() for holder in reading.holders})
    world = World(index, tuple(index.warrants), columns, start, end, turns)
    leading, others = _reading_bits(record, world, [start, *(day for day in turns if start < day < end)])
    case = PlanesCase(world, "leading", leading, CONTESTED)
    answer = must_arrest(case)
    contested: Words | None = None
    for way, bits in others.items():
        other = must_arrest(case.reread(way, bits))
        differs = (answer.sure ^ other.sure) | (answer.possible ^ other.possible)
        contested = differs if contested is None else contested | differs
    return _runs(world, answer, contested, start, end)


def _reading_bits(
    record: Record, world: World, epochs: list[date]
) -> tuple[dict[str, Words], dict[str, dict[str, Words]]]:
    """On which days each reading leads; and, for each other reading, the same with it put in its dispute's place."""
    import numpy as np

    none = np.zeros((1, 1, world.words), dtype=np.uint64)
    leading = dict.fromkeys(record.readings, none)
    held = dict.fromkeys(record.readings, none)
    for first, last in zip(epochs, [*epochs[1:], None], strict=True):
        days, epoch = world.bits_between(first, last), ways(record, first)
        for key in epoch.leading:
            leading[key] = leading[key] | days
        for reading in epoch.others:
            held[reading.id] = held[reading.id] | days
    disputes = {key: reading.dispute for key, reading in record.readings.items()}
    others = {
        way: {
            key: bits | held[way] if key == way else bits & ~held[way] if disputes[key] == disputes[way] else bits
            for key, bits in leading.items()
        }
        for way in record.readings
        if held[way].any()
    }
    return leading, others


def _runs(world: World, answer: Planes, contested: Words | None, start: date, end: date) -> Grid:
    """Find where anything changes by comparing each plane with itself shifted by one segment."""
    import numpy as np

    shape = (len(world.persons) * len(world.places), world.words)
    full = (len(world.persons), len(world.places), world.words)
    planes = [np.broadcast_to(answer.sure, full).reshape(shape)]
    planes.append(planes[0] if answer.certain else np.broadcast_to(answer.possible, full).reshape(shape))
    if contested is not None:
        planes.append(np.broadcast_to(contested, full).reshape(shape))
    changes = _shifted(planes[0])
    for plane in planes[1:]:
        if plane is not planes[0]:
            changes |= _shifted(plane)
    changes[:, 0] |= np.uint64(1)
    pairs, segments = _bits_set(changes, len(world.starts))
    sure, possible, *rest = (_bit(plane, pairs, segments) for plane in planes)
    classes = np.where(sure, 1, np.where(possible, 2, 0)) + (3 * rest[0] if rest else 0)
    return Grid(
        persons=world.persons,
        places=world.places,
        start=start,
        end=end,
        pairs=pairs,
        days=world.starts[segments],
        classes=classes.astype(np.uint8),
    )


def _shifted(plane: Words) -> Words:
    """Bits where the plane differs from the segment before; the first segment counts as the same."""
    import numpy as np

    before = plane << np.uint64(1)
    before[:, 1:] |= plane[:, :-1] >> np.uint64(63)
    before[:, 0] |= plane[:, 0] & np.uint64(1)
    before ^= plane
    return before


def _bits_set(words: Words, segments: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Row and segment of every bit that is set, by row and then segment."""
    import numpy as np

    rows, columns = np.nonzero(words)
    bits = np.unpackbits(words[rows, columns].view(np.uint8).reshape(-1, 8), axis=1, bitorder="little")
    which, bit = np.nonzero(bits)
    found = columns[which] * 64 + bit
    inside = found < segments
    return rows[which][inside], found[inside]


def _bit(plane: Words, rows: npt.NDArray[np.int64], segments: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    import numpy as np

    word = plane[rows, segments >> 6]
    bits: npt.NDArray[np.int64] = ((word >> (segments & 63).astype(np.uint64)) & np.uint64(1)).astype(np.int64)
    return bits
