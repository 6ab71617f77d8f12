"""The whole reader over our own pages, beside one `re.findall` over the same text.

The second ratio of interest: the automaton over all names, beside an alternation of the same names in `re`.
"""

from __future__ import annotations

import re
from pathlib import Path

import ahocorasick_rs

from atlarge.facts.opening import open_record
from atlarge.reading.reader import read
from timing import best, line

PAGES = Path(__file__).resolve().parents[1] / "tests" / "reading"
TIMES_FINDALL = 25


def main() -> None:
    """Measure and print."""
    record = open_record()
    texts = [path.read_text(encoding="utf-8") for path in sorted(PAGES.glob("pages*/*/page.txt"))]
    print(f"{len(texts)} pages, {sum(map(len, texts)):,} characters")
    words = re.compile(r"\w+|[^\w\s]")
    one_pass = best(lambda: [words.findall(text) for text in texts])
    line(r"re.findall(\w+|[^\w\s])", one_pass, one_pass)
    reading = best(lambda: [read(text, record=record) for text in texts], 5)
    line("read(): everything", reading, one_pass, budget=TIMES_FINDALL * one_pass)
    print(f"{len(texts) / reading:,.0f} pages a second on one core")
    named = {name for state in record.states.values() for name in (state.name, *state.names, *state.demonyms)}
    names = sorted(named - {""}, key=len, reverse=True)
    automaton = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    scan = best(lambda: [automaton.find_matches_as_indexes(text) for text in texts])
    line(f"{len(names):,} names of States, one automaton", scan, one_pass)
    either = re.compile("|".join(map(re.escape, names)))
    line("the same names, alternation in re", best(lambda: [either.findall(text) for text in texts], 1), one_pass)


if __name__ == "__main__":
    main()
