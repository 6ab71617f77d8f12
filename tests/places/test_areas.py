"""The shipped areas: their size on the ground, that nobody is left out, and what is drawn apart."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from atlarge.assessment.parties import parties
from atlarge.facts.opening import open_record
from atlarge.places import areas
from atlarge.places.areas import Area, atlas, outline
from atlarge.places.projecting import MERIDIAN, project, unproject
from atlarge.places.shapes import geometries
from atlarge.places.topology import signed_area, simplified, unwrapped

AREAS: dict[str, Area] = {area.code: area for area in atlas().areas}


def square_kilometres(code: str) -> float:
    """The size of an area as it is drawn."""
    return abs(sum(atlas().square_kilometres(signed_area(ring)) for ring in outline(AREAS[code].path)))


@pytest.mark.parametrize(
    ("code", "million", "within"),
    [
        ("RUS", 16.97, 0.01),  # 19.5 where the ring over 180 degrees was not unwrapped
        ("FJI", 0.0183, 0.25),
        ("USA", 9.46, 0.02),
        ("AUS", 7.69, 0.02),
        ("GRL", 2.166, 0.02),
        ("ISL", 0.103, 0.04),
        ("XCR", 0.0271, 0.03),
        ("UKR", 0.5766, 0.02),  # without Crimea
        ("ESH", 0.266, 0.03),  # the whole of it, on both sides of the berm
        ("FRA", 0.549, 0.02),  # without its departments overseas
        ("COD", 2.33, 0.02),
    ],
)
def test_an_area_has_its_size(code: str, million: float, within: float) -> None:
    assert square_kilometres(code) == pytest.approx(million * 1e6, rel=within)


def test_antarctica_is_left_out() -> None:
    assert "ATA" not in AREAS
    assert atlas().place(0, -56)[1] < atlas().height


def test_every_state_party_and_nearly_every_state_is_drawn_or_dotted() -> None:
    record = open_record()
    drawn = AREAS.keys() | {record.states[code].of for code in AREAS if code in record.states}
    assert set(parties(record, date(2026, 10, 7))) <= drawn
    assert {code for code, state in record.states.items() if state.kind != "territory"} <= drawn


def test_every_area_has_a_code_of_the_record() -> None:
    assert AREAS.keys() - open_record().states.keys() == {""}  # the Siachen Glacier


@pytest.mark.parametrize(
    "code", ["XCR", "XGZ", "XWB", "ESH", "XNC", "XSL", "GRL", "FRO", "GUF", "REU", "TKL", "GIB", "SJM"]
)
def test_territories_are_areas_of_their_own(code: str) -> None:
    assert code in AREAS


def test_crimea_and_ukraine_share_their_border_and_nothing_else() -> None:
    crimea, ukraine = ({p for ring in outline(AREAS[code].path) for p in ring} for code in ("XCR", "UKR"))
    assert len(crimea & ukraine) >= 3
    assert atlas().place(34.1, 45.3)[1] > min(y for _, y in crimea)


def test_small_areas_are_dots_inside_the_map() -> None:
    small = [area for area in AREAS.values() if area.small]
    assert 70 < len(small) < 110
    assert all(0 < area.dot[0] < atlas().width and 0 < area.dot[1] < atlas().height for area in small)


def test_the_file_is_small_and_says_where_it_is_from() -> None:
    assert (Path(areas.__file__).with_name("areas.json")).stat().st_size <= 110_000
    assert "Natural Earth" in atlas().source
    assert any("68/262" in change for change in atlas().changes)
    assert "no position on sovereignty" in areas.BORDERS


@pytest.mark.parametrize(
    "point", [(0.0, 0.0), (178.4, -18.1), (190.0, 66.0), (-168.0, 53.0), (11.0, 83.0), (18.4, -33.9)]
)
def test_a_point_comes_back(point: tuple[float, float]) -> None:
    assert unproject(*project(*point)) == pytest.approx(point, abs=1e-6)


def test_the_projection_is_equal_earth() -> None:
    assert project(MERIDIAN, 0.0) == (0.0, 0.0)
    assert project(MERIDIAN + 180, 0.0)[0] == pytest.approx(2.7066299836, abs=1e-8)
    assert project(MERIDIAN, 90.0)[1] == pytest.approx(1.3173627591, abs=1e-8)


def test_a_ring_over_180_degrees_is_unwrapped() -> None:
    assert [x for x, _ in unwrapped([(179.0, 0.0), (-179.0, 0.0), (-179.0, 1.0), (179.0, 0.0)])] == [179, 181, 181, 179]


def test_simplifying_keeps_ends_and_a_triangle() -> None:
    assert simplified([(0.0, 0.0), (1.0, 0.001), (2.0, 0.0)], 0.1) == [0, 2]
    square = [(0.0, 0.0), (0.1, 0.0), (0.1, 0.1), (0.0, 0.1), (0.0, 0.0)]
    assert len(simplified(square, 9.0)) == 4


def test_geojson_is_cut_at_180_degrees_and_closed() -> None:
    for geometry in geometries().values():
        if geometry["type"] == "MultiPolygon":
            for ((ring,),) in zip(geometry["coordinates"], strict=True):
                assert ring[0] == ring[-1]
                assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring)
    assert len(geometries()["RUS"]["coordinates"]) > 2
