"""Claims that somebody skipped, attended or joined a meeting by video: against the visits on record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_visit
from atlarge.checking.gatherings import Meeting, meetings, which
from atlarge.checking.slots import PERSON, Clause
from atlarge.checking.wording import sentence, state_name, stay_in_words
from atlarge.facts.visits import Gathering, Visit

_SKIP = (
    r"(?:(?:gave|gives|giving) (?=[^.;]{0,70}\ba miss\b)|skip(?:ped|s|ping)?|miss(?:ed|es|ing)?(?: "
    r"from)?|boycott(?:ed|s)?|snubb?(?:ed|s)?|shunn?(?:ed|s)?"
    r"|sat out|gave up|forgo\w*|bow(?:ed)? out of|pulled out of|(?:stay(?:ed|s|ing)?|ke(?:pt|eps?|eping)) away from"
    r"|stay(?:ed"
    r"|s)? (?:at )?home|(?:was|is) absent from|(?:was|is) missing from|decided (?:against|not to)"
    r"|opted (?:out of|not to)|chose not to|declined to|did not|didn't|does not|will not|won't|would not|not to"
    r"|avoid(?:ed)?)(?: (?:attend\w*|travel\w*|go(?:ing)?|fly|come|take part|participate|appear|be)(?: (?:to|in"
    r"|at))?(?: person)?)?"
)
_VIDEO = (
    r"(?:(?:join(?:ed|s|ing)?|took part|takes part|tak(?:e|ing) part|participat\w+|address(?:ed|es|ing)?"
    r"|attend(?:ed|s|ing)?|spoke|speak(?:s|ing)?|appear(?:ed|s)?|connected|dialled in"
    r"|looked down)[^.;]{0,90}?\b(?:by|via|through|over|on|from) (?:a "
    r"|an )?(?:live )?(?:video ?(?:link|conference|connection|call|message)?|screen|teleconference)|(?:join(?:ed"
    r"|s)|took part|participat\w+|attend(?:ed|s))[^.;]{0,60}?\b(?:virtually|remotely|online))"
)
_CAME = (
    r"(?:attend(?:ed|s)?|took part in|participated in|flew to|travelled to|traveled to|came to|was at"
    r"|appeared at|went to|arrived (?:at|for))"
)
_ATTEND = re.compile(rf"\b(?:(?P<video>{_VIDEO})|(?P<skip>{_SKIP})|(?P<came>{_CAME}))\b")
_CLOSE = 60
_SUPPOSED = re.compile(
    r"\b(?:if|whether|unless|in the event|should|would|could|might|may|can|plan(?:s|ned|ning)?|invit\w+"
    r"|invitation|expect\w*|hop(?:e|es|ed|ing)|due|set|want\w*|wish\w*|intend\w*|intention|ask\w*|urg\w+"
    r"|likely|able|free|decide\w*|decision|want\w*|until|promis\w+|agree\w*|to|will|is going to|question|about)\b"
    r"[^.;:]{0,30}$"
)
_ASIDE = re.compile(r"\b(?:conference|summit|meeting|forum|gathering|ceremony|event|parade) (?:that |which )?<p\d+> $")
""" "An hour from a conference he did not attend": which conference, the words do not say. """
_NEITHER = re.compile(r"\b(?:neither|nor|nobody|no one|none|never|not)\b[^.;:]{0,40}$")
_BY_ANOTHER = re.compile(
    r"\b(?:foreign minister|delegation|envoy|aides?|deputy|prime minister of|representatives?|officials|"
    r"spokes\w+|leaders|"
    r"counterparts?|others|who|which) (?:\w+ ){0,2}$|<[sn]\d+>(?:'s)? (?:\w+ )?$"
)
_FLEW = re.compile(r"^(?:flew|travell?ed|came|went|arrived)\b|\bin person\b")
_REST = 70
_COMING = re.compile(r"\b(?:will not|won't|would not|not to|is not going to|does not|decided (?:against|not to))\b")
_BY_SCREEN = re.compile(r"\b(?:video|videolink|virtually|remotely|online|teleconference|by link)\b")
_SEASON = 200
_PLACED = re.compile(r" (?:the )?<s\d+>(?: in| on)? ?<d\d+>| in (?:the )?<s\d+>|$|[.,]| in <d\d+>")
_ARREST = re.compile(r"\b(?:arrest|detain|seize|hand\w*|comply|execute)\b")
""" "It is bound to arrest him and will not": what will not be is the arrest. """
_OCCASION = re.compile(
    r"\b(?:inauguration|funeral|parade|ceremony|peace talks|conference|forum|summit|meeting|dialogue)\b"
)


class Attendance(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody is said to have skipped, come to, or joined by video, a meeting."""

    person: str
    manner: str
    start: int
    end: int
    meeting: Meeting | None = None
    host: str = ""
    days: tuple[tuple[date, date], ...] = ()
    before: tuple[tuple[date, date], ...] = ()
    stayed: bool = False
    flew: bool = False
    others: tuple[str, ...] = ()


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every attendance told of a person on record."""
    for clause in context.told:
        for told in find(context, clause):
            visit, gathering = _held(context, told)
            opinion = judge(context, told, visit)
            if opinion and opinion.verdict == "contradicted" and not _is_sure(context, told, visit, gathering):
                opinion = None
            if opinion:
                yield opinion.of(
                    "attendance",
                    clause.original(told.start, told.end),
                    _says(context, told, gathering),
                )


def _is_sure(context: Context, told: Attendance, visit: Visit | None, gathering: Gathering | None) -> bool:
    """Whether the visit held against the text must be the one meant: the edition is told, or the day."""
    if visit is None or _is_of_another(context, told):
        return False
    dated = any(a <= visit.since.last and visit.since.first <= b for a, b in told.days)
    named = gathering is not None and told.meeting is not None and (told.meeting.host or told.meeting.first)
    return bool(named or dated)


def _is_of_another(context: Context, told: Attendance) -> bool:
    """Whether others of the record are named in the sentence, of whom the words are true."""
    return any(
        (visit := _held(context, msgspec.structs.replace(told, person=other))[0]) is not None
        and (opinion := judge(context, told, visit)) is not None
        and opinion.verdict == "supported"
        for other in told.others
    )


def _says(context: Context, told: Attendance, gathering: Gathering | None) -> str:
    name = context.record.persons[told.person].name
    manner = {"skipped": "stayed away from", "video": "joined by video", "came": "attended"}[told.manner]
    what = gathering.name if gathering else f"the meeting in {state_name(context.record, told.host)}"
    return sentence(f"{name} {manner} {what}")


def find(context: Context, clause: Clause) -> Iterator[Attendance]:
    """Yield the attendances in a sentence: a verb of coming or staying away, and the meeting nearest after it."""
    named = list(meetings(clause))
    done = 0
    for match in _ATTEND.finditer(clause.text):
        person = _person(context, clause, match.start())
        meeting = _nearest(named, match)
        occasion = _OCCASION.search(clause.text, match.end(), min(len(clause.text), match.end() + _CLOSE))
        if match.start() < done or not person or not (meeting or _is_meant(clause, match, occasion)):
            continue
        lead = clause.text[max(0, match.start() - 70) : match.start()]
        if match["skip"] and not meeting and (_ASIDE.search(lead) or _ARREST.search(lead)):
            continue
        if match["came"] and (_SUPPOSED.search(lead) or _NEITHER.search(lead)):
            continue
        done = max(match.end(), meeting.end if meeting else occasion.end() if occasion else 0)
        yield Attendance(
            person=person,
            manner=_manner(clause, match, meeting),
            stayed=_stays_home(clause, match),
            flew=bool(match["came"] and _FLEW.search(match.group() + clause.text[match.end() : match.end() + _REST])),
            others=tuple({s.ref for s in clause.slots if s.kind == "p" and s.ref in context.record.persons} - {person}),
            start=_begin(clause, match.start()),
            end=done,
            meeting=meeting,
            host=meeting.host if meeting and meeting.host else _place(context, clause, match, person),
            before=_days_before(context, clause),
            days=tuple((d.first, d.last) for d in clause.slots_in(0, len(clause.text), "d") if d.first and d.last),
        )


def _stays_home(clause: Clause, match: re.Match[str]) -> bool:
    """Whether the words deny the coming itself, now or in future: true of somebody who takes part by video."""
    if not match["skip"]:
        return False
    words = match.group() + clause.text[match.end() : match.end() + _REST]
    person = re.search(r"^[^.;]{0,70}\bin person\b", words)
    return bool(
        person
        or _BY_SCREEN.search(clause.text)
        or _COMING.search(match.group())
        or re.search(r"\b(?:travel\w*|fly|go|going|come)(?: to)?$", match.group())
    )


def _nearest(named: list[Meeting], match: re.Match[str]) -> Meeting | None:
    """The meeting right after the verb, or within its words; one before it only for a verb of joining by video."""
    after = [
        m for m in named if match.end() - 1 <= m.start <= match.end() + _CLOSE or match.start() <= m.start < match.end()
    ]
    if after:
        return after[0]
    before = [m for m in named if 0 <= match.start() - m.end <= _CLOSE]
    own = re.search(r"<s\d+>|\bmeeting|\bsummit", match.group())
    return before[-1] if before and match["video"] and not own else None


def _is_meant(clause: Clause, match: re.Match[str], occasion: re.Match[str] | None) -> bool:
    """Whether a verb without a named meeting speaks of one: an occasion after it, or a place and a day."""
    if occasion and not match["came"]:
        return True
    placed = _PLACED.match(clause.text[match.end() :])
    told = match["video"] or " " in match.group() or _OCCASION.search(clause.text[: match.start()])
    return bool(placed and told)


def _manner(clause: Clause, match: re.Match[str], meeting: Meeting | None) -> str:
    if match["video"]:
        return "video"
    if match["skip"]:
        return "skipped"
    rest = clause.text[match.end() : meeting.end + _CLOSE] if meeting else ""
    return "video" if re.search(r"\b(?:by video|via video|virtually|remotely|video link)", rest) else "came"


def _place(context: Context, clause: Clause, match: re.Match[str], person: str) -> str:
    """The State named after the verb, or the last one before it that is not the person's own."""
    after = clause.slots_in(match.end(), min(len(clause.text), match.end() + 90), "s")
    if after:
        return after[0].ref
    home = context.record.persons[person].nationality
    before = [s.ref for s in clause.slots_in(0, match.start(), "s") if s.ref not in home]
    return before[-1] if before else ""


def _begin(clause: Clause, at: int) -> int:
    lead = re.search(rf"{PERSON} (?:\w+ ){{0,3}}$", clause.text[max(0, at - 40) : at])
    return at - len(lead.group()) if lead else at


def _person(context: Context, clause: Clause, at: int) -> str:
    before = clause.slots_in(0, at, "p")
    if not before or _BY_ANOTHER.search(clause.text[max(0, at - 60) : at]):
        return ""
    return before[-1].ref if before[-1].ref in context.record.persons else ""


def _held(context: Context, told: Attendance) -> tuple[Visit | None, Gathering | None]:
    """The edition meant, and the person's visit, or absence, on record for it."""
    gathering = which(context, told.meeting) if told.meeting else None
    visits = context.visits_of(told.person)
    if gathering:
        fits = [v for v in visits if v.gathering == gathering.id] or [
            v
            for v in visits
            if v.state == gathering.host
            and v.since.first <= (gathering.until or gathering.since).last
            and gathering.since.first <= (v.until or v.since).last
        ]
        return (fits[0] if fits else None), gathering
    days = told.days
    told_of = [
        v
        for v in visits
        if v.kind == "visit"
        and (v.state == told.host or not told.host)
        and any(a <= v.since.last and v.since.first <= b for a, b in days)
    ]
    if told_of and (told.host or told.manner == "video" or any(v.course != "made" for v in told_of)):
        return min(told_of, key=lambda v: v.course == "made"), None
    if told.manner == "video" and not told.host:
        remote = [v for v in visits if v.course == "remote" and abs((v.since.first - context.day).days) <= _CLOSE]
        before = [v for v in visits if v.course == "remote" and _is_within(v, told.before)]
        remote = before or ([] if told.before else remote)
        return (remote[0] if remote else None), None
    near = [
        v
        for v in visits
        if v.state == told.host and v.kind == "visit" and abs((v.since.first - context.day).days) <= _SEASON
    ]
    return min(near, key=lambda v: abs((v.since.first - context.day).days), default=None), None


def _is_within(visit: Visit, days: tuple[tuple[date, date], ...]) -> bool:
    """Whether a visit, or the meeting that it was for, fell on some of these days."""
    return any(first <= (visit.until or visit.since).last and visit.since.first <= last for first, last in days)


def _days_before(context: Context, clause: Clause) -> tuple[tuple[date, date], ...]:
    """The days that the sentence before tells, of which this one goes on to speak."""
    before = context.clauses[clause.index - 1 : clause.index] if clause.index else ()
    return tuple((d.first, d.last) for c in before for d in c.slots if d.kind == "d" and d.first and d.last)


def judge(context: Context, told: Attendance, visit: Visit | None) -> Opinion | None:
    """Compare the manner told with the course on record."""
    if visit is None:
        return None
    evidence = (of_visit(context.record, visit),)
    right = sentence(evidence[0].says)
    when = stay_in_words(visit.since, visit.until)
    held = {"skipped": ("not attended", "called off"), "video": ("remote",), "came": ("made",)}[told.manner]
    if visit.course in held:
        return Opinion(verdict="supported", why=f"On record: {visit.course}, {when}.", evidence=evidence)
    if visit.course == "announced":
        return (
            Opinion(
                verdict="supported" if told.manner != "came" else "not on record",
                why=f"So far announced for {when}.",
                evidence=evidence,
            )
            if told.manner == "came"
            else None
        )
    if visit.course == "remote" and (told.stayed or (told.manner == "skipped" and visit.since.first > context.day)):
        return Opinion(verdict="supported", why=f"Did not travel; took part by video ({when}).", evidence=evidence)
    if told.manner in ("skipped", "came") and visit.course == "remote" and not told.flew:
        return Opinion(
            verdict="imprecise",
            why=f"Did not travel, but took part by video ({when}).",
            evidence=evidence,
            instead=right,
        )
    if told.manner == "video" and visit.course != "made":
        return None
    return Opinion(verdict="contradicted", why=f"On record: {visit.course}, {when}.", evidence=evidence, instead=right)
