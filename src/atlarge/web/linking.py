"""A page of the site as a file among files: its links lead from file to file, and what needs a server is taken out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape, unescape
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from atlarge.web.asked import ALL_TAKE

_LINK = re.compile(r'<a ([^>]*?)href="(/[^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
_RESOURCE = re.compile(r'(<link [^>]*?href|<script [^>]*?src)="/([^"]*)"')
_NEEDS_SERVER = re.compile(
    r'<link rel="(?:canonical|alternate|search)"[^>]*>\n?|<p>For your own page, live:.*?</p>\n?|'
    r'<form [^>]*action="/(?:search|ask|map|read|precedents)[^"]*".*?</form>',
    re.DOTALL,
)
_MAP_FORM = re.compile(
    r'<form class="controls" action="/map".*?(<label for="map-on">.*?<input id="map-on"[^>]*>).*?</form>', re.DOTALL
)
"""Of the map's controls the day is left, which the script works; it shows the field when it is there."""
_CLASS = re.compile(r'class="[^"]*"')
_MODULE = re.compile(r'<script type="module"')
_OTHER_DAY_OTHER_PAGE = frozenset({"/map", "/ask", "/precedents"})
"""Pages that say nothing but what holds on their day: a link to another day must not lead to this one."""


def file_of(address: str, form: str = "html") -> str:
    """The file in which a page stands.

    >>> file_of("/ask?person=a-b&state=MNG&on=2024-09-03")
    'ask/a-b_MNG_2024-09-03.html'
    """
    parts = urlsplit(address)
    path = unquote(parts.path).strip("/") or "index"
    asked = [value for key, value in parse_qsl(parts.query) if key not in (*ALL_TAKE, "format")]
    name = "_".join(re.sub(r"[^\w.-]+", "-", value) for value in asked)
    return f"{path}/{name}.{form}" if name else f"{path}.{form}"


def relinked(html: str, file: str, on: str, known: Mapping[str, str], own: Mapping[str, str]) -> str:
    """A page as it stands in a file, published on a day.

    `known` are all addresses that are published, with their files; `own` the forms of this page with their files'
    names. A link to what is not published is left as words.
    """
    up = "../" * (len(PurePosixPath(file).parts) - 1)

    def link(match: re.Match[str]) -> str:
        """One link of the page."""
        before, href, after, words = match.groups()
        address, _, place = unescape(href).partition("#")
        found = own.get(address) or _file(address, on, known)
        if found is None:  # the script finds the steps of the map by their class
            kind = _CLASS.search(before + after)
            return f"<span {kind[0]}>{words}</span>" if kind else str(words)
        to = quote(found if address in own else up + found) + ("#" + place if place else "")
        return f'<a {before}href="{escape(to)}"{after}>{words}</a>'

    html = _NEEDS_SERVER.sub("", _MAP_FORM.sub(r'<div class="controls" hidden><p>\1</p></div>', html))
    html = _RESOURCE.sub(lambda match: f'{match[1]}="{up}{match[2]}"', html)
    # A browser loads no module from a file; the script has no imports, and runs as well without being one.
    html = _MODULE.sub("<script defer", html)
    return _LINK.sub(link, html)


def _file(address: str, on: str, known: Mapping[str, str]) -> str | None:
    """The file for an address: its own, or that of the same page without what it is by itself on this day."""
    path, _, query = address.partition("?")
    asked = [(key, value) for key, value in parse_qsl(query) if (key, value) != ("on", on) and key not in ALL_TAKE]
    found = known.get(address) or known.get(f"{path}?{urlencode(asked)}" if asked else path)
    return found or (None if path in _OTHER_DAY_OTHER_PAGE else known.get(path))
