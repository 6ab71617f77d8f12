"""What a page holds, before it is written as HTML, JSON, CSV, Markdown or a citation: one `Leaf` for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import quote, quote_plus

import msgspec

from atlarge.briefing.document import Block, Items, Line, Note, Strong, Table, words_of

Cells = tuple[tuple[str, ...], ...]


class Ref(Strong, frozen=True, tag="ref"):
    """Words that lead to another page of this site. `href` is a path from the root."""

    href: str = "/"


class Mark(Strong, frozen=True, tag="mark"):
    """An answer in one word, set so that it is found at a glance: yes, no, unknown; `kind` how it is set."""

    kind: str = ""


class Raw(Note, frozen=True, tag="raw"):
    """Controls of a page (forms), already escaped; a file or a print has none."""

    html: str = ""


class Fold(Note, frozen=True, tag="fold"):
    """Blocks folded away under a label: what few need, or what a drawing above says too. A file has them unfolded."""

    label: str = ""
    blocks: tuple[Block, ...] = ()


class Columns(Items, frozen=True, tag="columns"):
    """A list of short items, set in columns where there is room; `keys` are the codes of the areas that they are of."""

    keys: tuple[str, ...] = ()


class Sheet(Table, frozen=True, tag="sheet"):
    """A table that can be sorted: `sorts` maps a column to the address that sorts by it, `keys` are rows' ids.

    `numbers`: all columns but the first hold numbers, which are set flush right.
    """

    sorts: tuple[tuple[str, str], ...] = ()
    keys: tuple[str, ...] = ()
    name: str = ""
    numbers: bool = False


class Leaf(msgspec.Struct, frozen=True, kw_only=True):
    """A page.

    `path` and `query` are its address, with every default filled in, so that it can be asked again; `answer` is the
    first line, in words. `data` is the JSON twin, `rows` the table that CSV holds, `svg` the drawing as a file.
    `feeds` are (title, address, media type) of what can be subscribed to. `dated` is true where the address names its
    day, so that the page stays as it is while the record does.
    """

    path: str
    query: dict[str, str] = {}
    title: str
    answer: str
    blocks: tuple[Block, ...] = ()
    data: Any = None
    head: tuple[str, ...] = ()
    rows: Cells = ()
    svg: str = ""
    feeds: tuple[tuple[str, str, str], ...] = ()
    up: tuple[tuple[str, str], ...] = ()
    dated: bool = False
    wide: bool = False
    secret: bool = False
    part: str = ""

    def address(self, form: str = "", **changed: str) -> str:
        """The page's address in a form (json, csv, ...), with some of its query changed."""
        return address(self.path, {**self.query, **changed}, form)


def address(path: str, query: Mapping[str, str] | None = None, form: str = "") -> str:
    """A path of this site with a query; empty values are left out."""
    path = _in_path(path)
    if form:
        path = ("/index" if path == "/" else path) + "." + form
    asked = "&".join([f"{_in_query(key)}={_in_query(value)}" for key, value in (query or {}).items() if value])
    return f"{path}?{asked}" if asked else path


@lru_cache(maxsize=10_000)
def _in_path(words: str) -> str:
    return quote(words, safe="/-_.~,")


@lru_cache(maxsize=10_000)
def _in_query(words: str) -> str:
    return quote_plus(words)


def cells(rows: Iterable[Iterable[Line]]) -> Cells:
    """Rows of a table in plain words, as CSV holds them."""
    return tuple(tuple(words_of(cell) for cell in row) for row in rows)


def unfolded(values: tuple[Any, ...]) -> Iterable[Any]:
    """The same values, each fold replaced by what is folded away in it."""
    for each in values:
        if isinstance(each, Fold):
            yield from unfolded(each.blocks)
        else:
            yield each


def plain(value: Any) -> Any:
    """The same blocks without what only a site can show: references become their words, forms are dropped."""
    if isinstance(value, Ref | Mark):
        return value.text
    if isinstance(value, tuple):
        return tuple(plain(each) for each in unfolded(value) if not isinstance(each, Raw))
    if isinstance(value, Columns):
        return Items(plain(value.items))
    if isinstance(value, Sheet):
        return Table(value.caption, value.head, plain(value.rows))
    if isinstance(value, msgspec.Struct):
        return type(value)(**{name: plain(getattr(value, name)) for name in value.__struct_fields__})
    return value
