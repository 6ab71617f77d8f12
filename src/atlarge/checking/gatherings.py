"""Claims that name a meeting by its year and its place, and which edition is meant: "the 2022 BRICS summit in X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_gathering
from atlarge.checking.slots import Clause
from atlarge.checking.wording import ordinal, sentence, state_name, stay_in_words
from atlarge.facts.visits import Gathering

_SERIES: tuple[tuple[str, str], ...] = (
    ("BRICS", r"brics\+?"),
    ("G20", r"g-?20|group of (?:20|twenty)"),
    ("SCO", r"sco|shanghai cooperation organi[sz]ation(?: \(sco\))?"),
    ("CIS", r"cis|commonwealth of independent states"),
    ("CSTO", r"csto|collective security treaty organi[sz]ation"),
    ("APEC", r"apec|asia-pacific economic cooperation"),
    ("UNGA", r"(?:un|u\.n\.|united nations) general assembly|general assembly of the united nations"),
    ("COP", r"cop ?\d{2}|(?:un )?climate (?:summit|conference)"),
    ("AU", r"african union|au"),
    ("Arab League", r"arab(?: league)?"),
    ("OIC", r"oic|organi[sz]ation of islamic cooperation|islamic"),
    ("EAEU", r"eaeu|eurasian economic union"),
    ("NAM", r"non-aligned(?: movement)?"),
    ("COMESA", r"comesa"),
    ("World Economic Forum", r"world economic forum|davos"),
    ("FOCAC", r"china-africa"),
)
_WORDS = 6
_VERB = re.compile(
    r"\b(?:after|before|since|until|when|because|will|would|said|has|have|had|ahead|as|for|to|which|where|but)\b"
)
_AROUND, _BEFORE, _AFTER = 70, -10, 45
_MEET = r"(?:summits?|meetings?|gatherings?|leaders'? (?:summit|meeting)|sessions?|conferences?|forums?|talks)"
_NAMES = "|".join(f"(?P<x{i}>{words})" for i, (_name, words) in enumerate(_SERIES))
_MEETING = re.compile(
    r"(?:(?P<pre><d\d+>)(?:'s)? )?(?:(?P<edition>\d{1,2})(?:st|nd|rd"
    rf"|th) )?(?:annual )?\b(?:(?:{_NAMES}) (?:(?:security chiefs|foreign ministers'?|economic|leaders'?"
    rf"|heads of state|anniversary) )?(?P<meet>{_MEET})?"
    rf"|{_MEET} of (?:the )?(?:{re.sub(r'P<x', 'P<y', _NAMES)}))(?P<post>[^.;<>]{{0,40}}(?"
    r":<[sd]\d+>[^.;<>]{0,14}){0,3})"
)


_VERBS = (
    r"(?:met|meets?|gather(?:s|ed)?|conven(?:es?|ed)|(?:is|are|was|were) (?:due |set )?to (?:meet|gather|convene)"
    r"|will (?:meet|gather|convene))"
)
_HOSTS = r"(?:hosts?|hosted|receives?|received|welcomes?|welcomed|will (?:host|receive)|is (?:due |set )?to host)"
_MET = re.compile(
    rf"(?:(?:in|on|for) (?P<pre><d\d+>),? )?(?:the )?(?:leaders of (?:the )?)?(?:{_NAMES})(?: (?:leaders|states"
    rf"|countries))? "
    rf"{_VERBS} (?:\w+ )?(?:in|near|at) (?:the )?(?P<s><s\d+>)(?:,? (?:in|on|from) (?P<post><d\d+>))?"
)
_HOSTED = re.compile(
    rf"(?:(?:in|on) (?P<pre><d\d+>),? )?(?P<s><s\d+>) {_HOSTS} (?:the )?(?:(?:leaders|summit|meeting|heads of state)"
    rf" of (?:the )?|\w+"
    rf" conference, )?(?:{_NAMES})(?: (?:summit|leaders|meeting))?(?:[^.;<>]{{0,14}}? (?:in|on|from)"
    rf" (?P<post><d\d+>))?"
)


class Meeting(msgspec.Struct, frozen=True, kw_only=True):
    """A meeting as the text names it: its series, and the year and State it is said to have had."""

    series: str
    start: int
    end: int
    first: date | None = None
    last: date | None = None
    host: str = ""
    edition: int | None = None
    leaders: bool = True
    named: bool = True


def meetings(clause: Clause) -> Iterator[Meeting]:
    """Yield the meetings named in a sentence."""
    for match in _MEETING.finditer(clause.text):
        groups = match.groupdict()
        index = next((int(k[1:]) for k, v in groups.items() if v and k[0] in "xy" and k[1:].isdigit()), None)
        if index is None or (
            not match["meet"]
            and groups[f"x{index}"]
            and _SERIES[index][0] not in ("UNGA", "COP", "World Economic Forum")
            and not _hosted(match)
        ):
            continue
        place = re.search(
            r"^,? ?(?:(?:that (?:was )?)?(?:held |hosted |staged )?(?:in|at|by)|on|<d\d+>|last|earlier|this"
            r"|month|week|in <d\d+>|,| )* ?(?P<s><s\d+>)",
            match["post"],
        )
        day = re.search(r"^(?:[^<>]{0,30}|[^<>]{0,14}<s\d+>[^<>]{0,10})(?P<d><d\d+>)", match["post"])
        if day and (len(re.sub(r"<s\d+>", "", day.group()).split()) > _WORDS or _VERB.search(day.group())):
            day = None
        slot = clause.slot(match["pre"]) if match["pre"] else clause.slot(day["d"]) if day else None
        end = match.start("post") + max(place.end() if place else 0, day.end() if day and not match["pre"] else 0)
        yield Meeting(
            series=_SERIES[index][0],
            start=match.start(),
            end=end,
            first=slot.first if slot else None,
            last=slot.last if slot else None,
            host=clause.slot(place["s"]).ref if place else "",
            edition=int(match["edition"]) if match["edition"] else None,
            leaders=not re.search(r"security chiefs|foreign ministers", match.group()),
            named=bool(re.search(rf"{_MEET}", match.group()[: match.start("post") - match.start()])),
        )


def _told_by_verb(clause: Clause) -> Iterator[Meeting]:
    """ "The leaders of the group met in a city", "a State hosts the group": a meeting without a word for one."""
    for match in (m for pattern in (_MET, _HOSTED) for m in pattern.finditer(clause.text)):
        index = next((int(k[1:]) for k, v in match.groupdict().items() if v and k[0] == "x" and k[1:].isdigit()), None)
        token = match["pre"] or match["post"]
        slot = clause.slot(token) if token else None
        if index is not None:
            yield Meeting(
                series=_SERIES[index][0],
                start=match.start(),
                end=match.end(),
                first=slot.first if slot else None,
                last=slot.last if slot else None,
                host=clause.slot(match["s"]).ref,
            )


def _hosted(match: re.Match[str]) -> bool:
    return bool(match["pre"] or re.match(r" ?(?:in|at)\b| ?<d", match["post"]))


def editions(context: Context, meeting: Meeting) -> list[Gathering]:
    """Return the editions of a meeting's series, in order of time."""
    return sorted((g for g in context.record.gatherings.values() if g.series == meeting.series), key=lambda g: g.since)


def by_year(context: Context, meeting: Meeting) -> list[Gathering]:
    """Return the editions that fall on the days the text gives."""
    if not meeting.first or not meeting.last:
        return []
    first, last = meeting.first, meeting.last
    return [g for g in editions(context, meeting) if g.since.first <= last and first <= (g.until or g.since).last]


def by_place(context: Context, meeting: Meeting) -> list[Gathering]:
    """Return the editions held in the State that the text gives, the one nearest to the day first."""
    found = [g for g in editions(context, meeting) if g.host == meeting.host]
    found = [g for g in found if g.form != "video"] or found
    found = [g for g in found if g.edition] or found
    return sorted(found, key=lambda g: abs((g.since.first - context.day).days))


def which(context: Context, meeting: Meeting) -> Gathering | None:
    """Return the edition meant: by its place if given, else by its year, else the one nearest to the day."""
    years, places = by_year(context, meeting), by_place(context, meeting) if meeting.host else []
    both = [g for g in places if g in years]
    if both or places or years:
        return (both or places or years)[0]
    if meeting.host or meeting.first:
        return None
    near = [g for g in editions(context, meeting) if abs((g.since.first - context.day).days) <= _AROUND]
    return min(near, key=lambda g: abs((g.since.first - context.day).days), default=None)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every meeting named with two of year, place and number, so that they can be compared."""
    for clause in context.told:
        for meeting in (*meetings(clause), *_told_by_verb(clause)):
            if meeting.leaders and meeting.named:
                both = sum(map(bool, (meeting.first, meeting.host, meeting.edition))) > 1
                opinion = judge(context, meeting) if both else _at_hand(context, meeting)
                if opinion:
                    yield opinion.of(
                        "gathering",
                        clause.original(meeting.start, meeting.end),
                        _says(context, meeting),
                    )


def _says(context: Context, meeting: Meeting) -> str:
    number = f"{ordinal(meeting.edition)} " if meeting.edition else ""
    year = f" of {meeting.first.year}" if meeting.first else ""
    place = f" in {state_name(context.record, meeting.host)}" if meeting.host else ""
    return sentence(f"the {number}{meeting.series} meeting{year}{place}")


def _at_hand(context: Context, meeting: Meeting) -> Opinion | None:
    """A meeting named alone: the edition of these weeks, if the text speaks of the State that held it."""
    near = [
        g
        for g in editions(context, meeting)
        if _BEFORE <= (g.since.first - context.day).days <= _AFTER and g.host in context.states
    ]
    if not near or not context.dated or (meeting.first and near[0] not in by_year(context, meeting)):
        return None
    return Opinion(verdict="supported", why=_told(context, near[0]), evidence=(of_gathering(context.record, near[0]),))


def judge(context: Context, meeting: Meeting) -> Opinion | None:
    """Compare the year, the place and the number with one another."""
    known = editions(context, meeting)
    years, places = by_year(context, meeting), by_place(context, meeting)
    if not known or (meeting.host and meeting.first and not years):
        return None
    if meeting.edition and (years or places):
        held = [g for g in known if g.edition == meeting.edition]
        if held and held[0] not in (years or places):
            return _wrong(context, held[0], (years or places)[0])
    if not meeting.host or not meeting.first:
        found = years or places
        return (
            Opinion(
                verdict="supported", why=_told(context, found[0]), evidence=(of_gathering(context.record, found[0]),)
            )
            if found
            else None
        )
    both = [g for g in years if g in places]
    if both:
        return Opinion(
            verdict="supported", why=_told(context, both[0]), evidence=(of_gathering(context.record, both[0]),)
        )
    if not years:
        return None
    year = min(years, key=lambda g: g.since)
    if not places:
        if any(g.place and meeting.host for g in years) and len(years) == 1:
            return _wrong(context, year, year)
        return None
    return _wrong(context, year, places[0])


def _wrong(context: Context, year: Gathering, place: Gathering) -> Opinion:
    pair = (place,) if year.id == place.id else (place, year)
    evidence = tuple(of_gathering(context.record, g) for g in pair)
    why = f"{_told(context, place)} {_told(context, year) if year.id != place.id else ''}".strip()
    return Opinion(verdict="contradicted", why=why, evidence=evidence, instead=_told(context, place))


def _told(context: Context, gathering: Gathering) -> str:
    number = f"the {ordinal(gathering.edition)} {gathering.series} meeting" if gathering.edition else gathering.name
    where = (
        f"by video, chaired by {state_name(context.record, gathering.host)}"
        if gathering.form == "video"
        else f"in {gathering.place or state_name(context.record, gathering.host)}"
    )
    held = "is to be held" if gathering.since.first > context.day else "was held"
    return sentence(f"{number} {held} {where}, {stay_in_words(gathering.since, gathering.until)}")
