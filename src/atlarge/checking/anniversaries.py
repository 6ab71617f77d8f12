"""Claims of the form "the 85th anniversary of the 1939 battle": arithmetic on the years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.claims import Evidence, Verdict
from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_visit
from atlarge.checking.sayings import gist
from atlarge.checking.slots import Clause
from atlarge.checking.wording import ordinal, sentence

_ANNIVERSARY = re.compile(
    r"\b(?P<n>\d{1,3})(?:st|nd|rd|th)(?:-| )(?:anniversary|year)(?: \w+)? (?:of"
    r"|since)(?P<what>[^.;,\"]{0,120})|\b(?P<n2>\d{1,3} years|<d\d+>) (?:since|after"
    r"|on from)(?P<what2>[^.;,\"]{0,120})"
)
_YEAR_AND_A_BIT = 400
_FEWEST = 5
_SLIP = 15  # years by which a count can be a slip; one farther off counts from something else
_YEAR = re.compile(r"\b(1[0-9]{3}|20[0-9]{2})\b")


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every anniversary whose year the text or the record gives."""
    for clause in context.told:
        for match in _ANNIVERSARY.finditer(clause.text):
            number = _number(clause, match)
            if not number:
                continue
            what = match["what"] or match["what2"] or ""
            at = match.start("what") if match["what"] is not None else match.start("what2")
            opinion = _judge(context, clause, number, what, at)
            if opinion:
                yield opinion.of(
                    "anniversary",
                    clause.original(match.start(), match.end()),
                    sentence(f"{ordinal(number)} anniversary"),
                )


def _number(clause: Clause, match: re.Match[str]) -> int:
    """The number of years, in figures or as a stretch of time that the reader read."""
    words = match["n"] or match["n2"]
    if words.startswith("<"):
        years = re.fullmatch(r"P(\d{1,3})Y", clause.slot(words).value)
        return int(years[1]) if years and int(years[1]) >= _FEWEST else 0
    return int(words.split()[0])


def _judge(context: Context, clause: Clause, number: int, what: str, at: int) -> Opinion | None:
    year = _year(clause, what, at)
    if year and _is_of_another_time(clause, year, number, context.day.year):
        return None
    if year and (context.dated or _visit_year(context)):
        now = _visit_year(context) or context.day.year
        why = f"{year} to {now} is {now - year} years."
        if now - year == number or (context.day.year - year) == number:
            return Opinion(verdict="supported", why=why, evidence=(Evidence(says=why, article="arithmetic"),))
        right = sentence(f"the {ordinal(now - year)} anniversary")
        return Opinion(
            verdict="contradicted", why=why, evidence=(Evidence(says=why, article="arithmetic"),), instead=right
        )
    start, end = clause.original(at, at + len(what))
    return _by_occasion(context, number, context.reading.text[start:end], clause)


def _is_of_another_time(clause: Clause, year: int, number: int, now: int) -> bool:
    """Whether the anniversary itself was kept in another year: "the 40th anniversary of the disaster in 2011"."""
    told = {s.first.year for s in clause.slots if s.kind == "d" and s.first and _YEAR.search(s.words)}
    return year + number in told - {now} or abs(now - year - number) > _SLIP


def _year(clause: Clause, what: str, at: int) -> int | None:
    for slot in clause.slots_in(at, at + len(what), "d"):
        if slot.first and _YEAR.search(slot.words):
            return slot.first.year
    found = _YEAR.search(what)
    return int(found[1]) if found else None


def _visit_year(context: Context) -> int | None:
    years = [
        v.first.year
        for v in context.reading.visits
        if v.first and v.host == context.host and not v.past and v.person == context.person
    ]
    return years[0] if years else None


def _by_occasion(context: Context, number: int, what: str, clause: Clause) -> Opinion | None:
    """Without a year: the number in the occasion of a visit on record, if the words are about the same event."""
    for visit in context.visits_of(context.person):
        said = re.search(r"(\d{1,3})(?:st|nd|rd|th) anniversary", visit.occasion)
        around = context.reading.text[: clause.span[1]]
        if (
            said
            and gist(visit.occasion) & gist(what)
            and len(gist(visit.occasion) & gist(around)) > 1
            and visit.state in context.states
            and abs((visit.since.first - context.day).days) < _YEAR_AND_A_BIT
        ):
            held = int(said[1])
            verdict: Verdict = "supported" if held == number else "contradicted"
            why = f"On record: {visit.occasion}."
            return Opinion(
                verdict=verdict,
                why=why,
                evidence=(of_visit(context.record, visit),),
                instead="" if verdict == "supported" else sentence(visit.occasion),
            )
    return None
