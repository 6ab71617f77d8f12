"""A State's standing towards the Statute, as worded, held against its acts: one check a word.

Rome Statute, articles 125 to 127, and 12(3) for a State that accepts jurisdiction without being a Party.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Protocol

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.drafts import Opinion
from atlarge.checking.treaty_acts import History, evidence_of, history_of, status_in_words
from atlarge.checking.wording import sentence
from atlarge.dates import when_in_words

_YEARS = 12


class Check(Protocol):
    """A check of one word of status against a State's acts."""

    def __call__(self, history: History, *, negated: bool) -> Opinion:
        """Return the verdict on one State."""


def judge(context: Context, history: History, word: str, *, negated: bool, ever: bool = False) -> Opinion:
    """Hold one State's status, as worded, against its acts up to the day; `ever`: denied of all earlier days too."""
    if ever and word in ("member", "party") and history.left_by(history.on):
        stands = sentence(status_in_words(history, history.on))
        why = f"{history.name} was a State Party once. {stands}"
        return Opinion(
            verdict="contradicted", why=sentence(why), evidence=evidence_of(context, history), instead=stands
        )
    check = {
        "signatory": _signatory,
        "signed": _signed,
        "signed only": _signed_only,
        "recognise": _member,
        "ratified": _ratified,
    }.get(word, _member)
    opinion = _declared(context, history) if word == "recognise" else None
    opinion = opinion if opinion and not negated else check(history, negated=negated)
    if not context.dated and opinion.verdict != "supported" and _changes(context, history, check, negated=negated):
        why = "The text has no day, and the answer is not the same on every day."
        return Opinion(verdict="not checkable", why=why, evidence=evidence_of(context, history))
    return msgspec.structs.replace(opinion, evidence=evidence_of(context, history))


def _changes(context: Context, history: History, check: Check, *, negated: bool) -> bool:
    """Whether the verdict has not been the same on every day of the last years."""
    ends = [act.on.first for act in history.acts] + [day for day in (history.in_force, history.leaves) if day]
    recent = [day for day in ends if day.year >= context.record.as_of.year - _YEARS]
    days = {
        d for day in recent for d in (day - timedelta(days=1), day + timedelta(days=1)) if d <= context.record.as_of
    }
    verdicts = {check(history_of(context, history.state, day), negated=negated).verdict for day in days}
    return len(verdicts | {check(history, negated=negated).verdict}) > 1


def _member(history: History, *, negated: bool) -> Opinion:
    day, stands = history.on, sentence(status_in_words(history, history.on))
    party = history.party == "yes"
    if party != negated:
        return Opinion(verdict="supported", why=stands)
    if history.party == "unknown":
        return Opinion(
            verdict="not checkable", why=f"The record does not settle whether {history.name} was a Party that day."
        )
    if party:
        return Opinion(verdict="contradicted", why=stands, instead=stands)
    pending = history.deposited_by(day)
    verdict = "imprecise" if pending and not history.left_by(day) else "contradicted"
    return Opinion(verdict=verdict, why=stands, instead=stands)  # type: ignore[arg-type]


def _declared(context: Context, history: History) -> Opinion | None:
    """Article 12(3): a State that is no Party may accept jurisdiction by declaration."""
    for declaration in context.record.declarations.values():
        lodged = declaration.lodged
        if (
            declaration.state == history.state
            and declaration.kind == "acceptance-12-3"
            and lodged
            and lodged.first <= history.on
            and declaration.standing != "rejected"
        ):
            return Opinion(
                verdict="supported", why=f"By declaration under article 12(3), lodged {when_in_words(lodged)}."
            )
    return None


def _ratified(history: History, *, negated: bool) -> Opinion:
    stands = sentence(status_in_words(history, history.on))
    held = history.deposited_by(history.on) != negated
    return Opinion(verdict="supported" if held else "contradicted", why=stands, instead="" if held else stands)


def _signed(history: History, *, negated: bool) -> Opinion:
    """ "Never signed" is wrong of whoever signed, whatever became of the signature."""
    opinion = _signatory(history, negated=negated)
    if negated and opinion.verdict == "imprecise":
        return msgspec.structs.replace(opinion, verdict="contradicted")
    if not negated and history.signed_by(history.on) and history.party != "yes":
        return Opinion(verdict="supported", why=opinion.why)
    return opinion


def _signatory(history: History, *, negated: bool) -> Opinion:
    day, stands = history.on, sentence(status_in_words(history, history.on))
    party, signed = history.party == "yes", history.signed_by(day)
    if negated:
        if not signed and not party:
            return Opinion(verdict="supported", why=stands)
        mild = history.disowned_by(day) and not party
        return Opinion(verdict="imprecise" if mild else "contradicted", why=stands, instead=stands)
    if party:
        why = f"{stands} The duty to arrest comes from being a Party, not from the signature."
        return Opinion(verdict="imprecise", why=why, instead=_party_instead(history))
    if not signed:
        return Opinion(verdict="contradicted", why=stands, instead=stands)
    if history.disowned_by(day):
        return Opinion(verdict="imprecise", why=stands, instead=stands)
    if history.left_by(day):
        return Opinion(verdict="imprecise", why=stands, instead=stands)
    return Opinion(verdict="supported", why=f"{stands} A signature alone does not bind to arrest.")


def _party_instead(history: History) -> str:
    deposit = history.deposit
    how = f" ({deposit.act} {when_in_words(deposit.on)})" if deposit else ""
    return sentence(f"{history.name} is a State Party to the Rome Statute{how}")


def _signed_only(history: History, *, negated: bool) -> Opinion:  # noqa: ARG001
    day, stands = history.on, sentence(status_in_words(history, history.on))
    if history.signed_by(day) and not history.deposited_by(day):
        return Opinion(verdict="supported", why=stands)
    return Opinion(verdict="contradicted", why=stands, instead=stands)
