"""Claims about the crimes named in a warrant: the words of the text against the words of the warrant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import msgspec

from atlarge.checking.context import Context, issued_on, warrants_of
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_warrant
from atlarge.checking.fates import events_of
from atlarge.checking.slots import PERSON, Clause
from atlarge.checking.suppositions import is_national
from atlarge.checking.wording import listed, sentence

CRIMES: tuple[tuple[str, str, str], ...] = (
    ("genocide", r"genocid\w*", r"^genocide"),
    ("war crimes", r"war crimes?", r"^war crime"),
    ("crimes against humanity", r"crimes? against humanity", r"^crime against humanity"),
    ("aggression", r"(?:crimes? of )?aggression|crimes? against peace", r"aggression"),
    (
        "deportation",
        (
            r"(?:un|il)?(?:lawful(?:ly)?|legal(?:ly)?)? ?deport\w*|abduct\w*|kidnap\w*"
            r"|(?:children|minors) (?:carried|taken|spirited|snatched|hauled|brought|removed) (?:off|away|out|from"
            r"|to)\b"
            r"|(?:taking|removal|removing) (?:of )?(?:\w+ )?children"
        ),
        r"deportation|forcible transfer|unlawful transfer",
    ),
    (
        "transfer",
        (
            r"(?:forc\w+|unlawful|illegal)(?:ly)? transfer\w*|transfer\w* of (?:\w+ )?(?:children|population"
            r"|civilians)"
        ),
        r"transfer",
    ),
    ("starvation", r"starv\w+", r"starvation"),
    ("extermination", r"exterminat\w+", r"extermination"),
    ("persecution", r"persecut\w+", r"persecution"),
    ("torture", r"tortur\w+", r"torture"),
    ("rape", r"\brap(?:e|es|ed|ing)\b|sexual (?:violence|crimes|slavery|abuse)", r"rape|sexual"),
    ("enslavement", r"enslav\w+", r"enslavement"),
    ("pillaging", r"pillag\w+|looting", r"pillag"),
    ("hostage-taking", r"hostage[- ]taking|taking (?:of )?hostages", r"hostage"),
    ("child soldiers", r"child soldiers?|(?:conscript|enlist|recruit)\w* (?:of )?children", r"enlist|conscript"),
    (
        "attacks on civilians",
        (
            r"attack\w*(?: \w+){0,3} (?:on|against|at|targeting) (?:\w+ ){0,2}(?:civilians?|infrastructure"
            r"|electric\w*|energy|power)|attacking (?:\w+ )?(?:civilians|power)|strikes on (?:\w+ )*(?:civilian"
            r"|electric|energy|power|infrastructure)\w*|bombing of civilians"
        ),
        r"attack|civilian",
    ),
    ("imprisonment", r"(?:unlawful )?(?:imprisonment|confinement)", r"imprisonment|confinement"),
    ("inhumane acts", r"inhumane acts", r"inhumane|inhuman"),
    ("apartheid", r"apartheid", r"apartheid"),
    ("murder", r"murder\w*|(?:un|il)lawful killings?|extrajudicial killings?|\bkillings?\b", r"murder|killing"),
    (
        "attacks on heritage",
        r"(?:destr\w+|attack\w*) (?:\w+ ){0,4}(?:mausoleums?|shrines?|monuments?|heritage|mosques?)",
        r"religious|historic",
    ),
    ("drug trafficking", r"(?:drug|narcotics) trafficking", r"drug"),
    ("piracy", r"piracy", r"piracy"),
    ("terrorism", r"terrorism", r"terroris"),
    ("corruption", r"corruption|bribery|embezzl\w+", r"corrupt"),
)
WORDS = tuple((name, re.compile(rf"\b(?:{words})"), re.compile(held)) for name, words, held in CRIMES)
_ANY = re.compile("|".join(rf"\b(?:{words})" for _name, words, _held in CRIMES))
_TRIGGER = re.compile(
    rf"\b(?:{PERSON} )?(?:accus\w+|suspicion|alleg\w+|charg\w+|suspect\w*|indict\w+|wanted|sought|warrants?"
    rf"|warrant|responsib\w+|guilty|charges|counts|(?<=the )order|ordered <p\d+>'s arrest|<p\d+>'s arrest|framed"
    rf"|classed"
    rf"|(?<=\ba )second(?= (?:one )?(?:in|on) <d)|classified|qualified|charged|treated|convicted|conviction"
    rf"|acquitted|cleared)\b,?(?: (?:\w+|{PERSON}"
    rf"|<[snod]\d+>(?:'s)?),?)"
    r"{0,9}? (?P<prep>of|for|over|on|in connection with|concerning|relating to|related to|alleging"
    r"|in relation to|with|are|include|includes|concerns|names|lists?|speaks of|being"
    r"|(?<=framed )as|(?<=classed )as|(?<=classified )as|(?<=qualified )as|(?<=charged )as|(?<=treated )as)\b"
)
_END = re.compile(
    r"[;:\"]|\. |,? and (?:an?|the) (?:second|third)\b|, (?:which|who|mandating|meaning|and the|but|while"
    r"|a (?:charge|claim)|according|after|when"
    r"|as)\b|\b(?:although|while|but|despite|according to|since|if he|which the)\b"
)
OF_THE_COURT = re.compile(
    r"warrant|\b(?:is|are|was|were|stands) accused of|\bcounts\b|suspect|icc\b|criminal court|the court"
    r"|\bconvicted|found guilty|acquitted|wanted|hague|charge|prosecut|judges|sought|the order\b"
)
_GOES_ON = re.compile(r"(?:it|they|these|that|the (?:warrant|order|judges|court|paper)) ")
_SKIP = re.compile(
    r"\b(?:deny|denies|denied|rejects?|dismiss\w*|accus\w+ (?:the court|<s\d+>|<n\d+>)|not)\b[^,;]{0,20}$"
)

_CHARGED = r"(?:charged|accused|wanted|indicted|sought|suspected)"
DENIED = re.compile(
    r"\b(?:face[sd]?|facing|there (?:is|are|was|were)|under|carr(?:y|ies)|contains?|levell?ed) no (?:\w+ )?"
    r"(?:charges?|counts?|accusations?)\b"
    rf"|\b(?:is|are|was|were|has|have|had) (?:not|never)(?: yet)?(?: been| being)? {_CHARGED}\b"
    rf"|\bneither\b[^.;]{{0,80}}\bnor\b[^.;,]{{0,60}}\b{_CHARGED}\b"
    rf"|\b(?:warrants?|charges|order)\b(?:,? (?:\w+|{PERSON}|<[snd]\d+>(?:'s)?),?){{0,8}}? (?:(?:do|does|did) not"
    r" (?:\w+ )?(?:mention|include|name|list|cover|contain|speak of|accuse \w+ of|charge \w+ with)"
    r"|(?:says?|said) nothing (?:of|about)|makes? no (?:mention|reference)(?: of| to)?)\b"
)
""" "Faces no charge of", "the warrant does not mention": words that deny a charge (see `charges_denied`). """
_LEAD = 60


class Charge(msgspec.Struct, frozen=True, kw_only=True):
    """Crimes that a warrant, or the Court, is said to hold against a person."""

    person: str
    crimes: tuple[tuple[str, int, int], ...]
    start: int
    end: int
    number: int = 0
    others: tuple[str, ...] = ()
    days: tuple[tuple[date, date], ...] = ()
    named: bool = True
    after_others: bool = False


def find(context: Context, clause: Clause) -> Iterator[Charge]:
    """Yield the statements in a sentence of what a person is wanted for."""
    before = context.clauses[clause.index - 1].text if clause.index else ""
    if not _ANY.search(clause.text) or not (
        OF_THE_COURT.search(clause.text) or (_GOES_ON.match(clause.text) and OF_THE_COURT.search(before))
    ):
        return
    done = 0
    for match in _TRIGGER.finditer(clause.text):
        if match.start() < done or DENIED.search(clause.text, max(0, match.start() - _LEAD), match.end() + _LEAD):
            continue
        if _SKIP.search(clause.text[max(0, match.start() - 40) : match.start()]):
            continue
        stop = _END.search(clause.text, match.end())
        end = min(stop.start() if stop else len(clause.text), match.end() + 220)
        if _of_a_state(clause, match) or _of_kin(clause, match):
            continue
        if _by_others(clause, match) or _by_a_national_court(clause, match):
            continue
        stop_not = re.search(r",? (?:but )?not (?:for|of) ", clause.text[match.end() : end])
        end = match.end() + stop_not.start() if stop_not else end
        crimes = tuple(
            (name, found.start(), found.end())
            for name, words, _held in WORDS
            if (found := words.search(clause.text, match.end(), end))
        )
        person = _person(context, clause, match.start(), match.end())
        if crimes and person and not _is_untried(context, person, match):
            done = end
            near = _near(context, clause)
            others = tuple(p for p in dict.fromkeys((*near, context.person)) if p and p != person)[:6]
            yield Charge(
                person=person,
                crimes=crimes,
                start=match.start(),
                end=end,
                number=_number(clause.text[:end]),
                others=others,
                days=() if _MORE.search(clause.text) else _days(clause),
                named=any(s.kind == "p" for s in clause.slots),
                after_others=bool(_AND_OF.search(clause.text[match.end() : min(c[1] for c in crimes)])),
            )


def _number(words: str) -> int:
    """The number of the warrant spoken of last: "its first warrant", "and a second in 2010"; 0 if none is told."""
    found = re.findall(r"\b(first|second)(?: (?:arrest )?warrant| (?:one )?(?:in|on) <d)", words)
    return {"first": 1, "second": 2}[found[-1]] if found else 0


def _near(context: Context, clause: Clause) -> list[str]:
    """The persons whom the sentence names; where it names none, those of the two before: "they" can be any of them."""
    for clauses in ((clause,), context.clauses[max(0, clause.index - 2) : clause.index]):
        named = [s.ref for c in clauses for s in c.slots if s.kind == "p" and s.ref in context.record.persons]
        if named:
            return named
    return []


_AND_OF = re.compile(r"\w[^,;]{8,},? and (?:of|for|with)(?: \w+){0,2} ?$")
""" "of directing missiles at the grid, and of deporting": crimes in words that are not on the list come first. """
_MORE = re.compile(r"\b(?:second|third|another|added|adding|later|then|also|followed|joined by|as well as a|since)\b")


def _days(clause: Clause) -> tuple[tuple[date, date], ...]:
    """The one day that a sentence tells, which may be that of one warrant among several."""
    told = [(s.first, s.last) for s in clause.slots_in(0, len(clause.text), "d") if s.first and s.last]
    return tuple(told) if len(told) == 1 or all(a.year != b.year for (a, _), (b, _) in pairwise(told)) else ()


_ACCUSER = re.compile(
    r"(?:<[sno]\d+>(?:'s)?(?: \w+){0,3}|groups?|critics|opponents|activists?|organi[sz]ations?|watch|"
    r"amnesty|victims|lawyers|"
    r"parliament|protesters|demonstrators|experts|investigators|report|commission|inquiry|opposition|"
    r"families|survivors|they|we|<p\d+>)"
    r" (?:also |have |has |had |then |again )*$"
)
_COURTS = re.compile(r"\b(?:court|icc|judges|chamber|warrants?|prosecutors?|hague)\b")


def _by_others(clause: Clause, match: re.Match[str]) -> bool:
    """ "Rights groups accuse him of genocide": what others say of a person is not what the warrant says."""
    before = clause.text[max(0, match.start() - 60) : match.start()]
    accused = match.group().removeprefix(" ").split(" ")
    verb = next((w for w in accused if re.match(r"accus|alleg|charg", w)), "")
    active = verb.startswith(("accuses", "accuse", "accusing", "alleges", "alleged", "charges")) or (
        verb == "accused" and not re.search(r"\b(?:is|are|was|were|been|stands?|being|and|,|who) ?$", before)
    )
    by = re.search(
        r"^[^.;,]{0,50}\bby (?!the (?:court|icc|international|judges|prosec)|icc|prosec|judges)",
        clause.text[match.end() :],
    )
    return bool((active and _ACCUSER.search(before) and not _COURTS.search(before[-25:])) or (by and verb))


def _by_a_national_court(clause: Clause, match: re.Match[str]) -> bool:
    """Convicted or cleared by a court of some State: what the Court's warrant names says nothing of that."""
    return is_national(clause) and bool(re.search(r"\b(?:convict|guilty|acquit|clear)", match.group()))


_KIN = r"(?:daughter|son|wife|husband|brother|sister|father|mother|family|aide|ally|allies|deputy|lawyer|party)"
_OF_KIN = re.compile(rf"<p\d+>'s (?:[a-z-]+ ){{0,2}}{_KIN}\b(?![^<]{{0,40}}<p)")


def _of_kin(clause: Clause, match: re.Match[str]) -> bool:
    """ "Accuse his daughter of murder": a relative or aide without a name is not the suspect."""
    return bool(_OF_KIN.search(clause.text, max(0, match.start() - _LEAD), match.end()))


def _is_untried(context: Context, person: str, match: re.Match[str]) -> bool:
    """Told as convicted of a crime with no conviction on record: that is an outcome, and it is judged as one."""
    kinds = {event.kind for _warrant, event in events_of(context.record.persons[person])}
    return bool(re.search(r"\b(?:convict|guilty)", match.group())) and "convicted" not in kinds


def _of_a_state(clause: Clause, match: re.Match[str]) -> bool:
    """ "accused Israel of genocide", "Russia is accused of": a State is not a suspect."""
    inside = clause.slots_in(match.start(), match.end(), "psn")
    if any(slot.kind == "p" for slot in inside):
        return False
    before = re.search(
        r"(?P<s><s\d+>|it|forces|army|soldiers|hamas)(?: (?:is|are|was|were|has been|have been|stands))? $",
        clause.text[max(0, match.start() - 40) : match.start()],
    )
    return any(slot.kind in "sn" for slot in inside) or bool(before)


_STRANGER = re.compile(
    r"\b[A-Z][\w'\u2019-]+ [A-Z][\w'\u2019-]+,? (?:who )?(?:is|was|were|are|has been|had been|stands) (?:\w+ )?"
    r"(?:accused|charged|indicted|wanted|sought|suspected)\b"
)
""" "Olga Ivanova was charged with": a name that the record does not know; the crime is not that of anybody it does. """


def _person(context: Context, clause: Clause, start: int, end: int) -> str:
    """The person inside the words, else the one named last before them, else the story's."""
    for stretch in ((start, end), (0, start)):
        known = [s.ref for s in clause.slots_in(*stretch, kinds="p") if s.ref in context.record.persons]
        if known:
            return known[-1]
    around = context.reading.text[clause.span[0] : clause.original(0, end)[1]]
    return "" if _STRANGER.search(around) else context.person


_LISTED = re.compile(r"\b(?:for|of|with|as|includes?|including|concerns?|names?|adds?|lists?|charges?) (?:\w+ ){0,2}$")
_CAUTION = re.compile(
    r"\b(?:nothing|committed|ordered|tortured|murdered|perpetrated|convicted|guilty|not|no|never|nor|without"
    r"|accus\w+ (?:the court|<s\d+>|<n\d+>)|critics|groups|deni\w+)\b"
)


def _listed(context: Context, clause: Clause) -> Iterator[Charge]:
    """Crimes told of somebody in other words than those of an accusation: only what the warrant bears out counts."""
    before = context.clauses[clause.index - 1].text if clause.index else ""
    doubtful = _CAUTION.search(clause.text) or _OF_KIN.search(clause.text)
    if not OF_THE_COURT.search(clause.text + before) or doubtful:
        return
    found = [(name, match.start(), match.end()) for name, words, _held in WORDS if (match := words.search(clause.text))]
    near = _near(context, clause)
    person = near[-1] if near else context.person
    if not found or person not in context.record.persons:
        return
    first, last = min(start for _n, start, _e in found), max(end for _n, _s, end in found)
    if len(found) > 1 or _LISTED.search(clause.text[:first]):
        yield Charge(person=person, crimes=tuple(found), start=first, end=last)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every statement of what somebody is wanted for: right and wrong crimes apart."""
    for clause in context.told:
        if not _ANY.search(clause.text):
            continue
        told = list(find(context, clause))
        for charge in () if told else _listed(context, clause):
            for part, opinion in judge(context, charge):
                if opinion.verdict == "supported" and part.crimes == charge.crimes:
                    yield opinion.of("charge", clause.original(part.start, part.end), _says(context, part))
        for charge in told:
            for part, opinion in judge(context, charge):
                yield opinion.of("charge", clause.original(part.start, part.end), _says(context, part))


def _says(context: Context, charge: Charge) -> str:
    name = context.record.persons[charge.person].name
    return sentence(f"{name} is wanted for {listed(crime for crime, _s, _e in charge.crimes)}")


def judge(context: Context, charge: Charge) -> Iterator[tuple[Charge, Opinion]]:
    """Compare the crimes in the text with those of the person's public warrants."""
    person = context.record.persons[charge.person]
    held = warrants_of(person, context.day) or warrants_of(person, context.day, arrest_only=False)
    if not held:
        yield charge, Opinion(verdict="not on record", why=f"No warrant for {person.name} was public by then.")
        return
    if 0 < charge.number <= len(held) and len(held) > 1:
        held = held[charge.number - 1 : charge.number]
    on = [w for w in held if (day := issued_on(w)) and any(first <= day <= last for first, last in charge.days)]
    if charge.days and not on and not charge.named:
        return
    held = on or held
    evidence = tuple(of_warrant(person, warrant) for warrant in held)
    crimes = [crime for warrant in held for crime in warrant.crimes]
    if not crimes:
        yield (
            charge,
            Opinion(
                verdict="not on record", why="The crimes named in the warrant are not on record.", evidence=evidence
            ),
        )
        return
    lacking = [part for part in charge.crimes if not any(holds(part[0], crime) for crime in crimes)]
    if lacking and charge.others and any(_names_all(context, other, charge) for other in charge.others):
        return
    right = sentence(f"the warrant names {listed(dict.fromkeys(short(crime) for crime in crimes))}")
    if lacking:
        why = f"Not in the warrant: {listed(name for name, _s, _e in lacking)}. {right}"
        part = _part(charge, lacking) if len(lacking) < len(charge.crimes) or charge.after_others else charge
        yield part, Opinion(verdict="contradicted", why=why, evidence=evidence, instead=right)
    named = [part for part in charge.crimes if part not in lacking]
    if named:
        yield _part(charge, named) if lacking else charge, Opinion(verdict="supported", why=right, evidence=evidence)


def _names_all(context: Context, other: str, charge: Charge) -> bool:
    """Whether the warrants of another person named beside this one hold every crime that the text tells."""
    held = warrants_of(context.record.persons[other], context.day, arrest_only=False)
    crimes = [crime for warrant in held for crime in warrant.crimes]
    return all(any(holds(part[0], crime) for crime in crimes) for part in charge.crimes)


def _part(charge: Charge, crimes: list[tuple[str, int, int]]) -> Charge:
    """The stretch of words that names these crimes; with the verb if they come first."""
    first, last = min(start for _n, start, _e in crimes), max(end for _n, _s, end in crimes)
    leads = first == min(start for _n, start, _e in charge.crimes) and not charge.after_others
    return msgspec.structs.replace(charge, crimes=tuple(crimes), start=charge.start if leads else first, end=last)


def holds(name: str, crime: str) -> bool:
    """Tell whether a crime in the words of a warrant is one of those that a name in `CRIMES` stands for."""
    return any(label == name and held.search(crime.casefold()) for label, _words, held in WORDS)


def short(crime: str) -> str:
    """Return a crime of a warrant in words: "the war crime of pillaging", "genocide by killing"."""
    kind, _, act = crime.split(" (art", maxsplit=1)[0].partition(": ")
    if not act:
        return kind
    return f"{kind} by {act}" if kind == "genocide" else f"the {kind} of {act}"
