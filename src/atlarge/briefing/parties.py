"""Who is a State Party on a day, and where one State stands: what `atlarge parties` and `atlarge state` print."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from atlarge.assessment.parties import Standing, parties, standing
from atlarge.assessment.wanted import at_large
from atlarge.briefing.answers import as_of_line, names_of, opening
from atlarge.briefing.citing import Citations
from atlarge.briefing.document import Block, Document, Heading, Items, Line, Paragraph, clean, line
from atlarge.briefing.precedents import proceeding_words, visit_table
from atlarge.briefing.sayings import assurance_line
from atlarge.briefing.wording import capital, counted, days_in_words, sentence
from atlarge.dates import when_in_words
from atlarge.facts.record import Record
from atlarge.facts.states import State, in_words
from atlarge.facts.treaties import Act

ACTS = {
    "deposit-withdrawn": "deposit taken back",
    "withdrawal": "notice of withdrawal",
    "withdrawal-rescinded": "notice of withdrawal taken back",
    "signature-disowned": "notice not to become a Party",
}
"""Acts that are not called what they are listed as."""

_DECLARED = {
    "acceptance-12-3": "acceptance of jurisdiction under article 12(3). ",
    "opt-out-124": "declaration under article 124. ",
}
"""What a declaration is, where its effect alone would not say."""


class PartyRow(msgspec.Struct, frozen=True, kw_only=True):
    """A State Party: since when, and until when if it has given notice."""

    code: str
    name: str
    in_force: date | None
    leaves: date | None


class Parties(msgspec.Struct, frozen=True, kw_only=True):
    """The States Parties on a day: what `atlarge parties --json` prints."""

    on: date
    count: int
    parties: tuple[PartyRow, ...]
    record: str
    as_of: date


class StateFile(msgspec.Struct, frozen=True, kw_only=True):
    """A State or territory: what `atlarge state --json` prints. Visits, assurances and proceedings by id."""

    state: State
    standing: Standing
    acts: tuple[Act, ...]
    declarations: tuple[str, ...]
    visits: tuple[str, ...]
    assurances: tuple[str, ...]
    proceedings: tuple[str, ...]
    record: str
    as_of: date


def parties_on(record: Record, on: date) -> Parties:
    """The States Parties on a day, with their days of entry into force."""
    rows = []
    for code in parties(record, on):
        stands = standing(record, code, on)
        rows.append(PartyRow(code=code, name=record.states[code].name, in_force=stands.in_force, leaves=stands.leaves))
    return Parties(on=on, count=len(rows), parties=tuple(rows), record=record.version, as_of=record.as_of)


def tell_parties(found: Parties, record: Record) -> Document:
    """Write the States Parties out."""
    count = capital(counted(found.count, "State is a Party", "States are Parties"))
    first = f"{count} to the Rome Statute on {days_in_words(found.on)}."
    blocks = opening(first, _supposed(record, found.on))
    leaving = [row for row in found.parties if row.leaves]
    if found.parties:
        blocks.append(Paragraph(line("; ".join(row.name for row in found.parties) + ".")))
    if leaving:
        items = (
            line(f"{row.name}: bound until {days_in_words(row.leaves)}, when its notice takes effect.")
            for row in leaving
        )
        blocks += [Heading(2, "Notice of withdrawal given, still bound"), Items(tuple(items))]
    return Document(title=first, blocks=tuple(blocks), footer=as_of_line(record))


def _supposed(record: Record, on: date) -> str:
    if on <= record.as_of:
        return ""
    return f"The record knows acts up to {days_in_words(record.as_of)}; this supposes that none came after."


def state_file(record: Record, state: State, on: date) -> StateFile:
    """Everything on record about a State or territory, and where it stands on a day."""
    owner = state.of or state.code
    return StateFile(
        state=state,
        standing=standing(record, state.code, on),
        acts=tuple(act for act in record.acts if act.state == owner),
        declarations=tuple(d.id for d in record.declarations.values() if state.code in (d.territory, d.state)),
        visits=tuple(visit.id for visit in record.visits.values() if visit.state == state.code),
        assurances=tuple(each.id for each in record.assurances.values() if each.giver == state.code),
        proceedings=tuple(each.id for each in record.proceedings.values() if state.code in each.states),
        record=record.version,
        as_of=record.as_of,
    )


def tell_state(found: StateFile, record: Record) -> Document:
    """Write a State's page out; the first line says where it stands."""
    citations = Citations(record.sources)
    first = _first_line(found, record)
    blocks = opening(first, _supposed(record, found.standing.on))
    blocks += _sections(found, record, citations)
    if len(citations):
        blocks += [Heading(2, "Sources"), citations.block()]
    return Document(title=first, blocks=tuple(blocks), footer=as_of_line(record))


def _first_line(found: StateFile, record: Record) -> str:
    name, stands = capital(in_words(found.state)), found.standing
    on = days_in_words(stands.on)
    if found.state.of:
        return f"{name}, for which {in_words(record.states[found.state.of])} answers (on {on}: {stands.words})."
    if stands.party != "yes":
        return f"{name} on {on}: {stands.words}."
    notice = f"; its notice of withdrawal is to take effect on {days_in_words(stands.leaves)}" if stands.leaves else ""
    return f"{name} on {on}: a State Party since {days_in_words(stands.in_force)}{notice}."


def _sections(found: StateFile, record: Record, citations: Citations) -> Iterator[Block]:
    names = names_of(record)
    if found.acts:
        yield Heading(2, "Acts towards the Rome Statute")
        yield Items(tuple(_act(act, citations) for act in found.acts))
    else:
        yield Paragraph(line("No act towards the Rome Statute is on record."))
    if found.declarations:
        yield Heading(2, "Declarations and territories")
        yield Items(tuple(_declaration(record, key, names, citations) for key in found.declarations))
    bound = _wanted(found, record)
    if bound:
        yield Paragraph(line(bound))
    if found.visits:
        yield Heading(2, "Visits of persons wanted")
        yield visit_table((record.visits[key] for key in found.visits), record, citations, by_host=False)
    if found.assurances:
        yield Heading(2, "What it said it would do")
        yield Items(tuple(assurance_line(record.assurances[key], citations) for key in found.assurances))
    if found.proceedings:
        yield Heading(2, "What courts and the Assembly did")
        proceedings = (record.proceedings[key] for key in found.proceedings)
        yield Items(tuple(line(sentence(proceeding_words(p)), citations.mark(p.sources, p.basis)) for p in proceedings))


def _act(act: Act, citations: Citations) -> Line:
    named = f", to take effect on {when_in_words(act.effective)}" if act.effective else ""
    kind = act_in_words(act)
    return line(f"{when_in_words(act.on)}: {kind}{named}", citations.mark(act.sources, act.basis))


def act_in_words(act: Act) -> str:
    """What an act towards the Statute is."""
    return ACTS.get(act.act, act.act)


def _declaration(record: Record, key: str, names: dict[str, str], citations: Citations) -> Line:
    found = record.declarations[key]
    lodged = f"{when_in_words(found.lodged)}: " if found.lodged else ""
    where = f"{capital(names.get(found.territory, found.territory))}: " if found.territory else ""
    words = _DECLARED.get(found.kind, "") + clean(found.effect or found.scope or found.kind)
    return line(sentence(f"{lodged}{where}{words}"), citations.mark(found.sources, found.basis))


def _wanted(found: StateFile, record: Record) -> str:
    """For a Party: how many persons it would have to look out for. The answer for one person is `atlarge ask`."""
    if found.standing.party != "yes":
        return ""
    living = at_large(record, found.standing.on).living
    return (
        f"Public warrants of arrest stand against {counted(living, 'living person')} on that day. Whether it is bound "
        "to arrest one of them, and who disputes it, is a question of its own: atlarge ask PERSON STATE DAY."
    )
