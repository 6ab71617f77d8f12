"""Who travels: the subject of a verb, the object of "hosted"."""

from __future__ import annotations

from atlarge.reading.language.english import DETERMINERS, NOT_ADVERBS, PREPOSITIONS
from atlarge.reading.readings import Mention
from atlarge.reading.visiting.described import described
from atlarge.reading.visiting.stage import YEARS_OLD, Range, Stage
from atlarge.reading.visiting.words import CANCELS, DEFIES, FORMS, NOUN_ADJECTIVES, SKIPPABLE, VEHICLES, VERBS

_FARTHEST = 34
_JOINS = frozenset({"and", "but", "or", "then"})
_OPENERS = frozenset("than before after while since by when despite without on upon instead of in as having".split())
_SUBORDINATE = frozenset({"who", "which", "that"})
_UNKNOWN = frozenset({"they", "we", "i", "you", "it", "nobody", "officials", "police", "everyone"})
_INSIDE_OBJECT = frozenset(
    {"let", "lets", "allowed", "told", "asked", "for", "invited", "invites", "urged", "allows", "letting"}
)
_INSIDE = frozenset("of from in at with by on for".split())
_PLANS = frozenset(
    "decision intention desire invitation ability plans plan chance permission refusal bid wish offer offers "
    "failure idea thought".split()
)
_MOST_PHRASES = 3
_APART = frozenset({",", ")", "]", "-", "–", "—", "--"})
_HE = frozenset("he she he'll she'll he'd she'd he've she've".split())
_LINE_MARKS = frozenset({":", "-", "–", "—"})


def subject(stage: Stage, verb: int, sentence: Range) -> Mention | None:
    """The person of the record who is the subject of the verb at `verb`; None if it is somebody else, or unclear."""
    known = stage.subjects
    if (verb, sentence) not in known:
        known[verb, sentence] = _subject(stage, verb, sentence)
    return known[verb, sentence]


def _subject(stage: Stage, verb: int, sentence: Range) -> Mention | None:
    floor = max(sentence[0], verb - _FARTHEST)
    inverted = _inverted(stage, verb)
    if inverted is not None:
        return inverted
    if stage.folded(verb - 1) == "to":
        back = range(verb - 2, max(floor, verb - 12), -1)
        first = next((one for one in back if _only(stage, one) or stage.person(one) is not None), None)
        if first is not None and _only(stage, first):
            return left_subject(stage, first, floor) or after_opening(stage, first, sentence)
    at = _before_helpers(stage, verb - 1, floor)
    for _ in range(_MOST_PHRASES):
        if stage.folded(at) in _LINE_MARKS and at - sentence[0] < _FARTHEST and _left_out(stage, verb, sentence):
            return stage.main
        if at < floor:
            return after_opening(stage, verb, sentence) or _left_out(stage, verb, sentence)
        found, settled = _read(stage, at, floor, verb, sentence)
        if settled:
            return found
        further = _before_phrase(stage, at, floor)
        if further is None:
            break
        at = _before_helpers(stage, further, floor)
    purpose = stage.folded(verb - 1) == "to" and (
        stage.place(verb - 2) is not None or not DEFIES.isdisjoint(stage.near(max(floor, verb - 9), verb))
    )
    return left_subject(stage, verb - 1, floor) if purpose else None  # "left Paris to fly to Rome"


def _inverted(stage: Stage, verb: int) -> Mention | None:
    """ "On the dais sat Omar al-Bashir", "after Xi came Vladimir Putin": the subject right after the verb."""
    if stage.folded(verb) not in _INVERTS or stage.person(verb - 1) is not None:
        return None
    passed = stage.word(verb + 1)[:1].isupper() or stage.folded(verb + 1) in ("also", "too", "then")
    return stage.actor(verb + 1) or (stage.actor(verb + 2) if passed else None)


_INVERTS = frozenset("sat stood came sits stands comes".split())


def _only(stage: Stage, at: int) -> bool:
    """ "The first Arab leader to come": the one who is called so."""
    return stage.folded(at) in ("first", "only", "last", "latest") and stage.folded(at - 1) == "the"


def _before_helpers(stage: Stage, at: int, floor: int) -> int:
    while at >= floor and stage.person(at) is None and _helper(stage, at):
        at -= 1
    return at


def _helper(stage: Stage, at: int) -> bool:
    word = stage.folded(at)
    if stage.folded(at - 1) == "too":
        return True  # "is too busy to come"
    if word in _HELPERS or _dated(stage, at):
        return word != "'s" or stage.folded(at - 1) == "that"
    if word in ("on", "in", "by", "at"):
        return at + 1 in stage.in_date
    if word in ("a", "the", "his", "any"):
        return stage.folded(at + 1) in ("plan", "plans")
    if word.endswith("ly"):
        return word not in NOT_ADVERBS and stage.word(at).islower()
    return word[:1].isdigit() and ":" in word


def _dated(stage: Stage, at: int) -> bool:
    """Whether the token is of a time expression; "the 71-year-old" is a person."""
    return at in stage.in_date and not stage.folded(at).endswith(YEARS_OLD)


_HELPERS = SKIPPABLE | CANCELS | {"'s"}


def _able(stage: Stage, at: int, verb: int) -> bool:
    """Whether the person can be the subject; in "hours after Putin landed", the word before takes no object."""
    finite = "ing" not in FORMS.get(stage.folded(verb), ()) and stage.folded(verb - 1) != "to"
    joined = finite and stage.leading(at) in ("after", "before", "since")
    return joined or stage.capable(at) or _told_to(stage, at, verb)


def _read(stage: Stage, at: int, floor: int, verb: int, sentence: Range) -> tuple[Mention | None, bool]:
    """What the token before the helpers makes of the subject; the flag is false where a phrase must be passed."""
    word = stage.folded(at)
    if stage.person(at) is not None:
        if stage.actor(at) is not None and not _able(stage, at, verb):
            return _beside(stage, at, floor, verb)
        return stage.actor(at), True
    if word == "'s":
        return stage.person(at - 1) or (stage.he(at - 1) if stage.folded(at - 1) in ("he", "she") else None), True
    if word in _SUBORDINATE:
        return _antecedent(stage, at, floor), True
    if word in _APART:
        return _past_apposition(stage, at, floor) or after_opening(stage, verb, sentence), True
    if word in _JOINS:
        return left_subject(stage, at, floor), True
    if word in _OPENERS or (word == "for" and "ing" in FORMS.get(stage.folded(verb), ())):
        return after_opening(stage, verb, sentence) or left_subject(stage, at, floor), True
    if word in _HE:
        return stage.he(at), True
    if word == "they" or (word == "them" and stage.folded(at - 1) == "of"):
        return _pair(stage, at), True
    if word in _UNKNOWN:
        return (rider(stage, at, floor) if word == "it" else None), True
    if word in VEHICLES:
        return rider(stage, at, floor), True
    if word in ("board", "aboard"):
        near = range(at - 1, max(floor, at - 7), -1)
        return next((stage.person(one) for one in near if stage.person(one) is not None), None), True
    if _one_of_two(stage, at) or (word in ("visitor", "guest") and stage.folded(at - 1) in ("the", "his", "their")):
        return stage.main, True
    if word == "two" and stage.folded(at - 1) == "the":
        return _pair(stage, at) or stage.he(at), True
    told = described(stage, at)
    if told is not None:
        return told, True
    if stage.word(at)[:1].isupper() and stage.place(at) is None:
        return (None if "s" in FORMS.get(stage.folded(verb), ()) else _companion(stage, at, floor)), True
    if word in _PLANS:
        return possessor_of(stage, at, floor) or left_subject(stage, at, floor), True
    if word in ("delegation", "entourage"):
        return stage.actor(at + 3) if stage.folded(at + 1) in ("led", "headed") else None, True
    return None, False


def _one_of_two(stage: Stage, at: int) -> bool:
    """ "The two men", "both leaders", "the pair"."""
    return stage.folded(at) in _BOTH and stage.folded(at - 1) in ("two", "both", "the")


_BOTH = frozenset("men leaders presidents pair premiers".split())


def _pair(stage: Stage, at: int) -> Mention | None:
    """ "Putin and Kim walked side by side; they had met before": one of the two named last."""
    last = next((one for one in range(at - 1, max(0, at - _FARTHEST), -1) if stage.person(one) is not None), None)
    if last is None or not stage.capable(last):
        return None
    first, after = _begins(stage, last), stage.tokens.at(stage.owner[last].span[1] - 1) + 1
    joined = (stage.folded(after) in ("and", "with") and stage.word(after + 1)[:1].isupper()) or (
        stage.folded(first - 1) == "and" and stage.word(first - 2)[:1].isupper()
    )
    return stage.actor(last) if joined else None


def _beside(stage: Stage, at: int, floor: int, verb: int) -> tuple[Mention | None, bool]:
    """A person behind a preposition is no subject, but for "with Putin staying at home"; phrases are passed."""
    before = _begins(stage, at) - 1
    if stage.folded(before) == "with" and "ing" in FORMS.get(stage.folded(verb), ()):
        return stage.actor(at), True
    return None, before < floor or stage.folded(before) not in _INSIDE


def _told_to(stage: Stage, at: int, verb: int) -> bool:
    """ "Asked Putin not to come": the object of the one verb is the subject of the other."""
    return stage.folded(_begins(stage, at) - 1) in _INSIDE_OBJECT and "to" in (
        stage.folded(verb - 1), stage.folded(at + 1), stage.folded(at + 2)
    )  # fmt: skip


def _begins(stage: Stage, at: int) -> int:
    """The first token of the name at the token, with the titles before it."""
    mention = stage.person(at)
    start = stage.tokens.at(mention.span[0]) if mention is not None else at
    while (
        start > max(0, at - 12)
        and start not in stage.begins
        and (stage.word(start - 1)[:1].isupper() or stage.folded(start - 1) == "the")
    ):
        if stage.folded(start - 1) in _INSIDE:
            break
        start -= 1
    return start


def _before_phrase(stage: Stage, at: int, floor: int) -> int | None:
    """The token before "of Israel", "in a dark suit", if the one at `at` ends such a phrase."""
    for index in range(at, max(floor, at - 6) - 1, -1):
        if stage.folded(index) in _INSIDE:
            return index - 1
        if stage.person(index) is not None or stage.folded(index) in (",", "and", "that", "who", ";"):
            return None
        if index < at and _ends_phrase(stage, index, at):
            return None
    return None


def _ends_phrase(stage: Stage, index: int, at: int) -> bool:
    """Whether the token is the last of its phrase, so that the one at `at` begins anew: "on Monday the army"."""
    if index in stage.in_date or (stage.place(index) is not None and stage.folded(index + 1) != "'s"):
        return at not in stage.in_date
    return stage.folded(index + 1) in DETERMINERS and stage.folded(index) not in PREPOSITIONS | DETERMINERS


def _companion(stage: Stage, at: int, floor: int) -> Mention | None:
    """ "Putin and Xi arrived": the person joined to another before the verb."""
    while at > floor and (stage.word(at)[:1].isupper() or stage.folded(at) in _TITLES) and stage.person(at) is None:
        at -= 1
    joins = stage.folded(at) == "and" or (stage.folded(at) == "," and stage.zone(at) == "headline")
    if joins and at > floor and stage.capable(at - 1):
        return stage.actor(at - 1)
    return None


_TITLES = frozenset("president leader minister prime premier chancellor king his host counterpart".split())


def possessor_of(stage: Stage, at: int, floor: int) -> Mention | None:
    """ "Putin's plan to visit", "his decision to go"."""
    back = at - 1
    while back >= floor and stage.folded(back) in NOUN_ADJECTIVES:
        back -= 1
    if stage.folded(back) == "'s":
        back -= 1
    return stage.person(back)


def rider(stage: Stage, at: int, floor: int) -> Mention | None:
    """Who is in the aircraft: "Putin's presidential plane", "the aircraft carrying Netanyahu"; else the main person."""
    if stage.folded(at) == "it":
        start = max(0, at - 2 * _FARTHEST)
        return stage.main if any(stage.folded(index) in VEHICLES for index in range(start, at)) else None
    for index in range(at - 1, max(floor, at - 6) - 1, -1):
        if stage.person(index) is not None:
            return stage.person(index)
    if stage.folded(at + 1) in ("carrying", "with", "of", "taking", "bringing"):
        for index in range(at + 2, at + 8):
            if stage.person(index) is not None:
                return stage.person(index)
    return stage.main


def _antecedent(stage: Stage, at: int, floor: int) -> Mention | None:
    """The person before "who": right there, or before an apposition."""
    back = at - 1
    if stage.folded(back) == ",":
        back -= 1
    if stage.person(back) is not None:
        return stage.person(back)
    if stage.folded(at) != "who" or back in stage.others or _another_name(stage, back):
        return None
    return _past_apposition(stage, back + 1, floor)


def _another_name(stage: Stage, at: int) -> bool:
    return stage.word(at)[:1].isupper() and stage.owner.get(at) is None


def _past_apposition(stage: Stage, comma: int, floor: int) -> Mention | None:
    """ "Lvova-Belova, Russia's commissioner, spent": the person before the words set apart; else the last subject."""
    if stage.folded(comma - 1) in ("aboard", "board"):
        back = range(comma - 2, max(floor, comma - 7), -1)
        return next((stage.person(one) for one in back if stage.person(one) is not None), None)
    opening = {")": "(", "]": "["}.get(stage.folded(comma), stage.folded(comma))
    for index in range(comma - 1, floor - 1, -1):
        if stage.folded(index) == opening:
            found = stage.actor(index - 1) or _apposed_name(stage, index, comma)
            if found is not None:
                return found
            if stage.word(index - 1)[:1].isupper() and stage.owner.get(index - 1) is None and opening == ",":
                return None  # "Peskov, the spokesman, said": somebody else is named
            break
    return left_subject(stage, comma, floor)


def _apposed_name(stage: Stage, opening: int, comma: int) -> Mention | None:
    """ "The president of the republic, Field Marshal Omar al-Bashir, arrived": the name stands between the commas."""
    alone = all(stage.word(at)[:1].isupper() or stage.person(at) is not None for at in range(opening + 1, comma))
    return stage.actor(comma - 1) if alone else None


def left_subject(stage: Stage, at: int, floor: int) -> Mention | None:
    """The nearest person before the token who can be a subject; none if another comes first."""
    index = at - 1
    while index >= floor:
        word = stage.folded(index)
        if word in (";", ":", "“", "”"):
            return None
        if word in _UNKNOWN and word != "police":
            return None
        if index in stage.others and stage.capable(index):
            return None
        here = stage.actor(index) if stage.person(index) is not None else None
        if here is not None:
            if stage.capable(index):
                return here
            index = stage.tokens.at(here.span[0])
        elif word in ("he", "she"):
            return stage.he(index)
        index -= 1
    return None


def after_opening(stage: Stage, verb: int, sentence: Range) -> Mention | None:
    """The subject after an opening phrase: "Arriving in Baku on Monday, Putin said"."""
    if verb - sentence[0] > 6:  # noqa: PLR2004 - words that may come before "during his visit"
        return None
    for index in range(verb + 1, min(sentence[1], verb + _FARTHEST)):
        if stage.folded(index) == ",":
            for further in range(index + 1, index + 6):
                if stage.actor(further) is not None or _and_the_plane(stage, further):
                    return stage.person(further)
                if not (stage.word(further)[:1].isupper() or stage.folded(further) in ("the", "prime", "minister")):
                    break
    return None


def _and_the_plane(stage: Stage, at: int) -> bool:
    """ "Coming from Washington, Netanyahu's jet": where it has been he has been."""
    return stage.person(at) is not None and stage.folded(at + 1) == "'s" and stage.folded(at + 2) in VEHICLES


def _left_out(stage: Stage, verb: int, sentence: Range) -> Mention | None:
    """ "Landed at 21:40.", "To travel to Minsk next": a sentence without a subject is about the main person."""
    if verb - sentence[0] > _FARTHEST:
        return None
    starts = all(
        stage.folded(at) in SKIPPABLE or _dated(stage, at) or not stage.folded(at)[0].isalpha()
        for at in range(sentence[0], verb)
    )
    finite = stage.word(verb)[:1].isupper() or stage.word(sentence[0])[:1].isupper()
    finite = finite and bool(FORMS.get(stage.folded(verb), frozenset()) & {"past", "part", "s"})
    a_noun = "noun" in VERBS.get(stage.folded(verb), ()) and stage.place(verb + 1) is None  # not "Visits Chad"
    return stage.main if starts and finite and not a_noun else None


def heard(stage: Stage, verb: int) -> Mention | None:
    """ "Heard Putin speak": the person right before a bare verb."""
    return stage.actor(verb - 1)


def is_passive(stage: Stage, verb: int) -> bool:
    """ "Was received", "has been twice welcomed": a form of "be" before the participle."""
    if _BE.isdisjoint(stage.near(verb - 4, verb)):
        return False
    if "part" not in FORMS.get(stage.folded(verb), ()) or stage.folded(verb - 1) == "to":
        return False
    return any(stage.folded(at) in _BE and not _object_between(stage, at, verb) for at in range(verb - 4, verb))


def _object_between(stage: Stage, at: int, verb: int) -> bool:
    return any(stage.folded(one) in _NO_PASSIVE or stage.owner.get(one) for one in range(at + 1, verb))


_NO_PASSIVE = frozenset({"the", "a", ",", "and", "for", "having", "by"})
_BE = frozenset({"was", "were", "is", "been", "be", "being", "are"})
