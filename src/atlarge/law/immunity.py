"""Articles 27 and 98(1) of the Rome Statute: what official capacity changes, and who says so.

The one big dispute: must a Party arrest a sitting head of State, head of government or foreign minister of a State
that is not a Party? The Court's chambers have said yes each time, on two different grounds; several States say no.
Each position is a reading on the record (`data/readings`), and the law is run under each.

Not encoded: waiver by the person's own State (none is on record), special missions, and immunity from the courts of
another State, which does not concern the Court.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from atlarge.facts.record import Record
from atlarge.law.norms import Case, Stretch, between, fact, norm
from atlarge.law.rome_statute import ROME, party
from atlarge.law.security_council import bound_by_council
from atlarge.law.truths import unless

HIGH_OFFICES = frozenset({"head of State", "head of government", "head of State and government", "foreign minister"})


@fact(
    "person",
    yes="{person} holds one of the three offices that carry personal immunity abroad",
    no="{person} does not hold the office of head of State, head of government or foreign minister",
    turned=("{person} did not hold that office", "{person} held one of the three high offices"),
)
def high_offices(record: Record) -> Iterator[Stretch]:
    """Persons while in office as head of State, head of government or foreign minister."""
    for person in record.persons.values():
        for office in person.offices:
            if office.kind in HIGH_OFFICES:
                yield between(person.id, office.since, office.until, f"persons/{person.id}: {office.title}", person)


@norm(
    ROME,
    "98(1)",
    yes="{person} is a sitting high official of a State that is not a Party",
    no="{person} is not a sitting high official of another State that is not a Party",
)
def immune_elsewhere(case: Case[Any]) -> Any:
    """Article 98(1): "third State" means another State; between Parties article 27(2) has already given immunity up."""
    return unless(unless(case[high_offices], party(case.home)), case.at_home)


@norm(
    ROME, "98(1)", yes="immunity stands in the way of the arrest", no="immunity does not stand in the way of the arrest"
)
def barred_by_immunity(case: Case[Any]) -> Any:
    """Articles 27(2) and 98(1): the Court may not ask a State to breach immunities of a third State, if they exist.

    Whether they exist before an international court is what the readings differ on.
    """
    lifted = unless(immune_elsewhere(case), bound_by_council(case.home))
    return (case.reading("immunity-bars") & immune_elsewhere(case)) | (
        case.reading("immunity-lifted-by-council") & lifted
    )
