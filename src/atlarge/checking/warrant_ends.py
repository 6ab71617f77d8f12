"""Claims that a warrant was lifted, suspended or withdrawn: only a decision of the Court on record can make it so.

Rome Statute, article 58(4): a warrant stays in effect until otherwise ordered by the Court.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.context import Context, warrants_of
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_event, of_warrant
from atlarge.checking.slots import PERSON, Clause
from atlarge.checking.suppositions import is_spoken, is_supposed
from atlarge.checking.wording import sentence

_ENDED = re.compile(
    rf"\b(?P<paper>warrants?)(?: (?:for|against|on) {PERSON}(?: and {PERSON})?)?(?: \w+){{0,3}}? (?:was|"
    rf"were|has been|have been|had been|is|are) (?:since |then "
    r"|now |later |formally )?(?P<verb>suspended|withdrawn|lifted|cancelled|canceled|revoked|dropped|rescinded"
    r"|annulled|quashed)\b[^.;,]{0,40}|\b(?P<verb2>lifted|suspended|cancelled|withdr[ae]w|withdrawn|"
    r"quashed|revoked|dropped"
    r"|annulled) (?:the |its |his |both )?(?:arrest )?(?P<paper2>warrants?)"
)
_NO_END = re.compile(r"\b(?:not|never|until|unless|to be|if|whether)\b|\bwithdraw (?:the|its)")
_NEGATED = re.compile(
    r"\b(?:not|never|no|yet to|without|if|whether|could|may|might|would|requested|sought|seeking"
    r"|applied)\b[^,;<>]{0,20}$"
)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every warrant that is said to have ended."""
    for clause in context.told:
        yield from _ended(context, clause)


def _holder(context: Context, clause: Clause, match: re.Match[str]) -> tuple[str, ...]:
    """A warrant without a name beside it is that of the person named last in the sentence, or of the story's."""
    before = [clause.slot(m.group()) for m in re.finditer(r"<p\d+>", clause.text[: match.start()])]
    known = [slot.ref for slot in before if slot.ref in context.record.persons]
    if known:
        return (known[-1],)
    return (context.person,) if context.person else ()


def _ended(context: Context, clause: Clause) -> Iterator[Draft]:
    """A warrant is said to have been suspended or lifted: only an event on record can make it so."""
    match = _ENDED.search(clause.text)
    if not match or _NEGATED.search(clause.text[max(0, match.start() - 30) : match.start()]) or not context.person:
        return
    if is_spoken(clause, match.start()) or is_supposed(clause, match.start()) or _NO_END.search(match.group()):
        return
    held = _holder(context, clause, match)
    person = context.record.persons[held[0]]
    found = warrants_of(person, context.day)
    if not found:
        return
    gone = [
        (w, e)
        for w in found
        for e in w.events
        if e.kind in ("withdrawn", "vacated", "terminated") and e.on.first <= context.day
    ]
    span = clause.original(match.start(), match.end())
    if gone:
        opinion = Opinion(
            verdict="supported", why=sentence(of_event(person, *gone[0]).says), evidence=(of_event(person, *gone[0]),)
        )
    else:
        why = (
            "Only the Court can end its warrant (article 58(4)), and no such decision is on record: the warrant stands."
        )
        opinion = Opinion(
            verdict="contradicted",
            why=why,
            evidence=tuple(of_warrant(person, w) for w in found[:2]),
            instead=f"The warrant for {person.name} stands.",
        )
    yield opinion.of("warrant", span, f"The warrant for {person.name} was ended.")
