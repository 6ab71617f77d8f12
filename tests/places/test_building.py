"""The atlas made from tiny topologies: what is joined, cut, set apart, dotted and left out."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from atlarge.places.areas import Atlas, outline
from atlarge.places.building import DOTS, SEATS, build, main
from atlarge.places.topology import signed_area

Point = tuple[int, int]


def topology(rings: dict[str, list[list[Point]]], *, extra: list[list[Point]] | None = None) -> dict[str, Any]:
    """A topology of polygons given in hundredths of a degree, one closed arc each, and arcs that belong to none."""
    arcs: list[list[Point]] = []
    geometries: list[dict[str, Any]] = []
    for name, parts in rings.items():
        numbers = []
        for ring in parts:
            numbers.append([[len(arcs)]])
            arcs.append(_steps([*ring, ring[0]]))
        geometries.append({"type": "MultiPolygon", "arcs": numbers, "properties": {"name": name}})
    arcs += [_steps(line) for line in extra or []]
    objects = {
        "land": {"type": "GeometryCollection", "geometries": geometries[:1]},
        "countries": {"type": "GeometryCollection", "geometries": geometries},
    }
    return {"transform": {"scale": [0.01, 0.01], "translate": [0, 0]}, "arcs": arcs, "objects": objects}


def _steps(points: list[Point]) -> list[Point]:
    before = [(0, 0), *points]
    return [(x - a, y - b) for (a, b), (x, y) in zip(before, points, strict=False)]


def box(west: int, south: int, east: int, north: int) -> list[Point]:
    """A rectangle in hundredths of a degree, with points along its sides as the real files have them."""
    xs = [west + (east - west) * n // 4 for n in range(5)]
    ys = [south + (north - south) * n // 4 for n in range(5)]
    below, right = [(x, south) for x in xs], [(east, y) for y in ys[1:]]
    above, left = [(x, north) for x in xs[-2::-1]], [(west, y) for y in ys[-2:0:-1]]
    return below + right + above + left


UKRAINE = [
    (2200, 4800), (2200, 5200), (4000, 5200), (4000, 4610), (3380, 4610), (3360, 4600), (3350, 4400), (3600, 4400),
    (3650, 4540), (3500, 4580), (3360, 4620), (3000, 4620),
]  # fmt: skip
ISTHMUS = [(3380, 4610), (3370, 4615), (3360, 4620)]
WORLD = {
    "Ukraine": [UKRAINE],
    "France": [box(0, 4400, 600, 4900), box(-5400, 250, -5200, 550)],
    "Fiji": [[(17800, -1900), (18000, -1900), (-17900, -1900), (-17900, -1600), (17800, -1600)]],
    "Malta": [box(1440, 3580, 1455, 3595)],
    "Antarctica": [box(-10000, -8000, 10000, -7000)],
    "Nowhere": [box(7000, 3500, 7500, 3900)],
}
CODES = {"ukraine": "UKR", "france": "FRA", "fiji": "FJI", "malta": "MLT"}


@pytest.fixture(scope="module")
def made() -> dict[str, Any]:
    """The atlas of the tiny world."""
    return build(topology(WORLD), topology({"Ukraine": [UKRAINE]}, extra=[ISTHMUS]), CODES)


def areas(made: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {area["code"]: area for area in made["areas"]}


def size(area: dict[str, Any]) -> float:
    return abs(sum(signed_area(ring) for ring in outline(area["path"])))


def test_each_name_has_its_code_and_antarctica_none(made: dict[str, Any]) -> None:
    drawn = areas(made).keys() - DOTS.keys() - SEATS.keys()
    assert drawn == {"UKR", "XCR", "FRA", "GUF", "FJI", "MLT", ""}


def test_crimea_is_cut_off_along_the_line_of_the_other_file(made: dict[str, Any]) -> None:
    crimea, mainland = areas(made)["XCR"], areas(made)["UKR"]
    both = {p for r in outline(crimea["path"]) for p in r} & {p for r in outline(mainland["path"]) for p in r}
    assert len(both) >= 2
    assert 0 < size(crimea) < size(mainland) / 4
    assert crimea["dot"][1] > mainland["dot"][1], "it lies south of the mainland"


def test_a_file_without_that_line_is_refused() -> None:
    with pytest.raises(ValueError, match="isthmus of Perekop"):
        build(topology(WORLD), topology({"Ukraine": [UKRAINE]}), CODES)


def test_what_lies_overseas_is_set_apart(made: dict[str, Any]) -> None:
    assert areas(made)["GUF"]["dot"][0] < areas(made)["FRA"]["dot"][0]
    assert len(outline(areas(made)["FRA"]["path"])) == 1


def test_a_ring_over_180_degrees_stays_one_narrow_ring(made: dict[str, Any]) -> None:
    (ring,) = outline(areas(made)["FJI"]["path"])
    assert max(x for x, _ in ring) - min(x for x, _ in ring) < made["width"] / 20


def test_small_areas_and_undrawn_ones_are_dots(made: dict[str, Any]) -> None:
    assert areas(made)["MLT"]["small"]
    assert "small" not in areas(made)["FRA"]
    for code in DOTS:
        assert areas(made)[code]["small"]
    for code in SEATS:
        assert areas(made)[code]["inner"]
        assert 0 < areas(made)[code]["dot"][0] < made["width"]


def test_a_line_that_neighbours_share_is_drawn_alike_for_both() -> None:
    shared = [(1000, 4000), (1003, 4100), (997, 4200), (1002, 4300), (1000, 4400)]
    west = [*shared, (800, 4400), (800, 4000)]
    east = [*reversed(shared), (1200, 4000), (1200, 4400)]
    made = build(
        topology({**WORLD, "Nowhere": [west], "Elsewhere": [east]}),
        topology({"Ukraine": [UKRAINE]}, extra=[ISTHMUS]),
        {**CODES, "nowhere": "AAA", "elsewhere": "BBB"},
    )
    one, other = (
        {p for r in outline(areas(made)[code]["path"]) for p in r} for code in ("AAA", "BBB")
    )  # fmt: skip
    assert len(one & other) >= 2


def test_the_command_writes_what_the_site_reads(tmp_path: Path) -> None:
    base, other, states, out = (tmp_path / name for name in ("base.json", "other.json", "states.csv", "areas.json"))
    base.write_text(json.dumps(topology(WORLD)))
    other.write_text(json.dumps(topology({"Ukraine": [UKRAINE]}, extra=[ISTHMUS])))
    with states.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("code", "name", "names"))
        rows.writerows((code, name.title(), "") for name, code in CODES.items())
    assert main([str(base), str(other), str(states), str(out)]) == 0
    assert {area.code for area in msgspec.json.decode(out.read_bytes(), type=Atlas).areas} >= {"UKR", "XCR", "MLT"}
