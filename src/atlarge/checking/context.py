"""What every check needs: the reading, the record, the day the text speaks on, and the story it tells."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from datetime import date, timedelta

import msgspec

from atlarge.checking.slots import Clause, Slot, clauses_of, is_pronoun
from atlarge.facts import warrants
from atlarge.facts.persons import Event, Person, Warrant
from atlarge.facts.record import Record
from atlarge.facts.visits import Visit
from atlarge.facts.warrants import first_of
from atlarge.reading.readings import Reading, Span

_YEAR = re.compile(r"\d{4}")
ISSUES = ("issued", "unsealed")


class OfRecord:
    """A record as a key, equal to another of the same version, day and knowledge: what is counted over it is kept."""

    __slots__ = ("key", "record")

    def __init__(self, record: Record) -> None:
        self.record = record
        self.key = (record.version, record.as_of, record.known)

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OfRecord) and self.key == other.key


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """A text about to be checked.

    `day` is the publication day; where that is unknown (`dated` is false) it is a day that the text itself tells, or
    the last of the record, and verdicts that hang on it say so. `person` is the wanted person that the story is about
    and `host` the State that person visits in it, both empty where there is none. `told` are the sentences in which
    the grammars look for claims (all of them at first), `people` and `states` those of the record that the text names.
    """

    reading: Reading
    record: Record
    clauses: tuple[Clause, ...]
    day: date
    dated: bool
    person: str
    host: str
    visits: dict[str, tuple[Visit, ...]]
    told: tuple[Clause, ...]
    people: tuple[str, ...]
    states: frozenset[str]
    strangers: frozenset[int] = frozenset()

    def clauses_on(self, span: Span) -> tuple[Clause, ...]:
        """Return the sentences that share a character with a stretch of the text."""
        first = max(0, bisect_right(self.clauses, span[0], key=lambda c: c.span[0]) - 1)
        last = bisect_left(self.clauses, span[1], key=lambda c: c.span[0])
        return tuple(c for c in self.clauses[first:last] if span[0] < c.span[1])

    def is_open(self, clause: Clause) -> bool:
        """Tell whether a sentence speaks of a wanted person whom the record does not know under that name.

        So it does where it names nobody, and the text last named such a person.
        """
        for index in range(clause.index, -1 if self.strangers else clause.index, -1):
            if index in self.strangers:
                return True
            named = (s for s in self.clauses[index].slots if s.kind == "p" and not is_pronoun(s))
            if any(s.ref in self.record.persons for s in named):
                return False
        return False

    def visits_of(self, person: str, *, made: bool = False) -> tuple[Visit, ...]:
        """Return this person's visits in order of time; only those made (no transits or overflights) if asked."""
        visits = self.visits.get(person, ())
        if not made:
            return visits
        return tuple(v for v in visits if v.course == "made" and v.kind == "visit" and v.confidence != "disputed")

    def home(self) -> tuple[str, ...]:
        """Return the States whose national the story's person is."""
        person = self.record.persons.get(self.person)
        return person.nationality if person else ()

    def is_state_itself(self, slot: Slot) -> bool:
        """Tell whether a slot's words name the State (or its capital or seat of power) and not some other city."""
        state = self.record.states[slot.ref]
        words = slot.words.casefold().removeprefix("the ")
        known = (state.name, *state.names, *state.capitals, *state.seats)
        return any(words == name.casefold().removeprefix("the ") for name in known) and words != "hague"

    def meant(self, clause: Clause, at: int) -> str:
        """Return the State that "it" or "the country" stands for at a place in a sentence.

        It is the one that the sentence, or the nearest of the three before it, names first; failing that, the host.
        """
        here = [s.ref for s in clause.slots_in(0, at, "s") if self.is_state_itself(s)]
        if here:
            return here[0]
        for index in range(clause.index - 1, max(-1, clause.index - 4), -1):
            named = [s.ref for s in self.clauses[index].slots if s.kind == "s" and self.is_state_itself(s)]
            others = [code for code in named if code not in self.home()]
            if named:
                return (others or named)[0]
        return self.host


_A_YEAR = timedelta(days=366)


def context_of(reading: Reading, record: Record) -> Context:
    """Gather what the checks need."""
    clauses = clauses_of(reading, record)
    day = reading.published or _told_day(reading) or record.as_of
    day = max(date.min + _A_YEAR, min(day, date.max - _A_YEAR))  # the checks look a year ahead and back
    by_person: dict[str, list[Visit]] = {}
    for visit in record.visits.values():
        by_person.setdefault(visit.person, []).append(visit)
    visits = {key: tuple(sorted(items, key=lambda v: (v.since, v.id))) for key, items in by_person.items()}
    person = _main_person(clauses, record)
    context = Context(
        reading=reading,
        record=record,
        clauses=clauses,
        day=day,
        dated=reading.published is not None,
        person=person,
        host="",
        visits=visits,
        told=_near_the_court(clauses, record),
        people=tuple(
            dict.fromkeys(s.ref for c in clauses for s in c.slots if s.kind == "p" and s.ref in record.persons)
        ),
        states=frozenset(s.ref for c in clauses for s in c.slots if s.kind == "s"),
        strangers=frozenset(c.index for c in clauses if _has_stranger(reading.text, c)),
    )
    return msgspec.structs.replace(context, host=_main_host(context))


_COURT = re.compile(
    r"court|\bicc\b|hague|statute|treaty|convention|tribunal|warrant|arrest|ratif|signator|judges|accession|immunity"
    r"|withdraw"
)
_AROUND, _STORY = 6, 150


def _near_the_court(clauses: tuple[Clause, ...], record: Record) -> tuple[Clause, ...]:
    """Return the sentences of a story; of a longer text those near one that names a wanted person, court or treaty.

    In the rest of a long text, which is about other things, nothing is looked for.
    """
    if len(clauses) <= _STORY:
        return clauses
    told = [
        c.index
        for c in clauses
        if any(s.kind == "p" and s.ref in record.persons for s in c.slots) or _COURT.search(c.text)
    ]
    near = {index for at in told for index in range(at - _AROUND, at + _AROUND + 1)}
    return tuple(c for c in clauses if c.index in near)


_CAPITAL = r"[\"\u201c\u2018]?[A-Z\u00c0-\u00de][\w.'\u2019-]*[\"\u201d\u2019]?"
_STRANGER = re.compile(
    rf"(?<![\w.'\u2019-])(?P<name>{_CAPITAL}(?: (?:(?:al|el|de|dela|la|van|von|bin|ibn) )?{_CAPITAL}){{1,5}}),?"
    r" (?:who (?:is|was) |is |was |has been )?(?:also |now |still )?(?:wanted|sought|indicted|charged) by (?:the )?"
    r"(?:ICC|International Criminal Court|court|Court|judges|Hague)"
)


def _has_stranger(text: str, clause: Clause) -> bool:
    """Whether a sentence names somebody as wanted by the Court whom the record does not know under that name."""
    named = [s.span for s in clause.slots if s.kind in "psno"]
    told = (match.span("name") for match in _STRANGER.finditer(text, *clause.span))
    return any(not any(first < end and start < last for start, end in named) for first, last in told)


def _told_day(reading: Reading) -> date | None:
    """Return a day near which an undated text was written: the latest that it names without a year ("September 3")."""
    near = [
        d.last
        for d in reading.dates
        if d.last and d.first == d.last and not _YEAR.search(reading.text[d.span[0] : d.span[1]])
    ]
    return max(near, default=None)


def _main_person(clauses: tuple[Clause, ...], record: Record) -> str:
    """Return the person on the record whom the text names most, the first named of equals."""
    counts = Counter(s.ref for c in clauses for s in c.slots if s.kind == "p" and s.ref in record.persons)
    return counts.most_common(1)[0][0] if counts else ""


def _main_host(context: Context) -> str:
    """Return the State that the story's person visits: by the reader's visits, else by the record near the day."""
    hosts = Counter(
        v.host
        for v in context.reading.visits
        if v.person == context.person and v.host and not v.past and v.zone != "caption"
    )
    if hosts:
        return hosts.most_common(1)[0][0]
    named = Counter(s.ref for c in context.clauses for s in c.slots if s.kind == "s")
    near = [
        v for v in context.visits_of(context.person) if is_near(v, context.day, before=60, after=120) and named[v.state]
    ]
    return max(near, key=lambda v: named[v.state]).state if near else ""


def is_near(visit: Visit, day: date, *, before: int, after: int) -> bool:
    """Tell whether a visit ends at most `before` days before the day, or begins at most `after` days after it."""
    end = (visit.until or visit.since).last
    return end >= day - timedelta(days=before) and visit.since.first <= day + timedelta(days=after)


def issue_of(warrant: Warrant) -> Event | None:
    """Return the event by which a warrant came into the world, or the one by which the public learned of it."""
    return next(iter(first_of(warrant, *ISSUES)), None)


def public_day(warrant: Warrant) -> date | None:
    """Return the first day on which the public surely knew of a warrant; None if the record has none."""
    return warrants.public_day(warrant).last if issue_of(warrant) else None


def warrants_of(person: Person, day: date, *, arrest_only: bool = True) -> list[Warrant]:
    """Return the person's warrants that were public on a day, in order of issue, whatever became of them."""
    known = [
        w
        for w in person.warrants
        if (public := public_day(w)) and public <= day and (not arrest_only or w.kind == "arrest warrant")
    ]
    return sorted(known, key=lambda w: issued_on(w) or date.max)


def issued_on(warrant: Warrant) -> date | None:
    """Return the first day on which a warrant can have been issued."""
    event = issue_of(warrant)
    return event.on.first if event else None


def story_visit(context: Context, person: str, host: str, day: date | None = None) -> Visit | None:
    """Return the visit of the record that a story on a day is about: this person, this host, nearest in time."""
    day = day or context.day
    near = [
        v
        for v in context.visits_of(person)
        if v.state == host and v.kind == "visit" and is_near(v, day, before=150, after=120)
    ]
    return min(near, key=lambda v: abs((v.since.first - day).days), default=None)
