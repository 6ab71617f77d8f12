"""Claims that a State accepted the Court's jurisdiction by a declaration: Rome Statute, article 12(3).

Of a State without such a declaration nothing is said here: a State Party accepts jurisdiction by becoming one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_article
from atlarge.checking.slots import Clause, Slot
from atlarge.checking.suppositions import is_supposed
from atlarge.checking.treaty_subjects import subject_left
from atlarge.checking.treaty_words import COURT
from atlarge.checking.wording import sentence, state_name
from atlarge.dates import When, when_in_words

_POWER = r"(?:jurisdiction|authority|competence)"
_JURISDICTION = rf"(?:(?:its|the) {_POWER}(?: of {COURT})?|{COURT} {_POWER})"
_TOLD = re.compile(
    rf"\b(?:merely |only |just |also |since )?(?:accepted|recogni[sz]ed|submitted to) {_JURISDICTION}"
    rf"|\b(?:lodged|filed|made|deposited|sent)(?: in)? a declaration (?:accepting|recogni[sz]ing|to accept)"
    rf"(?: {_JURISDICTION})?"
)
_WHEN = re.compile(
    r"^(?:,? (?:by|with|through) (?:a|an|its) (?:\w+ )?declaration)?(?:,? (?:in|on|of|since|from))? ?(?P<d><d\d+>)"
)
_LED = re.compile(r"(?P<d><d\d+>),? (?:[^.;<>]{0,40} )?$")
_RULE = of_article(
    "Rome Statute, article 12(3)", "a State not Party may accept the Court's jurisdiction by a declaration"
)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every acceptance of jurisdiction told of a State that has made a declaration."""
    for clause in context.told:
        match = _TOLD.search(clause.text)
        if match is None or is_supposed(clause, match.start()):
            continue
        subject = subject_left(clause, match.start(), context.meant(clause, match.start()))
        if subject is None or subject.negated or len(subject.codes) != 1:
            continue
        day, end = _day(clause, match)
        opinion = _judge(context, subject.codes[0], day)
        if opinion:
            says = sentence(f"{state_name(context.record, subject.codes[0])}: accepted the Court's jurisdiction")
            span = clause.original(min(subject.start, match.start()), end)
            yield opinion.of("treaty date" if day else "treaty status", span, says)


def _day(clause: Clause, match: re.Match[str]) -> tuple[Slot | None, int]:
    after = _WHEN.match(clause.text[match.end() :])
    found = after or _LED.search(clause.text[: match.start()])
    slot = clause.slot(found["d"]) if found else None
    known = slot if slot and slot.first and slot.last else None
    return known, match.end() + (after.end() if after else 0)


def _judge(context: Context, code: str, day: Slot | None) -> Opinion | None:
    lodged = [
        d.lodged
        for d in context.record.declarations.values()
        if d.state == code and d.kind == "acceptance-12-3" and d.lodged and d.lodged.first <= context.day
    ]
    if not lodged:
        return None
    right = sentence(f"declaration under article 12(3) lodged {' and '.join(map(when_in_words, lodged))}")
    if day is None or any(_meets(day, each) for each in lodged):
        return Opinion(verdict="supported", why=right, evidence=(_RULE,))
    return Opinion(verdict="contradicted", why=right, evidence=(_RULE,), instead=right)


def _meets(day: Slot, lodged: When) -> bool:
    return bool(day.first and day.last and day.first <= lodged.last and lodged.first <= day.last)
