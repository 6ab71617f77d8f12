"""Claims in a title: "President X", "former defence minister Y", against the offices on record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from atlarge.checking.context import Context, issued_on, warrants_of
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_office
from atlarge.checking.slots import Clause, is_pronoun
from atlarge.checking.wording import sentence
from atlarge.dates import when_in_words
from atlarge.facts.persons import Office, Person

_TITLES: tuple[tuple[str, str], ...] = (
    ("vice-president", r"vice[- ]president|deputy president"),
    ("deputy", r"deputy (?:prime )?minister"),
    ("president", r"president"),
    ("prime minister", r"prime minister|premier"),
    ("defence", r"(?:minister of defen[cs]e|defen[cs]e minister|minister of war)"),
    ("foreign", r"(?:minister of foreign affairs|foreign minister)"),
    ("interior", r"(?:minister of the interior|interior minister)"),
    ("senator", r"senator"),
    (
        "commissioner",
        r"(?:presidential )?(?:children's (?:rights )?(?:commissioner|ombuds\w+)|commissioner for children's rights)",
    ),
    ("chief justice", r"chief justice"),
    ("governor", r"governor"),
    ("supreme leader", r"supreme leader"),
)
_PAST = r"(?P<past>former|ex-?|then-?|ousted|deposed|late|once|one-time|previous|toppled|sacked|dismissed|old)[ -]?"
_BEFORE = tuple(
    (name, re.compile(rf"(?:\b{_PAST})?(?:<n\d+> )?(?:\b(?P<past2>former|ex-|then)[ -]?)?\b(?P<title>{words}),? $"))
    for name, words in _TITLES
)
_AFTER = tuple(
    (
        name,
        re.compile(
            r"^(?:, (?:who )?|,? who )(?:(?P<at>at (?:that|the) time|then|in <d\d+>) )?(?:(?:occupied"
            r"|held) the (?:post|office|position) of |(?:is|was|has been|served as|serves as) (?:still )?)?(?:the |a "
            r"|<n\d+> |<s\d+>'s )*(?:(?P<past>former|ex-?|then"
            rf"|once(?: a)?)[ -]?)?(?:<n\d+> )?(?P<title>{words})\b"
        ),
    )
    for name, words in _TITLES
)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for each title a person of the record is given, once a text for each title."""
    seen: set[tuple[str, str, bool]] = set()
    for clause in context.told:
        for match in re.finditer(r"<p\d+>", clause.text):
            slot = clause.slot(match.group())
            person = context.record.persons.get(slot.ref)
            if person is None or is_pronoun(slot) or not person.offices:
                continue
            for draft, key in _titles(context, clause, person, match.start(), match.end()):
                if key not in seen:
                    seen.add(key)
                    yield draft


def _titles(
    context: Context, clause: Clause, person: Person, start: int, end: int
) -> Iterator[tuple[Draft, tuple[str, str, bool]]]:
    before, after = clause.text[max(0, start - 60) : start], clause.text[end : end + 110]
    for name, pattern in _BEFORE:
        found = pattern.search(before)
        if found:
            past = bool(found["past"] or found["past2"])
            draft = _judge(person, name, context.day, past=past, span=clause.original(start - len(found.group()), end))
            if draft and not (draft.verdict == "contradicted" and _is_history(context, clause, person, name)):
                yield draft, (person.id, name, past)
            break
    for name, pattern in _AFTER:
        found = pattern.search(after)
        if found:
            then = _THEN.match(after[found.end() :])
            day = _day_of(context, clause, person, then) if then else None
            at = end + found.end() + (then.end() if then and day else 0)
            told = _told_day(context, clause) if found["at"] else context.day
            past = bool(found["past"] or _BYGONE.match(after[found.end() :]))
            draft = _judge(
                person,
                name,
                day or told,
                past=past,
                span=clause.original(start, at),
                loose="was" in found.group() and day is None,
            )
            if draft:
                yield draft, (person.id, name, past)
            break


_BYGONE = re.compile(
    r" (?:of (?:those|that) (?:<d\d+>|days?|times?|era|years)|in those (?:days|years)|of the time|under <p)"
)
_THEN = re.compile(
    r",? (?:at (?:the|that) time|then|back then)\b|,? (?:when|as) (?:the |his |her |its )?(?:court|icc|judges"
    r"|(?:arrest )?warrants?)"
    r"(?: \w+){0,3} (?:issued|unsealed|published|public|out)(?: (?:it|the warrants?|them))?"
)


def _day_of(context: Context, clause: Clause, person: Person, then: re.Match[str]) -> date | None:
    """The day that "at the time" or "when the warrant was issued" means: one told here, or that of the warrant."""
    days = [s for s in clause.slots_in(0, len(clause.text), "d") if s.last]
    if days and "warrant" not in then.group():
        return days[0].last
    held = warrants_of(person, context.day)
    told = "warrant" in clause.text or "warrant" in (context.clauses[clause.index - 1].text if clause.index else "")
    return issued_on(held[-1]) if held and told else None


def _told_day(context: Context, clause: Clause) -> date:
    """The day told in the sentence before the words "at that time"."""
    days = [s for s in clause.slots_in(0, len(clause.text), "d") if s.last]
    return days[0].last if days and days[0].last else context.day


def _is_history(context: Context, clause: Clause, person: Person, name: str) -> bool:
    """Whether the sentence, or those around it, tell of a day on which the office was held."""
    around = context.clauses[max(0, clause.index - 4) : clause.index + 2]
    return any(_told_of_old(c, person, name) for c in around)


def _told_of_old(clause: Clause, person: Person, name: str) -> bool:
    """Whether the sentence tells of a day on which the office was held."""
    days = [(s.first, s.last) for s in clause.slots_in(0, len(clause.text), "d") if s.first and s.last]
    return any(
        (o.since is None or o.since.first <= last) and (o.until is None or first <= o.until.last)
        for o in _held(person, name)
        for first, last in days
    )


def _held(person: Person, name: str) -> list[Office]:
    words = next(re.compile(rf"\b(?:{w})\b") for n, w in _TITLES if n == name)
    found = [o for o in person.offices if words.search(o.title.casefold())]
    if name in ("president", "prime minister"):
        found = [o for o in found if not re.search(r"vice|deputy|council", o.title.casefold())]
    return found


def _judge(
    person: Person, name: str, day: date, *, past: bool, span: tuple[int, int], loose: bool = False
) -> Draft | None:
    held = _held(person, name)
    if not held:
        return None
    ever = [o for o in held if o.since is None or o.since.first <= day]
    grace = timedelta(days=1)
    now = [o for o in ever if o.until is None or o.until.last + grace >= day]
    says = sentence(f"{person.name}: {'former ' if past else ''}{name}")
    evidence = tuple(of_office(person, o) for o in held[:2])
    if past or loose:
        ended = [o for o in ever if o.until and o.until.last < day]
        if not ever or (past and now and not ended):
            return None
        return Opinion(verdict="supported", why=_line((ended or ever)[0]), evidence=evidence).of("office", span, says)
    if now and name in ("president", "prime minister"):
        return None
    if now:
        return Opinion(verdict="supported", why=_line(now[-1]), evidence=evidence).of("office", span, says)
    if not ever:
        return None
    last = max(ever, key=lambda o: o.until.last if o.until else day)
    return Opinion(
        verdict="contradicted",
        why=_line(last),
        evidence=evidence,
        instead=sentence(f"former {last.title} {person.name}"),
    ).of("office", span, says)


def _line(office: Office) -> str:
    since = f" from {when_in_words(office.since)}" if office.since else ""
    until = f" to {when_in_words(office.until)}" if office.until else ""
    return sentence(f"on record: {office.title}{since}{until}")
