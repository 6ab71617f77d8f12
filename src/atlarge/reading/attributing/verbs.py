"""Relations of verbs: which rule a verb form falls under, by its form and its neighbours."""

from __future__ import annotations

from atlarge.reading.attributing.participles import infinitive, participle
from atlarge.reading.attributing.passives import asked, passive
from atlarge.reading.attributing.quoted import leads_to_words, quoted_by, quoted_words
from atlarge.reading.attributing.scenes import ATTITUDE, Relation, Scene
from atlarge.reading.attributing.statements import inverted, stated
from atlarge.reading.attributing.subjects import clause_start, group, phrase_left, subject
from atlarge.reading.cues import VERBS, Verb
from atlarge.reading.language import english
from atlarge.reading.paragraphs import Range

_SUPERLATIVE = 2  # tokens of "the most"
_STATED = frozenset({"subject-verb-content", "content-subject-verb", ATTITUDE})


def verb_relation(scene: Scene, at: int, sentence: Range, earlier: list[Relation]) -> Relation | None:
    """The relation whose cue is the verb form at token `at`, or None if it attributes nothing here."""
    verb = VERBS[scene.folded[at]]
    first, form = sentence[0], verb.form
    left = group(scene, at, first)
    span = scene.tags[left:at]
    be = bool(span) and _be(scene, left, at)
    if verb.lemma in english.QUOTING:
        if leads_to_words(scene, at, sentence[1]):
            return None
        if verb.lemma in english.CITING and form in "dn" and (be or not span or "A" in span):
            words = quoted_by(scene, at, left, sentence) if be else quoted_words(scene, at, left, sentence)
            if be or words is not None:
                return words
    if be and form in "dn":
        return passive(scene, verb, at, left, sentence)
    if form == "n" and "A" not in span:
        return None
    if form == "d" and not span and verb.lemma in english.ASKING and (left == first or scene.tags[left - 1] in ",S"):
        question = asked(scene, at, left, sentence)
        if question is not None:
            return question
    if form == "g" and not be and "'s" not in scene.folded[left:at]:
        return participle(scene, verb, at, left, sentence, earlier)
    if form == "b" and left > first and scene.tags[left - 1] == "T":
        return infinitive(scene, verb, at, left, sentence, earlier)
    if form in "bs" and "A" not in span and not _is_verb(scene, verb, at, left, first):
        return None
    if "i" in verb.frames and _leads_to_speech(scene, at, sentence, earlier):
        return None
    turned = inverted(scene, verb, at, sentence) if left == at and "q" in verb.frames else None
    if turned is not None:
        return turned
    joined = left - 1 > first and scene.tags[left - 1] == "C"
    source = (_joined_subject(scene, earlier) if joined else None) or subject(scene, left, first)
    if source is None or (source[1] - source[0] == 1 and _nobody(scene, source[0])):
        return None
    if source[1] - source[0] == _SUPERLATIVE and scene.folded[source[1] - 1] in ("most", "least"):
        return None  # "the most wanted man"
    if form == "b" and source[0] > first and scene.folded[source[0] - 1] in english.DO:
        return None  # "What did he think of it?"
    return stated(scene, verb, at, left, sentence, source)


def _leads_to_speech(scene: Scene, at: int, sentence: Range, earlier: list[Relation]) -> bool:
    """Whether the verb only leads to one of speech that has the content ("declined to say whether")."""
    if scene.folded[at] not in english.RAISING or scene.tags[at + 1 : at + 2] != "T" or at + 2 >= sentence[1]:
        return False
    return scene.folded[at + 2] in VERBS and verb_relation(scene, at + 2, sentence, earlier) is not None


def _joined_subject(scene: Scene, earlier: list[Relation]) -> Range | None:
    """The source of the relation that "and" or "but" joins a verb to ("said no and urged calm")."""
    for relation in reversed(earlier):
        if relation.source is not None and relation.rule in _STATED:
            return relation.source if scene.tags[relation.source[0]] not in "RQ" or relation is earlier[-1] else None
    return None


def _nobody(scene: Scene, at: int) -> bool:
    """Whether a lone word cannot stand for somebody: "his", "the", "there", and a "that" which no noun precedes."""
    if scene.tags[at] == "Q":
        return at == 0 or scene.folded[at - 1] not in english.DOCUMENTS
    return scene.folded[at] in english.NOBODY


def _be(scene: Scene, left: int, at: int) -> bool:
    """Whether the group holds a form of "be": passive with a participle, progressive with -ing."""
    return "I" in scene.tags[left:at] or not english.BE.isdisjoint(scene.folded[left:at])


def _is_verb(scene: Scene, verb: Verb, at: int, left: int, first: int) -> bool:
    """Whether a form that may be a noun ("claims", "report") is a verb here, by its neighbours."""
    tags = scene.tags
    before = tags[left - 1] if left > first else ""
    follows = tags[at + 1 : at + 2]
    if before == "D" and verb.form == "b" and scene.folded[left - 1] in english.COUNTED:
        return True  # "the two write", "many say"
    if before in ("D", "L", "P", "T", ""):
        return False
    if before in ("H", "R"):
        return True
    if before in ("C", ","):
        return (
            not verb.noun
            or follows in ("Q", "“")
            or (verb.form == "s" and follows == "P" and scene.folded[at + 1] in verb.particles)
        )
    if not verb.noun:
        return True
    if verb.form == "b" and not _many(scene, left, first):
        return False
    if verb.form == "s" and before == "U" and follows in (".", ",", "") and _after_comma(scene, left - 1, first):
        return True
    if follows in ("Q", "“", "D", "H", "O") or (follows == "P" and before == "U" and verb.form == "s"):
        return True
    start = clause_start(scene, left, first)
    if start > 0 and (start - 1) in scene.closes and verb.form == "s":
        return True
    return follows in ("T", "U") and before == "U" if verb.form == "s" else follows == "T" and before in ("X", "U")


def _many(scene: Scene, left: int, first: int) -> bool:
    """Whether the noun phrase before `left` is a plural, by its head: "opponents of the bill"."""
    if scene.tags[left - 1] in "XUW" and scene.folded[left - 1].endswith("s"):
        return True
    begin = phrase_left(scene, left - 1, clause_start(scene, left, first))
    joint = scene.tags.find("P", begin, left)
    return joint > begin and scene.tags[joint - 1] in "XU" and scene.folded[joint - 1].endswith("s")


def _after_comma(scene: Scene, at: int, first: int) -> bool:
    """Whether the name that ends with token `at` stands after a comma or a quotation ("..., the Star reports.")."""
    while at > first and scene.tags[at] in "UD":
        at -= 1
    return scene.tags[at] in ",”"
