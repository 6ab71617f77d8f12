"""What the record holds as having happened on a day: to a person, or through a State; each under the words told of it.

One list for warrants, arrests, trials, acts towards the Statute and findings, so that a sentence can be compared with
all of them in one way: who, what, when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from atlarge.checking.claims import ClaimKind, Evidence
from atlarge.checking.context import Context
from atlarge.checking.evidence import of_act, of_event, of_proceeding
from atlarge.checking.fates import events_of, line
from atlarge.checking.treaty_acts import history_of
from atlarge.checking.wording import sentence, state_name
from atlarge.dates import day_in_words, when_in_words
from atlarge.facts.persons import Person
from atlarge.facts.treaties import DEPOSITS

_EVENTS: dict[str, tuple[str, ...]] = {
    "issued": ("warrant", "issue"),
    "unsealed": ("warrant", "opened"),
    "arrested": ("arrest",),
    "surrendered": ("arrest", "surrender"),
    "appeared": ("appear",),
    "charges-confirmed": ("confirm",),
    "convicted": ("convict",),
    "sentenced": ("convict",),
    "acquitted": ("acquit",),
    "released": ("release",),
    "deceased": ("die",),
}
_ACTS = {"signature": "sign", "withdrawal": "notify", **dict.fromkeys(DEPOSITS, "ratify")}


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """Something on record with its days. `who` is a person's id or a State's code; `words` the families told of it.

    `state` is the State where it happened, if the record has it.
    """

    who: str
    words: tuple[str, ...]
    first: date
    last: date
    says: str
    evidence: Evidence
    state: str = ""


class Family(msgspec.Struct, frozen=True, kw_only=True):
    """Words that tell of one sort of happening. `of`: a person ("p") or a State ("s")."""

    name: str
    of: str
    kind: ClaimKind
    words: re.Pattern[str]
    needs: re.Pattern[str] | None = None


def _family(name: str, of: str, kind: ClaimKind, words: str, needs: str = "") -> Family:
    return Family(
        name=name,
        of=of,
        kind=kind,
        words=re.compile(rf"(?<![\w-])(?:{words})(?![\w-])"),
        needs=re.compile(needs) if needs else None,
    )


_COURT = r"\bicc\b|court|hague|statute|treaty|tribunal|judges"
FAMILIES: tuple[Family, ...] = (
    _family(
        "opened", "p", "warrant", r"unsealed|made public|public|disclosed|revealed|opened|lifted the seal", "warrants?"
    ),
    _family(
        "warrant",
        "p",
        "warrant",
        r"warrants?|(?:has|have|had) (?:been )?(?:wanted|sought)(?: by (?:the )?(?:\w+ ){0,3}(?:court|icc|hague"
        r"|judges))?"
        r"|on (?:its|the court's|the icc's) list",
    ),
    _family(
        "arrest",
        "p",
        "outcome",
        r"arrest(?:ed|s)?(?! warrants?)|detained|seized|captured|caught|apprehended|picked up|taken into custody"
        r"|held|custody",
    ),
    _family(
        "surrender",
        "p",
        "outcome",
        r"surrender(?:ed|s)?|handed over|hand(?:ed)?|flown|transferred|transfer|turned over|delivered|sent|arrived",
        r"hague|\bicc\b|court",
    ),
    _family("confirm", "p", "outcome", r"confirmed|confirmation|upheld", r"charges|counts"),
    _family("convict", "p", "outcome", r"convicted|conviction|found guilty|sentenced|sentence|jailed"),
    _family("acquit", "p", "outcome", r"acquitted|acquittal"),
    _family("release", "p", "outcome", r"released|freed|set free|release"),
    _family("die", "p", "outcome", r"died|dead|killed|death|shot"),
    _family("sign", "s", "treaty date", r"signed|signature|signing", _COURT),
    _family(
        "ratify", "s", "treaty date", r"ratified|ratification|ratifying|acceded|accession|accepted|deposited", _COURT
    ),
    _family("join", "s", "treaty date", r"joined|joining|member|party|membership|belongs|belonged", _COURT),
    _family(
        "notify",
        "s",
        "treaty date",
        r"notified|notice|notification|told the (?:un|united nations|secretary-general|depositary)",
        r"withdraw\w*|leav\w+|exit|notice|departure",
    ),
    _family(
        "leave", "s", "treaty date", r"left|leaves|quit|out of|withdrew|withdrawal|exit|departure|departed", _COURT
    ),
    _family(
        "finding",
        "s",
        "finding",
        r"fail\w*|violat\w+|breach\w*|non-?complian\w+|faulted|censured|wanting|rebuked|condemned"
        r"|ought to have arrested"
        r"|should have arrested|finding",
        r"judges?|court|\bicc\b|chamber|hague|panel",
    ),
)
"""The families, the more telling ones first."""


def of_person(context: Context, person: Person) -> Iterator[Happening]:
    """Yield what the record tells of a person up to the day of the text."""
    for warrant, event in events_of(person):
        words = _EVENTS.get(event.kind)
        if words and event.on.first <= context.day + timedelta(days=1):
            if warrant and event.kind == "issued" and warrant.kind != "arrest warrant":
                continue
            yield Happening(
                who=person.id,
                words=words,
                first=event.on.first,
                last=event.on.last,
                says=line(event),
                evidence=of_event(person, warrant, event),
                state=event.state,
            )


def of_state(context: Context, code: str) -> Iterator[Happening]:
    """Yield a State's acts towards the Statute, their effects, and what judges made of its failures."""
    history = history_of(context, code)
    for act in history.acts:
        name = _ACTS.get(act.act)
        if name and act.on.first <= context.day:
            evidence = of_act(context.record, act)
            words = (name, "join") if name == "ratify" else (name, "leave") if name == "notify" else (name,)
            yield _of_days(code, words, (act.on.first, act.on.last), evidence.says, evidence)
    if history.in_force and history.deposit:
        evidence = of_act(context.record, history.deposit)
        says = f"the Statute binds {history.name} from {day_in_words(history.in_force)}"
        yield _of_days(code, ("join",), (history.in_force, history.in_force), says, evidence)
    if history.leaves and history.withdrawal and not history.taken_back_by(history.on):
        evidence = of_act(context.record, history.withdrawal)
        says = f"the withdrawal of {history.name} takes effect on {day_in_words(history.leaves)}"
        yield _of_days(code, ("leave",), (history.leaves, history.leaves), says, evidence)
    for held in context.record.proceedings.values():
        failed = held.kind == "non-compliance" or "unlawful" in held.finding
        if code in held.states and failed and held.on and held.on.first <= context.day + timedelta(days=1):
            says = f"on record for {state_name(context.record, code)}: {held.body}, {when_in_words(held.on)}"
            evidence = of_proceeding(context.record, held)
            yield _of_days(code, ("finding",), (held.on.first, held.on.last), says, evidence)


def _of_days(code: str, words: tuple[str, ...], days: tuple[date, date], says: str, evidence: Evidence) -> Happening:
    return Happening(who=code, words=words, first=days[0], last=days[1], says=sentence(says), evidence=evidence)
