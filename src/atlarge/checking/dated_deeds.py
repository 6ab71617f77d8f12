"""Who did what on which day, found part by part: a person or State, a word of one family, and a day, in one clause.

The other grammars know how a thing is said; this one only knows of what it is made. Wherever the parts stand, they are
compared with what is on record (see `happenings`): the same sort of thing, of the same person or State, on that day.
What agrees is supported. What does not is contradicted only in a bare clause: one subject, one such word, one day close
to it, nothing denied, supposed or asked, and nothing else that the day could be meant for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.happenings import FAMILIES, Family, Happening, of_person, of_state
from atlarge.checking.slots import Clause, Slot, is_pronoun
from atlarge.checking.suppositions import is_national, is_supposed
from atlarge.checking.treaty_words import OTHER_CLUB
from atlarge.checking.warrant_holders import names_another
from atlarge.checking.wording import listed, sentence, state_name

_CUT = re.compile(
    r"[;:\"()]| - |,? \b(?:but|while|whereas|although|though|after|before|when|until|because|where|as|and then|so|amid"
    r"|despite|whose|following|during|ahead of|weeks|days|months|years)\b|, and\b|, (?:which|who|that)\b"
)
_OPEN = re.compile(
    r"\b(?:not|never|no|nor|neither|without|would|could|may|might|will|shall|if|whether|unless|should|must|deni\w+"
    r"|alleg\w+|claim\w*|expected|plan\w*|want\w*|hop\w*|to be|yet to|due|asked|request\w*|sought to|seek\w*|appl\w+"
    r"|prosecutors?|propos\w+|vot\w+|parliament|lawmakers|decid\w+|announc\w+|ask\w+|demand\w*|call\w*)\b|n't\b|\?"
)
_OTHER_DEED = re.compile(
    r"\b(?:visit\w*|travel\w*|trip|flew|flown|came|arriv\w*|land\w*|went|met|meeting|summit|said|told|since|war"
    r"|invasion"
    r"|attack\w*|crimes?|committed|in power|president|elected|office|investigat\w+|referr\w+|case|trial|born|aged"
    r"|earlier"
    r"|later|ago|vacat\w+|withdr\w+|terminat\w+|lift\w+|dropp\w+|cancel\w+|quash\w+|revok\w+"
    r"|reject\w+|dismiss\w+|refus\w+|challeng\w+)\b"
)
_UNSURE = re.compile(
    r"\b(?:not|never|no|nor|neither|without|would|could|may|might|will|if|whether|should|must)\b|n't\b|\?"
)
_TELLS = re.compile(
    r"\b(?:is|was|were|has|have|had|dates?|dating|dated|came|went|goes|stems|issued|signed|granted|made|confirmed"
    r"|convicted"
    r"|sentenced|acquitted|ratified|acceded|accepted|deposited|joined|joins|unsealed|published|disclosed|revealed)\b"
)
_OTHER_ISSUER = re.compile(
    r"court of justice|\bicj\b|interpol|prosecutors?|united nations|\bun\b|council|world court"
    r"|<[sn]\d+>'s? (?:\w+ )?courts?"
)
_SPARED = re.compile(r"\b(?:free|cleared|spared|lawful(?:ly)?|entitled|dropped|dismissed|rejected|absolved)\b")
_ISSUED = re.compile(r"\b(?:issued|signed|granted)\b")
_BY_DAY = frozenset({"warrant", "opened", "confirm", "convict", "acquit", "sign", "ratify", "join"})
""" What the record has in full: an arrest, a release or a vote on some other day may have been one more. """
_NEAR, _SLACK, _SPAN, _YEAR, _AFTER = 60, 3, 200, 366, 18


class _Part(msgspec.Struct, frozen=True):
    """A clause of a sentence, from its first to its last character, with what it tells."""

    start: int
    end: int
    text: str


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every clause whose parts agree with the record, or plainly do not."""
    held: dict[str, tuple[Happening, ...]] = {}
    for clause in context.told:
        if not any(slot.kind == "d" for slot in clause.slots) or re.search(OTHER_CLUB, clause.text):
            continue
        for part in _parts(clause):
            yield from _judged(context, clause, part, held)


def _parts(clause: Clause) -> Iterator[_Part]:
    at = 0
    for match in (*_CUT.finditer(clause.text), None):
        end = match.start() if match else len(clause.text)
        if end > at:
            yield _Part(at, end, clause.text[at:end])
        at = match.end() if match else end


def _judged(context: Context, clause: Clause, part: _Part, held: dict[str, tuple[Happening, ...]]) -> Iterator[Draft]:
    days = [s for s in clause.slots_in(part.start, part.end, "d") if s.first and s.last and s.last >= s.first]
    if not days or len(part.text) > _SPAN or is_supposed(clause, part.start):
        return
    told = (family for family in FAMILIES if not family.needs or family.needs.search(clause.text))
    found = [(family, match) for family in told if (match := _nearest(family, part))]
    done: set[str] = set()
    for family, match in found:
        if family.kind == "warrant" and _OTHER_ISSUER.search(part.text):
            continue
        for who in _subjects(context, clause, part, family):
            if who not in held:
                held[who] = tuple(_held(context, who, family.of))
            fits = [h for h in held[who] if family.name in h.words and _is_there(context, clause, part, h)]
            if family.name == "warrant" and _ISSUED.search(part.text):
                fits = [h for h in fits if "issue" in h.words]
            if family.kind == "finding" and _SPARED.search(part.text):
                continue
            opinion = None if _UNSURE.search(part.text[: match.end() + _AFTER]) else _compared(fits, days)
            if opinion is None and len(found) == 1 and fits:
                opinion = _against(context, clause, part, match, family, fits)
            if opinion and family.kind not in done:
                done.add(family.kind)
                yield _draft(context, clause, part, opinion, family, who)


_PLACE = re.compile(r"\b(?:in|at|by|to) (?:the )?(?:\w+ )?(<s\d+>)")


def _is_there(context: Context, clause: Clause, part: _Part, held: Happening) -> bool:
    """Whether the States in which the words place what befell a person can be where it did."""
    person = context.record.persons.get(held.who)
    if person is None or "warrant" in held.words:
        return True
    told = {clause.slot(token).ref for token in _PLACE.findall(part.text)}
    return told <= ({held.state} if held.state else {*person.nationality, "NLD"})


def _nearest(family: Family, part: _Part) -> re.Match[str] | None:
    """The word of a family that stands nearest to the first day of a clause."""
    place = part.text.index("<d")
    return min(family.words.finditer(part.text), key=lambda m: abs(m.start() - place), default=None)


def _held(context: Context, who: str, of: str) -> Iterator[Happening]:
    return of_person(context, context.record.persons[who]) if of == "p" else of_state(context, who)


def _draft(context: Context, clause: Clause, part: _Part, opinion: Opinion, family: Family, who: str) -> Draft:
    name = context.record.persons[who].name if family.of == "p" else state_name(context.record, who)
    days = listed(s.words for s in clause.slots_in(part.start, part.end, "d"))
    return opinion.of(family.kind, clause.original(part.start, part.end), sentence(f"{name}: {family.name}, {days}"))


def _subjects(context: Context, clause: Clause, part: _Part, family: Family) -> tuple[str, ...]:
    """The persons or States of the clause; failing that those of the sentence, or whom the text is about."""
    known = context.record.persons if family.of == "p" else context.record.states
    papers = re.finditer("warrant", clause.text) if family.name == "warrant" else ()
    if any(names_another(context, clause, paper.end()) for paper in papers):
        return ()
    for start, end in ((part.start, part.end), (0, part.start)):
        named = [s.ref for s in clause.slots_in(start, end, family.of) if s.ref in known]
        named = [ref for ref in named if ref not in (*context.home(), "NLD")] if family.of == "s" else named
        if named:
            return tuple(dict.fromkeys(named))
    if family.of == "p":
        return (context.person,) if context.person in known else ()
    code = context.meant(clause, part.start)
    return (code,) if code in known else ()


def _compared(held: list[Happening], days: list[Slot]) -> Opinion | None:
    """Supported where one of the days told is that of such a thing on record."""
    for day in days:
        for each in held:
            if day.first and day.last and day.first <= each.last and each.first <= day.last and _is_narrow(day):
                return Opinion(verdict="supported", why=each.says, evidence=(each.evidence,))
    return None


def _is_narrow(day: Slot) -> bool:
    """Whether a time is narrow enough to say when something happened."""
    return bool(day.first and day.last and (day.last - day.first).days <= _YEAR)


def _against(
    context: Context, clause: Clause, part: _Part, match: re.Match[str], family: Family, held: list[Happening]
) -> Opinion | None:
    """Contradicted where the parts are bare and no such thing on record lies at or near the day told."""
    days = clause.slots_in(part.start, part.end, "d")
    others = "sn" if family.of == "p" else "pn"
    if family.name not in _BY_DAY or len(days) != 1 or clause.slots_in(part.start, part.end, others):
        return None
    if not _is_one(context, clause.slots_in(part.start, part.end, family.of), family) or not _is_told(days[0]):
        return None
    place = part.text.index("<d")
    gap = part.text[match.end() : place] if match.end() <= place else part.text[place : match.start()][_TOKEN:]
    if gap.startswith(",") or not _TELLS.search(part.text):
        return None
    if _OPEN.search(part.text) or _OTHER_DEED.search(gap) or len(gap) > _NEAR or is_national(clause):
        return None
    slack = timedelta(days=_SLACK)
    if any(each.first - slack <= _last(days[0]) and _first(days[0]) <= each.last + slack for each in held):
        return None
    why = " ".join(dict.fromkeys(each.says for each in held))
    return Opinion(verdict="contradicted", why=why, evidence=tuple(each.evidence for each in held), instead=why)


_TOKEN = len("<d0>")


def _is_one(context: Context, subjects: list[Slot], family: Family) -> bool:
    """Whether the clause names the one subject; a warrant without a name is that of the only person of the text."""
    if subjects and not is_pronoun(subjects[0]):
        return len(subjects) == 1
    return len(context.people) == 1 and (
        family.kind == "warrant" if not subjects else family.of == "p" and len(subjects) == 1
    )


def _first(day: Slot) -> date:
    return day.first or date.min


def _last(day: Slot) -> date:
    return day.last or date.max


def _is_told(day: Slot) -> bool:
    """Whether a time is told in figures or by its name, not by counting from another one."""
    return bool(re.search(r"\d", day.words)) and _is_narrow(day)
