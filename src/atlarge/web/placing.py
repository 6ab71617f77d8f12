"""Where every area stands on a day, one by one, and the same as GeoJSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from atlarge.facts.states import State
from atlarge.web.boards import Board


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """An area on a day: its status, since when, and until the eve of which day (None: nothing on record changes it)."""

    code: str
    name: str
    status: str
    words: str
    since: date
    until: date | None


def places_of(board: Board, states: Mapping[str, State], on: date) -> list[Place]:
    """Every area of a board on a day."""
    found = []
    for code in board.runs:
        since, status, until = board.run(code, on)
        words = board.shades[status].words
        found.append(Place(code=code, name=states[code].name, status=status, words=words, since=since, until=until))
    return found


def geojson(places: Iterable[Place], about: Mapping[str, object]) -> dict[str, object]:
    """The areas as a FeatureCollection; areas that no map draws have no geometry."""
    from atlarge.places.areas import BORDERS
    from atlarge.places.shapes import geometries

    shapes = geometries()
    features = [
        {
            "type": "Feature",
            "id": place.code,
            "geometry": shapes.get(place.code),
            "properties": msgspec.to_builtins(place),
        }
        for place in places
    ]
    return {"type": "FeatureCollection", "about": {**about, "borders": BORDERS}, "features": features}
