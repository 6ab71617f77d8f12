"""The API: the same answers as the library, in every form, and as its own OpenAPI document says."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any, cast

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import checks
from schemathesis.specs.openapi import checks as conformance
from starlette.testclient import TestClient

from atlarge.assessment.asking import ask
from atlarge.assessment.parties import parties
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.web.app import create_app
from atlarge.web.faces import encoded

JSON = {"accept": "application/json"}


def test_an_answer_is_the_librarys(client: TestClient, record: Record) -> None:
    reply = client.get("/v1/ask?person=Путин&state=Mongolia&on=2024-09-03", headers=JSON)
    mine = ask(record, "vladimir-putin", "MNG", date(2024, 9, 3))
    assert reply.json()["data"] == json.loads(encoded(mine))
    assert reply.headers["access-control-allow-origin"] == "*"


def test_a_batch_answers_in_order_and_a_slip_spoils_only_itself(client: TestClient) -> None:
    questions = [
        {"person": "Putin", "state": "Mongolia", "on": "2024-09-03"},
        {"person": "Nobody at all", "state": "Mongolia", "on": "2024-09-03"},
        {"person": "Bashir", "state": "ZAF", "on": "2015-06-13", "known": "2015-06-13"},
        {"person": "Putin", "state": "MNG", "on": "2024-09-31"},
    ]
    reply = client.post("/v1/ask", json={"questions": questions}, headers=JSON)
    assert reply.status_code == 200
    first, second, third, fourth = reply.json()["data"]
    assert first["answer"]["answer"] == "yes"
    assert second["problem"]["status"] == 404
    assert third["answer"]["known"] == "2015-06-13"
    assert fourth["problem"]["status"] == 400
    table = client.post("/v1/ask?format=csv", json={"questions": questions})
    assert [row["answer"] for row in csv.DictReader(io.StringIO(table.text))] == [
        "yes",
        "",
        third["answer"]["answer"],
        "",
    ]


@pytest.mark.parametrize(
    "slip", [{"on": ""}, {"on": "", "known": "2020-01-01"}, {"on": "2024-09-03", "known": "1990-01-01"}, {"on": " "}]
)
def test_a_day_that_is_missing_or_too_early_spoils_only_its_question(client: TestClient, slip: dict[str, str]) -> None:
    good = {"person": "Putin", "state": "MNG", "on": "2024-09-03"}
    reply = client.post("/v1/ask", json={"questions": [good, {**good, **slip}, good]}, headers=JSON)
    assert reply.status_code == 200
    first, second, third = reply.json()["data"]
    assert first == third == {"answer": first["answer"]}
    assert second["problem"]["status"] == 400
    assert second["problem"]["detail"].startswith("known" if slip["on"].startswith("2") else "on")


def test_a_person_whom_no_source_names_is_asked_about_by_id(client: TestClient, record: Record) -> None:
    unnamed = next(person.id for person in record.persons.values() if not person.named)
    data = client.get(f"/v1/ask?person={unnamed}&state=MNG&on=2026-10-07", headers=JSON).json()["data"]
    assert data["summary"] == ("No: on 7 October 2026 Mongolia is not bound to arrest a person whom no source names.")
    page = client.get(f"/persons/{unnamed}?on=2026-10-07").text
    assert "A person whom no source names is " in page
    assert "/map?person=" not in page


def test_too_many_questions(client: TestClient) -> None:
    question = {"person": "putin", "state": "MNG", "on": "2024-09-03"}
    assert client.post("/v1/ask", json={"questions": [question] * 1001}, headers=JSON).status_code == 413


@pytest.mark.parametrize("on", ["2002-07-01", "2024-09-03", "2026-10-07"])
def test_the_parties_are_the_librarys(client: TestClient, record: Record, on: str) -> None:
    codes = [party["code"] for party in client.get(f"/v1/parties?on={on}", headers=JSON).json()["data"]]
    assert sorted(codes) == sorted(parties(record, date.fromisoformat(on)))


@pytest.mark.parametrize("path", ["persons", "states", "visits", "gatherings", "sources"])
def test_a_list_comes_in_parts_that_make_the_whole(client: TestClient, path: str) -> None:
    first = client.get(f"/v1/{path}?per_page=50", headers=JSON).json()
    rows: list[Any] = []
    for page in range(1, first["page"]["pages"] + 1):
        rows += client.get(f"/v1/{path}?per_page=50&page={page}", headers=JSON).json()["data"]
    assert len(rows) == first["page"]["total"]
    assert len({json.dumps(row, sort_keys=True) for row in rows}) == len(rows)
    assert client.get(f"/v1/{path}?page=9999", headers=JSON).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "parties",
        "at-large",
        "map",
        "persons",
        "states",
        "visits",
        "gatherings",
        "sources",
        "grid?person=putin&state=MNG",
    ],
)
def test_a_table_is_csv_too(client: TestClient, path: str) -> None:
    joined = "&" if "?" in path else "?"
    by_query = client.get(f"/v1/{path}{joined}format=csv")
    by_header = client.get(f"/v1/{path}", headers={"accept": "text/csv"})
    assert by_query.content == by_header.content
    rows = list(csv.DictReader(io.StringIO(by_query.text)))
    assert rows
    assert None not in rows[0]


def test_cells_of_the_api_are_no_formulas_either(client: TestClient) -> None:
    question = {"person": "=1+1", "state": "@SUM(1)", "on": "2024-09-03"}
    table = client.post("/v1/ask?format=csv", json={"questions": [question]})
    (row,) = csv.DictReader(io.StringIO(table.text))
    assert (row["person"], row["state"]) == ("'=1+1", "'@SUM(1)")


def test_the_map_is_geojson_too(client: TestClient) -> None:
    reply = client.get("/v1/map?person=putin&on=2024-09-03&format=geojson")
    whole = reply.json()
    assert reply.headers["content-type"] == "application/geo+json"
    found = {feature["id"]: feature for feature in whole["features"]}
    assert found["MNG"]["properties"]["status"] == "yes, contested"
    assert found["MNG"]["geometry"]["type"] == "MultiPolygon"
    assert found["XAB"]["geometry"]["type"] == "Point", "a dot, for want of lines"
    assert found["XBA"]["geometry"] is None
    assert "no position on sovereignty" in whole["about"]["borders"]


def test_the_grid_is_the_laws(client: TestClient, record: Record) -> None:
    runs = client.get("/v1/grid?person=putin&state=MNG", headers=JSON).json()["data"]
    for run in runs:
        answer = ask(record, "vladimir-putin", "MNG", date.fromisoformat(run["since"]))
        assert run["status"].split(",")[0] == answer.answer


def test_a_story_is_checked(client: TestClient) -> None:
    text = "Vladimir Putin will visit Mongolia on 3 September 2024. Mongolia is a member of the Court in The Hague."
    reply = client.post("/v1/claims", json={"text": text, "published": "2024-08-30"}, headers=JSON)
    assert reply.status_code == 200
    assert reply.json()["data"]["claims"]
    assert reply.headers["cache-control"] == "no-store"


def test_a_story_is_checked_with_what_was_known(client: TestClient) -> None:
    story = {"text": "Vladimir Putin will visit Mongolia on 3 September 2024.", "published": "2024-08-30"}
    whole = client.post("/v1/claims", json={**story, "known": "2024-08-30"}, headers=JSON).json()
    assert whole["about"]["known"] == whole["data"]["receipt"]["known"] == "2024-08-30"
    assert client.post("/v1/claims", json=story, headers=JSON).json()["about"]["known"] is None


@pytest.mark.parametrize("name", ["known", "published"])
@pytest.mark.parametrize("day", ["0001-01-01", "1990-01-01", "9999-12-31", "2024-08"])
def test_a_story_is_asked_about_on_days_of_the_record(client: TestClient, name: str, day: str) -> None:
    reply = client.post("/v1/claims", json={"text": "Putin was in Mongolia.", name: day}, headers=JSON)
    assert reply.status_code == 400
    reply = client.post("/read", data={"text": "Putin was in Mongolia.", name: day}, headers=JSON)
    assert reply.status_code == 400


def test_a_form_that_there_is_not(client: TestClient) -> None:
    assert client.get("/v1/persons/vladimir-putin?format=csv", headers=JSON).status_code == 406
    assert client.get("/v1/persons?format=xml", headers=JSON).status_code == 400


@pytest.mark.parametrize(
    ("accepts", "kind"),
    [
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/csv;q=0.1, application/json", "application/json"),
        ("application/json;q=0.2, text/csv;q=0.9", "text/csv; charset=utf-8"),
        ("text/csv;q=0, */*", "application/json"),
        ("application/json; q=0, */*", "text/csv; charset=utf-8"),
        ("text/*, */*;q=0.5", "text/csv; charset=utf-8"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "application/json"),
        ("text/html", "application/json"),
        ("text/csv-schema", "application/json"),
        ("", "application/json"),
    ],
)
def test_the_form_is_the_one_that_is_wished_for(client: TestClient, accepts: str, kind: str) -> None:
    reply = client.get("/v1/parties?on=2024-09-03", headers={"accept": accepts})
    assert reply.headers["content-type"] == kind
    assert reply.headers["vary"] == "accept, accept-encoding"


@pytest.mark.parametrize(
    ("accepts", "coding"),
    [("gzip", "gzip"), ("br, gzip;q=0.5", "gzip"), ("*", "gzip"), ("gzip;q=0", ""), ("gzip; q=0.0, *", ""), ("br", "")],
)
def test_nothing_is_compressed_for_who_cannot_open_it(client: TestClient, accepts: str, coding: str) -> None:
    for path in ("/v1/parties?on=2024-09-03", "/persons"):
        reply = client.get(path, headers={"accept-encoding": accepts})
        assert reply.headers.get("content-encoding", "") == coding
        assert "accept-encoding" in reply.headers["vary"]


def test_the_tag_spares_the_second_reply(client: TestClient) -> None:
    tag = client.get("/v1/parties?on=2024-09-03").headers["etag"]
    assert client.get("/v1/parties?on=2024-09-03", headers={"if-none-match": tag}).status_code == 304


def test_parquet_says_how_to_get_it_or_is_it(client: TestClient) -> None:
    reply = client.get("/v1/visits?format=parquet", headers={"accept": "*/*"})
    try:
        from pyarrow import parquet as pq  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        assert reply.status_code == 406
        assert "atlarge[parquet]" in reply.json()["detail"]
    else:
        table = pq.read_table(io.BytesIO(reply.content))
        assert table.num_rows == 100
        assert b"record" in table.schema.metadata


def test_the_document_names_every_route(client: TestClient) -> None:
    document = client.get("/v1/openapi.json").json()
    assert document["openapi"] == "3.1.0"
    assert len(document["paths"]) >= 16
    for path, operations in document["paths"].items():
        for operation in operations.values():
            assert operation["summary"], path


SCHEMA = schemathesis.openapi.from_asgi("/v1/openapi.json", create_app(open_record(), today=lambda: date(2026, 10, 7)))
OPERATIONS = {found.label: found for found in (cast("Any", each).ok() for each in SCHEMA.get_all_operations())}
CHECKS = [
    checks.not_a_server_error,
    conformance.status_code_conformance,
    conformance.content_type_conformance,
    conformance.response_headers_conformance,
    conformance.response_schema_conformance,
    conformance.unsupported_method,
]
"""Not among them: that valid data is always taken. A name may be unknown, and a day may lie before the Statute."""


@pytest.mark.parametrize("label", sorted(OPERATIONS))
def test_the_api_is_as_its_document_says(label: str) -> None:
    @given(case=OPERATIONS[label].as_strategy())
    @settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    def holds(case: Any) -> None:
        case.call_and_validate(checks=CHECKS)

    holds()


def test_a_page_of_another_site_may_ask(client: TestClient) -> None:
    asked = {"origin": "https://x.example", "access-control-request-method": "POST"}
    reply = client.options("/v1/ask", headers={**asked, "access-control-request-headers": "content-type"})
    assert reply.status_code == 204
    assert reply.headers["access-control-allow-origin"] == "*"
    assert "POST" in reply.headers["access-control-allow-methods"]
    assert "content-type" in reply.headers["access-control-allow-headers"]
    body = {"questions": [{"person": "putin", "state": "MNG", "on": "2024-09-03"}]}
    assert client.post("/v1/ask", json=body, headers=asked).headers["access-control-allow-origin"] == "*"
    assert client.options("/read", headers=asked).status_code == 405
    assert "access-control-allow-origin" not in client.get("/read").headers
