"""Which visit a story is about, on which day the question is asked, and what the law answers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from atlarge.assessment.asking import ask, bound_over
from atlarge.assessment.consequences import may_follow
from atlarge.assessment.precedents import precedent_of, precedents
from atlarge.assessment.wanted import warrants_in_force
from atlarge.briefing.briefings import Subject
from atlarge.briefing.wording import days_in_words
from atlarge.dates import When
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.facts.visits import Visit
from atlarge.law.answers import Answer, Verdict
from atlarge.reading.readings import Reading, VisitRead

_REPORTED = ("announced", "under way")
_MADE = ("made",)
_NOT_MADE = ("called off", "not attended", "remote")
_STORY = ("headline", "body", "quotation")
_NEAR = timedelta(days=4)
"""How far the days of a visit may lie from those that a story gives: arrival the evening before, a change of plan."""

DayFrom = Literal["visit", "publication", "none"]


def subject_visits(reading: Reading, record: Record) -> tuple[tuple[int, ...], ...]:
    """The visits that the story reports, each as the numbers of all its mentions in `reading.visits`.

    The mention with the most precise day comes first.

    A visit that is announced or under way goes before one that was made, and that before one that is not made. A visit
    that the text itself puts in the past is the story's only if it tells of no other before it, as on an anniversary.
    Left out: captions, persons and States not on record, and a person's own State.
    """
    visits = reading.visits
    able = [n for n, visit in enumerate(visits) if _able(visit, record)]
    for states in (_REPORTED, _MADE, _NOT_MADE):
        found = [n for n in able if visits[n].state in states and not visits[n].past]
        past = [n for n in able if _told_of_the_past(visits[n])] if states is _NOT_MADE else []
        if past and (not found or past[0] < found[0]):
            return (next(group for group in _grouped(past, visits) if past[0] in group),)
        if found:
            groups = _grouped(found, visits)
            wanted = [group for group in groups if _wanted(visits[group[0]], reading, record)]
            return tuple(wanted or groups)
    return ()


def _able(visit: VisitRead, record: Record) -> bool:
    person = record.persons.get(visit.person)
    known = person is not None and visit.host in record.states
    story = visit.zone in _STORY and not (visit.negated and visit.state in (*_REPORTED, *_MADE))
    return known and story and person is not None and visit.host not in person.nationality


def _told_of_the_past(visit: VisitRead) -> bool:
    return visit.past and visit.state == "made" and visit.first is not None


def _wanted(visit: VisitRead, reading: Reading, record: Record) -> bool:
    day = visit.first or reading.published or record.as_of
    return bool(warrants_in_force(record, visit.person, day))


def _grouped(found: list[int], visits: tuple[VisitRead, ...]) -> list[tuple[int, ...]]:
    """Join the mentions of one visit: same person and host, and days that can be the same."""
    groups: list[list[int]] = []
    for n in sorted(found, key=lambda n: (_days(visits[n]), n)):
        home = next((group for group in groups if _same(visits[group[0]], visits[n])), None)
        if home is None:
            groups.append([n])
        else:
            home.append(n)
    return [tuple(group) for group in sorted(groups, key=min)]


def _days(visit: VisitRead) -> int:
    """How many days the words can mean: the fewer, the better the visit is told there."""
    if visit.first is None:
        return date.max.toordinal()
    return ((visit.last or visit.first) - visit.first).days


def _same(one: VisitRead, other: VisitRead) -> bool:
    if (one.person, one.host) != (other.person, other.host):
        return False
    if one.first is None or other.first is None:
        return True
    return one.first <= (other.last or other.first) and other.first <= (one.last or one.first)


def subject(record: Record, visit: VisitRead, published: date | None) -> Subject:
    """Ask the law about one visit of the story, and look up what went before and what is known of how it went."""
    on, last, day_from = _day(visit, published)
    person, host = record.persons[visit.person], record.states[visit.host]
    answer = ask(record, person.id, host.code, on) if on else None
    bound: Verdict = "unknown"
    if answer and on:
        bound = bound_over(record, person.id, host.code, When("", on, last)) if last > on else answer.answer
    known_as = _sequel(record, visit)
    return Subject(
        person=person.id,
        person_name=person.name,
        host=host.code,
        host_name=in_words(host),
        state=visit.state,
        on=on,
        day_from=day_from,
        bound=bound,
        contested=bool(answer and answer.contested),
        headline=_headline(answer, bound, in_words(host), person.name, day_from, last)
        + supposing(record, last)
        + _UNMADE.get(visit.state, ""),
        answer=answer,
        sequel=precedent_of(record, known_as) if known_as else None,
        precedents=precedents(record, person.id, min(on, known_as.since.first) if known_as else on) if on else None,
        may_follow=may_follow(record, answer) if answer else (),
    )


_UNMADE = {
    "called off": " The story says that the visit is called off.",
    "not attended": " The story says that the visit does not take place.",
    "remote": " The story tells of no visit: it is by video only.",
}


def supposing(record: Record, day: date) -> str:
    """Say, for a day after those that the record knows, what the answer supposes; nothing for any other day."""
    if day <= record.as_of:
        return ""
    return f" This supposes that nothing has changed since {days_in_words(record.as_of)}."


def _day(visit: VisitRead, published: date | None) -> tuple[date | None, date, DayFrom]:
    if visit.first:
        return visit.first, visit.last or visit.first, "visit"
    return published, published or date.min, "publication" if published else "none"


def _headline(answer: Answer | None, bound: Verdict, host: str, person: str, day_from: DayFrom, last: date) -> str:
    """The answer in one sentence, which says on which day, and on whose word that day is."""
    if answer is None:
        return (
            f"Unknown: whether {host} is bound to arrest {person} depends on the day, and neither the story nor "
            "anything given with it says which."
        )
    if day_from == "visit" and last <= answer.on:
        return answer.summary
    dispute = "; this is contested" if answer.contested else ""
    if day_from == "publication":
        return f"{answer.summary.removesuffix('.')} (the day of the story, which names no day of the visit)."
    days = days_in_words(answer.on, last)
    if bound == "unknown":
        return f"Unknown: the visit is on a day of {days}, and the answer is not the same on all of them{dispute}."
    verb = "is" if bound == "yes" else "is not"
    return (
        f"{bound.capitalize()}: on every day that it can be ({days}) {host} {verb} bound to arrest {person}{dispute}."
    )


def _sequel(record: Record, visit: VisitRead) -> Visit | None:
    """The same visit on the record: same person and State, days that meet or nearly do."""
    if visit.first is None:
        return None
    first, last = visit.first - _NEAR, (visit.last or visit.first) + _NEAR
    found: Iterable[Visit] = (
        each
        for each in record.visits.values()
        if (each.person, each.state) == (visit.person, visit.host)
        and each.since.first <= last
        and first <= (each.until or each.since).last
    )
    return min(found, key=lambda each: abs((each.since.first - first).days), default=None)
