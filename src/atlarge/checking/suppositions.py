"""Words that are not said to be so: conditions, questions put indirectly, wishes; and words about an earlier time.

What a sentence only supposes ("if it were a member", "had it ratified", "asked whether") claims nothing. What it tells
of an earlier time is judged by the days that it names, not by the day of the text.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from atlarge.checking.slots import Clause

_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|suppos\w+|imagin\w+|provided|as though|would have been|would become"
    r"|had hoped|hypothetical\w*)\b[^;:]{0,140}$"
    r"|(?:^|[,;:.\"] )(?:were|had|should) (?:the )?(?:<[spn]\d+>|it|he|she|they)[^,;:]{0,60}$"
)
_END_OF_CONDITION = re.compile(r"[^,]{12,}, (?:it|he|she|they|the|a|an|<[spn]\d+>|however)")
_PAST = re.compile(
    r"\b(?:was|were|had|did|didn't|wasn't|weren't|hadn't|then|former|once|used to|previously|formerly|"
    r"at (?:the|that) time"
    r"|in those days|back then|until|before)\b"
)
_SPOKEN = re.compile(
    r"\b(?:says?|said|claims?|claimed|argu\w+|insist\w*|believ\w+|thinks?|calls?|called|asked|asks|"
    r"demand\w*|wants?|hope\w*"
    r"|urg\w+|maintain\w*|according to|accus\w+|alleg\w+|protest\w*|declar\w+|denounc\w+|reject\w+|consider\w*)\b"
)


def is_supposed(clause: Clause, at: int) -> bool:
    """Tell whether what stands at a place in a sentence is only supposed there."""
    match = _SUPPOSED.search(clause.text[max(0, at - 200) : at])
    return bool(match) and not _END_OF_CONDITION.search(match.group() if match else "")


def is_spoken(clause: Clause, at: int) -> bool:
    """Tell whether a verb of saying, wishing or asking stands before a place in the same part of the sentence."""
    before = clause.text[max(0, at - 160) : at]
    return bool(_SPOKEN.search(before[max(before.rfind(";"), 0) :]))


def is_past(words: str) -> bool:
    """Tell whether words speak of an earlier time."""
    return bool(_PAST.search(words))


def days_told(clause: Clause, day: date) -> list[date]:
    """Return the days, up to the day of the text, that the dates of a sentence begin and end with."""
    ends = [(s.first, s.last) for s in clause.slots_in(0, len(clause.text), "d") if s.first and s.last]
    found = [d for pair in ends for d in pair if d <= day + timedelta(days=1)]
    return list(dict.fromkeys(found))


def is_national(clause: Clause) -> bool:
    """Whether a court of some State is named as the one that acted."""
    found = re.search(
        r"<n\d+> (?:\w+ )?court|\bcourt in (<s\d+>)|\b(?:domestic|national|military|local|high"
        r"|special) (?:criminal )?court|<s\d+>'s (?:\w+ )?court",
        clause.text,
    )
    return bool(found) and not (found[1] and clause.slot(found[1]).ref == "NLD") if found else False
