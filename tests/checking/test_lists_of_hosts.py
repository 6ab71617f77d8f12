"""A sentence that lists several hosts makes a claim about each of them."""

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
        ("Kyrgyzstan", "supported"),
        ("China", "supported"),
        ("Brazil", "not on record"),
        ("Germany", "not on record"),
    ]


def test_the_evidence_is_about_the_host_that_is_named() -> None:
    text = "Kenya, Chad, Djibouti and Malawi had all received Omar al-Bashir."
    claims = check(read(text, record=RECORD, published=date(2019, 5, 1)), RECORD)
    told = [(claim.says, claim.why) for claim in claims if claim.kind == "visit"]
    assert len(told) == 4
    for says, why in told:
        assert why.startswith(f"On record for {says.split(', ')[-1].partition(':')[0]}: made"), says


def test_what_is_told_as_done_rests_on_no_later_visit() -> None:
    day = date(2026, 5, 19)
    claims = check(read("Putin has been to Kazakhstan since the warrant.", record=RECORD, published=day), RECORD)
    assert [claim.why for claim in claims if claim.kind == "visit"] == [
        "On record for Kazakhstan: made, 27-28 November 2024."
    ]
