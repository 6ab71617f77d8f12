"""Claims about what a court, or the Assembly, made of a failure to arrest: against the proceedings on record.

Rome Statute, article 87(7), and regulation 109: a finding is made by a chamber; a referral is a second decision. Only a
court makes a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from atlarge.checking.claims import Evidence
from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_proceeding
from atlarge.checking.slots import Clause
from atlarge.checking.suppositions import is_supposed
from atlarge.checking.wording import sentence, state_name
from atlarge.dates import when_in_words
from atlarge.facts.visits import Proceeding

_JUDGES = r"(?:judges?|court|icc|chambers?|panel|bench|the hague|pre-trial chamber(?: [iv]+)?|criminal court)"
_FAIL = (
    r"(?:fail\w*|violat\w+|breach\w*|broke|broken|non-?compli\w+|not (?:complied|cooperated|met)|flout\w*"
    r"|(?:did|does|do|had|has|have) not (?:fulfil\w*|compl\w+|cooperate\w*|meet|carr\w+ out|honou?r\w*|live\w* up to"
    r"|execut\w*)"
    r"|shirk\w*|in breach|infring\w+|neglected|refus\w+|wanting|at fault|fault(?:ed)?|should have (?:arrested"
    r"|detained|done so))"
)
_FOUND = re.compile(
    rf"\b{_JUDGES}\b[^.;\"]{{0,60}}?\b(?:finds|rules that|concludes|found|ruled|held|concluded|determined|decided"
    rf"|declared|said"
    rf"|made clear|faulted|made findings?)\b(?P<about>[^.;\"]{{0,40}}?\b{_FAIL}[^.;\"]{{0,80}}"
    rf"|[^.;\"]{{0,130}}?\b{_FAIL}[^.;\"]{{0,60}}| (?:against|about)[^.;\"]{{0,140}})"
    r"|\b(?:was|were|has been|been|became|become)\b[^.;\"]{0,50}?\b(?:found (?:to have|in|to be|wanting"
    r"|at fault)|faulted|held to have|ruled to have)(?P<about2>[^.;\"]{0,100})"
    rf"|<s\d+>(?:'s \w+)? (?P<about4>(?:had |has )?{_FAIL}[^\"]{{0,150}}?), (?:the )?(?:three "
    rf")?{_JUDGES}\b[^.;\"]{{0,40}}(?:said|ruled|found|held|decided)"
    rf"|\bfindings? (?:of non-?compliance |of failure |that |against |about |on )(?P<about3>[^.;\"]{{0,90}})"
)
_REFERRED = re.compile(
    r"\b(?:(?P<off>put off|postponed|deferred|delayed|declined|refused|decided against|decided not|opted not|chose"
    r" not|voted not"
    r"|held back)[^.;\"]{0,20}?"
    r"\b(?:referral|referring|refer|reporting|report)|refer(?:s|red)?(?! by\b)|report(?:s|ed)(?! by\b)"
    r"|(?:sent|passed|put|told|informed|handed|forwarded|transmitted|submitted|taken)(?! by\b))\b[^.;\"]{0,60}?(?<!by"
    r" the )(?<!by the un )(?<!by "
    r")\b(?P<where>assembly(?: of "
    r"(?:states parties|member states|the court's members|its members))?|(?:un |u\.n\. "
    r"|united nations )?security council|council)(?P<more> and (?:to )?(?:the )?(?:assembly(?: of states "
    r"parties)?|(?:un )?security council))?"
)
_CLEARED = re.compile(
    rf"\b{_JUDGES}\b[^.;\"]{{0,40}}?\b(?:cleared|absolved|exonerated|acquitted|vindicated|gave a clean bill to)\b "
    r"[^.;\"]{0,20}<s\d+>[^.;,\"]{0,30}"
    rf"|\b{_JUDGES} (?:has|have|had) (?:never|not once) (?:criticised|criticized|censured|rebuked|faulted|condemned"
    rf"|reprimanded)"
    r" <s\d+>[^.;,\"]{0,30}"
    r"|<s\d+>(?:'s \w+)? (?:was|were|has been|had been|is) (?:never |not )?(?:cleared|absolved|exonerated|vindicated"
    rf"|(?<=never )censured|(?<=never )criticised|(?<=never )rebuked)\b[^.;,\"]{{0,20}}(?:by )?[^.;,\"]{{0,20}}(?:"
    rf"{_JUDGES})"
)
_APPEAL = re.compile(
    r"\b(?P<deed>upheld|confirmed|affirmed|reversed|overturned|quashed|set aside|struck down"
    r"|annulled)\b[^.;\"]{0,40}?"
    r"(?P<what>referral|finding|ruling|decision)?[^.;\"]{0,30}?(?:<s\d+>(?:'s)?)(?: (?P<what2>referral|finding))?"
)
_NONE = re.compile(
    r"\b(?:no|never|nor|not|without|yet to)\b[^.;,]{0,60}?(?:finding|found|faulted|ruled)"
    r"|\bnever (?:\w+ )?(?:found|faulted|ruled)"
)
_MODAL = re.compile(r"\b(?:may|might|could|can|would|will|should|if|whether|to)\b (?!and)(?:\w+ )?(?:\w+ )?(?<!and )$")


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A court is said to have found against States, or to have referred them."""

    codes: tuple[str, ...]
    start: int
    end: int
    referred: tuple[str, ...] = ()
    found: bool = False
    negated: bool = False
    overflight: bool = False
    guessed: bool = False
    loose: bool = False
    first: date | None = None
    last: date | None = None


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every finding or referral told."""
    last = context.host
    for clause in context.clauses:
        yield from _appealed(context, clause)
        for told in find(context, clause, last or context.host):
            opinion = judge(context, told)
            if opinion:
                names = ", ".join(state_name(context.record, c) for c in told.codes)
                what = (
                    "no finding"
                    if told.negated
                    else f"referred to {' and '.join(told.referred)}"
                    if told.referred
                    else "finding"
                )
                yield opinion.of("finding", clause.original(told.start, told.end), sentence(f"{names}: {what}"))
        places = [s.ref for s in clause.slots if s.kind == "s" and s.ref not in context.home()]
        last = places[-1] if places else last


def find(context: Context, clause: Clause, default: str) -> Iterator[Finding]:
    """Yield the findings and referrals told in a sentence."""
    text = clause.text
    days = [s for s in clause.slots_in(0, len(text), "d") if s.first and s.last]
    day = min(days, key=lambda s: (s.last - s.first) if s.first and s.last else timedelta(0), default=None)
    named = dict.fromkeys(s.ref for s in clause.slots if s.kind in "sn" and s.ref not in (*context.home(), "NLD"))
    codes = tuple(named)
    if (told := _found(context, clause, codes, default)) is not None:
        yield msgspec.structs.replace(told, first=day.first if day else None, last=day.last if day else None)
    yield from _overflown(clause, codes)
    cleared = _CLEARED.search(text)
    if cleared and codes and not is_supposed(clause, cleared.start()):
        inside = tuple(dict.fromkeys(s.ref for s in clause.slots_in(cleared.start(), cleared.end(), "s")))
        yield Finding(codes=inside or codes[:1], start=cleared.start(), end=cleared.end(), found=True, negated=True)
    for match in _REFERRED.finditer(text):
        if _MODAL.search(text[max(0, match.start() - 40) : match.start()]):
            continue
        if not _sends(text, match):
            continue
        where = match["where"] + (match["more"] or "")
        referred = tuple(name for name, word in (("ASP", "assembly"), ("UNSC", "council")) if word in where)
        negated = bool(match["off"] or re.search(r"\b(?:not|never|no|without)\b[^.;,]{0,30}$", text[: match.start()]))
        yield Finding(
            codes=codes or ((default,) if default else ()),
            guessed=not codes,
            start=match.start(),
            end=match.end(),
            referred=referred,
            negated=negated,
            first=day.first if day else None,
            last=day.last if day else None,
        )
        break


_SENDER = re.compile(rf"\b{_JUDGES}\b")
_NO_SENDER = re.compile(
    r"\b(?:prosecutors?|minister|ambassador|president|government|envoy|spokes\w+|lawyers?|khan|he|"
    r"she|<p\d+>)\b[^.;]{0,40}$"
)


def _sends(text: str, match: re.Match[str]) -> bool:
    """Whether the Court is the one that refers: judges before the verb, or a passive; a prosecutor only tells."""
    if re.search(r"\b(?:by|from) (?:the )?(?:un |u\.n\. |united nations )?$", text[: match.start("where")]):
        return False
    before = text[max(0, match.start() - 120) : match.start()]
    verb = match.group().split()[0]
    passive = re.search(r"\b(?:was|were|been|being|be|is|are)(?: \w+){0,2} $", before)
    if verb == "refer" and not re.search(rf"(?:^|[:;] )(?:the )?{_JUDGES} $", before):
        return False
    if verb in ("refer", "refers", "referred", "reports", "reported") or match["off"]:
        return bool(passive or _SENDER.search(before) or re.search(r"\b(?:and|it|they) $", before))
    return bool(passive or (_SENDER.search(before) and not _NO_SENDER.search(before)))


def _appealed(context: Context, clause: Clause) -> Iterator[Draft]:
    """An appeal is said to have upheld, or reversed, a finding or a referral: the two can end differently."""
    match = _APPEAL.search(clause.text) if "appeal" in clause.text else None
    what = (match["what"] or match["what2"]) if match else None
    if match is None or what not in ("referral", "finding"):
        return
    states = {s.ref for s in clause.slots_in(match.start(), match.end(), "s")}
    held = [
        p
        for p in context.record.proceedings.values()
        if p.kind == "appeal" and states & set(p.states) and p.on and p.on.first <= context.day + timedelta(days=1)
    ]
    if not held:
        return
    upheld = match["deed"] in ("upheld", "confirmed", "affirmed")
    outcome = "referral upheld" if what == "referral" else "non-compliance upheld"
    right, evidence = _line(held[-1]), _all(context, held)
    good = (outcome in held[-1].finding) == upheld
    opinion = Opinion(
        verdict="supported" if good else "contradicted", why=right, evidence=evidence, instead="" if good else right
    )
    says = f"On appeal: {what} {'upheld' if upheld else 'reversed'}."
    yield opinion.of("finding", clause.original(match.start(), match.end()), says)


def _found(context: Context, clause: Clause, codes: tuple[str, ...], default: str) -> Finding | None:
    """A court that found, ruled or held that a State failed; up to a referral told in the same breath."""
    text = clause.text
    found, sent = _FOUND.search(text), _REFERRED.search(text)
    if not found or _MODAL.search(text[max(0, found.start() - 40) : found.start()]):
        return None
    away = (*context.home(), "NLD")
    inside = tuple(dict.fromkeys(s.ref for s in clause.slots_in(found.start(), found.end(), "s") if s.ref not in away))
    return Finding(
        codes=inside or codes[:1] or ((default,) if default else ()),
        guessed=not (inside or codes),
        start=_begin(text, found.start()),
        end=sent.start() if sent and found.start() < sent.start() < found.end() else found.end(),
        negated=bool(_NONE.search(text[max(0, found.start() - 30) : found.end()])) and "found no" not in text,
        found=True,
        loose=not re.search(r"\bnever\b|\bno (?:court|judge|chamber|one|finding)|\bnot (?:once|been)", text),
        overflight=bool(re.search(r"\bfl(?:y|ew|own|ies)\b|overflight|airspace", text)),
    )


def _overflown(clause: Clause, codes: tuple[str, ...]) -> Iterator[Finding]:
    """ "By letting him fly over they violated the treaty": no court has said so."""
    match = re.search(
        r"(?:fly|flew|flown|flying|overflight|airspace)\b[^.;]{0,80}\b(?:violated|breached|broke)\b[^.;]{0,80}",
        clause.text,
    )
    if match:
        yield Finding(codes=codes or ("",), start=match.start(), end=match.end(), found=True, overflight=True)


def _begin(text: str, at: int) -> int:
    lead = re.search(r"(?:\b(?:the|icc|court's|pre-trial|three|a panel of|its) )+$", text[max(0, at - 30) : at])
    return at - len(lead.group()) if lead else at


def judge(context: Context, told: Finding) -> Opinion | None:
    """Compare with the proceedings on record up to the day."""
    if not told.codes:
        return None
    held = [
        p
        for p in context.record.proceedings.values()
        if set(p.states) & set(told.codes) and p.on and p.on.first <= context.day + timedelta(days=1)
    ]
    findings = [p for p in held if p.kind in ("non-compliance", "ruling", "appeal", "national", "informed")]
    failing = [p for p in held if p.kind == "non-compliance" or "non-compliance" in p.finding]
    if told.overflight and not told.negated:
        why = "No finding on a mere overflight is on record; what the Statute asks for there is disputed."
        return Opinion(verdict="contradicted", why=why, evidence=_nothing(context, told), instead=why)
    if told.referred:
        return _referral(context, told, held)
    if told.negated:
        return _denied(context, told, failing)
    missing = [c for c in told.codes if not any(c in p.states for p in failing)]
    if not failing:
        if findings:
            return Opinion(verdict="supported", why=_line(findings[0]), evidence=_all(context, findings))
        if told.guessed:
            return None
        return Opinion(
            verdict="not on record", why="No such finding is on record by that day.", evidence=_nothing(context, told)
        )
    if missing:
        failing = [p for p in failing if set(p.states) & set(told.codes)]
    if told.first and told.last:
        on = [p for p in findings + failing if p.on and told.first <= p.on.last and p.on.first <= told.last]
        if not on and len(told.codes) == 1:
            return _misdated(context, told, failing)
    return Opinion(verdict="supported", why=_line(failing[0]), evidence=_all(context, failing[:4]))


def _denied(context: Context, told: Finding, failing: list[Proceeding]) -> Opinion | None:
    """No finding is said to exist: wrong only where the text says that there never was one."""
    against = [] if told.overflight else failing
    if against and told.loose:
        return None
    if against:
        right = _line(against[0])
        return Opinion(verdict="contradicted", why=right, evidence=_all(context, against), instead=right)
    return Opinion(verdict="supported", why="None is on record.", evidence=_nothing(context, told))


def _misdated(context: Context, told: Finding, failing: list[Proceeding]) -> Opinion | None:
    """The day in the sentence may be the visit's: only a very day that no visit has is held against the text."""
    if told.first != told.last:
        return Opinion(verdict="supported", why=_line(failing[0]), evidence=_all(context, failing[:3]))
    visits = [
        v
        for v in context.record.visits.values()
        if v.state in told.codes
        and told.first
        and v.since.first - timedelta(days=2) <= told.first <= (v.until or v.since).last + timedelta(days=2)
    ]
    if visits:
        return Opinion(verdict="supported", why=_line(failing[0]), evidence=_all(context, failing[:3]))
    return Opinion(
        verdict="contradicted", why=_line(failing[0]), evidence=_all(context, failing[:3]), instead=_line(failing[0])
    )


def _referral(context: Context, told: Finding, held: list[Proceeding]) -> Opinion | None:
    decided = [p for p in held if p.kind in ("non-compliance", "referral", "appeal", "informed", "no finding")]
    if not decided and told.guessed:
        return None
    if not decided:
        return Opinion(
            verdict="not on record", why="No referral is on record by that day.", evidence=_nothing(context, told)
        )
    sent = {name for p in decided for name in p.referred}
    right = sentence(
        f"on record: {'referred to ' + ' and '.join(sorted(sent)) if sent else 'no referral'} "
        f"({', '.join(dict.fromkeys(when_in_words(p.on) for p in decided if p.on))})"
    )
    evidence = _all(context, decided[:4])
    if told.negated:
        return Opinion(
            verdict="contradicted" if sent & set(told.referred) else "supported",
            why=right,
            evidence=evidence,
            instead=right if sent & set(told.referred) else "",
        )
    if told.first and told.first == told.last and (other := _other_day(told, decided)):
        return Opinion(verdict="contradicted", why=other, evidence=evidence, instead=right)
    if set(told.referred) <= sent:
        return Opinion(verdict="supported", why=right, evidence=evidence)
    return Opinion(verdict="contradicted", why=right, evidence=evidence, instead=right)


def _other_day(told: Finding, decided: list[Proceeding]) -> str:
    """Say so where the decision of the very day told referred nothing, and another did."""
    on = [p for p in decided if p.on and told.first == p.on.first == p.on.last]
    if not on or any(set(told.referred) & set(p.referred) for p in on):
        return ""
    sent = next((p for p in decided if set(told.referred) & set(p.referred)), None)
    return f"The decision of that day made no referral. {_line(sent)}" if sent else ""


def _line(proceeding: Proceeding) -> str:
    day = f", {when_in_words(proceeding.on)}" if proceeding.on else ""
    return sentence(f"on record: {proceeding.body}{day}: {proceeding.finding or proceeding.kind}")


def _all(context: Context, held: list[Proceeding]) -> tuple[Evidence, ...]:
    return tuple(of_proceeding(context.record, p) for p in held)


def _nothing(context: Context, told: Finding) -> tuple[Evidence, ...]:
    names = ", ".join(state_name(context.record, c) for c in told.codes)
    return (Evidence(says=f"no finding about {names} is on record by that day", entry="proceedings"),)
