"""Whether words in a text and an entry of the record (a statement or an assurance) say the same thing.

The record holds the gist of a statement in the recorder's words, not the words themselves. So what is compared is the
sense-bearing words of both, cut to their stems and with near synonyms made one, weighed by how rare they are in the
record. It is a comparison of words: it finds that a gist agrees, and never that somebody did not speak.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import lru_cache
from math import log

import msgspec

from atlarge.checking.context import Context, OfRecord
from atlarge.facts.record import Record
from atlarge.facts.visits import Assurance, Statement

_WORD = re.compile(r"[a-z]+(?:'t)?")
_LONG, _STEM, _SHORT = 5, 4, 3
_ALIKE, _LIKELY, _ALL_BUT, _MANY = 0.6, 0.4, 0.72, 3
_STOP = frozenset(
    "the a an of to in on at by for with from and or but as is are was were be been being it its he him "
    "his she her they their them this that "
    "these those there who whom which what when where why how has have had do does did will would shall "
    "should could can may might must not no "
    "any all some so than then if about into over up out off also only just very more most own same too "
    "again we our us you your i my me say says said "
    "one two such even after before during while because since until between within without against under "
    "through once".split()
)
_SAME = {
    word: head
    for head, words in {
        "arrest": (
            "arrest arrested arresting arrests detain detained detaining detention detentions seize seized "
            "touch touched hold held custody apprehend harm"
        ),
        "assure": (
            "assure assured assures assurance assurances guarantee guaranteed guarantees guaranteeing promise "
            "promised promises pledge pledged pledges"
        ),
        "visit": (
            "visit visits visited visiting trip trips travel travels travelled traveling travelling journey "
            "come comes came coming arrive arrival entry enter entered enters get gets"
        ),
        "worry": "worry worries worried concern concerns concerned fear fears",
        "duty": "duty duties obligation obligations obliged bound bind binding obligated commitments",
        "talk": (
            "talk talks talked talking conversation conversations dialogue negotiation negotiations discuss "
            "discussed discussing discussions consult consulted consultation speak spoke speaking"
        ),
        "court": "court icc tribunal hague judges judge judicial",
        "leader": "leader president presidents head heads leaders premier chancellor",
        "home": "home return returned leave left back exit depart",
        "safe": "safe safety safely secure security unharmed freely free",
        "help": "cooperate cooperation cooperating comply complied execute carry enforce",
        "prepare": "prepare prepared preparation preparations",
        "ask": "ask asked asks question",
        "regret": "regret regrets disappointed disappointment dismay",
        "video": "video videolink screen remotely remote virtually",
        "war": "war wartime conflict",
        "peace": "peace",
        "country": "country nation state countries nations states",
        "aspect": "aspect aspects side sides detail details",
        "join": "join joined joining part participate",
        "reject": "reject rejects rejected dismiss dismissed",
        "immune": "immune immunity immunities",
        "representative": "representative representatives envoy delegate delegation represents",
        "possible": "possible possibility possibly chance",
        "exception": "exception exceptions exempt exemption",
        "begin": "begin started launch",
        "find": "find found finding findings",
        "fail": "fail failed failing failure",
        "refer": "refer referred referral",
        "energy": "energy power electricity fuel",
        "neutral": "neutral neutrality",
        "depend": "depend dependence depends dependent dependency",
    }.items()
    for word in words.split()
}
_SUFFIX = re.compile(r"(?:ational|ations?|ating|ated|ments?|ingly|ings?|ied|ies|edly|ed|es|ly|s)$")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return the head of a word's group of synonyms, or the word without its ending."""
    if word in _SAME:
        return _SAME[word]
    cut = _SUFFIX.sub("", word) if len(word) > _LONG else word
    return cut if len(cut) >= _STEM else word


@lru_cache(maxsize=2048)
def gist(words: str) -> frozenset[str]:
    """Return the sense-bearing stems of a text."""
    folded = words.casefold().replace("\u2019", "'")
    return frozenset(stem(w) for w in _WORD.findall(folded) if w not in _STOP and len(w) >= _SHORT)


class Match(msgspec.Struct, frozen=True, kw_only=True):
    """An entry that may be what a text relates. `likeness` from 0 to 1; `speaker` whether the name or office agrees."""

    entry: Statement | Assurance
    likeness: float
    speaker: bool
    common: int


class _Corpus:
    """All that is on record as said: how often each stem comes, and how many entries there are."""

    def __init__(self, record: Record) -> None:
        says = (*(e.says for e in record.statements.values()), *(e.says for e in record.assurances.values()))
        self.size = max(len(says), 1)
        self.counts = Counter(word for text in says for word in gist(text))


def _weight(words: frozenset[str], corpus: _Corpus) -> float:
    """How telling stems are, all together: rare ones count more."""
    return sum(log(1 + corpus.size / (1 + corpus.counts[word])) for word in words)


@lru_cache(maxsize=8)
def _corpus(of: OfRecord) -> _Corpus:
    return _Corpus(of.record)


def likeness(record: Record, one: str, other: str) -> tuple[float, int]:
    """Return how far the shorter gist is covered by the longer, weighed by rarity, and how many stems both have."""
    first, second = gist(one), gist(other)
    both = first & second
    if not both:
        return 0.0, 0
    corpus = _corpus(OfRecord(record))
    least = min(_weight(first, corpus), _weight(second, corpus))
    return _weight(both, corpus) / max(least, 0.001), len(both)


@lru_cache(maxsize=4096)
def telling(names: str) -> frozenset[str]:
    """Return the words of a name or office that tell one speaker from another."""
    return frozenset(re.findall(r"[\w'-]{3,}", names.casefold())) - _COMMON


def forget() -> None:
    """Drop the words and quotations of the texts checked so far, as `atlarge.reading.kinds.forget` drops those read."""
    for remembered in (stem, gist, telling):
        remembered.cache_clear()


def speaks_for(entry: Statement | Assurance, speaker: str, ref: str) -> bool:
    """Tell whether the text's speaker can be the entry's: a common surname, or the State that the entry's giver is."""
    if isinstance(entry, Assurance):
        names, state = entry.by, entry.giver
    else:
        names, state = f"{entry.speaker} {entry.role}", ""
    if ref and state and ref == state:
        return True
    return bool(telling(names) & telling(speaker))


_COMMON = frozenset(
    "the president prime minister ministers foreign spokesman spokesperson spokeswoman government ministry "
    "office deputy official officials unnamed named interior "
    "former state council people told two familiar sources statement chief secretary and international "
    "court aide for relations general affairs chamber their his who "
    "mayor candidate press judge judges house security national kremlin russian white preparations "
    "presidency presidential republic likely next then".split()
)


def entries_near(context: Context, day: date, *, before: int = 60, after: int = 3) -> list[Statement | Assurance]:
    """Return statements and assurances made at most so many days before a day, or just after it."""
    entries: tuple[Statement | Assurance, ...] = (
        *context.record.statements.values(),
        *context.record.assurances.values(),
    )
    return [e for e in entries if (day - e.on.last).days <= before and (e.on.first - day).days <= after]


def matches(context: Context, words: str, speaker: str, ref: str, *, before: int = 60) -> list[Match]:
    """Return the entries near the day that may be meant, the likeliest first: the speaker's own, then those alike."""
    found = []
    for entry in entries_near(context, context.day, before=before):
        alike, common = likeness(context.record, words, entry.says)
        says = speaks_for(entry, speaker, ref)
        if says or (alike >= _ALIKE and common >= _MANY):
            found.append(Match(entry=entry, likeness=alike, speaker=says, common=common))
    return sorted(found, key=lambda m: (m.speaker, m.likeness), reverse=True)


def agrees(match: Match) -> bool:
    """Tell whether the gist agrees: two telling words in common if the speaker agrees, more if not."""
    if match.speaker:
        two, one = match.likeness >= _LIKELY and match.common > 1, match.likeness >= _ALL_BUT and match.common > 0
        return two or one
    return match.likeness >= _ALL_BUT and match.common > _MANY


_NEGATED_ARREST = re.compile(
    r"\b(?:not|never|no|nobody|without|cannot|neither|nor|mistaken|declin\w+|refus\w+|immun\w+"
    r"|n't)\b[^.;]{0,50}?\b(?:arrest|detain|detention|seize|touch|held\b|harm)"
    r"|n't [^.;]{0,30}(?:arrest|detain)",
    re.IGNORECASE,
)


def opposed(one: str, other: str) -> bool:
    """Tell whether one text speaks of an arrest and the other of none."""
    if "arrest" not in gist(one) or "arrest" not in gist(other):
        return False
    return bool(_NEGATED_ARREST.search(one)) != bool(_NEGATED_ARREST.search(other))
