"""One automaton over every name that a text may hold, and what each name stands for.

Leftmost-longest over the text as written, case kept: "Turkey" is a State and "turkey" is not. Longer names that only
contain the name of a place ("The Moscow Times", "Paris Hilton") are patterns too, so that the place in them is never
met. Offsets are code points.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Literal

import ahocorasick_rs
import msgspec

from atlarge.facts.keeping import PerRecord
from atlarge.facts.record import Record
from atlarge.names import (
    institutions,
    peoples,
    places_africa,
    places_americas,
    places_asia,
    places_europe,
    places_oceania,
    regions,
    waters,
)
from atlarge.names.cities import CITIES
from atlarge.names.folding import bare, one_for_one
from atlarge.names.forms import COMMON, family_names, full_names, stands_alone
from atlarge.names.landmarks import LANDMARKS
from atlarge.names.state_words import STATE_WORDS, StateWords

Kind = Literal["person", "State", "court", "gathering", "outlet", "body", "treaty", "nothing"]
Rule = Literal[
    "full name",
    "family name",
    "name of a State",
    "demonym",
    "capital",
    "seat of power",
    "city",
    "part of a State",
    "people of a part",
    "part after comma",
    "part of the world",
    "people of the world",
    "court",
    "gathering",
    "outlet",
    "body",
    "treaty",
    "not a place",
]

# Names of the record that in English text are far more often something else.
_MISLEADING = frozenset(
    "Roma Victoria Saba Sark Pole Dane Finn Swede Turk Lett RF DPR LPR DNR FRG BRD BVI Hofburg Germania Salomon Man "
    "Golan "
    "Quirinal Hellenic Frunze Nippon Marigot Swati Man Kiwi".split()
)
_PARTS = (places_africa, places_asia, places_europe, places_americas, places_oceania)
_SHORTEST_UPPER = 4
_HALF_PAIR = re.compile("[\ud800-\udfff]")
_UNSPACED = 0x2E80  # from here on scripts are written without blanks between words


class Sense(msgspec.Struct, frozen=True, kw_only=True):
    """What a name stands for. `refs` are ids of the record, more than one where a family name is shared.

    `names` is the one it is printed by. `alone` is true where the name means its bearer without more context.
    """

    kind: Kind
    rule: Rule
    refs: tuple[str, ...] = ()
    names: str = ""
    alone: bool = True


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A name met in a text, `[start, end)`."""

    start: int
    end: int
    sense: Sense


class Lexicon(msgspec.Struct, frozen=True, kw_only=True):
    """The automaton of one record. `by_name` are its patterns."""

    automaton: ahocorasick_rs.AhoCorasick
    senses: list[Sense]
    by_name: dict[str, Sense]

    def find(self, text: str) -> list[Hit]:
        """Every name in the text that stands between word boundaries, in order, none inside another."""
        plain = one_for_one(text)
        try:
            found = self.automaton.find_matches_as_indexes(plain)
        except UnicodeEncodeError:  # half a surrogate pair, which only a broken text has
            plain = _HALF_PAIR.sub("\ufffd", plain)
            found = self.automaton.find_matches_as_indexes(plain)
        hits = []
        senses, around = self.senses, f" {plain} "
        for number, start, end in found:
            before, after = around[start], around[end + 1]
            inside = before.isalnum() or after.isalnum() or before == "_" or after == "_"
            if not inside or ord(plain[start]) >= _UNSPACED:
                hits.append(Hit(start, end, senses[number]))
            elif not before.isalnum():
                hits.extend(self._shorter(plain, start, end))
        return hits

    def _shorter(self, plain: str, start: int, end: int) -> Iterable[Hit]:
        """The longest name from `start` that ends at a boundary: "Niger" in "Niger Deltas"."""
        for stop in range(end - 1, start + 1, -1):
            if not plain[stop].isalnum() and plain[start:stop] in self.by_name:
                return (Hit(start, stop, self.by_name[plain[start:stop]]),)
        return ()


def _built(record: Record) -> Lexicon:
    by_name: dict[str, Sense] = {}
    for name, sense in _entries(record):
        for form in _spellings(name, sense):
            by_name.setdefault(form, sense)
    return Lexicon(
        automaton=ahocorasick_rs.AhoCorasick(list(by_name), ahocorasick_rs.MatchKind.LeftmostLongest),
        senses=list(by_name.values()),
        by_name=by_name,
    )


lexicon_of: Callable[[Record], Lexicon] = PerRecord(_built)
"""The lexicon of a record, built at its first use and kept."""


def _spellings(name: str, sense: Sense) -> Iterable[str]:
    plain = one_for_one(name).strip().removeprefix("the ")
    forms = [plain] if plain.isascii() else [plain, bare(plain)]
    if sense.kind in ("person", "State") and len(plain) >= _SHORTEST_UPPER and sense.rule != "part after comma":
        forms += [form.upper() for form in forms]
    return forms if plain else ()


def _entries(record: Record) -> Iterable[tuple[str, Sense]]:
    """Every name with its sense, the one that wins a shared name first."""
    yield from _person_names(record)
    yield from _institution_names(record)
    for rule in ("name of a State", "capital", "seat of power", "demonym"):
        yield from _state_names(record, rule)
    yield from _part_names(record)
    yield from _family_names(record)


def _person_names(record: Record) -> Iterable[tuple[str, Sense]]:
    for person in record.persons.values():
        if person.named:
            sense = Sense(kind="person", rule="full name", refs=(person.id,), names=person.name)
            yield from ((name, sense) for name in full_names(person))


def _family_names(record: Record) -> Iterable[tuple[str, Sense]]:
    owners: dict[str, list[str]] = {}
    for person in record.persons.values():
        for name in family_names(person) if person.named else ():
            owners.setdefault(name, []).append(person.id)
    for name, ids in owners.items():
        one = record.persons[ids[0]]
        alone = len(ids) == 1 and name not in COMMON and stands_alone(one)
        names = one.name if len(ids) == 1 else ""
        yield name, Sense(kind="person", rule="family name", refs=tuple(ids), names=names, alone=alone)


def _institution_names(record: Record) -> Iterable[tuple[str, Sense]]:
    for name in institutions.NOT_PLACES:
        yield name, Sense(kind="nothing", rule="not a place")
    for name in institutions.OUTLETS:
        yield name, Sense(kind="outlet", rule="outlet", names=name)
    for ref, names in institutions.COURTS.items():
        yield from ((name, Sense(kind="court", rule="court", refs=(ref,), names=names[0])) for name in names)
    for ref, names in institutions.TREATIES.items():
        yield from ((name, Sense(kind="treaty", rule="treaty", refs=(ref,), names=names[0])) for name in names)
    yield from _gathering_names(record)
    for name in institutions.BODIES:
        yield name, Sense(kind="body", rule="body", names=name)


def _gathering_names(record: Record) -> Iterable[tuple[str, Sense]]:
    """A name that only one edition bears names that edition; the others name their series."""
    owners: dict[str, list[str]] = {}
    for gathering in record.gatherings.values():
        for name in (gathering.name.partition(",")[0], *gathering.names):
            owners.setdefault(name, []).append(gathering.id)
    for name, ids in owners.items():
        if " " in name and len(ids) == 1:
            yield name, Sense(kind="gathering", rule="gathering", refs=tuple(ids), names=name)
    for name in (*institutions.NAMED_SERIES, *institutions.GATHERINGS):
        yield name, Sense(kind="gathering", rule="gathering", names=name)


def _state_names(record: Record, rule: Rule) -> Iterable[tuple[str, Sense]]:
    for code, state in record.states.items():
        words = STATE_WORDS.get(code, StateWords())
        names = {
            "name of a State": (state.name, *state.names, *words.names),
            "capital": (*state.capitals, *words.capitals),
            "seat of power": (*state.seats, *words.seats),
            "demonym": (*state.demonyms, *words.demonyms),
        }[rule]
        sense = Sense(kind="State", rule=rule, refs=(code,), names=state.name)
        yield from ((name, sense) for name in names if name not in _MISLEADING)


def _part_names(record: Record) -> Iterable[tuple[str, Sense]]:
    tables: tuple[tuple[Rule, dict[str, tuple[str, ...]]], ...] = (
        ("part of a State", regions.REGIONS),
        ("people of a part", peoples.PART_PEOPLES),
        ("demonym", peoples.NAMED_LIKE_WORDS),
        ("city", CITIES),
        ("city", LANDMARKS),
        *(("city", part.PLACES) for part in _PARTS),
        ("part after comma", regions.AFTER_COMMA),
    )
    for rule, table in tables:
        for code, names in table.items():
            if code in record.states:
                sense = Sense(kind="State", rule=rule, refs=(code,), names=record.states[code].name)
                yield from ((name, sense) for name in names)
    for name in (*regions.CONTINENTS, *waters.SHARED):
        yield name, Sense(kind="State", rule="part of the world", names=name)
    for name in (*peoples.STATELESS, *peoples.NAMED_LIKE_WORDS[""]):
        yield name, Sense(kind="State", rule="people of the world", names=name)
