"""What every command shares: the record that it is to use, its days, and how an answer is printed."""

from __future__ import annotations

import argparse
import shutil
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from atlarge.dates import in_json, parse_day
from atlarge.errors import UsageError

if TYPE_CHECKING:
    from atlarge.briefing.document import Document
    from atlarge.facts.record import Record

ADOPTED = date(1998, 7, 17)
"""The Rome Statute was adopted on that day: before it there is nothing to ask."""


def add_shared(command: argparse.ArgumentParser, *, known: bool = True) -> None:
    """The options that every command takes."""
    command.add_argument("--json", action="store_true", help="print JSON (its shape: atlarge schema)")
    command.add_argument(
        "--record", metavar="FOLDER", help="use the record in this folder instead of the one that ships"
    )
    if known:
        command.add_argument("--known", metavar="DAY", help="use only what was public on this day")


def record_for(asked: argparse.Namespace) -> Record:
    """Open the record that was asked for, cut to the day of knowledge if one was given."""
    from atlarge.facts.opening import open_record

    record = open_record(Path(asked.record) if asked.record else None)
    known = getattr(asked, "known", None)
    return record.as_known(asked_day(known)) if known else record


def asked_day(text: str | None) -> date:
    """The day given, or today. Raises `DateError`, and `UsageError` for a day before the Statute was adopted."""
    day = parse_day(text) if text else datetime.now().astimezone().date()
    if day < ADOPTED:
        raise UsageError(f"{day} lies before 17 July 1998, when the Rome Statute was adopted: ask for a later day")
    return day


def print_json(value: Any) -> None:
    """Print a value as JSON, indented, in UTF-8."""
    import msgspec

    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value, enc_hook=in_json), indent=2).decode() + "\n")


def width() -> int:
    """The columns to fill: the terminal's, within reason."""
    return max(60, min(shutil.get_terminal_size((96, 24)).columns, 100))


def show(document: Document) -> None:
    """Print a document for a person: bold only on a terminal."""
    from atlarge.briefing.terminal import write

    sys.stdout.write(write(document, width=width(), ansi=sys.stdout.isatty()))
