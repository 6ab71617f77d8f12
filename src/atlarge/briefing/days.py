"""Which visit on record a story speaks of, and on which day the question about it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

import msgspec

from atlarge.dates import When
from atlarge.facts.record import Record
from atlarge.facts.visits import Gathering, Visit
from atlarge.reading.readings import VisitRead

_NEAR = timedelta(days=4)
"""How far the days of a visit may lie from those that a story gives: arrival the evening before, a change of plan."""
_LONG = timedelta(days=5)
"""A stretch as long as this is a week or a month, and not the days of a visit."""
_AHEAD, _BACK = timedelta(days=60), timedelta(days=10)
"""How far from the day of a story that names no day the visit may lie which it announces, or tells as made."""
_TO_COME = ("announced", "called off", "not attended", "remote")

DayFrom = Literal["visit", "record", "publication", "none"]


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """The day asked about, the last that the story's words can mean, and where it is from.

    `source` says for a day of the record what it is the first day of.
    """

    on: date | None
    last: date
    day_from: DayFrom
    source: str = ""


def on_record(record: Record, visit: VisitRead, published: date | None) -> Visit | None:
    """The same visit on the record: same person and State, and the same gathering or days that meet or nearly do.

    A story that names no day speaks of the one visit near the day on which it was published, if there is one only; of
    a visit made, else, of the latest before that day. What it tells as made is no visit that began later.
    """
    made = visit.state == "made"
    known = [
        v
        for v in record.visits.values()
        if (v.person, v.state) == (visit.person, visit.host) and not (made and published and v.since.first > published)
    ]
    if visit.first is not None:
        first, last = visit.first - _NEAR, (visit.last or visit.first) + _NEAR
        found = [v for v in known if v.since.first <= last and first <= (v.until or v.since).last]
        return min(found, key=lambda each: abs((each.since.first - first).days), default=None)
    found = [v for v in known if visit.gathering and v.gathering == visit.gathering]
    if published is not None and not found:
        ahead = _AHEAD if visit.state in _TO_COME else timedelta()
        back = timedelta() if visit.state == "announced" else _BACK
        found = [
            v for v in known if published - back <= (v.until or v.since).last and v.since.first <= published + ahead
        ]
        if not found and made:
            return max((v for v in known if v.course == "made"), key=lambda each: each.since.first, default=None)
    return found[0] if len(found) == 1 else None


def asked_day(record: Record, visit: VisitRead, known_as: Visit | None, published: date | None) -> Asked:
    """The day that the story gives; where it gives many or none, the first of the visit or gathering on record."""
    first, last = visit.first, visit.last or visit.first
    if first is None or first != last:
        for since, until, source in _held(record, visit, known_as):
            if first is None or last is None or _is_vaguer(first, last, since.first, until):
                return Asked(on=since.first, last=since.first, day_from="record", source=source)
    if first is not None and last is not None:
        return Asked(on=first, last=last, day_from="visit")
    if published is not None and not (visit.state == "made" and visit.past):
        return Asked(on=published, last=published, day_from="publication")
    return Asked(on=None, last=date.min, day_from="none")


def _is_vaguer(first: date, last: date, since: date, until: date) -> bool:
    """Whether a story's stretch of days is a mere about when: the days on record are other ones within it, or near."""
    inside = first <= since <= last
    return (inside and (first, last) != (since, until)) or (not inside and last - first >= _LONG)


def _held(record: Record, visit: VisitRead, known_as: Visit | None) -> Iterator[tuple[When, date, str]]:
    """The days on record, known to the day, of the visit and of the gathering that it is for: first, last, of what."""
    gathering = record.gatherings.get(visit.gathering)
    entries: list[tuple[Visit | Gathering, str]] = []
    if known_as:
        entries.append((known_as, "the visit" if known_as.course == "made" else "the planned visit"))
    if gathering and gathering.host == visit.host:
        entries.append((gathering, f"the gathering ({gathering.name})"))
    for entry, source in entries:
        if entry.since.is_day and not entry.since.about:
            yield entry.since, (entry.until or entry.since).last, source
