"""What a careful editor would change: every claim that is imprecise or contradicted, then how the others stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from atlarge.briefing.briefings import Briefing, ClaimTold
from atlarge.briefing.citing import UNCITED, Citations
from atlarge.briefing.document import (
    Block,
    Card,
    Field,
    Heading,
    Inline,
    Items,
    Line,
    Paragraph,
    Strong,
    clean,
    line,
    quoted,
)
from atlarge.briefing.wording import capital, counted, listed, sentence
from atlarge.checking.claims import Evidence, Verdict

_QUOTE = 300
_FACTS = 4
"""Entries told of one claim; the JSON form holds all."""

_NO_SOURCE = "no source on record"
_TO_CHANGE: tuple[Verdict, ...] = ("contradicted", "imprecise")
_VERDICTS: tuple[Verdict, ...] = ("contradicted", "imprecise", "supported", "not on record", "not checkable")


def claims(briefing: Briefing, citations: Citations) -> Iterator[Block]:
    """The section on the checked claims."""
    yield Heading(2, "What a careful editor would change")
    yield Paragraph(line(_counts(briefing.claims)))
    change = [claim for verdict in _TO_CHANGE for claim in briefing.claims if claim.verdict == verdict]
    yield from (_card(claim, citations) for claim in change)
    holds = [claim for claim in briefing.claims if claim.verdict == "supported"]
    if holds:
        yield Heading(3, "Claims that hold")
        yield Items(tuple(dict.fromkeys(_held(claim, citations) for claim in holds)))
    rest = [claim for claim in briefing.claims if claim.verdict in ("not on record", "not checkable")]
    if rest:
        yield Heading(3, "Claims that this record cannot decide")
        yield Items(tuple(dict.fromkeys(_undecided(claim) for claim in rest)))


def _counts(found: tuple[ClaimTold, ...]) -> str:
    if not found:
        return "No claim of the story could be held against the record or the law."
    counts = Counter(claim.verdict for claim in found)
    verdicts = listed([f"{counted(counts[each], each, each)}" for each in _VERDICTS if counts[each]])
    return f"{capital(counted(len(found), 'claim'))} of the story {_was(len(found))} checked: {verdicts}."


def faults_in_words(found: tuple[ClaimTold, ...]) -> str:
    """How many claims have to be changed, for the top of a briefing; empty if none has."""
    count = sum(claim.verdict in _TO_CHANGE for claim in found)
    if not count:
        return ""
    does = counted(count, "claim of the story does", "claims of the story do")
    return f"{capital(does)} not stand as printed; what to print instead is told below."


def _was(count: int) -> str:
    return "was" if count == 1 else "were"


def _card(claim: ClaimTold, citations: Citations) -> Card:
    """What is printed, why it will not do, what to print instead, and what that rests on."""
    facts = [each for each in claim.evidence if each.says.rstrip(".") != claim.why.rstrip(".")]
    unsaid = [each for each in claim.evidence if each not in facts]
    fields = [Field("Why", line(sentence(claim.why), _joined(unsaid, citations)))]
    if claim.instead:
        fields.append(Field("Instead", line(clean(claim.instead))))
    fields += [Field("On record", _fact(each, citations)) for each in facts[:_FACTS]]
    if claim.chain:
        fields.append(Field("On whose word", line(", through ".join(map(clean, claim.chain)))))
    return Card(line(Strong(f"{capital(claim.verdict)}:"), " ", quoted(claim.quote, _QUOTE)), tuple(fields))


def _fact(evidence: Evidence, citations: Citations) -> Line:
    """What is on record, with its sources; an entry without any says so itself."""
    article = f" ({evidence.article})" if evidence.article and evidence.article not in evidence.says else ""
    return line(sentence(evidence.says.rstrip(".") + article), citations.cite(evidence.sources))


def _joined(found: list[Evidence], citations: Citations) -> Line:
    """The sources of entries whose own words are not printed. What rests on an absence or an article needs none."""
    sources = tuple(source for each in found for source in each.sources)
    bare = not sources and any(_NO_SOURCE in each.says for each in found)
    return (UNCITED,) if bare else citations.cite(sources)


def _held(claim: ClaimTold, citations: Citations) -> Line:
    parts: list[Inline] = [quoted(claim.quote, _QUOTE // 2), " ", sentence(claim.why)]
    return line(parts, _joined(list(claim.evidence), citations))


def _undecided(claim: ClaimTold) -> Line:
    return line(quoted(claim.quote, _QUOTE // 2), f" {capital(claim.verdict)}. ", sentence(claim.why))
