"""Words passed on: "X quoted Y as saying C", "Y was quoted by X as saying C", and "C, Y was quoted as saying by X"."""

from __future__ import annotations

from atlarge.reading.attributing.complements import forward
from atlarge.reading.attributing.contents import clause_left, quotation_left
from atlarge.reading.attributing.scenes import Relation, Scene
from atlarge.reading.attributing.subjects import group, phrase_right, subject
from atlarge.reading.cues import VERBS, Verb
from atlarge.reading.language import english
from atlarge.reading.paragraphs import Range

_FARTHEST = 14  # tokens between "quoted" and "as saying": a name and what it is


def as_saying(scene: Scene, verb: Verb, at: int, sentence: Range) -> Relation | None:
    """The relation of "saying" at token `at`, after a verb of quoting and "as": Y is the source, X carries it."""
    first, after = sentence
    quoting = _quoting(scene, at - 1, first)
    if quoting is None:
        return None
    left = group(scene, quoting, first)
    owner = subject(scene, left, first)
    passive = not english.BE.isdisjoint(scene.folded[left:quoting])
    carrier: Range | None
    if passive:
        source, carrier = owner, _agent(scene, quoting + 1, at - 1)
        begin = source[0] if source else left
    else:
        source, carrier = (quoting + 1, at - 1), owner
        begin = owner[0] if owner else left
    if source is None or source[0] >= source[1]:
        return None
    content, cue_end, _ = forward(scene, verb, at, after)
    end = _agent(scene, cue_end, after)
    if end is not None and passive and carrier is None:
        carrier = end
    if not content:
        behind = quotation_left(scene, begin, first)
        clause = clause_left(scene, begin, first) if behind is None else None
        content = behind or ((clause,) if clause is not None and scene.has_verb(*clause) else ())
    if not content:
        return None
    cue = (left if passive else at - 1, cue_end)
    return Relation(rule="quoted", verb=at, source=source, cue=cue, contents=content, carrier=carrier)


def _quoting(scene: Scene, at: int, first: int) -> int | None:
    """The verb of quoting before the "as" at token `at`; no clause may begin between."""
    for place in range(at - 1, max(first, at - _FARTHEST) - 1, -1):
        if scene.tags[place] in ";:“”.HRQ":
            return None
        verb = VERBS.get(scene.folded[place])
        if verb is not None and verb.lemma in english.QUOTING and scene.tags[place] in "VEGW":
            return place
    return None


def leads_to_words(scene: Scene, at: int, after: int) -> bool:
    """Whether the verb of quoting at token `at` only names whose words "as saying" gives."""
    for place in range(at + 1, min(after, at + _FARTHEST) - 1):
        if scene.tags[place] in ";:“”.HRQ":
            return False
        if scene.folded[place] == "as":
            said = VERBS.get(scene.folded[place + 1])
            return said is not None and said.form == "g" and said.says
    return False


def _agent(scene: Scene, at: int, after: int) -> Range | None:
    """Who quotes, in "by X" at token `at`."""
    if at + 1 >= after or scene.folded[at] != "by":
        return None
    end = phrase_right(scene, at + 1, after)
    return (at + 1, end) if end > at + 1 else None
