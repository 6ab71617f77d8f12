"""What a State did towards the Statute, in the record's words: dates of acts, not their effect."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import msgspec

from atlarge.assessment.parties import standing
from atlarge.checking.claims import Evidence
from atlarge.checking.context import Context, OfRecord
from atlarge.checking.evidence import of_act
from atlarge.checking.wording import state_name
from atlarge.dates import day_in_words, when_in_words
from atlarge.facts.treaties import DEPOSITS, Act


class History(msgspec.Struct, frozen=True, kw_only=True):
    """A State's acts, and its standing on the day spoken of. `in_force` and `leaves` hold whatever the day is."""

    state: str
    name: str
    on: date
    party: str
    signature: Act | None = None
    disowned: Act | None = None
    deposit: Act | None = None
    in_force: date | None = None
    withdrawal: Act | None = None
    leaves: date | None = None
    rescinded: Act | None = None

    def signed_by(self, day: date) -> bool:
        """Whether the State had signed by that day."""
        return self.signature is not None and self.signature.on.first <= day

    def deposited_by(self, day: date) -> bool:
        """Whether the State's instrument had been received by that day."""
        return self.deposit is not None and self.deposit.on.first <= day

    def disowned_by(self, day: date) -> bool:
        """Whether the State had by then told the depositary that it would not become a Party."""
        return self.disowned is not None and self.disowned.on.first <= day

    def notified_by(self, day: date) -> bool:
        """Whether a notice of withdrawal stands on that day: given, and not taken back."""
        given = self.withdrawal is not None and self.withdrawal.on.first <= day
        return given and not self.taken_back_by(day)

    def taken_back_by(self, day: date) -> bool:
        """Whether the notice of withdrawal had been taken back by that day."""
        return self.rescinded is not None and self.rescinded.on.first <= day

    def left_by(self, day: date) -> bool:
        """Whether a withdrawal had taken effect by that day."""
        return self.notified_by(day) and self.leaves is not None and self.leaves <= day

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts there are, in the order of a State's way into the treaty and out of it."""
        acts = (self.signature, self.disowned, self.deposit, self.withdrawal, self.rescinded)
        return tuple(act for act in acts if act is not None)


def history_of(context: Context, code: str, on: date | None = None) -> History:
    """Gather a State's acts, and whether it is a Party on the day (the day of the text if none is given)."""
    return _history(OfRecord(context.record), code, on or context.day)


@lru_cache(maxsize=4096)
def _history(of_record: OfRecord, code: str, day: date) -> History:
    record = of_record.record
    of = record.states[code].of or code
    acts = [act for act in record.acts if act.state == of]
    deposit = _last(acts, *DEPOSITS)
    undone = _last(acts, "deposit-withdrawn")
    if deposit and undone and deposit.on < undone.on and undone.on.first <= day:
        deposit = None
    now = standing(record, code, day)
    later = standing(record, code, record.as_of) if deposit else now
    return History(
        state=code,
        name=state_name(record, code),
        on=day,
        party=now.party,
        signature=_last(acts, "signature"),
        disowned=_last(acts, "signature-disowned"),
        deposit=deposit,
        in_force=now.in_force or later.in_force,
        withdrawal=_last(acts, "withdrawal"),
        leaves=_effect(now.leaves or later.leaves, _last(acts, "withdrawal")),
        rescinded=_last(acts, "withdrawal-rescinded"),
    )


def _last(acts: list[Act], *kinds: str) -> Act | None:
    return max((act for act in acts if act.act in kinds), key=lambda act: act.on, default=None)


def _effect(leaves: date | None, withdrawal: Act | None) -> date | None:
    """Article 127(1): the day the assessment names, else the day that the instrument itself does."""
    return leaves or (withdrawal.effective.first if withdrawal and withdrawal.effective else None)


def evidence_of(context: Context, history: History, *kinds: str) -> tuple[Evidence, ...]:
    """Return the State's acts as evidence: all of them, or those of some kinds; the lack of any is evidence too."""
    found = tuple(of_act(context.record, act) for act in history.acts if not kinds or act.act in kinds)
    if found:
        return found
    says = f"no act of {history.name} towards the Rome Statute is on record"
    return (Evidence(says=says, entry=f"treaties/rome-statute: {history.state}"),)


def status_in_words(history: History, day: date) -> str:
    """Say in one clause where a State stands on a day, with the dates that matter."""
    name = history.name
    if history.left_by(day) and history.leaves:
        return f"{name} has not been a State Party since {day_in_words(history.leaves)}"
    if history.party == "yes" and history.deposit and history.in_force:
        words = f"{name} is a State Party ({history.deposit.act} {when_in_words(history.deposit.on)}"
        return f"{words}, in force {day_in_words(history.in_force)})" + _leaving(history, day)
    if history.deposited_by(day) and history.in_force and history.deposit:
        deposit = when_in_words(history.deposit.on)
        return (
            f"{name} deposited its {history.deposit.act} on {deposit} and is bound only "
            f"from {day_in_words(history.in_force)}"
        )
    if history.signed_by(day) and history.signature:
        words = f"{name} signed on {when_in_words(history.signature.on)}"
        if history.disowned_by(day) and history.disowned:
            words += f", said on {when_in_words(history.disowned.on)} that it would not become a Party,"
        return f"{words} and {'had not' if history.deposit else 'has never'} ratified"
    return f"{name} has neither signed nor ratified the Rome Statute"


def _leaving(history: History, day: date) -> str:
    if not history.notified_by(day) or history.withdrawal is None or history.leaves is None:
        return ""
    notice = when_in_words(history.withdrawal.on)
    effect = f"; its notice of {notice} takes effect on {day_in_words(history.leaves)}, and until then it stays bound"
    return effect + taken_back_later(history)


def taken_back_later(history: History) -> str:
    """Say that a notice, which stood on the day of the text, is no more: what was right then may be overtaken."""
    act = history.rescinded
    if act is None or history.taken_back_by(history.on):
        return ""
    return f" (the notice was taken back later, on {when_in_words(act.on)})"
