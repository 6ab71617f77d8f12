"""Every person, State and day at once: the answers as runs, a few thousand of them for a hundred million cells."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec

from atlarge.assessment.explaining import casebook_of
from atlarge.assessment.ways import ways
from atlarge.facts.record import Record
from atlarge.law.duty import DISPUTED, must_arrest

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

    index = casebook_of(record).index
    columns = places or tuple(code for code, state in record.states.items() if state.kind != "territory")
    turns = sorted({holder.on.last for reading in record.readings.values() for holder in reading.holders})
    world = World(index, tuple(index.warrants), columns, start, end, turns)
    leading, others = _ways(record, world, [start, *(day for day in turns if start < day < end)])
    case = PlanesCase(world, leading, DISPUTED)
    answer = must_arrest(case)
    contested: Words | None = None
    for readings in others:
        other = must_arrest(case.reread(readings))
        if other is not answer:
            differs = answer.sure ^ other.sure
            differs |= answer.possible ^ other.possible
            contested = differs if contested is None else contested | differs
    return _runs(world, answer, contested, start, end)


def _ways(record: Record, world: World, epochs: list[date]) -> tuple[dict[str, Planes], list[dict[str, Planes]]]:
    """On which days each reading leads; and, for each other reading, the same with it put in its dispute's place."""
    from atlarge.law.planes import NOWHERE, Planes

    leading = dict.fromkeys(record.readings, NOWHERE)
    held = dict.fromkeys(record.readings, NOWHERE)
    for first, last in zip(epochs, [*epochs[1:], None], strict=True):
        days, epoch = Planes(world.bits_between(first, last)), ways(record, first)
        for reading in epoch.chosen:
            leading[reading.id] = leading[reading.id] | days
        for reading in epoch.others:
            held[reading.id] = held[reading.id] | days
    disputes = {key: reading.dispute for key, reading in record.readings.items()}
    others = [
        {
            key: days | held[way] if key == way else days & ~held[way] if disputes[key] == disputes[way] else days
            for key, days in leading.items()
        }
        for way in record.readings
        if held[way].sure is not NOWHERE.sure
    ]
    return leading, others


def _runs(world: World, answer: Planes, contested: Words | None, start: date, end: date) -> Grid:
    """Find where anything changes by comparing each plane with itself shifted by one segment."""
    import numpy as np

    full, pairs = (len(world.persons), len(world.places), world.words), len(world.persons) * len(world.places)
    bits = [answer.sure] + ([] if answer.certain else [answer.possible]) + ([] if contested is None else [contested])
    planes = [np.ascontiguousarray(np.broadcast_to(each, full)).reshape(pairs, world.words) for each in bits]
    changes = _shifted(planes[0])
    for plane in planes[1:]:
        changes |= _shifted(plane)
    width = world.words * 64
    found = np.concatenate([np.arange(pairs) * width, _bits_set(changes.ravel())])
    found.sort(kind="stable")  # a few sorted stretches: merged, not sorted anew
    found = found[found % width < len(world.starts)]
    sure, *more = (
        (plane.ravel()[found >> 6] >> (found & 63).astype(np.uint64)).astype(np.uint8) & 1 for plane in planes
    )
    possible = sure if answer.certain else more[0]
    disputed = np.uint8(0) if contested is None else more[-1]
    days = np.array(world.starts, dtype=np.int64)[found % width]
    classes = np.where(sure, 1, np.where(possible, 2, 0)).astype(np.uint8) + np.uint8(3) * disputed
    return Grid(
        persons=world.persons,
        places=world.places,
        start=start,
        end=end,
        pairs=found // width,
        days=days,
        classes=classes,
    )


def _shifted(plane: Words) -> Words:
    """Bits where the plane differs from the segment before; the first segment counts as the same."""
    import numpy as np

    before = plane << np.uint64(1)
    before[:, 1:] |= plane[:, :-1] >> np.uint64(63)
    before[:, 0] |= plane[:, 0] & np.uint64(1)
    before ^= plane
    return before


def _bits_set(words: Words) -> npt.NDArray[np.int64]:
    """The position of every bit that is set; few are, so that taking the lowest from each word in turn is quick."""
    import numpy as np

    where = np.flatnonzero(words)
    left, found = words[where], [np.empty(0, dtype=np.int64)]
    while where.size:
        lowest = left & (~left + np.uint64(1))
        found.append(where * 64 + np.log2(lowest.astype(np.float64)).astype(np.int64))
        left ^= lowest
        where, left = where[left != 0], left[left != 0]
    return np.concatenate(found)
