"""Short sentences of our own, one claim each, and the verdict that a careful reader gives: kind by kind."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from atlarge.checking.checker import check
from atlarge.checking.claims import Claim
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.reading.reader import read

DAY = "2024-08-30"
PUTIN = "Vladimir Putin is wanted by the International Criminal Court. "

# (publication day, text, words of the claim, kind, verdict)
CASES: tuple[tuple[str, str, str, str, str], ...] = (
    # Treaty status: the exact word against the acts.
    (DAY, "Mongolia is a State Party to the Rome Statute.", "Mongolia is a State Party", "treaty status", "supported"),
    (DAY, "Mongolia is a member of the International Criminal Court.", "is a member", "treaty status", "supported"),
    (DAY, "Mongolia is a signatory to the Rome Statute.", "signatory", "treaty status", "imprecise"),
    (DAY, "Mongolia has signed the Rome Statute.", "has signed", "treaty status", "imprecise"),
    (DAY, "Kyrgyzstan is a signatory of the Rome Statute.", "signatory", "treaty status", "supported"),
    (DAY, "Kyrgyzstan has signed but never ratified the Rome Statute.", "never ratified", "treaty status", "supported"),
    (
        DAY,
        "Mongolia has signed but never ratified the Rome Statute.",
        "never ratified",
        "treaty status",
        "contradicted",
    ),
    (DAY, "Kyrgyzstan is a member of the ICC.", "is a member", "treaty status", "contradicted"),
    (DAY, "The United States has never signed the Rome Statute.", "never signed", "treaty status", "contradicted"),
    (DAY, "The United States is not a signatory to the Rome Statute.", "signatory", "treaty status", "imprecise"),
    (DAY, "The United States is not a member of the ICC.", "not a member", "treaty status", "supported"),
    (DAY, "India is not a signatory of the Rome Statute.", "not a signatory", "treaty status", "supported"),
    (DAY, "India is a signatory of the Rome Statute.", "signatory", "treaty status", "contradicted"),
    (DAY, "Neither Russia nor China is a party to the Rome Statute.", "is a party", "treaty status", "supported"),
    (DAY, "Neither China nor Mongolia is a party to the Rome Statute.", "is a party", "treaty status", "contradicted"),
    (DAY, "Burundi is a member of the International Criminal Court.", "is a member", "treaty status", "contradicted"),
    (DAY, "Hungary, an ICC member, will host the talks.", "an ICC member", "treaty status", "supported"),
    (
        DAY,
        "Talks were held in Azerbaijan, which is not an ICC member.",
        "not an ICC member",
        "treaty status",
        "supported",
    ),
    (DAY, "Ukraine is not a member of the ICC.", "not a member", "treaty status", "supported"),
    ("2025-02-01", "Ukraine is not a member of the ICC.", "not a member", "treaty status", "contradicted"),
    ("2025-02-01", "Ukraine is a party to the Rome Statute.", "is a party", "treaty status", "supported"),
    (DAY, "Qatar does not recognise the jurisdiction of the ICC.", "does not recognise", "treaty status", "supported"),
    (
        DAY,
        "Jordan does not recognise the jurisdiction of the ICC.",
        "does not recognise",
        "treaty status",
        "contradicted",
    ),
    (DAY, "Serbia is outside the court.", "outside the court", "treaty status", "contradicted"),
    (DAY, "Ukraine ratified the Rome Statute.", "ratified", "treaty status", "imprecise"),
    (DAY, "Uzbekistan ratified the Rome Statute.", "ratified", "treaty status", "contradicted"),
    # Treaty dates: vote, deposit, entry into force, notice, end.
    (DAY, "Mongolia ratified the Rome Statute in 2002.", "ratified", "treaty date", "supported"),
    (DAY, "Mongolia ratified the Rome Statute in 2005.", "ratified", "treaty date", "contradicted"),
    (DAY, "Mongolia signed the Rome Statute in December 2000.", "signed", "treaty date", "supported"),
    (DAY, "Mongolia signed the Rome Statute in 1998.", "signed", "treaty date", "contradicted"),
    (DAY, "Ukraine ratified the Rome Statute on August 21.", "ratified", "treaty date", "imprecise"),
    (DAY, "Armenia joined the International Criminal Court on 1 February 2024.", "joined", "treaty date", "supported"),
    (DAY, "Armenia joined the International Criminal Court on 14 November 2023.", "joined", "treaty date", "imprecise"),
    (DAY, "Armenia became a member of the court on 14 November 2023.", "became", "treaty date", "contradicted"),
    (DAY, "Burundi left the International Criminal Court in 2017.", "left", "treaty date", "supported"),
    (DAY, "Burundi left the International Criminal Court in 2015.", "left", "treaty date", "contradicted"),
    (DAY, "The Philippines left the court on 17 March 2019.", "left the court", "treaty date", "supported"),
    (DAY, "Russia withdrew its signature from the Rome Statute in 2016.", "withdrew", "treaty date", "supported"),
    ("2025-10-17", "Hungary has left the International Criminal Court.", "left", "treaty status", "contradicted"),
    (
        "2025-10-17",
        "Hungary is withdrawing from the International Criminal Court.",
        "withdrawing",
        "treaty status",
        "supported",
    ),
    (
        "2025-10-17",
        "Hungary gave notice of its withdrawal from the court on 2 June 2025.",
        "gave notice",
        "treaty date",
        "supported",
    ),
    ("2025-10-17", "Hungary withdrew from the Rome Statute.", "withdrew", "treaty status", "imprecise"),
    (
        "2025-10-17",
        "Niger announced its withdrawal from the court with immediate effect.",
        "announced",
        "treaty status",
        "contradicted",
    ),
    (DAY, "Burundi was the first state to leave the court.", "first state to leave", "treaty status", "supported"),
    (
        DAY,
        "The Philippines was the first state to leave the court.",
        "first state to leave",
        "treaty status",
        "contradicted",
    ),
    # What the record does not bear out is not called right: a town, a longer span, an announced visit's count.
    (
        "2025-12-10",
        "Rodrigo Duterte was taken into custody at the airport in Cebu.",
        "was taken into custody",
        "outcome",
        "not on record",
    ),
    (
        "2025-12-10",
        "Rodrigo Duterte was taken into custody at the airport in Manila.",
        "was taken into custody",
        "outcome",
        "supported",
    ),
    (
        "2025-12-10",
        PUTIN + "The flight to Alaska in August 2025 was his first visit to the United States in ten years.",
        "his first visit to the United States in ten years",
        "visit order",
        "not on record",
    ),
    (
        "2026-11-20",
        "Putin will fly to Miami in December, his second trip to the United States since the ICC issued a warrant.",
        "his second trip",
        "visit order",
        "supported",
    ),
    # Counts of States.
    (DAY, "The court has 124 members.", "124 members", "treaty count", "supported"),
    (DAY, "The ICC's 125 member states must act.", "125 member states", "treaty count", "contradicted"),
    ("2025-02-01", "The ICC's 125 member states must act.", "125 member states", "treaty count", "supported"),
    (DAY, "More than 120 countries have ratified the Rome Statute.", "More than 120", "treaty count", "supported"),
    (DAY, "The court has more than 120 signatories.", "more than 120 signatories", "treaty count", "imprecise"),
    (DAY, "The Rome Statute was signed by 139 countries.", "signed by 139", "treaty count", "supported"),
    (DAY, "There are 150 states parties to the Rome Statute.", "150 states parties", "treaty count", "contradicted"),
    # Warrants and charges.
    (DAY, "The ICC issued an arrest warrant for Vladimir Putin in March 2023.", "issued", "warrant", "supported"),
    (DAY, "The ICC issued an arrest warrant for Vladimir Putin in March 2022.", "issued", "warrant", "contradicted"),
    (
        DAY,
        "The International Court of Justice issued an arrest warrant for Vladimir Putin.",
        "issued",
        "warrant",
        "contradicted",
    ),
    (DAY, "Vladimir Putin is under an Interpol warrant.", "Interpol warrant", "warrant", "contradicted"),
    (DAY, "An arrest warrant for Omar al-Bashir was issued by the court in 2009.", "warrant", "warrant", "supported"),
    (DAY, "The court issued an arrest warrant for William Ruto in 2011.", "issued", "warrant", "contradicted"),
    (
        "2025-07-01",
        "The ICC issued an arrest warrant for Benjamin Netanyahu in November 2024.",
        "issued",
        "warrant",
        "supported",
    ),
    (
        "2025-07-01",
        "The ICC issued an arrest warrant for Benjamin Netanyahu in May 2024.",
        "issued",
        "warrant",
        "contradicted",
    ),
    (DAY, "The warrant accuses Putin of the unlawful deportation of children.", "accuses", "charge", "supported"),
    (DAY, "The ICC warrant accuses Putin of genocide.", "genocide", "charge", "contradicted"),
    (
        DAY,
        "Putin is wanted by the court for crimes against humanity.",
        "crimes against humanity",
        "charge",
        "contradicted",
    ),
    ("2012-05-01", "Omar al-Bashir is wanted by the ICC for genocide.", "genocide", "charge", "supported"),
    ("2009-05-01", "Omar al-Bashir is wanted by the ICC for genocide.", "genocide", "charge", "contradicted"),
    (
        "2025-07-01",
        "The court accuses Netanyahu of using starvation as a method of warfare.",
        "starvation",
        "charge",
        "supported",
    ),
    # Duties, penalties, immunity.
    (DAY, PUTIN + "All signatories of the Rome Statute must arrest him.", "must arrest", "duty", "imprecise"),
    (DAY, PUTIN + "Member states of the court are obliged to arrest him.", "obliged to arrest", "duty", "supported"),
    (DAY, PUTIN + "Mongolia is obliged to arrest him.", "obliged to arrest", "duty", "supported"),
    (DAY, PUTIN + "Kazakhstan is obliged to arrest him.", "obliged to arrest", "duty", "contradicted"),
    (DAY, PUTIN + "China has no obligation to arrest him.", "no obligation", "duty", "supported"),
    (DAY, PUTIN + "South Africa has no obligation to arrest him.", "no obligation", "duty", "contradicted"),
    (DAY, PUTIN + "Every country in the world must arrest him.", "must arrest", "duty", "contradicted"),
    (DAY, PUTIN + "As head of state Putin enjoys immunity and cannot be arrested.", "immunity", "duty", "imprecise"),
    (DAY, "The court could impose sanctions on Mongolia.", "sanctions", "penalty", "imprecise"),
    (DAY, "The judges can fine Mongolia.", "fine", "penalty", "contradicted"),
    (DAY, "Mongolia could be expelled from the court.", "expelled", "penalty", "contradicted"),
    (DAY, "The judges could refer Mongolia to the Assembly of States Parties.", "refer", "penalty", "supported"),
    # Visits and their order.
    (
        DAY,
        PUTIN + "Putin will travel to Mongolia, his first trip to a member of the court since the warrant.",
        "first trip",
        "visit order",
        "supported",
    ),
    (
        DAY,
        PUTIN + "Putin will travel to Mongolia, his first trip to a signatory of the Rome Statute since the warrant.",
        "first trip",
        "visit order",
        "contradicted",
    ),
    (
        DAY,
        PUTIN + "Putin will travel to Mongolia, his first trip abroad since the warrant.",
        "first trip",
        "visit order",
        "contradicted",
    ),
    (
        "2023-10-11",
        PUTIN + "Putin will travel to Kyrgyzstan, his first trip abroad since the warrant.",
        "first trip",
        "visit order",
        "supported",
    ),
    (
        "2025-10-07",
        PUTIN + "Putin will travel to Tajikistan, his second visit to a member of the court since the warrant.",
        "second visit",
        "visit order",
        "supported",
    ),
    (
        "2025-10-07",
        PUTIN + "Putin will travel to Tajikistan, his first visit to a member of the court since the warrant.",
        "first visit",
        "visit order",
        "contradicted",
    ),
    (
        DAY,
        PUTIN + "Putin has avoided travelling to countries where he might face arrest.",
        "avoided",
        "visit order",
        "supported",
    ),
    (
        "2025-10-17",
        PUTIN + "Putin has not travelled to a member of the court since the warrant.",
        "not travelled",
        "visit order",
        "contradicted",
    ),
    # Meetings.
    (DAY, "Putin skipped the G20 summit in India.", "skipped", "attendance", "supported"),
    (DAY, "Putin attended the G20 summit in India.", "attended", "attendance", "contradicted"),
    (DAY, "Putin skipped the BRICS summit in South Africa.", "skipped", "attendance", "imprecise"),
    (DAY, "Putin joined the BRICS summit in South Africa by video link.", "joined", "attendance", "supported"),
    (DAY, "Putin spoke of the 2022 BRICS summit in South Africa.", "2022 BRICS summit", "gathering", "contradicted"),
    (DAY, "Putin spoke of the 2023 BRICS summit in South Africa.", "2023 BRICS summit", "gathering", "supported"),
    (DAY, "Putin spoke of the 2023 G20 summit in Indonesia.", "2023 G20 summit", "gathering", "contradicted"),
    (
        DAY,
        "Putin's visit to Mongolia marks the 85th anniversary of the 1939 battle.",
        "85th anniversary",
        "anniversary",
        "supported",
    ),
    (
        DAY,
        "Putin's visit to Mongolia marks the 80th anniversary of the 1939 battle.",
        "80th anniversary",
        "anniversary",
        "contradicted",
    ),
    # Assurances, confirmations, words.
    (
        DAY,
        PUTIN + "Mongolia has assured the Kremlin that Putin will not be arrested in Mongolia.",
        "assured",
        "assurance",
        "imprecise",
    ),
    (
        DAY,
        PUTIN
        + (
            "Bloomberg reported that sources said Putin had assurances from Mongolian officials that he would "
            "not be detained."
        ),
        "assurances",
        "assurance",
        "supported",
    ),
    (
        "2024-12-01",
        "Benjamin Netanyahu is wanted. Hungary has guaranteed that Netanyahu will not be arrested.",
        "guaranteed",
        "assurance",
        "supported",
    ),
    (
        DAY,
        PUTIN + "Iceland has guaranteed that Putin will not be arrested.",
        "guaranteed",
        "assurance",
        "not on record",
    ),
    (
        DAY,
        PUTIN
        + (
            "Mongolia gave him assurances that he will not be arrested. That was confirmed by Kremlin "
            "spokesman Dmitry Peskov."
        ),
        "confirmed",
        "attribution",
        "contradicted",
    ),
    (
        DAY,
        PUTIN
        + (
            "Putin goes to Mongolia. “We have a very good dialogue with Mongolia and no concern about the "
            "visit,” said Dmitry Peskov."
        ),
        "dialogue",
        "quotation",
        "supported",
    ),
    (
        DAY,
        PUTIN + "Putin goes to Mongolia. “The weather in the Gobi is splendid at this season,” said Dmitry Peskov.",
        "Gobi",
        "quotation",
        "not on record",
    ),
    (
        "2025-10-25",
        "Benjamin Netanyahu is wanted. Mark Carney said he would arrest Netanyahu if he entered Canada.",
        "he would arrest",
        "quotation",
        "supported",
    ),
    (
        "2025-10-25",
        "Benjamin Netanyahu is wanted. Mark Carney said he would never arrest Netanyahu if he entered Canada.",
        "never arrest",
        "quotation",
        "contradicted",
    ),
    # What became of persons and of failures to arrest.
    (
        "2024-11-01",
        PUTIN
        + "Judges found that Mongolia had failed to arrest Putin and referred it to the Assembly of States Parties.",
        "found",
        "finding",
        "supported",
    ),
    (
        "2024-11-01",
        PUTIN + "Judges found that Mongolia had failed to arrest Putin and referred it to the Security Council.",
        "referred",
        "finding",
        "contradicted",
    ),
    (DAY, PUTIN + "Judges found that Mongolia had failed to arrest Putin.", "found", "finding", "not on record"),
    ("2025-04-01", "Rodrigo Duterte was arrested on 11 March 2025.", "arrested", "outcome", "supported"),
    (
        "2025-04-01",
        "Rodrigo Duterte was convicted by the International Criminal Court.",
        "convicted",
        "outcome",
        "contradicted",
    ),
    ("2024-10-01", PUTIN + "Putin was not arrested in Mongolia.", "not arrested", "outcome", "supported"),
    (DAY, "President Yoav Gallant spoke. Former defence minister Yoav Gallant spoke.", "Former", "office", "none"),
    ("2025-04-01", "Former defence minister Yoav Gallant spoke.", "Former defence minister", "office", "supported"),
    ("2025-04-01", "Defence minister Yoav Gallant spoke.", "Defence minister", "office", "contradicted"),
    # What nobody can check, and what time has overtaken.
    (DAY, PUTIN + "Putin goes to Mongolia. The ICC has yet to comment.", "yet to comment", "silence", "imprecise"),
    (
        "2023-11-20",
        PUTIN + "Putin goes to Belarus. The ICC has yet to comment.",
        "yet to comment",
        "silence",
        "not checkable",
    ),
    (DAY, PUTIN + "Putin goes to Mongolia. There is no risk of his arrest.", "no risk", "prediction", "supported"),
    (
        DAY,
        PUTIN + "The visit comes amid growing scrutiny of his travel.",
        "growing scrutiny",
        "opinion",
        "not checkable",
    ),
    (DAY, "Reuters has contacted the ICC for comment.", "contacted", "silence", "not checkable"),
    # Not claims of the kind at all.
    (DAY, "Is Mongolia a member of the ICC?", "member", "treaty status", "none"),
    (DAY, "Mongolia would become a member of the ICC if it ratified.", "member", "treaty status", "none"),
    (DAY, "Poland is one of the 27 EU member states.", "27 EU member states", "treaty count", "none"),
    (
        DAY,
        "South Africa accused Israel of genocide at the International Court of Justice.",
        "genocide",
        "charge",
        "none",
    ),
    (DAY, "Hungary is a member of NATO.", "member", "treaty status", "none"),
    (DAY, "The company was fined by the regulator.", "fined", "penalty", "none"),
)


@cache
def record() -> Record:
    return open_record()


def claims_of(day: str, text: str) -> tuple[Claim, ...]:
    return check(read(text, record=record(), published=date.fromisoformat(day)), record())


@pytest.mark.parametrize(
    ("day", "text", "words", "kind", "verdict"), CASES, ids=[f"{c[3]}: {c[1][-50:]}" for c in CASES]
)
def test_verdict(day: str, text: str, words: str, kind: str, verdict: str) -> None:
    start = text.rindex(words)
    claims = [
        c for c in claims_of(day, text) if c.kind == kind and c.span[0] < start + len(words) and start < c.span[1]
    ]
    found: set[str] = {c.verdict for c in claims}
    assert (found or {"none"}) == {verdict}, [(c.verdict, c.why) for c in claims]


def test_there_are_enough_cases_of_every_verdict() -> None:
    assert len(CASES) >= 100
    assert {verdict for *_, verdict in CASES} == {
        "supported",
        "imprecise",
        "contradicted",
        "not on record",
        "not checkable",
        "none",
    }


def test_claims_are_numbered_in_order_and_stand_in_the_text() -> None:
    text = "".join(case[1] + " " for case in CASES[:30])
    claims = claims_of(DAY, text)
    assert [claim.id for claim in claims] == [f"c{n}" for n in range(1, len(claims) + 1)]
    assert [claim.span for claim in claims] == sorted(claim.span for claim in claims)
    assert all(0 <= c.span[0] < c.span[1] <= len(text) and text[c.span[0]].strip() for c in claims)


def test_what_is_wrong_says_what_would_be_right() -> None:
    for day, text, *_ in CASES:
        for claim in claims_of(day, text):
            assert claim.why
            if claim.verdict in ("supported", "not checkable"):
                assert not claim.instead
            if claim.verdict in ("contradicted", "imprecise"):
                assert claim.instead, claim
                assert claim.evidence, claim


def test_evidence_without_a_source_says_so() -> None:
    claims = claims_of(DAY, "Putin skipped the 2023 BRICS summit in South Africa. Sergei Shoigu visited Brazil.")
    for claim in claims:
        for evidence in claim.evidence:
            bare = evidence.entry.startswith(("visits/", "gatherings")) and not evidence.sources
            assert not bare or "no source on record" in evidence.says or evidence.entry == "visits"
