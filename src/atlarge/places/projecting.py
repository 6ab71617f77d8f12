"""The Equal Earth projection: equal areas, so that a large State looks as large as it is.

Bojan Savric, Tom Patterson and Bernhard Jenny, "The Equal Earth map projection" (2019). Latitudes are made authalic
first, so that areas measured on the map are areas of the WGS84 ellipsoid.
"""

from __future__ import annotations

from math import asin, cos, degrees, radians, sin, sqrt

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_E2 = 0.00669437999014  # the squared eccentricity of WGS84
RADIUS_KM = 6371.0071809  # the sphere with the surface of WGS84
MERIDIAN = 11.0
"""Degrees east in the middle of the map: it is cut at 169 degrees west, in the Bering Strait, through no State."""


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Degrees to the plane, in radii of the Earth, y to the north. The longitude may lie beyond 180.

    >>> project(MERIDIAN, 0.0)
    (0.0, 0.0)
    """
    theta = asin(sqrt(3) / 2 * sin(authalic(radians(latitude))))
    t2 = theta * theta
    t6 = t2 * t2 * t2
    slope = _A1 + 3 * _A2 * t2 + t6 * (7 * _A3 + 9 * _A4 * t2)
    x = 2 * sqrt(3) * radians(longitude - MERIDIAN) * cos(theta) / (3 * slope)
    return x, theta * (_A1 + _A2 * t2 + t6 * (_A3 + _A4 * t2))


def authalic(latitude: float) -> float:
    """The latitude (radians) on the sphere of equal area, to the sixth power of the eccentricity."""
    e4, e6 = _E2 * _E2, _E2 * _E2 * _E2
    return (
        latitude
        - (_E2 / 3 + 31 * e4 / 180 + 59 * e6 / 560) * sin(2 * latitude)
        + (17 * e4 / 360 + 61 * e6 / 1260) * sin(4 * latitude)
        - (383 * e6 / 45360) * sin(6 * latitude)
    )


def unproject(x: float, y: float) -> tuple[float, float]:
    """The plane back to degrees (longitude between 169 W and 191 E, geodetic latitude): the inverse of `project`.

    >>> [round(each, 6) for each in unproject(*project(100.0, -37.5))]
    [100.0, -37.5]
    """
    theta = y / _A1
    for _ in range(8):
        t2 = theta * theta
        t6 = t2 * t2 * t2
        wrong = theta * (_A1 + _A2 * t2 + t6 * (_A3 + _A4 * t2)) - y
        theta -= wrong / (_A1 + 3 * _A2 * t2 + t6 * (7 * _A3 + 9 * _A4 * t2))
    t2 = theta * theta
    slope = _A1 + 3 * _A2 * t2 + t2 * t2 * t2 * (7 * _A3 + 9 * _A4 * t2)
    longitude = MERIDIAN + degrees(3 * x * slope / (2 * sqrt(3) * cos(theta)))
    return longitude, degrees(_geodetic(asin(max(-1.0, min(1.0, 2 * sin(theta) / sqrt(3))))))


def _geodetic(latitude: float) -> float:
    """The geodetic latitude (radians) for an authalic one."""
    e4, e6 = _E2 * _E2, _E2 * _E2 * _E2
    return (
        latitude
        + (_E2 / 3 + 31 * e4 / 180 + 517 * e6 / 5040) * sin(2 * latitude)
        + (23 * e4 / 360 + 251 * e6 / 3780) * sin(4 * latitude)
        + (761 * e6 / 45360) * sin(6 * latitude)
    )
