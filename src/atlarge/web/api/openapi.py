"""The OpenAPI 3.1 document of the API, made from the same list as its routes, so that the two cannot differ."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import Any

import msgspec

from atlarge.dates import When
from atlarge.web.api.endpoints import FORMAT, LAW, RECORD, Endpoint, Paging, Parameter
from atlarge.web.api.formats import MEDIA
from atlarge.web.api.listing import ENDPOINTS
from atlarge.web.asked import MOST_PAGES, MOST_PER_PAGE
from atlarge.web.problems import WORDS, Problem

REFUSALS = (400, 404, 406, 413, 414)
WITH_BODY = (*REFUSALS, 408, 415, 422, 503)


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What every reply bears: the versions of the record and of the law, its status, and what it is not."""

    record: str
    law: str
    as_of: str
    known: str | None
    note: str


def document() -> dict[str, Any]:
    """The whole document."""
    types = [Problem, Paging, About, *(e.gives for e in ENDPOINTS), *(e.takes for e in ENDPOINTS if e.takes)]
    schemas, parts = msgspec.json.schema_components(
        types, schema_hook=_hook, ref_template="#/components/schemas/{name}"
    )
    of = {str(kind): schema for kind, schema in zip(types, schemas, strict=True)}
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in ENDPOINTS:
        paths.setdefault(endpoint.path, {})[endpoint.method] = _operation(endpoint, of)
    paths["/v1/openapi.json"] = {"get": _itself()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "atlarge",
            "version": _version(),
            "summary": "Who is bound to arrest a person wanted by an international court, on any day.",
            "description": "Read-only. Every reply names the versions of the record and of the law that made it. "
            "Assessments from public sources, not findings of a court. Everybody is presumed innocent.",
            "license": {"name": "Apache-2.0 (code), CC0-1.0 (record)"},
        },
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": dict(sorted(parts.items()))},
    }


def _version() -> str:
    try:
        return version("atlarge")
    except PackageNotFoundError:
        return "0"


def _hook(kind: type) -> dict[str, Any]:
    if kind is When:
        return {"type": "string", "description": "A date as precise as its source; ~ means about.", "pattern": _WHEN}
    raise NotImplementedError(kind)


_WHEN = r"^\d{4}(-\d{2}(-\d{2})?)?~?$"


def _operation(endpoint: Endpoint, of: dict[str, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": endpoint.name,
        "summary": endpoint.words,
        "parameters": [_parameter(each, endpoint) for each in parameters_of(endpoint)],
        "responses": {"200": _good(endpoint, of), **_refusals(WITH_BODY if endpoint.takes else REFUSALS, of)},
    }
    if endpoint.takes is not None:
        operation["requestBody"] = {"required": True, "content": {MEDIA["json"]: {"schema": of[str(endpoint.takes)]}}}
    return operation


def parameters_of(endpoint: Endpoint) -> tuple[Parameter, ...]:
    """An endpoint's own parameters, and those that all take."""
    return (*endpoint.parameters, FORMAT, RECORD, LAW)


def _parameter(each: Parameter, endpoint: Endpoint) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "day": {"type": "string", "format": "date"},
        "flag": {"type": "boolean"},
        "number": {
            "type": "integer",
            "minimum": 1,
            "maximum": MOST_PER_PAGE if each.name == "per_page" else MOST_PAGES,
        },
        "choice": {"type": "string", "enum": list(endpoint.formats)},
    }.get(each.kind, {"type": "string", "minLength": 1, "maxLength": 200})  # type: ignore[assignment]
    found = {"name": each.name, "in": each.where, "description": each.words, "schema": schema}
    return found | ({"required": True} if each.required else {})


def _good(endpoint: Endpoint, of: dict[str, Any]) -> dict[str, Any]:
    properties = {"about": of[str(About)], "data": of[str(endpoint.gives)], "page": of[str(Paging)]}
    whole = {"type": "object", "properties": properties, "required": ["about", "data"], "additionalProperties": False}
    content: dict[str, Any] = {MEDIA[form].split(";")[0]: {} for form in endpoint.formats}
    content["application/json"] = {"schema": whole}
    headers = {"ETag": {"schema": {"type": "string"}, "description": "Send it back as If-None-Match."}}
    return {"description": endpoint.words, "content": content, "headers": headers}


def _refusals(statuses: tuple[int, ...], of: dict[str, Any]) -> dict[str, Any]:
    return {str(status): _problem(str(status), of) for status in statuses}


def _problem(status: str, of: dict[str, Any]) -> dict[str, Any]:
    words = WORDS.get(int(status), "A problem")
    return {"description": words, "content": {"application/problem+json": {"schema": of[str(Problem)]}}}


def _itself() -> dict[str, Any]:
    content = {"application/json": {"schema": {"type": "object"}}}
    return {
        "operationId": "openapi",
        "summary": "This document.",
        "responses": {"200": {"description": "OpenAPI 3.1", "content": content}},
    }
