"""Many documents read by many processes: the same bytes in the same order, however many there are of either.

The documents are cut into blocks, of which each is read whole and kept as a part in a folder beside the output. The
name of a part is the hash of all that went into it, so a run that was killed goes on where it stopped, and a part whose
documents or settings have changed is made again. A document that cannot be read is a row with an `error`; one that
kills its process is such a row too. Memory holds a few blocks, never the batch.

A cluster runs the same command with another `shard` in each job; a document's shard depends on its id alone.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from datetime import date
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from multiprocessing import get_context
from pathlib import Path
from typing import Literal

import msgspec

from atlarge.errors import AtlargeError, ReadingError, UsageError
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.reading.decoding import Document
from atlarge.reading.documents import open_document
from atlarge.reading.inputs import Input, inputs
from atlarge.reading.plugins import Reader, open_reader, read_with
from atlarge.reading.readings import Reading
from atlarge.reading.scoring import score_line

BLOCK = 200
"""Documents of a part. Small enough that a killed run loses seconds, large enough that files do not count."""
BLOCK_BYTES = 8_000_000
AHEAD = 2
"""Blocks that wait for each process, so that none is ever idle."""

Form = Literal["json", "score"]


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What is done to each document; everything that its row depends on besides the document itself.

    `record` is the folder of the record; `version` its version and the program's, which `run` fills in. `readers` are
    names with their options.
    """

    form: Form = "json"
    published: date | None = None
    outlet: str = ""
    record: str = ""
    version: str = ""
    readers: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()


class Row(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One row of the output: a document's reading, or why there is none."""

    doc_id: str
    error: str = ""
    reading: Reading | None = None


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """How far a run is: documents done, those of them that gave an error row, and parts found from an earlier run."""

    documents: int = 0
    errors: int = 0
    kept: int = 0


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A block of documents before it is read, with its place in the order and the hash of all that goes into it."""

    number: int
    key: str
    documents: tuple[Input, ...]


def row_of(item: Input, *, record: Record, settings: Settings, readers: tuple[Reader, ...] = ()) -> bytes:
    """One document's row, without a line end. Pure but for what readers do; never raises.

    This is all that a cluster engine has to call: see `atlarge.reading.scaling`.
    """
    if item.fault:
        return _fault_row(item, item.fault, settings)
    try:
        given = Document(text=item.text) if item.text is not None else open_document(
            item.data, name=item.name, kind=item.media
        )  # fmt: skip
        published, outlet = item.published or settings.published, item.outlet or settings.outlet
        reading = read_with(readers, given, record=record, published=published, outlet=outlet)
        if settings.form == "score":
            return score_line(item.doc_id, reading, record)
        return msgspec.json.encode(Row(doc_id=item.doc_id, reading=reading))
    except AtlargeError as error:
        return _fault_row(item, str(error), settings)
    except Exception as error:  # noqa: BLE001 - one document never stops a batch
        return _fault_row(item, f"{type(error).__name__}: {str(error)[:200]}", settings)


def _fault_row(item: Input, why: str, settings: Settings) -> bytes:
    why = why.encode("utf-8", "replace").decode("utf-8")
    if settings.form == "score":
        nothing = {"attributions": (), "dates": (), "places": (), "visits": ()}
        return msgspec.json.encode({"doc_id": item.doc_id, "error": why, **nothing})
    return msgspec.json.encode(Row(doc_id=item.doc_id, error=why))


def run(
    source: Path,
    out: Path,
    *,
    settings: Settings,
    jobs: int = 1,
    shard: tuple[int, int] = (1, 1),
    progress: Callable[[Progress], None] = lambda _: None,
) -> Progress:
    """Read every document of `source` that belongs to the shard, into `out` (.jsonl or .parquet).

    Raises `UsageError` for a plan that makes no sense, `Unreadable` for a source that cannot be opened, `MissingExtra`
    where a table needs pyarrow.
    """
    finish = _writer(out, shard, jobs, settings)
    settings = msgspec.structs.replace(settings, version=f"{record_of(settings).version} {_code_version()}")
    readers_of(settings)  # so that a wrong name is told at once
    folder = out.with_name(out.name + ".parts")
    folder.mkdir(parents=True, exist_ok=True)
    with _only_run(folder, out):
        state, names = Progress(), []
        for name, count, errors, kept in _finished(source, folder, settings, jobs, shard):
            names.append(name)
            done, failed = state.documents + count, state.errors + errors
            state = Progress(documents=done, errors=failed, kept=state.kept + int(kept))
            progress(state)
        finish([folder / name for name in names], out)
        shutil.rmtree(folder)
    return state


@contextmanager
def _only_run(folder: Path, out: Path) -> Iterator[None]:
    """Hold the folder of parts; the system lets go of it even if this process is killed. Raises `UsageError`."""
    try:
        fcntl = import_module("fcntl")
    except ImportError:  # Windows has no such lock; there, two runs into one file are the user's to avoid
        yield
        return
    with (folder / "lock").open("wb") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise UsageError(f"{out}: another run is writing it; wait for it, or name another --out") from None
        yield


def _code_version() -> str:
    try:
        return version("atlarge")
    except PackageNotFoundError:
        return ""


def _writer(out: Path, shard: tuple[int, int], jobs: int, settings: Settings) -> Callable[[list[Path], Path], None]:
    """How the parts become the output; also finds out early what would fail at the end."""
    if jobs < 1 or not 1 <= shard[0] <= shard[1]:
        raise UsageError(f"--jobs {jobs} --shard {shard[0]}/{shard[1]} makes no sense; write --jobs 4 --shard 2/8")
    if out.suffix == ".parquet" and settings.form == "json":
        from atlarge.reading.tables import table_writer

        return table_writer(Row)
    if out.suffix not in (".jsonl", ".ndjson"):
        raise UsageError(f"{out}: the output is a .jsonl file, or a .parquet file of whole readings")
    return _joined


def _joined(parts: list[Path], out: Path) -> None:
    """The parts one after another, whole or not at all."""
    whole = out.with_name(out.name + ".parts") / "whole"
    with whole.open("wb") as stream:
        for part in parts:
            with part.open("rb") as lines:
                shutil.copyfileobj(lines, stream)
    whole.replace(out)


def shard_of(doc_id: str, shards: int) -> int:
    """The shard, from 1, that a document belongs to: by the hash of its id, the same on every machine."""
    digest = hashlib.blake2b(doc_id.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % shards + 1


def parts_of(source: Path, settings: Settings, shard: tuple[int, int] = (1, 1)) -> Iterator[Part]:
    """The documents of a shard in blocks; where a block ends depends on the documents only."""
    asked = msgspec.json.encode(settings)
    block: list[Input] = []
    size = number = 0
    for item in inputs(source):
        if shard[1] > 1 and shard_of(item.doc_id, shard[1]) != shard[0]:
            continue
        block.append(item)
        size += len(item.data) + len(item.text or "")
        if len(block) >= BLOCK or size >= BLOCK_BYTES:
            yield Part(number=number, key=_key(asked, block), documents=tuple(block))
            block, size, number = [], 0, number + 1
    if block:
        yield Part(number=number, key=_key(asked, block), documents=tuple(block))


def _key(asked: bytes, block: list[Input]) -> str:
    digest = hashlib.sha256(asked)
    for item in block:
        digest.update(msgspec.msgpack.encode(item))
    return digest.hexdigest()[:32]


def _finished(
    source: Path, folder: Path, settings: Settings, jobs: int, shard: tuple[int, int]
) -> Iterator[tuple[str, int, int, bool]]:
    """Each part in order once it is on disk: name, documents, error rows, and whether it was there before."""
    waiting: deque[tuple[Part, Future[int] | None]] = deque()
    pool = _Pool(settings, folder, jobs)
    try:
        for part in parts_of(source, settings, shard):
            known = (folder / name_of(part)).exists()
            waiting.append((part, None if known else pool.submit(part)))
            while len(waiting) >= jobs * AHEAD:
                yield pool.finish(*waiting.popleft())
        while waiting:
            yield pool.finish(*waiting.popleft())
    finally:
        pool.close()


def name_of(part: Part) -> str:
    """The file name of a part."""
    return f"{part.number:06}-{part.key}.jsonl"


class _Pool:
    """The processes. One that dies is replaced, and what it was reading is read again, one document at a time."""

    def __init__(self, settings: Settings, folder: Path, jobs: int) -> None:
        self._settings, self._folder, self._jobs = settings, folder, jobs
        self._pool: ProcessPoolExecutor | None = None

    def submit(self, part: Part) -> Future[int]:
        """Give a block to the processes."""
        try:
            return self._opened().submit(_make, part, self._folder)
        except BrokenProcessPool:
            self.close()
            return self._opened().submit(_make, part, self._folder)

    def finish(self, part: Part, future: Future[int] | None) -> tuple[str, int, int, bool]:
        """Wait for a part to be on disk."""
        path = self._folder / name_of(part)
        if future is None:
            with path.open("rb") as rows:
                return path.name, len(part.documents), sum(map(is_error, rows)), True
        try:
            errors = future.result()
        except BrokenProcessPool:
            self.close()
            errors = self._carefully(part)
        return path.name, len(part.documents), errors, False

    def _carefully(self, part: Part) -> int:
        """Read a block that was being read when a process died: whole if it can be, else one document at a time."""
        single = _Pool(self._settings, self._folder, 1)
        try:
            return single.submit(part).result()
        except BrokenProcessPool:
            single.close()
            single.must_start()
            rows = [single.alone(item) for item in part.documents]
            _keep(rows, self._folder / name_of(part))
            return sum(map(is_error, rows))
        finally:
            single.close()

    def must_start(self) -> None:
        """Tell a document that kills its process from a machine on which none starts. Raises `ReadingError`."""
        try:
            self._opened().submit(os.getpid).result()
        except BrokenProcessPool:
            raise ReadingError(
                "no process for reading can be started, or its readers kill it; read one article alone to see why"
            ) from None

    def alone(self, item: Input) -> bytes:
        """The row of one document, also if its process dies of it."""
        try:
            return self._opened().submit(_alone, item).result()
        except BrokenProcessPool:
            self.close()
            return _fault_row(item, "the process that read it died; it may be too large for memory", self._settings)

    def _opened(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # New processes, not copies of this one, which has threads; the same on every system.
            self._pool = ProcessPoolExecutor(
                self._jobs, get_context("spawn"), initializer=_start, initargs=(self._settings, os.getpid())
            )
        return self._pool

    def close(self) -> None:
        """Let go of the processes; what they have not begun is dropped."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = None


_record: Record | None = None
_settings = Settings()
_readers: tuple[Reader, ...] = ()


def _start(settings: Settings, parent: int) -> None:
    """In each new process: the record and the readers, opened once; and a watch, so that none outlives a killed run."""
    global _record, _settings, _readers
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    _settings, _record, _readers = settings, record_of(settings), readers_of(settings)


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def record_of(settings: Settings) -> Record:
    """The record that the settings name. Raises what `open_record` raises."""
    return open_record(Path(settings.record) if settings.record else None)


def readers_of(settings: Settings) -> tuple[Reader, ...]:
    """The readers that the settings name, opened. Raises what `open_reader` raises."""
    return tuple(open_reader(name, dict(options)) for name, options in settings.readers)


def _make(part: Part, folder: Path) -> int:
    """Read a block and keep it, whole or not at all. Returns its error rows."""
    if _record is None:
        raise UsageError("this process was not started for a batch")
    rows = [row_of(item, record=_record, settings=_settings, readers=_readers) for item in part.documents]
    _keep(rows, folder / name_of(part))
    return sum(map(is_error, rows))


class _Faulty(msgspec.Struct):
    error: str = ""


def is_error(row: bytes) -> bool:
    """Whether a row says why there is no reading."""
    return bool(msgspec.json.decode(row, type=_Faulty).error)


def _keep(rows: list[bytes], path: Path) -> None:
    unfinished = path.with_suffix(f".{os.getpid()}")
    with unfinished.open("wb") as stream:
        stream.writelines(row + b"\n" for row in rows)
        stream.flush()
        os.fsync(stream.fileno())
    unfinished.replace(path)


def _alone(item: Input) -> bytes:
    if _record is None:
        raise UsageError("this process was not started for a batch")
    return row_of(item, record=_record, settings=_settings, readers=_readers)
