"""The routes of the API: parameters checked, bodies read, replies written, each with its tag."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from atlarge.web.answering import Answers, written
from atlarge.web.api.endpoints import Endpoint, Reply
from atlarge.web.api.formats import MEDIA, in_bytes, wanted
from atlarge.web.api.listing import ENDPOINTS
from atlarge.web.api.openapi import document, parameters_of
from atlarge.web.asked import no_parameter
from atlarge.web.faces import NOTE, encoded
from atlarge.web.problems import Refused


def api_routes(answers: Answers) -> list[BaseRoute]:
    """Every route of the API."""

    async def openapi(request: Request) -> Response:
        """The OpenAPI document."""
        return answers.kept(request, MEDIA["json"], lambda: encoded(document()))

    routes: list[BaseRoute] = [Route("/v1/openapi.json", openapi)]
    for path in dict.fromkeys(endpoint.path for endpoint in ENDPOINTS):
        found = {each.method: each for each in ENDPOINTS if each.path == path}
        routes.append(Route(path, _endpoint(answers, found), methods=[method.upper() for method in found]))
    return routes


def _endpoint(answers: Answers, found: dict[str, Endpoint]) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        """Answer one request."""
        method = "post" if request.method == "POST" else "get"
        each = found[method]
        _known_parameters(each, request)
        form = wanted(each, request)
        if method == "get":
            return answers.kept(request, MEDIA[form], lambda: _bytes(answers, each, request, form, None))
        body = _body(each, await request.body(), request.headers.get("content-type", ""))
        made = await run_in_threadpool(_bytes, answers, each, request, form, body)
        return answers.respond(request, written(made, MEDIA[form]), {"cache-control": "no-store"})

    return endpoint


def _bytes(answers: Answers, endpoint: Endpoint, request: Request, form: str, body: Any) -> bytes:
    asked, keys = answers.asked(request), dict(request.path_params)
    reply: Reply = endpoint.make(answers.site, asked, keys, body)
    known = asked.maybe_day("known") or reply.known
    about: dict[str, object] = {
        "record": answers.site.facts.version,
        "law": answers.site.law,
        "as_of": answers.site.facts.as_of.isoformat(),
        "known": known.isoformat() if known else None,
        "note": NOTE,
    }
    return in_bytes(reply, form, about)


def _known_parameters(endpoint: Endpoint, request: Request) -> None:
    """Refuse what is not a parameter, and miss what must be there: a slip in a name must not change an answer."""
    names = {each.name for each in parameters_of(endpoint) if each.where == "query"}
    strange = sorted(set(request.query_params) - names)
    if strange:
        raise Refused(400, no_parameter(strange[0], names))
    twice = [name for name in names if len(request.query_params.getlist(name)) > 1]
    if twice:
        raise Refused(400, f"{twice[0]}: it is given more than once")
    for each in parameters_of(endpoint):
        value = request.query_params.get(each.name)
        if (each.required and each.where == "query" and not (value or "").strip()) or value == "":
            raise Refused(400, f"{each.name}: give a value")


def _body(endpoint: Endpoint, body: bytes, kind: str) -> Any:
    if kind.split(";", maxsplit=1)[0].strip().lower() != "application/json":
        raise Refused(415, "send the body as application/json")
    try:
        return msgspec.json.decode(body, type=endpoint.takes)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Refused(400, f"the body cannot be read: {error}") from None
