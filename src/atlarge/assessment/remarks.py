"""What a careful reader must know beside an answer: not grounds, but easily mistaken for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlarge.assessment.parties import Standing, standing
from atlarge.assessment.wanted import custody_of, warrants_in_force, warrants_of
from atlarge.dates import day_in_words, when_in_words
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.facts.warrants import death_of
from atlarge.law.answers import Verdict
from atlarge.law.rome_statute import IN_FORCE


def remarks(record: Record, person_id: str, state_code: str, on: date, answer: Verdict) -> tuple[str, ...]:
    """The remarks that apply to a case, the weightiest first."""
    where = standing(record, state_code, on)
    return (
        *_about_person(record, person_id, on),
        *_about_standing(record, state_code, where, answer),
        *_about_territory(record, state_code, on),
        *_about_record(record, on),
    )


def _about_person(record: Record, person_id: str, on: date) -> Iterator[str]:
    person = record.persons[person_id]
    for death in death_of(person):
        if death.on.first <= on:
            yield f"{person.name} died ({when_in_words(death.on)})."
    custody = custody_of(person, on)
    if custody:
        yield f"{person.name} was last recorded in the custody of {in_words(record.states[custody])}, not of the Court."
    if person_id not in warrants_of(record):
        yield f"No warrant of arrest against {person.name} is on record; a summons does not order an arrest."
    elif not warrants_in_force(record, person_id, on):
        yield f"No public warrant of arrest against {person.name} was in force that day; a secret one may be."


def _about_standing(record: Record, state_code: str, where: Standing, answer: Verdict) -> Iterator[str]:
    state = in_words(record.states[record.states[state_code].of or state_code])
    if where.words == "State Party, leaving" and where.leaves and where.withdrawal:
        notice = when_in_words(where.withdrawal.on)
        yield (
            f"{_capital(state)} gave notice of withdrawal ({notice}); "
            f"it stays fully bound until {day_in_words(where.leaves)} (article 127(1))."
        )
    if where.words == "ratified, not yet in force" and where.in_force:
        day = day_in_words(where.in_force)
        yield f"{_capital(state)} has deposited its instrument; the Statute enters into force for it on {day}."
    if where.words == "former State Party" and where.leaves and answer == "no":
        yield (
            f"{_capital(state)} left on {day_in_words(where.leaves)}. How far article 127(2) keeps duties alive for "
            "matters that the Court was already considering is disputed."
        )
    if where.words.startswith("signatory") and where.signed and answer == "no":
        signed = when_in_words(where.signed)
        yield (
            f"{_capital(state)} signed the Statute ({signed}) and has not ratified it: a signature alone brings "
            "no duty to arrest."
        )
    if where.party == "no" and answer == "no":
        yield "A State that is not bound may still arrest if its own law allows it."


def _about_territory(record: Record, state_code: str, on: date) -> Iterator[str]:
    for declaration in record.declarations.values():
        in_time = declaration.effective is None or declaration.effective.first <= on
        if declaration.territory == state_code and in_time and declaration.kind in ("uncontrolled", "remark", "limit"):
            yield f"{record.states[state_code].name}: {declaration.effect}"


def _about_record(record: Record, on: date) -> Iterator[str]:
    if on < IN_FORCE:
        yield "The Statute entered into force on 1 July 2002; before that day no State was bound by it."
    if on > record.as_of:
        known = day_in_words(record.as_of)
        yield f"The record knows facts up to {known}; the answer supposes that nothing has changed since."


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
