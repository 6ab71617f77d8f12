"""Words spoken on the telephone: whoever rings up somebody in a city was not there."""

from __future__ import annotations

from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import MEETINGS, VERBS

PHONES = frozenset("phone telephone telephonic phones".split())
_CALLS = frozenset("call calls conversation conversations talk talks chat discussion discussions".split())
_BY = frozenset("by on over via through".split())
_IN = frozenset("in during on".split())
_STOPS = frozenset({",", ";", ":", "and", "but", "after", "before", "while", "when", "who", "which"})
_JOURNEYS = frozenset({"visit", "go", "arrive", "noun"})
_GATHER = MEETINGS - {"talks"}
_REACH = 16


def by_telephone(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether what the verb at the token tells was done by telephone; a journey never is."""
    if PHONES.isdisjoint(stage.near(max(sentence[0], at - _REACH), min(sentence[1], at + _REACH))):
        return False
    if not _JOURNEYS.isdisjoint(VERBS.get(stage.folded(at), ())):
        return False
    for index in range(at + 1, min(sentence[1], at + _REACH)):
        word = stage.folded(index)
        if word in PHONES:
            return stage.folded(index + 1) in _CALLS or not _BY.isdisjoint(stage.near(index - 2, index))
        if word in _STOPS:
            break
    back = range(max(sentence[0], at - _REACH), at)
    return any(
        stage.folded(one) in PHONES
        and stage.folded(one + 1) in _CALLS
        and not _IN.isdisjoint(stage.near(max(sentence[0], one - 3), one))
        for one in back
    )


def only_called(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether the verb tells of a call and no meeting is spoken of that could be followed by telephone."""
    return by_telephone(stage, at, sentence) and _GATHER.isdisjoint(stage.near(at, min(sentence[1], at + _REACH)))
