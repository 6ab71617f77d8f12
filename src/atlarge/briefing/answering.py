"""An answer of the law as a document: the answer first, then why, until when, and who says otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from atlarge.assessment.grounds import day_in_words
from atlarge.briefing.citing import Citations
from atlarge.briefing.document import Block, Branch, Document, Heading, Items, Line, Note, Paragraph, Tree, line
from atlarge.briefing.wording import capital, listed, sentence
from atlarge.facts.record import Record
from atlarge.law.answers import Answer, Change, Ground, UnderReading


def answer_document(record: Record, answer: Answer) -> Document:
    """Write an answer out in full, with the sources that it rests on."""
    citations = Citations(record.sources)
    blocks: list[Block] = [Paragraph((answer.summary,), lead=True)]
    blocks += [Note(line(remark)) for remark in answer.remarks]
    blocks += [
        Heading(2, "Why"),
        Tree("What decided, and why the exceptions do not hold:", branch(answer.grounds, citations)),
    ]
    blocks += [Heading(2, "Since when and until when"), *(Paragraph((each,)) for each in stands(answer))]
    if answer.readings:
        blocks += [Heading(2, "Who contests it"), *contest(answer)]
    if answer.flips:
        blocks += [
            Heading(2, "What would turn the answer"),
            Paragraph(("Each of these, taken alone, were it otherwise:",)),
        ]
        blocks.append(Items(tuple(line(f"{capital(flip.fact)}: then {flip.answer}.") for flip in answer.flips)))
    if len(citations):
        blocks += [Heading(2, "Sources"), citations.block()]
    return Document(
        title=f"{answer.person_name}, {answer.state_name}", blocks=tuple(blocks), footer=receipt_in_words(answer)
    )


def branch(ground: Ground, citations: Citations) -> Branch:
    """A ground with its article and sources, and the grounds it rests on."""
    words: list[Line | str] = [sentence(ground.says)]
    if ground.article:
        words.append(f" ({ground.article})")
    if ground.sources or ground.basis:
        words.append(citations.mark(ground.sources, ground.basis))
    parts = tuple(branch(part, citations) for part in ground.parts)
    return Branch(line(*words), ground.holds, parts)


def stands(answer: Answer) -> Iterator[str]:
    """Since when the answer has stood, and until when it will, by what is on record."""
    if answer.since:
        yield f"It has stood since {day_in_words(answer.since.day)}: {answer.since.because}."
    else:
        yield "Nothing on record ever made it otherwise."
    yield _until(answer.until)


def _until(change: Change | None) -> str:
    if change is None:
        return "It stands until a new act, event or decision changes it; none is on record."
    dispute = ", contested" if change.contested else ""
    return f"On {day_in_words(change.day)} it becomes {change.answer}{dispute}: {change.because}."


def contest(answer: Answer) -> Iterator[Block]:
    """Each reading of a disputed article with its answer and its holders, the leading one first."""
    for reading in answer.readings:
        yield Paragraph((f"{capital(reading.answer)}, if the law is read in this way: {_said(reading)}",))
        yield Paragraph((_held(reading),))


def _said(reading: UnderReading) -> str:
    return f"{sentence(reading.says)} ({reading.article})"


def _held(reading: UnderReading) -> str:
    if not reading.holders:
        return "This is the text itself; nobody is on record by that day as having relied on it."
    return f"Held by {listed(reading.holders)}."


def receipt_in_words(answer: Answer) -> str:
    """What is needed to ask the same question again."""
    receipt = answer.receipt
    known = f", as known on {day_in_words(receipt.known)}" if receipt.known else ""
    return (
        f"Record {receipt.record} (status as of {day_in_words(receipt.as_of)}), law {receipt.law}{known}. "
        "An assessment from public sources, not a finding of a court and not legal advice."
    )
