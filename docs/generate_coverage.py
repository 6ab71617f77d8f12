"""Write the figures of `docs/coverage.md`: what the record holds, counted, and how much of it is cited.

`make docs` runs this; `tests/docs/test_generated.py` fails when the figures are not those of the record.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from atlarge.facts.entries import Entry
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.law import duty, norms

NORMS = norms.NORMS
PAGE = Path(__file__).resolve().parent / "coverage.md"
FIGURES = re.compile(r"(<!-- figures, made by `make docs` -->\n).*(?=<!-- end of figures -->)", re.DOTALL)


def entries(record: Record) -> dict[str, tuple[Entry, ...]]:
    """Every kind of entry that can be cited, with its entries."""
    persons = tuple(record.persons.values())
    warrants = tuple(warrant for person in persons for warrant in person.warrants)
    return {
        "acts towards treaties": record.acts,
        "declarations": tuple(record.declarations.values()),
        "agreements (article 98(2))": tuple(record.agreements.values()),
        "resolutions": tuple(record.resolutions.values()),
        "situations": tuple(record.situations.values()),
        "persons": persons,
        "warrants and summonses": warrants,
        "events in the life of warrants": tuple(event for warrant in warrants for event in warrant.events),
        "visits": tuple(record.visits.values()),
        "assurances": tuple(record.assurances.values()),
        "statements": tuple(record.statements.values()),
        "proceedings": tuple(record.proceedings.values()),
        "gatherings": tuple(record.gatherings.values()),
        "readings of disputed articles": tuple(record.readings.values()),
        "holders of readings": tuple(holder for reading in record.readings.values() for holder in reading.holders),
    }


def figures(record: Record) -> str:
    """The figures as Markdown."""
    kinds = entries(record)
    everything = [entry for found in kinds.values() for entry in found]
    unread = sum(not norm.read_at for norm in NORMS.values()) or "none"
    years = sorted({visit.since.first.year for visit in record.visits.values()})
    lines = [
        f"Status as of {record.as_of}. {len(everything):,} entries, {_cited(everything)} of them cited, resting on",
        f"{len(record.sources):,} sources; {len(record.states)} States and territories.\n",
        "| kind of entry | entries | cited |",
        "|---|--:|--:|",
        *[f"| {kind} | {len(found):,} | {_cited(found)} |" for kind, found in kinds.items()],
        "",
        f"Visits reach from {years[0]} to {years[-1]}: {_counts(visit.course for visit in record.visits.values())}.\n"
        if years
        else "",
        f"Acts: {_counts(act.act for act in record.acts)}.\n",
        f"Proceedings: {_counts(each.kind for each in record.proceedings.values())}.\n",
        f"Norms of law: {len(NORMS)}, {unread} of them still to be compared with the text of the article;",
        f"{len(duty.DISPUTED)} depend on how a disputed article is read.",
    ]
    return "\n".join(lines) + "\n"


def page(text: str, record: Record) -> str:
    """The page with its figures renewed."""
    return FIGURES.sub(lambda match: match.group(1) + figures(record), text)


def _cited(found: Iterable[Entry]) -> str:
    bases = [bool(entry.sources) for entry in found]
    return f"{sum(bases) * 100 // len(bases)} %" if bases else "-"


def _counts(kinds: Iterable[str]) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in Counter(kinds).most_common())


def main() -> None:
    """Write the page if its figures have changed."""
    text = PAGE.read_text(encoding="utf-8")
    renewed = page(text, open_record())
    if renewed != text:
        PAGE.write_text(renewed, encoding="utf-8")
        print("docs/coverage.md")


if __name__ == "__main__":
    main()
