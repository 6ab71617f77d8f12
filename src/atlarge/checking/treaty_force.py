"""Since when the Statute binds a State: "it took effect for Armenia on 1 February", "bound by it since 2002".

Rome Statute, article 126: for each State it enters into force on a day of its own, after the deposit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.context import Context
from atlarge.checking.deed_words import THING
from atlarge.checking.slots import Clause
from atlarge.checking.suppositions import is_supposed
from atlarge.checking.treaty_deeds import Deed, bounds
from atlarge.checking.treaty_words import TREATY

_INTO = (
    r"(?:(?:has |had |have |will |would |to )*(?:been |be |only |formally |also |first |legally |become |became )*"
    r"(?:enter\w* into force|c[ao]me\w* into force|in force|took effect|tak\w+ effect|binding|beg[aiu]n to (?:apply"
    r"|act|bind"
    r"|operate)|begins? to (?:apply|act|bind|operate)|appl(?:y|ies|ied)|bind(?:s|ing)?|bound))"
)
_WHOM = r"(?P<whom>(?:the )?<s\d+>|it|the (?:country|nation|state|republic|kingdom))"
_DAY = r"(?:,? (?:only |formally )?(?:since|from|on|in|as of)? ?(?:early |late )?(?P<d><d\d+>)(?:, (?P<d2><d\d+>))?)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b(?:{TREATY}|it|which) {_INTO} (?:(?:for|to|on|in|upon) )?{_WHOM}{_DAY}",
        rf"\bin force (?:for|in) {_WHOM}{_DAY}",
        rf"(?<!\w)(?:for|in) (?P<whom>(?:the )?<s\d+>),? (?:{TREATY}|it) (?:has |had |is |was )?{_INTO}{_DAY}",
        (
            rf"(?<!\w)(?P<whom>(?:the )?<s\d+>|it|which|that),? (?:has |had |have |is |are |was |were |already |also )*"
            rf"(?:been )?(?:bound by|belong(?:s|ed)? to|part of|inside|subject to) {THING}{_DAY}"
        ),
    )
)
_DENIED = re.compile(r"\b(?:not|never)\b|n't\b")


def find(context: Context, clause: Clause) -> Iterator[Deed]:
    """Yield what a sentence says of the day from which the Statute binds a State."""
    for form in _FORMS:
        match = form.search(clause.text)
        if match is None or is_supposed(clause, match.start()) or _DENIED.search(match.group()):
            continue
        inside = re.search(r"<s\d+>", match["whom"])
        code = clause.slot(inside.group()).ref if inside else context.meant(clause, match.start("whom"))
        first, last = bounds([clause.slot(match[name]) for name in ("d", "d2") if match[name]])
        if code and first and last:
            yield Deed(
                codes=(code,),
                deed="in force",
                start=match.start(),
                end=match.end(),
                word=match.group(),
                first=first,
                last=last,
                others=() if inside else _others(context, clause, code),
            )
        return


def _others(context: Context, clause: Clause, code: str) -> tuple[str, ...]:
    """The other States that a pronoun may stand for."""
    near = context.clauses[max(0, clause.index - 1) : clause.index + 1]
    named = [s.ref for c in near for s in c.slots if s.kind == "s"]
    return tuple(other for other in dict.fromkeys((context.host, *named)) if other and other != code)[:8]
