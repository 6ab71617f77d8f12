"""What an endpoint of the API is, and what it replies."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import msgspec

from atlarge.web.asked import MOST_PAGES, MOST_PER_PAGE, PER_PAGE, Asked
from atlarge.web.problems import Refused
from atlarge.web.site import Site


class Parameter(msgspec.Struct, frozen=True, kw_only=True):
    """A parameter of a query or, where `where` says so, of a path. `kind` is day, text, flag, number or a choice."""

    name: str
    words: str
    kind: str = "text"
    required: bool = False
    where: str = "query"
    choices: tuple[str, ...] = ()


class Paging(msgspec.Struct, frozen=True, kw_only=True):
    """Which part of a list this is."""

    page: int
    per_page: int
    pages: int
    total: int


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What an endpoint replies: `data` as JSON; `head` and `rows` the same as a table, where that fits.

    `known` is the day of knowledge where a body gave it, and not the address.
    """

    data: Any
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    paging: Paging | None = None
    known: date | None = None


class Endpoint(msgspec.Struct, frozen=True, kw_only=True):
    """One address. `gives` is the type of `data`, `takes` that of a request's body; `make` does the work."""

    path: str
    name: str
    words: str
    gives: Any
    make: Callable[[Site, Asked, dict[str, str], Any], Reply]
    parameters: tuple[Parameter, ...] = ()
    takes: Any = None
    formats: tuple[str, ...] = ("json",)

    @property
    def method(self) -> str:
        """POST where a body is taken."""
        return "post" if self.takes is not None else "get"


ON = Parameter(name="on", words="The day asked about (default: today).", kind="day")
KNOWN = Parameter(name="known", words="Use only what was public on this day.", kind="day")
RECORD = Parameter(name="record", words="The version of the record that an address was made with; changes nothing.")
LAW = Parameter(name="law", words="The version of the law that an address was made with; changes nothing.")
FORMAT = Parameter(name="format", words="The form of the reply.", kind="choice")
PAGE = Parameter(name="page", words="Which part of the list, from 1.", kind="number")
PER = Parameter(name="per_page", words=f"How many in a part, at most {MOST_PER_PAGE}.", kind="number")


def paged(asked: Asked, items: Iterable[Any]) -> tuple[list[Any], Paging]:
    """The part of a list that is asked for. Raises `Refused` for a part beyond the last."""
    every = list(items)
    per, page = asked.number("per_page", PER_PAGE, MOST_PER_PAGE), asked.number("page", 1, MOST_PAGES)
    pages = max(1, -(-len(every) // per))
    if page > pages:
        raise Refused(404, f"page: there are {pages} pages")
    return every[(page - 1) * per : page * per], Paging(page=page, per_page=per, pages=pages, total=len(every))
