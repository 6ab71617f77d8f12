"""The grammar of deeds towards the Statute: ratified, signed, joined, left, gave notice; each with the days told.

`treaty_dates` holds them against the acts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.deed_words import PATTERNS
from atlarge.checking.slots import Clause, Slot
from atlarge.checking.suppositions import is_supposed
from atlarge.checking.treaty_subjects import (
    Subject,
    is_of_another_club,
    is_of_the_treaty,
    is_ours,
    subject_left,
    subject_right,
)
from atlarge.checking.treaty_words import OTHER_CLUB
from atlarge.facts.treaties import Act

_TRIGGER = re.compile(
    r"statute|treaty|convention|icc\b|court|withdraw|ratif|member|part(?:y|ies)\b|signed|signatur|signator"
    r"|notice|immediate effect|\bout\b|depart|exit|leav|papers|instrument|join|\bthird|\bsecond|\bfirst|letter"
)
_AFTER = re.compile(
    r"^,?(?:(?: only| at| back| formally| officially| just| again| as early as| with effect| effective)?(?: in"
    r"| on| since| from| as of| earlier| late| early| until)? ?(?P<one><d\d+>)"
    r"(?:(?:,| -)(?: on| in)? (?P<two><d\d+>),?)?)"
)
_EFFECT = re.compile(
    r"^[^.;<>]{0,20}\b(?:with immediate effect|immediately|at once|instantly|(?:the moment|as soon as|on the day|the"
    r" day|when) "
    r"(?:it|they|the notice) (?:was|were) (?:announced|declared|published|made))"
)
_EFFECT_TOLD = re.compile(
    r"\b(?:took|takes|taking|came into|coming into|become|became) (?:legal )?(?:effect\w*|force)\b"
)
""" "Withdrew in March 2018, which took effect in March 2019": the first day is told as that of the notice. """
_BEFORE = re.compile(r"(?:^|[,;] |\band )(?:in|on|since|as of)? ?(?P<one><d\d+>)(?:,)? ?$")
_MODAL = re.compile(
    r"\b(?:would|could|should|may|might|will|to|wants?|plans?|hopes?|vow\w*|urg\w+|if|whether|until|unless"
    r"|bill|law|called for)\b[^,;<>]{0,24}$"
)
_NEGATED = re.compile(r"\b(?:not|never|n't|neither|nor|yet to)\b[^,;<>]{0,20}$|n't [^,;<>]{0,20}$")
_NOT_VOTED = re.compile(r"\b(?:not|never) (?:yet )?(?:ratified|approved|backed|passed|adopted)\b")
_SPOKEN_AHEAD = frozenset({"take effect", "will leave", "parliament", "belong", "notify", "unsign"})
_UNDATED = frozenset(
    {
        "ratify",
        "join",
        "leave",
        "withdraw",
        "leaving",
        "announce leaving",
        "accede",
        "sign and ratify",
        "parliament",
        "notify",
        "rescind",
        "unsign",
    }
)


_LATER = re.compile(r"\b(?:after|months|since|but|although|only|earlier|had|in fact|remain\w*|still|until)\b")


class Deed(msgspec.Struct, frozen=True, kw_only=True):
    """A State is said to have done something towards the Statute, on some days if `first` and `last` are given."""

    codes: tuple[str, ...]
    deed: str
    start: int
    end: int
    word: str = ""
    negated: bool = False
    first: date | None = None
    last: date | None = None
    at_once: bool = False
    unread: bool = False
    long_ago: bool = False
    effect_told: bool = False
    others: tuple[str, ...] = ()
    retold: bool = False
    loose: bool = False


def find(context: Context, clause: Clause) -> Iterator[Deed]:
    """Yield the deeds in a sentence, each span of words once, the most telling grammar first."""
    if not _TRIGGER.search(clause.text):
        return
    taken: list[tuple[int, int]] = []
    near = context.clauses[max(0, clause.index - 2) : clause.index]
    for name, pattern in PATTERNS:
        for match in pattern.finditer(clause.text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            if is_supposed(clause, match.start()) or _is_of_another_club(near, clause, name, match):
                continue
            loose = not is_of_the_treaty(near, clause, match.start(), match.end()) or is_ours(clause, match.start())
            deed = _deed(clause, name, match, context.meant(clause, match.start()))
            deed = deed or _of_group(context, clause, name, match)
            deed = (
                msgspec.structs.replace(deed, others=_others(context, clause, deed)) if deed and deed.others else deed
            )
            told = deed and (
                deed.first
                or deed.unread
                or deed.at_once
                or (name in _UNDATED and (not deed.negated or name == "parliament"))
            )
            if deed and told:
                taken.append((match.start(), match.end()))
                yield msgspec.structs.replace(deed, loose=loose or deed.loose)


_ASIDE = re.compile(r", which [^,;]*,")
_WORDS = 60
""" "It withdrew in 2017" alone goes on from what is said before; more words say themselves from what. """
_OF_THE_COURT = re.compile(rf"\bicc\b|court|hague|statute|treaty|convention|{OTHER_CLUB}")


def _is_of_another_club(near: tuple[Clause, ...], clause: Clause, name: str, match: re.Match[str]) -> bool:
    """Whether "a member since 1952" tells of NATO, of which the text has just spoken."""
    bare = name in ("belong", "join", "leave", "withdraw") and not _OF_THE_COURT.search(match.group())
    if bare and name == "withdraw" and not _is_about_the_court(near, clause, match.start()):
        return True
    return bare and is_of_another_club(near, clause, match.end())


def _is_about_the_court(near: tuple[Clause, ...], clause: Clause, at: int) -> bool:
    """Whether "it withdrew in 2017" can mean the treaty: its part of the sentence, or the one before, speaks of it.

    What stands between commas ("which is not a party") is said by the way.
    """
    parts = [*(c.text for c in near[-1:]), *clause.text[:at].split(";")][-2:]
    after = clause.text[at:].partition(";")[0]
    own = _ASIDE.sub("", parts[-1] + after)
    before = "" if len(own) > _WORDS else _ASIDE.sub("", parts[0])
    return bool(_OF_THE_COURT.search(own) or _OF_THE_COURT.search(before))


_ALL = re.compile(r"(?:^|[,;.] )(?:all |the )?(?P<n>two|three|four|both) (?:of them )?(?:have |had |has )?$")
_GROUP = re.compile(
    r"\b(?:the|all|these|both|those) (?P<n>two|three|four|both)? ?(?:\w+ )?(?:states|countries|juntas|nations)(?:"
    r" \w+){0,4} $"
)
_SIZES = {"both": 2, "two": 2, "three": 3, "four": 4}


def _of_group(context: Context, clause: Clause, name: str, match: re.Match[str]) -> Deed | None:
    """ "The three States have left": as many States as the sentences before named, if they named just so many."""
    told = _GROUP.search(clause.text[: match.start()])
    found = told or _ALL.search(clause.text[: match.start()])
    size = _SIZES.get(found["n"] or "", 0) if found else 0
    if found is None or not size or _NEGATED.search(clause.text[: match.start()]) or name in _SPOKEN_AHEAD:
        return None
    near = context.clauses[max(0, clause.index - 4) : clause.index]
    sets = [_named(context, c.slots) for c in reversed(near)] + [_named(context, [s for c in near for s in c.slots])]
    codes = next((each for each in sets if len(each) == size), ())
    if not codes:
        return None
    first, last = bounds(list(_days(clause, match.end())[0]))
    return Deed(
        codes=codes,
        deed=name,
        start=found.start(),
        end=match.end(),
        first=first,
        last=last,
        word=match.group(),
        loose=told is None,
    )


def _named(context: Context, slots: Iterable[Slot]) -> tuple[str, ...]:
    """The States that some slots stand for, without the suspect's own."""
    return tuple(dict.fromkeys(s.ref for s in slots if s.kind == "s" and s.ref not in context.home()))


def _others(context: Context, clause: Clause, deed: Deed) -> tuple[str, ...]:
    """The other States that a pronoun may stand for: those of this sentence, of the one before, and the story's."""
    near = context.clauses[max(0, clause.index - 1) : clause.index + 1]
    named = [s.ref for c in near for s in c.slots if s.kind == "s"]
    return tuple(code for code in dict.fromkeys((context.host, *named)) if code and code not in deed.codes)[:8]


def _deed(clause: Clause, name: str, match: re.Match[str], default: str) -> Deed | None:
    before = clause.text[max(0, match.start() - 60) : match.start()]
    if name not in _SPOKEN_AHEAD and _MODAL.search(before):
        return None
    subject = subject_left(clause, match.start(), default)
    if subject is None and name in ("leave", "belong"):
        subject = subject_right(clause, match.end())
    if subject is None and default and (match.group().startswith("its ") or name in ("papers", "rescind", "notify")):
        subject = Subject(codes=(default,), start=match.start(), guessed=True)
    if subject is None and default and before.endswith("its "):
        subject = Subject(codes=(default,), start=match.start(), guessed=True)
    inside = [s.ref for s in clause.slots_in(match.start(), match.end(), "s")]
    if subject is None and inside:
        subject = Subject(codes=tuple(inside[:1]), start=match.start())
    if subject is None or (subject.relative and name == "sign"):
        return None
    days, end = _days(clause, match.end())
    days = days or [clause.slot(m.group()) for m in re.finditer(r"<d\d+>", match.group())]
    start = min(subject.start, match.start())
    if not days:
        lead = _BEFORE.search(clause.text[:start])
        days = [clause.slot(lead["one"])] if lead else []
        start = lead.start("one") if lead else start
    days = [day for day in days if not re.search(r"\bnow|today|current", day.words.casefold())]
    first, last = bounds(days)
    return Deed(
        codes=subject.codes,
        deed=name,
        start=start,
        end=max(end, match.end()),
        first=first,
        last=last,
        word=match.group(),
        negated=subject.negated or bool(_NEGATED.search(before) or _NOT_VOTED.search(match.group())),
        at_once=bool(_EFFECT.match(clause.text[match.end() :])),
        unread=any(not day.value for day in days) and first is None,
        effect_told=bool(_EFFECT_TOLD.search(clause.text[match.end() :])),
        long_ago=any(day.value == "PAST_REF" for day in days),
        others=("",) if subject.guessed else (),
        retold=bool(_LATER.search(clause.text)),
    )


def _days(clause: Clause, at: int) -> tuple[list[Slot], int]:
    match = _AFTER.match(clause.text[at : at + 80])
    if not match:
        return [], at
    return [clause.slot(match[name]) for name in ("one", "two") if match[name]], at + match.end()


def bounds(days: list[Slot]) -> tuple[date | None, date | None]:
    """Return the narrowest of the dates given: "last week, on August 21" means 21 August."""
    known = [(d.first, d.last) for d in days if d.first and d.last]
    return min(known, key=lambda pair: pair[1] - pair[0], default=(None, None))


def within(deed: Deed, first: date, last: date) -> bool:
    """Tell whether the days told of a deed meet these days."""
    return bool(deed.first and deed.last and deed.first <= last and first <= deed.last)


def on_day(deed: Deed, act: Act | None) -> bool:
    """Tell whether an act falls on the days told of a deed."""
    return act is not None and within(deed, act.on.first, act.on.last)
