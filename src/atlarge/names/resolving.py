"""Who or what is meant by a name that somebody typed: any spelling, any script, codes, slugs.

A look-up costs one pass over the names of the record and builds no automaton, so that a first question is answered
at once. Two entries under one name are not guessed between: the error names both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from atlarge.errors import UnknownPerson, UnknownState
from atlarge.facts.keeping import PerRecord
from atlarge.facts.persons import Person
from atlarge.facts.record import Record
from atlarge.facts.states import State
from atlarge.names.folding import fold
from atlarge.names.state_words import STATE_WORDS

# Words that stand before or inside a name and say nothing of whose it is.
_TITLES = frozenset(
    "mr mrs ms dr president prime minister premier general gen lieutenant colonel col admiral senator sen sheikh "
    "mullah "
    "former ex chief justice commander leader king sir his excellency defence defense foreign the of".split()
)
_PARTICLES = frozenset("al el as ar ad ed bin ibn ben de la da dos van von ag ould".split())
_STATE_NOISE = frozenset("the republic of state federal democratic kingdom islamic and united peoples union".split())
_OF = re.compile(r"\bof (?:the )?(\w+)$")
_SHORTEST = 3
_NEAR = 3

Index = Mapping[str, tuple[str, ...]]


def find_person(record: Record, name: str) -> Person:
    """The person of that name: id, any spelling on record, or the family name where only one bears it.

    Raises `UnknownPerson`, with the nearest names (or all who share the name).
    """
    if name in record.persons:  # by id also whom no source names
        return record.persons[name]
    index = _person_index(record)
    key = fold(name)
    found = _exact(index, key) or _by_words(index, _telling(key, _TITLES))
    if len(found) == 1:
        return record.persons[found[0]]
    near = found[:_NEAR] or _near(index, key)
    raise UnknownPerson(name, tuple(record.persons[one].name for one in near), shared=bool(found))


def find_state(record: Record, name: str) -> State:
    """The State or territory of that name: any name on record, code, demonym, capital or seat of power.

    Raises `UnknownState`, with the nearest names (or all who share the name).
    """
    key = fold(name)
    both = {fold(word): codes for word, codes in twins(record).items()}.get(key)
    if both:
        raise UnknownState(name, tuple(f"{record.states[one].name} ({one})" for one in both), shared=True)
    at_once = _written(record).get(name.strip().lower())
    if at_once is not None:
        return at_once
    index = _state_index(record)
    found = _exact(index, key) or _by_words(index, _telling(key, _STATE_NOISE))
    if len(found) == 1:
        return record.states[found[0]]
    near = found[:_NEAR] or _near(index, key)
    raise UnknownState(name, tuple(record.states[one].name for one in near), shared=bool(found))


def _twins(record: Record) -> dict[str, tuple[str, ...]]:
    by_word: dict[str, list[str]] = {}
    for code, state in record.states.items():
        short = _OF.search(state.name)
        by_word.setdefault(short[1] if short else state.name, []).append(code)
    return {word: tuple(codes) for word, codes in by_word.items() if len(codes) > 1}


twins: Callable[[Record], Mapping[str, tuple[str, ...]]] = PerRecord(_twins)
"""The short names that two States share, with their codes: "Korea" of two Republics of Korea, "Congo" likewise."""


def _as_written(record: Record) -> dict[str, State]:
    """Every code and printed name, case aside, with its State; and every other name that only one State has.

    Saves a first look-up the folding of every name in every script.
    """
    printed: dict[str, State] = {}
    named: dict[str, set[str]] = {}
    for state in record.states.values():
        for name in filter(None, (state.code, state.alpha2, state.name)):
            printed.setdefault(name.lower(), state)
        for name in state.names:
            named.setdefault(name.lower(), set()).add(state.code)
    return {name: record.states[min(codes)] for name, codes in named.items() if len(codes) == 1} | printed


_written = PerRecord(_as_written)


def _exact(index: Index, key: str) -> tuple[str, ...]:
    if key in index:
        return index[key]
    if key.startswith("the "):
        return index.get(key[4:], ())
    return ()


def _telling(key: str, noise: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in key.split() if word not in noise and word not in _PARTICLES)


def _by_words(index: Index, words: frozenset[str]) -> tuple[str, ...]:
    """Everybody one of whose names holds all these words; the shortest word that counts has three letters."""
    if not words or max(map(len, words)) < _SHORTEST:
        return ()
    found: dict[str, None] = {}
    for key, owners in index.items():
        if words.issubset(key.split()):
            found.update(dict.fromkeys(owners))
    return tuple(found)


def _near(index: Index, key: str) -> tuple[str, ...]:
    import difflib

    by_word: dict[str, dict[str, None]] = {}
    for name, owners in index.items():
        for word in (name, *name.split()):
            by_word.setdefault(word, {}).update(dict.fromkeys(owners))
    found: dict[str, None] = {}
    for close in difflib.get_close_matches(key, by_word, n=2 * _NEAR, cutoff=0.7):
        found.update(by_word[close])
    return tuple(found)[:_NEAR]


def _index(entries: Iterable[tuple[str, Iterable[str]]]) -> dict[str, tuple[str, ...]]:
    owners: dict[str, tuple[str, ...]] = {}
    for owner, names in entries:
        for key in map(fold, names):
            known = owners.get(key, ())
            if key and owner not in known:
                owners[key] = (*known, owner)
    return owners


def _person_entries(record: Record) -> Iterable[tuple[str, Iterable[str]]]:
    for person in record.persons.values():
        if person.named:
            yield person.id, (person.id, person.name, person.formal, *person.names, person.wikidata)


def _index_of_states(record: Record) -> dict[str, tuple[str, ...]]:
    """Printed names and codes first; another name only where it prints none, a demonym or capital only after those."""
    first = _index((code, (code, state.alpha2, state.name)) for code, state in record.states.items())
    for tier in (_own_names, _demonyms, _places):
        for key, owners in _index((code, tier(state)) for code, state in record.states.items()).items():
            first.setdefault(key, owners)
    return first


def _own_names(state: State) -> tuple[str, ...]:
    words = STATE_WORDS.get(state.code)
    return (*state.names, *(words.names if words else ()))


def _demonyms(state: State) -> tuple[str, ...]:
    words = STATE_WORDS.get(state.code)
    return (*state.demonyms, *(words.demonyms if words else ()))


def _places(state: State) -> tuple[str, ...]:
    words = STATE_WORDS.get(state.code)
    return (*state.capitals, *state.seats, *(words.capitals + words.seats if words else ()))


_person_index: Callable[[Record], Index] = PerRecord(lambda record: _index(_person_entries(record)))
_state_index: Callable[[Record], Index] = PerRecord(_index_of_states)
