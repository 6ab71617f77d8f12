"""Passive verbs: "C was confirmed by S", "S was asked whether C", "is expected to C"."""

from __future__ import annotations

from atlarge.reading.attributing.adjuncts import past_adjuncts
from atlarge.reading.attributing.contents import clause_end, phrase_end
from atlarge.reading.attributing.phrases import phrase_right
from atlarge.reading.attributing.scenes import Relation, Scene, onward
from atlarge.reading.attributing.subjects import subject
from atlarge.reading.cues import Verb
from atlarge.reading.language import english
from atlarge.reading.paragraphs import Range


def passive(scene: Scene, verb: Verb, at: int, left: int, sentence: Range) -> Relation | None:
    """ "C was confirmed by S", "C was described by S as C": the agent is the source, the subject the content."""
    tags, folded = scene.tags, scene.folded
    first, after = sentence
    if verb.lemma in english.ASKING:
        return asked(scene, at, left, sentence)
    if at + 1 < after and verb.lemma in english.HEARSAY:
        if tags[at + 1] == "T":
            return _hearsay(scene, at, left, sentence)
        if left > first and folded[left - 1] == "it":
            return _impersonal(scene, at, left, after)
    if at + 2 < after and verb.lemma in english.DESCRIBING and folded[at + 1] != "by":
        return _described(scene, at, left, sentence)
    if at + 2 >= after or folded[at + 1] != "by" or tags[at + 2] not in "DUXWL":
        return None
    if not verb.frames & {"s", "o"} or verb.lemma == "want":  # "is wanted by the court" tells no words
        return None
    end = phrase_right(scene, at + 2, after)
    content = subject(scene, left, first)
    if content is None or end == at + 2:
        return None
    described = ((end, phrase_end(scene, end, after)),) if folded[end : end + 1] == ["as"] else ()
    return Relation(rule="passive", verb=at, source=(at + 2, end), cue=(left, at + 2), contents=(content, *described))


def _hearsay(scene: Scene, at: int, left: int, sentence: Range) -> Relation | None:
    """ "S is expected to do C", "is said to be C": nobody is named whose word it is."""
    content = subject(scene, left, sentence[0])
    end = phrase_end(scene, at + 1, sentence[1])
    if content is None or end <= at + 2 or scene.tags[content[0]] in "RQ":
        return None
    return Relation(rule="hearsay", verb=at, cue=(left, at + 1), contents=(content, (at + 1, end)))


def _described(scene: Scene, at: int, left: int, sentence: Range) -> Relation | None:
    """ "S has been called C", "is accused of C": nobody is named who does."""
    content, begin = subject(scene, left, sentence[0]), past_adjuncts(scene, at + 1, sentence[1], most=1)
    begin = at + 1 if scene.folded[at + 1] in ("as", "of", "for") else begin
    if content is None or scene.tags[content[0]] in "RQ" or begin >= sentence[1]:
        return None
    if scene.folded[begin] not in ("as", "of", "for") and scene.tags[begin] not in "D“":
        return None
    end = phrase_end(scene, begin, sentence[1])
    if end <= begin + 1:
        return None
    return Relation(rule="hearsay", verb=at, cue=(left, at + 1), contents=(content, (begin, end)))


def _impersonal(scene: Scene, at: int, left: int, after: int) -> Relation | None:
    """ "It is understood that C": nobody is named whose word it is."""
    begin = past_adjuncts(scene, at + 1, after)
    if scene.tags[begin : begin + 1] != "Q":
        begin = at + 1
        if scene.tags[begin] not in "HDUX" or scene.is_time(begin) or not scene.has_verb(begin, after):
            return None
    end = clause_end(scene, begin, after)
    return Relation(rule="hearsay", verb=at, cue=(left, at + 1), contents=((begin, end),)) if end > begin else None


def asked(scene: Scene, at: int, left: int, sentence: Range) -> Relation | None:
    """ "Asked whether C", "was asked by S about C": the question; who asked is mostly left out."""
    tags, folded = scene.tags, scene.folded
    after = sentence[1]
    place, source = at + 1, None
    if place + 1 < after and folded[place] == "by":
        end = phrase_right(scene, place + 1, after)
        if end > place + 1:
            source, place = (place + 1, end), end
    far = past_adjuncts(scene, place, after)
    place = next((about for about in range(place, far) if folded[about] == "about"), far)
    if place >= after:
        return None
    if tags[place] in ",:" and place + 1 in scene.opens:
        contents = onward(scene, scene.opens[place + 1])
        return Relation(rule="asked", verb=at, source=source, cue=(left, at + 1), contents=contents)
    begin = place
    if folded[place] == "about":
        begin = place + 1
    elif folded[place] not in english.QUESTION_WORDS and tags[place] not in "QT":
        return None
    stop = clause_end(scene, begin, after)
    comma = tags.find(",", begin, stop)
    if comma > begin and scene.has_verb(comma, after) and tags[comma + 1] in "HUDX“":
        stop = comma
    if stop <= begin:
        return None
    return Relation(rule="asked", verb=at, source=source, cue=(left, at + 1), contents=((begin, stop),))
