"""Keeping the record: check it, compare two versions of it, and print the shapes of everything."""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from atlarge.cli.asked import add_shared, print_json, record_for
from atlarge.errors import BrokenRecord, UsageError

if TYPE_CHECKING:
    from atlarge.assessment.comparing import Difference
    from atlarge.facts.record import Record


FAULTY = 2
"""The exit code of a check that found something."""


def add_to(commands: Any) -> None:
    """Add these commands to the command line."""
    check = commands.add_parser("check", help="validate the record: every fault at once")
    add_shared(check, known=False)
    check.set_defaults(run=run_check)
    diff = commands.add_parser("diff", help="which answers change between another version of the record and this one")
    diff.add_argument("revision", metavar="REV", help="a git revision of the record's repository, or a folder")
    add_shared(diff)
    diff.set_defaults(run=run_diff)
    schema = commands.add_parser("schema", help="print the JSON Schema of a published type, or the names of all")
    schema.add_argument("name", metavar="NAME", nargs="?", help="Answer, Briefing, Person, ...")
    schema.set_defaults(run=run_schema)


def versions() -> int:
    """Print the versions of the program, the record and the law."""
    from importlib.metadata import version

    from atlarge.assessment.asking import law_version
    from atlarge.facts.opening import open_record

    record = open_record()
    sys.stdout.write(
        f"atlarge {version('atlarge')}, record {record.version} (status as of {record.as_of}), law {law_version()}\n"
    )
    return 0


def run_check(asked: argparse.Namespace) -> int:
    """Check the record; end with 2 if anything is wrong with it."""
    from atlarge.facts.checks import check_record
    from atlarge.facts.opening import open_record

    folder = Path(asked.record) if asked.record else None
    faults = check_record(folder)
    if faults and asked.json:
        print_json({"faults": faults})
        return FAULTY
    if faults:
        raise BrokenRecord(faults)
    record = open_record(folder)
    counts = {
        "States and territories": len(record.states),
        "treaty acts": len(record.acts),
        "persons": len(record.persons),
        "warrants": sum(len(person.warrants) for person in record.persons.values()),
        "visits": len(record.visits),
        "assurances": len(record.assurances),
        "statements": len(record.statements),
        "proceedings": len(record.proceedings),
        "gatherings": len(record.gatherings),
        "sources": len(record.sources),
    }
    if asked.json:
        print_json({"faults": [], "record": record.version, "counts": counts})
        return 0
    told = ", ".join(f"{count} {what}" for what, count in counts.items())
    sys.stdout.write(f"The record {record.version} is sound: {told}.\n")
    return 0


def run_diff(asked: argparse.Namespace) -> int:
    """Compare the answers of another version of the record with those of this one."""
    from atlarge.assessment.comparing import compare

    new = record_for(asked)
    old = _other(asked.revision, Path(asked.record) if asked.record else None)
    if new.known:
        old = old.as_known(new.known)
    differences = compare(old, new)
    if asked.json:
        print_json({"old": old.version, "new": new.version, "changes": differences})
        return 0
    sys.stdout.write(f"From record {old.version} to {new.version}: {_counted(differences)}\n")
    for difference in differences:
        sys.stdout.write(f"- {difference.says}\n")
    return 0


def _counted(differences: tuple[Difference, ...]) -> str:
    if not differences:
        return "no answer changes."
    return (
        f"{len(differences)} answer{'s' if len(differences) > 1 else ''} change{'' if len(differences) > 1 else 's'}."
    )


def _other(revision: str, folder: Path | None) -> Record:
    """The record in a folder, or as it stood at a revision of the git repository that holds this one."""
    from atlarge.facts.opening import open_record, record_folder

    if Path(revision).is_dir():
        return open_record(Path(revision))
    here = folder or record_folder()
    git = ["git", "-C", str(here), "archive", "--format=tar", revision, "."]
    if revision.startswith("-"):
        raise UsageError(f"{revision!r} is neither a folder nor a git revision")
    done = subprocess.run(git, capture_output=True, check=False)  # noqa: S603 - fixed words and a revision, no shell
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise UsageError(
            f"{revision!r} is neither a folder nor a git revision of {here}: {said[-1] if said else 'git failed'}"
        )
    with tempfile.TemporaryDirectory() as scratch:
        with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
            archive.extractall(scratch, filter="data")
        return open_record(Path(scratch))


def run_schema(asked: argparse.Namespace) -> int:
    """Print one schema, or the names of all published types."""
    import msgspec

    from atlarge.cli.schemas import published, schema_of

    types = published()
    if asked.name is None:
        sys.stdout.write("\n".join(sorted(types)) + "\n")
        return 0
    if asked.name not in types:
        raise UsageError(f"no published type is named {asked.name!r}; 'atlarge schema' lists them all")
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(schema_of(types[asked.name])), indent=2).decode() + "\n")
    return 0
