"""The site as static files, from the same templates: for a memory stick, an onion service, or any plain web server.

Every page that does not take a free question is written once, on one day: home, the map of States Parties and one for
each person (the slider works in them), all dossiers, lists, articles, feeds; the answer for every visit on record; and
the answer of the day for every person at large in every State and territory. Beside each page stand its files and
citations. PDF and PNG are left to the server: they would take longer to make than all the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import msgspec

from atlarge.assessment.wanted import at_large
from atlarge.errors import UsageError
from atlarge.facts.record import Record
from atlarge.web.app import DOSSIERS, PAGES
from atlarge.web.asked import Asked
from atlarge.web.faces import Asking, forms_of, in_form
from atlarge.web.leaves import Leaf
from atlarge.web.linking import file_of, relinked
from atlarge.web.pages import feeds
from atlarge.web.pages.entries import ask_address
from atlarge.web.pages.sources import PER_PAGE
from atlarge.web.rendering import page
from atlarge.web.site import Site
from atlarge.web.styles import static_files

FORMS = ("json", "csv", "geojson", "svg", "md", "bib", "csl", "txt")
ANSWER_FORMS = ("json", "bib", "csl", "txt")
"""An answer's table is its tree again, and there are thousands of them."""
DYNAMIC = frozenset({"/search", "/read", "/ask"})

Make = Callable[[Site, Asked], Leaf]


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """What was written: how many pages, how many of them are answers, and how many bytes all files have."""

    pages: int
    answers: int
    size: int


def publish(record: Record, folder: Path, *, on: date, base: str = "", answers: bool = True) -> Published:
    """Write the site into a folder. `base` is its address from outside, for citations; `answers` adds those of the day.

    Raises `UsageError` if the folder is not empty.
    """
    if folder.exists() and any(folder.iterdir()):
        raise UsageError(f"{folder} is not empty; name a new folder, so that nothing is written over")
    site = Site(record, today=lambda: on)
    pages = dict(_pages(site)) | (dict(_answers(site, on)) if answers else {})
    subscribed = dict(_feeds(site))
    files = {address: file_of(address) for address in pages} | {address: address[1:] for address in subscribed}
    press = _Press(folder, on, base.rstrip("/"), files)
    for name, body in static_files().items():
        press.write(f"static/{name}", body)
    for address, make in pages.items():
        press.print(site, make(site, Asked(dict(parse_qsl(urlsplit(address).query)), on)), files[address])
    for address, feed in subscribed.items():
        press.write(address[1:], feed(Asking(press.base, on)))
    count = sum(address.startswith("/ask?") for address in pages)
    return Published(pages=len(pages), answers=count, size=press.size)


class _Press:
    """Writes pages and files into the folder, and counts their bytes. `files` are all addresses, with their files."""

    def __init__(self, folder: Path, on: date, base: str, files: dict[str, str]) -> None:
        self.folder, self.on, self.base, self.files, self.size = folder, on, base, files, 0

    def print(self, site: Site, leaf: Leaf, file: str) -> None:
        """A page, and its files beside it."""
        target = Path(file)
        asking = Asking(self.base, self.on, file)
        forms = [form for form in forms_of(leaf) if form in (ANSWER_FORMS if leaf.path == "/ask" else FORMS)]
        own = {leaf.address(form): target.with_suffix(f".{form}").name for form in forms}
        html = page(site, leaf, asking).decode()
        self.write(file, relinked(html, file, self.on.isoformat(), self.files, own).encode())
        for form in forms:
            self.write(str(target.with_suffix(f".{form}")), in_form(site, leaf, form, asking))

    def write(self, file: str, body: bytes) -> None:
        """One file."""
        target = self.folder / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)
        self.size += len(body)


def _pages(site: Site) -> Iterator[tuple[str, Make]]:
    facts = site.facts
    yield from ((path, make) for path, make in PAGES.items() if path not in DYNAMIC)
    yield from ((f"/sources?page={n}", PAGES["/sources"]) for n in range(2, -(-len(facts.sources) // PER_PAGE) + 1))
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


def _answers(site: Site, on: date) -> Iterator[tuple[str, Make]]:
    for person in at_large(site.facts, on).persons:
        for code in site.facts.states:
            yield ask_address(person.id, code, on), PAGES["/ask"]


def _feeds(site: Site) -> Iterator[tuple[str, Callable[[Asking], bytes]]]:
    for kind, keys in (("persons", site.facts.persons), ("states", site.facts.states)):
        for key in keys:
            yield f"/{kind}/{key}/feed.atom", partial(feeds.atom, site, kind, key)
            yield f"/{kind}/{key}/feed.json", partial(feeds.json_feed, site, kind, key)
    yield "/visits.ics", partial(feeds.calendar, site)
