"""Whether the name of a place is here part of another's name: of a person, a street, a team, a paper, a ship."""

from __future__ import annotations

from atlarge.names import namesakes
from atlarge.names.lexicon import Hit
from atlarge.reading.tokens import Tokens

_SPEAKS = frozenset("said says told added testified recalled explained".split())
_ARTICLES = frozenset("the many most some all few among".split())
_LEADING = namesakes.BEFORE | {".", "of"}
_LONGEST = 4  # words of a company's name


def another(tokens: Tokens, hit: Hit, first: int, after: int) -> bool:
    """Whether the words beside a name make it another's; `first` and `after` are its tokens."""
    words = tokens.words
    beside = after < len(words) and tokens.starts[after] == tokens.ends[after - 1] + 1
    if beside and words[after][0].isupper() and _ahead(tokens, hit, words[after], after):
        return True
    before = words[first - 1] if first else ""
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
    if following == "State" and after + 1 < len(tokens) and tokens.words[after + 1] in namesakes.SCHOOLS:
        return True
    saint = tokens.text.startswith(("St ", "St."), hit.start) and following in namesakes.SACRED
    return saint or _firm(tokens, after)


def another_people(tokens: Tokens, name: str, first: int, after: int) -> bool:
    """Whether the name of a people is a family name, a language, or of the first peoples of America."""
    before = tokens.words[first - 1] if first else ""
    following = tokens.words[after] if after < len(tokens) else ""
    if name in namesakes.SURNAMES and (
        before in namesakes.FORMS_OF_ADDRESS
        or (before == "." and first > 1 and tokens.words[first - 2] in namesakes.FORMS_OF_ADDRESS)
        or (following in _SPEAKS and before.lower() not in _ARTICLES)
    ):
        return True
    if name in namesakes.LANGUAGES:
        spoken = before.lower() in namesakes.SPOKEN and not following[:1].isalpha()
        return spoken or (following in namesakes.OF_LANGUAGE and before.lower() != "the")
    if name.startswith("Indian"):
        return before in ("American", "Native") or following in namesakes.OF_TRIBES
    if name.startswith("American"):
        return before == "Native" or following in ("Indian", "Indians")
    return False


def _of(whose: str, name: str) -> bool:
    """Whether "... of" before the name makes it that of a school, church or firm."""
    return whose in namesakes.OF_SCHOOLS or (whose in namesakes.OF_FIRMS and name in namesakes.FIRMS_OF)


def _firm(tokens: Tokens, at: int) -> bool:
    """Whether the capital words from `at` on end like the name of a company or a school."""
    for place in range(at, min(at + _LONGEST, len(tokens))):
        word = tokens.words[place]
        if word in namesakes.FIRMS or word in namesakes.SCHOOLS:
            return True
        if not word[0].isupper():
            return False
    return False
