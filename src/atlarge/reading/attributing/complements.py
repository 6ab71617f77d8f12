"""What follows a verb as its content, by the verb's frames."""

from __future__ import annotations

import re

from atlarge.reading.attributing.adjuncts import addressee_end, past_adjuncts
from atlarge.reading.attributing.contents import clause_end, late_that, phrase_end, quotation_right
from atlarge.reading.attributing.relays import who_cited
from atlarge.reading.attributing.scenes import Scene, onward
from atlarge.reading.cues import VERBS, Verb
from atlarge.reading.language import english
from atlarge.reading.paragraphs import Range

_CLAUSE = 4  # tokens; shorter stretches are not taken for a clause unless their verb is seen
_SET = re.compile("[,:]“")
_SUPPOSED = 8  # tokens of a clause between commas
_PARTED = 25  # tokens between a verb and its quotation


def forward(scene: Scene, verb: Verb, at: int, after: int) -> tuple[tuple[Range, ...], int, tuple[Range, ...]]:
    """What follows the verb as its content, the token after the cue, and who is told (an outlet may carry it on)."""
    tags, folded = scene.tags, scene.folded
    place, frames = at + 1, verb.frames
    place = _past_adverbs(scene, verb, place, after) if verb.particles else place
    cue_end = place
    told: tuple[Range, ...] = ()
    if place < after and folded[place] in verb.particles:
        found = _particle(scene, place, after)
        if found is not None:
            return found, place + 1, told
        if folded[place] == "out":
            place = cue_end = place + 1
    if frames & {"a", "c"}:
        end = addressee_end(scene, place, after)
        if "of" in verb.particles and "of" in folded[place:end]:
            end = place + folded[place:end].index("of")  # "reminded the minister of his duty"
        if end > place:
            asked = _asked(scene, place, end, after) if "c" in frames else ()
            if asked:
                return asked, cue_end, told
            if end < after and folded[end] in verb.particles and (about := _particle(scene, end, after)) is not None:
                return about, cue_end, ((place, end),)
            if "a" in frames:
                further, behind = who_cited(scene, end, after)
                told, place = ((place, end), *further), behind
                frames = frames | {"q", "s", "t", "i"}
            elif "q" in frames and (quoted := _quoted(scene, end, end, after)):
                return quoted, cue_end, ((place, end),)
            elif "t" in frames and (begin := _questioned(scene, verb, end, after)) is not None:
                return ranged(begin, clause_end(scene, begin, after)), cue_end, ((place, end),)
    elif "q" in frames and place + 1 < after and tags[place] == "T" and tags[place + 1] in "UDO":
        end = addressee_end(scene, place + 1, after)
        told, place = ((place + 1, end),), end
    content = _complement(scene, verb, frames, place, after, told=bool(told))
    return content, cue_end, told


def _questioned(scene: Scene, verb: Verb, end: int, after: int) -> int | None:
    """Where the question begins that somebody named before `end` is asked ("asked the judge in Sarn whether")."""
    for at in (end, past_adjuncts(scene, end, after)):
        if at < after and (scene.tags[at] == "Q" or _question(scene.folded[at], verb) or scene.folded[at] == "about"):
            return at
    return None


def _asked(scene: Scene, begin: int, end: int, after: int) -> tuple[Range, ...]:
    """Who is to do what: "urged [them to leave]", "wants [the talks to go on]"."""
    tags = scene.tags
    place = end
    while place < after and (tags[place] == "B" or scene.is_time(place)):
        place += 1
    if place >= after or tags[place] != "T":
        return ()
    return ranged(begin, phrase_end(scene, begin, after))


def _past_adverbs(scene: Scene, verb: Verb, place: int, after: int) -> int:
    """Past adverbs that part a verb from its preposition ("spoke highly of"); where it was, if none follows."""
    at = place
    while at < after and scene.tags[at] in "BX" and (scene.tags[at] == "B" or scene.folded[at].endswith("ly")):
        at += 1
    return at if at < after and scene.folded[at] in verb.particles else place


def _particle(scene: Scene, place: int, after: int) -> tuple[Range, ...] | None:
    """The noun phrase after a verb's own preposition ("called for calm")."""
    begin = place + 1 + (scene.tags[place + 1 : place + 2] == "B")
    if begin >= after or scene.tags[begin] not in "DXUOGLW“HERQ" or scene.is_time(begin):
        return None
    if scene.folded[place] == "out" and scene.tags[begin] in "QR":
        return None
    end = phrase_end(scene, begin, after)
    return ((begin, end),) if end > begin else None


def _complement(
    scene: Scene, verb: Verb, frames: frozenset[str], place: int, after: int, *, told: bool
) -> tuple[Range, ...]:
    """The content that begins at `place` or, past phrases of time and place, soon after it."""
    far = past_adjuncts(scene, place, after)
    if "q" in frames or "s" in frames:
        quoted = _quoted(scene, place, far, after)
        if quoted:
            return quoted
    marked = _marked(scene, verb, frames, place, far, after, told=told)
    if marked:
        return marked
    near = _past_adverbials(scene, place, far, after)
    plain = _unmarked(scene, frames, near, far, after) if near < after else ()
    if plain or near >= after:
        return plain
    if "t" in frames and (far > place or told) and (that := late_that(scene, far, after)) is not None:
        return ranged(that, clause_end(scene, that, after))
    return set_quote(scene, far, after) if "q" in frames else ()


def _marked(
    scene: Scene, verb: Verb, frames: frozenset[str], place: int, far: int, after: int, *, told: bool
) -> tuple[Range, ...]:
    """A content that its first word shows: "that", "whether", or an "if" between commas."""
    tags, folded = scene.tags, scene.folded
    if far + 1 < after and tags[far] == "Q" and tags[far + 1] == ":" and far + 2 >= after:
        return quotation_right(scene, far + 2, after) or _block(scene, far + 2)
    if (
        far < after
        and "t" in frames
        and (tags[far] == "Q" or ((far == place or told) and _question(folded[far], verb)))
    ):
        return ranged(far, clause_end(scene, far, after))
    if tags[place : place + 2] == ",S" and "s" in frames and _supposed(scene, place + 1, after):
        return ranged(place + 1, clause_end(scene, place + 1, after))
    return ()


def _past_adverbials(scene: Scene, place: int, far: int, after: int) -> int:
    """Past adverbs and times right behind a verb, but no denial."""
    near = far if scene.tags[place : place + 1] in (",", "-") else place
    while (
        near < after
        and (scene.tags[near] == "B" or (near < far and scene.is_time(near)))
        and scene.folded[near] not in ("no", "not")
    ):
        near += 1
    return near


def _unmarked(scene: Scene, frames: frozenset[str], near: int, far: int, after: int) -> tuple[Range, ...]:
    """A content that nothing announces: an infinitive, a clause without "that", a noun phrase."""
    tags, folded = scene.tags, scene.folded
    if folded[near] == "not" and "i" in frames and tags[near + 1 : near + 2] == "T":
        return ranged(near, phrase_end(scene, near, after))
    if tags[near] == "T" and "i" in frames:
        return ranged(near, phrase_end(scene, near, after))
    if "s" in frames:
        begin = far if far < after and far > near and (tags[far] in "HD" or tags[near] in "PT") else near
        if tags[begin] == "G" and folded[begin] == "citing":
            return ()
        if _clause_opens(scene, begin, near, after, frames):
            return ranged(begin, clause_end(scene, begin, after))
        if folded[near] in ("so", "yes", "no"):
            return ranged(near, near + 1)
    if "o" in frames and folded[near] == "as" and tags[near + 1 : near + 2] == "“":
        return ranged(near, clause_end(scene, near, after))  # `dismissed as "absurd" a report that ...`
    if not frames.isdisjoint("ok") and tags[near] in "DXUOLGWHQR“E" and not scene.is_time(near):
        end = phrase_end(scene, near, after)
        if "o" in frames or "as" in folded[near + 1 : end]:
            return ranged(near, end)
    if "h" in frames and tags[near] == "H" and scene.has_verb(near, after):
        return ranged(near, clause_end(scene, near, after))
    return ()


def _supposed(scene: Scene, at: int, after: int) -> bool:
    """Whether a short clause and a comma open what is said ("said, if elected, she would")."""
    comma = scene.tags.find(",", at, min(after, at + _SUPPOSED))
    return comma > 0 and scene.tags[comma + 1 : comma + 2] in ("H", "D", "U") and scene.has_verb(comma + 1, after)


def _question(word: str, verb: Verb) -> bool:
    """Whether a word opens an indirect question; "if" and "when" only after verbs of asking and knowing."""
    return word in english.WH or (word in english.WH_TIMES and verb.lemma in english.QUESTIONING)


def _clause_opens(scene: Scene, begin: int, near: int, after: int, frames: frozenset[str]) -> bool:
    """Whether a clause without "that" begins at `begin`, after a verb whose first complement is at `near`."""
    letter = scene.tags[begin]
    if letter == "X" and "o" not in frames and scene.tags[begin + 1 : begin + 2] in ("X", "E", "D", "W"):
        return after - begin >= _CLAUSE  # "said people misunderstand him": a verb that no table holds
    if begin == near and scene.tags[near] not in "PT":
        if letter not in "HDXUWGOL“BRA" and scene.folded[begin] not in english.SUPPOSING:
            return False
    elif letter not in "HDU" or scene.folded[begin] == "whose":
        return False
    if scene.has_verb(begin, after):
        return True
    if "o" in frames:
        return False
    return letter == "H" or (letter in "DU" and after - begin > _CLAUSE)


def set_quote(scene: Scene, at: int, after: int) -> tuple[Range, ...]:
    """A quotation that a whole clause parts from its verb: `said as he left the hall, "..."`."""
    if _SET.search(scene.tags, at, min(after, at + _PARTED) + 1) is None:
        return ()
    for mark in range(at, min(after, at + _PARTED)):
        if scene.tags[mark] in ",:" and (quotation := scene.opens.get(mark + 1)):
            return onward(scene, quotation) if quotation.after - quotation.first > _CLAUSE else ()
        verb = VERBS.get(scene.folded[mark])
        if scene.tags[mark] in ";“" or (verb is not None and scene.tags[mark] in "VE" and "q" in verb.frames):
            break
    return ()


def ranged(begin: int, end: int) -> tuple[Range, ...]:
    """One range, or none where it would be empty."""
    return ((begin, end),) if end > begin else ()


def _quoted(scene: Scene, place: int, far: int, after: int) -> tuple[Range, ...]:
    """A quotation at the verb, after a comma or colon, past adjuncts; or, after a colon, whatever stands there."""
    tags = scene.tags
    for begin in (place, far) if far > place else (place,):
        at = begin
        if at < after and tags[at] in ",:":
            at += 1
            if begin == far and tags[begin] == ",":
                further = past_adjuncts(scene, at, after, most=2)
                if further > at and further < after and tags[further] == ",":
                    at = further + 1
        quoted = quotation_right(scene, at, after) if at < len(tags) else None
        if quoted and (at < after or tags[at - 1] == ":"):
            return quoted
    if far < after and tags[far] == ":":
        if far + 1 < after:
            return ranged(far + 1, clause_end(scene, far + 1, after))
        return quotation_right(scene, far + 1, after) or _block(scene, far + 1)
    return ()


def _block(scene: Scene, at: int) -> tuple[Range, ...]:
    """The whole paragraph after one that ends with a colon: words set apart instead of marked."""
    if at >= len(scene.tags) or not scene.breaks_before(at):
        return ()
    last = scene.sentence_of(at)
    while last + 1 < len(scene.units) and not scene.breaks_before(scene.units[last + 1][0]):
        last += 1
    return ((at, scene.units[last][1]),)
