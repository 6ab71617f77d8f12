"""The standing of each host on the day of the visit, computed, against the status that the researched table printed."""

from __future__ import annotations

import csv
from pathlib import Path

from atlarge.assessment.parties import standing
from atlarge.facts.record import Record

PRINTED = list(csv.DictReader((Path(__file__).parent / "host_status.csv").read_text(encoding="utf-8").splitlines()))

SAME = {
    "state party": "State Party",
    "withdrawing": "State Party, leaving",
    "signatory": "signatory",
    "non-party": "never signed",
}
"""The table's words, and ours for the same thing."""

UNITED_STATES = (
    "the table says signatory; the United States told the depositary on 6 May 2002 that it will not be party"
)
RUSSIA = (
    "the table says non-party; the Russian Federation signed in 2000 and disowned its signature on 30 November 2016"
)

EXPLAINED = {
    "2013-09-omar-al-bashir-USA": UNITED_STATES,
    "2015-09-omar-al-bashir-USA": UNITED_STATES,
    "2024-12-yoav-gallant-USA": UNITED_STATES,
    "2025-01-20-benjamin-netanyahu-USA": UNITED_STATES,
    "2025-02-02-benjamin-netanyahu-USA": UNITED_STATES,
    "2025-04-06-benjamin-netanyahu-USA": UNITED_STATES,
    "2025-07-06-benjamin-netanyahu-USA": UNITED_STATES,
    "2025-08-15-vladimir-putin-USA": UNITED_STATES,
    "2025-09-25-benjamin-netanyahu-USA": UNITED_STATES,
    "2025-12-28-benjamin-netanyahu-USA": UNITED_STATES,
    "2026-02-10-benjamin-netanyahu-USA": UNITED_STATES,
    "2017-11-23-omar-al-bashir-RUS": RUSSIA,
    "2018-07-14-omar-al-bashir-RUS": RUSSIA,
}
"""Every visit on which the two differ, and why."""


def test_every_difference_is_explained_and_every_explanation_needed(record: Record) -> None:
    differing = {
        row["visit"]
        for row in PRINTED
        if SAME[row["printed"]] != standing(record, row["state"], record.visits[row["visit"]].since.last).words
    }
    assert differing == EXPLAINED.keys()


def test_the_standing_is_the_same_on_every_day_that_the_visit_can_have_begun(record: Record) -> None:
    for row in PRINTED:
        since = record.visits[row["visit"]].since
        words = {standing(record, row["state"], day).words for day in (since.first, since.last)}
        assert len(words) == 1, row["visit"]


def test_the_table_speaks_of_every_visit_on_record(record: Record) -> None:
    assert {row["visit"] for row in PRINTED} == record.visits.keys()
    assert len(PRINTED) == 183
