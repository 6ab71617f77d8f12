"""One shape for everything that goes wrong: RFC 9457, `application/problem+json`; for a browser, the same as a page."""

from __future__ import annotations

import msgspec

from atlarge.errors import AtlargeError, DateError, MissingExtra, MissingFont, Unfetchable, UnknownName, Unreadable

WORDS = {
    400: "What was asked does not make sense",
    404: "There is nothing here",
    405: "This address does not take that",
    406: "There is no such form",
    408: "Too slow",
    413: "Too large",
    414: "The address is too long",
    415: "That form cannot be read",
    422: "That cannot be read",
    500: "Something broke here",
    501: "Not installed here",
    503: "Too busy",
    502: "The other address gave nothing",
}
PLACE = "https://atlarge.invalid/problems/"
"""The name space of problem types: names, not addresses to fetch (RFC 9457, section 3.1.1)."""


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is wrong. `near` are names that may have been meant."""

    type: str
    title: str
    status: int
    detail: str
    instance: str = ""
    near: tuple[str, ...] = ()


class Refused(AtlargeError):
    """A request that is not answered, with its HTTP status."""

    def __init__(self, status: int, detail: str) -> None:
        self.status = status
        super().__init__(detail)


def problem_of(error: Exception, instance: str) -> Problem:
    """Put an error into the one shape. What is not ours is told without its inside."""
    status, name = _kind(error)
    detail = str(error) if isinstance(error, AtlargeError) else f"{WORDS.get(status, WORDS[500])}."
    near = error.near if isinstance(error, UnknownName) else ()
    return problem(status, detail, instance, name=name, near=near)


def problem(status: int, detail: str, instance: str, *, name: str = "", near: tuple[str, ...] = ()) -> Problem:
    """A problem with the words of its status."""
    return Problem(
        type=PLACE + (name or str(status)),
        title=WORDS.get(status, "This cannot be answered"),
        status=status,
        detail=detail,
        instance=instance,
        near=near,
    )


def _kind(error: Exception) -> tuple[int, str]:
    if isinstance(error, Refused):
        return error.status, ""
    if isinstance(error, UnknownName):
        return 404, "unknown-name"
    if isinstance(error, DateError):
        return 400, "date"
    if isinstance(error, Unreadable):
        return 422, "unreadable"
    if isinstance(error, Unfetchable):
        return 502, "unfetchable"
    if isinstance(error, MissingExtra | MissingFont):
        return 501, "missing-part"
    return (400, "asked") if isinstance(error, AtlargeError) else (500, "")
