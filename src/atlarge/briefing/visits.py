"""The visits that the story speaks of: the ones it reports first, the others told apart."""

from __future__ import annotations

from collections.abc import Iterator

from atlarge.briefing.briefings import Briefing, Subject, VisitTold
from atlarge.briefing.citing import Citations
from atlarge.briefing.document import Block, Card, Field, Heading, Items, Line, Paragraph, Quoted, Strong, line, quoted
from atlarge.briefing.wording import capital, days_in_words, sentence, stay_in_words
from atlarge.facts.visits import Visit

_QUOTE = 320

_STATES = {
    "announced": "announced, not yet made when the story was written",
    "under way": "under way when the story was written",
    "made": "made, as the story tells it",
    "called off": "called off, as the story tells it",
    "not attended": "the person stayed away, as the story tells it",
    "remote": "by video only, as the story tells it",
}

_STATES_SHORT = {"not attended": "not made: the person stayed away", "remote": "not made: by video only"}
_THERE = ("announced", "under way", "made")

_COURSES = {
    "announced": "was announced; the record does not know whether it took place",
    "made": "took place",
    "called off": "was called off",
    "not attended": "did not take place: the person stayed away",
    "remote": "did not take place in person: the person took part by video",
}


def visits(briefing: Briefing, citations: Citations) -> Iterator[Block]:
    """The section on visits."""
    if briefing.subjects:
        yield Heading(2, "The visit in the story" if len(briefing.subjects) == 1 else "The visits in the story")
    for number, subject in enumerate(briefing.subjects):
        yield _reported(subject, [visit for visit in briefing.visits if visit.subject == number])
        if subject.sequel:
            yield Paragraph(course(subject.sequel.visit, citations))
    others = [visit for visit in briefing.visits if visit.subject is None]
    if others:
        heading = "Other visits that the story mentions" if briefing.subjects else "Visits that the story mentions"
        yield Heading(3 if briefing.subjects else 2, heading)
        yield Items(tuple(dict.fromkeys(_other(visit) for visit in others)))


def _reported(subject: Subject, mentions: list[VisitTold]) -> Card:
    first = mentions[0]
    stated = next((visit for visit in mentions if visit.first), first)
    occasion = next((visit.occasion for visit in mentions if visit.occasion), "")
    place = next((visit.place for visit in mentions if visit.place), "")
    fields = [
        Field("Who", line(subject.person_name)),
        Field("Where", line(_where(place, subject.host_name))),
        Field("When", _when(stated)),
        Field("Occasion", line(quoted(occasion) if occasion else "none stated")),
        Field("State of the visit", line(_STATES[first.state] + (", and with reserve" if first.hedged else ""))),
        Field("Read from", line(_quotes(mentions))),
    ]
    return Card(line(Strong(f"{subject.person_name} in {subject.host_name}")), tuple(fields))


def _where(place: str, host: str) -> str:
    return f"{host} (in the story: {place})" if place and place.casefold() not in host.casefold() else host


def _when(visit: VisitTold) -> Line:
    if not visit.stated:
        return line("the story states no day")
    days = days_in_words(visit.first, visit.last)
    return line(
        quoted(visit.stated), f", which means {days}" if days else ", which no known day of publication settles"
    )


def _quotes(mentions: list[VisitTold]) -> Line:
    quotes = list(dict.fromkeys(quoted(visit.quote, _QUOTE) for visit in mentions))[:3]
    parts: list[str | Quoted] = []
    for quote in quotes:
        parts += ["; ", quote] if parts else [quote]
    return tuple(parts)


def _other(visit: VisitTold) -> Line:
    days = days_in_words(visit.first, visit.last)
    where = visit.host_name or visit.place or "an unnamed place"
    who = visit.person_name or "somebody"
    told = f"{capital(who)} in {where}" + (f", {days}" if days else "")
    return line(f"{told} ({_marks(visit)}): ", quoted(visit.quote, _QUOTE // 2))


def _marks(visit: VisitTold) -> str:
    """How the story tells a visit: in the past or not, made or not, denied, with reserve, under a picture."""
    told = "in the past" if visit.past and visit.state in _THERE else _STATES_SHORT.get(visit.state, visit.state)
    marks = (("in a caption", visit.zone == "caption"), ("denied", visit.negated), (told, not visit.negated))
    return ", ".join(word for word, holds in (*marks, ("with reserve", visit.hedged)) if holds)


def course(visit: Visit, citations: Citations) -> Line:
    """How a visit on record went, in a sentence."""
    outcome = f". Outcome: {visit.outcome}" if visit.outcome else ""
    place = f" ({visit.place})" if visit.place else ""
    days = stay_in_words(visit.since, visit.until)
    told = sentence(f"On record: the visit of {days}{place} {_COURSES[visit.course]}{outcome}")
    return line(told, citations.mark(visit.sources, visit.basis))
