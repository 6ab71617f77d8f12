"""The record as it could be known on a day."""

from __future__ import annotations

from datetime import date

import pytest

from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from facts.copies import ROOT, WORLD


@pytest.fixture(scope="module")
def world() -> Record:
    return open_record(WORLD)


def test_a_secret_warrant_is_not_there_before_it_was_unsealed(world: Record) -> None:
    assert world.as_known(date(2023, 6, 9)).persons["tessa-varn"].warrants == ()
    assert len(world.as_known(date(2023, 6, 10)).persons["tessa-varn"].warrants) == 1


def test_a_death_is_known_from_its_day_on(world: Record) -> None:
    assert world.as_known(date(2025, 11, 4)).persons["tessa-varn"].events == ()
    assert len(world.as_known(date(2025, 11, 5)).persons["tessa-varn"].events) == 1


def test_an_imprecise_visit_counts_once_it_has_surely_come(world: Record) -> None:
    assert "2025-06-tessa-varn-CAL" not in world.as_known(date(2025, 6, 29)).visits
    assert "2025-06-tessa-varn-CAL" in world.as_known(date(2025, 6, 30)).visits


def test_what_came_later_is_cut(world: Record) -> None:
    known = world.as_known(date(2025, 4, 3))
    assert known.known == date(2025, 4, 3)
    assert known.version == world.version
    assert not known.proceedings
    assert [act.act for act in known.acts if act.state == "BOR"] == ["accession"]
    assert list(known.assurances) == ["2025-03-28-ARD"]


def test_everything_is_known_on_the_day_the_record_closed(world: Record) -> None:
    known = world.as_known(world.as_of)
    for name in ("acts", "declarations", "persons", "visits", "assurances", "statements", "proceedings", "readings"):
        assert getattr(known, name) == getattr(world, name), name


def test_a_warrant_for_a_man_not_yet_known_to_be_dead() -> None:
    """Mohammed Deif was killed in July 2024; the warrant issued in November; the death was confirmed in January."""
    record = open_record(ROOT / "data")
    kinds = {
        day: [e.kind for w in record.as_known(day).persons["mohammed-deif"].warrants for e in w.events]
        for day in (date(2024, 11, 21), date(2025, 1, 30))
    }
    assert kinds[date(2024, 11, 21)] == ["issued"]
    assert sorted(kinds[date(2025, 1, 30)]) == ["deceased", "issued"]
