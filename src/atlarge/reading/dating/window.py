"""The tokens as the forms look at them: by index, with nothing beyond the ends."""

from __future__ import annotations

from atlarge.reading.language.english_times import ABOUT, BEFORE_OVER, EARLY, EDGES, HALVED, MORE, WHICH
from atlarge.reading.tokens import Tokens

_BUSINESS = frozenset("profit profits earnings revenue revenues sales quarter shares".split())
_MARGIN = 8  # tokens past either end that a form may look at


class Window:
    """`folded[i]` and `words[i]` of any index near the text; empty outside it. `floor` ends what is already read.

    The columns end in a margin of empty words, which an index below 0 reaches too: a form looks around without asking.
    """

    __slots__ = ("_of_business", "_of_futures", "floor", "folded", "tokens", "words")

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.folded = tokens.folded + [""] * _MARGIN
        self.words = tokens.words + [""] * _MARGIN
        self.floor = 0
        self._of_business: bool | None = None
        self._of_futures: bool | None = None

    @property
    def of_business(self) -> bool:
        """Whether the text speaks of business, where halves are of a year and not of a game."""
        if self._of_business is None:
            self._of_business = not _BUSINESS.isdisjoint(self.tokens.folded)
        return self._of_business

    @property
    def of_futures(self) -> bool:
        """Whether the text speaks of a market where goods are sold before they are there."""
        if self._of_futures is None:
            self._of_futures = "futures" in self.tokens.folded or "delivery" in self.tokens.folded
        return self._of_futures

    def back(self, at: int) -> str:
        """The token in lower case, "" where it has been read already."""
        return self.folded[at] if at >= self.floor else ""

    def touching(self, at: int) -> bool:
        """Whether no blank stands between token `at` and the one before it."""
        starts = self.tokens.starts
        return 0 < at < len(starts) and starts[at] == self.tokens.ends[at - 1]

    def past_stop(self, at: int) -> int:
        """The token after `at`, or after the stop that cuts it short ("Sept.")."""
        return at + 2 if self.folded[at + 1] == "." and self.touching(at + 1) else at + 1

    def with_about(self, first: int) -> int:
        """Back over "about", "more than", "at least", "up to" before a count."""
        one, two = self.back(first - 1), self.back(first - 2)
        if one == "than" and two in MORE:
            return self.with_no(first - 2)
        if (two, one) in (("at", "least"), ("at", "most"), ("up", "to"), ("close", "to")):
            return first - 2
        if one == "over" and two not in BEFORE_OVER:
            return first
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
            which = two in HALVED and self.back(first - 3) in WHICH
            return self.with_article(first - 3 if which else first - 2)
        return first

    def with_part(self, first: int) -> int:
        """As `with_edge`, but the article of "the early May meeting" is the meeting's."""
        edge = self.with_edge(first)
        return edge + 1 if self.folded[edge] == "the" and self.folded[edge + 1] in EARLY else edge

    def with_article(self, first: int) -> int:
        """Back over "the"."""
        return first - 1 if self.back(first - 1) == "the" else first
