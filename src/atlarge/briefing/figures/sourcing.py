"""The small print of a figure: what it was drawn from, and for which day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from atlarge.briefing.wording import days_in_words
from atlarge.facts.entries import Entry
from atlarge.facts.record import Record

_NAMED = 3


def foot(record: Record, on: date, entries: Iterable[Entry]) -> str:
    """The day, the record, and whom it rests on: the most cited publishers by name, the others by number."""
    found = list(entries)
    cited = dict.fromkeys(source for entry in found for source in entry.sources if source in record.sources)
    publishers = Counter(record.sources[source].publisher for source in cited)
    named = [name for name, _ in publishers.most_common(_NAMED)]
    more = len(publishers) - len(named)
    others = f" and {more} more" if more > 0 else ""
    bare = sum(not entry.sources for entry in found)
    uncited = f"; {bare} of {len(found)} entries have no source" if bare else ""
    cites = f"Sources ({len(cited)}): {', '.join(named)}{others}" if cited else "No sources on record"
    rests = f"{cites}{uncited}. " if found else ""
    known = f", as known on {days_in_words(record.known)}" if record.known else ""
    return (
        f"{rests}Drawn for {days_in_words(on)}{known}; on record up to {days_in_words(record.as_of)}. "
        f"atlarge, record {record.version}."
    )
