"""Persons of the record called by a title that their offices have: "the president", "the former defence minister".

Whom a title means depends on who bore it last in the text: after "President Tokayev said", "the president" is
another's. A title with its body ("the secretary of the Security Council", "the president of Sudan") needs no memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from atlarge.facts.keeping import PerRecord
from atlarge.facts.persons import Office, Person
from atlarge.facts.record import Record
from atlarge.reading.kinds import places
from atlarge.reading.language.english import OFFICES
from atlarge.reading.readings import Mention
from atlarge.reading.tokens import Tokens

_HEADS = frozenset({"head of State", "head of State and government", "head of government"})
_BEFORE = frozenset(
    "former ex prime defence defense foreign children's rights wanted visiting sitting children 's veteran".split()
)
_MOST_BEFORE = 4
_LONGEST = 6  # words of an office's title that are compared


Placed = tuple[int, int, Mention]  # a mention with its first token and the one after it


def titled(tokens: Tokens, named: Sequence[Placed], *, record: Record, published: date | None) -> Iterator[Mention]:
    """Mentions by title alone, in order. `named` are the mentions by name or State and role. Linear in the text."""
    at_titles = places(tokens.kinds, "t")
    if not at_titles:
        return
    taken: dict[int, Mention] = {}
    persons: list[tuple[int, str]] = []
    for first, after, mention in named:
        if mention.kind in ("person", "State"):
            for index in range(first, after):
                taken.setdefault(index, mention)
            if mention.kind == "person":
                persons.append((first, mention.ref))
    persons.sort(reverse=True)
    present = {ref: record.persons[ref] for _, ref in reversed(persons) if ref in record.persons}
    titles = _titles_of(record)
    last: dict[str, str] = {}
    for at in at_titles:
        while persons and persons[-1][0] <= at:
            _, ref = persons.pop()
            last.update(dict.fromkeys(titles.get(ref, ()), ref))
        known = taken.get(at)
        if known is None or known.kind != "person":
            found = _bearer(tokens, at, taken, present, last, published)
            if found is not None:
                yield found


def _titles(person: Person) -> frozenset[str]:
    words = {word for office in person.offices for word in office.title.lower().replace("-", " ").split()}
    return frozenset(words & OFFICES) | ({"premier"} if "prime" in words else frozenset())


_titles_of: Callable[[Record], dict[str, frozenset[str]]] = PerRecord(
    lambda record: {ref: _titles(person) for ref, person in record.persons.items()}
)
"""By person of a record, the titles of the offices that they have held."""


def _bearer(
    tokens: Tokens,
    at: int,
    taken: dict[int, Mention],
    present: dict[str, Person],
    last: dict[str, str],
    day: date | None,
) -> Mention | None:
    """The person whom the title at the token means, or None; a title before another's name is that one's from here."""
    title = tokens.folded[at].removeprefix("ex-")
    following = tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    if following[:1].isupper():
        if at + 1 not in taken or taken[at + 1].kind != "person":
            last[title] = ""
        return None
    start = at
    while start > 0 and at - start < _MOST_BEFORE and tokens.folded[start - 1] in _BEFORE:
        start -= 1
    if tokens.folded[at] == title and (not start or tokens.folded[start - 1] not in ("the", "The", "his", "its")):
        if start and start - 1 in taken:
            last[title] = ""
        return None
    if start > 1 and tokens.words[start - 2] == "," and tokens.words[start - 3][0].isupper() and start - 3 not in taken:
        last[title] = ""  # "Erdogan, the prime minister, said"
        return None
    begin = start - (tokens.folded[start - 1] == "the") if start else start
    if following == "of":
        return _of_body(tokens, begin, at, taken, present)
    prime = "prime" in tokens.folded[start:at]
    past = tokens.folded[at] != title or "former" in tokens.folded[start:at]
    known = (
        [present[last[title]]] if last.get(title) in present else list(present.values()) if title not in last else []
    )
    fit = [person for person in known if _bears(person, title, None if past else day, prime=prime)]
    if len(fit) != 1:
        return None
    person = fit[0]
    return _mention(tokens, begin, at + 1, person)


def _mention(tokens: Tokens, first: int, after: int, person: Person) -> Mention:
    return Mention(span=tokens.span(first, after), kind="person", ref=person.id, names=person.name, rule="title")


def _bears(person: Person, title: str, day: date | None, *, prime: bool) -> bool:
    """Whether one of the person's offices is so called and, for a head of State or government, held on the day."""
    for office in person.offices:
        words = office.title.lower().split()
        called = title in words or (title == "premier" and "prime" in words)
        held = office.kind not in _HEADS or day is None or _held(office, day)
        if called and held and prime == ("prime" in words):
            return True
    return False


def _held(office: Office, day: date) -> bool:
    begun = office.since is None or office.since.first <= day
    return begun and (office.until is None or office.until.last >= day)


def _of_body(
    tokens: Tokens, begin: int, at: int, taken: dict[int, Mention], present: dict[str, Person]
) -> Mention | None:
    """ "The president of Sudan", "the secretary of the Security Council"; not where a name follows."""
    body = at + 2 + (tokens.folded[at + 2 : at + 3] == ["the"])
    state = taken.get(body)
    words = tokens.folded[at : at + _LONGEST]
    prime = tokens.folded[at - 1] == "prime"
    found: list[tuple[Person, int]] = []
    for person in present.values():
        for office in person.offices:
            title = office.title.lower().split()
            if len(title) > 2 and words[: len(title)] == title:  # noqa: PLR2004 - more than a title alone
                found.append((person, at + len(title)))
            elif state is not None and state.kind == "State" and _heads(person, office, state.ref, words[0], prime):
                found.append((person, tokens.at(state.span[1] - 1) + 1))
    if len({person.id for person, _ in found}) != 1:
        return None
    person, after = found[0]
    if after in taken and taken[after].kind == "person":
        return None
    return _mention(tokens, begin, after, person)


def _heads(person: Person, office: Office, state: str, title: str, prime: bool) -> bool:  # noqa: FBT001
    own = office.state or next(iter(person.nationality), "")
    return office.kind in _HEADS and own == state and title in office.title and prime == ("prime" in office.title)
