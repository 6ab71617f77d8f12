"""Bytes undone into a document: the type that every container is read into, and the undoing of encodings."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

import msgspec

from atlarge.errors import Unreadable
from atlarge.reading.readings import Zone

PublishedFrom = Literal["given", "metadata", "inferred", "unknown"]

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


class Document(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An article as text, with what its container says of it.

    `zones` are those that only the container knows (a page's quoted blocks and captions), as offsets into `text`.
    `published_from` says where the day comes from; `modified` is when the page was last changed, if it says so.
    """

    text: str
    title: str = ""
    outlet: str = ""
    published: date | None = None
    published_from: PublishedFrom = "unknown"
    modified: date | None = None
    zones: tuple[Zone, ...] = ()


def decode(data: bytes, *, name: str = "", charset: str = "", page: bool = False) -> str:
    """The bytes as text: a byte order mark wins, then UTF-8, then what is declared, then Windows-1252.

    Raises `Unreadable` for what is not text in any of them.
    """
    declared = charset
    if page and not declared and (match := _DECLARED.search(data[:4096])):
        declared = match.group(1).decode("ascii")
    text = _decoded(data, declared)
    if len(_CONTROL.findall(text[:65_536])) > max(2, len(text[:65_536]) // 200):
        raise Unreadable(refusal(name, "it is binary data, not a text; give a text, a page or a mail"))
    return text


def _decoded(data: bytes, declared: str) -> str:
    for mark, codec in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(codec, "replace")
    for codec in ("utf-8", declared):
        try:
            if codec:
                return data.decode(codec)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace")


def refusal(name: str, why: str) -> str:
    """The message of an `Unreadable`: which article, and why."""
    return f"{name}: {why}" if name else f"the article cannot be read: {why}"
