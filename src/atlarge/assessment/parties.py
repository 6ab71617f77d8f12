"""Who is a State Party on a day, and what exactly each State has done."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from atlarge.dates import When, day_after
from atlarge.facts.record import Record
from atlarge.facts.treaties import DEPOSITS, Act
from atlarge.law.answers import Verdict
from atlarge.law.rome_statute import enters_into_force, takes_effect, undone

StandingWords = Literal[
    "State Party",
    "State Party, leaving",
    "former State Party",
    "ratified, not yet in force",
    "signatory",
    "signatory that disowned its signature",
    "never signed",
]


class Standing(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a State had done towards the Statute by a day, and what followed.

    `in_force` is the day of entry into force (also if still to come), `leaves` the day a standing notice of withdrawal
    takes effect; `rescinded` is the act that took a notice back. Territories have no standing of their own: ask for
    the State that they belong to.
    """

    state: str
    on: date
    party: Verdict
    words: StandingWords
    signed: When | None = None
    disowned: When | None = None
    deposit: Act | None = None
    in_force: date | None = None
    withdrawal: Act | None = None
    leaves: date | None = None
    rescinded: Act | None = None


def standing(record: Record, state_code: str, on: date) -> Standing:
    """Where a State stands on a day under articles 125 to 127. Raises `KeyError` for a code that is not on record."""
    code = record.states[state_code].of or state_code
    acts = [act for act in record.acts if act.state == code and act.on.first <= on]
    signature = _last(acts, "signature")
    disowned = _last(acts, "signature-disowned")
    deposit = next(
        (a for a in reversed(acts) if a.act in DEPOSITS and not undone(record, a, "deposit-withdrawn", day_after(on))),
        None,
    )
    withdrawal, rescinded = _last(acts, "withdrawal"), _last(acts, "withdrawal-rescinded")
    if withdrawal and deposit and withdrawal.on < deposit.on:
        withdrawal = None
    in_force = enters_into_force(deposit) if deposit else None
    leaves = takes_effect(withdrawal) if withdrawal and not (rescinded and withdrawal.on < rescinded.on) else None
    words = _words(on, in_force, leaves, signed=signature is not None, disowned=disowned is not None)
    return Standing(
        state=state_code,
        on=on,
        party="yes" if words.startswith("State Party") else "no",
        words=words,
        signed=signature.on if signature else None,
        disowned=disowned.on if disowned else None,
        deposit=deposit,
        in_force=in_force,
        withdrawal=withdrawal,
        leaves=leaves,
        rescinded=rescinded,
    )


def _last(acts: list[Act], kind: str) -> Act | None:
    return next((act for act in reversed(acts) if act.act == kind), None)


def _words(on: date, in_force: date | None, leaves: date | None, *, signed: bool, disowned: bool) -> StandingWords:
    if in_force and in_force <= on:
        if leaves is None:
            return "State Party"
        return "State Party, leaving" if on < leaves else "former State Party"
    if in_force:
        return "ratified, not yet in force"
    if disowned:
        return "signatory that disowned its signature"
    return "signatory" if signed else "never signed"


def parties(record: Record, on: date) -> tuple[str, ...]:
    """The codes of the States Parties on a day, by name."""
    codes = {act.state for act in record.acts if act.act in DEPOSITS}
    found = [code for code in codes if standing(record, code, on).party == "yes"]
    return tuple(sorted(found, key=lambda code: record.states[code].name))


def signatories(record: Record, on: date) -> tuple[str, ...]:
    """The codes of all States that had signed by a day, by name; a signature later disowned still counts."""
    signed = {act.state for act in record.acts if act.act == "signature" and act.on.last <= on}
    return tuple(sorted(signed, key=lambda code: record.states[code].name))
