"""Claims of how often a State received somebody: "three times since the warrant", "twice in 2024", "not since then".

Counted over the visits made on record, as in `visit_counting`; what happened before the first warrant is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from atlarge.checking.claims import Verdict
from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.slots import PERSON, STATE, Clause
from atlarge.checking.suppositions import is_supposed
from atlarge.checking.visit_counting import told_of, warrant_day
from atlarge.checking.wording import sentence, state_name

_NUMBERS = {"once": 1, "twice": 2, "thrice": 3, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_TIMES = (
    r"(?P<least>at least )?(?:only |just |no fewer than |now )?(?P<n>once|twice|thrice|(?:two|three|four|five|six"
    r"|seven|\d) times)"
)
_WARRANT = (
    r"(?:(?:the|his|her|that|its|an?|<p\d+>'s) (?:\w+ ){0,2}?warrant"
    r"|(?:the )?(?:court|judges|icc)(?: in the hague)? (?:issued|put out|signed|granted)|the icc|then\b)"
)
_WHEN = (
    rf"(?:,? (?P<since>since (?:(?P<then>{_WARRANT}|(?:it|<p\d+>) (?:was|became) (?:issued|wanted))|(?P<day><d\d+>)))"
    r"|,? (?:(?:in|during) )?(?P<in><d\d+>))"
)
_DONE = (
    r"(?:visited|travell?ed to|flown to|gone to|been (?:to|in|back to|back in|received in)|returned to"
    r"|set foot (?:in|on))"
)
_FORMS = (
    re.compile(
        rf"(?P<p>{PERSON}) (?:(?:has|have|had|since|already|also|now) )*{_DONE} (?:the )?(?P<s>{STATE})"
        rf" {_TIMES}{_WHEN}"
    ),
    re.compile(
        rf"(?<!\w)(?P<s>{STATE}),? (?:(?:which|that|has|have|had|since|already|also|now) )*(?:received|hosted"
        rf"|welcomed|had|greeted)"
        rf" (?P<p>{PERSON}) {_TIMES}{_WHEN}"
    ),
    re.compile(
        rf"(?P<p>{PERSON})(?:, [^,;<>]{{0,60}}(?:<s\d+>[^,;<>]{{0,20}})?,)? (?:has|have|had)(?: also| still| so"
        rf" far)* (?P<not>not|never)(?:"
        rf" once| yet)?"
        rf" (?:{_DONE}|been|set foot|returned|gone|travell?ed|come)(?: (?:to|in|on|back))*"
        rf" (?:(?:the )?(?P<s>{STATE})|there|back)(?: again)?{_WHEN}"
    ),
)


class Frequency(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody is said to have been in a State so many times from one day to another; `sure`: the State is named."""

    person: str
    state: str
    number: int
    since: date
    until: date
    least: bool
    sure: bool


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every count of visits to one State."""
    for clause in context.told:
        for form in _FORMS:
            match = form.search(clause.text)
            told = _frequency(context, clause, match) if match and not is_supposed(clause, match.start()) else None
            opinion = judge(context, told) if told else None
            if match and told and opinion:
                name = context.record.persons[told.person].name
                says = sentence(f"{name}: {told.number} visits to {state_name(context.record, told.state)}")
                yield opinion.of("visit order", clause.original(match.start(), match.end()), says)


def _frequency(context: Context, clause: Clause, match: re.Match[str]) -> Frequency | None:
    person = clause.slot(match["p"]).ref
    start = warrant_day(context, person) if person in context.record.persons else None
    denied = "not" in match.re.groupindex
    state = clause.slot(match["s"]).ref if match["s"] else context.meant(clause, match.start())
    if start is None or not state or state in context.record.persons[person].nationality:
        return None
    bounds = _bounds(context, clause, match, start)
    if bounds is None or bounds[0] < start:
        return None
    number = 0 if denied else _number(match["n"])
    least = not denied and bool(match["least"])
    return Frequency(
        person=person, state=state, number=number, since=bounds[0], until=bounds[1], least=least, sure=bool(match["s"])
    )


def _number(words: str) -> int:
    first = words.split(maxsplit=1)[0]
    return int(first) if first.isdigit() else _NUMBERS[first]


def _bounds(context: Context, clause: Clause, match: re.Match[str], start: date) -> tuple[date, date] | None:
    """The days counted: since the warrant, after a day told, or within a year told."""
    if match["then"]:
        return start, context.day
    slot = clause.slot(match["day"] or match["in"])
    if not slot.first or not slot.last or (slot.last > context.day and match["day"]):
        return None
    if match["in"]:
        return max(start, slot.first), min(slot.last, context.day)
    return slot.last if "not" in match.re.groupindex else slot.first, context.day


def judge(context: Context, told: Frequency) -> Opinion | None:
    """Count; more visits than told contradict the words, fewer may be the record's fault."""
    found = [
        v
        for v in context.visits_of(told.person, made=True)
        if v.state == told.state and told.since < v.since.last and v.since.first <= told.until
    ]
    why, evidence = told_of(context, told.person, found)
    right = len(found) == told.number or (told.least and len(found) >= told.number)
    if right:
        return Opinion(verdict="supported", why=why, evidence=evidence)
    if not told.sure or not context.dated:
        return None
    verdict: Verdict = "contradicted" if len(found) > told.number else "imprecise" if found else "not on record"
    return Opinion(verdict=verdict, why=why, evidence=evidence, instead=why)
