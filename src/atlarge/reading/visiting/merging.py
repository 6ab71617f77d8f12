"""One visit told twice is one visit: same person, same host, days that can be the same."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from atlarge.facts.record import Record
from atlarge.reading.readings import VisitRead, VisitState

_OFF = frozenset({"called off", "not attended", "remote"})
_DONE = frozenset({"made", "under way"})
_LONG_BEFORE = 21  # days before publication from which a visit made is no longer the news
_RECENT = 7  # days before publication within which a visit made is news itself
_COMPARED = 40  # a text that tells of more visits to one State is a list
_SAME_STAY = 3  # days by which two tellings of one stay may differ


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A visit as one sentence tells it: whether its course was sure, and whether the traveller has left again.

    `listed`: one of many told in a breath, or told as done at some time ("has been to Chad, Kenya and Djibouti").
    `echo`: only what became of the visit told before ("it was off").
    """

    visit: VisitRead
    sure: bool = True
    gone: bool = False
    listed: bool = False
    echo: bool = False


def merged(found: Iterable[Told], record: Record, published: date | None) -> tuple[VisitRead, ...]:
    """The visits, each once, in the order of their first words."""
    kept: list[Told] = []
    alike: dict[tuple[str, str], list[int]] = {}
    for told in found:
        if told.echo:
            _undo(kept, told.visit)
            continue
        near = alike.setdefault((told.visit.person, _whole(record, told.visit.host) or told.visit.gathering), [])
        for index in near[-_COMPARED:]:
            if _same(record, kept[index], told, published):
                kept[index] = Told(
                    visit=_joined(record, kept[index], told),
                    sure=told.sure or kept[index].sure,
                    gone=told.gone or kept[index].gone,
                    listed=told.listed and kept[index].listed,
                )
                break
        else:
            near.append(len(kept))
            kept.append(told)
    news = any(not told.listed and told.visit.zone != "caption" for told in kept)
    visits = [_background(told) if news else told.visit for told in kept]
    ahead = _ahead(visits)
    placed = (_placed(visit, ahead.get(visit.person, ()), len(visits), published) for visit in visits)
    return _behind_what_came_to_nothing(placed, published)


def _undo(kept: list[Told], after: VisitRead) -> None:
    """The last visit told of that person, if it was yet to be, comes to what the words after it say."""
    for index in range(len(kept) - 1, max(-1, len(kept) - 1 - _COMPARED), -1):
        visit = kept[index].visit
        if visit.person == after.person:
            if visit.state == "announced" and not visit.negated:
                undone = msgspec.structs.replace(visit, state=after.state, hedged=False)
                kept[index] = msgspec.structs.replace(kept[index], visit=undone, sure=True)
            return


def _behind_what_came_to_nothing(visits: Iterable[VisitRead], published: date | None) -> tuple[VisitRead, ...]:
    """`past` set too for visits made that a story on one that came to nothing tells of afterwards: its background."""
    off: dict[str, VisitRead] = {}
    found: list[VisitRead] = []
    for visit in visits:
        news = off.get(visit.person)
        if visit.state in _OFF and not visit.hedged:
            off.setdefault(visit.person, visit)
        elif visit.state == "made" and not visit.past and news is not None and _before(visit, news, published):
            visit = msgspec.structs.replace(visit, past=True)  # noqa: PLW2901 - the same visit, placed
        found.append(visit)
    return tuple(found)


def _before(visit: VisitRead, news: VisitRead, published: date | None) -> bool:
    """Whether a visit made lies before the news, or on no day at all; not if it is of the last days itself."""
    if visit.last is None:
        return True
    if news.first is not None:
        return visit.last < news.first
    return published is not None and (published - visit.last).days > _RECENT


def _background(told: Told) -> VisitRead:
    """A visit without a day that is only listed is past, where the text reports another."""
    if told.listed and told.visit.first is None and told.visit.state == "made":
        return msgspec.structs.replace(told.visit, past=True)
    return told.visit


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


def _same(record: Record, one: Told, other: Told, published: date | None) -> bool:
    """Whether two tellings can be of one visit."""
    known, visit = one.visit, other.visit
    if known.negated != visit.negated or (
        (known.zone == "caption") != (visit.zone == "caption") and _apart(known, visit)
    ):
        return False
    if known.host and visit.host:
        if _whole(record, known.host) != _whole(record, visit.host):
            return False
    elif not (known.gathering and known.gathering == visit.gathering):
        return False
    if _apart(known, visit) or (published is None and _plan_and_past(known, visit)):
        return False
    both_done = known.state in _DONE and visit.state in _DONE
    if not (one.sure and other.sure) or both_done:
        return True
    if (known.state in _DONE) == (visit.state in _DONE) or _come_true(known, visit, published):
        return True
    return known.first is not None and visit.first is not None


def _plan_and_past(one: VisitRead, other: VisitRead) -> bool:
    """Whether one is a plan without a known day and the other came to nothing on a known one.

    In a text without a day of its own the plan cannot be told to be the visit of that other time.
    """
    plan, off = (one, other) if one.state == "announced" else (other, one)
    return plan.state == "announced" and off.state in _OFF and plan.first is None and off.first is not None


def _come_true(one: VisitRead, other: VisitRead, published: date | None) -> bool:
    """Whether one tells of the plan and the other of the visit just made: "would travel", "landed on Sunday"."""
    if {one.state, other.state} not in ({"announced", "made"}, {"announced", "under way"}):
        return False
    done = one if one.state in _DONE else other
    if done.last is None or published is None:
        return done.state == "under way"
    return (published - done.last).days <= _LONG_BEFORE


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


def _joined(record: Record, first: Told, second: Told) -> VisitRead:
    """The first telling, with what the second adds: a day, a finer day, an occasion, a surer course."""
    one, other = first.visit, second.visit
    state = _state(first, second)
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
        hedged=one.hedged and other.hedged,
    )


def _state(first: Told, second: Told) -> VisitState:
    """What both tellings together say: from afar before not at all, called off before a plan, gone before there."""
    one, other = first.visit.state, second.visit.state
    both = {one, other}
    if both <= _OFF and "remote" in both:
        return "remote"
    if both <= _OFF and "called off" in both:
        return "called off"
    if (first.gone or second.gone) and both <= _DONE:
        return "made"
    if other in _OFF and one not in _OFF:
        return one if _arrived(first) and second.visit.first is None else other
    if "announced" in both and both & _DONE and first.sure and second.sure:
        return one if one in _DONE else other
    if both == {"made", "under way"} and (first.sure or second.sure):
        return "under way" if _sure_under_way(first) or _sure_under_way(second) else "made"
    if second.sure and not first.sure and one not in _OFF:
        return other
    return one


def _arrived(told: Told) -> bool:
    """Whether the visit is surely told to have begun on a day: what is called off later is another plan."""
    return told.sure and told.visit.state in _DONE and told.visit.first is not None


def _sure_under_way(told: Told) -> bool:
    return told.sure and told.visit.state == "under way"


def _days(visit: VisitRead) -> int:
    if visit.first is None or visit.last is None:
        return 10**6
    return (visit.last - visit.first).days


def _placed(visit: VisitRead, ahead: Iterable[VisitRead], told: int, published: date | None) -> VisitRead:
    """`past` set: made before the one that the text reports. `told` is how many visits the text tells of.

    Whoever comes after the day of publication is not there yet, whatever words such as "during his visit" suggest.
    """
    if visit.state == "under way" and published is not None and visit.first is not None and published < visit.first:
        return msgspec.structs.replace(visit, state="announced")
    if visit.state not in _DONE:
        return visit
    now = visit.state == "under way" and visit.first is None  # what is under way is not behind a plan for later
    later = not now and any(
        other is not visit and (visit.last is None or other.first is None or other.first > visit.last)
        for other in ahead
    )
    long_before = published is not None and visit.last is not None and (published - visit.last).days > _LONG_BEFORE
    if later or long_before or (visit.zone == "caption" and visit.last is not None and told > 1):
        return msgspec.structs.replace(visit, past=True)
    return visit
