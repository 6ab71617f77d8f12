"""Guilt told as a fact: "the crimes that he committed", of a person whom no court has tried.

Rome Statute, article 66: everyone is presumed innocent until the Court has found otherwise. An allegation is printed
as one: "suspected", "accused", "alleged".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.context import Context, warrants_of
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_article, of_warrant
from atlarge.checking.slots import PERSON, Clause
from atlarge.checking.suppositions import is_spoken, is_supposed
from atlarge.checking.wording import sentence
from atlarge.facts.persons import Person

_CRIME = (
    r"(?:war crimes?|crimes? against humanity|genocides?|atrocit(?:y|ies)|(?:mass )?murders?|massacres?|crimes?"
    r"|(?:un|il)lawful deportations?|deportations?|abductions?)"
)
_WHO = rf"(?:{PERSON}|(?:the )?(?:president|general|commander|minister|leader|prime minister))"
_FORMS = tuple(
    re.compile(form)
    for form in (
        (
            rf"(?P<who>{_WHO}) (?:has |had |have )?(?:personally |himself |herself )?(?:committed|perpetrated|carried"
            rf" out"
            rf"|ordered)"
            rf" (?:\w+ ){{0,3}}?{_CRIME}[^.;,<>]{{0,40}}"
        ),
        (
            rf"(?:(?P<who>{PERSON}),? |(?:^|[.;:,\"] ?))(?:the |a )(?:man|woman|general|leader|commander|president"
            rf"|minister) (?:who|that) "
            rf"(?:ordered|committed|perpetrated|masterminded|orchestrated|organi[sz]ed|directed|unleashed|carried out"
            rf"|presided over) (?:\w+ ){{0,3}}?{_CRIME}[^.;,<>]{{0,40}}"
        ),
        (
            rf"\b{_CRIME}[^.;<>]{{0,50}}? (?:which |that )?(?P<who>{_WHO}) (?:has |had )?(?:committed|perpetrated"
            rf"|ordered"
            r"|carried out)[^.;,<>]{0,30}"
        ),
        (
            rf"(?P<who>{PERSON}) (?:has |had )?(?:personally |himself )?(?:murdered|tortured|massacred|raped|abducted"
            rf"|kidnapped"
            r"|deported|starved|enslaved|slaughtered) [^.;,<>]{3,50}"
        ),
        rf"\b{_CRIME} committed by (?P<who>{PERSON})",
        (
            rf"\b(?:war criminal|mass murderer|murderer|child abductor|kidnapper|butcher|torturer|genocidaire)"
            rf" (?P<who>{PERSON})"
        ),
        (
            rf"(?P<who>{PERSON}),? (?:is |was |remains |who is )?(?:a|the) (?:\w+ )?(?:war criminal|mass murderer"
            rf"|murderer"
            r"|child abductor|butcher|torturer)\b"
        ),
    )
)
_CAREFUL = re.compile(
    r"\b(?:alleg\w*|accus\w*|suspect\w*|charg\w*|claim\w*|indict\w*|wanted|warrants?|prosecut\w*|presum\w*|deni\w*"
    r"|denies"
    r"|says?|said|told|found|ruled|investigat\w*|according|reported\w*|would|could|may|might|must|never|not|convicted"
    r"|guilty|purported\w*|believ\w*"
    r"|responsib\w*)\b"
)
_RULE = of_article(
    "Rome Statute, article 66", "everyone shall be presumed innocent until proved guilty before the Court"
)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every crime that a person of the record, not convicted by then, is flatly said to have done."""
    for clause in context.told:
        for form in _FORMS:
            match = form.search(clause.text)
            person = _person(context, clause, match) if match else None
            if match is None or person is None or _is_careful(context, clause, match):
                continue
            why = f"An allegation told as a fact: no court has found {person.name} guilty of it."
            opinion = Opinion(
                verdict="imprecise",
                why=why,
                evidence=(_RULE, *(of_warrant(person, w) for w in warrants_of(person, context.day)[:2])),
                instead=f'Write "suspected" or "accused": {person.name} has not been convicted of it.',
            )
            says = sentence(f"{person.name} committed a crime")
            yield opinion.of("charge", clause.original(match.start(), match.end()), says)
            break


def _person(context: Context, clause: Clause, match: re.Match[str]) -> Person | None:
    """The person meant, if the Court seeks that person and has not convicted him or her by the day."""
    token = re.search(r"<p\d+>", match["who"] or "")
    ref = clause.slot(token.group()).ref if token else context.person
    person = context.record.persons.get(ref)
    if person is None or not warrants_of(person, context.day, arrest_only=False):
        return None
    events = [*person.events, *(e for w in person.warrants for e in w.events)]
    done = any(e.kind in ("convicted", "sentenced") and e.on.first <= context.day for e in events)
    return None if done else person


def _is_careful(context: Context, clause: Clause, match: re.Match[str]) -> bool:
    """Whether the sentence tells it as an allegation, as a supposition, or as somebody's words."""
    if is_supposed(clause, match.start()) or is_spoken(clause, match.start()) or _CAREFUL.search(clause.text):
        return True
    start, end = clause.original(match.start(), match.end())
    quoted = any(z.kind == "quotation" and z.span[0] <= start and end <= z.span[1] for z in context.reading.zones)
    told = any(a <= start and end <= b for said in context.reading.attributions for a, b in said.content)
    return quoted or told
