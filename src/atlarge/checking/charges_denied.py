"""Claims that somebody is not charged with a crime: right where no public warrant names it, wrong where one does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.charges import DENIED, OF_THE_COURT, WORDS, holds, short
from atlarge.checking.context import Context, warrants_of
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_warrant
from atlarge.checking.slots import Clause
from atlarge.checking.suppositions import is_national, is_supposed
from atlarge.checking.wording import listed, sentence

_END = re.compile(r"[.;:,\"]|\b(?:but|only|though|although|while)\b")
_BY_OTHERS = re.compile(r"\bby (?!(?:the )?(?:icc|court|international|judges|hague|prosec))")


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every crime that the text says is not held against somebody."""
    for clause in context.told:
        match = DENIED.search(clause.text)
        if match is None or not OF_THE_COURT.search(clause.text) or is_national(clause):
            continue
        stop = _END.search(clause.text, match.end())
        end = stop.start() if stop else len(clause.text)
        crimes = tuple(name for name, words, _held in WORDS if words.search(clause.text, match.end(), end))
        if not crimes or _BY_OTHERS.search(clause.text, match.start(), end) or is_supposed(clause, match.start()):
            continue
        if judged := _worst(context, clause, end, crimes):
            person, opinion = judged
            says = sentence(f"{context.record.persons[person].name} is not wanted for {listed(crimes)}")
            yield opinion.of("charge", clause.original(_start(clause, match), end), says)


def _start(clause: Clause, match: re.Match[str]) -> int:
    """Where the claim begins: with the person named before the words that deny."""
    lead = re.search(r"<p\d+>,? (?:\w+ ){0,3}$", clause.text[: match.start()])
    return lead.start() if lead else match.start()


def _worst(context: Context, clause: Clause, end: int, crimes: tuple[str, ...]) -> tuple[str, Opinion] | None:
    """Compare with the warrants of everybody named before the crimes; one of whom the words are wrong decides."""
    named = [s.ref for s in clause.slots_in(0, end, "p") if s.ref in context.record.persons]
    persons = named or [ref for ref in (context.person,) if ref]
    found = [(ref, opinion) for ref in persons if (opinion := _opinion(context, ref, crimes))]
    return min(found, key=lambda each: each[1].verdict, default=None)


def _opinion(context: Context, person_id: str, crimes: tuple[str, ...]) -> Opinion | None:
    person = context.record.persons[person_id]
    held = warrants_of(person, context.day, arrest_only=False)
    named = [crime for warrant in held for crime in warrant.crimes]
    if not named:
        return None
    right = sentence(f"the warrant names {listed(dict.fromkeys(short(crime) for crime in named))}")
    wrong = any(holds(name, crime) for name in crimes for crime in named)
    return Opinion(
        verdict="contradicted" if wrong else "supported",
        why=right,
        evidence=tuple(of_warrant(person, warrant) for warrant in held),
        instead=right if wrong else "",
    )
