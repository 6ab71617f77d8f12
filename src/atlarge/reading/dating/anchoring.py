"""From a time expression to the days it means: against the publication day, the tense, or what was last spoken of."""

from __future__ import annotations

from datetime import date, timedelta

from atlarge.reading.dating.expressions import Expression
from atlarge.reading.dating.holidays import day_of
from atlarge.reading.dating.values import WEEK, at_unit, bounds, day_of_year, day_value, day_within, shifted, week_value

_AHEAD = 2  # news speaks of what was: where no verb tells, what is ahead must be nearer by this
_FAR, _NEAR = 300, 45  # days
_MIDDLE = 15  # of a month
_YEARS = range(2, 9999)
_SATURDAY, _HALF_A_WEEK = 5, 3
_REPORTED = 45  # days after its end in which a quarter is reported on
_SENTENCE = 30  # tokens
_MONTH = len("2024-09")
_WITHIN_DAYS = frozenset({"D", "H", "MIN", "S"})
_DAY_NAMES = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


Resolved = tuple[str, tuple[str, ...]]
"""A value, and the steps to it."""


class Anchor:
    """Where times are reckoned from: the publication day, and in a narrative the time last spoken of."""

    def __init__(self, published: date | None, *, narrative: bool) -> None:
        self.published = published
        self.narrative = narrative
        self.reference = published
        self.spoken = False  # of any time; until then "two months later" has nothing to be later than
        self.day = published  # last spoken of, in news not as the first of a month or year
        self.quarter = ""  # spoken of, and still where the text is
        self.named, self.named_at = published, 0  # the last day named, with "yesterday", and where
        self.month = False  # whether the time last spoken of is a month
        self.since = f"published {published}"

    def resolve(self, one: Expression, turn: int) -> tuple[str, tuple[str, ...], date | None, date | None]:
        """The value of an expression, the steps to it, and its days. Moves the reference on.

        `turn` is what the tense says.
        """
        value, trace = _RESOLVERS[one.kind](self, one, turn if one.turn is None else one.turn)
        first, last = bounds(value)
        if first is not None and first == last and one.kind != "clock":
            self.named, self.named_at = first, one.after
        if first is not None and one.kind != "from publication" and (self.narrative or not _compares(one)):
            self.reference, self.spoken = first, True
            self._keep_quarter(value, first)
            if first == last or self.narrative:
                self.day = first
        return value, trace, first, last

    def day_near(self, first: int) -> tuple[date | None, str]:
        """The day that news goes on from at token `first`: one named a sentence ago at most, else of publication."""
        if self.narrative:
            return self.day, f"day last spoken of, {self.day}"
        near = self.named_at and first - self.named_at < _SENTENCE
        return (self.named, f"day last named, {self.named}") if near else (self.published, self.since)

    def stretch_compared(self, one: Expression) -> str:
        """The unit that "a year earlier" is told in: a quarter or month of that year, compared with one; else ""."""
        if one.part == "compared" and self.month:
            return "M"
        return "Q" if self.quarter and one.part != "apart" else ""

    def _keep_quarter(self, value: str, first: date) -> None:
        self.month = len(value) == _MONTH and value[5] != "Q"
        begin, end = bounds(self.quarter)
        if value[4:6] == "-Q":
            self.quarter = value
        elif begin is None or end is None or not begin <= first <= end:
            self.quarter = ""

    @property
    def base(self) -> tuple[date | None, str]:
        """The day to reckon days and months from, and the step of a trace that says so."""
        if self.narrative:
            return self.reference, f"last spoken of {self.reference}"
        return self.published, self.since


def _compares(one: Expression) -> bool:
    """Whether it only compares: after "up from $2 million a year earlier" news goes on from where it was."""
    return one.kind == "from reference" and one.unit == "Y" and one.number is not None and one.number < 0


def _fixed(anchor: Anchor, one: Expression, turn: int) -> Resolved:
    del anchor, turn
    return one.value, (f"{one.rule}, as written",)


def _month_day(anchor: Anchor, one: Expression, turn: int) -> Resolved:
    base, since = anchor.base
    if base is None:
        return "", ("no year, and no publication day to tell it from",)
    if one.unit == "Y":
        year, why = _year_said(anchor, one.number)
        trace: tuple[str, ...] = (why,)
    elif anchor.narrative and one.turn is None:
        year, trace = base.year, (f"year of {since}",)
    elif one.turn == 0:
        year, trace = base.year, (f"this year, {since}",)
    else:
        year, turn = _nearest_year(base, one.month, one.day, turn if one.turn is None else 2 * one.turn)
        year, turn = _on_its_weekday(base, one, year, turn)
        trace = (since, _TURNS[turn])
    value = day_value(year, one.month, one.day)
    value = (week_value(value) if one.rule == "week" else value) + one.value
    return value, (*trace, value)


def _on_its_weekday(base: date, one: Expression, year: int, turn: int) -> tuple[int, int]:
    """The nearest year, if the weekday before the day fits there, and not in the year that the tense would take."""
    if one.number is None or not 1 < base.year < date.max.year - 1:
        return year, turn
    near, _ = _nearest_year(base, one.month, one.day, 0)
    fits = [day_of_year(each, one.month, one.day).weekday() == one.number for each in (year, near)]
    return (near, 0) if fits == [False, True] else (year, turn)


def _year_said(anchor: Anchor, number: float | None) -> tuple[int, str]:
    """The year of "last year" or "that year" after a month; 1 where nothing tells."""
    if number is None or anchor.published is None:
        base = anchor.reference or anchor.published or date.min
        return base.year, f"the year last spoken of, {base.year}"
    return anchor.published.year + int(number), f"published {anchor.published}, {number:+g} year"


def _nearest_year(base: date, month: int, day: int, turn: int) -> tuple[int, int]:
    """The year that puts a month and day on the side of the base that the tense says, else the nearest; and the side.

    Nobody leaves out the year of a day eleven months off: there the tense must be that of its own verb.
    """
    step, years = (1 if turn > 0 else -1), (base.year - 1, base.year, base.year + 1)
    if not turn or base.year not in _YEARS:
        away = {year: (day_of_year(year, month, day or _MIDDLE) - base).days for year in years}
        return min(away, key=lambda year: (_AHEAD * away[year] if away[year] > 0 else -away[year], year)), 0
    here, there = (base.month, base.day), (month, day or base.day)
    year = base.year if there == here or (there < here) == (step < 0) else base.year + step
    if abs(turn) > 1 or (not day and step < 0):
        return year, turn
    far, near = (abs((day_of_year(year - back, *there) - base).days) for back in (0, step))
    return (year, turn) if far < _FAR or near > _NEAR else (year - step, 0)


def _month(anchor: Anchor, one: Expression, turn: int) -> Resolved:
    base, since = anchor.base
    if base is None:
        return "", ("no year, and no publication day to tell it from",)
    if one.unit == "Y":
        year, why = _year_said(anchor, one.number)
        return f"{year:04d}-{one.month:02d}", (why,)
    if anchor.narrative and one.turn is None:
        return f"{base.year:04d}-{one.month:02d}", (f"year of {since}",)
    year, turn = _nearest_year(base, one.month, 0, turn if one.turn is None else 2 * turn)
    if one.turn and one.month == base.month and one.rule != "delivery":
        year += one.turn
    value = f"{year:04d}-{one.month:02d}"
    return value, (since, _TURNS[turn], value)


def _weekday(anchor: Anchor, one: Expression, turn: int) -> Resolved:
    base, since = anchor.base
    if base is None or one.number is None:
        return "", ("a weekday, and no publication day",)
    ahead = (int(one.number) - base.weekday()) % WEEK
    if one.turn == -1:
        days = ahead - WEEK
    elif one.turn == 1:
        days = ahead or WEEK
    elif one.turn == 0:
        days = int(one.number) - base.weekday()
    else:
        days = ahead if turn > 0 or not ahead else ahead - WEEK
    value = _plus(base, days + WEEK * one.weeks).isoformat() + one.value
    return value, (f"{since} ({_DAY_NAMES[base.weekday()]})", _TURNS[turn], value)


def _plus(base: date, days: int) -> date:
    try:
        return base + timedelta(days=days)
    except OverflowError:
        return base


def _day_of_month(anchor: Anchor, one: Expression, turn: int) -> Resolved:
    del turn
    base = anchor.reference
    if base is None:
        return "", ("a day, and no month to put it in",)
    return day_value(base.year, base.month, one.day), (f"month of {base}",)


def _day_of_stretch(anchor: Anchor, one: Expression, turn: int) -> Resolved:
    del turn
    base = anchor.published
    if base is None or one.number is None:
        return "", ("reckoned from a publication day that is not known",)
    if one.rule == "anniversary":  # "ten years ago this weekend"
        value = _anniversary(base, one, one.number)
        return value, (anchor.since, f"{one.number:+g} {one.unit}", value)
    there = shifted(base, one.unit, one.number)
    if one.rule == "near day":  # "ten years ago today"
        value = _plus(there, one.day).isoformat()
    elif one.unit == "M":
        value = day_value(there.year, there.month, one.day)
    else:
        value = _plus(there, one.day - there.weekday()).isoformat()
    return value + one.value, (anchor.since, f"{one.number:+g} {one.unit}", value)


def _anniversary(base: date, one: Expression, number: float) -> str:
    """The day, week, weekend or month so long ago that is next to this one; a weekday is the one nearest to today."""
    if one.part == "D":
        away = (one.day - base.weekday() + _HALF_A_WEEK) % WEEK - _HALF_A_WEEK
        return shifted(_plus(base, away), one.unit, number).isoformat()
    if one.part == "M":
        return at_unit(shifted(base, one.unit, number), "M")
    middle = _SATURDAY if one.part == "WE" else _HALF_A_WEEK
    there = shifted(_plus(base, middle - base.weekday()), one.unit, number)
    return at_unit(_plus(there, _HALF_A_WEEK - middle), one.part)


def _from_publication(anchor: Anchor, one: Expression, turn: int) -> Resolved:
    base = anchor.published
    if one.number is None and one.turn is not None:
        return "PAST_REF" if one.turn < 0 else "FUTURE_REF", ("how long is not said",)
    if base is None:
        return "", ("reckoned from a publication day that is not known",)
    number = (
        one.number
        if one.number is not None
        else (-1 if turn < 0 and one.unit == "WE" and base.weekday() < _SATURDAY else 0)
    )
    if one.unit == "Y" and number == -1 and one.turn is not None and anchor.stretch_compared(one):
        return _from_reference(anchor, one, turn)  # "$3 million in the third quarter, up from $2 million a year ago"
    day = shifted(base, one.unit, number)
    value = at_unit(day, one.unit) + one.value
    return value, (anchor.since, f"{number:+g} {one.unit}", value)


def _from_reference(anchor: Anchor, one: Expression, turn: int) -> Resolved:
    base = anchor.day if one.unit in _WITHIN_DAYS else anchor.reference
    if one.unit in _WITHIN_DAYS and one.number is not None and one.number < 0:
        base, _ = anchor.day_near(one.first)
    if turn > 0 and one.number == 0 and not anchor.narrative:
        base = anchor.published
    if one.number is None:
        return "PAST_REF" if (one.turn or 0) < 0 else "FUTURE_REF", ("how long is not said",)
    if base is None or (one.turn == 1 and not anchor.spoken):
        return "", ("reckoned from a time that is not known",)
    if one.unit == "Q" and not one.number and not anchor.quarter and base == anchor.published:
        base -= timedelta(days=min(_REPORTED, base.toordinal() - 1))  # figures come out in the quarter after theirs
    day = shifted(base, one.unit, one.number)
    unit = (anchor.stretch_compared(one) if one.unit == "Y" and abs(one.number) == 1 else "") or one.unit
    value = at_unit(day, unit) + one.value
    return value, (f"last spoken of {base}", f"{one.number:+g} {one.unit}", value)


def _season(anchor: Anchor, one: Expression, turn: int) -> Resolved:
    base, since = anchor.base
    if base is None:
        return "", ("a season, and no publication day",)
    start = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[one.part]
    year = base.year
    if not anchor.narrative or one.turn is not None:
        if turn < 0 and start > base.month - (3 if one.turn == -1 else 0):
            year -= 1
        elif turn > 0 and start <= base.month:
            year += 1
    value = f"{year:04d}-{one.part}"
    return value, (since, _TURNS[turn], value)


def _quarter(anchor: Anchor, one: Expression, turn: int) -> Resolved:
    base, since = anchor.base
    if base is None:
        return "", ("a quarter, and no publication day",)
    year = base.year
    if one.turn is not None:
        year += one.turn
    else:
        length = 3 if one.part[0] == "Q" else 6
        start = (int(one.part[1]) - 1) * length + 1
        if start > base.month and turn <= 0:
            year -= 1
    value = f"{year:04d}-{one.part}"
    return value, (since, value)


def _clock(anchor: Anchor, one: Expression, turn: int) -> Resolved:
    del turn
    base, since = anchor.day_near(one.first)
    if base is None:
        return one.value, ("a time of day, its day not known",)
    return f"{base.isoformat()}{one.value}", (since,)


def _edge(anchor: Anchor, one: Expression, turn: int) -> Resolved:
    """The first or last day of a stretch, or one of its weeks."""
    if one.of is None:
        return "", ()
    within, trace = _RESOLVERS[one.of.kind](anchor, one.of, turn if one.of.turn is None else one.of.turn)
    first, last = bounds(within)
    if first is None or last is None:
        return "", (*trace, "a day of a time that is not known")
    nth = int(one.number or 0)
    if one.part == "week":
        value = at_unit(last if nth < 0 else _plus(first, WEEK * (nth - 1)), "W")
    else:
        value = day_within(first, last, nth=nth, weekday=one.day, working=one.part == "working").isoformat()
    return value + one.value, (*trace, value)


def _holiday(anchor: Anchor, one: Expression, turn: int) -> Resolved:
    base, since = anchor.base
    if base is None:
        return "", ("no year, and no publication day to tell it from",)
    years = range(max(base.year - 1, date.min.year), min(base.year + 1, date.max.year) + 1)
    days = [day_of(one.part, year) for year in years]
    past, coming = [day for day in days if day <= base], [day for day in days if day >= base]
    if turn < 0 and past:
        day = past[-1]
    elif turn > 0 and coming:
        day = coming[0]
    else:
        day = min(days, key=lambda day: abs(day - base))
    return day.isoformat() + one.value, (since, _TURNS[turn], day.isoformat())


def _decade(anchor: Anchor, one: Expression, turn: int) -> Resolved:
    del turn
    base = anchor.published
    century = 19 if base is None or one.number is None or 2000 + one.number * 10 > base.year else 20
    if base is None:
        return f"19{int(one.number or 0)}", ("the last century, no publication day",)
    return f"{century}{int(one.number or 0)}", (f"the last such decade before {base}",)


_TURNS = ("nearest to it", "after it", "after it", "before it", "before it")  # by turn; -1 is the last
_RESOLVERS = {
    "fixed": _fixed,
    "month day": _month_day,
    "month": _month,
    "day of month": _day_of_month,
    "weekday": _weekday,
    "day of stretch": _day_of_stretch,
    "from publication": _from_publication,
    "from reference": _from_reference,
    "season": _season,
    "quarter": _quarter,
    "clock": _clock,
    "decade": _decade,
    "holiday": _holiday,
    "edge": _edge,
}
