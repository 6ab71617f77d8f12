"""Whom a verb such as "hosted" or "welcomed" is about."""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting.stage import Range, Stage
from atlarge.reading.visiting.travellers import after_opening, is_passive, subject
from atlarge.reading.visiting.words import FORMS


def guest(stage: Stage, verb: int, sentence: Range) -> Mention | None:
    """The object of "hosted", "invited", "welcomed"; or the subject, where the verb is passive."""
    if stage.folded(verb).startswith("play"):
        return guest(stage, verb + 2, sentence) if stage.folded(verb + 1) == "host" else None
    if is_passive(stage, verb):
        return subject(stage, verb, sentence)
    suffering = _suffering(stage, verb, sentence)
    if suffering is not None:
        return suffering
    for index in range(verb + 1, min(sentence[1], verb + 10)):
        found = stage.person(index)
        if found is not None:
            following = stage.tokens.at(found.span[1] - 1) + 1
            return stage.actor(index) if stage.folded(following) != "'s" else None
        if (
            stage.folded(index) in (",", ".", ";", ":", "”", '"', "in", "to", "and", "for", "of", "that", "from")
            or index in stage.others
        ):
            return None
        if stage.folded(index) in ("him", "her"):
            return stage.he(index)
    return None


def _suffering(stage: Stage, verb: int, sentence: Range) -> Mention | None:
    """ "Putin, hosted by Chad on Tuesday", "Welcomed in Budapest, he": a passive without "was"."""
    if "part" not in FORMS.get(stage.folded(verb), ()) or stage.folded(verb + 1) not in _PASSIVELY:
        return None
    before = verb - 1 - (stage.folded(verb - 1) in (",", "warmly"))
    return stage.actor(before) or after_opening(stage, verb, sentence)


_PASSIVELY = frozenset("in by at with on to like warmly".split())
