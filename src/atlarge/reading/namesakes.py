"""Whether the name of a place is here part of another's name: of a person, a street, a team, a paper, a ship."""

from __future__ import annotations

from atlarge.names import namesakes
from atlarge.names.given_names import FIRST_NAMES, GIVEN_NAMES, MORE_GIVEN_NAMES
from atlarge.names.lexicon import Hit
from atlarge.names.peoples import ALL_NAMED_LIKE_WORDS
from atlarge.names.things import RUNS_ON, THINGS
from atlarge.reading.tokens import Tokens
from atlarge.reading.tongues import is_language

_SPEAKS = frozenset("said says told added testified recalled explained".split())
_ARTICLES = frozenset("the many most some all few among".split())
_COUNTED = _ARTICLES | frozenset(
    "a an each every another one two three four five six seven eight nine ten young old ethnic other fellow native "
    "indigenous lone both several mostly mainly between of".split()
)
_PEOPLE = frozenset(
    "people peoples tribe tribes tribesmen refugees rebels fighters villagers villages community communities minority "
    "clan clans militia militias militants guerrillas language insurgents nurse civilians".split()
)
_GIVEN = FIRST_NAMES | GIVEN_NAMES | MORE_GIVEN_NAMES
_LEADING = namesakes.BEFORE | {".", "of"}
_QUOTES = frozenset("\"“”'‘’")
_LONGEST = 4  # words of a company's name


def another(tokens: Tokens, hit: Hit, first: int, after: int) -> bool:
    """Whether the words beside a name make it another's; `first` and `after` are its tokens."""
    words = tokens.words
    beside = after < len(words) and tokens.starts[after] == tokens.ends[after - 1] + 1
    if beside and words[after][0].isupper() and (_ahead(tokens, hit, words[after], after) or _is_vessel(tokens, first)):
        return True
    if beside and _is_thing(tokens, tokens.text[hit.start : hit.end], after):
        return True
    before = words[first - 1] if first else ""
    if before in namesakes.CALLED or (before in _QUOTES and after < len(words) and words[after] in _QUOTES):
        return not namesakes.GIVEN_A_NAME.isdisjoint(tokens.folded[max(0, first - 5) : first - 1])
    if before in namesakes.KIN and hit.sense.rule == "name of a State":
        return tokens.starts[first] == tokens.ends[first - 1] + 1
    if before not in _LEADING:
        return False
    if before == ".":
        return first > 1 and words[first - 2] in namesakes.FORMS_OF_ADDRESS
    if before == "of":
        return first > 1 and _of(words[first - 2], tokens.text[hit.start : hit.end])
    return tokens.starts[first] == tokens.ends[first - 1] + 1


def _ahead(tokens: Tokens, hit: Hit, following: str, after: int) -> bool:
    """Whether what follows the name makes it another's."""
    if following in (namesakes.AFTER_ANY if hit.sense.rule == "name of a State" else namesakes.AFTER_TOWN):
        return True
    if following == "State" and after + 1 < len(tokens.words) and tokens.words[after + 1] in namesakes.SCHOOLS:
        return True
    saint = tokens.text.startswith(("St ", "St."), hit.start) and following in namesakes.SACRED
    return saint or _firm(tokens, after)


def another_people(tokens: Tokens, name: str, first: int, after: int) -> bool:
    """Whether the name of a people is a family name, a language, or of the first peoples of America."""
    before = tokens.words[first - 1] if first else ""
    following = tokens.words[after] if after < len(tokens.words) else ""
    if name in ALL_NAMED_LIKE_WORDS:
        known_as = first > 1 and tokens.folded[first - 2] in namesakes.CALLED | {"as"}
        return known_as or not _is_counted(before, following)
    if name in namesakes.SURNAMES and _is_family(tokens, first, before, following):
        return True
    if is_language(tokens, name, first, after) or _is_thing(tokens, name, after):
        return True
    if name.startswith("Indian"):
        return before in ("American", "Native") or following in namesakes.OF_TRIBES
    if name.startswith("American"):
        return before == "Native" or following in ("Indian", "Indians")
    return False


def _is_family(tokens: Tokens, first: int, before: str, following: str) -> bool:
    """Whether "French" is a family name here: "Mr French", "Kenya French, a pupil", "French said"."""
    if before == "." and first > 1 and tokens.words[first - 2] in namesakes.FORMS_OF_ADDRESS:
        return True
    if before in _GIVEN:
        return not following[:1].isalpha() or following in _SPEAKS or following in ("was", "is", "has", "had", "who")
    return before in namesakes.FORMS_OF_ADDRESS or (following in _SPEAKS and before.lower() not in _ARTICLES)


def _is_counted(before: str, following: str) -> bool:
    """Whether a word that is also a people's name is one here: "a Dane", "the Karen", "Karen rebels"."""
    return not following[:1].isupper() and (before.lower() in _COUNTED or following in _PEOPLE)


def _is_thing(tokens: Tokens, name: str, after: int) -> bool:
    """Whether the name and the noun behind it name a thing: "Danish pastries", "Wellington boots"."""
    if name not in THINGS or after >= len(tokens.words) or tokens.words[after] not in THINGS[name]:
        return False
    return after + 1 >= len(tokens.words) or tokens.words[after + 1] not in RUNS_ON


def _is_vessel(tokens: Tokens, first: int) -> bool:
    """Whether what stands before a name of two words is a ship: "The ship, the Panama Star"."""
    at = first - 1
    while at >= 0 and first - at < _LONGEST and tokens.folded[at] in ("the", ","):
        at -= 1
    return at >= 0 and tokens.folded[at] in namesakes.VESSELS


def _of(whose: str, name: str) -> bool:
    """Whether "... of" before the name makes it that of a school, church or firm."""
    return whose in namesakes.OF_SCHOOLS or (whose in namesakes.OF_FIRMS and name in namesakes.FIRMS_OF)


def _firm(tokens: Tokens, at: int) -> bool:
    """Whether the capital words from `at` on end like the name of a company or a school."""
    for place in range(at, min(at + _LONGEST, len(tokens.words))):
        word = tokens.words[place]
        if word in namesakes.FIRMS or word in namesakes.SCHOOLS:
            return True
        if not word[0].isupper():
            return False
    return False
