"""The parser that all commands are added to."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from atlarge.errors import UsageError

Command = Callable[[argparse.Namespace], int]


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are told like all others."""

    def error(self, message: str) -> NoReturn:
        """Raise `UsageError` in the place of printing and stopping."""
        raise UsageError(f"{message}; see {self.prog} --help")


class Commands:
    """The commands of the program; each takes `--json` and `--record`."""

    def __init__(self) -> None:
        self.parser = _Parser(
            prog="atlarge",
            description="Who is bound to arrest a person wanted by an international court; what a story gets wrong.",
            allow_abbrev=False,
        )
        self.parser.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
        self._commands = self.parser.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)

    def add(self, name: str, run: Command, says: str) -> argparse.ArgumentParser:
        """Add a command: its name, what runs it, and a line for the help."""
        parser: argparse.ArgumentParser = self._commands.add_parser(
            name, help=says, description=says[:1].upper() + says[1:], allow_abbrev=False
        )
        parser.add_argument("--json", action="store_true", help="print JSON, as a program reads it")
        parser.add_argument(
            "--record", metavar="FOLDER", type=Path, help="the folder of another record than the one that ships"
        )
        parser.set_defaults(run=run)
        return parser


class _Version(argparse.Action):
    def __call__(self, *_: object, **__: object) -> NoReturn:
        from importlib.metadata import PackageNotFoundError, version

        try:
            found = version("atlarge")
        except PackageNotFoundError:  # run from a checkout that is not installed
            found = "(not installed)"
        sys.stdout.write(f"atlarge {found}\n")
        raise SystemExit(0)
