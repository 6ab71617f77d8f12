"""The command `figure`: a drawing from the record, as SVG or PNG."""

from __future__ import annotations

import argparse
from pathlib import PurePath
from typing import TYPE_CHECKING

from atlarge.cli.days import day, maybe
from atlarge.cli.printing import json_text, save, save_bytes
from atlarge.cli.questions import open_record
from atlarge.errors import UsageError

if TYPE_CHECKING:
    from atlarge.cli.commands import Commands

_KINDS = ("case", "visits", "outcomes", "grid", "parties")


def add(commands: Commands) -> None:
    """Add the command to the parser."""
    figure = commands.add("figure", _figure, "draw a figure from the record, as SVG or PNG")
    figure.add_argument(
        "kind",
        metavar="KIND",
        choices=_KINDS,
        help="case or visits (of a PERSON); outcomes of visits by year (of a PERSON, or of all); grid (which States "
        "are bound to arrest whom); parties (the number of States Parties since 1998)",
    )
    figure.add_argument("person", metavar="PERSON", nargs="?", help="a name in any spelling that the record knows")
    figure.add_argument("--on", metavar="DAY", help="draw for that day, YYYY-MM-DD; today if left out")
    figure.add_argument("--known", metavar="DAY", help="use only what was public on that day, YYYY-MM-DD")
    figure.add_argument("--out", metavar="FILE", default="", help="FILE.svg or FILE.png; SVG is printed if left out")


def _figure(args: argparse.Namespace) -> int:
    ending = PurePath(args.out).suffix[1:].lower()
    if args.json and ending in ("svg", "png"):
        raise UsageError(f"{args.out}: --json is not written as .{ending}; end FILE in .json, or leave --json out")
    if ending not in ("", "svg", "png") and not args.json:
        raise UsageError(f"{args.out}: no figure is written as .{ending}; end FILE in .svg or .png")
    on, known = day(args.on), maybe(args.known, "--known")
    opened = open_record(args)
    from atlarge.briefing.figures.drawers import draw
    from atlarge.names.resolving import find_person

    record = opened.facts.as_known(known) if known else opened.facts
    drawn = draw(args.kind, record, on, find_person(record, args.person) if args.person else None)
    if args.json:
        save(json_text(drawn), args.out)
    elif ending == "png":
        from atlarge.briefing.figures.pictures import png

        save_bytes(png(drawn), args.out)
    else:
        save(drawn.svg + "\n", args.out)
    return 0
