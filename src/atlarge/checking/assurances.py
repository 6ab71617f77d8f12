"""Claims that a State, or someone for it, has assured that a person will not (or will) be arrested.

What counts is who stands behind it: an assurance by a named official is one thing, what unnamed people told an outlet
another. The same anonymous report told again in the outlet's own voice has lost its source on the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_assurance
from atlarge.checking.slots import ANY_STATE, Clause
from atlarge.checking.wording import sentence, state_name
from atlarge.dates import when_in_words
from atlarge.facts.visits import Assurance

_ASSURE = (
    r"(?:assur\w+|guarantee\w*|promis\w+|pledg\w+|vow\w*|given? (?:his |its |their "
    r"|her )?word|gave (?:\w+ ){1,3}word|undert\w+ not to|commitment)"
)
_SAFE = re.compile(
    r"\b(?:arrest\w*|detain\w*|detention|handed over|hand (?:him|her|<p\d+>) over|safe\w*|immunity|seized"
    r"|custody|surrender\w*|touched|no effect|legal risk|security|freedom|free passage|leave (?:\w+ )?as he came|come"
    r" and go"
    r"|(?:go|return|fly) home|unharmed|unmolested|immune)\b"
)
_GIVEN = re.compile(
    rf"(?P<giver>(?:{ANY_STATE}(?:'s)?)(?: (?:officials?|authorities|government|leaders?|leadership|side"
    rf"|hosts?))?)(?:,[^,.;]{{0,60}},)? (?:\w+ ){{0,3}}?(?P<verb>{_ASSURE})\b"
    rf"|(?P<verb2>{_ASSURE})(?: \w+){{0,3}}? (?:from|by|of|given by"
    rf"|made by) (?:the )?(?P<giver2>{ANY_STATE}(?:'s)?(?: (?:officials?|authorities|government))?"
    r"|its? hosts?)"
)
_WILL = re.compile(
    rf"(?P<giver>{ANY_STATE})(?:'s)? (?:\w+ ){{0,4}}?(?:said|says|has said|declared|announced|stated"
    r"|made clear|told)(?: \w+){0,4}? (?:that )?(?:it |they |<p\d+> "
    r"|he )?(?P<verb>(?:would|will|does|had no (?:plan|intention))(?: (?P<neg>not"
    r"|never))?(?: intend)?(?: to)? (?:be )?(?:arrest\w*|detain\w*))"
)
_RECENT = 400
_GENERAL = re.compile(
    r"\b(?:any|every|each|all|always) (?:foreign |official )?(?:trips?|visits?|travel)|host (?:nation"
    r"|country|state) gives|\b100%"
)
_REPORT_BEFORE = re.compile(
    r"(?:\breported|\breports|\baccording to|\bsaid|\bsays|\btold|\bindicated|\bclaim\w*|\ballegedly"
    r"|\breportedly|\bsources?|citing|\bunnamed|\banonymous|\bunconfirmed)"
)
_NOT = re.compile(r"\b(?:no|not|never|without|any|refus\w+|declin\w+|denied|whether|if)\b|n't\b")


class Assured(msgspec.Struct, frozen=True, kw_only=True):
    """A State is said to have assured something. `reported`: the text says before it that it is a report."""

    giver: str
    start: int
    end: int
    reported: bool
    negated: bool = False
    refuses: bool = False


def find(context: Context, clause: Clause) -> Iterator[Assured]:
    """Yield the assurances told in a sentence about arrest."""
    last_end = 0
    for pattern in (_GIVEN, _WILL):
        for match in pattern.finditer(clause.text):
            if match.start() < last_end:
                continue
            groups = match.groupdict()
            slot = re.search(ANY_STATE, groups["giver"] or groups.get("giver2") or "")
            giver = clause.slot(slot.group()).ref if slot else context.host
            if not giver or giver in context.home():
                continue
            before = clause.text[: match.start()]
            cut = re.search(
                r"[.;\"]|,? according to|,? (?:easing|while|but|may|could|might)\b|<o\d+> reported",
                clause.text[match.end() :],
            )
            end = match.end() + (cut.start() if cut else min(len(clause.text) - match.end(), 160))
            if not (
                _SAFE.search(clause.text[match.start() : end])
                or (groups.get("verb2") or "").startswith(("guarantee", "assurance"))
            ):
                continue
            last_end = end
            around = before[-40:] + match.group()
            yield Assured(
                giver=giver,
                start=match.start(),
                end=end,
                reported=bool(_REPORT_BEFORE.search(before)),
                refuses=pattern is _WILL and not groups["neg"] and "no " not in (groups["verb"] or ""),
                negated=pattern is _GIVEN and bool(_NOT.search(around)) and not match.group().endswith("not to"),
            )


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every assurance told, and for the general ones that nobody can check."""
    for clause in context.told:
        for told in find(context, clause):
            what = "would arrest" if told.refuses else "assured that there would be no arrest"
            says = f"{state_name(context.record, told.giver)}: {what}"
            yield judge(context, told).of("assurance", clause.original(told.start, told.end), sentence(says))
        general = _GENERAL.search(clause.text)
        if general and re.search(rf"\b{_ASSURE}", clause.text) and _SAFE.search(clause.text):
            why = "A general statement that no list of such assurances bears out or refutes."
            at = clause.text.find('"') + 1 if clause.text.startswith('"') else 0
            yield Opinion(verdict="not checkable", why=why).of(
                "assurance", clause.original(at, len(clause.text)), "Hosts always give assurances."
            )


def of_story(context: Context, giver: str) -> list[Assurance]:
    """Return the assurances of this State about the story's person that were public by the day, latest first."""
    day = context.day + timedelta(days=1)
    found = [
        a
        for a in context.record.assurances.values()
        if a.giver == giver and a.on.first <= day and a.person in ("", context.person)
    ]
    near = [a for a in found if (context.day - a.on.last).days <= _RECENT]
    return sorted(near or found, key=lambda a: a.on, reverse=True)


def judge(context: Context, told: Assured) -> Opinion:
    """Hold an assurance as told against those on record."""
    held = of_story(context, told.giver)
    evidence = tuple(of_assurance(context.record, a) for a in held[:4])
    name = state_name(context.record, told.giver)
    giving = [a for a in held if a.stance == "assured"]
    if told.negated:
        return Opinion(
            verdict="not checkable" if not held else "supported",
            why="The text says itself that none was given or confirmed.",
            evidence=evidence,
        )
    if not held:
        return Opinion(verdict="not on record", why=f"No assurance by {name} about this person is on record.")
    if told.refuses:
        refused = [a for a in held if a.stance == "refused"]
        why = f"On record: {held[0].by}, {held[0].stance}: {held[0].says}."
        if not refused and any(a.stance != "assured" for a in held):
            return Opinion(verdict="not on record", why=why, evidence=evidence)
        return Opinion(
            verdict="supported" if refused else "contradicted",
            why=why,
            evidence=evidence,
            instead="" if refused else sentence(evidence[0].says),
        )
    if not giving:
        latest = held[0]
        verdict = "contradicted" if latest.stance in ("refused", "withdrawn") else "imprecise"
        why = f"{name} gave none on record; what there is: {latest.by}, {latest.stance}: {latest.says}."
        return Opinion(verdict=verdict, why=why, evidence=evidence, instead=sentence(evidence[0].says))  # type: ignore[arg-type]
    return _given(
        told, held, giving, msgspec.structs.replace(Opinion(verdict="supported", why=""), evidence=evidence), name
    )


def _given(told: Assured, held: list[Assurance], giving: list[Assurance], blank: Opinion, name: str) -> Opinion:
    named = [a for a in giving if not a.anonymous]
    later = [a for a in held if a.stance == "withdrawn" and named and not a.on < named[0].on]
    if named and later:
        why = f"It was taken back on {when_in_words(later[0].on)}."
        return msgspec.structs.replace(blank, verdict="imprecise", why=why, instead=sentence(later[0].says))
    if named:
        return msgspec.structs.replace(
            blank, verdict="supported", why=f"On record: {named[0].by}, {when_in_words(named[0].on)}."
        )
    report = giving[0]
    through = report.through or "an outlet"
    if told.reported:
        why = f"As a report: {report.by}, through {through}. The content itself is not confirmed."
        return msgspec.structs.replace(blank, verdict="supported", why=why)
    why = f"Told as a fact; it rests on {report.by}, through {through}, and was never confirmed by {name}."
    instead = f"Unnamed sources told {through} that {name} had given such an assurance; {name} has not confirmed it."
    return msgspec.structs.replace(blank, verdict="imprecise", why=why, instead=sentence(instead))
