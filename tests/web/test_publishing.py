"""The site as files: of the invented world, that every link leads to a file, and that no server is needed."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from atlarge.assessment.wanted import at_large
from atlarge.errors import UsageError
from atlarge.facts.opening import open_record
from atlarge.web.publishing import publish

WORLD = Path(__file__).parents[1] / "world" / "data"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published site."""
    target = tmp_path_factory.mktemp("site") / "out"
    assert publish(open_record(WORLD), target, on=date(2025, 10, 1)).pages > 20
    return target


class Links(HTMLParser):
    """The links of a page, and the places in it that a link can lead to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.places: set[str] = set()
        self.feed(text)

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag refers to, and its name."""
        for name, value in attrs:
            if name == "id":
                self.places.add(value or "")
            elif name in ("href", "src", "action", "poster"):
                self.links.append(value or "")


def led_to(file: Path, link: str) -> Path | None:
    """The file that a link leads to; None for what is elsewhere."""
    parts = urlsplit(link)
    if parts.scheme in ("http", "https"):
        return None
    assert not parts.scheme, (file, link)
    assert not link.startswith("/"), (file, link)
    target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
    assert target.is_file(), (file, link)
    return target


def crawled(folder: Path) -> dict[Path, Links]:
    """Every page that can be come to from the first, each read once; every link must lead to a file and a place."""
    found: dict[Path, Links] = {}
    left = [folder / "index.html"]
    while left:
        file = left.pop()
        if file not in found:
            page = found[file] = Links(file.read_text(encoding="utf-8"))
            left += [target for link in page.links if (target := led_to(file, link)) and target.suffix == ".html"]
    for file, page in found.items():
        for link in page.links:
            place, target = urlsplit(link).fragment, led_to(file, link)
            if place and target and target.suffix == ".html":
                assert place in found[target].places, (file, link)
    return found


def test_every_link_leads_to_a_file_and_every_file_can_be_come_to(folder: Path) -> None:
    found = crawled(folder.resolve())
    assert set(found) == {file.resolve() for file in folder.rglob("*.html")}
    kinds = {file.relative_to(folder.resolve()).parts[0].removesuffix(".html") for file in found}
    assert kinds >= {"index", "map", "persons", "states", "visits", "sources", "law", "warrants", "ask", "precedents"}


def test_everybody_at_large_is_asked_about_in_every_state(folder: Path) -> None:
    record = open_record(WORLD)
    persons = at_large(record, date(2025, 10, 1)).persons
    assert persons
    for person in persons:
        for code in record.states:
            assert (folder / "ask" / f"{person.id}_{code}_2025-10-01.html").is_file()
            assert (folder / "ask" / f"{person.id}_{code}_2025-10-01.bib").is_file()


def test_a_page_leads_to_its_files_and_its_citations(folder: Path) -> None:
    map_page = (folder / "map.html").read_text(encoding="utf-8")
    for form in ("csv", "json", "geojson", "svg", "md", "bib", "csl", "txt"):
        assert f'href="map.{form}"' in map_page
        assert (folder / f"map.{form}").stat().st_size > 100
    assert " /map.html " in (folder / "map.txt").read_text(encoding="utf-8")


def test_with_its_address_the_citations_name_it(tmp_path: Path) -> None:
    out = tmp_path / "out"
    made = publish(open_record(WORLD), out, on=date(2025, 10, 1), base="https://x.example/a/", answers=False)
    assert "https://x.example/a/map.html" in (out / "map.bib").read_text(encoding="utf-8")
    assert 'href="https://x.example/a/states.html"' in (out / "states.html").read_text(encoding="utf-8")
    assert made.answers < made.pages
    assert made.size == sum(file.stat().st_size for file in out.rglob("*") if file.is_file())


def test_no_link_says_another_day_and_leads_to_this_one(folder: Path) -> None:
    """A link of the server to the map of another day would lead to the map of this one: it is left as words."""
    assert "on=" not in "".join(Links((folder / "map.html").read_text(encoding="utf-8")).links)


def test_the_slider_moves_without_a_server(folder: Path, browser: Any) -> None:
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto((folder / "map.html").as_uri())
    before = page.locator("#answer").inner_text()
    page.locator('input[type="range"]').first.evaluate("e => { e.value = e.min; e.dispatchEvent(new Event('input')); }")
    page.wait_for_timeout(200)
    assert page.locator("#answer").inner_text() != before
    assert faults == []
    page.close()


def test_what_is_of_the_published_day_is_not_offered_for_another(folder: Path, browser: Any) -> None:
    """Answers and files are those of the day of the page: moved from it, the page does not lead to them."""
    file = next(file for file in sorted((folder / "map").glob("*.html")))
    page = browser.new_page()
    page.goto(file.as_uri())
    asks = "links => links.filter(a => (a.getAttribute('href') ?? '').includes('ask/')).length"
    links = page.locator("#board a, .columns a")
    published = links.evaluate_all(asks)
    assert published > 0
    assert page.locator(".take").is_visible()
    page.evaluate("atlargeSet('2010-01-01', true)")
    assert links.evaluate_all(asks) == 0
    assert not page.locator(".take").is_visible()
    assert "of this page are of 1 October 2025" in page.locator("article").inner_text()
    page.evaluate("atlargeSet('2025-10-01', true)")
    assert links.evaluate_all(asks) == published
    assert page.locator(".take").is_visible()
    page.close()


def test_a_step_opened_in_a_new_tab_leads_to_its_day(folder: Path, browser: Any) -> None:
    page = browser.new_page()
    page.goto((folder / "map.html").as_uri())
    step = page.locator("a.step-prev")
    words = step.inner_text().partition(": ")[2]
    page.goto(step.evaluate("a => a.href"))
    assert words in page.locator("h1").inner_text()
    assert words in page.locator("#answer").inner_text()
    page.close()


def test_no_page_needs_a_server(folder: Path) -> None:
    for file in folder.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        assert "<form" not in text or 'class="filter"' in text
        assert 'src="/' not in text


def test_the_answers_of_the_visits_are_there(folder: Path) -> None:
    assert list((folder / "ask").glob("*.html"))
    assert (folder / "map.svg").is_file()
    assert (folder / "visits.ics").is_file()


def test_nothing_is_written_over(folder: Path) -> None:
    with pytest.raises(UsageError, match="not empty"):
        publish(open_record(WORLD), folder, on=date(2025, 10, 1))


def test_the_same_site_twice_is_the_same(folder: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    publish(open_record(WORLD), again, on=date(2025, 10, 1))
    first = {f.relative_to(folder): f.read_bytes() for f in folder.rglob("*") if f.is_file()}
    assert first == {f.relative_to(again): f.read_bytes() for f in again.rglob("*") if f.is_file()}
