"""The commands that read an article: `brief` and `read`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from atlarge.cli import batching
from atlarge.cli.days import maybe, typed
from atlarge.cli.printing import json_text, read_bytes, save, save_bytes, terminal_text, waiting
from atlarge.cli.questions import open_record
from atlarge.errors import DateError, Unreadable, UsageError

if TYPE_CHECKING:
    from atlarge.briefing.document import Document as Page
    from atlarge.cli.commands import Commands
    from atlarge.front import Record
    from atlarge.reading.documents import Document
    from atlarge.reading.readings import Reading

BRIEF_FORMATS = ("terminal", "markdown", "html", "pdf", "json")
READ_FORMATS = ("terminal", "markdown", "html", "json", "annotations", "score")
_ONE = "a text, HTML, PDF or mail file, a URL, or - for standard input (if left out)"
LONGEST = 2_000_000
"""Characters; a whole book has fewer, and what is longer is no article."""

_ENDINGS = {"html": "html", "htm": "html", "md": "markdown", "pdf": "pdf", "json": "json", "txt": "terminal"}
_WRITTEN_AS = {form: [each for each, of in _ENDINGS.items() if of == form] for form in BRIEF_FORMATS} | {
    "annotations": ["json", "jsonld"],
    "score": ["jsonl", "json"],
}
"""The endings of a file in each format. A file may have any other that is not of some format: it says nothing."""


def add(commands: Commands) -> None:
    """Add these commands to the parser."""
    brief = commands.add("brief", _brief, "read a news story, check it, and answer the question that it raises")
    _article(brief, BRIEF_FORMATS, _ONE)
    brief.add_argument("--known", metavar="DAY", help="use only what was public on that day, YYYY-MM-DD")
    read = commands.add("read", _read, "read a news story, unchecked: who says what, which visits, which days")
    _article(read, READ_FORMATS, f"{_ONE}; a folder, FILE.jsonl or a web archive for many")
    batching.add_options(read)


def _article(parser: argparse.ArgumentParser, formats: tuple[str, ...], what: str) -> None:
    endings = ", ".join(f".{ending}" for ending, form in _ENDINGS.items() if form in formats)
    form = "terminal, or what the ending of FILE says, if left out"
    if "score" in formats:
        form += "; annotations are W3C Web Annotations, score is JSON lines of predictions"
    day = "the day of publication, YYYY-MM-DD, if the article does not say it"
    parser.add_argument("article", metavar="ARTICLE", nargs="?", default="-", help=what)
    parser.add_argument("--published", metavar="DAY", help=day)
    parser.add_argument("--format", choices=formats, help=form)
    parser.add_argument("--out", metavar="FILE", default="", help=f"write to a file ({endings})")


def _format(args: argparse.Namespace, formats: tuple[str, ...]) -> str:
    """The format that is asked for, by name or by the ending of the file.

    Raises `UsageError` for an ending of no format, and for a name and an ending that do not agree.
    """
    if args.json and args.format not in (None, "json"):
        raise UsageError(f"--json and --format {args.format} are two formats; say one of them")
    named = "json" if args.json else args.format
    ending = PurePath(args.out).suffix[1:].lower()
    if not named:
        return _by_ending(args.out, ending, formats) if ending else "terminal"
    if ending in _ENDINGS and ending not in _WRITTEN_AS[named]:
        option = "--json" if args.json else f"--format {named}"
        other = f", or say --format {_ENDINGS[ending]}" if _ENDINGS[ending] in formats else ""
        fits = " or ".join(f".{each}" for each in _WRITTEN_AS[named])
        raise UsageError(f"{args.out}: {option} is not written as .{ending}; end FILE in {fits}{other}")
    return str(named)


def _by_ending(out: str, ending: str, formats: tuple[str, ...]) -> str:
    if _ENDINGS.get(ending) not in formats:
        known = ", ".join(f".{each}" for each, form in _ENDINGS.items() if form in formats)
        raise UsageError(f"{out}: nothing is written as .{ending}; end FILE in {known}, or say --format")
    return _ENDINGS[ending]


def open_article(name: str) -> Document:
    """Read the article from a file, standard input or an address. Raises `UsageError`, `Unreadable`, `Unfetchable`."""
    found = _opened(name)
    if len(found.text) > LONGEST:
        raise Unreadable(f"{name}: {len(found.text):,} characters are too many for an article (at most {LONGEST:,})")
    return found


def _opened(name: str) -> Document:
    from atlarge.reading.documents import LARGEST, open_document

    if name.startswith(("http://", "https://")):
        from atlarge.reading.fetching import fetch

        with waiting(f"fetching {name}"):
            data, kind = fetch(name)
        return open_document(data, name=name, kind=kind)
    if name == "-" and sys.stdin is not None and sys.stdin.isatty():
        sys.stderr.write("atlarge: reading from standard input; end it with Ctrl-D\n")
    return open_document(read_bytes(name, LARGEST), name="standard input" if name == "-" else name)


def _brief(args: argparse.Namespace) -> int:
    form = _format(args, BRIEF_FORMATS)
    if form == "pdf" and args.out in ("", "-"):
        raise UsageError("a PDF goes to a file: give --out FILE.pdf")
    published, known = maybe(args.published, "--published"), maybe(args.known, "--known")
    article = open_article(args.article)
    record = open_record(args)
    with waiting("reading and checking"):
        briefing = record.brief(article, published=published, known=known)
    if form == "json":
        save(json_text(briefing), args.out)
        return 0
    from atlarge.briefing.telling import tell

    if form not in ("pdf", "html"):
        save(_written(tell(briefing), form), args.out)
        return 0
    from atlarge.briefing.figures.stories import drawings

    page = tell(briefing, drawings(record.facts, briefing))
    if form == "pdf":
        from atlarge.briefing import pdf

        save_bytes(pdf.write(page, json=json_text(briefing).encode()), args.out)
        return 0
    save(_written(page, form), args.out)
    return 0


def _written(page: Page, form: str) -> str:
    if form == "html":
        from atlarge.briefing import html

        return html.write(page)
    if form == "markdown":
        from atlarge.briefing import markdown

        return markdown.write(page)
    return terminal_text(page)


def _read(args: argparse.Namespace) -> int:
    if batching.is_batch(args):
        return batching.read_many(args)
    form = _format(args, READ_FORMATS)
    if form == "score":
        save("".join(_scores(args)), args.out)
        return 0
    article = open_article(args.article)
    record = open_record(args)
    with waiting("reading"):
        reading = batching.read_article(args, article, record)
    save(_told(reading, form, args.article, record), args.out)
    return 0


def _told(reading: Reading, form: str, name: str, record: Record) -> str:
    """A reading in one of the formats; as HTML it is the article itself, with everything that was read marked in it."""
    if form == "json":
        return json_text(reading)
    if form == "html":
        from atlarge.briefing.annotated import annotated_html
        from atlarge.briefing.answers import names_of
        from atlarge.checking.checker import check

        return annotated_html(reading, check(reading, record.facts), names_of(record.facts))
    if form == "annotations":
        from atlarge.briefing.annotations import web_annotations
        from atlarge.checking.checker import check

        source = name if name.startswith(("http://", "https://")) else ""
        return json_text(web_annotations(reading, check(reading, record.facts), source=source))
    from atlarge.briefing.readings import tell_reading

    return _written(tell_reading(reading), form)


def _scores(args: argparse.Namespace) -> Iterator[str]:
    """One line of predictions for each line `{doc_id, text, dct}` of the input."""
    from atlarge.reading.plugins import read_with
    from atlarge.reading.scoring import score_line

    record, readers = open_record(args), batching.opened_readers(args)
    for number, row in _lines(args.article):
        reading = read_with(readers, row["text"], record=record.facts, published=_dated(row, number))
        yield score_line(row["doc_id"], reading, record.facts).decode() + "\n"


def _lines(name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    import msgspec

    data = read_bytes(name, 2_000_000_000)
    for number, text in enumerate(data.splitlines(), 1):
        if not text.strip():
            continue
        try:
            row = msgspec.json.decode(text, type=dict[str, Any])
        except msgspec.DecodeError as error:
            raise UsageError(f"{name}: line {number} is not a JSON object ({error})") from None
        if not isinstance(row.get("doc_id"), str) or not isinstance(row.get("text"), str):
            raise UsageError(f"{name}: line {number} needs doc_id and text, both strings")
        yield number, row


def _dated(row: dict[str, Any], number: int) -> Any:
    given = row.get("dct")
    if not given:
        return None
    try:
        return typed(str(given)[:10])
    except UsageError:
        return None  # a text of before the Statute is read all the same
    except DateError as error:
        raise UsageError(f"line {number}: dct: {error}") from None
