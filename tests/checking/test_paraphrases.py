"""The same claim in many wordings: wire, tabloid, comment, explainer, translated agency English, press release."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import msgspec
import pytest

from atlarge.checking.checker import check
from atlarge.checking.claims import Claim
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.reading.reader import read

TABLES = (Path(__file__).with_name("paraphrases.txt"), Path(__file__).with_name("wordings.txt"))
PERSONS = {
    "{P}": "Vladimir Putin",
    "{N}": "Benjamin Netanyahu",
    "{B}": "Omar al-Bashir",
    "{D}": "Rodrigo Duterte",
    "{K}": "Joseph Kony",
}
VERDICTS = {"C": "contradicted", "I": "imprecise", "S": "supported"}


class Case(msgspec.Struct, frozen=True):
    """A line of the table; `start` and `end` bound the words of the claim (none for a text that is all right)."""

    verdict: str
    day: date
    text: str
    start: int
    end: int


def case_of(line: str) -> Case:
    verdict, day, text = line.split(" ", 2)
    for mark, name in PERSONS.items():
        text = text.replace(mark, f"{name} is wanted by the International Criminal Court. ")
    start = max(text.find("[["), 0)
    end = text.index("]]") - 2 if "[[" in text else 0
    return Case(verdict, date.fromisoformat(day), text.replace("[[", "").replace("]]", ""), start, end)


CASES = [
    case_of(line)
    for table in TABLES
    for line in table.read_text(encoding="utf-8").splitlines()
    if line and line[0] != "#"
]


@cache
def record() -> Record:
    return open_record()


def near(case: Case) -> list[Claim]:
    """The claims on the words in question: those that share half of the shorter."""
    claims = check(read(case.text, record=record(), published=case.day), record())
    if case.verdict == "F":
        return [claim for claim in claims if claim.verdict in ("contradicted", "imprecise")]
    size = case.end - case.start
    return [
        c
        for c in claims
        if 2 * (min(case.end, c.span[1]) - max(case.start, c.span[0])) >= min(size, c.span[1] - c.span[0])
    ]


@pytest.mark.parametrize("case", CASES, ids=[f"{case.verdict} {case.text[-60:]}" for case in CASES])
def test_wording(case: Case) -> None:
    claims = near(case)
    found = {claim.verdict for claim in claims}
    said = [(claim.kind, claim.verdict, claim.why) for claim in claims]
    if case.verdict == "F":
        assert not found, said
    else:
        assert VERDICTS[case.verdict] in found, said
        assert case.verdict != "S" or "contradicted" not in found, said


def test_there_are_enough_wordings_of_every_verdict() -> None:
    counts = Counter(case.verdict for case in CASES)
    assert counts["C"] >= 150
    assert counts["S"] >= 120
    assert counts["I"] >= 30
    assert counts["F"] >= 100


@pytest.mark.parametrize(
    ("form", "verdict"),
    [
        ("{name} is a member of the court.", "supported"),
        ("{name} belongs to the court.", "supported"),
        ("{name} is not a party to the Rome Statute.", "contradicted"),
        ("{name}, a signatory of the Rome Statute, was silent.", "imprecise"),
    ],
)
def test_every_state_party_is_judged_alike(form: str, verdict: str) -> None:
    """A rule made for one State would fail for another: the verdict must be the same for all of them."""
    from atlarge.assessment.parties import parties
    from atlarge.checking.wording import sentence, state_name

    day, wrong = record().as_of, []
    for code in parties(record(), day):
        text = sentence(form.format(name=state_name(record(), code)))
        claims = check(read(text, record=record(), published=day), record())
        if verdict not in {claim.verdict for claim in claims}:
            wrong.append((text, [claim.verdict for claim in claims]))
    assert not wrong


def test_visits_on_record_are_never_held_against_a_text_that_tells_them() -> None:
    """Every visit made or missed, told plainly: nothing may be contradicted."""
    from atlarge.checking.wording import state_name
    from atlarge.dates import day_in_words

    forms = {"made": "{who} visited {host} on {day}.", "not attended": "{who} did not go to {host}."}
    wrong = []
    for visit in record().visits.values():
        if visit.course not in forms or not visit.since.is_day or visit.kind != "visit":
            continue
        who, host = record().persons[visit.person].name, state_name(record(), visit.state)
        text = forms[visit.course].format(who=who, host=host, day=day_in_words(visit.since.first))
        day = (visit.until or visit.since).last
        claims = check(read(text, record=record(), published=day), record())
        wrong += [(text, claim.why) for claim in claims if claim.verdict == "contradicted"]
    assert not wrong
