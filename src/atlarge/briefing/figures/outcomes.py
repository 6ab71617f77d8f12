"""How visits went, year by year: one small chart for each outcome, all on the same scale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from atlarge.assessment.precedents import Precedent, precedent_of
from atlarge.briefing.document import Figure
from atlarge.briefing.figures.drawing import SMALL, WIDTH, framed, hatched, path, rect, text, wrapped
from atlarge.briefing.figures.lanes import MEANINGS, Shape
from atlarge.briefing.figures.sourcing import foot
from atlarge.briefing.figures.visits import shape_of
from atlarge.briefing.wording import capital, counted, number
from atlarge.facts.persons import Person
from atlarge.facts.record import Record

_LEFT, _RIGHT, _HIGH, _HEAD = 140.0, WIDTH - 20, 62.0, 22.0
_SHAPES: tuple[Shape, ...] = ("came", "left", "arrested", "away", "announced")


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """Visits of one year with one outcome: to States then bound, and to others or in doubt."""

    year: int
    shape: Shape
    bound: int
    others: int


def outcomes_figure(record: Record, on: date, person: Person | None = None) -> Figure:
    """Visits by year and outcome, of one person or of all, until a day."""
    found = [
        precedent_of(record, visit)
        for visit in record.visits.values()
        if visit.since.first <= on and person in (None, record.persons.get(visit.person))
    ]
    return outcomes_of(record, found, on, whose=f" by {person.name}" if person else "")


def outcomes_of(record: Record, found: Iterable[Precedent], on: date, *, whose: str = "") -> Figure:
    """These visits by year and outcome; flights over a State, and changes of plane, are left out.

    `whose` goes into the title: " by" somebody, or empty.
    """
    visits = [each for each in found if each.visit.kind == "visit"]
    bars = _bars((each.visit.since.first.year, shape_of(each.visit), each.bound == "yes") for each in visits)
    parts, height = _drawn(bars, on)
    alt = " ".join(_told(bars)) or "There is nothing to draw."
    key = "Solid: to States then bound to arrest. Hatched: to other States, or not known whether bound."
    entries = (each.visit for each in visits)
    return framed(_title(bars, whose), parts, height, alt=alt, key=key, foot=foot(record, on, entries))


def _bars(found: Iterable[tuple[int, Shape, bool]]) -> tuple[Bar, ...]:
    tally = Counter(found)
    keys = sorted({(year, shape) for year, shape, _ in tally})
    return tuple(
        Bar(year=year, shape=shape, bound=tally[year, shape, True], others=tally[year, shape, False])
        for year, shape in keys
    )


def _title(bars: tuple[Bar, ...], whose: str) -> str:
    made = sum(bar.bound for bar in bars if bar.shape in ("came", "left", "arrested"))
    ended = sum(bar.bound for bar in bars if bar.shape == "arrested")
    if not made:
        return f"The record holds no visit{whose} to a State then bound"
    visits = counted(made, f"visit{whose} to a State then bound", f"visits{whose} to States then bound")
    return f"Of {visits}, {number(ended) if ended else 'none'} ended in an arrest or surrender"


def _drawn(bars: tuple[Bar, ...], on: date) -> tuple[list[str], float]:
    years = range(min((bar.year for bar in bars), default=on.year), max([on.year, *(bar.year for bar in bars)]) + 1)
    step = (_RIGHT - _LEFT) / len(years)
    most = max((bar.bound + bar.others for bar in bars), default=1)
    parts: list[str] = []
    y = 0.0
    for shape in _SHAPES:
        mine = [bar for bar in bars if bar.shape == shape]
        if mine:
            parts += _panel(mine, shape, years, step, most, y)
            y += _HIGH + _HEAD
    for n, year in enumerate(years):
        if len(years) <= 14 or year % 2 == 0:  # noqa: PLR2004 - more names than that would touch
            parts.append(text(_LEFT + step * (n + 0.5), y + 16, str(year), size=SMALL, tone="soft", anchor="middle"))
    return parts, y + 20


def _panel(bars: list[Bar], shape: Shape, years: range, step: float, most: int, y: float) -> Iterator[str]:
    base = y + _HEAD + _HIGH
    for n, words in enumerate(wrapped(capital(MEANINGS[shape]), _LEFT - 30, SMALL, bold=True)):
        yield text(16, base - 34 + 14 * n, words, size=SMALL, bold=True)
    yield path([(_LEFT, base), (_RIGHT, base)])
    unit = (_HIGH - 4) / most
    for bar in bars:
        x, wide = _LEFT + step * (bar.year - years.start) + step * 0.18, step * 0.64
        top = base - unit * bar.bound
        if bar.bound:
            yield rect(x, top, wide, unit * bar.bound, fill="blue", stroke="blue")
        if bar.others:
            yield hatched(x, top - unit * bar.others, wide, unit * bar.others, tone="blue", step=4)
        count = str(bar.bound + bar.others)
        yield text(x + wide / 2, top - unit * bar.others - 4, count, size=SMALL, anchor="middle")


def _told(bars: tuple[Bar, ...]) -> Iterator[str]:
    for shape in _SHAPES:
        years = [
            f"{bar.year}: {bar.bound + bar.others}" + (f" ({bar.bound} to States bound)" if bar.bound else "")
            for bar in bars
            if bar.shape == shape
        ]
        if years:
            yield f"{capital(MEANINGS[shape])}: {', '.join(years)}."
