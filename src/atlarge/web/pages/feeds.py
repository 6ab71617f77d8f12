"""What can be subscribed to: Atom and JSON Feed for a person or a State, and announced visits as a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock
from xml.sax.saxutils import escape, quoteattr

import msgspec

from atlarge.briefing.wording import stay_in_words
from atlarge.dates import When
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.facts.visits import Visit
from atlarge.web.faces import Asking, encoded
from atlarge.web.leaves import address
from atlarge.web.pages.entries import assurance_address, happened
from atlarge.web.pages.homes import announced
from atlarge.web.problems import Refused
from atlarge.web.site import Site

MOST = 50
"""Entries of a feed, the latest."""


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """Something that a feed tells: its id is for good, `day` when it became known."""

    id: str
    day: date
    title: str
    words: str
    address: str


def happenings(facts: Record, kind: str, key: str) -> list[Happening]:
    """What is on record about a person or a State, the latest first. Raises `Refused`."""
    if kind == "persons" and key in facts.persons:
        found = [*_of_visits(facts, key, ""), *_of_warrants(facts, key)]
    elif kind == "states" and key in facts.states:
        found = [*_of_visits(facts, "", key), *_of_acts(facts, key)]
    else:
        raise Refused(404, f"no entry {key!r} is on record, so it has no feed")
    return sorted(found, key=lambda each: (each.day, each.id), reverse=True)[:MOST]


def _of_visits(facts: Record, person: str, state: str) -> Iterator[Happening]:
    for visit in facts.visits.values():
        if (not person or visit.person == person) and (not state or visit.state == state):
            name, host = facts.persons[visit.person].name, in_words(facts.states[visit.state])
            words = f"{name} in {host}, {stay_in_words(visit.since, visit.until)}: {happened(visit)}."
            yield Happening(
                id=f"visit:{visit.id}",
                day=visit.since.first,
                title=words,
                words=visit.occasion,
                address=f"/visits/{visit.id}",
            )
    for each in facts.assurances.values():
        if (each.person == person and person) or (each.giver == state and state):
            giver = facts.states[each.giver].name if each.giver in facts.states else each.giver
            href = assurance_address(facts, each)
            yield Happening(
                id=f"assurance:{each.id}",
                day=each.on.first,
                title=f"{giver}: {each.stance}",
                words=each.says,
                address=href,
            )
    for done in facts.proceedings.values():
        if done.on and ((person and done.person == person) or (state and state in done.states)):
            href = f"/visits/{done.visit}" if done.visit else f"/states/{done.states[0]}" if done.states else "/"
            yield Happening(
                id=f"proceeding:{done.id}",
                day=done.on.first,
                title=f"{done.body}: {done.kind}",
                words=done.finding,
                address=href,
            )


def _of_warrants(facts: Record, person: str) -> Iterator[Happening]:
    for warrant in facts.persons[person].warrants:
        for event in warrant.events:
            kind = event.kind.replace("-", " ")
            day: When = event.public or event.on
            yield Happening(
                id=f"warrant:{warrant.id}:{event.kind}:{event.on}",
                day=day.first,
                title=f"{facts.persons[person].name}: {kind} ({event.on})",
                words=event.note,
                address=f"/warrants/{warrant.id}",
            )


def _of_acts(facts: Record, state: str) -> Iterator[Happening]:
    for act in facts.acts:
        if act.state == state:
            words = f"{facts.states[state].name}: {act.act.replace('-', ' ')} ({act.on})"
            yield Happening(
                id=f"act:{state}:{act.act}:{act.on}",
                day=act.on.first,
                title=words,
                words=act.note,
                address=f"/states/{state}",
            )


def name_of(facts: Record, kind: str, key: str) -> str:
    """What a feed is about."""
    return facts.persons[key].name if kind == "persons" else facts.states[key].name


def _stamp(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def atom(site: Site, kind: str, key: str, asking: Asking) -> bytes:
    """The feed as Atom (RFC 4287)."""
    found, here = happenings(site.facts, kind, key), f"{asking.base}{address(f'/{kind}/{key}')}"
    entries = "".join(
        f"<entry><id>{escape(_id(each))}</id><title>{escape(_clean(each.title))}</title><updated>{_stamp(each.day)}</updated>"
        f"<link href={quoteattr(asking.base + address(each.address))}/>"
        f"<summary>{escape(_clean(each.words))}</summary></entry>"
        for each in found
    )
    updated = _stamp(max((each.day for each in found), default=site.facts.as_of))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f"<id>tag:atlarge,2026:{kind}:{escape(key)}</id><title>{escape(name_of(site.facts, kind, key))}</title>"
        f"<updated>{updated}</updated><author><name>atlarge</name></author><link href={quoteattr(here)}/>"
        f'<link rel="self" href={quoteattr(here + "/feed.atom")}/>{entries}</feed>\n'
    ).encode()


def _id(each: Happening) -> str:
    return f"tag:atlarge,2026:{each.id.replace(' ', '-')}"


def _clean(words: str) -> str:
    return "".join(c for c in words if c >= " " or c in "\t\n")


def json_feed(site: Site, kind: str, key: str, asking: Asking) -> bytes:
    """The feed as JSON Feed 1.1."""
    here = f"{asking.base}{address(f'/{kind}/{key}')}"
    items = [
        {
            "id": _id(each),
            "url": asking.base + address(each.address),
            "title": each.title,
            "content_text": each.words or each.title,
            "date_published": _stamp(each.day),
        }
        for each in happenings(site.facts, kind, key)
    ]
    return encoded(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": name_of(site.facts, kind, key),
            "home_page_url": here,
            "feed_url": f"{here}/feed.json",
            "items": items,
        }
    )


def calendar(site: Site, asking: Asking) -> bytes:
    """The announced visits that are not over, as iCalendar (RFC 5545); whole days, as precise as they are known."""
    facts = site.facts
    stamp = datetime.combine(facts.as_of, clock(), UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//atlarge//visits announced//EN", "CALSCALE:GREGORIAN"]
    for visit in announced(facts, asking.today):
        lines += _event(facts, visit, stamp, asking)
    return "".join(_folded(row) for row in [*lines, "END:VCALENDAR"]).encode()


def _event(facts: Record, visit: Visit, stamp: str, asking: Asking) -> list[str]:
    last = (visit.until or visit.since).last + timedelta(1)
    name, host = facts.persons[visit.person].name, in_words(facts.states[visit.state])
    exact = "" if visit.since.is_day else f" The day is not settled: {stay_in_words(visit.since, visit.until)}."
    return [
        "BEGIN:VEVENT",
        f"UID:{visit.id}@atlarge",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{visit.since.first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{last:%Y%m%d}",
        f"SUMMARY:{_escaped(f'{name} in {host} (announced)')}",
        f"DESCRIPTION:{_escaped(f'{visit.occasion}.{exact} An announcement is not a visit.')}",
        f"URL:{asking.base}{address(f'/visits/{visit.id}')}",
        "STATUS:TENTATIVE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(row: str) -> str:
    """A line of at most 75 bytes, continued after a blank."""
    out, size = "", 0
    for char in row:
        width = len(char.encode())
        if size + width > 74:  # noqa: PLR2004 - RFC 5545, section 3.1, with room for the blank
            out, size = out + "\r\n ", 1
        out, size = out + char, size + width
    return out + "\r\n"
