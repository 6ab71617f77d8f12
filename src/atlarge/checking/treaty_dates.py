"""Claims of the form "X ratified / signed / joined / left the Statute on that day": the day against the acts.

Article 126: an instrument binds from the first day of the month after the sixtieth day following its deposit. Article
127(1): a withdrawal takes effect a year after its notice is received. A vote at home is neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import msgspec

from atlarge.checking import leaving_checks, treaty_force
from atlarge.checking.claims import ClaimKind, Verdict
from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion, worst
from atlarge.checking.treaty_acts import History, evidence_of, history_of, status_in_words
from atlarge.checking.treaty_deeds import Deed, find, on_day, within
from atlarge.checking.treaty_words import status_word
from atlarge.checking.wording import sentence, state_name
from atlarge.dates import day_in_words, when_in_words
from atlarge.facts.treaties import Act
from atlarge.law.rome_statute import IN_FORCE


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every deed towards the Statute that the text tells, dated or not."""
    for clause in context.told:
        for deed in (*treaty_force.find(context, clause), *find(context, clause)):
            codes, opinion = _best(context, deed)
            if deed.loose and opinion.verdict != "supported":
                continue
            names = ", ".join(state_name(context.record, code) for code in codes)
            when = f" ({_days_in_words(deed)})" if deed.first and deed.last else ""
            kind: ClaimKind = "treaty date" if deed.first else "treaty status"
            yield opinion.of(
                kind, clause.original(deed.start, deed.end), sentence(f"{names}: {_TOLD[deed.deed]}{when}")
            )


_MONTH = 31


_TOLD = {
    "ratify": "ratified",
    "sign and ratify": "signed and ratified",
    "accede": "acceded",
    "sign": "signed",
    "join": "joined",
    "belong": "has belonged to it",
    "in force": "in force",
    "parliament": "vote in parliament",
    "leave": "left",
    "withdraw": "withdrew",
    "take effect": "withdrawal in effect",
    "leaving": "is leaving",
    "unsign": "took back its signature",
    "unratify": "took back its ratification",
    "will leave": "leaves",
    "announce leaving": "announced that it would leave",
    "rescind": "took back its notice of withdrawal",
    "papers": "handed in its instrument",
    "notify": "gave notice of withdrawal",
}
"""How a deed is restated in a claim."""


def _days_in_words(deed: Deed) -> str:
    if deed.first is None or deed.last is None:
        return ""
    one, two = day_in_words(deed.first), day_in_words(deed.last)
    return one if one == two else f"{one} to {two}"


def _best(context: Context, deed: Deed) -> tuple[tuple[str, ...], Opinion]:
    """The verdict on the States meant; where a pronoun can stand for another, the one of which the words are true."""
    if deed.deed == "belong" and deed.negated:
        deed = msgspec.structs.replace(deed, deed="leave", negated=False)
    first = worst([judge(context, history_of(context, code), deed) for code in deed.codes])
    if first.verdict == "contradicted":
        for code in deed.others:
            opinion = judge(context, history_of(context, code), deed)
            if opinion.verdict == "supported":
                return (code,), opinion
    return deed.codes, first


def judge(context: Context, history: History, deed: Deed) -> Opinion:
    """Hold one State's deed, as worded and dated, against its acts."""
    if deed.unread:
        why = "The day depends on a publication day that is not known."
        return Opinion(verdict="not checkable", why=why, evidence=evidence_of(context, history))
    opinion = _CHECKS[deed.deed](history, deed)
    return msgspec.structs.replace(opinion, evidence=opinion.evidence or evidence_of(context, history))


def _ratified(history: History, deed: Deed) -> Opinion:
    deposit, stands = history.deposit, sentence(status_in_words(history, history.on))
    if deposit is None:
        return Opinion(verdict="contradicted", why=stands, instead=stands)
    if deed.first is None:
        return _ratified_undated(history, deposit, stands, long_ago=deed.long_ago)
    if on_day(deed, deposit):
        return Opinion(verdict="supported", why=sentence(_deposit_in_words(history, deposit)))
    right = sentence(_deposit_in_words(history, deposit))
    if _is_step_at_home(deed, deposit):
        why = f"What happened then can only be a step at home, such as a vote. {right}"
        return Opinion(verdict="imprecise", why=why, instead=_vote_in_words(history, deed))
    if (
        history.in_force
        and within(deed, history.in_force, history.in_force)
        and deed.first != date(deed.first.year, 1, 1)
    ):
        return Opinion(verdict="imprecise", why=f"That is the entry into force. {right}", instead=right)
    return Opinion(verdict="contradicted", why=right, instead=right)


def _vote_in_words(history: History, deed: Deed) -> str:
    """A wording to print: what can have happened at home on those days."""
    day = deed.first if deed.first == deed.last else None
    when = f" on {day_in_words(day)}" if day else ""
    owner = f"{history.name}'" if history.name.endswith("s") else f"{history.name}'s"
    return sentence(f"{owner} parliament voted{when} to ratify the Rome Statute")


def _is_step_at_home(deed: Deed, deposit: Act) -> bool:
    """Whether a day is so shortly before the deposit that a vote or a signature at home can be meant."""
    if deed.first is None or deed.last is None or deed.last >= deposit.on.first:
        return False
    fine = (deed.last - deed.first).days <= _MONTH or "parliament" in deed.word
    return deposit.on.first - deed.last <= timedelta(days=400 if fine else 60)


def _deposit_in_words(history: History, deposit: Act) -> str:
    in_force = f", and the Statute binds it from {day_in_words(history.in_force)}" if history.in_force else ""
    return f"{history.name} deposited its {deposit.act} on {when_in_words(deposit.on)}{in_force}"


def _ratified_undated(history: History, deposit: Act, stands: str, *, long_ago: bool) -> Opinion:
    if history.deposited_by(history.on):
        return Opinion(verdict="supported", why=stands)
    right = sentence(_deposit_in_words(history, deposit))
    near = deposit.on.first - history.on <= timedelta(days=400) and not long_ago
    why = f"No instrument had been deposited by then. {right}"
    return Opinion(verdict="imprecise" if near else "contradicted", why=why, instead=right)


def _signed(history: History, deed: Deed) -> Opinion:
    act = history.signature
    if act is None:
        right = sentence(status_in_words(history, history.on))
        return Opinion(
            verdict="contradicted",
            why=f"No signature of {history.name} is among the acts received. {right}",
            instead=right,
        )
    right = sentence(f"{history.name} signed on {when_in_words(act.on)}")
    if on_day(deed, act):
        return Opinion(verdict="supported", why=right)
    return Opinion(verdict="contradicted", why=right, instead=right)


def _joined(history: History, deed: Deed) -> Opinion:
    stands = sentence(status_in_words(history, history.on))
    if status_word(deed.word) == "signatory" and deed.first and not history.deposited_by(history.on):
        return _signed(history, deed)
    if history.deposit is None or history.in_force is None:
        return Opinion(verdict="contradicted", why=stands, instead=stands)
    right = sentence(_deposit_in_words(history, history.deposit))
    if deed.word.startswith("re") and history.party != "yes":
        return Opinion(verdict="contradicted", why=stands, instead=stands)
    if deed.first is None:
        if history.in_force <= history.on:
            return Opinion(verdict="supported", why=right)
        mild = history.deposited_by(history.on) and "join" in deed.word
        return Opinion(verdict="imprecise" if mild else "contradicted", why=right, instead=right)
    if within(deed, history.in_force, history.in_force):
        return Opinion(verdict="supported", why=right)
    if on_day(deed, history.deposit):
        if "join" in deed.word and deed.last and (deed.last - deed.first).days > _MONTH:
            return Opinion(verdict="supported", why=right)
        early = history.in_force == IN_FORCE  # nobody could be a Party before
        verdict: Verdict = "imprecise" if early or "join" in deed.word else "contradicted"
        return Opinion(
            verdict=verdict, why=f"That is the deposit, not the day it became a Party. {right}", instead=right
        )
    if on_day(deed, history.signature) and status_word(deed.word) == "signatory":
        if history.party != "yes":
            return Opinion(verdict="supported", why=stands)
        why = f"It did sign then, but it is more than a signatory. {stands}"
        return Opinion(verdict="imprecise", why=why, instead=stands)
    return Opinion(verdict="contradicted", why=right, instead=right)


def _handed_in(history: History, deed: Deed) -> Opinion:
    """Papers handed in are an instrument of ratification or a notice of withdrawal: whichever the day fits."""
    if deed.first is None or on_day(deed, history.deposit) or not on_day(deed, history.withdrawal):
        return _ratified(history, deed)
    return leaving_checks.notified(history, deed)


def _voted(history: History, deed: Deed) -> Opinion:
    if deed.negated:
        stands = sentence(status_in_words(history, history.on))
        held = history.deposited_by(history.on)
        return Opinion(verdict="contradicted" if held else "supported", why=stands, instead=stands if held else "")
    deposit, day = history.deposit, deed.last or history.on
    if deposit and timedelta(0) <= deposit.on.first - day <= timedelta(days=400):
        right = sentence(_deposit_in_words(history, deposit))
        return Opinion(verdict="supported", why=f"A vote at that time fits what followed. {right}")
    return Opinion(verdict="not on record", why="The record holds acts received by the depositary, not votes at home.")


_CHECKS: dict[str, Callable[[History, Deed], Opinion]] = {
    "ratify": _ratified,
    "sign and ratify": _ratified,
    "accede": _ratified,
    "sign": _signed,
    "join": _joined,
    "belong": _joined,
    "in force": _joined,
    "parliament": _voted,
    "leave": leaving_checks.left,
    "withdraw": leaving_checks.withdrew,
    "take effect": leaving_checks.took_effect,
    "will leave": leaving_checks.took_effect,
    "rescind": leaving_checks.rescinded,
    "papers": _handed_in,
    "leaving": leaving_checks.leaving,
    "unsign": leaving_checks.unsigned,
    "unratify": leaving_checks.unratified,
    "announce leaving": leaving_checks.announced,
    "notify": leaving_checks.notified,
}
