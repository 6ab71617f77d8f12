"""The commands that show the record to others: `serve` runs the web site and the API, `publish` writes it to files."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from atlarge.cli.days import day
from atlarge.cli.questions import open_record
from atlarge.errors import MissingExtra, UsageError

if TYPE_CHECKING:
    from atlarge.cli.commands import Commands

LAST_PORT = 65535


def add(commands: Commands) -> None:
    """Add these commands to the parser."""
    serve = commands.add("serve", _serve, "run the web site and the API of the record")
    serve.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: this machine only)")
    serve.add_argument("--port", type=int, default=8000, help="the port to listen on (default: 8000)")
    serve.add_argument(
        "--base", default="", metavar="URL", help="the site's address as seen from outside, for citations"
    )
    serve.add_argument("--fetch", action="store_true", help="let visitors give the address of a story (off by default)")
    publish = commands.add("publish", _publish, "write the whole site to a folder, as static files")
    publish.add_argument("folder", metavar="FOLDER", type=Path, help="a new or empty folder")
    publish.add_argument("--on", metavar="DAY", help="the day that the pages show (default: today)")
    publish.add_argument(
        "--no-answers",
        action="store_true",
        help="leave out the answers of that day for everybody at large in every State",
    )
    publish.add_argument("--base", default="", metavar="URL", help="the address it will be found under, for citations")


def _serve(args: argparse.Namespace) -> int:
    if not 1 <= args.port <= LAST_PORT:
        raise UsageError(f"--port: {args.port} is no port; give a number from 1 to {LAST_PORT}")
    try:
        from atlarge.reading.fetching import fetch
        from atlarge.web.app import create_app
        from atlarge.web.listening import listener, server
    except ImportError:
        raise MissingExtra("serve", "serving the web site") from None
    app = create_app(open_record(args), fetch=fetch if args.fetch else None, base=args.base)
    gc.freeze()  # the record stays: the collector need not walk it again and again
    where = f"[{args.host}]:{args.port}" if ":" in args.host else f"{args.host}:{args.port}"
    with listener(args.host, args.port) as found:
        sys.stdout.write(f"atlarge listens on http://{where} (stop it with Ctrl-C)\n")
        sys.stdout.flush()
        server(app, args.host, args.port).run([found])
    return 0


def _publish(args: argparse.Namespace) -> int:
    try:
        from atlarge.web.publishing import publish
    except ImportError:
        raise MissingExtra("serve", "writing the web site") from None
    facts = open_record(args).facts
    made = publish(facts, args.folder, on=day(args.on), base=args.base, answers=not args.no_answers)
    told = f"{made.pages:,} pages in {args.folder}, {made.answers:,} of them answers; {made.size / 1e6:,.0f} MB"
    sys.stdout.write(f"{told}. Open {args.folder / 'index.html'}\n")
    return 0
