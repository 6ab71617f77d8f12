"""What the Accept headers of a request wish for (RFC 9110, section 12.5): forms and codings with their weights."""

from __future__ import annotations

import re

_WEIGHT = re.compile(r"q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)", re.IGNORECASE)


def wish(header: str, name: str) -> tuple[float, int]:
    """How much a media type or coding is wished for, from 0 (not at all) to 1, and how exactly the header names it.

    The part that names it most exactly decides: itself, then its kind (`text/*`), then anything.
    """
    exactness = {"*": 0, "*/*": 0, name.partition("/")[0] + "/*": 1, name: 2}
    found = (_part(part) for part in header.split(","))
    exact, weight = max(((exactness[each], weight) for each, weight in found if each in exactness), default=(0, 0.0))
    return weight, exact


def _part(part: str) -> tuple[str, float]:
    """One part of a header: what it names, and its weight, which is 1 where none is given."""
    name, *parameters = (each.strip() for each in part.split(";"))
    given = next(filter(None, map(_WEIGHT.fullmatch, parameters)), None)
    return name.lower(), float(given[1]) if given else 1.0
