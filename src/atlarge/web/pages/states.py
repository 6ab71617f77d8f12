"""States and territories: what they did towards the Statute, what reaches where, whom they hosted, what they said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlarge.assessment.parties import Standing, parties, standing
from atlarge.assessment.precedents import precedent_of
from atlarge.assessment.wanted import at_large
from atlarge.briefing.document import Block, Heading, Items, Line, Note, Paragraph, line
from atlarge.briefing.figures.parties import parties_figure
from atlarge.briefing.figures.standings import standing_figure, standing_list
from atlarge.briefing.parties import act_in_words
from atlarge.briefing.wording import capital, counted, sentence
from atlarge.dates import day_in_words, when_in_words
from atlarge.facts.record import Record
from atlarge.facts.states import State, in_words
from atlarge.facts.treaties import Act, Declaration
from atlarge.names.folding import fold
from atlarge.web.asked import Asked
from atlarge.web.boards import PARTY, status_of
from atlarge.web.citing import Cited
from atlarge.web.leaves import Columns, Fold, Leaf, Mark, Ref, Sheet, address, cells
from atlarge.web.pages.entries import (
    ask_address,
    assurance_line,
    declaration_line,
    map_address,
    names_card,
    proceeding_line,
    sourced,
    state_ref,
    verdict_mark,
    visit_head,
    visit_row,
)
from atlarge.web.problems import Refused
from atlarge.web.site import Site

HEAD = ("State or territory", "Code", "Standing", "Entry into force", "Leaves")


def states_page(site: Site, asked: Asked) -> Leaf:
    """Every State and territory, with its standing on a day."""
    facts, on = site.known(asked.maybe_day("known")), asked.day()
    order = sorted(facts.states.values(), key=lambda state: (state.kind == "territory", fold(state.name)))
    rows = tuple(_row(facts, state, on) for state in order)
    count = len(parties(facts, on))
    return Leaf(
        path="/states",
        query={"on": on.isoformat(), "known": asked.text("known")},
        title=f"States and territories on {day_in_words(on)}",
        answer=f"On {day_in_words(on)} the Rome Statute binds {count} States Parties.",
        blocks=(
            Paragraph(line(Ref("The same as a map", map_address("", on, facts.known)), ".")),
            Sheet("States, then territories, by name", HEAD, rows),
            Heading(2, "How many, over time"),
            parties_figure(facts, min(on, facts.as_of)),
        ),
        data=[{"state": state, "standing": standing(facts, state.code, on)} for state in order],
        head=HEAD,
        rows=cells(rows),
        dated=True,
    )


def _row(facts: Record, state: State, on: date) -> tuple[Line, ...]:
    status, found = status_of(facts, state.code, on), standing(facts, state.code, on)
    return (
        line(Ref(state.name, address(f"/states/{state.code}"))),
        line(state.code),
        line(Mark(PARTY[status].words, "contested" if PARTY[status].over == "h" else PARTY[status].fill)),
        line(found.in_force.isoformat() if found.in_force else ""),
        line(found.leaves.isoformat() if found.leaves else ""),
    )


def state_page(site: Site, asked: Asked, code: str) -> Leaf:
    """The dossier of a State or territory."""
    facts, on = site.known(asked.maybe_day("known")), asked.day()
    if code not in facts.states:
        raise Refused(404, f"no State or territory has the code {code!r}; search for the name")
    state, cited, found = facts.states[code], Cited(facts), standing(facts, code, on)
    ordered = sorted((v for v in facts.visits.values() if v.state == code), key=lambda v: v.since, reverse=True)
    each = [precedent_of(facts, visit) for visit in ordered]
    rows = tuple(visit_row(facts, visit, cited, host=False) for visit in each)
    blocks = (
        *_opening(facts, state, on),
        *_line(facts, state, min(on, facts.as_of)),
        *_wanted(facts, code, on),
        *_visits(state, rows),
        *_said(facts, code, cited),
        *_acts(facts, state, cited),
        *_territories(facts, state, on),
        *_names(state),
        *((Heading(2, "Sources"), cited.block()) if len(cited) else ()),
    )
    return Leaf(
        path=f"/states/{code}",
        query={"on": on.isoformat(), "known": asked.text("known")},
        title=state.name,
        answer=standing_in_words(facts, found),
        blocks=blocks,
        data={"state": state, "standing": found, "acts": _acts_of(facts, state), "visits": each}
        | {"declarations": _declared(facts, code)},
        head=visit_head(host=False),
        rows=cells(rows),
        feeds=(
            (f"{state.name}: Atom", f"/states/{code}/feed.atom", "application/atom+xml"),
            (f"{state.name}: JSON Feed", f"/states/{code}/feed.json", "application/feed+json"),
        ),
        up=(("States", "/states"),),
        dated=True,
    )


def _visits(state: State, rows: tuple[tuple[Line, ...], ...]) -> Iterator[Block]:
    yield Heading(2, "Visits by persons on record")
    if not rows:
        yield Paragraph((f"No visit to {in_words(state)} is on record.",))
        return
    caption = f"{capital(counted(len(rows), 'visit'))} on record, planned ones among them"
    yield Sheet(caption, visit_head(host=False), rows, (), (), "visits-table")
    yield Paragraph(line(Ref("Count and compare them", address("/precedents", {"host": state.code}))))


def _line(facts: Record, state: State, on: date) -> Iterator[Block]:
    """The time line, drawn and in words."""
    told = standing_list(facts, state, on)
    if told:
        yield Heading(2, "Time line")
        yield standing_figure(facts, state, on)
        yield Fold((), "The same in words", (Items(told),))


def standing_in_words(facts: Record, found: Standing) -> str:
    """Where a State stands on a day, in a sentence; a territory first says whose it is for the treaty."""
    state = facts.states[found.state]
    name, day = in_words(facts.states[state.of or state.code]), day_in_words(found.on)
    status = status_of(facts, found.state, found.on)
    if status == "not reached":
        return f"On {day} the Rome Statute does not reach {state.name}, though {name} is a State Party."
    since = f", bound since {day_in_words(found.in_force)}" if found.in_force else ""
    words = {
        "State Party": f"is a State Party{since}",
        "signatory": "has signed the Rome Statute and has not ratified it",
        "never signed": "has neither signed nor acceded to the Rome Statute",
        "signatory that disowned its signature": "signed the Rome Statute, has not ratified it and disowned the act",
        "unknown": "stands towards the Statute in a way that the record does not settle",
    }.get(status)
    if status == "State Party, leaving" and found.leaves:
        leaves = day_in_words(found.leaves)
        words = f"is a State Party{since}; its withdrawal takes effect on {leaves}"
    if status == "former State Party" and found.leaves:
        words = f"is no longer a State Party: its withdrawal took effect on {day_in_words(found.leaves)}"
    if status == "ratified, not yet in force" and found.in_force:
        words = f"is not yet a State Party: the Statute enters into force for it on {day_in_words(found.in_force)}"
    return f"On {day} {name} {words or status}."


def _opening(facts: Record, state: State, on: date) -> Iterator[Block]:
    if state.of:
        yield Note(line(f"{state.name} is a territory of ", state_ref(facts, state.of), " in the sense of the treaty."))
    if state.note:
        yield Note((sentence(state.note),))
    yield Paragraph(line(Ref("The map of that day", map_address("", on, facts.known))))


def _territories(facts: Record, state: State, on: date) -> Iterator[Block]:
    """The territories that the record tells apart, and whether the Statute reaches each."""
    parts = [other for other in facts.states.values() if other.of == state.code]
    if parts:
        yield Heading(2, "Territories")
        head = ("Territory", "The Statute there", "Remark")
        yield Sheet(f"Territories on {day_in_words(on)}", head, tuple(_territory(facts, part, on) for part in parts))


def _territory(facts: Record, part: State, on: date) -> tuple[Line, ...]:
    status = PARTY[status_of(facts, part.code, on)]
    words = "reached" if status.fill == "yes" else status.words
    return (
        line(Ref(part.name, address(f"/states/{part.code}"))),
        line(Mark(words, "contested" if status.over == "h" else status.fill)),
        line(sentence(part.note) if part.note else ""),
    )


def _acts_of(facts: Record, state: State) -> list[Act]:
    return sorted((act for act in facts.acts if act.state == (state.of or state.code)), key=lambda act: act.on)


def _acts(facts: Record, state: State, cited: Cited) -> Iterator[Block]:
    acts = _acts_of(facts, state)
    yield Heading(2, "Acts towards the Statute")
    if not acts:
        yield Paragraph(("None is on record.",))
    else:
        told = (line(f"{when_in_words(a.on)}: {act_in_words(a)}", sourced(a, cited)) for a in acts)
        yield Items(tuple(told))
    declared = _declared(facts, state.code)
    if declared:
        yield Heading(2, "Declarations, and where the Statute reaches")
        yield Items(tuple(declaration_line(facts, each, cited) for each in declared))


def _declared(facts: Record, code: str) -> list[Declaration]:
    return [each for each in facts.declarations.values() if code in (each.state, each.territory)]


def _wanted(facts: Record, code: str, on: date) -> Iterator[Block]:
    """Whom the State is bound to arrest on that day, should they come."""
    from atlarge.assessment.asking import ask

    persons = [row for row in at_large(facts, on).persons if row.free]
    answers = [ask(facts, row.id, code, on) for row in persons]
    bound = [answer for answer in answers if answer.answer != "no" or answer.contested]
    yield Heading(2, "If a person at large came on that day")
    free = counted(len(persons), "person")
    if not bound:
        yield Paragraph((f"Of {free} at large it would be bound to arrest none.",))
        return
    yield Paragraph((f"Of {free} at large; each answer leads to its grounds:",))
    items = []
    for answer in bound:
        mark = verdict_mark(answer.answer, contested=answer.contested)
        items.append(line(mark, " ", Ref(answer.person_name, ask_address(answer.person, code, on, facts.known))))
    yield Columns(tuple(items))


def _said(facts: Record, code: str, cited: Cited) -> Iterator[Block]:
    assured = sorted((a for a in facts.assurances.values() if a.giver == code), key=lambda a: a.on)
    if assured:
        yield Heading(2, "What was said that it would do")
        yield Items(tuple(assurance_line(facts, each, cited) for each in assured))
    done = [p for p in facts.proceedings.values() if code in p.states]
    if done:
        yield Heading(2, "What courts and the Assembly did")
        yield Items(tuple(proceeding_line(facts, each, cited) for each in done))


def _names(state: State) -> Iterator[Block]:
    if state.names:
        yield Heading(2, "Names")
        yield names_card(state.names)
