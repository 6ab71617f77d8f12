"""What the commands write to files: a briefing as PDF, figures as SVG and PNG."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader

from cli.conftest import WORLD, Run

STORY = str(WORLD / "articles" / "marek-ardenport.txt")


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own drawing


@pytest.mark.parametrize("more", [(), ("--format", "pdf")])
def test_a_briefing_as_pdf_holds_its_json(run: Run, tmp_path: Path, more: tuple[str, ...]) -> None:
    out = tmp_path / ("brief.pdf" if not more else "brief")
    brief = ("brief", STORY, "--published", "2025-03-28")
    assert run(*brief, *more, "--out", str(out)) == (0, "", "")
    reader = PdfReader(out)
    inside = json.loads(reader.attachments["briefing.json"][0])
    _, printed, _ = run(*brief, "--json")
    assert inside == json.loads(printed)
    assert reader.metadata is not None
    assert reader.metadata.title == inside["bound"]["headline"]


@pytest.mark.parametrize("out", [(), ("--out", "-")])
def test_a_pdf_is_not_printed_on_a_terminal(run: Run, out: tuple[str, ...]) -> None:
    code, printed, complaint = run("brief", STORY, "--format", "pdf", *out)
    assert (code, printed) == (2, "")
    assert complaint == "atlarge: a PDF goes to a file: give --out FILE.pdf\n"


@pytest.mark.parametrize("words", [("case", "Marek"), ("visits", "Marek"), ("outcomes",), ("grid",), ("parties",)])
def test_each_figure_is_printed_saved_and_told(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    asked = ("figure", *words, "--on", "2025-06-01")
    code, printed, complaint = run(*asked)
    assert (code, complaint) == (0, "")
    assert parsed(printed).attrib["role"] == "img"
    assert run(*asked, "--out", str(tmp_path / "f.svg")) == (0, "", "")
    assert (tmp_path / "f.svg").read_text(encoding="utf-8") == printed
    assert run(*asked, "--out", str(tmp_path / "f.png")) == (0, "", "")
    assert (tmp_path / "f.png").read_bytes().startswith(b"\x89PNG")
    _, told, _ = run(*asked, "--json")
    assert json.loads(told)["alt"] == parsed(printed).attrib["aria-label"]


def test_faults_of_figures_are_told_in_a_line(run: Run, tmp_path: Path) -> None:
    assert run("figure", "case")[0] == 2
    assert "leave Ivo Marek out" in run("figure", "parties", "Marek")[2]
    unwritten = tmp_path / "case.pdf"
    assert "end FILE in .svg or .png" in run("figure", "case", "Marek", "--out", str(unwritten))[2]
    assert not unwritten.exists()
    code, _, complaint = run("figure", "case", "Nobody")
    assert code == 2
    assert "no person named 'Nobody' is on the record" in complaint
    missing = tmp_path / "no" / "f.png"
    code, _, complaint = run("figure", "parties", "--on", "2025-06-01", "--out", str(missing))
    assert code == 2
    assert complaint.startswith(f"atlarge: {missing} cannot be written")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("brief", STORY, "--format", "html", "--out", "x.json"), "end FILE in .html or .htm, or say --format json"),
        (("brief", STORY, "--json", "--out", "x.html"), "--json is not written as .html; end FILE in .json"),
        (("brief", STORY, "--format", "pdf", "--out", "x.md"), "end FILE in .pdf, or say --format markdown"),
        (("brief", STORY, "--format", "markdown", "--out", "x.PDF"), "end FILE in .md, or say --format pdf"),
        (("read", STORY, "--format", "html", "--out", "x.pdf"), "x.pdf: --format html is not written as .pdf"),
        (("brief", STORY, "--json", "--format", "html"), "--json and --format html are two formats"),
        (("read", STORY, "--format", "html", "--out", "x.jsonl"), "many articles are written as rows of JSON"),
        (("figure", "case", "Marek", "--json", "--out", "x.png"), "--json is not written as .png"),
    ],
)
def test_the_format_and_the_ending_of_the_file_agree(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], complaint: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, printed, said = run(*words)
    assert (code, printed) == (2, "")
    assert complaint in said
    assert said.count("\n") == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("out", ["x", "x.out", "x.htm", "x.HTML"])
def test_a_format_that_is_named_goes_into_a_file_of_its_own_or_of_no_ending(run: Run, tmp_path: Path, out: str) -> None:
    assert run("brief", STORY, "--format", "html", "--out", str(tmp_path / out)) == (0, "", "")
    assert (tmp_path / out).read_text(encoding="utf-8").startswith("<!doctype html>")
