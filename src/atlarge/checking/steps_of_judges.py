"""Claims of what judges decided short of a finding: leave to appeal, the disqualification of judges, observations.

Held against the proceedings on record about the State that the words name or mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_proceeding
from atlarge.checking.slots import Clause
from atlarge.checking.suppositions import is_supposed
from atlarge.checking.wording import sentence
from atlarge.dates import when_in_words
from atlarge.facts.visits import Proceeding

_NO = r"(?:reject\w*|refus\w+|denie[ds]|deny|dismiss\w*|turn(?:s|ed)? down|declin\w+|threw out|throws? out)"
_YES = r"(?:grant\w*|allow\w*|gave|gives?|admit\w*)"
_LEAVE = r"(?:leave|permission) to appeal"
_GAP = r"(?:[^.;<>]|<[sn]\d+>){0,70}?"
_STEPS: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "leave to appeal",
        re.compile(rf"\b{_NO} {_GAP}{_LEAVE}|\b{_LEAVE} (?:was|is|were|has been|had been) (?:\w+ )?{_NO}"),
        re.compile(rf"\b{_YES} {_GAP}{_LEAVE}|\b{_LEAVE} (?:was|is|has been|had been) (?:\w+ )?{_YES}"),
    ),
    (
        "disqualify",
        re.compile(
            rf"\b{_NO} {_GAP}\b(?:disqualif\w+|recus\w+|removal of (?:two )?judges)[^.;,<>]{{0,40}}"
            rf"|\b(?:request|bid|motion|attempt)s? {_GAP}(?:disqualif\w+|recus\w+){_GAP}\b(?:was|were|been) {_NO}"
        ),
        re.compile(
            r"\b(?:judges|court|plenary|chamber) (?:has |have |had )?(?:disqualified|removed) [^.;<>]{0,20}judges"
        ),
    ),
    (
        "observations",
        re.compile(
            r"\b(?:ask|invit|request|order|call)\w* (?:on |upon )?(?:(?:the )?<[sn]\d+>(?: authorities| government)?"
            r"|it|the"
            r" government|the authorities) (?:for|to (?:submit|file|give|provide|make|send in)) (?:\w+"
            r" ){0,2}(?:observations"
            r"|submissions|explanations?|views|comments)"
            rf"|\b(?:asked|requested|sought|invited) (?:observations|submissions|an explanation) {_GAP}from (?:the"
            rf" )?<[sn]\d+>"
        ),
        re.compile(r"(?!)"),
    ),
)
_JUDGES = re.compile(r"\b(?:judges?|court|icc|chamber|plenary|hague|panel|bench)\b")


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every such decision told of a State."""
    for clause in context.told:
        if not _JUDGES.search(clause.text) and not _JUDGES.search(_before(context, clause)):
            continue
        for what, done, opposite in _STEPS:
            match = done.search(clause.text) or opposite.search(clause.text)
            if match is None or is_supposed(clause, match.start()):
                continue
            opinion = _judge(context, clause, match, what, undone=match.re is opposite)
            if opinion:
                span = clause.original(match.start(), match.end())
                yield opinion.of("finding", span, sentence(f"a decision on {what} is told"))


def _before(context: Context, clause: Clause) -> str:
    return context.clauses[clause.index - 1].text if clause.index else ""


def _judge(context: Context, clause: Clause, match: re.Match[str], what: str, *, undone: bool) -> Opinion | None:
    held = _held(context, clause, match, what)
    if not held:
        return None
    days = [(s.first, s.last) for s in clause.slots_in(0, len(clause.text), "d") if s.first and s.last]
    evidence = tuple(of_proceeding(context.record, p) for p in held[:3])
    on = when_in_words(held[0].on) if held[0].on else ""
    right = sentence(f"on record: {held[0].body}, {on}: {held[0].finding or held[0].kind}")
    if undone:
        return Opinion(verdict="contradicted", why=right, evidence=evidence, instead=right)
    fits = [p for p in held if p.on and any(first <= p.on.last and p.on.first <= last for first, last in days)]
    return Opinion(verdict="supported", why=right, evidence=evidence) if fits or len(days) != 1 else None


def _held(context: Context, clause: Clause, match: re.Match[str], what: str) -> list[Proceeding]:
    """The decisions of the kind about the States named, or the one meant, known on the day of the text."""
    named = {s.ref for s in clause.slots_in(0, len(clause.text), "sn")} - {*context.home(), "NLD"}
    named = named or {context.meant(clause, match.start())}
    until = context.day + timedelta(days=1)
    return [
        p
        for p in context.record.proceedings.values()
        if what in f"{p.kind} {p.finding}" and named & set(p.states) and p.on and p.on.first <= until
    ]
