"""Claims that the Court has not spoken: against what its officials said on record about that visit in those days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_statement
from atlarge.checking.slots import Clause
from atlarge.checking.treaty_words import COURT
from atlarge.checking.wording import listed, sentence
from atlarge.dates import when_in_words
from atlarge.facts.visits import Statement

_SILENT = re.compile(
    rf"(?P<who>{COURT}|(?:the )?(?:court's |icc )?(?:office of the prosecutor|prosecutors?"
    r"|spokes\w+)) (?:(?:is|has|had) (?:yet to|not(?: yet)?)|did not(?: immediately)?|has so far not"
    r"|declined to|refused to|would not|hasn't|didn't) (?:publicly )?(?:be(?:en)? )?(?:comment(?:ed)?"
    r"|respond(?:ed)?|repl(?:y|ied)|react(?:ed)?|sa(?:y|id) anything|issue(?:d)? a statement|ma(?:k|d)e (?:a"
    r"|any) statements?|answer(?:ed)?|sp(?:eak|oken))[^.;,\"]{0,60}"
    rf"|there (?:was|has been) no (?:immediate )?(?:comment|reaction|response|word) from {COURT}"
    rf"|{COURT} (?:has |had )?(?:remained|stayed|been|kept) silent[^.;,\"]{{0,40}}"
)
_TOPIC = re.compile(
    r"comment|respon|repl(?:y|ied)|react|statement|answer|sp(?:eak|oke)|silent|word from|sa(?:y|id) any"
)
_COURT = re.compile(r"\bICC\b|International Criminal Court|El Abdallah|Pre-Trial|prosecutor", re.IGNORECASE)


_OTHERS = re.compile(
    r"(?:<p\d+>|<s\d+>|<n\d+> (?:\w+ )?(?:government|ministry|authorities)|spokes\w+|government|ministry|office"
    r"|embassy|kremlin)"
    r"(?:,? [^.;<>\"]{0,60},)? (?:(?:has |have |had )?(?:declined|refused)(?: to)? (?:comment|say|answer)"
    r"|(?:did|does|would) not (?:say (?:when|where|whether|why|how|who|to whom|what|if)|comment)|had no"
    r" comment)\b[^.;,\"]{0,60}"
)


def _of_others(clause: Clause) -> Iterator[Draft]:
    """The silence of anybody else: it could be held against a statement, but the record has none of silences."""
    match = _OTHERS.search(clause.text)
    if match:
        why = "The record holds statements, not silences."
        span = clause.original(match.start(), match.end())
        yield Opinion(verdict="not on record", why=why).of("silence", span, "Somebody is said to have kept silent.")


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every statement that the Court is silent."""
    for clause in context.told:
        yield from _of_others(clause)
        match = _SILENT.search(clause.text) if _TOPIC.search(clause.text) else None
        if match:
            yield _judge(context).of(
                "silence", clause.original(match.start(), match.end()), "The Court has not spoken of the visit."
            )


def spoken(context: Context) -> list[Statement]:
    """Return what the Court's people said on record within a week before the day, or on the day after it."""
    day = context.day
    return [
        s
        for s in context.record.statements.values()
        if _COURT.search(f"{s.speaker} {s.role}")
        and day - timedelta(days=7) <= s.on.last
        and s.on.first <= day + timedelta(days=1)
        and _about(context, s)
    ]


def _about(context: Context, statement: Statement) -> bool:
    visit = context.record.visits.get(statement.about)
    return visit is None or visit.person == context.person or visit.state == context.host


def _judge(context: Context) -> Opinion:
    said = spoken(context)
    if not said or not context.dated:
        return Opinion(verdict="not checkable", why="The record holds statements, not silences.")
    words = listed(f"{s.speaker} on {when_in_words(s.on)}" for s in said)
    why = f"Out of date at, or right after, publication: {words} spoke of it."
    return Opinion(
        verdict="imprecise",
        why=why,
        evidence=tuple(of_statement(s) for s in said),
        instead=sentence(f"{said[0].speaker} said: {said[0].says}"),
    )
