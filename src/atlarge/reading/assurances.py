"""What somebody says a State will or will not do to a person: assurances, refusals, and doors left open.

Read from a sentence that speaks of an arrest to come and of somebody who commits to it or against it. What the law
demands ("States Parties must arrest") is no assurance, nor is a warrant.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from atlarge.reading.places import GOVERNMENT_NOUNS
from atlarge.reading.readings import AssuranceRead, Attribution, Mention
from atlarge.reading.visiting.stage import Range, Stage

Said = tuple[int, int, Attribution]
Stance = Literal["assured", "refused", "hedged", "denied"]

_ARREST = frozenset(
    "arrest arrests arrested arresting detain detains detained detaining detention surrender surrendered surrendering "
    "extradite extradited apprehend apprehended seize seized enforce execute".split()
)
_SAFETY = frozenset({"safety", "immunity", "passage", "safe", "safely", "protection"})
_COMMITS = frozenset(
    "assure assures assured assuring assurance assurances guarantee guarantees guaranteed guaranteeing promise "
    "promises "
    "promised promising pledge pledges pledged vow vows vowed undertaking undertakings commitment commitments".split()
)
_SAYS = frozenset(
    "said says saying told tells announced declared stated insisted insists confirmed added warned warns reiterated "
    "suggested indicated made tweeted wrote ruled signalled signaled hinted stressed".split()
)
_NOT = frozenset("not n't never neither nor no without won't wouldn't can't cannot isn't don't didn't doesn't".split())
_MODALS = frozenset(
    "will would shall 'll won't wouldn't going must should obliged bound required forced obligated have duty".split()
)
_OPEN = frozenset(
    "may might could whether consider considering decide decided unclear sidestepped declined refused".split()
)
_FOR_OTHERS = frozenset({"warrant", "warrants"})
_REACH = 16
_FAR = 60  # tokens; a clause further away belongs to something else
_LONGEST_GIVER = 4
_LISTED = 9  # States in one list of givers
_OBLIGED = frozenset({"obliged", "bound", "required", "forced", "obligated", "duty", "must", "have"})


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """The tokens of a text that speak of an arrest, and those that commit somebody."""

    arrests: list[int]
    commits: list[int]


class Stand(msgspec.Struct, frozen=True, kw_only=True):
    """A stance found in a sentence: the tokens it stands on, and who takes it."""

    rule: str
    stance: Stance
    first: int
    after: int
    giver: Mention | None


def assurance_reads(
    stage: Stage, sentences: Sequence[Range], *, attributions: Sequence[Attribution]
) -> tuple[AssuranceRead, ...]:
    """Every assurance, refusal or open answer about the arrest of a person of the record, in order. Pure and linear."""
    tokens = stage.tokens
    said = sorted(
        ((start, end, one) for one in attributions for start, end in one.content), key=lambda one: one[1] - one[0]
    )
    found: list[AssuranceRead] = []
    words = Words(
        arrests=[at for at, word in enumerate(tokens.folded) if word in _ARREST],
        commits=[at for at, word in enumerate(tokens.folded) if word in _COMMITS],
    )
    for sentence in sentences:
        stand = _stand(stage, sentence, words)
        if stand is not None:
            found.extend(_read(stage, sentence, stand, said))
    return tuple(found)


def _stand(stage: Stage, sentence: Range, words: Words) -> Stand | None:
    arrests = [at for at in _within(words.arrests, sentence) if _of_person(stage, at)]
    commits = _within(words.commits, sentence)
    if not arrests and commits:
        arrests = [at for at in range(*sentence) if stage.folded(at) in _SAFETY]
    for commit in commits:
        for arrest in _within(arrests, (commit - _REACH, commit + _REACH + 1)):
            return _committed(stage, sentence, commit, arrest)
    for arrest in arrests:
        found = _no_risk(stage, sentence, arrest) or _stated(stage, sentence, arrest)
        if found is not None:
            return found
    return None


def _within(places: Sequence[int], bounds: Range) -> Sequence[int]:
    """Those of the sorted places that lie in `[bounds)`."""
    return places[bisect_left(places, bounds[0]) : bisect_left(places, bounds[1])]


def _of_person(stage: Stage, at: int) -> bool:
    """Whether the word speaks of an arrest, not of a warrant or of executing something else."""
    if stage.folded(at + 1) in _FOR_OTHERS or (
        stage.folded(at) == "arrest" and stage.folded(at - 1) in ("an", "of") and stage.folded(at + 1) == "warrant"
    ):
        return False
    if stage.folded(at) in ("execute", "enforce", "seize", "seized"):
        return any(stage.folded(further) in _FOR_OTHERS for further in range(at + 1, at + 5))
    return True


def _negated(stage: Stage, at: int, back: int, sentence: Range) -> bool:
    return any(
        stage.folded(index) in _NOT or stage.folded(index).endswith("n't")
        for index in range(max(sentence[0], at - back), at)
    )


def _committed(stage: Stage, sentence: Range, commit: int, arrest: int) -> Stand:
    """ "Mongolia assured the Kremlin that he would not be detained", "gave no guarantee that..."."""
    giver = _giver(stage, sentence, commit)
    first, after = min(commit, arrest), max(commit, arrest) + 1
    if _negated(stage, commit, 3, sentence) or (
        stage.folded(commit - 1) in ("give", "giving") and _negated(stage, commit, 5, sentence)
    ):
        return Stand(rule="no commitment", stance="hedged", first=first, after=after, giver=giver)
    if {"denied", "denies", "deny", "denying"} & {
        stage.folded(at) for at in range(max(sentence[0], commit - 5), commit)
    }:
        return Stand(rule="commitment denied", stance="denied", first=first, after=after, giver=giver)
    safe = stage.folded(arrest) in _SAFETY
    kept_off = (
        safe
        or _negated(stage, arrest, 9, (commit, sentence[1]) if commit < arrest else sentence)
        or stage.folded(arrest - 1) == "against"
    )
    return Stand(rule="commitment", stance="assured" if kept_off else "refused", first=first, after=after, giver=giver)


def _giver(stage: Stage, sentence: Range, commit: int) -> Mention | None:
    """The State or the officials who commit: before the verb, or "from" whom the assurances come."""
    for at in range(commit + 1, min(sentence[1], commit + 7)):
        if stage.folded(at) in ("from", "by") and _state(stage, at + 1, at + 5) is not None:
            return _state(stage, at + 1, at + 5)
    for at in range(commit - 1, max(sentence[0], commit - 12) - 1, -1):
        if _is_state(stage, at) and stage.folded(at - 1) not in ("with", "against"):
            return stage.owner[at]
        if stage.folded(at) in (";", "that"):
            break
    return None


def _state(stage: Stage, first: int, after: int) -> Mention | None:
    return next((stage.owner[at] for at in range(first, after) if _is_state(stage, at)), None)


def _is_state(stage: Stage, at: int) -> bool:
    owner = stage.owner.get(at)
    return owner is not None and owner.kind == "State" and bool(owner.ref)


def _no_risk(stage: Stage, sentence: Range, arrest: int) -> Stand | None:
    """ "There is no risk of his arrest", "need not fear arrest"."""
    words = [stage.folded(at) for at in range(max(sentence[0], arrest - 8), arrest)]
    feared = {"risk", "danger", "threat", "fear", "chance", "worries", "concern"} & set(words)
    if not feared or not any(word in _NOT for word in words):
        return None
    first = next(at for at in range(max(sentence[0], arrest - 8), arrest) if stage.folded(at) in _NOT)
    return Stand(rule="no risk", stance="assured", first=first, after=arrest + 1, giver=None)


def _stated(stage: Stage, sentence: Range, arrest: int) -> Stand | None:
    """ "Brazil said it would not arrest him", "he would be detained, the minister said"."""
    modal = next(
        (at for at in range(arrest - 1, max(sentence[0], arrest - 9) - 1, -1) if stage.folded(at) in _MODALS | _OPEN),
        None,
    )
    if modal is None:
        return None
    passive = stage.folded(arrest - 1) in ("be", "being", "been", "face", "facing")
    giver, speaks = _speaker(stage, sentence, modal)
    actor = None if passive else _acting(stage, sentence, modal)
    if actor is not None and stage.folded(modal) in _OBLIGED and not speaks:
        return None
    giver = actor or giver
    if giver is None and not (passive or stage.folded(modal - 1) in ("we", "i", "they")):
        return None
    if giver is not None and not (speaks or actor is not None):
        return None
    if stage.folded(modal) in _OPEN:
        return Stand(rule="left open", stance="hedged", first=modal, after=arrest + 1, giver=giver)
    off = _negated(stage, arrest, arrest - modal + 2, sentence) or stage.folded(modal).endswith("n't")
    stance: Stance = "assured" if off else "refused"
    return Stand(rule="statement", stance=stance, first=modal, after=arrest + 1, giver=giver)


def _acting(stage: Stage, sentence: Range, modal: int) -> Mention | None:
    """The State that is the subject of "will arrest"."""
    for at in range(modal - 1, max(sentence[0], modal - 4) - 1, -1):
        if _is_state(stage, at):
            return stage.owner[at] if stage.owner[at].rule != "demonym" or stage.folded(at + 1) in _OFFICES else None
        if stage.folded(at) not in (
            "not",
            "also",
            "would",
            "will",
            "is",
            "be",
            "authorities",
            "officials",
            "government",
            "police",
            "it",
        ):
            return None
    return None


_OFFICES = frozenset({"authorities", "officials", "government", "police"})


def _speaker(stage: Stage, sentence: Range, modal: int) -> tuple[Mention | None, bool]:
    """The State whose government or officials speak in this sentence, and whether anybody speaks at all."""
    for at in range(max(sentence[0], modal - _FAR), min(sentence[1], modal + _FAR)):
        if stage.folded(at) not in _SAYS:
            continue
        near = (
            range(at - 1, max(sentence[0], at - 14) - 1, -1) if at < modal else range(at + 1, min(sentence[1], at + 8))
        )
        for index in (*near, *range(max(sentence[0], at - 9), at)):
            if _is_state(stage, index):
                return stage.owner[index], True
        return None, True
    return None, False


def _read(stage: Stage, sentence: Range, stand: Stand, said: Sequence[Said]) -> Iterator[AssuranceRead]:
    """The items of a stand: one for each State that takes it, or one for whoever is quoted."""
    person = _person(stage, sentence, stand)
    if person is None:
        return
    span = stage.tokens.span(stand.first, stand.after)
    within = next((one for start, end, one in said if start <= span[0] and span[1] <= end), None)
    givers: list[Mention | None] = [*_joined(stage, stand.giver, sentence)] if stand.giver is not None else [None]
    if stand.giver is None and within is not None and within.source is not None:
        source = range(stage.tokens.at(within.source[0]), stage.tokens.at(within.source[1]))
        givers = [next((stage.owner[at] for at in source if _is_state(stage, at)), None)]
    if givers == [None] and stand.rule == "statement" and (within is None or not within.speaker):
        return
    for giver in givers:
        state = giver.ref if giver is not None else ""
        if state and stage.at_home(person.ref, state):
            continue
        words = _words(stage, giver) if giver is not None else ""
        yield AssuranceRead(
            span=span,
            rule=stand.rule,
            giver=within.speaker if not words and within is not None else words,
            giver_state=state,
            person=person.ref,
            host=state,
            stance=stand.stance,
            attribution=within.id if within is not None else "",
        )


def _joined(stage: Stage, giver: Mention, sentence: Range) -> list[Mention]:
    """The States joined to this one before it: "Ireland and the Netherlands have said"."""
    givers = [giver]
    at = stage.tokens.at(giver.span[0]) - 1
    while at > sentence[0] and len(givers) < _LISTED:
        while stage.folded(at) in ("and", ",", "the") and at > sentence[0]:
            at -= 1
        if not _is_state(stage, at) or stage.folded(at + 1) not in ("and", ","):
            break
        givers.insert(0, stage.owner[at])
        at = stage.tokens.at(stage.owner[at].span[0]) - 1
    return givers


def _person(stage: Stage, sentence: Range, stand: Stand) -> Mention | None:
    near = range(max(sentence[0], stand.first - _FAR), min(sentence[1], stand.after + _FAR))
    places = sorted(near, key=lambda at: abs(at - stand.after))
    return next((stage.owner[at] for at in places if stage.person(at) is not None), None) or stage.focus


def _words(stage: Stage, giver: Mention) -> str:
    """The giver in the text's words: "Mongolian officials", "Mongolia"."""
    after = stage.tokens.at(giver.span[1])
    end = after
    if giver.rule == "demonym":
        while end < after + _LONGEST_GIVER and stage.folded(end) in GOVERNMENT_NOUNS:
            end += 1
    return stage.tokens.text[giver.span[0] : stage.tokens.ends[end - 1]]
