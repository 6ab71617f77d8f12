"""Feeds and the calendar: that programs can read them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

from starlette.testclient import TestClient

from atlarge.facts.record import Record

ATOM = "{http://www.w3.org/2005/Atom}"


def test_an_atom_feed_is_in_order_and_leads_to_pages(client: TestClient) -> None:
    reply = client.get("/persons/vladimir-putin/feed.atom")
    assert reply.headers["content-type"].startswith("application/atom+xml")
    root = ET.fromstring(reply.text)  # noqa: S314 - our own
    entries = root.findall(f"{ATOM}entry")
    updated = [entry.findtext(f"{ATOM}updated") or "" for entry in entries]
    assert len(entries) > 10
    assert updated == sorted(updated, reverse=True)
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
    for entry in entries[:5]:
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert client.get(link.attrib["href"]).status_code == 200


def test_a_json_feed_says_the_same(client: TestClient) -> None:
    feed = client.get("/states/MNG/feed.json").json()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert any("Vladimir Putin" in item["title"] for item in feed["items"])
    atom = ET.fromstring(  # noqa: S314 - our own
        client.get("/states/MNG/feed.atom").text
    )
    assert len(atom.findall(f"{ATOM}entry")) == len(feed["items"])


def test_a_feed_of_nobody(client: TestClient) -> None:
    assert client.get("/persons/nobody/feed.atom").status_code == 404
    assert client.get("/visits/x/feed.atom").status_code == 404
    assert client.get("/persons/vladimir-putin/feed.rss").status_code == 404


def test_the_calendar_holds_what_is_announced(client: TestClient, record: Record) -> None:
    text = client.get("/visits.ics").text
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
    assert all(len(row.encode()) <= 75 for row in text.split("\r\n"))
    on = date(2026, 10, 7)
    wanted = [v for v in record.visits.values() if v.course == "announced" and (v.until or v.since).last >= on]
    assert text.count("BEGIN:VEVENT") == len(wanted)
    assert text.count("STATUS:TENTATIVE") == len(wanted)
