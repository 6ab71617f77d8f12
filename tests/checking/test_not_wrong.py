"""Sentences that are true, or that the record cannot judge: nothing in them may be called wrong or imprecise."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from atlarge.checking.checker import check
from atlarge.checking.claims import Claim
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.reading.reader import read

LATE = "2026-09-20"
OF_THE_COURT = ("The ICC sat. ", "The ICC met in The Hague. ")
"""Before a sentence each makes the text one about the Court; the first is read as one sentence with what follows."""


@cache
def record() -> Record:
    return open_record()


def claims(text: str, day: str) -> tuple[Claim, ...]:
    return check(read(text, record=record(), published=date.fromisoformat(day)), record())


REFERRALS = """
2021-06-01 The Security Council sent Mali a letter in 2018.
2021-06-01 The Security Council has sent Haiti a multinational force.
2021-06-01 The Security Council has referred Haiti to a committee of experts.
2021-06-01 The Arab League referred Libya to the Security Council in 2011.
2021-06-01 The African Union sent Mali troops in 2013.
2021-06-01 The African Union referred Mali to its own court.
2021-06-01 The Security Council referred North Korea's missile launch to a panel.
2021-06-01 The Security Council referred the situation in Kenya to the Secretary-General.
2010-12-01 The Arab League referred Libya to the ICC.
2021-06-01 The General Assembly referred Ukraine to the ICC.
2011-02-01 The African Union referred Libya to the court in 2011.
2026-09-20 The Security Council referred Syria to the OPCW in 2013.
2026-09-20 The Secretary-General referred Israel to the International Court of Justice.
2026-09-20 The Security Council referred Albania to the court in 1947.
2026-09-20 Palestine was referred by the General Assembly.
2026-09-20 Libya was referred by the Arab League in 2011 to the UN Security Council.
"""
TERMS = """
Thomas Lubanga served eight years in prison before his release.
Thomas Lubanga, convicted by the court, served eight years of his sentence.
Germain Katanga served ten years in prison in all.
Ahmad al-Faqi al-Mahdi served seven years in prison.
Bosco Ntaganda had served six years in prison when judges sentenced him.
Bosco Ntaganda, who is serving his sixth year, was convicted after a six-year prison wait.
Bosco Ntaganda got 13 years in prison for rape and 30 years overall.
Bosco Ntaganda was sentenced to 28 years in prison for murder.
Dominic Ongwen was given a 20-year sentence for murder and 25 years in all.
Germain Katanga received a two-year sentence reduction.
Germain Katanga was given a two-year reduction of sentence by the court.
Thomas Lubanga, convicted by the court, ran for a five-year term in parliament.
Thomas Lubanga, convicted by the court, began a six-year term as senator.
Bosco Ntaganda was convicted by the court; the nine-year term of the presiding judge ended.
Bosco Ntaganda was convicted by the court, whose judges serve a nine-year term.
Bosco Ntaganda was sentenced to thirty years in prison.
Dominic Ongwen was sentenced to twenty-five years in prison.
Bosco Ntaganda's deputy was sentenced to 12 years in prison.
Bosco Ntaganda watched as his bodyguard was jailed for two years.
Thomas Lubanga was jailed for two years in Kinshasa before his transfer to the court.
Dominic Ongwen was sentenced to eight years on the lesser counts, judges said.
Dominic Ongwen, convicted by the court, is serving six years in the senate.
Dominic Ongwen, sentenced by the court, was given five years to pay.
Ahmad al-Faqi al-Mahdi now has a seven-year sentence.
Ntaganda's lawyers wanted him sentenced to 20 years in prison.
"""
RANKS = """
Ahmad al-Faqi al-Mahdi was the first person convicted by the ICC solely for attacking monuments.
Bosco Ntaganda was the first suspect to be surrendered to the ICC voluntarily.
Bosco Ntaganda was the first person convicted by the court of sexual slavery.
Jean-Pierre Bemba was the first man convicted by the court as a commander.
Jean-Pierre Bemba's was the first conviction by the ICC for command responsibility.
Ali Kushayb was the first person convicted by the ICC over Darfur.
For Darfur Ali Kushayb was the first suspect to be tried.
In the Darfur case, Ali Kushayb was the first person convicted by the court.
Ahmad al-Faqi al-Mahdi was the first man handed over by Niger.
Ahmad al-Faqi al-Mahdi was the first man handed over by Niger to the ICC.
Rodrigo Duterte was the first man ever flown to The Hague from Manila.
Rodrigo Duterte was the first person from Asia, and the first former president of his country, to be surrendered.
Among presidents Rodrigo Duterte was the first suspect surrendered to the court.
Germain Katanga was the first person convicted by the ICC after Lubanga.
Bosco Ntaganda was the first person convicted by the ICC on all counts.
Laurent Gbagbo was the first former head of state to be tried by the ICC.
Dominic Ongwen was the first of the LRA five, and the first man convicted by the court.
"""
LAPSES = """
Trump signed the sanctions order two months after the ICC issued the warrant for Netanyahu, who had been to Hungary.
Orban invited Netanyahu one day after the ICC issued the warrant.
Germany changed its line three months after the ICC issued the warrant, and Netanyahu went to Hungary.
A poll taken two weeks after the ICC issued the warrant for Putin showed him as popular as ever in Mongolia.
A poll was taken two weeks after the ICC issued the warrant for Putin, who went to Mongolia.
Netanyahu visited Budapest six years before the ICC ordered his arrest.
Hungary left open what it would do two years after the ICC issued the warrant for Netanyahu.
Germany arrested a spy three days after the ICC issued the warrant for Putin.
Putin flew to Crimea one day after the ICC issued the warrant.
Gaddafi's guard died two days after the ICC issued the warrant.
Lubanga was arrested in Kinshasa a year before the ICC issued the warrant.
"""
IMMUNITY = """
The Hague judges have decided the Jordan case; Mongolia, however, insists that Putin has immunity.
The Hague judges have decided the Jordan case, but Mongolia insists that Putin has immunity.
The ICC judges have ruled, and France says that Netanyahu has immunity.
The ICC judges found that Mongolia had argued in vain that Putin has immunity.
"""
PENALTIES = """
The bakery was fined 2,000 euros in Belgium.
A bakery in Belgium was fined 2,000 euros.
Hungary fined Google.
Russia was expelled from the Council of Europe.
Thirteen aid groups were expelled from Sudan after the warrant.
Sudan expelled thirteen aid groups after the court issued a warrant.
Russia expelled two Dutch diplomats.
Poland removed two judges from the court.
The European Court of Justice fined Hungary.
Mongolia was fined by the football association.
A court in Hungary fined a baker.
The court fined the lawyer of Kenya's president.
The court fined a Kenyan newspaper.
Kenya's judges fined the government.
A bakery in Belgium sold bread and was fined for it.
Belgium's bakery sold bread and was fined for it.
Hungary was expelled from the club of the willing after the court's warrant.
Mongolia faces a fine from the football federation.
Mongolia faces sanctions over its meat exports.
Sudan was punished by the United States for it.
Hungary was fined by the Court of Justice for its asylum rules.
Uganda was ordered by the International Court of Justice to pay damages to the Congo.
The EU's top court fined Hungary.
"""


def lines(table: str, day: str = "") -> list[tuple[str, str]]:
    return [(day, line) if day else (line[:10], line[11:]) for line in table.strip().splitlines()]


CASES = [
    *lines(REFERRALS),
    *(case for table in (TERMS, RANKS, LAPSES, IMMUNITY, PENALTIES) for case in lines(table, LATE)),
]


@pytest.mark.parametrize(("day", "text"), CASES, ids=[text[:60] for _, text in CASES])
def test_what_is_not_wrong_is_not_called_so(day: str, text: str) -> None:
    found = [claim for before in ("", *OF_THE_COURT) for claim in claims(before + text, day)]
    assert not [(c.verdict, c.says, c.why) for c in found if c.verdict in ("contradicted", "imprecise")]


@pytest.mark.parametrize(
    "text", ["The Security Council sent Libya a mission.", "The Security Council referred Libya to a panel."]
)
def test_a_mission_is_no_referral(text: str) -> None:
    assert not claims(OF_THE_COURT[1] + text, LATE)


@pytest.mark.parametrize(
    ("day", "text", "verdict"),
    [
        (LATE, "The Arab League referred Libya to the ICC in 2011.", "contradicted"),
        (LATE, "The Security Council referred Libya in 2011.", "supported"),
        (LATE, "The Security Council referred Libya in 2009.", "contradicted"),
        (LATE, "The Security Council referred Mali to the ICC.", "contradicted"),
        (LATE, "The ICC referral of Darfur by the General Assembly in 2005 stands.", "contradicted"),
        (LATE, "The Security Council referred Libya to the ICC in 2011, weeks after the war began.", "supported"),
        (LATE, "Dominic Ongwen was sentenced to twenty-two years in prison.", "contradicted"),
        (LATE, "Dominic Ongwen was jailed for 25 years.", "supported"),
        (LATE, "Dominic Ongwen was handed a thirty-five-year prison sentence.", "contradicted"),
        (LATE, "Bosco Ntaganda was sentenced to 29 years in prison.", "contradicted"),
        (LATE, "Dominic Ongwen was the first person convicted by the ICC.", "contradicted"),
        (LATE, "Thomas Lubanga was the first person ever convicted by the court.", "supported"),
        (LATE, "Ali Kushayb is the first person to be tried by the court in its history.", "contradicted"),
        (LATE, "Muammar Gaddafi died a year after the court ordered his arrest.", "contradicted"),
        (LATE, "Putin visited Mongolia six months after the ICC issued its warrant.", "contradicted"),
        (LATE, "Putin visited Mongolia a year after the ICC issued its warrant.", "supported"),
        (LATE, "The ICC's appeals chamber ruled that Bashir had immunity.", "contradicted"),
        (LATE, "Hungary was fined by the court.", "contradicted"),
        (LATE, "Hungary was fined for letting Netanyahu go.", "contradicted"),
        (LATE, "The court fined Hungary.", "contradicted"),
        (LATE, "The court fined the Hungarians in December.", "contradicted"),
        (LATE, "Italy released Osama Elmasry Njeem and was fined for it.", "contradicted"),
        (LATE, "Dominic Ongwen is serving 25 years.", "supported"),
    ],
)
def test_what_is_told_outright_is_still_judged(day: str, text: str, verdict: str) -> None:
    assert verdict in {claim.verdict for claim in claims(OF_THE_COURT[1] + text, day)}
