"""The law run without facts: which norm rests on which facts, norms and readings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Self

import msgspec

from atlarge.law.norms import Fact, Norm
from atlarge.law.truths import NoBool


class Symbol(NoBool):
    """A truth value that knows only its names."""

    __slots__ = ("names",)

    def __init__(self, names: frozenset[str] = frozenset()) -> None:
        self.names = names

    def __and__(self, other: Symbol) -> Symbol:
        return Symbol(self.names | other.names)

    __or__ = __and__

    def __invert__(self) -> Symbol:
        return self


class Dependencies(msgspec.Struct, frozen=True):
    """For each norm: the names of the norms and facts, and of `reading:...`, `given:...`, that it directly rests on."""

    direct: dict[str, frozenset[str]]

    def of(self, norm_name: str) -> frozenset[str]:
        """Everything that the norm rests on, directly or not."""
        seen: set[str] = set()
        todo = [norm_name]
        while todo:
            for name in self.direct.get(todo.pop(), frozenset()):
                if name not in seen:
                    seen.add(name)
                    todo.append(name)
        return frozenset(seen)


class SymbolCase:
    """A case without facts."""

    def __init__(self) -> None:
        self.direct: dict[str, frozenset[str]] = {}

    def __getitem__(self, fact: Fact) -> Symbol:
        return Symbol(frozenset({fact.name}))

    def under(self, norm: Norm) -> Symbol:
        """Note what the norm rests on, and answer with its name."""
        if norm.name not in self.direct:
            self.direct[norm.name] = frozenset()
            self.direct[norm.name] = norm.body(self).names
        return Symbol(frozenset({norm.name}))

    def reading(self, reading_id: str) -> Symbol:
        """A reading, by its id."""
        return Symbol(frozenset({f"reading:{reading_id}"}))

    def given(self, circumstance: str) -> Symbol:
        """A circumstance, by its name."""
        return Symbol(frozenset({f"given:{circumstance}"}))

    @property
    def at_home(self) -> Symbol:
        """Whether the place is the person's own State."""
        return Symbol(frozenset({"given:at home"}))

    def under_any_warrant(self, rule: Callable[[Self], Symbol]) -> Symbol:
        """The rule under the one warrant there could be."""
        return rule(self)

    @property
    def sovereign(self) -> Self:
        """The same case."""
        return self

    @property
    def home(self) -> Self:
        """The same case."""
        return self


def depend(norm: Norm) -> Dependencies:
    """Run a norm without facts. Raises `LawError` if the law, or one below it, uses a truth value as a condition."""
    case = SymbolCase()
    case.under(norm)
    return Dependencies(case.direct)
