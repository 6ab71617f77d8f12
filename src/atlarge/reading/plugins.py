"""Other readers beside the rules: found by name, run, and never trusted.

A package offers a reader by an entry point in the group `atlarge.readers` that names a function from options (a mapping
of words to words) to a `Reader`. Whatever a reader returns goes through `vetting` before anything sees it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Protocol

from atlarge.errors import AtlargeError, ReadingError, UsageError
from atlarge.facts.record import Record
from atlarge.reading.decoding import Document
from atlarge.reading.merging import merged
from atlarge.reading.readings import Reading
from atlarge.reading.vetting import vetted

GROUP = "atlarge.readers"
OWN = {
    "rules": "atlarge.reading.plugins:rules",
    "endpoint": "atlarge.reading.endpoint:endpoint",
    "spacy": "atlarge.reading.pipeline:pipeline",
}
"""The readers that come with atlarge, known also where the package is not installed; their names cannot be taken."""

Options = Mapping[str, str]


class Reader(Protocol):
    """Anything that reads. `name` stands on each item as its `reader`."""

    name: str

    def read(self, text: str, *, record: Record, published: date | None = None) -> Reading:
        """What the text says. May raise `ReadingError`; anything else it raises becomes one."""
        ...


class Rules:
    """The reader that needs nothing: `atlarge.reading.reader.read`."""

    name = "rules"

    def read(self, text: str, *, record: Record, published: date | None = None) -> Reading:
        """See `atlarge.reading.reader.read`."""
        from atlarge.reading.reader import read

        return read(text, record=record, published=published)


def rules(options: Options) -> Rules:
    """The rules; they take no options. Raises `UsageError` if any are given."""
    if options:
        raise UsageError(f"the reader rules takes no options, and {', '.join(sorted(options))} was given")
    return Rules()


def reader_names() -> tuple[str, ...]:
    """The names of all readers at hand, our own first."""
    return (*OWN, *sorted({point.name for point in entry_points(group=GROUP)} - OWN.keys()))


def open_reader(name: str, options: Options | None = None) -> Reader:
    """The reader of that name. Raises `UsageError` for an unknown name, `ReadingError` for one that does not load."""
    try:
        make: Callable[[Options], Reader] = _loaded(name)
        return make(options or {})
    except AtlargeError:
        raise
    except Exception as error:  # noqa: BLE001 - somebody else's code may raise anything
        raise ReadingError(f"the reader {name!r} cannot be opened ({type(error).__name__}: {error})") from None


def _loaded(name: str) -> Callable[[Options], Reader]:
    if name in OWN:
        module, _, function = OWN[name].partition(":")
        own: Callable[[Options], Reader] = getattr(import_module(module), function)
        return own
    found = sorted(entry_points(group=GROUP, name=name), key=lambda point: point.value)
    if not found:
        raise UsageError(f"no reader is called {name!r}; at hand are {', '.join(reader_names())}")
    if len({point.value for point in found}) > 1:
        raise UsageError(f"two packages offer a reader {name!r}: {' and '.join(map(_offered_by, found))}; remove one")
    made: Callable[[Options], Reader] = found[0].load()
    return made


def _offered_by(point: EntryPoint) -> str:
    return point.dist.name if point.dist else point.value


def run(reader: Reader, rules: Reading, *, record: Record) -> Reading:
    """Let a reader read what `rules` is our own reading of, and keep what stands in the text (see `vetting`).

    Raises `ReadingError` for whatever goes wrong in it.
    """
    try:
        reading = reader.read(rules.text, record=record, published=rules.published)
        return reading if reader.name == Rules.name else vetted(reading, rules, record, reader.name)
    except AtlargeError:
        raise
    except Exception as error:  # noqa: BLE001 - somebody else's code may raise anything
        what = f"{type(error).__name__}: {str(error)[:200]}"
        raise ReadingError(f"the reader {reader.name} failed ({what}); leave it out, or tell its makers") from None


def read_with(
    readers: Sequence[Reader],
    text: str | Document,
    *,
    record: Record,
    published: date | None = None,
    outlet: str = "",
) -> Reading:
    """The reading of the rules, with what the other readers find besides (see `merging`)."""
    from atlarge.reading.reader import read

    ours = read(text, record=record, published=published, outlet=outlet)
    others = [run(reader, ours, record=record) for reader in readers if reader.name != Rules.name]
    return merged(ours, others)
