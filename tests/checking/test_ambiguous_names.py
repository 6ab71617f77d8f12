"""Names that fit two entries: what is right with one of them is not held against the text, and it is said."""

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
    ("day", "text", "names"),
    [
        ("2019-03-10", "Gbagbo was acquitted in January, judges of the ICC said.", ("Laurent", "Simone")),
        ("2018-09-10", "The ICC still wants her: Gbagbo was released in August.", ("Laurent", "Simone")),
        ("2012-01-10", "Gaddafi, wanted by the ICC, was killed in October 2011.", ("Muammar", "Saif al-Islam")),
        ("2024-06-20", "Korea is not a member of the court.", ("Republic of Korea", "Democratic People's")),
        ("2024-06-20", "Korea joined the ICC in 2003.", ("Republic of Korea", "Democratic People's")),
    ],
)
def test_what_holds_of_one_of_them_is_supported_and_both_are_named(day: str, text: str, names: tuple[str, ...]) -> None:
    found = claims(text, day)
    assert {claim.verdict for claim in found if "can be" in claim.why} == {"supported"}, found
    assert all(name in " ".join(claim.why for claim in found) for name in names)
    assert not [claim for claim in found if claim.verdict == "contradicted"]


def test_what_is_wrong_of_each_of_them_is_held_against_the_text() -> None:
    found = claims("Gbagbo was convicted of crimes against humanity by the ICC.", "2019-03-10")
    assert "contradicted" in {claim.verdict for claim in found if claim.kind == "outcome"}


def test_a_first_name_settles_it() -> None:
    found = claims("Laurent Gbagbo was acquitted by the ICC in January. Gbagbo was a president.", "2019-03-10")
    assert "supported" in {claim.verdict for claim in found}
    assert not [claim for claim in found if "can be" in claim.why]


def test_a_text_that_is_not_about_the_court_has_no_wanted_gaddafi() -> None:
    assert not claims("Gaddafi was killed in October 2011.", "2012-01-10")


def test_a_long_name_beside_the_short_one_settles_the_state() -> None:
    found = claims("South Korea is a member of the court. Korea joined the ICC in 2003.", "2024-06-20")
    assert {claim.verdict for claim in found} == {"supported"}
    assert not [claim for claim in found if "can be" in claim.why]
