"""Sources: every document that the record rests on, and what rests on each."""

from __future__ import annotations

from atlarge.briefing.document import Block, Heading, Items, Line, Link, Paragraph, clean, line
from atlarge.briefing.wording import counted
from atlarge.dates import when_in_words
from atlarge.facts.entries import Source
from atlarge.facts.record import Record
from atlarge.facts.references import entries
from atlarge.web.asked import MOST_PAGES, Asked
from atlarge.web.citing import entry_address, source_line
from atlarge.web.leaves import Leaf, Raw, Ref, Sheet, address, cells
from atlarge.web.pages.entries import assurance_address
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
        line(Ref(clean(source.title) or source.id, address(f"/sources/{source.id}"))),
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
        title=clean(source.title) or source.id,
        answer=f"{clean(source.publisher)}; {counted(len(uses), 'entry', 'entries')} of the record rest on it.",
        blocks=tuple(blocks),
        data={"source": source, "relied_on_by": uses},
        head=("Entry",),
        rows=tuple((where,) for where in uses),
        up=(("Sources", "/sources"),),
    )


def _use(facts: Record, where: str) -> Line:
    href = place_of(facts, where)
    return line(Ref(where, href) if href else where)


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
    if folder == "proceedings" and key in facts.proceedings:
        visit, states = facts.proceedings[key].visit, facts.proceedings[key].states
        return address(f"/visits/{visit}") if visit else address(f"/states/{states[0]}") if states else ""
    if file == "declarations.csv" and rest in facts.declarations:
        return address(f"/states/{facts.declarations[rest].state}")
    return entry_address(where.replace(".csv", "").replace(".toml", ""))
