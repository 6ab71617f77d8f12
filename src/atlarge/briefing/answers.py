"""One answer of the law written out: what `atlarge ask` prints."""

from __future__ import annotations

from atlarge.assessment.consequences import may_follow
from atlarge.briefing.citing import Citations
from atlarge.briefing.document import Block, Document, Heading, Paragraph, line
from atlarge.briefing.grounds import consequences, flips, why
from atlarge.briefing.headlines import supposing
from atlarge.briefing.wording import capital, days_in_words
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.law.answers import Answer, Receipt


def tell_answer(answer: Answer, record: Record) -> Document:
    """Write an answer out; the first line is the answer itself."""
    citations = Citations(record.sources)
    blocks: list[Block] = [
        Heading(1, answer.summary + supposing(record, answer.on)),
        *why(answer, record.readings, citations),
        *_hinges(answer),
    ]
    steps = may_follow(record, answer)
    if steps:
        blocks += [
            Heading(2, "What may follow if the person comes and is not arrested"),
            consequences(steps, citations),
        ]
    if len(citations):
        blocks += [Heading(2, "Sources"), citations.block()]
    return Document(title=answer.summary, blocks=tuple(blocks), footer=receipt_line(answer.receipt))


def _hinges(answer: Answer) -> list[Block]:
    return [Heading(2, "What would turn the answer"), *flips(answer)] if answer.flips else []


def receipt_line(receipt: Receipt) -> str:
    """Enough to ask the same question again."""
    known = f"known {receipt.known}" if receipt.known else "known: everything on record"
    versions = f"record {receipt.record}, law {receipt.law}"
    return f"Made by atlarge: {versions}, on {receipt.on}, {known}, status as of {receipt.as_of}."


def names_of(record: Record) -> dict[str, str]:
    """The printed name of every State and person, by code and id."""
    states = {code: in_words(state) for code, state in record.states.items()}
    return states | {person.id: person.name for person in record.persons.values()}


def as_of_line(record: Record) -> str:
    """The receipt of a page that asks nothing of the law: the record's version, and the day it knows up to."""
    known = f", known {record.known}" if record.known else ""
    return f"Made by atlarge: record {record.version}{known}, status as of {days_in_words(record.as_of)}."


def opening(words: str, more: str = "") -> list[Block]:
    """The first line of a page, and a sentence under it."""
    blocks: list[Block] = [Heading(1, capital(words))]
    return [*blocks, Paragraph(line(more))] if more else blocks
