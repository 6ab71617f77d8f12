"""What may follow if a State that is bound does not arrest. No sanction is invented: there is no fixed one."""

from __future__ import annotations

from atlarge.assessment.wanted import warrants_of
from atlarge.facts.record import Record
from atlarge.law.answers import Answer, Ground
from atlarge.law.non_compliance import steps
from atlarge.law.rome_statute import ROME


def may_follow(record: Record, answer: Answer) -> tuple[Ground, ...]:
    """The steps that may follow a failure to arrest, in order; none where the State is not bound.

    A referral goes to the Security Council only in a situation that the Council itself referred.
    """
    if answer.answer == "no":
        return ()
    situations = {warrant.situation for warrant in warrants_of(record).get(answer.person, ())}
    council = any(r.adopted and r.situation in situations for r in record.resolutions.values())
    return tuple(
        Ground(says=step.says, holds="yes", article=f"{ROME}, article {step.article}")
        for step in steps(referred_by_council=council)
    )
