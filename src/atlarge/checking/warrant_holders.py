"""Whose warrant a sentence speaks of: the person named right after "warrant for", else the last one before it."""

from __future__ import annotations

import re

from atlarge.checking.context import Context
from atlarge.checking.slots import PERSON, Clause

_AFTER = re.compile(rf"(?:s|es)? (?:for|against|on|naming) (?P<who>{PERSON}(?:,? and {PERSON})?)")
_TITLE = (
    r"(?:Prime|Minister|President|Defen[cs]e|Foreign|General|Chief|Commander|King|Colonel|Lieutenant|Army|Criminal"
    r"|Court|War|Crimes?|Humanity|State|Supreme|Hamas|Mr|Mrs|Ms)\b"
)
_WORD = r"[A-Z\u00c0-\u00de][\w.'\u2019-]*"
_UNKNOWN = re.compile(
    r"(?:s|es)? (?:for|against|naming) (?:[\w'\u2019-]+ ){0,5}?"
    rf"(?P<name>(?!{_TITLE}){_WORD}(?: (?:al|el|de|dela|la|van|von|bin|ibn))* (?!{_TITLE}){_WORD})"
)


def names_another(context: Context, clause: Clause, at: int) -> bool:
    """ "A warrant for former minister Jane Roe": a name that the record does not know stands where the person would."""
    text = context.reading.text
    start, stop = clause.original(at, len(clause.text))
    found = _UNKNOWN.match(text, start - (text[start - 1 : start] == " "), stop)
    if not found:
        return False
    first, last = found.span("name")
    return not any(
        start <= s.span[0] < last and (s.kind == "p" or s.span[0] == first or (s.kind != "s" and s.span[1] > first))
        for s in clause.slots
    )


def named_after(context: Context, clause: Clause, at: int) -> tuple[str, ...]:
    """Return the persons of the record whom the words after the warrant name; none where they name nobody."""
    found = _AFTER.match(clause.text[at:])
    slots = [clause.slot(m.group()) for m in re.finditer(r"<p\d+>", found["who"])] if found else []
    return tuple(s.ref for s in slots if s.ref in context.record.persons)


def holder(context: Context, clause: Clause, at: int) -> tuple[str, ...]:
    """A warrant without a name beside it is that of the person named last before a place, or of the story's."""
    before = [clause.slot(m.group()) for m in re.finditer(r"<p\d+>", clause.text[:at])]
    known = [slot.ref for slot in before if slot.ref in context.record.persons]
    if known:
        return (known[-1],)
    return (context.person,) if context.person else ()
