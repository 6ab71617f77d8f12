"""Fixed phrases: "according to S", "in S's words", "as S put it", "reportedly", and "S: C" in a heading."""

from __future__ import annotations

from atlarge.reading.attributing.contents import clause_end, quotation_left
from atlarge.reading.attributing.scenes import Relation, Scene, onward
from atlarge.reading.attributing.statements import as_clause
from atlarge.reading.attributing.subjects import group, main_verb, subject
from atlarge.reading.cues import VERBS
from atlarge.reading.language import english
from atlarge.reading.paragraphs import Range

_SHORTEST_QUOTE = 8  # tokens; a shorter quotation after a colon may be a title or a word
_NAMED = 7  # tokens of "in the minister's words"
_LONGEST_HEADING = 7  # tokens before a colon that may be a speaker
_ACRONYM = 6  # letters: UNICEF
_NO_NAMES = frozenset("by to in on at for from with and or as is are 's the a an".split())  # "MINUTE BY MINUTE:"


def according_to(scene: Scene, at: int, sentence: Range) -> Relation | None:
    """ "According to S, C" and "C, according to S"; `at` is the token "according"."""
    first, after = sentence
    if at + 2 >= after or scene.folded[at + 1] != "to":
        return None
    end = _name_end(scene, at + 2, after)
    if end == at + 2:
        return None
    source = (at + 2, end)
    end = _past_aside(scene, end, after) if at <= first + 1 else end
    return _set_in(scene, at, end, sentence, rule="according-to", source=source, cue=(at, at + 2))


def _past_aside(scene: Scene, end: int, after: int) -> int:
    """Past what is set off behind a source that opens a sentence ("According to Orlov, who was there, ...")."""
    tags = scene.tags
    if end + 1 >= after or tags[end] != "," or not (tags[end + 1] in "RE" or scene.folded[end + 1] == "made"):
        return end
    comma = tags.find(",", end + 1, after)
    return comma if comma > 0 and scene.has_verb(comma + 1, after) else end


def in_words(scene: Scene, at: int, sentence: Range) -> Relation | None:
    """ "In the words of S, C" and "C, in S's words"; `at` is the token "words"."""
    first, after = sentence
    tags, folded = scene.tags, scene.folded
    if at < first + 2:
        return None
    if folded[at - 2 : at] == ["in", "the"] and folded[at + 1 : at + 2] == ["of"]:
        end = _name_end(scene, at + 2, after)
        if end <= at + 2:
            return None
        return _set_in(scene, at - 2, end, sentence, rule="in-words", source=(at + 2, end), cue=(at - 2, at + 2))
    begin = next((place for place in range(at - 2, max(first, at - _NAMED) - 1, -1) if folded[place] == "in"), None)
    if begin is None or not (tags[at - 1] == "L" or (begin == at - 2 and folded[at - 1] in ("his", "her", "their"))):
        return None
    source = (begin + 1, at - 1 if tags[at - 1] == "L" else at)
    if tags[begin + 1 : at - 1].strip("UXD~") or tags[at + 1 : at + 2] not in ",.:":
        return None
    return _set_in(scene, begin, at + 1, sentence, rule="in-words", source=source, cue=(begin, at + 1))


def _set_in(
    scene: Scene, at: int, end: int, sentence: Range, *, rule: str, source: Range, cue: Range
) -> Relation | None:
    """What a phrase from `at` to `end`, which names a source, is set into: what follows it, or what it breaks into."""
    tags, (first, after) = scene.tags, sentence
    opens = (
        at == first
        or (at == first + 1 and tags[first] in "C“~")
        or (tags[at - 1] in "C:;Q" and scene.has_verb(first, at))
    )
    if opens:
        begin = end + 1 if end < after and tags[end] in ",-:" else end
        contents: tuple[Range, ...] = ((begin, clause_end(scene, begin, after)),)
    else:
        contents = _before(scene, at, first)
        tail = _resumed(scene, end, after)
        quotes = tail is not None and rule == "in-words" and scene.tags.find("“", *tail) >= 0
        if tail is not None and (quotes or not scene.has_verb(*contents[-1])):
            contents = (*contents, tail)
    contents = tuple(content for content in contents if content[1] > content[0])
    return Relation(rule=rule, verb=at, source=source, cue=cue, contents=contents) if contents else None


def _before(scene: Scene, at: int, first: int) -> tuple[Range, ...]:
    """What stands before "according to": a quotation that just ended, or the clause."""
    quoted = quotation_left(scene, at, first)
    if quoted is not None:
        return quoted
    begin, end = first, at
    while end > begin and scene.tags[end - 1] in ",-":
        end -= 1
    while begin < end and scene.tags[begin] in "C~":
        begin += 1
    return ((begin, end),)


def _resumed(scene: Scene, end: int, after: int) -> Range | None:
    """The rest of a clause that "according to S" interrupts."""
    if end + 1 >= after or scene.tags[end] not in ",-":
        return None
    begin = end + 1
    stop = clause_end(scene, begin, after)
    return (begin, stop) if stop > begin else None


def _name_end(scene: Scene, begin: int, after: int) -> int:
    """The token after the source: up to a comma, a final mark, or a joined clause."""
    tags = scene.tags
    at = begin
    while at < after:
        letter = tags[at]
        if letter in ",;:-.”" or (letter in "AV" and "R" not in tags[begin:at]):
            break
        if letter == "C" and scene.has_verb(at + 1, min(after, at + 6)):
            break
        if letter == "“" and at > begin:
            break
        at += 1
    return at


def as_put(scene: Scene, at: int, sentence: Range) -> Relation | None:
    """ "As S put it, C" and "C, as S put it"; `at` is the verb."""
    if scene.folded[at + 1 : at + 2] != ["it"]:
        return None
    left = group(scene, at, sentence[0])
    source = subject(scene, left, sentence[0])
    content = as_clause(scene, at + 2, sentence, source) if source is not None else None
    if content is None:
        return None
    return Relation(rule="as-clause", verb=at, source=source, cue=(left, at + 2), contents=(content,))


def hearsay_adverb(scene: Scene, at: int, sentence: Range) -> Relation | None:
    """ "S has reportedly left", "Reportedly, S has left": nobody is named whose word it is; `at` is the adverb."""
    first, after = sentence
    if at + 1 < after and scene.folded[at + 1] in VERBS and VERBS[scene.folded[at + 1]].speaks:
        return None  # "reportedly said": the verb tells whose words they are
    if at == first:
        begin = at + 1 + (scene.tags[at + 1 : at + 2] == ",")
        contents: tuple[Range, ...] = ((begin, clause_end(scene, begin, after)),)
    else:
        left = at
        while left > first and scene.tags[left - 1] in "AIB":
            left -= 1
        owner = subject(scene, left, first)
        if owner is None or scene.tags[owner[0]] in "RQ":
            return None
        contents = ((owner[0], at), (at + 1, clause_end(scene, at + 1, after)))
    if any(end <= begin for begin, end in contents):
        return None
    return Relation(rule="hearsay", verb=at, cue=(at, at + 1), contents=contents)


def colon(scene: Scene, at: int, sentence: Range, *, heading: bool) -> Relation | None:
    """ "S: C" in a headline, or before a quotation; `at` is the colon."""
    tags, folded = scene.tags, scene.folded
    first, after = sentence
    dash = tags.rfind("-", first, at)
    label = first == 0 or scene.breaks_before(first)
    if dash > first and at + 1 in scene.opens:
        first = dash + 1
    if at - first > _LONGEST_HEADING or at == first or at + 1 >= len(tags):
        return None
    name = range(first, at)
    if any(tags[place] not in "UXDLPCW~(),VEG" for place in name) or not scene.words[first][0].isupper():
        return None
    if any(folded[place] in english.HEADINGS for place in name):
        return None
    if folded[at + 1] in _ASKS and folded[after - 1] == "?":
        return None  # "Ten years on: what is left of the case?"
    quoted = at + 1 in scene.opens
    if not heading and scene.has_verb(first, at):
        return None
    shouted = (
        label
        and not any(folded[place] in _NO_NAMES for place in name)
        and all(scene.words[place].isupper() or not scene.words[place].isalpha() for place in name)
    )
    if shouted and at + 1 < after and not heading and len(scene.words[at - 1]) > 1:
        return _spoken(scene, at, first)
    if not quoted and (not heading or _slogan(scene, first, at)):
        return None
    if at + 1 >= after and not quoted:
        return None
    end = scene.opens[at + 1].after if quoted and at + 1 >= after else clause_end(scene, at + 1, after)
    if end - at < 4:  # noqa: PLR2004 - a label, not a sentence
        return None
    return Relation(rule="heading-colon", verb=at, source=(first, at), cue=(at, at + 1), contents=((at + 1, end),))


def _slogan(scene: Scene, first: int, at: int) -> bool:
    """Whether a heading shouts something before its colon that is no acronym: "PRESIDENT'S LONG WEEKEND: ..."."""
    shouted = [word for word in scene.words[first:at] if word[0].isalpha()]
    return all(word.isupper() for word in shouted) and (len(shouted) > 1 or len("".join(shouted)) > _ACRONYM)


def _spoken(scene: Scene, at: int, first: int) -> Relation | None:
    """A line of a transcript ("SMITH: ..."): the speaker in capitals, the words up to the end of the paragraph."""
    last = scene.sentence_of(at)
    while last + 1 < len(scene.units) and not scene.breaks_before(scene.units[last + 1][0]):
        last += 1
    end = scene.units[last][1]
    if end - at < 4:  # noqa: PLR2004 - a label, not a sentence
        return None
    return Relation(rule="transcript", verb=at, source=(first, at), cue=(at, at + 1), contents=((at + 1, end),))


_ASKS = frozenset("what who why how when where which whose".split())


def colon_quotation(scene: Scene, at: int, sentence: Range, here: list[Relation]) -> Relation | None:
    """`S did something: "..."`: whatever the verb, a whole quotation after a colon is its subject's."""
    quotation = scene.opens.get(at + 1)
    if quotation is None and not {"put", "puts"}.isdisjoint(scene.folded[sentence[0] : at]):
        return _put(scene, at, sentence)
    puts = not {"put", "puts"}.isdisjoint(scene.folded[sentence[0] : at])
    message = _message(scene, at, sentence[0])
    if quotation is None or (quotation.after - quotation.first < _SHORTEST_QUOTE and not puts and message is None):
        return None
    if quotation.closed and scene.tags[quotation.after - 2] == ",":
        return None  # a clause of its own follows and tells whose it is
    if any(first <= at + 1 < after for relation in here for first, after in relation.contents):
        return None
    first = sentence[0]
    verb = main_verb(scene, first, at)
    if verb is None:
        return None
    left = group(scene, verb, first)
    source = message or subject(scene, left, first)
    if source is None or scene.tags[source[0]] in "RQ":
        return None
    return Relation(
        rule="colon-quotation", verb=verb, source=source, cue=(left, verb + 1), contents=onward(scene, quotation)
    )


def _message(scene: Scene, at: int, first: int) -> Range | None:
    """Whose words they are in "Orlov's answer was short:" and "For Orlov, the answer is plain:"; `at` is the colon."""
    tags, folded = scene.tags, scene.folded
    noun = next((place for place in range(first + 1, at) if folded[place] in english.MESSAGES), None)
    if noun is None or noun - first > _NAMED * 2 or folded[noun + 1 : noun + 2] == ["of"]:
        return None
    owner = tags.rfind("L", first, noun)
    if owner > first:
        return first, owner
    if folded[noun - 1] in english.PERSON_PRONOUNS or folded[noun - 1] == "their":
        return noun - 1, noun
    comma = tags.find(",", first, noun)
    return (first + 1, tags.rfind(",", first, noun)) if folded[first] == "for" and comma > first + 1 else None


def _put(scene: Scene, at: int, sentence: Range) -> Relation | None:
    """ "S put it plainly: C"; `at` is the colon."""
    first, after = sentence
    verb = next((place for place in range(first + 1, at - 1) if scene.folded[place] in ("put", "puts")), first)
    if scene.folded[verb + 1] != "it" or scene.has_verb(verb + 1, at):
        return None
    left = group(scene, verb, first)
    source, end = subject(scene, left, first), clause_end(scene, at + 1, after)
    if source is None or end <= at + 1:
        return None
    return Relation(rule="colon-quotation", verb=verb, source=source, cue=(left, verb + 2), contents=((at + 1, end),))
