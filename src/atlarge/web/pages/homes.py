"""The first page: the question, persons at large now, visits announced, and what changed last."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlarge.assessment.precedents import precedent_of
from atlarge.assessment.wanted import AtLarge, AtLargePerson, at_large
from atlarge.briefing.document import Block, Figure, Heading, Items, Line, Note, Paragraph, line
from atlarge.briefing.parties import act_in_words
from atlarge.briefing.persons import at_large_groups, at_large_in_words, situations_of
from atlarge.briefing.wording import counted
from atlarge.dates import day_in_words, when_in_words
from atlarge.facts.record import Record
from atlarge.facts.visits import Visit
from atlarge.places.areas import BORDERS, atlas
from atlarge.places.maps import inset
from atlarge.web.asked import Asked
from atlarge.web.citing import Cited
from atlarge.web.leaves import Leaf, Raw, Ref, Sheet
from atlarge.web.pages.entries import (
    EVENTS,
    ask_address,
    happened,
    map_address,
    person_ref,
    sourced,
    state_ref,
    verdict_mark,
    visit_ref,
)
from atlarge.web.pages.questions import ask_form
from atlarge.web.pages.scenes import Scene, day_map
from atlarge.web.site import Site

LATEST = 8
AT_LARGE_HEAD = ("Person", "Public warrant since", "Situation")
PRESUMED = "Every suspect and accused is presumed innocent until the Court has decided otherwise (article 66)."


def home_page(site: Site, asked: Asked) -> Leaf:
    """The first page."""
    facts = site.known(asked.maybe_day("known"))
    given = asked.maybe_day("on")
    on = given or asked.today
    found = at_large(facts, on)
    cited = Cited(facts)
    blocks = (
        Raw((), ask_form(site, asked)),
        Raw((), '<div class="pair"><div>'),
        *at_large_blocks(facts, found, "on " + day_in_words(on) if given else "now"),
        Raw((), "</div><div>"),
        *_announced(facts, on, cited),
        Heading(2, f"What changed last by {day_in_words(given)}" if given else "What changed last"),
        Items(tuple(latest(facts, on))),
        *_map(site, asked),
        Raw((), "</div></div>"),
        *((Heading(2, "Sources"), cited.block()) if len(cited) else ()),
    )
    return Leaf(
        path="/",
        query={"on": on.isoformat(), "known": asked.text("known")},
        dated=True,
        title="Who is bound to arrest?",
        answer="A person wanted by the International Criminal Court announces a visit. Who is bound to arrest them?",
        blocks=blocks,
        data={"on": on, "at_large": found, "announced": announced(facts, on)},
        head=(*AT_LARGE_HEAD, "Group"),
        rows=tuple(
            (row.name, row.since.isoformat(), situations_of(facts, row), heading)
            for heading, rows in at_large_groups(found)
            for row in rows
        ),
        wide=True,
        part="home",
    )


def at_large_blocks(facts: Record, found: AtLarge, when: str) -> Iterator[Block]:
    """The persons at large on a day, in the groups of `atlarge at-large`: at large, held by a State, dead."""
    yield Heading(2, f"At large {when}")
    yield Paragraph((at_large_in_words(found),))
    if found.on > facts.as_of:
        yield Note((f"As far as the record knows, which is up to {day_in_words(facts.as_of)}. {PRESUMED}",))
    else:
        yield Note((PRESUMED,))
    for heading, rows in at_large_groups(found):
        held = bool(rows[0].custody)
        head = (*AT_LARGE_HEAD, "Held by") if held else AT_LARGE_HEAD
        caption = f"{heading}: {counted(len(rows), 'person')}"
        yield Sheet(caption, head, tuple(_at_large_row(facts, row, held=held) for row in rows))


def _at_large_row(facts: Record, row: AtLargePerson, *, held: bool) -> tuple[Line, ...]:
    cells = line(person_ref(facts, row.id)), line(day_in_words(row.since)), line(situations_of(facts, row))
    return (*cells, line(state_ref(facts, row.custody, begins=True))) if held else cells


def announced(facts: Record, on: date) -> list[Visit]:
    """Visits announced and not yet over on a day, the next first."""
    found = [v for v in facts.visits.values() if v.course == "announced" and (v.until or v.since).last >= on]
    return sorted(found, key=lambda visit: visit.since)


def _announced(facts: Record, on: date, cited: Cited) -> Iterator[Block]:
    yield Heading(2, "Visits announced")
    found = announced(facts, on)
    if not found:
        yield Paragraph(
            line(
                "No announced visit is on record for that day or after it. ",
                Ref("Visits made and not made", "/visits"),
                ".",
            )
        )
        return
    yield Items(tuple(_announcement(facts, visit, cited) for visit in found))
    yield Paragraph((Ref("As a calendar (iCalendar)", "/visits.ics"),))


def _announcement(facts: Record, visit: Visit, cited: Cited) -> Line:
    each = precedent_of(facts, visit)
    ask = Ref("why", ask_address(visit.person, visit.state, visit.since.first, facts.known))
    occasion = f" ({visit.occasion})" if visit.occasion else ""
    return line(
        visit_ref(visit), ": ", person_ref(facts, visit.person), " in ", state_ref(facts, visit.state), occasion,
        ". Bound to arrest: ", verdict_mark(each.bound), " ", ask, sourced(visit, cited),
    )  # fmt: skip


def latest(facts: Record, on: date) -> Iterator[Line]:
    """The latest visits, events and acts by a day, the newest first."""
    found: list[tuple[date, Line]] = []
    for visit in facts.visits.values():
        if visit.since.first <= on:
            whose = person_ref(facts, visit.person), " in ", state_ref(facts, visit.state)
            found.append((visit.since.first, line(visit_ref(visit), ": ", *whose, f": {happened(visit)}")))
    for person in facts.persons.values():
        for warrant in person.warrants:
            for event in warrant.events:
                day = event.public or event.on
                if day.first <= on:
                    words = f"{when_in_words(day)}: warrant {EVENTS.get(event.kind, event.kind)}, "
                    found.append((day.first, line(words, person_ref(facts, person.id))))
    for act in facts.acts:
        if act.on.first <= on:
            words = f"{when_in_words(act.on)}: {act_in_words(act)}, "
            found.append((act.on.first, line(words, state_ref(facts, act.state))))
    found.sort(key=lambda each: each[0], reverse=True)
    yield from (told for _, told in found[:LATEST])


def _map(site: Site, asked: Asked) -> Iterator[Block]:
    scene = Scene(site, asked)
    picture = day_map(scene)
    yield Heading(2, f"States Parties on {day_in_words(scene.on)}" if asked.maybe_day("on") else "States Parties today")
    yield Figure(svg=inset(atlas(), picture), alt=picture.alt, caption=picture.counts)
    yield Paragraph(
        line(Ref("Any other day, and who is bound to arrest whom", map_address("", scene.on, scene.known)), ".")
    )
    yield Note((BORDERS,))
