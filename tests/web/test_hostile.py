"""What visitors do to servers: each is refused in the one shape, memory stays bounded, and no story ever runs."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import anyio
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from atlarge.facts.record import Record
from atlarge.web.app import create_app
from atlarge.web.limits import LARGEST_BODY

EVIL = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "</textarea><script>alert(1)</script>",
    "{{7*7}}${7*7}<%= 7*7 %>",
    "\u202eevil\u202c",
]
JSON = {"accept": "application/json"}


def refused(reply: object, status: int) -> None:
    """The reply is a refusal in the one shape."""
    assert getattr(reply, "status_code", 0) == status, getattr(reply, "text", "")[:300]
    assert reply.headers["content-type"] == "application/problem+json"  # type: ignore[attr-defined]
    body = reply.json()  # type: ignore[attr-defined]
    assert body["status"] == status
    assert body["title"]
    assert body["detail"]
    assert "Traceback" not in body["detail"]


@pytest.mark.parametrize(
    "day",
    [
        "2024-13-01",
        "2024-02-30",
        "yesterday",
        "1998-07-16",
        "9999-12-31",
        "0000-00-00",
        "2024-1-1",
        "２０２４-01-01",
        "-1",
    ],
)
@pytest.mark.parametrize("name", ["on", "known"])
def test_bad_days(client: TestClient, day: str, name: str) -> None:
    for path in ("/map", "/persons/vladimir-putin", "/v1/parties", "/ask?person=putin&state=MNG"):
        path += "&" if "?" in path else "?"  # noqa: PLW2901
        refused(client.get(f"{path}{name}={day}", headers=JSON), 400)


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2f..%2fapp.py",
        "/static/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd",
        "/persons/..%2f..%2fetc%2fpasswd",
        "/persons/%00",
        "/sources/....//....//etc/passwd",
        "/law/__init__",
        "/visits/%ff",
        "/persons/vladimir-putin.exe",
        "/persons/vladimir-putin.html",
        "/.env",
        "/index.php",
        "//evil.example/",
    ],
)
def test_path_tricks(client: TestClient, path: str) -> None:
    refused(client.get("http://testserver" + path, headers=JSON), 404)


def straight(
    app: Starlette, path: str, headers: list[tuple[bytes, bytes]], *, query: bytes = b"", received: list[dict[str, Any]]
) -> list[Any]:
    """What the application itself sends for the messages of one request; a body is posted."""
    scope = {
        "type": "http", "method": "POST" if headers else "GET", "path": path, "raw_path": path.encode(),
        "query_string": query, "headers": [(b"accept", b"application/json"), (b"host", b"testserver"), *headers],
        "scheme": "http", "server": ("testserver", 80), "http_version": "1.1", "root_path": "",
    }  # fmt: skip
    sent: list[Any] = []
    messages = iter(received)

    async def receive() -> dict[str, Any]:
        return next(messages)

    async def send(message: Any) -> None:
        sent.append(message)

    with ThreadPoolExecutor(1) as pool:  # a loop of its own, whatever runs in this thread
        pool.submit(anyio.run, app, scope, receive, send).result()
    return sent


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/read", b"application/x-www-form-urlencoded"),
        ("/read", b"multipart/form-data; boundary=x"),
        ("/v1/claims", b"application/json"),
    ],
)
def test_who_hangs_up_is_no_error(app: Starlette, path: str, kind: bytes) -> None:
    """Nothing is sent, nothing is raised: there would be a traceback in the log for each."""
    headers = [(b"content-type", kind), (b"content-length", b"1000")]
    begun = {"type": "http.request", "body": b"--x\r\n", "more_body": True}
    assert straight(app, path, headers, received=[begun, {"type": "http.disconnect"}]) == []


def test_what_breaks_here_bears_what_every_answer_bears(record: Record) -> None:
    """And it is still raised, for the log of the server."""

    def broken(_: str) -> tuple[bytes, str]:
        raise RuntimeError("the inside")

    site = create_app(record, fetch=broken)
    for accept, kind in (("text/html", "text/html; charset=utf-8"), ("application/json", "application/problem+json")):
        with TestClient(site, headers={"accept": accept}, raise_server_exceptions=False) as client:
            reply = client.post("/read", data={"url": "https://news.example/"})
            usual = client.get("/persons")
        assert (reply.status_code, reply.headers["content-type"]) == (500, kind)
        assert "the inside" not in reply.text
        for name in ("content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy"):
            assert reply.headers[name] == usual.headers[name]
        with TestClient(site) as client, pytest.raises(RuntimeError, match="the inside"):
            client.post("/read", data={"url": "https://news.example/"})


def test_what_breaks_in_the_api_can_be_read_by_pages_of_other_sites(record: Record) -> None:
    site = create_app(record, today=lambda: date(1, 1, 1) - timedelta(1))
    with TestClient(site, raise_server_exceptions=False) as client:
        reply = client.get("/v1/parties")
    refused(reply, 500)
    assert reply.headers["access-control-allow-origin"] == "*"


def test_a_million_parameters(app: Starlette) -> None:
    """Straight to the application: no client would send them, and no server need pass them on."""
    query = "&".join(f"a{n}=1" for n in range(1_000_000)).encode()
    begun = time.process_time()
    sent = straight(app, "/map", [], query=query, received=[{"type": "http.request", "body": b"", "more_body": False}])
    assert time.process_time() - begun < 0.5
    assert sent[0]["status"] == 414
    assert json.loads(sent[1]["body"])["status"] == 414


def test_a_long_address(client: TestClient) -> None:
    refused(client.get("/persons/" + "a" * 5000, headers=JSON), 414)


def test_long_names(client: TestClient) -> None:
    refused(client.get("/search", params={"q": "a" * 201}, headers=JSON), 400)
    refused(client.get("/ask", params={"person": "x" * 300, "state": "MNG"}, headers=JSON), 400)


@pytest.mark.parametrize("words", EVIL)
def test_names_are_only_words(client: TestClient, words: str) -> None:
    for path, given in (
        ("/search", {"q": words}),
        ("/ask", {"person": words, "state": "MNG"}),
        ("/map", {"filter": words}),
        ("/precedents", {"host": words}),
    ):
        reply = client.get(path, params=given)
        assert reply.status_code in (200, 404)
        for part in ("<script>alert", "<img src=x", "<svg/onload", "49${", 'href="javascript:'):
            assert part not in reply.text


@pytest.mark.parametrize("words", EVIL)
def test_a_story_never_runs(client: TestClient, words: str) -> None:
    story = f"{words} Vladimir Putin will visit Mongolia on 3 September 2024, which is a member of the ICC. {words}"
    reply = client.post("/read", data={"text": story, "published": "2024-08-30"}, files={"file": ("", b"")})
    assert reply.status_code == 200
    html = reply.text
    assert not re.search(r"<script(?![^>]*src=\"/static/)", html)
    assert "<img" not in html
    assert "<svg/onload" not in html
    assert "\u202e" not in html.partition('<div class="story"')[2].partition("</div>")[0]
    assert not re.search(r'href="javascript:', html)
    assert "default-src 'self'" in reply.headers["content-security-policy"]


def test_fifty_megabytes_are_refused_before_they_are_read(client: TestClient) -> None:
    body = b"a" * 50_000_000
    refused(client.post("/read", files={"file": ("story.txt", body)}, headers=JSON), 413)


def test_fifty_megabytes_without_a_length_are_refused_on_the_way(client: TestClient) -> None:
    sent = 0

    def parts() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(500):
            sent += 100_000
            yield b"a" * 100_000

    kind = {"content-type": "application/x-www-form-urlencoded", **JSON}
    refused(client.post("/read", content=parts(), headers=kind), 413)
    refused(client.post("/v1/claims", content=parts(), headers={"content-type": "application/json"}), 413)
    assert LARGEST_BODY < 50_000_000


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[]", 400),
        (b'{"text": 1}', 400),
        (b'{"questions": [{"person": "putin"}]}', 400),
        (b'{"questions": [], "extra": 1}', 400),
        (b"\xff\xfe", 400),
        (b"[" * 100_000, 400),
    ],
)
def test_bodies_that_make_no_sense(client: TestClient, content: bytes, status: int) -> None:
    refused(client.post("/v1/ask", content=content, headers={"content-type": "application/json"}), status)


def test_a_body_of_another_kind(client: TestClient) -> None:
    refused(client.post("/v1/ask", content=b"a=1", headers={"content-type": "text/plain"}), 415)
    refused(client.post("/read", content=b"hello", headers={"content-type": "text/plain", **JSON}), 415)


def test_other_methods(client: TestClient) -> None:
    for method in ("PUT", "DELETE", "PATCH"):
        refused(client.request(method, "/v1/ask", headers=JSON), 405)
    assert client.request("PUT", "/v1/parties", headers=JSON).headers["allow"]
    refused(client.post("/persons", headers=JSON), 405)


@pytest.mark.parametrize("host", ["evil.example/<script>", 'x"onload="1', "a b", "[::1", ""])
def test_a_forged_host_never_reaches_the_page(client: TestClient, host: str) -> None:
    reply = client.get("/ask?person=putin&state=MNG&on=2024-09-03", headers={"host": host})
    assert reply.status_code == 200
    assert "<script>" not in reply.text
    assert 'onload="1' not in reply.text


@pytest.mark.parametrize("name", ["a.bin", "a.pdf", "a.warc", "a.eml", "a.html"])
def test_files_that_are_no_story(client: TestClient, name: str) -> None:
    for content in (b"\x00\x01\x02" * 1000, b"%PDF-1.7 broken", b"\x1f\x8b\x08broken"):
        reply = client.post("/read", files={"file": (name, content)}, headers=JSON)
        assert reply.status_code in (422, 501), (name, reply.text[:200])
        assert reply.headers["content-type"] == "application/problem+json"


def test_no_story_at_all(client: TestClient) -> None:
    refused(client.post("/read", data={"text": "  "}, headers=JSON), 400)


def test_addresses_are_not_fetched_unless_switched_on(client: TestClient) -> None:
    refused(client.post("/read", data={"url": "http://127.0.0.1/"}, headers=JSON), 400)
    assert 'name="url"' not in client.get("/read").text


def test_cells_of_a_table_are_no_formulas(client: TestClient) -> None:
    for path in ("/visits.csv", "/sources.csv", "/persons.csv"):
        assert not re.search(r"(?m)^[=+@-]|,[=+@]", client.get(path).text.lstrip("\ufeff"))
