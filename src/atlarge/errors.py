"""Every error that atlarge raises on purpose.

    AtlargeError
    ├── DateError                a date that cannot be read, or that cannot be
    ├── RecordError              the record cannot be trusted as written
    │   ├── NoRecord             there is no record where one was looked for
    │   └── BrokenRecord         every fault found in it, not the first
    ├── UnknownName              nobody, or no place, of that name is on the record
    │   ├── UnknownPerson
    │   └── UnknownState
    ├── LawError                 a law that is written wrongly (a bug, never a user's fault)
    ├── ReadingError             a text that cannot be had
    │   ├── Unreadable           empty, binary, too large, not text
    │   └── Unfetchable          an address that gives nothing
    ├── MissingExtra             an optional part is not installed; the message says how to get it
    ├── MissingFont              no font at hand has a character; the message names it and how to get one
    └── UsageError               a command that does not make sense

Not knowing is an answer, not an error: see `atlarge.law.answers`. A message says what is wrong, where, and
what to do next.
"""

from __future__ import annotations

LONGEST_NAME = 100
"""Characters of a name that a message repeats."""


class AtlargeError(Exception):
    """The root of everything atlarge raises on purpose."""


class DateError(AtlargeError, ValueError):
    """A date that cannot be read, or that no calendar has."""


class RecordError(AtlargeError):
    """The record cannot be trusted as written."""


class NoRecord(RecordError):
    """There is no record where one was looked for."""


class BrokenRecord(RecordError):
    """Every fault found in a record, one line each: `file: path: what is wrong; what would be right`."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        count = f"{len(faults)} fault" + ("" if len(faults) == 1 else "s")
        super().__init__(f"the record has {count}:\n" + "\n".join(faults))


class UnknownName(AtlargeError, LookupError):
    """No one entry of the record goes by this name; `near` holds the closest names, or those that share it."""

    what = "entry"

    def __init__(self, name: str, near: tuple[str, ...] = (), *, shared: bool = False) -> None:
        self.name, self.near, self.shared = name, near, shared
        shown = name if len(name) <= LONGEST_NAME else name[:LONGEST_NAME] + " [...]"
        if shared:
            super().__init__(f"{shown!r} may be {' or '.join(near)}; say which")
            return
        hint = f"; did you mean {', '.join(near)}?" if near else ""
        super().__init__(f"no {self.what} named {shown!r} is on the record{hint}")


class UnknownPerson(UnknownName):
    """No person on the record goes by this name."""

    what = "person"


class UnknownState(UnknownName):
    """No State or territory on the record goes by this name."""

    what = "State or territory"


class LawError(AtlargeError):
    """A law that is written wrongly, for instance with an `if` on a truth value."""


class ReadingError(AtlargeError):
    """A text that cannot be had."""


class Unreadable(ReadingError):
    """What was given is empty, binary, too large, or no text."""


class Unfetchable(ReadingError):
    """An address that gives nothing."""


class MissingExtra(AtlargeError):
    """An optional part of atlarge is not installed."""

    def __init__(self, extra: str, purpose: str) -> None:
        super().__init__(f"{purpose} needs the extra {extra!r}: pip install 'atlarge[{extra}]'")


class MissingFont(AtlargeError):
    """No font at hand has a character that has to be printed; a box in its place would be worse than no file."""

    def __init__(self, character: str, named: str, cure: str) -> None:
        self.character = character
        super().__init__(f"no font at hand has {character} ({named}), so the PDF was not written; {cure}")


class UsageError(AtlargeError):
    """A command that does not make sense as given."""
