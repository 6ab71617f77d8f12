"""The site as files: of the invented world, that every link leads to a file, and that no server is needed."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from atlarge.errors import UsageError
from atlarge.facts.opening import open_record
from atlarge.web.publishing import publish

WORLD = Path(__file__).parents[1] / "world" / "data"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published site."""
    target = tmp_path_factory.mktemp("site") / "out"
    assert publish(open_record(WORLD), target, on=date(2025, 10, 1)) > 20
    return target


def test_every_link_leads_to_a_file(folder: Path) -> None:
    broken = []
    for file in folder.rglob("*.html"):
        for href in re.findall(r'(?:href|src)="([^"#]*)', file.read_text(encoding="utf-8")):
            address = unescape(href)
            if address and not address.startswith(("http://", "https://", "data:")):
                target = (file.parent / address.partition("?")[0]).resolve()
                if not target.is_file():
                    broken.append(f"{file.relative_to(folder)}: {address}")
    assert broken[:10] == []


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
