"""Three letters for each token, by the word alone: what later steps look for, found in one pass over the words.

The letters are looked up in a table that fills as words are met, so that most words of a text cost one look-up. What
stands where is then a search in a string. (A look-up in a big table costs as much as many a rule, since the processor
seldom has the table at hand: so there is one table for all.)
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from itertools import compress

from atlarge.reading.cues import CUES
from atlarge.reading.language.english import OFFICES, PERSON_PRONOUNS
from atlarge.reading.language.telling import tells
from atlarge.reading.letters import inside

FINAL = frozenset({".", "!", "?", "…", "...", "。", "！", "？", "؟", "।", "‽"})
# Which marks may close which opening mark. Data, since every language has its own habit.
CLOSERS = {
    '"': '"”',  # a careless keyboard mixes them
    "''": "''",
    "``": "''",
    "“": '”“"',
    "„": "“”",
    "‟": "”",
    "”": "”",  # Swedish, Finnish; and careless typing
    "«": "»",
    "»": "«»",  # Danish and German; Finnish
    "‹": "›",
    "›": "‹›",
    "‘": "’",
    "‚": "‘’",
    "'": "'’",
    "「": "」",
    "『": "』",
}
MARKS = frozenset(CLOSERS) | frozenset("".join(CLOSERS.values()))
_MOST, _LONGEST = 1 << 16, 40  # words remembered, and their letters: no text shall fill the memory


_TABLES: list[dict[str, str]] = []


def forget() -> None:
    """Forget every word met so far: for a server, which keeps nothing of a story once it has answered."""
    for table in _TABLES:
        table.clear()


class Remembered(dict[str, str]):
    """What a function says of a word, worked out once a word."""

    def __init__(self, worked_out: Callable[[str], str]) -> None:
        super().__init__()
        self._worked_out = worked_out
        _TABLES.append(self)

    def __missing__(self, word: str) -> str:
        said = self._worked_out(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = said
        return said

    def of(self, words: Iterable[str]) -> str:
        """What it says of each word, one after another."""
        return "".join(map(self.__getitem__, words))


def _kind(word: str) -> str:
    if word in FINAL or (word[-1] == "." and len(word) > 1):
        return "."
    if word in MARKS:
        return "q"
    letter = _lower_kind(word.lower().replace("’", "'"))
    return letter.upper() if word[0].isupper() and word.isalpha() else letter


def _lower_kind(folded: str) -> str:
    if folded in CUES:
        return "c"
    if folded in PERSON_PRONOUNS:
        return "h"
    if folded.removeprefix("ex-") in OFFICES:
        return "t"
    return "d" if tells(folded) else "w"


def _hint(word: str) -> str:
    folded = word.lower().replace("’", "'")
    return chr(sum(1 << number for number, words in enumerate(_LOOKED_FOR) if folded in words))


_LOOKED_FOR: list[Container[str]] = []
_MOST_HINTS = 7  # more would not fit one letter of ASCII
_BITS = [bytes(code >> number & 1 for code in range(1 << 8)) for number in range(_MOST_HINTS)]  # to translate by
KINDS = Remembered(lambda word: _kind(word) + inside(word) + _hint(word))
"""The kind of a word, its letter in a clause (see `atlarge.reading.letters`), and its hints (see `look_for`).

Kinds: . may end a sentence, q is a quotation mark, c may attribute ("said", "claim", a colon), t is the title of an
office, h stands for one person ("he", "her"), d can tell a time ("Monday", "2024", "three-day"), w is none of these. A
capital letter is that of a word that begins with one.
"""
_CAPITALS = bytes(chr(code).isupper() for code in range(1 << 7)).ljust(1 << 8, b"\0")  # for `bytes.translate`


def columns(words: Iterable[str]) -> tuple[str, str, str]:
    """The kinds of all words as one string, their letters as another, and their hints as a third."""
    letters = KINDS.of(words)
    return letters[::3], letters[1::3], letters[2::3]


def look_for(words: Container[str]) -> int:
    """The number of a set of folded words, for `hinted`: of one that some module looks for among all tokens.

    To be called as the module is imported, so that every text read after that has the hint; the set never changes.
    """
    if len(_LOOKED_FOR) == _MOST_HINTS:
        raise ValueError(f"no more than {_MOST_HINTS} sets of words can be looked for")
    _LOOKED_FOR.append(words)
    KINDS.clear()
    return len(_LOOKED_FOR) - 1


def hinted(hints: str, number: int) -> bytes:
    """For each token 1 where it is one of the words looked for under that number, 0 elsewhere."""
    return hints.encode().translate(_BITS[number])


def places(kinds: str, letter: str) -> list[int]:
    """The tokens of one kind, in order."""
    found, capital = _finds(kinds, letter), letter.upper()
    return sorted(found + _finds(kinds, capital)) if capital != letter and capital in kinds else found


def _finds(kinds: str, letter: str) -> list[int]:
    """Where a letter stands: looked for again and again, in half the time that a pattern takes."""
    found = []
    at = kinds.find(letter)
    while at >= 0:
        found.append(at)
        at = kinds.find(letter, at + 1)
    return found


def capitals(kinds: str) -> list[int]:
    """The tokens that are words of letters alone and begin with a capital, in order."""
    return list(compress(range(len(kinds)), kinds.encode().translate(_CAPITALS)))
