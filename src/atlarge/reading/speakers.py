"""Who a source is: its name in full, what kind of source it is, and its id on the record where it has one.

"He", "Peskov", "the spokesman", "the news service" and "the statement" stand for somebody the text named before. They
are resolved to the last source (or name) that fits; where none fits, the words themselves are kept.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from itertools import pairwise

import msgspec

from atlarge.reading.attributing import antecedents, naming
from atlarge.reading.attributing.scenes import Scene
from atlarge.reading.attributing.subjects import phrase_left
from atlarge.reading.language import english
from atlarge.reading.language.given_names import MEN, WOMEN
from atlarge.reading.language.sources import (
    ANONYMOUS_MARKS,
    INSTITUTIONS,
    PEOPLE,
    PLURAL_SUBJECTS,
    SINGULAR_SUBJECTS,
)
from atlarge.reading.paragraphs import Range
from atlarge.reading.readings import LinkKind, Mention

_MENTION_KINDS: dict[str, LinkKind] = {
    "person": "named", "outlet": "outlet", "State": "institution", "court": "institution", "body": "institution",
}  # fmt: skip
_RANKS = {"person": 0, "outlet": 1, "court": 2, "body": 3, "State": 4}  # of mentions in one phrase, who speaks
_NAME = re.compile("U{2,5}")
_STOPS = re.compile("[PRQT,S(]|E(?![XUWG])")  # letters of what begins a preposition or a clause
_SEX = {"she": True, "her": True, "he": False, "him": False}
_BACK = 12  # speakers that are looked back at; a reader does not remember more either
_NEAR, _FAR = 4, 12  # sentences that are looked back at for what "it", and whom "he" or "she" means
_DROPPED = frozenset("the a an his her their its our this that these those mr mrs ms dr former".split())
_DEFINITE = frozenset({"the", "this", "that"})
# Of an office, other words by which it is called; the head stands last.
_OTHER_NAMES: dict[tuple[str, ...], tuple[str, ...]] = {
    ("top", "diplomat"): ("foreign", "minister"), ("press", "secretary"): ("spokesman",),
    ("chief", "diplomat"): ("foreign", "minister"),
}  # fmt: skip
_WRITERS = frozenset({"i", "we"})  # a columnist, or the office whose statement it is


class Speaker(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Somebody who says something. `where` is the phrase that names them, which may stand before the words resolved."""

    name: str
    kind: LinkKind
    where: Range
    ref: str = ""
    heads: frozenset[str] = frozenset()
    whole: Range = (0, 0)  # the phrase with what is set off behind the name: "Orlov, the foreign minister"
    people: bool = False
    plural: bool = False
    woman: bool | None = None  # None where no word tells


class Speakers:
    """Resolves sources in the order of the text: what comes later may point back, never ahead."""

    def __init__(self, scene: Scene, mentions: tuple[Mention, ...] = (), outlet: str = "") -> None:
        self._scene = scene
        self._outlet = outlet  # of the article, which may name itself
        self._mentions = mentions  # in order of the text
        self._offsets = [mention.span[0] for mention in mentions]
        self._runs: dict[str, Range] | None = None
        self._recent: deque[tuple[int, Speaker]] = deque(maxlen=_BACK)  # with where
        self._women: dict[str, bool] = {}  # by name, those whom "she" or "he" has meant
        self._fullest: dict[str, Speaker] = {}  # by any word of the name, the longest naming
        self._last: dict[str, Speaker] = {}  # by any word of the name, and by kind, the last speaker

    def resolve(self, source: Range) -> Speaker:
        """The speaker that the source phrase means; remembered for what comes after."""
        speaker = self._resolve(source)
        again = bool(self._recent) and self._recent[-1][1] is speaker
        self._recent.append((source[0], speaker))
        if again or (speaker.plural and speaker.kind == "named"):  # two are no fuller name of either
            return speaker
        words = len(speaker.heads)
        for word in speaker.heads:
            fullest = self._fullest.get(word)
            if fullest is None or len(fullest.heads) <= words:
                self._fullest[word] = speaker
            self._last[word] = speaker
        for word in self._scene.folded[speaker.where[1] : speaker.whole[1]]:
            self._last[word] = speaker
        self._last[speaker.kind] = speaker
        return speaker

    def _resolve(self, source: Range) -> Speaker:
        scene = self._scene
        first, after = source
        if after - first == 1:
            letter, word = scene.tags[first], scene.folded[first]
            if letter in "RQ":
                return self._antecedent(first) or self._plain(source)
            if word in SINGULAR_SUBJECTS or word in PLURAL_SUBJECTS:
                return self._pronoun(word, source)
        plain = self._plain(source)
        return self._fuller(plain) or plain

    def _antecedent(self, at: int) -> Speaker | None:
        """The noun phrase before "who" or "which"."""
        scene = self._scene
        end = at
        while end > 0 and scene.tags[end - 1] in ",-)":
            end -= 1
        first = scene.sentence(at)[0]
        begin = phrase_left(scene, end - 1, first)
        while begin < end and scene.tags[begin] in "PGE":
            begin += 1
        if begin >= end:
            return None
        plain = self._plain((self._nearest(begin, end), end))
        return self._fuller(plain) or plain

    def _nearest(self, begin: int, end: int) -> int:
        """Where the person begins whom a phrase of something else ends with: "a welcome from his friend Orlov, who"."""
        scene = self._scene
        last = scene.tags.rfind("P", begin, end)
        if last < 0 or scene.tags[end - 1] != "U" or not PEOPLE.isdisjoint(scene.folded[begin:last]):
            return begin
        plain = self._plain((last + 1, end))
        telling = plain.ref or plain.woman is not None or not PEOPLE.isdisjoint(plain.heads)
        return last + 1 if plain.people and telling and self._plain((begin, last)).woman is None else begin

    def _pronoun(self, word: str, source: Range) -> Speaker:
        """Who or what a pronoun means, or the pronoun where that is in doubt; outside quotations "I" writes."""
        if word in _WRITERS and not self._scene.quoted[source[0]]:
            return Speaker(name=self._scene.words[source[0]], kind="own voice", where=source)
        if word in PLURAL_SUBJECTS:
            found = self._people(source[0])
        else:
            found = self._thing(source[0]) if word == "it" else self._person(source[0], woman=_SEX.get(word))
        if found is None or not found.name:
            return Speaker(name=self._scene.words[source[0]], kind="anonymous", where=source)
        return found

    def _people(self, token: int) -> Speaker | None:
        """The last people who spoke before a token, in its entry of a live blog."""
        begin = self._scene.entry(token)
        return next((each for at, each in reversed(self._recent) if at >= begin and each.people and each.plural), None)

    def _thing(self, token: int) -> Speaker | None:
        """The last institution, document or outlet that spoke or was told of before a token."""
        for first, after in antecedents.backwards(self._scene, token, _NEAR):
            spoke = self._spoke(first, after)
            if spoke and not spoke[-1].people and spoke[-1].kind != "own voice":
                return spoke[-1]
            owner = antecedents.subject_of(self._scene, (first, after))
            if (
                owner is not None
                and self._scene.tags[owner[0]] not in "HRQ"
                and self._speaks(plain := self._plain(owner))
            ):
                return self._fuller(plain) or plain
            paper = antecedents.paper(self._scene, (first, after))
            if paper is not None:
                return msgspec.structs.replace(self._plain(paper), kind="official document", people=False)
        return None

    def _speaks(self, plain: Speaker) -> bool:
        """Whether a phrase names a thing that can say something: a document, an outlet, a body or a State."""
        first, after = plain.where
        if plain.people or plain.kind == "own voice":
            return False
        named = "U" in self._scene.tags[first:after] or not INSTITUTIONS.isdisjoint(plain.heads)
        return plain.kind != "institution" or named

    def _person(self, token: int, *, woman: bool | None) -> Speaker | None:
        """The person who spoke or was told of nearest before a token and can be meant.

        Where a person is named after the last one who spoke, in the same paragraph, either may be meant.
        """
        scene = self._scene
        told: Speaker | None = None
        for first, after in antecedents.backwards(scene, token, _FAR):
            spoke = [one for one in self._spoke(first, after) if one.people and not one.plural]
            spoken = next((one for one in reversed(spoke) if self._may_be(one, woman=woman)), None)
            if spoken is not None:
                return spoken if told is None or told.name == spoken.name else None
            if told is None:
                told = self._told(first, after, woman=woman)
                if told is not None and (
                    told.kind == "anonymous" or scene.sentence_of(token) == scene.sentence_of(first)
                ):
                    return told
            if told is not None and scene.breaks_before(first):
                return told
        return told

    def _spoke(self, first: int, after: int) -> list[Speaker]:
        """Who spoke between two tokens."""
        return [speaker for at, speaker in self._recent if first <= at < after]

    def _told(self, first: int, after: int, *, woman: bool | None) -> Speaker | None:
        """The first person told of between two tokens who can be meant; without a name if that is not sure."""
        tokens = self._scene.layout.tokens
        start, end = tokens.span(first, after)
        known = self._mentions[bisect_left(self._offsets, start) : bisect_left(self._offsets, end)]
        named = [
            (tokens.at(mention.span[0]), tokens.at(mention.span[1] - 1) + 1)
            for mention in known
            if mention.kind == "person"
        ]
        named = [place for place in named if self._scene.tags[place[0]] == "U" and not self._scene.quoted[place[0]]]
        for phrase in antecedents.people(self._scene, (first, after), named):
            plain = self._plain(phrase)
            speaker = self._fuller(plain) or plain
            if speaker.people and not speaker.plural and self._may_be(speaker, woman=woman):
                return speaker
        return self._unknown(first, after, woman=woman)

    def _unknown(self, first: int, after: int, *, woman: bool | None) -> Speaker | None:
        """The subject between two tokens that only a capital tells to be a person; a lone word may be a place."""
        owner = antecedents.subject_of(self._scene, (first, after))
        if owner is None or self._scene.tags[owner[0] : owner[1]].strip("UD~,"):
            return None
        plain = self._plain(owner)
        speaker = self._fuller(plain) or plain
        if speaker.kind != "named" or speaker.plural or not self._may_be(speaker, woman=woman):
            return None
        return speaker if len(speaker.heads) > 1 else msgspec.structs.replace(speaker, name="")

    def _may_be(self, speaker: Speaker, *, woman: bool | None) -> bool:
        """Whether "she" (or "he") can mean a speaker; whom it has meant once it goes on meaning."""
        known = self._women.get(speaker.name, speaker.woman)
        if woman is None or known is None:
            self._women.update({} if woman is None else {speaker.name: woman})
            return True
        return known == woman

    def _plain(self, source: Range) -> Speaker:
        """The phrase as it stands."""
        scene = self._scene
        first, after = naming.core(scene, source)
        start, end = scene.layout.tokens.span(first, after)
        ending = _STOPS.search(scene.tags, first, after)
        stop = ending.start() if ending is not None else after
        head = naming.head(scene, first, stop)
        heads = frozenset(scene.folded[first:after]) - _DROPPED
        mention = self._mention(first, after, stop)
        name = " ".join(scene.layout.text[start:end].split())
        kind = self._kind((first, after), stop, head, heads, mention) if name != self._outlet else "outlet"
        people = kind in ("named", "anonymous")
        return Speaker(
            name=name,
            kind=kind,
            where=(first, after),
            ref=mention.ref if mention is not None and _MENTION_KINDS.get(mention.kind) == kind else "",
            heads=heads,
            whole=source if people else (0, 0),
            people=people,
            plural=people and (naming.plural(scene, head, after) or naming.joined(scene, first, after)),
            woman=_woman(scene.folded[first:stop]) if people else None,
        )

    def _mention(self, first: int, after: int, stop: int) -> Mention | None:
        """What the record knows by a name in the phrase: a person before a body before a State.

        A person or outlet behind a preposition, from token `stop` on, is not who speaks.
        """
        tokens = self._scene.layout.tokens
        end, head_end = tokens.ends[after - 1], tokens.ends[max(first, stop - 1)]
        best, least = None, len(_RANKS)
        for number in range(bisect_left(self._offsets, tokens.starts[first]), len(self._offsets)):
            start, mention = self._offsets[number], self._mentions[number]
            if start >= end:
                break
            rank = _RANKS.get(mention.kind, least)
            behind = rank < _RANKS["court"] and start >= head_end  # "sources quoted by the Times", "an aide to Putin"
            if rank < least and not behind and (rank or not self._owns(mention, head_end)):
                best, least = mention, rank
        return best

    def _owns(self, mention: Mention, end: int) -> bool:
        """Whether a name only tells whose the head of the phrase is, which ends at `end`: "Putin's press secretary"."""
        if mention.span[1] >= end:
            return False
        after = self._scene.layout.tokens.at(mention.span[1] - 1) + 1
        return self._scene.tags[after] in "LXUW"

    def _kind(self, phrase: Range, stop: int, head: str, words: frozenset[str], mention: Mention | None) -> LinkKind:
        """What kind of source a phrase names, by its words; `head` is its head noun, which ends before `stop`."""
        scene = self._scene
        first, after = phrase
        if head in english.DOCUMENTS and head not in english.OUTLET_WORDS and "news" not in words:
            return "official document"
        if (mention is not None and mention.kind == "outlet") or naming.outlet(scene, first, after, head, words):
            return "outlet"
        if mention is not None and mention.kind == "person":
            return "named"
        unnamed = head in PEOPLE and not naming.named_person(scene, first, stop if stop > first else after)
        close = "close" in words and ("close", "to") in pairwise(scene.folded[first:after])
        if unnamed or close or not ANONYMOUS_MARKS.isdisjoint(words):
            return "anonymous" if not naming.definite_office(scene, first, after, head) else "named"
        if head in INSTITUTIONS or (mention is not None and naming.is_head(scene, mention, first, stop)):
            return "institution"
        tags = scene.tags[first:after]
        return "named" if "U" in tags or "H" in tags else "institution" if tags[0] == "D" else "anonymous"

    def _fuller(self, plain: Speaker) -> Speaker | None:
        """The fuller naming of the same speaker: by a shared last name, or by the head of a short phrase."""
        scene = self._scene
        first, after = plain.where
        definite = scene.folded[first] in _DEFINITE or scene.tags.find("L", first, after) > 0
        if scene.tags[after - 1] == "U":
            definite = False
        elif not definite:
            return None
        words = [word for word in scene.folded[first:after] if word not in _DROPPED and word[0].isalnum()]
        if not words:
            return None
        head = words[-1]
        if definite and len(words) > 1 and plain.people:
            return self._holder(plain.where, words)
        if len(words) > 2:  # noqa: PLR2004 - a full naming stands for itself
            return None
        if definite:
            return self._stood_for(head, plain)
        known = self._fullest.get(head)
        same = known is not None and known.kind == plain.kind and plain.ref in ("", known.ref)
        if known is not None and same and len(known.heads) > len(plain.heads):
            return known
        run = self._full_name(head) if plain.kind == "named" and len(words) == 1 else None
        return None if run is None or run[0] >= first else self._plain(run)

    def _full_name(self, family: str) -> Range | None:
        """The first full name that ends with a family name."""
        if self._runs is None:
            self._runs = _runs(self._scene)
        return self._runs.get(family)

    def _stood_for(self, head: str, plain: Speaker) -> Speaker | None:
        """Who "the head" can mean: the last outlet, the last document, the last speaker of that role."""
        found = self._last.get(head)
        if "press" in plain.heads and found is not None and "press" in found.heads:
            return found  # "the press service", which is no outlet
        if plain.kind == "outlet" or (head in english.OUTLET_WORDS and plain.heads != {"press", head}):
            return self._last.get("outlet")
        if plain.kind == "official document":
            return self._last.get("official document")
        return found if found is not None and found.kind == "named" else None

    def _holder(self, phrase: Range, words: list[str]) -> Speaker | None:
        """Who "the Kremlin spokesman" or "Russia's top diplomat" can mean: the last such speaker, told by the same."""
        head = _OTHER_NAMES.get(tuple(words[-2:]), words[-1:])[-1]
        found = self._last.get(head)
        if found is None or found.kind != "named" or "U" not in self._scene.tags[slice(*found.where)]:
            return None
        office, states = self._office(phrase)
        known, of = self._office(found.whole)
        return found if office <= known and states <= of else None

    def _office(self, phrase: Range) -> tuple[set[str], set[str]]:
        """The words of a phrase, an office always by the same ones, and the States that it names, by their codes."""
        scene, tokens = self._scene, self._scene.layout.tokens
        words = {word for word in scene.folded[slice(*phrase)] if word not in _DROPPED and word[0].isalnum()}
        states = set()
        start, end = tokens.span(*phrase)
        for number in range(bisect_left(self._offsets, start), bisect_left(self._offsets, end)):
            mention = self._mentions[number]
            if mention.kind == "State" and mention.ref:
                states.add(mention.ref)
                words -= set(scene.folded[tokens.at(mention.span[0]) : tokens.at(mention.span[1] - 1) + 1])
        for called, office in _OTHER_NAMES.items():
            if words.issuperset(called):
                words = words.difference(called).union(office)
        return words, states


def _woman(words: list[str], *, unknown: bool | None = None) -> bool | None:
    """Whether words name a woman (true) or a man (false), by the first word that tells; `unknown` where none does."""
    for word in words:
        if word in WOMEN:
            return True
        if word in MEN:
            return False
    return unknown


def _runs(scene: Scene) -> dict[str, Range]:
    """The first full name of each family name: a run of capitalised words that ends with it."""
    runs: dict[str, Range] = {}
    for match in _NAME.finditer(scene.tags):
        first, after = match.span()
        runs.setdefault(scene.folded[after - 1], (first, after))
    return runs
