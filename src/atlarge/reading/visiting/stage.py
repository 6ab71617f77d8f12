"""One text set up for reading visits: who and what stands at each token."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import compress, pairwise

from atlarge.facts.record import Record
from atlarge.reading.kinds import hinted, look_for
from atlarge.reading.readings import DateRead, Mention, Span, Zone, ZoneKind
from atlarge.reading.standing import BEFORE_OBJECT, other_persons
from atlarge.reading.tokens import Tokens
from atlarge.reading.visiting.covering import Owners, by_kind, by_token, ended, main_person
from atlarge.reading.visiting.words import FORMS, VEHICLES, VERBS

Range = tuple[int, int]

TOWNS = frozenset({"city", "capital", "town"})
"""Rules of the reader that read a town."""
_POSSESSIVE = frozenset({"his", "her", "hers", "their"})
_STAND_FOR = VEHICLES | frozenset(
    "he she him her his visitor guest visit trip tour stay stop journey arrival presence delegation men man pair "
    "leaders presidents premiers wheels suspect general official libyan crossed crossing airspace overflew they two "
    "off video happened instead straight ruler strongman autocrat politician veteran officer accused statesman warlord "
    "he'll he'd".split()
)
YEARS_OLD = "-year-old"
_POINTS = frozenset("here there country state kingdom republic capital island sultanate emirate it its".split())
_BEGINNING = 3  # tokens in which a verb opens a sentence that leaves out who it is about
_FAR = 90  # tokens beyond which "there" or "the ceremony" is no longer about a place named before
_FARTHEST = 720  # tokens over which "he" still means the one person that the text is about
_TITLES = 7  # tokens of titles before a name
_HEADLINE = 24  # tokens; a text of one line without a full stop is a headline
_STOPS = frozenset('.!?"”')
_DASHES = frozenset({"-", "–", "—", "--"})
_DATELINE = 16  # tokens in which a dateline ends
_CREDIT, _LONGEST_CAPTION = 14, 80  # tokens of a credit in brackets, and of a caption with it
_AGENCIES = frozenset("reuters afp ap epa getty sputnik tass xinhua anadolu".split())
_CREDITS = _AGENCIES | frozenset("photo image images pool pictures handout".split())
_PHOTOS = frozenset("photo picture image photograph pictured caption".split())
_CREDIT_WORDS = _CREDITS | _PHOTOS
_TELL_OF_VISITS, _STANDING, _POINTING = look_for(VERBS), look_for(_STAND_FOR), look_for(_POINTS)
_MONTHS = frozenset({"may", "march"})  # that are words of their own, too
_MARGIN = [""] * 256  # more than any rule looks beyond a token


class Stage:
    """Tokens with the mention that covers each, dates by token, and zones by character.

    `folded(at)` and `word(at)` are the token in lower case and as written, "" outside the text; `person(at)`,
    `place(at)` (no people, no continent) and `gathering(at)` the mention of that kind that covers the token. `begins`
    holds the first token of each paragraph.
    """

    def __init__(
        self,
        tokens: Tokens,
        zones: Sequence[Zone],
        mentions: Sequence[Mention],
        dates: Sequence[DateRead],
        record: Record,
    ) -> None:
        self.tokens, self.record, self.dates = tokens, record, dates
        # Off either end of the text there is "": a negative index meets the same margin as one too far.
        self.line = tokens.folded + _MARGIN
        self.folded: Callable[[int], str] = self.line.__getitem__
        self.word: Callable[[int], str] = (tokens.words + _MARGIN).__getitem__
        covered = list(zip(tokens.covered([mention.span for mention in mentions]), mentions, strict=True))
        people = by_token([one for one in reversed(covered) if one[1].kind == "person"])
        self.owner = by_token(covered) | people
        self.date_at: dict[int, int] = {}
        self.in_date: set[int] = set()  # every token of a time expression
        for number, (first, after) in enumerate(tokens.covered([date.span for date in dates])):
            self.date_at[first] = number
            self.in_date.update(range(first, after))
        for at in self.in_date:
            if self.line[at] in _MONTHS:
                self.line[at] = tokens.words[at]  # "In May he went": no modal
        self._zone_starts = [zone.span[0] for zone in zones]
        self._zones = zones
        self._dated = list(self.date_at)
        self.begins = {tokens.at(start) for start in self._zone_starts}
        told_of = tokens.folded if YEARS_OLD in tokens.text else []
        aged = [at for at, word in enumerate(told_of) if word.endswith(YEARS_OLD)]
        self._lone = len(zones) == 1 and len(tokens) <= _HEADLINE and tokens.words[-1] not in _STOPS
        gatherings, places, spots = by_kind(self.owner)
        self.person: Callable[[int], Mention | None] = people.get
        self.gathering: Callable[[int], Mention | None] = gatherings.get
        self.place: Callable[[int], Mention | None] = places.get
        self._places = sorted(places)
        self._named, self._gathered = ended(people), ended(gatherings)
        self._spots, self._aged = ended(spots), ended(aged)
        hints = tokens.hints
        self._verbs, self._pointing = hinted(hints, _TELL_OF_VISITS), hinted(hints, _POINTING)
        self._standing = hinted(hints, _STANDING)
        self.subjects: dict[tuple[int, Range], Mention | None] = {}  # found once, asked for by several rules
        self.helpers: dict[tuple[int, int], list[str]] = {}
        persons = [mention for mention in mentions if mention.kind == "person"]
        counts = Counter([mention.ref for mention in persons])
        self.refs = frozenset(counts)
        self.focus = persons[0] if len(counts) == 1 else None  # the one person of the record whom the text names
        self.main = main_person(persons, counts)

    @cached_property
    def others(self) -> dict[int, None]:
        """The tokens, in order, that name persons who are not on the record."""
        return dict.fromkeys(at for at, _, _ in other_persons(self.tokens, self.owner))

    @cached_property
    def _people(self) -> list[int]:
        return sorted({*self.others, *self._named})

    @cached_property
    def leaders(self) -> dict[str, Mention]:
        """The State of each leader named with it, by the last name: "Hungarian Prime Minister Viktor Orban"."""
        return dict(filter(None, map(self._leader, sorted(self.owner))))

    def _leader(self, at: int) -> tuple[str, Mention] | None:
        """The name after a demonym and the title of a head of State or government."""
        state, name = self.owner[at], at + 1
        while self.folded(name) in _HEADS:
            name += 1
        if state.kind != "State" or not state.ref or name == at + 1 or not self.word(name)[:1].isupper():
            return None
        while self.word(name + 1)[:1].isupper() and name < at + _TITLES:
            name += 1
        return self.word(name), state

    def near(self, first: int, after: int) -> list[str]:
        """The tokens in lower case from the one up to the other, as far as there are any."""
        return self.line[first:after] if first >= 0 else self.line[: max(0, after)]

    def tells_who(self, sentence: Range) -> bool:
        """Whether the sentence names a person of the record, or a word in it can stand for one."""
        first, after = sentence
        if self.names_person(first, after) or self._aged[bisect_left(self._aged, first)] < after:
            return True
        if first in self.begins and (self._says_when_or_where(first) or self._says_when_or_where(first + 1)):
            return True  # a line of a timeline, a dateline
        if self._standing.find(1, first, after) >= 0:
            return True
        return not FORMS.keys().isdisjoint(self.line[first : min(after, first + _BEGINNING)])

    def verbs(self, sentence: Range) -> list[int]:
        """The tokens of the sentence that are words of `VERBS`."""
        first, after = sentence
        return list(compress(range(first, after), self._verbs[first:after]))

    def _says_when_or_where(self, at: int) -> bool:
        return at in self.in_date or self.place(at) is not None

    def tells_where(self, sentence: Range) -> bool:
        """Whether the sentence names a place, a people or a gathering, or points to one named before."""
        return self.names_place(*sentence) or self._pointing.find(1, *sentence) >= 0

    def places_in(self, first: int, after: int) -> Sequence[int]:
        """The tokens of those in `[first, after)` that belong to the name of a place."""
        return self._places[bisect_left(self._places, first) : bisect_left(self._places, after)]

    def names_place(self, first: int, after: int) -> bool:
        """Whether one of the tokens belongs to the name of a State, a people, a place or a gathering."""
        return self._spots[bisect_left(self._spots, first)] < after

    def names_person(self, first: int, after: int) -> bool:
        """Whether one of the tokens names a person of the record, or stands for one."""
        return self._named[bisect_left(self._named, first)] < after

    def names_gathering(self, first: int, after: int) -> bool:
        """Whether one of the tokens belongs to the name of a gathering."""
        return self._gathered[bisect_left(self._gathered, first)] < after

    def dated(self, first: int, after: int) -> Sequence[int]:
        """The tokens of those in `[first, after)` with which a time expression begins."""
        return self._dated[bisect_left(self._dated, first) : bisect_left(self._dated, after)]

    def zone(self, token: int) -> ZoneKind:
        """The kind of zone that the token stands in; body where none is marked."""
        offset = self.tokens.starts[token]
        at = bisect_right(self._zone_starts, offset) - 1
        if at < 0 or offset >= self._zones[at].span[1]:
            return "body"
        return self._zone_kinds[at]

    @cached_property
    def _zone_kinds(self) -> list[ZoneKind]:
        credits_one = not _CREDIT_WORDS.isdisjoint(self.tokens.folded)
        return [
            "caption"
            if credits_one and zone.kind == "body" and self._credited(zone.span)
            else "headline"
            if self._lone
            else zone.kind
            for zone in self._zones
        ]

    def _credited(self, span: Span) -> bool:
        """Whether the paragraph is a caption that names its source: "... in Baku. (Name/Agency)", "Photo: ..."."""
        first, last = self.tokens.at(span[0]), self.tokens.at(span[1] - 1)
        tail = self.line[max(first, last - _CREDIT) : last + 1]
        if last - first >= _LONGEST_CAPTION or (_CREDITS.isdisjoint(tail) and self.line[first] not in _PHOTOS):
            return False
        bracket = tail[-1] == ")" and "(" in tail and not _CREDITS.isdisjoint(tail)
        slashed = (not _AGENCIES.isdisjoint(tail) and "/" in tail) or ("photo", ":") in pairwise(tail)
        opens = self.line[first] in _PHOTOS and self.line[first + 1] == ":"
        return bracket or slashed or opens

    def dateline(self, at: int, person: str) -> tuple[Mention, int] | None:
        """Where the story of the token was filed, with the token after the name; none if in the person's own State."""
        index = bisect_right(self._datelines, at) - 1
        place = self.place(self._datelines[index]) if index >= 0 else None
        if place is None or self.at_home(person, place.ref):
            return None
        return place, self.tokens.at(place.span[1] - 1) + 1

    @cached_property
    def _datelines(self) -> list[int]:
        return [one for one in sorted(self.begins) if self._is_dateline(one)]

    def _is_dateline(self, at: int) -> bool:
        """ "BUDAPEST, April 3 (Agency) -": a place in capitals, and a dash before the story begins."""
        if self.place(at) is None or not self.word(at).isupper():
            return False
        return not _DASHES.isdisjoint(self.line[at + 1 : at + _DATELINE])

    def actor(self, at: int) -> Mention | None:
        """The person at the token, unless only as a possessor ("his", "Putin's")."""
        mention = self.person(at)
        if mention is None or self.folded(at) in _POSSESSIVE:
            return None
        after = at + 1
        while self.person(after) is mention:
            after += 1
        owns = self.folded(after) == "'s" and self.folded(after + 1) not in _AFTER_IS  # not "is" or "has"
        return None if owns else mention

    def capable(self, at: int) -> bool:
        """Whether the person at the token can be a subject: no preposition or verb that takes an object before it."""
        return self.leading(at) not in BEFORE_OBJECT

    def leading(self, at: int) -> str:
        """The word before the person at the token and the titles that belong to the name; "" where a line begins."""
        mention = self.person(at)
        start = self.tokens.at(mention.span[0]) if mention is not None else at
        floor = max(0, start - _TITLES)
        while start > floor and start not in self.begins and self._title(start - 1):
            start -= 1
        if start in self.begins or start - 1 in self.in_date:
            return ""
        before = self.folded(start - 1)
        if before in ("the", "prime", "president", "leader", "minister", "his", "her"):
            before = self.folded(start - 2 - (before == "prime"))
        if before == "of" and _HOLDERS.intersection(self.near(start - 4, start - 1)):
            return ""  # "Secretary of the Russian Security Council Sergei Shoigu"
        return before

    def _title(self, at: int) -> bool:
        """Whether the token can be part of what a name begins with."""
        if not self.word(at)[:1].isupper() or at in self.in_date or self.place(at) is not None:
            return False
        return self.folded(at) not in BEFORE_OBJECT

    def gathering_before(self, at: int) -> Mention | None:
        """The gathering last named before the token."""
        index = bisect_left(self._gathered, at) - 1
        return self.gathering(self._gathered[index]) if index >= 0 else None

    @cached_property
    def _spoken_of(self) -> Owners:
        """The places by token, and the demonyms that stand for a capital: "the Mongolian capital"."""
        capitals = (at for at, one in self.owner.items() if one.rule == "demonym" and self.folded(at + 1) == "capital")
        spoken_of = {at: one for at in self._places if (one := self.place(at)) is not None}
        return {**spoken_of, **{at: self.owner[at] for at in capitals}}

    @cached_property
    def _spots_named(self) -> list[int]:
        return sorted(self._spoken_of)

    def place_before(self, at: int, person: str) -> Mention | None:
        """The last place named not far before the token that is not in the person's own State."""
        for index in range(bisect_left(self._spots_named, at) - 1, -1, -1):
            if at - self._spots_named[index] > _FAR:
                return None
            found = self._spoken_of[self._spots_named[index]]
            if found.ref and found.rule != "seat of power" and not self.at_home(person, found.ref):
                return found
        return None

    def here(self, person: str) -> Mention | None:
        """Where the text itself stands: its first place that is not in the person's own State."""
        for at in self._places[:_TITLES]:
            found = self.place(at)
            if found is not None and not self.at_home(person, found.ref):
                return found
        return None

    def first_named(self, person: str) -> Mention | None:
        """Where the text first names the person."""
        return next((one for at in self._named if (one := self.person(at)) is not None and one.ref == person), None)

    def he(self, at: int) -> Mention | None:
        """Whom "he" at the token means, where nothing has resolved it: the text's main person, if named last."""
        index = bisect_left(self._people, at) - 1
        while index >= 0 and at - self._people[index] < _FARTHEST and self._passed_over(self._people[index], at):
            index -= 1
        if index < 0 and self.folded(at) in ("he", "she") and not (self._people and self._people[0] < at):
            return self.focus  # "He has been busy. Since spring Putin has": the name comes later
        last = self.person(self._people[index]) if index >= 0 else None
        if last is not None and (self.main is None or last.ref != self.main.ref) and self._alone_here(index, at):
            return last
        near = index >= 0 and at - self._people[index] < (_FAR if self.focus is None else _FARTHEST)
        return last if near and last is not None and self.main is not None and last.ref == self.main.ref else None

    def _alone_here(self, index: int, at: int) -> bool:
        """Whether the paragraph of the token has named nobody else before it."""
        here = self._people[index]
        start = max(bisect_right(self._paragraphs, at) - 1, 0)
        first = self._paragraphs[start] if self._paragraphs else 0
        if here < first or self.folded(at) not in _HIM:
            return False
        named = self._people[bisect_left(self._people, first) : index + 1]
        return {one.ref for other in named if (one := self.person(other)) is not None} == {
            self.owner[here].ref
        } and not any(other in self.others for other in named)

    @cached_property
    def _paragraphs(self) -> list[int]:
        return sorted(self.begins)

    def _passed_over(self, person: int, at: int) -> bool:
        """Whether "he" at the token cannot be that person: no subject, or one who only spoke, in a paragraph before."""
        if not self.capable(person):
            return True
        if self.person(person) is not None:
            return False
        spoke = self.folded(person + 1) in _SPEAKS or self._said_by(person)
        if not (spoke or self._in_apposition(person)):
            return False
        here = bisect_right(self._zone_starts, self.tokens.starts[at])
        return here != bisect_right(self._zone_starts, self.tokens.starts[person])

    def _said_by(self, person: int) -> bool:
        """ "..., said the foreign minister, Moses Wetangula": nothing but titles between the verb and the name."""
        start = person
        while start > person - _TITLES and (self.word(start - 1)[:1].isupper() or self.folded(start - 1) in _OF_TITLES):
            start -= 1
        return self.folded(start - 1) in _SPEAKS

    def _in_apposition(self, person: int) -> bool:
        """ "Under a new president, Joyce Banda, it gave up": a name set apart behind a preposition."""
        start, after = person, person + 1
        while self.word(start - 1)[:1].isupper():
            start -= 1
        while self.word(after)[:1].isupper():
            after += 1
        before = self.near(start - _TITLES, start - 1)
        return self.folded(start - 1) == self.folded(after) == "," and not _BEFORE_APPOSED.isdisjoint(before)

    def at_home(self, person: str, state: str) -> bool:
        """Whether the State is the person's own, the first where there are two."""
        own = self.record.persons[person].nationality[:1] if person in self.record.persons else ()
        return state in own


_HOLDERS = frozenset("president secretary minister chairman commissioner head commander chief".split())
_HIM = frozenset({"he", "she", "him", "her", "his"})
_HEADS = frozenset("president prime minister premier king emir sultan chancellor leader , 's".split())
_SPEAKS = frozenset(
    "said says told tells added asked asks announced confirmed denied warned remarked wrote argued insisted noted "
    "stated declared called demanded suggested replied".split()
)
_OF_TITLES = frozenset("the its a president prime foreign minister spokesman spokeswoman deputy , 's leader".split())
_BEFORE_APPOSED = frozenset("under with by of for to from against".split())
_AFTER_IS = frozenset(
    "been in now due on going expected set at to visiting travelling traveling not also still back already flying "
    "heading landed arrived gone coming staying a".split()
)
