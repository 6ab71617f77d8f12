"""What a page says of itself: its outlet, and the days it was published and last changed.

The page's own statements for machines come first (JSON-LD of schema.org, then Open Graph and other meta elements); only
where they are silent is the day looked for in addresses and words (htmldate).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import msgspec

_SCRIPT = re.compile(r"<script\b[^>]{0,300}ld\+json[^>]{0,300}>(.*?)</script", re.IGNORECASE | re.DOTALL)
_META = re.compile(r"<meta\b[^>]{1,2000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_NEW_YEAR = re.compile(r"\b0?1[-/.]0?1\b|\b0?1(?:st|\.)?\s+jan|\bjan\w*\.?\s+0?1\b|\d{4}0101", re.IGNORECASE)
_MOST = 30  # statements for machines that are looked into, and levels of each
_STORIES = ("Article", "Posting", "Report", "Review", "WebPage", "NewsArticle")
_PUBLISHED = ("article:published_time", "datepublished", "og:article:published_time", "dc.date.issued", "pubdate",
              "parsely-pub-date", "sailthru.date", "dcterms.created", "cxenseparse:recs:publishtime")  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod")


class Imprint(msgspec.Struct, frozen=True, kw_only=True):
    """Who put the page out and when; empty or None where it does not say."""

    outlet: str = ""
    published: date | None = None
    modified: date | None = None


def imprint(page: str, about: Any) -> Imprint:
    """The imprint of a page; `about` is what trafilatura gathered of its head."""
    metas = _metas(page)
    stories = list(_stories(page))
    published = _first_day([story.get("datePublished") for story in stories] + [metas.get(key) for key in _PUBLISHED])
    modified = _first_day([story.get("dateModified") for story in stories] + [metas.get(key) for key in _MODIFIED])
    if published is None:
        published = _found_day(page)
    if published is not None and modified is not None and modified < published:
        modified = None
    return Imprint(outlet=_outlet(metas, stories, about), published=published, modified=modified)


def _metas(page: str) -> dict[str, str]:
    """The meta elements by name, property or itemprop; the first of each wins."""
    import html

    found: dict[str, str] = {}
    for element in _META.findall(page):
        given = {key.lower(): one or two or three for key, one, two, three in _ATTRIBUTE.findall(element)}
        key = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        if key and given.get("content"):
            found.setdefault(key, html.unescape(given["content"]).strip())
    return found


def _stories(page: str) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that are stories, wherever they stand in their statement."""
    for statement in _SCRIPT.findall(page)[:_MOST]:
        try:
            waiting = [(json.loads(statement.strip(), strict=False), 0)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            node, depth = waiting.pop()
            if isinstance(node, list):
                waiting += [(child, depth + 1) for child in reversed(node[:_MOST])]
            elif isinstance(node, dict) and depth < _MOST:
                if any(str(kind).endswith(_STORIES) for kind in _listed(node.get("@type"))):
                    yield node
                waiting += [(node[key], depth + 1) for key in ("mainEntity", "@graph") if key in node]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _first_day(values: list[Any]) -> date | None:
    """The first value that is a day, as the page writes it: in the outlet's own time zone."""
    for value in values:
        match = _DAY.match(value.strip()) if isinstance(value, str) else None
        if match:
            try:
                return date(*(int(part) for part in match.groups()))
            except ValueError:
                continue
    return None


def _found_day(page: str) -> date | None:
    """The day that the page's addresses and words tell."""
    try:
        from htmldate import find_date

        found = find_date(page, original_date=True)
        day = date.fromisoformat(found) if found else None
    except Exception:  # noqa: BLE001 - no day is an answer; a hostile page may raise anything
        return None
    bare = day is not None and (day.month, day.day) == (1, 1) and not _NEW_YEAR.search(page)
    return None if bare else day  # a mere year ("Copyright 2024") was taken for its first day


def _outlet(metas: dict[str, str], stories: list[dict[str, Any]], about: Any) -> str:
    """The outlet's name: the page's own, its publisher's, what trafilatura found, else the host."""
    named = metas.get("og:site_name", "").strip().lstrip("@")
    for story in stories:
        for publisher in _listed(story.get("publisher")):
            name = publisher.get("name") if isinstance(publisher, dict) else publisher
            if not named and isinstance(name, str):
                named = " ".join(name.split())
    named = named or (getattr(about, "sitename", None) or "").strip().lstrip("@")
    address = getattr(about, "url", None) or metas.get("og:url", "")
    return named or (getattr(about, "hostname", None) or urlsplit(address).hostname or "").removeprefix("www.")
