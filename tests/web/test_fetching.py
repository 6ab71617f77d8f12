"""A story by its address, from the form to the briefing: over real sockets, to hosts of our own, with names of our own.

The names resolve to public addresses, so that the rule on addresses stands as it is; only the last step, the dialling
of that address, leads to a server in this process, and notes which address it was.
"""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import httpx
import pytest
from starlette.testclient import TestClient

from atlarge.facts.record import Record
from atlarge.reading import fetching
from atlarge.web.app import create_app

PUBLIC = "93.184.216.34"
STORY = (
    "<html><head><title>Putin to visit Mongolia</title></head><body><article><h1>Putin to visit Mongolia</h1>"
    "<p>ULAANBAATAR, August 30 - Vladimir Putin will visit Mongolia on 3 September 2024, the Kremlin said on Friday. "
    "Mongolia is a member of the International Criminal Court and is bound to arrest him.</p></article></body></html>"
)
JSON = {"accept": "application/json"}


class Host(BaseHTTPRequestHandler):
    """A host on the web, with the habits that a path names."""

    protocol_version = "HTTP/1.1"
    asked: list[tuple[str, str, str]] = []  # noqa: RUF012 - noted by all handlers together

    def do_GET(self) -> None:
        """Answer one request."""
        self.asked.append((self.headers["host"], self.path, self.headers["user-agent"]))
        habit = {
            "/robots.txt": self.robots, "/story": self.story, "/slow-head": self.slow_head,
            "/slow-body": self.slow_body,
            "/endless": self.endless, "/bomb": self.bomb, "/picture": self.picture, "/closed": self.story,
        }.get(self.path)  # fmt: skip
        with suppress(OSError):
            if habit:
                habit()
            elif self.path.startswith("/to?"):
                self.told(302, ("location", self.path[4:]))
            else:
                self.told(404)

    def told(self, status: int, *headers: tuple[str, str], body: bytes = b"") -> None:
        """Send an answer."""
        self.send_response(status)
        for name, value in (*headers, ("content-length", str(len(body)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def robots(self) -> None:
        """One page is closed to programs."""
        self.told(200, ("content-type", "text/plain"), body=b"User-agent: *\nDisallow: /closed\n")

    def story(self) -> None:
        """A story."""
        self.told(200, ("content-type", "text/html; charset=utf-8"), body=STORY.encode())

    def picture(self) -> None:
        """No story."""
        self.told(200, ("content-type", "image/png"), body=b"\x89PNG")

    def bomb(self) -> None:
        """Little on the wire, much when opened."""
        body = gzip.compress(b" " * 60_000_000)
        self.told(200, ("content-type", "text/html"), ("content-encoding", "gzip"), body=body)

    def slow_head(self) -> None:
        """A byte at a time, and the head never ends."""
        for byte in b"HTTP/1.1 200 OK\r\nx: " + b"a" * 600:
            self.wfile.write(bytes([byte]))
            time.sleep(0.01)

    def slow_body(self) -> None:
        """A byte at a time."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 1000\r\n\r\n")
        for _ in range(600):
            self.wfile.write(b"a")
            time.sleep(0.01)

    def endless(self) -> None:
        """A body that does not end."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n")
        for _ in range(1000):
            self.wfile.write(b"a" * 100_000)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Wire(httpx.AsyncHTTPTransport):
    """Dials the server in this process, whatever address is to be dialled, and notes that address."""

    def __init__(self, port: int, dialled: list[str]) -> None:
        super().__init__()
        self.port, self.dialled = port, dialled

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Dial."""
        self.dialled.append(request.url.host)
        request.url = request.url.copy_with(scheme="http", host="127.0.0.1", port=self.port)
        return await super().handle_async_request(request)


@pytest.fixture
def port() -> Iterator[int]:
    """The port of the host."""
    Host.asked.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        server.daemon_threads = True
        server.block_on_close = False
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


Names = Callable[[str, int], list[str]]


def names(host: str, _port: int) -> list[str]:
    """What the names of these tests resolve to."""
    known = {"news.example": [PUBLIC], "inside.example": ["10.0.0.7"], "six.example": ["fd00::1"]}
    if host not in known:
        raise OSError("no such host")
    return known[host]


@pytest.fixture
def ask(record: Record, port: int) -> Callable[..., httpx.Response]:
    """Give the site an address, and see what it says and which addresses were dialled."""

    def given(url: str, resolver: Names = names, dialled: list[str] | None = None) -> httpx.Response:
        wire = partial(Wire, port, [] if dialled is None else dialled)
        site = create_app(record, fetch=lambda url: fetching.fetch(url, transport=wire(), resolver=resolver))
        with TestClient(site) as client:
            data = {"url": url, "published": "2024-08-30", "form": "json"}
            return client.post("/read", data=data, files={"file": ("", b"")}, headers=JSON)  # type: ignore[return-value]

    return given


def refused(reply: httpx.Response, words: str, status: int = 502) -> None:
    """It is refused in the one shape, and says why."""
    assert reply.status_code == status, reply.text[:300]
    assert reply.headers["content-type"] == "application/problem+json"
    assert words in reply.json()["detail"]


def test_a_story_by_its_address_is_briefed(ask: Callable[..., httpx.Response]) -> None:
    dialled: list[str] = []
    reply = ask("http://news.example/story", dialled=dialled)
    assert reply.status_code == 200, reply.text[:300]
    assert any("bound to arrest" in claim["quote"] for claim in reply.json()["data"]["claims"])
    assert dialled == [PUBLIC, PUBLIC]
    assert [(host, path) for host, path, _ in Host.asked] == [
        ("news.example", "/robots.txt"), ("news.example", "/story")
    ]  # fmt: skip
    assert all(agent == fetching.USER_AGENT for _, _, agent in Host.asked)
    assert "atlarge" in fetching.USER_AGENT


@pytest.mark.parametrize(
    "to",
    [
        "http://inside.example/secret",
        "http://six.example/",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::ffff:10.0.0.1]/",
        "http://2130706433/",
        "http://0x7f.0.0.1/",
        "http://localhost/",
        "file:///etc/passwd",
        "gopher://news.example/",
        "//inside.example/",
    ],
)
def test_no_redirect_leads_inside(ask: Callable[..., httpx.Response], to: str) -> None:
    dialled: list[str] = []
    reply = ask(f"http://news.example/to?{to}", resolver=_with_literals, dialled=dialled)
    assert reply.status_code == 502, reply.text[:300]
    assert set(dialled) == {PUBLIC}
    assert all(path in ("/robots.txt", f"/to?{to}") for _, path, _ in Host.asked)


def _with_literals(host: str, port: int) -> list[str]:
    """As a system does: an address in any spelling is itself, and localhost is this machine."""
    spelled = {"2130706433": "127.0.0.1", "0x7f.0.0.1": "127.0.0.1", "localhost": "127.0.0.1"}
    with suppress(OSError):
        return names(host, port)
    return [spelled.get(host, host)]


def test_a_name_that_changes_its_mind_gains_nothing(ask: Callable[..., httpx.Response]) -> None:
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    dialled: list[str] = []
    reply = ask("http://news.example/story", resolver=lambda *_: next(answers), dialled=dialled)
    refused(reply, "not a public address")
    assert dialled == [PUBLIC]


def test_each_address_is_resolved_once_for_each_request(ask: Callable[..., httpx.Response]) -> None:
    """What was checked is what is dialled: a second look-up between the two could say something else."""
    looked_up: list[str] = []
    dialled: list[str] = []

    def resolver(host: str, _: int) -> list[str]:
        looked_up.append(host)
        return [PUBLIC]

    assert ask("http://news.example/story", resolver=resolver, dialled=dialled).status_code == 200
    assert len(looked_up) == len(dialled) == 2


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("endless", "larger than"),
        ("bomb", "larger than"),
        ("picture", "image/png"),
        ("nothing", "404"),
        ("closed", "robots.txt"),
    ],
)
def test_what_is_no_story_is_told(ask: Callable[..., httpx.Response], path: str, words: str) -> None:
    refused(ask(f"http://news.example/{path}"), words)


@pytest.mark.parametrize("path", ["slow-head", "slow-body"])
def test_a_host_that_takes_its_time_is_left(
    ask: Callable[..., httpx.Response], path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "LONGEST", 1.0)
    begun = time.monotonic()
    refused(ask(f"http://news.example/{path}"), "took longer than 1 seconds")
    assert time.monotonic() - begun < 4
