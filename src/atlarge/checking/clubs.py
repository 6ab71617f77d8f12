"""Claims about a club of States towards the Court: "all EU members are parties", "the only permanent member outside".

The clubs are lists of their own, with the day from which they hold; where the text is older, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from atlarge.assessment.parties import standing
from atlarge.checking.claims import Evidence
from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.slots import Clause
from atlarge.checking.suppositions import days_told, is_past, is_supposed
from atlarge.checking.treaty_words import BELONGING, COURT, TREATY
from atlarge.checking.visit_counting import EU
from atlarge.checking.wording import listed, sentence, state_name


class Club(msgspec.Struct, frozen=True, kw_only=True):
    """A club: the words for it, its members, and the day since when it has had these members."""

    name: str
    words: str
    members: frozenset[str]
    since: date


CLUBS = (
    Club(name="the European Union", words=r"eu|european union|union|bloc", members=EU, since=date(2020, 2, 1)),
    Club(
        name="the permanent members of the Security Council",
        words=r"permanent (?:five|security council|un security council)?|p5|security council(?:'s)? (?:five "
        r")?permanent|five permanent",
        members=frozenset(("CHN", "FRA", "GBR", "RUS", "USA")),
        since=date(2002, 7, 1),
    ),
    Club(
        name="the G7",
        words=r"g-?7|group of seven",
        members=frozenset(("CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA")),
        since=date(2014, 3, 24),
    ),
)
_LAND = (
    r"(?:members?(?: (?:states?|countries|country|nations?))?|states?|countries|country|nations?|governments?"
    r"|capitals?)"
)
_NAMES = "|".join(f"(?P<c{i}>{club.words})" for i, club in enumerate(CLUBS))
_CLUB = (
    rf"(?:\d{{1,2}} |five |other |current )*(?:{_NAMES})(?:'s)? (?:\d{{1,2}} |five )?{_LAND}"
    r"(?: of (?:the )?(?:un )?security council)?"
)
_IN = (
    rf"(?P<in>(?:is|are|was|were) (?:all |now |also |themselves |an? |itself )*(?:full )?(?:icc )?{BELONGING}(?: "
    rf"(?:to|of) (?:{TREATY}|{COURT}))?"
    rf"|(?:has|have|had) (?:all |also |now )?(?:joined|ratified|acceded to) (?:{TREATY}|{COURT})|belongs? "
    rf"to (?:{TREATY}|{COURT}))"
)
_OUT = (
    rf"(?P<out>(?:is |are |was |were |stays? |remains? )?(?:outside|not (?:an? )?(?:{BELONGING})(?: "
    rf"(?:to|of))?) ?(?:{TREATY}|{COURT})?"
    rf"|(?:has|have|had) (?:not|never) (?:joined|ratified) (?:{TREATY}|{COURT}))"
)
_ALL = re.compile(rf"\b(?P<how>all|every|each|none|no|not one)(?: of)?(?: the)? {_CLUB} (?:{_IN}|{_OUT})")
_ONLY = re.compile(
    rf"(?P<s><s\d+>)(?: (?:\w+ ){{0,2}}|, )?(?:is|was|had been|has been|remains?|would be)? ?(?:still "
    rf")?the (?:only|sole|single) {_CLUB}"
    rf" (?:that |which |to )?(?:{_IN}|{_OUT})"
)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every statement about a whole club, or about the only one of it."""
    for clause in context.told:
        if not re.search(r"court|\bicc\b|statute|part(?:y|ies)|member", clause.text):
            continue
        for pattern in (_ALL, _ONLY):
            match = pattern.search(clause.text)
            if match and not is_supposed(clause, match.start()):
                opinion = _judge(context, clause, match)
                if opinion:
                    span = clause.original(match.start(), match.end())
                    yield opinion.of("treaty status", span, f"On {_club(match).name} and the Court.")


def _club(match: re.Match[str]) -> Club:
    return next(club for i, club in enumerate(CLUBS) if match[f"c{i}"])


def _judge(context: Context, clause: Clause, match: re.Match[str]) -> Opinion | None:
    """The verdict on the day of the text, or on a day told where the words speak of the past and hold then."""
    club = _club(match)
    days = [context.day, *(days_told(clause, context.day) if is_past(match.group()) else ())]
    opinions = [_on(context, clause, match, day) for day in days if day >= club.since]
    return next((o for o in opinions if o.verdict == "supported"), opinions[0] if opinions else None)


def _on(context: Context, clause: Clause, match: re.Match[str], day: date) -> Opinion:
    club = _club(match)
    inside = {code for code in club.members if standing(context.record, code, day).party == "yes"}
    outside = club.members - inside
    meant = inside if match["in"] else set(outside)
    good = _only(clause, match, meant) if match.re is _ONLY else _all(match, meant, len(club.members))
    names = listed(sorted(state_name(context.record, code) for code in outside)) or "none"
    why = sentence(f"of {club.name}, these are not Parties: {names}")
    evidence = (Evidence(says=why, entry="treaties/rome-statute"),)
    return Opinion(
        verdict="supported" if good else "contradicted", why=why, evidence=evidence, instead="" if good else why
    )


def _all(match: re.Match[str], meant: set[str], size: int) -> bool:
    """Whether all, or none, of the club are what the words say."""
    return not meant if match["how"] in ("none", "no", "not one") else len(meant) == size


def _only(clause: Clause, match: re.Match[str], meant: set[str]) -> bool:
    """Whether the State named is the only one of the club that is what the words say."""
    return meant == {clause.slot(match["s"]).ref}
