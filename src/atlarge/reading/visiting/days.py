"""When a visit is: which time expression is its own, and on which side of publication it lies."""

from __future__ import annotations

from datetime import date, timedelta

from atlarge.reading.readings import DateRead
from atlarge.reading.visiting import slots
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame
from atlarge.reading.visiting.stage import Range, Stage

Days = tuple[date, date]

_LOOSE = frozenset({"after it", "before it", "nearest to it"})  # steps by which a weekday or month got its year
_WEEK = timedelta(days=7)


def day_of(stage: Stage, frame: Frame, after: int, sentence: Range, published: date | None) -> int | None:
    """Which date of the text is the visit's, by its number; none, if the nearest is that of something else."""
    number = slots.when(stage, frame.trigger, after, sentence, since=_stop_before(frame, after))
    if number is None or published is None:
        return number
    days = days_of(stage.dates[number], frame.course, published)
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


def days_of(one: DateRead, course: Course, published: date | None) -> Days | None:
    """The days meant, first and last.

    "On Sunday" and "in August" name no year; where the verb of the visit tells which side of publication is meant
    ("skipped", "is flying"), they are taken on that side, whatever the words around them suggested.
    """
    if one.first is None:
        return None
    days = (one.first, one.last or one.first)
    if published is None or not course.turn or _LOOSE.isdisjoint(one.trace):
        return days
    if course.turn < 0 and days[0] > published:
        return _moved(days, -1)
    if course.turn > 0 and days[1] < published:
        return _moved(days, 1)
    return days


def _moved(days: Days, steps: int) -> Days:
    """A single day of the week next to publication by a week, anything else by a year."""
    first, last = days
    try:
        if first == last:
            return first + steps * _WEEK, last + steps * _WEEK
        return first.replace(year=first.year + steps), last.replace(year=last.year + steps)
    except (ValueError, OverflowError):
        return days
