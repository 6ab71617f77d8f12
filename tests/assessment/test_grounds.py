"""Every answer explains itself: sentences that a person can read, each with its article or its entry and sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from atlarge.assessment.asking import ask
from atlarge.assessment.consequences import may_follow
from atlarge.facts.record import Record
from atlarge.law.answers import Answer, Ground
from law.worlds import chance_of


def sampled(record: Record) -> list[Answer]:
    """Answers of every kind: a few hundred at random, and the cases that people ask about."""
    chance = chance_of(20240830)
    persons, states = list(record.persons), list(record.states)
    chosen = [
        ask(record, person, chance.choice(states), date(2002, 7, 1) + timedelta(days=chance.randrange(9500)))
        for person in persons
        for _ in range(3)
    ]
    visits = record.visits.values()
    return chosen + [ask(record, v.person, v.state, v.since.first, overflight=v.kind == "overflight") for v in visits]


@pytest.fixture(scope="module")
def answers(record: Record) -> list[Answer]:
    return sampled(record)


def every(ground: Ground) -> Iterator[Ground]:
    yield ground
    for part in ground.parts:
        yield from every(part)


def trees(answers: list[Answer]) -> Iterator[Ground]:
    for answer in answers:
        yield from every(answer.grounds)
        for reading in answer.readings:
            yield from every(reading.grounds)


def test_the_sample_holds_every_kind_of_answer(answers: list[Answer]) -> None:
    assert {(answer.answer, answer.contested) for answer in answers} >= {
        ("yes", True),
        ("yes", False),
        ("no", False),
        ("unknown", False),
    }


def test_grounds_read_as_sentences(answers: list[Answer]) -> None:
    for ground in trees(answers):
        assert re.fullmatch(r"\S.*[\w)\".]", ground.says), ground.says
        assert not re.search(r"[{}]|\bNone\b|  |\( *\)|\bthe the\b", ground.says), ground.says


def test_summaries_changes_and_flips_read_as_sentences(answers: list[Answer]) -> None:
    for answer in answers:
        texts = [answer.summary, *answer.remarks, *(flip.fact for flip in answer.flips)]
        texts += [change.because for change in (answer.since, answer.until) if change]
        for text in texts:
            assert text.strip() == text != ""
            assert not re.search(r"[{}]|\bNone\b|  ", text), text


def test_a_ground_has_an_article_or_an_entry_or_says_what_is_absent(answers: list[Answer]) -> None:
    for ground in trees(answers):
        if ground.parts:
            assert ground.article, ground.says
        if ground.entry:
            assert bool(ground.sources) != (ground.basis == "uncited"), ground.entry
        elif not ground.article:
            assert ground.holds == "no", ground.says


def test_sources_are_on_record(answers: list[Answer], record: Record) -> None:
    cited = {source for ground in trees(answers) for source in ground.sources}
    assert cited
    assert cited <= record.sources.keys()


def test_entries_name_something_on_record(answers: list[Answer], record: Record) -> None:
    acts = {f"{act.state} {act.act} {act.on}" for act in record.acts}
    for entry in {ground.entry for ground in trees(answers) if ground.entry}:
        kind, _, rest = entry.partition(": ")
        folder, _, key = kind.partition("/")
        if folder == "treaties":
            assert rest in acts, entry
        elif folder in ("persons", "resolutions", "readings"):
            assert key in getattr(record, folder), entry
        else:
            assert rest in getattr(record, folder), entry


def test_the_root_says_what_the_answer_says(answers: list[Answer]) -> None:
    for answer in answers:
        assert answer.grounds.holds == answer.answer
        assert answer.person_name in answer.grounds.says
        assert answer.summary.startswith(("Yes:", "No:", "Unknown:"))
        assert answer.summary.lower().startswith(answer.answer)
        assert ("contested" in answer.summary) == answer.contested


def test_a_yes_rests_on_nothing_that_is_not_so(answers: list[Answer]) -> None:
    """Below a yes, whatever holds no is an exception that does not apply; below that, nothing holds yes on its own."""
    for answer in answers:
        if answer.answer == "yes":
            assert any(g.holds == "yes" and g.entry for g in every(answer.grounds)), answer.summary


def test_readings_stand_side_by_side_only_where_they_differ(answers: list[Answer]) -> None:
    for answer in answers:
        assert bool(answer.readings) == answer.contested
        if answer.readings:
            assert len({reading.answer for reading in answer.readings}) > 1
            assert answer.readings[0].answer == answer.answer
            assert answer.readings[0].by != "States"
            others = answer.readings[1:]  # the first may be what the Court came to say only later
            assert all(reading.holders or reading.by == "text" for reading in others)


def test_mongolia_is_explained_as_an_editor_needs_it(record: Record) -> None:
    answer = ask(record, "vladimir-putin", "MNG", date(2024, 9, 3))
    told = " ".join(ground.says for ground in every(answer.grounds))
    assert "11 April 2002" in told
    assert "1 July 2002" in told
    assert "17 March 2023" in told
    court, *others = answer.readings
    assert court.by == "court"
    against = [ground.says for reading in others if reading.answer == "no" for ground in every(reading.grounds)]
    assert any("a sitting high official of a State that is not a Party" in says for says in against)
    assert any("France" not in holder for reading in answer.readings for holder in reading.holders)
    steps = may_follow(record, answer)
    assert [step.article.rpartition(" ")[2] for step in steps] == ["97", "87(7)", "87(7)", "112(2)(f)"]
    assert not any("since the Security Council referred" in step.says for step in steps)


def test_the_council_hears_only_of_what_it_referred(record: Record) -> None:
    steps = may_follow(record, ask(record, "omar-al-bashir", "JOR", date(2017, 3, 29)))
    assert any("to the Council" in step.says for step in steps)


def test_nothing_follows_where_nothing_is_owed(record: Record) -> None:
    assert may_follow(record, ask(record, "vladimir-putin", "CHN", date(2025, 9, 2))) == ()
