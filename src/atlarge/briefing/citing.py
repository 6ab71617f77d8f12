"""Sources, numbered in the order in which they are first used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from atlarge.briefing.document import Cite, Inline, Line, Link, SourceLine, Sources, clean, line
from atlarge.dates import when_in_words
from atlarge.facts.entries import Source

UNCITED = " (uncited: no source on record)"


class Citations:
    """Gives each source its number and remembers them for the list at the end."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self._numbers: dict[str, int] = {}

    def cite(self, sources: Iterable[str]) -> Line:
        """Reference these sources; nothing if there are none."""
        numbers = sorted(self._numbers.setdefault(source, len(self._numbers) + 1) for source in dict.fromkeys(sources))
        return (Cite(tuple(numbers)),) if numbers else ()

    def mark(self, sources: Iterable[str], basis: str = "") -> Line:
        """Reference an entry's sources, or say that it has none."""
        cited = tuple(sources)
        return self.cite(cited) if cited and basis != "uncited" else (UNCITED,)

    def block(self) -> Sources:
        """The list of everything cited so far."""
        return Sources(tuple(SourceLine(n, _source(self._sources.get(key), key)) for key, n in self._numbers.items()))

    def __len__(self) -> int:
        return len(self._numbers)


def _source(source: Source | None, key: str) -> Line:
    if source is None:
        return (clean(key) + " (not in the list of sources)",)
    words = [clean(source.publisher)]
    if source.title:
        words.append(clean(source.title))
    if source.published:
        words.append(when_in_words(source.published))
    parts: list[Inline] = [", ".join(word for word in words if word)]
    for label, url in (("", source.url), ("archived at ", source.archived)):
        if url:
            parts += [f", {label}" if label else ", ", Link(clean(url).replace(" ", "%20"))]
    if not source.url:
        parts.append(" (no address on record)")
    return line(parts)
