"""Verbs without a subject of their own: ", saying C", "a statement saying C", "went on air to say C"."""

from __future__ import annotations

from atlarge.reading.attributing.complements import forward
from atlarge.reading.attributing.phrases import phrase_right
from atlarge.reading.attributing.quoted import as_saying
from atlarge.reading.attributing.scenes import Relation, Scene
from atlarge.reading.attributing.subjects import group, main_verb, phrase_left, subject
from atlarge.reading.cues import Verb
from atlarge.reading.language import english
from atlarge.reading.language.sources import PEOPLE
from atlarge.reading.paragraphs import Range

_BEFORE = frozenset("by after before while in".split())  # what may stand before a participle of any verb
_OTHERS = frozenset({"passive", "noun"})  # rules whose source need not be the subject of the clause


def participle(
    scene: Scene, verb: Verb, at: int, left: int, sentence: Range, earlier: list[Relation]
) -> Relation | None:
    """A form in -ing: ", saying that", "a statement saying", "by calling"."""
    tags = scene.tags
    first = sentence[0]
    if not (verb.frames - {"i"} or verb.particles):
        return None
    if left == first or (left == first + 1 and tags[first] in "PS"):
        return _fronted(scene, verb, at, sentence)
    before = tags[left - 1]
    if scene.folded[left - 1] == "as" and (quoted := as_saying(scene, verb, at, sentence)) is not None:
        return quoted
    rule = "participle"
    cue_first, spoken = left, True
    if before in ",C”-;" or before == "”":
        source = _main_subject(scene, left, first, earlier)
    elif before == "S" or (before in "PT" and (scene.folded[left - 1] in _BEFORE or verb.says)):
        source = _main_subject(scene, left - 1, first, earlier) if left - 1 > first else None
        spoken = scene.folded[left - 1] in _BEFORE
    elif before in "XUD" and verb.speaks:
        source, cue_first, rule = _before_participle(scene, left, first)
        finite = main_verb(scene, first, left)
        if source is not None and finite is not None and source[0] <= finite < source[1]:
            source, cue_first, rule = subject(scene, group(scene, finite, first), first), left, "participle"
    else:
        return None
    if source is None:
        return None
    content, cue_end, carriers = forward(scene, verb, at, sentence[1])
    if not content or not (spoken or tags[content[0][0]] in "Q“") or _only_cites(scene, verb, content):
        return None
    return Relation(rule=rule, verb=at, source=source, cue=(cue_first, cue_end), contents=content, carriers=carriers)


def _only_cites(scene: Scene, verb: Verb, content: tuple[Range, ...]) -> bool:
    """Whether "citing" only names whose word it is: that belongs to the words cited."""
    first, after = content[0]
    if verb.lemma not in english.CITING or scene.has_verb(first, after) or "“" in scene.tags[first:after]:
        return False
    return not (PEOPLE | english.DOCUMENTS).isdisjoint(scene.folded[first:after])


def _fronted(scene: Scene, verb: Verb, at: int, sentence: Range) -> Relation | None:
    """ "Noting that C, S left": a participle that opens its sentence; S is the subject of the clause behind it."""
    if not verb.speaks or verb.lemma in english.CITING:
        return None
    content, cue_end, carriers = forward(scene, verb, at, sentence[1])
    if len(content) != 1:
        return None
    begin, end = content[0]
    tags = scene.tags
    comma = tags.find(",", begin, sentence[1])
    if begin in scene.opens:
        closing = scene.opens[begin].after
        comma = closing - 1 if tags[closing - 2] == "," else tags.find(",", closing, sentence[1])
    while 0 < comma < sentence[1] - 1:
        name = comma + 1
        if tags[name] in "UDXH":
            name = phrase_right(scene, name, sentence[1]) if tags[name] != "H" else name + 1
        if name > comma + 1 and tags[name : name + 1] in ("V", "A", "E", "B", ",", "W"):
            return Relation(
                rule="participle", verb=at, source=(comma + 1, name), cue=(at, cue_end),
                contents=((begin, min(end, comma + (tags[comma] != ","))),), carriers=carriers,
            )  # fmt: skip
        comma = tags.find(",", comma + 1, sentence[1])
    return None


def _before_participle(scene: Scene, left: int, first: int) -> tuple[Range | None, int, str]:
    """Who says, in "sources saying" and "issued a statement saying"; with the cue's first token and the rule."""
    last = left - 1
    while last > first and (scene.is_time(last) or scene.folded[last] == "on"):
        last -= 1
    begin = phrase_left(scene, last, first)
    if begin > last:
        return None, left, "participle"
    if begin - 2 > first and scene.tags[begin - 1] == "T":
        if scene.folded[begin - 2] not in english.DOCUMENTS:  # "wrote to the minister demanding"
            finite = main_verb(scene, first, left)
            owner = subject(scene, group(scene, finite, first), first) if finite is not None else None
            return owner, left, "participle"
        begin = phrase_left(scene, begin - 2, first)  # "a message to supporters saying"
    if any(scene.folded[place] in english.DOCUMENTS for place in range(begin, last + 1)):
        opens = scene.tags[begin] in "GEW" and begin < last and begin > first and scene.tags[begin - 1] in "AC,HU"
        verb = begin if opens else begin - 1  # "and carried signs saying"
        while verb > first and scene.tags[verb] in "BO":
            verb -= 1
        owner = (
            subject(scene, group(scene, verb, first), first) if scene.tags[verb] in "VEGW" and verb > first else None
        )
        if owner is not None:
            return owner, verb, "document-participle"
    return (begin, last + 1), left, "participle"


def infinitive(
    scene: Scene, verb: Verb, at: int, left: int, sentence: Range, earlier: list[Relation]
) -> Relation | None:
    """ "went on air to say that C": a purpose, whose subject is that of the clause."""
    if not verb.speaks:
        return None
    content, cue_end, carriers = forward(scene, verb, at, sentence[1])
    if not content or scene.tags[content[0][0]] not in "Q“":
        return None
    source = _main_subject(scene, left - 1, sentence[0], earlier)
    if source is None or scene.folded[source[0] : source[1]] == ["it"]:  # "it is not fair to say that"
        return None
    return Relation(
        rule="infinitive", verb=at, source=source, cue=(left - 1, cue_end), contents=content, carriers=carriers
    )


def _main_subject(scene: Scene, left: int, first: int, earlier: list[Relation]) -> Range | None:
    """The subject that a participle shares: of the clause before it."""
    for relation in reversed(earlier):
        if relation.verb >= first and relation.source is not None and relation.verb < left:
            inside = any(begin <= left < end for begin, end in relation.contents)
            if relation.rule not in _OTHERS and not inside:
                return relation.source
    relative = _relative_verb(scene, left, first) if scene.folded[left] in _BEFORE else None
    finite = relative if relative is not None else main_verb(scene, first, left)
    if finite is None:  # a form that may be a noun as well: "officials speak in one voice, saying"
        finite = next(
            (at for at in range(first + 1, left) if scene.tags[at] == "W" and scene.tags[at - 1] in "XU"), None
        )
    return None if finite is None else subject(scene, group(scene, finite, first), first)


def _relative_verb(scene: Scene, left: int, first: int) -> int | None:
    """The verb of the relative clause that runs up to token `left` ("his friend, who then amazed Europe by saying")."""
    relative = scene.tags.rfind("R", first, left)
    if relative <= first or scene.folded[relative] != "who" or "," in scene.tags[relative:left]:
        return None
    verb = relative + 1
    while verb < left and scene.tags[verb] in "BA":
        verb += 1
    return verb if verb < left and scene.tags[verb] in "VEWX" else None
