"""How the benchmarks measure and print: the best of several runs, in CPU time of this process, beside a peer."""

from __future__ import annotations

import time
from collections.abc import Callable


def best(work: Callable[[], object], times: int = 10, *, clock: Callable[[], float] = time.process_time) -> float:
    """Seconds of the fastest of several runs, after one that does not count."""
    work()
    taken = []
    for _ in range(times):
        start = clock()
        work()
        taken.append(clock() - start)
    return min(taken)


def told(seconds: float) -> str:
    """Seconds in the unit that reads best."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("us", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-9:.3g} ns"


def line(what: str, seconds: float, beside: float | None = None, *, budget: float | None = None) -> None:
    """Print one measure, its ratio to a peer, and whether it keeps its budget (in seconds)."""
    ratio = f"x{seconds / beside:.3g}" if beside else ""
    kept = "" if budget is None else f"budget {told(budget)}: {'kept' if seconds <= budget else 'MISSED'}"
    print(f"{what:<58} {told(seconds):>9} {ratio:>9}  {kept}".rstrip())
