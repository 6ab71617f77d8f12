"""A reading as W3C Web Annotations (JSON-LD), so that other programs can anchor it in the article again.

Each item is an annotation with one target for each of its parts. Every target is selected twice: by position (code
points, as the recommendation of 23 February 2017 counts them) and by quotation with the words before and after it.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator, Sequence
from typing import Any

from atlarge.checking.claims import Claim
from atlarge.reading.readings import AssuranceRead, Attribution, DateRead, Item, Reading, Span, VisitRead

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters before and after a quotation that are kept with it."""

Json = dict[str, Any]


def web_annotations(reading: Reading, claims: Sequence[Claim] = (), *, source: str = "") -> Json:
    """The collection of all annotations, one page. `source` is the address of the article; without one its hash is.

    Ids follow from the text and the item, so that the same reading gives the same collection. Refused items have no
    place in the text and are not in it.
    """
    digest = hashlib.sha256(reading.text.encode("utf-8", "surrogatepass")).hexdigest()
    made = [
        {"id": _id(digest, name), "type": "Annotation", "motivation": motivation, "body": body,
         "target": _targets(reading, parts, _sound(source) or f"urn:sha256:{digest}")}
        for name, motivation, body, parts in _items(reading, claims)
    ]  # fmt: skip
    page = {"type": "AnnotationPage", "id": _id(digest, "page"), "startIndex": 0, "items": made}
    return {
        "@context": CONTEXT,
        "id": _id(digest, "collection"),
        "type": "AnnotationCollection",
        "label": _sound(reading.title) or "An article, as read",
        "total": len(made),
        "first": page,
    }


Parts = Sequence[tuple[str, Span]]


def _items(reading: Reading, claims: Sequence[Claim]) -> Iterator[tuple[str, str, list[Json], Parts]]:
    """Each item's name, why it is annotated, what is told of it, and its parts."""
    for said in reading.attributions:
        yield f"said {said.id}", "identifying", _bodies("attribution", _said(said), said), _parts(said)
    for number, date in enumerate(reading.dates):
        yield f"date {number}", "identifying", _bodies("time", _day(date), date), [("", date.span)]
    for number, visit in enumerate(reading.visits):
        yield f"visit {number}", "identifying", _bodies("visit", _visit(visit), visit), [("", visit.span)]
    for number, one in enumerate(reading.assurances):
        yield f"assurance {number}", "identifying", _bodies("assurance", _assurance(one), one), [("", one.span)]
    for number, name in enumerate(reading.mentions):
        if name.ref:
            body = _bodies(name.kind, " ".join(filter(None, (name.ref, name.names, name.sense))), name)
            yield f"mention {number}", "identifying", body, [("", name.span)]
    for claim in claims:
        told = " ".join(filter(None, (f"{claim.verdict}: {claim.why}", claim.instead and f"Instead: {claim.instead}")))
        body = [_body("tagging", claim.verdict), _body("assessing", told)]
        yield f"claim {claim.id}", "assessing", body, [("", claim.span)]


def _parts(said: Attribution) -> list[tuple[str, Span]]:
    parts = [("source", said.source), ("cue", said.cue), *(("content", span) for span in said.content)]
    return [(role, span) for role, span in parts if span is not None]


def _said(said: Attribution) -> str:
    chain = " > ".join(f"{link.name} ({link.kind})" for link in said.chain)
    return f"{said.directness} speech: {chain or said.speaker or 'nobody named'}"


def _day(date: DateRead) -> str:
    return "; ".join((date.value or "not resolved", *date.trace))


def _visit(visit: VisitRead) -> str:
    days = " to ".join(dict.fromkeys(day.isoformat() for day in (visit.first, visit.last) if day))
    words = (
        visit.state,
        visit.person or visit.traveller,
        visit.host or visit.place,
        days,
        "negated" if visit.negated else "",
    )
    return ", ".join(filter(None, words))


def _assurance(one: AssuranceRead) -> str:
    return ", ".join(filter(None, (one.stance, one.giver_state or one.giver, one.host, one.person)))


def _bodies(tag: str, told: str, item: Item) -> list[Json]:
    by = f"{item.reader}, {item.rule}" if item.rule else item.reader
    return [_body("tagging", tag), _body("describing", told), _body("commenting", f"found by {by}")]


def _body(purpose: str, value: str) -> Json:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": _sound(value)}


def _targets(reading: Reading, parts: Parts, source: str) -> list[Json]:
    targets = []
    for role, span in parts:
        target: Json = {"type": "SpecificResource", "source": source, "selector": _selectors(reading.text, span)}
        if role:
            target["styleClass"] = role
        targets.append(target)
    return targets


def _selectors(text: str, span: Span) -> list[Json]:
    start, end = span
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": _sound(text[start:end]),
            "prefix": _sound(text[max(0, start - AROUND) : start]),
            "suffix": _sound(text[end : end + AROUND]),
        },
    ]


def _sound(words: str) -> str:
    """Words that can be written as UTF-8: a lone surrogate, which no encoding has, becomes a question mark."""
    return words.encode("utf-8", "replace").decode("utf-8")


def _id(digest: str, name: str) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, f'{digest} {_sound(name)}')}"
