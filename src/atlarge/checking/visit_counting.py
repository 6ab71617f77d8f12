"""Counting visits by class of host: which visit is meant, and how many of its kind came before it."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from atlarge.checking.claims import Evidence
from atlarge.checking.context import Context, is_near, public_day, warrants_of
from atlarge.checking.drafts import Opinion
from atlarge.checking.evidence import of_visit
from atlarge.checking.treaty_acts import history_of
from atlarge.checking.wording import listed, ordinal, sentence, state_name, stay_in_words
from atlarge.facts.visits import Visit

EU = frozenset(
    "AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN "
    "ESP SWE".split()
)
"""The member States of the European Union since 1 February 2020."""

EX_SOVIET = frozenset("ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA RUS TJK TKM UKR UZB".split())
"""The States that were republics of the Soviet Union."""

_LATELY, _SOON, _DAYS_AT_HAND = 14, 60, 3


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """A visit is said to be the n-th of its class. `cls`: "abroad", "party", "signatory", or a State's code.

    `loose`: counted over a stretch of time ("in 14 months"), so that other visits than those to `cls` may be meant;
    `longer`: the stretch began before the warrant.
    """

    person: str
    number: int
    cls: str
    start: int
    end: int
    host: str = ""
    others: tuple[str, ...] = ()
    total: bool = False
    only: bool = False
    loose: bool = False
    longer: bool = False
    since: date | None = None
    days: tuple[tuple[date, date], ...] = ()


def warrant_day(context: Context, person: str) -> date | None:
    """Return the day on which this person's first warrant became public."""
    held = warrants_of(context.record.persons[person], context.day)
    return public_day(held[0]) if held else None


def counted(context: Context, person: str, cls: str, since: date, until: date) -> list[Visit]:
    """Return the visits of a class made from `since` on and begun before `until`, in order of time."""
    found = []
    for visit in context.visits_of(person, made=True):
        if visit.since.last < since or visit.since.first >= until:
            continue
        held = history_of(context, visit.state, visit.since.first)
        fits = {
            "abroad": True,
            "party": held.party == "yes",
            "signatory": held.signed_by(held.on) or held.party == "yes",
            "eu": visit.state in EU,
            "far": visit.state not in EX_SOVIET,
            "near": visit.state in EX_SOVIET,
        }
        if fits.get(cls, visit.state == cls) and visit.state not in context.record.persons[person].nationality:
            found.append(visit)
    return found


def judge(context: Context, order: Order) -> Opinion | None:
    """Count, and compare with what the text says."""
    start = order.since or warrant_day(context, order.person)
    if start is None:
        return None
    if order.total or order.number == 0:
        opinion = _total(context, order, start)
        if context.dated or opinion.verdict == "supported":
            return opinion
        return Opinion(verdict="not checkable", why="The text has no day, and the count grows from day to day.")
    meant = _meant_visits(context, order)
    if not context.dated and meant[0] is None:
        why = "The text has no day, and the visit meant is not on record."
        return Opinion(verdict="not checkable", why=why)
    opinions = [_counting(context, order, start, visit) for visit in meant]
    return next((o for o in opinions if o.verdict == "supported"), opinions[0])


def _meant_visits(context: Context, order: Order) -> list[Visit | None]:
    """The visits that the words can mean, the likeliest first: to the host named, to another, or the one at hand."""
    hosts = (order.host, *order.others)
    named = [v for host in hosts if host and (v := _current(context, msgspec.structs.replace(order, host=host)))]
    at_hand = [
        v
        for v in context.visits_of(order.person, made=True)
        if is_near(v, context.day, before=_LATELY, after=_SOON) and (not hosts[0] or v.state in hosts)
    ]
    at_hand.sort(key=lambda v: abs((v.since.first - context.day).days))
    found = list({v.id: v for v in (*named, *at_hand[:1])}.values())
    return list(found) or [None]


def _counting(context: Context, order: Order, start: date, current: Visit | None) -> Opinion:
    """Count the visits before the one meant (or up to the day, where none on record can be meant)."""
    until = current.since.first if current else context.day + timedelta(days=1)
    earlier = [
        v for v in counted(context, order.person, order.cls, start, until) if current is None or v.id != current.id
    ]
    evidence = tuple(of_visit(context.record, v) for v in earlier[:6])
    places = listed(f"{state_name(context.record, v.state)} ({stay_in_words(v.since, v.until)})" for v in earlier)
    if order.only and (more := _more(context, order, start)):
        return more
    if len(earlier) == order.number - 1:
        why = f"Earlier ones of the kind on record since then: {places or 'none'}."
        return Opinion(verdict="supported", why=why, evidence=evidence or _none(context, order))
    if len(earlier) < order.number - 1:
        some = f"only {len(earlier)} earlier of the kind: {places}" if earlier else "none earlier of the kind"
        why = f"The record has {some}."
        return Opinion(
            verdict="contradicted" if _is_counted(context, order) else "imprecise" if earlier else "not on record",
            why=why,
            evidence=evidence,
            instead=_instead(context, order, start, until, current),
        )
    why = f"Earlier ones since then: {places}."
    return Opinion(
        verdict="contradicted", why=why, evidence=evidence, instead=_instead(context, order, start, until, current)
    )


def _is_counted(context: Context, order: Order) -> bool:
    """Whether the record has every visit of the class: those to States Parties are followed one by one."""
    return order.cls == "party" and context.dated and context.day <= context.record.as_of


def _more(context: Context, order: Order, start: date) -> Opinion | None:
    """ "The only one": wrong where the record has had another of the kind since, before the day of the text."""
    found = counted(context, order.person, order.cls, start, context.day + timedelta(days=1))
    states = dict.fromkeys(v.state for v in found)
    if len(states) <= 1 or not context.dated:
        return None
    places = listed(f"{state_name(context.record, v.state)} ({stay_in_words(v.since, v.until)})" for v in found)
    why = f"On record since the warrant: {places}."
    evidence = tuple(of_visit(context.record, v) for v in found[:6])
    return Opinion(verdict="contradicted", why=why, evidence=evidence, instead=why)


def _none(context: Context, order: Order) -> tuple[Evidence, ...]:
    name = context.record.persons[order.person].name
    return (Evidence(says=f"no earlier visit of {name} of this kind is on record", entry="visits"),)


def _current(context: Context, order: Order) -> Visit | None:
    """The visit on record that the text means: to that host, nearest to the day of the text or to the day told."""
    near = [
        v
        for v in context.visits_of(order.person)
        if v.kind == "visit" and v.state == order.host and v.course in ("made", "announced", "called off")
    ]
    near = [v for v in near if v.since.first <= context.day + timedelta(days=150)]
    if _is_to_come(context, order):
        near = [v for v in near if is_near(v, context.day, before=_SOON, after=150)]
    told = [v for v in near if any(a <= v.since.last and v.since.first <= b for a, b in order.days)]
    return min(told or near, key=lambda v: abs((v.since.first - context.day).days), default=None)


def _is_to_come(context: Context, order: Order) -> bool:
    """Whether the words tell a day still to come: then no visit of long ago is meant."""
    return context.dated and any(first > context.day for first, _last in order.days)


def _instead(context: Context, order: Order, start: date, until: date, current: Visit | None) -> str:
    """The nearest thing that is true: the same ordinal for States Parties, or the right ordinal."""
    if (
        order.cls in ("signatory", "abroad")
        and current is not None
        and history_of(context, current.state, until).party == "yes"
    ):
        parties = [v for v in counted(context, order.person, "party", start, until) if v.id != current.id]
        return sentence(f"the {ordinal(len(parties) + 1)} visit to a State Party since the warrant")
    right = (
        len(
            [
                v
                for v in counted(context, order.person, order.cls, start, until)
                if current is None or v.id != current.id
            ]
        )
        + 1
    )
    return sentence(f"the {ordinal(right)} visit {class_words(context, order.cls)} since then on record")


def told_of(context: Context, person: str, found: list[Visit]) -> tuple[str, tuple[Evidence, ...]]:
    """Say which visits were counted, with their evidence."""
    places = listed(f"{state_name(context.record, v.state)} ({stay_in_words(v.since, v.until)})" for v in found)
    evidence = tuple(of_visit(context.record, v) for v in found[:6])
    name = context.record.persons[person].name
    none = Evidence(says=f"no such visit of {name} is on record", entry="visits")
    return f"Visits on record: {places or 'none'}.", evidence or (none,)


def class_words(context: Context, cls: str) -> str:
    """Say which visits are counted: abroad, to a State Party, to one State."""
    words = {
        "abroad": "abroad",
        "party": "to a State Party",
        "signatory": "to a State that signed the Statute",
        "eu": "to a member State of the European Union",
        "far": "outside the former Soviet Union",
        "near": "to a former Soviet republic",
    }
    return words.get(cls) or f"to {state_name(context.record, cls)}"


def _total(context: Context, order: Order, start: date) -> Opinion:
    found = counted(context, order.person, order.cls, start, context.day + timedelta(days=1))
    if order.number == 0:
        found = [v for v in found if (v.until or v.since).last < context.day - timedelta(days=_DAYS_AT_HAND)]
    evidence = tuple(of_visit(context.record, v) for v in found[:6]) or _none(context, order)
    states = list(dict.fromkeys(v.state for v in found))
    places = (
        listed(f"{state_name(context.record, v.state)} ({stay_in_words(v.since, v.until)})" for v in found) or "none"
    )
    why = f"On record since the warrant: {places}."
    if len(states) == order.number:
        return Opinion(verdict="supported", why=why, evidence=evidence)
    return Opinion(
        verdict="contradicted", why=why, evidence=evidence, instead=sentence(f"on record since the warrant: {places}")
    )
