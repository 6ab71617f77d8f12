"""A briefing as JSON: the whole of it, keys as in its JSON Schema (`atlarge schema Briefing`)."""

from __future__ import annotations

from typing import Any

import msgspec

from atlarge.dates import When


def write(value: object) -> str:
    """Write a struct, or anything made of structs and plain values, as indented JSON in UTF-8."""
    return msgspec.json.format(msgspec.json.encode(value, enc_hook=plain), indent=2).decode() + "\n"


def plain(value: object) -> Any:
    """What JSON has no word for: dates as precise as their source are written as in the record."""
    if isinstance(value, When):
        return value.text
    raise TypeError(f"{type(value).__name__} has no JSON form")
