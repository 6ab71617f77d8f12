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

_WORDS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen"
        " eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "twenty-five": 25, "twenty-two": 22, "forty": 40}
_TERM = rf"(?P<n>\d{{1,2}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))}|life)"
_IN_PRISON = (
    r"(?: |-)?(?:in (?:prison|jail)|behind bars|of imprisonment|(?:prison |jail )?(?:sentence|term)|imprisonment)"
)
_YEARS = r"[ -]years?(?:'|\b)"
_TOLD = re.compile(
    r"(?<!\w)(?:(?:sentenc\w+|jail\w*|imprison\w*|condemn\w+|hand(?:s|ed)?|giv\w+|gave|got|gets|receiv\w+|impos\w+"
    rf"|serv\w+) (?:(?:[\w'-]+|<[pn]\d+>) ){{0,5}}?{_TERM}(?:{_YEARS}(?:{_IN_PRISON})?|{_IN_PRISON}|(?<=for life))"
    rf"|(?:an?|the|of|to|for|<p\d+>'s) {_TERM.replace('<n>', '<n2>')}(?:{_YEARS})?{_IN_PRISON})(?![\w-])"
)
_OF_PRISON = re.compile(
    r"sentenc|jail|prison|behind bars|\bterm\b|custody|convict|guilty|\bserv(?:e|es|ed|ing)\b|\b(?:court|judges"
    r"|chamber)\b"
)
_NOT_A_TERM = re.compile(
    r"\b(?:up to|maximum|most|fac(?:e|es|ed|ing)|could|may|might|would|if|asked|ask|sought|seek\w*|request\w*|demand\w*"
    r"|call\w*|recommend\w*|reduc\w+|cut|shorten\w*|remain\w*|left|further|another|credit|already|not|ago|old|war"
    r"|after|of (?:war|conflict|rule|power))\b"
)
_ON_RECORD = re.compile(r"\b(\d+) years")


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every term of imprisonment told of somebody whom the Court has sentenced."""
    for clause in context.told:
        if not _OF_PRISON.search(clause.text) or is_national(clause):
            continue
        spelled = with_times_spelled(clause)
        match = next((m for m in _TOLD.finditer(spelled.text) if _is_a_term(spelled.text, m)), None)
        person = _sentenced(context, clause) if match else None
        held = _term(person, context) if person else None
        if match and person and held:
            told = match["n"] or match["n2"]
            opinion = _compared(person, *held, _number(told))
            says = sentence(f"{person.name}: sentenced to {'life' if told == 'life' else told + ' years'}")
            yield opinion.of("outcome", spelled.original(match.start(), match.end()), says)


def _is_a_term(text: str, match: re.Match[str]) -> bool:
    """Whether a number of years is that of a sentence, neither asked for nor feared nor cut."""
    lead = text[max(0, match.start() - 25) : match.start()]
    return not _NOT_A_TERM.search(match.group()) and not _NOT_A_TERM.search(lead)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS.get(word, 0)


def _compared(person: Person, event: Event, years: int, told: int) -> Opinion:
    right = sentence(f"{person.name} was sentenced on {when_in_words(event.on)} to {years} years")
    evidence = (of_event(person, None, event),)
    if told == years:
        return Opinion(verdict="supported", why=right, evidence=evidence)
    return Opinion(verdict="contradicted", why=right, evidence=evidence, instead=right)


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
