"""Whether the name of a place is here borne by a person: as a family name, or as a given name."""

from __future__ import annotations

from atlarge.names.given_names import FAMILY_NAMES, FIRST_NAMES, GIVEN_NAMES, MORE_GIVEN_NAMES, NOT_FAMILY
from atlarge.names.lexicon import Hit
from atlarge.names.namesakes import FORMS_OF_ADDRESS, ROLES
from atlarge.reading.tokens import Tokens

BEARERS = GIVEN_NAMES | MORE_GIVEN_NAMES
"""Given names that are no places."""
_SURELY = GIVEN_NAMES | {"Jr", "Sr", "III"}  # beside a name these show a person, capitals or not
_FIRST_OF_TOWNS = FIRST_NAMES - {"London", "Paris", "Lima", "Cairo", "Houston"}  # "London Heathrow" is no person
_APOSTROPHES = str.maketrans("", "", "'’-")
_INITIAL = 4  # characters of " J. "
_TOWNS = frozenset({"city", "capital"})


def borne(tokens: Tokens, hit: Hit, first: int) -> bool:
    """Whether a given name stands before the name at token `first`, with or without an initial between them."""
    words, at = tokens.words, first - 1
    if at < 0:
        return False
    if words[at] == ".":
        if at < 2 or len(words[at - 1]) != 1:  # noqa: PLR2004 - given name, initial, stop
            return False
        at -= 2
        return words[at] in BEARERS and tokens.starts[first] - tokens.ends[at] == _INITIAL
    if not words[at][0].isupper() or tokens.starts[first] - tokens.ends[at] != 1:
        return False
    if words[at] in BEARERS:
        return True
    if words[at] in _FIRST_OF_TOWNS and tokens.text[hit.start : hit.end].istitle():
        return hit.sense.rule in _TOWNS or _has_role(tokens, at)
    return _addressed(tokens, at) or _aged(tokens, hit, at)


def _addressed(tokens: Tokens, at: int) -> bool:
    """Whether a form of address stands before the word at token `at`: "Sgt. Troy" before Paris."""
    words = tokens.words
    title = at - 2 if at > 1 and words[at - 1] == "." else at - 1
    return title >= 0 and words[title] in FORMS_OF_ADDRESS and words[at] not in NOT_FAMILY and words[at].istitle()


def _aged(tokens: Tokens, hit: Hit, at: int) -> bool:
    """Whether an age stands behind the name: "Dallas Hamilton, 27, of"."""
    after = tokens.at(hit.end)
    behind = tokens.words[after : after + 3]
    if len(behind) < 3 or behind[0] != "," or behind[2] not in (",", "."):  # noqa: PLR2004 - comma, age, comma
        return False
    return behind[1].isdigit() and len(behind[1]) <= 2 and at > 0 and tokens.words[at].istitle()  # noqa: PLR2004


def before_family(tokens: Tokens, hit: Hit, first: int) -> bool:
    """Whether the name at token `first` is a first name here: "Jordan Peele", "nurse Mali Jobarteh", "Amman Haddad"."""
    text = tokens.text
    if text[hit.end : hit.end + 1] != " " or not text[hit.end + 1 : hit.end + 2].isupper():
        return False
    name = text[hit.start : hit.end]
    at = tokens.at(hit.end)
    if name.isupper() and name not in FIRST_NAMES:
        return name.title() in FIRST_NAMES and _in_a_byline(tokens, at)
    if name not in FIRST_NAMES and tokens.words[at] not in FAMILY_NAMES and not _has_role(tokens, first):
        return False
    if len(tokens.words[at]) == 1 and at + 2 < len(tokens.words):
        return tokens.words[at + 1] == "." and tokens.words[at + 2][0].isupper()
    return _family(tokens, at)


def _family(tokens: Tokens, at: int) -> bool:
    """Whether the capital word at token `at`, behind a name, is a family name."""
    following = tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    if following[:1].isupper() and following.isalpha() and not {tokens.words[at], following} & _SURELY:
        return False  # a headline with every word in capitals
    word = tokens.words[at]
    return not word.isupper() and word not in NOT_FAMILY and word.translate(_APOSTROPHES).isalpha()


def _has_role(tokens: Tokens, first: int) -> bool:
    """Whether what a person is stands before the name, with or without a comma: "the nurse, Mali Jobarteh"."""
    at = first - 2 if first > 1 and tokens.words[first - 1] == "," else first - 1
    return at >= 0 and tokens.folded[at] in ROLES


def _in_a_byline(tokens: Tokens, after: int) -> bool:
    """Whether a name in capitals, before token `after`, is in a line like "BY CHAD DORN"."""
    by = after > 1 and tokens.folded[after - 2] == "by"
    return by and after < len(tokens.words) and len(tokens.words[after]) > 1 and tokens.words[after].isupper()
