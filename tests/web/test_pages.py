"""Every kind of page: that it answers, in which forms, with which headers, and that its links lead somewhere."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape

import pytest
from starlette.testclient import TestClient

PUTIN = "person=vladimir-putin&state=MNG&on=2024-09-03"
KINDS = [
    "/",
    "/ask",
    f"/ask?{PUTIN}",
    f"/ask?{PUTIN}&known=2024-09-01",
    "/ask?person=omar-al-bashir&state=ZAF&on=2015-06-13&overflight=true",
    "/map",
    "/map?person=vladimir-putin&on=2024-09-03",
    "/map?on=2003-01-01&known=2003-01-01&sort=status&down=true&filter=gre",
    "/persons",
    "/persons/vladimir-putin",
    "/persons/omar-al-bashir?on=2015-06-13",
    "/states",
    "/states/MNG",
    "/states/HUN?on=2026-06-03",
    "/states/XCR",
    "/visits",
    "/visits/2024-09-02-vladimir-putin-MNG",
    "/gatherings",
    "/gatherings/brics-2009",
    "/sources",
    "/sources/tass-1837097",
    "/law",
    "/law/must_arrest",
    "/warrants/ukr-putin-2023",
    "/precedents",
    "/precedents?person=omar-al-bashir&bound=yes&from=2009&to=2015",
    "/search",
    "/search?q=mongolia",
    "/read",
]
FORMS = ("json", "md", "bib", "csl", "txt")


def in_form(path: str, form: str) -> str:
    """The address of a page in another form."""
    place, _, query = path.partition("?")
    return ("/index" if place == "/" else place) + f".{form}" + (f"?{query}" if query else "")


@pytest.mark.parametrize("path", KINDS)
def test_a_page_answers_first(client: TestClient, path: str) -> None:
    reply = client.get(path)
    assert reply.status_code == 200, reply.text[:300]
    html = reply.text
    assert html.count("<h1>") == 1
    assert re.search(r'<p class="answer" id="answer">[^<]{8,}</p>', html)
    assert '<html lang="en" dir="ltr">' in html
    assert "Skip to the answer" in html
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids)), sorted(i for i in ids if ids.count(i) > 1)


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("form", FORMS)
def test_a_page_has_its_twins(client: TestClient, path: str, form: str) -> None:
    reply = client.get(in_form(path, form))
    assert reply.status_code == 200
    assert reply.headers["access-control-allow-origin"] == "*"
    if form == "json":
        whole = json.loads(reply.content)
        assert {"record", "law", "as_of", "url", "note"} <= whole["about"].keys()
        assert whole["data"] is not None
    if form == "csl":
        assert json.loads(reply.content)[0]["type"] == "webpage"
    if form == "bib":
        assert reply.text.startswith("@misc{atlarge-")
    assert len(reply.text) > 40


@pytest.mark.parametrize("path", KINDS)
def test_nothing_comes_from_elsewhere(client: TestClient, path: str) -> None:
    reply = client.get(path)
    policy = reply.headers["content-security-policy"]
    assert policy.startswith("default-src 'self'")
    assert "unsafe" not in policy
    assert reply.headers["x-content-type-options"] == "nosniff"
    fetched = re.sub(r'<link rel="canonical"[^>]*>', "", reply.text)  # which names the page and is not fetched
    assert not re.findall(r'(?:src|<link[^>]*href|action|data|poster)="(?:https?:)?//[^"]*"', fetched)
    assert "style=" not in reply.text
    assert not re.search(r"\son[a-z]+=\"", reply.text)
    assert not re.search(r"<script(?![^>]*(?:src=|application/json))", reply.text)


def test_the_csv_holds_exactly_what_the_table_shows(client: TestClient) -> None:
    path = "/map?person=vladimir-putin&on=2024-09-03&sort=status&filter=an"
    html = client.get(path).text
    body = html.partition('<table id="board">')[2].partition("</table>")[0].partition("<tbody>")[2]
    shown = [[unescape(re.sub("<[^>]+>", "", cell)) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
             for row in re.findall(r"<tr[^>]*>(.*?)</tr>", body)]  # fmt: skip
    text = client.get(in_form(path, "csv")).content.decode("utf-8-sig")
    table = [row[1:] for row in csv.reader(io.StringIO(text.partition("\r\n\r\n")[0]))][1:]
    assert shown == table
    assert len(shown) > 50
    assert f"# record,{client.get(in_form(path, 'json')).json()['about']['record']}" in text


def test_an_answer_is_told_apart_by_its_tag(client: TestClient) -> None:
    first = client.get(f"/ask?{PUTIN}")
    again = client.get(f"/ask?{PUTIN}", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get(f"/ask?{PUTIN.replace('2024', '2025')}")
    assert other.headers["etag"] != first.headers["etag"]


def test_the_cited_address_keeps_its_day_its_record_and_its_law(client: TestClient) -> None:
    html = client.get(f"/ask?{PUTIN}").text
    found = re.search(r'<a href="([^"]+)">the address that keeps its day', html)
    assert found
    permanent = unescape(found.group(1))
    assert "record=" in permanent
    assert "law=" in permanent
    assert "on=2024-09-03" in permanent
    assert client.get(permanent).status_code == 200


ACQUITTED = "Laurent Gbagbo was acquitted (15 January 2019)."


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        (
            "person=laurent-gbagbo&on=2020-01-01",
            f"{ACQUITTED} On 1 January 2020 no State is bound to arrest Laurent Gbagbo.",
        ),
        (
            "person=vladimir-putin&on=2010-01-01",
            "On 1 January 2010 no State is bound to arrest Vladimir Putin.",
        ),
        (
            "on=2026-09-26",
            "On 26 September 2026 the Rome Statute binds 125 States Parties, of which five gave notice of withdrawal.",
        ),
    ],
)
def test_the_map_says_no_plainly(client: TestClient, query: str, answer: str) -> None:
    """Where every answer is known, no State is bound, not "surely" so; and what became of the case comes first."""
    assert f'id="answer">{answer}</p>' in client.get(f"/map?{query}").text


def test_links_lead_somewhere(client: TestClient) -> None:
    """Every link of every kind of page; of many links of one kind, the first ones."""
    seen: dict[str, list[str]] = {}
    for path in KINDS:
        for href in re.findall(r'href="(/[^"#]*)', client.get(path).text):
            address = unescape(href)
            seen.setdefault(re.sub(r"[^/]*$", "", address.partition("?")[0]), []).append(address)
    links = {each for of_kind in seen.values() for each in dict.fromkeys(of_kind[:25])}
    assert len(links) > 150
    broken = [link for link in sorted(links) if client.get(link).status_code != 200]
    assert broken == []


def test_a_page_says_where_the_record_has_no_source(client: TestClient) -> None:
    assert "uncited" in client.get("/visits").text


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        ("путин", "/persons/vladimir-putin"),
        ("بوتين", "/persons/vladimir-putin"),
        ("Монгол", "/states/MNG"),
        ("蒙古", "/states/MNG"),
        ("cote d ivoire", "/states/CIV"),
        ("brics 2023", "/gatherings/"),
        ("article 98", "/law/"),
    ],
)
def test_search_reads_every_script(client: TestClient, words: str, leads: str) -> None:
    assert f'href="{leads}' in client.get("/search", params={"q": words}).text


def test_nothing_found_says_what_is_near(client: TestClient) -> None:
    assert "Vladimir Putin" in client.get("/search?q=vladimir+putim").text


def test_a_browser_is_told_in_a_page_and_a_program_in_json(client: TestClient) -> None:
    page = client.get("/persons/nobody")
    assert page.status_code == 404
    assert page.headers["content-type"].startswith("text/html")
    told = client.get("/persons/nobody", headers={"accept": "*/*"})
    assert told.headers["content-type"] == "application/problem+json"
    assert {"type", "title", "status", "detail", "instance"} <= told.json().keys()


def test_a_name_not_known_offers_those_near(client: TestClient) -> None:
    reply = client.get("/ask?person=Vladimir+Putim&state=Mongolia&on=2024-09-03")
    assert reply.status_code == 404
    assert "Did you mean" in reply.text


def test_the_first_page_weighs_little(client: TestClient) -> None:
    packed = {"accept-encoding": "gzip"}
    for path in ("/", "/map", "/map?person=vladimir-putin"):
        total = 0
        for each in (path, "/static/atlarge.css", "/static/atlarge.js", "/static/icon.svg"):
            with client.stream("GET", each, headers=packed) as reply:
                total += sum(len(part) for part in reply.iter_raw())
        assert total <= 60_000, f"{path}: {total} bytes on the wire"
