"""The command line: reads what was asked, calls what is below, prints what comes back.

Only this storey may ask what day it is. Whatever is wrong with what was given is said in one line on standard error,
and the program ends with 2.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from atlarge.errors import AtlargeError

FAILED, INTERRUPTED = 2, 130


class Parser(argparse.ArgumentParser):
    """A parser whose complaints look like all others."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and how to see what would be right."""
        sys.stderr.write(f"atlarge: {message}; see '{self.prog} --help'\n")
        raise SystemExit(FAILED)


def parser() -> Parser:
    """The whole command line. Each group of commands adds its own; the modules that do the work are imported later."""
    from atlarge.cli import keeping, questions, stories

    whole = Parser(
        prog="atlarge", description="Who is bound to arrest a person wanted by an international court, and since when."
    )
    whole.add_argument(
        "--version", action="store_true", help="print the versions of the program, the record and the law"
    )
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    for group in (stories, questions, keeping):
        group.add_to(commands)
    return whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code: 0, 1 where a check found faults, 2 where something given is wrong."""
    _speak_utf8()
    try:
        whole = parser()
        asked = whole.parse_args(arguments)
        if asked.version:
            from atlarge.cli.keeping import versions

            return versions()
        if asked.command is None:
            whole.print_help()
            return FAILED
        code: int = asked.run(asked)
        sys.stdout.flush()
    except AtlargeError as error:
        sys.stderr.write(f"atlarge: {error}\n")
    except BrokenPipeError:  # the reader of our output has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        sys.stderr.write(f"atlarge: {error.filename or 'file'}: {error.strerror or error}\n")
    else:
        return code
    return FAILED


def _speak_utf8() -> None:
    """Names stand in every script, whatever the terminal says of itself."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    raise SystemExit(main())
