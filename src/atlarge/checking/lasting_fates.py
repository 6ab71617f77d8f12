"""What lasts for a person: on trial, in custody, at large, or with the case ended; held against the last event."""

from __future__ import annotations

from atlarge.checking.context import Context, warrants_of
from atlarge.checking.drafts import Opinion
from atlarge.checking.evidence import of_event
from atlarge.checking.fates import Fate, as_evidence, is_covered, line, nothing
from atlarge.checking.wording import sentence
from atlarge.dates import when_in_words
from atlarge.facts.persons import Event, Person, Warrant

ENDS = ("withdrawn", "vacated", "charges-not-confirmed", "acquitted")
_CUSTODY = ("arrested", "surrendered", "released", "deceased", "acquitted")
OTHERWISE = {
    "withdrawn": "the charges were withdrawn",
    "vacated": "the case was ended without a judgment",
    "charges-not-confirmed": "the charges were not confirmed",
    "terminated": "the case was ended",
    "convicted": "the person was convicted",
    "acquitted": "the person was acquitted",
}


def on_trial(
    context: Context, fate: Fate, person: Person, events: list[tuple[Warrant | None, Event]]
) -> Opinion | None:
    """Somebody is tried from the confirmation of charges until the case ends; of another trial nothing is held."""
    life = sorted((e for _w, e in events if e.kind in ("charges-confirmed", *OTHERWISE)), key=lambda e: e.on)
    held = any(e.kind in ("arrested", "surrendered") for _w, e in events)
    if (
        not life
        and not held
        and fate.now
        and fate.hague
        and fate.court
        and warrants_of(person, context.day)
        and is_covered(context)
    ):
        why = f"{person.name} is not before the Court: no surrender is on record by that day."
        evidence = (nothing(person, "surrender"),)
        return Opinion(verdict="contradicted", why=why, evidence=evidence, instead=why)
    if life and fate.now and life[-1].kind in ENDS and fate.hague and not fate.guessed:
        right = line(life[-1])
        return Opinion(verdict="contradicted", why=right, evidence=(of_event(person, None, life[-1]),), instead=right)
    if not life or (fate.now and life[-1].kind != "charges-confirmed"):
        return None
    return Opinion(verdict="supported", why=line(life[-1]), evidence=(of_event(person, None, life[-1]),))


def in_custody(
    context: Context, fate: Fate, person: Person, events: list[tuple[Warrant | None, Event]]
) -> Opinion | None:
    """Held or behind bars: by the last arrest, surrender or release; nothing is said of an earlier time."""
    life = sorted((e for _w, e in events if e.kind in _CUSTODY), key=lambda e: e.on)
    if life and life[-1].kind in ("arrested", "surrendered"):
        return Opinion(verdict="supported", why=line(life[-1]), evidence=(of_event(person, None, life[-1]),))
    if not fate.now or fate.guessed or not warrants_of(person, context.day) or not is_covered(context):
        return None
    if life:
        right = line(life[-1])
        return Opinion(verdict="contradicted", why=right, evidence=(of_event(person, None, life[-1]),), instead=right)
    why = f"No arrest of {person.name} is on record by that day."
    return Opinion(verdict="contradicted", why=why, evidence=(nothing(person, "arrest"),), instead=why)


def case_ended(
    context: Context, fate: Fate, person: Person, events: list[tuple[Warrant | None, Event]]
) -> Opinion | None:
    """Charges withdrawn, a case closed: only an event on record can make it so."""
    ends = [(w, e) for w, e in events if e.kind in OTHERWISE and e.kind != "convicted"]
    if ends:
        return Opinion(verdict="supported", why=line(ends[-1][1]), evidence=as_evidence(person, ends))
    known = warrants_of(person, context.day, arrest_only=False)
    if not (known and fate.court and fate.hague and is_covered(context)):
        return None
    why = f"No end of the case against {person.name} is on record by that day."
    return Opinion(verdict="contradicted", why=why, evidence=(nothing(person, "end of the case"),), instead=why)


def at_large(
    fate: Fate, person: Person, events: list[tuple[Warrant | None, Event]], context: Context
) -> Opinion | None:
    """Hold "at large", "free" or "on the run" against the last arrest, release or end of the case."""
    if not warrants_of(person, context.day):
        return None
    life = [
        e
        for _w, e in sorted(events, key=lambda pair: pair[1].on)
        if e.kind in ("arrested", "surrendered", "released", "deceased", *OTHERWISE)
    ]
    last = life[-1] if life else None
    if last and last.kind in ENDS and fate.free:
        return Opinion(verdict="supported", why=line(last), evidence=(of_event(person, None, last),))
    ends = [e for e in life if e.kind in ENDS]
    if ends and not fate.free and not any(e.kind == "convicted" for e in life):
        # acquitted, or with the case ended, nobody is at large any more, whatever day the release was
        right = line(ends[-1])
        evidence = (of_event(person, None, ends[-1]),)
        return Opinion(verdict="contradicted", why=right, evidence=evidence, instead=right)
    if last is None or last.kind == "released":
        return Opinion(
            verdict="supported", why="No arrest that still lasts is on record.", evidence=(nothing(person, "arrest"),)
        )
    right = sentence(f"on record: {last.kind} on {when_in_words(last.on)}")
    return Opinion(verdict="contradicted", why=right, evidence=(of_event(person, None, last),), instead=right)
