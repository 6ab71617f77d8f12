"""A present tense beside a weekday: what is told in it has not been yet.

"Sunday marks a year", "the trial resumes Monday", "voters go to the polls on Sunday". A past is told in a past tense,
except in headlines, which leave out the article of their subject.
"""

from __future__ import annotations

from atlarge.reading.cues import VERBS
from atlarge.reading.language.english import (
    COORDINATORS,
    DETERMINERS,
    NOBODY,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
)
from atlarge.reading.tokens import Tokens

Range = tuple[int, int]

_BACK = 9
_ENDS = RELATIVES | SUBORDINATORS | frozenset('that , ; : ( ) - – — " “ ”'.split())
_GO_ON = PREPOSITIONS | COORDINATORS | SUBORDINATORS | {"to"}
_MANY = frozenset("they we you i people men women police troops".split())
_ONE = frozenset("he she it".split())
_BARE = frozenset(  # forms that a subject in the plural has, of what a calendar holds
    "go vote meet open begin start resume head travel gather return arrive leave visit play sit debate convene end "
    "reopen close march fly depart strike".split()
)
_SAYING = frozenset({"q", "s"})  # frames
_ENDINGS_OF_NAMES = ("ss", "us", "is", "'s")


def is_subject(tokens: Tokens, at: Range, sentence: Range) -> bool:
    """Whether the weekday opens its sentence as the subject of a present: "Sunday marks a year since he left"."""
    first, after = at
    if first != sentence[0] or after + 1 >= sentence[1]:
        return False
    verb, following = tokens.folded[after : after + 2]
    return verb == "is" or (_third_person(verb) and (following in DETERMINERS or following in NOBODY))


def governs(tokens: Tokens, at: Range, sentence: Range) -> bool:
    """Whether the verb before a weekday, in its clause, is a present, and no other verb follows."""
    first, after = at
    folded = tokens.folded
    following = folded[after] if after < sentence[1] else "."
    if following.isalpha() and following not in _GO_ON:
        return False
    for index in range(first - 1, max(sentence[0], first - _BACK), -1):
        if folded[index] in _ENDS:
            return False
        if (folded[index] in ("is", "are") and folded[index - 1] not in _ENDS) or _is_present(
            tokens, index, sentence[0]
        ):
            return True
    return False


def _is_present(tokens: Tokens, index: int, begin: int) -> bool:
    word, before = tokens.folded[index], tokens.folded[index - 1]
    if word in _BARE:
        return before in _MANY or (_plural(before) and not _says(before))
    return _third_person(word) and (before in _ONE or _is_head(tokens, index - 1, begin))


def _third_person(word: str) -> bool:
    """Whether a word may be the third person of a verb that brings no saying: "resumes", "sees"."""
    return len(word) > len("its") and word.isalpha() and _plural(word) and not _says(word)


def _says(word: str) -> bool:
    """Whether it is a verb that brings what is said: "says", but neither "sees" nor "hears"."""
    return word in VERBS and not VERBS[word].frames.isdisjoint(_SAYING)


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(_ENDINGS_OF_NAMES) and word not in DETERMINERS


def _is_head(tokens: Tokens, index: int, begin: int) -> bool:
    """Whether a noun in the singular stands there, with its article: "the next hearing"."""
    if not tokens.words[index].islower() or _plural(tokens.folded[index]) or tokens.folded[index] in _NO_HEAD:
        return False
    return any(tokens.folded[at] in NOBODY for at in range(max(begin, index - _PHRASE), index))


_NO_HEAD = DETERMINERS | NOBODY | PREPOSITIONS | COORDINATORS | SUBJECTS | {"to"}
_PHRASE = 3
