"""Claims of how much time lay between two things: "four months after judges ordered his arrest".

Both ends are looked for on record: what the words after "after" tell of a person, and what the words right before tell
of the same one, a visit that the reader found there, or the day of the text. It is wrong only where those words tell
of a deed of that person and no pair of ends fits the time; the day of the text alone makes nothing wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_visit
from atlarge.checking.happenings import FAMILIES, Happening, of_person
from atlarge.checking.slots import Clause, with_times_spelled
from atlarge.checking.suppositions import is_supposed
from atlarge.checking.wording import sentence
from atlarge.reading.dating.numbers import one_word
from atlarge.reading.language.english_times import NUMBERS

_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_LAPSE = re.compile(
    rf"\b(?P<n>\d{{1,3}}|an?|{'|'.join(NUMBERS)}) (?P<unit>day|week|month|year)s?(?: to the day)? (?P<way>after|before)"
    r" (?P<rest>[^.;:\"()]{8,140})"
)
_ROUGH = re.compile(r"\b(?:more than|over|less than|almost|nearly|about|around|some|at least|within|up to|under) $")
_STOP = re.compile(r",| \b(?:and|but|while|where|which|who|that|although|despite|since|when|for|because)\b")
_ISSUE = re.compile(
    r"\b(?:issu|sign|approv|grant|order|want|sought|seek)\w*\b[^,;]{0,40}\b(?:warrant|arrest)\b"
    r"|\bwarrants?\b[^,;]{0,40}\b(?:issued|signed|granted|approved)\b|\bordered <p\d+>'s arrest"
)
_NOT_THE_COURT = re.compile(r"<[sn]\d+>'?s? (?:\w+ )?(?:court|judges?|prosecutors?)|prosecutors?|request|asked|applied")
_OF_ANOTHER = re.compile(
    r"<p\d+>'s (?!(?:[\w-]+ ){0,2}(?:arrest|warrant|surrender|transfer|conviction|acquittal|release|death|sentenc"
    r"|appear|detention|capture|charges))"
)
_NO_SUBJECT = re.compile(r" *(?:was|is|has|had|been|being|\w+ed|flew|went|came)\b")
_SLACK, _SHARE = 0.65, 0.2


class Lapse(msgspec.Struct, frozen=True, kw_only=True):
    """A time between two things: `days` long, give or take `slack`; `later` where the first told came after."""

    days: float
    slack: float
    later: bool
    start: int
    end: int


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every time that lies between two things on record about the same person."""
    for clause in context.told:
        if not context.dated or not ("after" in clause.text or "before" in clause.text):
            continue
        spelled = with_times_spelled(clause)
        for match in _LAPSE.finditer(spelled.text):
            person = _person(context, clause)
            rest = _STOP.split(match["rest"])[0]
            if not person or is_supposed(spelled, match.start()):
                continue
            held = tuple(of_person(context, context.record.persons[person]))
            ends = [] if _OF_ANOTHER.search(rest) else _told(rest, held)
            if ends:
                lapse = _lapse(spelled, match, match.start("rest") + len(rest))
                opinion = _compared(context, lapse, _leads(context, spelled, match.start(), person, held), ends)
                says = sentence(
                    f"{match['n']} {match['unit']}s between two things told of {context.record.persons[person].name}"
                )
                if opinion:
                    yield opinion.of("date", spelled.original(lapse.start, lapse.end), says)


def _person(context: Context, clause: Clause) -> str:
    """The one person of the record whom the sentence names, else whom the text is about."""
    named = {s.ref for s in clause.slots if s.kind == "p"}
    if len(named) > 1:
        return ""
    person = named.pop() if named else context.person
    return person if person in context.record.persons else ""


def _lapse(spelled: Clause, match: re.Match[str], end: int) -> Lapse:
    number = 1 if match["n"] in ("a", "an") else one_word(match["n"]) or 0
    unit = _DAYS[match["unit"]]
    rough = 2 if _ROUGH.search(spelled.text[: match.start()]) else 1
    return Lapse(
        days=number * unit,
        slack=rough * max(_SLACK * unit + 1, _SHARE * number * unit),
        later=match["way"] == "after",
        start=match.start(),
        end=end,
    )


def _told(words: str, held: tuple[Happening, ...]) -> list[Happening]:
    """What is on record of the kind that some words tell."""
    if _ISSUE.search(words):
        return [] if _NOT_THE_COURT.search(words) else [h for h in held if "warrant" in h.words]
    kinds = {f.name for f in FAMILIES if f.of == "p" and f.name not in ("warrant", "opened") and f.words.search(words)}
    return [h for h in held if kinds & set(h.words)]


def _leads(context: Context, spelled: Clause, upto: int, person: str, held: tuple[Happening, ...]) -> list[Happening]:
    """What the words right before a time tell of this person, where it is he of whom they tell it."""
    lead = spelled.text[:upto].rstrip(" ,")
    start = max((stop.end() for stop in _STOP.finditer(lead)), default=0)
    words = lead[start:]
    named = re.search(r"<p\d+>(?!')", words) or (_NO_SUBJECT.match(words) and re.search(r"<p\d+>(?!')", lead))
    if not named or spelled.slot(named.group()).ref != person or _OF_ANOTHER.search(words):
        return []
    span = spelled.original(start, len(lead))
    hosts = {
        v.host
        for v in context.reading.visits
        if v.person == person
        and v.state in ("made", "under way")
        and not v.negated
        and span[0] <= v.trigger[0]
        and v.trigger[1] <= span[1]
    }
    return [*_told(words, held), *_visits(context, person, hosts)]


def _visits(context: Context, person: str, hosts: set[str]) -> list[Happening]:
    """The person's visits to some States, as ends of a time."""
    made = [v for v in context.visits_of(person) if v.state in hosts and v.since.first <= context.day]
    return [
        Happening(
            who=person,
            words=(),
            first=v.since.first,
            last=(v.until or v.since).last,
            says="",
            evidence=of_visit(context.record, v),
        )
        for v in made
    ]


def _compared(context: Context, lapse: Lapse, leads: list[Happening], ends: list[Happening]) -> Opinion | None:
    """Supported where some pair of ends lies as far apart as told; contradicted where none does.

    What came before the first thing on record may be of a time that the record does not tell of.
    """
    days = [(h.first, h.last) for h in leads] + [(context.day, context.day)]
    pairs = [(first, last, end) for first, last in days for end in ends]
    if any(_fits(lapse, first, last, end) for first, last, end in pairs):
        return Opinion(verdict="supported", why=ends[0].says, evidence=(ends[0].evidence,))
    if not leads or not lapse.later or any(end.first != end.last for end in ends):
        return None
    why = " ".join(dict.fromkeys(h.says for h in (*leads, *ends) if h.says))
    evidence = tuple(h.evidence for h in ends)
    return Opinion(verdict="contradicted", why=why, evidence=evidence, instead=why)


def _fits(lapse: Lapse, first: date, last: date, end: Happening) -> bool:
    """Whether two ends lie as far apart as told; a time given with "before" looks the other way."""
    least, most = (first - end.last).days, (last - end.first).days
    if not lapse.later:
        least, most = -most, -least
    return least - lapse.slack <= lapse.days <= most + lapse.slack
