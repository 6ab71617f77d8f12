"""What a later sentence says of a visit told before: "on Tuesday it was off", "he cancelled", "it was video again"."""

from __future__ import annotations

from atlarge.reading.readings import Mention, VisitState
from atlarge.reading.visiting import travellers
from atlarge.reading.visiting.courses import Course
from atlarge.reading.visiting.frames import Frame
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.words import Class

_IT = frozenset("it that this plan plans meeting summit talks encounter idea visit trip journey all".split())
_ENDS = frozenset({".", ",", ";", ":", "!", "", "again", "because", "after", "at", "citing", "altogether", "either"})
_WAS = frozenset({"was", "is", "'s", "were", "are"})
_BY = frozenset({"by", "via", "over"})
_NEVER = frozenset({"never", "not", "n't", "didn't"})
_SOMEBODY = frozenset("ambassador minister deputy envoy representative delegation speaker president".split())
_REACH = 9


def sequel(stage: Stage, at: int, sentence: Range, _name: Class) -> Frame | None:
    """What became of the visit last told, whose place and day the words do not repeat."""
    state = _outcome(stage, at, sentence)
    person = _whose(stage, at, sentence, state) if state else None
    if state is None or person is None:
        return None
    return Frame(rule="told afterwards", person=person, course=Course(state=state), trigger=at, after=at + 1, echo=True)


def _outcome(stage: Stage, at: int, sentence: Range) -> VisitState | None:
    word, ends = stage.folded(at), stage.folded(at + 1) in _ENDS
    before = stage.near(max(sentence[0], at - _REACH), at)
    about_it = not _IT.isdisjoint(before)
    if word == "off" and ends and about_it and stage.folded(at - 1) in _WAS:
        return "called off"
    if word in ("happened", "happen") and ends and about_it and not _NEVER.isdisjoint(before) and "had" not in before:
        return "called off"
    if word == "video" and about_it and (stage.folded(at - 1) in _BY or (ends and stage.folded(at - 1) in _WAS)):
        return "remote"
    if word in ("cancelled", "canceled") and ends and stage.folded(at - 1) in ("he", "she"):
        return "called off"
    if word == "sent" and not _SOMEBODY.isdisjoint(stage.near(at + 1, at + 6)):
        return "not attended" if "instead" in stage.near(at + 1, min(sentence[1], at + 3 * _REACH)) else None
    return None


def _whose(stage: Stage, at: int, sentence: Range, state: VisitState) -> Mention | None:
    """The person spoken of; where a State sends somebody else, one of its own."""
    if state != "not attended":
        return stage.he(at) or next(filter(None, map(stage.person, range(sentence[0], at))), None)
    sender = stage.owner.get(at - 1)
    if sender is not None and sender.kind == "State" and sender.ref:
        return stage.main if stage.main is not None and stage.at_home(stage.main.ref, sender.ref) else None
    return travellers.subject(stage, at, sentence)
