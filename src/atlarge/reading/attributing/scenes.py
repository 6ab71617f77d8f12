"""A text ready for the grammar: its letters, and where each token stands among sentences and quotations."""

from __future__ import annotations

import re
from bisect import bisect_right

import msgspec

from atlarge.reading.attributing.tagging import tag
from atlarge.reading.kinds import hinted, look_for
from atlarge.reading.language import english
from atlarge.reading.layout import Layout
from atlarge.reading.paragraphs import Range
from atlarge.reading.quotations import Quotation

LONGEST = 400  # tokens of a sentence that are looked at together, so that reading stays linear
SHORT_QUOTE = 6  # tokens; up to here a quotation may be a mere name or word ("the so-called Squad")
ATTITUDE = "attitude"  # the rule of what somebody wants, plans or refuses, which is no word of theirs
FINITE = re.compile(r"[VA]|[HUX]B?E|(?:H|UX?)B?W")  # letters of a clause that has its verb
_CLOCK = re.compile(r"\d{1,2}[.:h]\d\d(?:[ap]m)?")
_PASSING = look_for(english.PASSING)
_TIME_WORDS = english.TIMES | english.TIME_OPENERS | english.SEASONS | english.MONTHS


class Scene:
    """What the rules look at.

    `opens` and `closes` map the tokens of outermost quotation marks to their quotations;
    `units` are the sentences, those joined by one quotation taken as one; `passing` has 1 at each word by which one
    source passes on another's.
    """

    __slots__ = (
        "_entries",
        "_paragraph_starts",
        "_starts",
        "closes",
        "folded",
        "layout",
        "numbers",
        "opens",
        "outer",
        "passing",
        "quoted",
        "tags",
        "units",
        "words",
    )

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.tags = tag(layout)
        self.folded = layout.tokens.folded
        self.words = layout.tokens.words
        self.outer = [quotation for quotation in layout.quotations if quotation.depth == 0]
        self.numbers = {quotation.first: number for number, quotation in enumerate(self.outer)}
        self.opens = {quotation.first: quotation for quotation in self.outer}
        self.closes = {quotation.after - 1: quotation for quotation in self.outer if quotation.closed}
        self.quoted = bytearray(len(self.tags) + 1)
        for quotation in self.outer:
            self.quoted[quotation.first : quotation.after] = b"\1" * (quotation.after - quotation.first)
        self.passing = hinted(layout.tokens.hints, _PASSING)
        self._paragraph_starts = {first for first, _ in layout.paragraphs}
        self._entries = [first for first, _ in layout.paragraphs if self.clocked(first)]
        self.units = self._units()
        self._starts = [first for first, _ in self.units]

    def _units(self) -> list[Range]:
        """The sentences, those that one quotation joins taken as one."""
        units: list[Range] = []
        quoted, opens, breaks = self.quoted, self.opens, self._paragraph_starts
        unbearable = False
        for first, after in self.layout.sentences:
            begin = first
            if units and quoted[first] and quoted[first - 1] and first not in opens and first not in breaks:
                begin, _ = units.pop()
            units.append((begin, after))
            unbearable = unbearable or after - begin > LONGEST
        return [piece for unit in units for piece in _pieces(*unit)] if unbearable else units

    def sentence_of(self, token: int) -> int:
        """The index in `units` of the sentence that holds the token."""
        return bisect_right(self._starts, token) - 1

    def sentence(self, token: int) -> Range:
        """The sentence that holds the token."""
        return self.units[self.sentence_of(token)]

    def is_time(self, token: int) -> bool:
        """Whether the token is a word of time: "Monday", "March", or the "last" of "last week"."""
        word = self.folded[token]
        if word not in _TIME_WORDS:
            return False
        if word in english.MONTHS:
            return self._is_month(token)
        if word in english.SEASONS:
            return token > 0 and self.folded[token - 1] in english.TIME_OPENERS
        following = self.folded[token + 1] if token + 1 < len(self.folded) else ""
        return word in english.TIMES or following in english.TIMES or following in english.SEASONS

    def _is_month(self, token: int) -> bool:
        """Whether a word is a month here, and neither the verb nor somebody's name that it may be as well."""
        if not self.words[token][0].isupper():
            return False
        before, after = (self.folded[place : place + 1] for place in (max(token - 1, 0), token + 1))
        if any(word[0].isdigit() for word in (*before, *after)):
            return True
        if self.folded[token] not in english.MONTHS_OR_NAMES:
            return True
        return not english.BEFORE_MONTHS.isdisjoint(before) and self.tags[token + 1 : token + 2] != "U"

    def clocked(self, token: int) -> bool:
        """Whether a paragraph that begins with the token begins with a time of day, as the entries of live blogs do."""
        return self.folded[token][0].isdigit() and _CLOCK.fullmatch(self.folded[token]) is not None

    def entry(self, token: int) -> int:
        """The first token of the entry of a live blog that holds the token; of the text, where it is in none."""
        number = bisect_right(self._entries, token)
        return self._entries[number - 1] if number else 0

    def breaks_before(self, token: int) -> bool:
        """Whether the token is the first of a paragraph."""
        return token in self._paragraph_starts

    def has_verb(self, first: int, after: int) -> bool:
        """Whether the tokens hold a finite verb."""
        return FINITE.search(self.tags, max(0, first), after) is not None

    def unmarked(self, token: int) -> bool:
        """Whether a closing mark ends a short quotation inside a noun phrase, which the grammar looks through."""
        quotation = self.closes.get(token)
        return (
            quotation is not None
            and quotation.after - quotation.first <= SHORT_QUOTE
            and self.tags[token - 1] not in ",.~"
            and quotation.first > 0
            and self.tags[quotation.first - 1] in "DXUWL"
        )


def _pieces(first: int, after: int) -> list[Range]:
    """A sentence in pieces of bearable length: nearly always one."""
    return [(start, min(after, start + LONGEST)) for start in range(first, after, LONGEST)]


class Relation(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Who (`source`) says (`cue`) what (`contents`), as ranges of tokens; None for a source that the text leaves out.

    `origin` is whom the source cites for it, `carriers` are the outlets it was said to or that pass it on, nearest
    first; `verb` is the token of the verb or noun itself.
    """

    rule: str
    verb: int
    cue: Range
    contents: tuple[Range, ...]
    source: Range | None = None
    origin: Range | None = None
    carriers: tuple[Range, ...] = ()


def direct(scene: Scene, contents: tuple[Range, ...]) -> bool:
    """Whether the words given are a quotation and nothing else."""
    for first, after in contents:
        quotation = scene.opens.get(first)
        if quotation is None or quotation.after < after:
            return False
    return True


def whole(scene: Scene, quotation: Quotation) -> tuple[Range, ...]:
    """A quotation with its parts in earlier paragraphs, in order."""
    ranges = [(quotation.first, quotation.after)]
    at = scene.numbers[quotation.first] if quotation.goes_on else -1
    while at > 0 and scene.outer[at].goes_on and not scene.outer[at - 1].closed:
        at -= 1
        ranges.append((scene.outer[at].first, scene.outer[at].after))
    return tuple(reversed(ranges))


def onward(scene: Scene, quotation: Quotation) -> tuple[Range, ...]:
    """A quotation with its parts in later paragraphs, in order."""
    ranges = [(quotation.first, quotation.after)]
    if quotation.closed:
        return tuple(ranges)
    at = scene.numbers[quotation.first] + 1
    while at < len(scene.outer) and scene.outer[at].goes_on:
        ranges.append((scene.outer[at].first, scene.outer[at].after))
        if scene.outer[at].closed:
            break
        at += 1
    return tuple(ranges)
