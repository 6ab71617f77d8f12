from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from atlarge.errors import Unfetchable
from atlarge.reading.fetching import USER_AGENT, fetch, public_address

PUBLIC = "93.184.216.34"
HOSTS = {
    "news.example": [PUBLIC],
    "other.example": [PUBLIC],
    "inside.example": ["10.0.0.7"],
    "both.example": [PUBLIC, "127.0.0.1"],
    "local.example": ["169.254.169.254"],
    "six.example": ["::1"],
    "mapped.example": ["::ffff:192.168.0.1"],
    "nat.example": ["64:ff9b::a00:1"],
    "many.example": ["224.0.0.1"],
    "xn--80aafi6cg.xn--p1ai": [PUBLIC],
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
    ("url", "host"),
    [
        ("https://правда.рф/новости?день=1", "xn--80aafi6cg.xn--p1ai"),
        ("https://ПРАВДА.РФ:8443/новости", "xn--80aafi6cg.xn--p1ai:8443"),
    ],
)
def test_a_host_in_another_script_is_asked_under_its_name_on_the_net(url: str, host: str) -> None:
    seen: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return page(request)

    assert get(url, handler)[0]
    assert [request.url.path for request in seen] == ["/robots.txt", "/новости"]
    for request in seen:
        assert request.headers["host"] == host
        assert request.extensions["sni_hostname"] == host.partition(":")[0]
        assert request.url.raw_path.isascii()


PUBLIC_ONES = ["93.184.216.34", "2606:2800:220:1::1", "2a00:1450::1", "64:ff9b::808:808", "2002:808:808::1"]
NOT_PUBLIC = [
    "10.0.0.1", "100.64.0.1", "127.0.0.1", "169.254.169.254", "192.0.0.9", "192.88.99.1", "198.18.0.1", "240.0.0.1",
    "0.1.2.3", "::", "::1", "::127.0.0.1", "::a9fe:a9fe", "::ffff:10.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b:1::7f00:1", "100::1", "2001::1", "2001:0:808:808::f7f7:f7f7", "2001:2::1", "2001:20::1", "2001:db8::1",
    "2002:7f00:1::1", "2002:a9fe:a9fe::1", "3fff::1", "5f00::1", "fc00::1", "fe80::1%eth0", "fec0::1", "ff02::1",
]  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC_ONES)
def test_a_public_address_is_dialled(address: str) -> None:
    assert public_address("any.example", 443, lambda *_: [address]) == address


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_an_address_that_is_kept_back_or_leads_inside_is_not(address: str) -> None:
    with pytest.raises(ValueError, match="not a public address"):
        public_address("any.example", 443, lambda *_: [PUBLIC, address])


@pytest.mark.parametrize(
    "url",
    [
        "http://user@правда.рф/",
        "http://bad\u2488example.com/",
        "http://-ё.рф/",
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


@pytest.mark.parametrize("first", ["/open", "http://other.example/open"])
def test_no_redirect_passes_robots_txt_over(first: str) -> None:
    """A page that is closed stays so, whichever page of whichever host leads there; each host is asked once."""
    asked: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(request.headers["host"] + request.url.path)
        if request.url.path == "/robots.txt":
            return httpx.Response(200, content=b"User-agent: *\nDisallow: /closed")
        to = {"/": first, "/open": "http://news.example/closed/story"}.get(request.url.path)
        return httpx.Response(302, headers={"location": to}) if to else page(request)

    with pytest.raises(Unfetchable, match=r"news\.example/closed/story: its robots\.txt"):
        get("http://news.example/", handler)
    assert len(asked) == len(set(asked))
    assert "news.example/closed/story" not in asked


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
