"""A duty to arrest, or its denial, held against the Statute, and a named State's against the assessment.

Rome Statute, articles 86 and 89(1): States Parties shall comply with requests for arrest and surrender. A signature
binds nobody to arrest (article 125).
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import msgspec

from atlarge.assessment.asking import ask
from atlarge.checking.claims import Evidence
from atlarge.checking.context import Context, OfRecord, warrants_of
from atlarge.checking.council_duties import of_council
from atlarge.checking.drafts import Opinion, worst
from atlarge.checking.evidence import of_article
from atlarge.checking.treaty_acts import evidence_of, history_of, status_in_words
from atlarge.checking.wording import sentence
from atlarge.dates import day_in_words
from atlarge.law.answers import Answer


class Duty(msgspec.Struct, frozen=True, kw_only=True):
    """States, or a class of them, are said to be bound (or not) to arrest. `scope`: "signatory", "party", "all"."""

    codes: tuple[str, ...]
    scope: str
    negated: bool
    start: int
    end: int
    could: bool = False
    on: date | None = None
    person: str = ""
    others: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    spoken: bool = False
    ought: bool = False
    vague: bool = False
    unnamed: bool = False


def best(context: Context, duty: Duty) -> Opinion | None:
    """Return the verdict; where another State, person or day can be meant, the one that holds; None if it stays open.

    A disputed view of the law, told as somebody's, is not held against the text; nor is what somebody ought to do.
    """
    first = judge(context, duty)
    if first.verdict != "contradicted" or not duty.codes:
        return first
    readings = [msgspec.structs.replace(duty, person="")]
    readings += [msgspec.structs.replace(duty, on=day) for day in duty.days]
    readings += [msgspec.structs.replace(duty, codes=(code,)) for code in duty.others]
    if duty.vague:
        return None
    held = next((o for reading in readings if (o := judge(context, reading)).verdict == "supported"), None)
    if held or duty.ought:
        return held
    if duty.spoken and any(
        (a := _answer(context, code, context.day, duty.person)) and a.contested for code in duty.codes
    ):
        return None
    return first


def judge(context: Context, duty: Duty) -> Opinion:
    """Hold a statement of duty against the Statute, and a named State's against the assessment."""
    if duty.codes:
        return worst([_named(context, code, duty) for code in duty.codes])
    return _class(duty)


_PARTIES = of_article(
    "Rome Statute, article 89(1)", "States Parties shall comply with requests for arrest and surrender"
)
_SIGNING = of_article(
    "Rome Statute, article 125", "the Statute is subject to ratification, acceptance or approval by signatory States"
)


def _class(duty: Duty) -> Opinion:
    if duty.scope == "party":
        if duty.negated:
            return Opinion(
                verdict="contradicted",
                why="States Parties are bound to arrest (article 89(1)).",
                evidence=(_PARTIES,),
                instead="States Parties must comply with a request to arrest.",
            )
        return Opinion(
            verdict="supported",
            why="States Parties are bound to arrest on the Court's request (article 89(1)).",
            evidence=(_PARTIES,),
        )
    if duty.scope == "signatory":
        if duty.negated:
            return Opinion(verdict="supported", why="A signature alone does not bind to arrest.", evidence=(_SIGNING,))
        why = "The duty to arrest binds States Parties, on the Court's request; a mere signatory has none."
        return Opinion(
            verdict="imprecise",
            why=why,
            evidence=(_PARTIES, _SIGNING),
            instead="States Parties to the Rome Statute must arrest him if the Court asks.",
        )
    if duty.negated:
        return Opinion(verdict="not checkable", why="It does not say which States are meant.")
    return Opinion(
        verdict="contradicted",
        why="Only States Parties are bound to arrest, not every State.",
        evidence=(_PARTIES,),
        instead="States Parties must comply with a request to arrest.",
    )


def _named(context: Context, code: str, duty: Duty) -> Opinion:
    person_id = "" if duty.unnamed else duty.person or context.person
    person = context.record.persons.get(person_id)
    own = person is not None and code in person.nationality
    if own and (opinion := of_council(context, code, negated=duty.negated)):
        return opinion
    day = duty.on or context.day
    history = history_of(context, code, day)
    evidence: tuple[Evidence, ...] = (_PARTIES, *evidence_of(context, history))
    stands = sentence(status_in_words(history, history.on))
    answer = _answer(context, code, day, person_id) if person and warrants_of(person, day) else None
    bound = answer.answer if answer else history.party
    if bound == "unknown":
        return Opinion(
            verdict="not checkable",
            why=f"Whether {history.name} was bound that day is not settled by the record.",
            evidence=evidence,
        )
    ought = not duty.negated
    if (bound == "yes") == ought:
        return Opinion(verdict="supported", why=_reason(answer, stands), evidence=evidence)
    right = f"{stands} On {day_in_words(day)} it was {'' if bound == 'yes' else 'not '}bound to arrest."
    return Opinion(verdict="contradicted", why=right, evidence=evidence, instead=right)


def _reason(answer: Answer | None, stands: str) -> str:
    if answer is None:
        return stands
    dispute = " Another reading of the Statute is held by some." if answer.contested else ""
    return f"{stands}{dispute}"


def _answer(context: Context, code: str, day: date, person: str = "") -> Answer | None:
    known = min(day, context.day) if context.dated else None
    return _asked(OfRecord(context.record), known, person or context.person, code, day)


@lru_cache(maxsize=512)
def _asked(of: OfRecord, known: date | None, person: str, code: str, day: date) -> Answer | None:
    """The assessment, which one text asks for many times over: of the record as known on a day, or as it is."""
    try:
        return ask(of.record.as_known(known) if known else of.record, person, code, day)
    except (LookupError, ValueError):
        return None
