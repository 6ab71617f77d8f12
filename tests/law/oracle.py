"""An independent oracle: the law of the legal brief in plain Python `if`s, one cell at a time, slowly.

Written from the brief and the text of the treaty, not from `atlarge.law`, of which it imports nothing. A value is
NO, UNKNOWN or YES; "and" takes the least of two, "or" the greatest, "not" turns them round.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from atlarge.dates import When
from atlarge.facts.persons import Event, Person, Warrant
from atlarge.facts.record import Record
from atlarge.facts.treaties import Act, Declaration
from atlarge.facts.visits import Proceeding

NO, UNKNOWN, YES = 0, 1, 2
WORDS = ("no", "unknown", "yes")

DEPOSITED = ("ratification", "acceptance", "approval", "accession", "succession")
ENDS_A_CASE = (
    "surrendered",
    "terminated",
    "withdrawn",
    "vacated",
    "inadmissible",
    "acquitted",
    "charges-not-confirmed",
)
THE_THREE = ("head of State", "head of government", "head of State and government", "foreign minister")
THE_STATUTE_BEGINS = date(2002, 7, 1)


def happened(when: When, day: date) -> int:
    """Had it happened by the end of that day?"""
    if day < when.first:
        return NO
    if day < when.last:
        return UNKNOWN
    return YES


def was_before(when: When, earliest: date, latest: date) -> int:
    """Was it before a day that lies between these two?"""
    if when.last < earliest:
        return YES
    if when.first < latest:
        return UNKNOWN
    return NO


def on_or_after(day: date, earliest: date, latest: date) -> int:
    """Has a day been reached that lies between these two?"""
    if day < earliest:
        return NO
    if day < latest:
        return UNKNOWN
    return YES


def sixty_days_and_a_month(deposited: date) -> date:
    """Article 126(2), counted out by hand."""
    day = deposited + timedelta(days=60)
    day += timedelta(days=1)
    while day.day != 1:
        day += timedelta(days=1)
    return max(THE_STATUTE_BEGINS, day)


def a_year_later(received: date) -> date:
    """Article 127(1): a full year; there is no 29 February in the year after a leap year."""
    if received.month == 2 and received.day == 29:
        return date(received.year + 1, 3, 1)
    return date(received.year + 1, received.month, received.day)


class Oracle:
    """The law of one record, asked cell by cell. Answers that many cells share are remembered."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.remembered: dict[Any, int] = {}
        self.acts: dict[str, list[Act]] = {}
        for act in sorted(record.acts, key=lambda a: a.on):
            self.acts.setdefault(act.state, []).append(act)
        self.spoken: dict[Any, list[Declaration]] = {}
        for declaration in record.declarations.values():
            about = ("territory", declaration.territory) if declaration.territory else declaration.state
            self.spoken.setdefault(about, []).append(declaration)
        self.decided: dict[str, list[Proceeding]] = {}
        for proceeding in record.proceedings.values():
            self.decided.setdefault(proceeding.person, []).append(proceeding)
        self.disputes: dict[str, list[str]] = {}
        for reading in record.readings.values():
            self.disputes.setdefault(reading.dispute, []).append(reading.id)

    def once(self, key: Any, work: Callable[[], int]) -> int:
        """Work it out the first time, remember it after."""
        if key not in self.remembered:
            self.remembered[key] = work()
        return self.remembered[key]

    # The State

    def sovereign(self, place: str) -> str:
        """Whose territory it is."""
        if place in self.record.states and self.record.states[place].of:
            return self.record.states[place].of
        return place

    def took_back(self, act: Act, kind: str, earliest: date, latest: date) -> int:
        """Was the act taken back before the day on which it would have taken effect?"""
        answer = NO
        for later in self.acts.get(act.state, ()):
            if later.act != kind or later.on.last < act.on.first:
                continue
            in_time = was_before(later.on, earliest, latest)
            if later.on.first < act.on.last:
                in_time = min(in_time, UNKNOWN)
            answer = max(answer, in_time)
        return answer

    def entered(self, deposit: Act, day: date) -> int:
        """Had the Statute entered into force for the State by this deposit?"""
        if deposit.act == "succession" and deposit.effective:
            earliest, latest = deposit.effective.first, deposit.effective.last
        else:
            earliest, latest = sixty_days_and_a_month(deposit.on.first), sixty_days_and_a_month(deposit.on.last)
        reached = on_or_after(day, earliest, latest)
        if reached == NO:
            return NO
        return min(reached, 2 - self.took_back(deposit, "deposit-withdrawn", earliest, latest))

    def effect(self, notice: Act) -> tuple[date, date]:
        """The earliest and the latest day on which the withdrawal can take effect."""
        earliest, latest = a_year_later(notice.on.first), a_year_later(notice.on.last)
        if notice.effective:
            earliest, latest = max(earliest, notice.effective.first), max(latest, notice.effective.last)
        return earliest, latest

    def departed(self, notice: Act, day: date) -> int:
        """Had the State left by this notice?"""
        earliest, latest = self.effect(notice)
        reached = on_or_after(day, earliest, latest)
        if reached == NO:
            return NO
        return min(reached, 2 - self.took_back(notice, "withdrawal-rescinded", earliest, latest))

    def party(self, state: str, day: date) -> int:
        """Articles 126 and 127(1): is it a Party by one of its deposits, with no departure after that deposit?"""
        return self.once(("party", state, day), lambda: self._party(state, day))

    def _party(self, state: str, day: date) -> int:
        answer = NO
        acts = self.acts.get(state, [])
        for number, act in enumerate(acts):
            if act.act in DEPOSITED:
                here = self.entered(act, day)
                for later in acts[number + 1 :]:
                    if later.act == "withdrawal":
                        here = min(here, 2 - self.departed(later, day))
                answer = max(answer, here)
        return answer

    def residue(self, state: str, situation: str, day: date) -> int:
        """Article 127(2): has it left, and had the investigation been opened before it did?"""
        found = self.record.situations.get(situation)
        if found is None or found.opened is None:
            return NO
        answer = NO
        acts = self.acts.get(state, [])
        for number, act in enumerate(acts):
            if act.act == "withdrawal":
                gone = self.departed(act, day)
                for later in acts[number + 1 :]:
                    if later.act in DEPOSITED:
                        gone = min(gone, 2 - self.entered(later, day))
                earliest, latest = self.effect(act)
                # A matter of its own may have been before the Court already.
                considered = UNKNOWN if found.state == state else NO
                answer = max(answer, min(gone, max(considered, was_before(found.opened, earliest, latest))))
        return answer

    def told_by_council(self, state: str, situation: str, day: date) -> int:
        """Article 13(b) and the Charter: is the State among those a resolution in this situation addresses?"""
        answer = NO
        for resolution in self.record.resolutions.values():
            if resolution.adopted and situation and resolution.situation == situation and state in resolution.addressed:
                answer = max(answer, happened(resolution.on, day))
        return answer

    def accepted(self, state: str, situation: str, day: date) -> int:
        """Article 12(3): has the State lodged an acceptance for this situation that others let stand?"""
        answer = NO
        for declaration in self.spoken.get(state, ()):
            if declaration.kind != "acceptance-12-3" or not situation or declaration.situation != situation:
                continue
            if declaration.standing or declaration.lodged is None:
                continue
            answer = max(answer, happened(declaration.lodged, day))
        return answer

    def beyond_reach(self, place: str, day: date) -> int:
        """Is the place a territory that the deposit does not cover on that day?"""
        kinds = {declaration.kind: declaration for declaration in self.spoken.get(("territory", place), ())}
        answer = NO
        if "exclusion" in kinds:
            answer = self._excluded(kinds["exclusion"], kinds.get("exclusion-lifted"), day)
        elif "extension" in kinds:
            effective = kinds["extension"].effective
            if effective is None:
                answer = UNKNOWN
            elif effective.last > THE_STATUTE_BEGINS:
                answer = 2 - happened(effective, day)
        if "limit" in kinds:
            answer = max(answer, UNKNOWN)
        for kind in ("extension", "remark"):
            if kind in kinds and kinds[kind].standing in ("contested", "unknown", "likely"):
                answer = max(answer, UNKNOWN)
        return answer

    def _excluded(self, out: Declaration, back: Declaration | None, day: date) -> int:
        begun = happened(out.effective, day) if out.effective else YES
        if back is not None and back.effective is not None:
            return min(begun, 2 - happened(back.effective, day))
        if out.ended is not None:
            if day > out.ended.last:
                return NO
            if day > out.ended.first:
                return min(begun, UNKNOWN)
        return begun

    def bound(self, place: str, situation: str, day: date, readings: frozenset[str]) -> int:
        """R1 to R10 of the brief: does anything bind the State that the place belongs to?"""
        residual = "residual-covers-arrest" in readings
        return self.once(
            ("bound", place, situation, day, residual), lambda: self._bound(place, situation, day, residual=residual)
        )

    def _bound(self, place: str, situation: str, day: date, *, residual: bool) -> int:
        state = self.sovereign(place)
        reach = 2 - self.beyond_reach(place, day)
        answer = min(self.party(state, day), reach)
        answer = max(answer, self.told_by_council(state, situation, day))
        answer = max(answer, self.accepted(state, situation, day))
        if residual:
            answer = max(answer, min(self.residue(state, situation, day), reach))
        return answer

    # The person

    def home(self, person: Person) -> str:
        """The State whose high office the person holds or held last; else that of the first nationality."""
        home = person.nationality[0] if person.nationality else ""
        for office in person.offices:
            if office.kind in THE_THREE and office.state:
                home = office.state
        return self.sovereign(home)

    def in_high_office(self, person: Person, day: date) -> int:
        """Does the person hold one of the three offices?"""
        return self.once(("office", person.id, day), lambda: self._in_high_office(person, day))

    def _in_high_office(self, person: Person, day: date) -> int:
        answer = NO
        for office in person.offices:
            if office.kind not in THE_THREE:
                continue
            here = happened(office.since, day) if office.since else YES
            if office.until is not None:
                if day > office.until.last:
                    here = NO
                elif day > office.until.first:
                    here = min(here, UNKNOWN)
            answer = max(answer, here)
        return answer

    def dead(self, person: Person, day: date) -> int:
        """Has the person died?"""
        for warrant in person.warrants:
            for event in warrant.events:
                if event.kind == "deceased":
                    return happened(event.on, day)
        for event in person.events:
            if event.kind == "deceased":
                return happened(event.on, day)
        return NO

    def usable(self, person: Person) -> Iterator[Warrant]:
        """Warrants that order an arrest and that the record is sure enough of."""
        for warrant in person.warrants:
            if person.named and warrant.kind == "arrest warrant" and warrant.confidence != "low":
                yield warrant

    def ends(self, event: Event, issued: When) -> bool:
        """Whether the event can have ended a case in which a warrant was issued then."""
        return event.kind in ENDS_A_CASE and event.on.last >= issued.first

    def begins(self, warrant: Warrant) -> tuple[When, When]:
        """When the warrant was issued, and when the public could know of it."""
        issued = [event for event in warrant.events if event.kind == "issued"]
        unsealed = [event for event in warrant.events if event.kind == "unsealed"]
        first = (issued or unsealed)[0]
        return first.on, first.public if first.public is not None else first.on

    def found_asked(self, person: Person, place: str, day: date) -> int:
        """Does a decision on record show that the State had been asked for the arrest by that day?"""
        answer = NO
        for proceeding in self.decided.get(person.id, ()):
            if self.sovereign(place) not in proceeding.states or not proceeding.on:
                continue
            if proceeding.kind == "arrest requested":
                answer = max(answer, happened(proceeding.on, day))
            elif proceeding.kind == "non-compliance":
                visit = self.record.visits.get(proceeding.visit)
                answer = max(answer, happened(visit.since if visit else proceeding.on, day))
        return answer

    def in_force(self, person: Person, warrant: Warrant, day: date) -> int:
        """Article 58(4): issued, not ended by the Court's order or by surrender, and the person alive."""
        return self.once(("in force", warrant.id, day), lambda: self._in_force(person, warrant, day))

    def _in_force(self, person: Person, warrant: Warrant, day: date) -> int:
        issued, _ = self.begins(warrant)
        answer = min(happened(issued, day), 2 - self.dead(person, day))
        for event in warrant.events:
            if event.kind in ENDS_A_CASE:
                answer = min(answer, 2 - happened(event.on, day))
        for event in person.events:
            if event.kind not in ENDS_A_CASE or event.on.last < issued.first:
                continue
            over = happened(event.on, day)
            if event.on.first < issued.last:
                over = min(over, UNKNOWN)
            answer = min(answer, 2 - over)
        return answer

    def sought(self, person: Person, day: date) -> bool:
        """Whether any warrant can be in force at all: if not, no State can be bound."""
        return any(self.in_force(person, warrant, day) != NO for warrant in self.usable(person))

    def immune(self, person: Person, place: str, situation: str, day: date, readings: frozenset[str]) -> int:
        """Articles 27 and 98(1): does immunity stand in the way, as the law is being read?"""
        home = self.home(person)
        if self.sovereign(place) == home:
            return NO
        protected = min(self.in_high_office(person, day), 2 - self.party(home, day))
        if "immunity-bars" in readings:
            return protected
        if "immunity-lifted-by-council" in readings:
            return min(protected, 2 - self.told_by_council(home, situation, day))
        return NO

    def agreed_otherwise(self, person: Person, place: str, day: date) -> int:
        """Article 98(2): is there an agreement with the person's own State?"""
        home = self.home(person)
        state = self.sovereign(place)
        answer = NO
        for agreement in self.record.agreements.values():
            if agreement.sending != home or agreement.state != state or state == home:
                continue
            here = happened(agreement.on, day)
            if agreement.ended is not None:
                if day > agreement.ended.last:
                    here = NO
                elif day > agreement.ended.first:
                    here = min(here, UNKNOWN)
            answer = max(answer, here)
        return answer

    # The cell

    def cell(self, person_id: str, place: str, day: date, readings: frozenset[str], *, overflight: bool = False) -> int:
        """Must the State arrest the person there on that day, under these readings?"""
        if overflight and "overflight-outside" in readings:
            return NO
        person = self.record.persons[person_id]
        answer = NO
        for warrant in self.usable(person):
            here = self.in_force(person, warrant, day)
            if here == NO:
                continue
            issued, public = self.begins(warrant)
            asked = happened(public, day)
            if happened(issued, day) != NO:
                asked = max(asked, UNKNOWN, min(happened(issued, day), self.found_asked(person, place, day)))
            here = min(here, asked, self.bound(place, warrant.situation, day, readings))
            if here == NO:
                continue
            here = min(here, 2 - self.immune(person, place, warrant.situation, day, readings))
            here = min(here, 2 - self.agreed_otherwise(person, place, day))
            answer = max(answer, here)
        return answer

    def leading(self, day: date) -> frozenset[str]:
        """In each dispute the Court's last word by that day; before it, the text; else what the Court said first."""
        return frozenset(key for ids in self.disputes.values() for key in self._leading(ids, day))

    def _leading(self, ids: list[str], day: date) -> list[str]:
        decided: list[tuple[date, str]] = []
        for key in ids:
            if self.record.readings[key].by == "court":
                decided += [(holder.on.last, key) for holder in self.record.readings[key].holders]
        past = [each for each in sorted(decided) if each[0] <= day]
        if past:
            return [past[-1][1]]
        for key in ids:
            if self.record.readings[key].by == "text":
                return [key]
        return [min(decided)[1]] if decided else []

    def ways(self, day: date) -> list[frozenset[str]]:
        """The leading readings, and then each other one that somebody held by that day in the place of its rival."""
        leading = self.leading(day)
        found = [leading]
        for ids in self.disputes.values():
            for key in ids:
                reading = self.record.readings[key]
                held = reading.by == "text" or any(holder.on.last <= day for holder in reading.holders)
                if key not in leading and held:
                    found.append((leading - set(ids)) | {key})
        return found

    def answer(self, person_id: str, place: str, day: date, *, overflight: bool = False) -> tuple[int, bool]:
        """The cell under the leading readings, and whether another reading says otherwise."""
        first, *others = (self.cell(person_id, place, day, way, overflight=overflight) for way in self.ways(day))
        return first, any(other != first for other in others)
