"""Claims of how a situation came before the Court: "the Security Council referred Darfur in 2005".

Rome Statute, articles 13 and 14: a State Party, the Security Council or the Prosecutor sets the Court going. No other
body of the United Nations can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from atlarge.checking.claims import Evidence
from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.slots import Clause
from atlarge.checking.suppositions import is_supposed
from atlarge.checking.wording import listed, sentence
from atlarge.dates import when_in_words
from atlarge.facts.treaties import Resolution, Situation

_COUNCIL = r"(?:the )?(?:un |u\.n\. |united nations )?security council"
_BODY = (
    rf"(?P<who>{_COUNCIL}|(?:the )?(?:un |u\.n\. |united nations )?(?:general assembly|human rights council"
    r"|secretary-general)|(?:the )?african union|(?:the )?arab league)"
)
_ABOUT = (
    r"(?:the )?(?:(?:situation|case|crisis|conflict|question|matter|file|region) (?:in|of) )?(?:the )?(?P<s><s\d+>)"
)
_TO = (
    r"(?:(?:'s)? (?:crisis|conflict|situation|case))? to (?:the )?"
    r"(?:icc|(?:international criminal )?court|hague(?: court)?|prosecutor(?: of the (?:icc|court))?)\b"
    r"(?! (?:of|in <s|gen))"
)
_DAY = r"(?:[^.;<>]{0,20}?(?:in|on|back in) (?P<d><d\d+>))?"
_THE_COUNCIL = rf"(?P<who>{_COUNCIL})"
_ONLY_A_DAY = r"(?: (?:(?:in|on|back in) )?(?P<d><d\d+>))?(?=\s*(?:[.;!?]|$))"
_REFERRED = (
    r"(?: (?:had|has|first|itself|unanimously|also))* (?:referred|referring|(?:voted|agreed"
    rf"|decided)(?: on <d\d+>| <d\d+>)? to refer) {_ABOUT}"
)
_WAS_REFERRED = rf"{_ABOUT}(?:'s \w+)?,? (?:which )?(?:had been |was |were |has been )?referred"
_FORMS = (
    re.compile(rf"\b{_BODY}{_REFERRED}{_TO}{_DAY}"),
    re.compile(rf"\b{_THE_COUNCIL}{_REFERRED}{_ONLY_A_DAY}"),
    re.compile(rf"{_WAS_REFERRED}{_TO} by {_BODY}{_DAY}"),
    re.compile(rf"{_WAS_REFERRED} by {_BODY}{_TO}{_DAY}"),
    re.compile(rf"{_WAS_REFERRED} by {_THE_COUNCIL}{_ONLY_A_DAY}"),
    re.compile(rf"\breferral of {_ABOUT}{_TO} by {_BODY}{_DAY}"),
    re.compile(rf"\breferral of {_ABOUT} by {_BODY}{_TO}{_DAY}"),
    re.compile(rf"\bicc referral of {_ABOUT} by {_BODY}{_DAY}"),
)
"""A body refers many things to many places: only where the Court is named, or nothing else can be meant, is it this."""
_IN_FORCE = date(2002, 7, 1)
"""The day on which the Rome Statute entered into force: what was referred before went to another court."""
_NOT = re.compile(r"\b(?:not|never|no|could|would|may|might|should|if|ask\w*|urg\w*|call\w*|want\w*|to)\b[^,;]{0,25}$")


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every referral of a situation that the text tells, with who made it and when."""
    for clause in context.told:
        if "refer" not in clause.text:
            continue
        for form in _FORMS:
            match = form.search(clause.text)
            if match is None or is_supposed(clause, match.start()) or _NOT.search(clause.text[: match.start()]):
                continue
            opinion = _judge(context, clause, match)
            if opinion:
                says = sentence(f"a situation referred to the Court by {match['who']}")
                yield opinion.of("date", clause.original(match.start(), match.end()), says)
            break


def _judge(context: Context, clause: Clause, match: re.Match[str]) -> Opinion | None:
    """Compare with how the situation came before the Court, as it stood on the day of the text."""
    told = clause.slot(match["d"]) if match["d"] else None
    if context.day > context.record.as_of or (told and told.last and told.last < _IN_FORCE):
        return None
    state, made = clause.slot(match["s"]).ref, _made(context)
    sent = {r.situation for r in made}
    found = [
        s
        for s in context.record.situations.values()
        if s.state == state and (s.code in sent or (s.opened and s.opened.first <= context.day))
    ]
    if not found:
        return _never(context, match, made)
    resolution = next((r for r in made if r.situation in {s.code for s in found}), None)
    right = _in_words(found[0], resolution)
    evidence = (Evidence(says=right, entry=f"situations: {found[0].code}", sources=found[0].sources),)
    good = bool(resolution and re.fullmatch(_COUNCIL, match["who"])) and _is_on(clause, match, resolution)
    return Opinion(
        verdict="supported" if good else "contradicted", why=right, evidence=evidence, instead="" if good else right
    )


def _made(context: Context) -> list[Resolution]:
    """The referrals that the Security Council had made by the day of the text."""
    return [r for r in context.record.resolutions.values() if r.adopted and r.on.first <= context.day]


def _never(context: Context, match: re.Match[str], made: list[Resolution]) -> Opinion | None:
    """The Council is said to have referred a State of which the Court has no situation: it has sent two, no more."""
    if not re.fullmatch(_COUNCIL, match["who"]) or not context.dated:
        return None
    right = sentence(f"the Security Council has referred {len(made)} situations: {listed(r.title for r in made)}")
    evidence = tuple(Evidence(says=r.title, entry=f"resolutions/{r.id}", sources=r.sources) for r in made)
    return Opinion(verdict="contradicted", why=right, evidence=evidence, instead=right)


def _is_on(clause: Clause, match: re.Match[str], resolution: Resolution | None) -> bool:
    day = clause.slot(match["d"]) if match["d"] else None
    if day is None or resolution is None:
        return True
    first, last = day.first or date.min, day.last or date.max
    return first <= resolution.on.last and resolution.on.first <= last


def _in_words(situation: Situation, resolution: Resolution | None) -> str:
    if resolution:
        return sentence(f"the Security Council referred it on {when_in_words(resolution.on)} ({resolution.title})")
    return sentence(f"{situation.name} came before the Court by {situation.trigger}")
