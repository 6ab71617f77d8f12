"""Presence told without a verb of going: "Netanyahu, in Washington for talks", or doing whatever it be in a city."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting import courses, hosts, outlooks, owners, travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame, framed
from atlarge.reading.visiting.stage import TOWNS, Range, Stage
from atlarge.reading.visiting.words import BEFORE_NOUN, DONE, FORMS, MEETINGS, NOT_SO, VEHICLES, VERBS, Class

_IN = frozenset({"in", "at", "outside"})
_REACH = 12
_FROM_A_CHAIR = frozenset(
    "proposed offered suggested left gave given said added told asked wrote announced accused blamed claimed "
    "called denied dismissed warned  urged vowed threatened ordered launched invaded annexed attacked bombed "
    "struck hit shelled supported backed  opposed sparked faced caused condemned criticised criticized praised "
    "thanked congratulated wanted needed lost  won deployed stationed killed signed approved rejected recognised "
    "recognized used decided believed hoped  planned prepared seized imposed lifted expected appointed named "
    "fired sacked dispatched directed commanded  committed alleged suspected charged convicted indicted based "
    "rooted born educated involved interested followed  watched issued demanded insisted argued noted described "
    "compared mentioned discussed considered likened helped  allowed forced tried failed agreed refused managed "
    "started ended continued kept seemed appeared looked turned  raised dropped remained owned bought sold "
    "financed funded armed trained propped poisoned jailed imprisoned  exiled sanctioned isolated "
    "lodged phoned telephoned skyped cabled emailed texted welcome unwelcome popular unpopular famous".split()
)


_NO_BODY = _FROM_A_CHAIR | frozenset(", ; : that who which where and while when because".split())


def _beside(stage: Stage, at: int, place: hosts.Placed, sentence: Range) -> Frame | None:
    """ "With Netanyahu in Washington", "Putin, in Astana for talks,", and captions without a verb."""
    if stage.folded(place[1]) in MEETINGS:
        return None
    back = at - 1 - (stage.folded(at - 1) == "while")  # "Putin, while in Mongolia, signed"
    back -= stage.folded(back) == ","
    person = stage.actor(back)
    if person is None and stage.folded(back) == "him" and stage.folded(back - 1) == "with":
        person = stage.he(back)
        return framed("beside the name", person, (place,), Course(state="made", sure=False), at)
    if person is None:
        return _captioned(stage, at, place, sentence) if stage.zone(at) == "caption" else None
    first = stage.tokens.at(person.span[0])
    before = stage.folded(first - 1) if stage.folded(first - 2) not in _MET else ""  # "the summit with Putin in"
    apart = back < at - 1 and stage.folded(place[1]) in (",", "for", "on", "to", "since", "this")
    if not (apart or (back == at - 1 and before in ("with", "while"))):
        return None
    return framed("beside the name", person, (place,), Course(state="under way", sure=False, fresh=True), at)


_AIMS = frozenset(
    "plan plans planned order orders ordered decision decided threat threatened threatens vowed vow pledge pledged bid "
    "proposal proposed offer offered refusal refused agreed agreement efforts effort deal desire wish ready".split()
)
"""What is to be done in a place puts nobody there."""


def _captioned(stage: Stage, at: int, place: hosts.Placed, sentence: Range) -> Frame | None:
    """Whoever a caption shows in a place: "Putin at a wreath-laying in Baku", "Putin meets Xi in Beijing on Feb. 4"."""
    start = max(sentence[0], at - 3 * _REACH)
    first = next((index for index in range(start, at) if stage.actor(index) is not None), None)
    verbs = any(FORMS.get(one) and "noun" not in VERBS[one] for one in stage.near(start, at))
    if (
        first is None
        or not stage.capable(first)
        or (verbs and not (_opens(stage, first, sentence) and _dated(stage, place[1])))
    ):
        return None
    if not NOT_SO.isdisjoint(stage.near(start, at)):
        return None
    return framed("caption", stage.actor(first), (place,), Course(state="made", turn=-1), at)


def _opens(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether the caption begins with the person at the token, and who that is."""
    return stage.capable(at) and all(
        stage.word(one)[:1].isupper() or stage.folded(one) in _WHO or not stage.folded(one)[0].isalpha()
        for one in range(sentence[0], at)
    )


def _dated(stage: Stage, at: int) -> bool:
    """Whether a date follows the place, perhaps after the name of the State."""
    return any(one in stage.date_at and stage.dates[stage.date_at[one]].first for one in range(at, at + 6))


_MET = MEETINGS | frozenset("meet meets met spoke speak call deal agreement".split())
_WHO = frozenset("president leader minister prime premier and with photo file picture the".split())


def _doing(stage: Stage, at: int, place: hosts.Placed, sentence: Range) -> Frame | None:
    """Something done in a city by a person of the record: whoever "lit a candle in Bishkek" was there."""
    if stage.folded(at) not in _IN:
        return None
    verb = _verb_before(stage, at, sentence)
    if verb is None or (place[0].rule not in TOWNS and stage.folded(verb) not in DONE):
        return None
    if stage.folded(verb + 1) == "not" or stage.folded(at - 1) in hosts.HEADS_OF_PHRASES:
        return None
    if any(stage.folded(one) == "to" and stage.folded(one - 1) in _AIMS for one in range(verb + 1, at)):
        return None  # "shared plans to put missiles in"
    person: Mention | None = travellers.subject(stage, verb, sentence)
    course = courses.of_verb(stage, verb, sentence) if person else None
    if course is not None and stage.folded(verb).endswith("ing") and course.state == "under way":
        course = Course(state="made", sure=False)
    if course is None or course.state != "made" or course.negated or course.hedged:
        return None
    return framed("doing in a city", person, (place,), course, verb)


def _verb_before(stage: Stage, at: int, sentence: Range) -> int | None:
    """The nearest verb before the preposition, if it is one of doing something with one's own body."""
    for back, word in enumerate(reversed(stage.near(max(sentence[0], at - _REACH), at)), 1):
        index = at - back
        if word == "," and back == 1:
            continue  # "at the airport, in Abuja"
        if word in _NO_BODY or (word == "to" and "base" in FORMS.get(stage.folded(index + 1), ())):
            return None  # "applied to speak in"
        tense = stage.folded(index - 1) not in _NO_TENSE_AFTER
        if (word in DONE and tense) or ("skip" not in VERBS.get(word, ("skip",)) and "past" in FORMS.get(word, ())):
            return index
        if _regular_past(stage, index) or _seen_doing(stage, index):
            return index
    return None


def _seen_doing(stage: Stage, at: int) -> bool:
    """ "Showed him descending from a plane in": what the person right before the participle was seen to do."""
    word = stage.folded(at)
    return word.endswith("ing") and stage.person(at - 1) is not None and word not in _NOTHING_SEEN


_NOTHING_SEEN = frozenset(
    "being having leading facing seeking ruling running invading backing attacking losing winning wanting using making "
    "saying calling denying accusing including fighting waging trying".split()
)


def _regular_past(stage: Stage, at: int) -> bool:
    """Whether the token is a past tense in "-ed", and neither a passive nor what stands before a noun."""
    word = stage.folded(at)
    if not word.endswith("ed") or len(word) <= len("need") or not stage.word(at).islower():
        return False
    return stage.person(at - 1) is not None or stage.folded(at - 1) not in _NO_TENSE_AFTER


_NO_TENSE_AFTER = BEFORE_NOUN | frozenset("was were been be being is are get got and newly well of in by".split())


def _begins(stage: Stage, at: int, sentence: Range) -> bool:
    """Whether the person at the token is the first thing the headline names."""
    mention = stage.person(at)
    first = stage.tokens.at(mention.span[0]) if mention is not None else at
    while (
        first > max(sentence[0], at - 12)
        and stage.word(first - 1)[:1].isupper()
        and not stage.folded(first - 1).endswith("ing")
    ):
        first -= 1
    return first == sentence[0] or stage.folded(first - 1) == ":"


_EVENTS = MEETINGS | frozenset(
    "sidelines margins speech interview address briefing appearance concert dinner lunch visit".split()
)


def _occasion(stage: Stage, at: int, place: hosts.Placed, sentence: Range) -> Frame | None:
    """ "At a news conference in Budapest(,) Netanyahu called": an opening phrase tells of an event that he was at."""
    if not sentence[0] < at < sentence[0] + 9 or stage.folded(sentence[0]) not in ("at", "in", "during", "after", "on"):
        return None
    if _EVENTS.isdisjoint(stage.near(sentence[0] + 1, at)):
        return None
    comma = next((one for one in range(place[1], min(sentence[1], place[1] + 8)) if stage.folded(one) == ","), None)
    near = range(comma + 1, comma + 6) if comma is not None else range(place[1], place[1] + 3)
    subject = next((one for one in near if stage.actor(one) is not None), None)
    if subject is None:
        return None
    verb = stage.tokens.at(stage.owner[subject].span[1] - 1) + 1
    word = stage.folded(verb)
    if not (word.endswith("ed") or word in ("said", "told") or FORMS.get(word, frozenset()) & {"past"}):
        return None
    return framed("at an event there", stage.actor(subject), (place,), Course(state="made", sure=False), at)


def _fronted(stage: Stage, at: int, place: hosts.Placed, sentence: Range) -> Frame | None:
    """ "In Ulaanbaatar(,) Putin praised his hosts", "While in Mongolia, he": the place opens the sentence."""
    opening = stage.near(sentence[0], at)
    if len(opening) > _OPENING or not all(
        word in _OPENERS or one in stage.in_date for one, word in enumerate(opening, sentence[0])
    ):
        return None
    start = place[1]
    while start < place[1] + _OPENING and (start in stage.in_date or stage.folded(start) in (",", "on")):
        start += 1
    if stage.folded(start) == ":" and stage.actor(start + 1) is not None:  # "In Washington this week: Yoav Gallant"
        course = Course(state="under way", sure=False, fresh=True)
        return framed("beside the name", stage.actor(start + 1), (place,), course, at)
    return _clause(stage, start, place, while_there=not _WHILE.isdisjoint(opening))


def _relative(stage: Stage, at: int, place: hosts.Placed) -> Frame | None:
    """ "Talks in Ulaanbaatar, where he praised his hosts", "it was in Ulaanbaatar that he"."""
    start = place[1] + (stage.folded(place[1]) == ",")
    cleft = stage.folded(start) == "that" and stage.folded(at - 2) == "it"
    return _clause(stage, start + 1, place) if cleft or stage.folded(start) == "where" else None


def _clause(stage: Stage, start: int, place: hosts.Placed, *, while_there: bool = False) -> Frame | None:
    """What the clause that begins at the token tells its subject to have done in the place before it."""
    subject = next((one for one in range(start, start + 6) if stage.actor(one) is not None), None)
    if subject is None or not all(stage.owner.get(one) or _titled(stage, one) for one in range(start, subject)):
        return None
    verb = stage.tokens.at(stage.owner[subject].span[1] - 1) + 1
    while stage.folded(verb).endswith("ly") or stage.folded(verb) in ("also", "then", "had", "has"):
        verb += 1
    if not _tells_of_one_there(stage, verb, place, while_there=while_there):
        return None
    return framed("doing in a city", stage.actor(subject), (place,), Course(state="made", sure=False), verb)


def _titled(stage: Stage, at: int) -> bool:
    return stage.word(at)[:1].isupper() or stage.folded(at) in ("the", "president", "prime", "minister")


def _tells_of_one_there(stage: Stage, verb: int, place: hosts.Placed, *, while_there: bool) -> bool:
    """Whether the verb after a fronted place tells of somebody there: "In Ukraine, he said, ..." speaks of the war."""
    word = stage.folded(verb)
    if not (word in DONE or word.endswith("ed") or "past" in FORMS.get(word, ())) or stage.folded(verb + 1) == ",":
        return False
    if while_there:
        return True
    if place[0].rule not in TOWNS:
        return word in DONE
    return word not in _NOT_THERE and (word in _SPOKE or word not in _FROM_A_CHAIR)


_OPENING = 6  # tokens before a place that opens its sentence, or between it and its subject
_WHILE = frozenset({"while", "once", "when", "still", "already"})
_OPENERS = _WHILE | frozenset("and but then later back earlier also meanwhile , on only".split())
_SPOKE = frozenset(
    "said told announced praised thanked promised vowed urged called warned accused insisted offered proposed agreed "
    "signed hailed condemned blamed likened gave left".split()
)
_NOT_THERE = frozenset(
    "lost won gained became seemed remained had faced found was were made needed got held served worked lived "
    "studied".split()
)


def _owned(stage: Stage, at: int, place: hosts.Placed, sentence: Range) -> Frame | None:
    """ "Putin's speech in Amman", "his motorcade in Baku": what somebody does or has about him only where he is."""
    if stage.folded(at - 1) not in _ABOUT_ONE or place[0].rule not in TOWNS:
        return None
    person, _ = owners.possessor(stage, at - 1, sentence)
    if person is not None and stage.leading(stage.tokens.at(person.span[0])) in ("of", "to", "on"):
        return None  # "the reception of his speech in Berlin"
    course = outlooks.of_noun(stage, at - 1, sentence) if person is not None else None
    return framed("doing in a city", person, (place,), course, at - 1)


_ABOUT_ONE = VEHICLES | frozenset(
    "speech address remarks lecture toast walk stroll swim prayer prayers audience handshake encounter hotel suite "
    "room entourage bodyguards retinue lunch dinner breakfast supper evening morning afternoon hours performance "
    "concert reception handshakes meetings consultations negotiations engagements commitments interview arrest "
    "detention treatment hospital".split()
)
"""What is his where he himself is; not "his war in", "his ambassador in"."""


def begins(stage: Stage, at: int) -> bool:
    """Whether a name follows the preposition: asked first, as most prepositions bring in something else."""
    return at + 1 in stage.owner or (at + 2 in stage.owner and stage.folded(at + 1) in ("the", "occupied"))


def headline(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """ "Putin in Mongolia", "Netanyahu to Hungary": a headline or caption without a verb."""
    place = hosts.placed(stage, at + 1)
    if place is not None:
        told = _beside(stage, at, place, sentence) or _doing(stage, at, place, sentence)
        told = told or _occasion(stage, at, place, sentence)
        if told is None and stage.folded(at) in _IN:
            told = (
                _fronted(stage, at, place, sentence)
                or _relative(stage, at, place)
                or _owned(stage, at, place, sentence)
            )
        if told is not None:
            return told
    elif stage.folded(at + 1) in ("the", "occupied"):
        place = hosts.placed(stage, at + 2)
    if place is None or stage.folded(at) not in ("in", "to") or stage.actor(at - 1) is None:
        return None
    zone = stage.zone(at)
    if zone not in ("headline", "caption") or not _begins(stage, at - 1, sentence):
        return None
    if stage.folded(place[1]) in MEETINGS or (stage.folded(at) == "to" and zone == "caption"):
        return None
    if zone == "caption":
        course = Course(state="made")
    else:
        course = Course(state="announced" if stage.folded(at) == "to" else "under way", sure=False)
    return framed("headline", stage.actor(at - 1), (place,), course, at)
