"""A reading as one line of predictions, so that any gold set can score it (see `atlarge read --format score`)."""

from __future__ import annotations

from typing import Any

import msgspec

from atlarge.facts.record import Record
from atlarge.reading.dating.values import kind_of
from atlarge.reading.readings import Attribution, Reading, VisitRead

_STATUS = {
    "announced": "planned", "under way": "made", "made": "made", "called off": "cancelled", "not attended": "skipped",
    "remote": "skipped",
}  # fmt: skip


def score_line(doc_id: str, reading: Reading, record: Record) -> bytes:
    """One JSON object, without a line end: attributions, dates, places and visits as offsets into the text."""
    return msgspec.json.encode(
        {
            "doc_id": doc_id,
            "attributions": [_attribution(item) for item in reading.attributions],
            "dates": [
                {"span": item.span, "type": kind_of(item.value, item.rule), "iso": item.value} for item in reading.dates
            ],
            "places": _places(reading, record),
            "visits": [_visit(item, reading, record) for item in reading.visits],
        }
    )


def _attribution(item: Attribution) -> dict[str, Any]:
    return {
        "source_span": item.source,
        "cue_span": item.cue,
        "content_span": list(item.content),
        "chain": [link.span for link in item.chain if link.span is not None],
    }


def _places(reading: Reading, record: Record) -> list[dict[str, Any]]:
    """Every mention of a State, with the two letters of ISO 3166-1."""
    places = []
    for mention in reading.mentions:
        state = record.states.get(mention.ref) if mention.kind == "State" else None
        if state is not None and not state.alpha2:  # a territory without a code of its own
            state = record.states.get(state.of)
        if mention.kind == "State" and (not mention.ref or (state is not None and state.alpha2)):
            places.append({"span": mention.span, "iso2": state.alpha2 if state is not None else ""})
    return places


def _visit(item: VisitRead, reading: Reading, record: Record) -> dict[str, Any]:
    host = record.states.get(item.host)
    when = reading.dates[item.when].value if item.when is not None else ""
    return {
        "trigger": item.trigger,
        "status": _STATUS[item.state],
        "iso2": host.alpha2 if host else "",
        "when": when,
    }
