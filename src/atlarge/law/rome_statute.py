"""The Rome Statute of the International Criminal Court, in the order of its articles.

Done at Rome on 17 July 1998, in force since 1 July 2002. Encoded: 12(3), 13(b) (with `security_council`), 27 and 98
(in `immunity`), 58, 59, 86, 88, 89, 126 and 127; what may follow a failure to arrest (87(7), 97, 112(2)(f)) is in
`non_compliance`.

Not encoded: article 16 (no deferral was ever granted); 19 and 95 (a pending challenge may let a State postpone, it
does not by itself lift the duty, and the record holds none that a chamber tied to an arrest); 87(5)(a) (no agreement
of a State that is not a Party is on record); 89(2) and 90 (pleas and competing requests, which arise after an
arrest); 89(3) (transit of a person already being surrendered); 91 and 92 (the form of a request, and a provisional
one: the duty is the same); 120 (no reservations, so that no fact of the record can be one); 124 (limits jurisdiction
over war crimes, not the duty to arrest).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, Literal, cast

import msgspec

from atlarge.dates import Span, When, first_of_month_after, one_year_after
from atlarge.facts.record import Record
from atlarge.facts.treaties import DEPOSITS, Act
from atlarge.facts.warrants import death_of, endings, first_of, usable_warrants
from atlarge.law.norms import Case, Stretch, between, fact, from_when, norm
from atlarge.law.truths import unless

ROME = "Rome Statute"

ADOPTED = date(1998, 7, 17)
IN_FORCE = date(2002, 7, 1)
"""Article 126(1): the first day of the month after the sixtieth day following the sixtieth deposit."""


def act_entry(act: Act) -> str:
    """How an act of the depositary's table is named in a tree of grounds."""
    return f"treaties/rome-statute: {act.state} {act.act} {act.on}"


# Article 12


@fact(
    "situation and State",
    yes="{state} accepted the Court's jurisdiction over this situation on {day}",
    no="{state} has lodged no acceptance of jurisdiction for this situation",
    turned=(
        "{state} had not accepted the Court's jurisdiction",
        "{state} had accepted the Court's jurisdiction in this situation",
    ),
)
def acceptances(record: Record) -> Iterator[Stretch]:
    """Declarations under article 12(3) that stood, from the day they were lodged."""
    for declaration in record.declarations.values():
        if (
            declaration.kind == "acceptance-12-3"
            and declaration.situation
            and not declaration.standing
            and declaration.lodged
        ):
            key = (declaration.situation, declaration.state)
            yield from_when(key, declaration.lodged, f"declarations: {declaration.id}", declaration)


@norm(
    ROME,
    "12(3)",
    yes="{state} is bound to cooperate in this situation because it accepted the Court's jurisdiction",
    no="{state} is not bound by an acceptance of jurisdiction",
)
def bound_by_acceptance(case: Case[Any]) -> Any:
    """Article 12(3): a State that is not a Party may accept jurisdiction; it then cooperates under Part 9."""
    return case[acceptances]


# Article 58


@fact(
    "warrant",
    yes="the Court issued the warrant on {day}",
    no="the warrant had not been issued",
    turned=("the warrant had not been issued", "a warrant had been issued"),
)
def issued(record: Record) -> Iterator[Stretch]:
    """Warrants of arrest, from the day of issue."""
    for person, warrant in usable_warrants(record):
        for event in first_of(warrant, "issued", "unsealed"):
            yield from_when(warrant.id, event.on, f"persons/{person.id}: {warrant.id}", warrant)


@fact(
    "warrant",
    yes="the case ended for the purposes of arrest on {day} ({kind})",
    no="no surrender, termination, withdrawal or finding of inadmissibility is on record",
    turned=("the case had not ended", "the case had ended by surrender, termination or the like"),
)
def ended(record: Record) -> Iterator[Stretch]:
    """Warrants that were executed by surrender, or whose case came to an end otherwise."""
    for person, warrant in usable_warrants(record):
        for event, surely in endings(person, warrant):
            stretch = from_when(warrant.id, event.on, f"persons/{person.id}: {event.kind} {event.on}", event)
            yield stretch if surely else msgspec.structs.replace(stretch, surely=None)


@fact(
    "person",
    yes="{person} died on {day}",
    no="{person} is not recorded as dead",
    turned=("{person} were alive", "{person} were dead"),
)
def deaths(record: Record) -> Iterator[Stretch]:
    """Persons who are dead, from the day of death."""
    for person in record.persons.values():
        for event in death_of(person):
            yield from_when(person.id, event.on, f"persons/{person.id}: deceased {event.on}", event)


@norm(
    ROME,
    "58(4)",
    yes="a warrant of arrest against {person} is in force",
    no="no warrant of arrest against {person} is in force",
)
def wanted(case: Case[Any]) -> Any:
    """Article 58(4): a warrant stays in effect until the Court orders otherwise; surrender and death end it too."""
    return unless(unless(case[issued], case[ended]), case[deaths])


# Articles 126 and 127: who is a Party


Days = tuple[date, date]
"""The earliest and the latest day on which something can fall: the same one where the record knows the day."""


def entry_days(deposit: Act) -> Days:
    """Article 126: the first day of the month after the sixtieth day following the deposit, not before 1 July 2002.

    A successor State is bound from the day of the succession that its notification names.
    """
    if deposit.act == "succession" and deposit.effective:
        return deposit.effective.first, deposit.effective.last
    sixtieth = (day + timedelta(days=60) for day in (deposit.on.first, deposit.on.last))
    first, last = (max(IN_FORCE, first_of_month_after(day)) for day in sixtieth)
    return first, last


def enters_into_force(deposit: Act) -> date:
    """Article 126: the day of entry into force, the latest one possible if the day of deposit is not known.

    >>> enters_into_force(Act(state="ZZZ", act="ratification", on=When.parse("2023-11-14")))
    datetime.date(2024, 2, 1)
    """
    return entry_days(deposit)[1]


def effect_days(notice: Act) -> Days:
    """Article 127(1): one year after the Secretary-General receives the notice, unless it names a later day."""
    first, last = one_year_after(notice.on.first), one_year_after(notice.on.last)
    later = notice.effective
    return (max(first, later.first), max(last, later.last)) if later else (first, last)


def takes_effect(notice: Act) -> date:
    """Article 127(1): the day a withdrawal takes effect, the latest one possible if the day of notice is not known.

    >>> takes_effect(Act(state="ZZZ", act="withdrawal", on=When.parse("2016-10-27")))
    datetime.date(2017, 10, 27)
    """
    return effect_days(notice)[1]


def undone(acts: Iterable[Act], act: Act, by: str, days: Days) -> Literal["yes", "no", "unknown"]:
    """Whether a later act of the same State took this one back before the days on which it can take effect."""
    later = [a for a in acts if a.state == act.state and a.act == by and act.on.first <= a.on.last]
    if any(act.on.last <= a.on.first and a.on.last < days[0] for a in later):
        return "yes"
    return "unknown" if any(a.on.first < days[1] for a in later) else "no"


@fact(
    "State",
    yes="{state} deposited its {kind} on {on}; the Statute entered into force for it on {day}",
    no="{state} has deposited no ratification or accession that is in force",
    turned=("{state} had not ratified or acceded", "{state} had ratified or acceded in time"),
)
def entries_into_force(record: Record) -> Iterator[Stretch]:
    """Deposits that took effect, from the day article 126 gives."""
    for act in record.acts:
        if act.act in DEPOSITS:
            yield from _from_effect(record, act, "deposit-withdrawn", entry_days(act), (None, None))


@fact(
    "State",
    yes="{state} gave notice of withdrawal on {on}; it took effect on {day}",
    no="no withdrawal of {state} has taken effect",
    turned=("{state} had not left", "{state} had left the Statute"),
)
def departures(record: Record) -> Iterator[Stretch]:
    """Notices of withdrawal that were not taken back in time, from the day they take effect, until a new deposit."""
    for act in record.acts:
        if act.act == "withdrawal":
            back = _return_days(record, act)
            yield from _from_effect(record, act, "withdrawal-rescinded", effect_days(act), back)


def _return_days(record: Record, notice: Act) -> tuple[date | None, date | None]:
    """The earliest and the latest day on which the Statute enters into force again by a deposit after the notice."""
    later = [a for a in record.acts if a.state == notice.state and a.act in DEPOSITS and notice.on < a.on]
    entries = [(entry_days(a), undone(record.acts, a, "deposit-withdrawn", entry_days(a))) for a in later]
    earliest = min((days[0] for days, taken_back in entries if taken_back != "yes"), default=None)
    return earliest, min((days[1] for days, taken_back in entries if taken_back == "no"), default=None)


def _from_effect(
    record: Record, act: Act, by: str, days: Days, until: tuple[date | None, date | None]
) -> Iterator[Stretch]:
    """The stretch from the effect of an act until something else ends it, unless it was taken back in time."""
    taken_back = undone(record.acts, act, by, days)
    if taken_back == "yes" or (until[1] is not None and until[1] <= days[0]):
        return
    surely = Span(days[1], until[0]) if taken_back == "no" and (until[0] is None or days[1] < until[0]) else None
    day = days[1] if days[0] == days[1] else None
    yield Stretch(act.state, Span(days[0], until[1]), surely, act_entry(act), act, day)


@norm(
    ROME,
    "126",
    yes="the Statute is in force for {state}",
    no="the Statute never entered into force for {state} by that day",
)
def in_force(case: Case[Any]) -> Any:
    """Article 126: in force from the first day of the month after the sixtieth day following the deposit."""
    return case[entries_into_force]


@norm(ROME, "127(1)", yes="{state} has left the Statute", no="{state} has not left the Statute")
def left(case: Case[Any]) -> Any:
    """Article 127(1): a withdrawal takes effect one year after the notice; until then every duty stands."""
    return case[departures]


@norm(ROME, "126 and 127(1)", yes="{state} is a State Party", no="{state} is not a State Party")
def party(case: Case[Any]) -> Any:
    """Articles 126 and 127(1): a State Party is one for which the Statute entered into force and that has not left."""
    return unless(in_force(case), left(case))


@fact(
    "State",
    yes="the Statute does not reach {place}, or its reach there is disputed",
    no="nothing on record keeps the Statute from {place}",
    turned=("the Statute reached {place}", "the Statute did not reach {place}"),
)
def out_of_reach(record: Record) -> Iterator[Stretch]:
    """Territories that a deposit did not cover: excluded, or not yet included. Unsettled reach is only possible."""
    by_territory: dict[str, list[Any]] = {}
    for declaration in record.declarations.values():
        if declaration.territory:
            by_territory.setdefault(declaration.territory, []).append(declaration)
    for territory, declarations in by_territory.items():
        yield from _unreached(territory, {d.kind: d for d in declarations})


def _eve(when: When) -> When:
    return When(f"the day before {when}", when.first - timedelta(days=1), when.last - timedelta(days=1))


def _unreached(territory: str, kinds: dict[str, Any]) -> Iterator[Stretch]:
    if "exclusion" in kinds:
        out, back = kinds["exclusion"], kinds.get("exclusion-lifted")
        until = _eve(back.effective) if back and back.effective else out.ended
        yield between(territory, out.effective, until, f"declarations: {out.id}", out)
    elif "extension" in kinds and kinds["extension"].effective:
        extension = kinds["extension"]
        until = _eve(extension.effective)
        if until.last >= IN_FORCE:
            yield between(territory, None, until, f"declarations: {extension.id}", extension)
    for kind in ("limit", "extension", "remark"):
        doubtful = kinds.get(kind)
        undated = kind == "extension" and doubtful and doubtful.effective is None
        if doubtful and (kind == "limit" or undated or doubtful.standing in ("contested", "unknown", "likely")):
            yield Stretch(territory, Span(date.min), None, f"declarations: {doubtful.id}", doubtful)


@norm(
    ROME,
    "86, 88, 89(1) and 59",
    yes="{place} is territory of a State Party, which must arrest there on the Court's request",
    no="{place} is not territory where the duty of a State Party applies",
)
def bound_as_party(case: Case[Any]) -> Any:
    """Articles 86, 88, 89(1) and 59: Parties cooperate fully, must have the procedures for it, and arrest on request.

    It does not matter where the crime took place, whose national the person is, or whether that State is a Party.
    """
    return unless(party(case.sovereign), case[out_of_reach])


@fact(
    "situation and State",
    yes="the investigation had been opened before {state} left on {day}",
    no="{state} left no duty behind for an investigation opened while it was a Party",
    turned=(
        "the investigation had been opened only after {state} left",
        "the investigation had been opened while {state} was a Party",
    ),
)
def duties_left_behind(record: Record) -> Iterator[Stretch]:
    """Situations under investigation before a withdrawal took effect, from the day it did."""
    for stretch in departures.gather(record):
        notice = cast("Act", stretch.act)
        for situation in record.situations.values():
            if situation.opened and situation.opened.first < takes_effect(notice):
                sure = stretch.surely if situation.opened.last < stretch.possibly.start else None
                yield Stretch(
                    (situation.code, str(stretch.key)), stretch.possibly, sure, stretch.entry, stretch.act, stretch.day
                )


@fact(
    "situation and State",
    yes="the Court may already have been considering this matter when {state} left on {day}",
    no="nothing shows that the Court was already considering this matter when {state} left",
    turned=("the matter had come up only after {state} left", "the Court had been considering the matter by then"),
)
def matters_left_behind(record: Record) -> Iterator[Stretch]:
    """A departed State's own situation, opened after it left: it may have been under consideration before."""
    for stretch in departures.gather(record):
        for situation in record.situations.values():
            later = situation.opened and situation.opened.last >= takes_effect(cast("Act", stretch.act))
            if situation.state == stretch.key and later:
                key = (situation.code, situation.state)
                yield Stretch(key, stretch.possibly, None, stretch.entry, stretch.act, stretch.day)


@norm(
    ROME,
    "127(2)",
    yes="{state} still owes cooperation in proceedings that began while it was a Party",
    no="{state} owes no cooperation that outlived a withdrawal",
)
def bound_by_residue(case: Case[Any]) -> Any:
    """Article 127(2): leaving does not end cooperation in investigations and proceedings begun before it.

    Nor does it prejudice matters already under consideration: where only that can be so, the answer is unknown.
    """
    left_behind = case.sovereign[duties_left_behind] | case.sovereign[matters_left_behind]
    return unless(left_behind & case.reading("residual-covers-arrest"), case[out_of_reach])


# Article 98(2)


@fact(
    "home and State",
    yes="an agreement under article 98(2) on record needs the sending State's consent",
    no="no agreement under article 98(2) that would cover this person is on record",
    turned=("there were no such agreement", "an agreement under article 98(2) covered {person}"),
)
def agreements(record: Record) -> Iterator[Stretch]:
    """Agreements between the State that would arrest and the person's own State, which sent the person."""
    for agreement in record.agreements.values():
        key, entry = (agreement.sending, agreement.state), f"agreements: {agreement.id}"
        yield between(key, agreement.on, agreement.ended, entry, agreement)


@norm(ROME, "98(2)", yes="an agreement bars the surrender", no="no agreement bars the surrender")
def barred_by_agreement(case: Case[Any]) -> Any:
    """Article 98(2): the Court may not ask for a surrender that needs a sending State's consent under an agreement."""
    return unless(case.sovereign[agreements], case.at_home)
