"""One visit told twice is one visit: same person, same host, days that can be the same."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from atlarge.facts.record import Record
from atlarge.reading.readings import VisitRead

_OFF = frozenset({"called off", "not attended", "remote"})
_DONE = frozenset({"made", "under way"})
_LONG_BEFORE = 21  # days before publication from which a visit made is no longer the news
_COMPARED = 40  # a text that tells of more visits to one State is a list
_SAME_STAY = 3  # days by which two tellings of one stay may differ


def merged(found: Iterable[tuple[VisitRead, bool]], record: Record, published: date | None) -> tuple[VisitRead, ...]:
    """The visits, each once, in the order of their first words; the flag tells whether the course was sure."""
    kept: list[tuple[VisitRead, bool]] = []
    alike: dict[tuple[str, str], list[int]] = {}
    for visit, sure in found:
        near = alike.setdefault((visit.person, _whole(record, visit.host) or visit.gathering), [])
        for index in near[-_COMPARED:]:
            known, known_sure = kept[index]
            if _same(record, known, visit, both_sure=sure and known_sure):
                kept[index] = (_joined(record, known, visit, known_sure=known_sure, sure=sure), sure or known_sure)
                break
        else:
            near.append(len(kept))
            kept.append((visit, sure))
    visits = [visit for visit, _ in kept]
    ahead = _ahead(visits)
    return tuple(_placed(visit, ahead.get(visit.person, ()), len(visits), published) for visit in visits)


def _ahead(visits: Iterable[VisitRead]) -> dict[str, tuple[VisitRead, ...]]:
    """Of each person, the visits that are news: the last one announced or under way, and one without a day."""
    ahead: dict[str, tuple[VisitRead, ...]] = {}
    for visit in visits:
        if visit.state in ("announced", "under way"):
            known = ahead.get(visit.person, ())
            undated = [one for one in (*known, visit) if one.first is None][:2]
            dated = max((one for one in (*known, visit) if one.first is not None), key=_first, default=None)
            ahead[visit.person] = (*undated, *([dated] if dated is not None else []))
    return ahead


def _first(visit: VisitRead) -> date:
    return visit.first or date.min


def _same(record: Record, one: VisitRead, other: VisitRead, *, both_sure: bool) -> bool:
    if one.person != other.person or ((one.zone == "caption") != (other.zone == "caption") and _apart(one, other)):
        return False
    if one.host and other.host:
        if _whole(record, one.host) != _whole(record, other.host):
            return False
    elif not (one.gathering and one.gathering == other.gathering):
        return False
    if _apart(one, other):
        return False
    if not both_sure:
        return True
    if (one.state in _DONE) == (other.state in _DONE):
        return True
    return one.first is not None and other.first is not None


def _whole(record: Record, code: str) -> str:
    """The State of a territory that has no code of its own in ISO 3166; other codes as they are."""
    state = record.states.get(code)
    return state.of if state is not None and state.of and not state.alpha2 else code


def _apart(one: VisitRead, other: VisitRead) -> bool:
    """Whether the two cannot be the same days; days a little apart are one stay."""
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return False
    gap = max((one.first - other.last).days, (other.first - one.last).days)
    return gap > _SAME_STAY


def _joined(record: Record, one: VisitRead, other: VisitRead, *, known_sure: bool, sure: bool) -> VisitRead:
    """The first telling, with what the second adds: a day, a finer day, an occasion, a surer course."""
    state = one.state
    if (sure and not known_sure) or (other.state in _OFF and one.state not in _OFF):
        state = other.state
    if {one.state, other.state} == {"not attended", "remote"}:
        state = "remote"
    finer = other if _days(other) < _days(one) else one
    return msgspec.structs.replace(
        one,
        state=state,
        host=other.host if _whole(record, other.host) == one.host else one.host or other.host,
        when=finer.when,
        first=finer.first,
        last=finer.last,
        place=one.place or other.place,
        occasion=one.occasion or other.occasion,
        gathering=one.gathering or other.gathering,
        negated=one.negated or (state == other.state and other.negated),
        hedged=one.hedged and other.hedged,
    )


def _days(visit: VisitRead) -> int:
    if visit.first is None or visit.last is None:
        return 10**6
    return (visit.last - visit.first).days


def _placed(visit: VisitRead, ahead: Iterable[VisitRead], told: int, published: date | None) -> VisitRead:
    """`past` set: made before the one that the text reports. `told` is how many visits the text tells of."""
    if visit.state not in _DONE:
        return visit
    later = any(
        other is not visit and (visit.last is None or other.first is None or other.first > visit.last)
        for other in ahead
    )
    long_before = published is not None and visit.last is not None and (published - visit.last).days > _LONG_BEFORE
    if later or long_before or (visit.zone == "caption" and visit.last is not None and told > 1):
        return msgspec.structs.replace(visit, past=True)
    return visit
