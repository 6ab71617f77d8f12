"""The first page: the question, persons at large now, visits announced, and what changed last."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlarge.assessment.precedents import precedent_of
from atlarge.assessment.wanted import AtLargePerson, at_large
from atlarge.briefing.document import Block, Figure, Heading, Items, Line, Note, Paragraph, line
from atlarge.dates import day_in_words, when_in_words
from atlarge.facts.record import Record
from atlarge.facts.visits import Visit
from atlarge.places.areas import BORDERS, atlas
from atlarge.places.maps import drawn
from atlarge.web.asked import Asked
from atlarge.web.citing import Cited
from atlarge.web.leaves import Leaf, Raw, Ref, Sheet, address
from atlarge.web.pages.entries import ask_address, happened, person_ref, sourced, state_ref, verdict_mark, visit_ref
from atlarge.web.pages.questions import ask_form
from atlarge.web.pages.worlds import Scene, day_map
from atlarge.web.site import Site

LATEST = 8
AT_LARGE_HEAD = ("Person", "Public since", "Warrants", "Remark")
PRESUMED = "Every suspect and accused is presumed innocent until the Court has decided otherwise (article 66)."


def home_page(site: Site, asked: Asked) -> Leaf:
    """The first page."""
    facts = site.known(asked.maybe_day("known"))
    on = asked.day()
    found = at_large(facts, min(on, facts.as_of))
    cited = Cited(facts)
    rows = tuple(at_large_row(facts, person) for person in found.persons)
    blocks = (
        Raw((), ask_form(site, asked)),
        Raw((), '<div class="pair"><div>'),
        *_announced(facts, on, cited),
        Raw((), "</div><div>"),
        Heading(2, "What changed last"),
        Items(tuple(latest(facts, on))),
        Raw((), "</div></div>"),
        *_map(site, asked),
        Heading(2, "At large now"),
        Sheet(_caption(found.living, found.formal, found.on), AT_LARGE_HEAD, rows),
        Note((PRESUMED,)),
        *((Heading(2, "Sources"), cited.block()) if len(cited) else ()),
    )
    return Leaf(
        path="/",
        query={"known": asked.text("known")},
        title="Who is bound to arrest?",
        answer="A person wanted by the International Criminal Court announces a visit. Who is bound to arrest them?",
        blocks=blocks,
        data={"on": on, "at_large": found, "announced": announced(facts, on)},
        head=AT_LARGE_HEAD,
        rows=tuple((p.name, p.since.isoformat(), " ".join(p.warrants), _remark(facts, p)) for p in found.persons),
        part="home",
    )


def _caption(living: int, formal: int, on: date) -> str:
    died = f", and formally against {formal - living} more who died" if formal > living else ""
    return f"On {day_in_words(on)} public warrants of arrest stand against {living} living persons{died}"


def at_large_row(facts: Record, person: AtLargePerson) -> tuple[Line, ...]:
    """A person at large as a row."""
    return (
        line(person_ref(facts, person.id)),
        line(day_in_words(person.since)),
        line(str(len(person.warrants))),
        line(_remark(facts, person)),
    )


def _remark(facts: Record, person: AtLargePerson) -> str:
    if not person.living:
        return "died; the case has not formally ended"
    return f"last recorded in the custody of {facts.states[person.custody].name}" if person.custody else ""


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
                "No announced visit is on record for the days to come. ",
                Ref("Visits made and not made", "/visits"),
                ".",
            )
        )
        return
    yield Items(tuple(_announcement(facts, visit, cited) for visit in found))
    yield Paragraph((Ref("As a calendar (iCalendar)", "/visits.ics"),))


def _announcement(facts: Record, visit: Visit, cited: Cited) -> Line:
    each = precedent_of(facts, visit)
    ask = Ref("why", ask_address(visit.person, visit.state, visit.since.first))
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
                    words = f"{when_in_words(day)}: warrant {event.kind.replace('-', ' ')}, "
                    found.append((day.first, line(words, person_ref(facts, person.id))))
    for act in facts.acts:
        if act.on.first <= on:
            words = f"{when_in_words(act.on)}: {act.act.replace('-', ' ')}, "
            found.append((act.on.first, line(words, state_ref(facts, act.state))))
    found.sort(key=lambda each: each[0], reverse=True)
    yield from (told for _, told in found[:LATEST])


def _map(site: Site, asked: Asked) -> Iterator[Block]:
    scene = Scene(site, asked)
    picture = day_map(scene)
    yield Heading(2, "States Parties today")
    yield Figure(svg=drawn(atlas(), picture), alt=picture.alt, caption=picture.counts)
    yield Paragraph(
        line(Ref("Any other day, and who is bound to arrest whom", address("/map", {"on": str(scene.on)})), ".")
    )
    yield Note((BORDERS,))
