"""`atlarge read` with other readers, and over many articles: a folder, a JSONL file or a web archive."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from atlarge.cli.days import maybe
from atlarge.errors import UsageError

if TYPE_CHECKING:
    from atlarge.front import Record
    from atlarge.reading.batches import Progress, Settings
    from atlarge.reading.documents import Document
    from atlarge.reading.plugins import Reader
    from atlarge.reading.readings import Reading

TABLES = (".jsonl", ".ndjson", ".parquet")
WIDTH = 24
"""Characters of the bar."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `read` for other readers and for many articles."""
    reader = "another reader beside the rules, with its options: endpoint:url=http://localhost:8080/v1,model=NAME"
    parser.add_argument("--reader", metavar="NAME[:KEY=VALUE,...]", action="append", default=[], help=reader)
    parser.add_argument("--jobs", metavar="N", type=int, help="read many articles in N processes (default: every core)")
    engine = "read files with Daft: daft, or daft:ray://HOST:10001 on a cluster (the extra scale)"
    parser.add_argument("--engine", metavar="NAME", default="", help=engine)
    parser.add_argument("--shard", metavar="I/N", help="read only the I-th of N shares of the articles")


def is_batch(args: argparse.Namespace) -> bool:
    """Whether the command is about many articles: it says so, or what it names holds many, or is to be written so."""
    if args.jobs is not None or args.shard or args.engine:
        return True
    many = Path(args.article).is_dir() or args.article.endswith((".jsonl", ".ndjson", ".jsonl.gz"))
    return bool(args.format != "score" and (many or args.out.endswith(TABLES))) or args.out.endswith(".parquet")


def named_readers(words: list[str]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Readers with their options as they are written on the command line. Raises `UsageError`."""
    found = []
    for word in words:
        name, _, rest = word.partition(":")
        pairs = [part.partition("=") for part in rest.split(",") if part]
        wrong = [key for key, mark, _ in pairs if not mark]
        if wrong or not name:
            raise UsageError(f"--reader {word}: write NAME:KEY=VALUE,KEY=VALUE")
        found.append((name, tuple((key.strip(), value) for key, _, value in pairs)))
    return tuple(found)


def opened_readers(args: argparse.Namespace) -> list[Reader]:
    """The readers beside the rules that the command names. Raises what opening them raises."""
    from atlarge.reading.plugins import open_reader

    return [open_reader(name, dict(options)) for name, options in named_readers(args.reader)]


def read_article(args: argparse.Namespace, article: Document, record: Record) -> Reading:
    """One article, with the readers that the command names. Raises what they raise."""
    from atlarge.reading.plugins import read_with

    return read_with(opened_readers(args), article, record=record.facts, published=maybe(args.published, "--published"))


def read_many(args: argparse.Namespace) -> int:
    """Many articles into a file of rows. Raises `UsageError` for a plan that makes no sense."""
    from atlarge.reading.batches import run
    from atlarge.reading.inputs import counted

    if args.format not in (None, "json", "score"):
        raise UsageError(f"many articles are written as rows of JSON; leave --format {args.format} out, or read one")
    if args.engine:
        return _on_engine(args)
    if not args.out.endswith(TABLES):
        raise UsageError("many articles need --out FILE.jsonl or --out FILE.parquet")
    source, shard = Path(args.article), _shard(args.shard or "1/1")
    total = round(counted(source) / shard[1]) if sys.stderr.isatty() and source.exists() else 0
    jobs = _cores() if args.jobs is None else args.jobs
    done = run(source, Path(args.out), settings=_settings(args), jobs=jobs, shard=shard, progress=_bar(total))
    kept = f"; {done.kept} parts of an earlier run were kept" if done.kept else ""
    clear = "\r\x1b[K" if sys.stderr.isatty() else ""
    told = f"{args.out}: {done.documents:,} articles, {done.errors:,} of them could not be read{kept}"
    sys.stderr.write(f"{clear}{told}\n")
    return 0


def _settings(args: argparse.Namespace) -> Settings:
    from atlarge.reading.batches import Settings

    return Settings(
        form="score" if args.format == "score" else "json",
        published=maybe(args.published, "--published"),
        record=str(args.record or ""),
        readers=named_readers(args.reader),
    )


def _on_engine(args: argparse.Namespace) -> int:
    """The same on Daft, which divides the work itself."""
    from atlarge.reading.scaling import read_frame

    name, _, cluster = args.engine.partition(":")
    if name != "daft" or args.jobs is not None or args.shard or not args.out:
        raise UsageError("--engine daft needs --out FOLDER and divides the work itself; leave --jobs and --shard out")
    rows = read_frame(args.article, args.out, settings=_settings(args), cluster=cluster)
    sys.stderr.write(f"{args.out}: {rows:,} articles\n")
    return 0


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _shard(words: str) -> tuple[int, int]:
    index, _, count = words.partition("/")
    if not (index.isascii() and index.isdigit() and count.isascii() and count.isdigit()):
        raise UsageError(f"--shard {words}: write I/N, for instance 2/8")
    return int(index), int(count)


def _bar(total: int) -> Callable[[Progress], None]:
    """What shows how far a run is: a bar where somebody looks and the number is known, nothing in a log."""
    began = time.monotonic()

    def show(state: Progress) -> None:
        """Write the line again, over the last one."""
        if not sys.stderr.isatty():
            return
        speed = state.documents / max(time.monotonic() - began, 0.001)
        part = min(1.0, state.documents / total) if total else 0.0
        bar = f"[{'#' * round(part * WIDTH):{WIDTH}}] {part:4.0%} " if total else ""
        errors = f", {state.errors:,} errors" if state.errors else ""
        sys.stderr.write(f"\r\x1b[K{bar}{state.documents:,} articles{errors}, {speed:,.0f}/s")
        sys.stderr.flush()

    return show
