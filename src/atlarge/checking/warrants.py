"""Claims about warrants: that there is one, who issued it, when, how many, and whether it was a warrant at all.

Rome Statute, article 58: a warrant is issued by a Pre-Trial Chamber and stands until the Court orders otherwise; a
summons to appear is not a warrant. What is under seal is not public: the absence of a warrant is never proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.slots import PERSON, Clause, Slot, is_counted_from_another, is_pronoun
from atlarge.checking.suppositions import is_national, is_supposed
from atlarge.checking.treaty_words import COURT
from atlarge.checking.warrant_checks import WarrantFrame, is_odd, judge
from atlarge.checking.warrant_holders import holder, names_another
from atlarge.checking.wording import listed, sentence

_OTHERS = (
    r"(?:the )?(?:<[sn]\d+> )?(?:international court of justice|icj|world court"
    r"|(?:un|u\.n\.|united nations)(?:'s|')? (?:top|highest|principal|main|supreme)? ?(?:judicial )?(?:court"
    r"|tribunal)|interpol|europol|united "
    r"nations|un\b|u\.n\."
    r"|(?:un |u\.n\. |united nations )?(?:security council|general assembly|human rights council)"
    r"|european court of human rights|european union|eu\b|nato\b)(?: in (?:the )?hague)?"
)
_ISSUER = (
    rf"(?P<court>{_OTHERS}|{COURT}|the hague|(?:the )?(?:icc |court's |<s\d+>'s )?(?:chief |pre-trial "
    rf")?(?:judges|chamber"
    rf"|prosecutors?)(?: (?:karim )?khan| fatou bensouda| (?:luis )?moreno[- ]ocampo)?"
    rf"(?: (?:at|of|in) (?:{COURT}|the hague|<s\d+>))?"
    rf"|(?:it|they)(?= (?:had |has |have )?issued (?:its|their|an?|the)(?: \w+)? warrant)"
    rf"|(?:karim khan|fatou bensouda"
    rf"|(?:luis )?moreno[- ]ocampo)(?:, the [^,.;<>]{{0,40}}prosecutor(?: of [^,.;<>]{{3,40}})?,)?)"
)
_PAPER = (
    r"(?P<paper>(?:(?P<many>an?|the|its|his|her|<p\d+>'s|one|two|three|second|another|first|new|sealed|secret"
    r"|formal) ){0,3}(?:\w+ )?(?:international )?(?:arrest )?(?:warrants?|memorandum|summons(?:es)?|red notices?"
    r"|indictments?|(?:one|another)(?= for\b| against\b))(?: of arrest)?(?: to appear)?)"
)
_FOR = (
    r"(?: (?:for|against|targeting|on|naming))? ?(?:the arrest of )?(?:(?:the )?(?:<n\d+>|president|leader|mr|ms"
    rf"|prime minister) (?:of (?:the )?<s\d+> )?(?:\w+ ){{0,3}})?(?P<who>{PERSON}(?:,? (?:and"
    rf"|as well as)(?: for)? (?:{PERSON} |his |her |the )?(?:(?:<n\d+>|former|then|ex-|children's|rights"
    rf"|defen[cs]e|ombudswoman|commissioner|minister|official|chief of the general staff),?[ -]?){{0,6}}{PERSON}"
    rf"|, {PERSON})*)"
)
_WHEN = r"(?:(?:,| earlier| back| first)? ?(?:in|on|since|last)? ?(?P<when><d\d+>)(?:, (?P<when2><d\d+>))?)"
_ISSUED = re.compile(
    rf"(?:(?:(?:in|on|since|back in|it was in|that was in) )?(?P<when6><d\d+>),? (?:that )?)?{_ISSUER} (?:(?:in|"
    rf"on) (?P<when3><d\d+>)(?: of <d\d+>)? )?(?:has |had |have )?(?:also |first "
    r"|formally |publicly )?(?P<verb>issued|unsealed|made public|announced|granted|approved|published"
    rf"|released|put out|handed down|slapped|served|signed|approved|delivered|put (?:his|her|its|their) (?:name"
    rf"|signature) to) {_PAPER}(?:{_FOR})?(?:[^.;<>]{{0,70}}?{_WHEN})?"
)
_PASSIVE = re.compile(
    rf"{_PAPER}(?:{_FOR})?,? (?:(?:that|which) )?(?:was |were |has been "
    r"|had been )?(?P<verb>issued|unsealed|made public|announced|published"
    rf"|granted|signed|approved|kept (?:under seal|secret|sealed) when (?:it was )?issued)(?:"
    rf" by {_ISSUER})?(?:{_FOR.replace('who', 'who2')})?(?:[^.;<>]{{0,50}}?{_WHEN})?"
)
_WANTED = re.compile(
    rf"(?P<who>{PERSON}(?:,? (?:and|as well as) (?:(?:his|her|the|former|then|<n\d+>|[a-z'-]+),? ){{0,5}}{PERSON})?),? "
    r"(?:who |has |is |was |are |were |both |and |who's |himself |currently |still |now |also |first |long |been"
    r" ){0,5}(?P<verb>(?:wanted|sought)(?= (?:\w+ ){0,3}(?:by|in|under|at|for|before) )|the subject|subject to"
    r"|facing|faces|under|indicted|charged"
    r"|named)(?: \w+){0,3}? (?:by |of |under |in )?(?:an? "
    rf"|the )?{_ISSUER}(?P<tail>(?: arrest)? warrants?)?(?:[^.;<>]{{0,30}}?(?:since|in|on|issued in"
    r"|issued on) (?P<when><d\d+>)(?:, (?P<when2><d\d+>))?)?"
)
_DATED = re.compile(
    r"(?P<paper>(?:(?P<which>first|second|its|court's|icc's|icc|arrest|same"
    rf"|the) ){{0,3}}(?:memorandum of arrest|warrants?))(?: of arrest)?(?:{_FOR})?,? (?P<verb>of|dated|on"
    r"|dates from|dating from|is dated|was dated|is of|came (?:out )?on|came (?:out )?in|followed (?:on|in)"
    r"|was signed on|from) (?:the )?(?P<when><d\d+>)"
    r"|\b(?:(?:which|that) )?(?:the )?judges (?:had )?(?P<verb3>issued|signed)(?: it| them)? (?:back )?(?:on|in)"
    r" (?P<when4><d\d+>)"
    r"|\ba (?:second|third)(?: one| warrant)?,? (?:for [^.;,<>]{3,40},? )?(?:was )?(?P<verb4>followed|came|added"
    r"|issued) (?:on|in) "
    r"(?P<when5><d\d+>)"
    rf"|(?:(?P<who2>{PERSON}),? (?:whom )?)?(?:{COURT} )?(?P<verb2>seeks|sought|pursued"
    rf"|wanted)(?: by {_ISSUER})? since (?P<when2><d\d+>)"
)
_EXISTS = re.compile(
    rf"(?P<verb>(?:(?:the|an?|its|court's|icc) )*(?:arrest )?(?P<paper>warrants?) (?:for|against|on))"
    rf" (?P<who>{PERSON})"
)
_ENDING = re.compile(r"lifted|withdr[ae]w|suspended|cancel|revoked|dropped|quash|annul|rescinded|vacat|terminat")
_OPENED = re.compile(
    rf"(?:{_ISSUER} )?(?:has |had |have )?made (?:its|the|a|an|his|her|public its|<p\d+>'s) (?:arrest"
    rf" )?(?P<paper>warrants?)"
    rf"(?: (?:for|against) (?P<who>{PERSON}))? (?P<verb>public)(?:[^.;<>]{{0,20}}?(?:on|in)? ?(?P<when><d\d+>))?"
)
_INDICTED = re.compile(
    rf"{_ISSUER} (?:has |had )?(?P<verb>indicted|charged|summoned"
    rf"|(?:slapped|hit|served)(?= <p\d+> with an? (?:arrest )?warrant)|(?:has |had )?(?:been )?(?:sought|seeking|wanted"
    rf"|wants)) "
    rf"(?P<who>{PERSON})(?: (?:arrested|detained|behind bars|to be arrested|with an? (?:arrest )?warrant))?"
    rf"(?:[^.;<>]{{0,30}}?{_WHEN})?"
)
_ORDERED = re.compile(
    rf"{_ISSUER} (?:has |had |have )?(?P<verb>ordered) (?:the arrest of (?P<who>{PERSON})"
    rf"|(?P<who2><p\d+>)(?:'s)? arrest)(?:{_WHEN})?"
)
_RELATIVE = re.compile(
    rf"{_PAPER}(?:{_FOR})? (?:that |which )?{_ISSUER} (?:has |had )?(?:also )?"
    rf"(?P<verb>issued|signed|granted|unsealed|published|put out|approved)(?: (?P<when><d\d+>)"
    rf"|[^.;<>]{{0,30}}?{_WHEN.replace('when', 'when3')})?"
)
_SUBJECT_OF = re.compile(
    rf"(?P<who>{PERSON}),? (?:(?:who |is |was |has been |himself |long )*)(?:the )?(?P<verb>subject "
    rf"of|target of|named in"
    rf"|under) (?:an? |the )?(?:{COURT} )?(?:international )?(?P<paper>(?:arrest )?(?:warrants?|indictments?))"
    rf"(?: (?:from|of|by) {_ISSUER})?(?: (?:since|from|in|of|issued in|dated) (?P<when><d\d+>))?"
    rf"|(?P<who2>{PERSON}),? (?:(?:who |is |was |has been |had been )*)(?P<verb2>wanted|sought) (?:by|in) (?:the"
    rf" hague)"
    rf"(?:[^.;<>]{{0,20}}?(?:since|from) (?P<when2><d\d+>))?"
)
_IT_WAS = re.compile(
    r"(?:^|, |\b(?:and|but|that) )(?P<paper>it|(?:such an?|this|that|the) (?:document|order|paper|text)) (?:was"
    r"|had been)(?: only)?"
    r" (?P<verb>issued|signed|unsealed"
    r"|made public)(?: (?:in the hague|by the judges|under seal))? (?:on|in) (?P<when><d\d+>)"
)
_PAPERS = re.compile(r"\b(?:statement|letter|decree|visa|passport|ruling|decision|document|report|appeal|invitation)\b")
_INTERPOL = re.compile(
    r"\b(?:international court of justice|icj|world court)(?: in the hague)? (?:will |would |is to |is set to |has "
    r"|is )?"
    r"(?P<verb3>try|tries|tried|trying|prosecut\w+|convict\w*|charg\w+|judge) <p\d+>|"
    r"\b(?P<verb>(?:an? |the )?(?:interpol|international court of justice|icj"
    r"|world court)(?:'s)? (?:arrest )?(?P<paper>warrants?)"
    r"|(?P<paper2>warrants?)[^.;<>]{0,40}(?:<p\d+>)?[^.;<>]{0,20}(?:issued|requested"
    r"|put out) by (?:the )?(?:interpol|international court of justice|icj))"
)
_NEGATED = re.compile(
    r"\b(?:not|never|neither|nor|no|yet to|without|if|whether|could|may|might|would|requested|sought|seeking"
    r"|applied)\b[^,;<>]{0,20}$"
)


_TOPIC = re.compile(
    r"warrant|summons|summoned|wanted|wants|indict|sought|seeks since|pursued|arrest against|charged|ordered"
)
_BACK = re.compile(
    r"\b(?:it|document|order|paper) (?:was|had been) (?:issued|signed|unsealed|made)|\ba (?:second|third)\b"
    r"|\bissued (?:one|another)\b|\bjudges"
    r" (?:had )?(?:issued|signed)\b"
)
_ISSUED_BY = re.compile(
    r"\bby (?:the )?(?:icc|(?:international criminal )?court|judges|hague)(?= (?:since|in|on|from)\b)"
)
_DETOUR = re.compile(
    r"\b(?:before|after|until|by|ahead|visit\w*|travel\w*|trip|when|while|because|arriv\w*|land\w*|"
    r"later|days|weeks|months"
    r"|years|meeting|summit|war|crimes? (?:committed|in)|committed|between|invasion|attacks?"
    r"|(?:and|but) (?:was|is|were|has|had|he|she|it|they|then|went|fled|flew|came|returned|<p\d+>))\b"
)
_MANY, _CLOSE = 8, 20
_ORDINALS = {"first": 0, "second": 1, "third": 2}


def find(context: Context, clause: Clause) -> Iterator[WarrantFrame]:
    """Yield the statements about warrants in a sentence."""
    before = context.clauses[clause.index - 1].text if clause.index else ""
    if not _TOPIC.search(clause.text) and not (_BACK.search(clause.text) and _TOPIC.search(before)):
        return
    taken: list[tuple[int, int]] = []
    for pattern in (
        _INTERPOL,
        _INDICTED,
        _ORDERED,
        _RELATIVE,
        _OPENED,
        _ISSUED,
        _PASSIVE,
        _WANTED,
        _SUBJECT_OF,
        _DATED,
        _EXISTS,
        _IT_WAS,
    ):
        for match in pattern.finditer(clause.text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            if pattern is _IT_WAS and not ("warrant" in before and not _PAPERS.search(before)):
                continue
            if pattern is _EXISTS and _ENDING.search(clause.text, max(0, match.start() - _CLOSE)):
                continue
            frame = _frame(context, clause, match)
            if frame:
                taken.append((match.start(), match.end()))
                yield frame


def _frame(context: Context, clause: Clause, match: re.Match[str]) -> WarrantFrame | None:
    if _NEGATED.search(clause.text[max(0, match.start() - 30) : match.start()]) or is_supposed(clause, match.start()):
        return None
    if is_national(clause) and not re.search(r"icc|international|interpol", match.group()):
        return None
    groups = _groups(match)
    who = groups.get("who") or groups.get("who2") or ""
    slots = [clause.slot(m.group()) for m in re.finditer(r"<p\d+>", who)]
    persons = tuple(dict.fromkeys(s.ref for s in slots if s.ref in context.record.persons))
    unnamed = tuple(s.words for s in slots if s.ref not in context.record.persons)
    if not slots and names_another(context, clause, _paper_end(match)):
        return None
    if not slots:
        persons = holder(context, clause, match.start())
    if not persons and not unnamed:
        return None
    described = not slots and _is_described(context, clause, match, persons)
    days = [_before(context, day) for day in _days(clause, match)]
    dated = [d for d in days if context.reading.text[: d.span[0]].endswith("dated ")]
    day = min((d for d in dated or days if d.first and d.last), key=_width, default=None)
    return WarrantFrame(
        persons=persons,
        unnamed=unnamed,
        court=groups.get("court") or "",
        paper=groups.get("paper") or groups.get("tail") or "",
        verb="issued" if dated else groups["verb"] or "",
        start=match.start(),
        end=match.end(),
        day=day,
        given_day=bool(days),
        which=_which(match.group()),
        day_at=max((match.start(n) for n, t in match.groupdict().items() if n.startswith("when") and t), default=0),
        described=described,
        others=_others(context, clause, persons, described=described)
        if not slots or any(is_pronoun(s) for s in slots)
        else (),
    )


def _groups(match: re.Match[str]) -> dict[str, str]:
    """The groups of a match, those of one meaning under one name."""
    groups = {name: words or "" for name, words in match.groupdict().items()}
    groups["verb"] = next((groups[k] for k in ("verb", "verb2", "verb3", "verb4") if groups.get(k)), "")
    groups["paper"] = groups.get("paper") or groups.get("paper2") or ""
    if match.re is _INTERPOL:
        groups["court"] = "interpol" if "interpol" in match.group() else "icj"
    return groups


_LATELY = 8


def _is_described(context: Context, clause: Clause, match: re.Match[str], persons: tuple[str, ...]) -> bool:
    """Whether some words tell whose warrant it is, and no name; or the person is not named in the sentences before."""
    if _DESCRIBED.match(clause.text[_paper_end(match) :]):
        return True
    near = context.clauses[max(0, clause.index - _LATELY) : clause.index + 1]
    return not any(s.ref in persons for c in near for s in c.slots if s.kind == "p")


_DESCRIBED = re.compile(
    r"(?:s|es)?(?: (?:was |were |has been )?(?:issued|signed))? (?:for|against) (?:the|an?|his|her|its|their)"
    r" (?!arrest)[a-z]"
)
""" "A warrant against the former first lady": somebody whom these words describe, and no name. """


def _paper_end(match: re.Match[str]) -> int:
    """Where the words for the warrant end, within a match; its own end where it has none."""
    return match.end("paper") if match.groupdict().get("paper") else match.end()


def _which(words: str) -> int:
    """The number of the warrant spoken of, from 0: "the first warrant for him"; -1 if the words give none."""
    found = re.search(r"\b(first|second|third)(?: arrest)? warrant\b", words)
    return _ORDINALS[found[1]] if found else -1


def _others(context: Context, clause: Clause, persons: tuple[str, ...], *, described: bool) -> tuple[str, ...]:
    """The others that a pronoun, or a warrant without a name, may be about; if it is described, all of the text."""
    everybody = context.people if described else ()
    near = context.clauses[max(0, clause.index - 1) : clause.index + 1]
    named = [s.ref for c in near for s in c.slots if s.kind == "p" and s.ref in context.record.persons]
    return tuple(p for p in dict.fromkeys((*named, context.person, *everybody)) if p and p not in persons)[:_MANY]


def _days(clause: Clause, match: re.Match[str]) -> list[Slot]:
    """The days that the words give for the issue: none that other words (a visit, a war) stand between."""
    days = []
    for name, token in match.groupdict().items():
        if not name.startswith("when") or not token:
            continue
        lead = clause.text[match.start() : match.start(name)]
        tail = re.split(r"issued|unsealed|public|announced|approved|signed|warrants?|wanted|sought", lead)[-1]
        tail = _ISSUED_BY.sub("", tail)
        if not _DETOUR.search(tail) and not is_counted_from_another(clause.slot(token)):
            days.append(clause.slot(token))
    return days


def _before(context: Context, day: Slot) -> Slot:
    """A weekday alone, read as one to come: what has been issued was issued on the one before."""
    ahead = day.first and day.last and day.first > context.day and not any(char.isdigit() for char in day.words)
    if not ahead or not day.first or not day.last:
        return day
    week = timedelta(days=7)
    return msgspec.structs.replace(day, first=day.first - week, last=day.last - week)


def _width(slot: Slot) -> int:
    return (slot.last - slot.first).days if slot.first and slot.last else 9999


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every statement about a warrant that names its day, its court or its subject."""
    undated: set[tuple[str, ...]] = set()
    for clause in context.told:
        for frame in find(context, clause):
            bare = not frame.given_day and not is_odd(frame) and not frame.unnamed
            if bare and frame.persons in undated:
                continue
            undated.add(frame.persons)
            names = listed([context.record.persons[p].name for p in frame.persons] + list(frame.unnamed))
            when = f" ({frame.day.words})" if frame.day else ""
            says = f"{_issuer(frame.court)} {'summons' if 'summons' in frame.paper else 'warrant'} for {names}{when}"
            for part in _parts(clause, frame):
                if opinion := _best(context, part):
                    yield opinion.of("warrant", clause.original(part.start, part.end), sentence(says))


def _parts(clause: Clause, frame: WarrantFrame) -> tuple[WarrantFrame, ...]:
    """A warrant put down to another body: who issued it and when are two claims, for the day may be right."""
    if not (frame.day and frame.start < frame.day_at and is_odd(frame) and not frame.paper.startswith("summons")):
        return (frame,)
    lead = re.sub(
        r",?(?: earlier| back| first)?(?: in| on| since| last)? ?$", "", clause.text[frame.start : frame.day_at]
    )
    who = msgspec.structs.replace(frame, day=None, given_day=False, end=frame.start + len(lead))
    when = msgspec.structs.replace(frame, court="", paper="", verb="issued", start=frame.day_at)
    return who, when


def _best(context: Context, frame: WarrantFrame) -> Opinion | None:
    """The verdict; where a pronoun can stand for another person, that on the person of whom the words are true."""
    first = judge(context, frame)
    if first.verdict in ("contradicted", "imprecise"):
        for other in frame.others:
            opinion = judge(context, msgspec.structs.replace(frame, persons=(other,)))
            if opinion.verdict == "supported":
                return opinion
        if frame.described:
            return None
    return first


def _issuer(court: str) -> str:
    """Name the court that the text names, in the record's way."""
    if re.search(r"justice|icj", court):
        return "International Court of Justice"
    return "INTERPOL" if "interpol" in court else "ICC"
