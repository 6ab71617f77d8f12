"""Claims about who is bound to arrest: a State by name, or a class of States.

Rome Statute, articles 86 and 89(1): States Parties shall comply with requests for arrest and surrender. A signature
binds nobody to arrest (article 125). For a State by name the answer is the assessment's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.council_duties import RESOLUTIONS
from atlarge.checking.drafts import Draft
from atlarge.checking.duty_checks import Duty, best
from atlarge.checking.slots import PERSON, Clause, is_pronoun
from atlarge.checking.suppositions import days_told, is_past, is_spoken
from atlarge.checking.treaty_acts import history_of
from atlarge.checking.treaty_subjects import subject_left
from atlarge.checking.treaty_words import BELONGING, COURT, TREATY
from atlarge.checking.wording import sentence, state_name

ACT = (
    r"(?:arrest\w*|detain\w*|(?:be )?bound by (?:the|its) warrants?|apprehend|seize|hold|hand\w* (?:[\w<>']+ "
    r"){0,3}?over|surrender|extradite"
    r"|turn (?:[\w<>']+ ){0,3}?over|deliver|act\b|cooperate|comply|execute|enforce|carry out"
    r"|take (?:[\w<>']+ ){0,3}?into custody|put (?:[\w<>']+ ){0,3}?in (?:handcuffs|cuffs|irons|jail)|handcuff\w*"
    r"|lock (?:[\w<>']+ ){0,3}?up|nab\b|collar\b|pick (?:[\w<>']+ ){0,3}?up|honou?r|implement|send "
    r"(?:[\w<>']+ ){0,3}?to the hague"
    r"|stop (?:him|her|<p)|do so|meet (?:its|their) (?:obligations|duties)|lift a finger|lay (?:a finger|hands) on)"
)
MUST = (
    r"(?:(?:legally |treaty-|duty-|technically |formally |therefore |theoretically |in theory |also |still "
    r"|now |in principle |itself |thus |automatically |be |been ){0,3}"
    r"(?:bound|obliged|obligated|required|compelled|supposed|expected|mandated|held|committed)(?: (?:by"
    r"|under) [^,;.<>]{0,60}?)? (?:to|by)"
    r"|(?:should|ought to)(?: have)?|must(?: now| then| therefore| legally)?|(?:would |will )?(?:have had|have|"
    r"has|had)(?: (?:now|then|therefore"
    r"|also|still|legally|no choice but))? to|shall|(?:a|an|any|the|no|every|its|their"
    r"|under)(?: \w+){0,3} (?:duty|obligation|responsibility)(?: (?:under|by) [^,;.<>]{0,50}?)? to"
    r"|duty-bound to)"
)
_DUTY = re.compile(rf"\b{MUST} (?:\w+ ){{0,2}}?(?P<act>{ACT})")
_NEEDNOT = re.compile(
    r"\b(?:(?:do|does|did|would|need|is|are|was) not (?:have had|have|need) to|need not|(?:is|was|are|were"
    r"|be) free (?:to (?:receive|host|welcome|ignore)|not to)|under no (?:\w+ )?(?:obligation|duty)"
    rf"|no (?:\w+ )?(?:obligation|duty|obligations|duties)) ?(?:to )?(?:\w+ )?(?P<act>{ACT}|him|her|<p\d+>)?"
)
_NOT = re.compile(r"\b(?:not|never|no|nor|neither|nobody|without|hardly)\b|n't\b")
_CLASS = re.compile(
    r"(?P<scope>\b(?:all|any|any of|every|each|the|other|these|its|whose|none of|no)\b (?:of (?:the|its"
    r"|these) )?)?(?:(?:more than |over |some |about )?\d{2,3} )?(?:icc |court |court's |rome statute "
    rf"|the court's )?(?<!\bun )(?<!nations )(?P<word>{BELONGING})(?: (?:countries|states|nations"
    rf"|governments))?(?: (?:to"
    rf"|of)(?: (?:the )?(?:{TREATY}|{COURT}))?)?(?: states)?$"
    r"|(?P<signed>\b(?:countries|states|nations|all those|those|country|state|government)(?: (?:that|which))? "
    rf"(?:have |has |had )?signed (?:up to )?(?:{TREATY}|{COURT}))$"
    r"|(?P<all>\b(?:all|any|every|each)(?: of)?(?: the)?(?: \d{2,3})? (?:un members?(?: states| countries)?"
    r"|united nations members?(?: states)?"
    r"|members? of the united nations|countr(?:y|ies)|states?"
    r"|nations?|governments?)(?: in the world| on earth| worldwide)?)$"
)
_ENTER = re.compile(
    r"\b(?P<must>mandat\w+|requir\w+|oblig\w+|compel\w+|meaning"
    rf"|means)\b[^.;]{{0,20}}?(?:{PERSON} )?(?:arrest|detention|be arrested|be detained"
    rf"|detain\w*)[^.;]{{0,40}}?\b(?:if|when|should|upon|on) (?:{PERSON} )?(?:sets? foot|enter\w*|travel\w*"
    r"|visits?|goes|stepp?\w*|set foot)(?: foot)?(?: in| on| to| into)?(?P<where>[^.;]{0,120})"
)
_COULD = re.compile(
    rf"(?P<who>{PERSON}|he|she) (?P<modal>could|may|might|would|can|should|faces?|risks?)(?: \w+)? (?:(?:be "
    r"|being )?(?:arrested|detained)|arrest|detention)[^.;]{0,50}?\b(?:if|when|in"
    r"|should)\b[^.;<>]{0,50}?(?:(?:<p\d+>|he|she) )?(?:(?:sets? foot|enter\w*|travel\w*|visit\w*|goes"
    r"|flies|went|landed)(?: in| on| to| into)? )?(?P<where>[^.;]{0,100})"
)
_LEFT_WORDS = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|would|will|also|therefore|thus|itself|still|now|by|remains?|not|never"
    r"|under|has|have|had|no|any|technically|legally|formally|could|should|then|and|who|which|that|as|police"
    r"|authorities|government|officials|courts?|officers?|law enforcement|do|does|did|to|a|an|the|in turn"
    r"|'s)\b|[ ,]|n't)*$"
)


def find(context: Context, clause: Clause) -> Iterator[Duty]:
    """Yield the statements of duty in a sentence."""
    taken: list[tuple[int, int]] = []
    for pattern in (_ENTER, _NEEDNOT, _DUTY, _COULD):
        for match in pattern.finditer(clause.text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            frame = (
                _enters(clause, match)
                if pattern in (_ENTER, _COULD)
                else _frame(context, clause, match, context.meant(clause, match.start()))
            )
            if frame and not _is_home(context, frame):
                before = clause.text[: match.start()]
                if pattern is _COULD and (frame.negated or _ASSURED.search(before)):
                    continue
                if ("would" in match.group() and _UNREAL.search(before)) or _ANYBODY.search(before):
                    continue
                frame = _with_context(context, clause, match, frame)
                taken.append((match.start(), match.end()))
                yield frame


_UNREAL = re.compile(
    r"\b(?:if|had|were|unless|imagine|suppose)\b[^;:.]{0,80}\b(?:members?|part(?:y|ies)|join\w*|ratif\w*|sign\w*"
    r"|bound)\b"
    r"[^;:.]{0,60}, "
)
""" "If it were a member, it would have to": the duty is as unreal as the membership. """
_ANYBODY = re.compile(r"\bany(?:body|one| one| state| country| government) (?:that |who |which )?(?:\w+ )?$")
""" "Nowhere is there anybody who would be bound": asked or denied, never said. """
_ASSURED = re.compile(
    r"\b(?:sa(?:id|ys)|promis\w*|assur\w*|vow\w*|pledg\w*|guarante\w*|told|hint\w*|suggest\w*)\b[^;]*$"
)


_BY_LAW = re.compile(r"\bunder (?:the )?(?:rome|treaty|statute|international law)|\blegally\b|\bby law\b")
_BESIDE = 70
_ABOUT_ARREST = re.compile(
    r"arrest|detain|detention|warrant|\bicc\b|court|hague|statute|<p\d+>|\b(?:him|her|them)\b|surrender|suspect"
    r"|custody"
)


def _with_context(context: Context, clause: Clause, match: re.Match[str], frame: Duty) -> Duty:
    """Add what decides doubts: whom the sentence names, the days it tells, the other States it may mean."""
    people = [s.ref for s in clause.slots_in(0, len(clause.text), "p") if s.ref in context.record.persons]
    unnamed = all(is_pronoun(s) for s in clause.slots_in(0, len(clause.text), "p")) and context.is_open(clause)
    near = context.clauses[max(0, clause.index - 1) : clause.index + 1]
    named = dict.fromkeys((context.host, *(s.ref for c in near for s in c.slots if s.kind == "s")))
    words = clause.text[frame.start : frame.end]
    return msgspec.structs.replace(
        frame,
        on=_told_day(clause, match.start()),
        person=people[0] if people and not unnamed else "",
        unnamed=unnamed,
        others=tuple(c for c in named if c and c not in frame.codes)[:8] if frame.others else (),
        days=tuple(days_told(clause, context.day)) if is_past(words) or "should have" in words else (),
        spoken=is_spoken(clause, match.start()),
        vague=not _ABOUT_ARREST.search(clause.text[max(0, match.start() - _BESIDE) : match.end() + _BESIDE]),
        ought=bool(re.search(r"\bshould\b|\bought\b", match.group())) and not _BY_LAW.search(clause.text),
    )


def _is_home(context: Context, frame: Duty) -> bool:
    """A duty of the suspect's own State is meant only where that State is a Party."""
    home = set(frame.codes) & set(context.home())
    bound = [r.state for r in RESOLUTIONS if r.on <= context.day]
    return any(history_of(context, code).party != "yes" for code in home if code not in bound)


def _enters(clause: Clause, match: re.Match[str]) -> Duty | None:
    """A duty told through the place: "arrest if he sets foot in any of the signatory countries"."""
    where = match["where"]
    codes = tuple(slot.ref for slot in clause.slots_in(match.start("where"), match.end("where"), kinds="s"))
    named = re.search(rf"{BELONGING}", where)
    scope = ("signatory" if "signator" in named.group() else "party") if named else ""
    if re.search(r"\b(?:abroad|any country|any foreign|outside|anywhere)\b", where) and not named:
        scope = "all"
    negated = bool(_NOT.search(match.group()))
    if not codes and not scope:
        return None
    end = match.end()
    if named:
        end = match.start("where") + named.end()
        codes = ()
    return Duty(codes=codes[:1], scope=scope, negated=negated, start=match.start(), end=end, could=match.re is _COULD)


def _frame(context: Context, clause: Clause, match: re.Match[str], default: str) -> Duty | None:
    before = clause.text[max(0, match.start() - 200) : match.start()]
    base = match.start() - len(before)
    passed = _LEFT_WORDS.search(before)
    left = before[: passed.start()] if passed else before
    end = match.end()
    negated = match.re is _NEEDNOT or bool(_NOT.search(match.group())) or bool(passed and _NOT.search(passed.group()))
    named = re.search(
        r"(?:(?:both|neither|and|or|nor|,) ?|(?:the )?<s\d+>(?:'s)?(?: (?:police|authorities|government"
        r"|officials|courts?))? ?)+$",
        left,
    )
    if named and re.search(r"<s\d+>", named.group()):
        codes = tuple(dict.fromkeys(clause.slot(m.group()).ref for m in re.finditer(r"<s\d+>", named.group())))
        negated = negated or "neither" in named.group()
        return Duty(
            codes=codes,
            scope="",
            negated=negated,
            start=base + named.start() + len(named.group()) - len(named.group().lstrip(" ,")),
            end=end,
        )
    group = _CLASS.search(left)
    if group:
        return _of_class(clause, match, group, (left, base, default), negated=negated)
    far = subject_left(clause, match.start())
    if far and far.codes:
        others = ("",) if far.guessed else ()
        return Duty(codes=far.codes, scope="", negated=negated or far.negated, start=far.start, end=end, others=others)
    return _by_context(context, clause, match, default, negated=negated)


def _of_class(
    clause: Clause, match: re.Match[str], group: re.Match[str], place: tuple[str, int, str], *, negated: bool
) -> Duty | None:
    """A duty of a class of States, or of the one State that the class stands for beside it."""
    left, base, default = place
    end = match.end()
    if re.search(r"\bnot (?:being |as |yet |itself )*(?:an? )?$", left[: group.start()]):
        code = next((clause.slot(m).ref for m in reversed(re.findall(r"<s\d+>", left[: group.start()]))), default)
        return Duty(codes=(code,), scope="", negated=negated, start=base + group.start(), end=end) if code else None
    signing = group["signed"] or "signator" in (group["word"] or "")
    scope = "all" if group["all"] else "signatory" if signing else "party"
    code = _as_one(clause, base + group.start())
    if code:
        return Duty(codes=(code,), scope=scope, negated=negated, start=match.start(), end=end)
    none = (group["scope"] or "").startswith(("no ", "none"))
    return Duty(codes=(), scope=scope, negated=negated or none, start=base + group.start(), end=end)


def _as_one(clause: Clause, at: int) -> str:
    """ "Mongolia, as a State Party, must": the class stands for the State before it."""
    before = re.search(r"(<s\d+>)(?:,? which)?,? (?:is |was |as )?(?:an?|the)? ?$", clause.text[max(0, at - 40) : at])
    return clause.slot(before[1]).ref if before else ""


_OURS = re.compile(r"\b(?:we|our)\b")
_LEAD = 30
""" "Our government should arrest the next one": the outlet's own view. """


def _by_context(context: Context, clause: Clause, match: re.Match[str], default: str, *, negated: bool) -> Duty | None:
    """A duty whose bearer is a pronoun, "a State that ...", or comes a little before."""
    before = clause.text[: match.start()]
    states = [m.group() for m in re.finditer(r"<s\d+>", before[-160:])]
    pronoun = re.search(
        r"\b(?:it|they|which|that|who|country|nation|state|government|police|authorities|host|officials"
        r"|latter|former|kingdom|nobody|officer|neither|both)\b(?:[^<>;]|<d\d+>){0,60}$",
        before,
    )
    if not pronoun or _OURS.search(pronoun.group()) or _OURS.search(before[-_LEAD:]):
        return None
    code = (
        clause.slot(states[-1]).ref
        if states and re.search(r"\b(?:which|that|who|latter|country|it|nation|state)\b", pronoun.group())
        else default
    )
    negated = negated or bool(re.search(r"\b(?:no|none|neither|nobody)\b[^,;]{0,40}$", before[-60:]))
    adjectives = [m.group() for m in re.finditer(r"<n\d+>", before[-60:])]
    if adjectives and not states:
        code = clause.slot(adjectives[-1]).ref
    codes: tuple[str, ...] = (code,)
    if pronoun.group().startswith(("neither", "both")) and len(states) > 1:
        codes, negated = tuple(clause.slot(m).ref for m in states), negated or pronoun.group().startswith("neither")
    if not code or set(codes) & set(context.home()):
        return None
    return Duty(codes=codes, scope="", negated=negated, start=match.start(), end=match.end(), others=("",))


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every statement of who is bound to arrest."""
    for clause in context.told:
        for duty in find(context, clause):
            bearer = ", ".join(state_name(context.record, code) for code in duty.codes) or duty.scope
            says = f"{bearer}: {'not ' if duty.negated else ''}bound to arrest"
            opinion = best(context, duty)
            if opinion:
                yield opinion.of("duty", clause.original(duty.start, duty.end), sentence(says))


def _told_day(clause: Clause, at: int) -> date | None:
    """ "Until 2 June the State remains bound": the last day before the one named."""
    found = re.search(r"\b(?:until|before|till) (<d\d+>)", clause.text[:at])
    slot = clause.slot(found[1]) if found else None
    return slot.first - timedelta(days=1) if slot and slot.first and slot.first > date.min else None
