"""What is refused before anything is parsed, and what every answer bears: security headers, CORS for reading."""

from __future__ import annotations

from collections.abc import Callable

import anyio
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from atlarge.web.problems import WORDS

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
SHARED = {
    b"access-control-allow-origin": b"*",
    b"access-control-expose-headers": b"ETag, Link",
    b"cross-origin-resource-policy": b"cross-origin",
}
"""What bears besides whatever pages of other sites may read or show."""
PREFLIGHT = {
    "access-control-allow-methods": "GET, HEAD, POST",
    "access-control-allow-headers": "accept, content-type, if-none-match",
    "access-control-max-age": "86400",
}
"""What a browser asks before it lets a page of another site send JSON."""

Refusal = Callable[[Scope, int, str], ASGIApp]


BODY = 60.0
"""Seconds in which the body of a request must have come."""
MOST_HELD = 40 * LARGEST_BODY
"""Bytes of all bodies that are held at once: each is in memory until it is answered."""


class TooLarge(Exception):
    """The body of a request is larger than is taken."""


class TooSlow(Exception):
    """The body of a request takes longer than is waited for."""


class TooMuch(Exception):
    """The bodies of all requests that are being answered are more than is held at once."""


class Guard:
    """The outermost layer of the application. `refusal` makes the answer to what is not taken."""

    def __init__(self, app: ASGIApp, refusal: Refusal) -> None:
        self.app, self.refusal = app, refusal
        self.held = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answered = _Bearing(scope, send)
        refused = _refused(scope)
        if refused:
            await self.refusal(scope, *refused)(scope, receive, answered)
            return
        if scope["method"] == "OPTIONS" and _readable(scope):
            await Response(status_code=204, headers=PREFLIGHT)(scope, receive, answered)
            return
        body = _Body(self, receive)
        try:
            await self.app(scope, body, answered)
        except ClientDisconnect:
            return  # nobody is left to be told
        except Exception as error:
            if not answered.begun:
                await self.refusal(scope, *_WORDS.get(type(error), BROKEN))(scope, receive, answered)
            if type(error) not in _WORDS:
                raise  # the server logs it
        finally:
            self.held -= body.size


_LARGE = f"the request is larger than {LARGEST_BODY:,} bytes"
_WORDS: dict[type[Exception], tuple[int, str]] = {
    TooLarge: (413, _LARGE),
    TooSlow: (408, f"the body of the request did not come within {BODY:.0f} seconds"),
    TooMuch: (503, "too many stories are being read; try again in a minute"),
}
BROKEN = (500, f"{WORDS[500]}.")


def _refused(scope: Scope) -> tuple[int, str] | None:
    if len(scope.get("raw_path") or b"") > LONGEST_ADDRESS or len(scope["query_string"]) > LONGEST_QUERY:
        return 414, f"the address is longer than {LONGEST_QUERY:,} bytes"
    if "\x00" in scope["path"]:
        return 404, "no address holds a null character"
    length = dict(scope["headers"]).get(b"content-length", b"0")
    if not length.isdigit():
        return 400, "the length of the request is no number"
    return (413, _LARGE) if int(length) > LARGEST_BODY else None


class _Body:
    """A body that is counted and timed while it is received; a request that does not say its length is caught here."""

    def __init__(self, guard: Guard, receive: Receive) -> None:
        self._guard, self._receive = guard, receive
        self.size, self._left, self._more = 0, BODY, True

    async def __call__(self) -> Message:
        if not self._more:  # the application waits for the reader to hang up: no hurry
            return await self._receive()
        begun = anyio.current_time()
        with anyio.move_on_after(self._left) as waited:
            message = await self._receive()
        if waited.cancelled_caught:
            raise TooSlow
        self._left -= anyio.current_time() - begun
        self._more = bool(message.get("more_body"))
        came = len(message.get("body", b""))
        self.size += came
        self._guard.held += came
        if self.size > LARGEST_BODY:
            raise TooLarge
        if self._guard.held > MOST_HELD:
            raise TooMuch
        return message


def _readable(scope: Scope) -> bool:
    """Whether pages of other sites may read what is there: the API, and files."""
    return scope["path"].startswith("/v1/") or "." in scope["path"].rsplit("/", 1)[-1]


class _Bearing:
    """Adds to the head of an answer what all of them bear, and notes that it has begun."""

    def __init__(self, scope: Scope, send: Send) -> None:
        embed = scope["path"].startswith("/embed/")
        policy = POLICY.format(who="*" if embed else "'self'").encode()
        self._more = [*FIXED.items(), (b"content-security-policy", policy)]
        if embed or _readable(scope):
            self._more += SHARED.items()
        self._send, self.begun = send, False

    async def __call__(self, message: Message) -> None:
        """Pass a message on, its head completed."""
        if message["type"] == "http.response.start":
            self.begun = True
            message["headers"] = [*message["headers"], *self._more]
        await self._send(message)
