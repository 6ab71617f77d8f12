"""Where to, when, and what for."""

from __future__ import annotations

import re
from datetime import date

from atlarge.facts.visits import Gathering
from atlarge.names.institutions import series_of
from atlarge.reading.readings import DateRead, Mention
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import MOVES_TO

_REACH = 14
_DATE_REACH = 9
_STOPS = frozenset({";", ".", "!", "?", ":"})
TO = MOVES_TO
IN = frozenset({"in", "at", "on"})
_PAST_CLAUSE = frozenset(
    "since after because although though while that which who when where marking despite as".split()
)
_NOT_WHERE = frozenset("to about over including amid regarding discuss on's war".split())
_OCCASION = frozenset({"for", "attend", "mark", "attending"})


def host_after(
    stage: Stage, verb: int, sentence: Range, after: frozenset[str] = frozenset(), *, meeting: bool = False
) -> tuple[Mention | None, int]:
    """The place that follows the verb and the token after it; with `after`, only right behind such a preposition.

    A demonym counts only as in "the Mongolian capital".
    """
    ready = not after
    for index in range(verb + 1, min(sentence[1], verb + _REACH + 6 * meeting)):
        word = stage.folded(index)
        if (
            word in _STOPS
            or word in _PAST_CLAUSE
            or (meeting and word in _NOT_WHERE)
            or (word == "," and not (ready or meeting))
        ):
            break
        if word in after:
            ready = True
            continue
        if not ready or (word == "," and meeting):
            ready = not after
            continue
        place = stage.place(index)
        if place is not None:
            return place, stage.tokens.at(place.span[1])
        owner = stage.owner.get(index)
        if (
            owner is not None
            and owner.kind == "State"
            and owner.rule == "demonym"
            and stage.folded(index + 1) in ("capital", "city")
        ):
            later = stage.place(index + 2)
            return later or owner, index + 2
        if word == "and" and index > verb + 4:
            break
    return None, verb + 1


def host_before(stage: Stage, noun: int) -> Mention | None:
    """ "Putin's Mongolia trip", "the Budapest visit"."""
    place = stage.place(noun - 1)
    return place if place is not None and place.rule != "seat of power" else None


def is_meeting(stage: Stage, verb: int, sentence: Range) -> bool:
    """Whether a meeting without a name follows: "take part in the meeting by video link"."""
    return any(stage.folded(at) in MEETINGS for at in range(verb + 1, min(sentence[1], verb + _REACH)))


MEETINGS = frozenset(
    "summit meeting conference forum ceremony ceremonies inauguration parade funeral commemoration commemorations "
    "anniversary talks "
    "celebrations session coronation assembly festivities event events gathering swearing-in opening peace".split()
)


def meeting_after(stage: Stage, verb: int, sentence: Range) -> tuple[Mention | None, int]:
    """The place of a meeting without a name: "the summit in South Africa", "a South Africa summit"."""
    for index in range(verb + 1, min(sentence[1], verb + _REACH)):
        if stage.folded(index) in _STOPS:
            break
        if stage.folded(index) in MEETINGS:
            before = stage.place(index - 1)
            if before is not None:
                return before, index + 1
            return host_after(stage, index, sentence, IN)
    return None, verb + 1


def more_hosts(stage: Stage, after: int, sentence: Range) -> list[tuple[Mention, int]]:
    """The places joined to a host that ends before `after`: "Malaysia, Laos and Vietnam"."""
    found: list[tuple[Mention, int]] = []
    at = after
    while at < sentence[1] and len(found) < _REACH:
        step = at
        while stage.folded(step) in (",", "and", "then", "to", "in", "the", "later") and step < at + 4:
            step += 1
        place = stage.place(step) or over_demonym(stage, step)
        if step == at or place is None or ("and" not in _between(stage, at, step) and not _listed(stage, step)):
            break
        at = stage.tokens.at(place.span[1])
        found.append((place, at))
    return found


def _between(stage: Stage, start: int, end: int) -> list[str]:
    return [stage.folded(at) for at in range(start, end)]


def _listed(stage: Stage, place: int) -> bool:
    """Whether the list goes on after this place: another place after a comma or "and"."""
    after = stage.tokens.at(stage.owner[place].span[1])
    after += (stage.folded(after) in (",", "and")) + (stage.folded(after) == "," and stage.folded(after + 1) == "and")
    return stage.place(after) is not None or over_demonym(stage, after) is not None


def over_demonym(stage: Stage, at: int) -> Mention | None:
    """ "French" in "Greek, Italian and French airspace"."""
    owner = stage.owner.get(at)
    if owner is None or owner.kind != "State" or owner.rule != "demonym":
        return None
    ahead = [stage.folded(further) for further in range(at + 1, at + 6)]
    return owner if "airspace" in ahead else None


def gathering_after(stage: Stage, verb: int, sentence: Range) -> tuple[Mention | None, int]:
    """The gathering that follows the verb, and the token after it."""
    for index in range(verb + 1, min(sentence[1], verb + _REACH)):
        if stage.folded(index) in _STOPS:
            break
        found = stage.gathering(index)
        if found is not None:
            return found, stage.tokens.at(found.span[1])
    return None, verb + 1


def when(stage: Stage, trigger: int, after: int, sentence: Range) -> int | None:
    """The index of the date of the visit: inside its words, else right after them, else before the verb."""
    inside = [stage.date_at[at] for at in range(trigger, after) if _usable(stage, at)]
    if inside:
        return inside[0]
    for at in range(after, min(sentence[1], after + _DATE_REACH)):
        if stage.folded(at) in _STOPS or stage.folded(at) in _PAST_CLAUSE or stage.folded(at) in _SAYS:
            break
        if _usable(stage, at):
            return stage.date_at[at]
    for at in range(trigger - 1, max(sentence[0], trigger - _REACH) - 1, -1):
        if stage.folded(at) in _SAYS or stage.folded(at) in (";", "that"):
            break
        if _usable(stage, at):
            return None if _of_another_clause(stage, at, sentence) else stage.date_at[at]
    return None


def _of_another_clause(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether the date belongs to an opening clause: "Since the warrant of March 2009, he has travelled"."""
    for index in range(at - 1, max(sentence[0], at - _REACH) - 1, -1):
        if stage.folded(index) in ("since", "after", "when", "while", "before"):
            return True
        if stage.folded(index) == ",":
            break
    return False


_SAYS = frozenset("said says announced told reported according confirmed".split())


def _usable(stage: Stage, at: int) -> bool:
    number = stage.date_at.get(at)
    if number is None or (
        stage.folded(at - 1) in ("since", "until", "after", "from") and stage.folded(at - 2) == "warrant"
    ):
        return False
    return stage.dates[number].first is not None and stage.folded(at - 1) not in ("since", "until")


def occasion(stage: Stage, trigger: int, sentence: Range) -> str:
    """What the visit is for: the gathering, or the words after "for", "to attend" or "to mark"."""
    for index in range(trigger, min(sentence[1], trigger + 2 * _REACH)):
        found = stage.gathering(index)
        if found is not None:
            return found.names
        if stage.folded(index) in _OCCASION and stage.date_at.get(index + 1) is None and index > trigger:
            return _phrase(stage, index + 1, sentence[1])
        if stage.folded(index) in _STOPS:
            break
    return ""


_PHRASE = 9
_PHRASE_ENDS = frozenset(
    {",", ".", ";", ":", "(", ")", "-", "–", "after", "since", "said", "despite", "when", "as", '"', "”"}
)


def _phrase(stage: Stage, start: int, limit: int) -> str:
    end = start
    while end < min(limit, start + _PHRASE) and stage.folded(end) not in _PHRASE_ENDS and end not in stage.date_at:
        end += 1
    if end == start or stage.place(start) is not None or stage.person(start) is not None:
        return ""
    first, last = stage.tokens.span(start, end)
    return re.sub(r"\s+", " ", stage.tokens.text[first:last])


def edition(stage: Stage, gathering: Mention, date_at: int | None, host: str, published: date | None) -> str:
    """The record's id of the gathering: as mentioned, or by its series, the year of the date, and the host.

    Where the text gives neither year nor host, it means the edition next to the day it was published.
    """
    if gathering.ref:
        return gathering.ref
    year = str(stage.dates[date_at].first)[:4] if date_at is not None else ""
    found = [
        one
        for one in stage.record.gatherings.values()
        if one.series == series_of(gathering.names)
        and (not year or str(one.since)[:4] == year)
        and (not host or one.host == host)
    ]
    if not year and not host and published is not None:
        found = [one for one in found if -_WEEKS_AFTER <= (one.since.first - published).days <= _MONTHS_BEFORE]
    elif not year and published is not None:
        found = [one for one in found if abs((one.since.first - published).days) <= _A_YEAR]
    return _closest(found, stage.dates[date_at] if date_at is not None else None, gathering)


def _closest(found: list[Gathering], said: DateRead | None, gathering: Mention) -> str:
    """Of several meetings of a series: those on the days said, then those of its name, then the numbered ones."""
    summit = "summit" in gathering.names.lower()
    if said is not None and said.first is not None and said.last is not None:
        first, last = said.first, said.last
        found = [one for one in found if first <= one.since.last and one.since.first <= last] or found
    found = [one for one in found if ("summit" in one.name.lower()) == summit] or found
    if len(found) > 1:
        found = [one for one in found if one.edition is not None] or found
    return found[0].id if len(found) == 1 else ""


_WEEKS_AFTER, _MONTHS_BEFORE, _A_YEAR = 21, 150, 366
