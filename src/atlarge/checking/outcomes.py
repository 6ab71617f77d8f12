"""Claims about what became of a person: arrested, surrendered, released, tried, dead, or left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from atlarge.checking.ambiguous_names import sharing
from atlarge.checking.context import Context
from atlarge.checking.details_told import with_details
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_visit
from atlarge.checking.fates import Fate
from atlarge.checking.outcome_checks import judge
from atlarge.checking.outcome_words import BE, PATTERNS
from atlarge.checking.slots import PERSON, STATE, Clause, Slot, is_pronoun
from atlarge.checking.suppositions import is_national, is_supposed
from atlarge.checking.wording import sentence
from atlarge.facts.visits import Visit

_LEFT_ALONE = re.compile(
    rf"(?<!\w)(?:(?P<who>{PERSON}) )?(?:(?:was|were|is) (?:not|never) (?:arrested|detained|seized"
    r"|taken into custody)|(?:came|went|returned|flew|left|go|come|walked"
    r"|departed) (?:\w+ ){0,3}?(?:without (?:being (?:arrested|detained|held)|arrest|incident)|unhindered"
    r"|unmolested|undisturbed|safely|a free man|freely)|without (?:being )?(?:arrested|detained|held"
    r"|arrest)\b)"
    rf"|(?P<host>{STATE})(?:'s (?:police|authorities|government))? (?:\w+ )?(?:did not|didn't|failed to"
    r"|refused to|declined to|never|chose not to) (?:arrest|detain|(?P<later>execute|act on|enforce|hand over"
    r"|surrender|carry out))(?! (?:out )?(?:its|their|the|any) (?:\w+ )?(?:dut|obligation))[^.;,]{0,30}|\b(?:neither"
    r"|nobody|no one|none) (?:of them )?(?:arrested|detained) (?:him"
    rf"|her|{PERSON})|(?:ignor|disregard|defi)\w+ (?:the |its |an? )?(?:icc |court )?(?:arrest )?warrant"
)
_SKIP = re.compile(
    r"\b(?:not|never|would|could|should|may|might|will|if|whether|must|can|to|risk|unless|hasn't|haven't|nobody|no"
    r" one|none|neither|nor"
    r"|wasn't|n't)\b[^.;,]{0,18}$"
)
_OF_HIS = re.compile(r"\b\w+ (?:from|of|by|about|against) (?:the )?<p\d+>(?:'s)? ?$")
""" "A letter from Putin was handed over": the person is not what the verb is about. """
_WITHIN = re.compile(
    r"(?:^|[,;:] )an? (?:(?:<n\d+>|[\w-]+) ){0,5}?[\w-]+,? (?:who|which|that) [^.;<>]{1,40}"
    r"(?:<[sn]\d+> )?(?:\w+ )?<p\d+>[^.;]*, $"
)
""" "A blogger, who has criticised Putin, was arrested": the person is within what is told of somebody else. """
_HAD = re.compile(r"(?:^|[,;.\"] )(?:had|were|should) (?:the )?$")
""" "Had Mongolia arrested him" supposes what did not happen. """
_BEFORE_THE_COURT = re.compile(
    r"\bicc\b|criminal court|hague|\bthe (?:same )?court\b|judges|war crim|genocid|crimes against "
    r"humanity|murder|deport"
    r"|\bguilty\b|killings|persecut|tortur"
)
_DETOUR = re.compile(
    r"\b(?:who|which|that|after|before|until|warrant|issued|accus\w+|for|over|committed|charges?|wanted)\b"
)
_END = re.compile(
    r", (?:who|which|but|and|after|as|where)\b| (?:but|while|because|despite|although|after|according|hours"
    r"|who|where|which)\b| - "
)


_BACK = 1
_NOW = re.compile(r"(?:is|are|remains?|has|have|goes|go|stands?|faces?)\b")


_JOINT = re.compile(r"(?:,| -)?(?: (?:and|but|then|before|later|who|was|were|had|has))* ?$")


def _apart(clause: Clause, fates: list[Fate]) -> Iterator[Fate]:
    """Several fates in one sentence: each keeps the words up to the next one's verb."""
    for fate in fates:
        ends = [other.verb[0] for other in fates if other.verb[0] >= fate.verb[1]]
        end = min([fate.end, *ends])
        joint = _JOINT.search(clause.text[:end]) if end < fate.end else None
        before = any(fate.start < other.verb[1] <= fate.verb[0] for other in fates)
        start = fate.verb[0] if before else fate.start
        yield msgspec.structs.replace(fate, start=start, end=max(joint.start() if joint else end, fate.verb[1]))


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every fate told of a person on record."""
    for clause in context.told:
        for told in _apart(clause, list(find(context, clause))):
            fate = _as_meant(context, clause, told)
            opinion = _best(context, clause, fate)
            if opinion:
                opinion = with_details(context, clause, fate, opinion)
                name = context.record.persons[fate.person].name
                yield opinion.of(
                    "outcome",
                    clause.original(fate.start, fate.end),
                    sentence(f"{name}: {'not ' if fate.negated else ''}{fate.deed}"),
                )
        yield from _left_alone(context, clause)


def _best(context: Context, clause: Clause, fate: Fate) -> Opinion | None:
    """The verdict; where another person of these sentences can be meant, the one of whom the words are true."""
    first = judge(context, fate)
    if first is None or first.verdict == "supported" or (first.verdict == "not on record" and not fate.mild):
        return first
    near = context.clauses[max(0, clause.index - _BACK) : clause.index + 1]
    named = [s.ref for c in near for s in c.slots if s.kind == "p" and s.ref in context.record.persons]
    named += context.people if fate.mild else ()
    for other in dict.fromkeys(named if fate.guessed else ()):
        opinion = judge(context, msgspec.structs.replace(fate, person=other))
        if other != fate.person and opinion and opinion.verdict == "supported":
            return opinion
    if fate.deed == "deceased" and any(is_pronoun(s) for s in clause.slots_in(fate.start, fate.end, "p")[:1]):
        return None
    return None if fate.mild or is_supposed(clause, fate.start) else first


def _as_meant(context: Context, clause: Clause, fate: Fate) -> Fate:
    """The fate of the person on record of whom the words are true, where a bare family name fits several."""
    names = {s.words for s in clause.slots if s.kind == "p" and s.ref == fate.person}
    refs = dict.fromkeys((fate.person, *(ref for name in names for ref in sharing(context.record, name))))
    fates = [msgspec.structs.replace(fate, person=ref) for ref in refs]
    held = (each for each in fates if (opinion := judge(context, each)) and opinion.verdict == "supported")
    return next(held, fate) if len(fates) > 1 else fate


def _is_denied(clause: Clause, match: re.Match[str]) -> bool:
    before = clause.text[max(0, match.start() - 24) : match.start()]
    inside = re.match(r"\w+ (?:not|never)\b|\w+n't", match.group())
    return bool(_SKIP.search(before) or inside or _NEITHER.search(clause.text, match.start(), match.end() + 12))


_NEITHER = re.compile(r"\b(?:arrested|detained|seized|surrendered|handed over|held) (?:neither|nowhere|in no)\b")


def find(context: Context, clause: Clause) -> Iterator[Fate]:
    """Yield the fates told in a sentence."""
    taken: list[tuple[int, int]] = []
    for name, pattern in PATTERNS:
        for match in pattern.finditer(clause.text):
            if any(match.start() < end and start < match.start("tail") for start, end in taken):
                continue
            negated = _is_denied(clause, match)
            if _HAD.search(clause.text[: match.start()]):
                continue
            if negated and name != "surrendered":
                continue
            person, guessed = _subject(context, clause, match)
            described = "" if person else _described(context, clause, match)
            person, guessed = person or described, guessed or bool(described)
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
                verb=(match.start(), match.start("tail")),
                end=end,
                negated=negated,
                first=min((d.first for d in days if d.first), default=None) if len(days) == 1 else None,
                exact=len(days) == 1 and any(char.isdigit() for char in days[0].words),
                now=bool(_NOW.match(match.group())),
                last=days[0].last if len(days) == 1 else None,
                court=not is_national(clause),
                hague=bool(_BEFORE_THE_COURT.search(clause.text)),
                places=_places(clause, match),
                guessed=guessed,
                mild=bool(described) or bool(_BARE.match(match.group())),
                retold=bool(re.search(r"acquit|overturn|quash|appeal|later|then", clause.text)),
                free=bool(re.search(r"\bfree\b", match.group()[: match.start("tail") - match.start()])),
            )


_TO_DAY = re.compile(
    r"^[^<>.;]{0,14}(?:<[spno]\d+>(?:'s)?[^<>.;]{0,30}){0,3}?[, ](?:in|on|last|this|early|late|earlier|back in"
    r"|since)?"
    r"(?: early| late| the night of)? ?(?P<d><d\d+>)"
)


_HOUR = re.compile(
    r"^(?!.*\d).*\b(?:nightfall|dawn|dusk|noon|midnight|morning|evening|night|afternoon)\b", re.IGNORECASE
)
""" "By nightfall" is an hour of the day that the text is about. """


def _days(clause: Clause, start: int, end: int) -> list[Slot]:
    """The day of a deed, where it is joined to it closely and the only one told."""
    told = [s for s in clause.slots_in(start, end, "d") if s.first and s.last and not _HOUR.search(s.words)]
    near = _TO_DAY.match(clause.text[start:end])
    return told if near and len(told) == 1 and not _DETOUR.search(near.group()) else []


def _lead_day(clause: Clause, at: int) -> list[Slot]:
    """The day that a sentence begins with ("On 11 March 2025 he was arrested"), if it tells no other."""
    lead = re.match(r"(?:(?:on|in|it was on|back in) )?(?P<d><d\d+>),? (?:the )?[^;:]{0,60}$", clause.text[:at])
    slot = clause.slot(lead["d"]) if lead and len(clause.slots_in(0, len(clause.text), "d")) == 1 else None
    return [slot] if slot and slot.first and slot.last else []


_OF_SURRENDER = tuple(pattern for name, pattern in PATTERNS if name == "surrendered")
_HANDED_BY = re.compile(
    r"\b(?:handed|surrendered|flown|transferred|delivered|sent|turned|extradited|taken)\b(?:[^.;,<>]|<d\d+>){0,40}"
    r" (?:by|from)"
    r" (?:the )?"
    r"(<s\d+>|<n\d+>(?= (?:authorities|government|police|officials|state|judiciary)))(?! soldiers| troops)"
)


def _places(clause: Clause, match: re.Match[str]) -> tuple[str, ...]:
    """The States that the words place the deed in, or that are said to have done it."""
    there = re.match(
        r"^ (?:\w+ ){0,3}?(?:in|by|at|near|from|outside) (?:the )?(?:\w+ ){0,2}?(<[sn]\d+>)", match["tail"]
    )
    verb = re.search(r"<p\d+>|\b(?:him|her)\b|$", match.group()[: match.start("tail") - match.start()])
    inside = re.search(r"<[sn]\d+>", match.group()[: verb.start() if verb else 0])
    if match.re in _OF_SURRENDER:
        by = _HANDED_BY.search(clause.text, match.start())
        return (clause.slot(by[1]).ref,) if by else ()
    doer = re.search(
        r"(<s\d+>)(?:'s)?(?: (?:police|authorities|government))? (?:has |had )?$", clause.text[: match.start()]
    )
    doer = None if re.match(rf"{BE}\b", match.group()) else doer
    tokens = [m[1] for m in (there, doer) if m] + ([inside.group()] if inside else [])
    return tuple(clause.slot(token).ref for token in tokens)


def _begin(clause: Clause, at: int) -> int:
    lead = re.search(rf"{PERSON},? (?:[^<>.;]{{0,50}} )?$", clause.text[max(0, at - 90) : at])
    return at - len(lead.group()) if lead else at


def _subject(context: Context, clause: Clause, match: re.Match[str]) -> tuple[str, bool]:
    """The person inside the words or nearest before them in the same clause, and whether another can be meant.

    A relative of his is somebody else.
    """
    inside = clause.slots_in(match.start(), match.start("tail"), "p") + (
        clause.slots_in(match.end("tail"), match.end("tail") + 6, "p") if "the late" in match.group()[:9] else []
    )
    object_ = re.match(r" (<p\d+>)", match["tail"])
    if object_ and not re.match(rf"{BE}\b", match.group()):
        inside = [clause.slot(object_[1])]
    if not inside:
        before = clause.text[: match.start()]
        if _OF_HIS.search(before) or _WITHIN.search(before):
            return "", False
        if re.search(
            rf"(?:{PERSON} )?(?:father|son|brother|wife|daughter|aide|lawyer|deputy|ally)\b[^<>,;]{{0,30}}$", before
        ):
            return "", False
        inside = clause.slots_in(0, match.start(), "p")[-1:] or _after(clause, match)
        if re.search(
            r"\b(?:people|civilians|soldiers|children|women|troops|victims|men|members|they|others"
            r"|protesters|thousands|hundreds|hostages)\b[^<>]{0,40}$",
            before,
        ):
            return "", False
    known = [s.ref for s in inside if s.ref in context.record.persons]
    if (
        not known
        and not inside
        and re.match(r"confirm|upheld|judges|court|chamber|icc|the charges|all charges|the counts", match.group())
    ):
        return context.person, True
    told = [s for s in inside if s.ref in context.record.persons]
    near = bool(re.search(r"<p\d+>(?:'s)?,? (?:\w+,? ){0,3}$", clause.text[: match.start()]))
    loose = not told or is_pronoun(told[-1]) or not (near or clause.slots_in(match.start(), match.end(), "p"))
    return (known[-1], loose) if known else ("", False)


_DESCRIBED = re.compile(
    r"(?:^|[,;:.\" -])(?:the |an? |this )?(?:<[sn]\d+>(?:'s)? |\w+ ){0,3}(?:president|leader|premier|minister"
    r"|general|commander"
    r"|warlord|lawyer|journalist|suspect|accused|defendant|chief|strongman|ruler|politician|senator|colonel|rebel"
    r"|official"
    r"|banker|militiaman|man)(?: (?:who|whom|,)[^.;<>]{0,60})? (?:\w+ly |also |then |later |himself )?$"
)
_THEM = re.compile(r"\b(?:him|her|them|both|the (?:two|pair|men|man|suspect|couple))\b")


_BARE = re.compile(r"(?:arrest|detain|seize|capture|catch) ")
""" "Demand that police arrest him": the same words as "police arrest him", so they are never held against the text. """


def _described(context: Context, clause: Clause, match: re.Match[str]) -> str:
    """Whoever "a former militia leader" or "both men" may be, in a sentence without a name: the person named last."""
    words = match.group()[: match.start("tail") - match.start()]
    if clause.slots_in(0, len(clause.text), "p") and not _THEM.search(words):
        return ""
    if not (_THEM.search(words) or _DESCRIBED.search(clause.text[: match.start()])):
        return ""
    near = context.clauses[max(0, clause.index - 2) : clause.index + 1]
    named = [s.ref for c in near for s in c.slots if s.kind == "p" and s.ref in context.record.persons]
    return named[-1] if named else context.person


def _after(clause: Clause, match: re.Match[str]) -> list[Slot]:
    """ "Being acquitted, he cannot": the person comes right after."""
    found = re.match(r", (<p\d+>)", match["tail"]) if match.group().startswith("being") else None
    return [clause.slot(found[1])] if found else []


_IN_SOME_PLACE = re.compile(r"\b(?:nobody|no one|none)\b.* in (?:the|his|her|an?) [a-z]")
""" "Nobody arrested him in the bush" says where, and not that he was left alone. """


def _left_alone(context: Context, clause: Clause) -> Iterator[Draft]:
    """ "He was not arrested there": the visits of the story's person that the sentence can mean."""
    match = _LEFT_ALONE.search(clause.text)
    if (
        not match
        or _IN_SOME_PLACE.match(clause.text[match.start() :])
        or re.search(
            r"\b(?:would|could|will|may|might|should|if|can|must|shall)\b",
            clause.text[max(0, match.start() - 40) : match.end()],
        )
    ):
        return
    people = [s.ref for s in clause.slots_in(0, len(clause.text), "p") if s.ref in context.record.persons]
    person = people[0] if people else context.person
    if not person:
        return
    near = _visits_meant(context, clause, person)
    if not near:
        return
    harmless = (
        "",
        "not arrested",
        "left early",
        "arrested on return",
        *(("arrested then released",) if match["later"] else ()),
    )
    wrong = [v for v in near if v.outcome not in harmless]
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


def _visits_meant(context: Context, clause: Clause, person: str) -> list[Visit]:
    """The visits that a sentence can mean: to the States it names, else to the story's host, else the last."""
    hosts = {s.ref for s in clause.slots_in(0, len(clause.text), "s")} - set(context.record.persons[person].nationality)
    made = [v for v in context.visits_of(person, made=True) if v.since.first <= context.day]
    return (
        [v for v in made if v.state in hosts]
        or ([v for v in made if v.state == context.host] if not hosts else [])
        or ([] if hosts else made[-3:])
    )
