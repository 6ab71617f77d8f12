"""Sources of a page, numbered as they are first used, each leading to the page of the source; and where entries are."""

from __future__ import annotations

from atlarge.briefing.citing import Citations
from atlarge.briefing.document import Inline, Line, Link, SourceLine, Sources, clean, line
from atlarge.dates import when_in_words
from atlarge.facts.entries import Source
from atlarge.facts.record import Record
from atlarge.web.leaves import Ref, address


class Cited(Citations):
    """Citations whose list leads to the pages of the sources."""

    def __init__(self, record: Record) -> None:
        super().__init__(record.sources)

    def block(self) -> Sources:
        """The list of everything cited so far."""
        return Sources(
            tuple(SourceLine(n, source_line(self._sources.get(key), key)) for key, n in self._numbers.items())
        )


def source_line(source: Source | None, key: str) -> Line:
    """One source written out, with its own page and its address."""
    if source is None:
        return (clean(key) + " (not in the list of sources)",)
    words = ", ".join(filter(None, (clean(source.publisher), clean(source.title))))
    parts: list[Inline] = [Ref(words or key, address(f"/sources/{source.id}"))]
    if source.published:
        parts.append(f", {when_in_words(source.published)}")
    if source.url:
        parts += [", ", Link(clean(source.url).replace(" ", "%20"))]
    else:
        parts.append(" (no address on record)")
    if source.archived:
        parts += [", archived at ", Link(clean(source.archived).replace(" ", "%20"))]
    return line(*parts)


def entry_address(entry: str) -> str:
    """The page on which an entry of the record, as the law names it, can be read; empty if it has none.

    >>> entry_address("treaties/rome-statute: MNG ratification 2002-04-11")
    '/states/MNG'
    """
    folder, _, rest = entry.partition(": ")
    kind, _, name = folder.partition("/")
    if kind == "treaties":
        return address(f"/states/{rest.split(' ', 1)[0]}")
    if kind == "persons":
        return address(f"/persons/{name}")
    if kind == "declarations":
        parts = rest.split("-")
        return address(f"/states/{parts[1]}") if len(parts) > 1 else ""
    return {"readings": "/law", "resolutions": "/law/bound_by_council", "situations": "/law"}.get(kind, "")
