"""The record: everything that is on it, cross-referenced and immutable."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

import msgspec

from atlarge.dates import When
from atlarge.facts.entries import Source
from atlarge.facts.persons import Event, Person
from atlarge.facts.states import State
from atlarge.facts.treaties import Act, Agreement, Declaration, Resolution, Situation, Treaty
from atlarge.facts.visits import Assurance, Gathering, LegalReading, Proceeding, Statement, Visit

T = TypeVar("T", bound=msgspec.Struct)


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Everything on the record. Mappings are by id (States by alpha-3 code), in the order of the files.

    `version` is the hash of the files it was opened from, `as_of` the day up to which facts were looked for, and
    `known` the day of knowledge it was cut to (None: everything).
    """

    version: str
    as_of: date
    known: date | None = None
    states: dict[str, State]
    treaties: dict[str, Treaty] = msgspec.field(default_factory=dict)
    acts: tuple[Act, ...]
    declarations: dict[str, Declaration]
    agreements: dict[str, Agreement]
    resolutions: dict[str, Resolution]
    situations: dict[str, Situation]
    persons: dict[str, Person]
    visits: dict[str, Visit]
    assurances: dict[str, Assurance]
    statements: dict[str, Statement]
    proceedings: dict[str, Proceeding]
    gatherings: dict[str, Gathering]
    readings: dict[str, LegalReading]
    sources: dict[str, Source]

    def as_known(self, day: date) -> Record:
        """The record as far as the public could know it on that day.

        An act counts from the day it became public; where no such day is recorded, from the day it happened. An
        imprecise date counts once it has surely come. A warrant whose issue was secret is not there at all, and what
        was still to come is not foreseen: an office not yet left, an investigation not yet opened.
        """
        persons = {key: _person_known(person, day) for key, person in self.persons.items()}
        readings = {key: _reading_known(reading, day) for key, reading in self.readings.items()}
        return msgspec.structs.replace(
            self,
            known=day,
            acts=tuple(act for act in self.acts if _public(act, day)),
            declarations={k: d for k, d in self.declarations.items() if _by(d.lodged or d.effective, day)},
            agreements={k: _without(a, "ended", day) for k, a in _happened(self.agreements, day).items()},
            resolutions=_happened(self.resolutions, day),
            situations={k: _without(s, "opened", day) for k, s in self.situations.items()},
            persons=persons,
            visits={k: v for k, v in self.visits.items() if v.since.last <= day},
            assurances=_happened(self.assurances, day),
            statements=_happened(self.statements, day),
            proceedings={k: p for k, p in self.proceedings.items() if p.on and p.on.last <= day},
            readings={k: r for k, r in readings.items() if r.holders or r.by == "text"},
        )


def _public(act: Act | Event, day: date) -> bool:
    when: When = act.public or act.on
    return when.last <= day


def _happened(entries: dict[str, Any], day: date) -> dict[str, Any]:
    return {key: entry for key, entry in entries.items() if entry.on.last <= day}


def _by(when: When | None, day: date) -> bool:
    return when is None or when.last <= day


def _without(entry: T, key: str, day: date) -> T:
    """The entry, its day under that key left out if it had not come yet."""
    return entry if _by(getattr(entry, key), day) else msgspec.structs.replace(entry, **{key: None})


def _reading_known(reading: LegalReading, day: date) -> LegalReading:
    holders = tuple(holder for holder in reading.holders if holder.on.last <= day)
    return msgspec.structs.replace(reading, holders=holders)


def _person_known(person: Person, day: date) -> Person:
    warrants = []
    for warrant in person.warrants:
        events = tuple(event for event in warrant.events if _public(event, day))
        if any(event.kind in ("issued", "unsealed") for event in events):
            warrants.append(msgspec.structs.replace(warrant, events=events))
    return msgspec.structs.replace(
        person,
        warrants=tuple(warrants),
        events=tuple(event for event in person.events if _public(event, day)),
        offices=tuple(_without(o, "until", day) for o in person.offices if o.since is None or o.since.first <= day),
    )
