"""Words that tell of visits, in English, by what they do in a sentence."""

from __future__ import annotations

from typing import Literal

from atlarge.reading.language.negations import NEGATIONS

Class = Literal[
    "visit", "go", "arrive", "present", "attend", "skip", "host", "meet", "noun", "over", "be", "leave", "stay",
    "back", "let", "hold", "order", "foot", "carry", "away", "elliptic", "bare", "follow", "afar", "carpet",
    "bound", "absence", "while", "off", "invitation", "among",
    "stand-in", "itinerary", "sequel", "list", "have", "doors", "agenda", "host of",
]  # fmt: skip
Form = Literal["base", "s", "past", "part", "ing"]

# Verbs by class; a regular one is given by its base, others as base, third person, past, past participle, -ing form.
_VERBS: dict[Class, str] = {
    "visit": "visit,tour,enter,reach",
    "go": "travel/travels/travelled/travelled/travelling,travel/travels/traveled/traveled/traveling,"
    "go/goes/went/gone/going,fly/flies/flew/flown/flying,head,journey,come/comes/came/come/coming,"
    "jet/jets/jetted/jetted/jetting,venture,depart,return,sail,drive/drives/drove/driven/driving,"
    "hop/hops/hopped/hopped/hopping,flee/flees/fled/fled/fleeing,roll,move,cross,sneak,hurry,"
    "ride/rides/rode/ridden/riding,cruise,escape,decamp,speed/speeds/sped/sped/speeding,shuttle,wander,"
    "make/makes/made/made/making,proceed,whisk,relocate,rush,dash,swing/swings/swung/swung/swinging,"
    "pop/pops/popped/popped/popping,call,commute,smuggle,ferry,airlift,chauffeur",
    "arrive": "arrive,land,touch,alight,disembark",
    "present": "stroll,walk,step/steps/stepped/stepped/stepping,appear,surface,emerge,dine,lunch,"
    "speak/speaks/spoke/spoken/speaking,address,sign,lay/lays/laid/laid/laying,watch,inspect,vacation,holiday,"
    "campaign,rally,rest,spend/spends/spent/spent/spending,tell/tells/told/told/telling,change,"
    "catch/catches/caught/caught/catching,pick,give/gives/gave/given/giving,take/takes/took/taken/taking,"
    "stop/stops/stopped/stopped/stopping,turn,show,drop/drops/dropped/dropped/dropping,transit,pass,refuel,refuel/refuels/refuelled/refuelled/refuelling,"
    "inaugurate,unveil,lodge,overnight,sleep/sleeps/slept/slept/sleeping,begin/begins/began/begun/beginning,start,conclude,"
    "wrap/wraps/wrapped/wrapped/wrapping,sit/sits/sat/sat/sitting,stand/stands/stood/stood/standing,mingle,wave,"
    "deliver,kneel/kneels/knelt/knelt/kneeling,pray,celebrate,see/sees/saw/seen/seeing,"
    "spot/spots/spotted/spotted/spotting,photograph,film,picture,arrest,detain,seize,apprehend,capture,"
    "wake/wakes/woke/woken/waking,greet,welcome,cheer,fete,fête/fêtes/fêted/fêted/fêting,embrace,escort,treat,honour,honor,"
    "surrender,hide/hides/hid/hidden/hiding,shelter,release,free",
    "attend": "attend,participate,join,take/takes/took/taken/taking,address,open,follow,chair",
    "skip": "skip/skips/skipped/skipped/skipping,miss,shun/shuns/shunned/shunned/shunning,boycott,"
    "snub/snubs/snubbed/snubbed/snubbing,avoid,forgo/forgoes/forwent/forgone/forgoing,pass,sit/sits/sat/sat/sitting",
    "away": "stay,pull,excuse,beg/begs/begged/begged/begging,opt/opts/opted/opted/opting,"
    "back/backs/backed/backed/backing,withdraw/withdraws/withdrew/withdrawn/withdrawing,bow,"
    "rule,absent,drop/drops/dropped/dropped/dropping,keep/keeps/kept/kept/keeping,send/sends/sent/sent/sending,represent",
    "host": "host,play,welcome,receive,invite,greet,fete,fête/fêtes/fêted/fêted/fêting,honour,honor,entertain,"
    "expect,await,admit/admits/admitted/admitted/admitting",
    "let": "send/sends/sent/sent/sending,fly/flies/flew/flown/flying,put/puts/put/put/putting,deport,"
    "expel/expels/expelled/expelled/expelling,let/lets/let/let/letting,allow,"
    "see/sees/saw/seen/seeing,take/takes/took/taken/taking,permit/permits/permitted/permitted/permitting,surrender,hand,transfer,extradite,arrest,detain,release,free,shelter,apprehend,"
    "hold/holds/held/held/holding",
    "meet": "meet/meets/met/met/meeting,speak/speaks/spoke/spoken/speaking,shake/shakes/shook/shaken/shaking,pose,"
    "walk,hold/holds/held/held/holding,sit/sits/sat/sat/sitting,greet,embrace,hug/hugs/hugged/hugged/hugging,talk,"
    "confer/confers/conferred/conferred/conferring,huddle,negotiate",
    "leave": "leave/leaves/left/left/leaving,flee/flees/fled/fled/fleeing,depart,"
    "slip/slips/slipped/slipped/slipping,fly/flies/flew/flown/flying,take/takes/took/taken/taking,quit/quits/quit/quit/quitting,lift",
    "stay": "stay,remain,linger,live,reside",
    "back": "return,come/comes/came/come/coming,fly/flies/flew/flown/flying,depart,get/gets/got/got/getting",
    "over": "fly/flies/flew/flown/flying,pass,overfly/overflies/overflew/overflown/overflying,cross,"
    "cut/cuts/cut/cut/cutting,traverse,skirt,skim/skims/skimmed/skimmed/skimming,use",
    "be": "be/is/was/been/being,be/are/were/been/being",
    "foot": "set/sets/set/set/setting",
    "afar": "appear,look,beam,dial,dial/dials/dialled/dialled/dialling,tune,zoom,"
    "speak/speaks/spoke/spoken/speaking,participate,join,address,greet,follow,"
    "watch,attend,send/sends/sent/sent/sending,deliver,record",
    "carry": "carry/carries/carried/carried/carrying,bring/brings/brought/brought/bringing,"
    "take/takes/took/taken/taking,lead/leads/led/led/leading,escort,head",
}
_NOUNS = (
    "visit visits trip trips tour tours stopover stopovers stop stops arrival attendance participation journey "
    "journeys presence travel travels stay stays layover appearance departure flight stint pilgrimage sojourn "
    "engagement landing destination night nights weekend return call calls swing detour detours excursion "
    "outing jaunt foray"
)


def _forms(verb: str) -> tuple[str, ...]:
    if "/" in verb:
        return tuple(verb.split("/"))
    stem = verb.removesuffix("e")
    if verb[-1] == "y" and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing"
    plural = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    return verb, plural, stem + "ed", stem + "ed", stem + "ing"


VERBS: dict[str, tuple[Class, ...]] = {}
FORMS: dict[str, frozenset[Form]] = {}
_NAMES: tuple[Form, ...] = ("base", "s", "past", "part", "ing")
for _class, _verbs in _VERBS.items():
    for _verb in _verbs.split(","):
        for _name, _word in zip(_NAMES, _forms(_verb), strict=True):
            if _class not in VERBS.get(_word, ()):
                VERBS[_word] = (*VERBS.get(_word, ()), _class)
            FORMS[_word] = FORMS.get(_word, frozenset()) | {_name}
for _word in _NOUNS.split():
    VERBS[_word] = (*VERBS.get(_word, ()), "noun")
for _word in ("refuge", "asylum", "sanctuary", "shelter", "hospitality"):
    VERBS[_word] = (*VERBS.get(_word, ()), "carpet")
for _word in ("summit", "talks", "meeting", "encounter"):
    VERBS[_word] = (*VERBS.get(_word, ()), "hold")
for _word in ("second", "first", "third", "fourth", "fifth", "sixth", "seventh", "latest"):
    VERBS[_word] = ("order",)
VERBS["due"] = VERBS["expected"] = VERBS["'s"] = VERBS["'re"] = ("be",)
VERBS["overflight"] = VERBS["airspace"] = ("over",)
VERBS["not"] = VERBS["n't"] = ("elliptic",)
VERBS["in"] = VERBS["to"] = VERBS["at"] = VERBS["outside"] = ("bare",)
VERBS["back"] = VERBS["fresh"] = VERBS["home"] = ("back",)
VERBS["absent"] = VERBS["berth"] = ("skip",)
for _word in ("side", "hand", "looking"):
    VERBS[_word] = ("among", *VERBS.get(_word, ()))
VERBS["included"] = VERBS["includes"] = VERBS["include"] = ("among",)
VERBS["pre-recorded"] = VERBS["prerecorded"] = VERBS["recorded"] = ("afar",)
VERBS["disinvited"] = VERBS["uninvited"] = ("host",)
VERBS["carpet"] = ("carpet",)
VERBS["way"] = VERBS["route"] = VERBS["bound"] = VERBS["off"] = ("bound",)
VERBS["boarded"] = VERBS["boards"] = VERBS["boarding"] = ("off",)
VERBS["salute"] = VERBS["parade"] = VERBS["banquet"] = VERBS["dinner"] = ("carpet",)
VERBS["show"] = (*VERBS["show"], "carpet")
VERBS["speech"] = ("afar",)
for _word in ("sat", "stood", "stands", "sits", "stand", "sit", "deputised", "deputized", "deputises"):
    VERBS[_word] = ("stand-in", *VERBS.get(_word, ()))
VERBS["next"] = VERBS["added"] = ("itinerary",)
for _word in "take takes took taken taking squeezed squeezes ticked ticks chosen chose picked picks".split():
    VERBS[_word] = ("itinerary", *VERBS.get(_word, ()))
for _word in ("first", "second", "third", "last", "later"):
    VERBS[_word] = (*VERBS.get(_word, ()), "itinerary")
for _word in ("off", "happened", "happen", "video", "cancelled", "canceled", "sent"):
    VERBS[_word] = (*VERBS.get(_word, ()), "sequel")
VERBS[":"] = VERBS["-"] = VERBS["–"] = VERBS["—"] = ("list",)
VERBS["had"] = ("have",)
for _word in ("calendar", "diary", "schedule", "agenda", "itinerary", "list", "programme", "program"):
    VERBS[_word] = ("agenda",)
VERBS["host"] = ("host of", *VERBS["host"])
VERBS["doors"] = ("doors",)
VERBS["instead"] = VERBS["lieu"] = VERBS["stead"] = ("stand-in",)
VERBS["welcome"] = ("carpet", *VERBS["welcome"])
VERBS["reception"] = VERBS["guard"] = VERBS["honours"] = VERBS["bed"] = ("carpet",)
VERBS["time"] = ("order",)
for _word in ("day", "days", "nights", "hours", "weekend", "week"):
    VERBS[_word] = ("while",)
for _word in ("left", "leaves", "leaving", "leave"):
    VERBS[_word] = (*VERBS[_word], "off")
for _word in ("absence", "no-show", "chair", "seat", "waited", "waits"):
    VERBS[_word] = ("absence",)
VERBS["place"] = ("stand-in", "absence")
VERBS["without"] = VERBS["no"] = ("absence",)
VERBS["invitation"] = VERBS["invitations"] = ("invitation",)
VERBS["over"] = ("over",)
VERBS["wheels"] = ("arrive",)
VERBS["follows"] = ("follow", *VERBS["follows"])
VERBS["followed"] = ("follow", *VERBS["followed"])
VERBS["visitor"] = VERBS["guest"] = ("hold",)

# Which prepositions bring in the place, by class; none for a direct object.
TO = frozenset("to for into towards toward".split())
IN = frozenset("in at on inside outside near".split())
INTO: dict[Class, frozenset[str]] = {
    "visit": frozenset(),
    "go": TO | {"through", "at", "via", "by", "across"},
    "arrive": IN | {"to"},
    "present": IN | {"through", "across", "around", "to", "onto"},
    "stay": IN,
    "carry": TO,
    "over": frozenset(),
}

FUTURE = frozenset(
    "will shall 'll due set scheduled expected planned plans plan planning intends intend intended slated poised "
    "going preparing prepares prepare confirmed announced upcoming about agreed agrees decided ready hoping "
    "vowed".split()
)
HEDGES = frozenset(
    "may might could can hopes hoped hope hoping wants wanted want considering considers considered possible "
    "potential possibly likely unlikely mulling mulls weighing weighs invited invites invite invitation seeks "
    "seek whether asked urged free able try trying tries tried wish wishes prefer prefers challenged pressed "
    "begged encouraged proposed suggested recommended rumoured rumored plotting should ought".split()
)
CONDITIONS = frozenset({"event", "if", "should", "unless", "whenever", "ever", "once", "provided"})
DEFIES = frozenset("defied braved flouted ignored interrupted".split())
"""Verbs of which "to visit" tells the deed, not the plan: "defied a warrant to visit"."""
NOT_SO = NEGATIONS | frozenset(
    "refused refuses declined declines refusing declining unable against avoid avoided avoids avoiding barred banned "
    "prevented rejected rejects rejecting spurned spurns".split()
)
"""Before a verb of going: it is not done."""
CANCELS = frozenset(
    "cancel cancels canceled cancelled canceling cancelling postpone postpones postponed postponing scrap scraps "
    "scrapped scrapping shelve shelved shelves abandon abandoned abandons abort aborted nixed delayed delays "
    "cancellation postponement axed axes ditched ditches dropped scuppered delays suspends suspended scrubbed nixes "
    "abandoning shelving ripped rips binned bins".split()
)
PLANNED = frozenset(
    "planned upcoming forthcoming expected scheduled possible potential proposed prospective future next "
    "anticipated impending looming".split()
)
REMOTE = frozenset(
    "video videolink videoconference video-link video-conference virtually remotely online virtual teleconference "
    "remote screen monitor videoconferencing zoom afar".split()
)
SKIPPABLE = frozenset(
    "last previously most is are was were be been being has have had will would shall may might could can should "
    "must to not n't also now then later soon still just already recently reportedly personally officially "
    "formally finally never ever only even set due expected scheduled slated planned planning plans plan hoping "
    "hopes intends going likely unlikely able unable willing ready preparing prepares prepare decided chose "
    "chosen opted agreed agrees refused declined wants wanted ruled out did does do won't wouldn't didn't doesn't "
    "isn't wasn't can't cannot couldn't hasn't hadn't 'll 'd 've thus itself himself herself first twice once "
    "about poised allowed free both all instead therefore long against considering weighing mulling vowed pledged "
    "promised invited asked urged told announced confirmed said defiantly secretly quietly abruptly suddenly "
    "unexpectedly notably repeatedly again back there here too cancelled postponed since so far no longer slipped "
    "seen spotted photographed pictured tried trying failed preferring preferred managed meant forced widely "
    "hoped hoping wished always often sometimes dared dares dare bothered".split()
)
NOUN_ADJECTIVES = frozenset(
    "official state working surprise planned upcoming forthcoming expected scheduled possible potential proposed "
    "first second third fourth fifth last latest recent rare brief two-day three-day four-day five-day one-day "
    "day-long foreign overseas international controversial high-profile historic previous next private secret short "
    "week-long weeklong unannounced cancelled canceled postponed landmark friendly return regional whirlwind highly "
    "anticipated long-awaited annual lightning flying much-anticipated one two three few sixth maiden only single "
    "quick hasty unexpected earlier past subsequent successful solo bilateral inaugural".split()
)
"""What may stand between the possessor and "visit"."""
MEETINGS = frozenset(
    "summit meeting conference forum ceremony ceremonies inauguration parade funeral commemoration commemorations "
    "anniversary talks celebrations session coronation assembly festivities event events gathering swearing-in "
    "opening peace congress mass convention rally".split()
)
VEHICLES = frozenset(
    "plane aircraft jet airplane aeroplane airliner helicopter motorcade convoy flight yacht ilyushin boeing "
    "airbus limousine cavalcade cortege gulfstream".split()
)
"""What carries a person: where it goes the person goes."""
STATES = frozenset(
    "country countries state states nation nations member members party parties signatory signatories place places "
    "capital capitals one stop destination".split()
)
"""Nouns under which a text may list the States that somebody has been to."""
ARRESTS = frozenset(
    "arrest arrests arrested detain detains detained seize seizes seized apprehend apprehends apprehended capture "
    "captures captured stop stops stopped".split()
)
"""Verbs of which nothing but the deed itself tells that somebody was there."""
BEFORE_NOUN = frozenset("a an the his her 's its of any their after for no without under house".split())
"""What may stand before a noun and never before a verb."""
DONE = frozenset(
    "shared posed joked chatted ate drank sang danced slept spoke rode wore lit bowed knelt prayed bought threw "
    "drew swam ran drove rang cut broke put got saw sat stood lay read played planted kissed waved toasted tasted "
    "unveiled opened laid hugged strolled lingered paused waited lectured preached paraded saluted reviewed "
    "sought heard rose wept leaned leant swore fell "
    "inspected visited toured shopped jogged fished hunted skied golfed wrapped boarded unpacked addressed "
    "hurried".split()
)
"""What is done with one's own body: whoever did it in a town was there."""
for _word in DONE:
    FORMS.setdefault(_word, frozenset({"past"}))
