"""Words that time expressions are made of, in English."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
SHORT_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
SHORT_WEEKDAYS = frozenset("mon tue tues wed thu thurs fri sat sun".split())
SEASONS: dict[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASONS |= {"midsummer": "SU", "mid-summer": "SU", "midwinter": "WI", "mid-winter": "WI"}
PARTS_OF_DAY: dict[str, str] = {
    "morning": "MO",
    "mornings": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "night": "NI",
    "nights": "NI",
    "midday": "MI",
    "daytime": "DT",
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "lunchtime": "MI",
    "dusk": "EV",
    "nightfall": "EV",
    "sunset": "EV",
}
UNITS: dict[str, str] = {
    name: unit
    for unit, names in {
        "S": "second seconds",
        "MIN": "minute minutes min mins",
        "H": "hour hours hr hrs",
        "D": "day days",
        "WE": "weekend weekends",
        "W": "week weeks wk wks",
        "FN": "fortnight fortnights",
        "M": "month months",
        "Q": "quarter quarters",
        "Y": "year years yr yrs",
        "DE": "decade decades",
        "CE": "century centuries",
    }.items()
    for name in names.split()
}
EDGED = ("mid", "end", "early", "late")
ENDS: dict[str, str] = {
    "year-end": "Y",
    "yearend": "Y",
    "mid-year": "Y",
    "midyear": "Y",
    "month-end": "M",
    "mid-month": "M",
    "midweek": "W",
    "mid-week": "W",
    "quarter-end": "Q",
}
PLURAL_UNITS = frozenset(name for name in UNITS if name.endswith("s") or name == "centuries")
ADVERBS_OF_RATE: dict[str, str] = {
    "daily": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
    "biennial": "P2Y",
    "semiannual": "P6M",
    "semi-annual": "P6M",
    "semiannually": "P6M",
    "semi-annually": "P6M",
    "biannual": "P6M",
    "bimonthly": "P2M",
    "fortnightly": "P2W",
    "nightly": "P1D",
}
REFERENCES: dict[str, str] = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "current": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "recently": "PAST_REF",
    "recent": "PAST_REF",
    "lately": "PAST_REF",
    "future": "FUTURE_REF",
    "past": "PAST_REF",
    "present": "PRESENT_REF",
    "moment": "PRESENT_REF",
    "someday": "FUTURE_REF",
    "moments": "PAST_REF",
    "term": "FUTURE_REF",
}
NEAR_DAYS: dict[str, int] = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "overnight": 0}
NUMBERS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen "
        "eighteen nineteen".split()
    )
} | {word: 10 * tens for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
VAGUE_NUMBERS = frozenset("several few many some dozens hundreds thousands couple numerous countless".split())
ORDINALS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30, "thirty-first": 31}
ORDINALS |= {f"twenty-{word}": 20 + ORDINALS[word] for word in list(ORDINALS)[:9]}
DECADE_NAMES: dict[str, int] = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
POSSESSIVES = frozenset("his her their its our your my whose".split())
LAST = frozenset({"last", "past", "previous", "preceding", "prior"})
NEXT = frozenset({"next", "coming", "following", "upcoming", "ensuing", "subsequent"})
THIS = frozenset({"this", "current", "present"})
THAT = frozenset({"that", "same"})
EARLY = frozenset({"early", "late", "mid", "earlier", "later", "mid-"})
EDGES = frozenset("end beginning start middle rest close outset turn remainder eve half part course".split())
HALVED, WHICH = frozenset({"half", "part"}), frozenset("first second latter early better".split())
ABOUT = frozenset("about around nearly almost approximately roughly over some circa under".split())
BEFORE_OVER = frozenset("for after in of since by with is was are were to a the than lasted took takes spent".split())
"""Where "over five years" says more than five; elsewhere it says during."""
MORE = frozenset({"more", "less", "fewer", "longer"})
ZONES = frozenset("gmt utc est edt et pst pdt pt cst cdt cet cest bst msk ist eat cat hrs".split())
"""Time zones after a time of day."""
