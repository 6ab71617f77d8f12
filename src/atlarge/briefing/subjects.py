"""Which visit a story is about, on which day the question is asked, and what the law answers."""

from __future__ import annotations

from datetime import date, timedelta

from atlarge.assessment.asking import ask, bound_over
from atlarge.assessment.consequences import may_follow
from atlarge.assessment.precedents import precedent_of, precedents
from atlarge.assessment.wanted import warrants_in_force
from atlarge.briefing.briefings import Subject
from atlarge.briefing.days import Asked, asked_day, on_record
from atlarge.briefing.headlines import NOT_MADE, became, headline
from atlarge.dates import When
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.law.answers import Answer, Verdict
from atlarge.reading.readings import Reading, VisitRead

_REPORTED = ("announced", "under way")
_MADE = ("made",)
_STORY = ("headline", "body", "quotation")
_LATELY = timedelta(days=14)
_LEAD = 3
"""So many sentences open a story."""


def subject_visits(reading: Reading, record: Record) -> tuple[tuple[int, ...], ...]:
    """The visits that the story reports, each as the numbers of all its mentions in `reading.visits`.

    The mention with the most precise day comes first.

    A visit with a day, in the headline or in the first sentences goes before one that is only touched on further down.
    Then one that is announced or under way goes before one that was made, and that before one that is not made. A visit
    that the text itself puts in the past is the story's only if it tells of no other before it, as on an anniversary,
    or if it is in the headline and those that are news are not at the head of the story, or are over as well.
    Left out: captions, persons and States not on record, a person's own State, and what might be without saying when.
    """
    visits = reading.visits
    able = [n for n, visit in enumerate(visits) if _able(visit, record)]
    current = [n for n in able if not visits[n].past or _is_news(visits[n], reading)]
    lead = _lead(reading)
    found = _reported(current, visits, lead)
    past = [n for n in able if _told_of_the_past(visits[n]) and (found or not current or _leads(visits[n], lead))]
    if past and (not found or _goes_before(visits, past[0], found, lead)):
        return (next(group for group in _grouped(past, visits) if past[0] in group),)
    groups = _grouped(found, visits)
    wanted = [group for group in groups if _wanted(visits[group[0]], reading, record)]
    return tuple(wanted or groups)


def _goes_before(visits: tuple[VisitRead, ...], past: int, found: list[int], lead: int) -> bool:
    """Whether a visit put in the past is the story's before those found: by its place, or as that of the headline."""
    if visits[found[0]].state in NOT_MADE and past < found[0]:
        return True
    over = visits[found[0]].state in _MADE or not any(_leads(visits[n], lead) for n in found)
    return visits[past].zone == "headline" and over and all(visits[n].zone != "headline" for n in found)


def _reported(current: list[int], visits: tuple[VisitRead, ...], lead: int) -> list[int]:
    """The mentions of the visits that the story is about, out of those that the text does not put in the past."""
    prominent = [n for n in current if visits[n].first or _leads(visits[n], lead)]
    certain = [n for n in current if not visits[n].hedged]
    for pool in (prominent, certain):
        for states in (_REPORTED, _MADE, NOT_MADE):
            found = [n for n in pool if visits[n].state in states]
            if found:
                return [n for n in current if visits[n].state in states and _joins(visits[n], found, visits)]
    return []


def _joins(visit: VisitRead, found: list[int], visits: tuple[VisitRead, ...]) -> bool:
    return any(_same(visits[n], visit) for n in found)


def _is_news(visit: VisitRead, reading: Reading) -> bool:
    """Whether a visit that is over when the text speaks of it is all the same what its headline reports."""
    day = visit.first
    return visit.zone == "headline" and bool(day and reading.published and reading.published - day <= _LATELY)


def _leads(visit: VisitRead, lead: int) -> bool:
    """Whether a visit is told in the headline or in the first sentences of the story."""
    return visit.zone == "headline" or visit.trigger[0] < lead


def _lead(reading: Reading) -> int:
    """Where the first sentences after the headline end."""
    over = max((zone.span[1] for zone in reading.zones if zone.kind == "headline"), default=0)
    opening = [end for start, end in reading.sentences if start >= over][:_LEAD]
    return max(opening, default=over)


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
    person, host = record.persons[visit.person], record.states[visit.host]
    known_as = on_record(record, visit, published)
    asked = asked_day(record, visit, known_as, published)
    on = asked.on
    answer = ask(record, person.id, host.code, on) if on else None
    bound = _bound(record, answer, asked)
    said = (headline(record, visit, asked, answer, bound), became(visit, known_as))
    return Subject(
        person=person.id,
        person_name=person.name,
        host=host.code,
        host_name=in_words(host),
        state=visit.state,
        on=on,
        day_from=asked.day_from,
        bound=bound,
        contested=bool(answer and answer.contested),
        headline=" ".join(words for words in said if words),
        answer=answer,
        sequel=precedent_of(record, known_as) if known_as else None,
        precedents=precedents(record, person.id, min(on, known_as.since.first) if known_as else on) if on else None,
        may_follow=may_follow(record, answer) if answer else (),
    )


def _bound(record: Record, answer: Answer | None, asked: Asked) -> Verdict:
    """The answer over all the days that the story's words can mean."""
    if answer is None:
        return "unknown"
    if asked.last <= answer.on:
        return answer.answer
    return bound_over(record, answer.person, answer.state, When("", answer.on, asked.last))
