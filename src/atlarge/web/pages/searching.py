"""Search over persons, States, visits, gatherings, articles and sources, in any script."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from html import escape

from atlarge.briefing.document import Block, Heading, Items, Line, Paragraph, line
from atlarge.briefing.wording import counted, stay_in_words
from atlarge.errors import UnknownName
from atlarge.facts.states import in_words
from atlarge.law.norms import NORMS
from atlarge.names.folding import fold
from atlarge.names.resolving import find_person, find_state
from atlarge.web.asked import Asked
from atlarge.web.leaves import Leaf, Raw, Ref, address
from atlarge.web.site import Site

MOST = 40
"""Results shown of each kind."""

Hit = tuple[str, str, str, str]
"""Kind, words, address, and what was searched."""


def hits(site: Site) -> list[Hit]:
    """Everything that can be found, with its folded words; worked out once."""
    facts = site.facts

    def make() -> list[Hit]:
        """Work it out."""
        found: list[Hit] = []
        for person in facts.persons.values():
            words = f"{person.id} {person.name} {person.formal} {' '.join(person.names)}"
            found.append(("Persons", person.name, f"/persons/{person.id}", fold(words)))
        for state in facts.states.values():
            words = " ".join((state.code, state.alpha2, state.name, *state.names, *state.demonyms, *state.capitals))
            found.append(("States and territories", state.name, f"/states/{state.code}", fold(words)))
        for visit in facts.visits.values():
            name, host = facts.persons[visit.person].name, in_words(facts.states[visit.state])
            words = f"{name} in {host}, {stay_in_words(visit.since, visit.until)}"
            more = f"{' '.join(facts.persons[visit.person].names)} {visit.place} {visit.occasion}"
            found.append(("Visits", words, f"/visits/{visit.id}", fold(f"{words} {more}")))
        for each in facts.gatherings.values():
            words = f"{each.name} {each.series} {each.place} {' '.join(each.names)} {each.since}"
            found.append(("Gatherings", f"{each.name} ({each.since})", f"/gatherings/{each.id}", fold(words)))
        found += [
            ("Articles of law", n.cite, f"/law/{n.name}", fold(f"{n.cite} {n.text}")) for n in NORMS.values() if n.yes
        ]
        for source in facts.sources.values():
            words = f"{source.title or source.id}, {source.publisher}"
            found.append(("Sources", words, f"/sources/{source.id}", fold(f"{words} {source.id} {source.url}")))
        return found

    return site.kept.get("hits", make)


def search_page(site: Site, asked: Asked) -> Leaf:
    """What is found for some words: first who or what is exactly meant, then all that holds every word."""
    words = asked.text("q")
    found = list(_found(site, words)) if words else []
    blocks: list[Block] = [Raw((), _form(words))]
    for kind in dict.fromkeys(kind for kind, *_ in found):
        of_kind = [hit for hit in found if hit[0] == kind]
        blocks.append(Heading(2, kind))
        blocks.append(Items(tuple(_item(hit) for hit in of_kind[:MOST])))
        if len(of_kind) > MOST:
            blocks.append(Paragraph((f"{len(of_kind) - MOST} more; add a word to narrow them down.",)))
    if words and not found:
        blocks.append(Paragraph(_nearest(site, words)))
    return Leaf(
        path="/search",
        query={"q": words},
        title="Search" if not words else f"Search for \u201c{words}\u201d",
        answer=f"{counted(len(found), 'entry', 'entries').capitalize()} found."
        if words
        else "Names in any spelling and script.",
        blocks=tuple(blocks),
        data=[{"kind": kind, "name": name, "address": address(href)} for kind, name, href, _ in found],
        head=("Kind", "Name", "Address"),
        rows=tuple((kind, name, href) for kind, name, href, _ in found),
    )


def _found(site: Site, words: str) -> Iterator[Hit]:
    asked = fold(words).split()
    exact = _exact(site, words)
    every = hits(site)
    if exact:
        yield from (hit for hit in every if hit[2] in exact)
    if asked:
        yield from (hit for hit in every if hit[2] not in exact and all(word in hit[3] for word in asked))


def _exact(site: Site, words: str) -> set[str]:
    found = set()
    with suppress(UnknownName):
        found.add(f"/persons/{find_person(site.facts, words).id}")
    with suppress(UnknownName):
        found.add(f"/states/{find_state(site.facts, words).code}")
    return found


def _nearest(site: Site, words: str) -> Line:
    near: list[str] = []
    for find in (find_person, find_state):
        try:
            find(site.facts, words)
        except UnknownName as error:
            near += error.near
    if not near:
        return line("Nothing on record holds these words.")
    parts = [part for name in near for part in (", ", Ref(name, address("/search", {"q": name})))]
    return line("Nothing on record holds these words. Near them: ", *parts[1:], ".")


def _item(hit: Hit) -> Line:
    return line(Ref(hit[1], address(hit[2])))


def _form(words: str) -> str:
    return (
        '<form class="filter" action="/search" method="get" role="search" aria-label="Search the record"><p>'
        f'<label for="q-main">Name or words</label><input id="q-main" type="search" name="q" maxlength="200" '
        f'value="{escape(words)}"> <button>Search</button></p></form>'
    )
