"""Whether the name of a people is here the name of its language: "in German this week", "Greek and Arabic notices"."""

from __future__ import annotations

from atlarge.names import languages
from atlarge.reading.tokens import Tokens

_JOINED = frozenset({"and", "or"})
_WORDS = frozenset({"word", "words", "phrase", "term", "language", "alphabet"})
_MOST = 4  # languages of one list that are looked at


def is_language(tokens: Tokens, name: str, first: int, after: int) -> bool:
    """Whether the name, at tokens `first` up to `after`, means the language."""
    if name not in languages.LANGUAGES:
        return False
    words, folded = tokens.words, tokens.folded
    if after == first:  # joined to more by a hyphen
        return words[first].endswith(languages.SPEAKING)
    following = words[after] if after < len(tokens.words) else ""
    before = folded[first - 1] if first else ""
    if following in languages.OF_LANGUAGE and (before != "the" or following in _WORDS):
        return True
    if following in ("is", "was") and folded[min(after + 1, len(folded) - 1)] in languages.IS_SPOKEN:
        return True
    if _alone(tokens, after) and _spoken(tokens, first):
        return True
    return _beside(tokens, first, after)


def _alone(tokens: Tokens, after: int, most: int = _MOST) -> bool:
    """Whether no noun follows that the name could be the adjective of."""
    following = tokens.folded[after] if after < len(tokens.words) else ""
    if following in _JOINED or following == ",":
        other = tokens.words[after + 1] if after + 1 < len(tokens.words) else ""
        if other in languages.LANGUAGES | languages.ONLY_LANGUAGES:
            return most > 0 and _alone(tokens, after + 2, most - 1)
        return following in _JOINED or not other[:1].isupper()
    return not following[:1].isalpha() or following in languages.LET_STAND or following.endswith("ed")


def _spoken(tokens: Tokens, first: int, most: int = _MOST) -> bool:
    """Whether what stands before speaks of a language: "speaks", "in", "in poor", "broken", "in French and"."""
    folded = tokens.folded
    before = folded[first - 1] if first else ""
    above = folded[first - 2] if first > 1 else ""
    if before in languages.SPOKEN or before in ("in", "into") or before in languages.TONGUE | languages.MUCH:
        return True
    if before in languages.MANNERS:
        return above in ("in", "into", "of", "with") or above in languages.SPOKEN
    if before == "from":
        return above.startswith("translat")
    if before in _JOINED or before == ",":
        joined = first > 1 and tokens.words[first - 2] in languages.LANGUAGES
        return joined and most > 0 and _spoken(tokens, first - 2, most - 1)
    return False


def _beside(tokens: Tokens, first: int, after: int) -> bool:
    """Whether a word that is the name of a language alone is joined to it by "and"."""
    words, folded = tokens.words, tokens.folded
    if after + 1 < len(tokens.words) and folded[after] in _JOINED and words[after + 1] in languages.ONLY_LANGUAGES:
        return _alone(tokens, after + 2) or words[min(after + 2, len(words) - 1)] in languages.OF_WRITING
    if first > 1 and folded[first - 1] in _JOINED and words[first - 2] in languages.ONLY_LANGUAGES:
        return _alone(tokens, after) or words[min(after, len(words) - 1)] in languages.OF_WRITING
    return False
