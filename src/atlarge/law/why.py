"""The law run for one person, State and day, keeping the reasons, under every reading of the law at once.

A `Why` is a truth value that remembers what it was made of. Its two states, surely and possibly, are whole numbers
whose bit *n* speaks of the *n*-th way of reading the law: a fact is so under all ways (-1) or under none (0). Nothing
is put into words here: see `atlarge.assessment.grounds`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Literal

from atlarge.facts.persons import Person
from atlarge.facts.record import Record
from atlarge.facts.warrants import usable_warrants
from atlarge.law.answers import Verdict
from atlarge.law.duty import PER_PLACE, PER_SITUATION
from atlarge.law.immunity import HIGH_OFFICES
from atlarge.law.norms import Fact, Key, Norm, Stretch
from atlarge.law.truths import NoBool, any_of

Made = Literal["fact", "norm", "given", "reading", "and", "or", "not"]
Bits = tuple[int, int]
"""The two states of a truth value: surely, possibly."""


class Why(NoBool):
    """A truth value with its reasons. `made` says how it came about, and what else there is depends on that.

    `Joined` ("and", "or", "not") has `parts`; `Named` has the norm `of` and one part; `Leaf` has the fact, reading or
    circumstance `of`, and for a fact the `stretches` that hold, surely or possibly, on the day.
    """

    __slots__ = ("possible", "sure")

    made: Made = "given"
    of: Any = None
    parts: tuple[Why, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    where: WhyCase | None = None

    def __init__(self, sure: int, possible: int) -> None:
        self.sure, self.possible = sure, possible

    def __and__(self, other: Why) -> Why:
        return And(self.sure & other.sure, self.possible & other.possible, (self, other))

    def __or__(self, other: Why) -> Why:
        return Or(self.sure | other.sure, self.possible | other.possible, (self, other))

    def __invert__(self) -> Why:
        return Not(~self.possible, ~self.sure, (self,))

    def verdict(self, way: int = 0) -> Verdict:
        """Yes if surely so under that way of reading the law, no if not even possibly, else unknown."""
        if self.sure >> way & 1:
            return "yes"
        return "unknown" if self.possible >> way & 1 else "no"


class Joined(Why):
    """A truth value made of others by `&`, `|` or `~`."""

    __slots__ = ("parts",)

    def __init__(self, sure: int, possible: int, parts: tuple[Why, ...]) -> None:
        self.sure, self.possible, self.parts = sure, possible, parts


class And(Joined):
    """Made by `&`."""

    __slots__ = ()
    made = "and"


class Or(Joined):
    """Made by `|`."""

    __slots__ = ()
    made = "or"


class Not(Joined):
    """Made by `~`."""

    __slots__ = ()
    made = "not"


class Named(Why):
    """The answer of the norm `of` in the case `where`."""

    __slots__ = ("of", "parts", "where")
    made = "norm"

    def __init__(self, inner: Why, of: Norm, where: WhyCase) -> None:
        self.sure, self.possible = inner.sure, inner.possible
        self.of, self.parts, self.where = of, (inner,), where


class Leaf(Why):
    """A fact, a reading or a circumstance, asked of the case `where`."""

    __slots__ = ("made", "of", "stretches", "where")

    def __init__(
        self, sure: int, possible: int, made: Made, of: Any, where: WhyCase, stretches: tuple[Stretch, ...] = ()
    ) -> None:
        self.sure, self.possible, self.made = sure, possible, made
        self.of, self.where, self.stretches = of, where, stretches


class Index:
    """A record seen through the law's facts: for each fact, the stretches of each subject. Filled as it is asked."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._facts: dict[Fact, dict[Key, tuple[Stretch, ...]]] = {}
        self._homes = {person.id: self.sovereign_of(home_state(person)) for person in record.persons.values()}
        self.warrants: dict[str, list[tuple[str, str]]] = {}
        for person, warrant in usable_warrants(record):
            self.warrants.setdefault(person.id, []).append((warrant.id, warrant.situation))

    def stretches(self, fact: Fact, key: Key) -> tuple[Stretch, ...]:
        """The stretches of that subject, in the record's order."""
        by_key = self._facts.get(fact)
        if by_key is None:
            by_key = self._facts[fact] = self._gather(fact)
        return by_key.get(key, ())

    def _gather(self, fact: Fact) -> dict[Key, tuple[Stretch, ...]]:
        lists: dict[Key, list[Stretch]] = {}
        for stretch in fact.gather(self.record):
            lists.setdefault(stretch.key, []).append(stretch)
        return {key: tuple(stretches) for key, stretches in lists.items()}

    def all_of(self, fact: Fact) -> dict[Key, tuple[Stretch, ...]]:
        """Every subject of the fact, with its stretches."""
        self.stretches(fact, "")
        return self._facts[fact]

    def sovereign_of(self, state: str) -> str:
        """The State that a territory belongs to; a State is its own."""
        entry = self.record.states.get(state)
        return entry.of if entry is not None and entry.of else state

    def home_of(self, person_id: str) -> str:
        """The State whose office the person holds or held last, else the first of which the person is a national."""
        return self._homes.get(person_id, "")


def home_state(person: Person) -> str:
    """The State of the person's high office, if there is one on record; else the first nationality; else empty."""
    held = [office.state for office in person.offices if office.kind in HIGH_OFFICES and office.state]
    return held[-1] if held else (person.nationality or ("",))[0]


NO_WARRANT = ("", "")


class WhyCase:
    """One person, one place, one day.

    `readings` says for each reading under which ways the law is read so, as the bits of a number. `supposed`
    overrides facts by (name of the fact, key), to see what would flip an answer.
    """

    __slots__ = ("cache", "circumstances", "day", "index", "person", "place", "readings", "supposed", "warrant")

    def __init__(
        self,
        index: Index,
        person: str,
        place: str,
        day: date,
        *,
        readings: dict[str, int],
        circumstances: frozenset[str] = frozenset(),
        supposed: dict[tuple[str, Key], Bits] | None = None,
    ) -> None:
        self.index, self.person, self.place, self.day = index, person, place, day
        self.readings, self.circumstances, self.supposed = readings, circumstances, supposed
        self.warrant = NO_WARRANT
        self.cache: dict[Any, Any] = {(place, NO_WARRANT): self}

    def _moved(self, place: str, warrant: tuple[str, str]) -> WhyCase:
        key = (place, warrant)
        moved: WhyCase | None = self.cache.get(key)
        if moved is None:
            moved = self.cache[key] = WhyCase(
                self.index,
                self.person,
                place,
                self.day,
                readings=self.readings,
                circumstances=self.circumstances,
                supposed=self.supposed,
            )
            moved.warrant, moved.cache = warrant, self.cache
        return moved

    def key_of(self, fact: Fact) -> Key:
        """What the fact is asked about in this case."""
        axis = fact.axis
        if axis == "State":
            return self.place
        if axis == "person":
            return self.person
        if axis == "warrant":
            return self.warrant[0]
        if axis == "person and State":
            return (self.person, self.place)
        return (self.warrant[1] if axis == "situation and State" else self.index.home_of(self.person), self.place)

    def __getitem__(self, fact: Fact) -> Why:
        key, day = self.key_of(fact), self.day
        if self.supposed is not None and (fact.name, key) in self.supposed:
            return Leaf(*self.supposed[fact.name, key], "fact", fact, self)
        stretches = self.index.stretches(fact, key)
        if stretches:
            stretches = tuple(stretch for stretch in stretches if day in stretch.possibly)
        if not stretches:
            return Leaf(0, 0, "fact", fact, self)
        for stretch in stretches:
            if stretch.surely is stretch.possibly or (stretch.surely is not None and day in stretch.surely):
                return Leaf(-1, -1, "fact", fact, self, stretches)
        return Leaf(0, -1, "fact", fact, self, stretches)

    def under(self, norm: Norm) -> Why:
        """The norm's answer, worked out once: once for all warrants, or all in one situation, where that is enough."""
        case, (warrant, situation) = self, self.warrant
        if situation and norm.name in PER_PLACE:
            case = self._moved(self.place, NO_WARRANT)
        elif warrant and norm.name in PER_SITUATION:
            case = self._moved(self.place, ("", situation))
        key = (norm, case)
        found: Why | None = self.cache.get(key)
        if found is None:
            found = self.cache[key] = Named(norm.body(case), norm, case)
        return found

    def reading(self, reading_id: str) -> Why:
        """Under which ways the law is read so."""
        bits = self.readings.get(reading_id, 0)
        return Leaf(bits, bits, "reading", reading_id, self)

    def given(self, circumstance: str) -> Why:
        """Whether the question supposes it. Whether a request went out in secret is never known."""
        value = -(circumstance in self.circumstances)
        return Leaf(value, -1 if circumstance == "secret requests" else value, "given", circumstance, self)

    @property
    def at_home(self) -> Why:
        """Whether the place is the person's own State."""
        value = -(self.index.sovereign_of(self.place) == self.index.home_of(self.person))
        return Leaf(value, value, "given", "at home", self)

    def under_any_warrant(self, rule: Callable[[WhyCase], Why]) -> Why:
        """The rule under each warrant, joined by `|`; under none, if the person has none."""
        warrants = self.index.warrants.get(self.person) or (NO_WARRANT,)
        return any_of(rule(self._moved(self.place, warrant)) for warrant in warrants)

    @property
    def sovereign(self) -> WhyCase:
        """The case in the State that the place belongs to."""
        state = self.index.sovereign_of(self.place)
        return self if state == self.place else self._moved(state, self.warrant)

    @property
    def home(self) -> WhyCase:
        """The case in the person's own State."""
        return self._moved(self.index.home_of(self.person), self.warrant)
