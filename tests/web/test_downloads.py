"""What is shown, as a file: every form that a page offers is what it says, and knows its day, record and address."""

from __future__ import annotations

import csv
import io
import json
import re
import struct
import xml.etree.ElementTree as ET
import zlib
from html import unescape

import pytest
from starlette.testclient import TestClient

from atlarge.facts.record import Record
from atlarge.web.api.listing import ENDPOINTS

PAGES = (
    "/", "/ask?person=vladimir-putin&state=MNG&on=2024-09-03", "/map?on=2024-09-03",
    "/map?person=omar-al-bashir&on=2015-06-14", "/persons", "/persons/vladimir-putin", "/states/MNG", "/visits",
    "/precedents", "/sources", "/law/must_arrest", "/states",
)  # fmt: skip
SIGNATURES = {"png": b"\x89PNG\r\n\x1a\n", "pdf": b"%PDF-", "csv": b"\xef\xbb\xbf", "md": b"# ", "bib": b"@misc{"}


def offered(html: str) -> dict[str, str]:
    """The files that a page offers, by their form."""
    take = html.partition('aria-labelledby="take"')[2].partition("</main>")[0]
    found = map(unescape, re.findall(r'href="(/[^"]*)"', take))
    return {path.partition("?")[0].rpartition(".")[2]: path for path in found if "." in path.partition("?")[0]}


@pytest.mark.parametrize("page", PAGES)
def test_every_form_that_is_offered_is_what_it_says(client: TestClient, record: Record, page: str) -> None:
    html = client.get(page).text
    forms = offered(html)
    assert {"json", "md", "bib", "csl", "txt"} <= set(forms)
    assert ("geojson" in forms) == page.startswith("/map")
    for form, path in forms.items():
        if form in ("atom", "ics") or "/feed." in path:
            continue
        body = client.get(path).content
        assert body.startswith(SIGNATURES.get(form, b"")), (form, body[:40])
        told = words_in(form, body)
        assert record.version in told, (form, told[:300])
        if "on=2024-09-03" in page:
            assert "on=2024-09-03" in told, form


def words_in(form: str, body: bytes) -> str:
    """What a file says of itself."""
    if form == "png":
        return comment(body)
    if form == "pdf":
        from pypdf import PdfReader

        (attached,) = PdfReader(io.BytesIO(body)).attachments.values()
        return attached[0].decode()
    if form == "svg":
        told = ET.fromstring(body).findtext("{http://www.w3.org/2000/svg}metadata")  # noqa: S314 - our own
        assert json.loads(told or "")["note"]
        return told or ""
    if form in ("json", "geojson"):
        return str(json.loads(body)["about"])
    return body.decode("utf-8-sig")


def comment(png: bytes) -> str:
    """A PNG's comment; every chunk is whole."""
    place, found = 8, ""
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        kind, data = png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        assert zlib.crc32(kind + data) == struct.unpack(">I", png[place + 8 + length : place + 12 + length])[0]
        if kind == b"IHDR":
            assert min(struct.unpack(">II", data[:8])) > 300
        if kind == b"iTXt":
            found = data.removeprefix(b"Comment\0\0\0\0\0").decode()
        place += 12 + length
    assert json.loads(found)["url"].startswith("http")
    return found


def test_the_table_the_page_and_the_areas_hold_the_same(client: TestClient) -> None:
    query = "?person=omar-al-bashir&on=2015-06-14"
    areas = client.get("/map.geojson" + query).json()["features"]
    rows = list(csv.DictReader(client.get("/map.csv" + query).content.decode("utf-8-sig").splitlines()))
    rows = rows[: next(n for n, row in enumerate(rows) if row["Code"].startswith("#"))]
    assert {area["id"] for area in areas} == {row["Code"] for row in rows}
    html = client.get("/map" + query).text
    assert all(f'<tr id="{row["Code"]}">' in html for row in rows)
    bound = {area["id"] for area in areas if area["properties"]["status"].startswith("yes")}
    assert bound == {row["Code"] for row in rows if any(cell.startswith("bound to arrest") for cell in row.values())}
    assert "ZAF" in bound


@pytest.mark.parametrize(
    "path",
    [
        f"{each.path}?on=2024-09-03" if any(p.name == "on" for p in each.parameters) else f"{each.path}?per_page=40"
        for each in ENDPOINTS
        if "parquet" in each.formats and each.method == "get" and each.path != "/v1/grid"
    ]
    + ["/v1/grid?person=vladimir-putin&state=MNG"],
)
def test_parquet_holds_what_csv_holds(client: TestClient, record: Record, path: str) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra parquet is not installed")
    reply = client.get(f"{path}&format=parquet")
    assert reply.headers["content-type"] == "application/vnd.apache.parquet"
    table = parquet.read_table(io.BytesIO(reply.content))
    rows = list(csv.reader(client.get(f"{path}&format=csv").text.splitlines()))
    assert table.column_names == rows[0]
    assert [list(row.values()) for row in table.to_pylist()] == rows[1:]
    about = {key.decode(): json.loads(value) for key, value in table.schema.metadata.items()}
    assert about["record"] == record.version
    assert about["note"]
