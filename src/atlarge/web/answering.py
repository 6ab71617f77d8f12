"""From a request to an answer's bytes: what is kept, compressed, told apart by ETag, and refused."""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Callable, Mapping

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Scope

from atlarge.web.accepting import wish
from atlarge.web.asked import Asked
from atlarge.web.faces import MEDIA, Asking
from atlarge.web.problems import Problem, Refused, problem, problem_of
from atlarge.web.rendering import problem_page
from atlarge.web.site import Kept, Site

_HOST = re.compile(r"[A-Za-z0-9.-]{1,253}(:\d{1,5})?|\[[0-9a-fA-F:]+\](:\d{1,5})?")
PROBLEM = "application/problem+json"
KEPT_PAGES = 400
SMALL = 900
"""Bytes below which compressing gains nothing."""
ONCE, OFTEN = 5, 9
"""How hard to compress a page that may be read once, and what every reader fetches: of the map 5 takes 2 ms longer than
4 and saves a kilobyte, 6 another 5 ms and 850 bytes."""
A_YEAR = "public, max-age=31536000, immutable"
ASK_AGAIN = "public, max-age=0, must-revalidate"
LASTING = frozenset(MEDIA[form] for form in ("json", "csv", "geojson", "svg", "png"))
"""What never changes at an address that names its day, its record and its law. The other forms tell the day on which
they are read, and are asked for again."""


class Written(msgspec.Struct, frozen=True):
    """An answer as it is sent: its bytes, the same compressed, its tag, its media type."""

    body: bytes
    small: bytes
    tag: str
    media: str


def written(body: bytes, media: str, effort: int = ONCE) -> Written:
    """Bytes made ready to be sent; `effort` is how hard gzip tries, from 1 to 9."""
    small = gzip.compress(body, effort, mtime=0) if len(body) > SMALL else b""
    return Written(body, small, f'"{hashlib.sha256(body).hexdigest()[:20]}"', media)


class Answers:
    """Makes answers for a site. `base` is the address of the site as seen from outside; empty: as each request says."""

    def __init__(self, site: Site, base: str = "") -> None:
        self.site, self.base = site, base.rstrip("/")
        self._pages = Kept(KEPT_PAGES)

    def asked(self, request: Request) -> Asked:
        """What was asked. Raises `Refused` for a name that is given twice."""
        query = dict(request.query_params)
        if len(query) < len(request.query_params.multi_items()):
            twice = next(name for name in query if len(request.query_params.getlist(name)) > 1)
            raise Refused(400, f"{twice[:60]!r} is given more than once")
        return Asked(query, self.site.today())

    def asking(self, request: Request) -> Asking:
        """Who asks."""
        return Asking(self.base or base_of(request), self.site.today())

    def kept(self, request: Request, media: str, make: Callable[[], bytes]) -> Response:
        """An answer that is made once for an address and a day, and then kept for a while."""
        key = (request.url.path, request.scope["query_string"], media, self.asking(request))
        return self.respond(request, self._pages.get(key, lambda: written(make(), media)))

    def respond(self, request: Request, made: Written, headers: Mapping[str, str] | None = None) -> Response:
        """Send what is written, or say that it has not changed."""
        lasting = A_YEAR if made.media in LASTING and self.pinned(request) else ASK_AGAIN
        more = {"etag": made.tag, "cache-control": lasting, "vary": _varies(request)}
        more |= headers or {}
        if made.tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=more)
        if made.small and wish(request.headers.get("accept-encoding", ""), "gzip")[0]:
            return Response(made.small, media_type=made.media, headers={**more, "content-encoding": "gzip"})
        return Response(made.body, media_type=made.media, headers=more)

    def pinned(self, request: Request) -> bool:
        """Whether the address names all that an answer is made from: its day, this record and this law."""
        given = request.query_params
        made_from = (given.get("record"), given.get("law")) == (self.site.facts.version, self.site.law)
        return made_from and bool(given.get("on", "").strip())

    def refuse(self, request: Request, error: Exception) -> Response:
        """What went wrong, as a page for a browser and as JSON for a program."""
        return self.tell(request, problem_of(error, request.url.path))

    def tell(self, request: Request, found: Problem, more: Mapping[str, str] | None = None) -> Response:
        """A problem as a response."""
        headers = {"cache-control": "no-store", **(more or {})}
        if wants_page(request.scope):
            page = problem_page(self.site, found)
            return Response(page, found.status, headers, "text/html; charset=utf-8")
        return Response(msgspec.json.encode(found), found.status, headers, PROBLEM)

    def refusal(self, scope: Scope, status: int, detail: str) -> Response:
        """A refusal before a request was read."""
        return self.tell(Request(scope), problem(status, detail, scope["path"][:200]))


def _varies(request: Request) -> str:
    """The headers that choose between forms at this address: a page has one form, the API has several."""
    return "accept, accept-encoding" if request.url.path.startswith("/v1/") else "accept-encoding"


def base_of(request: Request) -> str:
    """The address under which this request reached the site, if its Host header is one."""
    host = request.headers.get("host", "")
    return f"{request.url.scheme}://{host}" if _HOST.fullmatch(host) else "http://localhost"


def wants_page(scope: Scope) -> bool:
    """Whether a person with a browser asks, and not for a file."""
    accepts = dict(scope["headers"]).get(b"accept", b"")
    last = scope["path"].rsplit("/", 1)[-1]
    return b"text/html" in accepts and not scope["path"].startswith("/v1/") and "." not in last
