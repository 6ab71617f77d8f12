"""What the commands print on the invented record, word for word. `make bless` accepts what they print now."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from atlarge.cli.main import main

HERE = Path(__file__).parent
EXPECTED = HERE / "_expected"
BLESSING = bool(os.environ.get("ATLARGE_BLESS"))

VERSION = re.compile(r"\b[0-9a-f]{12}\b")
DRAWN = re.compile(r"<svg .*?</svg>", re.DOTALL)  # figures have tests of their own
"""A version of the record or of the law: it changes with every edit, and that is not what is tested here."""

DAY = "2025-04-02"
STORY = ("articles/marek-ardenport.txt", "--published", "2025-03-28")
COMMANDS: dict[str, tuple[str, ...]] = {
    "ask-yes.txt": ("ask", "Marek", "Arden", DAY),
    "ask-no.txt": ("ask", "Ivo Marek", "DUN", DAY),
    "ask-acceptance.txt": ("ask", "Иво Марек", "Calder City", DAY),
    "ask-territory.txt": ("ask", "ivo-marek", "Skerry", DAY),
    "ask-dead.txt": ("ask", "Tessa Varn", "Arden", "2025-12-01"),
    "ask-leaving.txt": ("ask", "Marek", "Boria", "2025-10-20"),
    "ask-secret.txt": ("ask", "Varn", "Arden", "2023-03-01"),
    "ask-known.txt": ("ask", "Marek", "Boria", "2025-10-20", "--known", "2025-01-31"),
    "ask.json": ("ask", "Marek", "Arden", DAY, "--json"),
    "parties.txt": ("parties", "2025-10-20"),
    "parties.json": ("parties", "2025-10-20", "--json"),
    "at-large.txt": ("at-large", DAY),
    "at-large-dead.txt": ("at-large", "2025-12-01"),
    "at-large.json": ("at-large", DAY, "--json"),
    "person.txt": ("person", "Varn", "2025-12-01"),
    "person.json": ("person", "Varn", "2025-12-01", "--json"),
    "state.txt": ("state", "Arden", DAY),
    "state-territory.txt": ("state", "Skerry", DAY),
    "state.json": ("state", "Boria", "2025-10-20", "--json"),
    "check.txt": ("check",),
    "brief.txt": ("brief", *STORY),
    "brief.md": ("brief", *STORY, "--format", "markdown"),
    "brief.html": ("brief", *STORY, "--format", "html"),
    "brief.json": ("brief", *STORY, "--format", "json"),
    "brief-known.txt": ("brief", *STORY, "--known", "2025-03-28"),
    "brief-undated.txt": ("brief", STORY[0]),
    "brief-no-visit.txt": ("brief", "articles/no-visit.txt", "--published", DAY),
    "brief-hostile.html": ("brief", "articles/hostile.txt", "--published", "2025-03-28", "--format", "html"),
    "read.txt": ("read", *STORY),
}


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.mark.parametrize("name", COMMANDS)
def test_prints_what_is_expected(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*COMMANDS[name], "--record", "data"]) == 0
    printed = capsys.readouterr()
    out = DRAWN.sub("<svg></svg>", VERSION.sub("0123456789ab", printed.out))
    if BLESSING:
        EXPECTED.mkdir(exist_ok=True)
        (EXPECTED / name).write_text(out, encoding="utf-8")
    assert printed.err == ""
    assert out == (EXPECTED / name).read_text(encoding="utf-8"), "make bless accepts it, if it is right"


def test_nothing_is_expected_that_no_command_prints() -> None:
    assert {path.name for path in EXPECTED.iterdir()} == set(COMMANDS)
