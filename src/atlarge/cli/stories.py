"""Stories: brief one, or show how it was read."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from atlarge.cli.asked import add_shared, asked_day, print_json, record_for, width
from atlarge.dates import in_json
from atlarge.errors import Unreadable, UsageError

if TYPE_CHECKING:
    from atlarge.briefing.briefings import Briefing
    from atlarge.facts.record import Record
    from atlarge.reading.documents import Document
    from atlarge.reading.readings import Reading

LARGEST = 64 * 1024 * 1024
"""Bytes read from standard input at most; what is larger is refused before it is looked at."""


def add_to(commands: Any) -> None:
    """Add these commands to the command line."""
    brief = commands.add_parser("brief", help="check a news story and answer the question that it raises")
    _add_article(brief)
    brief.add_argument("--format", choices=("terminal", "markdown", "html", "json"), help="terminal by default")
    brief.set_defaults(run=run_brief)
    read = commands.add_parser("read", help="show what a news story says, as it was read")
    _add_article(read, many=True)
    read.add_argument(
        "--format", choices=("terminal", "json", "score"), help="terminal by default; score: JSON Lines in and out"
    )
    read.set_defaults(run=run_read)


def _add_article(command: argparse.ArgumentParser, *, many: bool = False) -> None:
    command.add_argument(
        "article",
        metavar="ARTICLE",
        nargs="?" if many else None,
        help="a text or HTML file, an http(s) address, or - for standard input",
    )
    command.add_argument("--published", metavar="DAY", help="the day of publication, YYYY-MM-DD; else the page's own")
    command.add_argument("--out", metavar="FILE", help="write there instead of to the screen")
    add_shared(command)


def run_brief(asked: argparse.Namespace) -> int:
    """Brief one story."""
    from atlarge.briefing.brief import brief

    record = record_for(asked)
    reading = _read(asked, record)
    written = _written(asked, brief(record, reading, known=record.known))
    _put(asked, written)
    return 0


def _written(asked: argparse.Namespace, briefing: Briefing) -> str:
    """The briefing in the format asked for."""
    form = "json" if asked.json else asked.format or "terminal"
    if form == "json":
        return _json(briefing)
    from atlarge.briefing.telling import tell

    document = tell(briefing)
    if form == "markdown":
        from atlarge.briefing.markdown import write as markdown

        return markdown(document)
    if form == "html":
        from atlarge.briefing.html import write as html

        return html(document)
    from atlarge.briefing.terminal import write

    return write(document, width=width(), ansi=asked.out is None and sys.stdout.isatty())


def _json(value: Any) -> str:
    import msgspec

    return msgspec.json.format(msgspec.json.encode(value, enc_hook=in_json), indent=2).decode() + "\n"


def _put(asked: argparse.Namespace, written: str) -> None:
    if asked.out:
        Path(asked.out).write_text(written, encoding="utf-8", errors="replace")
    else:
        sys.stdout.write(written)


def _read(asked: argparse.Namespace, record: Record) -> Reading:
    """Read the article that was asked for."""
    from atlarge.reading.reader import read

    published = asked_day(asked.published) if asked.published else None
    return read(_document(asked.article), record=record, published=published)


def _document(article: str) -> Document:
    """Get the article: from standard input, the network, or a file."""
    from atlarge.reading.documents import open_document

    if article == "-":
        return open_document(_within(sys.stdin.buffer.read(LARGEST + 1), "standard input"), name="standard input")
    if article.startswith(("http://", "https://")):
        from atlarge.reading.fetching import fetch

        data, kind = fetch(article)
        return open_document(data, name=article, kind=kind)
    path = Path(article)
    if "://" in article:
        raise UsageError(f"{article!r} is no http or https address; give one, a file, or - for standard input")
    if path.is_dir():
        raise Unreadable(f"{article}: is a folder; give one text or HTML file")
    with path.open("rb") as file:
        return open_document(_within(file.read(LARGEST + 1), article), name=path.name)


def _within(data: bytes, name: str) -> bytes:
    if len(data) > LARGEST:
        raise Unreadable(f"{name}: more than {LARGEST // 2**20} MiB, which is no article; give the story alone")
    return data


def run_read(asked: argparse.Namespace) -> int:
    """Show how one story was read, or read many (JSON Lines) for a scorer."""
    record = record_for(asked)
    if asked.format == "score":
        return _score(asked, record)
    if asked.article is None:
        raise UsageError("read needs an ARTICLE: a file, an http(s) address, or - for standard input")
    reading = _read(asked, record)
    if asked.json or asked.format == "json":
        print_json(reading) if asked.out is None else _put(asked, _json(reading))
        return 0
    _put(asked, "\n".join(_told(reading)) + "\n")
    return 0


def _told(reading: Reading) -> list[str]:
    """What was read, a line an item, each with its place in the text."""
    lines = [f"Published: {reading.published or 'not known'} ({reading.published_from})"]
    for visit in reading.visits:
        days = f"{visit.first} to {visit.last}" if visit.first else "day not said"
        lines.append(
            f"visit {visit.span}: {visit.traveller or visit.person} in {visit.host or visit.place}, {visit.state}, {days}"
        )
    for each in reading.attributions:
        chain = " -> ".join(f"{link.name} [{link.kind}]" for link in each.chain)
        content = " ... ".join(reading.text[start:end] for start, end in each.content)
        lines.append(f"said {each.span} ({each.directness}, {each.rule}): {chain or each.speaker}: {content}")
    lines += [
        f"date {each.span}: {reading.text[slice(*each.span)]} = {each.value or 'not resolved'}"
        for each in reading.dates
    ]
    lines += [f"dropped: {each.quote!r} ({each.reason})" for each in reading.rejected]
    return lines


def _score(asked: argparse.Namespace, record: Record) -> int:
    """Read `{"doc_id", "text", "dct"}` a line, and write a prediction a line."""
    import msgspec

    from atlarge.reading.reader import read
    from atlarge.reading.scoring import score_line

    stream = sys.stdin.buffer if asked.article in (None, "-") else Path(asked.article).open("rb")  # noqa: SIM115
    out = Path(asked.out).open("wb") if asked.out else sys.stdout.buffer  # noqa: SIM115
    with stream, out:
        for number, line in enumerate(stream, 1):
            if not line.strip():
                continue
            try:
                row = msgspec.json.decode(line)
                doc_id, text, day = str(row["doc_id"]), str(row["text"]), row.get("dct")
            except (msgspec.DecodeError, KeyError, TypeError, AttributeError) as error:
                raise Unreadable(f'line {number}: not {{"doc_id", "text", "dct"}} as JSON ({error})') from None
            published = asked_day(day[:10]) if day else None
            out.write(score_line(doc_id, read(text, record=record, published=published), record) + b"\n")
    return 0
