"""Which States a group of them stands for: "both hosts", "none of them", "neither", "all three", "they".

The hosts are those of the story's visits on record; other groups are the States that a list just before names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from atlarge.checking.context import Context, is_near
from atlarge.checking.slots import Clause, Slot
from atlarge.checking.treaty_subjects import NEGATION, SKIP

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "both": 2, "neither": 2}
_NOUN = r"(?:hosts?|countr(?:y|ies)|states?|nations?|capitals?|governments?|neighbours?|stops?|destinations?|places?)"
_GROUP = re.compile(
    r"(?:^|[,;:.\"-] |\b(?:and|but|yet|so|that|as|since|because|although|though|while) )"
    r"(?P<who>(?P<many>both|neither|none|all|each|not one|the (?=two|three|four|five)|they(?: all)?)"
    rf"(?: of)?(?: (?:them|these|those|which|whom|the|his|her|<p\d+>'s))?(?: ?(?P<n>two|three|four|five))?"
    rf"(?: (?P<noun>{_NOUN}))?)(?=[ ,])"
)
_LIST = re.compile(
    r"(?:the )?<s\d+>(?: \([^)]{0,40}\))?(?:(?:,|,? and|,? or|,? then|,? as well as| to) (?:the )?<s\d+>)+"
)
_BEFORE, _AFTER = 7, 14


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """The States meant; `sure` where a list of just so many, or the visits on record, say which they are."""

    codes: tuple[str, ...]
    start: int
    negated: bool
    sure: bool


def group_left(context: Context, clause: Clause, at: int, *, far: bool = False) -> Group | None:
    """Return the group of States that is the subject of what stands at a place in a sentence, if there is one.

    `far`: other words may stand between ("both have signed without ratifying, and so had nothing to fear").
    """
    for match in _GROUP.finditer(clause.text, 0, at):
        between = clause.text[match.end("who") : at]
        if not (far or between == " " or SKIP.fullmatch(between)):
            continue
        codes, sure = _members(context, clause, match)
        if len(codes) > 1:
            negated = match["many"] in ("neither", "none", "not one") or bool(NEGATION.search(between))
            sure = sure and not match["many"].startswith("they")
            return Group(codes=codes, start=match.start("who"), negated=negated, sure=sure)
    return None


def _members(context: Context, clause: Clause, match: re.Match[str]) -> tuple[tuple[str, ...], bool]:
    size = _NUMBERS.get(match["n"] or match["many"], 0)
    if (match["noun"] or "").startswith("host"):
        hosts = _hosts(context)
        return (hosts, True) if size in (0, len(hosts)) else ((), False)
    before = (
        clause.text[: match.start()],
        *(c.text for c in context.clauses[max(0, clause.index - 2) : clause.index][::-1]),
    )
    near = (clause, *context.clauses[max(0, clause.index - 2) : clause.index][::-1])
    for text, of in zip(before, near, strict=True):
        listed = [_codes(of.slot(t) for t in re.findall(r"<s\d+>", m.group())) for m in _LIST.finditer(text)]
        if len(listed) == 1 and size in (0, len(listed[0])) and of.index >= clause.index - 1:
            return listed[0], True
        named = _codes(s for s in of.slots_in(0, len(text), "s") if s.ref not in context.home())
        if len(named) > 1 and size in (0, len(named)):
            return named, False
    return (), False


def _hosts(context: Context) -> tuple[str, ...]:
    """The States named that the story's person visits about the day of the text."""
    visits = (v for v in context.visits_of(context.person, made=True) if v.state in context.states)
    return tuple(dict.fromkeys(v.state for v in visits if is_near(v, context.day, before=_BEFORE, after=_AFTER)))


def _codes(slots: Iterable[Slot]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slot.ref for slot in slots))
