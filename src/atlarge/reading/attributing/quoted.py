"""Words passed on: "X quoted Y as saying C", "X quoted Y: C", and "C, Y was quoted by X" (or "as saying by X").

Y is the source; X, where it is an outlet, carries the words.
"""

from __future__ import annotations

from atlarge.reading.attributing.complements import forward, set_quote
from atlarge.reading.attributing.contents import clause_left, quotation_left
from atlarge.reading.attributing.phrases import phrase_right, set_off_right
from atlarge.reading.attributing.scenes import Relation, Scene, onward
from atlarge.reading.attributing.subjects import group, subject
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
    return Relation(
        rule="quoted", verb=at, source=source, cue=cue, contents=content, carriers=(carrier,) if carrier else ()
    )


def quoted_words(scene: Scene, at: int, left: int, sentence: Range) -> Relation | None:
    """`X quoted Y: "C"`, after the verb of quoting at token `at`: the words are Y's."""
    first, after = sentence
    if scene.tags[at + 1 : at + 2] not in ("U", "D", "X"):
        return None
    end = scene.tags.find(":", at + 2, min(after, at + _FARTHEST))
    if end < 0:
        end = set_off_right(scene, phrase_right(scene, at + 1, after), after)
    if end + 1 not in scene.opens or scene.tags[end] not in ":," or scene.has_verb(at + 1, end):
        return None
    owner = subject(scene, left, first)
    return Relation(
        rule="quoted", verb=at, source=(at + 1, end), cue=(left, at + 1),
        contents=onward(scene, scene.opens[end + 1]), carriers=(owner,) if owner else (),
    )  # fmt: skip


def quoted_by(scene: Scene, at: int, left: int, sentence: Range) -> Relation | None:
    """`"C," Y was quoted by X`, and `Y was quoted by X: "C"`: X only passes on what Y says."""
    first, after = sentence
    source = subject(scene, left, first)
    carrier = _agent(scene, at + 1, after)
    if source is None or carrier is None:
        return None
    content = quotation_left(scene, source[0], first) or set_quote(scene, carrier[1], after)
    if not content:
        return None
    return Relation(rule="quoted", verb=at, source=source, cue=(left, at + 1), contents=content, carriers=(carrier,))


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
