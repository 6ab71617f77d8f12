"""What is refused before anything is parsed, and what every answer bears: security headers, CORS for reading."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors {who}"
)
LONGEST_ADDRESS, LONGEST_QUERY, LARGEST_BODY = 2_000, 8_000, 5_000_000
"""Bytes."""
FIXED = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=(), browsing-topics=()",
    b"cross-origin-opener-policy": b"same-origin",
}

Refusal = Callable[[Scope, int, str], ASGIApp]


class TooLarge(Exception):
    """The body of a request is larger than is taken."""


class Guard:
    """The outermost layer of the application. `refusal` makes the answer to what is not taken."""

    def __init__(self, app: ASGIApp, refusal: Refusal) -> None:
        self.app, self.refusal = app, refusal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answered = _bearing(scope, send)
        refused = _refused(scope)
        if refused:
            await self.refusal(scope, *refused)(scope, receive, answered)
            return
        counted = _Counted(receive)
        try:
            await self.app(scope, counted, answered)
        except TooLarge:
            await self.refusal(scope, 413, _LARGE)(scope, receive, answered)


_LARGE = f"the request is larger than {LARGEST_BODY:,} bytes"


def _refused(scope: Scope) -> tuple[int, str] | None:
    if len(scope.get("raw_path") or b"") > LONGEST_ADDRESS or len(scope["query_string"]) > LONGEST_QUERY:
        return 414, f"the address is longer than {LONGEST_QUERY:,} bytes"
    if "\x00" in scope["path"]:
        return 404, "no address holds a null character"
    length = dict(scope["headers"]).get(b"content-length", b"0")
    if not length.isdigit():
        return 400, "the length of the request is no number"
    return (413, _LARGE) if int(length) > LARGEST_BODY else None


class _Counted:
    """A body that is counted while it is received; a request that does not say its length is caught here."""

    def __init__(self, receive: Receive) -> None:
        self._receive, self._size = receive, 0

    async def __call__(self) -> Message:
        message = await self._receive()
        self._size += len(message.get("body", b""))
        if self._size > LARGEST_BODY:
            raise TooLarge
        return message


def _bearing(scope: Scope, send: Send) -> Send:
    """Add to the head of every answer what all of them bear."""
    embed = scope["path"].startswith("/embed/")
    policy = POLICY.format(who="*" if embed else "'self'").encode()
    reading = scope["path"].startswith("/v1/") or "." in scope["path"].rsplit("/", 1)[-1]

    async def bearing(message: Message) -> None:
        """Pass a message on, its head completed."""
        if message["type"] == "http.response.start":
            headers: list[Any] = [*message["headers"], *FIXED.items(), (b"content-security-policy", policy)]
            if reading or embed:
                headers.append((b"access-control-allow-origin", b"*"))
                headers.append((b"access-control-expose-headers", b"ETag, Link"))
                headers.append((b"cross-origin-resource-policy", b"cross-origin"))
            message["headers"] = headers
        await send(message)

    return bearing
