"""`atlarge read` over many articles and with other readers, as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from atlarge.cli.batching import named_readers
from atlarge.cli.main import main
from atlarge.errors import UsageError
from reading.endpoints import endpoint_that_says, reply, said

STORY = "Vladimir Putin will travel to Mongolia on September 3, the Kremlin said. An aide was told to pack, he said."


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """One article."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_a_folder_becomes_rows_and_nothing_is_printed_on_standard_output(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "b.txt").write_text(STORY, encoding="utf-8")
    (folder / "a.txt").write_bytes(b"\x00\x01" * 99)
    out = tmp_path / "out.jsonl"
    assert main(["read", str(folder), "--jobs", "1", "--published", "2024-08-30", "--out", str(out)]) == 0
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [(row["doc_id"], "error" in row) for row in rows] == [("a.txt", True), ("b.txt", False)]
    assert rows[1]["reading"]["published"] == "2024-08-30"
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == f"{out}: 2 articles, 1 of them could not be read\n"
    assert main(["read", str(story), "--jobs", "1", "--format", "score", "--out", str(out)]) == 0
    assert json.loads(out.read_text(encoding="utf-8")).keys() >= {"doc_id", "attributions", "dates", "places", "visits"}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--jobs", "2"], "need --out"),
        (["--jobs", "0", "--out", "x.jsonl"], "makes no sense"),
        (["--shard", "two", "--out", "x.jsonl"], "--shard two"),
        (["--shard", "3/2", "--out", "x.jsonl"], "makes no sense"),
        (["--engine", "spark", "--out", "x"], "--engine daft"),
        (["--engine", "daft", "--jobs", "2", "--out", "x"], "divides the work itself"),
        (["--reader", "oracle"], "at hand are rules"),
        (["--reader", "endpoint:url"], "NAME:KEY=VALUE"),
        (["--reader", "endpoint"], "needs url and model"),
    ],
)
def test_commands_that_make_no_sense(
    story: Path, words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(story), *words]) == 2
    assert says in capsys.readouterr().err


def test_a_model_adds_to_the_rules_and_its_lies_are_shown(story: Path, tmp_path: Path) -> None:
    good, bad = said("the Kremlin", "said", "will travel"), said("the Kremlin", "said", "will not travel")
    page, notes = tmp_path / "page.html", tmp_path / "notes.json"
    with endpoint_that_says(reply(attributions=[good, bad])) as fake:
        reader = f"endpoint:url={fake.url},model=small"
        assert main(["read", str(story), "--reader", reader, "--out", str(page)]) == 0
        assert main(["read", str(story), "--reader", reader, "--format", "annotations", "--out", str(notes)]) == 0
    shown = page.read_text(encoding="utf-8")
    assert "endpoint:small" in shown
    assert "will not travel" in shown.partition('id="refused"')[2]
    assert "will not travel" not in shown.partition('id="refused"')[0]
    assert json.loads(notes.read_text(encoding="utf-8"))["type"] == "AnnotationCollection"


def test_predictions_of_other_readers_are_scored_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = tmp_path / "in.jsonl"
    rows.write_text(json.dumps({"doc_id": "a", "text": STORY}), encoding="utf-8")
    with endpoint_that_says(reply(attributions=[said("An aide", "was told", "to pack")])) as fake:
        reader = f"endpoint:url={fake.url},model=small"
        assert main(["read", str(rows), "--format", "score"]) == 0
        assert main(["read", str(rows), "--format", "score", "--reader", reader]) == 0
    rules, both = (json.loads(line)["attributions"] for line in capsys.readouterr().out.splitlines())
    aide = STORY.index("An aide")
    assert [aide, aide + len("An aide")] in [one["source_span"] for one in both]
    assert [aide, aide + len("An aide")] not in [one["source_span"] for one in rules]


def test_readers_are_named_with_their_options() -> None:
    assert named_readers(["rules", "endpoint:url=http://localhost:1/v1,model=a=b"]) == (
        ("rules", ()),
        ("endpoint", (("url", "http://localhost:1/v1"), ("model", "a=b"))),
    )
    with pytest.raises(UsageError, match="write NAME"):
        named_readers([":x=1"])
