"""Claims of what became of a finding on appeal: upheld, reversed, or not decided at all by the day of the text.

Rome Statute, article 82: a decision is appealed with leave; a finding and a referral can end differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.finding_checks import as_evidence, line
from atlarge.checking.finding_words import APPEAL, FAIL, NATIONAL, ON_APPEAL, SIDED
from atlarge.checking.slots import Clause
from atlarge.checking.suppositions import is_supposed
from atlarge.facts.visits import Proceeding

_UPHELD = ("upheld", "confirmed", "affirmed", "endorsed", "upholds", "confirms", "backed")
_ABOUT = re.compile(rf"\b{FAIL}\b|finding|non-compliance|non-cooperation|\bduty\b|obligations?\b")
_OPEN = re.compile(
    r"\b(?:would|could|may|might|will|if|whether|ask\w*|hop\w*|want\w*|appl\w+|not|never|yet)\b[^;]{0,40}$"
)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every finding that is said to have been upheld, or reversed, on appeal."""
    for clause in context.told:
        if "appeal" not in clause.text or NATIONAL.search(clause.text):
            continue
        for match in (APPEAL.search(clause.text), ON_APPEAL.search(clause.text), SIDED.search(clause.text)):
            if match is None or is_supposed(clause, match.start()) or _OPEN.search(clause.text[: match.start()]):
                continue
            opinion = _judge(context, clause, match)
            if opinion:
                says = f"On appeal: {_what(match)} {'upheld' if _is_upheld(match) else 'reversed'}."
                yield opinion.of("finding", clause.original(match.start(), match.end()), says)
                break


_FAR = 50


def _what(match: re.Match[str]) -> str:
    groups = match.groupdict()
    told = groups.get("what") or groups.get("what2")
    after = re.split(r" and |[;,.]", match.string[match.end() : match.end() + _FAR])[0]
    if not told and re.search(r"\brefer\w*", match.group() + after):
        return "referral"
    return told or "decision"


def _is_upheld(match: re.Match[str]) -> bool:
    return match.re is not SIDED and match["deed"] in _UPHELD


def _judge(context: Context, clause: Clause, match: re.Match[str]) -> Opinion | None:
    """Hold it against the judgments on appeal on record by that day, and against there being none."""
    states = _states(context, clause, match)
    held = [p for p in context.record.proceedings.values() if p.on and states & set(p.states)]
    held.sort(key=lambda p: (p.on.first if p.on else date.min, p.id))
    known = [p for p in held if p.on and p.on.first <= context.day + timedelta(days=1)]
    appeals = [p for p in known if p.kind == "appeal"]
    what, upheld = _what(match), _is_upheld(match)
    if not appeals:
        return _none_yet(context, held, known)
    right, evidence = line(appeals[-1]), as_evidence(context, appeals)
    if what == "referral":
        good = ("referral upheld" in appeals[-1].finding) == upheld
    else:
        good = ("non-compliance upheld" in appeals[-1].finding) == upheld
    if what in ("ruling", "decision", "judgment", "verdict") and not good and match.re is not SIDED:
        return Opinion(
            verdict="imprecise", why=f"It was upheld only in part. {right}", evidence=evidence, instead=right
        )
    return Opinion(
        verdict="supported" if good else "contradicted", why=right, evidence=evidence, instead="" if good else right
    )


def _none_yet(context: Context, held: list[Proceeding], known: list[Proceeding]) -> Opinion | None:
    """No appeal was decided by that day: wrong where a finding stands, for the record would have what became of it."""
    found = [p for p in known if p.kind == "non-compliance"]
    if not found or not context.dated or context.day > context.record.as_of:
        return None
    later = [p for p in held if p.kind in ("appeal", "leave to appeal")]
    why = "No judgment on an appeal was on record by that day."
    why += f" {line(later[-1])}" if later else f" {line(found[-1])}"
    return Opinion(verdict="contradicted", why=why, evidence=as_evidence(context, (later or found)[-1:]), instead=why)


def _states(context: Context, clause: Clause, match: re.Match[str]) -> set[str]:
    """The States that the words name, else those of the sentence before if it told a failure."""
    named = {s.ref for s in clause.slots_in(0, len(clause.text), "sn")} - set(context.home()) - {"NLD"}
    if named or not clause.index:
        return named if named and (match.re is not ON_APPEAL or match["what"] or _ABOUT.search(clause.text)) else set()
    before = context.clauses[clause.index - 1]
    if not _ABOUT.search(before.text):
        return set()
    return {s.ref for s in before.slots_in(0, len(before.text), "s")} - set(context.home()) - {"NLD"}
