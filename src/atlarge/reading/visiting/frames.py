"""A visit in the making, and the places that the sentence around its verb or noun offers."""

from __future__ import annotations

import msgspec

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import antecedents, hosts
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.hosts import Placed
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import IN, MEETINGS, STATES


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """Who, where to (one State or several, or only a gathering), what comes of it, and the words it was read from.

    `after` is the token after the words; `context` tells that the place was named elsewhere; `echo` that the words
    only tell what became of a visit told before, by themselves none. `date` is the number of its time expression where
    the rule knows it, -1 where it knows that there is none; None: whichever stands nearest.
    """

    rule: str
    person: Mention
    places: tuple[Placed, ...] = ()
    course: Course
    trigger: int
    after: int
    gathering: Mention | None = None
    context: bool = False
    echo: bool = False
    date: int | None = None


def framed(
    rule: str,
    person: Mention | None,
    places: tuple[Placed, ...],
    course: Course | None,
    at: int,
    gathering: Mention | None = None,
    *,
    context: bool = False,
) -> Frame | None:
    """The frame, if all of it is known; None otherwise."""
    if person is None or course is None or not (places or gathering):
        return None
    after = max(at + 1, places[0][1] if places and not context else 0)
    return Frame(
        rule=rule, person=person, places=places, course=course, trigger=at, after=after, gathering=gathering,
        context=context,
    )  # fmt: skip


def places_after(
    stage: Stage, at: int, sentence: Range, after: frozenset[str], *, reach: int = 15, related: bool = False
) -> tuple[Placed, ...]:
    """The places that follow, all of a list."""
    host, end = hosts.host_after(stage, at, sentence, after, reach=reach, related=related)
    return tuple(hosts.all_hosts(stage, (host, end), sentence)) if host is not None else ()


def places_around(stage: Stage, at: int, sentence: Range, person: Mention | None) -> tuple[Placed, ...]:
    """The places before a verb: those a relative clause is about, or the one that opens the sentence."""
    start = subject_token(stage, at, sentence, person)
    found = antecedents.related(stage, start, sentence)
    if found:
        return tuple(found)
    listed = after_colon(stage, at, sentence)
    if listed:
        return listed
    opening = antecedents.fronted(stage, start, sentence)
    return ((opening, at + 1),) if opening is not None else ()


def subject_token(stage: Stage, verb: int, sentence: Range, person: Mention | None) -> int:
    """The token at which the subject of the verb begins, as far as it stands near."""
    for index in range(verb - 1, max(sentence[0], verb - 9) - 1, -1):
        here = stage.person(index)
        if here is not None and (person is None or here.ref == person.ref):
            return stage.tokens.at(here.span[0])
        if stage.folded(index) in ("he", "she"):
            return index
    return verb


def after_colon(stage: Stage, at: int, sentence: Range, *, anything: bool = False) -> tuple[Placed, ...]:
    """ "Two States Parties have received him: Mongolia in 2024 and Tajikistan in 2025".

    `anything`: after a colon, whatever was spoken of before it ("goes to Indochina: Vientiane first, then Hanoi").
    """
    if not anything and STATES.isdisjoint(stage.near(max(sentence[0], at - 6), at)):
        return ()
    opening = (":",) if anything else (":", ",", "including", "namely")
    for index, word in enumerate(stage.near(at + 1, min(sentence[1], at + 24)), at + 1):
        if word in opening:
            found = hosts.placed(stage, index + 1)
            if found is not None:
                return tuple(hosts.all_hosts(stage, found, sentence))
    return ()


def named_place(stage: Stage, at: int, person: Mention, sentence: Range) -> Placed | None:
    """What "here" or "there" right after the verb means; the place a meeting named before is held at."""
    for index, word in enumerate(stage.near(at + 1, min(at + 11, sentence[1])), at + 1):
        if word == "here":
            place = stage.here(person.ref)
            return (place, index + 1) if place is not None else None
        if word == "there" and index < at + 5 and stage.folded(index + 1) not in ("is", "was", "are", "were"):
            place = stage.place_before(index, person.ref)
            return (place, index + 1) if place is not None else None
        if (
            word in ("the", "that", "this")
            and stage.folded(index + 1 + (stage.folded(index + 1) in _KINDLY)) in _SAME
            and stage.folded(index + 2) not in ("of", "that", "which")
        ):
            place = stage.place_before(index, person.ref)
            return (place, index + 2) if place is not None else None
        if word in (",", ".", "and"):
            break
    return None


_KINDLY = frozenset("brotherly sisterly friendly neighbouring neighboring host same tiny".split())
_SAME = frozenset({"country", "state", "kingdom", "republic", "capital", "island", "sultanate", "emirate"})


def context_place(stage: Stage, at: int, person: Mention) -> tuple[Placed, ...]:
    """The place last named, where the words name none ("the visit was called off")."""
    place = stage.place_before(at, person.ref)
    return ((place, at + 1),) if place is not None else ()


def dateline_place(stage: Stage, at: int, person: Mention | None) -> tuple[Placed, ...]:
    """Where the story was filed, where it says that somebody came, was received or left, and not where."""
    found = stage.dateline(at, person.ref) if person is not None else None
    if found is None or any(stage.place(one) for one in range(max(found[1] + _DATELINE, at - _NEAR), at + _NEAR)):
        return ()  # "LONDON - Putin flew home to Sochi": filed from elsewhere
    return (found,)


_DATELINE = 5  # tokens after the place that may name a part of the State
_NEAR = 12


def meeting_before(stage: Stage, at: int) -> Placed | None:
    """The place of the meeting last spoken of: "comes to the ceremony at Auschwitz ... he's going to attend"."""
    for back, word in enumerate(reversed(stage.near(max(0, at - 100), at)), 1):
        if word in MEETINGS:
            index = at - back
            host, end = hosts.host_after(stage, index, (index, index + 6), IN, reach=6)
            if host is not None:
                return host, end
            led = next((one for one in range(index - 2, index - 6, -1) if stage.place(one) is not None), None)
            if led is not None and "for" in stage.near(led, index):  # "comes to Auschwitz for the ceremony"
                return hosts.placed(stage, led)
    return None


def said_where(stage: Stage, sentence: Range, person: Mention) -> tuple[Placed, ...]:
    """The one town abroad that the sentence names behind "in": "sat in the second row as she was sworn in in Lima"."""
    near = range(sentence[0] + 1, min(sentence[1], sentence[0] + _LONG))
    towns = {one.ref: (one, at) for at in near if (one := stage.place(at)) is not None and _stands_in(stage, at)}
    abroad = [found for ref, found in towns.items() if not stage.at_home(person.ref, ref)]
    return ((abroad[0][0], abroad[0][1] + 1),) if len(abroad) == len(towns) == 1 else ()


_LONG = 60  # tokens


def _stands_in(stage: Stage, at: int) -> bool:
    """Whether the place is named as where something is: "in Lima", "a corner of Lima airport"."""
    return stage.folded(at - 1) in IN or stage.folded(at + 1) == "airport"
