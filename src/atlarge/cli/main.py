"""The command `atlarge`: takes the words of a command apart, runs it, and says in one line what went wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from atlarge.cli import articles, figures, questions, serving, upkeep
from atlarge.cli.commands import Command, Commands
from atlarge.errors import AtlargeError, UnknownPerson

FAULT, INTERRUPTED = 2, 130
_WHO = "; it holds persons whom the International Criminal Court has sought; 'atlarge at-large' lists those at large"


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 2 for anything that went wrong, 130 if it was interrupted."""
    try:
        _speak_utf8()
        code = _run(words)
        sys.stdout.flush()
    except UnknownPerson as error:
        return _fault(str(error) + ("" if error.near else _WHO))
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
    for group in (articles, questions, figures, upkeep, serving):
        group.add(commands)
    args = commands.parser.parse_args(words)
    run: Command = args.run
    return run(args)


def _speak_utf8() -> None:
    """Names stand in every script, whatever the terminal believes; what cannot be shown is shown as such.

    A stream that was closed before the start swallows what is written to it.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  (for the whole run)
        reconfigure = getattr(getattr(sys, name), "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _fault(message: str) -> int:
    sys.stderr.write(f"atlarge: {message}\n")
    return FAULT
