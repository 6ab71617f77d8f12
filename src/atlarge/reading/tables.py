"""Readings as a Parquet table (the extra `parquet`: pyarrow), nested as our types are, one row group a part.

The columns are made from the type of a row (`batches.Row`), so that a field added to a reading is a column here.
Offsets are fixed lists of two numbers; days are dates.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect

from atlarge.errors import MissingExtra

Writer = Callable[[list[Path], Path], None]


def table_writer(row: type[msgspec.Struct]) -> Writer:
    """What turns parts, each of lines of `row` as JSON, into a table. Raises `MissingExtra` without pyarrow."""
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError:
        raise MissingExtra("parquet", "writing a .parquet file") from None
    schema = arrow.schema(list(_type(arrow, inspect.type_info(row))))
    decoder = msgspec.json.Decoder(row)

    def write(parts: list[Path], out: Path) -> None:
        """The parts one after another, each a row group; whole or not at all."""
        whole = out.with_name(out.name + ".parts") / "whole"
        with parquet.ParquetWriter(whole, schema, compression="zstd") as writer:
            for part in parts:
                rows = [_plain(decoder.decode(line)) for line in part.read_bytes().splitlines()]
                writer.write_table(arrow.Table.from_pylist(rows, schema=schema))
        whole.replace(out)

    return write


_PLAIN: dict[type[inspect.Type], str] = {
    inspect.StrType: "string",
    inspect.LiteralType: "string",
    inspect.IntType: "int64",
    inspect.BoolType: "bool_",
    inspect.DateType: "date32",
}


def _type(arrow: Any, kind: inspect.Type) -> Any:
    """The Arrow type of one of ours."""
    if isinstance(kind, inspect.UnionType):
        (kind,) = (one for one in kind.types if not isinstance(one, inspect.NoneType))
    if isinstance(kind, inspect.StructType):
        return arrow.struct([(field.name, _type(arrow, field.type)) for field in kind.fields])
    if isinstance(kind, inspect.VarTupleType):
        return arrow.list_(_type(arrow, kind.item_type))
    if isinstance(kind, inspect.TupleType):
        return arrow.list_(_type(arrow, kind.item_types[0]), len(kind.item_types))
    return getattr(arrow, _PLAIN[type(kind)])()


def _plain(value: Any) -> Any:
    """A value of ours in the plain types that Arrow takes; what is left out in JSON stands here as its default."""
    if isinstance(value, msgspec.Struct):
        return {name: _plain(getattr(value, name)) for name in value.__struct_fields__}
    return [_plain(item) for item in value] if isinstance(value, tuple) else value
