"""Claims of the form "first / second / only visit to a member of the Court since the warrant".

Counted over the visits made on record (no transits or overflights, nothing disputed) from the day the warrant was
public, each host by where it stood towards the Statute on the day of the visit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.slots import PERSON, Clause, is_pronoun
from atlarge.checking.treaty_words import COURT
from atlarge.checking.visit_counting import Order, class_words, judge, warrant_day
from atlarge.checking.wording import ordinal, sentence

NUMBERS = {
    "first": 1,
    "maiden": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "fifth": 5,
    "5th": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_NUMBER = "|".join(NUMBERS)
_STAY = r"(?:trips?|visits?|journeys?|travels?|tours?|appearances?|stays?|stop)"
_LAND = r"(?:countr(?:y|ies)|nations?|states?|territory|territories|capital)"
_CLASS = re.compile(
    r"(?P<signatory>signator(?:y|ies)|(?:has |have |had )?signed(?! and ratified))"
    r"|(?P<party>state'?s?[- ]part(?:y|ies)|\bpart(?:y|ies) to\b|member|ratif\w+"
    rf"|recogni[sz]\w+ (?:the )?{COURT}|(?:belongs?|belonging) to (?:the )?(?:icc|court)|bound (?:by|to)"
    rf"|icc (?:state|country|nation|territory)|under (?:the )?(?:{COURT}) jurisdiction|obliged to"
    r"|accepts? the)"
)
_ORDINAL = re.compile(
    rf"(?:(?P<owner>{PERSON}|the|a|<n\d+> leader's|only the"
    rf"|leader's) )?(?P<only>only )?(?<!\d)(?:(?P<n>{_NUMBER})|only|sole)(?: ever| known| official| state"
    r"| such| public| confirmed)? "
    r"(?P<kind>foreign |overseas |international |official |state |working |bilateral |known "
    rf"|public )*(?:{_STAY}|(?P<time>time)|{_LAND}|icc (?:member|state)|member|state party|one)\b"
)
_NEVER = re.compile(
    rf"(?P<who>{PERSON})?[ ,]*(?:has|have|had)(?: \w+)? (?:not|never|yet to)(?: once| yet)? (?:travel\w*"
    r"|visit\w*|set foot|be(?:en)?(?! (?:an?|the|part|party|member|found|put|held|\w+ed)\b)|gone|go|enter\w*"
    r"|step\w*)(?: \w+)? (?:to|in|on|foot in|foot on|any|a|an"
    r"|into)?[^.;,<>]{0,70}"
    r"|(?P<home>(?:has|have|had) (?:not|never)(?: once| yet)? (?:left|been outside|gone abroad|been abroad|travelled"
    r" abroad"
    r"|set foot outside)(?: (?:his |her |the )?(?:country|home|<s\d+>|own country))?)[^.;,<>]{0,60}"
    r"|\bno (?P<cls>state part(?:y|ies)|(?:icc |court )?members?(?: (?:of|state)[^.;,<>]{0,30})?"
    r"|signator(?:y|ies)[^.;,<>]{0,20}) (?:is|was|has been|are|have been) (?:on the list|among (?:them"
    r"|the hosts)|visited|received|hosted)(?: so far)?"
    r"|\bnever before (?:since [^.;,<>]{0,40} )?(?:had|has) (?:<p\d+> |he |she )?(?:been (?:in|to)|visited"
    r"|travelled to|set foot (?:in|on))[^.;,<>]{0,60}"
    rf"|(?P<avoid>(?:{PERSON}|<n\d+> leader)? ?(?:has |have "
    r"|had )?(?:\w+ )?(?:avoid(?:ed|ing)|steered clear of|kept clear of|shied away from|g[ai]ven? a wide berth to"
    r"|stayed away from|shunned"
    rf"|kept away from) (?:travel\w+ to|visit\w*|going to|trips to|visits to)? ?(?:all |any |every |the )?(?:{_LAND}"
    rf"|members?"
    r"|states parties|signatories|icc|places)[^.;,<>]{0,60}(?:<p\d+>)?[^.;,<>]{0,40}|(?:has |have "
    r"|had )?(?:only|confined|limited|restricted)[^.;<>]{0,40}(?:travel\w*"
    r"|visit\w*)[^.;<>]{0,30}(?:non-members?|outside the|not (?:members|parties|signatories)|never signed"
    r"|do not recognise)[^.;,<>]{0,40})"
)
_COUNTED = re.compile(
    r"\b(?P<n>one|two|three|four|five|six|\d{1,2}) (?P<cls>states? part(?:y|ies)|(?:icc "
    rf"|court )?members?(?: (?:of (?:{COURT})|states?|countries))?|signatories|{_LAND}) (?:have |has "
    r"|had )?(?:received|hosted|welcomed|visited|let)"
    r"|(?:has |have |had )?been to (?P<n2>one|two|three|four|five) (?P<cls2>states? part(?:y|ies)|(?:icc "
    r"|court )?members?|signatories)(?: only| alone)?"
)
_SINCE = re.compile(r"\b(?:since|after|while|under)\b(?P<what>[^;.]{0,120})")
_AFTER_THESE = re.compile(r"after (?:the )?<s\d+>(?:,| and|$)")
_YEAR = re.compile(r"\b(?:of|this|in the) (?:the )?year\b|\bthis year\b|\bin (?P<d><d\d+>)")
_PERIOD = re.compile(r"P(\d+)([YMWD])")
_LENGTHS = {"Y": 366, "M": 31, "W": 7, "D": 1}
_THE_LAND = re.compile(
    r"\b(?:to|in) (?:the|this|that) (?:[\w-]+ ){0,3}?(?:(<n\d+>) (?:[\w-]+ )?capital|(?:country|state|nation"
    r"|republic|kingdom)\b"
    r"(?! that| which| part|s| member))"
)
_SOVIET = re.compile(
    r"(?P<out>(?:out of|outside|beyond) )?(?:of )?(?:the )?(?:borders of (?:the )?)?(?:(?:former|old|one-time|ex-)"
    r" ?)(?:<[sn]\d+>"
    r"|soviet)(?: (?:union|space|republics?|states?|empire))?"
)
_COUNT_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every statement of the order of visits."""
    for clause in context.told:
        for order in find(context, clause):
            opinion = _of_whom(context, clause, order)
            if order.loose and opinion and opinion.verdict != "supported":
                opinion = judge(context, msgspec.structs.replace(order, cls="abroad"))
                opinion = opinion if opinion and opinion.verdict == "supported" else None
            if order.longer and opinion and opinion.verdict == "supported":
                opinion = Opinion(verdict="not on record", why="The visits on record begin with the warrant.")
            if opinion:
                name = context.record.persons[order.person].name
                what = f"{order.number} in all" if order.total else ordinal(order.number) if order.number else "no"
                says = sentence(f"{name}: {what} visit {class_words(context, order.cls)}")
                yield opinion.of("visit order", clause.original(order.start, order.end), says)


def _of_whom(context: Context, clause: Clause, order: Order) -> Opinion | None:
    """The verdict; where only a pronoun tells whose visits are counted, that on the story's person if it holds."""
    first = judge(context, order)
    named = [s for s in clause.slots_in(0, len(clause.text), "p") if not is_pronoun(s)]
    other = context.person
    if named or not other or other == order.person or first is None or first.verdict == "supported":
        return first
    since = warrant_day(context, other)
    second = judge(context, msgspec.structs.replace(order, person=other, since=since)) if since else None
    return second if second and second.verdict == "supported" else None


def find(context: Context, clause: Clause) -> Iterator[Order]:
    """Yield the statements of order in a sentence."""
    for match in _ORDINAL.finditer(clause.text):
        order = _ordinal(context, clause, match)
        if order:
            yield order
            break
    for match in _NEVER.finditer(clause.text):
        order = _never(context, clause, match)
        if order:
            yield order
            break
    for match in _COUNTED.finditer(clause.text):
        order = _counted(context, clause, match)
        if order:
            yield order
            break


def _person(context: Context, clause: Clause, match: re.Match[str]) -> str:
    inside = clause.slots_in(match.start(), match.end(), "p") or clause.slots_in(0, match.start(), "p")[-1:]
    inside = inside or clause.slots_in(match.end(), len(clause.text), "p")[:1]
    known = [slot.ref for slot in inside if slot.ref in context.record.persons]
    person = known[0] if known else context.person
    return person if context.visits_of(person, made=True) or not context.person else context.person


_OF_ANOTHER_DEED = re.compile(
    r"(?: of (?:all|them all|any kind))?,? (?:ever )?(?:to|that|which) (?:have |has |had )?(?:ratif\w+|sign\w*|join\w*"
    r"|acced\w*|leav\w+|left|quit|withdr\w+|be (?:found|referred|faulted|reported)|been|recogni\w+|pull\w*)\b"
)
""" "The fourth State to ratify" tells no visit. """
_OF_A_JOURNEY = re.compile(
    rf"\b{_STAY}\b|\b(?:travel\w*|visit\w*|host\w*|receiv\w+|welcom\w+|went|go(?:es|ne|ing)?|been (?:to|in)|foot"
    r"|arriv\w+|land(?:ed|s|ing)|fl(?:y|ew|own|ies|ying)|came|comes?|enter\w*|let|step\w*|stay\w*|invit\w+|open\w*)\b"
)
""" "The only State Party in Asia" tells of Parties, and of no visit. """
_OF_A_FINDING = re.compile(r"\b(?:found (?:wanting|guilty|in breach|to have)|faulted|censured|rebuked|reprimanded)\b")
""" "The first time that a member was found wanting for letting him come" counts findings. """


def _ordinal(context: Context, clause: Clause, match: re.Match[str]) -> Order | None:
    person = _person(context, clause, match)
    if not person or match["owner"] == "a":
        return None
    tail = clause.text[match.end() : match.end() + 200]
    if _tells_no_visit(clause, match, tail):
        return None
    body = match.group() + tail
    since = next((m for m in _SINCE.finditer(body) if not _AFTER_THESE.match(m.group())), None)
    apart = since is not None and body[: since.start()].endswith(", ")
    end = match.end() + (since.end() - len(match.group()) if since and not apart else _short_end(tail))
    scope = clause.text[match.end() : match.end() + (since.start() - len(match.group()) if since else _short_end(tail))]
    rest = since["what"].partition(" that ")[2] if since else ""
    cls, host = _class_of(context, clause, match, f"{scope} {rest}")
    year = _YEAR.search(re.sub(r"<d\d+>", lambda m: _spelled(clause, m.group()), body))
    if not cls or not (since or year or cls in ("party", "signatory", "eu")):
        return None
    if match["time"] and not re.search(
        r"travel|visit|foot|been|receiv|host|went|go(?:es|ne)?\b|let|open\w* its doors|enter|left|leav|flew|flie"
        r"|abroad|came|come",
        tail,
    ):
        return None
    bound = _bound(context, clause, person, since, year)
    if bound is None:
        return None
    number = NUMBERS.get(match["n"] or "first", 1)
    return Order(
        person=person,
        number=number,
        cls=cls,
        start=match.start(),
        end=max(end, match.end()),
        host=host,
        others=_other_hosts(context, clause, match.start(), host),
        since=bound,
        days=_told_on(clause, match.start()),
        loose=bool(year and year["d"] and clause.slot(year["d"]).value.startswith("P")),
        longer=_is_longer(context, clause, person, year),
        only=match["n"] is None and bool(re.search(r"\b(?:has|have|had|who|that|which)\b", tail[:60])),
    )


def _tells_no_visit(clause: Clause, match: re.Match[str], tail: str) -> bool:
    """Whether the words count other deeds than visits: ratifications, findings, or Parties alone."""
    if match["n"] is None and not _OF_A_JOURNEY.search(clause.text):
        return True
    finding = _OF_A_FINDING.search(clause.text, match.end(), match.end() + 120)
    return bool(finding or _OF_ANOTHER_DEED.match(tail))


def _spelled(clause: Clause, token: str) -> str:
    """Give "this year", which is a date like others, in its own words: so it bounds a count."""
    words = clause.slot(token).words.casefold()
    return words if words == "this year" else token


def _other_hosts(context: Context, clause: Clause, at: int, host: str) -> tuple[str, ...]:
    """The other States that the words may be about: where the text leaves it open, none is held against it."""
    near = [
        s.ref
        for c in context.clauses[max(0, clause.index - 2) : clause.index + 1]
        for s in c.slots_in(0, len(c.text), "s")
    ]
    found = dict.fromkeys((context.meant(clause, at), context.host, *near))
    return tuple(code for code in found if code and code != host and code not in context.home())[:6]


def _short_end(tail: str) -> int:
    cut = re.search(r"[;.,\"]|\b(?:and|but|which|where|when|as|amid|despite)\b", tail)
    return cut.start() if cut else min(len(tail), 90)


def _class_of(context: Context, clause: Clause, match: re.Match[str], scope: str) -> tuple[str, str]:
    """The class of hosts counted, and the host of the visit that is said to be the n-th."""
    host = _host(context, clause, match)
    named = _CLASS.search(match.group() + scope)
    if named:
        return ("signatory" if named["signatory"] else "party"), host
    soviet = _SOVIET.search(match.group() + scope)
    if soviet:
        return ("far" if soviet["out"] else "near"), host
    if re.search(r"\b(?:eu|european union)(?: member)? (?:country|state|nation|member)|\beu\b", scope + match.group()):
        return "eu", host
    land = _THE_LAND.search(scope)
    if land:
        code = clause.slot(land[1]).ref if land[1] else context.meant(clause, match.start())
        return code, code
    if re.search(r"\b(?:european|nato|western|europe|<n\d+> country|muslim|arab|african|asian|city|capital)\b", scope):
        return "", host
    place = re.search(r"\b(?:to|in) (?:the )?(<s\d+>)", scope)
    if place:
        code = clause.slot(place[1]).ref
        return code, code
    if re.search(
        r"foreign|overseas|international|abroad|outside|\bout of (?:the )?<s\d+>|\bcountr(?:y|ies)|nation\b"
        r"|\b(?:left|leaves|leaving) (?:home"
        r"|<s\d+>|his)",
        match.group() + scope,
    ):
        return "abroad", host
    return "", host


def _host(context: Context, clause: Clause, match: re.Match[str]) -> str:
    """The State visited: named last before the words (or first after "to"), else the story's host."""
    before = [s.ref for s in clause.slots_in(0, match.start(), "s") if s.ref not in context.home()]
    after = [
        s.ref
        for s in clause.slots_in(match.end(), min(len(clause.text), match.end() + 60), "s")
        if s.ref not in context.home()
    ]
    return (before[-1] if before else "") or (after[0] if after else "") or context.host


def _told_on(clause: Clause, at: int) -> tuple[tuple[date, date], ...]:
    """The days told after a place in the sentence, failing that in all of it: one of them may be the visit's own."""
    counted_from = {m[1] for m in re.finditer(r"\b(?:since|after) (?:the year )?(<d\d+>)", clause.text)}
    tokens = re.findall(r"<d\d+>", clause.text[at:]) or re.findall(r"<d\d+>", clause.text)
    tokens = [t for t in tokens if t not in counted_from]
    return tuple((s.first, s.last) for s in map(clause.slot, tokens) if s.first and s.last)


def _bound(
    context: Context, clause: Clause, person: str, since: re.Match[str] | None, year: re.Match[str] | None
) -> date | None:
    """The first day counted: the warrant's, or a year's. None where the text counts from an earlier day."""
    start = warrant_day(context, person)
    if start is None or not (since or year):
        return start
    if since:
        what = since["what"]
        tokens = [clause.slot(m.group()) for m in re.finditer(r"<d\d+>", what)]
        if not tokens or re.search(r"warrant|icc|court|wanted|then|indict", what):
            other = re.search(
                r"war\b|invasion|pandemic|office|election|independence|soviet|journey|visit|trip|stay|tour\b", what
            )
            earlier = re.search(
                r"(?:journey|visit|trip|stay|tour)\b", what[: what.find("warrant")] if "warrant" in what else what
            )
            return start if not other or ("warrant" in what and not earlier) else None
        first, slack = tokens[0].first, timedelta(days=31)
    else:
        slot = clause.slot(year["d"]) if year and year["d"] else None
        if slot and (period := _PERIOD.fullmatch(slot.value)):
            return max(start, context.day - timedelta(days=int(period[1]) * _LENGTHS[period[2]]))
        first, slack = slot.first if slot else date(context.day.year, 1, 1), timedelta(0)
    if first and first.year == start.year and (first.month, first.day) == (1, 1):
        return start
    return first if first and first >= start - slack else None


def _is_longer(context: Context, clause: Clause, person: str, year: re.Match[str] | None) -> bool:
    """Whether a stretch of time told ("in ten years") began before the warrant, from which visits are on record."""
    period = _PERIOD.fullmatch(clause.slot(year["d"]).value) if year and year["d"] else None
    start = warrant_day(context, person)
    if period is None or start is None:
        return False
    return context.day - timedelta(days=int(period[1]) * _LENGTHS[period[2]] - _SLACK) < start


_SLACK = 45


def _never(context: Context, clause: Clause, match: re.Match[str]) -> Order | None:
    if re.search(r"<s\d+> ?$", clause.text[: match.start()]) and not match["who"]:
        return None
    person = _person(context, clause, match)
    scope = match.group()
    if match["home"] and person and (start := warrant_day(context, person)):
        spoken = re.search(r"since|warrant|so far|wanted", clause.text)
        order = Order(person=person, number=0, cls="abroad", start=match.start(), end=match.end(), since=start)
        return order if spoken else None
    named = _CLASS.search(scope)
    risky = match["avoid"] and re.search(r"arrest|jeopardy|detain|risk|warrant|court", scope)
    if not person or not (named or risky) or warrant_day(context, person) is None:
        return None
    cls = "signatory" if named and named["signatory"] else "party"
    return Order(
        person=person, number=0, cls=cls, start=match.start(), end=match.end(), since=warrant_day(context, person)
    )


_WITHIN = re.compile(
    r"[^.;,<>]{0,20}\b(?:within|in the space of|in (?:only |just )?(?:two|three|four|five|a) (?:days?|week))\b"
    r"|[^.;,]{0,12}<d"
)
""" "Two members within three days" counts no longer time. """


def _counted(context: Context, clause: Clause, match: re.Match[str]) -> Order | None:
    person = _person(context, clause, match)
    word = match["cls"] or match["cls2"] or ""
    named = None if _WITHIN.match(clause.text[match.end() :]) else _CLASS.search(word)
    start = warrant_day(context, person) if person else None
    if not named or start is None:
        return None
    text = match["n"] or match["n2"] or "0"
    number = _COUNT_WORDS.get(text) or int(text) if text.isdigit() or text in _COUNT_WORDS else 0
    cls = "signatory" if named["signatory"] else "party"
    return Order(person=person, number=number, cls=cls, start=match.start(), end=match.end(), since=start, total=True)
