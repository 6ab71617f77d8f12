"""Requests for arrest and surrender: articles 58(5), 87(1), 89(1) and 92 of the Rome Statute.

Whether and when a request reached one State is hardly ever public. A public warrant is taken as requested of every
State. While a warrant is secret a request may or may not have gone out, so that the answer is unknown; unless judges
later found that the State did not comply, or asked it for the arrest on record: then it had been asked.

Not encoded: the channel and the language of a request (87(1) and (2)), and its contents (91).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from atlarge.facts.record import Record
from atlarge.facts.warrants import public_day, usable_warrants
from atlarge.law.norms import Case, Stretch, fact, from_when, norm
from atlarge.law.rome_statute import ROME, issued


@fact(
    "warrant",
    yes="the warrant was made public on {day}",
    no="the warrant was not public",
    turned=("the warrant were not public", "the warrant were public"),
)
def made_public(record: Record) -> Iterator[Stretch]:
    """Warrants of arrest, from the day the public could know of them."""
    for person, warrant in usable_warrants(record):
        yield from_when(warrant.id, public_day(warrant), f"persons/{person.id}: {warrant.id}", warrant)


@fact(
    "person and State",
    yes="a decision of {on} shows that {state} had been asked for the arrest",
    no="no decision on record shows that {state} had been asked for the arrest",
    turned=("{state} had not been asked for the arrest", "{state} had been asked for the arrest"),
)
def requests_found(record: Record) -> Iterator[Stretch]:
    """Requests that decisions speak of: from the day of the decision that asks, or of the visit that it is about."""
    for proceeding in record.proceedings.values():
        if proceeding.kind in ("non-compliance", "arrest requested") and proceeding.person and proceeding.on:
            visit = record.visits.get(proceeding.visit) if proceeding.kind == "non-compliance" else None
            since = visit.since if visit else proceeding.on
            for state in proceeding.states:
                key = (proceeding.person, state)
                yield from_when(key, since, f"proceedings: {proceeding.id}", proceeding)


@norm(
    ROME,
    "89(1)",
    yes="{state} has been asked for the arrest, or is taken to have been",
    no="no request for arrest could have reached {state}",
)
def requested(case: Case[Any]) -> Any:
    """Articles 58(5), 87(1) and 89(1): on the basis of the warrant the Court requests arrest and surrender.

    Whether and when a request reached one State is hardly ever public. A public warrant is taken as requested of any
    State where the person may be found; under a secret one it is known only where a decision shows it.
    """
    in_secret = case.sovereign[requests_found] | case.given("secret requests")
    return case[made_public] | (case[issued] & in_secret)
