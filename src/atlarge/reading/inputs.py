"""The documents of a batch, one after another, from a folder, a JSONL file or a web archive, however large it is.

The order is that of the file, or of the names in the folder. A document that cannot be had is an `Input` with a
`fault`, never an exception: one bad line does not stop a run.
"""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO, Literal

import msgspec

from atlarge.dates import parse_day
from atlarge.errors import DateError, Unreadable
from atlarge.reading.archives import response
from atlarge.reading.documents import LARGEST

_HEAD = 65_536
"""Bytes; no header of an archive record is longer."""
_LINE = 4 * LARGEST
"""Bytes of one line of JSONL: text of the largest size with every character escaped."""


class Input(msgspec.Struct, frozen=True, kw_only=True):
    """One document of a batch: its bytes, or its text where it is given as text, or what is wrong with it."""

    doc_id: str
    data: bytes = b""
    text: str | None = None
    name: str = ""
    media: str = ""
    published: date | None = None
    outlet: str = ""
    fault: str = ""


class _Line(msgspec.Struct):
    """A line of JSONL; other keys are allowed and ignored."""

    text: str
    doc_id: str | int | None = None
    dct: str | None = None
    outlet: str | None = None


def kind_of(source: Path) -> Literal["folder", "jsonl", "warc", "file"]:
    """What a source is, by its name and nature."""
    if source.is_dir():
        return "folder"
    name = source.name.lower().removesuffix(".gz")
    if name.endswith((".jsonl", ".ndjson", ".in")):
        return "jsonl"
    return "warc" if name.endswith(".warc") else "file"


def inputs(source: Path) -> Iterator[Input]:
    """Every document of the source, in order. Raises `Unreadable` where the source itself cannot be opened."""
    kind = kind_of(source)
    if kind == "folder":
        yield from _folder(source)
        return
    try:
        with _opened(source) as stream:
            yield from _of_file(stream, source.name, kind)
    except (OSError, EOFError, zlib.error) as error:
        raise Unreadable(f"{source}: {_why(error)}; name a folder, a JSONL file or a WARC file") from None


def _of_file(stream: BinaryIO, name: str, kind: str) -> Iterator[Input]:
    if kind == "jsonl":
        yield from _lines(stream)
    elif kind == "warc":
        yield from _records(stream)
    else:
        yield _whole(stream, name)


def _opened(path: Path) -> BinaryIO:
    """The file, gzip undone as it is read."""
    packed = path.name.lower().endswith(".gz")
    return gzip.open(path, "rb") if packed else path.open("rb")  # type: ignore[return-value]  # reads like a file


def _why(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__


def _folder(source: Path) -> Iterator[Input]:
    """Every file below a folder, by the bytes of its path; hidden ones and links to elsewhere are left out."""
    for path in _files(source):
        name = path.relative_to(source).as_posix().encode("utf-8", "replace").decode("utf-8")
        kind = kind_of(path)
        try:
            with _opened(path) as stream:
                for item in _of_file(stream, name, kind):
                    inner = item.doc_id if kind == "file" else f"{name}#{item.doc_id}"
                    yield msgspec.structs.replace(item, doc_id=inner)
        except (OSError, EOFError, zlib.error) as error:
            yield Input(doc_id=name, fault=f"{name}: {_why(error)}")


def _files(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        shown = (entry for entry in entries if not entry.name.startswith("."))
        found = sorted(shown, key=lambda entry: os.fsencode(entry.name))
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(Path(entry.path))
        elif entry.is_file(follow_symlinks=False):
            yield Path(entry.path)


def _whole(stream: BinaryIO, name: str) -> Input:
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        return Input(doc_id=name, fault=f"{name}: more than {LARGEST:,} bytes, too many for an article")
    return Input(doc_id=name, data=data, name=name)


def counted(source: Path) -> int:
    """How many documents a source holds, for showing how far a run is; 0 where only reading all of it would tell."""
    kind = kind_of(source)
    if kind == "folder":
        return sum(1 for _ in _files(source))
    if kind != "jsonl" or source.name.lower().endswith(".gz"):
        return 0
    with source.open("rb") as stream:
        return sum(piece.count(b"\n") for piece in iter(lambda: stream.read(1_048_576), b""))


def _lines(stream: BinaryIO) -> Iterator[Input]:
    """One document a line: {"doc_id", "text", "dct"}; a line without an id is known by its number."""
    number = 0
    while line := stream.readline(_LINE):
        number += 1
        whole = line.endswith(b"\n") or len(line) < _LINE
        while not whole:  # the rest of a line that is too long is passed over without being kept
            rest = stream.readline(_LINE)
            whole = not rest or rest.endswith(b"\n")
            line = b"too long"
        if line.strip():
            yield _line(line, number)


def _line(line: bytes, number: int) -> Input:
    doc_id = f"line-{number}"
    if line == b"too long":
        return Input(doc_id=doc_id, fault=f"line {number}: longer than {_LINE:,} bytes")
    try:
        given = msgspec.json.decode(line, type=_Line)
        doc_id = str(given.doc_id) if given.doc_id is not None else doc_id
        published = parse_day(given.dct[:10]) if given.dct else None
    except (msgspec.MsgspecError, DateError, RecursionError) as error:
        return Input(doc_id=doc_id, fault=f"line {number}: {error}")
    return Input(doc_id=doc_id, text=given.text, published=published, outlet=given.outlet or "")


def _records(stream: BinaryIO) -> Iterator[Input]:
    """The pages that an archive holds, by their addresses; what is no page of text is passed over."""
    number = 0
    while head := _head(stream):
        number += 1
        fields = _fields(head)
        size = fields.get("content-length", "")
        if not size.isascii() or not size.isdigit() or len(size) > 15:  # noqa: PLR2004 - digits of any real length
            yield Input(doc_id=f"record-{number}", fault=f"record {number}: no length; what follows is lost")
            return
        doc_id = fields.get("warc-target-uri", "").strip("<>") or f"record-{number}"
        if int(size) > LARGEST or fields.get("warc-type") != "response":
            _skip(stream, int(size))
            if fields.get("warc-type") == "response":
                yield Input(doc_id=doc_id, fault=f"{doc_id}: {int(size):,} bytes, too many for an article")
            continue
        record = head + stream.read(int(size))
        try:
            body, media = response(record, doc_id)
        except Unreadable:
            continue
        yield Input(doc_id=doc_id, data=body, name=doc_id, media=media)


def _head(stream: BinaryIO) -> bytes:
    """The next record's header with the empty line after it, or nothing at the end of the archive."""
    head = bytearray()
    while line := stream.readline(_HEAD):
        if not head and not line.startswith(b"WARC/"):
            continue  # the empty lines between records
        head += line
        if line in (b"\r\n", b"\n"):
            return bytes(head)
        if len(head) > _HEAD:
            head.clear()
    return b""


def _fields(head: bytes) -> dict[str, str]:
    lines = head.decode("utf-8", "replace").splitlines()[1:]
    return {key.strip().lower(): value.strip() for key, mark, value in (line.partition(":") for line in lines) if mark}


def _skip(stream: BinaryIO, size: int) -> None:
    while size > 0 and (piece := stream.read(min(size, 1_048_576))):
        size -= len(piece)
