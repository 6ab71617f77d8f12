"""The application: every address of the site, and nothing of its content."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from atlarge.errors import AtlargeError
from atlarge.facts.record import Record as Facts
from atlarge.web.answering import OFTEN, Answers, written
from atlarge.web.api.routing import api_routes
from atlarge.web.asked import Asked, Elsewhere
from atlarge.web.faces import MEDIA, cited_before, in_form
from atlarge.web.leaves import Leaf
from atlarge.web.limits import LARGEST_BODY, Guard
from atlarge.web.pages import (
    feeds,
    homes,
    laws,
    persons,
    precedents,
    questions,
    searching,
    sources,
    states,
    stories,
    visits,
)
from atlarge.web.pages.embeds import embedded_answer, embedded_map
from atlarge.web.pages.worlds import map_page
from atlarge.web.problems import Refused, problem
from atlarge.web.rendering import page
from atlarge.web.site import Fetch, Site
from atlarge.web.styles import static_files

if TYPE_CHECKING:
    from atlarge.front import Record

Endpoint = Callable[[Request], Awaitable[Response]]

PAGES: dict[str, Callable[[Site, Asked], Leaf]] = {
    "/": homes.home_page,
    "/ask": questions.ask_page,
    "/map": map_page,
    "/persons": persons.persons_page,
    "/states": states.states_page,
    "/visits": visits.visits_page,
    "/gatherings": visits.gatherings_page,
    "/sources": sources.sources_page,
    "/law": laws.law_page,
    "/precedents": precedents.precedents_page,
    "/search": searching.search_page,
    "/read": stories.read_page,
}
DOSSIERS: dict[str, Callable[[Site, Asked, str], Leaf]] = {
    "/persons": persons.person_page,
    "/states": states.state_page,
    "/visits": visits.visit_page,
    "/gatherings": visits.gathering_page,
    "/sources": sources.source_page,
    "/law": laws.article_page,
    "/warrants": persons.warrant_page,
}
STORY_FIELDS = 12
SLOW = frozenset({"pdf", "png"})
"""Forms that take a tenth of a second and more to make: other readers are answered meanwhile."""


def create_app(
    record: Record | Facts, *, fetch: Fetch | None = None, base: str = "", today: Callable[[], date] | None = None
) -> Starlette:
    """The site for a record. With `fetch` visitors can give the address of a story; `base` is the address from outside.

    `today` tells what day it is, for tests and for sites that show a day gone by.
    """
    facts = record if isinstance(record, Facts) else record.facts
    site = Site(facts, fetch=fetch, today=today) if today else Site(facts, fetch=fetch)
    answers = Answers(site, base)
    app = Starlette(
        routes=[*_page_routes(answers), *api_routes(answers), _static(answers)],
        middleware=[Middleware(Guard, refusal=answers.refusal)],
        exception_handlers={
            AtlargeError: _told(answers),
            Elsewhere: _elsewhere,
            HTTPException: _http(answers),
            404: _http(answers),
        },
    )
    app.state.answers = answers
    return app


def _static(answers: Answers) -> Route:
    """The style sheet, the script and the like, read once: nothing else can be asked for."""
    kinds = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
    kinds[".xml"] = "application/opensearchdescription+xml"
    files = {name: written(body, kinds[Path(name).suffix], OFTEN) for name, body in static_files().items()}

    async def endpoint(request: Request) -> Response:
        """Answer one request."""
        name = request.path_params["name"]
        if name not in files:
            raise Refused(404, "there is no such file")
        return answers.respond(request, files[name], {"cache-control": "public, max-age=3600"})

    return Route("/static/{name}", endpoint)


def _page_routes(answers: Answers) -> list[BaseRoute]:
    routes: list[BaseRoute] = [
        *_feed_routes(answers),
        Route("/read", _read_story(answers), methods=["POST"]),
        Route("/embed/map", _embed(answers, embedded_map)),
        Route("/embed/ask", _embed(answers, embedded_answer)),
    ]
    for path, make in PAGES.items():
        endpoint = _leaf(answers, make)
        routes += [Route(("/index" if path == "/" else path) + ".{form}", endpoint), Route(path, endpoint)]
    for path, make_one in DOSSIERS.items():
        endpoint = _dossier(answers, make_one)
        routes += [Route(path + "/{key}.{form}", endpoint), Route(path + "/{key}", endpoint)]
    return routes


def _leaf(answers: Answers, make: Callable[[Site, Asked], Leaf]) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        """Answer one request."""
        return await _in_form(answers, request, make)

    return endpoint


def _dossier(answers: Answers, make: Callable[[Site, Asked, str], Leaf]) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        """Answer one request."""
        key = request.path_params["key"]
        return await _in_form(answers, request, lambda site, asked: make(site, asked, key))

    return endpoint


async def _in_form(answers: Answers, request: Request, make: Callable[[Site, Asked], Leaf]) -> Response:
    form = request.path_params.get("form", "html")
    if form not in MEDIA or (form == "html" and "form" in request.path_params):
        raise Refused(404, f"there is no form {form!r}")
    asked, asking = answers.asked(request), answers.asking(request)

    def made() -> bytes:
        """The page in its form."""
        leaf = cited_before(answers.site, make(answers.site, asked), asked.text("record"), asked.text("law"))
        asked.settle()
        return page(answers.site, leaf, asking) if form == "html" else in_form(answers.site, leaf, form, asking)

    if form in SLOW:
        return await run_in_threadpool(answers.kept, request, MEDIA[form], made)
    return answers.kept(request, MEDIA[form], made)


def _read_story(answers: Answers) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        """Answer one request."""
        kind = request.headers.get("content-type", "")
        if not kind.startswith(("multipart/form-data", "application/x-www-form-urlencoded")):
            raise Refused(415, "send the story as a form: multipart/form-data")
        async with request.form(max_files=1, max_fields=STORY_FIELDS, max_part_size=LARGEST_BODY) as form:
            given = {name: value for name, value in form.items() if isinstance(value, str)}
            upload = form.get("file")
            file = None
            if isinstance(upload, UploadFile):
                file = (upload.filename or "", upload.content_type or "", await upload.read())
        return await run_in_threadpool(_story, answers, request, given, file)

    return endpoint


def _story(answers: Answers, request: Request, given: dict[str, str], file: tuple[str, str, bytes] | None) -> Response:
    site = answers.site
    document = stories.story_of(site, given.get("text", ""), file, given.get("url", ""))
    reading, found = stories.told(site, document, given.get("published", ""), given.get("known", ""))
    leaf = stories.story_page(site, reading, found)
    form = given.get("form") or "html"
    if form not in ("html", "json", "md", "csv"):
        raise Refused(400, f"form: there is no form {form!r}")
    asking = answers.asking(request)
    body = page(site, leaf, asking) if form == "html" else in_form(site, leaf, form, asking)
    headers = {"cache-control": "no-store"}
    if form != "html":
        headers["content-disposition"] = f'attachment; filename="briefing.{form}"'
    return Response(body, headers=headers, media_type=MEDIA[form])


def _feed_routes(answers: Answers) -> list[BaseRoute]:
    async def feed(request: Request) -> Response:
        """A feed of a person or a State."""
        kind, key, form = (request.path_params[name] for name in ("kind", "key", "form"))
        made = {"atom": (feeds.atom, "application/atom+xml"), "json": (feeds.json_feed, "application/feed+json")}.get(
            form
        )
        if made is None or kind not in ("persons", "states"):
            raise Refused(404, "feeds are feed.atom and feed.json, of persons and States")
        answers.asked(request).settle()
        return answers.kept(request, made[1], lambda: made[0](answers.site, kind, key, answers.asking(request)))

    async def calendar(request: Request) -> Response:
        """The announced visits."""
        answers.asked(request).settle()
        return answers.kept(request, "text/calendar", lambda: feeds.calendar(answers.site, answers.asking(request)))

    return [Route("/{kind}/{key}/feed.{form}", feed), Route("/visits.ics", calendar)]


def _embed(answers: Answers, make: Callable[[Site, Asked], bytes]) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        """Answer one request."""
        asked = answers.asked(request)

        def made() -> bytes:
            """The frame's page."""
            body = make(answers.site, asked)
            asked.settle()
            return body

        return answers.kept(request, MEDIA["html"], made)

    return endpoint


def _elsewhere(request: Request, error: Exception) -> Response:
    """Lead a reader on to the address that was meant."""
    query = error.query if isinstance(error, Elsewhere) else ""
    return RedirectResponse(request.url.path + ("?" + query if query else ""), 307)


def _told(answers: Answers) -> Callable[[Request, Exception], Response]:
    def handler(request: Request, error: Exception) -> Response:
        """Tell what went wrong."""
        return answers.refuse(request, error)

    return handler


def _http(answers: Answers) -> Callable[[Request, Exception], Response]:
    def handler(request: Request, error: Exception) -> Response:
        """Tell what went wrong."""
        status = error.status_code if isinstance(error, HTTPException) else 500
        detail = {404: "nothing is at this address", 405: "this address is for reading; use GET"}.get(status, "")
        given = error.detail if isinstance(error, HTTPException) else ""
        headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
        return answers.tell(request, problem(status, detail or given, request.url.path[:200]), headers)

    return handler
