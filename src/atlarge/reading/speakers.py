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

from atlarge.reading.attributing.scenes import Scene
from atlarge.reading.attributing.subjects import phrase_left
from atlarge.reading.language import english
from atlarge.reading.language.given_names import MEN, WOMEN
from atlarge.reading.language.sources import (
    ANONYMOUS_MARKS,
    INSTITUTIONS,
    NEWS_KINDS,
    OUTLET_KINDS,
    OUTLETS,
    PEOPLE,
    PLURAL_SUBJECTS,
    SINGULAR_SUBJECTS,
    UNTOLD,
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
_BACK = 12  # names that are looked back at; a reader does not remember more either
_DROPPED = frozenset("the a an his her their its our this that these those mr mrs ms dr former".split())
_DEFINITE = frozenset({"the", "this", "that"})
_HOLDERS = frozenset({"the", "his", "her", "its"})  # what an office that one person holds begins with
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
        self._recent: deque[Speaker] = deque(maxlen=_BACK)
        self._women: dict[str, bool] = {}  # by name, those whom "she" or "he" has meant
        self._fullest: dict[str, Speaker] = {}  # by any word of the name, the longest naming
        self._last: dict[str, Speaker] = {}  # by any word of the name, and by kind, the last speaker

    def resolve(self, source: Range) -> Speaker:
        """The speaker that the source phrase means; remembered for what comes after."""
        speaker = self._resolve(source)
        again = bool(self._recent) and self._recent[-1] is speaker
        self._recent.append(speaker)
        if again:
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
        plain = self._plain((begin, end))
        return self._fuller(plain) or plain

    def _pronoun(self, word: str, source: Range) -> Speaker:
        """The last person (or, for "they", the last people) who spoke or was named; outside quotations "I" writes."""
        if word in _WRITERS and not self._scene.quoted[source[0]]:
            return Speaker(name=self._scene.words[source[0]], kind="own voice", where=source)
        plural = word in PLURAL_SUBJECTS
        woman = _SEX.get(word)
        for speaker in reversed(self._recent):
            if speaker.people and speaker.plural == plural and speaker.name and self._may_be(speaker, woman=woman):
                return speaker
        if not plural:
            tokens = self._scene.layout.tokens
            end = bisect_left(self._offsets, tokens.starts[source[0]])
            for number in range(end - 1, max(-1, end - 1 - _BACK), -1):
                mention = self._mentions[number]
                if mention.kind == "person" and woman in (None, _woman(mention.names.lower().split(), unknown=woman)):
                    at = tokens.at(mention.span[0])
                    return Speaker(name=mention.names, kind="named", where=(at, at + 1), ref=mention.ref, people=True)
        return self._plain(source)

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
        first, after = _core(scene, source)
        start, end = scene.layout.tokens.span(first, after)
        ending = _STOPS.search(scene.tags, first, after)
        stop = ending.start() if ending is not None else after
        head = _head(scene, first, stop)
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
            plural=people and _plural(scene, head, after),
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
        if (mention is not None and mention.kind == "outlet") or _outlet(scene, first, after, head, words):
            return "outlet"
        if mention is not None and mention.kind == "person":
            return "named"
        unnamed = head in PEOPLE and not _named_person(scene, first, stop if stop > first else after)
        close = "close" in words and ("close", "to") in pairwise(scene.folded[first:after])
        if unnamed or close or not ANONYMOUS_MARKS.isdisjoint(words):
            return "anonymous" if not _definite_office(scene, first, after, head) else "named"
        if head in INSTITUTIONS or (mention is not None and _is_head(scene, mention, first, stop)):
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
        if known is not None and known.kind == plain.kind and len(known.heads) > len(plain.heads):
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
        if plain.kind == "outlet" or head in english.OUTLET_WORDS:
            return self._last.get("outlet")
        if plain.kind == "official document":
            return self._last.get("official document")
        found = self._last.get(head)
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


def _core(scene: Scene, source: Range) -> Range:
    """The name of a phrase that sets one part off: "Dmitry Peskov, a spokesman" and "the spokesman, Dmitry Peskov"."""
    first, after = source
    comma = scene.tags.find(",", first, after)
    if comma > first and scene.folded[comma - 1] in PEOPLE and _NAME.fullmatch(scene.tags, comma + 1, after):
        return comma + 1, after
    if comma > first and "U" in scene.tags[first:comma] and scene.folded[comma + 1] not in english.EXAMPLES:
        after = comma
    while after > first + 1 and scene.tags[after - 1] in ",L":
        after -= 1
    return first, after


def _head(scene: Scene, first: int, stop: int) -> str:
    """The head noun: the last noun before token `stop`, where the first preposition or clause begins."""
    tags = scene.tags
    end = stop
    while end > first and tags[end - 1] not in "XUWVG":
        end -= 1
    return scene.folded[end - 1] if end > first else scene.folded[first]


def _is_head(scene: Scene, mention: Mention, first: int, stop: int) -> bool:
    """Whether a State or body that the phrase names is what the phrase is about ("the Kremlin", not its spokesman)."""
    if mention.kind not in ("State", "court", "body"):
        return False
    return stop > first and mention.span[0] < scene.layout.tokens.ends[stop - 1] <= mention.span[1]


def _outlet(scene: Scene, first: int, after: int, head: str, words: frozenset[str]) -> bool:
    """Whether the phrase names a news outlet: known by name, or by its last word."""
    folded, tags = scene.folded, scene.tags
    if not OUTLETS.isdisjoint(words):
        for place in range(first, after):
            if folded[place] in OUTLETS and scene.words[place][0].isupper():
                return after - first <= 3 or place >= after - 2  # noqa: PLR2004 - "a Reuters photographer" is a person
    if head in OUTLET_KINDS or "news" in words:
        return head in OUTLET_KINDS or head in NEWS_KINDS
    return head in english.OUTLET_WORDS and head != "service" and (tags[first] == "D" or "U" in tags[first:after])


def _named_person(scene: Scene, first: int, after: int) -> bool:
    """Whether a phrase with a person's role gives the name too ("spokesman Dmitry Peskov", "analysts like Markov")."""
    tags, folded = scene.tags, scene.folded
    for place in range(first, after):
        if folded[place] in PEOPLE and place + 1 < after and tags[place + 1] == "U":
            return True
        if folded[place] in ("like", "including") and place + 1 < after and tags[place + 1] == "U":
            return True
    return tags[after - 1] == "U" and folded[after - 1] not in PEOPLE and "P" not in tags[first:after]


def _definite_office(scene: Scene, first: int, after: int, head: str) -> bool:
    """Whether a role is held by one known person ("the foreign minister", "Orlov's lawyer"), who is thereby named."""
    definite = scene.folded[first] in _HOLDERS or scene.tags.find("L", first, after) > 0
    return definite and head not in UNTOLD and not _plural(scene, head, after)


def _plural(scene: Scene, head: str, after: int) -> bool:
    return (head in ("people", "officials") or head.endswith("s")) and scene.words[after - 1][0].islower()
