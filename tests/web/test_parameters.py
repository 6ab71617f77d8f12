"""What stands behind the question mark: every name is known or refused, and a slip is led to what was meant."""

from __future__ import annotations

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

JSON = {"accept": "application/json"}
PAGES = (
    "/", "/ask", "/map", "/persons", "/states", "/visits", "/gatherings", "/sources", "/law", "/precedents", "/search",
    "/read", "/persons/vladimir-putin", "/states/MNG", "/visits/", "/law/must_arrest",
    "/visits.ics", "/persons/vladimir-putin/feed.atom", "/states/MNG/feed.json", "/index.json", "/map.csv",
    "/embed/map",
)  # fmt: skip
ASK = "/ask?person=vladimir-putin&state=MNG"


@pytest.mark.parametrize("path", PAGES)
def test_a_name_that_is_not_known_is_refused_with_those_that_are(client: TestClient, path: str) -> None:
    reply = client.get(path, params={"nonsense": "1"}, headers=JSON)
    assert reply.status_code == 400, reply.text[:200]
    assert "'nonsense' is no parameter of this address; it takes " in reply.json()["detail"]
    assert "record" in reply.json()["detail"]
    assert client.get(path, params={"record": "0"}).status_code == 200


def test_the_names_that_a_page_takes_are_told(client: TestClient) -> None:
    told = client.get("/ask?p=1", headers=JSON).json()["detail"]
    assert told.endswith("it takes known, law, on, overflight, person, record, state")
    assert client.get(ASK + "&p=1", headers=JSON).json()["detail"] == told


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("day=2024-09-03", "on=2024-09-03"),
        ("date=2024-09-03", "on=2024-09-03"),
        ("utm_source=x&fbclid=y", ""),
        ("on=2024-09-03&utm_campaign=z", "on=2024-09-03"),
    ],
)
def test_a_synonym_leads_to_the_right_name(client: TestClient, given: str, meant: str) -> None:
    reply = client.get(f"{ASK}&{given}", follow_redirects=False)
    assert reply.status_code == 307
    assert reply.headers["location"] == f"{ASK}&{meant}".rstrip("&")
    assert client.get(f"{ASK}&{given}").text == client.get(f"{ASK}&{meant}".rstrip("&")).text


@pytest.mark.parametrize("query", ["on=2024-09-03&day=2024-09-04", "day=2024-09-03&date=2024-09-04"])
def test_two_days_are_one_too_many(client: TestClient, query: str) -> None:
    reply = client.get(f"{ASK}&{query}", headers=JSON)
    assert reply.status_code == 400


def test_a_name_given_twice_is_refused(client: TestClient) -> None:
    reply = client.get(f"{ASK}&on=2024-09-03&on=2024-09-04", headers=JSON)
    assert reply.status_code == 400
    assert reply.json()["detail"] == "'on' is given more than once"


@pytest.mark.parametrize("path", [page for page in PAGES if "." not in page])
def test_no_page_leads_to_an_address_that_is_refused(client: TestClient, path: str) -> None:
    html = client.get(path).text
    for href in dict.fromkeys(map(unescape, re.findall(r'(?:href|src)="(/[^"#]*\?[^"#]*)', html))):
        assert client.get(href, headers=JSON, follow_redirects=False).status_code in (200, 501), (path, href)
    for action, form in re.findall(r'(?s)<form [^>]*action="(/[^"]*)"(.*?)</form>', html):
        names = re.findall(r' name="([^"]+)"', form)
        if "post" not in form.partition(">")[0]:
            query = "&".join(f"{name}=" for name in names)
            assert client.get(f"{action}?{query}", headers=JSON).status_code == 200, (path, action, names)
