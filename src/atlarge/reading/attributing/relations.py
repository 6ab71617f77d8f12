"""All relations of a text, sentence by sentence, and the quotations that go on from them."""

from __future__ import annotations

from bisect import bisect_left

import msgspec

from atlarge.reading.attributing.fixed import according_to, as_put, colon, colon_quotation, hearsay_adverb, in_words
from atlarge.reading.attributing.leftover import leftovers
from atlarge.reading.attributing.nouns import noun_relation
from atlarge.reading.attributing.relays import relayed
from atlarge.reading.attributing.scenes import ATTITUDE, Relation, Scene, direct, onward
from atlarge.reading.attributing.verbs import verb_relation
from atlarge.reading.cues import VERBS
from atlarge.reading.kinds import places
from atlarge.reading.language import english
from atlarge.reading.paragraphs import Range
from atlarge.reading.quotations import Quotation

_MOST = 40  # relations of one sentence; what has more is no sentence


def relations(scene: Scene) -> list[Relation]:
    """Every relation in order of its verb."""
    found: list[Relation] = []
    headings = {scene.layout.tokens.at(zone.span[0]) for zone in scene.layout.zones if zone.kind == "headline"}
    cues = places(scene.layout.tokens.kinds, "c")
    begin, most = 0, len(cues)
    for sentence in scene.units:
        if begin == most:
            break
        if cues[begin] < sentence[1]:
            end = bisect_left(cues, sentence[1], begin)
            here = _sentence(scene, _past_clock(scene, sentence), cues[begin:end], heading=sentence[0] in headings)
            found.extend([_continued(scene, one) for one in here] if _followed(scene, sentence[1], here) else here)
            begin = end
    more = leftovers(scene, found)
    if not more:
        return found
    return sorted([*found, *(_continued(scene, relation) for relation in more)], key=lambda relation: relation.verb)


def _past_clock(scene: Scene, sentence: Range) -> Range:
    """A paragraph of a live blog without the time of day that it begins with ("10.15 GMT Orlov says")."""
    first, after = sentence
    if not (scene.breaks_before(first) and scene.clocked(first)):
        return sentence
    first += 1
    while first < after - 1 and scene.folded[first] in _AFTER_CLOCK:
        first += 1
    return (first, after) if first < after else sentence


_AFTER_CLOCK = frozenset("am pm gmt bst cet cest est et utc local time : - – — |".split())


def _sentence(scene: Scene, sentence: Range, cues: list[int], *, heading: bool) -> list[Relation]:
    """The relations whose cue stands in one sentence."""
    here: list[Relation] = []
    quoted = scene.quoted
    for at in cues:
        if quoted[at]:  # what is said inside a quotation is its speaker's
            continue
        relation = _relation(scene, at, sentence, here, heading=heading)
        if relation is None or (relation.source is not None and _nobody(scene, relation.source[0], sentence[0])):
            continue
        if _says_nothing(scene, relation):
            continue
        if not here or _fits(scene, relation, here):
            here.append(relation)
            if len(here) == _MOST:
                break
    return relayed(scene, here, sentence) if here else here


def _relation(scene: Scene, at: int, sentence: Range, here: list[Relation], *, heading: bool) -> Relation | None:
    """The relation whose cue is the token `at`, by what kind of cue that is."""
    word, tags = scene.folded[at], scene.tags
    if word in english.VIEWS and (set_in := in_words(scene, at, sentence)) is not None:
        return set_in
    verb = VERBS.get(word)
    if verb is not None and tags[at] in "VEWGX":
        noun = verb.form in "bs" and (
            at == sentence[0]
            or (tags[at - 1] in "DLP" and (verb.form == "s" or scene.folded[at - 1] not in english.COUNTED))
        )
        relation = None if noun else verb_relation(scene, at, sentence, here)
        return relation if relation is not None or word not in english.NOUNS else noun_relation(scene, at, sentence)
    if word in english.NOUNS:
        return noun_relation(scene, at, sentence)
    if word == "according":
        return according_to(scene, at, sentence)
    if word in ("put", "puts"):
        return as_put(scene, at, sentence)
    if word in english.HEARSAY_ADVERBS:
        return None if here else hearsay_adverb(scene, at, sentence)
    if word == ":":
        labelled = None if here else colon(scene, at, sentence, heading=heading)
        return labelled or colon_quotation(scene, at, sentence, here)
    return None


def _nobody(scene: Scene, first: int, start: int) -> bool:
    """Whether the source that begins at `first` is nobody: "no official", "neither Orlov nor Dorn", "not one"."""
    folded = scene.folded
    if folded[first] in english.NO_SOURCES:
        following = folded[first + 1 : first + 2]
        return not (following and (following[0] in english.NO_DOUBT or not following[0][0].isalpha()))
    return first - 1 == start and folded[start] == "not" and folded[first] in ("a", "one")


def _says_nothing(scene: Scene, relation: Relation) -> bool:
    """Whether nothing is told of what was said: "would not say who", "declined to comment", "refused to be named"."""
    if len(relation.contents) > 1 or relation.rule == "passive":
        return False
    first, after = relation.contents[0]
    words = scene.folded[first:after]
    if words[0] in _THINGS and _tells_when(words[1:3]):
        return True  # "announced it a day later"
    if len(words) == 1:
        return (
            scene.tags[first] in "RST"
            or words == ["nothing"]
            or (scene.tags[first] in "HO" and relation.rule not in (ATTITUDE, "noun"))
        )
    if words[0] == "to":
        return words[1] in english.SAYING_NOTHING or (
            words[1] == "be" and words[2:3] in (["named"], ["identified"], ["drawn"])
        )
    return "comment" in words and not english.REQUESTS.isdisjoint(words[: words.index("comment")])


def _tells_when(words: list[str]) -> bool:
    """Whether what follows "it" is no clause but a time or a place: "on Monday", "a day later"."""
    if words[:1] and words[0] in ("a", "an", "the"):
        return words[-1] in ("day", "week", "month", "year", "hour", "few", "same", "next")
    return bool(words) and words[0] in english.PREPOSITIONS | _STRETCH


_THINGS = frozenset({"it", "this", "them"})
_STRETCH = frozenset("one two three days hours weeks months last yesterday today later again".split())


def _fits(scene: Scene, relation: Relation, here: list[Relation]) -> bool:
    """Whether a relation stands beside or within the earlier ones of its sentence.

    Inside what one source says, another source's words are a link of a chain; the same speaker's wishes and opinions
    ("he said he hopes") are not.
    """
    for other in here:
        if other.contents == relation.contents and other.source == relation.source:
            return False
        if other.source == relation.source and relation.rule == "infinitive":
            return False
        inside = any(first <= relation.verb < after for first, after in other.contents)
        if inside and not _passes_on(scene, relation):
            return False
    return True


def _passes_on(scene: Scene, relation: Relation) -> bool:
    """Whether a relation within another's content is speech by somebody named there."""
    if relation.rule == "noun":
        owner = relation.source
        return owner is not None and scene.tags[relation.contents[0][0]] == "Q" and scene.tags[owner[1] - 1] in "UX"
    verb = VERBS.get(scene.folded[relation.verb])
    if verb is None:
        return True
    if not verb.quotes or relation.source is None:
        return False
    first = relation.contents[0][0]
    return scene.tags[relation.source[0]] not in "HRQ" and scene.tags[first] in "Q“"


def _followed(scene: Scene, after: int, here: list[Relation]) -> bool:
    """Whether a quotation may go on from a sentence that ends before `after`, or from what its relations reach."""
    if not scene.opens or after in scene.opens:
        return bool(scene.opens)
    for relation in here:  # noqa: SIM110 - half the time of any(...), and every sentence with a cue comes here
        if relation.contents[-1][1] > after:
            return True
    return False


def _continued(scene: Scene, relation: Relation) -> Relation:
    """Add the quotations of the next sentences that plainly go on: same paragraph, mark at their very beginning."""
    sentences = scene.units
    at = scene.sentence_of(max(relation.contents[-1][1] - 1, relation.verb)) + 1
    if at == len(sentences) or sentences[at][0] not in scene.opens or not _speaks(scene, relation):
        return relation
    contents = list(relation.contents)
    while at < len(sentences):
        first = sentences[at][0]
        quotation = scene.opens.get(first)
        if quotation is None or quotation.goes_on or _attributed(scene, quotation.after):
            break
        if scene.breaks_before(first) and not _alone(scene, quotation, relation):
            break
        parts = onward(scene, quotation)
        contents.extend(parts)
        at = scene.sentence_of(parts[-1][1] - 1) + 1
    if len(contents) == len(relation.contents):
        return relation
    return msgspec.structs.replace(relation, contents=tuple(contents))


def _alone(scene: Scene, quotation: Quotation, relation: Relation) -> bool:
    """Whether a quotation in a new paragraph goes on from the one before: nothing else stands in either."""
    end = quotation.after if quotation.closed else onward(scene, quotation)[-1][1]
    ends = end >= len(scene.tags) or scene.breaks_before(end)
    return ends and direct(scene, relation.contents)


def _speaks(scene: Scene, relation: Relation) -> bool:
    """Whether a relation gives somebody's words, which a quotation right after it can go on."""
    if any(first in scene.opens for first, _ in relation.contents):
        return True
    if relation.rule == "passive":
        return False
    verb = VERBS.get(scene.folded[relation.verb])
    return verb is not None and verb.quotes and relation.source is not None


def _attributed(scene: Scene, at: int) -> bool:
    """Whether a quotation that ends before `at` has its own reporting clause in the same sentence."""
    if at >= len(scene.tags):
        return False
    return scene.sentence_of(at) == scene.sentence_of(at - 1)
