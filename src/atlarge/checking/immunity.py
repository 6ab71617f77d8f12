"""Claims that the immunity of a head of State settles, or does not touch, the duty to arrest.

Rome Statute, articles 27(2) and 98(1). The Court's chambers read them one way, some States another: told as settled
either way, the claim is imprecise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.claims import Evidence
from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_article
from atlarge.checking.slots import ANY_STATE, PERSON, Clause
from atlarge.checking.wording import sentence
from atlarge.reading.readings import Span

_WORD = r"(?:diplomatic |personal |sovereign |full |head-of-state |legal |absolute )?immun(?:e|ity)"
_ENJOYS = re.compile(
    r"(?:(?:as (?:a )?(?:sitting |serving )?(?:head of state|president|prime minister"
    rf"|leader),? )?(?:{PERSON}|heads? of (?:state|government)(?: and government)?|(?:sitting "
    rf"|serving )?(?:presidents?|leaders?)|{ANY_STATE}) (?:\w+ )?(?:enjoys?|has|have|had|possess\w*|is|are"
    rf"|was|retains?|benefits? from|covered by|protected by) (?:\w+ ){{0,2}}?(?:{_WORD})(?: (?:from|against"
    r"|under|before|in)[^.,;<>]{0,50})?(?: and (?:cannot|can't|could not|may not) be (?:arrested|detained"
    r"|prosecuted)[^.,;<>]{0,20}(?:<s\d+>)?)?"
    r"|(?:because of|owing to|due to|thanks to) (?:that|his|this|the|her"
    rf"|<p\d+>'s) {_WORD}[^.;]{{0,70}}(?:not|cannot|could)[^.;]{{0,40}}|{_WORD} (?:\w+ ){{0,3}}?(?:protects?"
    r"|shields?|prevents?|bars?|means)[^.;]{0,60})"
)
_NONE = re.compile(
    r"(?:(?:no|not|never|without|lifts?|overrides?|irrelevant|does not (?:apply|count|matter)"
    rf"|cannot (?:be invoked|invoke|rely on|hide behind)|strips?|neither)[^.;<>]{{0,50}}{_WORD}"
    rf"|{_WORD}[^.;<>]{{0,40}}(?:does not|do not|is no|cannot|can't|is not|no defen[cs]e|irrelevant|settled"
    r"|closed|is over)[^.;<>]{0,40}|immunity debate is (?:closed|over))"
)
_CANNOT = re.compile(
    r"\b(?:a |any )?(?:sitting|serving|incumbent) (?:presidents?|prime ministers?|heads? of (?:state|government)"
    r"|leaders?)"
    r" (?:cannot|can't|can not|may not|must not) (?:ever )?be (?:arrested|detained|prosecuted|touched)[^.;,<>]{0,50}"
    r"|\b(?:presidents?|heads? of state|leaders?) (?:cannot|can't|may not) be (?:arrested|detained) (?:while|as long"
    r" as) [^.;,]{0,40}"
)
_TOLD = re.compile(
    r"\b(?:argu\w*|claim\w*|says?|said|believes?|insist\w*|view|opinion|according|contend\w*|plead\w*"
    r"|maintain\w*|assert\w*|held|ruled|found|decided|judges|chamber|declared|stated|invok\w*)\b"
)
_RULE = of_article(
    "Rome Statute, articles 27(2) and 98(1)",
    "official capacity is no bar to jurisdiction; whether a third State's immunity bars arrest is disputed",
)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every statement that tells the dispute over immunity as settled, either way.

    What is told as somebody's view is left to the check of statements, unless it says that the dispute is over.
    """
    for clause in context.told:
        if "immun" not in clause.text and "be arrested" not in clause.text and "be detained" not in clause.text:
            continue
        for pattern, protects in ((_NONE, False), (_ENJOYS, True), (_CANNOT, True)):
            match = pattern.search(clause.text)
            if match is None:
                continue
            span = clause.original(match.start(), match.end())
            if (ruled := _as_ruled(context, clause, match, protects=protects)) is not None:
                yield ruled.of("duty", span, "What the Court's judges held on immunity.")
                break
            over = re.search(r"closed|settled|is over", match.group())
            if over or not _is_told(context, clause, match, span):
                yield _judge(context, protects=protects).of(
                    "duty", span, "Immunity decides whether there is a duty to arrest."
                )
            break


_HELD = re.compile(
    r"\b(?:appeals?|pre-trial|icc|hague|the court's|its) (?:chamber|judges|bench)\b(?:(?!that\b)[^.;,]){0,30}\b(?:ruled"
    r"|held|found|said|decided|declared|made clear|confirmed|concluded|affirmed)(?:,? (?:on )?<d\d+>,?)? that"
    r"(?P<between>[^.;]{0,60})$"
)
_ELSEWHERE = re.compile(r"\b(?:national|domestic|foreign|other|state) courts?\b|\bcourts of\b")


def _as_ruled(context: Context, clause: Clause, match: re.Match[str], *, protects: bool) -> Opinion | None:
    """What the Court's own judges are said to have held is on record: they never held that immunity bars an arrest.

    It is theirs only where it follows their verb, with nobody else speaking in between.
    """
    holders = [e for e in _holders(context) if "immunity-none" in e.entry]
    held = _HELD.search(clause.text[: match.start() + 1])
    if not holders or not held or _TOLD.search(held["between"]) or re.search(r"\bbut\b", held["between"]):
        return None
    if _ELSEWHERE.search(clause.text[match.start() :]):
        return None
    right = sentence(holders[0].says)
    if protects:
        return Opinion(verdict="contradicted", why=right, evidence=tuple(holders), instead=right)
    return Opinion(verdict="supported", why=right, evidence=tuple(holders))


def _is_told(context: Context, clause: Clause, match: re.Match[str], span: Span) -> bool:
    if _TOLD.search(clause.text[: match.start()]) or _TOLD.search(clause.text[match.end() :]):
        return True
    return any(start <= span[0] and span[1] <= end for a in context.reading.attributions for start, end in a.content)


def _judge(context: Context, *, protects: bool) -> Opinion:
    evidence = (_RULE, *_holders(context))
    dispute = (
        "The chambers of the Court hold that no such immunity stands in the way of arrest; several States hold "
        "that it does."
    )
    if protects:
        instead = "Write whose view it is, and that the Court's judges read the Statute otherwise."
        return Opinion(
            verdict="imprecise", why=f"A disputed view told as settled. {dispute}", evidence=evidence, instead=instead
        )
    instead = "Write that the Court's judges hold so, and that some States do not."
    return Opinion(verdict="imprecise", why=f"Told as settled. {dispute}", evidence=evidence, instead=instead)


def _holders(context: Context) -> tuple[Evidence, ...]:
    """The readings of article 98(1) on record by the day, the court's first."""
    found = [
        r
        for r in context.record.readings.values()
        if "98" in r.article and any(h.on.first <= context.day for h in r.holders)
    ]
    found.sort(key=lambda reading: reading.by != "court")
    return tuple(
        Evidence(
            says=f"{r.says} ({'; '.join(h.who for h in r.holders[:3])})", entry=f"readings/{r.id}", article=r.article
        )
        for r in found[:4]
    )
