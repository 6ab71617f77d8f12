"""Claims of how long a sentence is: "handed him 25 years", "a nine-year term", "jailed for life".

Rome Statute, article 77: imprisonment of at most 30 years, or for life. The terms are those of the record's events.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_event
from atlarge.checking.fates import events_of
from atlarge.checking.slots import Clause, with_times_spelled
from atlarge.checking.suppositions import is_national
from atlarge.checking.wording import sentence
from atlarge.dates import when_in_words
from atlarge.facts.persons import Event, Person
from atlarge.reading.dating.numbers import one_word
from atlarge.reading.language.english_times import NUMBERS

_NUMBER = rf"(?:\d{{1,2}}|(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))})(?:-(?:{'|'.join(NUMBERS)}))?)"
_TERM = rf"(?P<n>{_NUMBER}|life)"
_YEARS = r"[ -]years?(?:'|\b)"
_CONFINED = r"in (?:prison|jail)|behind bars|of imprisonment"
_SENTENCE = r"(?:prison |jail )?sentence|(?:prison|jail) term|imprisonment"
_IN_PRISON = rf"(?: |-)?(?:{_CONFINED}|{_SENTENCE})"
_SENTENCED = r"(?:sentenc\w+|jail\w*|imprison\w*|condemn\w+)"
_GIVEN = r"(?:hand(?:s|ed)?|giv\w+|gave|got|gets|receiv\w+|impos\w+)"
_UP_TO_FIVE = r"(?:(?:[\w'-]+|<[pn]\d+>) ){0,5}?"
_TOLD = tuple(
    re.compile(rf"(?<!\w){form}(?![\w-])")
    for form in (
        rf"{_SENTENCED} {_UP_TO_FIVE}{_TERM}(?:{_YEARS}(?:{_IN_PRISON})?|{_IN_PRISON}|(?<=for life))",
        rf"(?:is|now|still) serving {_UP_TO_FIVE}{_TERM} years(?:{_IN_PRISON})?",
        rf"{_GIVEN} {_UP_TO_FIVE}{_TERM}(?:{_YEARS}(?:{_IN_PRISON}|(?= for |[.,;:]|$))|{_IN_PRISON})",
        rf"(?:an?|the|<p\d+>'s) {_TERM}(?:{_YEARS})?(?: |-)?(?:{_SENTENCE})",
        rf"(?:of|to) {_TERM}{_YEARS}{_IN_PRISON}",
    )
)
_OF_PRISON = re.compile(r"sentenc|jail|prison|serving|behind bars|custody|convict|guilty|\b(?:court|judges|chamber)\b")
_ANY_YEARS = re.compile(rf"(?<![\w-])({_NUMBER}){_YEARS}")
_NOT_A_TERM = re.compile(
    r"\b(?:up to|maximum|most|fac(?:e|es|ed|ing)|could|may|might|would|if|asked|ask|sought|seek\w*|request\w*|demand\w*"
    r"|call\w*|recommend\w*|reduc\w+|cut|shorten\w*|remain\w*|left|further|another|credit|already|not|ago|old|war"
    r"|after|of (?:war|conflict|rule|power))\b"
)
_WISHED = re.compile(r"\b(?:asked|sought|seek\w*|request\w*|demand\w*|call\w* for|recommend\w*|want\w*)\b[^;]*$")
_SERVED = re.compile(r"\b(?:serv\w+|sp[ea]n[dt]\w*)\b[^;,]*$")
_CHANGED = re.compile(
    r"[ -](?:\w+ )?(?:reduction|cut|discount|remission|credit|increase|appeal)\b| (?:in|as) (?!<d|\d|prison|jail)"
    r"| on (?:[\w-]+ ){0,3}counts?\b"
)
_OF_ANOTHER = re.compile(r"<p\d+>'s (?:[\w-]+ ){1,3}$|<p\d+>'s (?:[\w-]+ ){1,3}(?:was|were|is|has|had|got|receiv\w+)\b")
_ON_RECORD = re.compile(r"\b(\d+) years")


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every term of imprisonment told of somebody whom the Court has sentenced."""
    for clause in context.told:
        if not _OF_PRISON.search(clause.text) or is_national(clause):
            continue
        spelled = with_times_spelled(clause)
        told = [m for form in _TOLD for m in form.finditer(spelled.text) if _is_a_term(spelled.text, m)]
        person = _sentenced(context, clause) if told else None
        held = _term(person, context) if person else None
        if not person or not held:
            continue
        right = next((m for m in told if one_word(m["n"]) == held[1]), None)
        match = right or told[0]
        if right or _is_all(spelled, match, *held):
            words = match["n"] if match["n"] == "life" else f"{match['n']} years"
            says = sentence(f"{person.name}: sentenced to {words}")
            opinion = _compared(person, *held, good=right is not None)
            yield opinion.of("outcome", spelled.original(match.start(), match.end()), says)


def _is_a_term(text: str, match: re.Match[str]) -> bool:
    """Whether a number of years is that of a sentence, neither asked for nor feared nor cut nor what was served."""
    lead = text[max(0, match.start() - 25) : match.start()]
    if _NOT_A_TERM.search(match.group()) or _NOT_A_TERM.search(lead) or _WISHED.search(text[: match.start()]):
        return False
    return "sentence" in match.group() or not _SERVED.search(text[: match.start()])


def _is_all(spelled: Clause, match: re.Match[str], event: Event, held: int) -> bool:
    """Whether it is the whole of the sentence of the one named: not that for one crime of several, nor of his men.

    No sentence for one crime is longer than the joint one (Rome Statute, article 78(3)), nor is one that was reduced.
    """
    text = spelled.text
    may_be_less = text.startswith(" for ", match.end()) or "reduced" in event.note
    if (
        (may_be_less and (one_word(match["n"]) or 0) <= held)
        or _CHANGED.match(text[match.end() :])
        or _OF_ANOTHER.search(text[: match.end()])
    ):
        return False
    named = any(slot.kind == "p" for slot in spelled.slots)
    return named and len({one_word(m[1]) for m in _ANY_YEARS.finditer(text)}) <= 1


def _compared(person: Person, event: Event, years: int, *, good: bool) -> Opinion:
    right = sentence(f"{person.name} was sentenced on {when_in_words(event.on)} to {years} years")
    return Opinion(
        verdict="supported" if good else "contradicted",
        why=right,
        evidence=(of_event(person, None, event),),
        instead="" if good else right,
    )


def _sentenced(context: Context, clause: Clause) -> Person | None:
    """The one person of the record in the sentence, else the one named in the sentence before."""
    for part in (clause, *context.clauses[max(0, clause.index - 1) : clause.index]):
        named = {s.ref for s in part.slots if s.kind == "p"}
        if named:
            known = named & context.record.persons.keys()
            return context.record.persons[known.pop()] if len(named) == 1 and known else None
    return None


def _term(person: Person, context: Context) -> tuple[Event, int] | None:
    """The first term that the record has, with the event that tells it."""
    for _warrant, event in sorted(events_of(person), key=lambda pair: pair[1].on):
        found = _ON_RECORD.search(event.note) if event.kind in ("convicted", "sentenced") else None
        if found and event.on.first <= context.day:
            return event, int(found[1])
    return None
