"""News of other things in the same words: nothing in it is a claim about suspects, courts and their law."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from atlarge.checking.checker import check
from atlarge.checking.claims import Claim
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.reading.reader import read


@cache
def record() -> Record:
    return open_record()


def claims(text: str, day: str) -> list[Claim]:
    return list(check(read(text, record=record(), published=date.fromisoformat(day)), record()))


@pytest.mark.parametrize(
    "text",
    [
        "A good night's rest is kind to your immune system, a review of the research in Norway suggests.",
        "The bakery was fined 2,000 euros in Belgium for baking on Sundays.",
        "Snails were found in the luggage of a traveller from Ghana.",
        "A federal judge ruled in favor of the archive. The publishers in France must pay damages.",
        "Portugal is the last member to ratify the fishing accord.",
        "Duty of Honour, the video game, stays on every console in Japan.",
        "Critics fear that the bridge in Denmark is a shameful waste.",
        "The storm damages a church in Italy, and the team was thrown out of the cup in Spain.",
        "Vladimir Putin told Russia's richest men to get ready for a war of sanctions.",
        "Benjamin Netanyahu said that Israel would keep its budget within bounds.",
        "Players will be penalised both on the court and in their wallets in Canada.",
    ],
)
def test_other_news_makes_no_claims(text: str) -> None:
    assert not claims(text, "2023-07-14")


@pytest.mark.parametrize(
    "text",
    [
        "A blogger, who has mocked President Vladimir Putin and his generals, was arrested in Moscow on Friday.",
        "Vladimir Putin is wanted by the ICC. Student Olga Ivanova was charged with terrorism after a post on the war.",
        "NATO's chief spoke of Vladimir Putin, under an ICC warrant. He wanted NATO to fail.",
        "The ICC sat. The vote on the bill in Berlin had been scheduled for Tuesday, July 4.",
        "The ICC sat. Belfast kept the 25th anniversary of the Good Friday agreement.",
        "The ICC sat. She was at the 40th anniversary of the disaster in January 2011.",
        "The ICC sat. The shop made a profit for the first time since 2018 last year.",
    ],
)
def test_nothing_of_others_is_held_against_the_text(text: str) -> None:
    assert not [claim for claim in claims(text, "2023-07-14") if claim.verdict in ("contradicted", "imprecise")]


@pytest.mark.parametrize(
    ("text", "kind", "verdict"),
    [
        ("The ICC has 124 members. Germany could be expelled from the court.", "penalty", "contradicted"),
        ("Joseph Kony was arrested in Uganda.", "outcome", "contradicted"),
        ("Vladimir Putin will stay away from the BRICS summit in South Africa in August.", "attendance", "supported"),
    ],
)
def test_what_is_of_the_matter_is_judged(text: str, kind: str, verdict: str) -> None:
    assert (kind, verdict) in {(claim.kind, claim.verdict) for claim in claims(text, "2023-07-20")}


def test_what_a_long_digest_says_far_from_its_one_word_on_the_court_is_no_claim() -> None:
    other = "The tram in Lisbon was fined for speeding. " * 12
    digest = f"{other}The ICC sat in The Hague. {other}"
    assert not [claim for claim in claims(digest, "2023-07-14") if abs(claim.span[0] - digest.index("ICC")) > 400]
