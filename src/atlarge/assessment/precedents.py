"""What happened the last times: earlier visits of this person, and of others to States then bound."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import msgspec

from atlarge.assessment.asking import bound_over
from atlarge.assessment.parties import StandingWords, standing
from atlarge.assessment.wanted import warrants_in_force
from atlarge.facts.record import Record
from atlarge.facts.visits import Visit
from atlarge.law.answers import Verdict

CAVEAT = (
    "These are the visits that the record holds, found in the press and in court papers. Visits under secret warrants, "
    "visits by persons little written about, and quiet refusals are under-counted: the shares do not say how likely "
    "an arrest is."
)


class Precedent(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An earlier visit: what the host was, whether it was bound, what it did, and what the Court and others made of it.

    `followed` are the ids of the proceedings about it, in order of day; `assured` of the assurances before it.
    """

    visit: Visit
    standing: StandingWords
    bound: Verdict
    assured: tuple[str, ...] = ()
    followed: tuple[str, ...] = ()


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How visits made to States then bound went: how many, by outcome, and how many were followed by a finding."""

    made: int
    outcomes: dict[str, int]
    findings: int
    referrals: int


class Precedents(msgspec.Struct, frozen=True, kw_only=True):
    """`own` are this person's visits since the first public warrant, `others` other persons' to States then bound.

    Both hold visits planned and not made as well; the counts are over visits made, without overflights.
    """

    person: str
    before: date
    own: tuple[Precedent, ...]
    others: tuple[Precedent, ...]
    own_counts: Counts
    other_counts: Counts
    caveat: str = CAVEAT


def precedents(record: Record, person_id: str, before: date) -> Precedents:
    """The visits that began before a day, in order. Proceedings are told also where they came later than that day."""
    own, others = [], []
    for visit in sorted(record.visits.values(), key=lambda v: (v.since, v.id)):
        if visit.since.first >= before:
            continue
        precedent = precedent_of(record, visit)
        if visit.person == person_id:
            if precedent.bound != "no" or warrants_in_force(record, person_id, visit.since.last):
                own.append(precedent)
        elif precedent.bound == "yes" and visit.kind == "visit":
            others.append(precedent)
    return Precedents(
        person=person_id,
        before=before,
        own=tuple(own),
        others=tuple(others),
        own_counts=_counts(record, own),
        other_counts=_counts(record, others),
    )


def precedent_of(record: Record, visit: Visit) -> Precedent:
    """What is known about one visit."""
    proceedings = [p for p in record.proceedings.values() if p.visit == visit.id and p.on is not None]
    assurances = [a for a in record.assurances.values() if a.about == visit.id]
    return Precedent(
        visit=visit,
        standing=standing(record, visit.state, visit.since.last).words,
        bound=bound_over(record, visit.person, visit.state, visit.since),
        assured=tuple(a.id for a in sorted(assurances, key=lambda a: a.on)),
        followed=tuple(p.id for p in sorted(proceedings, key=lambda p: p.on or visit.since)),
    )


def _counts(record: Record, precedents: list[Precedent]) -> Counts:
    made = [p for p in precedents if p.bound == "yes" and p.visit.course == "made" and p.visit.kind == "visit"]
    kinds = [{record.proceedings[key].kind for key in p.followed} for p in made]
    referred = [any(record.proceedings[key].referred for key in p.followed) for p in made]
    return Counts(
        made=len(made),
        outcomes=dict(Counter(p.visit.outcome or "not known" for p in made).most_common()),
        findings=sum("non-compliance" in each for each in kinds),
        referrals=sum(referred),
    )


def days_of(visit: Visit) -> tuple[date, ...]:
    """The days of a visit, both ends as late and early as its dates allow; the first only, if no end is known."""
    last = visit.until.last if visit.until else visit.since.last
    return tuple(visit.since.first + timedelta(n) for n in range((last - visit.since.first).days + 1))
