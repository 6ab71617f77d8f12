"""The addresses of the API: each an `Endpoint`, from which the routes and the OpenAPI document are made."""

from __future__ import annotations

from starlette.routing import BaseRoute

from atlarge.web.answering import Answers


def api_routes(answers: Answers) -> list[BaseRoute]:
    """Every route of the API."""
    _ = answers
    return []
