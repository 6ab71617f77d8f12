"""The two building blocks of the law: a `Fact` reads the record, a `Norm` says what follows.

A fact tells for which subject it holds from when to when, and by which entry of the record. A norm is a function of
a case, named by its article. Both are registered here, so that the index of articles writes itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Literal, Protocol, Self, TypeVar

import msgspec

from atlarge.dates import Span, When, day_after
from atlarge.facts.entries import Entry
from atlarge.facts.record import Record
from atlarge.law.texts import read_at
from atlarge.law.truths import Truth

Axis = Literal["State", "person", "warrant", "situation and State", "home and State", "person and State"]
Key = str | tuple[str, str]

FOREVER = Span(date.min)


class Stretch(msgspec.Struct, frozen=True, gc=False):
    """A subject for which a fact holds: surely during one span (if any), possibly during another that contains it.

    `entry` names the entry of the record (folder/file: which), `act` is that entry, `day` the day it turns on.
    """

    key: Key
    possibly: Span
    surely: Span | None
    entry: str
    act: Entry | None = None
    day: date | None = None


class Fact:
    """Something that the record can show. `gather` reads it off; `axis` says of what it is a fact.

    `yes` tells it in a sentence, given the stretch and the names; `no` tells its absence. `turned` supposes it away
    where it holds, and so where it does not.
    """

    def __init__(
        self,
        name: str,
        axis: Axis,
        gather: Callable[[Record], Iterable[Stretch]],
        *,
        yes: str,
        no: str,
        turned: tuple[str, str],
    ) -> None:
        self.name, self.axis, self.gather, self.yes, self.no, self.turned = name, axis, gather, yes, no, turned
        self.meaning = (gather.__doc__ or "").strip()

    def __repr__(self) -> str:
        return f"<fact {self.name}>"


V_co = TypeVar("V_co", bound=Truth, covariant=True)


class Case(Protocol[V_co]):
    """One case, or all of them at once: what a norm is a function of."""

    def __getitem__(self, fact: Fact) -> V_co:
        """Whether the fact holds of this case."""
        ...

    def under(self, norm: Norm) -> V_co:
        """The norm's answer, marked as coming from it."""
        ...

    def reading(self, reading_id: str) -> V_co:
        """Whether the law is being read this way."""
        ...

    def given(self, circumstance: str) -> V_co:
        """Whether the question supposes this circumstance ("overflight")."""
        ...

    @property
    def at_home(self) -> V_co:
        """Whether the place is the person's own State."""
        ...

    def under_any_warrant(self, rule: Callable[[Any], Any]) -> V_co:
        """Whether the rule holds of the case under at least one warrant against the person."""
        ...

    @property
    def sovereign(self) -> Self:
        """The same case in the State that the place belongs to."""
        ...

    @property
    def home(self) -> Self:
        """The same case in the State whose office the person holds, or whose national the person is."""
        ...


class Norm:
    """A rule of law: an article, the function that encodes it, and how to say that it holds or does not.

    A norm without sentences is a step between others, which a tree of grounds passes over.
    """

    def __init__(self, instrument: str, article: str, body: Callable[[Any], Any], yes: str, no: str) -> None:
        self.instrument, self.article, self.body, self.yes, self.no = instrument, article, body, yes, no
        self.name = body.__name__
        self.text = (body.__doc__ or "").strip()

    def __call__(self, case: Case[Any]) -> Any:
        """Work the norm out in a case."""
        return case.under(self)

    @property
    def read_at(self) -> tuple[str, ...]:
        """Where the text of the article was read (see `texts`); empty if it was not compared with the rule."""
        return read_at(self.instrument, self.article)

    @property
    def cite(self) -> str:
        """The article as it is cited, empty for a step that no single article states."""
        several = "articles" if "," in self.article or " and " in self.article else "article"
        return f"{self.instrument}, {several} {self.article}" if self.article else self.instrument

    def __repr__(self) -> str:
        return f"<norm {self.name}>"


NORMS: dict[str, Norm] = {}
FACTS: dict[str, Fact] = {}


def norm(instrument: str, article: str, *, yes: str, no: str) -> Callable[[Callable[[Any], Any]], Norm]:
    """Make a function of a case a norm of the law."""

    def _register(body: Callable[[Any], Any]) -> Norm:
        made: Norm = Norm(instrument, article, body, yes, no)
        NORMS[made.name] = made
        return made

    return _register


def fact(
    axis: Axis, *, yes: str, no: str, turned: tuple[str, str]
) -> Callable[[Callable[[Record], Iterable[Stretch]]], Fact]:
    """Make a reader of the record a fact that the law can turn on; `turned` says it away, and says it so."""

    def _register(gather: Callable[[Record], Iterable[Stretch]]) -> Fact:
        made = Fact(gather.__name__, axis, gather, yes=yes, no=no, turned=turned)
        FACTS[made.name] = made
        return made

    return _register


def from_when(key: Key, when: When, entry: str, act: Entry) -> Stretch:
    """A stretch that begins at an act and does not end: possibly from its first day, surely from its last."""
    return Stretch(key, Span(when.first), Span(when.last), entry, act, when.first if when.is_day else None)


def between(key: Key, since: When | None, until: When | None, entry: str, act: Entry | None) -> Stretch:
    """A stretch with two imprecise ends; `until` is the last day, inclusive. None is open."""
    outer = Span(since.first if since else date.min, day_after(until.last) if until else None)
    start, end = since.last if since else date.min, day_after(until.first) if until else None
    inner = Span(start, end) if end is None or start < end else None
    return Stretch(key, outer, inner, entry, act)
