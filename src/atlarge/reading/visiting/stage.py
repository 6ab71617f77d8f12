"""One text set up for reading visits: who and what stands at each token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from atlarge.facts.record import Record
from atlarge.reading.readings import DateRead, Mention, Zone, ZoneKind
from atlarge.reading.tokens import Tokens

Range = tuple[int, int]

PLACE_RULES = frozenset({"name of a State", "capital", "city", "part of a State", "town", "seat of power"})


class Stage:
    """Tokens with the mention that covers each, dates by token, and zones by character."""

    def __init__(
        self,
        tokens: Tokens,
        zones: Sequence[Zone],
        mentions: Sequence[Mention],
        dates: Sequence[DateRead],
        record: Record,
    ) -> None:
        self.tokens, self.record, self.dates = tokens, record, dates
        self._folded, self._words, self._size = tokens.folded, tokens.words, len(tokens)
        self.owner: dict[int, Mention] = {}
        for mention in mentions:
            for index in range(tokens.at(mention.span[0]), tokens.at(mention.span[1] - 1) + 1):
                known = self.owner.get(index)
                if known is None or known.kind != "person":
                    self.owner[index] = mention
        self.date_at: dict[int, int] = {tokens.at(date.span[0]): number for number, date in enumerate(dates)}
        self._zone_starts = [zone.span[0] for zone in zones]
        self._zones = zones
        self._gatherings = sorted(tokens.at(one.span[0]) for one in mentions if one.kind == "gathering")
        self.focus = _only_person(mentions)

    def zone(self, token: int) -> ZoneKind:
        """The kind of zone that the token stands in; body where none is marked."""
        offset = self.tokens.starts[token]
        at = bisect_right(self._zone_starts, offset) - 1
        return self._zones[at].kind if at >= 0 and offset < self._zones[at].span[1] else "body"

    def folded(self, at: int) -> str:
        """The token in lower case, "" outside the text."""
        return self._folded[at] if 0 <= at < self._size else ""

    def word(self, at: int) -> str:
        """The token as written, "" outside the text."""
        return self._words[at] if 0 <= at < self._size else ""

    def person(self, at: int) -> Mention | None:
        """The mention of a person of the record that covers the token."""
        mention = self.owner.get(at)
        return mention if mention is not None and mention.kind == "person" else None

    def actor(self, at: int) -> Mention | None:
        """The person at the token, unless only as a possessor ("his", "Putin's")."""
        mention = self.person(at)
        if mention is None or self.folded(at) in ("his", "her", "hers") or self.folded(at + 1) == "'s":
            return None
        return mention

    def place(self, at: int) -> Mention | None:
        """The mention of a place (no people, no continent) that covers the token."""
        mention = self.owner.get(at)
        if mention is None or mention.kind != "State" or not mention.ref or mention.rule not in PLACE_RULES:
            return None
        return mention

    def gathering(self, at: int) -> Mention | None:
        """The mention of a gathering that covers the token."""
        mention = self.owner.get(at)
        return mention if mention is not None and mention.kind == "gathering" else None

    def gathering_before(self, at: int) -> Mention | None:
        """The gathering last named before the token."""
        index = bisect_left(self._gatherings, at) - 1
        return self.gathering(self._gatherings[index]) if index >= 0 else None

    def at_home(self, person: str, state: str) -> bool:
        """Whether the State, or the one that the territory belongs to, is the person's own."""
        own = self.record.persons[person].nationality if person in self.record.persons else ()
        return state in own


def _only_person(mentions: Sequence[Mention]) -> Mention | None:
    """The first mention of the one person of the record whom the text names, if it names only one."""
    persons = [mention for mention in mentions if mention.kind == "person"]
    return persons[0] if len({mention.ref for mention in persons}) == 1 else None
