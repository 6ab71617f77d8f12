"""Who says what: each attributed claim with its chain of sources, how strong each link is, and assurances set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.briefing.briefings import AssuranceTold, Briefing, Said
from atlarge.briefing.citing import Citations
from atlarge.briefing.document import Block, Heading, Items, Line, Paragraph, clean, line, quoted
from atlarge.briefing.wording import capital
from atlarge.dates import when_in_words
from atlarge.facts.visits import Assurance
from atlarge.reading.readings import Directness, Link, LinkKind

_QUOTE = 420

_STRENGTH: dict[LinkKind, str] = {
    "official document": "an official document",
    "institution": "an institution, no person named",
    "anonymous": "no name given",
    "outlet": "another outlet",
    "own voice": "the outlet's own voice, no source given",
}
"""What is said of a source beside its name: nothing of a person who is named."""
HOW: dict[Directness, str] = {
    "direct": "in their own words",
    "mixed": "partly in their own words",
    "indirect": "in the story's words",
}
"""How close the words are to the speaker's own."""

_REMARK = re.compile(r"; |\. ")

_STANCES = {
    "assured": "said to have given an assurance",
    "refused": "said to refuse one, or to be ready to arrest",
    "hedged": "said to leave it open",
    "denied": "said to deny that one was given",
}


def sayings(briefing: Briefing, citations: Citations) -> Iterator[Block]:
    """The section on attributed claims and assurances."""
    yield Heading(2, "Who says what")
    assured = {each.attribution for each in briefing.assured if each.attribution}
    plain = [said for said in briefing.said if said.id not in assured]
    if briefing.said or briefing.assured:
        yield Paragraph(
            line(
                "Each line begins with whoever said it first and ends with whoever passed it on; a source that is no "
                "named person is marked."
            )
        )
    elif not briefing.understood:
        yield Paragraph(line("The story is not in English, so who says what in it was not read."))
    else:
        yield Paragraph(line("No words of anybody were found in the story: all of it is in the outlet's own voice."))
    if plain:
        yield Items(tuple(dict.fromkeys(_said(said, briefing.story.outlet) for said in plain)))
    if briefing.assured:
        yield Heading(3, "Assurances")
        yield Items(tuple(dict.fromkeys(_assured(each, briefing) for each in briefing.assured)))
    yield from _on_record(briefing, citations)


def _said(said: Said, outlet: str) -> Line:
    who = capital(chain_words(_before(said.chain, outlet), said.speaker))
    return line(f"{who}, {HOW[said.directness]}: ", quoted(said.quote, _QUOTE))


def _before(chain: tuple[Link, ...], outlet: str) -> tuple[Link, ...]:
    """The chain up to the outlet of the story itself, which need not be told that it printed it."""
    return tuple(link for link in chain if not outlet or link.name != outlet or link.kind == "own voice")


def chain_words(chain: tuple[Link, ...], speaker: str) -> str:
    """A chain of sources in words, from whoever said it first to whoever passed it on, each with its strength."""
    if not chain:
        return (
            f"{capital(clean(speaker))} (strength not known)" if speaker else "The outlet's own voice, no source given"
        )
    links = [clean(link.name) + (f" ({_STRENGTH[link.kind]})" if link.kind in _STRENGTH else "") for link in chain]
    return ", through ".join(links)


def _assured(each: AssuranceTold, briefing: Briefing) -> Line:
    """What is said to have been given, and on whose word: the giver's own, or somebody else's."""
    state = briefing.names.get(each.giver_state, "")
    giver = clean(each.giver) or state or "the host"
    of_state = f" (for {state})" if state and state.casefold() not in giver.casefold() else ""
    chain = _before(each.chain, briefing.story.outlet)
    word = f"on the word of {chain_words(chain, '')}" if chain else "in the outlet's own voice, no source given"
    return line(f"{capital(giver)}{of_state}, {_STANCES[each.stance]}, {word}: ", quoted(each.quote, _QUOTE))


def _on_record(briefing: Briefing, citations: Citations) -> Iterator[Block]:
    """What the record holds about assurances before the very visits that the story reports."""
    found = [
        briefing.assurances[key] for subject in briefing.subjects if subject.sequel for key in subject.sequel.assured
    ]
    if found:
        yield Heading(3, "What the record holds on assurances for this visit")
        yield Items(tuple(assurance_line(each, citations) for each in found))


def assurance_line(each: Assurance, citations: Citations) -> Line:
    """An assurance on record: who, when, what, and who stands behind it."""
    name = clean(each.by) + (" (nobody named)" if each.anonymous else "")
    backing = _backing(clean(each.confirmed))
    said = clean(each.says).rstrip(".") + (f" ({backing})" if backing else "")
    return line(f"{capital(name)}, {when_in_words(each.on)}: {said}.", citations.mark(each.sources, each.basis))


def _backing(confirmed: str) -> str:
    """Who else stands behind an assurance: the entry's first words. What follows them are remarks of the recorder."""
    first = _REMARK.split(confirmed, maxsplit=1)[0]
    return "said on record" if first == "on record" else first.replace("NOT ", "not ")
