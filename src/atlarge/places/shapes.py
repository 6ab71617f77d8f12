"""The areas as GeoJSON (RFC 7946): the drawn outlines turned back into degrees, cut at 180 degrees."""

from __future__ import annotations

from functools import cache
from typing import Any

from atlarge.places.areas import Area, Atlas, atlas, outline
from atlarge.places.projecting import unproject
from atlarge.places.topology import Point, Ring, signed_area

HALF_TURN = 180.0


@cache
def geometries() -> dict[str, dict[str, Any]]:
    """For each code the geometry of its area: a MultiPolygon, or a Point where only a dot is drawn.

    Holes are left open (the few enclaves are areas of their own, drawn over what surrounds them).
    """
    world = atlas()
    return {area.code: _geometry(world, area) for area in world.areas if area.code}


def _geometry(world: Atlas, area: Area) -> dict[str, Any]:
    rings = [[_degrees(world, point) for point in ring] for ring in outline(area.path)]
    polygons = [part for ring in rings for part in _cut(ring)]
    if not polygons:
        x, y = _degrees(world, area.dot)
        return {"type": "Point", "coordinates": [round(x - 360 if x > HALF_TURN else x, 2), round(y, 2)]}
    return {"type": "MultiPolygon", "coordinates": [[_closed(ring)] for ring in polygons]}


def _degrees(world: Atlas, point: tuple[int, int]) -> Point:
    return unproject(point[0] / world.unit + world.left, world.top - point[1] / world.unit)


def _cut(ring: Ring) -> list[Ring]:
    """The ring, or its two sides if it crosses 180 degrees."""
    if max(x for x, _ in ring) <= HALF_TURN:
        return [ring]
    west, east = _side(ring, 1), _side(ring, -1)
    return [part for part in (west, [(x - 360, y) for x, y in east]) if len(part) > 2]  # noqa: PLR2004 - a triangle


def _side(ring: Ring, sign: int) -> Ring:
    """What of a ring lies on one side of 180 degrees (Sutherland and Hodgman, 1974)."""
    out: Ring = []
    for a, b in zip(ring, [*ring[1:], ring[0]], strict=True):
        inside_a, inside_b = sign * (HALF_TURN - a[0]) >= 0, sign * (HALF_TURN - b[0]) >= 0
        if inside_a:
            out.append(a)
        if inside_a != inside_b:
            share = (HALF_TURN - a[0]) / (b[0] - a[0])
            out.append((HALF_TURN, a[1] + share * (b[1] - a[1])))
    return out


def _closed(ring: Ring) -> list[list[float]]:
    """The ring against the clock, its first point again at the end, to a hundredth of a degree."""
    points = ring if signed_area(ring) > 0 else ring[::-1]
    found = [[round(x, 2), round(y, 2)] for x, y in points]
    return [*found, found[0]]
