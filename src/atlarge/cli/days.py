"""Days as people type them; the one place that asks what day it is."""

from __future__ import annotations

from datetime import date

from atlarge.dates import parse_day
from atlarge.errors import UsageError

ADOPTED = date(1998, 7, 17)


def day(text: str | None) -> date:
    """The day that was typed, or today. Raises `DateError`, and `UsageError` for a day before the Rome Statute."""
    return typed(text) if text else date.today()  # noqa: DTZ011 - the day of whoever asks


def typed(text: str) -> date:
    """The day that was typed, `YYYY-MM-DD`. Raises as `day` does."""
    found = parse_day(text)
    if found < ADOPTED:
        raise UsageError(f"{text} is before 17 July 1998, when the Rome Statute was adopted: give a later day")
    return found


def maybe(text: str | None) -> date | None:
    """The day that was typed, or None if none was."""
    return typed(text) if text else None
