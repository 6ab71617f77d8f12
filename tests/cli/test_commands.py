"""What programs may rely on: keys, shapes, exit codes, formats."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import WORLD, Run

STORY = str(WORLD / "articles" / "marek-ardenport.txt")


def asked(run: Run, *words: str) -> Any:
    code, out, err = run(*words, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def test_keys_of_ask(run: Run) -> None:
    answer = asked(run, "ask", "Marek", "Arden", "2025-04-02")
    assert {"answer", "contested", "grounds", "until", "readings", "receipt"} <= answer.keys()
    assert answer["answer"] == "yes"
    assert answer["grounds"]["parts"]


def test_a_flight_over_a_state_is_another_question(run: Run) -> None:
    present, over = (run("ask", "Marek", "Arden", "2025-04-02", "--json", *more)[1] for more in ((), ("--overflight",)))
    assert "would be on the territory of Arden" in over
    assert "would be on the territory" not in present


def test_keys_of_the_lists(run: Run) -> None:
    parties = asked(run, "parties", "2025-04-02")
    assert parties["count"] == len(parties["parties"]) == 2
    assert {row["code"] for row in parties["parties"]} == {"ARD", "BOR"}
    wanted = asked(run, "at-large", "2025-12-01")
    assert (wanted["formal"], wanted["living"]) == (2, 1)
    assert len(wanted["persons"]) == 2


def test_keys_of_brief(run: Run) -> None:
    briefing = asked(run, "brief", STORY, "--published", "2025-03-28")
    text = Path(STORY).read_text(encoding="utf-8")
    assert briefing["text"] == len(text)
    assert briefing["bound"]["answer"] == "yes"
    assert briefing["bound"]["contested"] is False
    assert (briefing["person"], briefing["host"]) == ("ivo-marek", "ARD")
    assert {"record", "law", "on", "known", "as_of"} <= briefing["receipt"].keys()
    keys = {"person", "host", "state", "first", "last", "place", "occasion", "span", "quote", "past", "zone"}
    assert briefing["visits"]
    assert briefing["claims"]
    assert all(keys <= visit.keys() for visit in briefing["visits"])
    assert all({"span", "verdict", "evidence", "instead", "quote"} <= claim.keys() for claim in briefing["claims"])
    for item in (*briefing["visits"], *briefing["claims"]):
        start, end = item["span"]
        assert text[start:end] == item["quote"]


def test_every_json_fits_its_schema(run: Run) -> None:
    schemas = json.loads(run("schema")[1])["$defs"]
    cases = {
        "Answer": ("ask", "Marek", "Arden", "2025-04-02"),
        "Parties": ("parties", "2025-04-02"),
        "AtLarge": ("at-large", "2025-04-02"),
        "PersonFile": ("person", "Marek", "2025-04-02"),
        "StateFile": ("state", "Arden", "2025-04-02"),
        "Briefing": ("brief", STORY, "--published", "2025-03-28"),
        "Reading": ("read", STORY, "--published", "2025-03-28"),
        "Differences": ("diff", str(WORLD / "data")),
    }
    for name, words in cases.items():
        assert not list(misfits(asked(run, *words), {"$ref": f"#/$defs/{name}"}, schemas, name))
    assert json.loads(run("schema", "Briefing")[1])["$ref"] == "#/$defs/Briefing"


def misfits(value: Any, schema: dict[str, Any], schemas: dict[str, Any], path: str) -> Any:
    """The keys and types that a schema asks for, as far as the schemas of msgspec use them."""
    if "$ref" in schema:
        schema = schemas[schema["$ref"].rsplit("/", 1)[-1]]
    options = schema.get("anyOf")
    if options:
        if all(list(misfits(value, option, schemas, path)) for option in options):
            yield path
        return
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": type(None)}
    if "type" in schema and not isinstance(value, kinds[schema["type"]]):
        yield f"{path}: not {schema['type']}"
    elif "enum" in schema and value not in schema["enum"]:
        yield f"{path}: {value!r} not in enum"
    elif isinstance(value, dict):
        yield from (f"{path}: no {key}" for key in schema.get("required", ()) if key not in value)
        for key, inner in value.items():
            described = schema.get("properties", {}).get(key) or schema.get("additionalProperties")
            if described is None:
                yield f"{path}: {key} is not described"
            elif isinstance(described, dict):
                yield from misfits(inner, described, schemas, f"{path}.{key}")
    elif isinstance(value, list):
        items = schema.get("items") or {}
        for index, inner in enumerate(value):
            fit = schema["prefixItems"][index] if "prefixItems" in schema else items
            if isinstance(fit, dict):
                yield from misfits(inner, fit, schemas, f"{path}[{index}]")


def test_today_is_asked_for_by_nobody_else(run: Run) -> None:
    assert asked(run, "parties")["on"] == date.today().isoformat()  # noqa: DTZ011
    assert asked(run, "ask", "Marek", "Arden")["on"] == date.today().isoformat()  # noqa: DTZ011


def test_standard_input_is_an_article_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    data = io.BytesIO(Path(STORY).read_bytes())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data))
    code, out, _ = run("brief", "-", "--published", "2025-03-28")
    assert code == 0
    assert out.splitlines()[0].startswith("Yes: ")


def test_the_ending_of_the_file_chooses_the_format(run: Run, tmp_path: Path) -> None:
    for ending, begins in (("html", "<!doctype html>"), ("md", "# Yes"), ("json", "{"), ("txt", "Yes")):
        out = tmp_path / f"brief.{ending}"
        assert run("brief", STORY, "--published", "2025-03-28", "--out", str(out)) == (0, "", "")
        assert out.read_text(encoding="utf-8").startswith(begins)


def test_an_ending_of_no_format_is_refused_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "briefing.docx"
    code, _, told = run("brief", STORY, "--out", str(out))
    assert code == 2
    assert "nothing is written as .docx" in told
    assert ".pdf" in told
    assert not out.exists()


def test_a_reading_in_every_format(run: Run) -> None:
    begins = {"html": "annotated", "annotations": "http://www.w3.org/ns/anno.jsonld", "markdown": "# Read: "}
    for form, has in begins.items():
        code, out, err = run("read", STORY, "--published", "2025-03-28", "--format", form)
        assert (code, err) == (0, "")
        assert has in out


def test_predictions_for_a_gold_set(run: Run, tmp_path: Path) -> None:
    text = "Ivo Marek will visit Arden on 2 April 2025, said Ana Holt."
    rows = [
        {"doc_id": "a", "text": text, "dct": "2025-03-28"},
        {"doc_id": "b", "text": "", "dct": None},
        {"doc_id": "c", "text": "x", "dct": "1944-06-06"},
    ]
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(map(json.dumps, rows)) + "\n\n", encoding="utf-8")
    code, out, _ = run("read", str(source), "--format", "score")
    lines = [json.loads(each) for each in out.splitlines()]
    assert code == 0
    assert [each["doc_id"] for each in lines] == ["a", "b", "c"]
    assert lines[0]["visits"][0]["status"] == "planned"
    assert lines[0]["visits"][0]["when"] == "2025-04-02"


@pytest.mark.parametrize(
    "row", ["{", "[]", '{"doc_id": "a"}', '{"doc_id": 1, "text": ""}', '{"doc_id": "a", "text": "", "dct": "soon"}']
)
def test_a_line_that_is_no_document(run: Run, tmp_path: Path, row: str) -> None:
    (tmp_path / "in.jsonl").write_text(row + "\n", encoding="utf-8")
    code, _, err = run("read", str(tmp_path / "in.jsonl"), "--format", "score")
    assert code == 2
    assert "line 1" in err


def test_the_version_and_the_help(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    for words, says in ((("--version",), r"atlarge \S+"), (("--help",), "COMMAND"), (("ask", "--help"), "PERSON")):
        with pytest.raises(SystemExit) as stopped:
            run(*words)
        assert stopped.value.code == 0
        assert re.search(says, capsys.readouterr().out)


@pytest.fixture
def versions(tmp_path: Path) -> Path:
    """A git repository whose first version of the record lacks an accession."""
    record = Path(shutil.copytree(WORLD / "data", tmp_path / "repository" / "data"))
    acts = record / "treaties/rome-statute.csv"
    now = acts.read_text(encoding="utf-8")
    git = ["git", "-C", str(record.parent), "-c", "user.name=t", "-c", "user.email=t@example.org"]
    lines = [row for row in now.splitlines(keepends=True) if not row.startswith("BOR,")]
    acts.write_text("".join(lines), encoding="utf-8")
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-qm", "without"], check=True)
    acts.write_text(now, encoding="utf-8")
    return record


def test_diff_names_the_answers_that_change_and_the_entry(run: Run, versions: Path) -> None:
    found = asked(run, "diff", "HEAD", "--record", str(versions))
    rows = [row for row in found["differences"] if row["person"] == "ivo-marek"]
    assert {row["state"] for row in found["differences"]} == {"BOR"}
    assert rows[0]["before"] == "no"
    assert rows[0]["after"] == "yes"
    assert rows[0]["first"] == "2024-03-04"
    assert "treaties/rome-statute: BOR accession 2010-03-23" in rows[0]["entries"]
    code, out, _ = run("diff", "HEAD", "--record", str(versions))
    assert code == 0
    assert "the accession by Boria (23 March 2010)" in " ".join(out.split())


def test_diff_of_a_version_with_itself(run: Run) -> None:
    assert asked(run, "diff", str(WORLD / "data"))["differences"] == []
    assert run("diff", str(WORLD / "data"))[1].startswith("No answer changes")
