"""Claims that a warrant was lifted, suspended or withdrawn: only a decision of the Court on record can make it so.

Rome Statute, article 58(4): a warrant stays in effect until otherwise ordered by the Court.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.context import Context, warrants_of
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_event, of_warrant
from atlarge.checking.fates import events_of
from atlarge.checking.slots import PERSON, Clause, Slot
from atlarge.checking.suppositions import is_spoken, is_supposed
from atlarge.checking.warrant_holders import holder, named_after, names_another
from atlarge.checking.wording import sentence
from atlarge.facts.persons import Person

_DONE = (
    r"(?:suspended|withdrawn|lifted|cancell?ed|revoked|dropped|rescinded|annulled|quashed|vacated|terminated|recalled)"
)
_WHOSE = rf"(?: (?:for|against|on) {PERSON}(?:,? and {PERSON})?)?"
_ENDED = re.compile(
    rf"\b(?:{PERSON} (?:icc )?(?:arrest )?)?(?P<paper>warrants?){_WHOSE}(?: \w+){{0,3}}? (?:was|were|has been|have been"
    rf"|had been|is|are) (?:since |then |now |later |formally )?{_DONE}\b[^.;,]{{0,40}}"
    rf"|\b(?:{_DONE}|withdr[ae]w) (?:the |its |his |her |both |<p\d+>'s )?(?:arrest )?(?P<paper2>warrants?){_WHOSE}"
    r"(?: (?:in|on|from)? ?<d\d+>)?"
)
_ENDS = ("withdrawn", "vacated", "terminated")
_NO_END = re.compile(r"\b(?:not|never|until|unless|to be|if|whether)\b|\bwithdraw (?:the|its)")
_NEGATED = re.compile(
    r"\b(?:not|never|no|yet to|without|if|whether|could|may|might|would|requested|sought|seeking"
    r"|applied)\b[^,;<>]{0,20}$"
)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every warrant that is said to have ended."""
    for clause in context.told:
        yield from _ended(context, clause)


def _ended(context: Context, clause: Clause) -> Iterator[Draft]:
    """A warrant is said to have been suspended or lifted: only an event on record can make it so."""
    match = _ENDED.search(clause.text)
    if not match or _NEGATED.search(clause.text[max(0, match.start() - 30) : match.start()]) or not context.person:
        return
    if is_spoken(clause, match.start()) or is_supposed(clause, match.start()) or _NO_END.search(match.group()):
        return
    paper = match.end("paper") if match["paper"] else match.end("paper2")
    if names_another(context, clause, paper):
        return
    days = clause.slots_in(match.start(), match.end(), "d")
    span = clause.original(match.start(), match.end())
    owned = tuple(s.ref for s in clause.slots_in(match.start(), paper, "p") if s.ref in context.record.persons)
    for ref in named_after(context, clause, paper) or owned or holder(context, clause, match.start()):
        person = context.record.persons[ref]
        if opinion := _judge(context, person, days):
            yield opinion.of("warrant", span, f"The warrant for {person.name} was ended.")


def _judge(context: Context, person: Person, days: list[Slot]) -> Opinion | None:
    """Compare with the decisions by which a warrant for this person ended, and with their days."""
    found = warrants_of(person, context.day)
    if not found:
        return None
    gone = [(w, e) for w in found for e in w.events if e.kind in _ENDS and e.on.first <= context.day]
    if not gone and any(e.kind == "acquitted" and e.on.first <= context.day for _w, e in events_of(person)):
        return None  # an acquittal leaves nothing to arrest for, whatever became of the paper
    if not gone:
        why = (
            "Only the Court can end its warrant (article 58(4)), and no such decision is on record: the warrant stands."
        )
        return Opinion(
            verdict="contradicted",
            why=why,
            evidence=tuple(of_warrant(person, w) for w in found[:2]),
            instead=f"The warrant for {person.name} stands.",
        )
    evidence = tuple(of_event(person, *each) for each in gone)
    told = [(s.first, s.last) for s in days if s.first and s.last]
    wrong = told and not any(a <= e.on.last and e.on.first <= b for a, b in told for _w, e in gone)
    right = sentence(evidence[0].says)
    return Opinion(
        verdict="contradicted" if wrong else "supported", why=right, evidence=evidence, instead=right if wrong else ""
    )
