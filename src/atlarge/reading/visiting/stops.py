"""Visits told as stops: itineraries, lists after a colon, the lines of a timeline, pictures with a dateline."""

from __future__ import annotations

from collections.abc import Sequence

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import antecedents, courses, hosts, travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame, framed
from atlarge.reading.visiting.hosts import Placed
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import FORMS, NOT_SO, VERBS, Class

_CAME = frozenset({"came", "was", "comes", "followed"})
_DASHES = frozenset({"-", "–", "—", ":"})
_TRAVELS = frozenset(
    "journey journeys travels trip trips visit visits itinerary stop stops destinations travelled traveled flown "
    "outing visited tour tours outings calendar diary schedule agenda programme".split()
)
_MAY_BE_TRAVELS = frozenset("home abroad everywhere capital capitals been countries states foreign".split())
_ABOUT_TRAVELS = _TRAVELS | {"abroad", "been", "went", "goes", "where"}
_AFTER_A_STOP = frozenset({",", ".", ";", "(", "for", "-", "–", "—", ""})
_SHOWN = frozenset("on at in with during before review reviews".split())
_TO_COME = frozenset(
    "calendar diary schedule will would plans planned next itinerary agenda announced upcoming coming due set".split()
)
_SHUT = NOT_SO | frozenset("closed shut away outside lost off-limits except risk risks arrest bound oblige".split())
_OPENING = 60  # tokens in which a timeline tells what it is about
_LINE = 12  # tokens of the date before the stop
_FEW, _MANY = 2, 4


def itinerary(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Beijing came next, then Astana", "in 2024 he added Hanoi and Baku": the stops of one whose travels are told."""
    behind = _collects(stage, at)
    if behind:
        person = travellers.subject(stage, at, sentence)
        found = hosts.placed(stage, behind)
        places = hosts.all_hosts(stage, found, sentence) if found is not None else []
    else:
        if stage.folded(at - 1) not in _CAME or stage.place(at - 2) is None:
            return None
        person = stage.he(at) or stage.main
        places = _before_and_after(stage, at, sentence)
    if stage.folded(at) != "next" and not behind and len(places) < _FEW:
        return None
    course: Course | None = Course(state="announced" if stage.folded(at - 1) == "comes" else "made")
    if behind and stage.folded(at) != "added":
        course = courses.of_verb(stage, at, sentence)
    return framed("itinerary", person, tuple(places), course, at)


def _collects(stage: Stage, at: int) -> int:
    """The token after "added", "took in", "squeezed in", "ticked off" or "has chosen" with a stop after it; else 0."""
    word, following = stage.folded(at), stage.folded(at + 1)
    if word == "added" and stage.place(at + 1) is not None:
        return at + 1
    if (word.startswith(("t", "sq")) and following == "in") or (word.startswith("tick") and following == "off"):
        return at + 2 if stage.place(at + 2) is not None else 0
    chosen = word.startswith(("cho", "pick")) and stage.place(at + 1) is not None
    return at + 1 if chosen and not _TRAVELS.isdisjoint(stage.near(at - 2 * _LINE, at + _LINE)) else 0


def _before_and_after(stage: Stage, at: int, sentence: Range) -> list[Placed]:
    """The stops before "came next" and those after it."""
    last = stage.owner[at - 2]
    found = antecedents.list_before(stage, stage.tokens.at(last.span[1] - 1), sentence)
    later = next((one for one in range(at + 1, min(sentence[1], at + 5)) if stage.place(one) is not None), None)
    further = hosts.placed(stage, later) if later is not None else None
    return [*found, *(hosts.all_hosts(stage, further, sentence) if further is not None else ())]


def begins(stage: Stage, at: int) -> bool:
    """Whether a place follows the colon or dash: asked first, as most are followed by something else."""
    if stage.place(at + 1) is not None or (stage.folded(at + 1) in ("in", "to") and stage.place(at + 2) is not None):
        return True
    return (
        stage.folded(at) == ":" and stage.names_place(at + 1, at + _LINE) and not _VISITS.isdisjoint(_before(stage, at))
    )


def _before(stage: Stage, at: int) -> list[str]:
    return stage.near(at - 2 * _LINE, at)


def listed(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "He stayed close to home: Bishkek in October, Astana in November"; "16 May 2024: Beijing, state visit"."""
    step = at + 1 + (stage.place(at + 1) is None)
    found = hosts.placed(stage, step)
    if found is None:
        return _things_done(stage, at, sentence)
    if _opens_with_date(stage, at, sentence):
        return _timeline(stage, at, tuple(_all(stage, found, sentence)))
    before = stage.near(max(sentence[0], at - 2 * _LINE), at)
    places = tuple(_all(stage, found, sentence)) if stage.folded(at) == ":" else ()
    travels = not _TRAVELS.isdisjoint(before) or (not _MAY_BE_TRAVELS.isdisjoint(before) and _each_dated(stage, places))
    if len(places) < _FEW or not travels or not _SHUT.isdisjoint(before):
        return None
    past = _TO_COME.isdisjoint(before)
    state = Course(state="made" if past else "announced", turn=-1 if past else 1)
    return framed("list of stops", _who(stage, at, sentence), places, state, at)


def _things_done(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "His Gulf trip was short: lunch in Abu Dhabi, coffee in Riyadh": the places, each behind a preposition."""
    before = _before(stage, at) if at - 2 * _LINE >= sentence[0] else stage.near(sentence[0], at)
    if stage.folded(at) != ":" or _VISITS.isdisjoint(before) or not _SHUT.isdisjoint(before):
        return None
    near = range(at + 2, min(sentence[1], at + _OPENING))
    found = [hosts.placed(stage, one) for one in near if stage.folded(one - 1) in ("in", "to", "at")]
    places = {one[0].ref: one for one in found if one is not None}
    if len(places) < _FEW or any(one in stage.others for one in range(sentence[0], at)):
        return None
    past = _TO_COME.isdisjoint(before)
    state = Course(state="made" if past else "announced", turn=-1 if past else 1)
    return framed("list of stops", _who(stage, at, sentence), tuple(places.values()), state, at)


_VISITS = frozenset(
    "trip trips tour tours journey journeys excursion outings visit visits nights abroad travels".split()
)


def _each_dated(stage: Stage, places: Sequence[Placed]) -> bool:
    """Whether the list gives a day or month for (nearly) each stop: no list of anything but visits does."""
    if not places:
        return False
    first, last = places[0][1], places[-1][1] + 3
    return sum(one in stage.date_at for one in range(first, last)) >= max(_FEW, len(places) - 1)


def _all(stage: Stage, first: Placed, sentence: Range) -> list[Placed]:
    """The places of the list; its last may follow a comma alone."""
    found = hosts.all_hosts(stage, first, sentence)
    step = hosts.past_links(stage, found[-1][1])
    last = hosts.placed(stage, step) if "," in stage.near(found[-1][1], step) else None
    return [*found, last] if last is not None and last[1] <= sentence[1] else found


def _who(stage: Stage, at: int, sentence: Range) -> Mention | None:
    """Whose stops they are: the one person of the record named before them, or "he"."""
    named = {one.ref: one for one in map(stage.person, range(sentence[0], at)) if one is not None}
    if len(named) > 1 or any(one in stage.others for one in range(sentence[0], at)):
        return None
    return next(iter(named.values()), None) or stage.he(at)


def _opens_with_date(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether nothing but a date stands before the colon or dash, at the beginning of a paragraph."""
    return (
        0 < at - sentence[0] <= _LINE
        and sentence[0] in stage.begins
        and all(one in stage.in_date or not stage.folded(one)[0].isalnum() for one in range(sentence[0], at))
        and any(one in stage.in_date for one in range(sentence[0], at))
    )


def _timeline(stage: Stage, at: int, places: tuple[Placed, ...]) -> Frame | None:
    """A line of a timeline of the main person's journeys: a date and a stop."""
    after = places[-1][1]
    ends = after in stage.begins or stage.folded(after) in _AFTER_A_STOP  # not "July 2010: Chad refuses"
    if not ends or _ABOUT_TRAVELS.isdisjoint(stage.near(0, _OPENING)):
        return None
    return framed("line of a timeline", stage.main, places, Course(state="made", sure=False), at)


def opening(stage: Stage, sentence: Range) -> Frame | None:
    """What a place that begins the sentence tells: the dateline of a picture, or a list of stops."""
    return _pictured(stage, sentence) or _listed_first(stage, sentence)


def _listed_first(stage: Stage, sentence: Range) -> Frame | None:
    """ "Mongolia in September, Turkmenistan in October: Putin has started to travel again"."""
    found = hosts.placed(stage, sentence[0])
    places = tuple(_all(stage, found, sentence)) if found is not None else ()
    if len(places) < _FEW:
        return None
    colon = next((one for one in range(places[-1][1], places[-1][1] + 4) if stage.folded(one) in _DASHES), None)
    after = stage.near(colon, min(sentence[1], colon + 2 * _LINE)) if colon is not None else []
    travels = len(places) >= _MANY or not _OF_A_TRAVELLER.isdisjoint(after)
    if colon is None or not travels or not _SHUT.isdisjoint(after):
        return None
    person = next((stage.actor(one) for one in range(colon + 1, colon + _LINE) if stage.actor(one) is not None), None)
    past = _TO_COME.isdisjoint(after)
    state = Course(state="made" if past else "announced", turn=-1 if past else 1)
    return framed("list of stops", person or stage.he(colon + 1), places, state, colon)


_OF_A_TRAVELLER = _ABOUT_TRAVELS | {
    "guest",
    "travel",
    "travelling",
    "traveling",
    "visits",
    "hosts",
    "hosted",
    "passport",
}


def _pictured(stage: Stage, sentence: Range) -> Frame | None:
    """ "3. BUDAPEST, April 3. Orban and Netanyahu inspect the guard": whom a dated picture shows was there."""
    first = sentence[0]
    opens = {first, first - 2} & stage.begins
    found = hosts.placed(stage, first) if opens else None
    if found is None or stage.folded(found[1]) != "," or found[1] + 1 not in stage.in_date:
        return None
    end = next((one for one in range(found[1] + 1, found[1] + 6) if one not in stage.in_date), found[1])
    if stage.folded(end) != "." and end not in stage.begins and stage.folded(end - 1) != ".":
        return None
    for at in range(end, end + _LINE):
        if at in stage.begins or not NOT_SO.isdisjoint(stage.near(at, at + _LINE)):
            return None
        if stage.actor(at) is not None and stage.capable(at):
            if not _shown(stage, at):
                return None
            course = Course(state="made", turn=-1)
            return framed("picture with a dateline", stage.actor(at), (found,), course, first)
    return None


def _shown(stage: Stage, at: int) -> bool:
    """Whether the words after the person are of a picture: "on the red carpet", "and Orban inspect the guard"."""
    step = stage.tokens.at(stage.owner[at].span[1] - 1) + 1
    while step < at + _LINE and (stage.word(step)[:1].isupper() or stage.folded(step) in ("and", ",", "his", "host")):
        step += 1
    word = stage.folded(step)
    doing = "present" in VERBS.get(word, ()) and bool(FORMS[word] & {"base", "s", "ing"})
    return word in _SHOWN or doing
