"""Words that tell of visits, in English, by what they do in a sentence."""

from __future__ import annotations

from typing import Literal

Class = Literal[
    "visit", "go", "arrive", "attend", "skip", "host", "meet", "noun", "address", "over", "be", "leave", "stay"
]

_FORMS: dict[Class, str] = {
    "visit": "visit visits visited visiting tour tours toured touring",
    "go": "travel travels traveled travelled traveling travelling go goes went going gone fly flies flew flying flown "
    "head heads headed heading journey journeys journeyed come comes came coming jet jets jetted jetting venture "
    "ventured ventures depart departs departed departing",
    "arrive": "arrive arrives arrived arriving land lands landed landing touched touches",
    "attend": "attend attends attended attending participate participates participated participating join joins joined "
    "joining take takes took taking taken",
    "skip": "skip skips skipped skipping miss misses missed missing shun shuns shunned boycott boycotts boycotted stay "
    "stays stayed staying snub snubs snubbed",
    "host": "host hosts hosted hosting welcome welcomes welcomed welcoming receive receives received receiving invite "
    "invites invited inviting greet greets greeted",
    "meet": "meet meets met meeting speaks spoke shakes shook poses posed walks walked holds held sits greets",
    "noun": "visit visits trip trips tour stopover stop arrival attendance participation journey presence travel",
    "address": "address addresses addressed addressing speak speaks spoke speaking",
    "leave": "left fled leaves flees fleeing",
    "stay": "stay stays stayed staying remain remains remained",
    "be": "is was were be due expected",
    "over": "fly flies flew flying flown passed pass overflew overfly overflight cross crosses crossed crossing",
}
VERBS: dict[str, tuple[Class, ...]] = {}
for _class, _words in _FORMS.items():
    for _word in _words.split():
        VERBS[_word] = (*VERBS.get(_word, ()), _class)

PAST_FORMS = frozenset(
    "visited toured traveled travelled went flew headed journeyed came jetted ventured departed arrived landed touched "
    "attended participated joined took skipped missed shunned boycotted stayed snubbed hosted welcomed received "
    "invited "
    "greeted left fled stayed remained met spoke shook posed walked held addressed overflew crossed".split()
)
PRESENT_FORMS = frozenset(
    "visits tours travels goes flies heads journeys comes jets ventures departs arrives lands touches attends "
    "participates "
    "joins takes skips misses shuns boycotts stays snubs hosts welcomes receives invites greets meets speaks shakes "
    "poses "
    "talks walks holds sits addresses crosses".split()
)
ING_FORMS = frozenset(word for word in VERBS if word.endswith("ing"))

FUTURE = frozenset(
    "will shall 'll due set scheduled expected planned plans plan planning intends intend slated poised going to "
    "preparing prepares confirmed announced upcoming".split()
)
HEDGES = frozenset(
    "may might could would can hopes hoped hope wants wanted want considering considers considered possible potential "
    "possibly reportedly likely unlikely mulling mulls weighing weighs invited invites invite invitation seeks seek "
    "whether asked urged".split()
)
CONDITIONS = frozenset({"if", "should", "unless", "whenever", "were", "ever"})
NEGATIONS = frozenset(
    "not n't never won't wouldn't didn't don't doesn't isn't wasn't can't cannot couldn't hasn't haven't refused "
    "refuses "
    "declined declines refusing declining without unable nor neither no against avoid avoided avoids avoiding".split()
)
CANCELS = frozenset(
    "cancel cancels canceled cancelled canceling cancelling postpone postpones postponed postponing scrap scraps "
    "scrapped "
    "scrapping shelve shelved shelves abandon abandoned abandons abort aborted nixed delayed delays cancellation "
    "postponement".split()
)
PLANNED = frozenset(
    "planned upcoming forthcoming expected scheduled possible potential proposed prospective future next anticipated "
    "impending looming".split()
)
REMOTE = frozenset(
    "video videolink videoconference video-link video-conference virtually remotely online virtual teleconference "
    "remote".split()
)
SKIPPABLE = frozenset(
    "last previously most is are was were be been being has have had will would shall may might could can should "
    "must to not n't also now "
    "then later soon still just already recently reportedly personally officially formally finally never ever only "
    "even "
    "set due expected scheduled slated planned planning plans plan hoping hopes intends going likely unlikely able "
    "unable willing ready preparing prepares prepare decided chose chosen opted agreed refused declined wants wanted "
    "ruled out did does do won't wouldn't didn't doesn't isn't wasn't can't cannot couldn't hasn't 'll 'd thus "
    "itself himself herself first twice once about poised allowed free both all instead therefore long "
    "against considering weighing mulling vowed pledged promised invited asked urged told announced confirmed said "
    "has've defiantly secretly quietly abruptly suddenly unexpectedly notably repeatedly".split()
)
ROLE_NOUNS = frozenset({"president", "leader", "premier", "strongman", "ruler"})
MOVES_TO = frozenset("to for into towards toward".split())
NOUN_ADJECTIVES = frozenset(
    "official state working surprise planned upcoming forthcoming expected scheduled possible potential proposed first "
    "second third last latest recent rare brief two-day three-day four-day one-day day-long foreign overseas "
    "international "
    "controversial high-profile historic previous next private secret short week-long weeklong unannounced cancelled "
    "canceled postponed landmark friendly return regional whirlwind highly anticipated long-awaited annual lightning "
    "flying much-anticipated one two three few".split()
)
"""What may stand between the possessor and "visit"."""
