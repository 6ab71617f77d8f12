"""The enlarged parts of the map: every named area is in its window, drawn as it is on the whole map, and told."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from atlarge.facts.opening import open_record
from atlarge.places.areas import atlas
from atlarge.places.building import SEATS
from atlarge.places.maps import MapOfDay, Shade, drawn
from atlarge.places.windows import WINDOWS, Window, inside, window_svg

BOUND = Shade(fill="yes", over="h", words="bound, contested")


@pytest.mark.parametrize("window", WINDOWS, ids=lambda window: window.name)
def test_each_name_stands_by_its_area_inside_the_window(window: Window) -> None:
    areas = {area.code: area for area in inside(window)}
    states = open_record().states
    for label in window.labels:
        x, y = areas[label.code].dot
        assert window.left <= x + label.right <= window.left + window.width
        assert window.top <= y + label.down <= window.top + window.height
        assert label.words.removesuffix(" region") in f"{states[label.code].name} {' '.join(states[label.code].names)}"


def test_every_part_held_by_others_is_named_in_a_window() -> None:
    assert SEATS.keys() <= {label.code for window in WINDOWS for label in window.labels}


@pytest.mark.parametrize("window", WINDOWS, ids=lambda window: window.name)
def test_a_window_shows_what_the_map_shows(window: Window) -> None:
    code = window.labels[0].code
    svg = window_svg(window, {code: BOUND})
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    shapes = [each for each in root if each.attrib.get("data-a") == code]
    assert [each.attrib["class"] for each in shapes] == ["at at-yes", "over"]
    assert shapes[1].attrib["fill"] == "url(#at-hw)"
    assert f"{window.labels[0].words}: bound, contested" in root.attrib["aria-label"]
    whole = drawn(atlas(), MapOfDay(title="t", counts="c", shades={}))
    for name in re.findall(r'href="#(a-[A-Z]*)"', svg):
        assert f'id="{name}"' in whole
