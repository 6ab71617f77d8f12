"""The question asked: whether a State is bound to arrest a person on a day."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import cache

from atlarge.assessment.explaining import Explained, explain, index_of, turning_days, verdict
from atlarge.assessment.grounds import day_in_words, deciding, grounds, names, told
from atlarge.assessment.remarks import remarks
from atlarge.assessment.ways import held_by
from atlarge.dates import When
from atlarge.facts.record import Record
from atlarge.facts.states import in_words
from atlarge.law.answers import Answer, Change, Flip, Receipt, UnderReading, Verdict
from atlarge.law.norms import FACTS, NORMS, Fact, Key, Stretch
from atlarge.law.why import Index, Why


def ask(record: Record, person_id: str, state_code: str, on: date, *, overflight: bool = False) -> Answer:
    """Answer for a person (id) in a State or territory (code) on a day, with everything that explains the answer.

    For what could be known on an earlier day, pass `record.as_known(day)`. Raises `KeyError` for ids that are not on
    the record; resolve names with `atlarge.names.resolving` first.
    """
    index = index_of(record)
    circumstances = frozenset({"overflight"}) if overflight else frozenset()
    explained = explain(index, person_id, state_code, on, circumstances=circumstances)
    before, after = _changes(index, person_id, state_code, on, explained, circumstances)
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
        summary=_summary(explained, person.name, in_words(state), on),
        grounds=grounds(explained.leading),
        since=before,
        until=after,
        readings=_readings(explained, on),
        flips=_flips(index, explained, circumstances),
        remarks=remarks(record, person_id, state_code, on, explained.answer),
        receipt=Receipt(record=record.version, law=law_version(), on=on, known=record.known, as_of=record.as_of),
    )


@cache
def law_version() -> str:
    """A hash over every norm and fact of the law: its name, its article and its text."""
    norms = (f"{norm.cite}|{norm.name}|{norm.text}" for norm in NORMS.values())
    facts = (f"{fact.name}|{fact.meaning}" for fact in FACTS.values())
    return hashlib.sha256("\n".join(sorted([*norms, *facts])).encode()).hexdigest()[:12]


def _summary(explained: Explained, person: str, state: str, on: date) -> str:
    day = day_in_words(on)
    dispute = "; this is contested" if explained.contested else ""
    if explained.answer == "yes":
        return f"Yes: on {day} {state} is bound to arrest {person}{dispute}."
    if explained.answer == "no":
        return f"No: on {day} {state} is not bound to arrest {person}{dispute}."
    return f"Unknown: what is on record does not settle whether {state} is bound to arrest {person} on {day}{dispute}."


def _readings(explained: Explained, on: date) -> tuple[UnderReading, ...]:
    """Each reading of the disputes that matter here, the leading one of each first; none if all agree."""
    disputes = {reading.dispute for reading, why in explained.others if verdict(why) != explained.answer}
    leading = [(reading, explained.leading) for reading in explained.ways.chosen]
    return tuple(
        UnderReading(
            id=reading.id,
            dispute=reading.dispute,
            article=reading.article,
            says=reading.says,
            by=reading.by,
            holders=held_by(reading, on),
            answer=verdict(why),
            grounds=grounds(why),
        )
        for reading, why in (*leading, *explained.others)
        if reading.dispute in disputes
    )


def _changes(
    index: Index, person: str, place: str, on: date, now: Explained, circumstances: frozenset[str]
) -> tuple[Change | None, Change | None]:
    days = turning_days(index, person, place)
    state = (now.answer, now.contested)
    after = None
    for day in (day for day in days if day > on):
        then = explain(index, person, place, day, circumstances=circumstances)
        if (then.answer, then.contested) != state:
            after = _change(index, day, then, days[day])
            break
    before, current = None, now
    for day in reversed([day for day in days if day <= on]):
        eve = explain(index, person, place, date.fromordinal(day.toordinal() - 1), circumstances=circumstances)
        if (eve.answer, eve.contested) != state:
            before = _change(index, day, current, days[day])
            break
    return before, after


def _change(index: Index, day: date, then: Explained, turns: list[tuple[Fact, Stretch]]) -> Change:
    """Tell a change by the facts that begin or end on its day; where none does, the law came to be read otherwise."""
    entries = list(dict.fromkeys(stretch.entry for _, stretch in turns))
    sentences = dict.fromkeys(_turn(index, day, fact, stretch, then.leading) for fact, stretch in turns)
    because = "; ".join(sentences) or "a decision or statement on how the law is to be read"
    return Change(
        day=day, answer=then.answer, contested=then.contested, because=because, entry=entries[0] if entries else ""
    )


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


def _flips(index: Index, explained: Explained, circumstances: frozenset[str]) -> tuple[Flip, ...]:
    """The deciding facts that, taken the other way one at a time, would turn the answer."""
    found: list[Flip] = []
    for why in _leaves(explained.leading):
        assert why.where is not None  # noqa: S101 - facts are always asked in a case
        case, fact = why.where, why.of
        key: Key = case.key_of(fact)
        person, place = case.person, explained.leading.where.place if explained.leading.where else case.place
        other = explain(
            index,
            person,
            place,
            case.day,
            circumstances=circumstances,
            supposed={(fact.name, key): not why.possible},
            known_ways=explained.ways,
        )
        if other.answer != explained.answer:
            entry = why.stretches[0].entry if why.stretches else ""
            found.append(Flip(fact=fact.name.replace("_", " "), entry=entry, answer=other.answer))
    return tuple(dict.fromkeys(found))


def _leaves(why: Why) -> list[Why]:
    if why.made == "fact":
        return [why]
    parts = why.parts if why.made == "norm" else deciding(why) if why.parts else ()
    return [leaf for part in parts for leaf in _leaves(part)]


def bound_over(record: Record, person_id: str, state_code: str, when: When) -> Verdict:
    """The answer over all the days a date can mean: the common one, or unknown if it differs between them."""
    index = index_of(record)
    days = [day for day in turning_days(index, person_id, state_code) if when.first < day <= when.last]
    answers = {explain(index, person_id, state_code, day).answer for day in (when.first, *days)}
    return answers.pop() if len(answers) == 1 else "unknown"
