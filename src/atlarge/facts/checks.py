"""What a record must not say: one small function a rule, each a record in and its faults out.

`open_record` refuses what cannot be read and what points at nothing; these rules look at what the entries say, and
are run by `atlarge check` and by the tests. A fault is `file: key: what is wrong; what would be right`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from atlarge.dates import When, one_year_after
from atlarge.errors import BrokenRecord
from atlarge.facts.opening import open_record
from atlarge.facts.persons import Event, Person
from atlarge.facts.record import Record
from atlarge.facts.references import dangling, entries
from atlarge.facts.treaties import DEPOSITS, Act
from atlarge.facts.visits import Gathering, Visit

Faults = Iterator[str]
AFTER_DEATH = frozenset({"terminated", "withdrawn", "vacated", "inadmissible", "unsealed"})
"""What may still happen to a warrant when the death of the person is known."""


def check_record(path: Path | None = None) -> tuple[str, ...]:
    """Every fault of the record in that folder, in order of the files; none if it opens and every rule holds.

    Raises `NoRecord` if there is no record at all.
    """
    try:
        record = open_record(path)
    except BrokenRecord as error:
        return error.faults
    return tuple(sorted({fault for check in CHECKS for fault in check(record)}))


def cited_means_sources(record: Record) -> Faults:
    """An entry is cited if, and only if, it names a source."""
    for where, entry in entries(record):
        if entry.basis == "cited" and not entry.sources:
            yield f'{where}: basis: no source is named; name one, or write basis = "uncited"'
        if entry.basis == "uncited" and entry.sources:
            yield f"{where}: basis: uncited, but it names sources; leave basis out"


def sources_have_addresses(record: Record) -> Faults:
    """An address of a source is one of the web, and a source was not published after the record was closed."""
    for source in record.sources.values():
        if source.url and not re.match(r"https?://\S+$", source.url):
            yield f"sources.csv: {source.id}: url: {source.url!r} is no address; start it with https://"
        if source.published and source.published.first > record.as_of:
            yield _too_late(f"sources.csv: {source.id}: published", source.published, record)


def nothing_after_the_record_closed(record: Record) -> Faults:
    """What has happened, happened by the day up to which facts were looked for; plans may lie ahead."""
    for where, entry in entries(record):
        when = getattr(entry, "on", None)
        if isinstance(entry, Visit) and entry.course in ("made", "not attended"):
            when = entry.since
        if when and when.first > record.as_of:
            yield _too_late(f"{where}: on", when, record)


def _too_late(where: str, when: When, record: Record) -> str:
    return f"{where}: {when} is after {record.as_of}, the day the record goes up to; mend it, or as_of in record.toml"


def departed_after_arrived(record: Record) -> Faults:
    """No stretch of days ends before it starts."""
    for where, start, end in _stretches(record):
        if start and end and end.last < start.first:
            yield f"{where}: it ends on {end}, before it starts on {start}; mend one of the two"


def _stretches(record: Record) -> Iterator[tuple[str, When | None, When | None]]:
    for where, entry in entries(record):
        if isinstance(entry, Visit | Gathering):
            yield f"{where}: to", entry.since, entry.until
        if isinstance(entry, Person):
            yield from ((f"{where}: offices: {office.title}", office.since, office.until) for office in entry.offices)
    for declaration in record.declarations.values():
        yield f"declarations.csv: {declaration.id}: ended", declaration.effective, declaration.ended
    for agreement in record.agreements.values():
        yield f"agreements.csv: {agreement.id}: ended", agreement.on, agreement.ended


def public_not_before_it_happened(record: Record) -> Faults:
    """Nothing became public before it happened."""
    for where, entry in entries(record):
        if isinstance(entry, Event | Act) and entry.public and entry.public.last < entry.on.first:
            yield f"{where}: public: {entry.public} is before {entry.on}, the day it happened; mend one of the two"


def warrant_is_issued(record: Record) -> Faults:
    """Every warrant has the event that made it: issued, or unsealed where the day of issue is not known."""
    for where, person in _persons(record):
        for warrant in person.warrants:
            kinds = [event.kind for event in warrant.events]
            if "issued" not in kinds and "unsealed" not in kinds:
                yield f"{where}: {warrant.id}: it was never issued; add the event issued, or unsealed"
            if kinds.count("issued") > 1:
                yield f"{where}: {warrant.id}: it was issued more than once; make the later one a warrant of its own"


def events_in_order(record: Record) -> Faults:
    """Events stand in the order of their days."""
    for where, person in _persons(record):
        lives = [("events", person.events), *((warrant.id, warrant.events) for warrant in person.warrants)]
        for name, events in lives:
            days = [event.on.first for event in events]
            if days != sorted(days):
                yield f"{where}: {name}: the events are not in order; put the earliest first"


def nothing_after_death(record: Record) -> Faults:
    """When the death of a person is known, nothing happens to them any more, though a court may still act."""
    for where, person in _persons(record):
        events = [*person.events, *(event for warrant in person.warrants for event in warrant.events)]
        known = [event.public or event.on for event in events if event.kind == "deceased"]
        for event in events:
            if known and event.kind not in AFTER_DEATH and event.on.first > max(day.last for day in known):
                yield f"{where}: {event.kind} {event.on}: the person had died; mend one of the two days"


def warrant_ids_are_unique(record: Record) -> Faults:
    """No two warrants share an id."""
    counts = Counter(warrant.id for person in record.persons.values() for warrant in person.warrants)
    for name, count in counts.items():
        if count > 1:
            yield f"persons/: {name}: {count} warrants have this id; give each its own"


def nobody_unnamed_has_names(record: Record) -> Faults:
    """A person whom no source names is never matched, so has no names to match; no name stands twice."""
    for where, person in _persons(record):
        names = [person.name, *person.names, *([person.formal] if person.formal else [])]
        if not person.named and len(names) > 1:
            yield f"{where}: names: nobody named this person; take the names out, or write named = true"
        yield from (f"{where}: names: {name!r} stands twice; keep one" for name in _twice(names))


def states_are_well_formed(record: Record) -> Faults:
    """Codes have their form, a territory belongs to a State or says why not, and no name stands twice."""
    for state in record.states.values():
        where = f"states.csv: {state.code}"
        if not re.fullmatch(r"[A-Z]{3}", state.code):
            yield f"{where}: code: it is no alpha-3 code; write three capital letters"
        if not re.fullmatch(r"(?:[A-Z]{2})?", state.alpha2):
            yield f"{where}: alpha2: {state.alpha2!r} is no alpha-2 code; write two capital letters, or nothing"
        if state.kind == "territory" and not (state.of or state.note):
            yield f"{where}: of: a territory belongs to a State; write its code, or say in the note why none"
        if state.kind != "territory" and state.of:
            yield f"{where}: of: only a territory belongs to a State; leave it out, or write kind territory"
        yield from (f"{where}: names: {name!r} stands twice; keep one" for name in _twice((state.name, *state.names)))


def _twice(names: list[str] | tuple[str, ...]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def acts_follow_each_other(record: Record) -> Faults:
    """An act that undoes another comes after it; a rescission within the year of article 127(1)."""
    for act in record.acts:
        where = f"treaties/{act.treaty}.csv: {act.state} {act.act}"
        before = [other for other in record.acts if other.state == act.state and other.on.first <= act.on.last]
        undone = _UNDOES.get(act.act)
        first = [other for other in before if undone and other.act in undone]
        if undone and not first:
            yield f"{where}: no {' or '.join(sorted(undone))} came before it; add it, or mend the day"
        if act.act == "withdrawal-rescinded" and first and act.on.first > one_year_after(first[-1].on.last):
            yield f"{where}: the year of the withdrawal was over; mend one of the two days"


_UNDOES: dict[str, frozenset[str]] = {
    "ratification": frozenset({"signature"}),
    "acceptance": frozenset({"signature"}),
    "approval": frozenset({"signature"}),
    "withdrawal": DEPOSITS,
    "deposit-withdrawn": DEPOSITS,
    "withdrawal-rescinded": frozenset({"withdrawal"}),
    "signature-disowned": frozenset({"signature"}),
}
"""What must have come before an act."""


def file_names_say_what_is_in_them(record: Record) -> Faults:
    """The id of a visit is its day, person and State; of an assurance its day and giver; of a proceeding its day."""
    for visit in record.visits.values():
        yield from _named(f"visits/{visit.id[:4]}/", visit.id, f"{visit.since}-{visit.person}-{visit.state}")
    for assurance in record.assurances.values():
        yield from _named(f"assurances/{assurance.id[:4]}/", assurance.id, f"{assurance.on}-{assurance.giver}")
    for proceeding in record.proceedings.values():
        day = str(proceeding.on or "undated").rstrip("~")
        if not proceeding.id.startswith(f"{day}-"):
            yield f"proceedings/{proceeding.id}.toml: its name does not begin with its day; call it {day}-..."


def _named(folder: str, name: str, right: str) -> Faults:
    if re.sub(r"-\d$", "", name) != right.replace("~", "") and name != right.replace("~", ""):
        yield f"{folder}{name}.toml: its name is not what it says; call it {right.replace('~', '')}.toml, or mend it"


def outcomes_fit_the_course(record: Record) -> Faults:
    """Only who came can be arrested or left alone; who set out may have been turned back."""
    for visit in record.visits.values():
        if visit.course != "made" and visit.outcome not in ("", "turned back"):
            where = f"visits/{visit.id[:4]}/{visit.id}.toml: outcome"
            yield f"{where}: {visit.outcome!r} of a visit that was {visit.course!r}; leave it out, or mend the course"


def visits_are_of_the_wanted(record: Record) -> Faults:
    """A visit counts from the first warrant of the person on, whether or not it was public."""
    for visit in record.visits.values():
        warrants = record.persons[visit.person].warrants
        issued = [e.on.first for w in warrants for e in w.events if e.kind in ("issued", "unsealed")]
        if issued and (visit.until or visit.since).last < min(issued):
            yield f"visits/{visit.id[:4]}/{visit.id}.toml: from: the first warrant came after it; take the visit out"


def visits_fit_their_gathering(record: Record) -> Faults:
    """Who went to a gathering, or joined it from afar, did so where and when it met, give or take three days."""
    near = timedelta(days=3)
    for visit in record.visits.values():
        if not visit.gathering or visit.course not in ("made", "remote"):
            continue
        gathering = record.gatherings[visit.gathering]
        where = f"visits/{visit.id[:4]}/{visit.id}.toml: gathering"
        if visit.state != gathering.host:
            yield f"{where}: {gathering.id} met in {gathering.host}, not in {visit.state}; mend one of the two"
        end, last = visit.until or visit.since, gathering.until or gathering.since
        if end.last + near < gathering.since.first or last.last + near < visit.since.first:
            yield f"{where}: {gathering.id} met on {gathering.since}, not on {visit.since}; mend one of the two"


def what_is_about_a_visit_is_about_its_person(record: Record) -> Faults:
    """An assurance or a proceeding about a visit is about the person who made it."""
    about = [(f"assurances/{a.id[:4]}/{a.id}.toml: about", a.about, a.person) for a in record.assurances.values()]
    about += [(f"proceedings/{p.id}.toml: visit", p.visit, p.person) for p in record.proceedings.values()]
    for where, name, person in about:
        visit = record.visits.get(name)
        if visit and person and visit.person != person:
            yield f"{where}: {name} is a visit of {visit.person}, not of {person}; mend one of the two"


def disputes_have_a_first_reading(record: Record) -> Faults:
    """Each dispute has a reading that is printed first: a court's, or the text's where no court has spoken."""
    disputes: dict[str, set[str]] = {}
    for reading in record.readings.values():
        disputes.setdefault(reading.dispute, set()).add(reading.by)
        if not reading.holders and reading.by != "text":
            yield f"readings/{reading.id}.toml: holders: nobody holds it; add who does, or take it out"
    for dispute, by in disputes.items():
        if not by & {"court", "text"}:
            yield f"readings/: {dispute}: no reading is by a court or by the text; add the one to print first"


def resolutions_address_somebody(record: Record) -> Faults:
    """A resolution that was adopted refers a situation and tells a State to cooperate."""
    for resolution in record.resolutions.values():
        if resolution.adopted and not (resolution.situation and resolution.addressed and resolution.verb):
            where = f"resolutions/{resolution.id}.toml"
            yield f"{where}: it was adopted but addresses nobody; write situation, addressed, verb, or adopted = false"


def _persons(record: Record) -> Iterator[tuple[str, Person]]:
    return ((f"persons/{person.id}.toml", person) for person in record.persons.values())


CHECKS: tuple[Callable[[Record], Faults], ...] = (
    dangling,
    cited_means_sources,
    sources_have_addresses,
    nothing_after_the_record_closed,
    departed_after_arrived,
    public_not_before_it_happened,
    warrant_is_issued,
    warrant_ids_are_unique,
    events_in_order,
    nothing_after_death,
    nobody_unnamed_has_names,
    states_are_well_formed,
    acts_follow_each_other,
    file_names_say_what_is_in_them,
    outcomes_fit_the_course,
    visits_are_of_the_wanted,
    visits_fit_their_gathering,
    what_is_about_a_visit_is_about_its_person,
    disputes_have_a_first_reading,
    resolutions_address_somebody,
)
