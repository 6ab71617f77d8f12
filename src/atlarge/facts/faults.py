"""What is wrong with a value that does not fit its type, in words: every fault of it, not the first.

A fault is `path: what is wrong; what would be right`. Nothing here reads files.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Literal, get_args, get_origin

import msgspec

from atlarge.dates import When
from atlarge.errors import DateError

YEARS = range(1800, 2201)
"""What the record can speak of; the arithmetic of the law must not run off the end of the calendar."""

_LONGEST = 60
_WANTED: dict[object, str] = {
    str: "write text in quotes",
    bool: "write true or false",
    int: "write a whole number",
}


def read_value(kind: type, value: object) -> object:
    """Read what msgspec cannot by itself: a `When` from text, or from a day that TOML gives as a date.

    Raises `DateError` for a date that no calendar has, and for a year that nothing on the record can be of.
    """
    if kind is not When:
        raise NotImplementedError(kind)
    when = When.parse(str(value))
    if when.first.year not in YEARS:
        raise DateError(f"{when} is no date of the record; write a year from {YEARS[0]} to {YEARS[-1]}")
    return when


def faults_in(value: object, kind: object, path: str = "", *, strict: bool = True) -> Iterator[str]:
    """Yield every fault of a value that should be of that kind. `strict` is False for cells of a table: all text."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield from _faults_of_table(value, kind, path, strict=strict)
    elif get_origin(kind) is tuple:
        yield from _faults_of_list(value, get_args(kind)[0], path, strict=strict)
    else:
        try:
            msgspec.convert(value, kind, dec_hook=read_value, strict=strict)
        except msgspec.ValidationError as error:
            yield f"{path}: {_words(value, kind, error)}"


def _faults_of_table(value: object, kind: type[msgspec.Struct], path: str, *, strict: bool) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{path}: {_shown(value)} is not a table; write its keys as key = value"
        return
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    for key in value.keys() - fields.keys():
        near = get_close_matches(str(key), fields, 1)
        right = f"write {near[0]!r}" if near else f"the keys are {', '.join(fields)}"
        yield f"{_join(path, key)}: there is no key {key!r}; {right}"
    for key, field in fields.items():
        if key in value:
            yield from faults_in(value[key], field.type, _join(path, key), strict=strict)
        elif field.required:
            yield f"{_join(path, key)}: the key {key!r} is missing; add it"


def _faults_of_list(value: object, kind: object, path: str, *, strict: bool) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{path}: {_shown(value)} is not a list; write it in square brackets"
        return
    for number, item in enumerate(value):
        yield from faults_in(item, kind, f"{path}[{number}]", strict=strict)


def _words(value: object, kind: object, error: msgspec.ValidationError) -> str:
    """Say what is wrong with one value, and what would be right."""
    options = [part for part in get_args(kind) or (kind,) if part is not type(None)]
    if get_origin(kind) is Literal:
        near = get_close_matches(str(value), options, 1)
        right = f"write {near[0]!r}" if near else f"write one of {', '.join(map(repr, options))}"
        return f"{_shown(value)} is not known here; {right}"
    if When in options:
        text = str(error)
        return text if "; " in text else f"{text}; write a day that the calendar has"
    return f"{_shown(value)} does not fit; {_WANTED.get(options[0], str(error))}"


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."


def _join(path: str, key: object) -> str:
    return f"{path}.{key}" if path else str(key)
