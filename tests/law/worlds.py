"""Small invented records, drawn at random: States that join and leave, persons wanted and found, dates half known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Literal, TypeVar, cast

import msgspec
from hypothesis import strategies as st

from atlarge.dates import When
from atlarge.facts.persons import Event, EventKind, Office, OfficeKind, Person, Warrant
from atlarge.facts.record import Record
from atlarge.facts.states import State
from atlarge.facts.treaties import Act, ActKind, Agreement, Declaration, DeclarationKind, Resolution, Situation
from atlarge.facts.visits import Holder, LegalReading, Proceeding, ProceedingKind, Visit

T = TypeVar("T")
By = Literal["court", "text", "States"]

FIRST, LAST = date(1998, 7, 17), date(2030, 12, 31)
ENDINGS: tuple[EventKind, ...] = (
    "surrendered",
    "terminated",
    "withdrawn",
    "vacated",
    "inadmissible",
    "acquitted",
    "charges-not-confirmed",
)
HARMLESS: tuple[EventKind, ...] = ("amended", "arrested", "released", "reported-at-large", "charges-confirmed")
DEPOSITS: tuple[ActKind, ...] = ("ratification", "accession", "acceptance", "approval", "succession")


def chance_of(seed: int) -> Random:
    """Chance that falls the same way each time."""
    return Random(seed)


def blurred(chance: Random, day: date, share: float) -> When:
    """The day, or now and then only its month or its year."""
    if chance.random() >= share:
        return When.day(day)
    return When.parse(chance.choice([f"{day:%Y-%m}", f"{day:%Y-%m}", f"{day:%Y}", f"{day}~"]))


def some_day(chance: Random, first: date = FIRST, last: date = LAST) -> date:
    """Any day between the two; the ends of February and of months come more often than chance would have it."""
    day = first + timedelta(days=chance.randrange(max((last - first).days, 1)))
    if chance.random() < 0.1:
        leap = date(chance.choice([2000, 2004, 2008, 2012, 2016, 2020, 2024]), 2, 29)
        return leap if first <= leap <= last else day
    return (
        day.replace(day=1) - timedelta(days=chance.randrange(3)) if chance.random() < 0.2 and day.year > 1998 else day
    )


class Drawn:
    """One world being drawn. `blur` is the share of dates that are not known to the day."""

    def __init__(self, chance: Random, blur: float) -> None:
        self.chance, self.blur = chance, blur
        self.count = 0

    def when(self, day: date) -> When:
        """The day as a source might give it."""
        return blurred(self.chance, day, self.blur)

    def name(self, what: str) -> str:
        """A fresh id."""
        self.count += 1
        return f"{what}-{self.count}"

    def acts(self, state: str) -> list[Act]:
        """A State's dealings with the Statute: it may sign, join, think better of it, leave, come back."""
        chance, acts = self.chance, []
        day = some_day(chance, FIRST, date(2016, 1, 1))
        if chance.random() < 0.5:
            acts.append(Act(state=state, act="signature", on=self.when(day)))
        for _ in range(chance.choice([0, 1, 1, 1, 2])):
            day = some_day(chance, day, date(2024, 1, 1)) if day < date(2023, 12, 31) else day
            deposit = chance.choice(DEPOSITS)
            since = (
                self.when(day - timedelta(days=chance.randrange(400)))
                if deposit == "succession" and chance.random() < 0.5
                else None
            )
            acts.append(Act(state=state, act=deposit, on=self.when(day), effective=since))
            if chance.random() < 0.15:
                acts.append(
                    Act(
                        state=state,
                        act="deposit-withdrawn",
                        on=self.when(day + timedelta(days=chance.randrange(10, 120))),
                    )
                )
            if chance.random() < 0.6:
                day = self._leave(acts, state, day + timedelta(days=chance.randrange(120, 3000)))
        return acts

    def _leave(self, acts: list[Act], state: str, day: date) -> date:
        chance = self.chance
        later = self.when(day + timedelta(days=chance.randrange(300, 900))) if chance.random() < 0.2 else None
        acts.append(Act(state=state, act="withdrawal", on=self.when(day), effective=later))
        if chance.random() < 0.4:
            back = day + timedelta(days=chance.randrange(30, 500))
            acts.append(Act(state=state, act="withdrawal-rescinded", on=self.when(back)))
            if chance.random() < 0.3:
                acts.append(
                    Act(state=state, act="withdrawal", on=self.when(back + timedelta(days=chance.randrange(40, 500))))
                )
            day = back
        return day + timedelta(days=chance.randrange(1000, 1800))

    def person(self, states: list[str], situations: list[str]) -> Person:
        """Somebody with offices, warrants, and what became of them."""
        chance, key = self.chance, self.name("person")
        events = [
            self._event(some_day(chance), chance.choice(("deceased", *ENDINGS, *HARMLESS)))
            for _ in range(chance.choice([0, 0, 0, 1, 2]))
        ]
        return Person(
            id=key,
            name=key,
            named=chance.random() > 0.05,
            nationality=tuple(chance.sample(states, chance.choice([0, 1, 1, 1, 2]))),
            offices=tuple(self._office(states) for _ in range(chance.choice([0, 1, 1, 2]))),
            warrants=tuple(self._warrant(situations) for _ in range(chance.choice([0, 1, 1, 1, 2, 2]))),
            events=tuple(events),
        )

    def _event(self, day: date, kind: EventKind, public: date | None = None) -> Event:
        seen = self.when(public) if public else None
        return Event(kind=kind, on=self.when(day), public=seen)

    def _office(self, states: list[str]) -> Office:
        chance = self.chance
        kinds: list[OfficeKind] = [
            "head of State",
            "head of government",
            "head of State and government",
            "foreign minister",
            "other",
        ]
        day = some_day(chance, date(1995, 1, 1), date(2020, 1, 1))
        end = day + timedelta(days=chance.randrange(400, 4000))
        return Office(
            title=self.name("office"),
            kind=chance.choice(kinds),
            state=chance.choice([*states, ""]),
            since=self.when(day) if chance.random() < 0.9 else None,
            until=self.when(end) if chance.random() < 0.6 else None,
        )

    def _warrant(self, situations: list[str]) -> Warrant:
        chance = self.chance
        day = some_day(chance, date(2002, 7, 1), date(2026, 1, 1))
        secret = chance.random() < 0.4
        shown = day + timedelta(days=chance.randrange(1, 2500)) if secret else day
        opening = chance.choice(["issued", "issued", "both", "unsealed"])
        events = []
        if opening != "unsealed":
            events.append(self._event(day, "issued", shown if secret else None))
        if opening != "issued":
            events.append(self._event(shown, "unsealed"))
        for _ in range(chance.choice([0, 1, 1, 2])):
            later = shown + timedelta(days=chance.randrange(4000))
            events.append(self._event(later, chance.choice([*ENDINGS, *HARMLESS, *HARMLESS, "deceased"])))
        return Warrant(
            id=self.name("warrant"),
            court="ICC",
            kind="summons to appear" if chance.random() < 0.1 else "arrest warrant",
            situation=chance.choice([*situations, ""]),
            confidence="low" if chance.random() < 0.05 else "high",
            events=tuple(events),
        )

    def declaration(self, states: list[str], territories: dict[str, str], situations: list[str]) -> list[Declaration]:
        """An acceptance of jurisdiction, or what a State said of one of its territories."""
        chance = self.chance
        if not territories or chance.random() < 0.5:
            day = self.when(some_day(chance, date(2002, 7, 1))) if chance.random() < 0.9 else None
            standing = chance.choice(["", "", "", "rejected"])
            state, situation = chance.choice(states), chance.choice(situations)
            key = self.name("acceptance")
            return [
                Declaration(
                    id=key, state=state, kind="acceptance-12-3", situation=situation, lodged=day, standing=standing
                )
            ]
        territory = chance.choice(list(territories))
        return self._of_territory(territories[territory], territory)

    def _of_territory(self, state: str, territory: str) -> list[Declaration]:
        chance = self.chance
        start = some_day(chance, FIRST, date(2012, 1, 1))
        end = start + timedelta(days=chance.randrange(400, 4000))
        kinds: list[DeclarationKind] = ["exclusion", "extension", "limit", "uncontrolled", "remark"]
        kind = chance.choice(kinds)
        unsettled = chance.choice(["", "", "contested", "unknown", "likely"])
        found = [
            Declaration(
                id=self.name("territory"),
                state=state,
                territory=territory,
                kind=kind,
                effective=self.when(start) if chance.random() < 0.8 else None,
                ended=self.when(end) if kind == "exclusion" and chance.random() < 0.3 else None,
                standing=unsettled if kind in ("extension", "remark") else "",
            )
        ]
        if kind == "exclusion" and chance.random() < 0.5:
            lifted = self.when(end) if chance.random() < 0.9 else None
            found.append(
                Declaration(
                    id=self.name("territory"),
                    state=state,
                    territory=territory,
                    kind="exclusion-lifted",
                    effective=lifted,
                )
            )
        return found

    def decided(self, states: list[str], persons: list[str]) -> tuple[Visit, Proceeding]:
        """A visit, and what a court decided about it later."""
        chance, state, person = self.chance, self.chance.choice(states), self.chance.choice(persons)
        day = some_day(chance, date(2003, 1, 1), date(2025, 1, 1))
        since, on = self.when(day), self.when(day + timedelta(days=chance.randrange(800)))
        visit = Visit(id=self.name("visit"), person=person, state=state, course="made", since=since)
        kinds: tuple[ProceedingKind, ...] = (
            "non-compliance",
            "non-compliance",
            "arrest requested",
            "no finding",
            "debate",
        )
        proceeding = Proceeding(
            id=self.name("proceeding"),
            body="a chamber",
            kind=chance.choice(kinds),
            on=on if chance.random() < 0.9 else None,
            states=(state, *chance.sample(states, 1)),
            person=person,
            visit=visit.id if chance.random() < 0.8 else "",
            finding="",
        )
        return visit, proceeding

    def readings(self) -> dict[str, LegalReading]:
        """Positions in the three disputes, each held by courts or States since days of their own."""
        residual: By = self.chance.choice(("text", "court"))
        table: tuple[tuple[str, str, str, By], ...] = (
            ("immunity-none", "immunity", "98(1)", "court"),
            ("immunity-lifted-by-council", "immunity", "98(1)", "court"),
            ("immunity-bars", "immunity", "98(1)", "States"),
            ("residual-covers-arrest", "residual", "127(2)", residual),
            ("residual-ended", "residual", "127(2)", "States"),
            ("overflight-inside", "overflight", "89(1)", "text"),
            ("overflight-outside", "overflight", "89(1)", "States"),
        )
        days = self.chance.sample(range(2500, 9500), 40)
        undecided = self.chance.random() < 0.2  # by any court: only States have spoken on immunity
        found = {}
        for key, dispute, article, by in table[2 if undecided else 0 :]:
            holders = tuple(
                Holder(who=self.name("holder"), on=When.day(FIRST + timedelta(days=days.pop())))
                for _ in range(self.chance.choice([1, 1, 2, 3]))
            )
            found[key] = LegalReading(id=key, dispute=dispute, article=article, says=key, by=by, holders=holders)
        return found


def world(chance: Random, *, blur: float = 0.25) -> Record:
    """A whole small record: three to six States and territories, one to four persons, and what happened to them."""
    drawn = Drawn(chance, blur)
    states = [f"S{letter}{letter}" for letter in "ABCDE"[: chance.choice([3, 4, 5])]]
    territories = {"TAA": chance.choice(states)}
    if chance.random() < 0.3:
        territories["TBB"] = chance.choice(states)
    situations = ["ICC-1", "ICC-2"]
    persons = [drawn.person([*states, *territories], situations) for _ in range(chance.choice([1, 2, 3, 4]))]
    decided = [drawn.decided(states, [person.id for person in persons]) for _ in range(chance.choice([0, 1, 2]))]
    declared = [drawn.declaration(states, territories, situations) for _ in range(chance.choice([0, 1, 2, 3]))]
    first = {batch[0].territory: number for number, batch in reversed(list(enumerate(declared)))}
    kept = [batch for n, batch in enumerate(declared) if not batch[0].territory or first[batch[0].territory] == n]
    return Record(
        version="invented",
        as_of=date(2026, 10, 7),
        states={code: State(code=code, name=code, kind="UN member") for code in states}
        | {code: State(code=code, name=code, kind="territory", of=of) for code, of in territories.items()},
        acts=tuple(act for state in states for act in drawn.acts(state)),
        declarations={each.id: each for batch in kept for each in batch},
        agreements=_agreements(drawn, states),
        resolutions=_resolutions(drawn, states, situations),
        situations=_situations(drawn, situations, states),
        persons={person.id: person for person in persons},
        visits={visit.id: visit for visit, _ in decided},
        proceedings={proceeding.id: proceeding for _, proceeding in decided},
        assurances={}, statements={}, gatherings={}, sources={},
        readings=drawn.readings(),
    )  # fmt: skip


def _agreements(drawn: Drawn, states: list[str]) -> dict[str, Agreement]:
    chance, found = drawn.chance, {}
    for _ in range(chance.choice([0, 0, 1, 2])):
        state, sending = chance.sample(states, 2)
        day = some_day(chance)
        ended = drawn.when(day + timedelta(days=chance.randrange(400, 3000))) if chance.random() < 0.3 else None
        key = drawn.name("agreement")
        found[key] = Agreement(id=key, state=state, sending=sending, on=drawn.when(day), ended=ended)
    return found


def _resolutions(drawn: Drawn, states: list[str], situations: list[str]) -> dict[str, Resolution]:
    chance, found = drawn.chance, {}
    for _ in range(chance.choice([0, 1, 1])):
        key = drawn.name("resolution")
        found[key] = Resolution(
            id=key, title=key, on=drawn.when(some_day(chance, date(2002, 7, 1), date(2015, 1, 1))),
            situation=chance.choice(situations), addressed=tuple(chance.sample(states, chance.choice([1, 2]))),
            adopted=chance.random() > 0.15,
        )  # fmt: skip
    return found


def _situations(drawn: Drawn, situations: list[str], states: list[str]) -> dict[str, Situation]:
    chance, found = drawn.chance, {}
    for code in situations:
        opened = drawn.when(some_day(chance, date(2002, 7, 1), date(2022, 1, 1))) if chance.random() < 0.9 else None
        found[code] = Situation(code=code, name=code, state=chance.choice(states), trigger="referral", opened=opened)
    return found


def worlds(blur: float = 0.25) -> st.SearchStrategy[Record]:
    """The same for Hypothesis, which makes a failing world as simple as it can."""
    return st.randoms(use_true_random=False).map(lambda chance: world(chance, blur=blur))


def days_of(record: Record) -> list[date]:
    """Every day that stands in the record, with what the treaty makes of it: where something may turn."""
    found: set[date] = set()
    for when in whens(record):
        for day in (when.first, when.last):
            found |= {day, day + timedelta(days=60), day + timedelta(days=365), day + timedelta(days=366)}
            found.add((day.replace(day=1) + timedelta(days=95)).replace(day=1))
    return sorted(day + timedelta(days=shift) for day in found for shift in (-1, 0, 1))


def whens(entry: object) -> Iterator[When]:
    """Every date in an entry, however deep."""
    if isinstance(entry, When):
        yield entry
    elif isinstance(entry, dict):
        for value in entry.values():
            yield from whens(value)
    elif isinstance(entry, tuple):
        for value in entry:
            yield from whens(value)
    elif isinstance(entry, msgspec.Struct):
        for field in entry.__struct_fields__:
            yield from whens(getattr(entry, field))


def settled(entry: T, chance: Random) -> T:
    """The same entry with every imprecise date settled on one of the days it can mean."""
    if isinstance(entry, When):
        return cast("T", When.day(entry.first + timedelta(days=chance.randint(0, (entry.last - entry.first).days))))
    if isinstance(entry, dict):
        return cast("T", {key: settled(value, chance) for key, value in entry.items()})
    if isinstance(entry, tuple):
        return cast("T", tuple(settled(value, chance) for value in entry))
    if isinstance(entry, msgspec.Struct):
        changed = {field: settled(getattr(entry, field), chance) for field in entry.__struct_fields__}
        return msgspec.structs.replace(entry, **changed)
    return entry
