"""Who is a State Party on a day, and what exactly each State has done."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from atlarge.assessment.explaining import casebook_of
from atlarge.dates import When
from atlarge.facts.keeping import PerRecord
from atlarge.facts.record import Record
from atlarge.facts.treaties import DEPOSITS, Act
from atlarge.law.answers import Verdict
from atlarge.law.rome_statute import effect_days, enters_into_force, entry_days, party, takes_effect, undone
from atlarge.law.why import Why, WhyCase

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
    acts = [act for act in acts_of(record).get(code, ()) if _begins(act) <= on]
    signature, disowned = _last(acts, "signature"), _last(acts, "signature-disowned")
    deposit = _deposit(acts, on)
    in_force = enters_into_force(deposit) if deposit else None
    notices = [a for a in acts if a.act == "withdrawal" and (deposit is None or deposit.on < a.on)]
    stands = next((a for a in notices if undone(acts, a, "withdrawal-rescinded", effect_days(a)) != "yes"), None)
    withdrawal, leaves = stands or _last(notices, "withdrawal"), takes_effect(stands) if stands else None
    words = _words(on, in_force, leaves, signed=signature is not None, disowned=disowned is not None)
    return Standing(
        state=state_code,
        on=on,
        party=_party(record, code, on),
        words=words,
        signed=signature.on if signature else None,
        disowned=disowned.on if disowned else None,
        deposit=deposit,
        in_force=in_force,
        withdrawal=withdrawal,
        leaves=leaves,
        rescinded=_last(acts, "withdrawal-rescinded"),
    )


def _by_state(record: Record) -> dict[str, list[Act]]:
    found: dict[str, list[Act]] = {}
    for act in record.acts:
        found.setdefault(act.state, []).append(act)
    return found


acts_of = PerRecord(_by_state)
"""What each State has done towards the Statute, by its code."""


def _begins(act: Act) -> date:
    """The first day on which an act counts: a succession reaches back to the day that it names."""
    return act.effective.first if act.act == "succession" and act.effective else act.on.first


def _party(record: Record, code: str, on: date) -> Verdict:
    why: Why = party(WhyCase(casebook_of(record).index, "", code, on, readings={}))
    return why.verdict()


def _deposit(acts: list[Act], on: date) -> Act | None:
    """The deposit that counts on that day: the last one to have entered into force, unless the State has left since."""
    deposits = [a for a in acts if a.act in DEPOSITS and undone(acts, a, "deposit-withdrawn", entry_days(a)) != "yes"]
    entered = [a for a in deposits if enters_into_force(a) <= on]
    if not entered:
        return deposits[-1] if deposits else None
    notices = [a for a in acts if a.act == "withdrawal" and entered[-1].on < a.on and takes_effect(a) <= on]
    gone = any(undone(acts, a, "withdrawal-rescinded", effect_days(a)) != "yes" for a in notices)
    return deposits[-1] if gone else entered[-1]


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
