"""Claims about what a court, or the Assembly, made of a failure to arrest: against the proceedings on record.

Rome Statute, article 87(7), and regulation 109: a finding is made by a chamber; a referral is a second decision. Only a
court makes a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft
from atlarge.checking.finding_checks import Finding, judge
from atlarge.checking.finding_words import (
    CLEARED,
    FAIL,
    FOUND,
    JUDGES,
    LAWFUL,
    NATIONAL,
    ORDERED,
    OTHER_COURT,
    REBUKED,
    REFERRED,
    SPARED,
)
from atlarge.checking.slots import Clause
from atlarge.checking.suppositions import is_supposed
from atlarge.checking.wording import sentence, state_name

_NONE = re.compile(
    rf"\b(?:no|never|nor|not|without|yet to)\b[^.;,]{{0,60}}?(?:finding|found|ruled|{REBUKED})"
    rf"|\bnever (?:\w+ )?(?:found|ruled|{REBUKED})"
)
_MODAL = re.compile(r"\b(?:may|might|could|can|would|will|should|if|whether|to)\b (?!and)(?:\w+ )?(?:\w+ )?(?<!and )$")


_COUNTED = re.compile(r"\b(?:later|earlier|ago|before|after)\b")
""" "A day later" is counted from another day, which may be that of the visit. """
_DECIDED = re.compile(r"\b(?:decided|ruled|chose|voted|opted|agreed|resolved) to (?:\w+ )?$")


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every finding or referral told."""
    last = context.host
    looked_at = {clause.index for clause in context.told}
    for clause in context.clauses:
        for told in find(context, clause, last or context.host) if clause.index in looked_at else ():
            opinion = judge(context, told)
            if opinion:
                names = ", ".join(state_name(context.record, c) for c in told.codes)
                what = (
                    "no finding"
                    if told.negated
                    else f"referred to {' and '.join(told.referred)}"
                    if told.referred
                    else "finding"
                )
                yield opinion.of("finding", clause.original(told.start, told.end), sentence(f"{names}: {what}"))
        places = [s.ref for s in clause.slots if s.kind == "s" and s.ref not in context.home()]
        last = places[-1] if places else last


def find(context: Context, clause: Clause, default: str) -> Iterator[Finding]:
    """Yield the findings and referrals told in a sentence."""
    text = clause.text
    days = [s for s in clause.slots_in(0, len(text), "d") if s.first and s.last and not _COUNTED.search(s.words)]
    day = min(days, key=lambda s: (s.last - s.first) if s.first and s.last else timedelta(0), default=None)
    away = (*context.home(), "NLD")
    named = dict.fromkeys(
        s.ref for s in clause.slots if s.kind in "sn" and s.ref not in away and s.words not in _SEATS_OF_BODIES
    )
    codes = tuple(named)
    if (told := _found(context, clause, codes, default)) is not None:
        yield msgspec.structs.replace(told, first=day.first if day else None, last=day.last if day else None)
    yield from _overflown(clause, codes)
    yield from _spared(context, clause)
    cleared = CLEARED.search(text)
    if cleared and not is_supposed(clause, cleared.start()):
        inside = tuple(dict.fromkeys(s.ref for s in clause.slots_in(cleared.start(), cleared.end(), "s")))
        yield Finding(codes=inside or codes[:1], start=cleared.start(), end=cleared.end(), found=True, negated=True)
    for match in REFERRED.finditer(text):
        lead = text[max(0, match.start() - 40) : match.start()]
        if _MODAL.search(lead) and not _DECIDED.search(lead):
            continue
        if not _sends(text, match):
            continue
        where = match["where"] + (match["more"] or "")
        bodies = (("ASP", r"(?<!general )assembly"), ("UNSC", "council"), ("the General Assembly", "general assembly"))
        referred = tuple(name for name, word in bodies if re.search(word, where))
        negated = bool(match["off"] or _NOT_SENT.search(text[: match.start()]))
        yield Finding(
            codes=codes or ((default,) if default else ()),
            guessed=not codes,
            start=match.start(),
            end=match.end(),
            referred=referred,
            negated=negated,
            first=day.first if day else None,
            last=day.last if day else None,
        )
        break


_SAYS_NO_FAULT = re.compile(rf"{SPARED.pattern}|{LAWFUL.pattern}")
_NOT_SENT = re.compile(r"\b(?:not|never|no|without)\b(?:(?! and )[^.;,]){0,30}$")
_SEATS_OF_BODIES = frozenset({"New York", "Geneva", "Vienna", "Brussels"})
_TO_THE_COURT = re.compile(rf"\bto (?:the )?{JUDGES}\b")
""" "Referred to the court in 2005": a situation sent to the judges is not what they send on. """
_SENDER = re.compile(rf"\b{JUDGES}\b")
_NO_SENDER = re.compile(
    r"\b(?:prosecutors?|minister|ambassador|president|government|envoy|spokes\w+|lawyers?|khan|he|"
    r"she|<p\d+>)\b[^.;]{0,40}$"
)


def _sends(text: str, match: re.Match[str]) -> bool:
    """Whether the Court is the one that refers: judges before the verb, or a passive; a prosecutor only tells."""
    lead = text[: match.start("where")]
    if re.search(r"\b(?:by|from) (?:the )?(?:un |u\.n\. |united nations )?(?:security )?$", lead):
        return False
    if _TO_THE_COURT.search(lead, match.start()):
        return False
    before = text[max(0, match.start() - 120) : match.start()]
    verb = match.group().split()[0]
    passive = re.search(r"\b(?:was|were|been|being|be|is|are)(?: \w+){0,2} $", before)
    if verb == "refer" and not _DECIDED.search(before) and not re.search(rf"(?:^|[:;] )(?:the )?{JUDGES} $", before):
        return False
    if verb in ("refer", "refers", "referred", "reports", "reported") or match["off"]:
        return bool(passive or _SENDER.search(before) or re.search(r"\b(?:and|it|they) $", before))
    return bool(passive or (_SENDER.search(before) and not _NO_SENDER.search(before)))


def _found(context: Context, clause: Clause, codes: tuple[str, ...], default: str) -> Finding | None:
    """A court that found, ruled or held that a State failed; up to a referral told in the same breath."""
    text = clause.text
    found, sent = FOUND.search(text), REFERRED.search(text)
    if found and found["about7"] and not _judges_before(context, clause):
        return None
    if not found or _MODAL.search(text[max(0, found.start() - 40) : found.start()]) or _SAYS_NO_FAULT.search(text):
        return None
    away = (*context.home(), "NLD")
    codes = codes or _of_body(context, text)
    slots = clause.slots_in(found.start(), found.end(), "s")
    within = dict.fromkeys(s.ref for s in slots if s.ref != "NLD" and s.words not in _SEATS_OF_BODIES)
    inside = tuple(ref for ref in within if ref not in away) or tuple(within)  # a person's own State can fail too
    return Finding(
        codes=inside or codes[:1] or ((default,) if default else ()),
        guessed=not (inside or codes),
        start=_begin(text, found.start()),
        end=sent.start() if sent and found.start() < sent.start() < found.end() else found.end(),
        negated=bool(_NONE.search(text[max(0, found.start() - 30) : found.end()])) and "found no" not in text,
        found=True,
        loose=not re.search(r"\bnever\b|\bno (?:court|judge|chamber|one|finding)|\bnot (?:once|been)", text),
        overflight=bool(re.search(r"\bfl(?:y|ew|own|ies)\b|overflight|airspace", text)),
        court=_court(text[max(0, found.start() - _BESIDE) : found.end()]),
        sure=bool(inside) and len(inside) == 1 and bool(_FAULTED.search(found.group())),
    )


def _judges_before(context: Context, clause: Clause) -> bool:
    """Whether "they" can be judges: the sentences before speak of them."""
    near = context.clauses[max(0, clause.index - 3) : clause.index]
    return any(re.search(r"\bjudges\b|\bchamber\b", c.text) for c in near)


def _of_body(context: Context, text: str) -> tuple[str, ...]:
    """The State whose court is named: "the Supreme Court of Appeal" needs no more."""
    held = (p for p in context.record.proceedings.values() if p.kind == "national")
    bodies = ((p.body.split(",")[0].casefold(), p.states) for p in held)
    return next((states for body, states in bodies if body not in _MANY_HAVE and body in text), ())


_MANY_HAVE = frozenset({"high court", "supreme court", "court of appeal", "constitutional court"})


_BESIDE = 30
_FAULTED = re.compile(rf"\b(?:{FAIL}|{REBUKED})\b")


def _court(words: str) -> str:
    """Whose judges the words speak of."""
    if OTHER_COURT.search(words):
        return "other"
    return "national" if NATIONAL.search(words) else "icc"


def _spared(context: Context, clause: Clause) -> Iterator[Finding]:
    """The judges are said to have let a State off, or a State's own judges to have held its conduct lawful."""
    match = SPARED.search(clause.text)
    if match and not is_supposed(clause, match.start()) and _court(clause.text) == "icc":
        codes = tuple(s.ref for s in clause.slots_in(match.start(), match.end(), "s"))
        yield Finding(codes=codes, start=match.start(), end=match.end(), found=True, negated=True)
    lawful = LAWFUL.search(clause.text)
    ordered = None if lawful else ORDERED.search(clause.text)
    if ordered and not is_supposed(clause, ordered.start()):
        states = tuple(s.ref for s in clause.slots_in(0, len(clause.text), "sn"))
        yield Finding(codes=states, start=ordered.start(), end=ordered.end(), court="national")
    if lawful and not is_supposed(clause, lawful.start()) and NATIONAL.search(clause.text):
        states = tuple(s.ref for s in clause.slots_in(0, len(clause.text), "sn")) or _of_body(context, clause.text)
        yield Finding(codes=states, start=lawful.start(), end=lawful.end(), court="national", lawful=not lawful["un"])


def _overflown(clause: Clause, codes: tuple[str, ...]) -> Iterator[Finding]:
    """ "By letting him fly over they violated the treaty": no court has said so."""
    match = re.search(
        r"(?:fly|flew|flown|flying|overflight|airspace)\b[^.;]{0,80}\b(?:violated|breached|broke)\b[^.;]{0,80}",
        clause.text,
    )
    if match:
        yield Finding(codes=codes or ("",), start=match.start(), end=match.end(), found=True, overflight=True)


def _begin(text: str, at: int) -> int:
    lead = re.search(r"(?:\b(?:the|icc|court's|pre-trial|three|a panel of|its) )+$", text[max(0, at - 30) : at])
    return at - len(lead.group()) if lead else at
