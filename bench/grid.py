"""Every person, State and day, from the facts to runs, beside writing one byte for each of those cells.

The ratio is to that one pass over memory, in the same run.
"""

from __future__ import annotations

from datetime import date

import numpy as np

from atlarge.assessment.explaining import casebook_of
from atlarge.assessment.grid import grid
from atlarge.facts.opening import open_record
from timing import best, line

START, END = date(2002, 7, 1), date(2027, 1, 1)
TIMES_MEMORY = 3


def main() -> None:
    """Measure and print."""
    record = open_record()
    found = grid(record, START, END)
    days = (END - START).days
    cells = len(found.persons) * len(found.places) * days
    size = f"{len(found.persons)} persons x {len(found.places)} States x {days:,} days"
    print(f"{size} = {cells:,} cells, {len(found.days):,} runs")
    memory = np.empty(cells, dtype=np.uint8)
    pass_over_memory = best(lambda: memory.fill(1))
    line("one byte written for each cell (numpy fill)", pass_over_memory, pass_over_memory)
    budget = TIMES_MEMORY * pass_over_memory
    line("the grid as runs", best(lambda: grid(record, START, END)), pass_over_memory, budget=budget)
    line("the grid as one byte a cell", best(lambda: grid(record, START, END).cells(), 3), pass_over_memory)
    casebook, person, place = casebook_of(record), found.persons[0], found.places[0]
    one = best(lambda: casebook.explain(person, place, START))
    line("cell by cell with explain() (one cell, times cells)", one * cells, pass_over_memory)


if __name__ == "__main__":
    main()
