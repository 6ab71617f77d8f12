"""The API's map and grid: where every area stands, as runs of days, as a table, and as GeoJSON."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from atlarge.names.resolving import find_person, find_state
from atlarge.web.api.endpoints import Reply, paged
from atlarge.web.asked import Asked
from atlarge.web.boards import Board
from atlarge.web.placing import places_of
from atlarge.web.problems import Refused
from atlarge.web.site import Site

Keys = dict[str, str]


class GridRun(msgspec.Struct, frozen=True, kw_only=True):
    """One run of the grid: the status of one person in one area from a day on."""

    person: str
    code: str
    since: date
    status: str


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A story to be checked: its text, and if known the day on which it was published, and the day of knowledge."""

    text: str
    published: str | None = None
    known: str | None = None


def _board(site: Site, asked: Asked) -> tuple[Board, str]:
    facts = site.known(asked.maybe_day("known"))
    person = find_person(facts, asked.text("person")).id if asked.text("person") else ""
    return site.board(facts, person), person


def map_reply(site: Site, asked: Asked, _: Keys, __: Any) -> Reply:
    """Where every area stands on a day: for a person who is bound, without one who is a Party."""
    board, _person = _board(site, asked)
    on, states = asked.day(), site.facts.states
    data = places_of(board, states, on)
    rows = tuple(
        (p.code, p.name, p.status, p.words, p.since.isoformat(), p.until.isoformat() if p.until else "") for p in data
    )
    return Reply(data=data, head=("code", "name", "status", "words", "since", "until"), rows=rows)


def grid_reply(site: Site, asked: Asked, _: Keys, __: Any) -> Reply:
    """All runs of a person, of a State, or of both: every answer of the record from 1998 on."""
    facts = site.known(asked.maybe_day("known"))
    named, placed = asked.text("person"), asked.text("state")
    if not (named or placed):
        raise Refused(400, "give a person, a State, or both: all runs at once are for the Python library")
    persons = (find_person(facts, named).id,) if named else site.grid(facts).persons
    code = find_state(facts, placed).code if placed else ""
    runs = [
        GridRun(person=person, code=place, since=since, status=status)
        for person in persons
        for place, each in site.board(facts, person).runs.items()
        if not code or place == code
        for since, status in each
    ]
    shown, paging = paged(asked, runs)
    rows = tuple((r.person, r.code, r.since.isoformat(), r.status) for r in shown)
    return Reply(data=shown, head=("person", "code", "since", "status"), rows=rows, paging=paging)
