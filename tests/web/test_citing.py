"""What is cited: in each form the same page, by a key of its own, at an address that keeps its day and its record."""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from atlarge.assessment.asking import law_version
from atlarge.facts.record import Record

PAGES = ("/map", "/persons/vladimir-putin", "/states/MNG", "/precedents", "/law/must_arrest", "/ask")
QUESTION = "?person=vladimir-putin&state=MNG&on=2024-09-03"


def cited(client: TestClient, page: str, form: str) -> str:
    return client.get(f"{page}.{form}" + (QUESTION if page == "/ask" else "")).text


def key_of(bibtex: str) -> str:
    found = re.match(r"@misc\{([A-Za-z0-9.-]+),\n", bibtex)
    assert found, bibtex
    return found[1]


def test_every_page_has_a_key_of_its_own(client: TestClient) -> None:
    keys = [key_of(cited(client, page, "bib")) for page in PAGES]
    assert len(set(keys)) == len(PAGES)
    assert keys == [json.loads(cited(client, page, "csl"))[0]["id"] for page in PAGES]


@pytest.mark.parametrize("page", PAGES)
def test_the_cited_address_leads_to_the_page_as_it_was(client: TestClient, record: Record, page: str) -> None:
    (item,) = json.loads(cited(client, page, "csl"))
    assert item["URL"] in cited(client, page, "txt")
    assert item["URL"] in cited(client, page, "bib")
    assert f"record={record.version}" in item["URL"]
    parts = urlsplit(item["URL"])
    again = client.get(f"{parts.path}?{parts.query}")
    assert again.status_code == 200
    assert f"<h1>{item['title'].replace('&', '&amp;')}</h1>" in again.text
    assert "may say something else" not in again.text


def test_an_address_cited_from_another_record_says_so(client: TestClient, record: Record) -> None:
    reply = client.get(f"/ask{QUESTION}&record=0123456789ab")
    assert "cited from version 0123456789ab of the record" in reply.text
    assert record.version in reply.text
    assert "cited from version 0123456789ab" in client.get(f"/ask.md{QUESTION}&record=0123456789ab").text
    assert "cited from version 0123456789ab of the law" in client.get(f"/ask{QUESTION}&law=0123456789ab").text


@pytest.mark.parametrize(
    ("path", "query", "kept"),
    [
        ("/ask.json", "on=2024-09-03&record={record}&law={law}", "immutable"),
        ("/v1/ask", "on=2024-09-03&record={record}&law={law}", "immutable"),
        ("/ask.json", "on=&record={record}&law={law}", "must-revalidate"),
        ("/ask.json", "record={record}&law={law}", "must-revalidate"),
        ("/ask.json", "on=2024-09-03&record={record}", "must-revalidate"),
        ("/ask.json", "on=2024-09-03&record={record}&law=0", "must-revalidate"),
        ("/ask.json", "on=2024-09-03&record=0&law={law}", "must-revalidate"),
        ("/ask", "on=2024-09-03&record={record}&law={law}", "must-revalidate"),
        ("/ask.txt", "on=2024-09-03&record={record}&law={law}", "must-revalidate"),
        ("/ask.bib", "on=2024-09-03&record={record}&law={law}", "must-revalidate"),
    ],
)
def test_only_what_cannot_change_is_kept_for_a_year(
    client: TestClient, record: Record, path: str, query: str, kept: str
) -> None:
    """The day, the record and the law must be named, and the form must not tell the day on which it is read."""
    asked = query.format(record=record.version, law=law_version())
    reply = client.get(f"{path}?person=vladimir-putin&state=MNG&{asked}")
    assert reply.status_code == 200
    assert kept in reply.headers["cache-control"]
