"""One verdict on one clause: no two of a kind, and never one that holds beside one that does not."""

from __future__ import annotations

from datetime import date

import pytest

from atlarge.checking.checker import check
from atlarge.facts.opening import open_record
from atlarge.reading.reader import read

RECORD = open_record()
DAY = date(2025, 12, 10)


@pytest.mark.parametrize(
    ("text", "kind", "verdict"),
    [
        (
            "Joseph Kony is at large. The charges were confirmed in his absence in November 2025.",
            "outcome",
            "supported",
        ),
        ("Omar al-Bashir was convicted of genocide by the ICC.", "outcome", "contradicted"),
        ("South Africa, Chad, Jordan and Kenya hosted Omar al-Bashir.", "visit", "supported"),
    ],
)
def test_one_clause_has_one_verdict(text: str, kind: str, verdict: str) -> None:
    start = text[:-1].rfind(". ") + 1
    claims = check(read(text, record=RECORD, published=DAY), RECORD)
    assert [(claim.kind, claim.verdict) for claim in claims if claim.span[0] >= start] == [(kind, verdict)]


def test_what_others_are_accused_of_is_no_claim_about_a_suspect() -> None:
    text = "Rodrigo Duterte is in The Hague. Philippine prosecutors accuse his daughter of plotting murder."
    assert [c for c in check(read(text, record=RECORD, published=DAY), RECORD) if c.kind == "charge"] == []
