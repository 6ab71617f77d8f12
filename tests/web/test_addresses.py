"""The addresses that a page leads to keep the whole question; and what a page says of its day and in its files."""

from __future__ import annotations

import json
import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest
from starlette.testclient import TestClient

from atlarge.briefing.document import Figure
from atlarge.web.faces import still
from atlarge.web.leaves import Leaf

JSON = {"accept": "application/json"}
KNOWN = "on=2024-09-03&known=2024-09-10"
ASK = f"/ask?person=vladimir-putin&state=MNG&{KNOWN}"
OVER = f"{ASK}&overflight=true"


def links(html: str, path: str) -> list[dict[str, str]]:
    """The queries of the links in a page's own text that lead to a path."""
    body = html.partition("<h1>")[2].partition('<section class="take"')[0]
    found = (urlsplit(unescape(href)) for href in re.findall(r'href="(/[^"]*)"', body))
    return [dict(parse_qsl(each.query)) for each in found if each.path == path]


@pytest.mark.parametrize(
    ("page", "leads"),
    [
        (ASK, "/map"),
        (f"/warrants/ukr-putin-2023?{KNOWN}", "/map"),
        (f"/persons/vladimir-putin?{KNOWN}", "/map"),
        (f"/states?{KNOWN}", "/map"),
        (f"/states/MNG?{KNOWN}", "/map"),
        (f"/states/MNG?{KNOWN}", "/ask"),
        (f"/?{KNOWN}", "/map"),
        ("/visits/2024-09-02-vladimir-putin-MNG?known=2024-09-10", "/map"),
        ("/visits/2024-09-02-vladimir-putin-MNG?known=2024-09-10", "/ask"),
    ],
)
def test_a_page_as_known_leads_to_what_was_known(client: TestClient, page: str, leads: str) -> None:
    found = links(client.get(page).text, leads)
    assert found
    assert {query.get("known") for query in found} == {"2024-09-10"}


def test_a_question_of_flying_over_leads_to_questions_of_flying_over(client: TestClient) -> None:
    found = links(client.get(OVER).text, "/ask")
    assert len(found) >= 2
    assert {query.get("overflight") for query in found} == {"true"}
    embedded = client.get(OVER.replace("/ask", "/embed/ask")).text
    assert "overflight=true" in embedded
    assert "overflight" not in client.get(ASK.replace("/ask", "/embed/ask")).text


def test_the_first_page_of_a_day_says_which(client: TestClient) -> None:
    html = client.get("/?on=2024-09-03").text
    heads = re.findall(r"<h2[^>]*>(.*?)</h2>", html)
    assert {"At large on 3 September 2024", "States Parties on 3 September 2024"} <= set(heads)
    assert not re.search(r"\b(now|today)\b", " ".join(heads))
    permanent = re.search(r'<a href="([^"]+)">the address that keeps its day', html)
    assert permanent
    assert "on=2024-09-03" in permanent[1]
    today = client.get("/").text
    assert "At large now" in today
    assert "States Parties today" in today


@pytest.mark.parametrize("name", ["standing", "outcome"])
def test_a_filter_that_no_visit_can_pass_is_refused(client: TestClient, name: str) -> None:
    reply = client.get(f"/precedents?{name}=zzz", headers=JSON)
    assert reply.status_code == 400
    assert f"{name}: 'zzz' is none of " in reply.json()["detail"]


def test_no_day_of_knowledge_is_null_in_every_file(client: TestClient) -> None:
    for page in ("/persons.json", "/map.json", "/visits.json", "/ask.json?person=putin&state=MNG"):
        assert json.loads(client.get(page).text)["about"]["known"] is None


def test_a_title_that_ends_in_a_mark_gets_no_full_stop(client: TestClient) -> None:
    assert "arrest? A person wanted" in client.get("/index.txt").text


def test_only_the_map_of_a_page_becomes_its_file() -> None:
    svg = '<svg class="figure"><title>other</title></svg>'
    other, world = Figure(svg=svg, alt="Other."), Figure(svg='<svg class="map">page</svg>', alt="Map.")
    leaf = Leaf(path="/map", title="T", answer="A.", svg='<svg class="world">file</svg>', blocks=(world, other))
    assert still(world, leaf) == Figure(svg='<svg class="world">file</svg>', alt="Map.")
    assert still(other, leaf) == other
