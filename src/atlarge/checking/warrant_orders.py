"""Claims of rank among the sought: "the first sitting head of State for whom the Court issued a warrant".

Counted over the arrest warrants that were public on the day of the text, by the offices that their subjects held when
each warrant came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from atlarge.checking.claims import Evidence
from atlarge.checking.context import Context, issued_on, warrants_of
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_warrant
from atlarge.checking.slots import Clause
from atlarge.checking.suppositions import is_supposed
from atlarge.checking.wording import listed, ordinal, sentence
from atlarge.facts.persons import Office, Person

_NUMBERS = {"first": 1, "only": 1, "sole": 1, "second": 2, "third": 3, "fourth": 4}
_RANK = re.compile(
    r"\b(?P<n>first|only|sole|second|third|fourth)(?: ever| known)? (?P<sitting>(?:sitting|serving|incumbent|acting"
    r"|reigning"
    r"|ruling) )?(?P<former>(?:former|ex-?) ?)?(?P<what>heads? of state(?: or government)?|heads? of government"
    r"|presidents?"
    r"|(?:national |world )?leaders?|prime ministers?|statesm[ae]n)\b(?! of (?:an?|the|any) (?!state|country|nation"
    r"|government))"
)
_SOUGHT = re.compile(
    r"\b(?:warrants?|indict\w*|wanted|sought|seek|pursued|gone after|went after|goes after|after whom|targeted"
    r"|hunted|on (?:its|the court's|the icc's) list|charged)\b"
)
_OTHER = re.compile(
    r"\b(?:visit\w*|receiv\w+|host\w*|appear\w*|tried|trial|convict\w*|acquit\w*|surrender\w*|custody|western|european"
    r"|african|asian|arab|democra\w+|elected|nuclear|permanent|ally|allied|nato|since|foreign|israeli)\b|<n\d+>"
)
_COURT = re.compile(r"\bicc\b|court|hague")
_BEFORE, _AFTER = 90, 110


class Rank(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody is said to be the n-th of a class of office holders whom the Court seeks."""

    person: str
    number: int
    only: bool
    sitting: bool
    former: bool
    what: str
    start: int
    end: int


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every rank that a text gives to a person among those for whom there are warrants."""
    for clause in context.told:
        rank = _find(context, clause)
        opinion = _judge(context, rank) if rank else None
        if rank and opinion:
            name = context.record.persons[rank.person].name
            says = sentence(f"{name}: {'only' if rank.only else ordinal(rank.number)} such office holder sought")
            yield opinion.of("warrant", clause.original(rank.start, rank.end), says)


def _find(context: Context, clause: Clause) -> Rank | None:
    match = _RANK.search(clause.text)
    if match is None or is_supposed(clause, match.start()):
        return None
    tail = clause.text[match.end() : match.end() + _AFTER]
    sought = _SOUGHT.search(tail)
    lead = clause.text[max(0, match.start() - _BEFORE) : match.start()]
    start = match.start()
    if sought is None:
        found = re.search(r"\b(?:warrants?|indict\w*)\b[^.;]{0,60}$", lead)
        if found is None or not re.search(r"\b(?:mak\w+|made|becom\w+|became)\b", lead):
            return None
        start -= len(found.group())
    end = match.end() + (sought.end() if sought else 0)
    words = clause.text[start:end]
    if _OTHER.search(words) or not _COURT.search(clause.text):
        return None
    named = clause.slots_in(0, len(clause.text), "p")
    known = [s.ref for s in named if s.ref in context.record.persons]
    person = known[0] if known else "" if named else context.person
    if not person:
        return None
    return Rank(
        person=person,
        number=_NUMBERS[match["n"]],
        only=match["n"] in ("only", "sole"),
        sitting=bool(match["sitting"]),
        former=bool(match["former"]),
        what=match["what"],
        start=start,
        end=end,
    )


def _judge(context: Context, rank: Rank) -> Opinion | None:
    """Compare with the others of the class whose warrants came before."""
    dated = {p.id: day for p in context.record.persons.values() if (day := _day(context, p))}
    if rank.person not in dated or not context.dated:
        return None
    person, day = context.record.persons[rank.person], dated[rank.person]
    if not _is_of(person, rank, day):
        why = f"{person.name} held no such office when the warrant was issued."
        return Opinion(verdict="contradicted", why=why, evidence=_evidence(context, [person]), instead=why)
    others = [context.record.persons[p] for p, on in dated.items() if p != rank.person and (rank.only or on < day)]
    others = sorted((p for p in others if _is_of(p, rank, dated[p.id])), key=lambda p: dated[p.id])
    earlier = listed(p.name for p in others[:4])
    evidence = _evidence(context, [*others[:4], person])
    if len(others) == rank.number - 1:
        return Opinion(
            verdict="supported", why=f"Others of the kind on record: {earlier or 'none'}.", evidence=evidence
        )
    right = f"Others of the kind on record: {earlier or 'none'}."
    return Opinion(verdict="contradicted", why=right, evidence=evidence, instead=right)


def _day(context: Context, person: Person) -> date | None:
    """The day of a person's first arrest warrant, if it was public on the day of the text."""
    held = warrants_of(person, context.day)
    return min((on for w in held if (on := issued_on(w))), default=None)


def _is_of(person: Person, rank: Rank, day: date) -> bool:
    """Whether the person held such an office on the day of the warrant, or before it."""
    held = [o for o in person.offices if _is_meant(o, rank.what) and (o.since is None or o.since.first <= day)]
    now = [o for o in held if o.until is None or o.until.last >= day]
    if rank.sitting:
        return bool(now)
    return bool(held) and not (rank.former and now)


def _is_meant(office: Office, what: str) -> bool:
    if what.startswith("president"):
        return "president" in office.title and office.kind.startswith("head of State")
    if what.startswith("prime"):
        return "prime minister" in office.title
    if what.startswith(("head of state", "heads of state")) and "government" not in what:
        return office.kind.startswith("head of State")
    return office.kind.startswith("head of")


def _evidence(context: Context, persons: list[Person]) -> tuple[Evidence, ...]:
    return tuple(of_warrant(p, w) for p in persons for w in warrants_of(p, context.day)[:1])
