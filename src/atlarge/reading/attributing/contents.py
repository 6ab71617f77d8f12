"""What is said: the stretch of text a cue governs, to its right or to its left."""

from __future__ import annotations

import re

from atlarge.reading.attributing.adjuncts import addressee_end, past_adjuncts
from atlarge.reading.attributing.scenes import Scene, onward, whole
from atlarge.reading.attributing.subjects import clause_start, group
from atlarge.reading.cues import VERBS, Verb
from atlarge.reading.language import english
from atlarge.reading.paragraphs import Range

_ENDS = re.compile(r"[“,;\-CGU]")  # letters at which a reported clause may end ("according" is G or U)
_PHRASE_ENDS = re.compile(r"[“;:\-,SCUPB]")
_PAUSE = re.compile("[,;C]")
_DATELINE = 16  # tokens of a line of place and day, with the dash behind it
_PARTED = 15  # tokens between a verb and its "that"


def clause_end(scene: Scene, begin: int, after: int) -> int:
    """The token after the reported clause that begins at `begin`, in a sentence that ends before `after`."""
    tags, folded = scene.tags, scene.folded
    while after > begin and tags[after - 1] in ".”~" and not _closes_inside(scene, after - 1, begin):
        after -= 1
    cue = VERBS.get(folded[begin - 1]) if begin else None
    told = cue is not None and cue.form in "dn"
    past = begin  # what stands before is looked past
    for match in _ENDS.finditer(tags, begin, after):
        at = match.start()
        if at < past:
            continue
        letter = tags[at]
        if letter == "“":
            if at not in scene.opens:
                continue
            past = scene.opens[at].after
            if at > begin + 1 and tags[at - 1] in ":," and _tail(scene, past, after):
                return at - 1
            if past < after and tags[past] == "G" and tags[past - 2] == "," and _breaks(scene, past - 1, after):
                return past
        elif at == begin:
            continue
        elif letter == "," and at == begin + 1 and tags[begin] == "Q":
            past = tags.find(",", at + 1, after) + 1  # "that, according to Dorn, ..."
        elif letter in ",;-":
            if _breaks(scene, at, after) or (tags[at + 1 : at + 2] == "R" and _another(scene, begin, at, after)):
                return at
        elif letter == "C":
            if at + 1 < after and _joins(scene, at, after, cue) and not (told and _present(scene, at, after)):
                return at
            if tags[at + 1 : at + 2] in ("U", "D", "X") and _another(scene, begin, at, after):
                return at
        elif folded[at] == "according" and at + 1 < after and folded[at + 1] == "to":
            if at > begin + 1 or tags[begin] != "Q":
                return at
            past = tags.find(",", at + 1, after) + 1  # "that according to Dorn, ..."
    return after


def _another(scene: Scene, begin: int, at: int, after: int) -> bool:
    """Whether what stands behind a joint at `at` is another's clause ("and Dorn said", ", which he denied")."""
    return scene.has_verb(begin, at) and clause_attributes(scene, at + 1, after)


def _closes_inside(scene: Scene, mark: int, begin: int) -> bool:
    """Whether the last mark closes a quotation that the content itself opened."""
    quotation = scene.closes.get(mark)
    return quotation is not None and quotation.first >= begin


def _breaks(scene: Scene, at: int, after: int) -> bool:
    """Whether a comma or dash ends the reported clause: another attribution follows it."""
    tags, folded = scene.tags, scene.folded
    place = at + 1
    if place >= after:
        return True
    if folded[place] == "according":
        return True
    if tags[place] == "G" and folded[place] in VERBS and VERBS[folded[place]].speaks:
        return True
    further = place
    while further < after - 1 and tags[further] == "B":
        further += 1  # ", now says it is over"
    verb = VERBS.get(folded[further])
    forms = "ds" if further > place else "d"
    if verb is not None and tags[further] in "VE" and verb.form in forms and verb.quotes:
        return True
    if tags[place] == "C" and tags[at] == ",":
        return _joins(scene, place, after) or clause_attributes(scene, place + 1, after)
    if folded[place] == "with" and "G" in tags[place : min(after, place + 8)]:
        return True
    if tags[at] == "," and tags[place] == "S":
        return clause_attributes(scene, place + 1, after)
    if tags[at] == ";":
        return (tags[place] in "HUXD" and scene.has_verb(place, after)) or clause_attributes(scene, place, after)
    return _tail(scene, place, after)


def _joins(scene: Scene, at: int, after: int, cue: Verb | None = None) -> bool:
    """Whether "and" at `at` joins a second attributing verb of the same subject ("said no and urged calm").

    After a `cue` in -ing that may be another one in -ing ("saying it was late and calling him a fool").
    """
    place = at + 1
    while place < after and scene.tags[place] == "B":
        place += 1
    if place >= after:
        return False
    found = VERBS.get(scene.folded[place])
    if found is not None and found.form == "g":
        return cue is not None and cue.form == "g" and found.says
    if found is None or found.form not in "ds" or scene.tags[place] not in "VEW":
        return False
    noun = found.noun and found.form == "s"  # "and calls her a friend" has the verb
    return not noun or (cue is not None and cue.form == "s" and scene.tags[place + 1 : place + 2] in ("O", "Q", "“"))


def _present(scene: Scene, at: int, after: int) -> bool:
    """Whether "and" at `at` joins a verb in the present: after "said", it is the reported clause that goes on."""
    place = at + 1
    while place < after - 1 and scene.tags[place] == "B":
        place += 1
    return VERBS[scene.folded[place]].form == "s"


def clause_attributes(scene: Scene, at: int, after: int) -> bool:
    """Whether the joined clause that begins at `at` is itself "somebody says"."""
    tags, folded = scene.tags, scene.folded
    for place in range(at, min(after, at + 14)):
        letter = tags[place]
        if letter in ",;:“”-":
            return False
        if letter in "VEW" and place > at and folded[place - 1] not in english.BE:
            verb = VERBS.get(folded[place])
            if (
                verb is not None
                and verb.form in "ds"
                and not verb.noun
                and (verb.says or tags[at:place].strip("B") == "H")
            ):
                return True
            if letter == "V":
                return False
        if letter == "A" and "I" not in tags[place : place + 3]:
            continue
    return False


def _tail(scene: Scene, at: int, after: int) -> bool:
    """Whether only a reporting tail is left: ", Smith said" or ", he told reporters on Monday"."""
    tags, folded = scene.tags, scene.folded
    for place in range(at, min(after, at + 10)):
        verb = VERBS.get(folded[place])
        if verb is not None and tags[place] in "VE" and verb.form in "ds" and verb.says:
            if scene.has_verb(at, place) or (place == at):
                return False
            left = group(scene, place, at)
            if tags[at] not in "HUDX" or left == at:
                return False
            end = past_adjuncts(
                scene, addressee_end(scene, place + 1, after) if "a" in verb.frames else place + 1, after
            )
            return end >= after or tags[end] in ",.”-" or (end > place + 1 and not scene.has_verb(end, after))
        if tags[place] in ",;“”-":
            return False
    return False


def phrase_end(scene: Scene, begin: int, after: int) -> int:
    """The token after a noun phrase with what hangs on it: up to a comma, a new clause, or a reporting phrase."""
    tags = scene.tags
    while after > begin and tags[after - 1] in ".”~" and not _closes_inside(scene, after - 1, begin):
        after -= 1
    past = begin  # what stands before is looked past
    for match in _PHRASE_ENDS.finditer(tags, begin, after):
        at = match.start()
        if at < past:
            continue
        letter = tags[at]
        if letter == "“" and at in scene.opens:
            past = scene.opens[at].after
        elif at > begin and _phrase_ends(scene, at, after) and not _quotes_on(scene, at, after):
            return at
        elif letter == "U" and at > begin and tags[begin] != "T" and scene.is_time(at) and tags[at + 1 : at + 2] != "“":
            return _date_start(scene, at, begin)
    return after


def _date_start(scene: Scene, at: int, begin: int) -> int:
    """The first token of a date whose name of a day or month stands at a token: "on 23 January", "in May"."""
    folded = scene.folded
    if at - 1 > begin and folded[at] in english.MONTHS and folded[at - 1][0].isdigit():
        at -= 1
    return at - 1 if at - 1 > begin and folded[at - 1] in ("on", "in") else at


def _quotes_on(scene: Scene, at: int, after: int) -> bool:
    """Whether a clause with a subordinator quotes: its words are the speaker's too ("a liar because “he lies”")."""
    if scene.tags[at] != "S":
        return False
    mark = scene.tags.find("“", at, after)
    return mark > 0 and "," not in scene.tags[at:mark]


def _phrase_ends(scene: Scene, at: int, after: int) -> bool:
    """Whether a mark or joining word ends the noun phrase before it."""
    letter, word = scene.tags[at], scene.folded[at]
    if letter in ";:-":
        return True
    if letter == ",":
        return not _in_list(scene, at, after)
    if word == "as":
        if scene.tags[at + 1 : at + 2] == "“":
            return False  # "called the visit as “bad as can be”"
        pause = _PAUSE.search(scene.tags, at + 1, min(after, at + 8))
        stop = pause.start() if pause is not None else min(after, at + 8)
        return scene.tags[at + 1 : at + 2] in ("H", "S") or scene.has_verb(at + 1, stop)
    if letter == "C":
        return _joins(scene, at, after) or _new_verb(scene, at, after)
    return word in english.SUBORDINATE_TIMES or (letter == "S" and word not in ("than", "why", "how", "whether"))


def _new_verb(scene: Scene, at: int, after: int) -> bool:
    """Whether "and" at `at` joins a finite verb: the noun phrase before it is over."""
    place = at + 1
    while place < after and scene.tags[place] == "B":
        place += 1
    return place < after and scene.tags[place] in "AV"


def _in_list(scene: Scene, at: int, after: int) -> bool:
    """Whether a comma stands between the members of a list that ends with "and"."""
    tags = scene.tags
    joint = tags.find("C", at, min(after, at + 12))
    return joint > at and not scene.has_verb(at, joint) and tags[joint - 1] in ",XU" and tags[at + 1] in "XUDGE"


def quotation_left(scene: Scene, before: int, first: int) -> tuple[Range, ...] | None:
    """What was said before token `before`, if a quotation ends there: all its parts, and the clause it completes.

    The quotation must end in the same sentence (which begins at `first`), or right before it in its paragraph.
    """
    at = before - 1
    if at >= 0 and scene.tags[at] in ",-":
        at -= 1
    quotation = scene.closes.get(at)
    if quotation is None or (at < first and scene.breaks_before(first)):
        return None
    parts = whole(scene, quotation)
    first, after = parts[0]
    sentence = scene.sentence(first)[0]
    if first > sentence and scene.tags[first - 1] not in ",:" and len(parts) == 1:
        start = max(sentence, clause_start(scene, first, sentence))
        while start < first and scene.tags[start] == "C":
            start += 1
        if scene.quoted[start] == 0:
            return ((start, after),)
    return parts


def clause_left(scene: Scene, before: int, first: int) -> Range | None:
    """The clause that ends at the comma before token `before`, if it is a sentence of its own."""
    tags = scene.tags
    comma = before - 1
    if comma <= first or tags[comma] not in ",-":
        return None
    begin = max(past_dateline(scene, first, comma), tags.rfind(";", first, comma) + 1)
    while begin < comma and tags[begin] in "C~":
        begin += 1
    return (begin, comma) if begin < comma else None


def past_dateline(scene: Scene, first: int, after: int) -> int:
    """Past a line of place, day and agency in front of a story's first words: "THE HAGUE, May 2 (Reuters) - "."""
    dash = scene.tags.find("-", first, min(after, first + _DATELINE))
    if dash <= first or not scene.breaks_before(first) or scene.has_verb(first, dash):
        return first
    place = scene.words[first] if scene.folded[first] != "the" else scene.words[first + 1]
    return dash + 1 if place.isupper() and len(place) > 1 else first


def quotation_right(scene: Scene, at: int, after: int) -> tuple[Range, ...] | None:
    """What is quoted at token `at`: the quotation alone, or with the clause that goes on after it."""
    quotation = scene.opens.get(at)
    if quotation is None:
        return None
    end = quotation.after
    if end >= after or scene.tags[end] in ",.;:-)" or scene.tags[end - 2] in ".,":
        return onward(scene, quotation)
    return ((at, clause_end(scene, at, after)),)


def late_that(scene: Scene, at: int, after: int) -> int | None:
    """A "that" which phrases of place and time part from its verb ("told a rally in Ohio, on Monday, that ...")."""
    tags = scene.tags
    place = tags.find("Q", at, min(after, at + _PARTED))
    if (
        place < 0
        or tags[place + 1 : place + 2] in ("A", "V")
        or any(letter not in "BPDXUTOLWGE,~" for letter in tags[at:place])
    ):
        return None
    return place
