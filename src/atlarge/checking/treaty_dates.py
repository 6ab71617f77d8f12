"""Claims of the form "X ratified / signed / joined / left the Statute on that day": the day against the acts.

Article 126: an instrument binds from the first day of the month after the sixtieth day following its deposit. Article
127(1): a withdrawal takes effect a year after its notice is received. A vote at home is neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import msgspec

from atlarge.checking.claims import ClaimKind, Verdict
from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion, worst
from atlarge.checking.treaty_acts import History, evidence_of, history_of, status_in_words
from atlarge.checking.treaty_deeds import Deed, find
from atlarge.checking.treaty_words import status_word
from atlarge.checking.wording import sentence, state_name
from atlarge.dates import day_in_words, when_in_words
from atlarge.facts.treaties import Act


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every deed towards the Statute that the text tells, dated or not."""
    for clause in context.clauses:
        for deed in find(context, clause):
            codes, opinion = _best(context, deed)
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
    "announce leaving": "announced that it would leave",
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


def _within(deed: Deed, first: date, last: date) -> bool:
    return bool(deed.first and deed.last and deed.first <= last and first <= deed.last)


def _on(deed: Deed, act: Act | None) -> bool:
    return act is not None and _within(deed, act.on.first, act.on.last)


def _ratified(history: History, deed: Deed) -> Opinion:
    deposit, stands = history.deposit, sentence(status_in_words(history, history.on))
    if deposit is None:
        return Opinion(verdict="contradicted", why=stands, instead=stands)
    if deed.first is None:
        return _ratified_undated(history, deposit, stands, long_ago=deed.long_ago)
    if _on(deed, deposit):
        return Opinion(verdict="supported", why=sentence(_deposit_in_words(history, deposit)))
    right = sentence(_deposit_in_words(history, deposit))
    if _is_step_at_home(deed, deposit):
        why = f"What happened then can only be a step at home, such as a vote. {right}"
        return Opinion(verdict="imprecise", why=why, instead=_vote_in_words(history, deed))
    if (
        history.in_force
        and _within(deed, history.in_force, history.in_force)
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
    if _on(deed, act):
        return Opinion(verdict="supported", why=right)
    return Opinion(verdict="contradicted", why=right, instead=right)


def _joined(history: History, deed: Deed) -> Opinion:
    stands = sentence(status_in_words(history, history.on))
    if history.deposit is None or history.in_force is None:
        return Opinion(verdict="contradicted", why=stands, instead=stands)
    right = sentence(_deposit_in_words(history, history.deposit))
    if deed.first is None:
        if history.in_force <= history.on:
            return Opinion(verdict="supported", why=right)
        mild = history.deposited_by(history.on) and "join" in deed.word
        return Opinion(verdict="imprecise" if mild else "contradicted", why=right, instead=right)
    if _within(deed, history.in_force, history.in_force):
        return Opinion(verdict="supported", why=right)
    if _on(deed, history.deposit):
        if "join" in deed.word and deed.first != deed.last:
            return Opinion(verdict="supported", why=right)
        verdict: Verdict = "imprecise" if "join" in deed.word else "contradicted"
        return Opinion(
            verdict=verdict, why=f"That is the deposit, not the day it became a Party. {right}", instead=right
        )
    if _on(deed, history.signature) and status_word(deed.word) == "signatory":
        return Opinion(verdict="supported", why=stands)
    return Opinion(verdict="contradicted", why=right, instead=right)


def _unsigned(history: History, deed: Deed) -> Opinion:
    act, stands = history.disowned, sentence(status_in_words(history, history.on))
    if act is None or not history.disowned_by(history.on):
        return Opinion(verdict="contradicted" if history.deposit else "not on record", why=stands, instead=stands)
    right = sentence(
        f"{history.name} told the depositary on {when_in_words(act.on)} that it did not intend to become a Party"
    )
    held = deed.first is None or _on(deed, act) or deed.first.year == act.on.first.year == deed.last.year  # type: ignore[union-attr]
    return Opinion(verdict="supported" if held else "contradicted", why=right, instead="" if held else right)


def _unratified(history: History, deed: Deed) -> Opinion:  # noqa: ARG001
    stands = sentence(status_in_words(history, history.on))
    if not history.deposited_by(history.on):
        why = f"There was no ratification to take back. {stands}"
        return Opinion(verdict="contradicted", why=why, instead=stands)
    held = history.notified_by(history.on)
    return Opinion(verdict="imprecise" if held else "contradicted", why=stands, instead=stands)


def _voted(history: History, deed: Deed) -> Opinion:
    deposit, day = history.deposit, deed.last or history.on
    if deposit and timedelta(0) <= deposit.on.first - day <= timedelta(days=400):
        right = sentence(_deposit_in_words(history, deposit))
        return Opinion(verdict="supported", why=f"A vote at that time fits what followed. {right}")
    return Opinion(verdict="not on record", why="The record holds acts received by the depositary, not votes at home.")


def _left(history: History, deed: Deed) -> Opinion:
    stands = sentence(status_in_words(history, history.on))
    if deed.negated:
        return Opinion(verdict="contradicted" if history.left_by(history.on) else "supported", why=stands)
    if deed.first and history.leaves and history.withdrawal and not history.rescinded:
        if _within(deed, history.leaves, history.leaves):
            return Opinion(verdict="supported", why=_withdrawal_in_words(history))
        right = _withdrawal_in_words(history)
        return Opinion(verdict="contradicted", why=right, instead=right)
    if history.left_by(history.on):
        return Opinion(verdict="supported", why=stands)
    if history.disowned_by(history.on) and history.deposit is None:
        why = f"{stands} A State that never was a Party cannot leave."
        return Opinion(verdict="imprecise", why=why, instead=stands)
    return Opinion(verdict="contradicted", why=stands, instead=stands)


def _withdrew(history: History, deed: Deed) -> Opinion:
    stands = sentence(status_in_words(history, history.on))
    if history.withdrawal is None or not history.withdrawal.on.first <= history.on:
        disowned = history.disowned_by(history.on) and history.disowned
        if disowned and history.disowned:
            why = (
                f"{history.name} never was a Party: it signed, and told the depositary "
                f"on {when_in_words(history.disowned.on)} that it would not become one."
            )
            return Opinion(verdict="imprecise", why=sentence(why), instead=sentence(why))
        return Opinion(verdict="contradicted", why=stands, instead=stands)
    right = _withdrawal_in_words(history)
    if deed.first and not _on(deed, history.withdrawal):
        effect = history.leaves and _within(deed, history.leaves, history.leaves)
        return Opinion(verdict="supported" if effect else "contradicted", why=right, instead="" if effect else right)
    if history.left_by(history.on):
        mild = deed.first is not None
        return Opinion(verdict="imprecise" if mild else "supported", why=right, instead=right if mild else "")
    taken_back = history.rescinded is not None and history.rescinded.on.first <= history.on
    return Opinion(verdict="contradicted" if taken_back else "imprecise", why=right, instead=right)


def _withdrawal_in_words(history: History) -> str:
    if history.withdrawal is None:
        return f"{sentence(history.name)[:-1]} gave no notice of withdrawal."
    words = f"{history.name} gave notice of withdrawal on {when_in_words(history.withdrawal.on)}"
    if history.rescinded:
        return sentence(
            f"{words} and took it back on {when_in_words(history.rescinded.on)}: it stayed a Party without a gap"
        )
    effect = f"; under article 127(1) it takes effect on {day_in_words(history.leaves)}" if history.leaves else ""
    return sentence(words + effect)


def _took_effect(history: History, deed: Deed) -> Opinion:
    right = _withdrawal_in_words(history)
    if history.withdrawal is None:
        return Opinion(verdict="contradicted", why=right, instead=right)
    expected = history.leaves or history.withdrawal.on.first.replace(year=history.withdrawal.on.first.year + 1)
    held = not deed.at_once and deed.first is not None and _within(deed, expected, expected)
    return Opinion(verdict="supported" if held else "contradicted", why=right, instead="" if held else right)


def _leaving(history: History, deed: Deed) -> Opinion:
    if history.notified_by(history.on):
        return Opinion(verdict="supported", why=_withdrawal_in_words(history))
    return _announced(history, deed)


def _announced(history: History, deed: Deed) -> Opinion:
    """An announcement has no effect; a notice that followed bears it out, "with immediate effect" is never right."""
    day, act = deed.first or history.on, history.withdrawal
    if deed.at_once:
        why = (
            "A withdrawal takes effect a year after the depositary receives the notice (article 127(1)); no "
            "announcement can shorten that."
        )
        instead = _withdrawal_in_words(history) if act else sentence(f"{history.name} announced a withdrawal")
        told = "announc" in deed.word and deed.retold
        return Opinion(verdict="imprecise" if told else "contradicted", why=why, instead=instead)
    if act and act.on.last >= day - timedelta(days=31) and act.on.first - day <= timedelta(days=400):
        return Opinion(verdict="supported", why=f"As an announcement. {_withdrawal_in_words(history)}")
    if act and act.on.first <= history.on and deed.first is None:
        return Opinion(verdict="supported", why=_withdrawal_in_words(history))
    if act:
        right = _withdrawal_in_words(history)
        return Opinion(verdict="contradicted", why=right, instead=right)
    return Opinion(verdict="not on record", why=f"No notice of withdrawal by {history.name} is on record.")


def _notified(history: History, deed: Deed) -> Opinion:
    act = history.withdrawal
    if act is None:
        return Opinion(verdict="not on record", why=f"No notice of withdrawal by {history.name} is on record.")
    right = _withdrawal_in_words(history)
    held = act.on.first <= history.on if deed.first is None else _on(deed, act)
    return Opinion(verdict="supported" if held else "contradicted", why=right, instead="" if held else right)


_CHECKS: dict[str, Callable[[History, Deed], Opinion]] = {
    "ratify": _ratified,
    "sign and ratify": _ratified,
    "accede": _ratified,
    "sign": _signed,
    "join": _joined,
    "belong": _joined,
    "in force": _joined,
    "parliament": _voted,
    "leave": _left,
    "withdraw": _withdrew,
    "take effect": _took_effect,
    "leaving": _leaving,
    "unsign": _unsigned,
    "unratify": _unratified,
    "announce leaving": _announced,
    "notify": _notified,
}
