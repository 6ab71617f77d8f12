"""Persons, the offices they held, and the life of each warrant."""

from __future__ import annotations

from typing import Literal

import msgspec

from atlarge.dates import When
from atlarge.facts.entries import Entry

OfficeKind = Literal["head of State", "head of government", "head of State and government", "foreign minister", "other"]

WarrantKind = Literal["arrest warrant", "summons to appear"]

EventKind = Literal[
    "issued",
    "unsealed",
    "amended",
    "arrested",
    "released",
    "surrendered",
    "appeared",
    "charges-confirmed",
    "charges-not-confirmed",
    "withdrawn",
    "vacated",
    "terminated",
    "inadmissible",
    "convicted",
    "acquitted",
    "sentenced",
    "deceased",
    "reported-at-large",
    "fit-for-proceedings",
    "trial-closed",
]


class Event(Entry, frozen=True, kw_only=True):
    """Something that happened to a warrant, or to the person: `on` the law's clock, `public` on the public's.

    `public` is given only where it differs from `on`. `state` is where it happened.
    """

    kind: EventKind
    on: When
    public: When | None = None
    state: str = ""


class Warrant(Entry, frozen=True, kw_only=True):
    """One warrant or summons, and its life as events. `situation` is the Court's code of the situation."""

    id: str
    court: str
    kind: WarrantKind
    situation: str
    case: str = ""
    chamber: str = ""
    crimes: tuple[str, ...] = ()
    jurisdiction: str = ""
    events: tuple[Event, ...] = ()


class Office(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"since": "from", "until": "to"}
):
    """An office held; `kind` tells the three that international law gives personal immunity to from all others.

    `until` is the last day in office; None means that the record knows of no end.
    """

    title: str
    kind: OfficeKind = "other"
    state: str = ""
    since: When | None = None
    until: When | None = None


class Person(Entry, frozen=True, kw_only=True):
    """`data/persons/<id>.toml`: one person. `named` is false for a person whom no source names: never matched."""

    id: str
    name: str
    formal: str = ""
    names: tuple[str, ...] = ()
    born: When | None = None
    nationality: tuple[str, ...] = ()
    wikidata: str = ""
    named: bool = True
    offices: tuple[Office, ...] = ()
    warrants: tuple[Warrant, ...] = ()
    events: tuple[Event, ...] = ()
