"""Predictions: never facts on their day. Where the record shows what followed, it says whether that bore them out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from atlarge.checking.context import Context, story_visit
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_proceeding, of_statement, of_visit
from atlarge.checking.slots import PERSON, Clause
from atlarge.checking.wording import sentence

_NO_RISK = re.compile(
    r"(?:there is |there's |faces? |runs? |sees? )?(?:no|little|not? (?:any )?|zero|hardly any) (?:real "
    rf"|serious )?(?:risk|chance|danger|prospect|likelihood) (?:of|that) (?:{PERSON} )?(?:being |be "
    r"|arrest|will be |getting |detention|an arrest)[^.;,\"]{0,40}"
    r"|(?:is |are |seems? |it is |looks? )?(?:highly |very "
    r"|extremely )?unlikely (?:to be|that <p\d+> (?:will|would) be) (?:arrested|detained)"
    r"|will (?:almost certainly |certainly |surely )?not be (?:arrested|detained)"
)
_ATTENTION = re.compile(
    r"\b(?:the (?:visit|trip)|it|this|that) (?:will|is (?:sure|likely|bound|expected|certain) to"
    r"|is set to) (?:\w+ )?(?:draw|attract|spark|provoke|stir|raise|prompt|trigger|cause"
    r"|renew)[^.;\"]{0,110}"
)
_WILL = re.compile(
    r"\b(?:is|are) (?:likely|expected|sure|certain|bound) to (?:be (?:seen|viewed|read)|become|remain|test"
    r"|embolden|weaken|strengthen|undermine|raise|deepen)[^.;,\"]{0,80}"
)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every prediction about the visit."""
    for clause in context.told:
        yield from _in(context, clause)


def _in(context: Context, clause: Clause) -> Iterator[Draft]:
    match = _NO_RISK.search(clause.text)
    if match and context.person and context.host:
        yield _arrest(context).of("prediction", clause.original(match.start(), match.end()), "He will not be arrested.")
    match = _ATTENTION.search(clause.text)
    if match and context.person:
        yield _attention(context).of(
            "prediction", clause.original(match.start(), match.end()), "The visit will draw attention."
        )
    match = _WILL.search(clause.text)
    if match:
        yield Opinion(verdict="not checkable", why="A prediction.").of(
            "prediction", clause.original(match.start(), match.end()), "A prediction."
        )


def _arrest(context: Context) -> Opinion:
    visit = story_visit(context, context.person, context.host)
    if visit is None or visit.course != "made" or not visit.outcome:
        return Opinion(verdict="not checkable", why="A prediction; nothing on record shows what followed.")
    evidence = (of_visit(context.record, visit),)
    if visit.outcome in ("not arrested", "left early"):
        return Opinion(verdict="supported", why="A prediction, and borne out: he was not arrested.", evidence=evidence)
    return Opinion(
        verdict="not checkable", why=f"A prediction; what followed was otherwise ({visit.outcome}).", evidence=evidence
    )


def _attention(context: Context) -> Opinion:
    """Borne out if others spoke of that visit, or a court took it up, after the day."""
    visit = story_visit(context, context.person, context.host)
    if visit is None:
        return Opinion(verdict="not checkable", why="A prediction; nothing on record shows what followed.")
    later = context.day + timedelta(days=365)
    said = [s for s in context.record.statements.values() if s.about == visit.id and context.day <= s.on.last <= later]
    done = [
        p
        for p in context.record.proceedings.values()
        if p.visit == visit.id and p.on and context.day <= p.on.last <= later
    ]
    evidence = tuple(of_statement(s) for s in said[:2]) + tuple(of_proceeding(context.record, p) for p in done[:2])
    if not evidence:
        return Opinion(verdict="not checkable", why="A prediction; nothing on record shows what followed.")
    return Opinion(verdict="supported", why=sentence("a prediction, and borne out by what followed"), evidence=evidence)
