"""The forms in which a text may name a person of the record: full, with initial, family name alone."""

from __future__ import annotations

import re

from atlarge.facts.persons import Person

_PARTICLES = frozenset(
    {"al", "el", "dela", "de", "la", "della", "van", "von", "bin", "ibn", "ag", "ould", "del", "da", "dos"}
)
_BIG_OFFICES = frozenset({"head of State", "head of government", "head of State and government", "foreign minister"})
_NICKNAME = re.compile(r'"([^"]+)"')
_MARKS = (("\u201c", "\u201d"), ("\u2018", "\u2019"), ("'", "'"), ("\u00ab", "\u00bb"))
""" The marks that a text may put around a nickname: "Ronald \u201cBato\u201d dela Rosa". """
_NAME_WORD = re.compile(r"[^\W\d_][\w'’.\-]*")
_SHORTEST_FAMILY = 4

# Family names that many bear, or that are words: alone they mean a person of the record only after the full name.
COMMON = frozenset(
    "Ali Hussein Khaled Said Adam Harun Hassan Mahdi Masri Banda Katanga Sang Bett Kilolo Gallant Otti Arido Banda "
    "Deif Ahmad Muhammad Mohammed Mohamed Abdel Kani Taha Salmi Daou Jerbo Sokolov Rosa".split()
)


def full_names(person: Person) -> tuple[str, ...]:
    """Every name of more than one word, with the middle names dropped or cut to an initial as news does."""
    names = dict.fromkeys(name for name in (person.name, person.formal, *person.names) if " " in name or _han(name))
    for name in (person.name, person.formal):
        words = name.split()
        if len(words) == len("abc") and name.isascii() and words[1].istitle():
            names[f"{words[0]} {words[2]}"] = None
            names[f"{words[0]} {words[1][0]}. {words[2]}"] = None
    for name in tuple(names):
        if _NICKNAME.search(name):
            names.update(dict.fromkeys(_NICKNAME.sub(rf"{left}\1{right}", name) for left, right in _MARKS))
    return tuple(names)


def family_names(person: Person) -> tuple[str, ...]:
    """What may stand alone once it is clear who is meant: "Putin", "al-Bashir", "Bashir", "dela Rosa"."""
    found: dict[str, None] = {}
    for name in (person.name, person.formal, *person.names):
        if " " not in name:
            found[name] = None
        else:
            found.update(dict.fromkeys(_family(name)))
    return tuple(name for name in found if len(name) >= _SHORTEST_FAMILY or _han(name))


def stands_alone(person: Person) -> bool:
    """Whether the family name alone means this person in any news text: who held one of the highest offices."""
    return any(office.kind in _BIG_OFFICES for office in person.offices)


def _family(name: str) -> tuple[str, ...]:
    words = _NAME_WORD.findall(name)
    if not words:
        return ()
    last = words[-1]
    forms = [last]
    if len(words) > 2 and words[-2].lower() in _PARTICLES:  # noqa: PLR2004 - given name, particle, family
        forms.append(f"{words[-2]} {last}")
    head, dash, tail = last.partition("-")
    if dash and head.lower() in _PARTICLES | {"аль", "ас", "ад"}:
        forms.extend((tail, f"{head.capitalize()}-{tail}", f"{head.lower()}-{tail}"))
    return tuple(forms)


def _han(name: str) -> bool:
    return bool(name) and ord(name[0]) > 0x2E7F  # noqa: PLR2004 - scripts written without blanks
