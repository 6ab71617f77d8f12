"""The answer and why: the tree of grounds, until when it stands, what would turn it, and who reads the law otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from atlarge.assessment.grounds import day_in_words
from atlarge.briefing.citing import Citations
from atlarge.briefing.document import (
    Block,
    Branch,
    Card,
    Field,
    Heading,
    Inline,
    Items,
    Note,
    Paragraph,
    Strong,
    Tree,
    clean,
    line,
)
from atlarge.briefing.wording import (
    capital,
    counted,
    entry_in_words,
    listed,
    reason_in_words,
    sentence,
    when_in_words,
)
from atlarge.facts.visits import LegalReading
from atlarge.law.answers import Answer, Change, Ground, UnderReading, Verdict

Names = Mapping[str, str]
Positions = Mapping[str, LegalReading]

_ABSENT = {
    "ended": "the case had been ended by the Court",
    "deaths": "the person had died",
    "departures": "the State had left the Statute",
    "out of reach": "the Statute did not reach the place",
    "agreements": "an agreement under article 98(2) covered the person",
    "high offices": "the person held the office of head of State, head of government or foreign minister",
    "entries into force": "the Statute were in force for the State",
    "referrals": "the Security Council had told the State to cooperate",
    "acceptances": "the State had accepted the Court's jurisdiction",
    "issued": "a warrant of arrest had been issued",
    "made public": "a warrant of arrest had been made public",
    "duties left behind": "a duty had outlived the State's withdrawal",
}


def why(
    answer: Answer, names: Names, positions: Positions, citations: Citations, *, level: int = 2
) -> Iterator[Block]:
    """Everything that explains an answer; `positions` are the readings that it names, with the sources of their holders."""
    yield Heading(level, "Why")
    yield Tree("Each line rests on the lines under it.", branch(answer.grounds, citations))
    yield Paragraph(line(_standing(answer, names)))
    if answer.flips:
        yield Paragraph(line(_flips(answer, names)))
    for remark in answer.remarks:
        yield Note(line(sentence(remark)))
    if answer.readings:
        yield from readings(answer, positions, citations, level=level)


def branch(ground: Ground, citations: Citations) -> Branch:
    """A ground and what it rests on, with its article and its sources."""
    article = f" ({ground.article})" if ground.article else ""
    sources = citations.mark(ground.sources, ground.basis) if ground.entry else ()
    parts = tuple(branch(part, citations) for part in ground.parts)
    return Branch(line(capital(ground.says) + article, sources), ground.holds, parts)


def _standing(answer: Answer, names: Names) -> str:
    """Since when and until when the answer is what it is, and which act makes the difference."""
    since = f"So it has been since {_change(answer.since, names)}" if answer.since else "So it has been from the start"
    if answer.until:
        return (
            f"{since}. It stands until {_change(answer.until, names)}; from that day the answer is "
            f"{_verdict(answer.until.answer, contested=answer.until.contested)}."
        )
    return f"{since}. Nothing on record changes it later: it stands until a new act does."


def _change(change: Change, names: Names) -> str:
    because = reason_in_words(change.because, names)
    return day_in_words(change.day) + (f", by {because}" if because else "")


def _verdict(answer: Verdict, *, contested: bool) -> str:
    return f"{answer}, contested" if contested else answer


def _flips(answer: Answer, names: Names) -> str:
    ways: dict[Verdict, list[str]] = {}
    for flip in answer.flips:
        absent = _ABSENT.get(flip.fact, f"it were otherwise with: {flip.fact}")
        words = f"{entry_in_words(flip.entry, names)} were not there" if flip.entry else absent
        if words not in ways.setdefault(flip.answer, []):
            ways[flip.answer].append(words)
    return " ".join(f"The answer would be {to} if {listed(words, 'or if')}." for to, words in ways.items())


def readings(answer: Answer, positions: Positions, citations: Citations, *, level: int = 2) -> Iterator[Block]:
    """The positions in each dispute that matters, side by side, each with its holders and what follows from it."""
    disputes: dict[str, list[UnderReading]] = {}
    for reading in answer.readings:
        disputes.setdefault(reading.dispute, []).append(reading)
    for found in disputes.values():
        yield Heading(level + 1, f"Who reads the law otherwise ({found[0].article})")
        yield Paragraph(line(_dispute(found)))
        yield from (_reading(reading, answer, positions.get(reading.id), citations) for reading in found)


def _dispute(found: list[UnderReading]) -> str:
    answers = [reading.answer for reading in found]
    split = listed([f"{counted(answers.count(each), 'answers', 'answer')} {each}" for each in dict.fromkeys(answers)])
    return f"Of {counted(len(answers), 'reading')} held by that day, {split}. The one that this answer follows comes first."


def _reading(reading: UnderReading, answer: Answer, position: LegalReading | None, citations: Citations) -> Block:
    held = [holder for holder in position.holders if holder.on.first <= answer.on] if position else []
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
