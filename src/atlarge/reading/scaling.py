"""The same reading on Daft (the extra `scale`), on one machine or on a Ray cluster.

    import daft
    from atlarge.reading.scaling import with_readings

    daft.set_runner_ray("ray://head:10001")               # or nothing, for this machine
    articles = daft.read_parquet("s3://bucket/articles/*.parquet")
    with_readings(articles, text="text", published="day").write_parquet("readings/")

Each row gets the row that `atlarge.reading.batches` writes, as JSON, to the byte. The record is opened once in each
process. Engines without an adapter need one line: `row_of(Input(doc_id=..., text=...), record=..., settings=...)`.
"""

from __future__ import annotations

import os
from functools import lru_cache
from importlib import import_module
from typing import Any

from atlarge.dates import parse_day
from atlarge.errors import DateError, MissingExtra, UsageError
from atlarge.facts.record import Record
from atlarge.reading.batches import Settings, readers_of, record_of, row_of
from atlarge.reading.inputs import Input
from atlarge.reading.plugins import Reader

BATCH = 200
"""Rows that a process is given at once."""


def with_readings(
    frame: Any,
    *,
    text: str = "text",
    doc_id: str = "doc_id",
    published: str = "",
    into: str = "reading",
    settings: Settings | None = None,
) -> Any:
    """The data frame with a column more: each document's row, as JSON. Nothing is computed until it is collected.

    `text`, `doc_id` and `published` name columns (published: a day, a moment, either as ISO 8601 text, or null). Raises
    `MissingExtra` without Daft.
    """
    daft = _daft()
    asked = settings or Settings()

    @daft.func.batch(return_dtype=daft.DataType.string(), batch_size=BATCH)  # type: ignore[untyped-decorator]
    def read_rows(ids: Any, texts: Any, days: Any) -> list[str]:
        """The rows of one batch, in its order."""
        rows = zip(ids.to_pylist(), texts.to_pylist(), days.to_pylist(), strict=True)
        return [row_in_json(one_id, one_text, str(day or ""), asked) for one_id, one_text, day in rows]

    texts = [daft.col(name).cast(daft.DataType.string()) for name in (doc_id, text)]
    days = daft.col(published) if published else daft.lit(None)  # as they are: Daft would write 2025-5-3
    return frame.with_column(into, read_rows(*texts, days))


def read_frame(source: str, out: str, *, settings: Settings, cluster: str = "") -> int:
    """Read JSONL or Parquet files, also in object storage, into a folder of Parquet files; how many rows there are.

    `source` may be a pattern ("s3://bucket/*.parquet") and has the columns text, doc_id and, if known, dct. `cluster`
    is the address of a Ray cluster; without it this machine does the work. Raises `UsageError`, `MissingExtra`.
    """
    daft = _daft()
    if cluster:
        daft.set_runner_ray(cluster)
    frame = daft.read_parquet(source) if ".parquet" in source else daft.read_json(source)
    missing = {"doc_id", "text"} - set(frame.column_names)
    if missing:
        raise UsageError(f"{source}: the column {' and '.join(sorted(missing))} is missing")
    published = "dct" if "dct" in frame.column_names else ""
    rows = with_readings(frame, published=published, settings=settings).select("doc_id", "reading").collect()
    rows.write_parquet(out, write_mode="overwrite")
    return int(rows.count_rows())


def _daft() -> Any:
    """Daft, told to report nothing about its use to anybody. Raises `MissingExtra`."""
    for name, value in (("DAFT_ANALYTICS_ENABLED", "0"), ("SCARF_NO_ANALYTICS", "true"), ("DO_NOT_TRACK", "true")):
        os.environ.setdefault(name, value)
    try:
        return import_module("daft")
    except ImportError:
        raise MissingExtra("scale", "reading on Daft") from None


def row_in_json(doc_id: str | None, text: str | None, day: str | None, settings: Settings) -> str:
    """One row; a missing text or a day that is none gives an error row."""
    name = doc_id or ""
    try:
        published = parse_day(day[:10]) if day else None
        item = Input(doc_id=name, text=text, published=published, fault="" if text is not None else "it has no text")
    except DateError as error:
        item = Input(doc_id=name, fault=str(error))
    record, readers = _opened(settings)
    return row_of(item, record=record, settings=settings, readers=readers).decode("utf-8")


@lru_cache(maxsize=2)
def _opened(settings: Settings) -> tuple[Record, tuple[Reader, ...]]:
    """What a process needs, opened at its first row."""
    return record_of(settings), readers_of(settings)
