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
from atlarge.checking.status_words import (
    ADJECTIVE,
    BACK,
    BARE,
    BESIDE,
    DATED,
    MANY,
    MODAL,
    NEGS,
    NEITHER,
    NOUN,
    ONE,
    ONLY,
    OUTSIDE,
    OWNED,
    RECOGNISE,
    SIGNED,
    TOLD,
    TOPIC,
)
from atlarge.checking.suppositions import days_told, is_past, is_supposed
from atlarge.checking.treaty_acts import history_of
from atlarge.checking.treaty_subjects import (
    Subject,
    is_of_another_club,
    is_of_the_treaty,
    is_ours,
    subject_left,
    subject_right,
)
from atlarge.checking.treaty_words import COURT, OTHER_CLUB, TREATY, status_word
from atlarge.checking.wording import sentence, state_name


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
    yield from _owned(context, clause)
    if not TOPIC.search(clause.text):
        return
    for pattern in (NEITHER, ONLY, NOUN, ADJECTIVE, SIGNED, RECOGNISE, OUTSIDE, BARE):
        for match in pattern.finditer(clause.text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            frame = _frame(context, clause, match, context.meant(clause, match.start()))
            if frame and not _is_dated(clause, frame):
                taken.append((match.start(), match.end()))
                yield frame


def _ones(context: Context, clause: Clause) -> Iterator[Status]:
    """ "Denmark is a member; Turkey is not", "Ethiopia is one too": the word comes from just before."""
    for match in ONE.finditer(clause.text):
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
        found = list(TOLD.finditer(part))
        if found and not re.search(OTHER_CLUB, part[max(0, found[-1].start() - 40) : found[-1].end() + 40]):
            last = found[-1]
            noun = last["noun"]
            if noun and _APPOSED.search(part[: last.start()]) and part[last.end() : last.end() + 1] == ",":
                return "", False  # "Tunisia, a signatory, is obliged. Egypt is not": obliged is what it is not
            word = status_word(noun) if noun else _WORDS.get(last.group().split()[0], "member")
            return word, bool(last["out"] or _DENIED.search(part[max(0, last.start() - 25) : last.start()]))
    return "", False


def _owned(context: Context, clause: Clause) -> Iterator[Status]:
    """ "Ukraine's accession is still outstanding", "which ended Burundi's membership"."""
    for match in OWNED.finditer(clause.text):
        near = " ".join(c.text for c in context.clauses[max(0, clause.index - BACK) : clause.index + 1])
        told = re.search(rf"{TREATY}|{COURT}", near) and not re.search(OTHER_CLUB, clause.text)
        if is_supposed(clause, match.start()) or MODAL.search(clause.text[: match.start()]):
            continue
        code = clause.slot(match["s"] or match["s2"]).ref
        negated = bool(match["out"] or match["ends"])
        yield Status(codes=(code,), word="party", negated=negated, start=match.start(), end=match.end(), loose=not told)


_WORDS = {"signed": "signed", "ratified": "ratified"}
_APPOSED = re.compile(r"<[sn]\d+>, (?:itself |also |too )?$")
_DENIED = re.compile(r"\b(?:not|never|no|neither|nor|non)\b")


def _is_dated(clause: Clause, frame: Status) -> bool:
    return not frame.negated and bool(DATED.match(clause.text[frame.end :]))


def _frame(context: Context, clause: Clause, match: re.Match[str], default: str) -> Status | None:
    if re.search(OTHER_CLUB, match.group()) or MODAL.search(clause.text[max(0, match.start() - 60) : match.start()]):
        return None
    near = context.clauses[max(0, clause.index - 2) : clause.index]
    if is_supposed(clause, match.start()):
        return None
    word, negated = _word(match)
    if negated and "acknowledge" in match.group() and _said_by_rulers(clause, match.start()):
        return None
    group = group_left(context, clause, match.start())
    subject = _of(group) if group else _subject(clause, match, default)
    if subject and subject.guessed and MANY.search(match.group()):
        return None
    if subject is None or (match.re is BARE and not _is_topical(context, clause, match, subject)):
        return None
    start, end = min(subject.start, match.start()), max(match.end(), subject.end)
    if _SOLE.search(clause.text[start:end]) and not negated:
        return None
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
        loose=bool(group and not group.sure)
        or is_ours(clause, match.start())
        or not is_of_the_treaty(near, clause, match.start(), match.end()),
        ever=negated and bool(re.search(r"\bnever\b", clause.text[start:end])),
    )


_SOLE = re.compile(r"\b(?:the|its|their) (?:only|sole|lone)\b[^<>.;]{0,40}$")
""" "Is the only State Party in the region" is a count of Parties, not a word on the one. """


def _said_by_rulers(clause: Clause, at: int) -> bool:
    """Whether a capital is the subject: "Kabul does not acknowledge the court", whatever its State has signed."""
    subject = re.search(r"<s\d+>(?= ?$)", clause.text[:at])
    return subject is not None and clause.slot(subject.group()).rule != "name of a State"


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
    near = context.clauses[max(0, clause.index - BACK) : clause.index]
    if "member" not in match.group():
        return True
    if is_of_another_club(near, clause, match.end()):
        return False
    around = " ".join(c.text for c in (*near, clause))
    beside = clause.text[match.end() : match.end() + BESIDE]
    return bool(re.search(r"\bicc\b|court|statute|arrest|warrant", around)) and not re.search(OTHER_CLUB, beside)


def _subject(clause: Clause, match: re.Match[str], default: str) -> Subject | None:
    if match.re in (NOUN, ADJECTIVE):
        right = subject_right(clause, match.end())
        before = clause.text[: match.start()]
        if right and (
            match.re is ADJECTIVE
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
    negated = any((groups.get(name) or "").strip() for name in (*NEGS, "non", "non3"))
    if match.re is ONLY or groups.get("noratify") or groups.get("noratify2"):
        return "signed only", False
    if match.re is NEITHER:
        return "signed", True
    if match.re is SIGNED:
        return "signed", negated
    if match.re is RECOGNISE:
        return "recognise", negated
    if match.re is OUTSIDE:
        return ("signatory" if "signator" in match.group() else "party"), negated
    if match.re is BARE:
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
    for clause in context.told:
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
