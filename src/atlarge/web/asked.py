"""What a visitor asked: days, names and numbers out of an address, each refused in words if it makes no sense."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import urlencode

from atlarge.dates import parse_day
from atlarge.web.problems import Refused

FIRST, LAST = date(1998, 7, 17), date(2099, 12, 31)
"""The days that can be asked about: from the adoption of the Statute."""
LONGEST = 200
"""Characters of a name or a search."""
PER_PAGE, MOST_PER_PAGE, MOST_PAGES = 100, 500, 10_000


ALL_TAKE = ("record", "law")
"""The names that every address takes: the versions of the record and of the law that it was made with. They change
nothing."""
MEANT = {"day": "on", "date": "on", "country": "state", "name": "person", "suspect": "person", "query": "q"}
"""Names that stand for one of ours: a reader who writes one is led to the address with the right one."""
_HUNG_ON = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|twclid|igshid|mc_[ce]id", re.ASCII)
"""Names that other sites hang on to a link to follow its reader: they are taken off."""


class Elsewhere(Exception):
    """The address with this query is what was meant."""

    def __init__(self, query: str) -> None:
        self.query = query
        super().__init__(query)


class Asked:
    """The query of a request. `today` stands in where no day is given: only the faces know what day it is.

    It notes which names a page looks at, so that a name that the page does not take is refused and not overlooked: a
    slip in a name must not change an answer.
    """

    def __init__(self, query: Mapping[str, str], today: date) -> None:
        self.query, self.today = query, today
        self.taken = set(ALL_TAKE)

    def _given(self, name: str) -> str:
        self.taken.add(name)
        return self.query.get(name, "").strip()

    def settle(self) -> None:
        """Called when the page is made. Raises `Refused` for names that it does not take, `Elsewhere` for synonyms."""
        strange = [name for name in self.query if name not in self.taken]
        if not strange:
            return
        meant = {name: value for name, value in self.query.items() if not _HUNG_ON.fullmatch(name)}
        for name in [name for name in meant if name not in self.taken]:
            if MEANT.get(name) in self.taken - meant.keys():
                meant[MEANT[name]] = meant.pop(name)
        strange = [name for name in meant if name not in self.taken]
        if strange:
            raise Refused(400, no_parameter(strange[0], self.taken))
        raise Elsewhere(urlencode(meant))

    def day(self, name: str = "on") -> date:
        """The day under that name, or today. Raises `DateError` and `Refused`."""
        return self.maybe_day(name) or self.today

    def maybe_day(self, name: str) -> date | None:
        """The day under that name, or None. Raises `DateError` and `Refused`."""
        return day_given(name, self._given(name))

    def text(self, name: str, longest: int = LONGEST) -> str:
        """The words under that name, trimmed. Raises `Refused` if they are too long."""
        text = self._given(name)
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


def day_given(name: str, text: str) -> date | None:
    """The day that was given under a name, or None if it was left empty. Raises `DateError` and `Refused`."""
    if not text.strip():
        return None
    day = parse_day(text.strip())
    if not FIRST <= day <= LAST:
        raise Refused(400, f"{name}: {day} is outside the days that can be asked about, {FIRST} to {LAST}")
    return day


def no_parameter(name: str, taken: Iterable[str]) -> str:
    """What to say of a name that an address does not take."""
    return f"{name[:60]!r} is no parameter of this address; it takes {', '.join(sorted(taken))}"
