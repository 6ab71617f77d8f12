"""What may follow when a State that is bound does not arrest: articles 97, 87(7) and 112(2)(f) of the Rome Statute.

Every step after the failure is a discretion of somebody: nothing here follows by itself, and no sanction is fixed.
Not encoded: regulation 109 of the Court in detail, and the Assembly's procedures paragraph by paragraph.
"""

from __future__ import annotations

import msgspec


class Step(msgspec.Struct, frozen=True):
    """One step: the article it rests on, who may take it, and what it is."""

    article: str
    by: str
    says: str


CONSULTATION = Step(
    "97",
    "the State",
    "A State that sees a problem in executing the request must consult the Court without delay. Asking does not end "
    "the duty, and the judges have held late consultation against a State.",
)

FINDING = Step(
    "87(7)",
    "the judges",
    "If the person is not arrested, the judges hear the State and may make a finding that it failed to comply.",
)

REFERRAL_TO_ASSEMBLY = Step(
    "87(7)", "the judges", "They may then, as a separate step, refer the matter to the Assembly of States Parties."
)

REFERRAL_TO_COUNCIL = Step(
    "87(7)",
    "the judges",
    "They may then, as a separate step, refer the matter to the Assembly of States Parties and, since the Security "
    "Council referred this situation, to the Council.",
)

ASSEMBLY = Step(
    "112(2)(f)",
    "the Assembly",
    "The Assembly considers questions of non-cooperation: a letter, dialogue, a meeting, a report. Its procedures are "
    "political; no fixed sanction exists. If a visit is expected, its President may contact the State beforehand.",
)


def steps(*, referred_by_council: bool) -> tuple[Step, ...]:
    """The steps in the order in which they would come."""
    referral = REFERRAL_TO_COUNCIL if referred_by_council else REFERRAL_TO_ASSEMBLY
    return (CONSULTATION, FINDING, referral, ASSEMBLY)
