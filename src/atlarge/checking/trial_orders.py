"""Claims of rank among those before the Court: "the first person it ever convicted", "its third acquittal".

Counted over the events on record of all persons, by the day on which each of them had the first of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.claims import Evidence
from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.fates import events_of
from atlarge.checking.slots import Clause
from atlarge.checking.suppositions import is_supposed
from atlarge.checking.wording import listed, ordinal, sentence
from atlarge.dates import When, when_in_words

_NUMBERS = {"first": 1, "second": 2, "third": 3}
_KINDS: tuple[tuple[str, str, str], ...] = (
    ("convicted", r"convicted|found guilty|sentenced|jailed", r"convictions?|guilty verdicts?|judgments?|verdicts?"),
    ("acquitted", r"acquitted|cleared", r"acquittals?"),
    (
        "surrendered",
        r"surrendered|handed over|transferred|flown|delivered|taken into custody",
        r"detainees?|prisoners?",
    ),
    ("charges-confirmed", r"tried|stand trial|go on trial|face trial|put on trial|face judges", r"trials?|defendants?"),
)
_WHO = r"(?:person|man|suspect|individual|defendant|accused|people|one)"
_COURT = r"(?:icc|(?:international criminal )?court|hague|tribunal)"
_RANKED = tuple(
    (
        kind,
        re.compile(
            rf"\b(?P<n>first|second|third)(?: ever)? (?:{_WHO} (?:ever )?(?:to (?:be |have been |ever be )?(?:{deed})"
            rf"|(?:whom |that )?(?:the )?{_COURT} (?:has |had )?(?:ever )?(?:{deed})|(?:{deed}))"
            rf"(?: (?:by|at|before|to|in) (?:the )?{_COURT})?|{noun}(?: (?:by|at|before|of) (?:the"
            rf" )?{_COURT}))"
            r"(?! (?:for|of|over|in|on|from) (?!the (?:icc|court|hague)|its history))"
        ),
    )
    for kind, deed, noun in _KINDS
)
_ENDS = re.compile(
    r"(?: ever)?(?: in (?:its|the (?:court|icc)'s) history)?"
    r"(?:[.;:!?)\"]|$|,(?! (?:\w+ly|for|over|of|as|in|from|by|on|to|at|under|since|with|after|though|albeit|if"
    r"|among)\b))"
)
"""A rank among all ends with the court: whatever follows it ("for rape", "voluntarily", "from Asia") limits it."""
_LIMITED = re.compile(r"\b(?:for|of|in|as|over|by|under|at|from|among|since|with|within|to)\b")
_ASIDE = re.compile(r", [^,]*, |\b(?:on|in) <d\d+>")
_OTHER = re.compile(r"\b(?:nuremberg|yugoslavia|rwanda|sierra leone|tribunal for|special court|since)\b")


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every rank that a text gives somebody among those convicted, tried or surrendered."""
    for clause in context.told:
        if _OTHER.search(clause.text):
            continue
        for kind, form in _RANKED:
            match = form.search(clause.text)
            person = _person(context, clause) if match else ""
            if match and person and not is_supposed(clause, match.start()):
                opinion = _judge(context, person, kind, _NUMBERS[match["n"]])
                if opinion and (opinion.verdict == "supported" or _is_among_all(clause, match)):
                    says = sentence(f"{context.record.persons[person].name}: the {match['n']} one {kind}")
                    yield opinion.of("outcome", clause.original(match.start(), match.end()), says)
                break


def _is_among_all(clause: Clause, match: re.Match[str]) -> bool:
    """Whether somebody is ranked among all whom the Court ever had, not among some of them."""
    lead = re.split(r"[;:]", clause.text[: match.start()])[-1]
    named, ends = re.search(_COURT, match.group()), _ENDS.match(clause.text, match.end())
    return bool(named and ends) and not _LIMITED.search(_ASIDE.sub(" ", lead))


def _person(context: Context, clause: Clause) -> str:
    named = {s.ref for s in clause.slots if s.kind == "p"}
    return named.pop() if len(named) == 1 and named <= context.record.persons.keys() else ""


def _judge(context: Context, person: str, kind: str, number: int) -> Opinion | None:
    """Compare with how many others had had the like before; core crimes and offences against justice count alike."""
    firsts: dict[str, When] = {}
    for ref, each in context.record.persons.items():
        days = [e.on for _w, e in events_of(each) if e.kind == kind and e.on.first <= context.day]
        if days:
            firsts[ref] = min(days)
    if person not in firsts:
        return None
    before = sorted((on, ref) for ref, on in firsts.items() if on.last < firsts[person].first)
    same = sum(1 for ref, on in firsts.items() if ref != person and on == firsts[person])
    named = listed(f"{context.record.persons[ref].name} ({when_in_words(on)})" for on, ref in before[:4])
    why = sentence(f"on record before: {named or 'nobody'}")
    evidence = (Evidence(says=why, entry="persons"),)
    if len(before) < number <= len(before) + same + 1:
        return Opinion(verdict="supported", why=why, evidence=evidence)
    if number > len(before) + 1:
        return None
    return Opinion(
        verdict="contradicted",
        why=why,
        evidence=evidence,
        instead=sentence(f"the {ordinal(len(before) + 1)} on record"),
    )
