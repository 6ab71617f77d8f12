"""When a visit is, and what for."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from atlarge.facts.visits import Gathering
from atlarge.names.institutions import series_of
from atlarge.reading.cues import REPORTING
from atlarge.reading.editions import editions_of
from atlarge.reading.readings import DateRead, Mention
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import MEETINGS

_REACH = 14
_DATE_REACH = 9
_STOPS = frozenset({";", ".", "!", "?", ":"})
_PAST_CLAUSE = frozenset(
    "since after because although though while that which who when where marking despite as".split()
)
_OCCASION = frozenset({"for", "attend", "mark", "attending"})


def is_meeting(stage: Stage, verb: int, sentence: Range) -> bool:
    """Whether a meeting without a name follows: "take part in the meeting by video link"."""
    return not MEETINGS.isdisjoint(stage.near(verb + 1, min(sentence[1], verb + _REACH)))


def gathering_after(stage: Stage, verb: int, sentence: Range) -> tuple[Mention | None, int]:
    """The gathering that follows the verb, and the token after it."""
    if not stage.names_gathering(verb + 1, min(sentence[1], verb + _REACH)):
        return None, verb + 1
    for index in range(verb + 1, min(sentence[1], verb + _REACH)):
        if stage.folded(index) in _STOPS:
            break
        found = stage.gathering(index)
        if found is not None:
            return found, stage.tokens.at(found.span[1])
    return None, verb + 1


def club_after(stage: Stage, verb: int, sentence: Range) -> tuple[Mention | None, int]:
    """ "Skips the G20", "attended Brics": a club of States named for its summit, and the token after it."""
    for index in range(verb + 1, min(sentence[1], verb + _CLUB)):
        body = stage.owner.get(index)
        if body is not None and body.kind == "body" and body.names in _CLUBS:
            return msgspec.structs.replace(body, kind="gathering"), stage.tokens.at(body.span[1] - 1) + 1
    return None, verb + 1


_CLUBS = frozenset({"G20", "BRICS", "G7", "G8", "APEC"})
_CLUB = 5  # tokens


def when(stage: Stage, trigger: int, after: int, sentence: Range, *, since: int = 0) -> int | None:
    """The index of the date of the visit: right after its place, else inside its words, else near the verb.

    `since` is the token after the stop before it, of several: what stands before is that one's day.
    """
    after = _past_insertion(stage, after, sentence)
    follows = bool(stage.dated(after, min(sentence[1], after + _DATE_REACH)))
    number = _right_after(stage, after, sentence) if follows else None
    if number is not None:
        return number
    inside = next((at for at in stage.dated(max(trigger, since), after) if _usable(stage, at)), None)
    if inside is not None:
        return stage.date_at[inside]
    number = _soon_after(stage, after, sentence) if follows else None
    number = number if number is not None else _before(stage, trigger, sentence)
    return number if number is not None else _of_the_journey(stage, after, sentence)


def _of_the_journey(stage: Stage, after: int, sentence: Range) -> int | None:
    """The date of a journey is that of what lies on its way: "flew over Greece on his way to New York in May"."""
    for at in range(after, min(sentence[1], after + _CLAUSE)):
        if stage.near(at, at + 3) in _ON_THE_WAY or stage.near(at, at + 2) == ["en", "route"]:
            return _soon_after(stage, at + 3, sentence)
    return None


_ON_THE_WAY = [["on", whose, noun] for whose in ("his", "her", "the", "their") for noun in ("way", "route", "flight")]
_CLAUSE = 24  # tokens


def _past_insertion(stage: Stage, after: int, sentence: Range) -> int:
    """Past "Mongolia, which is a member of the court, on Tuesday": its second comma if a date follows; else `after`."""
    if stage.folded(after) != "," or stage.folded(after + 1) not in _INSERTS:
        return after
    for at in range(after + 2, min(sentence[1], after + _INSERTED)):
        if stage.folded(at) in (",", ";"):
            dated = at + 1 in stage.in_date or (
                stage.folded(at + 1) in ("on", "in", "from") and at + 2 in stage.in_date
            )
            return at + 1 if stage.folded(at) == "," and dated else after
    return after


_INSERTS = frozenset("which a an the where itself also one".split())
_INSERTED = 18  # tokens of what stands between two commas


def _right_after(stage: Stage, after: int, sentence: Range) -> int | None:
    for at in range(after, min(sentence[1], after + 3)):
        if _usable(stage, at) and not _of_next_stop(stage, at):
            return stage.date_at[at]
        if stage.folded(at) not in _BEFORE_A_DATE:
            break
    return None


def _soon_after(stage: Stage, after: int, sentence: Range) -> int | None:
    for at in range(after, min(sentence[1], after + _DATE_REACH)):
        word = stage.folded(at)
        if word in ("after", "since") and stage.folded(at + 2) in ("warrant", "warrants"):
            continue
        if word in _ENDS_IT:
            break
        if _usable(stage, at) and not _of_next_stop(stage, at):
            return stage.date_at[at]
    return None


def _of_next_stop(stage: Stage, at: int) -> bool:
    """Whether the date tells of another stop: "flies to Bishkek, on 4 December to New Delhi"."""
    end = at
    while end in stage.in_date:
        end += 1
    return stage.folded(end) == "to" and stage.place(end + 1) is not None


def _before(stage: Stage, trigger: int, sentence: Range) -> int | None:
    for at in reversed(stage.dated(max(sentence[0], trigger - 2 * _REACH), trigger)):
        if not _OTHER_CLAUSE.isdisjoint(stage.near(at, trigger)):
            return None
        if _usable(stage, at) and not _in_an_insertion(stage, at, trigger, sentence):
            return None if _of_another_clause(stage, at, sentence) else stage.date_at[at]
    return None


def _in_an_insertion(stage: Stage, at: int, trigger: int, sentence: Range) -> bool:
    """Whether the date is told of something else on the way: "Chad, which ratified it in 2006, received him"."""
    if "," not in stage.near(at, trigger):
        return False
    before = stage.near(max(sentence[0], at - _REACH), at)
    opens = max((place for place, word in enumerate(before) if word in _RELATIVE), default=-1)
    return opens > 0 and before[opens - 1] == ","


_RELATIVE = frozenset({"which", "who", "whose", "where"})


def _of_another_clause(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether the date belongs to an opening clause: "Since the warrant of March 2009, he has travelled"."""
    for index in range(at - 1, max(sentence[0], at - _REACH) - 1, -1):
        if stage.folded(index) in ("since", "after", "when", "while", "before"):
            return True
        if stage.folded(index) == ",":
            break
    return False


_SAYS = (REPORTING - frozenset("concluded concludes continued continues".split())) | frozenset(
    "said says announced told reported according confirmed agreed invited signed issued wrote disclosed "
    "revealed".split()
)
"""Words whose day is that on which somebody spoke; those that may tell of a visit itself are left out."""


_BEFORE_A_DATE = frozenset("in on from , at this the as".split())
_OTHER_CLAUSE = _SAYS | {";", "that"}
_ENDS_IT = _STOPS | _PAST_CLAUSE | _SAYS


def _usable(stage: Stage, at: int) -> bool:
    number = stage.date_at.get(at)
    if number is None or (
        stage.folded(at - 1) in ("since", "until", "after", "from") and stage.folded(at - 2) == "warrant"
    ):
        return False
    if len(stage.dates[number].value) == _YEAR and stage.folded(at - 1) in _OWNS and stage.word(at + 1).islower():
        return False  # "the peninsula's 2014 annexation"
    return stage.dates[number].first is not None and stage.folded(at - 1) not in ("since", "until")


_OWNS = frozenset({"'s", "its", "their", "the", "his"})
_YEAR = len("2014")


def occasion(stage: Stage, trigger: int, sentence: Range) -> str:
    """What the visit is for: the gathering, or the words after "for", "to attend" or "to mark"."""
    near = (trigger, min(sentence[1], trigger + 2 * _REACH))
    if _OCCASION.isdisjoint(stage.near(*near)) and not stage.names_gathering(*near):
        return ""
    for index in range(*near):
        found = stage.gathering(index)
        if found is not None:
            return found.names
        if stage.folded(index) in _OCCASION and stage.date_at.get(index + 1) is None and index > trigger:
            return _phrase(stage, index + 1, sentence[1])
        if stage.folded(index) in _STOPS:
            break
    return ""


_HANGING = frozenset("on in at of the a an to for with from and his her its by about over".split())
_NO_OCCASION = frozenset("it him her them whom which what who not being".split())
_OCCASIONS = MEETINGS | frozenset(
    "visit bash games final match treatment holiday consultations launch summits meetings parades signing negotiations "
    "dinner lunch banquet oath mass festival exercises exhibition fair speech interview wedding rites pilgrimage "
    "opening birthday jubilee christening weekend".split()
)
"""What somebody comes for; "for the arrest", "for two days" are no occasions."""
_PHRASE = 9
_PHRASE_ENDS = frozenset(
    {
        ",",
        ".",
        ";",
        ":",
        "(",
        ")",
        "-",
        "–",
        "after",
        "since",
        "said",
        "despite",
        "when",
        "as",
        '"',
        "”",
        "that",
        "which",
        "who",
        "where",
    }
)


def _phrase(stage: Stage, start: int, limit: int) -> str:
    end = start
    while end < min(limit, start + _PHRASE) and stage.folded(end) not in _PHRASE_ENDS and end not in stage.date_at:
        end += 1
    while end > start and stage.folded(end - 1) in _HANGING:
        end -= 1
    if _OCCASIONS.isdisjoint(stage.near(start, end)) or stage.folded(start) in _NO_OCCASION:
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
    series = series_of(gathering.names) or gathering.names
    found = [
        one
        for held, one in editions_of(stage.record).get(series, ())
        if (not year or held == year) and (not host or one.host == host)
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
