"""Quotation marks, paired.

A stack pairs straight, typographic, angled and low marks, nested to any depth. A quotation that runs over paragraphs
repeats its opening mark at each and closes once (the press's convention): each paragraph gives one `Quotation`, the
later ones marked `goes_on`. A mark that pairs with nothing is left alone: no text is refused for it.
"""

from __future__ import annotations

import msgspec

from atlarge.reading.kinds import CLOSERS, MARKS, places
from atlarge.reading.paragraphs import Range
from atlarge.reading.tokens import Tokens

_ONLY_OPEN = frozenset("“„‟«‹‘‚「『")
_SINGLE = frozenset("‘‚'")
_APOSTROPHES = frozenset("'’")
_STRAIGHT = frozenset({'"', "''"})
_BEFORE_OPENING = frozenset("([{—–-:,;/…")


class Quotation(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Tokens `first` to `after`, marks included; `depth` 0 is outermost.

    `closed` is false where a later paragraph goes on, whose own quotation `goes_on`.
    """

    first: int
    after: int
    depth: int = 0
    closed: bool = True
    goes_on: bool = False


def quotations(tokens: Tokens, paragraphs: list[Range]) -> list[Quotation]:
    """Every quotation of the text in order of its first token. Linear; never fails."""
    marks = places(tokens.kinds, "q")
    if not marks:
        return []
    found: list[Quotation] = []
    at = 0
    running = ""  # the opening mark of a quotation that an earlier paragraph left open
    for number, (first, after) in enumerate(paragraphs):
        stop = at
        while stop < len(marks) and marks[stop] < after:
            stop += 1
        if stop == at:
            running = ""
            continue
        opened, goes_on = _pair(tokens, marks[at:stop], first, found, running)
        at = stop
        running = _left_open(
            tokens, opened, (first, after), paragraphs[number + 1 : number + 2], found, goes_on=goes_on
        )
    found.sort(key=lambda quotation: (quotation.first, -quotation.after))
    return found


def _pair(tokens: Tokens, marks: list[int], start: int, found: list[Quotation], running: str) -> tuple[list[int], bool]:
    """Pair the marks of one paragraph; returns what stays open, and whether it goes on an earlier quotation."""
    stack: list[int] = []
    words = tokens.words
    goes_on = bool(running and marks and marks[0] == start and words[start] == running)
    for mark in marks:
        if goes_on and mark == start:
            stack.append(mark)
            continue
        closes = _closes(tokens, mark, stack)
        if closes is not None:
            opening = stack[closes]
            del stack[closes:]  # whatever was opened inside and never closed is an odd mark
            found.append(
                Quotation(first=opening, after=mark + 1, depth=len(stack), goes_on=goes_on and opening == start)
            )
        elif _opens(tokens, mark):
            if stack and words[stack[-1]] == words[mark]:
                stack.pop()  # the same mark opened twice: the first was odd
            stack.append(mark)
    return stack, goes_on


def _closes(tokens: Tokens, mark: int, stack: list[int]) -> int | None:
    """The place in the stack of the opening mark that this one closes, or None."""
    word, text, end = tokens.words[mark], tokens.text, tokens.ends[mark]
    follows = text[end : end + 1]
    if word in _APOSTROPHES and (follows.isalnum() or text[tokens.starts[mark] - 1 : tokens.starts[mark]].isspace()):
        return None
    for back in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        opening = tokens.words[stack[back]]
        if word in CLOSERS[opening] and (len(opening) == 1 or word == "''"):
            if word in _STRAIGHT and _opens(tokens, mark) and follows.isalnum():
                return None  # a straight mark with a space before and a letter after opens
            return back
    return None


def _opens(tokens: Tokens, mark: int) -> bool:
    """Whether a mark stands where an opening one does: nothing or a space before, something after."""
    word, text, start, end = tokens.words[mark], tokens.text, tokens.starts[mark], tokens.ends[mark]
    if word not in CLOSERS:
        return False
    before, follows = text[start - 1 : start] if start else "", text[end : end + 1]
    if not follows or (follows.isspace() and word not in "«»"):
        return False
    if word == "'" and follows.isdigit():
        return False  # '90s
    free = not before or before.isspace() or before in _BEFORE_OPENING or before in MARKS
    return free or (word in _ONLY_OPEN and word not in _SINGLE)


def _left_open(
    tokens: Tokens, stack: list[int], here: Range, following: list[Range], found: list[Quotation], *, goes_on: bool
) -> str:
    """What to do with a mark that its paragraph does not close; returns the mark if the next paragraph goes on."""
    doubles = [mark for mark in stack if tokens.words[mark] not in _SINGLE]
    if not doubles:
        return ""
    opening = doubles[0]
    mark = tokens.words[opening]
    repeated = bool(following) and tokens.words[following[0][0]] == mark
    if repeated or opening == here[0]:
        found.append(Quotation(first=opening, after=here[1], closed=False, goes_on=goes_on and opening == here[0]))
    return mark if repeated else ""
