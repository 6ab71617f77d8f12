"""What a sentence adds to a fate that is right: how many counts were confirmed, in which town the arrest was made.

The record has such details in its notes on an event. A number that differs from the record's is wrong; a town that is
not the record's is not borne out, for the record need not have every town.
"""

from __future__ import annotations

import re

import msgspec

from atlarge.checking.context import Context
from atlarge.checking.drafts import Opinion
from atlarge.checking.fates import Fate, events_of
from atlarge.checking.slots import Clause
from atlarge.checking.wording import sentence
from atlarge.dates import when_in_words
from atlarge.facts.persons import Event

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
).split()
_COUNTS = re.compile(rf"\b(?P<n>\d{{1,3}}|{'|'.join(_WORDS)})(?: of the)?(?: (?!of\b)[a-z]+){{0,2}}? counts\b")
_TOWNS = ("city", "capital")


def with_details(context: Context, clause: Clause, fate: Fate, opinion: Opinion) -> Opinion:
    """Return the verdict on a fate that is borne out, held also against the number or the town that the words give."""
    if opinion.verdict != "supported" or fate.negated:
        return opinion
    events = [e for _w, e in events_of(context.record.persons[fate.person]) if e.on.first <= context.day]
    held = [e for e in events if e.kind == fate.deed]
    held = [e for e in held if when_in_words(e.on) in opinion.why] or held
    if fate.deed in ("charges-confirmed", "convicted"):
        return _with_count(clause, fate, opinion, held)
    return _with_town(context, clause, fate, opinion, held) if fate.deed == "arrested" else opinion


def _number(words: str) -> int:
    return int(words) if words.isdigit() else _WORDS.index(words) + 1


def _with_count(clause: Clause, fate: Fate, opinion: Opinion, held: list[Event]) -> Opinion:
    told = _COUNTS.search(clause.text, fate.start, fate.end)
    if told is None:
        return opinion
    noted = [(event, match) for event in held if (match := _COUNTS.search(event.note))]
    if not noted:
        why = f"{opinion.why} The number of counts is not on record."
        return msgspec.structs.replace(opinion, verdict="not on record", why=why)
    if any(_number(match["n"]) == _number(told["n"]) for _event, match in noted):
        return opinion
    event, match = noted[0]
    right = sentence(f"on record: {event.kind.replace('-', ' ')} on {when_in_words(event.on)}, {match['n']} counts")
    return msgspec.structs.replace(opinion, verdict="contradicted", why=right, instead=right)


def _with_town(context: Context, clause: Clause, fate: Fate, opinion: Opinion, held: list[Event]) -> Opinion:
    """A town told beside the arrest is not borne out where the record names another one in the same State."""
    named = [s for s in clause.slots_in(fate.verb[1], fate.end, "s") if s.rule in _TOWNS]
    towns = [s for s in named if any(e.state == s.ref for e in held)]
    notes = " ".join(event.note for event in held)
    known = [word for word in re.findall(r"[A-Z][a-z]+", notes) if word in _places(context, held)]
    if not towns or not known or any(s.words in notes for s in towns):
        return opinion
    why = f"{opinion.why} The record has {known[0]}, not {towns[0].words}."
    return msgspec.structs.replace(opinion, verdict="not on record", why=why)


def _places(context: Context, held: list[Event]) -> set[str]:
    """The capitals of the States of these events, of which a note can speak."""
    return {name for e in held if e.state in context.record.states for name in context.record.states[e.state].capitals}
