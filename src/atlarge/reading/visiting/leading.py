"""Hosts named by their leader alone: "received by Orban", "the guest of Emomali Rahmon", "Museveni's swearing-in"."""

from __future__ import annotations

from atlarge.names.folding import fold
from atlarge.names.leaders import LEADERS
from atlarge.reading.readings import Mention
from atlarge.reading.visiting.hosts import Placed
from atlarge.reading.visiting.stage import Stage

_LEADERS = {tuple(fold(name).split()): state for name, state in LEADERS.items()}
_LONGEST = max(map(len, _LEADERS))
_REACH = 7  # tokens of titles and first names before a last name


def leader_before(stage: Stage, at: int) -> Placed | None:
    """The State of the leader whose name ends right before the token, with the token."""
    known = stage.leaders.get(stage.word(at - 1))
    if known is not None:
        return known, at
    if not stage.word(at - 1)[:1].isupper():
        return None
    for length in range(min(_LONGEST, at), 0, -1):
        state = _LEADERS.get(tuple(fold(word) for word in stage.near(at - length, at)))
        if state is not None:
            span = stage.tokens.span(at - length, at)
            names = stage.tokens.text[slice(*span)]
            return Mention(span=span, kind="State", ref=state, names=names, rule="leader", sense="government"), at
    return None


def leader_after(stage: Stage, at: int) -> Placed | None:
    """The State of the leader whose titles and name follow the token."""
    end = at + 1
    while end < at + _REACH and (stage.word(end)[:1].isupper() or stage.folded(end) in _TITLES):
        end += 1
        found = leader_before(stage, end)
        if found is not None and not stage.word(end)[:1].isupper():  # "Anwar Sadat" is another
            return None if stage.folded(end) == "'s" else found  # "by Tusk's critics"
    return None


_TITLES = frozenset("the president prime minister king emir leader premier chancellor his host counterpart".split())
