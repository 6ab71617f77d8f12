"""A briefing put into words: the order of its parts, and nothing that is not in its JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from atlarge.briefing.briefings import NOT_ENGLISH, Briefing, PersonTold, StateTold
from atlarge.briefing.citing import Citations
from atlarge.briefing.claims import claims, faults_in_words
from atlarge.briefing.document import (
    Block,
    Document,
    Figure,
    Heading,
    Inline,
    Items,
    Line,
    Note,
    Paragraph,
    clean,
    line,
    quoted,
)
from atlarge.briefing.grounds import Told, why
from atlarge.briefing.precedents import last_times, may_follow
from atlarge.briefing.sayings import sayings
from atlarge.briefing.visits import visits
from atlarge.briefing.wording import capital, counted, days_in_words, listed, sentence, undated
from atlarge.law.answers import Ground

Drawings = Mapping[str, tuple[Figure, ...]]
"""The figures of a briefing, by the id of the person whom they are about."""

_NO_DRAWINGS: Drawings = MappingProxyType({})

_DATED = {
    "given": "the day given with the command",
    "metadata": "the day that its page gives",
    "inferred": "a day that its text suggests",
}


def tell(briefing: Briefing, drawings: Drawings = _NO_DRAWINGS) -> Document:
    """Write a briefing out as a document; the first line is the answer.

    `drawings` (`briefing.figures.stories`) are set beside what they show; a writer that cannot draw needs none.
    """
    citations = Citations(briefing.sources)
    return Document(
        title=briefing.bound.headline,
        blocks=tuple(_blocks(briefing, citations, drawings)),
        footer=receipt_words(briefing),
        dated=briefing.receipt.as_of,
    )


def _blocks(briefing: Briefing, citations: Citations, drawings: Drawings) -> Iterator[Block]:
    yield Heading(1, briefing.bound.headline)
    yield from _opening(briefing)
    yield from _why(briefing, citations)
    if not briefing.subjects:
        yield from _about(briefing)
    yield from visits(briefing, citations)
    yield from sayings(briefing, citations)
    yield from claims(briefing, citations)
    yield from _before_and_after(briefing, citations, drawings)
    yield from _closing(briefing, citations)


def _why(briefing: Briefing, citations: Citations) -> Iterator[Block]:
    """Why, for each visit of the story; what was told for one is not told again for the next."""
    several, told = len(briefing.subjects) > 1, Told()
    for subject in briefing.subjects:
        if several and subject.answer:
            yield Heading(2, f"{subject.person_name} in {subject.host_name}")
        if subject.answer:
            yield from why(subject.answer, briefing.readings, citations, level=3 if several else 2, told=told)


def _before_and_after(briefing: Briefing, citations: Citations, drawings: Drawings) -> Iterator[Block]:
    """The last times, once for each person; and for each visit what may follow, the same steps once."""
    several, seen, steps = len(briefing.subjects) > 1, set[str](), set[tuple[Ground, ...]]()
    level = 3 if several else 2
    for subject in briefing.subjects:
        if subject.answer is None and subject.person in seen:
            continue  # nothing new to tell of a visit without a day
        if several:
            yield Heading(2, f"{subject.person_name} in {subject.host_name}: before and after")
        if subject.person not in seen:
            seen.add(subject.person)
            yield from last_times(subject, briefing, citations, level=level)
            yield from drawings.get(subject.person, ())
        again = subject.may_follow in steps
        steps.add(subject.may_follow)
        yield from may_follow(subject, briefing, citations, level=level, again=again)


def _opening(briefing: Briefing) -> Iterator[Block]:
    """The answer for each further visit, what was read, and how much of the story has to be changed."""
    for subject in briefing.subjects[1:]:
        yield Paragraph(line(subject.headline), lead=True)
    yield Paragraph(_story(briefing))
    if not briefing.understood:
        yield Note(line(NOT_ENGLISH))
    if briefing.unlisted:
        yield Note(line(f"{_unlisted(briefing)} See what this does not know, below."))
    if faults := faults_in_words(briefing.claims):
        yield Paragraph(line(faults))
    if any(subject.day_from == "none" for subject in briefing.subjects) or briefing.story.published is None:
        known = undated(briefing.story.published_within)
        yield Note(line(f"{known} Give the day (--published YYYY-MM-DD) to resolve the relative days."))


def _unlisted(briefing: Briefing) -> str:
    names = listed(each.name for each in briefing.unlisted)
    return f"The record does not know {names}, of whom the story speaks as wanted."


def _story(briefing: Briefing) -> Line:
    story = briefing.story
    title: Inline = quoted(story.title) if story.title else "a story without a title"
    outlet = f", {clean(story.outlet)}" if story.outlet else ""
    dated = f", of {days_in_words(story.published)} ({_DATED.get(story.published_from, '')})" if story.published else ""
    return line("Read: ", title, f"{outlet}{dated}.")


def _about(briefing: Briefing) -> Iterator[Block]:
    """What a story without a visit is about, in terms of the record."""
    yield Heading(2, "What the story is about")
    if not briefing.persons and not briefing.states:
        yield Paragraph(line("It names no person on record and no State."))
        return
    dated = briefing.story.published is not None
    if briefing.persons:
        yield Items(tuple(_person(person, dated=dated) for person in briefing.persons))
    else:
        yield Paragraph(line("It names no person on record."))
    if briefing.states:
        day = f", as they stood on {days_in_words(briefing.story.published)}" if dated else ""
        yield Paragraph(line(f"States that it names{day}:"))
        yield Items(tuple(_state(state) for state in briefing.states))


def _person(person: PersonTold, *, dated: bool) -> Line:
    if not dated:
        return line(f"{person.name} is on the record.")
    row = person.at_large
    if row is None:
        return line(f"{person.name}: no public warrant of arrest stood on the day of the story.")
    if not row.living:
        return line(f"{person.name} has died; the warrant was never ended by the Court.")
    return line(f"{person.name}: a public warrant of arrest has stood since {days_in_words(row.since)}.")


def _state(state: StateTold) -> Line:
    name = capital(state.name)
    return line(f"{name}: {state.standing}" if state.standing else name, ".")


def _closing(briefing: Briefing, citations: Citations) -> Iterator[Block]:
    yield Heading(2, "What this does not know")
    yield Items(tuple(line(sentence(gap)) for gap in briefing.gaps))
    yield Heading(2, "Sources")
    if len(citations):
        yield Paragraph(
            line(
                f"{capital(counted(len(citations), 'source'))}, in the order of first use. "
                "Open one before you print what rests on it."
            )
        )
        yield citations.block()
    else:
        yield Paragraph(line("Nothing here rests on a source of the record."))


def receipt_words(briefing: Briefing) -> str:
    """Enough to ask the same question again: versions and days."""
    made = briefing.receipt
    on = f"on {made.on}" if made.on else "on no known day"
    known = f"known {made.known}" if made.known else "known: everything on record"
    return f"Made by atlarge: record {made.record}, law {made.law}, {on}, {known}, status as of {made.as_of}."
