"""Truth values: the only thing the law is written over.

A truth value has three states, yes, no and unknown, kept as two: is it *surely* so, is it *possibly* so? Unknown is
possible but not sure, and it never turns into no on the way to the answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import NoReturn, Protocol, Self, TypeVar

from atlarge.errors import LawError


class Truth(Protocol):
    """What `&`, `|` and `~` of a law apply to. Each evaluator brings its own."""

    def __and__(self, other: Self) -> Self: ...
    def __or__(self, other: Self) -> Self: ...
    def __invert__(self) -> Self: ...


T = TypeVar("T", bound=Truth)


class NoBool:
    """Makes an `if`, `and` or `or` over a truth value an error: a law that asks is a law that drops reasons."""

    __slots__ = ()

    def __bool__(self) -> NoReturn:
        raise LawError("a truth value has no bool(): write laws with &, |, ~ and unless, never with if, and, or, not")


def unless(rule: T, exception: T) -> T:
    """The rule holds unless the exception does."""
    return rule & ~exception


def any_of(truths: Iterable[T]) -> T:
    """At least one of them holds. Raises `LawError` if there are none to choose from."""
    items = list(truths)
    if not items:
        raise LawError("any_of() needs at least one truth value")
    return reduce(lambda left, right: left | right, items)
