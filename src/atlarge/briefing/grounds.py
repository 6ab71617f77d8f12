"""The answer and why: the tree of grounds, until when it stands, what would turn it, who reads the law otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from atlarge.briefing.citing import Citations
from atlarge.briefing.document import (
    Block,
    Branch,
    Card,
    Field,
    Heading,
    Inline,
    Items,
    Mark,
    Note,
    Paragraph,
    Strong,
    Tree,
    clean,
    line,
)
from atlarge.briefing.wording import capital, counted, listed, sentence
from atlarge.dates import day_in_words, when_in_words
from atlarge.facts.visits import LegalReading
from atlarge.law.answers import Answer, Change, Ground, UnderReading, Verdict

Positions = Mapping[str, LegalReading]


class Told:
    """What a document has explained already, so that a second answer in it says only what is its own."""

    def __init__(self) -> None:
        self.grounds: set[Ground] = set()
        self.disputes: set[tuple[tuple[str, str], ...]] = set()

    def add(self, ground: Ground) -> None:
        """A ground and all that it rests on."""
        self.grounds.add(ground)
        for part in ground.parts:
            self.add(part)


def why(
    answer: Answer, positions: Positions, citations: Citations, *, level: int = 2, told: Told | None = None
) -> Iterator[Block]:
    """Everything that explains an answer; `positions` are the readings that it names, with their holders' sources."""
    told = told or Told()
    yield Heading(level, "Why")
    yield Tree(
        f"For {day_in_words(answer.on)}. Each line rests on the lines under it.",
        branch(answer.grounds, citations, told),
    )
    told.add(answer.grounds)
    yield Paragraph(line(_standing(answer)))
    for remark in answer.remarks:
        yield Note(line(sentence(remark)))
    if answer.readings:
        yield from readings(answer, positions, citations, told, level=level)


def branch(ground: Ground, citations: Citations, told: Told | None = None) -> Branch:
    """A ground and what it rests on, with its article and its sources.

    Its words already tell yes from no; only what is unknown is marked. What it rests on is left out if it was told.
    """
    before = bool(told and ground.parts and ground in told.grounds)
    article = f" ({ground.article})" if ground.article else ""
    sources = citations.mark(ground.sources, ground.basis) if ground.entry else ()
    parts = () if before else tuple(branch(part, citations, told) for part in ground.parts)
    mark: Mark = "unknown" if ground.holds == "unknown" else ""
    above = ", as told above" if before else ""
    return Branch(line(f"{capital(ground.says.rstrip('.'))}{article}{above}.", sources), mark, parts)


def _standing(answer: Answer) -> str:
    """Since when and until when the answer is what it is, and which act makes the difference."""
    parts = [
        f"So it has been since {_change(answer.since)}."
        if answer.since
        else "So it has been from the first day on record."
    ]
    if answer.until is None:
        parts.append("Nothing on record changes it later: it stands until a new act does.")
    else:
        parts.append(f"It stands until {_change(answer.until)}. {_afterwards(answer, answer.until)}")
    return " ".join(parts)


def _afterwards(answer: Answer, until: Change) -> str:
    """What the answer is from the day of a change, and whether it is contested then."""
    settled = ", no longer contested" if answer.contested else ""
    return f"From that day the answer is {until.answer}{', contested' if until.contested else settled}."


def _change(change: Change) -> str:
    because = change.because.replace("no longer so: ", "it is no longer so that ")
    return day_in_words(change.day) + (f": {because}" if because else "")


def flips(answer: Answer) -> Iterator[Block]:
    """What would turn the answer, one fact at a time."""
    ways: dict[Verdict, dict[str, None]] = {}
    for flip in answer.flips:
        ways.setdefault(flip.answer, {})[flip.fact] = None
    for to, facts in ways.items():
        yield Paragraph(
            line(f"The answer would be {to} if {'this' if len(facts) == 1 else 'any one of these'} were so:")
        )
        yield Items(tuple(line(sentence(fact)) for fact in facts))


def readings(
    answer: Answer, positions: Positions, citations: Citations, told: Told, *, level: int = 2
) -> Iterator[Block]:
    """The positions in each dispute that matters, side by side, each with its holders and what follows from it."""
    disputes: dict[str, list[UnderReading]] = {}
    for reading in answer.readings:
        disputes.setdefault(reading.dispute, []).append(reading)
    for found in disputes.values():
        key = tuple((reading.id, reading.answer) for reading in found)
        yield Heading(level + 1, f"Who reads the law otherwise ({found[0].article})")
        if key in told.disputes:
            yield Paragraph(line("The same readings are held, with the same answers, as told above."))
            continue
        told.disputes.add(key)
        yield Paragraph(line(_dispute(found)))
        yield from (_reading(reading, answer, positions.get(reading.id), citations) for reading in found)


def _dispute(found: list[UnderReading]) -> str:
    answers = [reading.answer for reading in found]
    split = listed([f"{counted(answers.count(each), 'answers', 'answer')} {each}" for each in dict.fromkeys(answers)])
    held = counted(len(answers), "reading")
    return f"Of {held} held by that day, {split}. The one that this answer follows comes first."


def _reading(reading: UnderReading, answer: Answer, position: LegalReading | None, citations: Citations) -> Block:
    held = [holder for holder in position.holders if holder.on.last <= answer.on] if position else []
    parts: list[Inline] = []
    for holder in held:
        where = f"{clean(holder.where)}, " if holder.where else ""
        parts += ["; " if parts else "", f"{clean(holder.who)} ({where}{when_in_words(holder.on)})"]
        parts += citations.mark(holder.sources, holder.basis)
    nobody = "the text itself" if reading.by == "text" else "nobody on record by that day"
    title = line(Strong(f"{reading.answer.capitalize()}:"), " ", sentence(reading.says))
    return Card(title, (Field("Held by", line(parts or nobody)),))


def consequences(grounds: tuple[Ground, ...], citations: Citations) -> Items:
    """What may follow, step by step, each with its article."""
    return Items(tuple(branch(ground, citations).line for ground in grounds))
