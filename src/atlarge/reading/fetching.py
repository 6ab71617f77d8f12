"""The only network client: one page, when a person asks for it.

A caller's address is never trusted. Only http and https are fetched, only from public addresses (each host is resolved
once and the connection is made to that very address, at every redirect anew, so a name cannot change its mind between
check and use), only so much, so long, and only what can be an article. robots.txt is respected (RFC 9309).
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from functools import partial
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

from atlarge.errors import MissingExtra, Unfetchable

if TYPE_CHECKING:
    import httpx

LARGEST = 20_000_000  # bytes, after decompression
LONGEST = 30.0  # seconds for everything, redirects included
MOST_REDIRECTS = 5
LARGEST_ROBOTS = 500_000  # bytes; RFC 9309 asks for at least 500 KiB to be read
USER_AGENT = "atlarge/2026.11 (reads one page when a person asks for it)"
_PORTS = frozenset({80, 443, 8080, 8443})
_TYPES = (
    "text/html",
    "text/plain",
    "application/xhtml+xml",
    "application/pdf",
    "message/rfc822",
    "application/warc",
    "application/gzip",
    "application/octet-stream",
)
_NAT64 = IPv6Network("64:ff9b::/96")
_UNICAST = IPv6Network("2000::/3")
_KEPT_BACK = tuple(map(ip_network, ("192.0.0.0/24", "192.88.99.0/24", "2001::/23", "2001:db8::/32", "3fff::/20")))
"""What IANA's registries of special-purpose addresses hold and Python does not know in every version: addresses for
protocols (Teredo, benchmarks and ORCHID among 2001::/23), relays, examples."""

Resolve = Callable[[str, int], list[str]]


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, as the system knows them. Raises `OSError`."""
    return [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def fetch(
    url: str, *, transport: httpx.AsyncBaseTransport | None = None, resolver: Resolve = resolve
) -> tuple[bytes, str]:
    """The bytes at an address, and their media type as the server gives it.

    Raises `Unfetchable` with the address, what happened and what to do next; `MissingExtra` without the extra `web`.
    """
    try:
        import anyio
        import httpx  # noqa: F401 - whether it is there
    except ImportError:
        raise MissingExtra("web", "fetching a page") from None
    return anyio.run(partial(_in_time, url, transport, resolver))


async def _in_time(url: str, transport: httpx.AsyncBaseTransport | None, resolver: Resolve) -> tuple[bytes, str]:
    """Fetch within the time for everything: a host that sends its head a byte at a time gains nothing by it."""
    import anyio

    try:
        with anyio.fail_after(LONGEST):
            return await _followed(url, transport, resolver)
    except TimeoutError:
        raise _unfetchable(url, f"it took longer than {LONGEST:.0f} seconds", "try later") from None


async def _followed(url: str, transport: httpx.AsyncBaseTransport | None, resolver: Resolve) -> tuple[bytes, str]:
    """Fetch, and follow redirects, each checked like the first address."""
    import httpx

    rules: dict[str, RobotFileParser] = {}
    async with httpx.AsyncClient(transport=transport, trust_env=False, follow_redirects=False, timeout=10.0) as client:
        for _ in range(MOST_REDIRECTS + 1):
            origin = _origin(url)
            if origin not in rules:
                rules[origin] = await _rules(client, url, resolver)
            if not rules[origin].can_fetch("atlarge", url):
                after = "open it yourself, save it, give the file"
                raise _unfetchable(url, "its robots.txt asks programs to stay away", after)
            status, headers, body = await _get(client, url, LARGEST, resolver)
            if status in (301, 302, 303, 307, 308) and headers.get("location"):
                url = urljoin(url, headers["location"])
                continue
            return _accepted(url, status, headers, body)
    raise _unfetchable(url, f"more than {MOST_REDIRECTS} redirects", "open it in a browser and give the last address")


def _accepted(url: str, status: int, headers: dict[str, str], body: bytes) -> tuple[bytes, str]:
    """The body, if it was found and can be an article."""
    if status != 200:  # noqa: PLR2004 - HTTP's own number for "here it is"
        after = "check the address" if status in (404, 410) else "try later, or save the page and give the file"
        raise _unfetchable(url, f"the server answered {status}", after)
    media = headers.get("content-type", "text/html")
    if media.split(";")[0].strip().lower() not in _TYPES:
        raise _unfetchable(url, f"it is {media}, which is no article", "give the address of a page of text")
    return body, media


def public_address(host: str, port: int, resolver: Resolve = resolve) -> str:
    """The first address of a host, if every one of them is public.

    Raises `ValueError` where one is private, loopback, link-local, multicast or reserved, or there is none.
    """
    try:
        found = resolver(host, port)
    except (OSError, UnicodeError) as error:
        raise ValueError(f"its host {host!r} cannot be found ({error})") from None
    if not found:
        raise ValueError(f"its host {host!r} has no address")
    for text in found:
        if not _public(ip_address(text.split("%")[0])):
            raise ValueError(f"its host {host!r} is at {text}, which is not a public address")
    return found[0]


def _public(address: IPv4Address | IPv6Address) -> bool:
    """Whether an address is a public one; of an IPv4 address that is wrapped in IPv6, whether that is."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _NAT64:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return _public(inner)
        if address not in _UNICAST:
            return False
    kept_back = any(address in network for network in _KEPT_BACK)
    return address.is_global and not address.is_multicast and not kept_back


async def _get(
    client: httpx.AsyncClient, url: str, largest: int, resolver: Resolve, *, about: str = ""
) -> tuple[int, dict[str, str], bytes]:
    """One request, made to the address that was checked; status, headers (lower case) and body.

    `about` is the address that the user gave, where this one is asked on its behalf.
    """
    import anyio
    import httpx

    parts, port = _checked(url)
    host = parts.hostname or ""
    try:
        address = await anyio.to_thread.run_sync(public_address, host, port, resolver, abandon_on_cancel=True)
    except ValueError as error:
        raise _unfetchable(about or url, str(error), "give the address of a public page") from None
    literal = f"[{address}]" if ":" in address else address
    pinned = urlunsplit((parts.scheme, f"{literal}:{port}", parts.path or "/", parts.query, ""))
    named = {"Host": parts.netloc.rpartition("@")[2], "User-Agent": USER_AGENT, "Accept": "text/html,text/plain;q=0.9"}
    try:
        async with client.stream("GET", pinned, headers=named, extensions={"sni_hostname": host}) as response:
            headers = {key.lower(): value for key, value in response.headers.items()}
            return response.status_code, headers, await _body(response, about or url, largest)
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError) as error:
        raise _unfetchable(
            about or url, f"{type(error).__name__}: {error}", "check the address, or try later"
        ) from None


async def _body(response: httpx.Response, url: str, largest: int) -> bytes:
    """The body, never more than `largest`."""
    body = bytearray()
    async for piece in response.aiter_bytes(65_536):
        body += piece
        if len(body) > largest:
            raise _unfetchable(url, f"it is larger than {largest:,} bytes", "save the article's text and give that")
    return bytes(body)


async def _rules(client: httpx.AsyncClient, url: str, resolver: Resolve) -> RobotFileParser:
    """What the robots.txt of an address's host closes to us; no such file closes nothing."""
    robots = urljoin(url, "/robots.txt")
    for _ in range(MOST_REDIRECTS + 1):
        status, headers, body = await _get(client, robots, LARGEST_ROBOTS, resolver, about=url)
        if status not in (301, 302, 303, 307, 308) or not headers.get("location"):
            break
        robots = urljoin(robots, headers["location"])
    if 400 <= status < 500:  # noqa: PLR2004 - RFC 9309, 2.3.1.3: unavailable means that all is allowed
        body = b""
    elif status != 200:  # noqa: PLR2004 - RFC 9309, 2.3.1.4: unreachable means that nothing is
        raise _unfetchable(url, f"its robots.txt answered {status}", "try later, or save the page and give the file")
    rules = RobotFileParser()
    rules.parse(body.decode("utf-8", "replace").splitlines())
    return rules


def _checked(url: str) -> tuple[SplitResult, int]:
    """The parts of an address, its host as names of hosts are sent, and its port.

    Raises `Unfetchable` for what is no plain web address.
    """
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise _unfetchable(url, f"it is no address ({error})", "give one that begins with https://") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _unfetchable(url, "only http and https are fetched", "give an address that begins with https://")
    if parts.username is not None or parts.password is not None:
        raise _unfetchable(url, "it holds a user name", "give the address without it")
    if port not in _PORTS:
        raise _unfetchable(url, f"port {port} is no port of the web", "give the address of a public page")
    return _in_ascii(url, parts), port


def _in_ascii(url: str, parts: SplitResult) -> SplitResult:
    """The parts of an address, a host in any script written as the net knows it (RFC 5891). Raises `Unfetchable`."""
    import httpx

    host = parts.hostname or ""
    if host.isascii():
        return parts
    try:
        name = httpx.URL(scheme="http", host=host).raw_host.decode()
    except httpx.InvalidURL:
        raise _unfetchable(url, f"no host can be named {host!r}", "check the address") from None
    return parts._replace(netloc=f"{name}:{parts.port}" if parts.port else name)


def _origin(url: str) -> str:
    parts, port = _checked(url)
    return f"{parts.scheme}://{parts.hostname}:{port}"


def _unfetchable(url: str, what: str, after: str) -> Unfetchable:
    return Unfetchable(f"{url}: {what}; {after}")
