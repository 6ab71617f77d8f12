"""Visits told by a gathering: attended, missed, followed from afar."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import absences, antecedents, courses, hosts, leading, slots, travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import (
    Frame,
    context_place,
    framed,
    meeting_before,
    named_place,
    places_after,
    places_around,
    subject_token,
)
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import (
    IN,
    MEETINGS,
    TO,
    VERBS,
    Class,
)

_MEETING_PREPS = frozenset({"from", "in", "at", "of", "on"})


def attending(stage: Stage, at: int, sentence: Range, name: Class) -> Frame | None:
    """ "Attends the summit", "skipped the summit in South Africa", "took part by video"."""
    skips = name == "skip"
    word, following = stage.folded(at), stage.folded(at + 1)
    if skips and following != _PARTICLES.get(word[:3], following):
        return None
    if word == "berth" or (word == "miss" and stage.folded(at - 1) == "a"):
        return _gave_a_miss(stage, at, sentence)
    ahead = {following, stage.folded(at + 2)}
    if word in ("take", "takes", "took", "taken", "taking") and not {"part", "seat", "place"} & ahead:
        return None
    gathering, end = slots.gathering_after(stage, at, sentence)
    if gathering is None:
        gathering, end = slots.club_after(stage, at, sentence)
    places = places_after(stage, end - 1, sentence, IN, reach=24, related=True) if gathering else ()
    if not places and gathering is None:
        place, further = hosts.meeting_after(stage, at, sentence)
        places = ((place, further),) if place is not None else _of_a_leader(stage, at, sentence)
        if not places and skips:
            places = places_after(stage, at, sentence, _MEETING_PREPS)
            places = places or places_after(stage, at, sentence, frozenset(), reach=4)
    if skips and any(stage.folded(one) == "airspace" for one in range(at + 1, at + 5)):
        return None
    person = travellers.subject(stage, at, sentence)
    course = courses.of_verb(stage, at, sentence, skips=skips) if person else None
    if person is None or course is None:
        return None
    if gathering is not None and not places:  # "In Rwanda, which is not a party, he attended the summit"
        opening = antecedents.fronted(stage, subject_token(stage, at, sentence, person), sentence)
        places = ((opening, at),) if opening is not None else ()
    if (
        name == "attend"
        and word.startswith(("address", "open", "follow", "chair", "join"))
        and not (course.state == "remote" or (gathering and (places or word.startswith("address"))))
    ):
        return None
    if skips and gathering is None and _ever_since(stage, at, sentence):
        course = Course(state="made", negated=True)
    if not places and gathering is None:
        return _in_context(stage, at, sentence, person, course)
    return framed("verb of attending", person, places, course, at, gathering)


_PARTICLES = {"sit": "out", "sat": "out", "pas": "up"}  # "sat out", "passed up"


def _of_a_leader(stage: Stage, at: int, sentence: Range) -> tuple[hosts.Placed, ...]:
    """ "The swearing-in of President Museveni", "Trump's inauguration": the State of whoever takes office."""
    meeting = next((one for one in range(at + 1, min(sentence[1], at + 9)) if stage.folded(one) in _OATHS), None)
    if meeting is None:
        return ()
    owned = stage.folded(meeting - 1) == "'s"
    found = leading.leader_before(stage, meeting - 1) if owned else leading.leader_after(stage, meeting + 1)
    return (found,) if found is not None else ()


_OATHS = frozenset("swearing-in inauguration oath wedding funeral birthday".split())


def _ever_since(stage: Stage, at: int, sentence: Range) -> bool:
    """ "Has avoided Brazil": no occasion was missed."""
    perfect = {"has", "have"} & set(courses.helpers(stage, at, sentence))
    return bool(perfect) and not slots.is_meeting(stage, at, sentence)


def _gave_a_miss(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Gave the summit in Rio a miss"."""
    verb = next((one for one in range(at - 2, max(sentence[0], at - 14), -1) if stage.folded(one) in _GIVES), None)
    if verb is None:
        return None
    person = travellers.subject(stage, verb, sentence)
    place, after = hosts.meeting_after(stage, verb, (sentence[0], at))
    gathering, _ = slots.gathering_after(stage, verb, sentence)
    gathering = gathering or slots.club_after(stage, verb, sentence)[0]
    course = courses.of_verb(stage, verb, sentence, skips=True) if person else None
    places = ((place, after),) if place is not None else places_after(stage, verb, (sentence[0], at), frozenset())
    return framed("verb of attending", person, places, course, verb, gathering)


_GIVES = frozenset("give gives gave given giving".split())


def _in_context(stage: Stage, at: int, sentence: Range, person: Mention, course: Course) -> Frame | None:
    """ "Will take part in the meeting by video link", "whose summit he skipped": a place or gathering named before."""
    around = places_around(stage, at, sentence, person)
    if not around and "there" in stage.near(at + 1, at + 9):
        there = named_place(stage, stage.near(0, at + 9).index("there", at) - 1, person, sentence)
        around = (there,) if there is not None else ()
    if not around:
        owner = next(
            (stage.place(one) for one in range(at - 1, max(sentence[0], at - 8), -1) if _whose(stage, one)), None
        )
        around = ((owner, at + 1),) if owner is not None else ()
    if around:
        return framed("verb of attending", person, around, course, at, context=True)
    listed = slots.is_meeting(stage, at, sentence)
    alone = stage.folded(at + 1) in (",", ".", "it", "either", "after", "in")
    if not (listed or alone or course.state == "remote"):
        return None
    gathering = stage.gathering_before(at)
    direct = bool(MEETINGS & {stage.folded(one) for one in range(at + 1, at + 5)}) and not any(
        one in stage.others for one in range(at + 1, at + 5)
    )
    met = meeting_before(stage, at) or (hosts.only_abroad(stage, sentence, person) if direct else None)
    if gathering is not None and (met is None or stage.tokens.starts[met[1] - 1] < gathering.span[0]):
        return framed("verb of attending", person, (), course, at, gathering, context=True)
    return framed("verb of attending", person, (met,) if met else (), course, at, context=True)


def _whose(stage: Stage, at: int) -> bool:
    after = stage.folded(at + 1) + stage.folded(at + 2)
    return stage.place(at) is not None and "whose" in after


def staying_away(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Stayed away from the summit", "stayed at home", "sent Lavrov in his place"."""
    following = [stage.folded(one) for one in range(at + 1, min(sentence[1], at + 18))]
    if not stage.folded(at).startswith(("stay", "keep", "kept", "sen", "repres")):
        return _withdrawing(stage, at, sentence, following)
    away = following[:1] == ["away"] or following[:3] == ["well", "away", "from"]
    home = following[:2] == ["at", "home"] or following[:1] == ["home"]
    if home and "from" in following[1:3]:  # "to stay home from the summit"
        away, home = True, False
    if stage.folded(at).startswith("sen") and _sends_one_of_his(stage, at):
        return _sent_another(stage, at, sentence)
    if stage.folded(at).startswith(("sen", "repres")):
        joined = " ".join(following)
        away = any(words in joined for words in _OTHERS)
        home = (
            stage.folded(at) == "sent"
            and bool({"minister", "deputy", "aide", "envoy"} & set(following[:4]))
            and any(stage.folded(one) == "but" for one in range(at - 3, at))
        )
    if not (away or home):
        return absences.kept_away(stage, at, sentence) if stage.folded(at).startswith("ke") else None
    person = travellers.subject(stage, at, sentence)
    course = courses.of_verb(stage, at, sentence, skips=True) if person else None
    if person is None or course is None:
        return None
    if home:
        met = meeting_before(stage, at)
        before = {stage.folded(one) for one in range(max(sentence[0], at - 20), at)}
        instead = {"instead", "rather", "but", "represented", "prefers"} & {
            stage.folded(one) for one in range(max(sentence[0], at - 12), min(sentence[1], at + 8))
        }
        held = before & MEETINGS or {"met", "gathered"} & before
        places = (met,) if met is not None else context_place(stage, at, person) if instead or held else ()
        only = hosts.only_abroad(stage, sentence, person) if not places else None  # of a headline
        places = (only,) if only is not None else places
        return framed("staying at home", person, places, course, at, context=True)
    gathering, end = slots.gathering_after(stage, at, sentence)
    places = places_after(stage, end - 1 if gathering else at, sentence, IN if gathering else _MEETING_PREPS | TO)
    if not places and gathering is None and following[1:2] != ["from"]:
        return framed("staying away", person, context_place(stage, at, person), course, at, context=True)
    return framed("staying away", person, places, course, at, gathering)


def _sends_one_of_his(stage: Stage, at: int) -> bool:
    """ "Sent his foreign minister": somebody goes in his place, whatever else is said."""
    near = stage.near(at + 1, at + 6)
    return near[0] in ("his", "her") and not _STAND_INS.isdisjoint(near) and "with" not in near


_STAND_INS = frozenset("minister vice-president deputy envoy ambassador adviser aide representative premier".split())


def _sent_another(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Sent his foreign minister to the summit in Rio", "sent his vice-president there"."""
    person = travellers.subject(stage, at, sentence)
    course = courses.of_verb(stage, at, sentence, skips=True) if person else None
    if person is None or course is None:
        return None
    place, after = hosts.meeting_after(stage, at, sentence)
    gathering, end = slots.gathering_after(stage, at, sentence)
    places: tuple[hosts.Placed, ...] = ((place, after),) if place is not None else ()
    places = places or (places_after(stage, end - 1, sentence, IN) if gathering else ())
    if places or gathering is not None:
        return framed("somebody else instead", person, places, course, at, gathering)
    first = stage.place(sentence[0] + 1) if stage.folded(sentence[0]) == "to" else None
    if first is not None:  # "To Rio, Putin sent his foreign minister"
        return framed("somebody else instead", person, ((first, at + 1),), course, at, context=True)
    if not {"there", "instead"} & set(stage.near(at + 1, min(sentence[1], at + 18))):
        return None
    met = meeting_before(stage, at)
    around = places_around(stage, at, sentence, person) or ((met,) if met is not None else ())
    around = around or context_place(stage, at, person)
    return framed("somebody else instead", person, around, course, at, context=True)


_OUT_OF = (["out", "of"], ["himself", "from"], ["herself", "from"], ["off", "from"], ["himself", "out"])
_OTHERS = ("in his place", "in his stead", "in her place", "instead", "someone else", "somebody else")


def _withdrawing(stage: Stage, at: int, sentence: Range, following: list[str]) -> Frame | None:
    """ "Pulled out of the summit in", "withdrew from the conference"."""
    if following[:2] not in _OUT_OF and not (
        (following[:1] == ["from"] and stage.folded(at).startswith("withdr"))
        or (following[:1] == ["off"] and stage.folded(at).startswith("beg"))
    ):
        return None
    gathering, end = slots.gathering_after(stage, at, sentence)
    places = places_after(stage, end - 1, sentence, IN) if gathering else ()
    if not gathering:
        place, after = hosts.meeting_after(stage, at, sentence)
        places = ((place, after),) if place is not None else ()
    person = travellers.subject(stage, at, sentence) if places or gathering else None
    opted = stage.folded(at).startswith(("opt", "rul", "beg", "absent"))
    return framed("withdrawing", person, places, Course(state="not attended" if opted else "called off"), at, gathering)


def leaves_out(stage: Stage, at: int) -> bool:
    """Whether a "not" closes its clause: asked first, as most do not."""
    return stage.folded(at + 1) in (",", ".", ";")


_THINGS = frozenset({"it", "that", "this", "which", "there", "these", "those"})


def left_out(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Putin will not, the Kremlin says": the verb of the sentence before is left out."""
    helper = stage.folded(at - 1)
    if helper not in ("will", "is", "was", "did", "has", "had") or stage.folded(at + 1) not in (",", ".", ";"):
        return None
    if helper in ("has", "had") and not any(map(_goes, stage.near(sentence[0] - _REACH, sentence[0]))):
        return None  # "has not" may leave out any verb
    if stage.folded(at - 2) in _THINGS:  # "it is not" says what a thing is
        return None
    person = travellers.subject(stage, at, sentence)
    if person is None:
        return None
    return framed(
        "verb left out", person, context_place(stage, at, person), Course(state="not attended"), at, context=True
    )


_REACH = 30


def _goes(word: str) -> bool:
    return not _GOES_TO.isdisjoint(VERBS.get(word, ()))


def stand_in(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Lavrov will attend the Johannesburg summit in place of Putin", "visited Poland instead of him"."""
    person = next((stage.person(one) for one in range(at + 2, at + 6) if stage.person(one) is not None), None)
    verb: int | None = at
    if (stage.folded(at + 1), stage.folded(at + 2)) == ("in", "for") or stage.folded(at).startswith("deput"):
        bounds = (at, sentence[1])
    elif stage.folded(at - 1) in ("his", "her") and stage.folded(at - 2) == "in":
        person = stage.person(at - 1) or stage.he(at - 1)
        last = meeting_before(stage, at)
        there = (last,) if last is not None else context_place(stage, at, person) if person is not None else ()
        return framed("somebody else instead", person, there, Course(state="not attended"), at, context=True)
    elif stage.folded(at + 1) == "of":
        verbs = range(at - 1, max(sentence[0], at - 20) - 1, -1)
        verb = next((one for one in verbs if _GOES_TO.intersection(VERBS.get(stage.folded(one), ()))), None)
        bounds = (verb or at, at)
    else:
        return None
    if verb is None or person is None:
        return None
    gathering, _ = slots.gathering_after(stage, verb, bounds)
    met, after = hosts.meeting_after(stage, verb, bounds)
    places = ((met, after),) if met is not None else places_after(stage, verb, bounds, IN | TO)
    places = places or places_after(stage, verb, bounds, frozenset())
    return framed("somebody else instead", person, places, Course(state="not attended"), at, gathering, context=True)


_GOES_TO = frozenset({"attend", "go", "visit", "arrive", "away"})


def from_afar(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Looked down from a screen", "spoke by video link": at the gathering or meeting spoken of."""
    into = stage.folded(at).startswith(_DIALS) and stage.folded(at + 1) in ("in", "into")
    if stage.folded(at).endswith("recorded"):
        if stage.folded(at + 1) not in _SENT or slots.gathering_after(stage, at, sentence)[0] is None:
            return None
        into = True
    if not (into or courses.is_remote(stage, at, sentence)):
        return None
    person = travellers.subject(stage, at, sentence) or travellers.heard(stage, at)
    if person is None or (stage.folded(at) == "speech" and not slots.is_meeting(stage, at, sentence)):
        return None
    ahead, after = hosts.meeting_after(stage, at, sentence)
    met = ((ahead, after),) if ahead is not None else places_around(stage, at, sentence, person)
    met = met or _where(stage, at, sentence) or _met(stage, at)
    gathering = slots.gathering_after(stage, at, sentence)[0] or stage.gathering_before(at)
    places = met or (() if gathering is not None else context_place(stage, at, person))
    return framed("from afar", person, places, Course(state="remote"), at, gathering, context=True)


_SENT = frozenset("message address speech greeting statement video remarks".split())
_DIALS = ("dial", "beam", "zoom")


def _where(stage: Stage, at: int, sentence: Range) -> tuple[hosts.Placed, ...]:
    """ "To Johannesburg for the summit, where he spoke": the place named before in the sentence."""
    if "where" not in {stage.folded(one) for one in range(at - 4, at)}:
        return ()
    last = next((one for one in range(at - 1, sentence[0] - 1, -1) if stage.place(one) is not None), None)
    found = hosts.placed(stage, last) if last is not None else None
    return (found,) if found is not None else ()


def _met(stage: Stage, at: int) -> tuple[hosts.Placed, ...]:
    met = meeting_before(stage, at)
    return (met,) if met is not None else ()
