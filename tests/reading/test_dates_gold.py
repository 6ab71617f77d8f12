"""Time expressions against texts that somebody marked who had not seen the reader (see GOLD.md)."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from atlarge.reading.dating.times import times_of
from atlarge.reading.datings import reads_on
from atlarge.reading.layout import lay_out

TEXTS = [json.loads(line) for line in (Path(__file__).parent / "dates_gold.jsonl").read_text("utf-8").splitlines()]
LOOKED_AT = [text for text in TEXTS if int(text["id"][1:]) % 2]
HELD_OUT = [text for text in TEXTS if not int(text["id"][1:]) % 2]


def figures(texts: list[dict[str, object]]) -> tuple[float, float, float]:
    """F1 of spans alike, of spans that meet, and of those that have the value too; as TempEval-3 counts."""
    alike = met = valued = marks = 0
    for text in texts:
        layout = lay_out(str(text["text"]))
        day = date.fromisoformat(str(text["dct"]))
        reads = list(reads_on(times_of(layout.tokens, layout.sentences), day))
        gold = text["times"]
        assert isinstance(gold, list)
        marks += len(gold) + len(reads)
        for mark in gold:
            start, end = mark["start"], mark["end"]
            one = next((read for read in reads if read.span[0] < end and start < read.span[1]), None)
            if one is None:
                continue
            reads.remove(one)
            met += 1
            alike += one.span == (start, end)
            valued += one.value == mark["value"]
    return 2 * alike / marks, 2 * met / marks, 2 * valued / marks


@pytest.mark.parametrize(
    ("texts", "floors"),
    [(LOOKED_AT, (0.95, 0.98, 0.93)), (HELD_OUT, (0.91, 0.96, 0.845))],
    ids=["looked at", "held out"],
)
def test_marked_texts(texts: list[dict[str, object]], floors: tuple[float, float, float]) -> None:
    assert len(texts) == 30
    reached = figures(texts)
    assert all(one >= floor for one, floor in zip(reached, floors, strict=True)), reached


def test_marks_are_of_words() -> None:
    for text in TEXTS:
        words = str(text["text"])
        marks = [(mark["start"], mark["end"]) for mark in text["times"]]
        assert marks == sorted(marks)
        assert all(words[start:end].strip() == words[start:end] != "" for start, end in marks)
