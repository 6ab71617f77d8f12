"""Which line breaks of a text end a paragraph, and which were only set by width.

In most texts a break ends a paragraph. In mail, teletype and the text layer of a PDF lines are filled up to a width: a
break there stands where the next word would not have fitted. That is told from the lengths of the lines; headlines,
bylines, lists, tables and verse break before they must, and so do the last lines of paragraphs.
"""

from __future__ import annotations

import re
from itertools import pairwise

from atlarge.reading.readings import Span

# Every run of white space that holds a line break, with the marks by which mail quotes the line that follows.
_BREAK = re.compile(r"[\n\r\u2028\u2029\x0b\x0c][\s>]*")
_RARE = ("\r", "\x0b", "\x0c", "\u2028", "\u2029")  # breaks other than the one of nearly every text
_WIDEST, _NARROWEST = 110, 40  # characters; what wraps a text wraps it between these
_UNEVEN = 0.85  # of the width: how full a line is in print, where letters differ in width
_OPEN = 3  # at least a third of the lines of prose are plainly not at an end
_FEWEST = 3  # full lines that show a width
_SHARE = 3  # at least a third of a text stands in lines of bearable width, if lines were set by it
_BACK = 3  # of as many lines that are set in, one goes back to the margin, where indents mark paragraphs
_MANY = 20  # lines from which on the few longest do not count: an address on the web fits no width
_BLANKS = " \t\xa0"
_ITEM = re.compile(r"[-*•·–—]\s|\(?\d{1,2}[.)]\s")
_BYLINE = re.compile(r"By [A-Z]")
_ENDS = frozenset(".:;!?")
_SALUTATION = re.compile(r"(?:^|[\n\r])[ \t>]*(?:Dear|Hello|Hi|Good (?:morning|day|evening))\b[^\n\r,]{0,60},$")
_TABLE = re.compile(r"\t|\S {3,80}\S")
_LEADING = frozenset(
    "a an the of in on at to for by with from and or but that as is was are were has had have its his her their".split()
)
_WORD = re.compile(r"\S+")


def breaks(text: str) -> tuple[list[int], list[Span]]:
    r"""The offsets at which paragraphs begin after a break, and the runs of white space that end no paragraph.

    Linear in the length of the text.

    >>> breaks("One two.\nThree, and\nfour.")
    ([9], [(19, 20)])
    """
    runs = _runs(text)
    limit = _limit(text, runs)
    if limit:
        joins = list(_joins(text, runs, limit))
    else:
        joins = [run for run in runs if _runs_on(text, *run) and _lone(text, *run)]
    if joins:
        inside = {end for _, end in joins}
        runs = [run for run in runs if run[1] not in inside]
    if ">" in text:
        runs = [(start, text.find(">", start, end) if ">" in text[start:end] else end) for start, end in runs]
    return [end for _, end in runs], joins


def _runs(text: str) -> list[Span]:
    """Every run of white space that holds a line break; looking for the break alone is ten times as fast."""
    if any(mark in text for mark in _RARE):
        return [match.span() for match in _BREAK.finditer(text)]
    runs = []
    start = text.find("\n")
    while start >= 0:
        end = start + 1
        following = text[end : end + 1]
        if (following.isspace() or following == ">") and (blank := _BREAK.match(text, start)):
            end = blank.end()
        runs.append((start, end))
        start = text.find("\n", end)
    return runs


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether a line plainly goes on after a break: a small letter after it, no final mark nor a salutation before."""
    last = text[start - 1 : start]
    if not text[end : end + 1].islower() or not (last.isalpha() or last == ","):
        return False
    return last != "," or _SALUTATION.search(text, max(0, start - _WIDEST), start) is None


def _lone(text: str, start: int, end: int) -> bool:
    """Whether a run holds one line break, so that no blank line is seen."""
    return end - start == 1 or (text.count("\n", start, end) < 2 and text.count("\r", start, end) < 2)  # noqa: PLR2004


def _indent(text: str, start: int, end: int) -> int:
    """How far the line after a run is set in."""
    return end - 1 - max(text.rfind("\n", start, end), text.rfind("\r", start, end), start)


def _limit(text: str, runs: list[Span]) -> int:
    """The length that a line and the first word of the next one exceed together where width broke it; 0 if none did."""
    lengths = [start - end for (_, end), (start, _) in pairwise([(0, 0), *runs])]
    if len(runs) < _FEWEST or _SHARE * sum(length for length in lengths if length <= _WIDEST) < len(text):
        return 0
    seen = []
    indent = 0
    margin = min((_indent(text, *run) for run in runs if _lone(text, *run)), default=0)
    for bare, run in zip(lengths, runs, strict=True):
        length, indent = bare + indent, _indent(text, *run)
        word = _WORD.match(text, run[1])
        goes_on = _lone(text, *run) and indent <= margin + 1  # what is set in farther may be a paragraph of its own
        if 0 < length <= _WIDEST and word is not None and goes_on:
            seen.append((length, 1 + word.end() - word.start(), _open(text, *run)))
    if len(seen) < _FEWEST:
        return 0
    width = sorted(length for length, _, _ in seen)[-1 - len(seen) // _MANY]
    for limit in (width, int(_UNEVEN * width)) if width >= _NARROWEST else ():
        full = [opened for length, word, opened in seen if length + word > limit]
        if len(full) >= _FEWEST and 2 * len(full) >= len(seen) and _OPEN * sum(full) >= len(full):
            return limit
    return 0


def _open(text: str, start: int, end: int) -> bool:
    """Whether a line cannot end at a break: a small letter after it, or a comma or a word that leads on before it."""
    last = text[max(0, start - 8) : start].rpartition(" ")[2]
    return text[end].islower() or last in _LEADING or last[-1:] == ","


def _joins(text: str, runs: list[Span], limit: int) -> list[Span]:
    """The runs that width set, in a text whose lines were filled up to a width."""
    joins = []
    deep = _deep(text, runs)
    opened = begin = indent = 0  # where the paragraph and its last line begin, and how far that is set in
    for start, end in runs:
        stop = begin + len(text[begin:start].rstrip(_BLANKS))
        further = _indent(text, start, end)
        listed = _ITEM.match(text, end) and (_ITEM.match(text, opened) or text[stop - 1 : stop] in _ENDS)
        flush = further <= min(deep, indent + 1) and not listed
        room = limit - indent
        if stop > begin and _lone(text, start, end) and (
            _runs_on(text, stop, end) or (flush and _filled(text, (begin, stop), end, room, first=opened == begin))
        ):  # fmt: skip
            joins.append((stop, end))
        else:
            opened = end
        begin, indent = end, further
    return joins


def _deep(text: str, runs: list[Span]) -> int:
    """How far a line may be set in that goes on; farther in, a paragraph begins, where indents mark paragraphs.

    The line after the first of a paragraph goes back to the margin; in a block that is set in, it does not.
    """
    indents = [_indent(text, *run) for run in runs if _lone(text, *run)]
    margin = min(indents, default=0)
    inner = [(here, following) for here, following in pairwise(indents) if here > margin + 1]
    back = sum(following <= margin + 1 for _, following in inner)
    return margin + 1 if back and _BACK * back >= len(inner) else _WIDEST


def _filled(text: str, line: Span, end: int, room: int, *, first: bool) -> bool:
    """Whether the next line's first word found no room in a line of prose; `first` is the first line of a paragraph."""
    begin, stop = line
    word = _WORD.match(text, end)
    if word is None or stop - begin > _WIDEST or _TABLE.search(text, begin, stop):
        return False
    byline = first and _BYLINE.match(text, end)
    return not byline and stop - begin + 1 + word.end() - end > room
