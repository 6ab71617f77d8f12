"""Visits told by what a State did with a guest: let him in, sent him home, gave him up, spared him."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import antecedents, courses, hosts, travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame, framed
from atlarge.reading.visiting.hosting import by_host, carried, host_subject, object_of, past_before
from atlarge.reading.visiting.hosts import Placed
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import VEHICLES

_LETS_IN = frozenset(
    "sleep spend rest eat dine speak address attend come in visit enter land stay leave go pass travel slip return "
    "fly walk through into depart cross escape".split()
)
_DONE_WITH = frozenset(
    "surrendered handed transferred extradited arrested detained released freed apprehended sheltered deported "
    "expelled".split()
)
_OFF_HOME = VEHICLES | {"home", "back"}
_SEES = frozenset("see sees saw seen seeing".split())
_LEAVES = frozenset("leave land arrive depart".split())
_ENDS = frozenset(". , ; and on as last for with when".split())
_TAKES = frozenset("take takes took taken taking".split())
_SENT_OFF = frozenset("sent flew put flown".split())


def letting(stage: Stage, at: int, sentence: Range, _name: object) -> Frame | None:
    """ "Malawi let al-Bashir attend", "Italy released Njeem": the State that does so had him there."""
    word = stage.folded(at)
    if travellers.is_passive(stage, at):
        return _given_up(stage, at, sentence)
    end = min(sentence[1], at + 10)
    named = stage.names_person(at + 1, end) or "him" in stage.near(at + 1, end)
    person = object_of(stage, at, sentence) or carried(stage, at) if named else None
    if person is None and word in ("let", "allowed") and not VEHICLES.isdisjoint(stage.near(at + 1, at + 4)):
        return _let_the_plane(stage, at, sentence)
    if person is None and word != "let":
        return None
    spared = _spared(stage, at, sentence, person) if person is not None else None
    if spared is not None:
        return spared
    if person is not None and not _lets_in(stage, word, person):
        return None
    course = courses.of_verb(stage, at, sentence)
    if course is None or course.negated or course.hedged:
        return None
    if course.state == "under way" and stage.folded(at - 1) in ("by", "for") and past_before(stage, at, sentence):
        course = Course(state="made")  # "broke its word by letting him visit"
    if stage.zone(at) == "headline" and word == "lets":
        course = Course(state="made")  # "Mongolia lets Putin go"
    if course.state != "made" and not (word.startswith("hold") and course.state != "not attended" and not course.sure):
        return None
    course = Course(state="made")
    if person is None and word == "let" and stage.folded(at + 1) == "go":
        absent = {"man", "suspect", "general", "official", "libyan"} & {stage.folded(one) for one in range(at - 4, at)}
        return framed("letting in", stage.main if absent else None, _acting_state(stage, at, sentence), course, at)
    if person is None:
        return None
    places = _acting_state(stage, at, sentence)
    return framed("letting in", person, places, course, at, context=True)


def _given_up(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Was taken and given up by Chad": the State that did so had him there."""
    places = by_host(stage, at, sentence) if stage.folded(at) in _DONE_WITH else ()
    person = travellers.subject(stage, at, sentence) if places else None
    course = courses.of_verb(stage, at, sentence) if person is not None else None
    if course is None or course.negated or course.hedged or course.state != "made":
        return None
    return framed("letting in", person, places, course, at)


def _lets_in(stage: Stage, word: str, person: Mention) -> bool:
    """Whether the words after the person tell that he had come: "let him speak", "flew him home"; "released" alone."""
    if word in _DONE_WITH:
        return True
    after = stage.tokens.at(person.span[1] - 1) + 1
    if word in _TAKES:
        return stage.folded(after) == "in" and (after + 1 in stage.in_date or stage.folded(after + 1) in _ENDS)
    if word in _SEES:  # "saw him leave", not "saw him come to power"
        return stage.folded(after) in _LEAVES and not any(map(stage.place, range(after + 1, after + 4)))
    if word in _SENT_OFF:
        home = any(stage.at_home(person.ref, one.ref) for one in map(stage.place, range(after, after + 4)) if one)
        return home or not _OFF_HOME.isdisjoint(stage.near(after, after + 6))
    return not _LETS_IN.isdisjoint(stage.near(after, after + 3))


def _let_the_plane(stage: Stage, at: int, sentence: Range) -> Frame | None:
    """ "Greece and Italy are members, and both let the plane through"."""
    if {"through", "pass", "cross", "over", "in", "overfly"}.isdisjoint(stage.near(at + 2, at + 7)):
        return None
    if not {"not", "didn't", "never", "would", "could", "if"}.isdisjoint(stage.near(at - 4, at)):
        return None
    first = next((one for one in range(sentence[0], at) if stage.place(one) is not None), None)
    found = hosts.placed(stage, first) if first is not None and at - first < _A_CLAUSE else None
    places = tuple(hosts.all_hosts(stage, found, sentence)) if found is not None else ()
    return framed("letting in", stage.main, places, Course(state="made"), at, context=True)


_A_CLAUSE = 20


def _spared(stage: Stage, at: int, sentence: Range, person: Mention) -> Frame | None:
    """ "Chad did not arrest al-Bashir in 2010", "found against Jordan for not arresting him in March 2017".

    Only with a day or a visit spoken of: what a State has never had the chance to do tells of nobody's visit.
    """
    if not stage.folded(at).startswith(("arrest", "detain", "apprehend")):
        return None
    before = [stage.folded(one) for one in range(at - 1, max(sentence[0], at - 6), -1)]
    spared = {
        "not",
        "n't",
        "didn't",
        "failed",
        "failing",
        "refused",
        "declined",
        "without",
        "failure",
        "should",
        "ought",
    }
    if not spared & set(before):
        return None
    owed = {"should", "ought"} & set(before) and "have" in before
    if not owed and {"will", "would", "may", "might", "could", "if", "must", "should", "won't"} & set(before):
        return None
    end = stage.tokens.at(person.span[1] - 1)
    dates = [stage.date_at[one] for one in range(end + 1, end + 5) if one in stage.date_at]
    visiting = {"when", "during", "while"} & {stage.folded(one) for one in range(end + 1, end + 3)}
    if not visiting and not any(stage.dates[number].first is not None for number in dates):
        return None
    back = range(at - 1, max(sentence[0], at - 16) - 1, -1)
    owners = [stage.owner.get(one) for one in back]
    state = next((one for one in owners if one is not None and one.kind == "State" and one.ref), None)
    return framed("spared", person, ((state, end + 1),) if state else (), Course(state="made"), at)


def _acting_state(stage: Stage, at: int, sentence: Range) -> tuple[Placed, ...]:
    """The State right before the verb; "it" and "the government" are the one named last."""
    index = at - 1
    while index > sentence[0] and stage.folded(index) in (
        "had",
        "has",
        "have",
        "then",
        "also",
        "authorities",
        "police",
        "aircraft",
        "plane",
        "jet",
        "state",
        "again",
        "that",
        "which",
        ",",
        "itself",
    ):
        index -= 1
    owner = stage.owner.get(index)
    if stage.place(index) is not None:
        return tuple((place, at) for place, _ in antecedents.list_before(stage, index, sentence))
    if owner is not None and owner.kind == "State" and owner.ref:
        return ((owner, at),)
    if stage.folded(at - 1) in ("by", "for"):
        return host_subject(stage, at - 1, sentence)
    if stage.folded(index) == "government":
        before = stage.owner.get(index - 1) or stage.owner.get(index - 2)
        if before is not None and before.kind == "State" and before.ref:
            return ((before, at),)
    if stage.folded(index) in ("it", "government"):
        place = stage.place_before(index, "")
        return ((place, at),) if place is not None else ()
    return ()
