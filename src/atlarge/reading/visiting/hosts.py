"""Where to: the State or States that a verb or noun of going leads to."""

from __future__ import annotations

import msgspec

from atlarge.reading.language.english import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
)
from atlarge.reading.readings import Mention
from atlarge.reading.visiting.covering import SEATS
from atlarge.reading.visiting.stage import TOWNS, Range, Stage
from atlarge.reading.visiting.words import MEETINGS, STATES

Placed = tuple[Mention, int]
"""A place and the token after it."""

_REACH = 15
_STOPS = frozenset({";", ".", "!", "?", "”", '"'})
_CLAUSE = frozenset(
    "since because although though while whereas that which who when where whose after before despite as if until "
    "than unless".split()
)
_ELSEWHERE = frozenset("with against over about amid regarding concerning from between among like without".split())
_CROWDS = frozenset("thousands hundreds dozens tens crowd crowds audience supporters cameras".split())
_NO_DESTINATION = frozenset(
    "power war trial court prison jail office bed work terms light death mind blows school life fruition grips "
    "aid rescue help end conclusion agreement understanding polls history detail details".split()
)
HEADS_OF_PHRASES = frozenset(
    "war wars conflict crisis situation fighting offensive ceasefire truce peace invasion role interests influence "
    "government troops forces elections election coup events violence killings deportation genocide crimes bases "
    "operation operations abuses campaign intervention killing spirit absentia".split()
)
_DISCUSSED = frozenset("debate speech statement book film report views policy decision vote questions detail".split())
"""Before "on": what follows is the matter, not the place."""
_RIGHT_BEFORE = frozenset("to in into for at the a an".split())
_LINKS = frozenset(
    {
        ",",
        "and",
        "there",
        "then",
        "to",
        "in",
        "the",
        "later",
        "both",
        "also",
        "on",
        "from",
        "&",
        "for",
        "via",
        "last",
        "first",
        "once",
        "twice",
        "times",
        "(",
        ")",
        "summits",
        "two",
        "three",
        "four",
        "five",
        "six",
    }
)


def host_after(
    stage: Stage,
    verb: int,
    sentence: Range,
    after: frozenset[str] = frozenset(),
    *,
    reach: int = _REACH,
    related: bool = False,
) -> tuple[Mention | None, int]:
    """The place that follows the verb and the token after it; with `after`, only behind such a preposition.

    A demonym counts only as in "the Mongolian capital". `related`: a relative clause may tell the place, as in "the
    meeting, which takes place in".
    """
    ready = not after
    if stage.folded(verb + 1) in ('"', "”", "''"):
        verb += 1  # a "working visit" to
    end = min(sentence[1], verb + reach)
    if not stage.names_place(verb + 1, end):
        return None, verb + 1
    for index, word in enumerate(stage.near(verb + 1, end), verb + 1):
        if related and word in ("which", "that", ","):
            continue
        if word in _MAY_END and _ends(stage, index, verb, ready=ready, direct=not after):
            break
        if word in after:
            before = stage.folded(index - 1)
            about = before in HEADS_OF_PHRASES or (word == "on" and before in _DISCUSSED)
            ready = not about and index not in stage.in_date
            continue
        if not ready:
            continue
        found = placed(stage, index) if index in stage.owner else None
        if found is not None and not _names_a_meeting(stage, found):
            return found
        if word in _ELSEWHERE or (stage.person(index) is not None and word not in ("his", "her")):
            ready = False
        if word == "in" and "in" not in after:
            ready = _meets(stage, index - 1) or index + 1 in stage.in_date
    return None, verb + 1


def _meets(stage: Stage, at: int) -> bool:
    """Whether the token is a meeting, or a body whose name stands for one ("the G20 in Rio")."""
    owner = stage.owner.get(at)
    return stage.folded(at) in MEETINGS or (owner is not None and owner.kind in ("body", "gathering"))


def _names_a_meeting(stage: Stage, found: Placed) -> bool:
    """ "The Gaza summit in Egypt": what it is about, as where it is follows."""
    at = found[1]
    return stage.folded(at) in MEETINGS and stage.folded(at + 1) in ("in", "at") and _placed_soon(stage, at + 2)


def _placed_soon(stage: Stage, at: int) -> bool:
    return placed(stage, at) is not None or placed(stage, at + 1) is not None


def _ends(stage: Stage, index: int, verb: int, *, ready: bool, direct: bool) -> bool:
    word = stage.folded(index)
    if word == "as" and stage.folded(index - 1) == "such":
        return False
    if word == "before" and not _CROWDS.isdisjoint(stage.near(index + 1, index + 4)):
        return False  # "before thousands of supporters in"
    if word in _STOPS or (word in _CLAUSE and index not in stage.in_date and stage.folded(index + 1) != "well"):
        return True
    if word == ",":
        return direct and not _apposed(stage, index) and not _dated(stage, index)
    if word == ":":
        return stage.folded(index + 1) not in ("to", "in") and not _apposed(stage, index)
    if ready and word in _NO_DESTINATION and stage.folded(index - 1) in _RIGHT_BEFORE:
        return stage.folded(index - 2) not in ("of", "outside", "beyond")
    if (
        direct
        and word in ("to", "for", "with", "by")
        and not any(stage.folded(at) in STATES for at in range(verb + 1, index))
    ):
        return True
    joins = word == "and" and stage.owner.get(index) is None
    return joins and index > verb + 5 and placed(stage, index - 1) is None


_MAY_END = _STOPS | _CLAUSE | _NO_DESTINATION | frozenset(", : to for with by and".split())
"""All that `_ends` goes by: asked of no other word."""


def _apposed(stage: Stage, comma: int) -> bool:
    """Whether "a State Party," or "two members:" goes on with the States meant."""
    return any(stage.folded(at) in STATES for at in range(comma - 6, comma)) or stage.folded(comma - 1) == "only"


def _dated(stage: Stage, comma: int) -> bool:
    return comma - 1 in stage.in_date or comma + 1 in stage.in_date


def placed(stage: Stage, index: int) -> Placed | None:
    """The place at the token: a name, "the Mongolian capital", or "the capital of Mongolia"; never one that owns."""
    place = stage.place(index)
    if place is not None:
        after = stage.tokens.at(place.span[1] - 1) + 1
        if stage.folded(after) == "'s":
            return (place, after) if stage.folded(after + 1) in PARTS or _names_a_spot(stage, place, after) else None
        if stage.folded(after) in _ABROAD or _says_which(stage, place, after):
            return None
        return (place, after) if place.rule != "seat of power" or index else None
    owner = stage.owner.get(index)
    if owner is not None and owner.kind == "body":
        return _seated(stage, index, owner)
    if owner is None or owner.kind != "State" or owner.rule != "demonym" or not owner.ref:
        return None
    at = index + 1
    while stage.folded(at) in ("seaside", "lakeside", "port", "border", "coastal", "resort", "second", "southern"):
        at += 1
    if stage.folded(at) not in PARTS:
        return None
    later = stage.place(at + 2) if stage.folded(at + 1) in ("of", ",") else stage.place(at + 1)
    return (later, at + 2) if later is not None and later.ref == owner.ref else (owner, at + 1)


def _names_a_spot(stage: Stage, town: Mention, after: int) -> bool:
    """ "In Nairobi's Uhuru Park": a spot with a name, in the town that owns it."""
    leads = stage.folded(stage.tokens.at(town.span[0]) - 1) in ("in", "at", "into")
    return leads and town.rule in TOWNS and stage.word(after + 1)[:1].isupper() and stage.owner.get(after + 1) is None


def _seated(stage: Stage, index: int, body: Mention) -> Placed | None:
    """ "Spoke at the United Nations": at its seat, where no other is named."""
    after = stage.tokens.at(body.span[1] - 1) + 1
    at_it = stage.folded(index - 1 - (stage.folded(index - 1) == "the")) in ("at", "addressed", "addresses", "outside")
    if body.names not in SEATS or not at_it or stage.folded(after) in ("in", "'s"):
        return None
    return msgspec.structs.replace(body, kind="State", ref=SEATS[body.names], rule="seat of power"), after


def _says_which(stage: Stage, place: Mention, after: int) -> bool:
    """ "A China exhibition", "the Belarus pavilion": the name only says which one, wherever that is."""
    if place.rule != "name of a State" or after in stage.in_date or not stage.word(after).islower():
        return False
    noun = stage.folded(after)
    if noun in _NO_NOUNS or noun in MEETINGS or noun in _STAND_THERE or noun.endswith("ly") or not noun.isalpha():
        return False
    first = stage.tokens.at(place.span[0])
    at = first - 1
    while at > first - _ADJECTIVES and stage.word(at).islower() and stage.folded(at) not in _NO_NOUNS:
        at -= 1
    if stage.folded(at) in ("a", "an"):
        return True
    with_article = after - first > 1 or stage.folded(first).endswith("s") or stage.folded(first) in _WITH_ARTICLE
    return stage.folded(at) == "the" and not with_article


_ADJECTIVES = 4
_WITH_ARTICLE = frozenset("gambia congo sudan ukraine lebanon uk us usa uae drc vatican kremlin ivory".split())
_NO_NOUNS = {"to"}.union(
    DETERMINERS, PREPOSITIONS, SUBORDINATORS, RELATIVES, COORDINATORS, FINITE, ADVERBS, TIMES, SUBJECTS
)
_STAND_THERE = frozenset("capital city leg stop trip visit tour soil territory parliament town prison jail".split())
_ABROAD = frozenset("embassy consulate mission ambassador envoy official officials delegation diplomats".split())
PARTS = frozenset("capital city soil territory parliament resort town airport side border prison jail cell".split())


def all_hosts(stage: Stage, first: Placed, sentence: Range) -> list[Placed]:
    """The place and those joined to it: "Malaysia, Laos and Vietnam", "Mongolia in 2024 and Tajikistan last month"."""
    found = [first]
    at = first[1]
    while at < sentence[1] and len(found) < 2 * _REACH:
        step = past_links(stage, at)
        place = placed(stage, step) or over_demonym(stage, step)
        if place is None:
            break
        joined = set(stage.near(at, step))
        dated = "to" in joined and any(one in stage.in_date for one in range(at, step))  # ", on 4 December to Delhi"
        if not ({"and", "&", "via", "then"} & joined or dated or _listed(stage, place[1])):
            break
        if "from" in joined and "there" not in joined:
            break
        at = place[1]
        found.append(place)
    return found


def past_links(stage: Stage, at: int) -> int:
    """The token after "in 2024 and" or ", then to the"."""
    step = at
    if stage.folded(at) == "(" and ")" in stage.near(at, at + 6):
        step = at + stage.near(at, at + 6).index(")") + 1  # "Minsk (March), Beijing (September)"
    while step < at + 10 and _links(stage, step):
        step += 1
    return step


def _links(stage: Stage, at: int) -> bool:
    """Whether the token can stand between two places of a list."""
    word = stage.folded(at)
    if word in _LINKS or at in stage.in_date or _meets(stage, at):
        return True
    if word == "'s":
        return _meets(stage, at - 1)  # "to the Arab League's summit in Doha"
    republic = word == "republic" and stage.folded(at + 1) == "of"
    return republic or (word == "of" and stage.folded(at - 1) == "republic")


def _listed(stage: Stage, after: int) -> bool:
    """Whether the list goes on: another place after a comma or "and"."""
    step = past_links(stage, after)
    return step > after and (placed(stage, step) is not None or over_demonym(stage, step) is not None)


def over_demonym(stage: Stage, at: int) -> Placed | None:
    """ "French" in "Greek, Italian and French airspace"."""
    owner = stage.owner.get(at)
    if owner is None or owner.kind != "State" or owner.rule != "demonym" or not owner.ref:
        return None
    return (owner, at + 1) if "airspace" in [stage.folded(further) for further in range(at + 1, at + 6)] else None


def host_before_noun(stage: Stage, noun: int) -> Mention | None:
    """ "Putin's Mongolia trip", "the Budapest visit", "his Mongolian tour"."""
    owner = stage.owner.get(noun - 1)
    if owner is None or owner.kind != "State" or not owner.ref or owner.rule in ("seat of power", "people of a part"):
        return None
    if owner.rule == "demonym" and stage.folded(noun) not in ("trip", "visit", "tour", "journey", "stop", "stopover"):
        return None
    return owner if stage.place(noun - 1) is not None or owner.rule == "demonym" else None


def meeting_after(stage: Stage, verb: int, sentence: Range) -> tuple[Mention | None, int]:
    """The place of a meeting without a name: "the summit in South Africa", "a South Africa summit"."""
    if MEETINGS.isdisjoint(stage.near(verb + 1, min(sentence[1], verb + _REACH))):
        return None, verb + 1
    for index in range(verb + 1, min(sentence[1], verb + _REACH)):
        word = stage.folded(index)
        if word in _STOPS or word in _CLAUSE:
            break
        if word in MEETINGS:
            before = stage.place(index - 1 - (stage.folded(index - 1) == "'s"))
            if before is not None:
                return before, index + 1
            preps = frozenset({"in", "at", "for", "of", "on"})
            owned = _owner(stage, index)
            if owned is not None:
                return owned
            host, after = host_after(stage, index, sentence, preps, reach=_REACH + 8, related=True)
            return (host, after) if host is not None else (None, verb + 1)
    return None, verb + 1


def _owner(stage: Stage, meeting: int) -> Placed | None:
    """ "The inauguration of South Africa's president": whose it is."""
    at = meeting + 2 + (stage.folded(meeting + 2) == "the")
    place = stage.place(at) if stage.folded(meeting + 1) == "of" else None
    if place is None or stage.folded(stage.tokens.at(place.span[1] - 1) + 1) != "'s":
        return None
    return place, stage.tokens.at(place.span[1] - 1) + 1


def only_abroad(stage: Stage, sentence: Range, person: Mention, *, anywhere: bool = False) -> Placed | None:
    """The one State other than the person's own that a headline (or any sentence) names."""
    if not anywhere and stage.zone(sentence[0]) != "headline":
        return None
    near = range(sentence[0], min(sentence[1], sentence[0] + 3 * _REACH))
    named = {place.ref: (place, at + 1) for at in near if (place := stage.place(at)) is not None}
    abroad = [found for ref, found in named.items() if not stage.at_home(person.ref, ref)]
    return abroad[0] if len(abroad) == 1 else None
