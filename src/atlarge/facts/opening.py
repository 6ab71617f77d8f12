"""Opening the record: the one place that reads its files.

    data/record.toml                      the day up to which facts were looked for
    data/*.csv, data/treaties/*.csv       lists, one line per entry; `|` between the items of a cell
    data/<folder>/<id>.toml               things with their own story; the id is the name of the file
    data/<folder>/<year>/<id>.toml        the same, by year (visits, assurances)

A record with any fault does not open: `BrokenRecord` holds all of them, as `file: path: what is wrong; what would be
right`. A file that nothing reads is a fault too, so that no entry is lost by a slip in its name.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, get_origin

import msgspec
import rtoml

from atlarge.errors import BrokenRecord, NoRecord
from atlarge.facts.entries import Source
from atlarge.facts.faults import faults_in, read_value
from atlarge.facts.persons import Person
from atlarge.facts.record import Record
from atlarge.facts.references import dangling
from atlarge.facts.states import State
from atlarge.facts.treaties import Act, Agreement, Declaration, Resolution, Situation, Treaty
from atlarge.facts.visits import Assurance, Gathering, LegalReading, Proceeding, Statement, Visit

T = TypeVar("T", bound=msgspec.Struct)
Given = dict[str, str]
"""Keys that an entry has from the name of its file."""

LARGEST = 2_000_000
"""Bytes; no file of the record comes near it, so a larger one is there by mistake."""

_TABLES: dict[str, tuple[type[msgspec.Struct], str]] = {
    "states": (State, "code"),
    "declarations": (Declaration, "id"),
    "agreements": (Agreement, "id"),
    "situations": (Situation, "code"),
    "statements": (Statement, "id"),
    "gatherings": (Gathering, "id"),
    "sources": (Source, "id"),
}
_FOLDERS: dict[str, type[msgspec.Struct]] = {
    "treaties": Treaty,
    "resolutions": Resolution,
    "persons": Person,
    "visits": Visit,
    "assurances": Assurance,
    "proceedings": Proceeding,
    "readings": LegalReading,
}
_BY_YEAR = frozenset({"visits", "assurances"})
_NOT_FACTS = frozenset({"README.md", "LICENSE"})


class Header(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`data/record.toml`: `as_of` is the day up to which facts were looked for."""

    as_of: date
    title: str = ""
    licence: str = ""


def open_record(path: Path | None = None) -> Record:
    """Open the record in that folder, or the one that `record_folder` finds.

    Raises `NoRecord` if there is none, `BrokenRecord` with every fault if it cannot be trusted as written.
    """
    faults: list[str] = []
    opened = _Opened(_files(record_folder(path), faults), faults)
    record = opened.record()
    faults += dangling(record, opened.unread)
    if faults:
        raise BrokenRecord(tuple(faults))
    return record


def record_folder(path: Path | None = None) -> Path:
    """Find the folder of the record: `path`, else $ATLARGE_RECORD, else the packaged one, else `data/` of the checkout.

    Raises `NoRecord` if no folder with a `record.toml` is there.
    """
    given = path or os.environ.get("ATLARGE_RECORD")
    here = Path(__file__).resolve()
    folders = [Path(given)] if given else [here.parents[1] / "_record", here.parents[3] / "data"]
    for folder in folders:
        if (folder / "record.toml").is_file():
            return folder
    raise NoRecord(
        f"there is no record in {' or '.join(map(str, folders))} (a record is a folder with a record.toml); "
        "name its folder, or set ATLARGE_RECORD to it"
    )


def _files(root: Path, faults: list[str]) -> dict[str, bytes]:
    """Read every file under the folder: its path from there, with `/`, to its bytes, in order of the paths."""
    files: dict[str, bytes] = {}
    for name in sorted(_names(str(root), "", faults)):
        try:
            with open(f"{root}/{name}", "rb", buffering=0) as file:  # noqa: PTH123  (twice as fast as Path.open)
                files[name] = file.read(LARGEST + 1)
        except OSError as error:
            faults.append(f"{name}: the file cannot be read ({error.strerror}); see to its permissions")
    return files


def _names(root: str, folder: str, faults: list[str]) -> Iterator[str]:
    try:
        with os.scandir(f"{root}/{folder}") as found:
            there = list(found)
    except OSError as error:
        faults.append(f"{folder}: the folder cannot be read ({error.strerror}); see to its permissions")
        return
    for entry in there:
        if entry.name.startswith(".") or f"{folder}{entry.name}" in _NOT_FACTS:
            continue
        if entry.is_dir():
            yield from _names(root, f"{folder}{entry.name}/", faults)
        elif entry.is_file():
            yield f"{folder}{entry.name}"
        else:
            faults.append(f"{folder}{entry.name}: it is neither a file nor a folder; take it out")


class _Opened:
    """The files of a record, turned into entries one by one; faults are put on the list it was given."""

    def __init__(self, files: dict[str, bytes], faults: list[str]) -> None:
        self.files, self.faults = files, faults
        self.unread: set[str] = set()
        self.header = Header(as_of=date.min)
        self.acts: list[Act] = []
        self.entries: dict[str, dict[str, Any]] = {name: {} for name in (*_TABLES, *_FOLDERS)}

    def record(self) -> Record:
        """Everything that could be read, in one record."""
        digest = hashlib.sha256()
        for name, content in self.files.items():
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
            text = self._text(name, content)
            if text is None:
                self.unread |= {name, Path(name).stem}
            else:
                self._read(name, text)
        self._miss_nothing()
        values: dict[str, Any] = {**self.entries, "acts": tuple(self.acts)}
        return Record(version=digest.hexdigest()[:12], as_of=self.header.as_of, **values)

    def _miss_nothing(self) -> None:
        """Put a list that is not there among the faults, once, and not each entry that points into it."""
        for missing in sorted({f"{table}.csv" for table in _TABLES} - self.files.keys()):
            self.unread.add(missing)
            self.faults.append(f"{missing}: the file is missing; put it back, with its heading if it has no lines")

    def _text(self, name: str, content: bytes) -> str | None:
        if len(content) > LARGEST:
            self.faults.append(f"{name}: the file is larger than {LARGEST:,} bytes; take out what is not an entry")
            return None
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self.faults.append(f"{name}: byte {error.start} is not UTF-8; save the file as UTF-8")
            return None

    def _read(self, name: str, text: str) -> None:
        """Read one file by its place: the layout in the docstring of the module, and nothing else."""
        match name.split("/"):
            case ["record.toml"]:
                self.header = self._toml(name, text, Header, {}) or self.header
            case [table] if table.endswith(".csv") and table[:-4] in _TABLES:
                self._table(name, text, table[:-4])
            case ["treaties", treaty] if treaty.endswith(".csv"):
                self.acts += (act for _, act in self._rows(name, text, Act, {"treaty": treaty[:-4]}))
            case [folder, file] if file.endswith(".toml") and folder in _FOLDERS.keys() - _BY_YEAR:
                self._entry(name, text, folder, file[:-5])
            case [folder, year, file] if file.endswith(".toml") and folder in _BY_YEAR and file[:4] == year:
                self._entry(name, text, folder, file[:-5])
            case _:
                self.faults.append(f"{name}: nothing is read from here; move it to where data/README.md says")

    def _entry(self, name: str, text: str, folder: str, key: str) -> None:
        entry = self._toml(name, text, _FOLDERS[folder], {"id": key})
        if entry is None:
            self.unread.add(key)
        else:
            self._keep(folder, key, entry, name)

    def _table(self, name: str, text: str, table: str) -> None:
        kind, key = _TABLES[table]
        for line, entry in self._rows(name, text, kind, {}):
            self._keep(table, getattr(entry, key), entry, f"{name}: line {line}")

    def _keep(self, kind: str, key: str, entry: object, where: str) -> None:
        if key in self.entries[kind]:
            self.faults.append(f"{where}: there is already an entry {key!r}; give this one an id of its own")
        self.entries[kind][key] = entry

    def _toml(self, name: str, text: str, kind: type[T], given: Given) -> T | None:
        try:
            table: dict[str, Any] = rtoml.loads(text)
        except rtoml.TomlParsingError as error:
            self.faults.append(f"{name}: this is not TOML: {error}; mend it there")
            return None
        return self._convert(name, table, kind, given)

    def _rows(self, name: str, text: str, kind: type[T], given: Given) -> Iterator[tuple[int, T]]:
        """Yield each line of a table that could be read, with its number; an empty cell is a key left out."""
        try:
            lines = csv.reader(io.StringIO(text, newline=""), strict=True)
            head = next(lines, [])
            lists = {field.encode_name for field in msgspec.structs.fields(kind) if get_origin(field.type) is tuple}
            for cells in lines:
                where = f"{name}: line {lines.line_num}"
                if len(cells) != len(head):
                    wrong = f"{len(cells)} cells under {len(head)} columns"
                    self.faults.append(f"{where}: {wrong}; put cells that hold a comma in double quotes")
                    self.unread.update(cells[:1])
                    continue
                row: dict[str, Any] = {key: cell for key, cell in zip(head, cells, strict=True) if cell}
                row |= {key: row[key].split("|") for key in lists & row.keys()}
                entry = self._convert(where, row, kind, given, strict=False)
                if entry is None:
                    self.unread.add(cells[0])
                else:
                    yield lines.line_num, entry
        except csv.Error as error:
            self.unread.add(name)
            self.faults.append(f"{name}: line {lines.line_num}: this is not CSV: {error}; mend the quotes there")

    def _convert(
        self, where: str, value: dict[str, Any], kind: type[T], given: Given, *, strict: bool = True
    ) -> T | None:
        for key in given.keys() & value.keys():
            self.faults.append(f"{where}: {key}: it is the name of the file; leave it out")
        try:
            return msgspec.convert(value | given, kind, dec_hook=read_value, strict=strict)
        except msgspec.ValidationError:
            self.faults += (f"{where}: {fault}" for fault in faults_in(value | given, kind, strict=strict))
            return None
