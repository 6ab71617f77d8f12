"""How the real server answers 64 readers at once: answers a second of its processor time, and how long readers wait.

A process runs `atlarge serve`; each reader keeps one connection and asks the next question as soon as it has its
answer. No two questions are the same (person, place and day are drawn anew), so that nothing is read from a cache;
then the same questions again, which are. `mixed` adds other pages: maps, dossiers, lists, what was known on some day.
"""

from __future__ import annotations

import asyncio
import random
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from statistics import median, quantiles

from atlarge.assessment.wanted import warrants_of
from atlarge.facts.opening import open_record
from atlarge.facts.record import Record

READERS, QUESTIONS, PAGES = 64, 4000, 1500
TICK = 100
"""Clock ticks a second in /proc, on every Linux that is still in use."""


def questions(record: Record, count: int, seed: int) -> list[str]:
    """Addresses of answers, no two the same."""
    chance = random.Random(seed)  # noqa: S311 - which questions, not secrets
    persons = list(warrants_of(record))
    places, found = list(record.states), dict[str, None]()
    while len(found) < count:
        on = date(2009, 1, 1) + timedelta(chance.randrange(6400))
        found[f"/ask?person={chance.choice(persons)}&state={chance.choice(places)}&on={on}"] = None
    return list(found)


def mixed(record: Record, count: int) -> list[str]:
    """Answers, and one in four another kind of page; one in forty asks what could be known on a day of its own."""
    chance = random.Random(5)  # noqa: S311 - which pages, not secrets
    persons = list(warrants_of(record))
    found = []
    for n, question in enumerate(questions(record, count, 7)):
        on = date(2016, 1, 1) + timedelta(chance.randrange(3700))
        others = (
            f"/map?person={chance.choice(persons)}&on={on}",
            f"/map?on={on}",
            f"/persons/{chance.choice(persons)}?on={on}",
            f"/states/{chance.choice(list(record.states))}?on={on}",
            f"/v1/ask?person={chance.choice(persons)}&state=MNG&on={on}",
        )
        found.append(f"{question}&known={on}" if n % 40 == 0 else chance.choice(others) if n % 4 == 0 else question)
    return found


@contextmanager
def server() -> Iterator[tuple[int, int]]:
    """The server in a process of its own: its port and its process id."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "atlarge", "serve", "--port", str(port)], stdout=subprocess.DEVNULL
    )
    try:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait()


def spent(pid: int) -> float:
    """Seconds of processor time that a process has taken."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


async def readers(port: int, paths: list[str]) -> list[float]:
    """Let the readers ask everything; how long each answer took."""
    left, took = iter(paths), list[float]()

    async def reader() -> None:
        incoming, outgoing = await asyncio.open_connection("127.0.0.1", port)
        for path in left:
            begun = time.perf_counter()
            outgoing.write(f"GET {path} HTTP/1.1\r\nhost: localhost\r\naccept-encoding: gzip\r\n\r\n".encode())
            head = (await incoming.readuntil(b"\r\n\r\n")).lower()
            assert head.startswith(b"http/1.1 200"), (path, head[:60])
            await incoming.readexactly(int(head.partition(b"content-length:")[2].split()[0]))
            took.append(time.perf_counter() - begun)
        outgoing.close()

    await asyncio.gather(*(reader() for _ in range(READERS)))
    return took


def told(what: str, port: int, pid: int, paths: list[str]) -> None:
    """Ask, and print what it took."""
    before = spent(pid)
    took = asyncio.run(readers(port, paths))
    used = spent(pid) - before
    middle, late = median(took), quantiles(took, n=100)[98]
    print(
        f"{what}: {len(paths) / used:.0f} a CPU second; median {1000 * middle:.0f} ms, p99 {1000 * late:.0f} ms "
        f"({late / middle:.1f} times)"
    )


def main() -> None:
    """Measure answers never asked before, the same again, and a mixture of pages."""
    record = open_record()
    with server() as (port, pid):
        asyncio.run(readers(port, questions(record, 100, 1)))
        fresh = questions(record, QUESTIONS, 2)
        told("answers, none twice", port, pid, fresh)
        told("the last 300 of them again", port, pid, fresh[-300:] * 10)
        told("mixed pages", port, pid, mixed(record, PAGES))


if __name__ == "__main__":
    main()
