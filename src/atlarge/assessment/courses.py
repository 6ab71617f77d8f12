"""The law run once for many days, or for many suppositions: what an answer was and will be, and what would turn it.

The two states of a truth value are whole numbers (see `atlarge.law.why`). For one day their bits are the ways of
reading the law. Here a bit is a way of reading on one stretch of days between two turns, or one supposition, so that
what would take a run of the law each takes one run for all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache, partial
from itertools import pairwise

import msgspec

from atlarge.assessment.explaining import Casebook, Explained, Turns, casebook_of, stretches_of, turning_days
from atlarge.dates import Span
from atlarge.facts.keeping import PerRecord
from atlarge.law.answers import Verdict
from atlarge.law.duty import must_arrest
from atlarge.law.norms import Key
from atlarge.law.why import Bits, Why, WhyCase

COURSES = 4096
"""How many courses are kept for a record, of 4 kB or so each."""
State = tuple[Verdict, bool]
"""An answer, and whether it is contested."""


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """The answer for a person and a place from the first day to the last.

    `days` are the first days of the stretches, in order, the first of them the first of all; `states` says what each
    stretch's answer is. `turns` tells for each of the other days what begins or ends on it.
    """

    days: tuple[date, ...]
    states: tuple[State, ...]
    turns: Turns

    def since(self, on: date) -> int | None:
        """The number of the stretch on whose first day the answer of a day came to stand; None: it ever stood."""
        here = self._at(on)
        later = (n for n in range(here, 0, -1) if self.states[n - 1] != self.states[here])
        return next(later, None)

    def until(self, on: date) -> int | None:
        """The number of the stretch with which the answer of a day changes; None: nothing on record changes it."""
        here = self._at(on)
        later = (n for n in range(here + 1, len(self.days)) if self.states[n] != self.states[here])
        return next(later, None)

    def answers(self, first: date, last: date) -> set[Verdict]:
        """The answers on the days from the first to the last, both included."""
        return {answer for answer, _ in self.states[self._at(first) : self._at(last) + 1]}

    def _at(self, on: date) -> int:
        return bisect_right(self.days, on) - 1


def _course(casebook: Casebook, person: str, place: str, circumstances: frozenset[str] = frozenset()) -> Course:
    """Run the law once for all days. `circumstances` are what the question adds ("overflight")."""
    stretches = list(stretches_of(casebook.index, person, place))
    turns = turning_days(casebook, stretches)
    days = (date.min, *turns)
    width = casebook.most_ways
    facts: dict[tuple[str, Key], Bits] = {}
    for fact, stretch in stretches:
        sure, possible = facts.get((fact.name, stretch.key), (0, 0))
        outer = _lanes(days, stretch.possibly, width)
        inner = outer if stretch.surely is stretch.possibly else _lanes(days, stretch.surely, width)
        facts[fact.name, stretch.key] = (sure | inner, possible | outer)
    readings = _readings(casebook, days, width)
    case = WhyCase(
        casebook.index, person, place, date.min, readings=readings, circumstances=circumstances, supposed=facts
    )
    why: Why = must_arrest(case)
    counts = [len(casebook.ways(day)[0].others) + 1 for day in days]
    states = tuple(_state(why, n * width, count) for n, count in enumerate(counts))
    return Course(days=days, states=states, turns=turns)


courses_of = PerRecord(lambda record: lru_cache(maxsize=COURSES)(partial(_course, casebook_of(record))))
"""The courses of a record's answers, by person (id), place (code) and circumstances; those used last are kept."""


def _lanes(days: Sequence[date], span: Span | None, width: int) -> int:
    """The bits of the stretches whose first day is in the span, `width` of them for each."""
    if span is None:
        return 0
    first = bisect_left(days, span.start)
    last = len(days) if span.end is None else bisect_left(days, span.end)
    return (1 << last * width) - (1 << first * width) if first < last else 0


def _readings(casebook: Casebook, days: Sequence[date], width: int) -> dict[str, int]:
    """For each reading the bits under which the law is read so: its ways, on each stretch on which it has them."""
    lanes: dict[str, int] = {}
    epochs = [0, *(bisect_left(days, turn) for turn in casebook.turns), len(days)]
    for first, last in pairwise(epochs):
        once = _lanes(days[first:last], Span(date.min), width) // ((1 << width) - 1) << first * width
        for reading, bits in casebook.ways(days[first])[1].items() if first < last else ():
            lanes[reading] = lanes.get(reading, 0) | bits * once
    return lanes


def _state(why: Why, lane: int, ways: int) -> State:
    """The answer in the first of some lanes, and whether any of the others answers otherwise."""
    every = (1 << ways) - 1
    agreed = all((bits >> lane) & every in (0, every) for bits in (why.sure, why.possible))
    return why.verdict(lane), not agreed


def turned(casebook: Casebook, explained: Explained, leaves: Iterable[Why]) -> list[Verdict]:
    """What the answer would be if each of some facts, alone, were otherwise than it is; in their order."""
    asked = explained.why.where
    assert asked is not None  # noqa: S101 - the answer is always worked out in a case
    supposed: dict[tuple[str, Key], Bits] = {}
    count = 0
    for leaf in leaves:
        assert leaf.where is not None  # noqa: S101 - facts are always asked in a case
        key, lane = (leaf.of.name, leaf.where.key_of(leaf.of)), 1 << count
        sure, possible = supposed.get(key, (leaf.sure, leaf.possible))
        supposed[key] = (sure & ~lane, possible & ~lane) if leaf.possible else (sure | lane, possible | lane)
        count += 1
    leading = {reading: -(bits & 1) for reading, bits in casebook.ways(asked.day)[1].items()}
    case = WhyCase(
        casebook.index,
        asked.person,
        asked.place,
        asked.day,
        readings=leading,
        circumstances=asked.circumstances,
        supposed=supposed,
    )
    why: Why = must_arrest(case)
    return [why.verdict(lane) for lane in range(count)]
