"""Cases as lawyers put them (tests/law/cases): as known on that day, would we have said what the chamber said?"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec
import pytest

from atlarge.assessment.asking import ask
from atlarge.facts.record import Record
from atlarge.law.answers import Ground

FOLDER = Path(__file__).parent / "cases"


class Case(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A case of `cases/*.toml`; the keys are told in `cases/README.md`."""

    name: str
    person: str
    state: str
    on: date
    known: date | None = None
    answer: Literal["yes", "no", "unknown"]
    contested: bool = False
    because: tuple[str, ...] = ()
    authority: str = ""
    overflight: bool = False


def cases() -> list[Case]:
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        found += msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8"))["cases"], list[Case])
    return found


CASES = cases()


def articles(ground: Ground) -> Iterator[str]:
    yield ground.article
    for part in ground.parts:
        yield from articles(part)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_case_is_answered_as_it_was_decided(case: Case, record: Record) -> None:
    as_known = record.as_known(case.known) if case.known else record
    answer = ask(as_known, case.person, case.state, case.on, overflight=case.overflight)
    assert (answer.answer, answer.contested) == (case.answer, case.contested), answer.summary
    cited = " | ".join(articles(answer.grounds))
    for article in case.because:
        assert re.search(rf"(?<![\d(]){re.escape(article)}(?![\d(])", cited), f"{article} is not among {cited}"


def test_the_authorities_are_on_record(record: Record) -> None:
    named = {case.authority for case in CASES if case.authority and not case.authority.startswith("ICC-")}
    assert named <= record.proceedings.keys()


def test_every_chamber_that_found_a_failure_to_arrest_is_among_the_cases(record: Record) -> None:
    findings = {key for key, proceeding in record.proceedings.items() if proceeding.kind == "non-compliance"}
    assert findings
    assert findings <= {case.authority for case in CASES}


def test_cases_have_names_of_their_own() -> None:
    assert len({case.name for case in CASES}) == len(CASES) > 90
