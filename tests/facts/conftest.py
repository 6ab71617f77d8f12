"""A copy of the tiny invented record that a test may break."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from facts.copies import WORLD


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the invented record."""
    return Path(shutil.copytree(WORLD, tmp_path / "data"))
