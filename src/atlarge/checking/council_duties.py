"""Claims about duties laid on States by the Security Council: resolutions 1593 (Darfur) and 1970 (Libya).

Resolution 1593 (31 March 2005) decides that Sudan and all other parties to the conflict in Darfur shall cooperate with
the Court, resolution 1970 (26 February 2011) that the Libyan authorities shall. Both only urge other States to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_article
from atlarge.checking.slots import ANY_STATE, Clause
from atlarge.checking.suppositions import is_supposed
from atlarge.checking.wording import state_name
from atlarge.dates import day_in_words


class Resolution(msgspec.Struct, frozen=True, kw_only=True):
    """A resolution: its number, day, and the State that it binds."""

    number: str
    state: str
    on: date


RESOLUTIONS = (
    Resolution(number="1593", state="SDN", on=date(2005, 3, 31)),
    Resolution(number="1970", state="LBY", on=date(2011, 2, 26)),
)
_BINDS = r"(?:oblig\w+|order\w+|requir\w+|bound|binds|binding|compel\w+|instruct\w*|told|command\w*|impos\w+)"
_ALL = re.compile(
    rf"\bresolution (?P<n>1593|1970)\b[^.;]{{0,40}}\b{_BINDS}\b (?:on )?(?:all|every|each|any) (?:un "
    rf")?(?:states?|countries|country"
    r"|members?(?: states?)?|nations?|governments?)[^.;,]{0,60}"
)
_URGES = re.compile(
    r"\b(?:resolution (?P<n>1593|1970)|(?:un )?security council)\b[^.;]{0,60}\b(?:urg\w+|call\w* (?:on|"
    r"upon)|ask\w*|invit\w+) "
    r"(?:\w+ ){0,2}(?:other|all|third) (?:states|countries|nations|governments)[^.;,]{0,60}"
)
_BY_COUNCIL = re.compile(
    rf"(?P<s>{ANY_STATE})(?:'s)?(?: authorities| government)? (?:is |was |are |were |has been |had been |itself )+"
    rf"{_BINDS} (?:in <d\d+> )?by (?:the )?(?:un |u\.n\. )?(?:security council|resolution (?P<n>1593|"
    rf"1970))[^.;,]{{0,60}}"
    rf"|(?:security council|resolution (?P<n2>1593|1970))\b[^.;<>]{{0,30}}(?:<d\d+>[^.;<>]{{0,20}})"
    rf"?\b{_BINDS} (?:on |to )?(?:the )?"
    rf"(?:(?P<s2>{ANY_STATE})|(?P<it>it\b)(?= (?:in <d\d+> )?to))[^.;,]{{0,60}}"
    rf"|(?P<s3>{ANY_STATE})[^.;<>]{{0,20}}\b(?:must|has to|is obliged to|is bound to|had to)\b[^.;<>]{{0,40}}(?:<p"
    rf"\d+>[^.;<>]{{0,30}})?"
    r"\b(?:under|by virtue of|because of)[^.;<>]{0,30}(?:security council|resolution (?P<n3>1593|1970)"
    r")(?: resolution (?:1593|1970))?"
)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every duty that the Council is said to have laid on States."""
    for clause in context.told:
        if "security council" not in clause.text and "resolution" not in clause.text:
            continue
        for pattern, check in ((_ALL, _all), (_URGES, _urges), (_BY_COUNCIL, _one)):
            match = pattern.search(clause.text)
            opinion = check(context, clause, match) if match and not is_supposed(clause, match.start()) else None
            if match and opinion:
                span = clause.original(match.start(), match.end())
                yield opinion.of("duty", span, "On a duty laid down by the Security Council.")
                break


def of_council(context: Context, code: str, *, negated: bool) -> Opinion | None:
    """Return the verdict on a duty of a State that the Council obliged by name to cooperate; None for all others."""
    own = next((r for r in RESOLUTIONS if r.state == code and r.on <= context.day), None)
    return _held(context, own, good=not negated) if own else None


def _rule(context: Context, resolution: Resolution) -> str:
    name = state_name(context.record, resolution.state)
    return (
        f"Resolution {resolution.number} ({day_in_words(resolution.on)}) obliges {name} to cooperate with the Court; "
        "it only urges States that are not Parties."
    )


def _held(context: Context, resolution: Resolution, *, good: bool) -> Opinion:
    says = _rule(context, resolution)
    evidence = (of_article(f"Security Council resolution {resolution.number}", says),)
    return Opinion(
        verdict="supported" if good else "contradicted", why=says, evidence=evidence, instead="" if good else says
    )


def _all(context: Context, clause: Clause, match: re.Match[str]) -> Opinion:  # noqa: ARG001
    resolution = next(r for r in RESOLUTIONS if r.number == match["n"])
    return _held(context, resolution, good=False)


def _urges(context: Context, clause: Clause, match: re.Match[str]) -> Opinion | None:  # noqa: ARG001
    resolution = next((r for r in RESOLUTIONS if r.number == match["n"]), None)
    return _held(context, resolution, good=True) if resolution else None


def _one(context: Context, clause: Clause, match: re.Match[str]) -> Opinion | None:
    """One State: right for the one that the resolution binds; for others only a wrong number tells."""
    token = match["s"] or match["s2"] or match["s3"]
    code = clause.slot(token).ref if token else context.meant(clause, match.start())
    number = match["n"] or match["n2"] or match["n3"] or ""
    own = next((r for r in RESOLUTIONS if r.state == code and r.on <= context.day), None)
    named = next((r for r in RESOLUTIONS if r.number == number), None)
    if own and (named is None or named.number == own.number):
        return _held(context, own, good=True)
    return _held(context, named, good=False) if named else None
