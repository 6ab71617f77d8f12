"""Sources: every document that the record rests on, and what rests on each."""

from __future__ import annotations

from collections.abc import Callable

from atlarge.briefing.document import Block, Heading, Items, Line, Link, Paragraph, clean, line
from atlarge.briefing.wording import counted, stay_in_words
from atlarge.dates import when_in_words
from atlarge.facts.entries import Source
from atlarge.facts.record import Record
from atlarge.facts.references import entries
from atlarge.facts.states import in_words
from atlarge.web.asked import MOST_PAGES, Asked
from atlarge.web.citing import entry_address, source_line
from atlarge.web.leaves import Leaf, Raw, Ref, Sheet, address, cells
from atlarge.web.pages.entries import DECLARED, assurance_address
from atlarge.web.problems import Refused
from atlarge.web.site import Site

PER_PAGE = 200
HEAD = ("Source", "Publisher", "Published", "Relied on by")


def relied_on(site: Site) -> dict[str, list[str]]:
    """For each source the places of the entries that name it, as the record's own files."""

    def make() -> dict[str, list[str]]:
        """Work it out."""
        found: dict[str, list[str]] = {key: [] for key in site.facts.sources}
        for where, entry in entries(site.facts):
            for source in entry.sources:
                found.setdefault(source, []).append(where)
        return found

    return site.kept.get("relied on", make)


def sources_page(site: Site, asked: Asked) -> Leaf:
    """The list of sources, a part at a time."""
    facts, uses = site.facts, relied_on(site)
    order = sorted(facts.sources.values(), key=lambda s: (s.publisher.lower(), s.title.lower(), s.id))
    page, pages = asked.number("page", 1, MOST_PAGES), -(-len(order) // PER_PAGE)
    if page > pages:
        raise Refused(404, f"page: there are {pages} pages of sources")
    shown = order[(page - 1) * PER_PAGE : page * PER_PAGE]
    rows = tuple(_row(source, len(uses[source.id])) for source in shown)
    uncited = sum(entry.basis == "uncited" for _, entry in entries(facts))
    steps = " ".join(
        f'<a href="/sources?page={n}"{" aria-current=page" if n == page else ""}>{n}</a>' for n in range(1, pages + 1)
    )
    return Leaf(
        path="/sources",
        query={"page": str(page)},
        title="Sources",
        answer=f"The record rests on {len(order)} sources; {counted(uncited, 'entry', 'entries')} are marked uncited.",
        blocks=(
            Sheet(f"Sources by publisher, part {page} of {pages}", HEAD, rows),
            Raw((), f'<nav class="pages" aria-label="Parts of the list">{steps}</nav>'),
        ),
        data=[{"source": source, "relied_on_by": uses[source.id]} for source in shown],
        head=HEAD,
        rows=cells(rows),
    )


def _row(source: Source, uses: int) -> tuple[Line, ...]:
    return (
        line(Ref(source_name(source), address(f"/sources/{source.id}"))),
        line(clean(source.publisher)),
        line(str(source.published or "")),
        line(counted(uses, "entry", "entries")),
    )


def source_page(site: Site, _: Asked, key: str) -> Leaf:
    """One source, and every entry that relies on it."""
    facts = site.facts
    if key not in facts.sources:
        raise Refused(404, f"no source has the id {key!r}")
    source, uses = facts.sources[key], relied_on(site)[key]
    blocks: list[Block] = [Paragraph(source_line(source, key))]
    for label, value in (("Relied on for", source.supports), ("SHA-256 of what was read", source.sha256)):
        if value:
            blocks.append(Paragraph(line(f"{label}: {value}")))
    if source.seen:
        blocks.append(Paragraph(line(f"Seen on {when_in_words(source.seen)}.")))
    if source.archived:
        blocks.append(Paragraph(line("Archived at ", Link(source.archived))))
    blocks += [Heading(2, "What relies on it"), Items(tuple(_use(facts, where) for where in uses))]
    return Leaf(
        path=f"/sources/{key}",
        title=source_name(source),
        answer=f"{clean(source.publisher)}; {counted(len(uses), 'entry', 'entries')} of the record rest on it.",
        blocks=tuple(blocks),
        data={"source": source, "relied_on_by": uses},
        head=("Entry",),
        rows=tuple((where,) for where in uses),
        up=(("Sources", "/sources"),),
    )


def source_name(source: Source) -> str:
    """The title of a source; of one without a title the publisher and the day."""
    day = f", {when_in_words(source.published)}" if source.published else ""
    return clean(source.title) or f"{clean(source.publisher)}{day}"


def _use(facts: Record, where: str) -> Line:
    href, words = place_of(facts, where), use_in_words(facts, where)
    return line(Ref(words, href) if href else words)


def use_in_words(facts: Record, where: str) -> str:
    """An entry that relies on a source, in words instead of its place in the record's files."""
    file, _, rest = where.partition(": ")
    folder = file.partition("/")[0].removesuffix(".csv")
    key = file.rsplit("/", 1)[-1].removesuffix(".toml") if "/" in file else rest
    writer = _WORDS.get(folder)
    return writer(facts, key, rest) if writer else where


def _visit(facts: Record, key: str, _: str) -> str:
    visit = facts.visits[key]
    host = in_words(facts.states[visit.state])
    return f"Visit: {facts.persons[visit.person].name} in {host}, {stay_in_words(visit.since, visit.until)}"


def _person(facts: Record, key: str, rest: str) -> str:
    return f"{facts.persons[key].name}" + (f": {rest.replace(': ', ', ')}" if rest else "")


def _assurance(facts: Record, key: str, _: str) -> str:
    found = facts.assurances[key]
    state = facts.states.get(found.giver)
    return f"Assurance: {in_words(state) if state else found.by}, {when_in_words(found.on)}"


def _statement(facts: Record, key: str, _: str) -> str:
    found = facts.statements[key]
    return f"Statement: {found.speaker}, {when_in_words(found.on)}"


def _proceeding(facts: Record, key: str, _: str) -> str:
    found = facts.proceedings[key]
    return f"{found.body}: {found.kind}" + (f", {when_in_words(found.on)}" if found.on else "")


def _declaration(facts: Record, key: str, _: str) -> str:
    found = facts.declarations[key]
    return f"{DECLARED[found.kind]}: {in_words(facts.states[found.territory or found.state])}"


def _act(facts: Record, _: str, rest: str) -> str:
    code, _, act = rest.partition(" ")
    known = code in facts.states
    return f"{facts.states[code].name}: {act.replace('-', ' ')}" if known else "The treaty itself"


_WORDS: dict[str, Callable[[Record, str, str], str]] = {
    "visits": _visit, "persons": _person, "assurances": _assurance, "statements": _statement,
    "proceedings": _proceeding, "declarations": _declaration, "treaties": _act,
    "gatherings": lambda facts, key, _: facts.gatherings[key].name,
    "situations": lambda facts, key, _: f"Situation: {facts.situations[key].name}",
    "resolutions": lambda facts, key, _: facts.resolutions[key].title,
    "readings": lambda facts, key, rest: f"A reading of {facts.readings[key].article}" + (f", {rest}" if rest else ""),
}  # fmt: skip


def place_of(facts: Record, where: str) -> str:
    """The page on which an entry stands, from its place in the record's files; empty if it has none."""
    file, _, rest = where.partition(": ")
    folder, _, name = file.partition("/")
    key = name.rsplit("/", 1)[-1].removesuffix(".toml")
    if folder in ("persons", "visits"):
        return address(f"/{folder}/{key}")
    if file == "gatherings.csv":
        return address(f"/gatherings/{rest}")
    if folder == "assurances" and key in facts.assurances:
        return address(assurance_address(facts, facts.assurances[key]))
    if file == "statements.csv" and facts.statements[rest].about in facts.visits:
        return address(f"/visits/{facts.statements[rest].about}")
    if folder == "proceedings" and key in facts.proceedings:
        visit, states = facts.proceedings[key].visit, facts.proceedings[key].states
        return address(f"/visits/{visit}") if visit else address(f"/states/{states[0]}") if states else ""
    if file == "declarations.csv" and rest in facts.declarations:
        return address(f"/states/{facts.declarations[rest].state}")
    return entry_address(where.replace(".csv", "").replace(".toml", ""))
