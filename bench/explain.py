"""One person, one State, one day, under every reading, with its grounds; and the whole answer around it.

The ratio is to the bare explanation.
"""

from __future__ import annotations

from datetime import date

from atlarge.assessment.asking import ask
from atlarge.assessment.explaining import casebook_of
from atlarge.facts.opening import open_record
from timing import best, line

CELLS = (
    ("vladimir-putin", "MNG", date(2024, 9, 3)),
    ("vladimir-putin", "KGZ", date(2023, 10, 12)),
    ("omar-al-bashir", "ZAF", date(2015, 6, 14)),
    ("benjamin-netanyahu", "HUN", date(2025, 4, 3)),
)
BUDGET = 60e-6
TIMES = 200


def main() -> None:
    """Measure and print."""
    record = open_record()
    casebook = casebook_of(record)
    for person, state, day in CELLS:
        explained = best(lambda cell=(person, state, day): casebook.explain(*cell), TIMES)  # type: ignore[misc]
        line(f"explain {person} {state} {day}", explained, explained, budget=BUDGET)
        answered = best(lambda cell=(person, state, day): ask(record, *cell), TIMES // 10)  # type: ignore[misc]
        line("  ask: with changes, readings, flips and remarks", answered, explained)


if __name__ == "__main__":
    main()
