"""Quotations that no verb of saying claims, and who they belong to by where they stand.

A quotation that runs into a clause is its subject's, whatever the verb ("..., he mocks"); so is one that a clause runs
into ("As the paper puts it, ..."), and one signed with a name below it.
"""

from __future__ import annotations

from atlarge.reading.attributing.adjuncts import past_adjuncts
from atlarge.reading.attributing.phrases import phrase_right, set_off_right
from atlarge.reading.attributing.scenes import Relation, Scene, onward, whole
from atlarge.reading.attributing.subjects import clause_start, group, main_verb, subject
from atlarge.reading.cues import VERBS
from atlarge.reading.language import english
from atlarge.reading.paragraphs import Range
from atlarge.reading.quotations import Quotation

_SHORTEST = 4  # tokens with the marks; a shorter quotation is a word or a name
_SENTENCE = 8  # tokens; from here a quotation is somebody's words even where no comma says so
_CLAUSE = 9  # tokens within which the clause beside a quotation shows its verb
_SIGNATURE = 9  # tokens of a name below a quotation
_PARTICLES = frozenset("back in out on off up".split())
_PASTS = frozenset(
    "shot began went came put sang rang broke cut spat swore shouted snapped quipped ran fired sniffed".split()
)


def leftovers(scene: Scene, found: list[Relation]) -> list[Relation]:
    """One relation for each unclaimed quotation whose place tells whose it is."""
    claimed = bytearray(len(scene.tags) + 1)
    for relation in found:
        for first, after in relation.contents:
            claimed[first:after] = b"\1" * (after - first)
    return [
        owned
        for quotation in scene.outer
        if quotation.after - quotation.first >= _SHORTEST and not claimed[quotation.first] and not quotation.goes_on
        if (owned := _owned(scene, quotation)) is not None
    ]


def _owned(scene: Scene, quotation: Quotation) -> Relation | None:
    """The relation of one quotation, by the clause behind it, before it, or the name below it."""
    parts = onward(scene, quotation)
    last = scene.outer[scene.numbers[parts[-1][0]]]
    if last.closed:
        behind = _run_into(scene, last) or _signed(scene, last)
        if behind is not None:
            return behind
    return _led_to(scene, quotation)


def _run_into(scene: Scene, quotation: Quotation) -> Relation | None:
    """`"...," he mocks`, `"...," read the sign`: the quotation stops for a clause that goes on."""
    tags, words = scene.tags, scene.words
    end = quotation.after
    at = end + (tags[end : end + 1] == ",")
    start = whole(scene, quotation)[0][0]
    if start > scene.sentence(start)[0] and tags[start - 1] not in ".,:;-C(”“":
        return None  # it stands inside a phrase: a title, a name
    pauses = (
        tags[end - 2] in ",-" or words[end - 2] in "?!" or at > end or scene.folded[at : at + 1] in (["is"], ["was"])
    )
    if not pauses or at >= len(tags) or scene.breaks_before(at) or scene.sentence_of(at) != scene.sentence_of(end - 1):
        return None
    after = scene.sentence(at)[1]
    if (
        scene.folded[at + 1 : at + 2]
        and scene.folded[at] in english.BE
        and scene.folded[at + 1] in ("how", "what", "all")
    ):
        at = min(at + 2, after - 1)  # `"..." is how the union described it`
    if tags[at] in "VEW" and at + 1 < after and tags[at + 1] in "DUX":
        source: Range | None = (at + 1, set_off_right(scene, phrase_right(scene, at + 1, after), after))
        verb = at
    else:
        found = _verb_after(scene, at, after)
        if found is None:
            return None
        verb, source = found, (at, found)
    if source is None or source[1] <= source[0]:
        return None
    cue = (verb, verb + 1 + (scene.folded[verb + 1 : verb + 2] != [] and scene.folded[verb + 1] in _PARTICLES))
    later = past_adjuncts(scene, max(cue[1], source[1]), after)
    contents = whole(scene, quotation)
    if later + 1 < after and tags[later] in ",:" and later + 1 in scene.opens:
        contents += onward(scene, scene.opens[later + 1])
    return Relation(rule="quotation-clause", verb=verb, source=source, cue=cue, contents=contents)


def _verb_after(scene: Scene, at: int, after: int) -> int | None:
    """The finite verb of the clause that begins at `at` with a plain subject, if it shows soon."""
    tags, folded = scene.tags, scene.folded
    if tags[at] not in "HUDX" or scene.is_time(at):
        return None
    for place in range(at + 1, min(after, at + _CLAUSE)):
        letter = tags[place]
        if letter in "VE" or (letter in "XW" and _as_verb(scene, place)):
            return place
        if letter not in "UXDLPW~" or (letter == "P" and folded[place] not in ("of", "for", "at", "in", "from")):
            return None
    return None


def _as_verb(scene: Scene, at: int) -> bool:
    """Whether a word of unknown kind is a verb here: after a pronoun, or one of movement and noise after a name."""
    before, word = scene.tags[at - 1], scene.folded[at]
    return before == "H" or (before in "UX" and word in _PASTS) or (before == "U" and scene.tags[at] == "W")


def _signed(scene: Scene, quotation: Quotation) -> Relation | None:
    """A line of its own below the quotation that is a dash and a name."""
    tags = scene.tags
    dash = quotation.after
    if dash + 1 >= len(tags) or tags[dash] != "-" or not scene.breaks_before(dash) or tags[dash + 1] not in "UD":
        return None
    if not (scene.breaks_before(quotation.first) or quotation.goes_on):
        return None
    after = scene.sentence(dash)[1]
    end = after - (tags[after - 1] == ".")
    if not 0 < end - dash - 1 <= _SIGNATURE or scene.has_verb(dash + 1, end):
        return None
    contents = whole(scene, quotation)
    return Relation(rule="signature", verb=dash, source=(dash + 1, end), cue=(dash, dash + 1), contents=contents)


def _led_to(scene: Scene, quotation: Quotation) -> Relation | None:
    """`As S puts it, "..."`, `S shot back, "..."`, and `S said in a statement. "..."`."""
    tags = scene.tags
    mark = quotation.first - 1
    if mark <= 0 or quotation.after - quotation.first < _SENTENCE:
        return None
    if tags[mark] == "." and quotation.first == scene.sentence(quotation.first)[0]:
        verb = _unfinished(scene, mark)
    elif tags[mark] in ",:" and not scene.breaks_before(quotation.first):
        verb = _short_clause(scene, mark)
    else:
        return None
    if verb is None:
        return None
    first = scene.sentence(verb)[0]
    left = group(scene, verb, first)
    source = subject(scene, left, first)
    if source is None or tags[source[0]] in "RQ":
        return None
    cue = (left, verb + 1)
    return Relation(rule="quotation-led", verb=verb, source=source, cue=cue, contents=onward(scene, quotation))


def _short_clause(scene: Scene, mark: int) -> int | None:
    """The verb of the clause right before a comma: only "it", "back" or when and where may stand between."""
    first = clause_start(scene, mark, scene.sentence(mark - 1)[0])
    verb = main_verb(scene, first, mark)
    if verb is None:
        verb = next((at for at in range(mark - 1, max(first, mark - 4), -1) if scene.folded[at] in _PASTS), None)
    if verb is None:
        return None
    at = verb + 1
    while at < mark and (scene.folded[at] in _PARTICLES or scene.folded[at] in ("it", "this", "that", "again")):
        at += 1
    return verb if past_adjuncts(scene, at, mark) >= mark else None


def _unfinished(scene: Scene, stop: int) -> int | None:
    """The verb of saying of a sentence that ends at `stop` without telling what was said."""
    first = scene.sentence(stop)[0]
    for at in range(stop - 1, first, -1):
        verb = VERBS.get(scene.folded[at])
        if verb is not None and scene.tags[at] in "VE" and verb.form in "ds" and "q" in verb.frames:
            return at if past_adjuncts(scene, at + 1, stop) >= stop else None
    return None
