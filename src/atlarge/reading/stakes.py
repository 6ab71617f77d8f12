"""What an assurance is about, by its words: an arrest to come, safety from one, and words that commit somebody."""

from __future__ import annotations

from atlarge.reading.kinds import look_for
from atlarge.reading.language.negations import NEGATIONS
from atlarge.reading.visiting.stage import Range, Stage

_ARREST = frozenset(
    "arrest arrests arrested arresting detain detains detained detaining detention surrendered apprehend apprehended "
    "seized touched enforce execute enforced executed carried custody hand".split()
)
_OF_A_WARRANT = frozenset("execute enforce executed enforced carried seized".split())
"""Of these, words that speak of an arrest only where a warrant stands near."""
_SAFETY = frozenset("safety immunity passage safe safely unhindered freely untouched".split())
_SAFE = _SAFETY | {"came"}
_COMMITS = frozenset(
    "assure assures assured assuring assurance assurances guarantee guarantees guaranteed guaranteeing promise "
    "promises promised promising pledge pledges pledged vow vows vowed undertaking undertakings commitment "
    "commitments grant grants granted granting word rule rules ruled ruling".split()
)
MATTERS = look_for(_ARREST | _COMMITS | {"fear"})
"""The hint of words for an arrest or a commitment: a sentence without any of these is passed at once."""
_WARRANTS = frozenset({"warrant", "warrants"})
_GIVE = frozenset("give gives gave given giving".split())
_OWNS = frozenset("its his her their our".split())
_NEAR, _REACH = 6, 10


def arrests_in(stage: Stage, sentence: Range) -> list[int]:
    """The tokens that speak of an arrest, not of a warrant or of executing something else."""
    words = enumerate(stage.near(*sentence), sentence[0])
    return [at for at, word in words if word in _ARREST and _of_person(stage, at, word, sentence)]


def _of_person(stage: Stage, at: int, word: str, sentence: Range) -> bool:
    following = stage.folded(at + 1)
    if following in _WARRANTS:
        return False
    if word == "custody":
        return "into" in stage.near(at - 3, at)
    if word == "hand":  # "would lay a hand on him"
        return following == "on" and not {"lay", "lays", "laid"}.isdisjoint(stage.near(at - 4, at))
    if word not in _OF_A_WARRANT:
        return True
    if word == "carried" and following != "out":
        return False
    passive = word in ("executed", "enforced", "carried")
    near = stage.near(max(sentence[0], at - _REACH), at) if passive else stage.near(at + 1, at + 5)
    return not _WARRANTS.isdisjoint(near)


def safety_in(stage: Stage, sentence: Range) -> list[int]:
    """The tokens that speak of somebody's safety from an arrest: "safe passage", "as he came"."""
    words = enumerate(stage.near(*sentence), sentence[0])
    return [at for at, word in words if word in _SAFE and is_safety(stage, at)]


def is_safety(stage: Stage, at: int) -> bool:
    """Whether the token speaks of a person's safety."""
    word = stage.folded(at)
    if word == "came":
        return stage.folded(at - 2) == "as"
    return word in _SAFETY and not _of_things(stage, at)


def _of_things(stage: Stage, at: int) -> bool:
    """ "Safe passage for Ukrainian grain": of a State's people or goods."""
    link = at + 1 + (stage.folded(at + 1) == "passage")
    if stage.folded(link) not in ("for", "of"):
        return False
    end = next((one for one in range(link, link + _NEAR) if stage.folded(one) in (",", ".", ";")), link + _NEAR)
    return stage.names_place(link, end) and not stage.names_person(link, end)


def commits_in(stage: Stage, sentence: Range) -> list[int]:
    """The tokens at which somebody is committed: "assured", "gave its word", "ruled out"."""
    words = enumerate(stage.near(*sentence), sentence[0])
    return [at for at, word in words if word in _COMMITS and _commits(stage, at, word)]


def _commits(stage: Stage, at: int, word: str) -> bool:
    if word == "word":
        return stage.folded(at - 1) in _OWNS and not _GIVE.isdisjoint(stage.near(at - _NEAR, at))
    return not word.startswith("rul") or stage.folded(at + 1) == "out"


def nothing_to_fear(stage: Stage, sentence: Range) -> int | None:
    """The token of "has nothing to fear", "need not fear", "could come without fear"; None where none is said."""
    words = enumerate(stage.near(*sentence), sentence[0])
    fears = (at for at, word in words if word == "fear")
    return next((at for at in fears if not NEGATIONS.isdisjoint(stage.near(at - 3, at))), None)
