from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from atlarge.errors import Unfetchable
from atlarge.reading.fetching import USER_AGENT, fetch

PUBLIC = "93.184.216.34"
HOSTS = {
    "news.example": [PUBLIC],
    "inside.example": ["10.0.0.7"],
    "both.example": [PUBLIC, "127.0.0.1"],
    "local.example": ["169.254.169.254"],
    "six.example": ["::1"],
    "mapped.example": ["::ffff:192.168.0.1"],
    "nat.example": ["64:ff9b::a00:1"],
    "many.example": ["224.0.0.1"],
}


def resolver(host: str, _port: int) -> list[str]:
    if host in HOSTS:
        return HOSTS[host]
    if host.replace(".", "").isdigit():
        return [host]
    raise OSError("no such host")


Handler = Callable[[httpx.Request], httpx.Response]


def get(url: str, handler: Handler) -> tuple[bytes, str]:
    return fetch(url, transport=httpx.MockTransport(handler), resolver=resolver)


def page(request: httpx.Request) -> httpx.Response:
    if request.url.path == "/robots.txt":
        return httpx.Response(404)
    return httpx.Response(200, headers={"content-type": "text/html; charset=utf-8"}, content=b"<p>Hello</p>")


def test_a_page_comes_with_its_media_type_from_the_address_that_was_checked() -> None:
    seen: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return page(request)

    body, media = get("https://news.example/story?id=1#part", handler)
    assert (body, media) == (b"<p>Hello</p>", "text/html; charset=utf-8")
    last = seen[-1]
    assert last.url.host == PUBLIC
    assert last.headers["host"] == "news.example"
    assert last.headers["user-agent"] == USER_AGENT
    assert last.extensions["sni_hostname"] == "news.example"
    assert str(last.url.raw_path, "ascii") == "/story?id=1"


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://news.example/x",
        "https://",
        "http://[bad",
        "http://user:pass@news.example/",
        "http://news.example:22/",
        "http://inside.example/",
        "http://both.example/",
        "http://local.example/latest/meta-data",
        "http://six.example/",
        "http://mapped.example/",
        "http://nat.example/",
        "http://many.example/",
        "http://127.0.0.1/",
        "http://nowhere.example/",
    ],
)
def test_what_is_not_public_is_never_asked_for(url: str) -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        raise AssertionError(request.url)

    with pytest.raises(Unfetchable) as caught:
        get(url, handler)
    assert url in str(caught.value)
    assert "; " in str(caught.value)


def test_a_redirect_is_checked_anew() -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/robots.txt":
            return httpx.Response(404)
        return httpx.Response(302, headers={"location": "http://inside.example/secret"})

    with pytest.raises(Unfetchable, match="not a public address"):
        get("http://news.example/", handler)


def test_redirects_end() -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/robots.txt":
            return httpx.Response(404)
        return httpx.Response(301, headers={"location": "/again"})

    with pytest.raises(Unfetchable, match="redirects"):
        get("http://news.example/", handler)


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        (httpx.Response(200, content=b"User-agent: *\nDisallow: /private"), True),
        (httpx.Response(200, content=b"User-agent: *\nDisallow: /"), False),
        (httpx.Response(200, content=b"User-agent: atlarge\nDisallow: /story"), False),
        (httpx.Response(403), True),
        (httpx.Response(500), False),
    ],
)
def test_robots_txt_is_respected(robots: httpx.Response, allowed: bool) -> None:  # noqa: FBT001 - a case of the test
    def handler(request: httpx.Request) -> httpx.Response:
        return robots if request.url.path == "/robots.txt" else page(request)

    if allowed:
        assert get("http://news.example/story", handler)[0]
    else:
        with pytest.raises(Unfetchable, match=r"robots\.txt"):
            get("http://news.example/story", handler)


@pytest.mark.parametrize(
    ("response", "says"),
    [
        (httpx.Response(404), "404"),
        (httpx.Response(503), "503"),
        (httpx.Response(200, headers={"content-type": "image/png"}, content=b"x"), "image/png"),
        (httpx.Response(200, headers={"content-type": "text/html"}, content=b"x" * 20_000_001), "larger than"),
    ],
)
def test_an_answer_that_is_no_article(response: httpx.Response, says: str) -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        return httpx.Response(404) if request.url.path == "/robots.txt" else response

    with pytest.raises(Unfetchable, match=says):
        get("http://news.example/story", handler)


def test_a_broken_connection_is_told_as_such() -> None:
    def handler(_request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectTimeout("too slow")

    with pytest.raises(Unfetchable, match="ConnectTimeout"):
        get("http://news.example/", handler)
