"""The command `atlarge`: takes the words of a command apart, runs it, and says in one line what went wrong."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from atlarge.cli import articles, questions, upkeep
from atlarge.errors import AtlargeError, UsageError

FAULT, INTERRUPTED = 2, 130
Command = Callable[[argparse.Namespace], int]


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are told like all others."""

    def error(self, message: str) -> NoReturn:
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
        parser.add_argument("--json", action="store_true", help="print JSON")
        parser.add_argument("--record", metavar="FOLDER", type=Path, help="another record than the one that ships")
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


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 2 for anything that went wrong, 130 if it was interrupted."""
    try:
        _speak_utf8()
        code = _run(words)
        sys.stdout.flush()
    except AtlargeError as error:
        return _fault(str(error))
    except BrokenPipeError:
        # Whoever read has stopped reading, as `head` does; Python must not complain of it at the end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except RecursionError:
        return _fault("the input is nested too deeply to be read")
    except MemoryError:
        return _fault("the input is too large for this machine")
    except OSError as error:
        return _fault(f"{error.filename or 'the system'}: {(error.strerror or str(error)).lower()}")
    return code


def _run(words: Sequence[str] | None) -> int:
    commands = Commands()
    for group in (articles, questions, upkeep):
        group.add(commands)
    args = commands.parser.parse_args(words)
    run: Command = args.run
    return run(args)


def _speak_utf8() -> None:
    """Names stand in every script, whatever the terminal believes; what cannot be shown is shown as such."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _fault(message: str) -> int:
    sys.stderr.write(f"atlarge: {message}\n")
    return FAULT
