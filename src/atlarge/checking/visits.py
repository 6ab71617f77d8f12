"""Claims that a person came, will come or did not come to a State: against the visits on record.

The reader says who, where and when; this compares it with the record. What happened before the first warrant is not in
the record, and an old visit in a caption is never one of a wanted person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from atlarge.checking.context import Context, warrants_of
from atlarge.checking.drafts import Draft, Opinion, worst
from atlarge.checking.evidence import of_visit
from atlarge.checking.wording import listed, sentence, state_name, stay_in_words
from atlarge.dates import day_in_words
from atlarge.facts.visits import Visit
from atlarge.reading.readings import Span, VisitRead

_ALOFT = re.compile(r"\bover\b|cross|airspace|overfl|flight path", re.IGNORECASE)
_NEIGHBOURHOOD, _SLIP, _WEEK = 45, 2, 8
_PLANS = ("announced", "under way")
_COURSE = {
    "made": ("made",),
    "under way": ("made",),
    "called off": ("called off", "not attended"),
    "not attended": ("not attended", "remote", "called off"),
    "remote": ("remote",),
}


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every visit that the reader found; of a list of hosts one for those with the same verdict."""
    lists: dict[tuple[str, ...], list[tuple[VisitRead, Opinion]]] = {}
    for read, opinion in _judged(context):
        same = lists.setdefault((read.person, read.state, _sentence_of(context, read), opinion.verdict), [])
        apart = opinion.instead or not all(_overlap(read.span, other.span) for other, _ in same)
        if apart:
            yield _draft(context, [(read, opinion)])
        else:
            same.append((read, opinion))
    yield from (_draft(context, each) for each in lists.values() if each)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _draft(context: Context, told: list[tuple[VisitRead, Opinion]]) -> Draft:
    """The claim on one host, or on several in one breath."""
    reads = [read for read, _opinion in told]
    span = (min(read.span[0] for read in reads), max(read.span[1] for read in reads))
    draft = worst(opinion for _read, opinion in told).of("visit", span, _says(context, reads))
    if len(reads) > 1 and draft.verdict == "supported":
        return draft  # the same claim as that of `itineraries`, which it makes needless
    return msgspec.structs.replace(draft, about=" ".join(read.host for read in reads))


def _judged(context: Context) -> Iterator[tuple[VisitRead, Opinion]]:
    """The visits with a person and a State of the record, each once, with what the record says of them."""
    seen: set[tuple[object, ...]] = set()
    for read in context.reading.visits:
        if (
            not read.person
            or not read.host
            or read.person not in context.record.persons
            or read.host not in context.record.states
        ):
            continue
        if read.hedged or read.zone in ("boilerplate", "contact", "credit") or _untrue_arrest(context, read):
            continue
        key = (read.person, read.host, read.state, read.first, read.zone)
        if key in seen:
            continue
        seen.add(key)
        opinion = judge(context, read)
        if opinion.verdict != "contradicted" or not (
            _UNABLE.search(_sentence_of(context, read)) or _since(context, read)
        ):
            yield read, opinion


def _since(context: Context, read: VisitRead) -> bool:
    """ "He has not been there since": denied of the time since a day, which `visit_frequencies` counts."""
    return read.negated and bool(re.search(r"\bsince\b", _sentence_of(context, read)))


_UNABLE = re.compile(
    r"\b(?:cannot|can't|could not|couldn't|may not|must not|should not|shouldn't|were)\b", re.IGNORECASE
)
""" "It cannot receive him" says what may be, not what was. """


_RETURNED = re.compile(r"\b(?:return\w*|back|after|from|came home|landed)\b", re.IGNORECASE)
""" "Arrested on his return from Hong Kong" tells a stay there; "arrested in Hong Kong" tells an arrest there. """


def _untrue_arrest(context: Context, read: VisitRead) -> bool:
    """Whether only an arrest shows that the person was there, and none is on record: the visit is not the claim."""
    words = context.reading.text[slice(*read.trigger)].lower()
    if not words.startswith(("arrest", "detain", "seiz", "captur")):
        return False
    there = (visit for visit in context.visits_of(read.person) if visit.state == read.host)
    elsewhere = () if _RETURNED.search(_sentence_of(context, read)) else ("arrested on return",)
    return not any(v.outcome.startswith(("arrested", "surrendered")) and v.outcome not in elsewhere for v in there)


def _says(context: Context, reads: list[VisitRead]) -> str:
    read = reads[0]
    hosts = listed(state_name(context.record, host) for host in dict.fromkeys(each.host for each in reads))
    name = context.record.persons[read.person].name
    when = f", {day_in_words(read.first)}" if read.first and read.first == read.last else ""
    return sentence(f"{name}, {hosts}: {read.state}{when}")


def judge(context: Context, read: VisitRead) -> Opinion:
    """Hold one visit as read against those on record."""
    person = context.record.persons[read.person]
    warrants = warrants_of(person, context.record.as_of)
    known = _known(context, read)
    first_day = min((v.since.first for v in known), default=None)
    since = min((e.on.first for w in warrants for e in w.events if e.kind in ("issued", "unsealed")), default=None)
    if read.last and since and read.last < since and not (first_day and first_day <= read.last):
        why = (
            f"It lies before the first warrant ({day_in_words(since)}); the record holds the visits since, so "
            "it counts for nothing here."
        )
        return Opinion(verdict="not on record", why=why)
    dated = _dated(known, read, context)
    if dated:
        return _course(context, dated, read)
    if read.first and read.last and context.dated:
        near = _near_weekday(context, known, read)
        return _course(context, near, read) if near else _misdated(context, known, read)
    visit = _undated(context, known, read)
    if visit is None:
        return Opinion(
            verdict="not on record",
            why=f"No such visit by {person.name} to {state_name(context.record, read.host)} is on record.",
        )
    return _course(context, visit, read)


def _known(context: Context, read: VisitRead) -> list[Visit]:
    """The person's visits to that State or a territory of it; overflights only where the text speaks of flying over."""
    states = context.record.states
    there = [v for v in context.visits_of(read.person) if read.host in (v.state, states[v.state].of)]
    aloft = _ALOFT.search(context.reading.text[read.span[0] : read.span[1]])
    return [v for v in there if v.kind == "visit" or (aloft and v.kind == "overflight")]


def _dated(known: list[Visit], read: VisitRead, context: Context) -> Visit | None:
    if not read.first or not read.last:
        return None
    slack = timedelta(days=1)
    fits = [v for v in known if v.since.first - slack <= read.last and read.first <= (v.until or v.since).last + slack]
    same = [v for v in fits if v.course in _COURSE.get(read.state, (v.course,))]
    return min(same or fits, key=lambda v: abs((v.since.first - context.day).days), default=None)


def _near_weekday(context: Context, known: list[Visit], read: VisitRead) -> Visit | None:
    """A day told without figures ("on Sunday") may be the one before or after the one read: a visit of that week."""
    words = context.reading.text[slice(*context.reading.dates[read.when].span)] if read.when is not None else ""
    if not words or any(char.isdigit() for char in words):
        return None
    week = timedelta(days=_WEEK)
    first, last = read.first or date.min, read.last or date.max
    wide = msgspec.structs.replace(
        read, first=max(first, date.min + week) - week, last=min(last, date.max - week) + week
    )
    return _dated(known, wide, context)


def _undated(context: Context, known: list[Visit], read: VisitRead) -> Visit | None:
    day = context.day
    if read.past:
        fits = [v for v in known if v.since.first <= day]
    elif read.state in _PLANS:
        fits = [
            v
            for v in known
            if (v.until or v.since).last >= day - timedelta(days=2) and v.since.first <= day + timedelta(days=240)
        ]
    else:  # what a story tells as done was done by its day; what was to be and was not may lie ahead
        ahead = timedelta(days=2 if read.state == "made" and context.dated else 240)
        fits = [v for v in known if v.since.first <= day + ahead]
    same = [v for v in fits if v.course in _COURSE.get(read.state, (v.course,))]
    return min(same or fits, key=lambda v: abs((v.since.first - day).days), default=None)


def _course(context: Context, visit: Visit, read: VisitRead) -> Opinion:
    """Compare how the text says that a visit went with how it went."""
    course, when = visit.course, stay_in_words(visit.since, visit.until)
    evidence = (of_visit(context.record, visit),)
    held = f"On record for {state_name(context.record, visit.state)}: {course}, {when}."
    wrong = Opinion(verdict="contradicted", why=held, evidence=evidence, instead=sentence(evidence[0].says))
    right = Opinion(verdict="supported", why=held, evidence=evidence)
    if visit.confidence == "disputed":
        why = "Whether this visit took place is disputed."
        return Opinion(verdict="imprecise", why=why, evidence=evidence, instead="Write who says so, and who denies it.")
    if read.state == "announced" and course in ("not attended", "called off", "remote"):
        return msgspec.structs.replace(right, why=f"The plan is on record. What came of it: {course}, {when}.")
    if read.state == "announced" or (course in ("not attended", "called off") and _stayed_away(context, read)):
        return right
    if read.negated and read.state in ("made", "under way"):
        return wrong if course == "made" else right
    if course in _COURSE.get(read.state, (course,)):
        in_place = _IN_HIS_PLACE.search(_sentence_of(context, read)) or _TRAVELS.search(_words_of(context, read))
        video = read.state == "not attended" and course == "remote" and not in_place
        mild = (video and visit.since.first <= context.day) or _is_off_by_a_day(context, visit, read)
        return msgspec.structs.replace(wrong, verdict="imprecise") if mild else right
    if course in ("called off", "not attended") and _is_plan(context, read):
        return right
    if course == "made" and read.state == "called off" and not _ENDED.search(_sentence_of(context, read)):
        return right
    if course == "remote" and read.state in ("made", "under way") and _IN_PERSON.search(_sentence_of(context, read)):
        return wrong
    if read.first is None and not read.past and not read.negated and course in ("called off", "not attended", "remote"):
        return Opinion(verdict="not on record", why=held, evidence=evidence)
    if course == "announced" or (read.state == "under way" and visit.since.first > context.day):
        return Opinion(verdict="not on record", why=f"So far: {course}, {when}.", evidence=evidence)
    return wrong


_AWAY = re.compile(
    r"\b(?:(?:kept|stayed|keeps|stays|keeping|staying) away|skip\w*|boycott\w*|shun\w*|steer\w* clear|a miss\b|not"
    r" (?:go|come)"
    r"|stayed (?:at )?home|avoid\w*)",
    re.IGNORECASE,
)


def _stayed_away(context: Context, read: VisitRead) -> bool:
    """Whether the very words say that the person stayed away, whatever else the sentence tells."""
    return bool(_AWAY.search(context.reading.text[slice(*read.span)]))


_IN_PERSON = re.compile(r"\bin (?:person|the flesh)\b|\bphysically\b", re.IGNORECASE)
_TRAVELS = re.compile(
    r"\b(?:travel\w*|go(?:es|ing|ne)?|com(?:e|es|ing)|fl(?:y|ies|ying)|visit\w*|journey\w*|set foot"
    r"|make the (?:trip|journey)|be there|in person)\b",
    re.IGNORECASE,
)
_IN_HIS_PLACE = re.compile(
    r"\b(?:in (?:the )?place of|instead of|sat in|stand(?:s|ing)? in|stood in|represent\w*|in (?:his|her) stead|in"
    r" person)\b",
    re.IGNORECASE,
)
_ON_THE_WAY = re.compile(
    r"\b(?:left|leaves?|leaving|headed|heads|set (?:off|out)|depart\w*|flew out|return\w*|back from|home|embark\w*"
    r"|starts?|began)\b",
    re.IGNORECASE,
)


_WEEKDAY = re.compile(r"(?:on |last |this |next )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w+)?", re.IGNORECASE)


def _is_off_by_a_day(context: Context, visit: Visit, read: VisitRead) -> bool:
    """Whether the text names a very day, and the stay on record ended before it or began after it.

    A weekday alone may be another week's; the day of a departure or a return is not one of the stay.
    """
    if not (visit.since.is_day and read.first and read.first == read.last):
        return False
    when = context.reading.text[slice(*context.reading.dates[read.when].span)] if read.when is not None else ""
    if _WEEKDAY.fullmatch(when) or _ON_THE_WAY.search(context.reading.text[slice(*read.span)]):
        return False
    return not visit.since.first <= read.first <= (visit.until or visit.since).last


_ENDED = re.compile(
    r"\b(?:call\w* (?:it |the \w+ |his \w+ |her \w+ )?off|cancel\w*|postpon\w*|scrap\w*|shelv\w*|drop\w*|g[ai]ve\w* up"
    r"|giving up|abandon\w*|put off|no longer|not|never|turn\w* (?:back|round)|abort\w*|instead|fell through|withdr\w+"
    r"|axed|dashed|rather than)\b|n't\b",
    re.IGNORECASE,
)
""" What ends a plan: without such words a visit that was made is not held against the text. """
_PLANNED = re.compile(
    r"\b(?:plan\w*|call\w* off|cancel\w*|postpon\w*|propos\w*|would|invit\w*|shelved|scrapp\w*|not (?:go"
    r"|come|attend|travel)|agreed to meet|set to)\b",
    re.IGNORECASE,
)


def _words_of(context: Context, read: VisitRead) -> str:
    """The very words in which a visit is told."""
    return context.reading.text[slice(*read.span)]


def _is_plan(context: Context, read: VisitRead) -> bool:
    """Whether the sentence of a visit speaks of a plan, or of its end."""
    return bool(_PLANNED.search(_sentence_of(context, read)))


def _sentence_of(context: Context, read: VisitRead) -> str:
    """The words of the sentence in which a visit is told."""
    return " ".join(context.reading.text[c.span[0] : c.span[1]] for c in context.clauses_on(read.span))


def _misdated(context: Context, known: list[Visit], read: VisitRead) -> Opinion:
    """The State is right and the day is not: contradicted only by a visit that must be the one meant."""
    first, last = _bounds(read)
    near = [
        v
        for v in known
        if v.since.is_day
        and min(abs((v.since.first - last).days), abs((first - (v.until or v.since).last).days)) <= _NEIGHBOURHOOD
    ]
    visit = min(near, key=lambda v: abs((v.since.first - first).days), default=None)
    name = state_name(context.record, read.host)
    if visit is None or read.negated or read.state in ("not attended", "called off", "remote"):
        return Opinion(verdict="not on record", why=f"No visit to {name} on those days is on record.")
    when = stay_in_words(visit.since, visit.until)
    if read.state == "announced" and visit.course in ("called off", "not attended", "remote") and first > context.day:
        # a plan is judged by what was known on the day of the story, not by what came of it
        why = f"As a plan of that day. What came of it later: {visit.course}, {when}."
        return Opinion(verdict="not on record", why=why, evidence=(of_visit(context.record, visit),))
    right = sentence(f"the visit to {name} on record is that of {when} ({visit.course})")
    gap = min(abs((visit.since.first - last).days), abs((first - (visit.until or visit.since).last).days))
    mild = gap <= _SLIP or not visit.since.is_day
    return Opinion(
        verdict="imprecise" if mild else "contradicted",
        why=right,
        evidence=(of_visit(context.record, visit),),
        instead=right,
    )


def _bounds(read: VisitRead) -> tuple[date, date]:
    first = read.first or read.last or date.min
    return first, read.last or first
