"""The grammar of deeds towards the Statute: ratified, signed, joined, left, gave notice; each with the days told.

`treaty_dates` holds them against the acts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from atlarge.checking.context import Context
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
from atlarge.checking.treaty_words import BELONGING, BODY, COURT, OTHER_CLUB, TREATY
from atlarge.facts.treaties import Act

THING = rf"(?:{TREATY}|{COURT}|it\b|the (?:treaty|statute|document|convention))"
_LEFT_AS_IT_IS = r"(?! (?:at|there|alone|open|unratified)\b)"  # "signed it and left it at that"
_VERBS = (
    (
        "parliament",
        (
            r"\b(?:parliament|lawmakers|legislators|mps|deputies|senators|verkhovna rada|rada|(?:national|"
            r"state) assembly"
            r"|legislature)\b[^.;<>]{0,60}?(?:<d\d+>[^.;<>]{0,20}?)?\b(?:ratif\w+|approv\w+|back\w+|pass\w+"
            rf"|adopt\w+)[^.;<>]{{0,40}}(?:{TREATY}|{COURT}|ratification)"
        ),
    ),
    ("sign and ratify", rf"\bsigned and (?:later |then |subsequently )?ratified {THING}"),
    (
        "ratify",
        (
            rf"\bratif(?:ied|ies) {THING}|\bratified\b(?= (?:in|on|,)? ?<d)|\b(?:deposited|handed in|handed over"
            rf"|lodged|filed|submitted|delivered) (?:its|an"
            rf"|the) (?:instruments? of )?(?:ratification|acceptance)(?: instruments?)?(?: (?:of|to|for) {THING})?"
        ),
    ),
    ("accede", rf"\b(?:acceded|adhered) to {THING}|\bacceded\b(?= (?:in|on) <d)"),
    (
        "papers",
        (
            r"\b(?:deposited|handed (?:in|over)|delivered|submitted|lodged|filed) (?:its|the|an?) (?:\w+ )?(?:papers"
            r"|instruments?|documents?|act of ratification|ratification papers)(?: of (?:ratification|accession))?(?:"
            r" (?:at|with"
            r"|to|in) (?:the )?(?:un\b|united nations|depositary|new york|secretary-general))?"
            r"|\b(?:the |its )(?:papers?|instruments?(?: of \w+)?|act of ratification)(?: (?:that )?it"
            r" sent[^.;<>]{0,20})? (?:were |was "
            r"|has been )?(?:handed (?:in|over)|deposited|received|arrived|delivered)[^.;<>]{0,40}"
        ),
    ),
    (
        "rescind",
        (
            r"\b(?:takes?|took|taken) back (?:its|the|their) (?:notices?|letters?|notification|withdrawals?)"
            r"|\b(?:takes?|took|taken) (?:its|the|their) (?:notices?|letters?|notification|withdrawals?)(?: of"
            r" withdrawal)? back"
            r"|\b(?:revoked?|rescind(?:ed|s)?|revers(?:ed|es)|cancel\w+|withdrew|withdrawn|retract(?:ed|s)|annul\w+"
            r"|undid|halted"
            r"|stopped) (?:its|the|their) (?:notices?(?: of withdrawal)?|notification|withdrawals?|(?:\w+ )?decision"
            r" to (?:leave"
            r"|withdraw|quit)|letters?|exit|departure)|\b(?:its |the |their )?(?:notice|withdrawal)(?: of"
            r" withdrawal)? (?:was|were"
            r"|has been) (?:taken back|revoked|rescinded|withdrawn|retracted|reversed)"
            r"|\b(?:changed (?:its|their) minds?|thought better of it|reversed course|went back on (?:its|their) "
            r"(?:decision|plans?)|made a u-turn|backtracked)(?=[^.;]{0,60}\b(?:court|icc|statute|leav|withdraw|quit"
            r"|before))"
        ),
    ),
    (
        "sign",
        (
            rf"\b(?:put|set) (?:its|their) (?:names?|signatures?) (?:to|under|on) {THING}|\bsigned(?: up(?: to)?|"
            rf" on)? (?:{THING}|that treaty)|\bsigned(?: up)?\b(?= (?:in|on|back in) <d)"
            r"|\b(?:its |the )?signature(?: of <s\d+>)?(?: under \w+ \w+)?(?= (?:was|is|dates"
            r"|came) [^.;<>]{0,20}<d)"
        ),
    ),
    (
        "unsign",
        (
            r"\b(?:unsigned|withdrew its signature|withdrawn its signature|recalled its signature"
            r"|took back its signature|took its (?:name|signature) (?:off|back)|revoked its signature|(?:told"
            r"|informed|notified) (?:the )?(?:un|united nations|depositary)(?: in <d\d+>"
            r"| on <d\d+>)? (?:that )?(?:it|they) (?:would|will|did) not (?:intend to )?(?:become|join|ratify"
            rf"|be)(?: an?)?(?: party| member)?|(?:said|declared|announced)(?: in <d\d+>| on <d\d+>)? (?:that )?it"
            rf" would not "
            rf"(?:join|become a (?:party|member)|ratify)|(?:wanted|wants) no part of it)(?: (?:from under|from"
            rf"|to) {THING})?"
        ),
    ),
    (
        "join",
        (
            rf"\b(?:(?:re-?)?joined|entered|signed up to) (?:up to )?{THING}|\b(?:has|have) been (?:an? )?(?:full )"
            rf"?(?:icc |court )?"
            rf"{BELONGING}(?: (?:to|of) {BODY})?(?= since)|\b(?:acceded|accession)(?: to {THING})?(?= (?:in|"
            rf"on) <d)|\bjoins {COURT}|\b(?:became|become|becomes) (?:a |an |the \S+ "
            rf"|(?:the )?court's \S+ )?(?:full )?(?:icc )?{BELONGING}(?: (?:to|of) {BODY})?|\b(?:icc "
            rf"|court )?(?:membership|accession|ratification)(?: (?:of|in|to) {THING})? (?:formally )?(?:(?:took"
            rf"|takes|came|comes"
            rf"|entered|enters) (?:into )?(?:effect|force)|began)"
        ),
    ),
    ("belong", rf"\b(?:a |an )?(?:full )?(?:(?:icc|court|rome statute) )?{BELONGING}(?: (?:to|of) {BODY})?(?= since)"),
    (
        "notify",
        (
            r"\b(?:handed|sent|delivered|gave|submitted) (?:in |over )?(?:\w+ ){0,4}(?:(?:its|their|the) )?(?:notices?"
            r"|notifications?|letters?|withdrawals?)(?: of (?:their |its )?withdrawal)?(?: from the rome statute)?(?="
            r" (?:in|on"
            r"|to)? ?(?:<d|the (?:un|united)))|\b(?:its |the )?(?:withdrawal )?(?:notice|letter|notification)(?: of"
            r" withdrawal)? (?:reached|arrived"
            r"|was received|was deposited)[^.;<>]{0,30}|\bnotified (?:the )?(?:un\b|united nations|u\.n\."
            r"|secretary-general)(?: of [^.;<>]{0,40})?|\b(?:formally "
            r"|officially )?(?:notified|informed) [^.;<>]{0,50}(?:withdraw\w*|leav\w+|exit)|\b(?:gave|submitted"
            r"|deposited|filed|sent|lodged) [^.;<>]{0,40}(?:notice|notification|instrument"
            rf"|letter)[^.;<>]{{0,30}}withdraw\w*(?: from {THING})?"
        ),
    ),
    (
        "take effect",
        (
            rf"\b(?:withdrawal|exit|departure)(?: of (?:the )?<s\d+>)?(?: from {THING})?,?(?: \w+){{0,3}}"
            rf" (?:(?:takes?|took|taking|will take"
            r"|comes?|came|due to take|entered|enters) (?:into )?(?:effect|force)|(?:became|becomes|become)"
            r" (?:effective|final"
            r"|complete|definitive|legally valid))|\b(?:was|is) the (?:first|second|third) (?:\w+ )?to (?:go|leave"
            r"|quit)(?=,? on <d)"
        ),
    ),
    (
        "will leave",
        (
            rf"\b(?:will|would|is (?:set |due |about )?to|are (?:set |due |about )?to) (?:\w+ )?(?:leave|quit|exit"
            rf"|depart(?: from)?"
            rf"|be out(?: of)?|be gone(?: from)?|cease to be (?:a |an )?{BELONGING}(?: (?:of|to))?|stop being (?:a "
            rf"|an )?{BELONGING}"
            rf"(?: (?:of|to))?|no longer be (?:a |an )?{BELONGING}(?: (?:of|to))?)(?: {THING})?(?=,? (?:only |again"
            rf" )?(?:in|on|at|from|by"
            r"|next)? ?<d)|\b(?:leaves?|quits?|exits?|(?:is|are) out) (?:of )?"
            rf"{THING}(?= (?:only )?(?:in|on|at|from)? ?<d)"
            rf"|\b(?:remains?|stays?|(?:is|are|will be|will remain) still) (?:legally )?(?:bound|obliged|an?"
            rf" {BELONGING})"
            rf"(?: (?:by|to|of) {BODY})? until (?:at least )?(?=<d)|\bleaves?(?= (?:only )?(?:in|on|at) <d)"
        ),
    ),
    (
        "announce leaving",
        (
            r"\b(?:announc\w+|said(?= (?:that )?(?:it|they) (?:would|will|was|were|is|are) (?:\w+ )?(?:leav|"
            r"quit|withdr|pull|exit))) (?:(?:in|on) <d\d+> )?(?:on the same day )?(?:(?:that )?(?:it|they|"
            r"its|their|the|an?|he"
            r"|<s\d+>(?:'s)?) ){0,2}(?:\w+ ){0,4}(?:withdraw\w*|leav\w+|quit\w*|pull\w* out"
            rf"|exit\w*)(?: from)?(?: {THING})?|\b(?:began|begun|started|initiated|triggered|launched) (?:the |its "
            r"|a )?(?:\w+ )?(?:process (?:of|for|to) )?(?:withdraw\w*|leav\w+|quit\w*"
            rf"|exit\w*)(?: from)?(?: {THING})?"
        ),
    ),
    (
        "leaving",
        (
            r"\b(?:is|are|was|were) (?:now |currently |already |also )?(?:in the process of "
            rf"|on (?:its|their) way to )?(?:withdrawing|leaving|quitting|exiting|pulling out of)(?: from)? {THING}"
            rf"|\bon (?:its|their) way out(?: of {THING})?|\bin the process of (?:withdrawing|leaving|quitting"
            rf"|exiting)(?: from)?(?: {THING})?"
        ),
    ),
    (
        "leave",
        (
            rf"\b(?:really |finally |formally |officially |already )?(?:left|quit|quits|leaves|exited|departed(?:"
            rf" from)?|walked out (?:of|on)|broke with|abandoned|"
            rf"bolted from|"
            rf"severed (?:its )?ties with|dropped out of|got out of) {THING}{_LEFT_AS_IT_IS}"
            rf"|\bhave left {THING}{_LEFT_AS_IT_IS}|\b(?:is|was|are"
            rf"|were|will be) out(?: of {THING})?(?= (?:in|on|for|from) <d|[.,;])|\b(?:is|are|was) no longer (?:a "
            rf"|an )?(?:{BELONGING} (?:to|of) {BODY}|part of {COURT}|icc {BELONGING}|bound by {TREATY})"
            rf"|\bceased to be (?:a |an )?(?:icc )?{BELONGING}(?: (?:to|of) {BODY})?"
            rf"|\bformer (?:icc )?{BELONGING}(?: (?:to|of) {BODY})?"
        ),
    ),
    ("unratify", rf"\b(?:took back|withdrew|revoked|recalled|annulled|cancelled) its ratification(?: of {THING})?"),
    (
        "withdraw",
        (
            rf"\b(?:withdrew|withdrawn|pulled out|walked out|walked away)(?: from| of) {THING}|\bwithdrew\b(?= (?:in"
            r"|on) <d)"
        ),
    ),
    ("in force", r"\b(?:entered|came) into force for (?:it|<s\d+>|the (?:country|nation))"),
)
_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _VERBS)
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
    others: tuple[str, ...] = ()
    retold: bool = False
    loose: bool = False


def find(context: Context, clause: Clause) -> Iterator[Deed]:
    """Yield the deeds in a sentence, each span of words once, the most telling grammar first."""
    if not _TRIGGER.search(clause.text):
        return
    taken: list[tuple[int, int]] = []
    near = context.clauses[max(0, clause.index - 2) : clause.index]
    for name, pattern in _PATTERNS:
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


_OF_THE_COURT = re.compile(rf"\bicc\b|court|hague|statute|treaty|convention|{OTHER_CLUB}")


def _is_of_another_club(near: tuple[Clause, ...], clause: Clause, name: str, match: re.Match[str]) -> bool:
    """Whether "a member since 1952" tells of NATO, of which the text has just spoken."""
    bare = name in ("belong", "join", "leave") and not _OF_THE_COURT.search(match.group())
    return bare and is_of_another_club(near, clause, match.end())


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
    if subject is None and name == "leave":
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
