"""The answer in one line: whether the host is bound, on which day, on whose word that day is, and what became of it."""

from __future__ import annotations

from datetime import date

from atlarge.briefing.days import Asked
from atlarge.briefing.wording import any_day_in_words, days_in_words
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.facts.visits import Course, Visit
from atlarge.law.answers import Answer, Verdict
from atlarge.reading.readings import VisitRead, VisitState

NOT_MADE: tuple[VisitState, ...] = ("called off", "not attended", "remote")
"""What a story tells of a visit that is not made."""

_TOLD: dict[str, str] = {
    "called off": "The story says that the visit is called off.",
    "not attended": "The story says that the person stays away.",
    "remote": "The story says that the person takes part by video only.",
}
_KNOWN: dict[Course, str] = {
    "made": "As the record now knows, the visit was made.",
    "called off": "As the record now knows, the visit was called off.",
    "not attended": "As the record now knows, the person stayed away.",
    "remote": "As the record now knows, the person took part by video only.",
}


def headline(record: Record, visit: VisitRead, asked: Asked, answer: Answer | None, bound: Verdict) -> str:
    """The answer, with what it supposes. Without a day there is none, and that is said."""
    if answer is None:
        host, person = in_words(record.states[visit.host]), record.persons[visit.person].name
        return (
            f"Unknown: whether {host} is bound to arrest {person} depends on the day, and neither the story nor "
            "anything given with it says which."
        )
    unmade = visit.state in NOT_MADE
    words = [_answered(record, answer, bound, asked, unmade=unmade), _day_told(visit, asked)]
    return " ".join(word for word in words if word) + supposing(record, asked.last)


def became(visit: VisitRead, known_as: Visit | None) -> str:
    """What the story, and where that differs the record, says of whether the visit is made; empty if it stands."""
    told = _TOLD.get(visit.state, "")
    if known_as is None or (known_as.course == "made") != (visit.state in NOT_MADE):
        return told
    return f"{told} {_KNOWN.get(known_as.course, '')}".strip()


def supposing(record: Record, day: date) -> str:
    """Say, for a day after those that the record knows, what the answer supposes; nothing for any other day."""
    if day <= record.as_of:
        return ""
    return f" This supposes that nothing has changed since {days_in_words(record.as_of)}."


def _answered(record: Record, answer: Answer, bound: Verdict, asked: Asked, *, unmade: bool) -> str:
    several = asked.last > answer.on
    if bound == "unknown" and not several:
        return answer.summary
    dispute = "; this is contested" if answer.contested else ""
    if bound == "unknown":
        days = days_in_words(answer.on, asked.last)
        return f"Unknown: the visit is on a day of {days}, and the answer is not the same on all of them{dispute}."
    if not several and not unmade and asked.day_from != "publication":
        return answer.summary
    place = record.states[answer.state]
    owner = record.states.get(place.of, place)
    host, whom = in_words(owner), answer.person_name + ("" if owner is place else f" in {in_words(place)}")
    day = any_day_in_words(answer.on, asked.last)
    day += ", the day of the story," if asked.day_from == "publication" else ""
    no = "" if bound == "yes" else " not"
    if unmade:
        case = f"{host} would{no} have been bound to arrest {whom}, had the visit been made{dispute}"
    else:
        case = f"{host} is{no} bound to arrest {whom}{dispute}"
    return f"{bound.capitalize()}: {day} {case}."


def _day_told(visit: VisitRead, asked: Asked) -> str:
    """On whose word the day is, where it is not on the story's."""
    if asked.day_from == "publication":
        return "The story names no day of the visit."
    if asked.day_from != "record":
        return ""
    stated = f"gives {days_in_words(visit.first, visit.last)}" if visit.first else "names no day"
    return f"The day is the first of {asked.source} on record; the story {stated}."
