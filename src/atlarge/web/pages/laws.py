"""The law as it is encoded: each article with its rule, what it rests on, and the visits in which it decided."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from html import escape

from atlarge.assessment.asking import ask
from atlarge.briefing.document import Block, Heading, Items, Line, Link, Note, Paragraph, line
from atlarge.briefing.wording import capital, sentence
from atlarge.dates import when_in_words
from atlarge.facts.record import Record
from atlarge.facts.visits import LegalReading
from atlarge.law.answers import Ground
from atlarge.law.norms import FACTS, NORMS, Norm
from atlarge.web.asked import Asked
from atlarge.web.citing import Cited
from atlarge.web.leaves import Columns, Leaf, Raw, Ref, Sheet, address
from atlarge.web.pages.entries import person_ref, sourced, state_ref, visit_ref
from atlarge.web.problems import Refused
from atlarge.web.site import Site

BY = {"court": "as the Court has read it", "text": "as the text stands", "States": "as some States read it"}
_NUMBER = re.compile(r"\d+\(\d+\)")
HEAD = ("Article", "What it says, as encoded", "Decided visits on record")


def decided(site: Site) -> dict[str, list[str]]:
    """For each norm the visits on record in whose answer it stands among the grounds."""

    def make() -> dict[str, list[str]]:
        """Work it out."""
        found: dict[str, list[str]] = {name: [] for name in NORMS}
        for visit in site.facts.visits.values():
            answer = ask(site.facts, visit.person, visit.state, visit.since.first)
            for name in {site.articles[cite] for cite in _articles(answer.grounds) if cite in site.articles}:
                found[name].append(visit.id)
        return found

    return site.kept.get("decided", make)


def _articles(ground: Ground) -> Iterator[str]:
    yield ground.article
    for part in ground.parts:
        yield from _articles(part)


def law_page(site: Site, _: Asked) -> Leaf:
    """The index of articles, and the disputes about them."""
    cases = decided(site)
    norms = [norm for norm in NORMS.values() if norm.yes]
    rows = tuple(
        (
            line(Ref(norm.cite, address(f"/law/{norm.name}"))),
            line(_gist(norm)),
            line(str(len(cases[norm.name]))),
        )
        for norm in norms
    )
    cited = Cited(site.facts)
    return Leaf(
        path="/law",
        title="The law, article by article",
        answer=f"{len(norms)} rules decide every answer; {_disputes(site.facts)} disputes about them are on record.",
        blocks=(
            Sheet("Articles, in the order in which they are encoded", HEAD, rows),
            Heading(2, "Disputes and their readings"),
            *_readings(site.facts, cited),
            *((Heading(2, "Sources"), cited.block()) if len(cited) else ()),
        ),
        data=[{"name": n.name, "cite": n.cite, "text": n.text, "read_at": n.read_at} for n in norms],
        head=HEAD,
        rows=tuple((norm.cite, _gist(norm), str(len(cases[norm.name]))) for norm in norms),
    )


def _text(norm: Norm) -> Block:
    """Where the text of the article was read."""
    if not norm.read_at:
        return Note(("The rule is still to be compared with the text of the article.",))
    return Paragraph(line("Compared with the text at: ", *((Link(each), " ") for each in norm.read_at)))


def _gist(norm: Norm) -> str:
    return norm.text.split("\n", 1)[0]


def _disputes(facts: Record) -> int:
    return len({reading.dispute for reading in facts.readings.values()})


def _readings(facts: Record, cited: Cited) -> Iterator[Block]:
    for dispute in dict.fromkeys(reading.dispute for reading in facts.readings.values()):
        yield Heading(3, capital(dispute.replace("-", " ")))
        for reading in facts.readings.values():
            if reading.dispute == dispute:
                yield from _reading(reading, cited)


def _reading(reading: LegalReading, cited: Cited) -> Iterator[Block]:
    """One reading, and who holds it."""
    yield Paragraph(line(f"{reading.article}, {BY[reading.by]}: {sentence(reading.says)}", sourced(reading, cited)))
    yield Items(tuple(line(f"{h.who}, {when_in_words(h.on)}: {h.where}", sourced(h, cited)) for h in reading.holders))


def _disputed(facts: Record, norm: Norm, cited: Cited) -> Iterator[Block]:
    """The readings of disputes in which the article of a rule is named."""
    named = set(_NUMBER.findall(norm.cite))
    found = [each for each in facts.readings.values() if named & set(_NUMBER.findall(each.article))]
    if named and found:
        yield Heading(2, "Disputes in which it is read in more than one way")
        for reading in found:
            yield from _reading(reading, cited)


def article_page(site: Site, _: Asked, name: str) -> Leaf:
    """One article: its summary, the rule as it is run, and the visits in whose answer it stands."""
    if name not in NORMS:
        raise Refused(404, f"no rule has the name {name!r}; the index of articles lists them all")
    norm, facts = NORMS[name], site.facts
    rule = inspect.getsource(norm.body).split('"""', 2)[-1].strip()
    cases = decided(site)[name]
    cited = Cited(facts)
    more = norm.text.partition("\n")[2]
    blocks: list[Block] = [Paragraph((part.replace("\n", " "),)) for part in more.strip().split("\n\n") if part]
    blocks.append(_text(norm))
    blocks += [
        Heading(2, "The rule as it is run"),
        Raw((), f'<pre tabindex="0" aria-label="The rule"><code>{escape(rule)}</code></pre>'),
        *_rests(rule),
        *_disputed(facts, norm, cited),
        Heading(2, "Visits in whose answer it stands"),
    ]
    listed = Columns(tuple(_case(facts, key) for key in reversed(cases)))
    blocks.append(listed if cases else Paragraph(("None on record.",)))
    blocks += [Heading(2, "Sources"), cited.block()] if len(cited) else []
    return Leaf(
        path=f"/law/{name}",
        title=norm.cite,
        answer=_gist(norm),
        blocks=tuple(blocks),
        data={
            "name": name,
            "cite": norm.cite,
            "text": norm.text,
            "rule": rule,
            "read_at": norm.read_at,
            "visits": cases,
        },
        head=("Visit",),
        rows=tuple((key,) for key in cases),
        up=(("The law", "/law"),),
    )


def _rests(rule: str) -> Iterator[Block]:
    """What a rule names: other rules, and facts read off the record."""
    rules = [norm for norm in NORMS.values() if norm.name + "(" in rule]
    facts = [fact for fact in FACTS.values() if f"[{fact.name}]" in rule]
    if rules or facts:
        yield Heading(2, "What it rests on")
        yield Items(
            (
                *(line("The rule ", Ref(norm.cite, address(f"/law/{norm.name}")), f" ({norm.name})") for norm in rules),
                *(line(f"A fact of the record, {fact.name}: {_first(fact.meaning)}") for fact in facts),
            )
        )


def _first(words: str) -> str:
    return words.split("\n", 1)[0]


def _case(facts: Record, key: str) -> Line:
    visit = facts.visits[key]
    return line(visit_ref(visit), ": ", person_ref(facts, visit.person), " in ", state_ref(facts, visit.state))
