"""Claims of the form "Mongolia is a party to / signatory of / member of the Court": the exact word against the acts.

Rome Statute, articles 125 to 127: signing does not bind to arrest; a State is a Party from the day the Statute enters
into force for it until the day its withdrawal takes effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion, worst
from atlarge.checking.slots import Clause
from atlarge.checking.state_groups import Group, group_left
from atlarge.checking.status_checks import judge
from atlarge.checking.suppositions import days_told, is_past, is_supposed
from atlarge.checking.treaty_acts import history_of
from atlarge.checking.treaty_subjects import Subject, is_of_the_treaty, subject_left, subject_right
from atlarge.checking.treaty_words import (
    BELONGING,
    BODY,
    COURT,
    MEMBER,
    OTHER_CLUB,
    PARTY,
    SIGNATORY,
    TREATY,
    status_word,
)
from atlarge.checking.wording import sentence, state_name

_NOUN = re.compile(
    r"(?:\b(?P<neg>not|never|no longer|no|none of them) )?(?:\b(?:a|an"
    rf"|the) )?(?P<non>non-)?\b(?:\w+ )?(?P<word>{BELONGING}) (?:to|of|in) {BODY}"
)
_ADJECTIVE = re.compile(
    rf"(?P<non>\bnon-)?\b(?:{COURT}|rome statute|{TREATY})(?P<non2> non-| )(?P<word>{BELONGING})\b"
    rf"|\b(?P<non3>non-)(?P<word3>{SIGNATORY}|member)\b"
)
_SIGNED = re.compile(
    r"\b(?P<neg>(?:has|have|had|having) (?:not|never)(?: yet| even)*|hasn't|haven't|did not|didn't|never|not(?:"
    r" even)?"
    rf"|yet to) ?(?:signed|sign)(?: up)?(?: to| on)? (?P<body>{TREATY}|{COURT}|it\b(?! off| with| into))"
    r"|\b(?:has |have |had |also |only )*signed(?: up)?(?: to| on)?,?(?P<noratify> but (?:has |have "
    r"|had )?(?:not|never|did not|failed to|has yet to|yet to)(?: yet)?(?: been)? ratif(?:y"
    rf"|ied),?)? (?P<body2>{TREATY}|{COURT})"
    r"(?P<noratify2>,? (?:but|though|although|and)(?: it)?(?: has| have| had)?(?: not| never| did not"
    r"| didn't| failed to| yet to)(?: yet)? ratif(?:y|ied)(?: it)?)?"
)
_RECOGNISE = re.compile(
    r"\b(?P<neg>(?:does|do|did) not|doesn't|don't|refuses to|never|has not|not) (?:recogni[sz]ed?"
    rf"|accept(?:ed)?|acknowledged?) (?:the )?(?:jurisdiction (?:of|over \w+ of) )?{COURT}(?: jurisdiction"
    r"| authority)?"
    rf"|\b(?P<rec>recogni[sz]es?|accepts?) (?:the )?(?:jurisdiction|authority) of {COURT}"
    rf"|\b(?P<rec2>recogni[sz]es?|accepts?) {COURT}(?: jurisdiction| authority)?"
    rf"|\bsubject to (?:the )?{COURT} jurisdiction"
)
_NO = r"(?:has|have|had) (?:not|never)(?: yet)?|hasn't|haven't|did not|didn't|never|not|yet to"
_RATIFYING = (
    r"(?:been |gone on to |taken the step of |followed (?:it|that|this) (?:up )?with (?:an? )?|backed (?:it|that)"
    r" with )?"
    r"(?:ratif\w+|made it (?:the )?law(?: of the land)?)"
)
_SIGNING = (
    rf"(?:signed(?: up)?(?: (?:to |on )?(?:{TREATY}|it\b))?|(?:put|set|lent) (?:its|their) (?:names?|signatures?) "
    rf"(?:to|under|on) (?:{TREATY}|it\b))"
)
_MERE = r"(?:(?:a |the )?mere|merely|only|just|simply|no more than|nothing more than|at best)"
_ONLY = re.compile(
    rf"\b(?:has |have |had |having )?{_SIGNING}(?: in <d\d+>| on <d\d+>)?"
    rf" ?,? ?(?:without (?:ever )?ratifying|(?:but|and|though|although|yet)(?: it| they)?(?: has"
    rf"| have| had)? ?(?:{_NO}|failed to) {_RATIFYING}|and (?:has |have |had )?left it at that)(?: (?:it\b"
    rf"|{TREATY}))?"
    rf"|\b(?:a )?signator(?:y|ies)(?: (?:of|to) (?:{TREATY}|{COURT}))?,? (?:(?:that|which) (?:has |have )?(?:never"
    rf"|not)"
    rf" ratified|(?:but|and) (?:is |are )?(?:not|never) (?:a |an )?(?:full )?(?:{PARTY}|{MEMBER}))"
    rf"|\b{_MERE} (?:a )?(?P<mere>{SIGNATORY})(?: (?:of|to) (?:{TREATY}|{COURT}))?(?:,? and not an? (?:full"
    rf" )?(?:{PARTY}"
    rf"|{MEMBER}))?|\bhaving (?:merely |only )signed(?: (?:{TREATY}|it\b))?|\bhaving signed only\b"
)
_OUTSIDE = re.compile(
    r"\b(?P<neg>(?:is|are|was|were|remains?|remained|stands?|stayed|stays|lies|kept|been|has been"
    rf"|have been) (?:still )?(?:outside|out of) (?:the )?(?:{TREATY}|{COURT}))|\b(?P<neg2>(?:have "
    r"|has )?kept out\b)"
    rf"|(?P<neg3>\b(?:not|never) )?\b(?:belongs?|belonged|belonging) to (?:{TREATY}|{COURT})"
    r"|(?P<neg4>\bnot )?(?:\bamong|\bone of) (?:the )?(?:court's |icc's "
    rf"|icc |treaty's |statute's |(?:rome )?statute |\d{{2,3}} )*(?:{BELONGING})(?: (?:to|of) (?:the )?(?:{TREATY}"
    rf"|{COURT}|<\w\d+> convention))?"
    r"|(?P<neg5>\bnot )?(?:\bamong|\bone of) (?:the )?(?:\d{2,3} )?(?:countries|nations|states) (?:that|"
    r"which|to|who) (?:have |make up |form |formed |founded |are members of |are party to |recogni[sz]e "
    r"|signed up to )?"
    r"(?:have )?"
    rf"(?:joined |ratified |belong to |accepted )?(?:{TREATY}|{COURT})"
    rf"|(?P<neg6>\b(?:not|never|no longer) )?\bbound by (?:the )?(?:{TREATY}|{COURT})(?:'s (?:rules|"
    rf"rulings|decisions))?"
    rf"|(?P<neg9>\b(?:{_NO}) )(?:adhered?|acceded?|signed up) to (?:{TREATY}|{COURT})"
    rf"|(?P<neg10>\b(?:do|does|did) not) (?:participate|take part) in (?:{TREATY}|{COURT})"
    rf"|(?:in|of) (?:{TREATY}|{COURT}) (?P<neg11>(?:do|does|did) not) (?:participate|take part)"
    rf"|(?P<neg7>\b(?:not|never) )?\b(?:a )?part of (?:{COURT}|{TREATY})"
    rf"|(?P<neg8>\b(?:has|have|had) nothing to do with) (?:{COURT})"
    rf"|(?P<neg12>\b(?:has|have|had) (?:not|never)(?: yet)?|\bnever|\bdid not) (?:joined|join|entered|acceded to) "
    rf"(?:{TREATY}|{COURT})|\b(?:has|have|had) joined (?:{TREATY}|{COURT})"
    rf"|(?P<neg13>\b(?:is|are|was|were) (?:no longer|not|never)|\b(?:has|have) never been) (?:in|inside|within|under"
    rf"|part of|with) (?:{TREATY}|{COURT})|\b(?:remains?|stays?|(?:is|are) still) (?:in|inside|within|part of)"
    rf" (?:{TREATY}|{COURT})"
    rf"|(?P<neg14>\b(?:stayed|kept|keeps?|stays?|remained|remains?|held|holds) (?:aloof|away|clear|apart) from"
    rf"|\b(?:kept"
    rf"|keeps?|keeping) (?:its|their) distance from|\b(?:shuns|shunned|spurned|spurns|snubbed|boycotts)) (?:{TREATY}"
    rf"|{COURT})"
    rf"|\bjoined (?:up to )?(?:{COURT}|{TREATY})(?= (?:long|years|decades))"
)
_BARE = re.compile(
    rf"(?P<neg>\b(?:{_NO}) )(?:signed|sign)(?P<body>)(?=[.,;:]| and\b| but\b|$)"
    rf"|(?P<neg2>\b(?:{_NO}) )(?P<ratified>ratified|ratify)(?: it\b| {TREATY})?"
    rf"|(?P<neg3>\b(?:{_NO}) )(?P<joined>joined|join)(?=[.,;:]| and\b| {COURT})"
    r"|\b(?P<neg5>not |no )?(?:a |an )?(?:mere |full )?(?<!assembly of )(?P<bare>signatory|state party"
    r"|signatories|states parties|member)\b(?! to\b| of\b| state| countr| nation|<)"
)
_NEGS = (
    "neg",
    "neg2",
    "neg3",
    "neg4",
    "neg5",
    "neg6",
    "neg7",
    "neg8",
    "neg9",
    "neg10",
    "neg11",
    "neg12",
    "neg13",
    "neg14",
)
_NEITHER = re.compile(r"\bneither signed nor (?:ever )?ratified(?: it\b| (?:the )?(?:rome )?(?:statute|treaty))?")
_ONE = re.compile(
    r"(?P<so>\b(?P<nor>so|neither|nor|as) (?:is|are|was|were|has|have|does|do|did|had) (?:the )?<[sn]\d+>)"
    r"|(?P<not>\b(?:is|are|was|were|has|have|does|do|did) not)(?=[.,;:)]|$| -)"
    r"|(?<=> )(?:is|was) (?:also )?(?P<not2>not )?(?:one(?: too| as well| of them| itself)?|another)(?=[.,;:)]|$| -)"
    r"|(?<=> )(?:is|are|has|does|was)(?=[.;)]|$)"
)
_MANY = re.compile(r"\b(?:signatories|parties|members|member states|member countries)\b(?!' )")
_TOPIC = re.compile(
    r"sign|part(?:y|ies|icipant)|member|ratif|join|recogni|accept|acknowledg|subject to|belong|bound|outside|out of"
    r"|among|one of|part of|nothing to do|kept out|adher|acced|participat|no longer|remain|aloof|distance|shun|spurn"
    r"|snub|boycott|\bstay|\bstill in"
)
_MODAL = re.compile(
    r"\b(?:would|could|should|may|might|will|wants? to|plans? to|hopes? to|vow\w* to|urg\w+|call\w+ on"
    r"|to become|if|whether|joining|about to|becoming|while|when)\b[^,;]{0,30}$"
)
_DATED = re.compile(r"^,?(?: since| in| on| from| back in| as of)? ?<d\d+>")


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """A State or States are said to be something towards the Statute. `word`: signatory, party, member, signed, ..."""

    codes: tuple[str, ...]
    word: str
    negated: bool
    start: int
    end: int
    others: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    loose: bool = False
    ever: bool = False


def find(context: Context, clause: Clause) -> Iterator[Status]:
    """Yield the statements of status in a sentence; what is dated is left to `treaty_dates`."""
    taken: list[tuple[int, int]] = []
    yield from _ones(context, clause)
    yield from _owned(clause)
    if not _TOPIC.search(clause.text):
        return
    for pattern in (_NEITHER, _ONLY, _NOUN, _ADJECTIVE, _SIGNED, _RECOGNISE, _OUTSIDE, _BARE):
        for match in pattern.finditer(clause.text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            frame = _frame(context, clause, match, context.meant(clause, match.start()))
            if frame and not _is_dated(clause, frame):
                taken.append((match.start(), match.end()))
                yield frame


def _ones(context: Context, clause: Clause) -> Iterator[Status]:
    """ "Denmark is a member; Turkey is not", "Ethiopia is one too": the word comes from just before."""
    for match in _ONE.finditer(clause.text):
        word, denied = _word_before(context, clause, match.start())
        subject = re.search(r"(?:the )?(<s\d+>)(?: (?:itself|too|also|,))* ?$", clause.text[: match.start()])
        inside = re.search(r"<[sn]\d+>", match.group())
        token = inside.group() if inside else subject[1] if subject else ""
        if not word or not token or is_supposed(clause, match.start()):
            continue
        negated = bool(match["not"] or match["not2"] or (match["so"] and match["nor"] in ("neither", "nor")))
        negated = denied if match["so"] and match["nor"] in ("as", "so") else negated
        start = subject.start() if subject and not inside else match.start()
        yield Status(codes=(clause.slot(token).ref,), word=word, negated=negated, start=start, end=match.end())


def _word_before(context: Context, clause: Clause, at: int) -> tuple[str, bool]:
    """The word of belonging, or verb, told last before a place, in this sentence or the one before; and if denied."""
    before = context.clauses[clause.index - 1].text if clause.index else ""
    text = clause.text[:at]
    for part in (text, before) if not re.search(r"<s\d+>.*<s\d+>", text) else (text,):
        found = list(_TOLD.finditer(part))
        if found and not re.search(OTHER_CLUB, part[max(0, found[-1].start() - 40) : found[-1].end() + 40]):
            last = found[-1]
            noun = last["noun"]
            word = status_word(noun) if noun else _WORDS.get(last.group().split()[0], "member")
            return word, bool(last["out"] or _DENIED.search(part[max(0, last.start() - 25) : last.start()]))
    return "", False


_OWNED = re.compile(
    r"(?P<s><s\d+>)'s (?:\w+ ){0,2}?(?:membership|accession|ratification|participation)(?: (?:of|in|to) (?:the )?"
    rf"(?:{TREATY}|{COURT}))? (?:has |had |have )?(?:long |now )?(?:(?P<out>ended|lapsed|ceased|expired|(?:is|was"
    rf"|remains"
    r"|remained) (?:\w+ )?(?:outstanding|pending|awaited|incomplete|over|missing|a distant prospect))"
    r"|(?:continues|stands|endures|remains in (?:place|force)|persists))"
    r"|(?P<ends>\b(?:ended|ends|ending|terminated|terminates|cancelled|revoked|undid"
    r"|concluded)) (?:the )?(?P<s2><s\d+>)'s"
    rf" (?:\w+ )?membership(?: (?:of|in) (?:{TREATY}|{COURT}))?"
)


def _owned(clause: Clause) -> Iterator[Status]:
    """ "Ukraine's accession is still outstanding", "which ended Burundi's membership"."""
    for match in _OWNED.finditer(clause.text):
        told = re.search(rf"{TREATY}|{COURT}", clause.text) and not re.search(OTHER_CLUB, clause.text)
        if is_supposed(clause, match.start()) or _MODAL.search(clause.text[: match.start()]):
            continue
        code = clause.slot(match["s"] or match["s2"]).ref
        negated = bool(match["out"] or match["ends"])
        yield Status(codes=(code,), word="party", negated=negated, start=match.start(), end=match.end(), loose=not told)


_TOLD = re.compile(
    rf"\b(?:a |an )?(?P<noun>{BELONGING})(?: (?:to|of|in) (?:{TREATY}|{COURT}))?|\b(?:signed|ratified|joined"
    rf"|belongs? to|(?P<out>(?:stands?|is|are|lies?|stayed|remains?) outside)) (?:of )?(?:{TREATY}|{COURT})"
)
_WORDS = {"signed": "signed", "ratified": "ratified"}
_DENIED = re.compile(r"\b(?:not|never|no|neither|nor|non)\b")


def _is_dated(clause: Clause, frame: Status) -> bool:
    return not frame.negated and bool(_DATED.match(clause.text[frame.end :]))


def _frame(context: Context, clause: Clause, match: re.Match[str], default: str) -> Status | None:
    if re.search(OTHER_CLUB, match.group()) or _MODAL.search(clause.text[max(0, match.start() - 60) : match.start()]):
        return None
    near = context.clauses[max(0, clause.index - 2) : clause.index]
    if is_supposed(clause, match.start()):
        return None
    word, negated = _word(match)
    group = group_left(context, clause, match.start())
    subject = _of(group) if group else _subject(clause, match, default)
    if subject and subject.guessed and _MANY.search(match.group()):
        return None
    if subject is None or (match.re is _BARE and not _is_topical(context, clause, match, subject)):
        return None
    start, end = min(subject.start, match.start()), max(match.end(), subject.end)
    others = _others(context, clause, subject) if subject.guessed else ()
    days = _past_days(context, clause) if is_past(clause.text[start:end]) else ()
    negated = negated != subject.negated or negated
    return Status(
        codes=subject.codes,
        word=word,
        negated=negated,
        start=start,
        end=end,
        others=others,
        days=days,
        loose=bool(group and not group.sure) or not is_of_the_treaty(near, clause, match.start(), match.end()),
        ever=negated and bool(re.search(r"\bnever\b", clause.text[start:end])),
    )


def _of(group: Group) -> Subject:
    return Subject(codes=group.codes, start=group.start, negated=group.negated)


def _past_days(context: Context, clause: Clause) -> tuple[date, ...]:
    """The days of which words in the past can speak: those of the sentence, else those of the one before."""
    before = context.clauses[clause.index - 1 : clause.index] if clause.index else ()
    return tuple(next((days for c in (clause, *before) if (days := days_told(c, context.day))), ()))


def _others(context: Context, clause: Clause, subject: Subject) -> tuple[str, ...]:
    """The other States that a pronoun or "a State that" may stand for: those of this sentence and the one before."""
    near = context.clauses[max(0, clause.index - 1) : clause.index + 1]
    named = [s.ref for c in near for s in c.slots if s.kind == "s"]
    return tuple(code for code in dict.fromkeys((context.host, *named)) if code and code not in subject.codes)[:8]


def _is_topical(context: Context, clause: Clause, match: re.Match[str], subject: Subject) -> bool:
    """A bare "member" is one of the Court only where the text around speaks of it; other words speak for themselves.

    "Mongolia, and signatories must" says nothing of Mongolia.
    """
    gap = clause.text[subject.start : match.start()]
    if re.search(r">[^<]*\band\b[^<]*$", gap) and not re.search(r"\b(?:is|are|was|were|as|be|that)\b[^<]*$", gap):
        return False
    around = " ".join(c.text for c in context.clauses[max(0, clause.index - 1) : clause.index + 1])
    if "member" not in match.group():
        return True
    return bool(re.search(r"\bicc\b|court|statute|arrest", around)) and not re.search(OTHER_CLUB, around)


def _subject(clause: Clause, match: re.Match[str], default: str) -> Subject | None:
    if match.re in (_NOUN, _ADJECTIVE):
        right = subject_right(clause, match.end())
        before = clause.text[: match.start()]
        if right and (
            match.re is _ADJECTIVE
            or re.search(
                r"\b(?:as|being|like|in (?:its|their) (?:quality|capacity|role)(?: of| as)?)(?: a| an| the)?(?:"
                r" \w+)? ?$",
                before,
            )
        ):
            return right
    return subject_left(clause, match.start(), default)


def _word(match: re.Match[str]) -> tuple[str, bool]:
    groups = match.groupdict()
    negated = any((groups.get(name) or "").strip() for name in (*_NEGS, "non", "non3"))
    if match.re is _ONLY or groups.get("noratify") or groups.get("noratify2"):
        return "signed only", False
    if match.re is _NEITHER:
        return "signed", True
    if match.re is _SIGNED:
        return "signed", negated
    if match.re is _RECOGNISE:
        return "recognise", negated
    if match.re is _OUTSIDE:
        return ("signatory" if "signator" in match.group() else "party"), negated
    if match.re is _BARE:
        bare = groups.get("bare")
        word = (
            status_word(bare)
            if bare
            else "ratified"
            if groups.get("ratified")
            else "member"
            if groups.get("joined")
            else "signed"
        )
        return word, negated
    negated = negated or (groups.get("non2") or "").strip() == "non-"
    return status_word(groups["word"] if groups.get("word") else groups["word3"]), negated


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every statement of treaty status in the text."""
    for clause in context.clauses:
        for frame in find(context, clause):
            draft = _draft(context, clause, frame)
            if draft.verdict == "supported" or not frame.loose:
                yield draft


def _draft(context: Context, clause: Clause, frame: Status) -> Draft:
    codes, opinion = _best(context, frame)
    names = ", ".join(state_name(context.record, code) for code in codes)
    what = {
        "signed": "having signed",
        "signed only": "having signed but not ratified",
        "recognise": "recognising the Court",
    }
    says = f"{names}: {'not ' if frame.negated else ''}{what.get(frame.word, frame.word)}"
    return opinion.of("treaty status", clause.original(frame.start, frame.end), sentence(says))


def _best(context: Context, frame: Status) -> tuple[tuple[str, ...], Opinion]:
    """The verdict on the States meant; where another State, or a day told, can be meant, the one that holds."""
    first = _judge_all(context, frame, frame.codes, None)
    if first.verdict == "supported":
        return frame.codes, first
    for day in frame.days:
        if (opinion := _judge_all(context, frame, frame.codes, day)).verdict == "supported":
            return frame.codes, opinion
    if first.verdict == "contradicted":
        for code in frame.others:
            if (opinion := _judge_all(context, frame, (code,), None)).verdict in ("supported", "imprecise"):
                return (code,), opinion
    return frame.codes, first


def _judge_all(context: Context, frame: Status, codes: tuple[str, ...], day: date | None) -> Opinion:
    histories = [history_of(context, code, day) for code in codes]
    return worst([judge(context, h, frame.word, negated=frame.negated, ever=frame.ever) for h in histories])
