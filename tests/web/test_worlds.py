"""The map of a day: the same answers as the law gives one by one, the days between, and what could be known."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import date, timedelta

import pytest
from starlette.testclient import TestClient

from atlarge.assessment.asking import ask
from atlarge.assessment.parties import parties, standing
from atlarge.facts.record import Record
from atlarge.web.boards import party_board
from atlarge.web.site import Site

PERSONS = ["vladimir-putin", "omar-al-bashir", "benjamin-netanyahu"]


@pytest.mark.parametrize("person", PERSONS)
def test_the_map_says_what_the_law_says(record: Record, person: str) -> None:
    board = Site(record).board(record, person)
    days = [move.day + timedelta(n) for move in board.moves for n in (-1, 0)] + [date(2024, 9, 3), date(2026, 10, 7)]
    step = max(7, len(days) * len(record.states) // 600)
    for n, code in enumerate(record.states):
        for on in days[n % step :: step]:
            answer = ask(record, person, code, on)
            said = answer.answer + (", contested" if answer.contested else "")
            assert board.run(code, on)[1] == said, (code, on)


def test_the_parties_are_those_that_are_counted_one_by_one(record: Record) -> None:
    board = party_board(record)
    for on in [
        date(2002, 7, 1),
        date(2010, 1, 1),
        date(2017, 10, 27),
        date(2024, 9, 3),
        date(2025, 1, 1),
        record.as_of,
    ]:
        now = board.at(on)
        found = [c for c in now if record.states[c].kind != "territory" and now[c].startswith("State Party")]
        assert sorted(found) == sorted(parties(record, on))


def test_no_day_of_change_is_missed(record: Record) -> None:
    board = party_board(record)
    for code in ("BDI", "PHL", "HUN", "UKR", "ARM", "GMB", "MNG"):
        day = date(2015, 1, 1)
        while day < date(2027, 1, 1):
            assert board.run(code, day)[1] == standing(record, code, day).words, (code, day)
            day += timedelta(3)


@pytest.mark.parametrize(
    ("code", "on", "words"),
    [
        ("TKL", "2024-01-01", "not reached"),  # excluded by New Zealand
        ("GRL", "2003-01-01", "not reached"),  # excluded by Denmark until 2004
        ("GRL", "2024-01-01", "State Party"),
        ("XCR", "2025-01-01", "State Party"),
        ("XCR", "2024-12-31", "ratified, not yet in force"),
    ],
)
def test_a_territory_stands_where_the_statute_reaches_it(record: Record, code: str, on: str, words: str) -> None:
    assert party_board(record).run(code, date.fromisoformat(on))[1] == words


def test_runs_are_as_they_could_be_known(client: TestClient) -> None:
    then = client.get("/map.json?on=2025-01-01&known=2024-09-01").json()["data"]
    now = client.get("/map.json?on=2025-01-01").json()["data"]
    status = {area["code"]: area["status"] for area in then["areas"]}
    assert status["UKR"] == "signatory"
    assert {area["code"]: area["status"] for area in now["areas"]}["UKR"] == "State Party"


def test_stepping_goes_to_the_next_day_of_change_and_back(client: TestClient) -> None:
    first = client.get("/map.json?on=2024-09-03").json()["data"]
    later = client.get(f"/map.json?on={first['next_change']['day']}").json()["data"]
    assert later["last_change"] == first["next_change"]
    assert "Ukraine" in client.get(f"/map?on={first['next_change']['day']}").text


def test_the_drawing_is_a_whole_file(client: TestClient) -> None:
    reply = client.get("/map.svg?person=vladimir-putin&on=2024-09-03")
    root = ET.fromstring(reply.text)  # noqa: S314 - our own
    words = " ".join(root.itertext())
    for each in (
        "3 September 2024",
        "Vladimir Putin",
        "Record ",
        "Natural Earth",
        "no position on sovereignty",
        "contested",
    ):
        assert each in words
    assert root.attrib["role"] == "img"
    drawing = re.sub(r"<metadata>.*?</metadata>", "", reply.text.replace("http://www.w3.org/2000/svg", ""))
    assert "http://" not in drawing
    assert len(reply.content) <= 110_000


def test_a_person_without_a_warrant_of_arrest_is_told_so(client: TestClient) -> None:
    reply = client.get("/map?person=bahar-abu-garda")
    assert reply.status_code in (200, 404)
    assert "warrant" in reply.text or "bound to arrest" in reply.text
