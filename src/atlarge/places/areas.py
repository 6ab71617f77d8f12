"""The areas that a map draws: their outlines as they are shipped, each under a code of `data/states.csv`.

`areas.json` beside this module is made by `make map` (`atlarge.places.building`) from Natural Earth.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from atlarge.places.projecting import MERIDIAN, RADIUS_KM, project

BORDERS = (
    "Borders: Natural Earth (public domain), simplified and changed by atlarge as listed in docs/web.md: Crimea drawn "
    "apart, with Ukraine (General Assembly resolution 68/262); the Gaza Strip and the West Bank as Palestine; Western "
    "Sahara, Kosovo, northern Cyprus, Somaliland, Greenland and other territories apart; nine parts of States held by "
    "others as dots (GeoNames, CC BY 4.0). They show for which area an answer was computed and take no position on "
    "sovereignty."
)
"""The sentence that stands under every map and in every export of one."""


class Area(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One area. `path` is its outline in SVG's language (empty if only a dot is drawn), `dot` a point inside it.

    Units are tenths of a pixel of a map 960 wide. `small` areas are under 12 square pixels and get a circle; an
    `inner` one lies inside the outline of its State, and its circle is small enough to leave that in sight.
    """

    code: str
    path: str = ""
    dot: tuple[int, int]
    small: bool = False
    inner: bool = False


class Atlas(msgspec.Struct, frozen=True, kw_only=True):
    """All areas. `unit` is how many units make one radius of the Earth; `left` and `top` say where the map begins.

    `source` tells where the outlines are from, `changes` what was done to them.
    """

    source: str
    changes: tuple[str, ...]
    width: int
    height: int
    unit: float
    left: float
    top: float
    areas: tuple[Area, ...]

    def place(self, longitude: float, latitude: float) -> tuple[int, int]:
        """Degrees to units of the map."""
        x, y = project(longitude + (360 if longitude < MERIDIAN - 180 else 0), latitude)
        return round((x - self.left) * self.unit), round((self.top - y) * self.unit)

    def square_kilometres(self, area: float) -> float:
        """An area in square units, on the ground: the projection keeps areas."""
        return area / self.unit**2 * RADIUS_KM**2


@cache
def atlas() -> Atlas:
    """The atlas that is shipped."""
    return msgspec.json.decode(Path(__file__).with_name("areas.json").read_bytes(), type=Atlas)


def outline(path: str) -> list[list[tuple[int, int]]]:
    """The rings of a path, in units of the map: the inverse of how `building` writes them.

    >>> outline("M1 1l4 0 0 4z")
    [[(1, 1), (5, 1), (5, 5)]]
    """
    rings = []
    for part in path.split("M")[1:]:
        first, _, steps = part.rstrip("z").partition("l")
        x, y = _pairs(first)[0]
        ring = [(x, y)]
        for dx, dy in _pairs(steps):
            x, y = x + dx, y + dy
            ring.append((x, y))
        rings.append(ring)
    return rings


def _pairs(numbers: str) -> list[tuple[int, int]]:
    found = [int(each) for each in numbers.replace("-", " -").split()]
    return list(zip(found[::2], found[1::2], strict=True))
