"""Reasons put into words: from truth values that remember, to a tree of grounds that a person can read."""

from __future__ import annotations

from atlarge.dates import When, day_in_words, when_in_words
from atlarge.facts.entries import Entry
from atlarge.facts.states import in_words
from atlarge.law.answers import Ground
from atlarge.law.norms import FOREVER, Fact, Norm, Stretch
from atlarge.law.why import Why, WhyCase


def grounds(why: Why, way: int = 0) -> Ground:
    """The tree of grounds of a norm's answer under one way of reading the law.

    It holds what decided the answer, and why the exceptions do not hold.
    """
    norm, case = why.of, why.where
    assert isinstance(norm, Norm) and case is not None  # noqa: S101, PT018 - every norm is worked out in a case
    holds = why.verdict(way)
    words = names(case)
    says = (norm.no if holds == "no" else norm.yes).format_map(words)
    if holds == "unknown":
        says = f"it is not known whether {says}"
    return Ground(says=says, holds=holds, article=norm.cite, parts=_merged(reasons(why.parts[0], way)))


def names(case: WhyCase) -> dict[str, str]:
    """The words that sentences about a case are filled with."""
    states = case.index.record.states
    place, sovereign = states.get(case.place), states.get(case.index.sovereign_of(case.place))
    return {
        "person": case.index.record.persons[case.person].name,
        "place": in_words(place) if place else "the State",
        "state": in_words(sovereign) if sovereign else "the State",
    }


def reasons(why: Why, way: int) -> list[Ground]:
    """What decided a truth value: the failing sides of an `&`, the holding sides of an `|`, else all sides."""
    if why.made == "norm":
        if not why.of.yes:
            return reasons(why.parts[0], way)
        return [grounds(why, way)] if _concerns(why) else []
    if why.made == "fact":
        return _facts(why)
    if why.made == "reading":
        return _reading(why, way)
    return [ground for part in deciding(why, way) for ground in reasons(part, way)]


def deciding(why: Why, way: int = 0) -> tuple[Why, ...]:
    """The parts of an `&`, `|` or `~` that its value rests on."""
    if why.made == "not":
        return why.parts
    value = why.verdict(way)
    if (why.made == "and") == (value == "yes") and value != "unknown":
        return why.parts
    return tuple(part for part in why.parts if part.verdict(way) == value)


def _concerns(why: Why) -> bool:
    """Whether the answer rests on more than circumstances that the question does not suppose ("overflight")."""
    if why.made in ("fact", "norm") and not why.parts:
        return True
    if why.made == "given":
        return why.sure != 0
    if why.made == "and" and any(part.made == "given" and not part.possible for part in why.parts):
        return False
    return why.made == "reading" or any(_concerns(part) for part in why.parts)


def _reading(why: Why, way: int) -> list[Ground]:
    case = why.where
    reading = case.index.record.readings.get(str(why.of)) if case is not None else None
    if reading is None:
        return []
    holds = why.verdict(way)
    says = f"the law is {'' if holds == 'yes' else 'not '}read in this way: {reading.says}"
    sources = tuple(dict.fromkeys(source for entry in (reading, *reading.holders) for source in entry.sources))
    basis = "" if sources else reading.basis
    entry = f"readings/{reading.id}"
    return [Ground(says=says, holds=holds, article=reading.article, entry=entry, sources=sources, basis=basis)]


def _facts(why: Why) -> list[Ground]:
    fact, case = why.of, why.where
    assert isinstance(fact, Fact) and case is not None  # noqa: S101, PT018 - set together
    if not why.stretches:
        return [Ground(says=fact.no.format_map(names(case)), holds="no")]
    return [_stretch(fact, case, stretch) for stretch in why.stretches]


def _stretch(fact: Fact, case: WhyCase, stretch: Stretch) -> Ground:
    act: Entry | None = stretch.act
    sure = stretch.surely is not None and case.day in stretch.surely
    vague = not sure and stretch.day is None and stretch.possibly != FOREVER  # which is unsettled whatever the day
    return Ground(
        says=told(fact, stretch, names(case)) + (" (the date is not known to the day)" if vague else ""),
        holds="yes" if sure else "unknown",
        entry=stretch.entry,
        day=stretch.day,
        sources=act.sources if act else (),
        basis=act.basis if act and act.basis == "uncited" else "",
    )


def told(fact: Fact, stretch: Stretch, words: dict[str, str]) -> str:
    """A fact's sentence, filled with the names and with what its entry says."""
    act: Entry | None = stretch.act
    when = getattr(act, "on", None) or getattr(act, "lodged", None) or When.day(stretch.possibly.start)
    filled = words | {
        "day": day_in_words(stretch.day) if stretch.day else when_in_words(when),
        "on": when_in_words(on) if (on := getattr(act, "on", None)) else "",
        "kind": str(getattr(act, "act", "") or getattr(act, "kind", "")),
        "title": str(getattr(act, "title", "")),
    }
    return fact.yes.format_map(filled)


def _merged(parts: list[Ground]) -> tuple[Ground, ...]:
    """The same ground is told once, also where two warrants rest on it."""
    return tuple(dict.fromkeys(parts))
