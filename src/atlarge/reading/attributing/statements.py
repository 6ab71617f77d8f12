"""Finite verbs with their subject: "S says C", "C, S says", "C, says S", "as S says"."""

from __future__ import annotations

import re

import msgspec

from atlarge.reading.attributing.adjuncts import past_adjuncts
from atlarge.reading.attributing.complements import forward, ranged, set_quote
from atlarge.reading.attributing.contents import (
    clause_attributes,
    clause_end,
    clause_left,
    quotation_left,
    quotation_right,
)
from atlarge.reading.attributing.phrases import phrase_right, set_off_right
from atlarge.reading.attributing.scenes import ATTITUDE, SHORT_QUOTE, Relation, Scene
from atlarge.reading.attributing.subjects import group, main_verb
from atlarge.reading.cues import Verb
from atlarge.reading.language import english
from atlarge.reading.paragraphs import Range

_NEAR = 5  # tokens within which a quotation begins that "as S put it" leads to
_SPOKEN = 2  # tokens; less is no clause


def stated(scene: Scene, verb: Verb, at: int, left: int, sentence: Range, source: Range) -> Relation | None:
    """Subject before verb: what follows is the content, or what came before it, or both."""
    if verb.lemma in english.FINDING and not english.FINDINGS.isdisjoint(scene.folded[source[0] : source[1]]):
        verb = msgspec.structs.replace(verb, frames=verb.frames | {"s"}, says=True)
    answered = _answered(scene, verb, at, sentence, source)
    if answered is not None:
        return answered
    ahead, cue_end, carriers = forward(scene, verb, at, sentence[1])
    if ahead and source[0] > sentence[0] and scene.tags[source[0] - 1] == "S":
        ahead = _subordinate(scene, ahead, source[0] - 1, sentence)
    behind: tuple[Range, ...] = ()
    rule = ATTITUDE if _attitude(scene, verb, ahead) else "subject-verb-content"
    if ahead and scene.folded[source[0]] == "which" and not verb.speaks:
        return None
    told = carriers[-1][1] if carriers else cue_end
    opened = as_clause(scene, told, sentence, source) if not ahead and verb.says else None
    if opened is not None:
        return Relation(rule="as-clause", verb=at, source=source, cue=(left, cue_end), contents=(opened,))
    speaks = verb.says and scene.tags[source[0]] not in "RQ"
    if speaks and (not ahead or scene.tags[ahead[0][0]] == "“"):
        before = source[0] - (source[0] > sentence[0] and scene.folded[source[0] - 1] == "as")
        behind = _behind(scene, before, sentence, resumed=bool(ahead))
        if not ahead and not behind:
            behind = _opening(scene, source[0], told, sentence)
        if behind and not ahead:
            rule = "content-subject-verb"
            tail = _split_tail(scene, told, sentence, behind)
            ahead = (tail,) if tail else ()
            if not tail and not scene.has_verb(*behind[-1]) and scene.tags[behind[-1][1] - 1] != "”":
                return None
    if not ahead and not behind:
        return None
    return Relation(rule=rule, verb=at, source=source, cue=(left, cue_end), contents=behind + ahead, carriers=carriers)


def _subordinate(scene: Scene, content: tuple[Range, ...], at: int, sentence: Range) -> tuple[Range, ...]:
    """What is said in a clause that opens its sentence ("While Orlov said no, ..."): up to the main clause."""
    tags = scene.tags
    begin, end = content[0]
    if len(content) > 1 or tags[begin] == "“" or scene.has_verb(sentence[0], at):
        return content
    comma = tags.find(",", begin, end - 1)
    while comma > 0:
        main = comma + 1 + (tags[comma + 1] == "”")
        if main < end and tags[main] in "HUDX“" and scene.has_verb(main, end) and comma - begin > _SPOKEN:
            return ((begin, comma),)
        comma = tags.find(",", comma + 1, end - 1)
    return content


def _attitude(scene: Scene, verb: Verb, content: tuple[Range, ...]) -> bool:
    """Whether a verb tells what somebody wants, decides or refuses ("refused to go"), and gives no words of theirs."""
    if verb.says or any(scene.tags.find("“", *part) >= 0 for part in content):
        return False
    return not verb.speaks or (bool(content) and scene.tags[content[0][0]] == "T")


def _answered(scene: Scene, verb: Verb, at: int, sentence: Range, source: Range) -> Relation | None:
    """`"...," S said ...`: a quotation that runs into the reporting clause is its content, whatever follows."""
    tags, mark = scene.tags, source[0] - 1
    if mark not in scene.closes or not verb.quotes or tags[source[0]] in "RQ":
        return None
    if mark < sentence[0] or not (
        tags[mark - 1] in ",-" or scene.words[mark - 1] in "?!" or tags[source[0] - 2] == ","
    ):
        return None
    behind = quotation_left(scene, source[0], sentence[0])
    if behind is None:
        return None
    ahead, cue_end, carriers = forward(scene, verb, at, sentence[1])
    if ahead and (_titled(scene, mark) or tags[ahead[0][0]] == "Q"):
        return None
    quoted = tuple(content for content in ahead if _resumes(scene, content, at))
    quoted = quoted or set_quote(scene, at + 1, sentence[1])
    if not quoted and cue_end + 1 < sentence[1] and tags[cue_end] == "," and tags[cue_end + 1] in "VA":
        quoted = ranged(cue_end + 1, clause_end(scene, cue_end + 1, sentence[1]))
    left = group(scene, at, source[1])
    return Relation(
        rule="content-subject-verb", verb=at, source=source, cue=(left, cue_end if quoted else min(cue_end, at + 1)),
        contents=behind + quoted, carriers=carriers,
    )  # fmt: skip


def _titled(scene: Scene, mark: int) -> bool:
    """Whether the quotation that ends at a mark is a title: short, and after a preposition (`on "The Day," ...`)."""
    first = scene.closes[mark].first
    return mark - first <= SHORT_QUOTE and first > 0 and scene.tags[first - 1] == "P"


def _resumes(scene: Scene, content: Range, verb: int) -> bool:
    """Whether a quotation after the reporting clause goes on from the one before it."""
    first, after = content
    mark = scene.tags[first - 1]
    return scene.tags[first] == "“" and (mark in ",:" or (first == verb + 1 and after - first > SHORT_QUOTE))


def as_clause(scene: Scene, at: int, sentence: Range, source: Range) -> Range | None:
    """What "as S says" is set into: the clause after it where it opens the sentence, else the clause before."""
    tags = scene.tags
    first, after = sentence
    before = source[0] - 1
    if before < first or scene.folded[before] != "as":
        return None
    end = past_adjuncts(scene, at, after)
    if before <= first + 1:
        if end + 1 < after and tags[end] in ",:":
            stop = clause_end(scene, end + 1, after)
            return (end + 1, stop) if stop > end + 1 else None
        return None
    if end + 1 < after and tags[end] in ",-" and tags.find("“", end + 1, min(after, end + _NEAR)) > 0:
        return end + 1, clause_end(scene, end + 1, after)  # `it was, as S put it, a "long week"`
    if before - 1 in scene.closes and tags[before - 2] in ",-":
        quoted = quotation_left(scene, before, first)
        return quoted[-1] if quoted and len(quoted) == 1 else None
    if tags[before - 1] in ",-" and (end >= after or tags[end] in ",.-"):
        opening = clause_left(scene, before, first)
        if opening is None or end + 1 >= after or scene.has_verb(*opening):
            return opening
        return end + 1, clause_end(scene, end + 1, after)  # "In the old town, as S reported, there was no bread"
    return None


def _behind(scene: Scene, before: int, sentence: Range, *, resumed: bool) -> tuple[Range, ...]:
    """The content left of a subject or an inverted verb: a quotation, or the clause that the sentence opens with."""
    quoted = quotation_left(scene, before, sentence[0])
    if resumed:  # a quotation follows: what an earlier sentence quotes is no part of it
        if quoted is not None:
            return quoted if before - 2 >= sentence[0] else ()
        begun = clause_left(scene, before, sentence[0])  # "He is, she says, ..."
        return (begun,) if begun is not None and scene.tags[begun[1] - 1] in "AIV" else ()
    if quoted is not None:
        return quoted
    clause = clause_left(scene, before, sentence[0])
    if clause is None or (scene.tags[clause[0]] in "SPG" and not _independent(scene, clause)):
        return ()
    if scene.folded[clause[0]] in english.QUESTIONED:  # "Asked who had come, he said ..."
        return ()
    return (clause,) if scene.has_verb(*clause) or clause[1] - clause[0] > 2 else ()  # noqa: PLR2004 - not a mere opening


def _opening(scene: Scene, before: int, cue_end: int, sentence: Range) -> tuple[Range, ...]:
    """The first part of a clause that the reporting clause interrupts ("In the end, he said, the talks went on")."""
    clause = clause_left(scene, before, sentence[0])
    if clause is None and scene.tags[sentence[0] : before] in ("C,", "CC,", "CB,"):
        clause = (sentence[0], before - 1)  # "But, he said, it is late"
    if clause is None or "“" in scene.tags[clause[0] : clause[1]]:
        return ()
    return (clause,) if _split_tail(scene, cue_end, sentence, ((clause[0], clause[0] + 1),)) else ()


def _independent(scene: Scene, clause: Range) -> bool:
    """Whether a clause that opens with "if", "when" or "in" also holds its main clause, after a comma."""
    tags = scene.tags
    if tags[clause[0]] == "P" and not {"R", "Q", "S"}.intersection(tags[slice(*clause)]) and scene.has_verb(*clause):
        return True  # "In Baku the hotel was closed": a mere phrase has no verb
    if (
        scene.folded[clause[0]] in english.WH
        and main_verb(scene, *clause) is not None
        and "," not in tags[slice(*clause)]
    ):
        return len(re.findall("[VA]", tags[slice(*clause)])) > 1  # "Whether he will come remains open"
    comma = tags.find(",", *clause)
    while comma > 0:
        if tags[comma + 1] in "HUDXOE" and scene.has_verb(comma + 1, clause[1]):
            return True
        comma = tags.find(",", comma + 1, clause[1])
    return False


def _split_tail(scene: Scene, at: int, sentence: Range, behind: tuple[Range, ...]) -> Range | None:
    """The rest of a sentence whose reporting clause stands in its middle ("The talks, he said, will go on")."""
    tags = scene.tags
    at = past_adjuncts(scene, at, sentence[1])
    if at >= sentence[1] - 1 or tags[at] != "," or tags[behind[0][0]] == "“":
        return None
    begin = at + 1
    if tags[begin] in "SGR" or scene.folded[begin] in english.SUBORDINATE_TIMES:
        return None
    if tags[begin] == "C" and clause_attributes(scene, begin + 1, sentence[1]):
        return None  # ", but Orlov said it was bad": the words of another
    dependent = tags[behind[-1][0]] in "SPG" and not _independent(scene, behind[-1])
    goes_on = tags[begin] in "CQVAT" or scene.folded[begin] == "so"
    if scene.has_verb(*behind[-1]) and not goes_on and not dependent:
        return None
    end = clause_end(scene, begin, sentence[1])
    return (begin, end) if end > begin else None


def inverted(scene: Scene, verb: Verb, at: int, sentence: Range) -> Relation | None:
    """Verb before subject, after what was said: `"...," said the minister.`, with whatever is set off behind."""
    tags = scene.tags
    first, after = sentence
    if verb.form not in "ds" and verb.lemma != "say":
        return None
    if at == first:
        opening = _verb_first(scene, at, after)
        if opening is not None:
            return opening
        behind_ok = at > 0 and (at - 1) in scene.closes
    else:
        behind_ok = tags[at - 1] in "”," or (at - 1) in scene.closes
    out = at + 2 < after and scene.folded[at + 1] == "out" and "out" in verb.particles  # "points out Orlov"
    name = at + 1 + out
    if not behind_ok or name >= after or tags[name] not in "UXDWE":
        return None
    end = phrase_right(scene, name, after)
    if end == name or scene.is_time(name):
        return None
    end = set_off_right(scene, end, after)
    behind = _behind(scene, at, sentence, resumed=False)
    if not behind or (end < after and tags[end] in "VAQTHEO"):
        return None
    if tags[behind[-1][1] - 1] != "”":
        tail = _rest(scene, end, after) if verb.lemma == "say" else ()
        if tail:
            return Relation(
                rule="content-verb-subject", verb=at, source=(name, end), cue=(at, name), contents=behind + tail
            )
        if verb.lemma in english.NAMING or tags[end : end + 1] == "C" or not _states(scene, behind[-1]):
            return None
    if tags[behind[-1][1] - 1] != "”" and tags[end : end + 1] != "R" and scene.has_verb(end, _pause(scene, end, after)):
        return None  # "..., said the plan was dead": the phrase after the verb is a subject itself
    later = past_adjuncts(scene, end, after)
    if later + 1 < after and tags[later] in ",:" and (quoted := quotation_right(scene, later + 1, after)):
        behind = behind + quoted
    return Relation(rule="content-verb-subject", verb=at, source=(name, end), cue=(at, name), contents=behind)


def _rest(scene: Scene, end: int, after: int) -> tuple[Range, ...]:
    """The rest of a clause whose subject a reporting clause cuts off (", say experts, is the cost")."""
    if end + 1 >= after or scene.tags[end] != "," or scene.tags[end + 1] not in "AV":
        return ()
    return ranged(end + 1, clause_end(scene, end + 1, after))


def _states(scene: Scene, clause: Range) -> bool:
    """Whether a clause says something and is no mere name: "Orlov, a judge who served in the north"."""
    first, after = clause
    if scene.tags[first] in "QR":  # "That is not good enough"
        return scene.has_verb(first + 1, after)
    if main_verb(scene, first, after) is not None:
        return True
    letters = scene.tags[first:after]
    return "," not in letters and "R" not in letters and ("W" in letters[1:] or scene.has_verb(first, after))


def _verb_first(scene: Scene, at: int, after: int) -> Relation | None:
    """`Said Smith, "..."` and `Added the minister: "..."`."""
    end = phrase_right(scene, at + 1, after)
    end = set_off_right(scene, end, after)
    if end <= at + 1 or end + 1 >= after or scene.tags[end] not in ",:":
        return None
    quoted = quotation_right(scene, end + 1, after)
    if quoted is None:
        return None
    return Relation(rule="verb-subject-content", verb=at, source=(at + 1, end), cue=(at, at + 1), contents=quoted)


def _pause(scene: Scene, at: int, after: int) -> int:
    """The next comma or the end of the sentence."""
    comma = scene.tags.find(",", at, after)
    return comma if comma >= 0 else after
