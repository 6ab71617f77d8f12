"""How many States were Parties to the Rome Statute, from its adoption until a day; each withdrawal is marked."""

from __future__ import annotations

from datetime import date
from itertools import accumulate

import msgspec

from atlarge.assessment.parties import standing
from atlarge.briefing.document import Figure
from atlarge.briefing.figures.drawing import SMALL, WIDTH, diamond, disc, framed, path, text, width_of
from atlarge.briefing.figures.sourcing import foot
from atlarge.briefing.figures.timing import Axis, packed
from atlarge.briefing.wording import counted, days_in_words
from atlarge.dates import day_after
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.facts.treaties import DEPOSITS
from atlarge.law.rome_statute import enters_into_force, takes_effect

ADOPTED = date(1998, 7, 17)
_LEFT, _RIGHT, _HIGH = 46.0, WIDTH - 96, 250.0


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """A day on which a State becomes a Party or ceases to be one."""

    day: date
    state: str
    joins: bool


def parties_figure(record: Record, on: date) -> Figure:
    """The number of States Parties from 17 July 1998 until a day."""
    turns = turns_until(record, on)
    steps = counts(turns)
    number = steps[-1][1] if steps else 0
    axis = Axis(first=ADOPTED, last=day_after(max(on, ADOPTED)), left=_LEFT, right=_RIGHT)
    tops = -(-max([10, *(count for _, count in steps)]) // 20) * 20
    parts = [
        *axis.drawn(4, _HIGH),
        *_levels(tops),
        *_line(steps, axis, tops),
        *_leaving(record, turns, steps, axis, tops),
    ]
    parts.append(text(_RIGHT + 9, _y(number, tops) + 5, f"{number}", bold=True, size=19))
    parts.append(text(_RIGHT + 9, _y(number, tops) + 21, "Parties", size=SMALL))
    words = " ".join(_told(record, turns, steps))
    acts = [act for act in record.acts if act.on.first <= on]
    title = f"{counted(number, 'State is a Party', 'States are Parties')} to the Rome Statute on {days_in_words(on)}"
    left = [turn for turn in turns if not turn.joins]
    title += f"; {counted(len(left), 'State has', 'States have')} left" if left else ""
    return framed(title, parts, _HIGH + 26, alt=words, key=_notices(record, on), foot=foot(record, on, acts))


def turns_until(record: Record, on: date) -> tuple[Turn, ...]:
    """Every day until `on` on which a State's standing turned, as the law has it; days in doubt are left out."""
    found = []
    for code in dict.fromkeys(act.state for act in record.acts):
        acts = [act for act in record.acts if act.state == code]
        days = {enters_into_force(act) for act in acts if act.act in DEPOSITS}
        days |= {takes_effect(act) for act in acts if act.act == "withdrawal"}
        party = False
        for day in sorted(day for day in days if day <= on):
            now = standing(record, code, day).party == "yes"
            if now != party:
                found.append(Turn(day=day, state=code, joins=now))
            party = now
    return tuple(sorted(found, key=lambda turn: (turn.day, record.states[turn.state].name)))


def counts(turns: tuple[Turn, ...]) -> list[tuple[date, int]]:
    """The number of Parties from each day on."""
    numbers = accumulate(1 if turn.joins else -1 for turn in turns)
    return list(dict(zip((turn.day for turn in turns), numbers, strict=True)).items())


def _y(count: int, tops: int) -> float:
    return _HIGH - (_HIGH - 16) * count / tops


def _levels(tops: int) -> list[str]:
    parts = []
    for count in range(0, tops + 1, 20):
        parts.append(path([(_LEFT, _y(count, tops)), (_RIGHT, _y(count, tops))], stroke="grid"))
        parts.append(text(_LEFT - 7, _y(count, tops) + 4, str(count), size=SMALL, tone="soft", anchor="end"))
    return parts


def _line(steps: list[tuple[date, int]], axis: Axis, tops: int) -> list[str]:
    points, before = [(axis.left, _y(0, tops))], 0
    for day, count in steps:
        points += [(axis.at(day), _y(before, tops)), (axis.at(day), _y(count, tops))]
        before = count
    points.append((axis.right, _y(before, tops)))
    parts = [path(points, stroke="blue", line=2.4)]
    if steps:
        day, count = steps[0]
        parts.append(disc(axis.at(day), _y(count, tops), 4, fill="blue", stroke="blue"))
        words = f"{count} on {days_in_words(day)}, the first day of the Statute"
        parts.append(text(axis.at(day) + 9, _y(count, tops) + 16, words, size=SMALL))
    return parts


def _leaving(
    record: Record, turns: tuple[Turn, ...], steps: list[tuple[date, int]], axis: Axis, tops: int
) -> list[str]:
    """Each State that left, marked on the line, its name on a leader under it."""
    count = dict(steps)
    left = [turn for turn in turns if not turn.joins]
    labels = [f"{record.states[turn.state].name} leaves, {days_in_words(turn.day)}" for turn in left]
    ends = [axis.at(turn.day) + 5 for turn in left]
    rows = packed((end - width_of(words, SMALL) - 10, end) for words, end in zip(labels, ends, strict=True))
    parts = []
    for turn, words, row in zip(left, labels, rows, strict=True):
        x, y = axis.at(turn.day), _y(count[turn.day], tops)
        low = y + 44 + 20 * row
        parts += [path([(x, y), (x, low)], stroke="rust"), diamond(x, y, 5.2, fill="rust", stroke="rust")]
        parts.append(text(x - 5, low, words, size=SMALL, anchor="end"))
    return parts


def _notices(record: Record, on: date) -> str:
    """States that have given notice and are still bound."""
    codes = dict.fromkeys(act.state for act in record.acts if act.act == "withdrawal" and act.on.first <= on)
    stands = [standing(record, code, on) for code in codes]
    told = [
        f"{record.states[each.state].name} is bound until {days_in_words(each.leaves)}"
        for each in stands
        if each.words == "State Party, leaving"
    ]
    return f"Notice of withdrawal given: {'; '.join(told)}." if told else ""


def _told(record: Record, turns: tuple[Turn, ...], steps: list[tuple[date, int]]) -> list[str]:
    """The numbers in words: at the end of each year, and each State that left."""
    last = {day.year: count for day, count in steps}
    told = [f"{year}: {count}." for year, count in last.items()]
    told += [f"{in_words(record.states[t.state])} left on {days_in_words(t.day)}." for t in turns if not t.joins]
    return ["Parties at the end of each year with a change:", *told] if told else ["No State was a Party."]
