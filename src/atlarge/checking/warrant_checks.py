"""A statement about a warrant held against the warrants that were public on the day: who issued it, when, and what.

Rome Statute, article 58: a Pre-Trial Chamber issues a warrant, or a summons to appear, on the prosecutor's request.
"""

from __future__ import annotations

import re
from datetime import date

import msgspec

from atlarge.checking.context import Context, issue_of, warrants_of
from atlarge.checking.drafts import Opinion
from atlarge.checking.evidence import of_event, of_warrant
from atlarge.checking.slots import Slot
from atlarge.checking.wording import listed, sentence
from atlarge.dates import when_in_words
from atlarge.facts.persons import Person, Warrant
from atlarge.facts.warrants import public_day


class WarrantFrame(msgspec.Struct, frozen=True, kw_only=True):
    """A warrant is said to exist, or to have been issued. `verb` tells issuing from unsealing; `court` who did it."""

    persons: tuple[str, ...]
    unnamed: tuple[str, ...]
    court: str
    paper: str
    verb: str
    start: int
    end: int
    day: Slot | None = None
    given_day: bool = False
    which: int = -1
    others: tuple[str, ...] = ()
    day_at: int = 0
    described: bool = False


_SECOND = 2
""" "A second warrant" may be one for another person of the same case; a third is counted for the same person. """


def is_odd(frame: WarrantFrame) -> bool:
    """Tell whether the words name another issuer than the Court, or another paper than a warrant."""
    return bool(
        re.search(
            r"justice|icj|interpol|prosecutor|khan|bensouda|ocampo|united|\bun\b|u\.n\.|council|assembly|rights"
            r"|\beu\b|nato|europ",
            frame.court,
        )
        or re.search(r"summons|notice|indict", frame.paper + frame.verb)
    )


def judge(context: Context, frame: WarrantFrame) -> Opinion:
    """Hold a statement about a warrant against the warrants that were public on the day."""
    if frame.unnamed and not frame.persons:
        return Opinion(verdict="not on record", why=f"No public warrant for {listed(frame.unnamed)} is on record.")
    parts = []
    for person_id in frame.persons:
        person = context.record.persons[person_id]
        held = warrants_of(person, context.day) or warrants_of(person, context.day, arrest_only=False)
        if not held:
            return Opinion(verdict="not on record", why=f"No warrant for {person.name} was public by then.")
        parts.append(_judge_one(frame, person, held))
    if frame.unnamed:
        parts.append(
            Opinion(verdict="not on record", why=f"No public warrant for {listed(frame.unnamed)} is on record.")
        )
    order = ("contradicted", "imprecise", "not on record", "not checkable", "supported")
    return min(parts, key=lambda opinion: order.index(opinion.verdict))


def _judge_one(frame: WarrantFrame, person: Person, held: list[Warrant]) -> Opinion:
    evidence = tuple(of_event(person, w, event) for w in held if (event := issue_of(w))) or (
        of_warrant(person, held[0]),
    )
    right = sentence(f"{held[0].court} issued {_listed(person, held)}")
    if frame.which >= max(len(held), _SECOND):
        return Opinion(
            verdict="contradicted", why=f"The record has only {len(held)}. {right}", evidence=evidence, instead=right
        )
    held = held[frame.which : frame.which + 1] or held if frame.which >= 0 else held
    if frame.verb.endswith(("sought", "seeking", "wanted")) and "prosecutor" in frame.court:
        return Opinion(
            verdict="supported", why=f"A prosecutor asks for warrants (article 58). {right}", evidence=evidence
        )
    wrong = _wrong_paper(frame, held, right)
    if wrong:
        return msgspec.structs.replace(wrong, evidence=evidence)
    if frame.given_day and frame.day is None:
        return Opinion(
            verdict="not checkable", why="The day depends on a publication day that is not known.", evidence=evidence
        )
    if frame.day is None or frame.day.first is None or frame.day.last is None:
        return Opinion(verdict="supported", why=right, evidence=evidence)
    return msgspec.structs.replace(_dated(frame, held, right, frame.day.first, frame.day.last), evidence=evidence)


def _listed(person: Person, held: list[Warrant]) -> str:
    words = []
    for warrant in held:
        event = issue_of(warrant)
        opened = next((e for e in warrant.events if e.kind == "unsealed"), None)
        text = f"{'an' if warrant.kind == 'arrest warrant' else 'a'} {warrant.kind}"
        text += f" on {when_in_words(event.on)}" if event and event.kind == "issued" else ""
        known = bool(event and event.kind == "issued" and not event.public)
        how = "its text unsealed" if known else "made public"
        words.append(text + (f", {how} on {when_in_words(opened.on)}" if opened else ""))
    return f"{listed(words)} for {person.name}"


def _wrong_paper(frame: WarrantFrame, held: list[Warrant], right: str) -> Opinion | None:
    if re.search(r"justice|icj", frame.court):
        why = f"The International Court of Justice hears States and issues no warrants. {right}"
        return Opinion(verdict="contradicted", why=why, instead=right)
    if re.search(r"united|\bun\b|u\.n\.|council|assembly|rights|\beu\b|nato|european|europol|world court", frame.court):
        why = f"Only the Court's judges issue its warrants (article 58). {right}"
        return Opinion(verdict="contradicted", why=why, instead=right)
    if "interpol" in frame.court or "notice" in frame.paper:
        why = f"INTERPOL issues notices, not warrants, and no such notice is on record. {right}"
        return Opinion(verdict="contradicted" if "warrant" in frame.paper else "not on record", why=why, instead=right)
    summons = all(w.kind != "arrest warrant" for w in held)
    if summons and "warrant" in frame.paper:
        return Opinion(verdict="contradicted", why=f"It was a summons to appear. {right}", instead=right)
    if not summons and "summons" in frame.paper:
        return Opinion(verdict="contradicted", why=f"It was an arrest warrant. {right}", instead=right)
    dated = frame.day and frame.day.first and frame.day.last
    if frame.verb == "summoned" and not summons:
        return Opinion(verdict="contradicted", why=f"It was an arrest warrant. {right}", instead=right)
    if dated and frame.day and frame.day.first and frame.day.last:
        off = _dated(frame, held, right, frame.day.first, frame.day.last)
        if off.verdict == "contradicted":
            return off
    if "indict" in frame.paper + frame.verb or frame.verb == "charged":
        return Opinion(
            verdict="imprecise", why=f"The Court issued a warrant; it does not indict. {right}", instead=right
        )
    if re.search(r"prosecutor|khan|bensouda|ocampo", frame.court):
        return Opinion(
            verdict="imprecise",
            why=f"Judges issue warrants; a prosecutor asks for them (article 58). {right}",
            instead=right,
        )
    return None


def _dated(frame: WarrantFrame, held: list[Warrant], right: str, first: date, last: date) -> Opinion:
    """Compare the day with every day of issue, and with every day on which a warrant was made public.

    A warrant announced when it was issued was public that day, whenever its text was unsealed.
    """
    issued = [e.on for w in held for e in w.events if e.kind == "issued"]
    opened = [e.on for w in held for e in w.events if e.kind == "unsealed"]
    public = opened + [public_day(w) for w in held]
    if frame.verb in ("announced", "put out", "released", "published"):
        issued += public
    if any(
        first <= day.last and day.first <= last
        for day in (public if frame.verb in ("unsealed", "made public", "public") else issued)
    ):
        return Opinion(verdict="supported", why=right)
    if any(first <= day.last and day.first <= last for day in opened + issued):
        what = "issued" if frame.verb in ("unsealed", "made public", "public") else "made public"
        return Opinion(verdict="imprecise", why=f"That is when it was {what}. {right}", instead=right)
    return Opinion(verdict="contradicted", why=right, instead=right)
