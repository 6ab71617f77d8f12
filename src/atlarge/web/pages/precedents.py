"""Precedents: visits filtered and counted, with intervals, small multiples by year, and the caveat of selection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from html import escape
from math import sqrt

from atlarge.assessment.precedents import CAVEAT, Precedent
from atlarge.briefing.document import Block, Heading, Line, Note, line
from atlarge.briefing.figures.outcomes import outcomes_of
from atlarge.briefing.wording import capital, counted
from atlarge.facts.record import Record
from atlarge.names.resolving import find_person, find_state
from atlarge.web.asked import Asked
from atlarge.web.citing import Cited
from atlarge.web.leaves import Leaf, Raw, Sheet, cells
from atlarge.web.pages.entries import visit_head, visit_row
from atlarge.web.pages.visits import all_visits
from atlarge.web.site import Site

Z = 1.959963984540054
"""The normal quantile of a 95 per cent interval."""
BOUND = ("", "yes", "no", "unknown")
SHARE_HEAD = ("Outcome", "Visits", "Share", "Interval")
NOT_ARRESTED = frozenset({"not arrested", "left early"})


class Filters:
    """What a visitor wants to see: by person, host, the host's duty and standing then, outcome, and years."""

    def __init__(self, facts: Record, asked: Asked, every: list[Precedent]) -> None:
        named, hosted = asked.text("person"), asked.text("host")
        self.person = find_person(facts, named).id if named else ""
        self.host = find_state(facts, hosted).code if hosted else ""
        self.bound = asked.one_of("bound", BOUND)
        self.standing = asked.one_of("standing", standings_of(every))
        self.outcome = asked.one_of("outcome", outcomes_in(every))
        self.since = asked.number("from", 1998, 2099) if asked.text("from") else 0
        self.until = asked.number("to", 2099, 2099) if asked.text("to") else 0

    @property
    def query(self) -> dict[str, str]:
        """The filters as they stand in an address."""
        years = {"from": str(self.since or ""), "to": str(self.until or "")}
        status = {"bound": self.bound, "standing": self.standing}
        return {"person": self.person, "host": self.host, **status, "outcome": self.outcome, **years}

    def keep(self, each: Precedent) -> bool:
        """Whether a visit passes."""
        visit = each.visit
        return (
            (not self.person or visit.person == self.person)
            and (not self.host or visit.state == self.host)
            and (not self.bound or each.bound == self.bound)
            and (not self.standing or each.standing == self.standing)
            and (not self.outcome or self.outcome in (visit.outcome, visit.course))
            and (not self.since or visit.since.last.year >= self.since)
            and (not self.until or visit.since.first.year <= self.until)
        )


def standings_of(every: list[Precedent]) -> tuple[str, ...]:
    """How the hosts of some visits stood towards the Statute."""
    return tuple(sorted({each.standing for each in every}))


def outcomes_in(every: list[Precedent]) -> tuple[str, ...]:
    """How some visits ended; where that is not recorded, their courses."""
    return tuple(sorted({each.visit.outcome or each.visit.course for each in every}))


def interval(count: int, total: int) -> tuple[float, float]:
    """The 95 per cent interval of a share, after Wilson (1927).

    >>> tuple(round(end, 3) for end in interval(5, 10))
    (0.237, 0.763)
    """
    if not total:
        return 0.0, 1.0
    share, z2 = count / total, Z * Z
    middle = (share + z2 / (2 * total)) / (1 + z2 / total)
    half = Z / (1 + z2 / total) * sqrt(share * (1 - share) / total + z2 / (4 * total * total))
    return max(0.0, middle - half), min(1.0, middle + half)


def precedents_page(site: Site, asked: Asked) -> Leaf:
    """The visits that pass the filters, counted and listed."""
    facts = site.known(asked.maybe_day("known"))
    every = site.kept.get(("visits", facts.known), lambda: all_visits(facts))
    filters = Filters(facts, asked, site.kept.get(("visits", None), lambda: all_visits(site.facts)))
    found = [each for each in every if filters.keep(each)]
    counted_ = [
        each for each in found if each.bound == "yes" and each.visit.course == "made" and each.visit.kind == "visit"
    ]
    outcomes: Counter[str] = Counter(each.visit.outcome or "outcome not recorded" for each in counted_)
    cited = Cited(facts)
    rows = tuple(visit_row(facts, each, cited) for each in reversed(found))
    return Leaf(
        path="/precedents",
        query={**filters.query, "known": asked.text("known")},
        title="Precedents",
        answer=_answer(found, counted_, outcomes),
        blocks=(
            Raw((), _form(facts, every, filters)),
            *_shares(facts, counted_, outcomes),
            Note((CAVEAT,)),
            *_years(facts, found, asked.today),
            Heading(2, "The visits"),
            Sheet(
                f"{counted(len(rows), 'visit')} on record, the latest first", visit_head(), rows, (), (), "visits-table"
            ),
            *((Heading(2, "Sources"), cited.block()) if len(cited) else ()),
        ),
        data={"filters": filters.query, "made_to_bound": len(counted_), "outcomes": dict(outcomes), "visits": found},
        head=visit_head(),
        rows=cells(rows),
        wide=True,
    )


def _answer(found: list[Precedent], made: list[Precedent], outcomes: Counter[str]) -> str:
    if not made:
        told = counted(len(found), "visit").capitalize()
        return f"{told} on record pass these filters; none was made to a State then bound."
    free = sum(count for outcome, count in outcomes.items() if outcome in NOT_ARRESTED)
    return (
        f"Of {counted(len(made), 'visit')} made to States then bound, {free} are on record as having "
        "ended without an arrest "
        f"and {sum(o == 'surrendered' for o in outcomes.elements())} with a surrender to the Court."
    )


def _shares(facts: Record, made: list[Precedent], outcomes: Counter[str]) -> Iterator[Block]:
    if not made:
        return
    yield Heading(2, "How visits to States then bound went")
    rows = [_share(outcome, count, len(made)) for outcome, count in outcomes.most_common()]
    caption = f"Outcomes of {counted(len(made), 'visit')}, with 95 per cent intervals (Wilson)"
    yield Sheet(caption, SHARE_HEAD, tuple(rows), numbers=True)
    kinds = {"any proceeding": None, "a finding of non-compliance": "non-compliance", "a referral": "referral"}
    after = {words: sum(_came(each, kind, facts) for each in made) for words, kind in kinds.items()}
    rows = [_share(f"Followed by {words}", count, len(made)) for words, count in after.items()]
    yield Sheet("What followed, as far as it is on record", SHARE_HEAD, tuple(rows), numbers=True)


def _came(each: Precedent, kind: str | None, facts: Record) -> bool:
    """Whether a proceeding of a kind (None: of any) followed a visit."""
    return any(kind in (None, facts.proceedings[key].kind) for key in each.followed)


def _share(words: str, count: int, total: int) -> tuple[Line, ...]:
    low, high = interval(count, total)
    return (
        line(capital(words)),
        line(str(count)),
        line(f"{100 * count / total:.0f} %"),
        line(f"{100 * low:.0f} to {100 * high:.0f} %"),
    )


def _years(facts: Record, found: list[Precedent], today: date) -> Iterator[Block]:
    """Small multiples: one chart for each outcome, all on one scale."""
    if found:
        yield Heading(2, "By year and outcome")
        yield outcomes_of(facts, found, min(today, facts.as_of))


def _form(facts: Record, every: list[Precedent], filters: Filters) -> str:
    persons = {each.visit.person: facts.persons[each.visit.person].name for each in every}
    hosts = {each.visit.state: facts.states[each.visit.state].name for each in every}
    return (
        '<form class="controls" action="/precedents" method="get" aria-label="Filters">'
        + _select("person", "Person", dict(sorted(persons.items(), key=lambda i: i[1])), filters.person)
        + _select("host", "Host", dict(sorted(hosts.items(), key=lambda i: i[1])), filters.host)
        + _select("bound", "Host bound then", {b: b for b in BOUND if b}, filters.bound)
        + _select("standing", "Its standing then", {s: s for s in standings_of(every)}, filters.standing)
        + _select("outcome", "Outcome", {o: o for o in outcomes_in(every)}, filters.outcome)
        + _year("from", "From year", filters.since)
        + _year("to", "To year", filters.until)
        + "<p><button>Filter</button></p></form>"
    )


def _select(name: str, label: str, choices: dict[str, str], chosen: str) -> str:
    options = "".join(
        f'<option value="{escape(k)}"{" selected" if k == chosen else ""}>{escape(v)}</option>'
        for k, v in choices.items()
    )
    return (
        f'<p><label for="f-{name}">{label}</label><select id="f-{name}" name="{name}"><option '
        f'value="">any</option>{options}'
        "</select></p>"
    )


def _year(name: str, label: str, value: int) -> str:
    return (
        f'<p><label for="f-{name}">{label}</label><input id="f-{name}" name="{name}" type="number" '
        'min="1998" max="2099" '
        f'value="{value or ""}"></p>'
    )
