"""What the documentation shows is what the program does.

Every `$ atlarge ...` in a `console` block is run and its output compared; every `>>>` in a `python` block is run as a
doctest; every relative link leads somewhere. `make bless` writes the real output into the pages.
"""

from __future__ import annotations

import doctest
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
BLESSING = bool(os.environ.get("ATLARGE_BLESS"))


class Block(NamedTuple):
    """A fenced block: its page, its language, its number on the page among all fenced blocks, and its text."""

    page: str
    language: str
    number: int
    text: str

    def __str__(self) -> str:
        return f"{self.page}-{self.number}"


def pages() -> list[str]:
    """Every page of prose, as a path below the root."""
    found = [
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "inbox").rglob("*.md"),
    ]
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


def blocks(page: str, text: str) -> list[Block]:
    """The fenced blocks of a page, in order."""
    return [Block(page, match[1], number, match[2]) for number, match in enumerate(FENCE.finditer(text))]


def all_blocks(language: str) -> list[Block]:
    """The blocks of that language on every page."""
    found = [block for page in pages() for block in blocks(page, (ROOT / page).read_text(encoding="utf-8"))]
    return [block for block in found if block.language == language]


@pytest.fixture(scope="session")
def shell(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which `atlarge` is this checkout, on a terminal of a hundred columns without colour."""
    folder = tmp_path_factory.mktemp("bin")
    script = folder / "atlarge"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m atlarge "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return os.environ | {
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "LC_ALL": "C.UTF-8",
    }


def run(block: str, shell: dict[str, str], cwd: Path = ROOT) -> str:
    """The block as it would read with the output that its commands print now."""
    written = []
    for line in block.splitlines():
        if line.startswith("$ "):
            command = ["bash", "-o", "pipefail", "-c", line[2:]]
            done = subprocess.run(
                command, cwd=cwd, env=shell, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
            )
            expected = int(line.rpartition("  # ends with ")[2]) if "  # ends with " in line else 0
            stopped = 128 + signal.SIGPIPE  # by `head`, which has read enough
            assert done.returncode in (expected, stopped), f"{line}\nended with {done.returncode}: {done.stderr}"
            output = "\n".join(each.rstrip() for each in (done.stdout + done.stderr).splitlines())
            written.append(f"{line}\n{output.strip(chr(10))}\n" if output.strip() else f"{line}\n")
    return "".join(written)


@pytest.mark.parametrize("block", all_blocks("console"), ids=str)
def test_commands_print_what_the_page_shows(block: Block, shell: dict[str, str]) -> None:
    assert block.text.startswith("$ atlarge "), f"{block}: a console block starts with `$ atlarge`; use `sh` for others"
    now = run(block.text, shell)
    if BLESSING:
        page = ROOT / block.page
        text = page.read_text(encoding="utf-8")
        match = list(FENCE.finditer(text))[block.number]
        page.write_text(text[: match.start(2)] + now + text[match.end(2) :], encoding="utf-8")
    else:
        assert now == block.text, f"{block.page} shows something else; `make bless` renews it, then read the diff"


@pytest.mark.parametrize("block", all_blocks("python"), ids=str)
def test_python_does_what_the_page_shows(block: Block) -> None:
    assert ">>> " in block.text, f"{block}: a python block is run; write it with >>>, or use another language"
    test = doctest.DocTestParser().get_doctest(block.text, {}, str(block), block.page, 0)
    printed: list[str] = []
    results = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test, out=printed.append)
    assert not results.failed, "".join(printed)


@pytest.mark.parametrize("page", pages())
def test_links_lead_somewhere(page: str) -> None:
    text = FENCE.sub("", (ROOT / page).read_text(encoding="utf-8"))
    local = [link for link in LINK.findall(text) if "://" not in link and not link.startswith("mailto:")]
    dead = [link for link in local if not ((ROOT / page).parent / link).exists()]
    assert not dead, f"{page}: {dead} lead nowhere; correct the path"


def test_every_command_is_documented_with_real_output(shell: dict[str, str]) -> None:
    listed = re.findall(r"^    ([a-z-]+)\s", run("$ atlarge --help\n", shell), re.MULTILINE)
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    missing = [command for command in listed if f"$ atlarge {command}" not in page]
    assert "ask" in listed
    assert not missing, f"docs/commands.md: {missing} have no example; add one, then make bless"


def test_the_harness_sees_a_wrong_output(tmp_path: Path) -> None:
    shell = os.environ | {"LC_ALL": "C.UTF-8"}
    shown = "$ echo one; echo two\none\n$ true\n"
    assert run(shown, shell, tmp_path) == "$ echo one; echo two\none\ntwo\n$ true\n"


def test_the_harness_finds_blocks_by_language() -> None:
    text = "# x\n\n```console\n$ a\n1\n```\n\n```sh\nmake\n```\n\n```python\n>>> 1\n1\n```\n"
    assert [(block.language, block.number) for block in blocks("p", text)] == [("console", 0), ("sh", 1), ("python", 2)]
    assert blocks("p", text)[0].text == "$ a\n1\n"
