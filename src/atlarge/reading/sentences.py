"""Sentences of a text, as ranges of tokens.

A sentence ends at a final mark followed by what can start one, and at the end of its paragraph. Abbreviations,
initials and titles do not end it; a question or an exclamation inside marks does not, where the reporting clause
follows ("Is it safe?" Smith asked).
"""

from __future__ import annotations

from atlarge.reading.cues import REPORTING
from atlarge.reading.kinds import places
from atlarge.reading.paragraphs import Range
from atlarge.reading.tokens import Tokens

CLOSING = frozenset({*"\"”’'»)]›“", "''"})
OPENING = frozenset({*'"“«„', "``"})
# Before a stop, these are cut short; what follows belongs to them.
TITLES = frozenset(
    "mr mrs ms messrs dr sen sens rep reps gov govs gen col lt sgt capt cmdr adm maj brig pvt rev hon prof pres "
    "amb fr st ste mt ft sec atty supt det cpl insp mme mlle sr sra herr hr".split()
)
SHORTENED = frozenset(
    "vs v etc inc corp co ltd llc jr sr no nos vol pp p ch art arts fig ed eds est dept univ assn bros al cf ca "
    "approx jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd "
    "rd calif conn fla ill mass mich minn mo ore pa penn tenn tex va wash wis ariz ark colo del ga ind kan ky la "
    "md miss mont neb nev okla vt wyo op ref para sect mio bn hrs min max dist".split()
)
# Cut short only with a capital: "The court sat."
WORDS = frozenset("sat sun wed mar mass miss ill ore wash art fig max min".split())
# After a shortened word, only these start a sentence; any other capital may belong to the same name.
STARTERS = frozenset(
    "the a an he she it they we i you this that these those in on at as but and or so if when while after before "
    "since although though however there his her its their our my for from by with to what who how why where not "
    "no yet still also then now here both some many most one two several earlier later last".split()
)
PRONOUNS = frozenset("he she they we it".split())
_REACH = 7  # tokens within which a reporting clause after "...?" shows its verb


def sentences(tokens: Tokens, paragraphs: list[Range]) -> list[Range]:
    """The sentences in order, each `(first, after)` token; together they cover every token.

    Where a verb of saying follows a quoted question closely, the sentence goes on.
    """
    finals = places(tokens.kinds, ".")
    found: list[Range] = []
    at, most = 0, len(finals)
    for first, after in paragraphs:
        start = first
        while at < most and finals[at] < after:
            end = _end(tokens, finals[at], after)
            if end is not None and end > start:
                found.append((start, end))
                start = end
            at += 1
        if start < after:
            found.append((start, after))
    return found


def _end(tokens: Tokens, final: int, after: int) -> int | None:
    """The token after the sentence that this final mark ends, or None where it ends none."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    end = final + 1
    while end < after and words[end] in CLOSING and starts[end] == ends[end - 1]:
        end += 1
    if end >= after:
        return end
    if words[final] in "。！？":
        return end
    if starts[end] == ends[end - 1] or not _may_start(tokens, end):
        return None
    if words[final] == "." or len(words[final]) > 1:
        return end if _stops(tokens, final, end) else None
    if tokens.folded[end] in PRONOUNS and tokens.words[end][0].isupper():
        return end  # "Is it safe?" She said: a small letter would go on
    return None if end > final + 1 and _reported(tokens, end, after) else end


def _may_start(tokens: Tokens, at: int) -> bool:
    """Whether the token can be the first of a sentence: anything but a lower-case word or a joining mark."""
    head = tokens.words[at][0]
    return not head.islower() and head not in ",;:.!?)]”»—–-…%&"


def _stops(tokens: Tokens, final: int, end: int) -> bool:
    """Whether a full stop is one, and does not belong to an abbreviation or initial."""
    word = tokens.words[final]
    if word[0] == "." or word == "...":
        if end > final + 1 or final == 0 or tokens.starts[final] != tokens.ends[final - 1]:
            return True
        before = tokens.folded[final - 1]
        if before in TITLES:
            return False
        initial = len(before) == 1 and tokens.words[final - 1].isupper() and before != "i"
        if before in SHORTENED and (tokens.words[end] in OPENING or tokens.words[final - 1] in WORDS):
            return True
        return not (initial or before in SHORTENED) or tokens.folded[end] in STARTERS
    return tokens.folded[end] in STARTERS or not tokens.words[end][0].isalnum()


def _reported(tokens: Tokens, at: int, after: int) -> bool:
    """Whether a reporting clause follows at once: verb within reach, no other mark before it."""
    for index in range(at, min(after, at + _REACH)):
        folded = tokens.folded[index]
        if folded in REPORTING:
            return True
        if not folded[0].isalnum() and folded[0] not in "'.":
            return False
    return False
