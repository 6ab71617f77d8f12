"""The commands that look after the record and its types: `check`, `diff`, `schema`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from atlarge.cli.printing import json_text, show, waiting
from atlarge.cli.questions import open_record
from atlarge.errors import UsageError

if TYPE_CHECKING:
    from atlarge.cli.commands import Commands


def add(commands: Commands) -> None:
    """Add these commands to the parser."""
    check = commands.add("check", _check, "every fault of the record, all at once")
    check.add_argument("story", nargs="?", help=argparse.SUPPRESS)  # what everybody tries first
    diff = commands.add("diff", _diff, "which answers change between two versions of the record, and by which entry")
    diff.add_argument(
        "rev", metavar="REV", help="the earlier version: a git revision of the record's repository, or a folder"
    )
    schema = commands.add("schema", _schema, "the JSON Schema of every type that is published")
    schema.add_argument("name", metavar="NAME", nargs="?", help="one type, for instance Briefing; all if left out")


def _check(args: argparse.Namespace) -> int:
    from atlarge.facts.checks import check_record

    if args.story:
        raise UsageError(f"check looks at the record alone; to hold a story against it: atlarge brief {args.story}")
    with waiting("checking the record"):
        faults = check_record(args.record)
    if args.json:
        sys.stdout.write(json_text({"faults": faults, "count": len(faults)}))
    elif faults:
        count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        sys.stdout.write("".join(f"{fault}\n" for fault in faults))
        sys.stderr.write(f"atlarge: the record has {count}\n")
    else:
        facts = open_record(args).facts
        counts = f"{len(facts.persons)} persons, {len(facts.acts)} treaty acts, {len(facts.visits)} visits"
        sys.stdout.write(f"No fault in the record {facts.version}: {counts}, {len(facts.sources)} sources.\n")
    return 2 if faults else 0


def _diff(args: argparse.Namespace) -> int:
    from atlarge.briefing.differences import differences, tell_differences
    from atlarge.facts.opening import open_record as open_facts

    after = open_record(args).facts
    with earlier(args.rev, args.record) as folder:
        before = open_facts(folder)
    with waiting("comparing every person, State and day"):
        found = differences(before, after)
    show(found, lambda: tell_differences(found, after), as_json=args.json)
    return 0


@contextmanager
def earlier(rev: str, record: Path | None) -> Iterator[Path]:
    """The folder of another version of the record: a folder as it is, or a git revision taken out beside it."""
    if Path(rev).is_dir():
        yield Path(rev)
        return
    import tempfile

    from atlarge.facts.opening import record_folder

    folder = record_folder(record).resolve()
    with tempfile.TemporaryDirectory(prefix="atlarge-") as beside:
        _take_out(rev, folder, Path(beside))
        yield Path(beside)


def _take_out(rev: str, folder: Path, to: Path) -> None:
    import io
    import tarfile

    if rev.startswith("-"):
        raise UsageError(f"{rev!r} is not a revision")
    _git(folder, "rev-parse", "--verify", "--quiet", f"{rev}^{{commit}}")
    prefix = _git(folder, "rev-parse", "--show-prefix").decode().strip()
    top = _git(folder, "rev-parse", "--show-toplevel").decode().strip()
    archive = _git(Path(top), "archive", "--format=tar", f"{rev}:{prefix.rstrip('/')}" if prefix else rev)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(to, filter="data")


def _git(folder: Path, *command: str) -> bytes:
    import subprocess

    try:
        done = subprocess.run(["git", "-C", str(folder), *command], capture_output=True, check=True)  # noqa: S603, S607
    except FileNotFoundError:
        raise UsageError("git is not installed; name the folder of the other version instead") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().splitlines()
        why = said[-1] if said else f"git knows no revision {command[-1].split('^')[0]!r}"
        raise UsageError(
            f"the other version of the record cannot be had: {why}; name a git revision that holds it, or a folder"
        ) from None
    return done.stdout


def _schema(args: argparse.Namespace) -> int:
    from atlarge.briefing.schemas import schema

    sys.stdout.write(json_text(schema(args.name or "")))
    return 0
