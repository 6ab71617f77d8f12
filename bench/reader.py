"""The whole reader beside one `re.findall` over the same text: our pages one by one, and joined to the length of news.

A page is short and full of names and visits; news is longer and thinner. Then the share of each step of the reader, and
the automaton over all names beside an alternation of the same names in `re`.
"""

from __future__ import annotations

import re
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ahocorasick_rs

from atlarge.facts.opening import open_record
from atlarge.facts.record import Record
from atlarge.reading import reader
from atlarge.reading.reader import read
from timing import best, line

PAGES = Path(__file__).resolve().parents[1] / "tests" / "reading"
TIMES_FINDALL = 20
NEWS = 5_000  # characters
STEPS = ("flowing lay_out mentions times_of publication reads_within attributions visit_reads assurance_reads").split()
WORDS = re.compile(r"\w+|[^\w\s]")


def main() -> None:
    """Measure and print."""
    record = open_record()
    pages = [path.read_text(encoding="utf-8") for path in sorted(PAGES.glob("pages/*/page.txt"))]
    whole(pages, "page by page", record)
    whole(joined(pages), f"joined to {NEWS:,} characters", record)
    automaton_beside_re(pages, record)


def joined(pages: list[str]) -> list[str]:
    """The pages one after another, in texts of about the length of news."""
    texts: list[str] = [""]
    for page in pages:
        if len(texts[-1]) >= NEWS:
            texts.append("")
        texts[-1] += page.strip() + "\n\n"
    return texts


def whole(texts: list[str], how: str, record: Record) -> None:
    """The reader over the texts, whole and step by step."""
    print(f"{len(texts)} texts, {sum(map(len, texts)):,} characters: {how}")
    one_pass = best(lambda: [WORDS.findall(text) for text in texts])
    line(r"re.findall(\w+|[^\w\s])", one_pass, one_pass)
    reading = best(lambda: [read(text, record=record) for text in texts], 5)
    line("read(): everything", reading, one_pass, budget=TIMES_FINDALL * one_pass)
    taken = [shares(texts, record) for _ in range(5)]
    for step in sorted(taken[0], key=taken[0].__getitem__, reverse=True):
        seconds = min(each[step] for each in taken)
        print(f"    {step:<20} {seconds / reading:>4.0%}  x{seconds / one_pass:.1f}")
    print(f"{len(texts) / reading:,.0f} texts a second on one core\n")


def shares(texts: list[str], record: Record) -> dict[str, float]:
    """Seconds of each step, from its call in the reader to its return."""
    seconds: dict[str, float] = defaultdict(float)
    plain = {step: getattr(reader, step) for step in STEPS}
    for step, work in plain.items():
        setattr(reader, step, timed(step, work, seconds))
    try:
        for text in texts:
            read(text, record=record)
    finally:
        for step, work in plain.items():
            setattr(reader, step, work)
    return seconds


def timed(step: str, work: Callable[..., Any], seconds: dict[str, float]) -> Callable[..., Any]:
    """The step, its time added up."""

    def run(*args: Any, **named: Any) -> Any:
        start = time.process_time()
        done = work(*args, **named)
        seconds[step] += time.process_time() - start
        return done

    return run


def automaton_beside_re(texts: list[str], record: Record) -> None:
    """All names of States in one automaton, beside one alternation."""
    named = {name for state in record.states.values() for name in (state.name, *state.names, *state.demonyms)}
    names = sorted(named - {""}, key=len, reverse=True)
    one_pass = best(lambda: [WORDS.findall(text) for text in texts])
    automaton = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    scan = best(lambda: [automaton.find_matches_as_indexes(text) for text in texts])
    line(f"{len(names):,} names of States, one automaton", scan, one_pass)
    either = re.compile("|".join(map(re.escape, names)))
    line("the same names, alternation in re", best(lambda: [either.findall(text) for text in texts], 1), one_pass)


if __name__ == "__main__":
    main()
