"""Names of the record, words of the pages and marks in any order: nothing that is read or checked may raise."""

from __future__ import annotations

import random
import re
from datetime import date
from pathlib import Path

import pytest

from atlarge.checking.checker import check
from atlarge.facts.opening import open_record
from atlarge.names.lexicon import lexicon_of
from atlarge.reading.reader import read

RECORD = open_record()
PAGES = sorted((Path(__file__).parents[1] / "reading" / "pages").glob("*/page.txt"))
DAYS = (None, date(2025, 4, 3), date.min, date.max)
HOT = (
    *"Putin Netanyahu Bashir he 's , . “ ” and in to the of said not visit visited Mongolia Hungary Tuesday".split(),
    *"2025 ICC court : - — ( ) arrest never after member non-member".split(),
    "3 September 2024",
    "\n\n",
)


@pytest.mark.parametrize("seed", range(8))
def test_nothing_raises(seed: int) -> None:
    chance = random.Random(seed)
    names = list(lexicon_of(RECORD).by_name)
    words = sorted({word for page in PAGES for word in re.findall(r"\w+|[^\w\s]", page.read_text(encoding="utf-8"))})
    for _ in range(400):
        tables = chance.choices((HOT, names, words), (2, 1, 1), k=chance.randint(1, 14))
        text = chance.choice(("", " ", " ")).join(map(chance.choice, tables))
        check(read(text, record=RECORD, published=chance.choice(DAYS)), RECORD)


@pytest.mark.parametrize("published", DAYS)
@pytest.mark.parametrize(
    "text",
    [
        ", Mongolian",
        "non-member Bahia paying in",
        "Netanyahu home From Netanyahu 2023-07-12 said - ALDERNEY forgotten",
        "never said Hungary careful 2025-06-01 Tuesday passed Putin",
        "PYONGYANG not Putin and visited Johannesburg Bashir Tuesday Tuesday",
    ],
)
def test_what_once_raised(text: str, published: date | None) -> None:
    check(read(text, record=RECORD, published=published), RECORD)
