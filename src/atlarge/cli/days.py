"""Days as people type them; the one place that asks what day it is."""

from __future__ import annotations

from datetime import date

from atlarge.dates import parse_day
from atlarge.errors import DateError, UsageError

ADOPTED = date(1998, 7, 17)


def day(text: str | None) -> date:
    """The day that was typed, or today. Raises `DateError`, and `UsageError` for a day before the Rome Statute."""
    return typed(text) if text else date.today()  # noqa: DTZ011 - the day of whoever asks


def typed(text: str, option: str = "") -> date:
    """The day that was typed, `YYYY-MM-DD`, after the option that is named in a complaint. Raises as `day` does."""
    where = f"{option}: " if option else ""
    try:
        found = parse_day(text)
    except DateError as error:
        raise DateError(f"{where}{error}") from None
    if found < ADOPTED:
        raise UsageError(f"{where}{text} is before 17 July 1998, when the Rome Statute was adopted: give a later day")
    return found


def maybe(text: str | None, option: str = "") -> date | None:
    """The day that was typed, or None if none was. Raises as `typed` does."""
    return typed(text, option) if text else None
