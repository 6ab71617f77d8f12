"""Entries of the record as lines of a page, with links to what they speak of and marks where they have no source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from atlarge.assessment.precedents import Precedent
from atlarge.briefing.document import Card, Field, Inline, Line, Quoted, clean, line, quoted
from atlarge.briefing.wording import capital, sentence, stay_in_words
from atlarge.dates import when_in_words
from atlarge.facts.entries import Entry
from atlarge.facts.persons import Event
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.facts.treaties import Declaration
from atlarge.facts.visits import Assurance, Proceeding, Visit
from atlarge.law.answers import Verdict
from atlarge.web.citing import Cited
from atlarge.web.leaves import Mark, Ref, address

SCRIPTS = {
    "": "Latin", "und-Cyrl": "Cyrillic", "und-Arab": "Arabic", "und-Hebr": "Hebrew", "und-Hani": "Chinese",
    "ja": "Japanese", "ko": "Korean", "und-Grek": "Greek", "hy": "Armenian", "ka": "Georgian",
    "und-Deva": "Devanagari", "th": "Thai",
}  # fmt: skip
"""Scripts in words, under the languages that `quoted` gives them."""
EVENTS = {
    "unsealed": "made public", "charges-confirmed": "charges confirmed",
    "charges-not-confirmed": "charges not confirmed", "inadmissible": "case found inadmissible",
    "reported-at-large": "reported at large", "fit-for-proceedings": "found fit for proceedings",
    "trial-closed": "trial closed",
}  # fmt: skip
"""Events that are not called what they are listed as."""
DECLARED = {
    "acceptance-12-3": "Acceptance of jurisdiction under article 12(3)",
    "opt-out-124": "Declaration under article 124: no jurisdiction over war crimes for seven years",
    "exclusion": "A territory excluded",
    "exclusion-lifted": "The exclusion of a territory ended",
    "extension": "Extended to a territory",
    "limit": "Limited to territory that the State controls",
    "uncontrolled": "A territory that the State does not control",
    "remark": "A remark on a territory",
}


def person_ref(record: Record, person: str) -> Inline:
    """A person's name, leading to their page."""
    found = record.persons.get(person)
    if found is None:
        return person
    return Ref(found.name, address(f"/persons/{person}"))


def names_card(names: Iterable[str]) -> Card:
    """All forms of a name, script by script."""
    forms: dict[str, list[Quoted]] = {}
    for name in dict.fromkeys(filter(None, names)):
        form = quoted(name)
        forms.setdefault(SCRIPTS.get(form.lang, form.lang), []).append(form)
    fields = [Field(script, line(*_listed(found))) for script, found in forms.items()]
    return Card(line("Also written"), tuple(fields))


def _listed(found: list[Quoted]) -> Iterator[Inline]:
    for n, form in enumerate(found):
        if n:
            yield ", "
        yield form


def state_ref(record: Record, code: str, *, begins: bool = False) -> Inline:
    """A State's name as in a sentence, leading to its page; organisations are named and lead nowhere."""
    state = record.states.get(code)
    if state is None:
        return code
    words = in_words(state)
    return Ref(capital(words) if begins else words, address(f"/states/{code}"))


def ask_address(person: str, state: str, on: date, known: date | None = None, *, overflight: bool = False) -> str:
    """The address of a question, whole: with the day of knowledge, and whether it is only of flying over."""
    query = {"person": person, "state": state, **_days(on, known)}
    return address("/ask", query | ({"overflight": "true"} if overflight else {}))


def map_address(person: str, on: date, known: date | None = None) -> str:
    """The address of the map of a day, for a person or (empty) for "party or not", as known on a day."""
    return address("/map", {"person": person, **_days(on, known)})


def _days(on: date, known: date | None) -> dict[str, str]:
    return {"on": on.isoformat(), "known": known.isoformat() if known else ""}


def sourced(entry: Entry, cited: Cited) -> Line:
    """The entry's sources, or that it has none; and how sure the recorder is, where not sure."""
    doubt = f" ({entry.confidence} confidence)" if entry.confidence != "high" else ""
    return line(cited.mark(entry.sources, entry.basis), doubt)


def event_line(record: Record, event: Event, cited: Cited) -> Line:
    """Something that happened to a warrant or a person."""
    parts: list[Inline | Line] = [capital(EVENTS.get(event.kind, event.kind))]
    if event.state:
        parts += [" in ", state_ref(record, event.state)]
    if event.public:
        parts.append(f"; made public on {when_in_words(event.public)}")
    if event.note:
        parts.append(f". {capital(event.note)}")
    return line(*parts, sourced(event, cited))


def verdict_mark(answer: Verdict, *, contested: bool = False) -> Mark:
    """An answer in one word."""
    return Mark(f"{answer}, contested" if contested else answer, "contested" if contested else answer)


def visit_ref(visit: Visit) -> Ref:
    """The days of a visit, leading to its page."""
    return Ref(stay_in_words(visit.since, visit.until), address(f"/visits/{visit.id}"))


def happened(visit: Visit) -> str:
    """How a visit went, in words."""
    course = {"remote": "took part from afar", "announced": "announced", "made": "made"}.get(visit.course, visit.course)
    kind = "" if visit.kind == "visit" else f"{visit.kind}, "
    return kind + (visit.outcome or ("outcome not recorded" if visit.course == "made" else course))


def visit_row(
    record: Record, each: Precedent, cited: Cited, *, person: bool = True, host: bool = True
) -> tuple[Line, ...]:
    """A visit as a row: days, person, host, standing then, bound then, what happened, what followed."""
    visit = each.visit
    followed = "; ".join(record.proceedings[key].kind for key in each.followed) or "nothing on record"
    return (
        line(visit_ref(visit)),
        *([line(person_ref(record, visit.person))] if person else []),
        *([line(state_ref(record, visit.state, begins=True))] if host else []),
        line(each.standing),
        line(verdict_mark(each.bound)),
        line(happened(visit), sourced(visit, cited)),
        line(followed),
    )


def visit_head(*, person: bool = True, host: bool = True) -> tuple[str, ...]:
    """The headings of `visit_row`."""
    first = ("Days", *(["Person"] if person else []), *(["Host"] if host else []))
    return (*first, "Standing then", "Bound then", "What happened", "What followed")


def assurance_line(record: Record, assurance: Assurance, cited: Cited) -> Line:
    """What a State, or someone for it, said that it would do."""
    through = f", through {assurance.through}" if assurance.through else ""
    unnamed = " (unnamed)" if assurance.anonymous and "unnamed" not in assurance.by else ""
    confirmed = f" Confirmed: {assurance.confirmed}." if assurance.confirmed else ""
    return line(
        f"{when_in_words(assurance.on)}: ",
        state_ref(record, assurance.giver, begins=True),
        f", {assurance.by}{unnamed}{through}; stance on record: {assurance.stance}. ",
        f"Said: {assurance.says.rstrip('.')}.{confirmed}",
        sourced(assurance, cited),
    )


def assurance_address(facts: Record, assurance: Assurance) -> str:
    """The page on which an assurance is told: its visit's, its giver's, its person's, or the list of visits."""
    if assurance.about in facts.visits:
        return f"/visits/{assurance.about}"
    if assurance.giver in facts.states:
        return f"/states/{assurance.giver}"
    return f"/persons/{assurance.person}" if assurance.person else "/visits"


def declaration_line(record: Record, declaration: Declaration, cited: Cited) -> Line:
    """What a State declared, or how the Statute stands towards a territory of it."""
    lodged = f"{when_in_words(declaration.lodged)}: " if declaration.lodged else ""
    words = DECLARED[declaration.kind]
    parts: list[Inline | Line] = [f"{lodged}{words if not lodged else words[0].lower() + words[1:]}"]
    if declaration.territory:
        parts += [": ", state_ref(record, declaration.territory, begins=True)]
    told = " ".join(sentence(clean(each)) for each in (declaration.scope, declaration.effect) if each)
    standing = f" ({declaration.standing})" if declaration.standing else ""
    return line(*parts, f". {told}{standing}", sourced(declaration, cited))


def proceeding_line(record: Record, proceeding: Proceeding, cited: Cited) -> Line:
    """What a court, or the Assembly, did."""
    day = when_in_words(proceeding.on) if proceeding.on else "No day yet"
    parts: list[Inline | Line] = [f"{day}: {proceeding.body}, {proceeding.kind}"]
    if proceeding.document:
        parts.append(f" ({proceeding.document})")
    parts.append(f". {capital(proceeding.finding).rstrip('.')}.")
    if proceeding.referred:
        parts.append(f" Referred to: {', '.join(proceeding.referred)}.")
    if proceeding.visit in record.visits:
        parts += [" About the visit of ", visit_ref(record.visits[proceeding.visit]), "."]
    return line(*parts, sourced(proceeding, cited))
