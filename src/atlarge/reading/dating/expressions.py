"""A time expression as found, before the days it means are known."""

from __future__ import annotations

from typing import Literal

import msgspec

Kind = Literal[
    "fixed",  # the value is in the words: "2019", "3 September 2019", "P2D", "PRESENT_REF"
    "month day",  # a day without its year
    "month",  # a month without its year
    "day of month",  # "the 25th"
    "weekday",
    "day of stretch",  # "Tuesday last week", "the 12th of next month": the day in the unit that `number` counts to
    "from publication",  # "yesterday", "last week", "three days ago"
    "from reference",  # "a year earlier", "the next day": from the time last spoken of
    "season",
    "quarter",
    "clock",  # a time of day without its day
    "decade",  # "the nineties" without its century
    "holiday",  # named in `part`
    "edge",  # "the last day of June", "the first Monday in May": day or week `number` of the time `of`, -1 the last
]
_DAYS = frozenset({"month day", "weekday", "day of month", "day of stretch", "holiday", "edge"})


class Expression(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens `first` to before `after`, and what they say.

    `value` is the whole value if `kind` is "fixed", else the part of the day ("TMO", "T08:30"). `number` counts units
    from the anchor, None where the text is vague ("years ago"); with a month and a day it is the weekday said before
    them, Monday 0. `until` is the last day of a range ("3-5 May"); `weeks` are put to a weekday ("Tuesday week"); `of`
    is the time that an edge is in. `turn` is -1 for "last", 1 for "next", 0 for "this", None where only the tense of
    the verb can tell.
    """

    first: int
    after: int
    kind: Kind
    rule: str
    value: str = ""
    month: int = 0
    day: int = 0
    unit: str = ""
    number: float | None = None
    turn: int | None = None
    part: str = ""
    until: int = 0
    weeks: int = 0
    of: Expression | None = None

    @property
    def names_a_day(self) -> bool:
        """Whether it means one day, so that a time of day can be put to it."""
        return self.kind in _DAYS or self.rule in ("whole date", "near day", "day shift")
