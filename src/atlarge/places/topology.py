"""TopoJSON as Natural Earth is shipped in it: arcs shared by neighbours, simplified once, so that they stay shared."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from typing import Any

Point = tuple[float, float]
Ring = list[Point]
_RING = 4  # points of the smallest closed ring: a triangle, its first point again at the end


def arcs_of(topology: dict[str, Any]) -> list[Ring]:
    """Every arc in degrees: the steps of the file added up, scaled and moved."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for step in steps:
            x, y = x + step[0], y + step[1]
            arc.append((x * kx + dx, y * ky + dy))
        found.append(arc)
    return found


def rings_of(geometry: dict[str, Any], arcs: Sequence[Ring]) -> list[list[Ring]]:
    """The polygons of a geometry: each its outer ring, then its holes, unwrapped at 180 degrees."""
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry.get("arcs", [])
    return [[unwrapped(_joined(ring, arcs)) for ring in polygon] for polygon in polygons]


def _joined(numbers: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    """One ring out of its arcs; `~n` is arc n the other way round. Neighbouring arcs share an end point."""
    ring: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring


def unwrapped(ring: Ring) -> Ring:
    """The ring without jumps at 180 degrees, moved by whole turns so that its middle lies between 169 W and 191 E."""
    out: Ring = []
    shift, last = 0.0, ring[0][0]
    for longitude, latitude in ring:
        if longitude - last > 180:  # noqa: PLR2004 - half a turn
            shift -= 360
        elif longitude - last < -180:  # noqa: PLR2004
            shift += 360
        last = longitude
        out.append((longitude + shift, latitude))
    middle = (min(p[0] for p in out) + max(p[0] for p in out)) / 2
    turn = 360.0 if middle < -169 else -360.0 if middle >= 191 else 0.0  # noqa: PLR2004
    return [(longitude + turn, latitude) for longitude, latitude in out] if turn else out


def simplified(arc: Ring, least: float) -> list[int]:
    """Which points of an arc to keep: those whose triangle with their neighbours is not smaller than `least`.

    Visvalingam and Whyatt (1993). End points always stay; of a closed ring a triangle stays.
    """
    count = len(arc)
    fewest = _RING if arc[0] == arc[-1] else 2
    before, after = list(range(-1, count - 1)), list(range(1, count + 1))
    heap = [(_triangle(arc[i - 1], arc[i], arc[i + 1]), i) for i in range(1, count - 1)]
    areas = {i: area for area, i in heap}
    heapify(heap)
    left = count
    while heap and left > fewest:
        area, i = heappop(heap)
        if areas.get(i) != area:
            continue
        if area >= least:
            break
        del areas[i]
        left -= 1
        a, b = before[i], after[i]
        after[a], before[b] = b, a
        for j in (a, b):
            if j in areas:
                areas[j] = max(area, _triangle(arc[before[j]], arc[j], arc[after[j]]))
                heappush(heap, (areas[j], j))
    return sorted({0, count - 1, *areas})


def _triangle(a: Point, b: Point, c: Point) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def signed_area(ring: Sequence[Point]) -> float:
    """The area of a ring in the square of its units, positive where it runs against the clock (y upward)."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)) / 2


def centre(ring: Sequence[Point]) -> Point:
    """The centroid of a ring; the middle of its points where it has no area."""
    area = signed_area(ring)
    if abs(area) < 1e-9:  # noqa: PLR2004 - a line
        return sum(p[0] for p in ring) / len(ring), sum(p[1] for p in ring) / len(ring)
    pairs = list(zip(ring, [*ring[1:], ring[0]], strict=True))
    x = sum((a[0] + b[0]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / (6 * area)
    y = sum((a[1] + b[1]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairs) / (6 * area)
    return x, y
