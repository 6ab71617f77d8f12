"""The question itself: whether a State must arrest a person on a day.

What binds (`rome_statute`, `security_council`) and what may stand in the way (`immunity`, agreements) are joined here,
and nowhere else. The law is run once without facts when this module is imported, so that a law written with an `if`
cannot be imported at all.
"""

from __future__ import annotations

from typing import Any

from atlarge.law.immunity import barred_by_immunity
from atlarge.law.norms import FACTS, Case, norm
from atlarge.law.requests import requested
from atlarge.law.rome_statute import (
    ROME,
    barred_by_agreement,
    bound_as_party,
    bound_by_acceptance,
    bound_by_residue,
    wanted,
)
from atlarge.law.security_council import bound_by_council
from atlarge.law.symbols import Dependencies, depend
from atlarge.law.truths import unless


@norm(
    ROME,
    "86, 12(3), 13(b) and 127(2)",
    yes="{state} is bound to cooperate with the Court in this case",
    no="{state} is not bound to cooperate with the Court in this case",
)
def bound(case: Case[Any]) -> Any:
    """A State is bound as a Party, by the Council, by its own acceptance, or by what a withdrawal leaves behind."""
    state = case.sovereign
    return bound_as_party(case) | bound_by_council(state) | bound_by_acceptance(state) | bound_by_residue(case)


@norm(ROME, "98", yes="{state} is excused from the arrest", no="nothing excuses {state} from the arrest")
def excused(case: Case[Any]) -> Any:
    """Article 98: immunities of a third State, and agreements that need a sending State's consent."""
    return barred_by_immunity(case) | barred_by_agreement(case)


@norm(
    "Chicago Convention, article 1, with Rome Statute",
    "89(1)",
    yes="the person would be on the territory of {state}",
    no="flying over {state} is not being on its territory",
)
def on_territory(case: Case[Any]) -> Any:
    """Whoever lands is on the territory, airside or not; whether mere overflight is enough is disputed."""
    return ~(case.given("overflight") & case.reading("overflight-outside"))


@norm(ROME, "89(1)", yes="", no="")
def owed(case: Case[Any]) -> Any:
    """Article 89(1) under one warrant: it stands, the arrest was asked for, the State is bound and not excused."""
    return unless(wanted(case) & requested(case) & bound(case), excused(case))


@norm(ROME, "89(1)", yes="{state} must arrest {person}", no="{state} is not bound to arrest {person}")
def must_arrest(case: Case[Any]) -> Any:
    """Article 89(1): a State that is bound complies with a request for arrest and surrender, unless it is excused."""
    return on_territory(case) & case.under_any_warrant(owed)


DEPENDENCIES: Dependencies = depend(must_arrest)

DISPUTED: dict[str, frozenset[str]] = {
    name: readings
    for name in DEPENDENCIES.direct
    if (readings := frozenset(rest[8:] for rest in DEPENDENCIES.of(name) if rest.startswith("reading:")))
}
"""The norms whose answer depends on how a disputed article is read, each with the readings it depends on."""


def _resting_on_no(*axes: str) -> frozenset[str]:
    """The norms that rest on no fact about these, directly or not."""
    facts = {name for name, fact in FACTS.items() if fact.axis in axes}
    return frozenset(name for name in DEPENDENCIES.direct if not facts & DEPENDENCIES.of(name))


PER_SITUATION: frozenset[str] = _resting_on_no("warrant")
"""The norms whose answer is the same under every warrant of a person in one situation."""

PER_PLACE: frozenset[str] = _resting_on_no("warrant", "situation and State")
"""The norms whose answer is the same under every warrant of a person."""
