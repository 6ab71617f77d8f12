"""Which visit a story is about, on which day the question is asked, and what the first line says of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from atlarge.briefing.brief import brief
from atlarge.briefing.briefings import Briefing
from atlarge.briefing.document import Heading
from atlarge.briefing.telling import tell
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.reading.reader import read
from atlarge.reading.readings import DateRead, Mention, Reading, VisitRead, Zone

TEXT = "Marek will visit Arden on 2 April. Marek was in Calder. Varn will visit Boria. Borian minister to visit Arden."
APRIL_2 = date(2025, 4, 2)


@pytest.fixture(scope="module")
def record() -> Record:
    return open_record(Path(__file__).parents[1] / "world" / "data")


def visit(**changes: Any) -> VisitRead:
    return VisitRead(
        **{
            "span": (0, 22),
            "trigger": (11, 16),
            "traveller": "Marek",
            "person": "ivo-marek",
            "host": "ARD",
            "state": "announced",
            "first": APRIL_2,
            "last": APRIL_2,
            **changes,
        }
    )


def briefed(record: Record, *visits: VisitRead, published: date | None = date(2025, 3, 28), **more: Any) -> Briefing:
    return brief(record, Reading(text=TEXT, published=published, visits=visits, sentences=((0, len(TEXT)),)), **more)


def test_the_announced_visit_is_the_subject(record: Record) -> None:
    found = briefed(record, visit())
    assert (found.person, found.host) == ("ivo-marek", "ARD")
    assert (found.bound.answer, found.bound.on) == ("yes", APRIL_2)
    assert found.subjects[0].day_from == "visit"
    assert found.bound.headline == "Yes: on 2 April 2025 Arden is bound to arrest Ivo Marek."


@pytest.mark.parametrize(
    "changes",
    [
        {"zone": "caption"},
        {"past": True},
        {"negated": True},
        {"person": ""},
        {"person": "nobody"},
        {"host": ""},
        {"host": "DUN"},  # the person's own State: no visit abroad
    ],
)
def test_what_is_not_the_subject(record: Record, changes: dict[str, Any]) -> None:
    found = briefed(record, visit(**changes))
    assert not found.subjects
    assert found.bound.answer == "unknown"
    assert len(found.visits) == 1
    assert found.visits[0].subject is None


def test_a_visit_announced_goes_before_one_made_and_that_before_one_not_made(record: Record) -> None:
    made, stayed = visit(host="CAL", state="made"), visit(host="BOR", state="not attended")
    assert [each.host for each in briefed(record, stayed, made, visit()).subjects] == ["ARD"]
    assert [each.host for each in briefed(record, stayed, made).subjects] == ["CAL"]
    assert [each.host for each in briefed(record, stayed).subjects] == ["BOR"]


def test_a_visit_of_the_past_is_the_subject_where_the_story_begins_with_it(record: Record) -> None:
    long_ago = visit(state="made", past=True)
    stayed = visit(host="BOR", state="not attended")
    assert [each.host for each in briefed(record, long_ago, stayed).subjects] == ["ARD"]
    assert [each.host for each in briefed(record, stayed, long_ago).subjects] == ["BOR"]
    assert [each.host for each in briefed(record, long_ago, visit(host="CAL")).subjects] == ["CAL"]


def test_the_mentions_of_one_visit_are_one_subject_on_its_most_precise_day(record: Record) -> None:
    vague = visit(first=date(2025, 3, 31), last=date(2025, 4, 6), zone="headline")
    undated = visit(first=None, last=None)
    found = briefed(record, vague, undated, visit())
    assert len(found.subjects) == 1
    assert found.bound.on == APRIL_2
    assert [each.subject for each in found.visits] == [0, 0, 0]


def test_several_visits_are_several_subjects_in_the_order_of_the_story(record: Record) -> None:
    found = briefed(record, visit(), visit(person="tessa-varn", traveller="Varn", host="BOR"))
    assert [(each.person, each.host) for each in found.subjects] == [("ivo-marek", "ARD"), ("tessa-varn", "BOR")]
    headings = [block.text for block in tell(found).blocks if isinstance(block, Heading)]
    assert "Ivo Marek in Arden" in headings
    assert "Tessa Varn in Boria" in headings
    assert headings.count("Why") == 2


def test_without_a_day_of_the_visit_the_day_of_the_story_is_asked_about_and_said(record: Record) -> None:
    found = briefed(record, visit(first=None, last=None), published=date(2025, 1, 10))
    assert (found.bound.answer, found.bound.on, found.subjects[0].day_from) == ("yes", date(2025, 1, 10), "publication")
    assert found.bound.headline == (
        "Yes: on 10 January 2025, the day of the story, Arden is bound to arrest Ivo Marek. "
        "The story names no day of the visit."
    )


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ({"first": None, "last": None}, "names no day"),
        ({"first": date(2025, 4, 1), "last": date(2025, 4, 30)}, "gives April 2025"),
    ],
)
def test_the_day_on_record_is_asked_about_where_the_story_leaves_it_open(
    record: Record, days: dict[str, Any], told: str
) -> None:
    found = briefed(record, visit(**days))
    assert (found.bound.on, found.subjects[0].day_from) == (APRIL_2, "record")
    assert found.bound.headline == (
        f"Yes: on 2 April 2025 Arden is bound to arrest Ivo Marek. The day is the first of the visit on record; the "
        f"story {told}."
    )


def test_the_days_of_its_gathering_are_asked_about_also_for_a_visit_not_made(record: Record) -> None:
    gathering = next(each for each in record.gatherings.values() if each.since.is_day)
    year = {"first": date(gathering.since.first.year, 1, 1), "last": date(gathering.since.first.year, 12, 31)}
    found = briefed(record, visit(host=gathering.host, gathering=gathering.id, state="remote", **year))
    assert (found.bound.on, found.subjects[0].day_from) == (gathering.since.first, "record")
    assert f"the first of the gathering ({gathering.name}) on record" in found.bound.headline


def test_without_any_day_the_answer_is_unknown_and_says_why(record: Record) -> None:
    found = briefed(record, visit(first=None, last=None), published=None)
    assert (found.bound.answer, found.bound.on) == ("unknown", None)
    assert found.bound.headline.startswith("Unknown: whether Arden is bound to arrest Ivo Marek depends on the day")
    assert found.subjects[0].answer is None
    assert any("day of publication is not known" in gap for gap in found.gaps)


def test_a_stretch_of_days_has_an_answer_if_it_is_the_same_on_all(record: Record) -> None:
    may = visit(first=date(2025, 5, 1), last=date(2025, 5, 31))
    assert briefed(record, may).bound.headline.startswith("Yes: on every day of May 2025 Arden is bound")
    week = visit(first=date(2025, 5, 5), last=date(2025, 5, 9))
    assert briefed(record, week).bound.headline.startswith("Yes: on every day from 5 to 9 May 2025 Arden is bound")
    february = visit(first=date(2024, 2, 20), last=date(2024, 3, 20))
    found = briefed(record, february, published=date(2024, 2, 1))
    assert found.bound.answer == "unknown"
    assert "the answer is not the same on all of them" in found.bound.headline


def test_how_the_visit_went_is_told_apart_from_what_went_before(record: Record) -> None:
    found = briefed(record, visit()).subjects[0]
    assert found.sequel is not None
    assert found.sequel.visit.id == "2025-04-02-ivo-marek-ARD"
    assert found.sequel.followed == ("2025-07-09-ptc-ii-ARD",)
    assert found.precedents is not None
    assert found.precedents.own == ()


def test_what_was_not_yet_known_is_not_used(record: Record) -> None:
    found = briefed(record, visit(), known=date(2025, 3, 28))
    assert found.receipt.known == date(2025, 3, 28)
    assert found.subjects[0].sequel is None
    assert not found.proceedings
    assert any("Only what was public by 28 March 2025 was used." in gap for gap in found.gaps)


def test_a_briefing_of_all_that_is_known_leaves_nothing_behind_for_one_of_an_earlier_day(record: Record) -> None:
    reading = read("Boria gave notice of withdrawal from the Rome Statute.", record=record, published=date(2025, 10, 1))
    assert brief(record, reading).claims[0].verdict == "supported"
    assert brief(record, reading, known=date(2025, 3, 28)).claims[0].verdict != "supported"


def test_a_story_without_a_visit_is_told_in_terms_of_the_record(record: Record) -> None:
    mentions = (
        Mention(span=(0, 5), kind="person", ref="ivo-marek"),
        Mention(span=(17, 22), kind="State", ref="ARD"),
        Mention(span=(17, 22), kind="State", ref=""),
    )
    found = brief(record, Reading(text=TEXT, published=APRIL_2, mentions=mentions))
    assert [(each.id, each.at_large is not None) for each in found.persons] == [("ivo-marek", True)]
    assert [(each.code, each.standing) for each in found.states] == [("ARD", "State Party")]
    assert found.subjects == ()
    undated = brief(record, Reading(text=TEXT, mentions=mentions))
    assert [each.standing for each in undated.states] == [""]


def test_a_visit_called_off_is_answered_for_the_case_that_it_had_been_made(record: Record) -> None:
    found = briefed(record, visit(state="called off", first=date(2025, 5, 5), last=date(2025, 5, 5)))
    assert found.bound.headline == (
        "Yes: on 5 May 2025 Arden would have been bound to arrest Ivo Marek, had the visit been made. "
        "The story says that the visit is called off."
    )


def test_what_became_of_the_visit_is_said_where_it_is_not_what_the_story_tells(record: Record) -> None:
    stayed = next(v for v in record.visits.values() if v.course in ("called off", "not attended") and v.since.is_day)
    days = {"person": stayed.person, "host": stayed.state, "first": stayed.since.first, "last": stayed.since.first}
    assert "As the record now knows, the " in briefed(record, visit(**days)).bound.headline
    assert "As the record now knows" not in briefed(record, visit(**days, state=stayed.course)).bound.headline
    assert "As the record now knows, the visit was made." in briefed(record, visit(state="called off")).bound.headline


def test_the_words_for_when_are_those_of_the_story(record: Record) -> None:
    when = DateRead(span=(26, 33), value="2025-04-02", first=APRIL_2, last=APRIL_2)
    reading = Reading(
        text=TEXT,
        published=date(2025, 3, 28),
        dates=(when,),
        visits=(visit(when=0),),
        zones=(Zone(span=(0, 9), kind="body"),),
    )
    told = brief(record, reading).visits[0]
    assert (told.stated, told.quote) == ("2 April", "Marek will visit Arden")
    assert (told.person_name, told.host_name) == ("Ivo Marek", "Arden")
