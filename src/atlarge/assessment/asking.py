"""The question asked: whether a State is bound to arrest a person on a day."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from atlarge.assessment.courses import Course, courses_of, turned
from atlarge.assessment.explaining import Casebook, Explained, casebook_of
from atlarge.assessment.grounds import deciding, grounds, names, told
from atlarge.assessment.remarks import remarks
from atlarge.assessment.ways import held_by
from atlarge.dates import When, day_in_words
from atlarge.facts.record import Record
from atlarge.facts.states import State, in_words
from atlarge.law.answers import Answer, Change, Flip, Receipt, UnderReading, Verdict
from atlarge.law.norms import FACTS, NORMS, Fact, Stretch
from atlarge.law.why import Index, Why


def ask(record: Record, person_id: str, state_code: str, on: date, *, overflight: bool = False) -> Answer:
    """Answer for a person (id) in a State or territory (code) on a day, with everything that explains the answer.

    For what could be known on an earlier day, pass `record.as_known(day)`. Raises `KeyError` for ids that are not on
    the record; resolve names with `atlarge.names.resolving` first.
    """
    casebook = casebook_of(record)
    circumstances = frozenset({"overflight"}) if overflight else frozenset()
    explained = casebook.explain(person_id, state_code, on, circumstances=circumstances)
    found = courses_of(record)(person_id, state_code, circumstances)
    before, after = _changes(casebook.index, found, on, explained.why)
    person, state = record.persons[person_id], record.states[state_code]
    return Answer(
        person=person_id,
        person_name=person.name,
        state=state_code,
        state_name=in_words(state),
        on=on,
        known=record.known,
        answer=explained.answer,
        contested=explained.contested,
        summary=_summary(explained, person.name, state, record.states.get(state.of, state), on),
        grounds=grounds(explained.why),
        since=before,
        until=after,
        readings=_readings(explained, on),
        flips=_flips(casebook, explained),
        remarks=remarks(record, person_id, state_code, on, explained.answer),
        receipt=Receipt(record=record.version, law=law_version(), on=on, known=record.known, as_of=record.as_of),
    )


@cache
def law_version() -> str:
    """A hash over every norm and fact of the law: its name, its article, and the text of the modules that encode it.

    A change to a rule's body changes it, and so does one to its comments. The text is had from what loaded the module.
    """
    norms = (f"{norm.cite}|{norm.name}|{norm.text}" for norm in NORMS.values())
    facts = (f"{fact.name}|{fact.meaning}" for fact in FACTS.values())
    rules = [*(norm.body for norm in NORMS.values()), *(fact.gather for fact in FACTS.values())]
    modules = {f"{rule.__module__}|{_encoding(rule)}" for rule in rules}
    return hashlib.sha256("\n".join(sorted([*norms, *facts, *modules])).encode()).hexdigest()[:12]


def _encoding(rule: Callable[..., Any]) -> str:
    """The text of the module in which a rule stands; empty where only its compiled form is installed."""
    loaded: dict[str, Any] = getattr(rule, "__globals__", {})
    return loaded["__loader__"].get_source(rule.__module__) or ""


def _summary(explained: Explained, person: str, place: State, sovereign: State, on: date) -> str:
    """The answer in one sentence. Only a State is bound; a territory is where."""
    day, state = day_in_words(on), in_words(sovereign)
    if place is not sovereign:
        person = f"{person} in {in_words(place)}"
    dispute = "; this is contested" if explained.contested else ""
    if explained.answer == "yes":
        return f"Yes: on {day} {state} is bound to arrest {person}{dispute}."
    if explained.answer == "no":
        return f"No: on {day} {state} is not bound to arrest {person}{dispute}."
    return f"Unknown: what is on record does not settle whether {state} is bound to arrest {person} on {day}{dispute}."


def _readings(explained: Explained, on: date) -> tuple[UnderReading, ...]:
    """Each reading of the disputes that matter here, the leading one of each first; none if all agree."""
    disputes = {reading.dispute for reading, answer in explained.others if answer != explained.answer}
    ways = [(0, reading) for reading in explained.ways.chosen] + list(enumerate(explained.ways.others, 1))
    return tuple(
        UnderReading(
            id=reading.id,
            dispute=reading.dispute,
            article=reading.article,
            says=reading.says,
            by=reading.by,
            holders=held_by(reading, on),
            answer=explained.why.verdict(way),
            grounds=grounds(explained.why, way),
        )
        for way, reading in ways
        if reading.dispute in disputes
    )


def _changes(index: Index, found: Course, on: date, why: Why) -> tuple[Change | None, Change | None]:
    since, until = found.since(on), found.until(on)
    return (
        None if since is None else _change(index, found, since, why),
        None if until is None else _change(index, found, until, why),
    )


def _change(index: Index, found: Course, stretch: int, why: Why) -> Change:
    """Tell a change by the facts that begin or end on its day; where none does, the law came to be read otherwise."""
    day, (answer, contested) = found.days[stretch], found.states[stretch]
    turns = found.turns[day]
    entries = list(dict.fromkeys(stretch.entry for _, stretch in turns))
    sentences = dict.fromkeys(_turn(index, day, fact, stretch, why) for fact, stretch in turns)
    because = "; ".join(sentences) or "a decision or statement on how the law is to be read"
    return Change(day=day, answer=answer, contested=contested, because=because, entry=entries[0] if entries else "")


def _turn(index: Index, day: date, fact: Fact, stretch: Stretch, why: Why) -> str:
    assert why.where is not None  # noqa: S101 - the answer is always worked out in a case
    key = stretch.key if isinstance(stretch.key, str) else stretch.key[1]
    state = index.record.states.get(key)
    words = names(why.where) | ({"state": in_words(state), "place": in_words(state)} if state else {})
    sentence = told(fact, stretch, words)
    return (
        f"no longer so: {sentence}"
        if day in (stretch.possibly.end, stretch.surely and stretch.surely.end)
        else sentence
    )


def _flips(casebook: Casebook, explained: Explained) -> tuple[Flip, ...]:
    """The deciding facts that, taken the other way one at a time, would turn the answer."""
    leaves = _leaves(explained.why)
    found: list[Flip] = []
    for leaf, answer in zip(leaves, turned(casebook, explained, leaves), strict=True):
        if answer != explained.answer:
            assert leaf.where is not None  # noqa: S101 - facts are always asked in a case
            entry = leaf.stretches[0].entry if len(leaf.stretches) == 1 else ""
            otherwise = leaf.of.turned[0 if leaf.possible else 1].format_map(names(leaf.where))
            found.append(Flip(fact=otherwise, entry=entry, answer=answer))
    return tuple(dict.fromkeys(found))


def _leaves(why: Why) -> list[Why]:
    """The facts that decided, each once."""
    if why.made == "fact":
        return [why]
    parts = why.parts if why.made == "norm" else deciding(why) if why.parts else ()
    return [leaf for part in parts for leaf in _leaves(part)]


def bound_over(record: Record, person_id: str, state_code: str, when: When) -> Verdict:
    """The answer over all the days a date can mean: the common one, or unknown if it differs between them."""
    answers = courses_of(record)(person_id, state_code).answers(when.first, when.last)
    return answers.pop() if len(answers) == 1 else "unknown"
