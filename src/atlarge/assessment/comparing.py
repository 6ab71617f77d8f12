"""Two versions of the record compared: which answers change, from which day on, and by which entry."""

from __future__ import annotations

from datetime import date

import msgspec

from atlarge.assessment.explaining import Casebook, Turns, casebook_of, turning_days
from atlarge.assessment.grounds import day_in_words
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.law.answers import Verdict

START = date(2002, 7, 1)


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One stretch of days on which the answer for a person in a State is not what it was.

    `until` is the first day on which both versions agree again, or None; `entries` are those of either version that
    the other does not have and that begin or end to matter on the first day, or else all such entries of the pair.
    """

    person: str
    state: str
    since: date
    until: date | None
    old: Verdict | None
    old_contested: bool
    new: Verdict | None
    new_contested: bool
    entries: tuple[str, ...]
    says: str


def compare(old: Record, new: Record) -> tuple[Difference, ...]:
    """Every change in the answers since 1 July 2002, for all persons and States (territories left out).

    A person or State that one version does not have is answered None there.
    """
    books = (casebook_of(old), casebook_of(new))
    persons = dict.fromkeys([*books[0].index.warrants, *books[1].index.warrants])
    states = [code for code in dict.fromkeys([*old.states, *new.states]) if _is_state(old, new, code)]
    return tuple(found for person in persons for state in states for found in _differences(books, person, state))


def _is_state(old: Record, new: Record, code: str) -> bool:
    entry = new.states.get(code) or old.states[code]
    return entry.kind != "territory"


def _differences(books: tuple[Casebook, Casebook], person: str, state: str) -> list[Difference]:
    turns = [turning_days(book.index, person, state) if _has(book, person, state) else {} for book in books]
    if turns[0] == turns[1]:
        return []
    days = sorted({START} | {day for each in turns for day in each if day > START})
    answers = [tuple(_answer(book, person, state, day) for book in books) for day in days]
    found: list[Difference] = []
    for number, (day, (was, now)) in enumerate(zip(days, answers, strict=True)):
        if was == now or (number and answers[number - 1] == (was, now)):
            continue
        until = next((d for d, pair in zip(days[number:], answers[number:], strict=True) if pair != (was, now)), None)
        found.append(_difference(books, person, state, (day, until), (was, now), _entries(turns, day)))
    return found


Known = tuple[Verdict, bool] | None


def _has(book: Casebook, person: str, state: str) -> bool:
    return person in book.index.warrants and state in book.index.record.states


def _answer(book: Casebook, person: str, state: str, day: date) -> Known:
    if not _has(book, person, state):
        return None
    explained = book.explain(person, state, day)
    return explained.answer, explained.contested


def _entries(turns: list[Turns], day: date) -> tuple[str, ...]:
    def told(each: Turns, days: list[date]) -> set[str]:
        return {f"{stretch.entry} ({fact.name.replace('_', ' ')})" for d in days for fact, stretch in each.get(d, [])}

    on_day = told(turns[0], [day]) ^ told(turns[1], [day])
    return tuple(sorted(on_day or told(turns[0], list(turns[0])) ^ told(turns[1], list(turns[1]))))


def _difference(
    books: tuple[Casebook, Casebook],
    person: str,
    state: str,
    days: tuple[date, date | None],
    answers: tuple[Known, Known],
    entries: tuple[str, ...],
) -> Difference:
    record = next(book.index.record for book in reversed(books) if _has(book, person, state))
    was, now = answers
    until = f" until {day_in_words(days[1])}" if days[1] else ""
    by = f", by {'; '.join(entries)}" if entries else ""
    says = (
        f"{record.persons[person].name} in {in_words(record.states[state])} from {day_in_words(days[0])}{until}: "
        f"{_told(was)} becomes {_told(now)}{by}"
    )
    return Difference(
        person=person,
        state=state,
        since=days[0],
        until=days[1],
        old=was[0] if was else None,
        old_contested=bool(was and was[1]),
        new=now[0] if now else None,
        new_contested=bool(now and now[1]),
        entries=entries,
        says=says,
    )


def _told(answer: Known) -> str:
    if answer is None:
        return "not on record"
    return answer[0] + (", contested" if answer[1] else "")
