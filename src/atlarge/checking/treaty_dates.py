"""Claims of the form "X ratified / signed / joined / left the Statute on that day": the day against the acts.

Article 126: an instrument binds from the first day of the month after the sixtieth day following its deposit. Article
127(1): a withdrawal takes effect a year after its notice is received. A vote at home is neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from atlarge.checking.claims import ClaimKind, Verdict
from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion, worst
from atlarge.checking.slots import Clause, Slot
from atlarge.checking.treaty_acts import History, evidence_of, history_of, status_in_words
from atlarge.checking.treaty_subjects import subject_left, subject_right
from atlarge.checking.treaty_words import BELONGING, BODY, COURT, TREATY, status_word
from atlarge.checking.wording import day_in_words, sentence, state_name, when_in_words
from atlarge.facts.treaties import Act

_THING = rf"(?:{TREATY}|{COURT}|it\b|the (?:treaty|statute|document|convention))"
_VERBS = (
    ("parliament", rf"\b(?:parliament|lawmakers|legislators|mps|verkhovna rada|(?:national|state) assembly|legislature)\b[^.;<>]{{0,60}}?\b(?:ratif\w+|approv\w+|back\w+|pass\w+|adopt\w+)[^.;<>]{{0,40}}(?:{TREATY}|{COURT}|ratification)"),
    ("sign and ratify", rf"\bsigned and (?:later |then |subsequently )?ratified {_THING}"),
    ("ratify", rf"\bratif(?:ied|ies) {_THING}|\bratified\b(?= (?:in|on|,)? ?<d)|\bdeposited (?:its|an|the) instruments? of ratification(?: (?:of|to|for) {_THING})?"),
    ("accede", rf"\bacceded to {_THING}|\bacceded\b(?= (?:in|on) <d)"),
    ("sign", rf"\bsigned(?: up(?: to)?)? (?:{_THING}|that treaty)|\bsigned(?: up)?\b(?= (?:in|on|back in) <d)|\b(?:its |the )?signature(?: of <s\d+>)?(?: under \w+ \w+)?(?= (?:was|is|dates|came) [^.;<>]{{0,20}}<d)"),
    ("unsign", rf"\b(?:unsigned|withdrew its signature|withdrawn its signature|recalled its signature|took back its signature|took its (?:name|signature) (?:off|back)|revoked its signature|(?:told|informed|notified) (?:the )?(?:un|united nations|depositary)(?: in <d\d+>| on <d\d+>)? (?:that )?it (?:would|will|did) not (?:intend to )?(?:become|join|ratify|be)(?: an?)?(?: party| member)?)(?: (?:from under|from|to) {_THING})?"),
    ("join", rf"\bjoined (?:up to )?{_THING}|\bjoins {COURT}|\b(?:became|become|becomes) (?:a |an |the \S+ |(?:the )?court's \S+ )?(?:full )?(?:icc )?{BELONGING}(?: (?:to|of) {BODY})?|\b(?:icc |court )?membership (?:of {COURT} )?(?:took effect|began|entered into force)"),
    ("belong", rf"\b(?:a |an )?(?:full )?(?:(?:icc|court|rome statute) )?{BELONGING}(?: (?:to|of) {BODY})?(?= since)"),
    ("notify", rf"\b(?:its |the )?(?:withdrawal )?(?:notice|letter|notification)(?: of withdrawal)? (?:reached|arrived|was received|was deposited)[^.;<>]{{0,30}}|\bnotified (?:the )?(?:un\b|united nations|u\.n\.|secretary-general)(?: of [^.;<>]{{0,40}})?|\b(?:formally |officially )?(?:notified|informed) [^.;<>]{{0,50}}(?:withdraw\w*|leav\w+|exit)|\b(?:gave|submitted|deposited|filed|sent|lodged) [^.;<>]{{0,40}}(?:notice|notification|instrument|letter)[^.;<>]{{0,30}}withdraw\w*(?: from {_THING})?"),
    ("take effect", rf"\b(?:withdrawal|exit|departure)(?: from {_THING})?,?(?: \w+){{0,3}} (?:takes?|took|taking|will take|comes?|came|due to take|entered|enters) (?:into )?(?:effect|force)"),
    ("announce leaving", rf"\bannounc\w+ (?:(?:in|on) <d\d+> )?(?:on the same day )?(?:(?:that )?(?:it|they|its|their|the|an?|he|<s\d+>(?:'s)?) ){{0,2}}(?:\w+ ){{0,4}}(?:withdraw\w*|leav\w+|quit\w*|pull\w* out|exit\w*)(?: from)?(?: {_THING})?|\b(?:began|begun|started|initiated|triggered|launched) (?:the |its |a )?(?:\w+ )?(?:process (?:of|for|to) )?(?:withdraw\w*|leav\w+|quit\w*|exit\w*)(?: from)?(?: {_THING})?"),
    ("leaving", rf"\b(?:is|are|was|were) (?:now |currently |already |also )?(?:in the process of |on (?:its|their) way to )?(?:withdrawing|leaving|quitting|exiting|pulling out of)(?: from)? {_THING}|\bon (?:its|their) way out(?: of {_THING})?|\bin the process of (?:withdrawing|leaving|quitting|exiting)(?: from)?(?: {_THING})?"),
    ("leave", rf"\b(?:left|quit|quits|leaves|exited|departed(?: from)?) {_THING}|\bhave left {_THING}|\b(?:is|was|are|were|will be) out(?: of {_THING})?(?= (?:in|on|for|from) <d|[.,;])|\b(?:is|are) no longer (?:a |an )?(?:{BELONGING} (?:to|of) {BODY}|part of {COURT}|icc {BELONGING}|bound by {TREATY})|\bceased to be (?:a |an )?(?:icc )?{BELONGING}(?: (?:to|of) {BODY})?|\bformer (?:icc )?{BELONGING}(?: (?:to|of) {BODY})?"),
    ("withdraw", rf"\b(?:withdrew|withdrawn|pulled out|walked out|walked away)(?: from| of) {_THING}|\bwithdrew\b(?= (?:in|on) <d)"),
    ("in force", r"\b(?:entered|came) into force for (?:it|<s\d+>|the (?:country|nation))"),
)  # fmt: skip
_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _VERBS)
_TRIGGER = re.compile(r"statute|treaty|icc\b|court|withdraw|ratif|member")
_AFTER = re.compile(
    r"^,?(?:(?: only| back| formally| officially| just| again| as early as| with effect| effective)?(?: in| on| since| from| as of| earlier| late| early| until)? ?(?P<one><d\d+>)"
    r"(?:(?:,| -)(?: on| in)? (?P<two><d\d+>),?)?)"
)
_EFFECT = re.compile(r"^[^.;<>]{0,20}\bwith immediate effect|^[^.;<>]{0,20}\bimmediately\b")
_BEFORE = re.compile(r"(?:^|[,;] |\band )(?:in|on|since|as of)? ?(?P<one><d\d+>)(?:,)? ?$")
_MODAL = re.compile(
    r"\b(?:would|could|should|may|might|will|to|wants?|plans?|hopes?|vow\w*|urg\w+|if|whether|until|unless|bill|law|called for)\b[^,;<>]{0,24}$"
)
_NEGATED = re.compile(r"\b(?:not|never|n't|neither|nor|yet to)\b[^,;<>]{0,20}$|n't [^,;<>]{0,20}$")
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
    }
)


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


def find(context: Context, clause: Clause) -> Iterator[Deed]:
    """Yield the deeds in a sentence, each span of words once, the most telling grammar first."""
    if not _TRIGGER.search(clause.text):
        return
    taken: list[tuple[int, int]] = []
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(clause.text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            deed = _deed(clause, name, match, context.meant(clause, match.start()))
            if deed and (deed.first or deed.unread or (name in _UNDATED and not deed.negated)):
                taken.append((match.start(), match.end()))
                yield deed


def _deed(clause: Clause, name: str, match: re.Match[str], default: str) -> Deed | None:
    before = clause.text[max(0, match.start() - 60) : match.start()]
    if _MODAL.search(before) and name not in ("take effect", "parliament", "belong", "notify", "unsign"):
        return None
    subject = subject_left(clause, match.start(), default)
    if subject is None and name == "leave":
        subject = subject_right(clause, match.end())
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
    first, last = _bounds(days)
    return Deed(
        codes=subject.codes, deed=name, start=start, end=max(end, match.end()), first=first, last=last, word=match.group(),
        negated=subject.negated or bool(_NEGATED.search(before)), at_once=bool(_EFFECT.match(clause.text[match.end() :])),
        unread=bool(days) and first is None,
    )  # fmt: skip


def _days(clause: Clause, at: int) -> tuple[list[Slot], int]:
    match = _AFTER.match(clause.text[at : at + 80])
    if not match:
        return [], at
    return [clause.slot(match[name]) for name in ("one", "two") if match[name]], at + match.end()


def _bounds(days: list[Slot]) -> tuple[date | None, date | None]:
    """The narrowest of the dates given: "last week, on August 21" means 21 August."""
    known = [(d.first, d.last) for d in days if d.first and d.last]
    return min(known, key=lambda pair: pair[1] - pair[0], default=(None, None))


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every deed towards the Statute that the text tells, dated or not."""
    for clause in context.clauses:
        for deed in find(context, clause):
            opinions = [judge(context, history_of(context, code), deed) for code in deed.codes]
            names = ", ".join(state_name(context.record, code) for code in deed.codes)
            when = (
                f" ({deed.first} to {deed.last})"
                if deed.first != deed.last
                else f" ({deed.first})"
                if deed.first
                else ""
            )
            kind: ClaimKind = "treaty date" if deed.first else "treaty status"
            yield worst(opinions).of(
                kind, clause.original(deed.start, deed.end), sentence(f"{names}: {deed.deed}{when}")
            )


def judge(context: Context, history: History, deed: Deed) -> Opinion:
    """Hold one State's deed, as worded and dated, against its acts."""
    if deed.unread:
        why = "The day depends on a publication day that is not known."
        return Opinion(verdict="not checkable", why=why, evidence=evidence_of(context, history))
    check = {
        "ratify": _ratified, "sign and ratify": _ratified, "accede": _ratified, "sign": _signed, "join": _joined, "belong": _joined,
        "in force": _joined, "parliament": _voted, "leave": _left, "withdraw": _withdrew, "take effect": _took_effect,
        "leaving": _leaving, "unsign": _unsigned, "announce leaving": _announced, "notify": _notified,
    }[deed.deed]  # fmt: skip
    opinion = check(history, deed)
    return msgspec.structs.replace(opinion, evidence=opinion.evidence or evidence_of(context, history))


def _within(deed: Deed, first: date, last: date) -> bool:
    return bool(deed.first and deed.last and deed.first <= last and first <= deed.last)


def _on(deed: Deed, act: Act | None) -> bool:
    return act is not None and _within(deed, act.on.first, act.on.last)


def _ratified(history: History, deed: Deed) -> Opinion:
    deposit, stands = history.deposit, sentence(status_in_words(history, history.on))
    if deposit is None:
        return Opinion(verdict="contradicted", why=stands, instead=stands)
    if deed.first is None:
        return _ratified_undated(history, deposit, stands)
    if _on(deed, deposit):
        return Opinion(verdict="supported", why=sentence(_deposit_in_words(history, deposit)))
    right = sentence(_deposit_in_words(history, deposit))
    if _is_step_at_home(deed, deposit):
        why = f"What happened then can only be a step at home, such as a vote. {right}"
        return Opinion(verdict="imprecise", why=why, instead=f"Write that parliament voted; {right}")
    if (
        history.in_force
        and _within(deed, history.in_force, history.in_force)
        and deed.first != date(deed.first.year, 1, 1)
    ):
        return Opinion(verdict="imprecise", why=f"That is the entry into force. {right}", instead=right)
    return Opinion(verdict="contradicted", why=right, instead=right)


def _is_step_at_home(deed: Deed, deposit: Act) -> bool:
    """Whether a day is so shortly before the deposit that a vote or a signature at home can be meant."""
    if deed.first is None or deed.last is None or deed.last >= deposit.on.first:
        return False
    fine = (deed.last - deed.first).days <= 31 or "parliament" in deed.word
    return deposit.on.first - deed.last <= timedelta(days=400 if fine else 60)


def _deposit_in_words(history: History, deposit: Act) -> str:
    in_force = f", and the Statute binds it from {day_in_words(history.in_force)}" if history.in_force else ""
    return f"{history.name} deposited its {deposit.act} on {when_in_words(deposit.on)}{in_force}"


def _ratified_undated(history: History, deposit: Act, stands: str) -> Opinion:
    if history.deposited_by(history.on):
        return Opinion(verdict="supported", why=stands)
    right = sentence(_deposit_in_words(history, deposit))
    near = deposit.on.first - history.on <= timedelta(days=400)
    why = f"No instrument had been deposited by then. {right}"
    return Opinion(verdict="imprecise" if near else "contradicted", why=why, instead=right)


def _signed(history: History, deed: Deed) -> Opinion:
    act = history.signature
    if act is None:
        right = sentence(status_in_words(history, history.on))
        return Opinion(
            verdict="contradicted",
            why=f"No signature of {history.name} is among the acts received. {right}",
            instead=right,
        )
    right = sentence(f"{history.name} signed on {when_in_words(act.on)}")
    if _on(deed, act):
        return Opinion(verdict="supported", why=right)
    return Opinion(verdict="contradicted", why=right, instead=right)


def _joined(history: History, deed: Deed) -> Opinion:
    stands = sentence(status_in_words(history, history.on))
    if history.deposit is None or history.in_force is None:
        return Opinion(verdict="contradicted", why=stands, instead=stands)
    right = sentence(_deposit_in_words(history, history.deposit))
    if deed.first is None:
        if history.in_force <= history.on:
            return Opinion(verdict="supported", why=right)
        mild = history.deposited_by(history.on) and "join" in deed.word
        return Opinion(verdict="imprecise" if mild else "contradicted", why=right, instead=right)
    if _within(deed, history.in_force, history.in_force):
        return Opinion(verdict="supported", why=right)
    if _on(deed, history.deposit):
        verdict: Verdict = "imprecise" if "join" in deed.word else "contradicted"
        return Opinion(
            verdict=verdict, why=f"That is the deposit, not the day it became a Party. {right}", instead=right
        )
    if _on(deed, history.signature) and status_word(deed.word) == "signatory":
        return Opinion(verdict="supported", why=stands)
    return Opinion(verdict="contradicted", why=right, instead=right)


def _unsigned(history: History, deed: Deed) -> Opinion:
    act, stands = history.disowned, sentence(status_in_words(history, history.on))
    if act is None or not history.disowned_by(history.on):
        return Opinion(verdict="contradicted" if history.deposit else "not on record", why=stands, instead=stands)
    right = sentence(
        f"{history.name} told the depositary on {when_in_words(act.on)} that it did not intend to become a Party"
    )
    held = deed.first is None or _on(deed, act) or deed.first.year == act.on.first.year == deed.last.year  # type: ignore[union-attr]
    return Opinion(verdict="supported" if held else "contradicted", why=right, instead="" if held else right)


def _voted(history: History, deed: Deed) -> Opinion:
    deposit, day = history.deposit, deed.last or history.on
    if deposit and timedelta(0) <= deposit.on.first - day <= timedelta(days=400):
        right = sentence(_deposit_in_words(history, deposit))
        return Opinion(verdict="supported", why=f"A vote at that time fits what followed. {right}")
    return Opinion(verdict="not on record", why="The record holds acts received by the depositary, not votes at home.")


def _left(history: History, deed: Deed) -> Opinion:
    stands = sentence(status_in_words(history, history.on))
    if deed.negated:
        return Opinion(verdict="contradicted" if history.left_by(history.on) else "supported", why=stands)
    if deed.first and history.leaves and history.withdrawal and not history.rescinded:
        if _within(deed, history.leaves, history.leaves):
            return Opinion(verdict="supported", why=_withdrawal_in_words(history))
        right = _withdrawal_in_words(history)
        return Opinion(verdict="contradicted", why=right, instead=right)
    if history.left_by(history.on):
        return Opinion(verdict="supported", why=stands)
    if history.disowned_by(history.on) and history.deposit is None:
        why = f"{stands} A State that never was a Party cannot leave."
        return Opinion(verdict="imprecise", why=why, instead=stands)
    return Opinion(verdict="contradicted", why=stands, instead=stands)


def _withdrew(history: History, deed: Deed) -> Opinion:
    stands = sentence(status_in_words(history, history.on))
    if history.withdrawal is None or not history.withdrawal.on.first <= history.on:
        disowned = history.disowned_by(history.on) and history.disowned
        if disowned and history.disowned:
            why = f"{history.name} never was a Party: it signed, and told the depositary on {when_in_words(history.disowned.on)} that it would not become one."
            return Opinion(verdict="imprecise", why=sentence(why), instead=sentence(why))
        return Opinion(verdict="contradicted", why=stands, instead=stands)
    right = _withdrawal_in_words(history)
    if deed.first and not _on(deed, history.withdrawal):
        effect = history.leaves and _within(deed, history.leaves, history.leaves)
        return Opinion(verdict="supported" if effect else "contradicted", why=right, instead="" if effect else right)
    if history.left_by(history.on):
        mild = deed.first is not None
        return Opinion(verdict="imprecise" if mild else "supported", why=right, instead=right if mild else "")
    taken_back = history.rescinded is not None and history.rescinded.on.first <= history.on
    return Opinion(verdict="contradicted" if taken_back else "imprecise", why=right, instead=right)


def _withdrawal_in_words(history: History) -> str:
    if history.withdrawal is None:
        return f"{sentence(history.name)[:-1]} gave no notice of withdrawal."
    words = f"{history.name} gave notice of withdrawal on {when_in_words(history.withdrawal.on)}"
    if history.rescinded:
        return sentence(
            f"{words} and took it back on {when_in_words(history.rescinded.on)}: it stayed a Party without a gap"
        )
    effect = f"; under article 127(1) it takes effect on {day_in_words(history.leaves)}" if history.leaves else ""
    return sentence(words + effect)


def _took_effect(history: History, deed: Deed) -> Opinion:
    right = _withdrawal_in_words(history)
    if history.withdrawal is None:
        return Opinion(verdict="contradicted", why=right, instead=right)
    expected = history.leaves or history.withdrawal.on.first.replace(year=history.withdrawal.on.first.year + 1)
    held = not deed.at_once and deed.first is not None and _within(deed, expected, expected)
    return Opinion(verdict="supported" if held else "contradicted", why=right, instead="" if held else right)


def _leaving(history: History, deed: Deed) -> Opinion:
    if history.notified_by(history.on):
        return Opinion(verdict="supported", why=_withdrawal_in_words(history))
    return _announced(history, deed)


def _announced(history: History, deed: Deed) -> Opinion:
    """An announcement has no effect; a notice that followed bears it out, "with immediate effect" is never right."""
    day, act = deed.first or history.on, history.withdrawal
    if deed.at_once:
        why = "A withdrawal takes effect a year after the depositary receives the notice (article 127(1)); no announcement can shorten that."
        return Opinion(
            verdict="imprecise",
            why=why,
            instead=_withdrawal_in_words(history) if act else "Write that it announced a withdrawal.",
        )
    if act and act.on.last >= day - timedelta(days=31) and act.on.first - day <= timedelta(days=400):
        return Opinion(verdict="supported", why=f"As an announcement. {_withdrawal_in_words(history)}")
    if act and act.on.first <= history.on and deed.first is None:
        return Opinion(verdict="supported", why=_withdrawal_in_words(history))
    if act:
        right = _withdrawal_in_words(history)
        return Opinion(verdict="contradicted", why=right, instead=right)
    return Opinion(verdict="not on record", why=f"No notice of withdrawal by {history.name} is on record.")


def _notified(history: History, deed: Deed) -> Opinion:
    act = history.withdrawal
    if act is None:
        return Opinion(verdict="not on record", why=f"No notice of withdrawal by {history.name} is on record.")
    right = _withdrawal_in_words(history)
    if deed.first is None:
        held = act.on.first <= history.on
    else:
        held = _on(deed, act)
    return Opinion(verdict="supported" if held else "contradicted", why=right, instead="" if held else right)
