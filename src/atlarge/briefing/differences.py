"""Which answers change between two versions of the record, and by which entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

import msgspec

from atlarge.assessment.explaining import casebook_of, stretches_of
from atlarge.assessment.grid import CLASSES, Grid, grid
from atlarge.briefing.answers import names_of, opening
from atlarge.briefing.document import Block, Document, Heading, Items, Line, line
from atlarge.briefing.wording import capital, counted, days_in_words, entry_in_words, listed
from atlarge.facts.record import Record
from atlarge.law.norms import Stretch
from atlarge.law.rome_statute import IN_FORCE

_NOWHERE = "not asked"
"""The answer of a record that does not have the person or the State."""


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """Days (both inclusive) on which the answer for a person in a State differs, and the entries that make it so."""

    person: str
    state: str
    first: date
    last: date
    before: str
    after: str
    entries: tuple[str, ...]


class Differences(msgspec.Struct, frozen=True, kw_only=True):
    """What `atlarge diff --json` prints: the versions compared, the days looked at, and every difference."""

    before: str
    after: str
    since: date
    until: date
    differences: tuple[Difference, ...]


Runs = list[tuple[int, str]]


def differences(before: Record, after: Record) -> Differences:
    """Compare every answer from 1 July 2002 until two years after the later record's status day."""
    until = max(before.as_of, after.as_of).replace(day=1)
    until = until.replace(year=until.year + 2)
    old, new = (_runs(grid(record, IN_FORCE, until, places=tuple(record.states))) for record in (before, after))
    found: list[Difference] = []
    for person, state in sorted(old.keys() | new.keys()):
        pair = (person, state)
        changed = list(_changed(old.get(pair, []), new.get(pair, []), until))
        if changed:
            entries = _entries(before, after, person, state)
            found += [
                Difference(person=person, state=state, first=a, last=b, before=was, after=is_, entries=entries)
                for a, b, was, is_ in changed
            ]
    return Differences(
        before=before.version, after=after.version, since=IN_FORCE, until=until, differences=tuple(found)
    )


def _runs(found: Grid) -> dict[tuple[str, str], Runs]:
    """For each person and place: from which ordinal day on, which answer."""
    runs: dict[tuple[str, str], Runs] = {}
    width = len(found.places)
    for pair, day, number in zip(found.pairs.tolist(), found.days.tolist(), found.classes.tolist(), strict=True):
        key = (found.persons[pair // width], found.places[pair % width])
        runs.setdefault(key, []).append((day, CLASSES[number]))
    return runs


def _changed(old: Runs, new: Runs, until: date) -> Iterator[tuple[date, date, str, str]]:
    days = sorted({day for day, _ in (*old, *new)})
    ends = [*days[1:], until.toordinal()]
    pending: tuple[int, int, str, str] | None = None
    for day, end in zip(days, ends, strict=True):
        was, is_ = _at(old, day), _at(new, day)
        if pending and (was, is_) == pending[2:] and pending[1] == day:
            pending = (pending[0], end, was, is_)
            continue
        if pending:
            yield _dated(pending)
        pending = (day, end, was, is_) if was != is_ else None
    if pending:
        yield _dated(pending)


def _at(runs: Runs, day: int) -> str:
    return next((answer for start, answer in reversed(runs) if start <= day), _NOWHERE)


def _dated(row: tuple[int, int, str, str]) -> tuple[date, date, str, str]:
    return date.fromordinal(row[0]), date.fromordinal(row[1] - 1), row[2], row[3]


def _entries(before: Record, after: Record, person: str, state: str) -> tuple[str, ...]:
    """The entries that one record reads into this person and State and the other does not, or reads otherwise."""
    old, new = _stretches(before, person, state), _stretches(after, person, state)
    names = {stretch.entry for stretch in set(old) ^ set(new)}
    changed = {
        f"readings/{key}"
        for key in before.readings.keys() | after.readings.keys()
        if before.readings.get(key) != after.readings.get(key)
    }
    return tuple(sorted(names or changed))


def _stretches(record: Record, person: str, state: str) -> list[Stretch]:
    if person not in record.persons or state not in record.states:
        return []
    return [
        msgspec.structs.replace(stretch, act=None)
        for _, stretch in stretches_of(casebook_of(record).index, person, state)
    ]


def tell_differences(found: Differences, after: Record) -> Document:
    """Write the differences out, grouped by the entries that make them."""
    days = f"{days_in_words(found.since)} to {days_in_words(found.until)}"
    if not found.differences:
        first = f"No answer changes between record {found.before} and record {found.after}."
        return Document(title=first, blocks=tuple(opening(first, f"Every person, State and day was compared, {days}.")))
    cells = sum((each.last - each.first).days + 1 for each in found.differences)
    pairs = len({(each.person, each.state) for each in found.differences})
    many = counted(pairs, "person in a State", "pairs of person and State")
    first = f"Between record {found.before} and record {found.after}, answers change for {many}."
    blocks = opening(first, f"{cells:,} days of answers in all, of every person, State and day from {days}.")
    blocks += _groups(found, names_of(after))
    return Document(title=first, blocks=tuple(blocks))


def _groups(found: Differences, names: dict[str, str]) -> list[Block]:
    groups: dict[tuple[str, ...], list[Difference]] = {}
    for each in found.differences:
        groups.setdefault(each.entries, []).append(each)
    blocks: list[Block] = []
    for entries, rows in groups.items():
        why = listed([f"{entry_in_words(entry, names)} [{entry}]" for entry in entries])
        blocks += [Heading(2, capital(f"By {why}" if why else "By no entry that the answer rests on directly"))]
        blocks.append(Items(tuple(_rows(rows, names))))
    return blocks


def _rows(rows: list[Difference], names: dict[str, str]) -> Iterator[Line]:
    """One line for all the persons whose answer changes alike."""
    alike = Counter((each.state, each.first, each.last, each.before, each.after) for each in rows)
    who = {(each.state, each.first, each.last, each.before, each.after): each.person for each in rows}
    for key, count in alike.items():
        state, first, last, before, after = key
        persons = names.get(who[key], who[key]) if count == 1 else f"{counted(count, 'person')}"
        days = days_in_words(first, last)
        yield line(f"{capital(names.get(state, state))}, {persons}, {days}. Before: {before}. Now: {after}.")
