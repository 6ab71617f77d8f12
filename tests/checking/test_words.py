"""What the checker prints about an article is in our words, whatever words the article uses."""

from __future__ import annotations

from pathlib import Path

import pytest

import house
from atlarge.checking.checker import check
from atlarge.facts.opening import open_record
from atlarge.reading.reader import read

PAGES = Path(__file__).resolve().parents[1] / "reading" / "pages"


@pytest.mark.parametrize("page", sorted(PAGES.glob("*/page.txt")), ids=lambda page: page.parent.name)
def test_verdicts_are_in_our_words(page: Path) -> None:
    record = open_record()
    claims = check(read(page.read_text(encoding="utf-8"), record=record), record)
    printed = [(claim, text) for claim in claims for text in (claim.why, claim.instead, claim.says)]
    faults = [
        f"{claim.id} ({claim.kind}): {fault}: {text}" for claim, text in printed for _, fault in house.not_ours(text)
    ]
    assert not faults, "\n".join(faults)
