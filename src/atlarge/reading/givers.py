"""Who can give an assurance: a government, or somebody who speaks for one; never who only comments on it."""

from __future__ import annotations

from functools import cached_property

import msgspec

from atlarge.reading.readings import Mention
from atlarge.reading.visiting.stage import Range, Stage

SAYS = frozenset(
    "said says saying say told tells announced declared stated insisted insists confirmed added warned warns "
    "reiterated suggested indicated tweeted wrote signalled signaled hinted stressed asked asks".split()
)
_TITLES = frozenset(
    "president minister premier chancellor king emir sultan ambassador spokesman spokeswoman spokesperson envoy "
    "secretary pm representative attorney-general minister-president".split()
)
OFFICES = _TITLES | frozenset(
    "government governments ministry ministers official officials authorities embassy cabinet administration "
    "presidency leadership leader side police aide aides diplomat diplomats delegation officialdom".split()
)
_COMMENTS = frozenset(
    "analyst analysts academic academics professor professors lawyer lawyers expert experts scholar scholars activist "
    "activists group groups watch amnesty ngo ngos campaigner campaigners opposition court courts judge judges "
    "prosecutor prosecutors tribunal newspaper columnist commentator commentators researcher researchers fellow "
    "historian critics critic observers politician jurist jurists university institute former ex-minister".split()
)
_BEFORE_A_PLACE = frozenset("in at from near of for to with against on about".split())
_INSIDE = frozenset("'s the new prime foreign justice interior defence defense deputy da de al".split())
_ENDS = frozenset({";", "“", "”", '"', ":"})
_BACK, _AHEAD = 14, 9
_LONGEST_NAME = 4


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """Who speaks: the State for which, if one is named; whether it can bind it; the tokens that name who it is."""

    state: Mention | None = None
    binds: bool = False
    first: int = 0
    after: int = 0


class Givers:
    """The voices of a text. What it needs from the whole text is read once, when first asked for."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    @cached_property
    def titled(self) -> frozenset[str]:
        """Every name that the text gives after an office: "President Lula da Silva"."""
        words, folded = self.stage.tokens.words, self.stage.tokens.folded
        found: set[str] = set()
        for at in [at for at, word in enumerate(folded) if word in _TITLES]:
            for step in range(at + 1, min(len(words), at + 1 + _LONGEST_NAME)):
                if words[step][0].isupper():
                    found.add(words[step])
                elif folded[step] not in ("da", "de", "al", "van", "von"):
                    break
        return frozenset(found)

    def voice(self, sentence: Range) -> Voice | None:
        """Who says what the sentence says; None if nobody is said to."""
        stage = self.stage
        verb = next((at for at in range(*sentence) if stage.folded(at) in SAYS), None)
        if verb is None:
            return None
        behind = self.named((max(sentence[0], verb - _BACK), verb))
        if behind is not None:
            return behind
        opens = stage.folded(verb - 1) in (",", "”", '"', "''") and stage.folded(verb) in ("said", "says", "added")
        ahead = self.named((verb + 1, min(sentence[1], verb + _AHEAD))) if opens else None
        return ahead or Voice(first=verb, after=verb)

    def named(self, bounds: Range) -> Voice | None:
        """Who the tokens name, read from the last back to the first; None if nobody who could bind or comment."""
        stage, place = self.stage, None
        for at in range(bounds[1] - 1, bounds[0] - 1, -1):
            word = stage.folded(at)
            if word in _ENDS:
                return None
            if word in _COMMENTS:
                return Voice(first=at, after=bounds[1])
            if word in OFFICES:
                first = max(bounds[0], at - _LONGEST_NAME)
                if any(stage.folded(one) in _COMMENTS for one in range(first, at)):
                    return Voice(first=first, after=bounds[1])
                return self._office(at, bounds, place)
            if self.is_state(at):
                owner = stage.owner[at]
                start = stage.tokens.at(owner.span[0])
                before = stage.folded(start - 1) if stage.folded(start - 1) != "the" else stage.folded(start - 2)
                if before in _BEFORE_A_PLACE and owner.rule != "seat of power":
                    place = owner
                elif owner.rule != "demonym":
                    return Voice(state=owner, binds=True, first=start, after=at + 1)
            elif stage.word(at) in self.titled and stage.word(at)[:1].isupper():
                titled = self.named((bounds[0], at))
                return titled if titled is not None and titled.binds else Voice(
                    state=place, binds=True, first=at, after=bounds[1]
                )  # fmt: skip
        return None

    def _office(self, at: int, bounds: Range, place: Mention | None) -> Voice:
        """Who holds the office at the token, with the words before and after that belong to the name."""
        stage, first, after = self.stage, at, at + 1
        while first > bounds[0] and (stage.word(first - 1)[:1].isupper() or stage.folded(first - 1) in _INSIDE):
            first -= 1
        while after < bounds[1] and (stage.word(after)[:1].isupper() or stage.folded(after) in _INSIDE):
            after += 1
        state = self._of(at, max(bounds[0], at - _LONGEST_NAME)) or place
        return Voice(state=state, binds=True, first=first, after=after)

    def _of(self, office: int, first: int) -> Mention | None:
        """The State whose office it is: "Hungarian minister", "Brazil's president", "minister of Chad"."""
        near = (*range(office - 1, first - 1, -1), *range(office + 1, office + _LONGEST_NAME))
        return next((self.stage.owner[at] for at in near if self.is_state(at)), None)

    def is_state(self, at: int) -> bool:
        """Whether the token belongs to the name of a State, of its people, or of its government's seat."""
        owner = self.stage.owner.get(at)
        return owner is not None and owner.kind == "State" and bool(owner.ref)
