"""Commands run on the invented record, inside this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from atlarge.cli.main import main

WORLD = Path(__file__).parents[1] / "world"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run one command; gives the exit code, what was printed, and what was complained of."""
    monkeypatch.setenv("ATLARGE_RECORD", str(WORLD / "data"))
    monkeypatch.setenv("COLUMNS", "100")

    def command(*words: str) -> tuple[int, str, str]:
        code = main(words)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return command
