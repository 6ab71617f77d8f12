"""Whether a name that the record knows is here somebody else's: another first name, another age, another home."""

from __future__ import annotations

from datetime import date

from atlarge.facts.persons import Person
from atlarge.names.given_names import GIVEN_NAMES
from atlarge.reading.language import english
from atlarge.reading.places import LOCATIVE
from atlarge.reading.tokens import Tokens

_HONOURED = frozenset(
    "University International Airport Avenue Foundation Hospital Road Street Boulevard School College Institute "
    "Library "
    "Stadium Center Centre Prize Award Highway Bridge".split()
)
TITLES = frozenset(
    "mr mrs ms dr president minister premier general gen lieutenant colonel col admiral senator sen sheikh mullah "
    "former "
    "ex-president leader strongman commander chief secretary king dictator suspect colonel-general mayor".split()
)
_SMALL = frozenset(
    "the a and but or if when while after before as on of for with by against that since why how what says said will "
    "did is was has over about between like monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december".split()
)
_OPENERS = (
    english.ADVERBS
    | english.TIMES
    | english.PREPOSITIONS
    | english.SUBORDINATORS
    | english.COORDINATORS
    | english.QUESTION_WORDS
    | english.MODALS
    | english.BE
    | english.HAVE
    | english.DO
    | english.DETERMINERS
    | frozenset(
        "arrest let stop meet ask see host invite help keep give send tell hand free ban try charge watch get have "
        "make take jail want no not both either neither even only perhaps maybe yet so thus hence still indeed instead "
        "meanwhile today yesterday tomorrow tonight now then once here there again warlord tsar hardline rebel ex new "
        "old lame defiant grim angry poor dear our my his her their".split()
    )
)
"""Words that open a sentence before a name and are none."""
_OF_WORDS = ("ly", "ing", "ed", "ant", "ous", "ful", "less", "ish", "ive", "ary", "ical", "able", "'s")
"""Endings by which a word that opens a sentence is no first name."""
_APPOSED = frozenset("a an who whose".split())
_COURT_SINCE = 2002
_YEARS_OFF = 2  # years by which a newspaper may have an age wrong
_AGES = range(1, 110)


def is_other(tokens: Tokens, first: int, after: int, *, in_full: bool) -> bool:
    """Whether the family name is somebody else's ("Sara Netanyahu") or a thing's ("Kenyatta University").

    `in_full`: the text names the person of the record in full; then a capital word that opens a sentence is taken for
    a first name only where the words after the name tell who that is ("Marta Putin, a baker").
    """
    if after < len(tokens.words) and tokens.words[after] in _HONOURED:
        return True
    if not first or tokens.text[tokens.ends[first - 1] : tokens.starts[first]] != " ":
        return False
    before = tokens.words[first - 1]
    if before in GIVEN_NAMES:
        return True
    word = before.lower()
    if not before.istitle() or word in TITLES or word in LOCATIVE or word in _SMALL:
        return False
    if first > 1 and tokens.words[first - 2] not in '.!?"”“:;\n':
        return True
    return _is_first_name(word) and (not in_full or _is_told(tokens, after))


def _is_first_name(word: str) -> bool:
    """Whether the word that opens a sentence is none that does so before a name."""
    return word.isalpha() and word not in _OPENERS and not word.endswith(_OF_WORDS)


def _is_told(tokens: Tokens, after: int) -> bool:
    """Whether the words after the name say who bears it: ", a baker from Leeds", ", 44"."""
    following = tokens.folded[after : after + 2]
    return len(following) > 1 and following[0] == "," and (following[1] in _APPOSED or following[1].isdigit())


def is_unlike(tokens: Tokens, after: int, person: Person, published: date | None) -> bool:
    """Whether the age after the name cannot be the person's: "Omar Bashir, 44" of one born in 1944.

    Where the day of the story is not known, an age below that of the day on which the Rome Statute came into force
    makes another, and so does one with a home ("44, of Preston"), as in reports of courts and councils.
    """
    words = tokens.words[after : after + 5]
    if len(words) < 3 or words[0] not in (",", "(") or words[2] not in (",", ")"):  # noqa: PLR2004 - ", 44,"
        return False
    if not words[1].isdecimal() or int(words[1]) not in _AGES:
        return False
    young = person.born is not None and int(words[1]) < _COURT_SINCE - person.born.last.year - _YEARS_OFF
    if published is None and young:
        return True
    if published is None or person.born is None:
        return words[3:4] == ["of"] and words[4:5] != [] and words[4][0].isupper()
    eldest, youngest = published.year - person.born.first.year, published.year - person.born.last.year - 1
    return not youngest - _YEARS_OFF <= int(words[1]) <= eldest + _YEARS_OFF
