"""Batches: the same bytes in any number of processes, resumable, and stopped by no document."""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from atlarge.errors import MissingExtra, ReadingError, Unreadable, UsageError
from atlarge.facts.opening import open_record
from atlarge.reading import batches, inputs
from atlarge.reading.batches import Progress, Row, Settings, parts_of, row_of, run, shard_of
from atlarge.reading.inputs import Input
from atlarge.reading.reader import read
from atlarge.reading.scaling import read_frame, row_in_json, with_readings

SENTENCE = "Envoy {0} told reporters on May {1} that the road to Ulaanbaatar was open. "


def article(number: int) -> str:
    return SENTENCE.format(number, number % 28 + 1) * (number % 4 + 1)


@pytest.fixture
def jsonl(tmp_path: Path) -> Path:
    """A file of 30 documents, four of them bad in four ways."""
    path = tmp_path / "in.jsonl"
    lines = [json.dumps({"doc_id": f"d{number}", "text": article(number), "dct": "2025-05-30"}) for number in range(26)]
    bad = ["{", '{"doc_id": "x"}', '{"text": "Hello.", "dct": "soon"}', '{"text": "\\ud800"}']
    path.write_text("\n".join(lines[:9] + bad + lines[9:]) + "\n\n", encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of four documents, so that few documents make many."""
    monkeypatch.setattr(batches, "BLOCK", 4)


def rows(path: Path) -> list[Row]:
    return [msgspec.json.decode(line, type=Row) for line in path.read_bytes().splitlines()]


def test_two_runs_do_not_write_one_file(jsonl: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"

    def meanwhile(_: Progress) -> None:
        with pytest.raises(UsageError, match="another run is writing it"):
            run(jsonl, out, settings=Settings())

    run(jsonl, out, settings=Settings(), progress=meanwhile)
    assert len(rows(out)) == 30
    run(jsonl, out, settings=Settings())  # and what is finished may be written again


def test_bytes_are_the_same_for_any_number_of_processes(jsonl: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    seen: list[Progress] = []
    done = run(jsonl, first, settings=Settings(), jobs=1, progress=seen.append)
    run(jsonl, second, settings=Settings(), jobs=2)
    assert first.read_bytes() == second.read_bytes()
    assert done == Progress(documents=30, errors=4, kept=0) == seen[-1]
    assert [one.documents for one in seen] == [4, 8, 12, 16, 20, 24, 28, 30]
    found = rows(first)
    assert [row.doc_id for row in found[:14]] == [
        *(f"d{n}" for n in range(9)),
        "line-10",
        "line-11",
        "line-12",
        "line-13",
        "d9",
    ]
    assert [bool(row.error) for row in found[8:14]] == [False, True, True, True, True, False]
    assert found[0].reading == read(article(0), record=open_record(), published=found[0].reading.published)  # type: ignore[union-attr]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "one.jsonl", "two.jsonl"]


def test_shards_together_are_the_whole(jsonl: Path, tmp_path: Path) -> None:
    run(jsonl, tmp_path / "all.jsonl", settings=Settings())
    for number in (1, 2, 3):
        run(jsonl, tmp_path / f"{number}.jsonl", settings=Settings(), shard=(number, 3))
    whole = sorted((tmp_path / "all.jsonl").read_bytes().splitlines())
    parts = [(tmp_path / f"{number}.jsonl").read_bytes().splitlines() for number in (1, 2, 3)]
    assert sorted(line for part in parts for line in part) == whole
    assert all(parts)
    assert shard_of("d1", 3) == 1, "a document's shard never changes"


def test_a_run_that_stopped_goes_on_with_the_parts_it_has(jsonl: Path, tmp_path: Path) -> None:
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    run(jsonl, whole, settings=Settings())

    def stop(state: Progress) -> None:
        if state.documents >= 12:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(jsonl, out, settings=Settings(), progress=stop)
    assert not out.exists()
    done = run(jsonl, out, settings=Settings(), jobs=2)
    assert done.kept >= 3
    assert done.documents == 30
    assert done.errors == 4
    assert out.read_bytes() == whole.read_bytes()


def test_changed_documents_and_settings_are_read_again(jsonl: Path, tmp_path: Path) -> None:
    def stop(state: Progress) -> None:
        if state.documents >= 28:
            raise KeyboardInterrupt

    def kept_after(settings: Settings) -> int:
        out = tmp_path / "out.jsonl"
        with pytest.raises(KeyboardInterrupt):
            run(jsonl, out, settings=Settings(), progress=stop)
        done = run(jsonl, out, settings=settings)
        return done.kept

    assert kept_after(Settings()) >= 7
    assert kept_after(Settings(outlet="Steppe Herald")) == 0
    text = jsonl.read_text(encoding="utf-8")
    out = tmp_path / "out.jsonl"
    with pytest.raises(KeyboardInterrupt):
        run(jsonl, out, settings=Settings(), progress=stop)
    jsonl.write_text(text.replace("Envoy 5 ", "Envoy 55 "), encoding="utf-8")
    assert run(jsonl, out, settings=Settings()).kept in (6, 7), "the last block may or may not have been read"
    assert b"Envoy 55" in out.read_bytes()


SCRIPT = """
import sys
from pathlib import Path
from atlarge.reading import batches
batches.BLOCK = 4

def main():
    batches.run(Path(sys.argv[1]), Path(sys.argv[2]), settings=batches.Settings(), jobs=2)

if __name__ == "__main__":
    main()
"""


def test_a_killed_run_leaves_no_process_behind_and_is_finished_by_the_next(jsonl: Path, tmp_path: Path) -> None:
    jsonl.write_text(jsonl.read_text(encoding="utf-8") * 40, encoding="utf-8")
    script, out = tmp_path / "script.py", tmp_path / "out.jsonl"
    script.write_text(SCRIPT, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, str(script), str(jsonl), str(out)], env=os.environ | {"PYTHONPATH": "src"}
    ) as process:
        parts = tmp_path / "out.jsonl.parts"
        ends = time.monotonic() + 30
        while time.monotonic() < ends and not (parts.exists() and len(list(parts.glob("*.jsonl"))) > 5):
            time.sleep(0.02)
        workers = _children(process.pid)
        process.send_signal(signal.SIGKILL)
    assert not out.exists()
    assert workers
    ends = time.monotonic() + 10
    while time.monotonic() < ends and any(_alive(worker) for worker in workers):
        time.sleep(0.1)
    assert not any(_alive(worker) for worker in workers)
    kept = len(list(parts.glob("*.jsonl")))
    done = run(jsonl, out, settings=Settings(), jobs=2)
    assert 5 < done.kept <= kept
    assert done.documents == 30 * 40


def _children(parent: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
    return [int(word) for word in listed.stdout.split()]


def _alive(process: int) -> bool:
    status = Path(f"/proc/{process}/status")
    try:
        return "State:\tZ" not in status.read_text(encoding="utf-8")
    except OSError:
        return False


FATAL = """
import os
from atlarge.reading.readings import Reading

class Fatal:
    name = "fatal"
    def read(self, text, *, record, published=None):
        if "Envoy 5 " in text:
            os._exit(9)
        if "Envoy 6 " in text:
            raise MemoryError
        return Reading(text=text)

def make(options):
    return Fatal()
"""


def test_a_document_that_kills_its_process_is_an_error_row(
    jsonl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site"
    (package / "fatal_reader-1.dist-info").mkdir(parents=True)
    (package / "fatal_reader.py").write_text(FATAL, encoding="utf-8")
    (package / "fatal_reader-1.dist-info" / "METADATA").write_text("Name: fatal-reader\nVersion: 1\n", encoding="utf-8")
    (package / "fatal_reader-1.dist-info" / "entry_points.txt").write_text(
        "[atlarge.readers]\nfatal = fatal_reader:make\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(str(package))
    out = tmp_path / "out.jsonl"
    done = run(jsonl, out, settings=Settings(readers=(("fatal", ()),)), jobs=2)
    errors = {row.doc_id: row.error for row in rows(out) if row.error}
    assert done.errors == len(errors) == 6
    assert "died" in errors["d5"]
    assert "MemoryError" in errors["d6"]
    assert len(rows(out)) == 30


def test_a_machine_on_which_no_process_starts_is_an_error_not_a_batch_of_error_rows(
    jsonl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "_start", _dies)
    with pytest.raises(ReadingError, match="no process for reading can be started"):
        run(jsonl, tmp_path / "out.jsonl", settings=Settings())
    assert not (tmp_path / "out.jsonl").exists()


def _dies(*_: object) -> None:
    os._exit(3)


def test_a_folder_is_read_by_name_and_links_and_hidden_files_are_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "b").mkdir(parents=True)
    (folder / "b" / "two.txt").write_text(article(2), encoding="utf-8")
    (folder / "a.html").write_bytes(b"")
    (folder / "c.bin").write_bytes(bytes(range(256)) * 9)
    (folder / ".hidden").write_text("no", encoding="utf-8")
    (folder / "link.txt").symlink_to("/etc/hostname")
    (folder / "loop").symlink_to(folder)
    (folder / "d.jsonl").write_text('{"text": "One."}\n{"doc_id": 7, "text": "Two."}', encoding="utf-8")
    (folder / "e.txt.gz").write_bytes(b"\x1f\x8bno")
    (folder / "f.txt").write_text(article(3), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    run(folder, out, settings=Settings())
    found = rows(out)
    assert [row.doc_id for row in found] == [
        "a.html",
        "b/two.txt",
        "c.bin",
        "d.jsonl#line-1",
        "d.jsonl#7",
        "e.txt.gz",
        "f.txt",
    ]
    assert [bool(row.error) for row in found] == [True, False, True, False, False, True, False]


def test_files_that_are_too_large_are_rows_with_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "LARGEST", 100)
    monkeypatch.setattr(inputs, "_LINE", 400)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("x" * 101, encoding="utf-8")
    (folder / "b.jsonl").write_text('{"text": "' + "y" * 2_000 + '"}\n{"text": "z"}\n', encoding="utf-8")
    found = list(inputs.inputs(folder))
    assert [(one.doc_id, bool(one.fault), one.text) for one in found] == [
        ("a.txt", True, None),
        ("b.jsonl#line-1", True, None),
        ("b.jsonl#line-2", False, "z"),
    ]


def record_of_archive(
    address: str, body: bytes, *, kind: str = "response", media: str = "text/html", code: str = "200 OK"
) -> bytes:
    block = f"HTTP/1.1 {code}\r\nContent-Type: {media}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nContent-Length: {len(block)}\r\n\r\n".encode()
    )
    return head + block + b"\r\n\r\n"


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_gives_its_pages(tmp_path: Path, packed: bool) -> None:  # noqa: FBT001
    page = f"<html><body><article><p>{article(3)}</p><p>{article(2)}</p></article></body></html>".encode()
    records = [
        record_of_archive("https://a.example/info", b"x", kind="warcinfo"),
        record_of_archive("https://a.example/1", page),
        record_of_archive("https://a.example/pic", b"\x89PNG", media="image/png"),
        record_of_archive("https://a.example/gone", page, code="404 Not Found"),
        record_of_archive("https://a.example/2", article(1).encode(), media="text/plain"),
    ]
    path = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    path.write_bytes(b"".join(gzip.compress(one) for one in records) if packed else b"".join(records))
    assert [(one.doc_id, one.fault) for one in inputs.inputs(path)] == [
        ("https://a.example/1", ""),
        ("https://a.example/2", ""),
    ]
    run(path, tmp_path / "out.jsonl", settings=Settings())
    found = rows(tmp_path / "out.jsonl")
    assert [row.error for row in found] == ["", ""]
    assert found[1].reading is not None
    assert found[1].reading.text == article(1)
    path.write_bytes(path.read_bytes()[:-40])
    assert len(list(_until_fault(path))) >= 1


def _until_fault(path: Path) -> Iterator[Input]:
    try:
        yield from inputs.inputs(path)
    except Unreadable:
        return


def test_score_lines_are_what_the_scorer_wants(jsonl: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    run(jsonl, out, settings=Settings(form="score"))
    lines = [json.loads(line) for line in out.read_bytes().splitlines()]
    assert all(line.keys() >= {"doc_id", "attributions", "dates", "places", "visits"} for line in lines)
    assert lines[0]["places"]
    assert "error" in lines[9]


def test_plans_that_make_no_sense(jsonl: Path, tmp_path: Path) -> None:
    for jobs, shard in ((0, (1, 1)), (1, (0, 2)), (1, (3, 2))):
        with pytest.raises(UsageError, match="makes no sense"):
            run(jsonl, tmp_path / "o.jsonl", settings=Settings(), jobs=jobs, shard=shard)
    with pytest.raises(UsageError, match=r"\.jsonl file"):
        run(jsonl, tmp_path / "o.csv", settings=Settings())
    with pytest.raises(UsageError, match="no reader"):
        run(jsonl, tmp_path / "o.jsonl", settings=Settings(readers=(("oracle", ()),)))
    with pytest.raises(Unreadable, match="name a folder"):
        run(tmp_path / "nothing.jsonl", tmp_path / "o.jsonl", settings=Settings())


def test_without_pyarrow_a_table_is_an_error_at_once(
    jsonl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match="parquet"):
        run(jsonl, tmp_path / "out.parquet", settings=Settings())
    monkeypatch.setitem(sys.modules, "daft", None)
    with pytest.raises(MissingExtra, match="scale"):
        with_readings(None)


@pytest.mark.skipif(importlib.util.find_spec("pyarrow") is None, reason="the extra parquet is not installed")
def test_a_table_holds_what_the_lines_hold(jsonl: Path, tmp_path: Path) -> None:
    parquet: Any = pytest.importorskip("pyarrow.parquet")
    first, second, lines = tmp_path / "a.parquet", tmp_path / "b.parquet", tmp_path / "c.jsonl"
    run(jsonl, first, settings=Settings(), jobs=2)
    run(jsonl, second, settings=Settings())
    run(jsonl, lines, settings=Settings())
    assert first.read_bytes() == second.read_bytes()
    table = parquet.read_table(first).to_pylist()
    for got, row in zip(table, rows(lines), strict=True):
        assert (got["doc_id"], got["error"]) == (row.doc_id, row.error)
        if row.reading is not None:
            assert got["reading"]["published"] == row.reading.published
            assert [tuple(one["cue"]) for one in got["reading"]["attributions"]] == [
                one.cue for one in row.reading.attributions
            ]
            assert [one["value"] for one in got["reading"]["dates"]] == [one.value for one in row.reading.dates]


@pytest.mark.skipif(importlib.util.find_spec("daft") is None, reason="the extra scale is not installed")
def test_daft_gives_the_same_rows() -> None:
    daft: Any = pytest.importorskip("daft")
    texts = [article(number) for number in range(9)] + [None]
    days = ["2025-05-30"] * 8 + ["soon", None]
    ids = [f"d{number}" for number in range(10)]
    frame = daft.from_pydict({"doc_id": ids, "text": texts, "day": days})
    got = with_readings(frame, published="day").to_pydict()["reading"]
    assert got == [row_in_json(*row, Settings()) for row in zip(ids, texts, days, strict=True)]
    record = open_record()
    item = Input(doc_id="d3", text=texts[3], published=json.loads(got[3])["reading"]["published"])
    item = msgspec.convert(msgspec.to_builtins(item), Input)
    assert got[3].encode() == row_of(item, record=record, settings=Settings())
    assert [bool(json.loads(row).get("error")) for row in got[7:]] == [False, True, True]


@pytest.mark.skipif(importlib.util.find_spec("daft") is None, reason="the extra scale is not installed")
def test_daft_reads_files_into_a_folder_of_tables(jsonl: Path, tmp_path: Path) -> None:
    daft: Any = pytest.importorskip("daft")
    lines = [line for line in jsonl.read_text(encoding="utf-8").splitlines() if '"dct": "2025' in line]
    jsonl.write_text("\n".join(lines), encoding="utf-8")
    out, same = tmp_path / "readings", tmp_path / "out.jsonl"
    assert read_frame(str(jsonl), str(out), settings=Settings()) == len(lines) == 26
    run(jsonl, same, settings=Settings())
    table = daft.read_parquet(str(out / "*.parquet")).sort("doc_id").to_pydict()
    assert sorted(table["reading"]) == sorted(same.read_text(encoding="utf-8").splitlines())
    jsonl.write_text('{"words": "x"}', encoding="utf-8")
    with pytest.raises(UsageError, match="doc_id and text"):
        read_frame(str(jsonl), str(out), settings=Settings())


def test_memory_holds_blocks_not_the_batch(jsonl: Path) -> None:
    """The source is read lazily: the first block is there before the second is asked for."""
    blocks = parts_of(jsonl, Settings())
    assert len(next(blocks).documents) == 4
    big = [len(part.documents) for part in _large_parts()]
    assert max(big) == 1


def _large_parts() -> Iterator[Any]:
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "big.jsonl"
        path.write_text("\n".join(json.dumps({"text": "word " * 1_700_000}) for _ in range(2)), encoding="utf-8")
        yield from parts_of(path, Settings())
