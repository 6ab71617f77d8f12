"""The site as static files, from the same templates: for a memory stick, an onion service, or any plain web server.

Every page that does not take a free question is written once, on one day: home, the map of States Parties and one for
each person (the slider works in them), all dossiers, lists, articles, feeds, and the answer for every visit on record.
Links that lead to a page that was not written lead to the nearest one that was, or are left as words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from html import unescape
from pathlib import Path, PurePosixPath
from shutil import copytree
from urllib.parse import parse_qsl, unquote, urlsplit

from atlarge.briefing.figures.drawing import STYLE
from atlarge.errors import UsageError
from atlarge.facts.record import Record
from atlarge.web.app import DOSSIERS, PAGES
from atlarge.web.asked import Asked
from atlarge.web.faces import Asking, in_form
from atlarge.web.leaves import Leaf
from atlarge.web.pages import feeds
from atlarge.web.pages.entries import ask_address
from atlarge.web.rendering import page
from atlarge.web.site import Site

FORMS = ("json", "csv", "svg", "md")
DYNAMIC = frozenset({"/search", "/read", "/ask", "/precedents"})
_LINK = re.compile(r'<a ([^>]*?)href="(/[^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
_RESOURCE = re.compile(r'(<link [^>]*?href|<script [^>]*?src)="(/static/[^"]*)"')
_NEEDS_SERVER = re.compile(
    r'<link rel="(?:canonical|alternate|search)"[^>]*>\n?|<p>For your own page, live:.*?</p>\n?|'
    r'<form [^>]*action="/(?:search|ask|map|read|precedents)[^"]*".*?</form>',
    re.DOTALL,
)
_DAY = re.compile(r"(?<=[?&])on=[\d-]+&?|(?<=[?&])known=&?")


def publish(record: Record, folder: Path, *, on: date, base: str = "") -> int:
    """Write the site into a folder, and give the number of pages. Raises `UsageError` if the folder is not empty."""
    if folder.exists() and any(folder.iterdir()):
        raise UsageError(f"{folder} is not empty; name a new folder, so that nothing is written over")
    site = Site(record, today=lambda: on)
    asking = Asking(base.rstrip("/"), on)
    pages = dict(_pages(site))
    copytree(Path(__file__).with_name("static"), folder / "static")
    (folder / "static" / "figures.css").write_text(STYLE, encoding="utf-8")
    for address, make in pages.items():
        leaf = make(site, Asked(dict(parse_qsl(urlsplit(address).query)), on))
        _write(site, leaf, asking, folder, file_of(address), pages)
    _feeds(site, folder, asking)
    return len(pages)


Make = Callable[[Site, Asked], Leaf]


def _pages(site: Site) -> Iterator[tuple[str, Make]]:
    facts = site.facts
    yield from ((path, make) for path, make in PAGES.items() if path not in DYNAMIC)
    yield "/precedents", PAGES["/precedents"]
    keys: dict[str, Iterable[str]] = {
        "/persons": facts.persons,
        "/states": facts.states,
        "/visits": facts.visits,
        "/gatherings": facts.gatherings,
        "/sources": facts.sources,
        "/law": dict.fromkeys(site.articles.values()),
        "/warrants": dict.fromkeys(w.id for person in facts.persons.values() for w in person.warrants),
    }
    for path, make in DOSSIERS.items():
        for key in keys[path]:
            yield f"{path}/{key}", lambda site, asked, make=make, key=key: make(site, asked, key)  # type: ignore[misc]
    for person in site.grid(facts).persons:
        yield f"/map?person={person}", PAGES["/map"]
    for visit in facts.visits.values():
        yield ask_address(visit.person, visit.state, visit.since.first), PAGES["/ask"]


def file_of(address: str, form: str = "html") -> str:
    """The file in which a page stands.

    >>> file_of("/ask?person=a-b&state=MNG&on=2024-09-03")
    'ask/a-b_MNG_2024-09-03.html'
    """
    parts = urlsplit(address)
    path = unquote(parts.path).strip("/") or "index"
    asked = [value for key, value in parse_qsl(parts.query) if key not in ("record", "format")]
    name = "_".join(re.sub(r"[^\w.-]+", "-", value) for value in asked)
    return f"{path}/{name}.{form}" if name else f"{path}.{form}"


def _write(site: Site, leaf: Leaf, asking: Asking, folder: Path, file: str, pages: dict[str, Make]) -> None:
    target = folder / file
    target.parent.mkdir(parents=True, exist_ok=True)
    forms = {f"{leaf.address(form)}": target.with_suffix(f".{form}").name for form in FORMS}
    html = page(site, leaf, asking).decode()
    target.write_text(_rooted(html, file, pages, forms), encoding="utf-8")
    for form in FORMS:
        if (form != "csv" or leaf.rows) and (form != "svg" or leaf.svg):
            target.with_suffix(f".{form}").write_bytes(in_form(site, leaf, form, asking))


def _rooted(html: str, file: str, pages: dict[str, Make], forms: dict[str, str]) -> str:
    """A page's links made to lead from file to file; forms that need a server are taken out."""
    up = "../" * (len(PurePosixPath(file).parts) - 1)

    def link(match: re.Match[str]) -> str:
        """One link of the page."""
        before, href, after, words = match.groups()
        address = unescape(href)
        if address in forms:
            return f'<a {before}href="{forms[address]}"{after}>{words}</a>'
        path, _, place = address.partition("#")
        found = next(
            (each for each in (path, _DAY.sub("", path).rstrip("?&"), path.partition("?")[0]) if each in pages), None
        )
        if found is None:
            found = path if path.startswith("/static/") else None
            return f'<a {before}href="{up}{found[1:]}"{after}>{words}</a>' if found else words
        return f'<a {before}href="{up}{file_of(found)}{"#" + place if place else ""}"{after}>{words}</a>'

    html = _NEEDS_SERVER.sub("", html)
    html = _RESOURCE.sub(lambda match: f'{match.group(1)}="{up}{match.group(2)[1:]}"', html)
    return _LINK.sub(link, html)


def _feeds(site: Site, folder: Path, asking: Asking) -> None:
    for kind, keys in (("persons", site.facts.persons), ("states", site.facts.states)):
        for key in keys:
            place = folder / kind / key
            place.mkdir(parents=True, exist_ok=True)
            (place / "feed.atom").write_bytes(feeds.atom(site, kind, key, asking))
            (place / "feed.json").write_bytes(feeds.json_feed(site, kind, key, asking))
    (folder / "visits.ics").write_bytes(feeds.calendar(site, asking))
