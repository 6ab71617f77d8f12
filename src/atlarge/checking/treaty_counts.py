"""Claims of the form "the Court's 124 members", "more than 120 signatory countries": a number against the acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

import msgspec

from atlarge.assessment.parties import parties, signatories
from atlarge.checking.claims import Evidence
from atlarge.checking.context import Context, OfRecord
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.slots import Clause
from atlarge.checking.suppositions import days_told, is_supposed
from atlarge.checking.treaty_acts import history_of
from atlarge.checking.treaty_subjects import subject_left
from atlarge.checking.treaty_words import BELONGING, COURT, MEMBER, OTHER_CLUB, PARTY, TREATY, status_word
from atlarge.checking.wording import ordinal, sentence, state_name
from atlarge.dates import day_in_words

_ABOUT = (
    r"(?:(?P<more>more than|over|upwards of|at least|well over|in excess of)|(?P<less>fewer than|less than"
    r"|nearly|almost|close to|up to|under)|(?P<about>about|around|some|roughly|approximately|circa"
    r"|an estimated)) "
)
_WHO = r"(?:countries|nations|states|governments)"
_COUNT = re.compile(
    rf"(?:{_ABOUT})?(?:the )?(?<![\d.,<-])(?P<n>\d{{2,3}})(?![\d,]|\.\d|%|-year|th\b|st\b|nd\b|rd\b)(?:-| )"
    rf"(?:(?:other|different|sovereign|world|current|full|so-called|icc|court's|rome statute|of the world's) ){{0,2}}"
    rf"(?:(?P<word>{BELONGING})(?: {_WHO})?(?: (?:to|of|in) (?:{TREATY}|{COURT}))?(?: (?:that|which"
    r"|who) (?:have )?(?P<verb2>signed|ratified|joined)[^,;.]{0,30})?"
    rf"|{_WHO},? (?:(?:that|which|who) )?(?:have |had |are |were |has )?(?:all |also |so far "
    r"|now )?(?P<verb>signed(?: and ratified| up to| on to)?|ratified|acceded to|joined|accept\w*"
    r"|recogni[sz]\w*|party to|parties to|members? of|member states of|signatories (?:to|of)|bound by"
    rf"|belong to) (?:the )?(?:jurisdiction of )?(?:{TREATY}|{COURT})"
    rf"|{_WHO} (?:of|in|within|belonging to|inside) (?P<of>{TREATY}|{COURT})|(?P<plain>{_WHO}) (?=(?:are |is"
    rf" )?(?:obliged|obligated|bound|required|must|where he|in which he)))"
)
_ABOUT_2 = _ABOUT.replace("P<more>", "P<more2>").replace("P<less>", "P<less2>").replace("P<about>", "P<about2>")
_ABOUT_3 = _ABOUT_2.replace("2>", "3>")
_BY = re.compile(
    rf"\b(?:(?P<verb>signed|ratified|joined|accepted)(?: so far)? by (?:{_ABOUT})?(?P<n>\d{{2,3}}) {_WHO})"
    rf"|(?:members|states parties|parties) (?:of|to) {COURT}: (?P<n3>\d{{2,3}})|\bthere (?:are"
    rf"|were) (?:{_ABOUT_3})?(?:now |only )?(?P<n4>\d{{2,3}}) (?:states? parties|members)"
    rf"|(?P<n5>\d{{2,3}}) {_WHO} have accepted"
    rf"|(?:{COURT}|it|which)(?:,)? (?:now |currently )?(?:has|had|counts|numbers|with) (?:{_ABOUT_2})?(?:only"
    rf" )?(?P<n2>\d{{2,3}}) (?P<word>{BELONGING})"
)
_LEAST, _MOST, _LEAD, _TAIL = 60, 200, 60, 26
_DAY = timedelta(days=1)
_FAR, _CLOSE, _ROUGH, _HAIR = 30, 8, 5, 2
_TOPIC = re.compile(r"\bicc\b|criminal court|rome statute|court|the hague|arrest|warrant|statute|states? part(?:y|ies)")
_NTH = re.compile(
    rf"\b(?:the |its |{COURT} )?(?P<n>\d{{2,3}})(?:st|nd|rd|th) (?:(?:icc|full|court) )?(?P<word>{PARTY}|{MEMBER}"
    rf"|(?:country|nation|state) to (?:join|ratify))(?: (?:to|of|in) (?:{TREATY}|{COURT}))?"
)
_UNITS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TENS = {"ten": 10, "twenty": 20, "thirty": 30, "forty": 40}
_IN_WORDS = re.compile(
    rf"\b(?:one|a) hundred(?: and)? (?P<tens>{'|'.join(_TENS)})(?:[- ](?P<unit>{'|'.join(_UNITS[1:])}))?\b"
)


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """A number of States and what they are said to be. `roughly`: "more", "less", "about", or exactly."""

    number: int
    word: str
    roughly: str
    start: int
    end: int


def find(context: Context, clause: Clause) -> Iterator[Count]:
    """Yield the counts of States in a sentence that speaks of the Court, or goes on after one that does."""
    before = context.clauses[clause.index - 1].text if clause.index else ""
    if not _TOPIC.search(clause.text) and not _TOPIC.search(before):
        return
    text = _IN_WORDS.sub(_in_figures, clause.text)
    for pattern in (_COUNT, _BY):
        for match in pattern.finditer(text):
            around = text[max(0, match.start() - 25) : match.end() + _TAIL]
            if re.search(OTHER_CLUB, around):
                continue
            groups = match.groupdict()
            number = int(next((groups[k] for k in ("n", "n2", "n3", "n4", "n5") if groups.get(k)), 0) or 0)
            if not _LEAST <= number <= _MOST:
                continue
            word = _word(
                groups.get("word") or groups.get("plain") or "", groups.get("verb") or groups.get("verb2") or ""
            )
            roughly = next(
                (name for name in ("more", "less", "about") if any(groups.get(name + tail) for tail in ("", "2", "3"))),
                "",
            )
            yield Count(number=number, word=word, roughly=roughly, start=match.start(), end=match.end())


def _in_figures(match: re.Match[str]) -> str:
    """Write a number told in words in figures, at its end: no place in the sentence moves."""
    unit = _UNITS.index(match["unit"]) if match["unit"] else 0
    return str(100 + _TENS[match["tens"]] + unit).rjust(len(match.group()))


def _word(noun: str, verb: str) -> str:
    if "ratif" in verb or "acced" in verb or "join" in verb or "part" in verb or "member" in verb or "bound" in verb:
        return "party"
    if verb.startswith(("signed", "signator")):
        return "signatory"
    return status_word(noun) if noun else "party"


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every number of Parties, members or signatories in the text."""
    for clause in context.told:
        for count in find(context, clause):
            says = (
                f"{count.roughly + ' than ' if count.roughly in ('more', 'less') else ''}{count.number} "
                f"States: {count.word}"
            )
            opinion = _on_days(context, clause, count)
            if opinion:
                yield opinion.of("treaty count", clause.original(count.start, count.end), sentence(says))
        yield from _ranked(context, clause)


def _ranked(context: Context, clause: Clause) -> Iterator[Draft]:
    """ "The court's 125th member": how many Parties there were once that State had become one."""
    match = _NTH.search(clause.text) if _TOPIC.search(clause.text) else None
    subject = subject_left(clause, match.start(), context.meant(clause, match.start())) if match else None
    named = [s.ref for s in clause.slots if s.kind == "s"]
    code = subject.codes[0] if subject else named[0] if len(set(named)) == 1 else ""
    day = history_of(context, code).in_force if code else None
    if match is None or day is None or is_supposed(clause, match.start()):
        return
    last, before = _numbers(OfRecord(context.record), day)[0], _numbers(OfRecord(context.record), day - _DAY)[0]
    right = f"{state_name(context.record, code)} became the {ordinal(last)} State Party on {day_in_words(day)}"
    good = before < int(match["n"]) <= last
    opinion = Opinion(
        verdict="supported" if good else "contradicted",
        why=sentence(right),
        evidence=(Evidence(says=right, entry="treaties/rome-statute", article="Rome Statute, article 126"),),
        instead="" if good else sentence(right),
    )
    yield opinion.of("treaty count", clause.original(match.start(), match.end()), sentence(right))


_THEN = re.compile(
    r"\b(?:had|were|was|then|at (?:the|that) time|back then|would|will|could|to become|becom\w+|after|"
    r"before|until|from|once)\b"
)


def _on_days(context: Context, clause: Clause, count: Count) -> Opinion | None:
    """A number told of an earlier day is right if it was right then; of a day that is not told, nobody can say."""
    first = judge(context, count, context.day)
    if first.verdict != "contradicted":
        return first
    lead = re.split(r", (?:and|but|while) |[;:] ?", clause.text[max(0, count.start - _LEAD) : count.start])[-1]
    lead += clause.text[count.start : count.end]
    for day in days_told(clause, context.day) if _THEN.search(lead) or "<d" in lead else ():
        if (opinion := judge(context, count, day)).verdict == "supported":
            return opinion
    if _THEN.search(lead) or is_supposed(clause, count.start):
        return None
    return first


@lru_cache(maxsize=128)
def _numbers(of: OfRecord, day: date) -> tuple[int, int]:
    """The number of States Parties, and of States that had signed."""
    return len(parties(of.record, day)), len(signatories(of.record, day))


def judge(context: Context, count: Count, day: date) -> Opinion:
    """Hold a number against the Parties, or the signatories, of that day."""
    bound, signed = _numbers(OfRecord(context.record), day)
    words = f"On {day_in_words(day)} there were {bound} States Parties; {signed} States had signed."
    evidence = (Evidence(says=words, entry="treaties/rome-statute", article="Rome Statute, articles 125 and 126"),)
    right = f"{bound} States Parties"
    if count.word != "signatory":
        if _fits(count, bound):
            return Opinion(verdict="supported", why=words, evidence=evidence)
        if not context.dated:
            return Opinion(
                verdict="not checkable",
                why="The number of States Parties depends on the day, and the text has none.",
                evidence=evidence,
            )
        near = abs(count.number - bound) <= _CLOSE and not (count.roughly == "more" and count.number > bound)
        verdict = "imprecise" if count.roughly and near else "contradicted"
        return Opinion(verdict=verdict, why=words, evidence=evidence, instead=sentence(right))  # type: ignore[arg-type]
    if count.number == signed:
        return Opinion(verdict="supported", why=words, evidence=evidence)
    if _fits(count, bound) and abs(count.number - bound) <= abs(count.number - signed):
        why = f"The number fits the States Parties, not the signatories. {words}"
        return Opinion(verdict="imprecise", why=why, evidence=evidence, instead=sentence(right))
    if _fits(count, signed):
        return Opinion(verdict="supported", why=words, evidence=evidence)
    near = abs(count.number - bound) <= _HAIR
    return Opinion(
        verdict="imprecise" if near else "contradicted", why=words, evidence=evidence, instead=sentence(right)
    )


def _fits(count: Count, real: int) -> bool:
    off = real - count.number
    if count.roughly == "more":
        return 0 <= off <= _FAR
    if count.roughly == "less":
        return -_CLOSE <= off <= 0
    if count.roughly == "about":
        return abs(off) <= _ROUGH
    return off == 0
