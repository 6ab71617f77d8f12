"""Persons whom a story calls wanted and whom the record does not know: they are named, not passed over in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from atlarge.briefing.briefings import Unlisted
from atlarge.briefing.quoting import understood
from atlarge.briefing.wording import listed
from atlarge.errors import UnknownPerson
from atlarge.facts.record import Record
from atlarge.names.resolving import find_person
from atlarge.reading.readings import Mention, Reading, Span

_WORD = r"[^\W\d_a-z][\w'\u2019-]{0,30}"
_PARTICLE = r"(?:al|el|bin|ibn|ben|abu|de|da|dos|del|di|la|van|von|der|den|ter)"
_RUN = rf"(?<![\w'\u2019-]){_WORD}(?:[ \n](?:{_PARTICLE}[ \n-]){{0,2}}{_WORD}){{0,6}}"
"""A name with its titles. Every length is bounded, so that no text is read in more than linear time."""
_ROLE = r"(?:(?!(?:the|a|an|his|her|its|their|and|or|of|in|on|by|for)\b)[a-z][\w-]*[ \n])"
_IS = r"(?:is|was|are|were|has[ \n]been|had[ \n]been|remains)[ \n](?:(?:also|still|now|itself|himself|herself)[ \n])?"
_WANTED = (
    r"(?:(?:wanted|sought)[ \n](?:by|for|in|on|over|since)\b"
    r"|indicted[ \n]by[ \n](?:an?|the)[^.,\n]{0,40}(?:[Cc]ourt|[Tt]ribunal)\b"
    r"|(?:under|(?:the[ \n])?subject[ \n]of)[ \n]an?[ \n](?:[\w-]+[ \n]){0,2}warrant)"
)
_NAMED = (
    re.compile(rf"({_RUN})(?:,(?:[ \n]\d\d,)?[ \n](?:(?:who[ \n]){_IS}|also[ \n])?|[ \n]{_IS}){_WANTED}"),
    re.compile(
        rf"\b(?:warrants?(?:[ \n]of[ \n]arrest|[ \n]for[ \n]the[ \n]arrest)?|red[ \n]notices?)[ \n]"
        rf"(?:(?:was|were)[ \n]issued[ \n])?(?:for|against|of|naming)[ \n](?:{_ROLE}){{0,3}}({_RUN})"
    ),
)
"""A name of which it is said that a court wants the person, and a warrant of which it is said against whom it is."""
_SECOND = re.compile(rf"(?:,[ \n]|,?[ \n]and[ \n])(?:{_ROLE}){{0,3}}({_RUN})")
_NO_PERSON = frozenset(
    "court tribunal group party council ministry office army force forces united union front movement republic state"
    " states government police agency committee association statute convention warrant day war river city january"
    " february march april may june july august september october november december monday tuesday wednesday thursday"
    " friday saturday sunday".split()
)
_TITLE = frozenset(
    "president prime minister general colonel major captain admiral marshal chancellor king queen prince princess emir"
    " sultan sheikh senator former ex-president deputy vice foreign defence defense interior justice mr mrs ms dr sir"
    " lord judge prosecutor commander chief leader the a an but and when while after since if as".split()
)
_MOST = 100
"""So many are looked at: a text that calls more persons wanted is no story."""
_LEAST = 2
"""A name of one word alone may be a place, a ship or a house."""


def unlisted(reading: Reading, record: Record) -> tuple[Unlisted, ...]:
    """Each such person once, in the order of the story, with the words that say it."""
    found: dict[str, Unlisted] = {}
    for span in sorted(filter(None, (_bare(reading, run) for run in islice(_called_wanted(reading.text), _MOST)))):
        name = " ".join(reading.text[slice(*span)].split())
        if name not in found and not _is_known(record, name):
            found[name] = Unlisted(name=name, span=span, quote=understood(reading, span, "warrant"))
    return tuple(found.values())


def unlisted_in_words(found: tuple[Unlisted, ...], record: Record) -> str:
    """What a briefing says of them; empty if there is nobody."""
    if not found:
        return ""
    names = listed(each.name for each in found)
    courts = listed(sorted({warrant.court for person in record.persons.values() for warrant in person.warrants}))
    nobody = "Nobody of that name is" if len(found) == 1 else "None of these names is"
    whom = "that person" if len(found) == 1 else "these persons"
    return (
        f"The story speaks of {names} as wanted. {nobody} on the record, which holds persons under warrants and "
        f"summonses of the {courts} only: nothing was asked or checked here about {whom}."
    )


def _called_wanted(text: str) -> Iterator[Span]:
    """The runs of capital words that are said to be wanted; after "warrants for" each of a row."""
    for pattern in _NAMED:
        for match in pattern.finditer(text):
            yield match.span(1)
            after = match.end(1)
            while pattern is not _NAMED[0] and (more := _SECOND.match(text, after)):
                yield more.span(1)
                after = more.end(1)


def _bare(reading: Reading, span: Span) -> Span | None:
    """The name without titles and adjectives of States before it; None for what is no unknown person's."""
    words = [(m.start() + span[0], m.end() + span[0]) for m in re.finditer(r"\S+", reading.text[slice(*span)])]
    if any(_word(reading, each) in _NO_PERSON for each in words):
        return None
    named = [each for each in reading.mentions if each.span[0] < span[1] and span[0] < each.span[1]]
    states = [each for each in named if each.kind == "State"]
    while words and (_word(reading, words[0]) in _TITLE or _is_named(states, words[0])):
        words.pop(0)
    if len(words) < _LEAST or any(_is_named(named, each) for each in words):
        return None
    end = words[-1][1]
    possessive = re.search("['\u2019]s?$", reading.text[words[0][0] : end])
    return words[0][0], end - (len(possessive.group()) if possessive else 0)


def _word(reading: Reading, span: Span) -> str:
    return reading.text[slice(*span)].lower()


def _is_named(named: list[Mention], span: Span) -> bool:
    """Whether the reader knows what the words there name: a person on record, a State, a court, a paper."""
    return any(each.span[0] < span[1] and span[0] < each.span[1] for each in named)


def _is_known(record: Record, name: str) -> bool:
    try:
        find_person(record, name)
    except UnknownPerson as error:
        return error.shared
    return True
