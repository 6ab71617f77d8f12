"""What somebody says a State will or will not do to a person: assurances, refusals, and doors left open.

Read from a sentence that speaks of an arrest to come and of somebody who can bind a State, or speak for it, and commits
it. What the law demands ("States Parties must arrest"), what was done or not done ("refused to arrest"), silence ("has
not said whether"), and what those say who only comment, are no assurances.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from atlarge.reading.givers import SAYS, Givers, Voice
from atlarge.reading.kinds import hinted
from atlarge.reading.language.negations import NEGATIONS
from atlarge.reading.places import GOVERNMENT_NOUNS
from atlarge.reading.readings import AssuranceRead, Attribution, Mention
from atlarge.reading.stakes import MATTERS, arrests_in, commits_in, is_safety, nothing_to_fear, safety_in
from atlarge.reading.visiting.stage import Range, Stage

Stance = Literal["assured", "refused", "hedged", "denied"]

_COMMITMENTS = frozenset(
    "assurance assurances guarantee guarantees promise pledge undertaking undertakings commitment commitments "
    "word".split()
)
_WILL = frozenset("will would shall 'll won't wouldn't going".split())
_MAY = frozenset("may might could".split())
_ABLE = frozenset("can cannot can't could couldn't unable able".split())
_SEEKS = frozenset("seek seeks sought seeking ask asks asked asking request requested demand demanded wants".split())
_KEEPS_BACK = frozenset("refused refuses declined declines refusing declining withheld".split())
_GIVE = frozenset("give giving gave given".split())
_OPENS = frozenset("if whether unless should were unclear unknown may might".split())
_DENIES = frozenset("denied denies deny denying".split())
_FEARS = frozenset("risk danger threat fear chance worries concern".split())
_REACH = 16
_FAR = 60  # tokens; a clause further away belongs to something else
_NEAR = 6
_LONGEST_GIVER = 4
_LISTED = 9  # States in one list of givers


class Stand(msgspec.Struct, frozen=True, kw_only=True):
    """A stance found in a sentence: the tokens it stands on, who takes it, and who is heard."""

    rule: str
    stance: Stance
    first: int
    after: int
    giver: Mention | None
    voice: Voice | None = None


def assurance_reads(
    stage: Stage, sentences: Sequence[Range], *, attributions: Sequence[Attribution]
) -> tuple[AssuranceRead, ...]:
    """Every assurance, refusal or open answer about the arrest of a person of the record, in order. Pure and linear."""
    matters = hinted(stage.tokens.hints, MATTERS)
    concerned = [one for one in sentences if matters.find(1, *one) >= 0]  # most sentences hold no word for it
    givers = Givers(stage)
    stands = [(one, stand) for one in concerned if (stand := _stand(givers, one)) is not None]
    if not stands:
        return ()
    said = sorted(
        ((start, end, one) for one in attributions for start, end in one.content), key=lambda one: one[1] - one[0]
    )
    return tuple(one for sentence, stand in stands for one in _read(givers, sentence, stand, said))


def _within(places: Sequence[int], bounds: Range) -> Sequence[int]:
    """Those of the sorted places that lie in `[bounds)`."""
    return places[bisect_left(places, bounds[0]) : bisect_left(places, bounds[1])]


def _stand(givers: Givers, sentence: Range) -> Stand | None:
    """What the sentence commits somebody to."""
    stage = givers.stage
    words = stage.near(*sentence)
    if words[-1] == "?":
        return None
    arrests, commits = arrests_in(stage, sentence), commits_in(stage, sentence)
    if not arrests and commits:
        arrests = safety_in(stage, sentence)
    for commit in commits:
        for arrest in _within(arrests, (commit - _REACH, commit + _REACH + 1)):
            found = _committed(givers, sentence, commit, arrest)
            if found is not None or not stage.folded(commit).startswith("grant"):
                return found
    for arrest in arrests:
        said = _no_risk(givers, sentence, arrest) or _stated(givers, sentence, arrest)
        if said is not None:
            return said
    return _unafraid(givers, sentence) if "fear" in words and not arrests else None


def _unafraid(givers: Givers, sentence: Range) -> Stand | None:
    """ "Putin has nothing to fear in Kazakhstan", if said by somebody who can bind the State."""
    fear = nothing_to_fear(givers.stage, sentence)
    voice = givers.voice(_around(sentence, fear)) if fear is not None else None
    if fear is None or voice is None or not voice.binds:
        return None
    return Stand(rule="no risk", stance="assured", first=fear, after=fear + 1, giver=voice.state, voice=voice)


def _negated(stage: Stage, at: int, back: int, sentence: Range) -> bool:
    return _negates(stage.near(max(sentence[0], at - back), at))


def _committed(givers: Givers, sentence: Range, commit: int, arrest: int) -> Stand | None:
    """ "Mongolia assured the Kremlin that he would not be detained", "gave no guarantee that..."."""
    stage = givers.stage
    before = set(stage.near(max(sentence[0], commit - _NEAR), commit))
    granted = stage.folded(commit).startswith("grant")
    if granted and not {"immunity", "passage", "safe"} & set(stage.near(commit + 1, commit + 4)):
        return None
    negated = _negated(stage, commit, 3, sentence) or bool(_GIVE & before and NEGATIONS & before)
    if _OPENS & before or (_ABLE & before and (negated or "can" in before)):
        return None  # what is only supposed, or beyond anybody's power
    giver, voice = _giver(givers, sentence, commit)
    if giver is None and voice is None:
        return None
    stance, rule = _of_commitment(stage, sentence, commit, arrest, negated=negated)
    first, after = min(commit, arrest), max(commit, arrest) + 1
    return Stand(rule=rule, stance=stance, first=first, after=after, giver=giver, voice=voice)


def _of_commitment(stage: Stage, sentence: Range, commit: int, arrest: int, *, negated: bool) -> tuple[Stance, str]:
    """What becomes of the commitment: given, not given, asked for, denied."""
    before = set(stage.near(max(sentence[0], commit - _NEAR), commit))
    if _DENIES & before:
        return "denied", "commitment denied"
    if stage.folded(commit) in _COMMITMENTS and _SEEKS & before:
        return "hedged", "commitment sought"
    if negated or _KEEPS_BACK & before:
        return "hedged", "no commitment"
    bounds = (commit, sentence[1]) if commit < arrest else sentence
    safe = is_safety(stage, arrest) or stage.folded(arrest - 1) == "against"
    ruled_out = stage.folded(commit).startswith("rul")
    kept_off = _negated(stage, arrest, 9, bounds) != ruled_out
    return ("assured" if safe or kept_off else "refused"), "commitment"


def _giver(givers: Givers, sentence: Range, commit: int) -> tuple[Mention | None, Voice | None]:
    """The State or the officials who commit: "from" or "by" whom it comes, else the subject of the verb."""
    stage = givers.stage
    for at in range(commit + 1, min(sentence[1], commit + 7)):
        if stage.folded(at) in ("from", "by"):
            state = next((stage.owner[one] for one in range(at + 1, at + 5) if givers.is_state(one)), None)
            if state is not None:
                return state, None
    asked = next((at for at in range(commit - 1, commit - _NEAR, -1) if stage.folded(at) in _SEEKS), None)
    if asked is not None:
        return next((stage.owner[one] for one in range(asked + 1, commit) if givers.is_state(one)), None), None
    start = max(sentence[0], commit - _REACH)
    start = next((at + 1 for at in range(commit - 1, start - 1, -1) if _parts(stage, at)), start)
    voice = givers.named((start, commit))
    if voice is None and _by_name(stage, commit):
        voice = Voice(binds=True, first=commit - 1, after=commit)
    if voice is None or not voice.binds:
        return None, None
    return voice.state, voice


def _by_name(stage: Stage, commit: int) -> bool:
    """ "Lula guaranteed": who does so by name, and no word makes a commentator of, is taken to be able to."""
    named = stage.word(commit - 1)[:1].isupper() and commit - 1 not in stage.in_date
    return named and stage.person(commit - 1) is None and stage.folded(commit) not in _COMMITMENTS


def _around(sentence: Range, at: int) -> Range:
    """The part of the sentence that the token can belong to."""
    return max(sentence[0], at - _FAR), min(sentence[1], at + _FAR)


def _own_part(stage: Stage, sentence: Range, arrest: int) -> Range:
    """As `_around`, but behind "but" or "while" where somebody else is heard there: "..., but Poland said"."""
    start, end = _around(sentence, arrest)
    last = next((at for at in range(arrest, start, -1) if stage.folded(at) in ("but", "while", ";")), start)
    return (start if SAYS.isdisjoint(stage.near(last, arrest)) else last), end


def _parts(stage: Stage, at: int) -> bool:
    """Whether what is before the token belongs to somebody else: "sources said that", not "denied that it had"."""
    word = stage.folded(at)
    return word in SAYS or word == ";" or (word == "that" and stage.folded(at - 1) not in _DENIES)


def _no_risk(givers: Givers, sentence: Range, arrest: int) -> Stand | None:
    """ "There is no risk of his arrest", "need not fear arrest", if said by somebody who can bind the State."""
    stage = givers.stage
    start = max(sentence[0], arrest - 10)
    words = stage.near(start, arrest)
    unharmed = stage.folded(arrest - 1) == "being" and stage.folded(arrest - 2) == "without"
    if not unharmed and (_FEARS.isdisjoint(words) or NEGATIONS.isdisjoint(words)):
        return None
    if unharmed and _MEANS_TO.isdisjoint(stage.near(_around(sentence, arrest)[0], arrest)):
        return None
    voice = givers.voice(_around(sentence, arrest))
    if voice is None or not voice.binds:
        return None
    first = next(at for at in range(start, arrest) if stage.folded(at) in NEGATIONS)
    return Stand(rule="no risk", stance="assured", first=first, after=arrest + 1, giver=voice.state, voice=voice)


_MEANS_TO = frozenset("will would can could".split())


def _stated(givers: Givers, sentence: Range, arrest: int) -> Stand | None:
    """ "Brazil said it would not arrest him", "he would be detained, the minister said"."""
    stage = givers.stage
    back = range(arrest - 1, max(sentence[0], arrest - 9) - 1, -1)
    modal = next((at for at in back if stage.folded(at) in _WILL or stage.folded(at) in _MAY), None)
    if modal is None or not _OF_DUTY.isdisjoint(stage.near(modal, arrest)):
        return None
    if {"whether", "unclear", "if"} & set(stage.near(max(sentence[0], modal - _NEAR), modal)):
        return None
    if _unsaid(stage, sentence, modal):
        return None
    passive = not {"be", "being", "been"}.isdisjoint(stage.near(arrest - 2, arrest))
    actor = None if passive else _acting(givers, sentence, modal)
    voice = givers.voice(_own_part(stage, sentence, arrest))
    giver = _bound(givers, voice, actor, passive=passive, will=stage.folded(modal) in ("will", "won't", "'ll"))
    if giver is None and not (voice is not None and voice.binds):
        return None
    if stage.folded(modal) in _MAY:
        return Stand(rule="left open", stance="hedged", first=modal, after=arrest + 1, giver=giver, voice=voice)
    off = _negated(stage, arrest, arrest - modal + 2, sentence) or stage.folded(modal).endswith("n't")
    off = off or _by_nobody(stage, sentence, modal)
    stance: Stance = "assured" if off else "refused"
    return Stand(rule="statement", stance=stance, first=modal, after=arrest + 1, giver=giver, voice=voice)


def _unsaid(stage: Stage, sentence: Range, modal: int) -> bool:
    """ "Did not say it would", "no official said", "declined to say": the saying that governs the verb is denied."""
    back = range(modal - 1, max(sentence[0], modal - _REACH) - 1, -1)
    verb = next((at for at in back if stage.folded(at) in SAYS or stage.folded(at) == "saying"), None)
    if verb is None:
        return False
    start = verb
    while start > sentence[0] and stage.folded(start - 1) not in _CLAUSE_STARTS:
        start -= 1
    clause = stage.near(start, verb)
    parted = clause[-(clause[::-1].index("and")) or len(clause) :] if "and" in clause else clause
    near = parted[-_NEAR // 2 :]
    withheld = not _KEEPS_BACK.isdisjoint(near) or near[-2:] in (["short", "of"], ["yet", "to"])
    return withheld or _negates(near) or not _NOBODY.isdisjoint(clause[:1]) or clause[:2] == ["not", "one"]


def _negates(words: list[str]) -> bool:
    return not NEGATIONS.isdisjoint(words)


def _by_nobody(stage: Stage, sentence: Range, modal: int) -> bool:
    """ "Neither Hungary nor Serbia will", "no policeman would": the subject itself says no."""
    floor = max(sentence[0], modal - _REACH)
    ends = (at + 1 for at in range(modal - 1, floor - 1, -1) if stage.folded(at) in _SUBJECT_STARTS)
    return not _NOBODY.isdisjoint(stage.near(next(ends, floor), modal)[:1])


_SUBJECT_STARTS = SAYS | {"that", "but", "while", "and", ";", ":", '"', "“"}
_NOBODY = frozenset("no none nobody neither".split())
_CLAUSE_STARTS = frozenset({",", ";", ":", "but", "that", "while", "because", '"', "“", "”"})
_OF_DUTY = frozenset("have obliged bound required forced obligated expected duty supposed".split())


def _bound(givers: Givers, voice: Voice | None, actor: Mention | None, *, passive: bool, will: bool) -> Mention | None:
    """The State that is bound by what is said: the speaker's own, or the one said to act, in the guest's words."""
    if voice is None:
        return actor if will and not passive else None
    if not voice.binds:
        return None
    if voice.state is None or actor is None or voice.state.ref == actor.ref:
        return actor or voice.state
    home = any(givers.stage.at_home(ref, voice.state.ref) for ref in givers.stage.refs)
    return actor if home else None


def _acting(givers: Givers, sentence: Range, modal: int) -> Mention | None:
    """The State that is the subject of "will arrest"."""
    stage = givers.stage
    for at in range(modal - 1, max(sentence[0], modal - 4) - 1, -1):
        if givers.is_state(at):
            owner = stage.owner[at]
            return owner if owner.rule != "demonym" or stage.folded(at + 1) in _AGENTS else None
        if stage.folded(at) not in _BEFORE_MODAL:
            return None
    return None


_AGENTS = frozenset({"authorities", "officials", "government", "police"})
_BEFORE_MODAL = _AGENTS | {"not", "also", "would", "will", "is", "be"}

Said = tuple[int, int, Attribution]


def _read(givers: Givers, sentence: Range, stand: Stand, said: Sequence[Said]) -> Iterator[AssuranceRead]:
    """The items of a stand: one for each State that takes it, or one for whoever is quoted."""
    stage = givers.stage
    person = _person(stage, sentence, stand)
    if person is None:
        return
    span = stage.tokens.span(stand.first, stand.after)
    within = next((one for start, end, one in said if start <= span[0] and span[1] <= end), None)
    states = _joined(givers, stand.giver, sentence) if stand.giver is not None else [_where(stage, sentence, person)]
    for state in states:
        ref = state.ref if state is not None else ""
        if ref and stage.at_home(person.ref, ref):
            continue
        yield AssuranceRead(
            span=span,
            rule=stand.rule,
            giver=_words(stage, state if stand.giver is not None else None, stand.voice, within),
            giver_state=ref,
            person=person.ref,
            host=ref,
            stance=stand.stance,
            attribution=within.id if within is not None else "",
        )


def _where(stage: Stage, sentence: Range, person: Mention) -> Mention | None:
    """The State abroad that the sentence names, where the giver's own is not said ("Lula said ... in Brazil")."""
    named = [found for at in range(*sentence) if (found := stage.place(at)) is not None]
    return next((one for one in named if not stage.at_home(person.ref, one.ref)), None)


def _joined(givers: Givers, giver: Mention, sentence: Range) -> list[Mention]:
    """The States joined to this one before it: "Ireland and the Netherlands have said"."""
    stage, found = givers.stage, [giver]
    at = stage.tokens.at(giver.span[0]) - 1
    while at > sentence[0] and len(found) < _LISTED:
        while stage.folded(at) in ("and", "nor", ",", "the") and at > sentence[0]:
            at -= 1
        if not givers.is_state(at) or stage.folded(at + 1) not in ("and", "nor", ","):
            break
        found.insert(0, stage.owner[at])
        at = stage.tokens.at(stage.owner[at].span[0]) - 1
    return found


def _person(stage: Stage, sentence: Range, stand: Stand) -> Mention | None:
    near = range(max(sentence[0], stand.first - _FAR), min(sentence[1], stand.after + _FAR))
    named = [at for at in near if stage.person(at) is not None]
    return stage.person(min(named, key=lambda at: abs(at - stand.after))) if named else stage.focus


def _words(stage: Stage, giver: Mention | None, voice: Voice | None, within: Attribution | None) -> str:
    """The giver in the text's words: "Mongolian officials", "Mongolia", or whoever is quoted."""
    if giver is None:
        if within is not None and within.speaker:
            return within.speaker
        return stage.tokens.text[slice(*stage.tokens.span(voice.first, voice.after))] if voice is not None else ""
    after = stage.tokens.at(giver.span[1])
    end = after
    if giver.rule == "demonym":
        while end < after + _LONGEST_GIVER and stage.folded(end) in GOVERNMENT_NOUNS:
            end += 1
    return stage.tokens.text[giver.span[0] : stage.tokens.ends[end - 1]]
