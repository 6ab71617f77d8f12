"""The main job: a story that was read, and the record, in; a checked and cited briefing out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

import msgspec

from atlarge.assessment.asking import law_version
from atlarge.assessment.parties import standing
from atlarge.assessment.precedents import Precedent
from atlarge.assessment.wanted import at_large
from atlarge.briefing.answers import names_of
from atlarge.briefing.briefings import (
    NOT_ENGLISH,
    AssuranceTold,
    Bound,
    Briefing,
    ClaimTold,
    Made,
    PersonTold,
    Said,
    StateTold,
    Story,
    Subject,
    VisitTold,
)
from atlarge.briefing.quoting import said_words, text_of, understood
from atlarge.briefing.subjects import subject, subject_visits
from atlarge.briefing.unlisted import unlisted, unlisted_in_words
from atlarge.briefing.voices import is_a_saying
from atlarge.briefing.wording import days_in_words
from atlarge.checking.checker import check
from atlarge.facts.entries import Source
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.law.answers import Ground
from atlarge.reading.readings import AssuranceRead, Attribution, Reading, VisitRead

T = TypeVar("T", bound=msgspec.Struct)

_COMMON = frozenset("the of and to in a is that for on was with by as".split())
_ENOUGH = 60
"""So many words must be there before the missing of common ones says anything."""

NO_SUBJECT = (
    "No visit of a person on record to a State on record was found in the story, "
    "so there is no duty to arrest to ask about."
)

_SAFE = 6
"""An assurance told in fewer words is not understood from them: "will not be detained"."""

_ASIDE = frozenset({"credit", "contact", "boilerplate"})


def brief(record: Record, reading: Reading, *, known: date | None = None) -> Briefing:
    """Brief a story: every answer, check and precedent, with sources. `telling` puts it into words.

    With `known`, only what was public on that day is used, in the law as in the checks. Deterministic.
    """
    if known is not None:
        record = record.as_known(known)
    groups = subject_visits(reading, record)
    subjects = tuple(subject(record, reading.visits[group[0]], reading.published) for group in groups)
    claims = tuple(_extended(ClaimTold, claim, quote=text_of(reading, claim.span)) for claim in check(reading, record))
    followed = _followed(subjects)
    first = subjects[0] if subjects else None
    strangers = unlisted(reading, record)
    return Briefing(
        story=_story(reading),
        person=first.person if first else "",
        host=first.host if first else "",
        bound=_bound(first),
        subjects=subjects,
        visits=_visits(reading, record, groups),
        said=tuple(_said(reading)),
        assured=tuple(_assured(reading, each) for each in reading.assurances),
        claims=claims,
        persons=tuple(_persons(reading, record, first)),
        states=tuple(_states(reading, record, first)),
        unlisted=strangers,
        names=_names(reading, record, followed),
        readings={key: record.readings[key] for key in _readings(subjects) if key in record.readings},
        assurances={key: record.assurances[key] for precedent in followed for key in precedent.assured},
        proceedings={key: record.proceedings[key] for precedent in followed for key in precedent.followed},
        sources=_sources(record, subjects, claims, followed),
        gaps=tuple(gap for gap in (unlisted_in_words(strangers, record), *_gaps(reading, record, first)) if gap),
        receipt=Made(
            record=record.version,
            law=law_version(),
            on=first.on if first else reading.published,
            known=record.known,
            as_of=record.as_of,
        ),
        text=len(reading.text),
        unread=len(reading.rejected),
        understood=not _is_foreign(reading.text),
    )


def _story(reading: Reading) -> Story:
    return Story(
        title=reading.title,
        outlet=reading.outlet,
        published=reading.published,
        published_from=reading.published_from,
        published_within=reading.published_within,
    )


def _bound(first: Subject | None) -> Bound:
    if first is None:
        return Bound(answer="unknown", contested=False, on=None, until=None, headline=NO_SUBJECT)
    until = first.answer.until.day if first.answer and first.answer.until else None
    return Bound(answer=first.bound, contested=first.contested, on=first.on, until=until, headline=first.headline)


def _extended(kind: type[T], item: msgspec.Struct, **more: object) -> T:
    """The same item with what its briefing form adds."""
    return kind(**{name: getattr(item, name) for name in item.__struct_fields__}, **more)


def _visits(reading: Reading, record: Record, groups: tuple[tuple[int, ...], ...]) -> tuple[VisitTold, ...]:
    numbers = {n: index for index, group in enumerate(groups) for n in group}
    return tuple(_visit(reading, record, visit, numbers.get(n)) for n, visit in enumerate(reading.visits))


def _visit(reading: Reading, record: Record, visit: VisitRead, number: int | None) -> VisitTold:
    person, host = record.persons.get(visit.person), record.states.get(visit.host)
    return _extended(
        VisitTold,
        visit,
        quote=understood(reading, visit.span, "visit"),
        person_name=person.name if person else visit.traveller,
        host_name=in_words(host) if host else "",
        stated=text_of(reading, reading.dates[visit.when].span) if visit.when is not None else "",
        subject=number,
    )


def _said(reading: Reading) -> Iterator[Said]:
    """What somebody is told to have said, once each; an outer attribution that wraps another is left to its chain."""
    aside = [zone.span for zone in reading.zones if zone.kind in _ASIDE]
    travels = {visit.trigger for visit in reading.visits}
    wrappers = {each.within for each in reading.attributions if each.within}
    for each in reading.attributions:
        inside = any(start <= each.span[0] and each.span[1] <= end for start, end in aside)
        if (
            each.content
            and not inside
            and each.id not in wrappers
            and each.cue not in travels
            and is_a_saying(reading, each)
        ):
            yield Said(
                id=each.id,
                span=(each.content[0][0], each.content[-1][1]),
                content=each.content,
                quote=said_words(reading, each),
                speaker=each.speaker or (text_of(reading, each.source) if each.source else ""),
                chain=each.chain,
                directness=each.directness,
                within=each.within,
            )


def _assured(reading: Reading, assurance: AssuranceRead) -> AssuranceTold:
    by_id: dict[str, Attribution] = {each.id: each for each in reading.attributions}
    source = by_id.get(assurance.attribution)
    return _extended(
        AssuranceTold,
        assurance,
        quote=understood(reading, assurance.span, "assurance", few=_SAFE),
        chain=source.chain if source else (),
        directness=source.directness if source else "indirect",
    )


def _persons(reading: Reading, record: Record, first: Subject | None) -> Iterator[PersonTold]:
    day = (first.on if first else None) or reading.published
    rows = {row.id: row for row in at_large(record, day).persons} if day else {}
    for key in _refs(reading, "person"):
        if key in record.persons:
            yield PersonTold(id=key, name=record.persons[key].name, at_large=rows.get(key))


def _states(reading: Reading, record: Record, first: Subject | None) -> Iterator[StateTold]:
    day = (first.on if first else None) or reading.published
    for code in _refs(reading, "State"):
        if code in record.states:
            words = standing(record, code, day).words if day else ""
            yield StateTold(code=code, name=in_words(record.states[code]), standing=words)


def _refs(reading: Reading, kind: str) -> Iterable[str]:
    return dict.fromkeys(mention.ref for mention in reading.mentions if mention.kind == kind and mention.ref)


def _names(reading: Reading, record: Record, followed: list[Precedent]) -> dict[str, str]:
    """The printed names of the persons and States that the briefing speaks of."""
    used = {mention.ref for mention in reading.mentions}
    used |= {ref for each in reading.visits for ref in (each.person, each.host)}
    used |= {ref for each in reading.assurances for ref in (each.giver_state, each.person, each.host)}
    used |= {ref for each in followed for ref in (each.visit.person, each.visit.state)}
    return {ref: name for ref, name in names_of(record).items() if ref in used}


def _followed(subjects: tuple[Subject, ...]) -> list[Precedent]:
    found = [each.sequel for each in subjects if each.sequel]
    for each in subjects:
        if each.precedents:
            found += [*each.precedents.own, *each.precedents.others]
    return found


def _readings(subjects: tuple[Subject, ...]) -> Iterable[str]:
    return dict.fromkeys(reading.id for each in subjects if each.answer for reading in each.answer.readings)


def _sources(
    record: Record, subjects: tuple[Subject, ...], claims: tuple[ClaimTold, ...], followed: list[Precedent]
) -> dict[str, Source]:
    """Everything that the briefing can cite."""
    wanted: dict[str, None] = {}
    for ground in (ground for each in subjects if each.answer for ground in _grounds(each.answer.grounds)):
        wanted.update(dict.fromkeys(ground.sources))
    for key in _readings(subjects):
        wanted.update((source, None) for holder in record.readings[key].holders for source in holder.sources)
    for claim in claims:
        wanted.update((source, None) for evidence in claim.evidence for source in evidence.sources)
    for precedent in followed:
        entries = [precedent.visit, *(record.proceedings[key] for key in precedent.followed)]
        wanted.update(
            (s, None) for entry in (*entries, *(record.assurances[k] for k in precedent.assured)) for s in entry.sources
        )
    return {key: record.sources[key] for key in wanted if key in record.sources}


def _grounds(ground: Ground) -> Iterator[Ground]:
    yield ground
    for part in ground.parts:
        yield from _grounds(part)


def _is_foreign(text: str) -> bool:
    """Whether most letters are of another script, or the commonest English words are missing from a longer text."""
    letters = [char for char in text[:20_000] if char.isalpha()]
    latin = sum(char.isascii() for char in letters)
    words = text[:20_000].lower().split()
    common = sum(word in _COMMON for word in words)
    return bool(letters) and (latin < len(letters) / 2 or (len(words) >= _ENOUGH and common < len(words) / 25))


def _gaps(reading: Reading, record: Record, first: Subject | None) -> Iterator[str]:
    """What neither the record nor the story tells, in sentences."""
    yield f"Status as of {days_in_words(record.as_of)}: the record knows nothing later, and silence in it is not proof."
    if _is_foreign(reading.text):
        yield NOT_ENGLISH
    if record.known:
        yield f"Only what was public by {days_in_words(record.known)} was used."
    if reading.published is None:
        yield (
            'The day of publication is not known, so words such as "last week" could not be resolved, and '
            "claims that depend on it were not decided."
        )
    if first and first.bound == "yes":
        yield (
            "Whether and when the Court's request for arrest reached the host is hardly ever public; a public warrant "
            "is taken as requested."
        )
    yield "Secret warrants cannot be on the record; nothing here says that a person is not wanted."
    if reading.rejected:
        yield "Something that a reader returned is not in the text and was dropped."
