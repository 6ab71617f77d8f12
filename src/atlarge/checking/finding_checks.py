"""A finding, a referral, or the lack of one, held against the proceedings on record.

Rome Statute, article 87(7), and regulation 109: a finding is made by a chamber; a referral is a second decision.
"""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from atlarge.checking.claims import Evidence, Verdict
from atlarge.checking.context import Context
from atlarge.checking.drafts import Opinion
from atlarge.checking.evidence import of_proceeding
from atlarge.checking.wording import listed, sentence, state_name
from atlarge.dates import when_in_words
from atlarge.facts.visits import Proceeding


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A court is said to have found against States, or to have referred them.

    `court` tells the Court's judges ("icc") from those of a State ("national") and all others ("other"); `lawful`: what
    the State did is said to have been held lawful; `sure`: the words can mean nothing else.
    """

    codes: tuple[str, ...]
    start: int
    end: int
    referred: tuple[str, ...] = ()
    found: bool = False
    negated: bool = False
    overflight: bool = False
    guessed: bool = False
    loose: bool = False
    court: str = "icc"
    lawful: bool = False
    sure: bool = False
    first: date | None = None
    last: date | None = None


def judge(context: Context, told: Finding) -> Opinion | None:
    """Compare with the proceedings on record up to the day."""
    if not told.codes or told.court == "other":
        return None
    held = [
        p
        for p in context.record.proceedings.values()
        if set(p.states) & set(told.codes) and p.on and p.on.first <= context.day + timedelta(days=1)
    ]
    held.sort(key=lambda p: (not _is_on(told, p), p.on))
    if told.overflight and not told.negated:
        why = "No finding on a mere overflight is on record; what the Statute asks for there is disputed."
        return Opinion(verdict="contradicted", why=why, evidence=_nothing(context, told), instead=why)
    if told.court == "national":
        return _national(context, told, [p for p in held if p.kind == "national"])
    if told.referred:
        return _referral(context, told, held)
    failing = [p for p in held if p.kind == "non-compliance" or "non-compliance" in p.finding]
    if told.negated:
        return _denied(context, told, failing)
    if not failing:
        return _none(context, told, held)
    if told.first and told.last and len(told.codes) == 1 and not any(_is_on(told, p) for p in held if p.finding):
        return _misdated(context, told, failing)
    return Opinion(verdict="supported", why=line(failing[0]), evidence=as_evidence(context, _fitting(told, failing)))


def _is_on(told: Finding, proceeding: Proceeding) -> bool:
    """Whether a decision fell on the days told."""
    on = proceeding.on
    return bool(on and told.first and told.last and told.first <= on.last and on.first <= told.last)


def _fitting(told: Finding, held: list[Proceeding]) -> list[Proceeding]:
    """The decisions that a claim rests on: those of the days told, else all."""
    return [p for p in held if _is_on(told, p)] or held[:4]


_UNLAWFUL = ("unlawful", "arrest", "duty")


def _national(context: Context, told: Finding, held: list[Proceeding]) -> Opinion | None:
    """A court of the State itself: its own decisions count, and no finding of the Court's."""
    against = [p for p in held if any(word in p.finding for word in _UNLAWFUL)]
    if not against or told.negated or told.referred:
        return None
    evidence = as_evidence(context, _fitting(told, against))
    if told.lawful:
        return Opinion(verdict="contradicted", why=line(against[0]), evidence=evidence, instead=line(against[0]))
    return Opinion(verdict="supported", why=line(against[0]), evidence=evidence)


def _none(context: Context, told: Finding, held: list[Proceeding]) -> Opinion | None:
    """No finding of failure by that day: the Court publishes them, so one told of a State that is followed is wrong."""
    informed = [p for p in held if p.kind == "informed"]
    if informed:
        right = line(informed[0])
        why = f"The judges told the Security Council and the Assembly, without a formal finding. {right}"
        verdict: Verdict = "imprecise" if told.sure else "supported"
        return Opinion(verdict=verdict, why=why, evidence=as_evidence(context, informed), instead=right)
    if told.guessed:
        return None
    spared = [p for p in held if p.kind == "no finding"]
    followed = {v.state for v in context.record.visits.values() if v.since.first <= context.day}
    covered = context.dated and context.day <= context.record.as_of
    why = line(spared[0]) if spared else "No such finding is on record by that day."
    evidence = as_evidence(context, spared) or _nothing(context, told)
    if told.sure and covered and (spared or set(told.codes) <= followed):
        names = listed(state_name(context.record, c) for c in told.codes)
        right = line(spared[0]) if spared else sentence(f"by that day no chamber had made a finding about {names}")
        return Opinion(verdict="contradicted", why=why, evidence=evidence, instead=right)
    return Opinion(verdict="not on record", why=why, evidence=evidence)


def _denied(context: Context, told: Finding, failing: list[Proceeding]) -> Opinion | None:
    """No finding is said to exist: wrong only where the text says that there never was one."""
    against = [] if told.overflight else failing
    if against and told.loose:
        return None
    if against:
        right = line(against[0])
        return Opinion(verdict="contradicted", why=right, evidence=as_evidence(context, against), instead=right)
    return Opinion(verdict="supported", why="None is on record.", evidence=_nothing(context, told))


def _misdated(context: Context, told: Finding, failing: list[Proceeding]) -> Opinion | None:
    """The day in the sentence may be the visit's: only a very day that no visit has is held against the text."""
    if told.first != told.last:
        return Opinion(verdict="supported", why=line(failing[0]), evidence=as_evidence(context, failing[:3]))
    visits = [
        v
        for v in context.record.visits.values()
        if v.state in told.codes
        and told.first
        and v.since.first - timedelta(days=2) <= told.first <= (v.until or v.since).last + timedelta(days=2)
    ]
    if visits:
        return Opinion(verdict="supported", why=line(failing[0]), evidence=as_evidence(context, failing[:3]))
    return Opinion(
        verdict="contradicted",
        why=line(failing[0]),
        evidence=as_evidence(context, failing[:3]),
        instead=line(failing[0]),
    )


def _referral(context: Context, told: Finding, held: list[Proceeding]) -> Opinion | None:
    decided = [p for p in held if p.kind in ("non-compliance", "referral", "appeal", "informed", "no finding")]
    if not decided and told.guessed:
        return None
    if not decided:
        return Opinion(
            verdict="not on record", why="No referral is on record by that day.", evidence=_nothing(context, told)
        )
    sent = {name for p in decided for name in p.referred}
    right = sentence(
        f"on record: {'referred to ' + ' and '.join(sorted(sent)) if sent else 'no referral'} "
        f"({', '.join(dict.fromkeys(when_in_words(p.on) for p in decided if p.on))})"
    )
    evidence = as_evidence(context, decided[:4])
    if told.negated:
        return Opinion(
            verdict="contradicted" if sent & set(told.referred) else "supported",
            why=right,
            evidence=evidence,
            instead=right if sent & set(told.referred) else "",
        )
    if told.first and told.first == told.last and (other := _other_day(told, decided)):
        return Opinion(verdict="contradicted", why=other, evidence=evidence, instead=right)
    if set(told.referred) <= sent:
        return Opinion(verdict="supported", why=right, evidence=evidence)
    return Opinion(verdict="contradicted", why=right, evidence=evidence, instead=right)


def _other_day(told: Finding, decided: list[Proceeding]) -> str:
    """Say so where the decision of the very day told referred nothing, and another did."""
    on = [p for p in decided if p.on and told.first == p.on.first == p.on.last]
    if not on or any(set(told.referred) & set(p.referred) for p in on):
        return ""
    sent = next((p for p in decided if set(told.referred) & set(p.referred)), None)
    return f"The decision of that day made no referral. {line(sent)}" if sent else ""


def line(proceeding: Proceeding) -> str:
    """Say what a decision on record was, in one sentence."""
    day = f", {when_in_words(proceeding.on)}" if proceeding.on else ""
    return sentence(f"on record: {proceeding.body}{day}: {proceeding.finding or proceeding.kind}")


def as_evidence(context: Context, held: list[Proceeding]) -> tuple[Evidence, ...]:
    """Return decisions as evidence."""
    return tuple(of_proceeding(context.record, p) for p in held)


def _nothing(context: Context, told: Finding) -> tuple[Evidence, ...]:
    names = ", ".join(state_name(context.record, c) for c in told.codes)
    return (Evidence(says=f"no finding about {names} is on record by that day", entry="proceedings"),)
