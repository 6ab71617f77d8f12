"""Claims about what became of a person: arrested, surrendered, released, tried, dead, or left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from atlarge.checking.claims import Evidence
from atlarge.checking.context import Context, warrants_of
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_event, of_visit
from atlarge.checking.slots import PERSON, STATE, Clause, Slot
from atlarge.checking.wording import sentence, when_in_words
from atlarge.facts.persons import Event, Person, Warrant
from atlarge.facts.visits import Visit

_BE = r"(?:was|were|has been|had been|have been|is|got|being)"
_WHEN = r"(?P<tail>[^.;\"]{0,110})"
_DEEDS: tuple[tuple[str, str], ...] = (
    ("charges-confirmed", r"(?:confirm(?:ed|s)?|upheld) (?:all |the |both |\d+ |three |two )*(?:charges|counts)"),
    ("fit-for-proceedings", rf"found (?:him|her|{PERSON}) fit|{_BE} found fit"),
    (
        "convicted",
        (
            r"(?:judges|court|chamber|icc)[^.;<>]{0,20} (?:ruled|found|held|established"
            rf"|proved) that (?:the (?:pair|two|man|men)|he|she|they|{PERSON})(?: and {PERSON})? (?:had |has "
            rf"|have )?committed|(?:{_BE}|has|had) (?:\w+ )?(?:convicted|found guilty|sentenced)|(?:convict\w+"
            rf"|sentenced) (?:him|her|{PERSON})"
        ),
    ),
    ("acquitted", rf"{_BE} (?:\w+ )?acquitted"),
    (
        "surrendered",
        (
            rf"{_BE} (?:\w+ )?(?:surrendered|handed over|transferred|flown|sent|delivered"
            r"|extradited) (?:to (?:the )?(?:icc|court|international criminal court|hague))"
            r"|surrendered to (?:the )?(?:icc|court|hague|international)|(?:is|are|was|were) in (?:the )?(?:icc"
            r"|court|hague)(?:'s)? custody|(?:is|was) (?:being )?held (?:in|at) the hague"
        ),
    ),
    (
        "arrested",
        (
            rf"{_BE} (?:\w+ )?(?:arrested|detained|seized|taken into custody|captured)|(?:police|authorities"
            rf"|officers)(?: \w+){{0,3}} (?:arrested|detained|seized) (?:him|her|{PERSON})"
        ),
    ),
    (
        "released",
        (
            rf"{_BE} (?:\w+ )?(?:released|freed|set free)|(?:released|freed|let) (?:him|her|{PERSON}) ?(?:go|out)?"
            rf"|let (?:him|her) (?:go|out)|flown home|flew (?:him|her|{PERSON}) home"
        ),
    ),
    (
        "deceased",
        (
            rf"{_BE} (?:\w+ )?(?:killed|shot dead|assassinated)|\b(?:died|is dead|was dead|are dead|were dead)\b"
            r"|the late (?=<p)"
        ),
    ),
    (
        "at large",
        (
            r"(?:is|are|remains?|was) (?:still )?(?:at large|free|a free man|on the run|a fugitive|not in custody)"
            r"|remains? free"
        ),
    ),
)
_PATTERNS = tuple((name, re.compile(rf"\b(?:{words})\b{_WHEN}")) for name, words in _DEEDS)
_LEFT_ALONE = re.compile(
    rf"\b(?:(?P<who>{PERSON}) )?(?:(?:was|were|is) (?:not|never) (?:arrested|detained|seized"
    r"|taken into custody)|(?:came|went|returned|flew|left|go|come|walked"
    r"|departed) (?:\w+ ){0,3}?(?:without (?:being (?:arrested|detained|held)|arrest|incident)|unhindered"
    r"|unmolested|undisturbed|safely|a free man|freely)|without (?:being )?(?:arrested|detained|held"
    r"|arrest)\b)"
    rf"|(?P<host>{STATE})(?:'s (?:police|authorities|government))? (?:\w+ )?(?:did not|didn't|failed to"
    r"|refused to|declined to|never|chose not to) (?:arrest|detain|execute|act on|enforce|hand over"
    r"|carry out)[^.;,]{0,30}|\b(?:neither|nobody|no one|none) (?:of them )?(?:arrested|detained) (?:him"
    rf"|her|{PERSON})|(?:ignor|disregard|defi)\w+ (?:the |its |an? )?(?:icc |court )?(?:arrest )?warrant"
)
_SKIP = re.compile(
    r"\b(?:not|never|would|could|should|may|might|will|if|whether|must|can|to|risk|unless|hasn't|haven't"
    r"|wasn't|n't)\b[^.;,]{0,18}$"
)
_BEFORE_THE_COURT = re.compile(
    r"\bicc\b|criminal court|hague|\bthe (?:same )?court\b|judges|war crim|genocid|crimes against humanity|murder|deport"
    r"|\bguilty\b|killings|persecut|tortur"
)
_DETOUR = re.compile(r"\b(?:who|which|that|after|before|until|warrant|issued|accus\w+|for|over|committed|charges?|wanted)\b")
_END = re.compile(
    r", (?:who|which|but|and|after|as|where)\b| (?:but|while|because|despite|although|after|according|hours"
    r"|who|where|which)\b| - "
)


class Fate(msgspec.Struct, frozen=True, kw_only=True):
    """Something is said to have happened to a person. `first` and `last` bound the days told."""

    person: str
    deed: str
    start: int
    end: int
    negated: bool = False
    first: date | None = None
    last: date | None = None
    court: bool = False
    hague: bool = False


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every fate told of a person on record."""
    for clause in context.clauses:
        for fate in find(context, clause):
            opinion = judge(context, fate)
            if opinion:
                name = context.record.persons[fate.person].name
                yield opinion.of(
                    "outcome",
                    clause.original(fate.start, fate.end),
                    sentence(f"{name}: {'not ' if fate.negated else ''}{fate.deed}"),
                )
        yield from _left_alone(context, clause)


def find(context: Context, clause: Clause) -> Iterator[Fate]:
    """Yield the fates told in a sentence."""
    taken: list[tuple[int, int]] = []
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(clause.text):
            if any(match.start() < end and start < match.start("tail") for start, end in taken):
                continue
            negated = bool(_SKIP.search(clause.text[max(0, match.start() - 24) : match.start()])) or bool(
                re.match(r"\w+ (?:not|never)\b|\w+n't", match.group())
            )
            if negated and name != "surrendered":
                continue
            person = _subject(context, clause, match)
            if not person:
                continue
            cut = _END.search(match["tail"])
            end = match.start("tail") + (cut.start() if cut else len(match["tail"]))
            days = _days(clause, match.start("tail"), end) or _lead_day(clause, match.start())
            taken.append((match.start(), match.start("tail")))
            yield Fate(
                person=person,
                deed=name,
                start=_begin(clause, match.start()),
                end=end,
                negated=negated,
                first=min((d.first for d in days if d.first), default=None) if len(days) == 1 else None,
                last=days[0].last if len(days) == 1 else None,
                court=not _national(clause),
                hague=bool(_BEFORE_THE_COURT.search(clause.text)),
            )


_TO_DAY = re.compile(
    r"^[^<>.;]{0,14}(?:<[spno]\d+>(?:'s)?[^<>.;]{0,30}){0,3}?[, ](?:in|on|last|this|early|late|earlier|back in|since)?"
    r"(?: early| late| the night of)? ?(?P<d><d\d+>)"
)


def _days(clause: Clause, start: int, end: int) -> list[Slot]:
    """The day of a deed, where it is joined to it closely and the only one told."""
    told = [s for s in clause.slots_in(start, end, "d") if s.first and s.last]
    near = _TO_DAY.match(clause.text[start:end])
    return told if near and len(told) == 1 and not _DETOUR.search(near.group()) else []


def _lead_day(clause: Clause, at: int) -> list[Slot]:
    """The day that a sentence begins with ("On 11 March 2025 he was arrested"), if it tells no other."""
    lead = re.match(r"(?:(?:on|in|it was on|back in) )?(?P<d><d\d+>),? (?:the )?[^;:]{0,60}$", clause.text[:at])
    slot = clause.slot(lead["d"]) if lead and len(clause.slots_in(0, len(clause.text), "d")) == 1 else None
    return [slot] if slot and slot.first and slot.last else []


def _national(clause: Clause) -> bool:
    """Whether a court of some State is named as the one that acted."""
    found = re.search(
        r"<n\d+> (?:\w+ )?court|\bcourt in (<s\d+>)|\b(?:domestic|national|military|local|high"
        r"|special) (?:criminal )?court|<s\d+>'s (?:\w+ )?court",
        clause.text,
    )
    return bool(found) and not (found[1] and clause.slot(found[1]).ref == "NLD") if found else False


def _begin(clause: Clause, at: int) -> int:
    lead = re.search(rf"{PERSON},? (?:[^<>.;]{{0,50}} )?$", clause.text[max(0, at - 90) : at])
    return at - len(lead.group()) if lead else at


def _subject(context: Context, clause: Clause, match: re.Match[str]) -> str:
    """The person inside the words or nearest before them in the same clause; a relative of his is somebody else."""
    inside = clause.slots_in(match.start(), match.start("tail"), "p") + (
        clause.slots_in(match.end("tail"), match.end("tail") + 6, "p") if "the late" in match.group()[:9] else []
    )
    object_ = re.match(r" (<p\d+>)", match["tail"])
    if object_ and not re.match(rf"{_BE}\b", match.group()):
        inside = [clause.slot(object_[1])]
    if not inside:
        before = clause.text[: match.start()]
        if re.search(
            rf"(?:{PERSON} )?(?:father|son|brother|wife|daughter|aide|lawyer|deputy|ally)\b[^<>,;]{{0,30}}$", before
        ):
            return ""
        inside = clause.slots_in(0, match.start(), "p")[-1:]
        if re.search(
            r"\b(?:people|civilians|soldiers|children|women|troops|victims|men|members|they|others"
            r"|protesters|thousands|hundreds|hostages)\b[^<>]{0,40}$",
            before,
        ):
            return ""
    known = [s.ref for s in inside if s.ref in context.record.persons]
    if not known and not inside and re.match(r"confirm|upheld|judges|court|chamber|icc", match.group()):
        return context.person
    return known[-1] if known else ""


def _events(person: Person) -> list[tuple[Warrant | None, Event]]:
    found: list[tuple[Warrant | None, Event]] = [(None, event) for event in person.events]
    return found + [(w, event) for w in person.warrants for event in w.events]


_KINDS = {"convicted": ("convicted", "sentenced")}
_NEAR = 20


def judge(context: Context, fate: Fate) -> Opinion | None:
    """Compare a fate with the events on record and with the outcomes of visits."""
    person = context.record.persons[fate.person]
    events = [(w, e) for w, e in _events(person) if e.on.first <= context.day + timedelta(days=1)]
    held = [(w, e) for w, e in events if e.kind in _KINDS.get(fate.deed, (fate.deed,))]
    if fate.deed == "at large":
        return _at_large(person, events, context)
    if fate.deed == "surrendered" and fate.negated:
        return _not_surrendered(person, held)
    visits = _visit_outcomes(context, fate)
    if not held:
        return _by_visit(context, visits) if visits else _no_event(context, fate, person, events)
    on = held
    if fate.first and fate.last:
        on = [(w, e) for w, e in held if fate.first <= e.on.last and e.on.first <= fate.last]
    if on:
        return Opinion(verdict="supported", why=_line(on[0][1]), evidence=_all(person, on[:3]))
    return _by_visit(context, visits) if visits else _misdated(fate, person, held)


def _not_surrendered(person: Person, held: list[tuple[Warrant | None, Event]]) -> Opinion:
    if not held:
        evidence = (_nothing(person, "surrender"),)
        return Opinion(verdict="supported", why="No surrender to the Court is on record.", evidence=evidence)
    right = _line(held[0][1])
    return Opinion(verdict="contradicted", why=right, evidence=_all(person, held), instead=right)


def _misdated(fate: Fate, person: Person, held: list[tuple[Warrant | None, Event]]) -> Opinion:
    """The day is another: contradicted where only one event can be meant, or one within a few weeks."""
    right, evidence = _line(held[-1][1]), _all(person, held)
    many = len(held) > 1 or fate.deed in ("arrested", "released")
    near = (
        fate.first and fate.first == fate.last and any(abs((e.on.first - fate.first).days) <= _NEAR for _w, e in held)
    )
    if many and not near:
        why = f"{right} No such event on those days is on record."
        return Opinion(verdict="not on record", why=why, evidence=evidence)
    return Opinion(verdict="contradicted", why=right, evidence=evidence, instead=right)


def _line(event: Event) -> str:
    return sentence(f"on record: {event.kind.replace('-', ' ')} on {when_in_words(event.on)}")


def _all(person: Person, held: list[tuple[Warrant | None, Event]]) -> tuple[Evidence, ...]:
    return tuple(of_event(person, w, e) for w, e in held)


def _nothing(person: Person, what: str) -> Evidence:
    return Evidence(says=f"no {what} of {person.name} is on record by that day", entry=f"persons/{person.id}")


def _no_event(
    context: Context, fate: Fate, person: Person, events: list[tuple[Warrant | None, Event]]
) -> Opinion | None:
    if fate.deed == "convicted":
        if not (fate.court and fate.hague) or not warrants_of(person, context.day, arrest_only=False):
            return Opinion(
                verdict="not on record", why="No conviction is on record.", evidence=(_nothing(person, "conviction"),)
            )
        why = (
            f"No trial of {person.name} before the Court had ended by then; a warrant or a charge is not a conviction."
        )
        return Opinion(
            verdict="contradicted",
            why=why,
            evidence=_all(person, events[:3]) or (_nothing(person, "conviction"),),
            instead=sentence(f"{person.name} is wanted by the Court and has not been tried"),
        )
    if fate.deed in ("deceased", "acquitted"):
        return Opinion(
            verdict="not on record",
            why=f"Nothing of the kind about {person.name} is on record.",
            evidence=(_nothing(person, fate.deed),),
        )
    return None


def _at_large(person: Person, events: list[tuple[Warrant | None, Event]], context: Context) -> Opinion | None:
    if not warrants_of(person, context.day):
        return None
    life = [
        e
        for _w, e in sorted(events, key=lambda pair: pair[1].on)
        if e.kind in ("arrested", "surrendered", "released", "deceased", "terminated")
    ]
    last = life[-1] if life else None
    if last is None or last.kind == "released":
        return Opinion(
            verdict="supported", why="No arrest that still lasts is on record.", evidence=(_nothing(person, "arrest"),)
        )
    right = sentence(f"on record: {last.kind} on {when_in_words(last.on)}")
    return Opinion(verdict="contradicted", why=right, evidence=(of_event(person, None, last),), instead=right)


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


def _left_alone(context: Context, clause: Clause) -> Iterator[Draft]:
    """ "He was not arrested there": the visits of the story's person that the sentence can mean."""
    match = _LEFT_ALONE.search(clause.text)
    if not match or re.search(
        r"\b(?:would|could|will|may|might|should|if|can|must|shall)\b",
        clause.text[max(0, match.start() - 40) : match.end()],
    ):
        return
    people = [s.ref for s in clause.slots_in(0, len(clause.text), "p") if s.ref in context.record.persons]
    person = people[0] if people else context.person
    if not person:
        return
    hosts = {s.ref for s in clause.slots_in(0, len(clause.text), "s")} - set(context.record.persons[person].nationality)
    made = [v for v in context.visits_of(person, made=True) if v.since.first <= context.day]
    near = (
        [v for v in made if v.state in hosts]
        or ([v for v in made if v.state == context.host] if not hosts else [])
        or ([] if hosts else made[-3:])
    )
    if not near:
        return
    wrong = [v for v in near if v.outcome not in ("", "not arrested", "left early")]
    evidence = tuple(of_visit(context.record, v) for v in (wrong or near)[:4])
    if wrong and len(wrong) == len(near):
        opinion = Opinion(
            verdict="contradicted",
            why=sentence(evidence[0].says),
            evidence=evidence,
            instead=sentence(evidence[0].says),
        )
    else:
        opinion = Opinion(verdict="supported", why="No arrest during those visits is on record.", evidence=evidence)
    yield opinion.of(
        "outcome",
        clause.original(match.start(), match.end()),
        sentence(f"{context.record.persons[person].name}: not arrested"),
    )
