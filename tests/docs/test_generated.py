"""Pages that are made from the code and from the record are what the code and the record say now."""

from __future__ import annotations

from pathlib import Path

import generate_coverage
import generate_law
from atlarge.facts.opening import open_record
from atlarge.law.norms import NORMS

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_law_pages_are_what_the_code_says() -> None:
    made = generate_law.pages()
    there = {path.relative_to(DOCS).as_posix(): path.read_text(encoding="utf-8") for path in DOCS.glob("law/*.md")}
    stale = sorted(path for path in made.keys() | there.keys() if made.get(path) != there.get(path))
    assert not stale, f"docs: {stale} are not what the law's docstrings say; run make docs, remove leftovers"


def test_every_norm_is_on_exactly_one_page() -> None:
    together = "\n".join(text for path, text in generate_law.pages().items() if path != "law/README.md")
    for norm in NORMS.values():
        assert together.count(f"## {norm.cite}: {norm.name.replace('_', ' ')}\n") == 1, norm


def test_the_figures_of_coverage_are_those_of_the_record() -> None:
    text = (DOCS / "coverage.md").read_text(encoding="utf-8")
    assert generate_coverage.FIGURES.search(text), "docs/coverage.md: the marks around the figures are gone"
    assert generate_coverage.page(text, open_record()) == text, "docs/coverage.md: old figures; run make docs"


def test_figures_are_replaced_between_their_marks() -> None:
    text = "before\n<!-- figures, made by `make docs` -->\nfigures of yesterday\n<!-- end of figures -->\nafter\n"
    renewed = generate_coverage.page(text, open_record())
    assert "yesterday" not in renewed
    assert renewed.startswith("before\n")
    assert renewed.endswith("<!-- end of figures -->\nafter\n")
