"""Entry into force and the number of Parties, as the depositary and the Court printed them."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from atlarge.assessment.parties import parties, signatories, standing
from atlarge.dates import When
from atlarge.facts.record import Record
from atlarge.facts.treaties import DEPOSITS, Act
from atlarge.law.rome_statute import entry_days

PRINTED = list(csv.DictReader((Path(__file__).parent / "depositary.csv").read_text(encoding="utf-8").splitlines()))

NOT_BY_ARTICLE_126 = {
    "MYS": "took its accession of 4 March 2019 back on 29 April 2019, before 1 June 2019: it was never in force",
    "MNE": "a successor State: bound since its independence on 3 June 2006, notified on 23 October 2006",
}
"""The two exceptions: what article 126(2) would give for the deposit is not what the depositary prints."""

COUNTS = {
    "1998-07-17": 0,
    "2002-06-30": 0,
    "2002-07-01": 66,
    "2010-06-01": 111,
    "2017-10-26": 124,
    "2017-10-27": 123,
    "2019-03-16": 123,
    "2019-03-17": 122,
    "2024-09-03": 124,
    "2024-12-31": 124,
    "2025-01-01": 125,
    "2026-10-02": 125,
    "2027-06-17": 125,
    "2027-06-18": 124,
    "2027-06-24": 122,
    "2027-07-24": 121,
    "2027-07-27": 120,
}


def by_article_126(deposited: str) -> str:
    """The day that article 126 alone gives for a deposit."""
    earliest, latest = entry_days(Act(state="ZZZ", act="ratification", on=When.parse(deposited)))
    assert earliest == latest
    return latest.isoformat()


@pytest.mark.parametrize("row", PRINTED, ids=[row["state"] for row in PRINTED])
def test_the_statute_entered_into_force_when_the_depositary_says(row: dict[str, str], record: Record) -> None:
    printed = date.fromisoformat(row["in_force"])
    found = standing(record, row["state"], printed)
    assert found.deposit is not None
    assert (str(found.deposit.on), found.in_force, found.party) == (row["deposited"], printed, "yes")
    assert standing(record, row["state"], date.fromordinal(printed.toordinal() - 1)).party == "no"


def test_article_126_gives_the_printed_day_but_for_two_explained_exceptions(record: Record) -> None:
    printed = {row["state"]: row["in_force"] for row in PRINTED}
    deposits = {act.state: str(act.on) for act in record.acts if act.act in DEPOSITS}
    others = {state for state, day in deposits.items() if by_article_126(day) != printed.get(state)}
    assert others == NOT_BY_ARTICLE_126.keys()
    assert printed.keys() <= deposits.keys()
    assert len(printed) > 126


def test_a_deposit_taken_back_in_time_was_never_in_force(record: Record) -> None:
    days = (date(2019, 3, 4), date(2019, 4, 28), date(2019, 4, 29), date(2019, 6, 1), date(2026, 10, 7))
    words = [standing(record, "MYS", day).words for day in days]
    assert words == [
        "ratified, not yet in force",
        "ratified, not yet in force",
        "never signed",
        "never signed",
        "never signed",
    ]
    assert all(standing(record, "MYS", day).party == "no" for day in days)


@pytest.mark.parametrize(("day", "count"), COUNTS.items())
def test_so_many_parties(day: str, count: int, record: Record) -> None:
    assert len(parties(record, date.fromisoformat(day))) == count


def test_139_states_had_signed_when_signature_closed(record: Record) -> None:
    assert len(signatories(record, date(2000, 12, 31))) == 139
    assert signatories(record, date(2026, 10, 7)) == signatories(record, date(2001, 1, 1))


def test_sixty_states_had_deposited_by_11_april_2002_and_the_statute_began_on_1_july(record: Record) -> None:
    deposits = sorted(act.on.first for act in record.acts if act.act in DEPOSITS)
    assert date(2002, 4, 11) == deposits[59]
    assert len(parties(record, date(2002, 7, 1))) == sum(day < date(2002, 5, 2) for day in deposits)
