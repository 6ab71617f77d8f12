"""Lists of the States that somebody went to: "Beijing came next, then Astana and Minsk", "in 2024 he added Hanoi".

Borne out where the record has a visit made to each of them in the time told; what it lacks is never held against them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.slots import PERSON, Clause
from atlarge.checking.suppositions import is_supposed
from atlarge.checking.visit_counting import told_of, warrant_day
from atlarge.checking.wording import listed, sentence, state_name
from atlarge.facts.visits import Visit

_PLACES = (
    r"(?P<list>(?:to |in )?(?:the )?<s\d+>(?: \([^)]{0,40}\))?(?:(?:,|,? and|,? then|,? and then|,? as well as|,? or)"
    r"(?: to| in)? (?:the )?<s\d+>(?: \([^)]{0,40}\))?)+)"
)
_FORMS = (
    re.compile(
        rf"(?P<list>(?:the )?<s\d+>) (?:came|was|were) next"
        rf"(?:, (?:then|followed by) {_PLACES.replace('<list>', '<more>')})?"
    ),
    re.compile(
        rf"(?P<p>{PERSON}) (?:(?:has|had|have|since|also|then|already) )*(?:added|visited|toured|took in|been"
        rf"|travell?ed|flew"
        rf"|flown|went|gone|called (?:at|on)|stopped)(?: only| on visits| on a visit)? {_PLACES}"
    ),
    re.compile(
        rf"(?:travels|trips|journeys|tours?|itinerary|flights|visits)[^.;<>]{{0,30}}(?:<p\d+>)? (?:to|in) {_PLACES}"
    ),
    re.compile(rf"(?:(?:has|have|had) )?(?:received|hosted|taken|led|took) (?P<p>{PERSON}) (?:in |to ){_PLACES}"),
    re.compile(rf"\bafter {_PLACES}"),
)
_GOES = re.compile(r"\b(?:visit\w*|travel\w*|went|trips?|journeys?|tours?|flew|plane|stops?|hosts?|received|foreign)\b")


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every list of hosts that the record bears out."""
    for clause in context.told:
        for form in _FORMS:
            for match in form.finditer(clause.text):
                draft = _draft(context, clause, match)
                if draft:
                    yield draft


def _draft(context: Context, clause: Clause, match: re.Match[str]) -> Draft | None:
    people = [s.ref for s in clause.slots_in(0, len(clause.text), "p") if s.ref in context.record.persons]
    person = people[0] if people else context.person
    start = warrant_day(context, person) if person else None
    before = context.clauses[clause.index - 1].text if clause.index else ""
    if start is None or is_supposed(clause, match.start()) or not _GOES.search(f"{before} {clause.text}"):
        return None
    codes = tuple(dict.fromkeys(s.ref for s in clause.slots_in(match.start(), match.end(), "s")))
    since, until = _bounds(context, clause, start)
    found = [_visit(context, person, code, since, until) for code in codes]
    visits = [visit for visit in found if visit]
    if not codes or len(visits) < len(codes):
        return None
    why, evidence = told_of(context, person, visits)
    name = context.record.persons[person].name
    says = sentence(f"{name} was in {listed(state_name(context.record, code) for code in codes)}")
    opinion = Opinion(verdict="supported", why=why, evidence=evidence)
    return opinion.of("visit", clause.original(match.start(), match.end()), says)


def _bounds(context: Context, clause: Clause, start: date) -> tuple[date, date]:
    """The only days that the sentence tells, or those since the warrant."""
    days = [s for s in clause.slots_in(0, len(clause.text), "d") if s.first and s.last]
    if len(days) == 1 and days[0].first and days[0].last:
        return max(start, days[0].first), min(days[0].last, context.day)
    return start, context.day


def _visit(context: Context, person: str, code: str, since: date, until: date) -> Visit | None:
    made = context.visits_of(person, made=True)
    return next((v for v in made if v.state == code and since <= v.since.last and v.since.first <= until), None)
