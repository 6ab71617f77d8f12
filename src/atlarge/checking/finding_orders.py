"""Claims of rank among findings: "the first finding against a European State", "the only State found in breach".

Counted over the findings of non-compliance on record up to the day, by the State, or the person, that they concern.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_proceeding
from atlarge.checking.slots import Clause
from atlarge.checking.suppositions import is_supposed
from atlarge.checking.visit_counting import EU
from atlarge.checking.wording import listed, ordinal, sentence, state_name
from atlarge.dates import when_in_words
from atlarge.facts.visits import Proceeding
from atlarge.names import places_africa, places_asia

_EUROPE = EU | {"GBR", "CHE", "NOR", "ISL", "SRB", "MNE", "MKD", "ALB", "BIH", "UKR", "MDA", "GEO"}
_CLASSES = {
    "european": frozenset(_EUROPE),
    "eu": frozenset(EU),
    "african": frozenset(places_africa.PLACES),
    "asian": frozenset(places_asia.PLACES),
}
_NUMBERS = {"first": 1, "only": 1, "sole": 1, "second": 2, "third": 3, "fourth": 4}
_N = r"(?P<n>first|only|sole|second|third|fourth)(?: ever| such| known)?"
_BREACH = (
    r"(?:found (?:to (?:be|have been) )?(?:in (?:breach|violation)|wanting|at fault|non-compliant|to have (?:failed"
    r"|breached"
    r"|violated|broken))|faulted|censured|held to have (?:failed|breached))"
)
_LAND = r"(?:(?P<class>european|eu|african|asian) )?(?:state|country|nation|member|government)(?: state| party)?"
_FORMS = (
    re.compile(
        rf"\b{_N} (?:finding|decision|ruling)(?: of (?:non-compliance|non-cooperation|(?:this|that|such|its|the)"
        rf" (?:kind|sort"
        r"|type)))?,? ?(?:(?:against|about|on|regarding|concerning|over|to concern) (?P<about>[^.;,\"]{0,70}))?"
    ),
    re.compile(
        rf"\b{_N} time (?:that |when )?(?:the )?(?:court|icc|judges|chamber) (?:has |had |have )?(?:ever )?(?:found"
        r" against|faulted|censured|ruled against|found|condemned|rebuked) (?P<about>(?:one of its|an?"
        r"|any) [^.;,\"]{0,50})"
    ),
    re.compile(
        rf"\b{_N} {_LAND} (?:to be |ever |that was |that has been |which was )*(?:(?:that|which|whom) (?:the"
        rf" )?(?:judges|court|icc)(?: in the hague)? (?:has |have "
        rf"|had )?(?:ever )?)?{_BREACH}(?P<about>[^.;,\"]{{0,50}})"
    ),
)
_NO_STATE = re.compile(
    rf"\b(?:no|not one|not a single|never has an?|none of the) {_LAND} (?:has |have |had |was |were |is )?(?:ever "
    rf"|yet |so far )*"
    rf"(?:been )?{_BREACH}[^.;,\"]{{0,50}}"
)
_FINDING = re.compile(
    r"finding|found|non-compliance|non-cooperation|kind|breach|fail|\bduty\b|obligation|wanting|fault|censur"
)


class Rank(msgspec.Struct, frozen=True, kw_only=True):
    """A decision is said to be the n-th of its class. `states`: those of the class; `person`: whom it is about."""

    number: int
    states: frozenset[str]
    person: str
    start: int
    end: int


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every rank among findings that a text gives to the one it reports."""
    for clause in context.told:
        yield from _none(context, clause)
        for form in _FORMS:
            match = form.search(clause.text)
            if match is None or is_supposed(clause, match.start()) or not _is_of_findings(context, clause):
                continue
            rank = _rank(context, clause, match)
            opinion = _judge(context, clause, rank)
            if opinion:
                says = f"The {ordinal(rank.number)} finding of its kind."
                yield opinion.of("finding", clause.original(rank.start, rank.end), says)
            break


def _none(context: Context, clause: Clause) -> Iterator[Draft]:
    """ "No African State has ever been faulted": counted over all findings on record by that day."""
    match = _NO_STATE.search(clause.text)
    if match is None or is_supposed(clause, match.start()) or not context.dated:
        return
    class_ = match["class"] or ""
    rank = Rank(
        number=0,
        states=_CLASSES.get(class_, frozenset()),
        person="",
        start=match.start(),
        end=match.end(),
    )
    found = [p for p in context.record.proceedings.values() if _counts(context, p, rank)]
    if found:
        why = sentence(f"findings of the kind on record by then: {listed(_named(context, p) for p in found[:6])}")
        evidence = tuple(of_proceeding(context.record, p) for p in found[:4])
        opinion = Opinion(verdict="contradicted", why=why, evidence=evidence, instead=why)
        yield opinion.of("finding", clause.original(match.start(), match.end()), "No State was found in breach.")


def _is_of_findings(context: Context, clause: Clause) -> bool:
    near = context.clauses[max(0, clause.index - 2) : clause.index + 1]
    around = " ".join(c.text for c in near)
    return bool(_FINDING.search(clause.text) and re.search(r"\bicc\b|court|judges|chamber|hague", around))


def _rank(context: Context, clause: Clause, match: re.Match[str]) -> Rank:
    about = match["about"] or ""
    people = [clause.slot(t).ref for t in re.findall(r"<p\d+>", about)]
    words = f"{match.groupdict().get('class') or ''} {about}"
    states = EU if re.search(r"\beu\b|european union", words) else _EUROPE if "europe" in words else frozenset()
    person = next((ref for ref in people if ref in context.record.persons), "")
    return Rank(
        number=_NUMBERS[match["n"]], states=frozenset(states), person=person, start=match.start(), end=match.end()
    )


def _judge(context: Context, clause: Clause, rank: Rank) -> Opinion | None:
    """Compare the rank with that of the finding meant: about the State named here, or the last one of the class."""
    found = sorted(
        (p for p in context.record.proceedings.values() if _counts(context, p, rank)),
        key=lambda p: (p.on.first if p.on else context.day, p.id),
    )
    near = context.clauses[max(0, clause.index - 1) : clause.index + 1]
    named = {s.ref for c in near for s in c.slots if s.kind == "s"} | {context.host}
    meant = [p for p in found if set(p.states) & named] or found[-1:]
    if not meant:
        return None
    days = list(dict.fromkeys(p.on.first for p in found if p.on))
    ranks = {days.index(p.on.first) + 1 for p in meant if p.on}
    told = [p for p in found if p.on]
    why = sentence(f"findings of the kind on record by then: {listed(_named(context, p) for p in told)}")
    evidence = tuple(of_proceeding(context.record, p) for p in told[:4])
    if rank.number in ranks:
        return Opinion(verdict="supported", why=why, evidence=evidence)
    return Opinion(
        verdict="contradicted", why=why, evidence=evidence, instead=sentence(f"the {ordinal(max(ranks))} of its kind")
    )


def _counts(context: Context, proceeding: Proceeding, rank: Rank) -> bool:
    if proceeding.kind != "non-compliance" or proceeding.on is None:
        return False
    if proceeding.on.first > context.day + timedelta(days=1):
        return False
    person = context.record.persons.get(proceeding.person)
    if person and set(proceeding.states) <= set(person.nationality):
        # a State that does not give up its own national is another case than one that lets a visitor go
        return False
    fits = not rank.states or bool(set(proceeding.states) & rank.states)
    return fits and (not rank.person or proceeding.person == rank.person)


def _named(context: Context, proceeding: Proceeding) -> str:
    states = listed(state_name(context.record, code) for code in proceeding.states)
    return f"{states} ({when_in_words(proceeding.on)})" if proceeding.on else states
