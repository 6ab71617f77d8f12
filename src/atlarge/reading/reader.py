"""`read`: one text, read whole."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from atlarge.facts.record import Record
from atlarge.names.lexicon import lexicon_of
from atlarge.reading.assurances import assurance_reads
from atlarge.reading.attributions import attributions
from atlarge.reading.dating.inferring import Publication
from atlarge.reading.dating.times import times_of
from atlarge.reading.datings import reads_on, reads_within
from atlarge.reading.documents import Document
from atlarge.reading.flowing import Flow, flowing, given
from atlarge.reading.layout import lay_out
from atlarge.reading.mentions import mentions
from atlarge.reading.publishing import publication
from atlarge.reading.readings import Reading, Zone
from atlarge.reading.visiting.stage import Stage
from atlarge.reading.visits import visit_reads


def read(text: str | Document, *, record: Record, published: date | None = None, outlet: str = "") -> Reading:
    """Everything the text says, each item with the characters it was read from.

    `published` and `outlet` are the caller's and win over what a document says of itself. Pure and deterministic; any
    `str` can be read, in time linear in its length.
    """
    document = text if isinstance(text, Document) else Document(text=text)
    published_from: Literal["given", "metadata", "inferred", "unknown"] = "given" if published else "unknown"
    if published is None and document.published is not None:
        published, published_from = document.published, document.published_from
    outlet = outlet or document.outlet
    flow = flowing(document.text) if not document.zones else Flow(text=document.text)
    layout = lay_out(flow.text, flow.breaks)
    zones = _zones(layout.zones, document.zones)
    if document.zones:
        layout = msgspec.structs.replace(layout, zones=zones)
    names = mentions(layout.tokens, layout.sentences, lexicon=lexicon_of(record), record=record, published=published)
    times = times_of(layout.tokens, layout.sentences)
    told = Publication() if published else publication(layout, times, mentions=names, record=record)
    days = reads_on(times, published) if published else reads_within(times, told)
    if published is None:
        published, published_from = told.day, "inferred" if told.day else "unknown"
    day = published or told.anchor  # what has no day of its own is reckoned from here
    said = attributions(layout, names, outlet)
    told_of = "person" in [name.kind for name in names]
    stage = Stage(layout.tokens, zones, names, days, record) if told_of else None
    reading = Reading(
        text=flow.text,
        title=document.title or _title(flow.text, zones),
        outlet=outlet,
        published=published,
        published_from=published_from,
        published_within=told.within,
        published_trace=told.trace,
        sentences=layout.tokens.spans(layout.sentences),
        zones=zones,
        mentions=names,
        dates=days,
        attributions=said,
        visits=visit_reads(stage, layout.sentences, published=day) if stage else (),
        assurances=assurance_reads(stage, layout.sentences, attributions=said) if stage else (),
    )
    return given(reading, flow, document.text)


def _zones(by_words: tuple[Zone, ...], by_page: tuple[Zone, ...]) -> tuple[Zone, ...]:
    """What the page marked wins over what the words suggest."""
    if not by_page:
        return by_words
    marked = {zone.span: zone for zone in by_page}
    return tuple(marked.get(zone.span, zone) for zone in by_words)


def _title(text: str, zones: tuple[Zone, ...]) -> str:
    return next((" ".join(text[zone.span[0] : zone.span[1]].split()) for zone in zones if zone.kind == "headline"), "")
