"""When a visit is: which time expression is its own, and on which side of publication it lies."""

from __future__ import annotations

from datetime import date, timedelta

from atlarge.reading.dating.values import WEEK
from atlarge.reading.visiting import slots
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame
from atlarge.reading.visiting.stage import Range, Stage

Days = tuple[date, date]

_LOOSE = frozenset({"after it", "before it", "nearest to it"})  # steps by which a weekday or month got its year
_WEEK = timedelta(days=WEEK)
_TO = frozenset("to and until till through - \u2013 \u2014".split())
_DAYS = frozenset({"month and day", "whole date", "weekday", "near day", "day of the month"})
_LONGEST = 31  # days of a visit told as a range
_MOVING = frozenset("moved postponed delayed rescheduled shifted brought pushed put changed".split())
_BACK = 6


def day_of(stage: Stage, frame: Frame, after: int, sentence: Range, published: date | None) -> int | None:
    """Which date of the text is the visit's, by its number; none, if the nearest is that of something else."""
    if frame.date is not None:
        return frame.date if frame.date >= 0 else None
    number = slots.when(stage, frame.trigger, after, sentence, since=_stop_before(frame, after))
    if number is None or published is None:
        return number
    days = days_of(stage, number, frame.course, published)
    if days is None:
        return number
    if frame.course.hedged and not frame.course.sure and days[0] <= published:
        return None  # the day of an invitation, not of a visit
    if frame.course.sure and frame.course.state == "made" and days[0] > published:
        return None  # of another week or clause: what was made does not lie ahead
    return number


def _stop_before(frame: Frame, after: int) -> int:
    """The token after the stop before the one that ends at `after`, if the frame has several."""
    return max((end for _, end in frame.places if end < after), default=0)


def days_of(stage: Stage, number: int, course: Course, published: date | None) -> Days | None:
    """The days that the date of that number means, first and last; with its other end, where it is one of a range.

    "On Sunday" and "in August" name no year; where the verb of the visit tells which side of publication is meant
    ("skipped", "is flying"), they are taken on that side, whatever the words around them suggested.
    """
    one = stage.dates[number]
    if one.first is None:
        return None
    days = _range_of(stage, number) or (one.first, one.last or one.first)
    if published is None or not course.turn or _LOOSE.isdisjoint(one.trace):
        return days
    if course.turn < 0 and days[0] > published:
        return _moved(days, -1)
    if course.turn > 0 and days[1] < published:
        return _moved(days, 1)
    return days


def _range_of(stage: Stage, number: int) -> Days | None:
    """Both ends of "from August 31 to September 3", of which the date is one; None where it stands alone."""
    for at in (number, number - 1):
        if at < 0 or at + 1 >= len(stage.dates) or not _joined(stage, at):
            continue
        begin, end = stage.dates[at], stage.dates[at + 1]
        if begin.first is None or end.last is None or begin.rule not in _DAYS or end.rule not in _DAYS:
            continue
        length = (end.last - begin.first).days
        if 0 < length <= _LONGEST and _told_as_range(stage, at, length):
            return begin.first, end.last
    return None


def _joined(stage: Stage, at: int) -> bool:
    """Whether one small word stands between a date and the next."""
    begin, end = stage.dates[at].span[1], stage.dates[at + 1].span[0]
    return stage.tokens.text[begin:end].strip().lower() in _TO


def _told_as_range(stage: Stage, at: int, length: int) -> bool:
    """Whether the two ends are of one stay: "and" joins only a day and the next, "moved from 3 to 4 May" none."""
    opening = stage.tokens.at(stage.dates[at].span[0]) - 1
    word = stage.folded(stage.tokens.at(stage.dates[at].span[1]))
    if word == "and":
        return length == 1 or stage.folded(opening) == "between"
    return _MOVING.isdisjoint(stage.near(opening - _BACK, opening))


def _moved(days: Days, steps: int) -> Days:
    """A single day of the week next to publication by a week, anything else by a year."""
    first, last = days
    try:
        if first == last:
            return first + steps * _WEEK, last + steps * _WEEK
        return first.replace(year=first.year + steps), last.replace(year=last.year + steps)
    except (ValueError, OverflowError):
        return days


def stay(stage: Stage, trigger: int, sentence: Range) -> int:
    """How many days the words around give the visit ("a three-day visit"); 0 where they say nothing."""
    for word in stage.near(max(sentence[0], trigger - _BEFORE), min(sentence[1], trigger + _AFTER)):
        if word.endswith("-day"):
            number = word.removesuffix("-day")
            return _NUMBERS.get(number, 0) or (int(number) if number.isdecimal() and len(number) < len("100") else 0)
    near = stage.near(trigger, min(sentence[1], trigger + _BEFORE))
    for place, word in enumerate(near[1:]):
        if word == "days" and near[place - 1 : place] in (["for"], ["of"]):
            return _NUMBERS.get(near[place], 0)  # "a visit of two days", "for four days of talks"
    return 0


_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_BEFORE, _AFTER = 20, 30  # tokens around the verb
