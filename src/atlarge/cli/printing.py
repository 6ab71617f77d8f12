"""How commands speak: documents for people, JSON for programs, progress for whoever waits at a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from atlarge.dates import When
from atlarge.errors import UsageError

if TYPE_CHECKING:
    from atlarge.briefing.document import Document


def json_text(value: object) -> str:
    """Anything made of structs and plain values as indented JSON; dates as precise as their source."""
    return msgspec.json.format(msgspec.json.encode(value, enc_hook=_plain), indent=2).decode() + "\n"


def _plain(value: object) -> Any:
    if isinstance(value, When):
        return value.text
    raise TypeError(f"{type(value).__name__} has no JSON form")


def whole(value: msgspec.Struct) -> dict[str, Any]:
    """A struct as plain values with every key of its own there, also those that are empty."""
    return {name: getattr(value, name) for name in value.__struct_fields__}


def show(value: object, tell: Callable[[], Document], *, as_json: bool) -> None:
    """Print the value as JSON, or its document as text."""
    if as_json:
        sys.stdout.write(json_text(whole(value) if isinstance(value, msgspec.Struct) else value))
        return
    sys.stdout.write(terminal_text(tell()))


def terminal_text(document: Document) -> str:
    """A document as text for the terminal there is; bold only where somebody looks."""
    from atlarge.briefing import terminal

    ansi = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return terminal.write(document, width=_columns(), ansi=ansi)


def _columns() -> int:
    """How wide to write: $COLUMNS, else the terminal, else what a page of paper holds."""
    if os.environ.get("COLUMNS", "").isdigit():
        return int(os.environ["COLUMNS"])
    return os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else 96


def save(text: str, out: str) -> None:
    """Write to a file, or to standard output if none is named. Raises `UsageError` where the file cannot be written."""
    if not out or out == "-":
        sys.stdout.write(text)
        return
    save_bytes(text.encode(), out)


def save_bytes(data: bytes, out: str) -> None:
    """Write to a file. Raises `UsageError` where it cannot be written."""
    try:
        Path(out).write_bytes(data)
    except (OSError, ValueError) as error:
        raise UsageError(f"{out} cannot be written ({_reason(error)}); name a file in a folder of yours") from None


def read_bytes(name: str, most: int) -> bytes:
    """Read a file, or standard input for `-`, up to one byte more than `most`.

    Raises `UsageError` where there is nothing to read.
    """
    if name == "-" and sys.stdin is None:
        raise UsageError("standard input is closed; name a text or HTML file, or a URL")
    try:
        if name == "-":
            return sys.stdin.buffer.read(most + 1)
        with Path(name).open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        shown = name or "the empty name"
        raise UsageError(f"{shown} cannot be read ({_reason(error)}); name a text or HTML file, - or a URL") from None


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Tell whoever waits at a terminal what is going on; nothing is left on the screen afterwards."""
    told = sys.stderr.isatty()
    if told:
        sys.stderr.write(f"{what} ...")
        sys.stderr.flush()
    try:
        yield
    finally:
        if told:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
