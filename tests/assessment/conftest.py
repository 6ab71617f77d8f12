"""The record, opened once for all tests of the assessment."""

from __future__ import annotations

import pytest

from atlarge.facts.opening import open_record
from atlarge.facts.record import Record


@pytest.fixture(scope="session")
def record() -> Record:
    """The real record."""
    return open_record()
