"""The tokens as the forms look at them: by index, with nothing beyond the ends."""

from __future__ import annotations

from atlarge.reading.dating.words import ABOUT, EARLY, EDGES, MORE
from atlarge.reading.tokens import Tokens


class Window:
    """`folded(i)` and `word(i)` of any index; empty outside the text. `floor` is the end of what is already read."""

    __slots__ = ("_folded", "_words", "floor", "size", "tokens")

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self._folded = tokens.folded
        self._words = tokens.words
        self.size = len(tokens)
        self.floor = 0

    def folded(self, at: int) -> str:
        """The token in lower case, "" outside the text."""
        return self._folded[at] if 0 <= at < self.size else ""

    def back(self, at: int) -> str:
        """The token in lower case, "" where it has been read already."""
        return self._folded[at] if self.floor <= at < self.size else ""

    def word(self, at: int) -> str:
        """The token as written, "" outside the text."""
        return self._words[at] if 0 <= at < self.size else ""

    def touching(self, at: int) -> bool:
        """Whether no blank stands between token `at` and the one before it."""
        return 0 < at < self.size and self.tokens.starts[at] == self.tokens.ends[at - 1]

    def past_stop(self, at: int) -> int:
        """The token after `at`, or after the stop that cuts it short ("Sept.")."""
        return at + 2 if self.folded(at + 1) == "." and self.touching(at + 1) else at + 1

    def everything(self) -> list[str]:
        """All tokens in lower case."""
        return self._folded

    def with_about(self, first: int) -> int:
        """Back over "about", "more than", "at least", "up to" before a count."""
        one, two = self.back(first - 1), self.back(first - 2)
        if one == "than" and two in MORE:
            return self.with_no(first - 2)
        if (two, one) in (("at", "least"), ("at", "most"), ("up", "to"), ("as", "many"), ("close", "to")):
            return first - 2
        return first - 1 if one in ABOUT else first

    def with_no(self, first: int) -> int:
        """Back over "no" before "more than"."""
        return first - 1 if self.back(first - 1) in ("no", "little") else first

    def with_edge(self, first: int) -> int:
        """Back over "early", "mid", "the end of", "later in" before a point in time."""
        one, two = self.back(first - 1), self.back(first - 2)
        if one in EARLY:
            return first - 2 if two == "very" else self.with_article(first - 1)
        if one == "in" and two in ("early", "late", "earlier", "later"):
            return first - 2
        if one == "of" and two in EDGES:
            return self.with_article(first - 2)
        return first

    def with_article(self, first: int) -> int:
        """Back over "the"."""
        return first - 1 if self.back(first - 1) == "the" else first
