"""The subject of a verb: the noun phrase that says, told from the letters left (or right) of it."""

from __future__ import annotations

import re

from atlarge.reading.attributing.phrases import appositive
from atlarge.reading.attributing.scenes import Scene
from atlarge.reading.language import english
from atlarge.reading.paragraphs import Range

_STOPS = re.compile(r"[;:“”.S\-()Q]")  # no noun phrase reaches over these
_NOMINAL = frozenset("XUDLP~W")  # letters that a noun phrase holds wherever they stand
_REACH = 60  # tokens; no subject is longer, and no search is
_RELATIVE_REACH = 14
_DEPTH = 4
_PARTING = 5  # tokens of a phrase that parts an auxiliary from its verb
_PARTERS = frozenset("in on at during".split())


def group(scene: Scene, verb: int, first: int) -> int:
    """The first token of the verb group that ends with `verb`: auxiliaries, adverbs, "declined to"."""
    tags, folded = scene.tags, scene.folded
    at = verb - 1
    while at >= first:
        letter = tags[at]
        if letter in "AIB":
            at -= 1
        elif letter == "T":
            before = at - 1
            while before > first and (tags[before] == "B" or folded[before] == "on"):
                before -= 1
            if before < first or folded[before] not in english.RAISING:
                break
            at = before - 1
        else:
            break
    at += 1
    while at < verb and tags[at] == "B" and (at == first or tags[at - 1] in ",;-"):
        at += 1  # an adverb that opens the clause is no part of the verb
    return at


def clause_start(scene: Scene, at: int, first: int) -> int:
    """Where the clause that runs up to token `at` begins, at the earliest at `first`."""
    tags = scene.tags
    first = max(first, at - _REACH)
    before = at
    for stop in reversed(list(_STOPS.finditer(tags, first, at))):
        place = stop.start()
        if place >= before:
            continue  # inside what was looked past
        letter = tags[place]
        if letter == "”" and scene.unmarked(place):
            before = scene.closes[place].first
        elif letter == ")":
            before = tags.rfind("(", first, place)
            if before < 0:
                return place + 1
        elif letter == "S" and _over(scene, place, at):
            pass
        elif letter != "Q" or not (place > first and tags[place - 1] in "XU" and scene.has_verb(place + 1, at)):
            return place + 1
    return first


def _over(scene: Scene, place: int, at: int) -> bool:
    """Whether what the subordinator at `place` opens is over before `at`: a comma ends it, and sets nothing off."""
    tags = scene.tags
    comma = tags.find(",", place, at)
    if comma < 0:
        return scene.folded[place] == "than"
    named = tags[place + 1] in "HU" and scene.folded[place] != "as"  # "when Orlov, in a letter, said"
    return not named or scene.has_verb(place + 1, comma)


def subject(scene: Scene, left: int, first: int, depth: int = 0) -> Range | None:
    """The subject of the finite verb group that begins at `left`, in the sentence that begins at `first`."""
    tags = scene.tags
    last = left - 1
    if last < first or depth > _DEPTH:
        return None
    letter = tags[last]
    if letter == "B" and last > first and tags[last - 1] == ",":
        return subject(scene, last, first, depth + 1)  # "Orlov, who left, now says"
    if letter in "HR":
        return last, left
    if letter == "Q":
        return (last, left) if last > first and tags[last - 1] in "XU," else (last, left) if last == first else None
    if letter == "A" and "'" in scene.folded[last]:
        return last, left
    start = clause_start(scene, left, first)
    if letter == "C" or (letter == "," and left - 2 >= first and tags[left - 2] == "C"):
        return _shared(scene, last, first, depth)
    if letter in ",-)":
        return _set_off(scene, start, last, first, depth)
    if letter not in "XUDLWOGE~”":
        return None
    last = _before_time(scene, last, start, first)
    if tags[last] == ",":
        return _set_off(scene, clause_start(scene, last, first), last, first, depth)
    parted = _parted(scene, last, start)
    if parted is not None:
        return subject(scene, parted, first, depth + 1)
    begin = phrase_left(scene, last, start)
    return (begin, last + 1) if begin <= last else None


def _parted(scene: Scene, last: int, start: int) -> int | None:
    """Where the verb group really begins, if a phrase parts it: "have in the past said", "but on Tuesday wrote"."""
    tags = scene.tags
    at = last
    while at > start and tags[at] in "DXUBE" and at > last - _PARTING:
        at -= 1
    if at <= start + 1 or tags[at] != "P" or scene.folded[at] not in _PARTERS:
        return None
    if tags[at - 1] == "A":
        return group(scene, at, start)
    return at if tags[at - 1] == "C" and scene.has_verb(start, at - 1) and "," not in tags[at - 2 : at] else None


def _before_time(scene: Scene, last: int, start: int, first: int) -> int:
    """The last token of a subject that a time follows: "Smith on Monday", "a judge last month".

    A comma before the time sets something off from the subject: "Smith, a judge, on Monday".
    """
    folded = scene.folded
    at = last
    while at > start and (scene.is_time(at) or (folded[at][0].isdigit() and scene.is_time(at - 1))):
        at -= 1
    if at < last and folded[at] in ("on", "in"):
        at -= 1
    if first < at < last and scene.tags[at] == "," and scene.tags.find(",", first, at) > 0:
        return at
    return at if at >= start and at < last and scene.tags[at] in "XUL)" else last


def _shared(scene: Scene, last: int, first: int, depth: int) -> Range | None:
    """The subject of the verb before, which a joined verb shares ("denied it and called it a lie")."""
    found, apart = None, scene.tags[last - 1 : last] == ","
    verb = finite_before(scene, last, first)
    while verb is not None:
        left = group(scene, verb, first)
        owner = subject(scene, left, first, depth + 1)
        found = found or owner
        if owner is None or not _only_when(scene, owner, left, first, apart=apart):
            return owner or found
        verb = finite_before(scene, owner[0] - 1, first)
    return found or _relative_before(scene, last, first)


def _relative_before(scene: Scene, last: int, first: int) -> Range | None:
    """The "who" whose clause a joined verb goes on ("an aide who left early and called it a day")."""
    tags = scene.tags
    relative = tags.rfind("R", first, last)
    if relative < 0 or tags[relative + 1] not in "VAEB" or "," in tags[relative:last]:
        return None
    return relative, relative + 1


def _only_when(scene: Scene, owner: Range, left: int, first: int, *, apart: bool) -> bool:
    """Whether a clause only tells when or why ("after the warrant was issued, and ..."): nobody in it speaks on."""
    before = owner[0] - 1
    if before <= first or scene.tags[before] != "S" or scene.folded[before] == "that":
        return False
    return apart or scene.folded[left] in english.BE


def finite_before(scene: Scene, at: int, first: int) -> int | None:
    """The nearest finite verb before token `at` that is in no relative clause of its own."""
    tags = scene.tags
    place = at - 1
    while place >= max(first, at - _REACH):
        letter = tags[place]
        if letter in "VE" or (letter == "W" and place > first and _finite_form(scene, place, first)):
            left = group(scene, place, first)
            if left > first and tags[left - 1] not in "RDLPXT":
                return place
            if left > first and tags[left - 1] == "X" and letter != "W":
                return place
        elif letter == "A" and place > first and tags[place - 1] in "HUX,":
            return place
        place -= 1
    return None


def main_verb(scene: Scene, first: int, before: int) -> int | None:
    """The finite verb of the last main clause that begins between `first` and `before`."""
    tags = scene.tags
    start = first
    joint = tags.rfind(",C", first, before)
    if joint > 0 and scene.has_verb(joint + 2, before) and tags[joint + 2] in "HUDX":
        start = joint + 2
    while start < before and tags[start] in "SGPB" and (comma := tags.find(",", start, before)) > 0:
        start = comma + 1
    inner = _inner_clause(scene, start, before)
    if inner is not None:
        start = inner
    relative = False
    for place in range(start, before):
        letter = tags[place]
        if letter in "RQ":
            relative = True
        elif letter in ",;-":
            relative = False
        elif letter in "VA" or _finite_form(scene, place, start):
            if relative:
                relative = False
            elif place > start:
                return place
    return None


def _inner_clause(scene: Scene, first: int, before: int) -> int | None:
    """Where the subordinate clause begins that runs up to token `before` without a comma, if one does."""
    tags = scene.tags
    comma = tags.rfind(",", first, before - 1)
    for place in range(before - 1, max(comma, first), -1):
        if tags[place] == "S" and scene.has_verb(place + 1, before) and tags[place + 1] in "HUDX":
            return place + 1
        if tags[place] == "R" and tags[place + 1] in "HU":
            return place + 1
    return None


def _finite_form(scene: Scene, at: int, start: int) -> bool:
    """Whether a form that may be a participle or a noun is the finite verb here, by the word before it."""
    letter = scene.tags[at]
    if at == start or letter not in "EW":
        return False
    before = scene.tags[at - 1]
    if letter == "W":
        return before in ("HUB" if scene.folded[at].endswith("s") else "H")
    return before in "HUXB)W" or (before == "," and scene.folded[at + 1 : at + 2] != ["by"])


def _set_off(scene: Scene, start: int, last: int, first: int, depth: int) -> Range | None:
    """A subject with a part set off by commas, dashes or brackets between it and its verb."""
    tags = scene.tags
    if tags[last] == ")":
        opening = tags.rfind("(", start, last)
        return (phrase_left(scene, opening - 1, start), last + 1) if opening > start else None
    mark = tags[last]
    if mark == "-":
        start = first
    begin = _strip(scene, start, last)
    while begin < last:
        comma = tags.find(mark, begin, last)
        if comma < 0:
            break
        timed = scene.is_time(begin) and tags[begin + 1] != "L"  # but "yesterday's statement"
        if tags[begin] in "XUD~W" and not timed and not scene.has_verb(begin, comma) and comma > begin:
            return begin, (last if appositive(scene, comma + 1, last) and tags[comma + 1] != "R" else comma)
        if tags[begin] == "H" and comma == begin + 1:
            return begin, comma
        begin = _strip(scene, comma + 1, last)
    return _shared(scene, last, first, depth)


def _strip(scene: Scene, begin: int, end: int) -> int:
    """Past the words that join a clause to the one before."""
    while begin < end and scene.tags[begin] in "CB,":
        begin += 1
    return begin


def phrase_left(scene: Scene, last: int, start: int) -> int:
    """The first token of the noun phrase that ends with token `last`, at the earliest `start`; `last + 1` if none."""
    tags = scene.tags
    at = last
    joined = False
    while at >= start:
        if tags[at] in _NOMINAL:
            at -= 1
            continue
        step = _step(scene, at, last, start, joined=joined)
        if step is None and at < last:
            step = _relative(scene, at, start)
        if step is None:
            break
        joined = joined or tags[at] == "C"
        at = step
    at += 1
    while at <= last and tags[at] in "CBSL,T)~":
        at += 1
    if at <= last and (tags[at] == "P" or scene.is_time(at)):
        return _after_opening(scene, at, last)
    return at


def _step(scene: Scene, at: int, last: int, start: int, *, joined: bool) -> int | None:
    """The token left of `at` from where to go on, or None where the noun phrase does not hold `at`."""
    tags = scene.tags
    letter = tags[at]
    after = tags[at + 1] if at < last else ""
    before = tags[at - 1] if at > start else ""
    if letter == "C":
        if scene.folded[at] in ("but", "yet") and after in ("H", "U", "D", "X"):
            return None
        comma = tags.rfind(",", start, at)
        return None if scene.has_verb(max(start, comma + 1), at) or at == last else at - 1
    if letter in "GE":
        attributive = after in ("X", "U", "W", "G") and before in ("D", "X", "U", "L", "", "P", "W", "C", "B")
        plain = before in ("X", "U") or (before == "B" and at - 2 >= start and tags[at - 2] in "XU")
        reduced = plain and after in ("P", "B", "T")
        noun = at == last and letter == "G" and before in ("L", "D", "X")  # "Lee's thinking", "the same polling"
        polled = at == last and letter == "E" and at > start and scene.folded[at - 1] == "those"  # "those asked"
        return at - 1 if attributive or reduced or noun or polled else None
    if letter == "T":
        return at - 1 if after in ("D", "U") and before in ("X", "E", "W", "G") else None
    if letter == "Q" and not before and after in ("X", "U", "E"):
        return at - 1
    if letter == "S" and scene.folded[at] == "than":
        return at - 1
    if letter == "H":
        return at - 1 if after == "P" and scene.folded[at] in english.INDEFINITE else None
    if letter == "B":
        return at - 1 if after in ("X", "D", "E") and before else None
    if letter == "O":
        emphasis = at == last and before in ("U", "X") and scene.folded[at].endswith(("self", "selves"))
        return at - 1 if emphasis or before == "P" else None
    if letter == ")":
        opening = tags.rfind("(", start, at)
        return opening - 1 if opening > start else None
    if letter == "”":
        return scene.closes[at].first - 1 if scene.unmarked(at) else None
    if letter == ",":
        return at - 1 if joined and before in ("X", "U") and not scene.has_verb(start, at) else None
    return None


def _relative(scene: Scene, at: int, start: int) -> int | None:
    """From inside a relative clause ("the man who left on Monday") back to the noun before it, or None."""
    tags = scene.tags
    relative = max(tags.rfind("R", start, at + 1), tags.rfind("Q", start, at + 1))
    if relative <= start or at - relative > _RELATIVE_REACH or "," in tags[relative + 1 : at + 1]:
        return None
    return relative - 1 if tags[relative - 1] in "XU" else None


def _after_opening(scene: Scene, at: int, last: int) -> int:
    """The subject after an opening that no comma closes ("On Monday Smith said"): the last base phrase."""
    tags, folded = scene.tags, scene.folded
    if folded[at] in english.ROUGHLY and tags[at + 1 : at + 2] in ("D", "X", "B"):
        return at  # "at least half of the voters", "about two in ten"
    begin = last
    while begin > at and tags[begin - 1] in "UXD~L" and not scene.is_time(begin - 1):
        if tags[begin] == "D" or (tags[begin - 1] == "X" and tags[begin] == "D"):
            break
        begin -= 1
    whole = _of(scene, begin, at)
    if whole is not None:
        return whole
    if begin > at and tags[begin - 1] == "P" and begin - 1 == at and tags[last] == "U":
        run = last
        while run > begin and tags[run - 1] == "U" and not scene.is_time(run - 1):
            run -= 1
        return run
    return begin


def _of(scene: Scene, begin: int, at: int) -> int | None:
    """Where a name with "of" begins of which a phrase is the end ("In March the Court of Appeal ruled"), or None.

    A preposition before it governs the whole: "In the town of Lund Smith said".
    """
    place = begin - 1
    if place <= at + 1 or scene.folded[place] != "of":
        return None
    while place > at and scene.tags[place - 1] in "UX" and not scene.is_time(place - 1):
        place -= 1
    place -= 1
    return place if place > at and scene.tags[place] == "D" and scene.tags[place - 1] != "P" else None
