"""The time line of a case: offices held, the life of each warrant, visits, and what courts decided about them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlarge.assessment.wanted import ended_by
from atlarge.briefing.document import Figure, Line, line
from atlarge.briefing.figures.drawing import framed
from atlarge.briefing.figures.lanes import Lane, Mark, Shape, drawn
from atlarge.briefing.figures.sourcing import foot
from atlarge.briefing.figures.visits import visit_lanes, visit_words, visits_until
from atlarge.briefing.persons import person_file
from atlarge.briefing.wording import capital, days_in_words
from atlarge.dates import day_after, when_in_words
from atlarge.facts.entries import Entry
from atlarge.facts.persons import Event, Office, Person, Warrant
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.facts.visits import Proceeding
from atlarge.facts.warrants import public_day

_DECIDED = ("non-compliance", "no finding", "ruling", "national", "referral", "appeal")
_KINDS = {"national": "national court", "referral": "referred"}
_TURNS = ("arrested", "released", "surrendered", "deceased", "acquitted", "convicted", "withdrawn", "terminated")


def case_figure(record: Record, person: Person, on: date) -> Figure:
    """A case from the year of its first warrant until a day; the title is how the person stands on that day."""
    visits = visits_until(record, person, on)
    lanes = [
        Lane(name="Offices", marks=tuple(_offices(record, person, on))),
        Lane(name="Warrants", marks=tuple(_warrants(person, on))),
        Lane(name="Arrest and court", marks=tuple(_turns(record, person, on))),
        *visit_lanes(record, visits),
        Lane(name="Decisions on States", marks=tuple(_decisions(record, person, on))),
    ]
    parts, height = drawn(lanes, _first(person, on), day_after(on))
    alt = " ".join(words for _, words in _told(record, person, on))
    entries: list[Entry] = [
        person,
        *person.warrants,
        *(each.visit for each in visits),
        *_proceedings(record, person, on),
    ]
    title = person_file(record, person, on).summary.removesuffix(".")
    return framed(title, parts, height, alt=alt or "Nothing else is on record.", foot=foot(record, on, entries))


def case_list(record: Record, person: Person, on: date) -> tuple[Line, ...]:
    """All that the figure shows as an ordered list of sentences: it comes before the drawing."""
    return tuple(line(words) for _, words in _told(record, person, on))


def _told(record: Record, person: Person, on: date) -> list[tuple[date, str]]:
    told = [(since, f"{_days(office)}: {_title(record, office)}.") for office, since in _held(person, on)]
    told += [(begun(warrant), f"{_warrant_words(person, warrant, on)}.") for warrant in _arrest_warrants(person, on)]
    told += [(e.on.first, f"{when_in_words(e.on)}: {_turn(record, e)}.") for e in _events(person, on)]
    told += [(each.visit.since.first, visit_words(record, each)) for each in visits_until(record, person, on)]
    for each in _proceedings(record, person, on):
        if each.on:
            told.append((each.on.first, f"{when_in_words(each.on)}: {decision_words(record, each)} ({each.body})."))
    return sorted(told, key=lambda item: item[0])


def begun(warrant: Warrant) -> date:
    """The day a warrant was issued, as early as its date allows; its public day where no issue is recorded."""
    issued = [event.on.first for event in warrant.events if event.kind == "issued"]
    return min(issued, default=public_day(warrant).first)


def _first(person: Person, on: date) -> date:
    return date(min((begun(warrant) for warrant in _arrest_warrants(person, on)), default=on).year, 1, 1)


def _arrest_warrants(person: Person, on: date) -> list[Warrant]:
    begins = ("issued", "unsealed")
    mine = [w for w in person.warrants if w.kind == "arrest warrant" and any(e.kind in begins for e in w.events)]
    return [warrant for warrant in mine if begun(warrant) <= on]


def _held(person: Person, on: date) -> Iterator[tuple[Office, date]]:
    """The offices that reach into the time of the case, each with its first day as far as it is known."""
    first = _first(person, on)
    for office in person.offices:
        since = office.since.first if office.since else first
        if since <= on and (office.until is None or office.until.last >= first):
            yield office, since


def _offices(record: Record, person: Person, on: date) -> Iterator[Mark]:
    for office, since in _held(person, on):
        if office.since is None and office.until is None:
            continue  # told in the list; a bar would claim days that nobody knows
        last = min(office.until.last, on) if office.until else on
        yield Mark(first=since, last=last, label=f"{_title(record, office)}, {_days(office)}", shape="bar")


def _title(record: Record, office: Office) -> str:
    state = record.states.get(office.state)
    return f"{office.title} ({state.name})" if state else office.title


def _days(office: Office) -> str:
    if office.since is None:
        return f"until {when_in_words(office.until)}" if office.until else "days not known"
    since = when_in_words(office.since)
    return f"{since} to {when_in_words(office.until)}" if office.until else f"since {since}"


def _warrants(person: Person, on: date) -> Iterator[Mark]:
    for warrant in _arrest_warrants(person, on):
        issued, public = begun(warrant), public_day(warrant).first
        end = ended_by(person, warrant, on)
        last = end.on.first if end else on
        if issued < public:
            yield Mark(first=issued, last=min(public, last), label="", shape="secret")
        if public <= last:
            label = f"warrant of {days_in_words(issued)}" + (f", ended: {end.kind}" if end else "")
            yield Mark(first=public, last=last, label=label, shape="bar")


def _warrant_words(person: Person, warrant: Warrant, on: date) -> str:
    issued, public = begun(warrant), public_day(warrant)
    words = f"{days_in_words(issued)}: warrant of arrest issued"
    if issued < public.first <= on:
        words += f", made public on {when_in_words(public)}"
    end = ended_by(person, warrant, on)
    return words + (f", ended on {when_in_words(end.on)} ({end.kind})" if end else "")


def _events(person: Person, on: date) -> list[Event]:
    """What befell the person, once each where two warrants tell the same."""
    events = [event for warrant in person.warrants for event in warrant.events] + list(person.events)
    found = {(event.kind, event.on.text): event for event in events if event.kind in _TURNS and event.on.first <= on}
    return sorted(found.values(), key=lambda event: event.on)


def _turn(record: Record, event: Event) -> str:
    state = record.states.get(event.state)
    return f"{event.kind} ({in_words(state)})" if state else event.kind


def _turns(record: Record, person: Person, on: date) -> Iterator[Mark]:
    for event in _events(person, on):
        shape: Shape = "arrested" if event.kind in ("arrested", "surrendered") else "event"
        yield Mark(first=event.on.first, last=event.on.first, label=capital(_turn(record, event)), shape=shape)


def _proceedings(record: Record, person: Person, on: date) -> list[Proceeding]:
    mine = [
        each
        for each in record.proceedings.values()
        if each.person == person.id and each.kind in _DECIDED and each.on is not None and each.on.first <= on
    ]
    return sorted(mine, key=lambda each: (each.on is None, each.on, each.id))


def decision_words(record: Record, each: Proceeding) -> str:
    """What was decided about which State."""
    states = ", ".join(record.states[code].name for code in each.states if code in record.states)
    return f"{states}: {_KINDS.get(each.kind, each.kind)}" if states else _KINDS.get(each.kind, each.kind)


def _decisions(record: Record, person: Person, on: date) -> Iterator[Mark]:
    for each in _proceedings(record, person, on):
        if each.on:
            yield Mark(first=each.on.first, last=each.on.first, label=decision_words(record, each), shape="finding")
