"""What another reader offers, held against the text and our own rules before anything of it is let in.

Each part of an item must stand in the text word for word (`placing`), near the other parts, and be what it is said to
be as far as our rules can tell. What fails is a `Rejected` with the reason, never an item.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from atlarge.facts.record import Record
from atlarge.reading.language.negations import NEGATIONS
from atlarge.reading.layout import Layout
from atlarge.reading.placing import Places, has_words
from atlarge.reading.readings import AssuranceRead, DateRead, Mention, Reading, Rejected, Span, VisitRead, ZoneKind
from atlarge.reading.rechecking import Said, apart, attributions_of, dates_in, named_in, sentence_of, touching
from atlarge.reading.replies import AssuranceReply, DateReply, Offered, Passage, PlaceReply, SaidReply, VisitReply

FARTHEST = 1
"""Sentences from one part of an item to the next: its own, or the one beside it."""

REACH = 4
"""Words before a trigger in which a negation is its own."""


class _Refused(Exception):
    """An item that is not let in, and why; `quote` are the words at fault, where it is not the whole item."""

    def __init__(self, reason: str, quote: str = "") -> None:
        super().__init__(reason)
        self.reason, self.quote = reason, quote


class Acceptance:
    """Takes items of one reader one by one, and gives what was let in as a `Reading`.

    `rules` is our own reading of the same text. Pure: the same items in the same order give the same reading.
    """

    def __init__(self, rules: Reading, layout: Layout, record: Record, reader: str) -> None:
        self.rules, self.layout, self.record, self.reader = rules, layout, record, reader
        self.refused: list[Rejected] = []
        self._said: list[Said] = []
        self._dates: dict[Span, DateRead] = {}
        self._places: dict[Span, Mention] = {}
        self._visits: list[tuple[VisitRead, Span | None]] = []
        self._assurances: list[AssuranceRead] = []

    def take(self, offered: Offered, places: Places) -> Rejected | None:
        """Let one item in; returns why not, where it is refused. The caller decides whether to keep a refusal."""
        try:
            self._take(offered, places)
        except _Refused as refusal:
            places.take_back()
            quote = (refusal.quote or offered.quote)[:2000]
            return Rejected(reader=self.reader, what=offered.kind, quote=quote, reason=refusal.reason)
        return None

    def _take(self, offered: Offered, places: Places) -> None:
        item = offered.item
        if isinstance(item, SaidReply):
            self._said.append(self._say(item, places))
        elif isinstance(item, DateReply):
            self._date(self._place(item.words, places), item.value)
        elif isinstance(item, PlaceReply):
            self._state(self._place(item.words, places), item.state_named)
        elif isinstance(item, VisitReply):
            self._visits.append(self._visit(item, places))
        elif isinstance(item, AssuranceReply):
            self._assurances.append(self._assurance(item, places))
        else:
            raise _Refused(offered.reason)

    def reading(self) -> Reading:
        """Everything that was let in."""
        dates = tuple(self._dates[span] for span in sorted(self._dates))
        index = {item.span: number for number, item in enumerate(dates)}
        visits = [
            visit if when is None else msgspec.structs.replace(visit, when=index[when]) for visit, when in self._visits
        ]
        return msgspec.structs.replace(
            self.rules,
            mentions=tuple(self._places[span] for span in sorted(self._places)),
            dates=dates,
            attributions=attributions_of(self._said, self.layout, self.rules, self.reader),
            visits=tuple(sorted(dict.fromkeys(visits), key=lambda visit: (visit.span, visit.state))),
            assurances=tuple(sorted(dict.fromkeys(self._assurances), key=lambda one: one.span)),
            rejected=tuple(dict.fromkeys(self.refused)),
        )

    def _place(self, passage: Passage, places: Places, near: Span | None = None, outside: Sequence[Span] = ()) -> Span:
        span = places.place(passage, near=near, outside=outside)
        if span is None:
            raise _Refused(places.why_not(passage.quote), passage.quote)
        return span

    def _near(
        self,
        passage: Passage | None,
        places: Places,
        near: Span,
        what: str,
        outside: Sequence[Span] = (),
        *,
        farthest: int = FARTHEST,
    ) -> Span | None:
        """The place of a part that stands beside another."""
        if passage is None or not passage.quote.strip():
            return None
        span = self._place(passage, places, near, outside)
        if (far := apart(self.rules, span, near)) > farthest:
            raise _Refused(f"the {what} {passage.quote[:80]!r} stands {far} sentences from the rest", passage.quote)
        return span

    def _say(self, item: SaidReply, places: Places) -> Said:
        parts = [part for part in item.content if has_words(part.quote)]
        if not parts:
            raise _Refused("nothing is said: it has no content")
        longest = max(range(len(parts)), key=lambda number: len(parts[number].quote))
        anchor = self._place(parts[longest], places)
        content = [anchor if number == longest else self._near(part, places, anchor, "part") or anchor
                   for number, part in enumerate(parts)]  # fmt: skip
        if content != sorted(content) or _overlap(content):
            raise _Refused("its parts do not follow each other in the text; passages may not be joined")
        for one, other in pairwise(content):
            if apart(self.rules, one, other) > FARTHEST:
                raise _Refused("its parts stand sentences apart; passages may not be joined")
        cue = self._cue(item.cue, places, content)
        source = self._near(item.source, places, cue, "source", [cue, *content])
        if _overlap([cue, *content]) or (source and _overlap([source, *content])):
            raise _Refused("its source or cue stands inside what is said")
        through = self._near(item.through, places, cue, "carrier", content)
        return Said(cue=cue, content=tuple(content), source=source, through=through)

    def _cue(self, passage: Passage, places: Places, content: list[Span]) -> Span:
        """The cue beside the content it reports, before it or after it."""
        options = [places.place(passage, near=part, outside=content) for part in content]
        spans = [span for span in options if span is not None]
        if not spans:
            raise _Refused(places.why_not(passage.quote), passage.quote)
        cue = min(spans, key=lambda span: min(apart(self.rules, span, part) for part in content))
        if min(apart(self.rules, cue, part) for part in content) > FARTHEST:
            raise _Refused(f"the cue {passage.quote[:80]!r} stands sentences away from what is said", passage.quote)
        return cue

    def _date(self, span: Span, said: str) -> DateRead:
        """The time expression at these words, with the value that our rules give it there."""
        found = dates_in(self.rules, span)
        if not found:
            raise _Refused("our rules read no time expression in these words")
        if len(found) > 1:
            raise _Refused("these words hold more than one time expression; each is an item of its own")
        ours = found[0]
        if said and said != ours.value:
            self._differs("value of a date", ours.span, said, ours.value)
        self._dates[ours.span] = msgspec.structs.replace(ours, reader=self.reader)
        return ours

    def _state(self, span: Span, said: str) -> None:
        found = [one for one in touching(self.rules.mentions, span) if one.kind == "State" and one.ref]
        if not found:
            raise _Refused("in this place our rules read no State that is on the record")
        if len(found) > 1:
            raise _Refused("these words name more than one State; each name is an item of its own")
        ours = found[0]
        if said and said != ours.ref:
            self._differs("State of a name", ours.span, said, ours.ref)
        self._places[ours.span] = msgspec.structs.replace(ours, reader=self.reader)

    def _differs(self, what: str, span: Span, said: str, ours: str) -> None:
        """Report that the reader takes words otherwise than our rules, which stand."""
        reason = f"it says {said[:40]!r}; from the same words our rules read {ours or 'no value'!r}, which stands"
        words = self.layout.text[span[0] : span[1]]
        self.refused.append(Rejected(reader=self.reader, what=what, quote=words, reason=reason))

    def _visit(self, item: VisitReply, places: Places) -> tuple[VisitRead, Span | None]:
        trigger = self._place(item.trigger, places)
        traveller = self._near(item.traveller, places, trigger, "traveller", farthest=0)
        place = self._near(item.place, places, trigger, "place", farthest=0)
        when = self._near(item.when, places, trigger, "date")
        person, host = named_in(self.rules, traveller, "person"), named_in(self.rules, place, "State")
        if person is None:
            raise _Refused("our rules read no person of the record in the words given for the traveller")
        if place is not None and host is None:
            raise _Refused("in the words given for the place our rules read no State that is on the record")
        self._negation(item, trigger)
        days = self._date(when, "") if when is not None else None
        parts = [span for span in (trigger, traveller, place, when) if span]
        text = self.layout.text
        visit = VisitRead(
            span=(min(start for start, _ in parts), max(end for _, end in parts)),
            rule="words quoted by the reader",
            reader=self.reader,
            trigger=trigger,
            traveller=text[traveller[0] : traveller[1]] if traveller else "",
            person=person.ref,
            host=host.ref if host else "",
            place=text[place[0] : place[1]] if place else "",
            state=item.state,
            first=days.first if days else None,
            last=days.last if days else None,
            negated=item.negated,
            hedged=item.hedged,
            zone=self._zone(trigger),
        )
        return visit, days.span if days else None

    def _negation(self, item: VisitReply, trigger: Span) -> None:
        """A "not" at the trigger may be neither left out nor put in."""
        tokens = self.layout.tokens
        at = tokens.at(trigger[0])
        after = max(at + 1, tokens.at(trigger[1] - 1) + 1)
        first = max(tokens.at(self.rules.sentences[sentence_of(self.rules, trigger[0])][0]), at - REACH)
        negated = not NEGATIONS.isdisjoint(tokens.folded[first:after])
        if negated and not item.negated and item.state not in ("called off", "not attended"):
            raise _Refused("a negation stands right before these words, and the item leaves it out")
        sentence = self.rules.sentences[sentence_of(self.rules, trigger[0])]
        words = tokens.folded[tokens.at(sentence[0]) : tokens.at(sentence[1] - 1) + 1]
        if item.negated and NEGATIONS.isdisjoint(words):
            raise _Refused("it is given as negated, and no negation stands in the sentence")

    def _zone(self, span: Span) -> ZoneKind:
        zones = touching(self.rules.zones, span)
        return zones[0].kind if zones else "body"

    def _assurance(self, item: AssuranceReply, places: Places) -> AssuranceRead:
        span = self._place(item.words, places)
        giver = self._near(item.giver, places, span, "giver")
        person = named_in(self.rules, self._near(item.person, places, span, "person"), "person")
        host = named_in(self.rules, self._near(item.host, places, span, "host"), "State")
        if host is None and person is None:
            raise _Refused("our rules read neither a person nor a State of the record in the words given")
        state = named_in(self.rules, giver, "State")
        return AssuranceRead(
            span=span,
            rule="words quoted by the reader",
            reader=self.reader,
            giver=self.layout.text[giver[0] : giver[1]] if giver else "",
            giver_state=state.ref if state else "",
            person=person.ref if person else "",
            host=host.ref if host else "",
            stance=item.stance,
        )


def _overlap(spans: list[Span]) -> bool:
    ordered = sorted(spans)
    return any(one[1] > other[0] for one, other in pairwise(ordered))
