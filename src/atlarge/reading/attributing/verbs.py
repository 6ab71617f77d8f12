"""Relations of verbs: "S says C", "C, says S", "C, S says", "S, saying C", "C was confirmed by S", "told A that C"."""

from __future__ import annotations

from atlarge.reading.attributing import english
from atlarge.reading.attributing.contents import (
    addressee_end,
    clause_end,
    clause_left,
    late_that,
    past_adjuncts,
    phrase_end,
    quotation_left,
    quotation_right,
)
from atlarge.reading.attributing.scenes import Relation, Scene, onward
from atlarge.reading.attributing.subjects import clause_start, group, main_verb, phrase_left, phrase_right, set_off_right, subject
from atlarge.reading.cues import VERBS, Verb
from atlarge.reading.paragraphs import Range

_SPEECH = frozenset("qsta")
_CLAUSE = 4  # tokens; shorter stretches are not taken for a clause unless their verb is seen
_PARTED = 25  # tokens between a verb and its quotation


def verb_relation(scene: Scene, at: int, sentence: Range, earlier: list[Relation]) -> Relation | None:
    """The relation whose cue is the verb form at token `at`, or None if it attributes nothing here."""
    verb = VERBS[scene.folded[at]]
    first, after = sentence
    left = group(scene, at, first)
    span = scene.tags[left:at]
    if verb.form in "dn" and "I" in span or (verb.form in "dn" and _be(scene, left, at)):
        return _passive(scene, verb, at, left, sentence)
    if verb.form == "n" and "A" not in span:
        return None
    if verb.lemma in english.ASKING and verb.form == "d" and (left == first or scene.tags[left - 1] in ",S") and left == at:
        return asked(scene, at, left, sentence)
    if verb.form == "g" and not _be(scene, left, at):
        return _participle(scene, verb, at, left, sentence, earlier)
    if left > first and scene.tags[left - 1] == "T" and verb.form == "b":
        return _infinitive(scene, verb, at, left, sentence, earlier)
    if verb.form in "bs" and "A" not in span and not _is_verb(scene, verb, at, left, first):
        return None
    inverted = _inverted(scene, verb, at, left, sentence)
    if inverted is not None:
        return inverted
    source = _joined_subject(scene, left, first, earlier) or subject(scene, left, first)
    if source is None or (source[1] - source[0] == 1 and _nobody(scene, source[0])):
        return None
    return _stated(scene, verb, at, left, sentence, source)


def _joined_subject(scene: Scene, left: int, first: int, earlier: list[Relation]) -> Range | None:
    """The source of the relation that "and", "but" or a comma joins this verb to ("said no and urged calm")."""
    tags = scene.tags
    if left - 1 <= first or tags[left - 1] != "C":
        return None
    for relation in reversed(earlier):
        if relation.source is not None and relation.rule in ("subject-verb-content", "content-subject-verb"):
            return relation.source if tags[relation.source[0]] not in "RQ" or relation is earlier[-1] else None
    return None


def _nobody(scene: Scene, at: int) -> bool:
    """Whether a lone word cannot stand for somebody: "his", "the", "there", and "that" (a thing's clause)."""
    return scene.tags[at] == "Q" or scene.folded[at] in english.NOBODY


def _be(scene: Scene, left: int, at: int) -> bool:
    """Whether the group holds a form of "be": passive with a participle, progressive with -ing."""
    return any(scene.folded[place] in english.BE or scene.tags[place] == "I" for place in range(left, at))


def _is_verb(scene: Scene, verb: Verb, at: int, left: int, first: int) -> bool:
    """Whether a form that may be a noun ("claims", "report") is a verb here, by its neighbours."""
    tags = scene.tags
    before = tags[left - 1] if left > first else ""
    follows = tags[at + 1 : at + 2]
    if before in ("D", "L", "P", "T", ""):
        return False
    if before in ("H", "R"):
        return True
    if before == "C" or before == ",":
        return not verb.noun or follows in ("Q", "“")
    if not verb.noun:
        return True
    if verb.form == "b" and not (tags[left - 1] in "XUW" and scene.folded[left - 1].endswith("s")):
        return False
    if follows in ("Q", "“", "D", "H", "O") or (follows == "P" and before == "U" and verb.form == "s"):
        return True
    start = clause_start(scene, left, first)
    if start > 0 and (start - 1) in scene.closes and verb.form == "s":
        return True
    return follows in ("T", "U") and before == "U" if verb.form == "s" else follows == "T" and before in ("X", "U")


def _stated(scene: Scene, verb: Verb, at: int, left: int, sentence: Range, source: Range) -> Relation | None:
    """Subject before verb: what follows is the content, or what came before it, or both."""
    answered = _answered(scene, verb, at, sentence, source)
    if answered is not None:
        return answered
    ahead, cue_end, carrier = forward(scene, verb, at, sentence[1])
    behind: tuple[Range, ...] = ()
    rule = "subject-verb-content"
    if ahead and scene.tags[source[0]] == "R" and source[1] - source[0] == 1 and not verb.frames & _SPEECH:
        return None
    opened = _as_clause(scene, cue_end, sentence, source) if not ahead and verb.frames & {"q", "s", "a"} else None
    if opened is not None:
        return Relation(rule="as-clause", verb=at, source=source, cue=(left, cue_end), contents=(opened,))
    speaks = bool(verb.frames & {"q", "s", "a"}) and scene.tags[source[0]] not in "RQ"
    if speaks and (not ahead or scene.tags[ahead[0][0]] == "“"):
        behind = _behind(scene, source[0], at, sentence, resumed=bool(ahead))
        if not ahead and not behind:
            behind = _opening(scene, source[0], cue_end, sentence)
        if behind and not ahead:
            rule = "content-subject-verb"
            tail = _split_tail(scene, cue_end, sentence, behind)
            ahead = (tail,) if tail else ()
            if not tail and not scene.has_verb(*behind[-1]) and scene.tags[behind[-1][1] - 1] != "”":
                return None
    if not ahead and not behind:
        return None
    return Relation(
        rule=rule, verb=at, source=source, cue=(left, cue_end), contents=behind + ahead, carrier=carrier
    )


def _answered(scene: Scene, verb: Verb, at: int, sentence: Range, source: Range) -> Relation | None:
    """`"...," S said ...`: a quotation that runs into the reporting clause is its content, whatever follows."""
    tags = scene.tags
    mark = source[0] - 1
    if not verb.frames & {"q", "a"} or mark not in scene.closes or tags[source[0]] in "RQ":
        return None
    if mark < sentence[0] or not (tags[mark - 1] in ",-" or scene.words[mark - 1] in "?!" or tags[source[0] - 2] == ","):
        return None
    behind = quotation_left(scene, source[0], sentence[0])
    if behind is None:
        return None
    ahead, cue_end, carrier = forward(scene, verb, at, sentence[1])
    quoted = tuple(content for content in ahead if scene.tags[content[0]] == "“" and scene.tags[content[0] - 1] in ",:")
    quoted = quoted or _set_quote(scene, at + 1, sentence[1])
    if not quoted and tags[cue_end : cue_end + 1] == "," and tags[cue_end + 1] in "VA":
        quoted = _ranged(cue_end + 1, clause_end(scene, cue_end + 1, sentence[1]))
    left = group(scene, at, source[1])
    return Relation(
        rule="content-subject-verb", verb=at, source=source, cue=(left, min(cue_end, at + 1) if not quoted else cue_end),
        contents=behind + quoted, carrier=carrier,
    )  # fmt: skip


def _as_clause(scene: Scene, at: int, sentence: Range, source: Range) -> Range | None:
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
    if tags[before - 1] in ",-" and (end >= after or tags[end] in ",.-"):
        return clause_left(scene, before, first)
    return None


def _behind(scene: Scene, before: int, verb: int, sentence: Range, *, resumed: bool) -> tuple[Range, ...]:
    """The content left of a subject or an inverted verb: a quotation, or the clause that the sentence opens with."""
    quoted = quotation_left(scene, before, sentence[0])
    if quoted is not None:
        return quoted
    if resumed:
        return ()
    clause = clause_left(scene, before, sentence[0])
    if clause is None or (scene.tags[clause[0]] in "SPG" and not _independent(scene, clause)):
        return ()
    return (clause,) if scene.has_verb(*clause) or clause[1] - clause[0] > 2 else ()  # noqa: PLR2004 - not a mere opening


def _opening(scene: Scene, before: int, cue_end: int, sentence: Range) -> tuple[Range, ...]:
    """The first part of a clause that the reporting clause interrupts ("In the end, he said, the talks went on")."""
    clause = clause_left(scene, before, sentence[0])
    if clause is None or "“" in scene.tags[clause[0] : clause[1]]:
        return ()
    return (clause,) if _split_tail(scene, cue_end, sentence, ((clause[0], clause[0] + 1),)) else ()


def _independent(scene: Scene, clause: Range) -> bool:
    """Whether a clause that opens with "if", "when" or "in" also holds its main clause, after a comma."""
    comma = scene.tags.find(",", *clause)
    while comma > 0:
        if scene.tags[comma + 1] in "HUDXO" and scene.has_verb(comma + 1, clause[1]):
            return True
        comma = scene.tags.find(",", comma + 1, clause[1])
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
    dependent = tags[behind[-1][0]] in "SPG" and not _independent(scene, behind[-1])
    if scene.has_verb(*behind[-1]) and tags[begin] not in "CQVAT" and not dependent:
        return None
    end = clause_end(scene, begin, sentence[1])
    return (begin, end) if end > begin else None


def _inverted(scene: Scene, verb: Verb, at: int, left: int, sentence: Range) -> Relation | None:
    """Verb before subject, after what was said: `"...," said Dmitry Peskov, the spokesman.`"""
    tags = scene.tags
    first, after = sentence
    if not verb.frames & {"q"} or verb.form not in "ds" or left != at:
        return None
    if at == first:
        opening = _verb_first(scene, at, after)
        if opening is not None:
            return opening
        behind_ok = at > 0 and (at - 1) in scene.closes
    else:
        behind_ok = tags[at - 1] in "”," or (at - 1) in scene.closes
    if not behind_ok or at + 1 >= after or tags[at + 1] not in "UXDW":
        return None
    end = phrase_right(scene, at + 1, after)
    if end == at + 1 or scene.is_time(at + 1):
        return None
    end = set_off_right(scene, end, after)
    behind = _behind(scene, at, at, sentence, resumed=False)
    if not behind or (end < after and tags[end] in "VAQTHEO"):
        return None
    if tags[behind[-1][1] - 1] != "”" and not scene.has_verb(*behind[-1]):
        return None
    if tags[behind[-1][1] - 1] != "”" and scene.has_verb(end, _pause(scene, end, after)):
        return None  # "..., said the plan was dead": the phrase after the verb is a subject itself
    later = past_adjuncts(scene, end, after)
    if later + 1 < after and tags[later] in ",:" and (quoted := quotation_right(scene, later + 1, after)):
        behind = behind + quoted
    return Relation(rule="content-verb-subject", verb=at, source=(at + 1, end), cue=(at, at + 1), contents=behind)


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


def forward(scene: Scene, verb: Verb, at: int, after: int) -> tuple[tuple[Range, ...], int, Range | None]:
    """What follows the verb as its content, the token after the cue, and the one told (an outlet may carry it)."""
    tags, folded = scene.tags, scene.folded
    place, frames = at + 1, verb.frames
    cue_end, told = place, None
    if place < after and folded[place] in verb.particles:
        found = _particle(scene, verb, place, after)
        if found is not None:
            return found, place + 1, None
        if folded[place] == "out":
            place = cue_end = place + 1
    if frames & {"a", "c"}:
        end = addressee_end(scene, place, after)
        if end > place:
            asked = _asked(scene, place, end, after) if "c" in frames else ()
            if asked:
                return asked, cue_end, None
            if "a" in frames:
                told, place = (place, end), end
                frames = frames | {"q", "s", "t", "i"}
            elif "q" in frames and (quoted := _quoted(scene, end, end, after)):
                return quoted, cue_end, (place, end)
            elif "t" in frames and end < after and (tags[end] == "Q" or _question(folded[end], verb) or folded[end] == "about"):
                return _ranged(end, clause_end(scene, end, after)), cue_end, (place, end)
    elif "q" in frames and place + 1 < after and tags[place] == "T" and tags[place + 1] in "UDO":
        end = addressee_end(scene, place + 1, after)
        told, place = (place + 1, end), end
    content = _complement(scene, verb, frames, place, after, told=told is not None)
    return content, cue_end, told


def _asked(scene: Scene, begin: int, end: int, after: int) -> tuple[Range, ...]:
    """Who is to do what: "urged [them to leave]", "wants [the talks to go on]"."""
    tags = scene.tags
    place = end
    while place < after and (tags[place] == "B" or scene.is_time(place)):
        place += 1
    if place >= after or tags[place] != "T":
        return ()
    return _ranged(begin, phrase_end(scene, begin, after))


def _particle(scene: Scene, verb: Verb, place: int, after: int) -> tuple[Range, ...] | None:
    """The noun phrase after a verb's own preposition ("called for calm")."""
    begin = place + 1
    if begin >= after or scene.tags[begin] not in "DXUOGLW“HERQ" or scene.is_time(begin):
        return None
    if scene.folded[place] == "out" and scene.tags[begin] in "QR":
        return None
    end = phrase_end(scene, begin, after)
    return ((begin, end),) if end > begin else None


def _complement(  # noqa: PLR0913, PLR0911 - one answer a frame
    scene: Scene, verb: Verb, frames: frozenset[str], place: int, after: int, *, told: bool
) -> tuple[Range, ...]:
    """The content that begins at `place` or, past phrases of time and place, soon after it."""
    tags, folded = scene.tags, scene.folded
    far = past_adjuncts(scene, place, after)
    if "q" in frames or "s" in frames:
        quoted = _quoted(scene, place, far, after)
        if quoted:
            return quoted
    if far + 1 < after and tags[far] == "Q" and tags[far + 1] == ":" and far + 2 >= after:
        return quotation_right(scene, far + 2, after) or _block(scene, far + 2)
    if far < after and "t" in frames and (tags[far] == "Q" or (far == place and _question(folded[far], verb))):
        return _ranged(far, clause_end(scene, far, after))
    near = place
    while near < after and (scene.is_time(near) or tags[near] == "B") and folded[near] not in ("no", "not"):
        near += 1
    if near >= after:
        return ()
    if tags[near] == "T" and "i" in frames:
        return _ranged(near, phrase_end(scene, near, after))
    if "s" in frames:
        begin = far if far < after and far > near and (tags[far] in "HD" or tags[near] in "PT") else near
        if _clause_opens(scene, begin, near, after, frames):
            return _ranged(begin, clause_end(scene, begin, after))
        if folded[near] in ("so", "yes", "no", "nothing"):
            return _ranged(near, near + 1)
    if "o" in frames and tags[near] in "DXUOLGWHQR“E" and not scene.is_time(near):
        return _ranged(near, phrase_end(scene, near, after))
    if "h" in frames and tags[near] == "H" and scene.has_verb(near, after):
        return _ranged(near, clause_end(scene, near, after))
    if "t" in frames and (far > place or told) and (that := late_that(scene, far, after)) is not None:
        return _ranged(that, clause_end(scene, that, after))
    return _set_quote(scene, far, after) if "q" in frames else ()


def _question(word: str, verb: Verb) -> bool:
    """Whether a word opens an indirect question; "if" and "when" only after verbs of asking and knowing."""
    return word in english.WH or (word in english.WH_TIMES and verb.lemma in english.QUESTIONING)


def _clause_opens(scene: Scene, begin: int, near: int, after: int, frames: frozenset[str]) -> bool:
    """Whether a clause without "that" begins at `begin`, after a verb whose first complement is at `near`."""
    letter = scene.tags[begin]
    if begin == near and scene.tags[near] not in "PT":
        if letter not in "HDXUWGOL“BRA":
            return False
    elif letter not in "HDU" or scene.folded[begin] == "whose":
        return False
    if scene.has_verb(begin, after):
        return True
    return "o" not in frames and (letter == "H" or (letter in "DU" and after - begin > _CLAUSE))


def _set_quote(scene: Scene, at: int, after: int) -> tuple[Range, ...]:
    """A quotation that a whole clause parts from its verb: `said as he left the hall, "..."`."""
    for mark in range(at, min(after, at + _PARTED)):
        if scene.tags[mark] in ",:" and (quotation := scene.opens.get(mark + 1)):
            return onward(scene, quotation) if quotation.after - quotation.first > _CLAUSE else ()
        verb = VERBS.get(scene.folded[mark])
        if scene.tags[mark] in ";“" or (verb is not None and scene.tags[mark] in "VE" and "q" in verb.frames):
            break
    return ()


def _ranged(begin: int, end: int) -> tuple[Range, ...]:
    return ((begin, end),) if end > begin else ()


def _quoted(scene: Scene, place: int, far: int, after: int) -> tuple[Range, ...]:
    """A quotation at the verb, after a comma or colon, past adjuncts; or, after a colon, whatever stands there."""
    tags = scene.tags
    for begin in (place, far):
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
            return _ranged(far + 1, clause_end(scene, far + 1, after))
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


def _participle(  # noqa: PLR0913 - one step of the walk
    scene: Scene, verb: Verb, at: int, left: int, sentence: Range, earlier: list[Relation]
) -> Relation | None:
    """A form in -ing: ", saying that", "a statement saying", "by calling"."""
    tags = scene.tags
    first = sentence[0]
    if left == first or not (verb.frames - {"i"}):
        return None
    before = tags[left - 1]
    rule = "participle"
    cue_first = left
    if before in ",C”-;" or before == "”":
        source = _main_subject(scene, left, first, earlier)
    elif before == "P" and scene.folded[left - 1] in ("by", "after", "before", "while", "without", "in"):
        source = _main_subject(scene, left - 1, first, earlier)
    elif before == "S":
        source = _main_subject(scene, left - 1, first, earlier)
    elif before in "XUD" and verb.frames & _SPEECH:
        source, cue_first, rule = _before_participle(scene, left, first)
    else:
        return None
    if source is None:
        return None
    content, cue_end, carrier = forward(scene, verb, at, sentence[1])
    if not content:
        return None
    return Relation(rule=rule, verb=at, source=source, cue=(cue_first, cue_end), contents=content, carrier=carrier)


def _before_participle(scene: Scene, left: int, first: int) -> tuple[Range | None, int, str]:
    """Who says, in "sources saying" and "issued a statement on Monday saying"; with the cue's first token and the rule."""
    last = left - 1
    while last > first and (scene.is_time(last) or scene.folded[last] == "on"):
        last -= 1
    begin = phrase_left(scene, last, first)
    if begin > last:
        return None, left, "participle"
    if scene.folded[last] in english.DOCUMENTS:
        verb = begin - 1
        while verb > first and scene.tags[verb] in "BO":
            verb -= 1
        owner = subject(scene, group(scene, verb, first), first) if scene.tags[verb] in "VEGW" and verb > first else None
        if owner is not None:
            return owner, verb, "document-participle"
    return (begin, last + 1), left, "participle"


def _infinitive(  # noqa: PLR0913 - one step of the walk
    scene: Scene, verb: Verb, at: int, left: int, sentence: Range, earlier: list[Relation]
) -> Relation | None:
    """"went on air to say that C": a purpose, whose subject is that of the clause."""
    if not verb.frames & _SPEECH:
        return None
    content, cue_end, carrier = forward(scene, verb, at, sentence[1])
    if not content or scene.tags[content[0][0]] not in "Q“":
        return None
    source = _main_subject(scene, left - 1, sentence[0], earlier)
    if source is None:
        return None
    return Relation(
        rule="infinitive", verb=at, source=source, cue=(left - 1, cue_end), contents=content, carrier=carrier
    )


def _main_subject(scene: Scene, left: int, first: int, earlier: list[Relation]) -> Range | None:
    """The subject that a participle shares: of the clause before it."""
    for relation in reversed(earlier):
        if relation.verb >= first and relation.source is not None and relation.verb < left:
            inside = any(begin <= left < end for begin, end in relation.contents)
            if relation.rule != "passive" and not inside:
                return relation.source
    finite = main_verb(scene, first, left)
    if finite is None:
        return None
    return subject(scene, group(scene, finite, first), first)


def _passive(scene: Scene, verb: Verb, at: int, left: int, sentence: Range) -> Relation | None:
    """"C was confirmed by S": the agent is the source, the subject the content."""
    tags, folded = scene.tags, scene.folded
    first, after = sentence
    if verb.lemma in english.ASKING:
        return asked(scene, at, left, sentence)
    if at + 1 < after and tags[at + 1] == "T" and verb.lemma in english.HEARSAY:
        return _hearsay(scene, at, left, sentence)
    if at + 2 >= after or folded[at + 1] != "by" or tags[at + 2] not in "DUXWL":
        return None
    if not verb.frames & {"s", "t", "o"}:
        return None
    end = phrase_right(scene, at + 2, after)
    content = subject(scene, left, first)
    if content is None or end == at + 2:
        return None
    return Relation(rule="passive", verb=at, source=(at + 2, end), cue=(left, at + 2), contents=(content,))


def _hearsay(scene: Scene, at: int, left: int, sentence: Range) -> Relation | None:
    """"S is expected to do C", "is said to be C": nobody is named whose word it is."""
    content = subject(scene, left, sentence[0])
    end = phrase_end(scene, at + 1, sentence[1])
    if content is None or end <= at + 2 or scene.tags[content[0]] in "RQ":
        return None
    return Relation(rule="hearsay", verb=at, cue=(left, at + 1), contents=(content, (at + 1, end)))


def asked(scene: Scene, at: int, left: int, sentence: Range) -> Relation | None:
    """"Asked whether C", "was asked by S about C": the question; who asked is mostly left out."""
    tags, folded = scene.tags, scene.folded
    after = sentence[1]
    place, source = at + 1, None
    if place + 1 < after and folded[place] == "by":
        end = phrase_right(scene, place + 1, after)
        if end > place + 1:
            source, place = (place + 1, end), end
    place = past_adjuncts(scene, place, after) if place < after and folded[place] != "about" else place
    if place >= after:
        return None
    begin = place
    if folded[place] == "about":
        begin = place + 1
    elif folded[place] not in english.WH and tags[place] not in "QT":
        return None
    stop = clause_end(scene, begin, after)
    comma = tags.find(",", begin, stop)
    if comma > begin and scene.has_verb(comma, after) and tags[comma + 1] in "HUDX“":
        stop = comma
    if stop <= begin:
        return None
    return Relation(rule="asked", verb=at, source=source, cue=(left, at + 1), contents=((begin, stop),))
