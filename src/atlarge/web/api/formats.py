"""A reply as bytes: JSON, CSV, Parquet and GeoJSON; and which of them a request wants."""

from __future__ import annotations

import io

import msgspec
from starlette.requests import Request

from atlarge.errors import MissingExtra
from atlarge.web.accepting import wish
from atlarge.web.api.endpoints import Endpoint, Reply
from atlarge.web.faces import encoded
from atlarge.web.placing import geojson
from atlarge.web.problems import Refused
from atlarge.web.tables import csv_of

MEDIA = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "geojson": "application/geo+json",
}


def wanted(endpoint: Endpoint, request: Request) -> str:
    """The form asked for: by `format=`, else by the Accept header, else JSON. Raises `Refused` 406."""
    form = request.query_params.get("format", "")
    if not form:
        accepts = request.headers.get("accept", "")
        wishes = {each: wish(accepts, MEDIA[each].split(";")[0]) for each in endpoint.formats}
        best = max(wishes, key=lambda each: wishes[each])
        form = best if wishes[best][0] else "json"
    if form not in endpoint.formats:
        status = 406 if form in MEDIA else 400
        raise Refused(status, f"format: this can be had as {', '.join(endpoint.formats)}")
    return form


def in_bytes(reply: Reply, form: str, about: dict[str, object]) -> bytes:
    """The reply in a form. Raises `Refused` 406 for Parquet where it is not installed."""
    if form == "csv":
        return csv_of([reply.head, *reply.rows]).encode()
    if form == "parquet":
        return _parquet(reply, about)
    if form == "geojson":
        return encoded(geojson(reply.data, about))
    paging = {"page": reply.paging} if reply.paging else {}
    return encoded({"about": about, **paging, "data": reply.data})


def _parquet(reply: Reply, about: dict[str, object]) -> bytes:
    try:
        import pyarrow as pa  # type: ignore[import-not-found, unused-ignore]
        from pyarrow import parquet as pq
    except ImportError:
        raise Refused(406, str(MissingExtra("parquet", "a reply as Parquet"))) from None
    columns = list(zip(*reply.rows, strict=True)) if reply.rows else [() for _ in reply.head]
    table = pa.table({name: pa.array(column, pa.string()) for name, column in zip(reply.head, columns, strict=True)})
    told = {key: msgspec.json.encode(value).decode() for key, value in about.items()}
    out = io.BytesIO()
    pq.write_table(table.replace_schema_metadata(told), out)
    return out.getvalue()
