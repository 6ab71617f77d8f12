"""Visits told by a welcome: the red carpet, a banquet, an honour guard, a warm reception."""

from __future__ import annotations

from collections.abc import Iterable

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import courses, outlooks, owners, travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame, framed, places_after
from atlarge.reading.visiting.hosting import host_subject
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import IN


def carpet(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "Rolled out the red carpet for Putin in", "pulled it off when Orban rolled out the red carpet in Budapest"."""
    if stage.folded(at) != "carpet":
        told = _given_a_welcome(stage, at, sentence) or _laid_on(stage, at, sentence)
        return told or _the_welcome(stage, at, sentence)
    rolled = next((one for one in range(at - 6, at + 5) if stage.folded(one).startswith("roll")), None)
    if stage.folded(at - 1) not in ("red", "the") or rolled is None:
        return None
    people = range(at + 1, min(sentence[1], at + 8))
    person = next((stage.person(one) for one in people if stage.person(one) is not None), None)
    if person is None:
        person = travellers.left_subject(stage, at - 5, max(sentence[0], at - 40)) or stage.he(sentence[0])
    places = places_after(stage, at, sentence, IN) or host_subject(stage, at - 3, sentence)
    return framed("red carpet", person, places, courses.of_verb(stage, rolled, sentence), at)


def _given_a_welcome(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Gets a warm welcome in Hanoi", "was given a reception in"."""
    got = next((one for one in range(at - 1, max(sentence[0], at - 7) - 1, -1) if stage.folded(one) in _GETS), None)
    places = places_after(stage, at, sentence, IN) if got is not None else ()
    if got is None or not places:
        return None
    person = travellers.subject(stage, got, sentence)
    course = courses.of_verb(stage, got, sentence) if person else None
    if course is not None and stage.folded(got) in ("gets", "receives", "enjoys"):
        course = Course(state="under way", sure=False)
    if course is None or course.hedged or course.negated:
        return None
    return framed("given a welcome", person, places, course, at)


def _laid_on(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Gave Putin a grand welcome", "laid on a parade for Netanyahu": the State that does had him there."""
    verb = next((one for one in range(at - 1, max(sentence[0], at - 7) - 1, -1) if stage.folded(one) in _LAYS_ON), None)
    if verb is None:
        return None
    near = range(at + 2, at + 6) if stage.folded(at + 1) in ("for", "to") else range(verb + 1, at)
    person = next((stage.person(one) for one in near if stage.person(one) is not None), None)
    places = places_after(stage, at, sentence, IN) or host_subject(stage, verb, sentence)
    return framed("given a welcome", person, places, courses.of_verb(stage, verb, sentence), at)


def _the_welcome(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "His reception in Hungary", "Jordan's welcome for al-Bashir", "the welcome that Hungary gave Netanyahu"."""
    if stage.folded(at) not in ("reception", "welcome") or stage.folded(at + 1) in ("and", ","):  # "a welcome and ..."
        return None
    owner, owned = owners.possessor(stage, at, sentence)
    gave = next((one for one in range(at + 1, min(sentence[1], at + 6)) if stage.folded(one) in _GIVEN), None)
    step = gave if gave is not None else at
    if owner is None:
        near = range(step + 1, min(sentence[1], step + 7)) if gave is not None or _for_whom(stage, at) else range(0)
        owner, owned = _named_first(stage, near), False
    places = places_after(stage, step, sentence, IN)
    if not places and not owned:
        places = host_subject(stage, step if gave is not None else at, sentence)
    course = outlooks.of_noun(stage, at, sentence) if owner is not None and places else None
    return framed("given a welcome", owner, places, course, at)


def _named_first(stage: Stage, near: Iterable[int]) -> Mention | None:
    """The person whose name, with titles before it, the tokens begin with."""
    for at in near:
        if stage.person(at) is not None:
            return stage.actor(at)
        if not (stage.word(at)[:1].isupper() or stage.folded(at) in ("to", "the", "for", "of", "president")):
            break
    return None


def _for_whom(stage: Stage, at: int) -> bool:
    return stage.folded(at + 1) in ("for", "of", "to")


_GIVEN = frozenset("gave given gives accorded extended".split())
_LAYS_ON = frozenset(
    "give gives gave given giving put puts lay lays laid threw throws staged stages held holds treat treats treated "
    "accord accords accorded afforded grant grants granted granting".split()
)
_GETS = frozenset("granted get gets got given receives received enjoys enjoyed".split())
