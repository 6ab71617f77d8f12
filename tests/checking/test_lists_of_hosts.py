"""Each host of a list is judged; those with the same verdict are one claim."""

from __future__ import annotations

from datetime import date

from atlarge.checking.checker import check
from atlarge.facts.opening import open_record
from atlarge.reading.reader import read

RECORD = open_record()


def verdicts(text: str, day: date) -> list[tuple[str, str]]:
    claims = check(read(text, record=RECORD, published=day), RECORD)
    return [(claim.says.split(", ")[-1].partition(":")[0], claim.verdict) for claim in claims if claim.kind == "visit"]


def test_each_host_of_a_list_is_judged() -> None:
    text = "Putin has visited Kyrgyzstan, China, Brazil and Germany since the warrant."
    assert verdicts(text, date(2026, 5, 22)) == [
        ("Kyrgyzstan and China", "supported"),
        ("Brazil and Germany", "not on record"),
    ]


def test_the_evidence_is_about_the_host_that_is_named() -> None:
    text = "Kenya, Chad, Djibouti and Malawi had all received Omar al-Bashir."
    claims = check(read(text, record=RECORD, published=date(2019, 5, 1)), RECORD)
    told = [claim for claim in claims if claim.kind == "visit"]
    assert len(told) == 1
    hosts = ("Kenya", "Chad", "Djibouti", "Malawi")
    assert all(f"On record for {host}: made" in told[0].why for host in hosts)
    assert len(told[0].evidence) >= len(hosts)


def test_what_is_told_as_done_rests_on_no_later_visit() -> None:
    day = date(2026, 5, 19)
    claims = check(read("Putin has been to Kazakhstan since the warrant.", record=RECORD, published=day), RECORD)
    assert [claim.why for claim in claims if claim.kind == "visit"] == [
        "On record for Kazakhstan: made, 27-28 November 2024."
    ]
