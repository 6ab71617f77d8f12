"""The whole process of one question, from the shell to the answer, beside Python doing nothing.

The ratio is to `python -c pass`. Wall time, best of ten.
"""

from __future__ import annotations

import subprocess
import sys
import time

from timing import best, line

QUESTION = ("ask", "Putin", "Mongolia", "2024-09-03")
BUDGET = 0.25


def process(*arguments: str) -> float:
    """Seconds of a whole process of this Python."""

    def work() -> None:
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)

    return best(work, clock=time.perf_counter)


def main() -> None:
    """Measure and print."""
    nothing = process("-c", "pass")
    line("python -c pass", nothing, nothing)
    for module in ("json", "argparse", "click"):
        line(f"python -c 'import {module}'", process("-c", f"import {module}"), nothing)
    line("python -c 'import atlarge'", process("-c", "import atlarge"), nothing)
    line(f"atlarge {' '.join(QUESTION)}", process("-m", "atlarge", *QUESTION), nothing, budget=BUDGET)


if __name__ == "__main__":
    main()
