"""What a visitor asked: days, names and numbers out of an address, each refused in words if it makes no sense."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from atlarge.dates import parse_day
from atlarge.web.problems import Refused

FIRST, LAST = date(1998, 7, 17), date(2099, 12, 31)
"""The days that can be asked about: from the adoption of the Statute."""
LONGEST = 200
"""Characters of a name or a search."""
PER_PAGE, MOST_PER_PAGE, MOST_PAGES = 100, 500, 10_000


class Asked:
    """The query of a request. `today` stands in where no day is given: only the faces know what day it is."""

    def __init__(self, query: Mapping[str, str], today: date) -> None:
        self.query, self.today = query, today

    def day(self, name: str = "on") -> date:
        """The day under that name, or today. Raises `DateError` and `Refused`."""
        return self.maybe_day(name) or self.today

    def maybe_day(self, name: str) -> date | None:
        """The day under that name, or None. Raises `DateError` and `Refused`."""
        text = self.query.get(name, "").strip()
        if not text:
            return None
        day = parse_day(text)
        if not FIRST <= day <= LAST:
            raise Refused(400, f"{name}: {day} is outside the days that can be asked about, {FIRST} to {LAST}")
        return day

    def text(self, name: str, longest: int = LONGEST) -> str:
        """The words under that name, trimmed. Raises `Refused` if they are too long."""
        text = self.query.get(name, "").strip()
        if len(text) > longest:
            raise Refused(400, f"{name}: {len(text)} characters are too many; at most {longest}")
        return text.replace("\x00", "")

    def flag(self, name: str) -> bool:
        """Whether something is switched on. Raises `Refused` for a word that says neither."""
        text = self.text(name).lower()
        if text not in ("", "1", "0", "true", "false", "yes", "no", "on", "off"):
            raise Refused(400, f"{name}: write true or false")
        return text in ("1", "true", "yes", "on")

    def one_of(self, name: str, choices: tuple[str, ...], default: str = "") -> str:
        """One of some words. Raises `Refused` for any other."""
        text = self.text(name) or default
        if text and text not in choices:
            raise Refused(400, f"{name}: {text!r} is none of {', '.join(filter(None, choices))}")
        return text

    def number(self, name: str, default: int, most: int) -> int:
        """A whole number from 1. Raises `Refused`."""
        text = self.text(name)
        if not text:
            return default
        if not (text.isascii() and text.isdigit() and len(text) < 7 and 1 <= int(text) <= most):  # noqa: PLR2004
            raise Refused(400, f"{name}: write a whole number from 1 to {most}")
        return int(text)
