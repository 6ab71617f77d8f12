"""The law run for one person, State and day, keeping the reasons.

A `Why` is a truth value that remembers what it was made of. Nothing is put into words here: see
`atlarge.assessment.grounds`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

from atlarge.facts.persons import Person
from atlarge.facts.record import Record
from atlarge.law.immunity import HIGH_OFFICES
from atlarge.law.norms import Fact, Key, Norm, Stretch
from atlarge.law.rome_statute import usable_warrants
from atlarge.law.truths import NoBool

Made = Literal["fact", "norm", "given", "reading", "and", "or", "not"]


class Why(NoBool):
    """A truth value with its reasons: `made` says how it came about, `parts` of what, `of` which fact or norm.

    `stretches` are, for a fact, the stretches that hold (surely or possibly) on the day.
    """

    __slots__ = ("made", "of", "parts", "possible", "stretches", "sure", "where")

    def __init__(
        self,
        sure: bool,  # noqa: FBT001 - two of them, always in this order, millions of times
        possible: bool,  # noqa: FBT001
        made: Made,
        of: Any = None,
        parts: tuple[Why, ...] = (),
        stretches: tuple[Stretch, ...] = (),
        where: WhyCase | None = None,
    ) -> None:
        self.sure, self.possible, self.made, self.of = sure, possible, made, of
        self.parts, self.stretches, self.where = parts, stretches, where

    def __and__(self, other: Why) -> Why:
        return Why(self.sure and other.sure, self.possible and other.possible, "and", None, (self, other))

    def __or__(self, other: Why) -> Why:
        return Why(self.sure or other.sure, self.possible or other.possible, "or", None, (self, other))

    def __invert__(self) -> Why:
        return Why(not self.possible, not self.sure, "not", None, (self,))


class Index:
    """A record seen through the law's facts: for each fact, the stretches of each subject. Filled as it is asked."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._facts: dict[str, dict[Key, tuple[Stretch, ...]]] = {}
        self.warrants: dict[str, list[tuple[str, str]]] = {}
        for person, warrant in usable_warrants(record):
            self.warrants.setdefault(person.id, []).append((warrant.id, warrant.situation))

    def stretches(self, fact: Fact, key: Key) -> tuple[Stretch, ...]:
        """The stretches of that subject, in the record's order."""
        by_key = self._facts.get(fact.name)
        if by_key is None:
            by_key = self._facts[fact.name] = self._gather(fact)
        return by_key.get(key, ())

    def _gather(self, fact: Fact) -> dict[Key, tuple[Stretch, ...]]:
        lists: dict[Key, list[Stretch]] = {}
        for stretch in fact.gather(self.record):
            lists.setdefault(stretch.key, []).append(stretch)
        return {key: tuple(stretches) for key, stretches in lists.items()}

    def all_of(self, fact: Fact) -> dict[Key, tuple[Stretch, ...]]:
        """Every subject of the fact, with its stretches."""
        self.stretches(fact, "")
        return self._facts[fact.name]

    def sovereign_of(self, state: str) -> str:
        """The State that a territory belongs to; a State is its own."""
        entry = self.record.states.get(state)
        return entry.of if entry is not None and entry.of else state

    def home_of(self, person_id: str) -> str:
        """The State whose office the person holds or held last, else the first of which the person is a national."""
        return home_state(self.record.persons[person_id])


def home_state(person: Person) -> str:
    """The State of the person's high office, if there is one on record; else the first nationality; else empty."""
    held = [office.state for office in person.offices if office.kind in HIGH_OFFICES and office.state]
    return held[-1] if held else (person.nationality or ("",))[0]


class WhyCase:
    """One person, one place, one day, under one way of reading the law.

    `contested` names the norms that depend on a reading, so that all others are worked out only once.
    `supposed` overrides facts by (fact, key), to see what would flip an answer.
    """

    __slots__ = (
        "cache",
        "circumstances",
        "contested",
        "day",
        "index",
        "person",
        "place",
        "readings",
        "supposed",
        "warrant",
    )

    def __init__(
        self,
        index: Index,
        person: str,
        place: str,
        day: date,
        *,
        readings: frozenset[str],
        contested: frozenset[str],
        circumstances: frozenset[str] = frozenset(),
        supposed: dict[tuple[str, Key], bool] | None = None,
        warrant: tuple[str, str] = ("", ""),
        cache: dict[Any, Why] | None = None,
    ) -> None:
        self.index, self.person, self.place, self.day = index, person, place, day
        self.readings, self.contested = readings, contested
        self.circumstances, self.supposed = circumstances, supposed
        self.warrant = warrant
        self.cache: dict[Any, Why] = {} if cache is None else cache

    def _moved(self, place: str, warrant: tuple[str, str]) -> WhyCase:
        return WhyCase(
            self.index,
            self.person,
            place,
            self.day,
            readings=self.readings,
            contested=self.contested,
            circumstances=self.circumstances,
            supposed=self.supposed,
            warrant=warrant,
            cache=self.cache,
        )

    def reread(self, readings: frozenset[str]) -> WhyCase:
        """The same case under another way of reading; what does not depend on it is kept."""
        case = self._moved(self.place, self.warrant)
        case.readings = readings
        return case

    def key_of(self, fact: Fact) -> Key:
        """What the fact is asked about in this case."""
        if fact.axis == "State":
            return self.place
        if fact.axis == "person":
            return self.person
        warrant, situation = self.warrant
        return warrant if fact.axis == "warrant" else (situation, self.place)

    def __getitem__(self, fact: Fact) -> Why:
        key, day = self.key_of(fact), self.day
        found = tuple(s for s in self.index.stretches(fact, key) if day in s.possibly)
        sure = any(s.surely is not None and day in s.surely for s in found)
        if self.supposed is not None and (fact.name, key) in self.supposed:
            value = self.supposed[fact.name, key]
            return Why(value, value, "fact", fact, (), found, self)
        return Why(sure, bool(found), "fact", fact, (), found, self)

    def under(self, norm: Norm) -> Why:
        """The norm's answer. What does not depend on a reading is worked out once for all readings."""
        key = (norm.name, self.place, self.warrant, self.readings if norm.name in self.contested else None)
        found = self.cache.get(key)
        if found is None:
            inner = norm.body(self)
            found = self.cache[key] = Why(inner.sure, inner.possible, "norm", norm, (inner,), (), self)
        return found

    def reading(self, reading_id: str) -> Why:
        """Whether the law is being read this way."""
        value = reading_id in self.readings
        return Why(value, value, "reading", reading_id)

    def given(self, circumstance: str) -> Why:
        """Whether the question supposes it. Whether a request went out in secret is never known."""
        value = circumstance in self.circumstances
        return Why(value, value or circumstance == "secret requests", "given", circumstance)

    @property
    def at_home(self) -> Why:
        """Whether the place is the person's own State."""
        value = self.index.sovereign_of(self.place) == self.index.home_of(self.person)
        return Why(value, value, "given", "at home")

    @property
    def warrants(self) -> Iterator[WhyCase]:
        """The case under each warrant; under none, if the person has none."""
        for warrant in self.index.warrants.get(self.person) or [("", "")]:
            yield self._moved(self.place, warrant)

    @property
    def sovereign(self) -> WhyCase:
        """The case in the State that the place belongs to."""
        return self._moved(self.index.sovereign_of(self.place), self.warrant)

    @property
    def home(self) -> WhyCase:
        """The case in the person's own State."""
        return self._moved(self.index.home_of(self.person), self.warrant)
