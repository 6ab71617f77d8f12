"""Everything that was read, item by item: where it is marked in the text, and what is told of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from types import MappingProxyType

import msgspec

from atlarge.briefing.marking import Mark, shown
from atlarge.checking.claims import Claim
from atlarge.reading.readings import AssuranceRead, Attribution, DateRead, Item, Link, Reading, VisitRead

Rows = tuple[tuple[str, str], ...]
Names = Mapping[str, str]
NO_NAMES: Names = MappingProxyType({})
SIGNS = {
    "supported": "\u2713",
    "imprecise": "\u2248",
    "contradicted": "\u2717",
    "not on record": "?",
    "not checkable": "\u2013",
}
LONGEST = 600
"""Characters of an item's own words that are shown again below the text."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One item: `title` and the values of `rows` are HTML, everything else is text."""

    id: str
    kind: str
    badge: str
    title: str
    quote: str
    rows: Rows
    marks: tuple[Mark, ...]
    style: str = ""


def entries(reading: Reading, claims: Sequence[Claim], names: Names = NO_NAMES) -> list[Entry]:
    """Every item of a reading, and every claim made of it, numbered in the order of the text within its kind.

    `names` gives the printed names of persons and States by their ids and codes, which stand where it has none.
    """
    found: list[Entry] = []
    badges = {one.id: f"a{number}" for number, one in enumerate(reading.attributions, 1)}
    found += [_claim(reading, one, number) for number, one in enumerate(claims, 1)]
    found += [_said(reading, one, number, badges, names) for number, one in enumerate(reading.attributions, 1)]
    found += [_day(reading, one, number) for number, one in enumerate(reading.dates, 1)]
    found += [_visit(reading, one, number, names) for number, one in enumerate(reading.visits, 1)]
    found += [_assurance(reading, one, number, badges, names) for number, one in enumerate(reading.assurances, 1)]
    return found


def _entry(
    reading: Reading, item: Item | Claim, *, kind: str, badge: str, title: str, rows: Rows, parts: Sequence[Mark] = (),
    rank: int, style: str = "",
) -> Entry:  # fmt: skip
    """An item with its wrapper in the text; `parts` are marks inside of it."""
    name = f"{kind}-{badge.rsplit(maxsplit=1)[-1]}"
    card = f'<span class="what"><b class="sign">{escape(badge)}</b> {title}</span>' + "".join(
        f'<span class="line"><span class="label">{escape(label)}</span><span>{value}</span></span>'
        for label, value in rows
    )
    whole = Mark(
        span=item.span,
        kind=style or kind,
        rank=rank,
        id=name,
        card=card,
        badge=badge,
        label=f"{badge}: {kind}, details",
    )
    words = " ".join(reading.text[slice(*item.span)].split())
    quote = words if len(words) <= LONGEST else words[:LONGEST] + " [...]"
    return Entry(
        id=name, kind=kind, badge=badge, title=title, quote=quote, rows=rows, marks=(whole, *parts), style=style or kind
    )


def _rows(*pairs: tuple[str, str]) -> Rows:
    return tuple((label, value) for label, value in pairs if value)


def _claim(reading: Reading, claim: Claim, number: int) -> Entry:
    sources = tuple(dict.fromkeys(source for one in claim.evidence for source in one.sources))
    rows = _rows(
        ("says", shown(claim.says)),
        ("why", shown(claim.why)),
        ("instead", shown(claim.instead)),
        ("said by", _names(claim.chain)),
        ("rests on", "; ".join(shown(one.says) for one in claim.evidence)),
        ("sources", shown(", ".join(sources))),
    )
    return _entry(
        reading,
        claim,
        kind="claim",
        badge=f"{SIGNS[claim.verdict]} c{number}",
        title=f"<strong>{claim.verdict}</strong> ({escape(claim.kind)})",
        rows=rows,
        rank=1,
        style=f"claim {claim.verdict.replace(' ', '-')}",
    )


def _names(chain: Sequence[str]) -> str:
    return _chain([shown(name) for name in chain])


def _chain(links: Sequence[str]) -> str:
    """A chain of sources as a path, the first speaker first."""
    arrow = ' <span class="to" aria-label="through">\u203a</span> '
    return f'<span class="chain">{arrow.join(f"<span>{link}</span>" for link in links)}</span>' if links else ""


def _said(reading: Reading, item: Attribution, number: int, badges: dict[str, str], names: Names) -> Entry:
    rows = _rows(
        ("chain", _chain([_link(link) for link in item.chain])),
        ("words", f"{item.directness} speech"),
        ("on record as", shown(names.get(item.ref, item.ref))),
        ("within", badges.get(item.within, "")),
        ("found by", _by(item)),
    )
    parts = [Mark(span=span, kind="content", rank=3) for span in item.content]
    parts += [Mark(span=item.cue, kind="cue", rank=4)] if item.cue else []
    parts += [Mark(span=item.source, kind="source", rank=4)] if item.source else []
    who = shown(item.speaker or (item.chain[0].name if item.chain else "")) or "somebody not named"
    return _entry(
        reading,
        item,
        kind="said",
        badge=f"a{number}",
        title=f"Said by <strong>{who}</strong>",
        rows=rows,
        parts=parts,
        rank=2,
    )


def _link(link: Link) -> str:
    return f'{shown(link.name)} <span class="kind">({escape(link.kind)})</span>'


def _by(item: Item) -> str:
    return shown(f"{item.reader}, {item.rule}" if item.rule else item.reader)


def _day(reading: Reading, item: DateRead, number: int) -> Entry:
    means = item.value or "not resolved without the day of publication"
    days = " to ".join(dict.fromkeys(day.isoformat() for day in (item.first, item.last) if day))
    steps = "".join(f'<span class="trace">{shown(step)}</span>' for step in item.trace)
    rows = _rows(("days", days), ("how", steps), ("found by", _by(item)))
    return _entry(
        reading, item, kind="day", badge=f"d{number}", title=f"<strong>{shown(means)}</strong>", rows=rows, rank=6
    )


def _visit(reading: Reading, item: VisitRead, number: int, names: Names) -> Entry:
    marks = [word for word, on in (("negated", item.negated), ("hedged", item.hedged), ("earlier", item.past)) if on]
    days = " to ".join(dict.fromkeys(day.isoformat() for day in (item.first, item.last) if day))
    date = item.when + 1 if item.when is not None and item.when < len(reading.dates) else 0
    rows = _rows(
        ("who", _meant(item.traveller, item.person, names)),
        ("where", _meant(item.place, item.host, names)),
        ("when", shown(days) + (f" (d{date})" if date else "")),
        ("occasion", shown(item.occasion or item.gathering)),
        ("told as", shown(", ".join(marks))),
        ("found by", _by(item)),
    )
    who = shown(item.traveller or names.get(item.person, item.person)) or "somebody"
    where = shown(item.place or names.get(item.host, item.host)) or "somewhere"
    title = f"<strong>{escape(item.state)}</strong>: {who} to {where}"
    parts = [Mark(span=item.trigger, kind="trigger", rank=7)]
    return _entry(reading, item, kind="visit", badge=f"v{number}", title=title, rows=rows, parts=parts, rank=5)


def _meant(words: str, ref: str, names: Names) -> str:
    """The text's words, and what they are on the record."""
    name = names.get(ref, ref)
    if not name or name == words:
        return shown(words)
    return f"{shown(words)} ({shown(name)})" if words else shown(name)


def _assurance(reading: Reading, item: AssuranceRead, number: int, badges: dict[str, str], names: Names) -> Entry:
    rows = _rows(
        ("given by", _meant(item.giver, item.giver_state, names)),
        ("for", shown(names.get(item.person, item.person))),
        ("host", shown(names.get(item.host, item.host))),
        ("told in", badges.get(item.attribution, "")),
        ("found by", _by(item)),
    )
    title = f"An assurance: <strong>{escape(item.stance)}</strong>"
    return _entry(reading, item, kind="assurance", badge=f"s{number}", title=title, rows=rows, rank=5)
