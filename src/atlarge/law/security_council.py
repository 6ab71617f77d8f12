"""Resolutions of the Security Council that refer a situation to the Court (article 13(b) of the Rome Statute).

Such a resolution binds the States that it addresses, under articles 25 and 103 of the Charter, whether or not they
are Parties; all others are urged at most. Not encoded: paragraph 6 of both resolutions (personnel of contributing
States), for no person on the record is such; travel bans, which forbid entry and order no arrest.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from atlarge.facts.record import Record
from atlarge.law.norms import Case, Stretch, fact, from_when, norm

CHARTER = "Charter of the United Nations"


@fact(
    "situation and State",
    yes="the Security Council told {state} to cooperate fully in this situation ({title}, {day})",
    no="no resolution of the Security Council addresses {state} in this situation",
    turned=("the Security Council had not bound {state}", "the Security Council had bound {state} in this situation"),
)
def referrals(record: Record) -> Iterator[Stretch]:
    """Adopted resolutions, for each State they address, from the day of adoption."""
    for resolution in record.resolutions.values():
        if resolution.adopted and resolution.situation:
            for state in resolution.addressed:
                yield from_when(
                    (resolution.situation, state), resolution.on, f"resolutions/{resolution.id}", resolution
                )


@norm(
    CHARTER,
    "25 and 103",
    yes="{state} is bound by the Security Council to cooperate in this situation",
    no="{state} is not bound by the Security Council in this situation",
)
def bound_by_council(case: Case[Any]) -> Any:
    """Charter, articles 25 and 103: members carry out the Council's decisions, which prevail over other treaties."""
    return case[referrals]
