"""How fast the web site renders answers, and what its first pages weigh.

Person, place and day are drawn anew for every answer: no page is taken from a cache. What is kept between answers is
what a running server keeps too: the record made ready, and for the pairs of person and place used last the course of
their answers (one draw in forty meets such a pair). `web_load.py` asks the real server instead.
"""

from __future__ import annotations

import gzip
import random
import time
from datetime import date, timedelta
from pathlib import Path

from atlarge.assessment.wanted import warrants_of
from atlarge.facts.opening import open_record
from atlarge.web.asked import Asked
from atlarge.web.faces import Asking
from atlarge.web.pages.homes import home_page
from atlarge.web.pages.questions import ask_page
from atlarge.web.pages.worlds import map_page
from atlarge.web.rendering import page
from atlarge.web.site import Site

TODAY = date(2026, 10, 7)
ASKING = Asking("http://127.0.0.1", TODAY)
STATIC = Path(__file__).parents[1] / "src" / "atlarge" / "web" / "static"


def main() -> None:
    """Render answers that were never asked before, and weigh the first pages with style and script."""
    site = Site(open_record(), today=lambda: TODAY)
    chance = random.Random(2026)  # noqa: S311 - which questions, not secrets
    persons = list(warrants_of(site.facts))
    questions = [
        {
            "person": chance.choice(persons),
            "state": chance.choice(list(site.facts.states)),
            "on": str(date(2009, 1, 1) + timedelta(chance.randrange(6400))),
        }
        for _ in range(800)
    ]
    for query in questions[:50]:
        page(site, ask_page(site, Asked(query, TODAY)), ASKING)
    begun = time.process_time()
    for query in questions:
        page(site, ask_page(site, Asked(query, TODAY)), ASKING)
    print(f"answers rendered, none twice: {len(questions) / (time.process_time() - begun):.0f} a CPU second")
    extra = sum(
        len(gzip.compress((STATIC / name).read_bytes(), 6)) for name in ("atlarge.css", "atlarge.js", "icon.svg")
    )
    for name, make, query in (
        ("first page", home_page, {}),
        ("map of States Parties", map_page, {}),
        ("map of a person", map_page, {"person": "vladimir-putin"}),
    ):
        begun = time.process_time()
        html = page(site, make(site, Asked(query, TODAY)), ASKING)
        took = 1000 * (time.process_time() - begun)
        print(f"{name}: {(len(gzip.compress(html, 6)) + extra) / 1000:.1f} kB on the wire, {took:.0f} ms")


if __name__ == "__main__":
    main()
