"""What became of a person, held against the events on record and the outcomes of visits."""

from __future__ import annotations

from datetime import timedelta

from atlarge.checking.claims import Verdict
from atlarge.checking.context import Context, warrants_of
from atlarge.checking.drafts import Opinion
from atlarge.checking.evidence import of_visit
from atlarge.checking.fates import Fate, as_evidence, events_of, is_covered, line, nothing
from atlarge.checking.lasting_fates import OTHERWISE, at_large, case_ended, in_custody, on_trial
from atlarge.checking.wording import listed, sentence, state_name
from atlarge.dates import when_in_words
from atlarge.facts.persons import Event, Person, Warrant
from atlarge.facts.visits import Visit

_KINDS = {
    "convicted": ("convicted", "sentenced"),
    "serving": ("convicted", "sentenced"),
    "gave up": ("surrendered", "arrested", "appeared"),
}
_NEAR, _FEW = 20, timedelta(days=3)


def judge(context: Context, fate: Fate) -> Opinion | None:
    """Compare a fate with the events on record and with the outcomes of visits."""
    person = context.record.persons[fate.person]
    events = [(w, e) for w, e in events_of(person) if e.on.first <= context.day + timedelta(days=1)]
    held = [(w, e) for w, e in events if e.kind in _KINDS.get(fate.deed, (fate.deed,))]
    if fate.deed == "at large":
        opinion = at_large(fate, person, events, context)
        return None if opinion and opinion.verdict == "contradicted" and not fate.now else opinion
    if fate.deed == "surrendered" and fate.negated:
        opinion = _not_surrendered(person, held)
        return None if opinion.verdict == "contradicted" and not fate.now else opinion
    if fate.deed in _UNDONE:
        return _undone(context, fate, person, events)
    if fate.deed == "gave up":
        return _gave_up(fate, person, held)
    if lasting := _LASTING.get(fate.deed):
        return lasting(context, fate, person, events)
    visits = _visit_outcomes(context, fate)
    if not held and fate.places and fate.deed == "arrested":
        return _arrested_there(context, fate, person, visits, held)
    if not held and fate.deed == "surrendered" and not visits:
        return _surrendered_by(context, person, court=fate.court)
    if fate.deed == "surrendered" and (other := _elsewhere(context, fate, person, held, visits)):
        return other
    if not held and fate.deed in ("released", "acquitted"):
        return _ended(person, fate, events) or (_by_visit(context, visits) if visits else None)
    if not held:
        visits = [] if fate.first and not any(_in_days(fate, v) for v in visits) else visits
        return _by_visit(context, visits) if visits else _no_event(context, fate, person, events)
    if fate.places and fate.deed == "arrested":
        return _arrested_there(context, fate, person, visits, held)
    on = held
    if fate.first and fate.last:
        on = [(w, e) for w, e in held if fate.first <= e.on.last and e.on.first <= fate.last]
    if on and fate.deed in ("convicted", "serving") and (overturned := _overturned(fate, person, events)):
        return overturned
    if on:
        return Opinion(verdict="supported", why=line(on[0][1]), evidence=as_evidence(person, on[:3]))
    visits = [v for v in visits if fate.mild or not fate.exact or _in_days(fate, v)]
    return _by_visit(context, visits) if visits else _misdated(fate, person, held)


_LASTING = {"on trial": on_trial, "case ended": case_ended, "held": in_custody}
_UNDONE = {
    "unfit": "fit-for-proceedings",
    "admissible": "inadmissible",
    "conviction stands": "acquitted",
    "acquittal overturned": "acquitted",
}
""" Fates that the event on record rules out: nobody is both fit and unfit, acquitted and with a conviction upheld. """


def _undone(context: Context, fate: Fate, person: Person, events: list[tuple[Warrant | None, Event]]) -> Opinion | None:
    held = [(w, e) for w, e in events if e.kind == _UNDONE[fate.deed]]
    if not held or not fate.court or not is_covered(context):
        return None
    right = line(held[-1][1])
    return Opinion(verdict="contradicted", why=right, evidence=as_evidence(person, held[-1:]), instead=right)


def _known_places(held: list[tuple[Warrant | None, Event]], visits: list[Visit]) -> set[str]:
    """The States in which each of some events took place; empty where that of one is not known."""
    found = set()
    for _warrant, event in held:
        there = [
            v.state for v in visits if v.since.first <= event.on.last and event.on.first <= (v.until or v.since).last
        ]
        if not event.state and not there:
            return set()
        found |= {event.state, *there} - {""}
    return found


def _elsewhere(
    context: Context, fate: Fate, person: Person, held: list[tuple[Warrant | None, Event]], visits: list[Visit]
) -> Opinion | None:
    """Said to have been surrendered by one State where the record has another; a State on the way counts for both."""
    told = set(fate.places) - {"NLD"} - set(person.nationality)
    known = {v.state for v in visits} | {e.state for _w, e in held if e.state}
    if (
        not told
        or not known
        or told & known
        or not fate.court
        or any(v.state in told for v in context.visits_of(person.id))
    ):
        return None
    right = sentence(
        f"on record: {listed(state_name(context.record, code) for code in sorted(known))} surrendered {person.name}"
    )
    evidence = tuple(of_visit(context.record, v) for v in visits[-1:]) or as_evidence(person, held)
    return Opinion(verdict="contradicted", why=right, evidence=evidence, instead=right)


def _in_days(fate: Fate, visit: Visit) -> bool:
    """Whether a visit falls on the days told."""
    last = (visit.until or visit.since).last
    return bool(fate.first and fate.last and fate.first <= last and visit.since.first <= fate.last)


_AT_HOME = "arrested on return"
""" The outcome of a visit whose host did not arrest: the arrest came elsewhere, after it. """


def _arrested_there(
    context: Context, fate: Fate, person: Person, visits: list[Visit], held: list[tuple[Warrant | None, Event]]
) -> Opinion | None:
    """Arrested in a State named: contradicted only by a visit there that ended without an arrest."""
    there = [v for v in context.visits_of(fate.person, made=True) if v.state in fate.places]
    in_place = [v for v in visits if v.state in fate.places and v.outcome != _AT_HOME]
    if in_place:
        return _on_its_day(context, fate, person, in_place, held)
    untouched = ("not arrested", "left early", _AT_HOME)
    free = [v for v in there if v.outcome in untouched and v.since.first <= context.day]
    abroad = not set(fate.places) & set(person.nationality)
    if free and (not held or abroad):
        evidence = (of_visit(context.record, free[-1]),)
        right = sentence(evidence[0].says)
        return Opinion(verdict="contradicted", why=right, evidence=evidence, instead=right)
    if not held and not there and warrants_of(person, context.day) and is_covered(context):
        if surrender := _surrender(context, person):
            return surrender
        why = f"No arrest of {person.name} is on record by that day."
        return Opinion(
            verdict="contradicted",
            why=why,
            evidence=(nothing(person, "arrest"),),
            instead=f"{person.name} was not arrested.",
        )
    on = [
        (w, e) for w, e in held if not fate.first or (fate.last and fate.first <= e.on.last and e.on.first <= fate.last)
    ]
    same = [(w, e) for w, e in on if not e.state or e.state in fate.places]
    known = _known_places(held, _visit_outcomes(context, fate))
    if known and not known & {*fate.places, *person.nationality} and fate.court and is_covered(context):
        right = sentence(f"on record: arrested in {listed(state_name(context.record, code) for code in sorted(known))}")
        return Opinion(verdict="contradicted", why=right, evidence=as_evidence(person, held[:3]), instead=right)
    if on and not same:
        why = f"{line(on[-1][1])} That was in {state_name(context.record, on[-1][1].state)}."
        return Opinion(verdict="not on record", why=why, evidence=as_evidence(person, on[:3]))
    return Opinion(verdict="supported", why=line(same[0][1]), evidence=as_evidence(person, same[:3])) if same else None


def _on_its_day(
    context: Context, fate: Fate, person: Person, in_place: list[Visit], held: list[tuple[Warrant | None, Event]]
) -> Opinion:
    """The place is right; the day is wrong where it is told in figures and no arrest there is on record near it."""
    first, last = fate.first, fate.last
    on = [v for v in in_place if _in_days(fate, v)]
    near = [e for _w, e in held if first and last and e.on.first - _FEW <= last and first <= e.on.last + _FEW]
    if not (first and last and fate.exact and fate.court) or on or near:
        return _by_visit(context, on or in_place)
    right = sentence(of_visit(context.record, in_place[-1]).says)
    return Opinion(
        verdict="contradicted",
        why=right,
        evidence=(*as_evidence(person, held[:2]), of_visit(context.record, in_place[-1])),
        instead=right,
    )


def _surrender(context: Context, person: Person) -> Opinion | None:
    """Told as arrested where the record has no arrest, and a surrender in another State."""
    held = [(w, e) for w, e in events_of(person) if e.kind == "surrendered" and e.on.first <= context.day]
    if not held:
        return None
    visits = [v for v in context.visits_of(person.id) if v.outcome == "surrendered"]
    evidence = tuple(of_visit(context.record, v) for v in visits[-1:]) or as_evidence(person, held)
    right = sentence(evidence[0].says)
    return Opinion(verdict="contradicted", why=line(held[-1][1]), evidence=evidence, instead=right)


def _surrendered_by(context: Context, person: Person, *, court: bool) -> Opinion | None:
    """A State is said to have surrendered somebody of whom no surrender is on record, though public since long."""
    if not court or not warrants_of(person, context.day) or not is_covered(context):
        return None
    why = f"No surrender of {person.name} to the Court is on record by that day."
    evidence = (nothing(person, "surrender"),)
    return Opinion(verdict="contradicted", why=why, evidence=evidence, instead=f"{person.name} was not surrendered.")


def _gave_up(fate: Fate, person: Person, held: list[tuple[Warrant | None, Event]]) -> Opinion | None:
    """Came of one's own will: borne out by a surrender, arrest or appearance; how it came about is not on record."""
    on = [
        (w, e) for w, e in held if not (fate.exact and fate.first and fate.last) or fate.first <= e.on.last <= fate.last
    ]
    return Opinion(verdict="supported", why=line(on[0][1]), evidence=as_evidence(person, on[:3])) if on else None


def _ended(person: Person, fate: Fate, events: list[tuple[Warrant | None, Event]]) -> Opinion | None:
    """Released or acquitted, where the record has another end of the case: it frees, but it is no acquittal."""
    ends = [(w, e) for w, e in events if e.kind in OTHERWISE]
    if not ends:
        return _no_event_of(person, fate.deed) if fate.deed == "acquitted" else None
    last = ends[-1][1]
    line = sentence(f"{OTHERWISE[last.kind]} on {when_in_words(last.on)}")
    if fate.deed == "released" and last.kind != "convicted":
        return Opinion(verdict="supported", why=line, evidence=as_evidence(person, ends))
    if fate.deed == "released" or not fate.court:
        return None
    return Opinion(
        verdict="contradicted", why=f"That is no acquittal. {line}", evidence=as_evidence(person, ends), instead=line
    )


def _overturned(fate: Fate, person: Person, events: list[tuple[Warrant | None, Event]]) -> Opinion | None:
    """A conviction that did not last: told without the acquittal that followed it is only half of what happened."""
    convicted = [e.on for _w, e in events if e.kind == "convicted"]
    later = [(w, e) for w, e in events if e.kind == "acquitted" and convicted and e.on > min(convicted)]
    if not later or fate.retold:
        return None
    right = sentence(f"{person.name} was acquitted on {when_in_words(later[-1][1].on)}")
    verdict: Verdict = "contradicted" if fate.now else "imprecise"
    return Opinion(verdict=verdict, why=right, evidence=as_evidence(person, later), instead=right)


def _no_event_of(person: Person, deed: str) -> Opinion:
    return Opinion(
        verdict="not on record",
        why=f"Nothing of the kind about {person.name} is on record.",
        evidence=(nothing(person, deed),),
    )


def _not_surrendered(person: Person, held: list[tuple[Warrant | None, Event]]) -> Opinion:
    if not held:
        evidence = (nothing(person, "surrender"),)
        return Opinion(verdict="supported", why="No surrender to the Court is on record.", evidence=evidence)
    right = line(held[0][1])
    return Opinion(verdict="contradicted", why=right, evidence=as_evidence(person, held), instead=right)


def _misdated(fate: Fate, person: Person, held: list[tuple[Warrant | None, Event]]) -> Opinion:
    """The day is another: contradicted where only one event can be meant, or one within a few weeks."""
    right, evidence = line(held[-1][1]), as_evidence(person, held)
    many = len(held) > 1 or fate.deed in ("arrested", "released")
    near = (
        fate.exact
        and fate.first
        and fate.first == fate.last
        and any(abs((e.on.first - fate.first).days) <= _NEAR for _w, e in held)
    )
    if many and not near:
        why = f"{right} No such event on those days is on record."
        return Opinion(verdict="not on record", why=why, evidence=evidence)
    if many or fate.exact or (fate.first and fate.last and (fate.last - fate.first).days > _NEAR):
        return Opinion(verdict="contradicted", why=right, evidence=evidence, instead=right)
    return Opinion(verdict="not on record", why=f"{right} No such event on those days is on record.", evidence=evidence)


def _no_event(
    context: Context, fate: Fate, person: Person, events: list[tuple[Warrant | None, Event]]
) -> Opinion | None:
    if fate.deed in ("convicted", "serving"):
        tried = fate.hague or any(e.kind == "surrendered" for _w, e in events)
        if not (fate.court and tried) or not warrants_of(person, context.day, arrest_only=False):
            return Opinion(
                verdict="not on record", why="No conviction is on record.", evidence=(nothing(person, "conviction"),)
            )
        why = (
            f"No trial of {person.name} before the Court had ended by then; a warrant or a charge is not a conviction."
        )
        return Opinion(
            verdict="contradicted",
            why=why,
            evidence=as_evidence(person, events[:3]) or (nothing(person, "conviction"),),
            instead=_untried(person, events),
        )
    if fate.deed == "charges-confirmed" and fate.court and is_covered(context):
        ends = [(w, e) for w, e in events if e.kind in ("charges-not-confirmed", "withdrawn")]
        right = line(ends[-1][1]) if ends else ""
        return (
            Opinion(verdict="contradicted", why=right, evidence=as_evidence(person, ends), instead=right)
            if ends
            else None
        )
    if fate.deed == "arrested" and fate.exact and fate.first == fate.last and _is_sought(context, person, fate):
        why = f"No arrest of {person.name} is on record by that day."
        evidence = (nothing(person, "arrest"),)
        return Opinion(verdict="contradicted", why=why, evidence=evidence, instead=f"{person.name} was not arrested.")
    return _no_event_of(person, fate.deed) if fate.deed == "deceased" else None


def _is_sought(context: Context, person: Person, fate: Fate) -> bool:
    """Whether a warrant for the person was public on the day told, and the record reaches to the day of the text."""
    held = warrants_of(person, fate.first) if fate.first else []
    return bool(held) and fate.court and is_covered(context)


_FATES = {
    **{kind: f"was not convicted: {how}" for kind, how in OTHERWISE.items() if kind not in ("convicted", "acquitted")},
    "acquitted": "was acquitted",
    "deceased": "died without having been tried",
    "surrendered": "is in the hands of the Court and has not been convicted",
    "arrested": "has been arrested and has not been tried by the Court",
}


def _untried(person: Person, events: list[tuple[Warrant | None, Event]]) -> str:
    """Say where a person stands who has not been convicted: free after an acquittal, dead, held, or only wanted."""
    last = max((e for _w, e in events if e.kind in (*_FATES, "released")), key=lambda e: e.on, default=None)
    if any(e.kind == "acquitted" for _w, e in events):
        last = next(e for _w, e in events if e.kind == "acquitted")
    fate = _FATES.get(last.kind, "") if last else ""
    return sentence(f"{person.name} {fate or 'is wanted by the Court and has not been tried'}")


def _visit_outcomes(context: Context, fate: Fate) -> list[Visit]:
    wanted = {
        "arrested": (
            "arrested",
            "arrested then released",
            "arrested on another warrant",
            "surrendered",
            "arrested on return",
        ),
        "released": ("arrested then released",),
        "surrendered": ("surrendered",),
    }
    return [
        v
        for v in context.visits_of(fate.person)
        if v.outcome in wanted.get(fate.deed, ()) and v.since.first <= context.day
    ]


def _by_visit(context: Context, visits: list[Visit]) -> Opinion:
    visit = visits[-1]
    return Opinion(
        verdict="supported", why=sentence(f"on record: {visit.outcome}"), evidence=(of_visit(context.record, visit),)
    )
