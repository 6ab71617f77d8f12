"""Whether the name of a State or city means one here, which one, and in what sense: place, government or people."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter

from atlarge.names.given_names import FIRST_NAMES
from atlarge.names.lexicon import Hit
from atlarge.names.namesakes import ALONE_AGAIN, LOCAL_TWINS, NAMED_AGAIN, OPENERS, SHARED_CAPITALS, TWINS, WORDS_TOO
from atlarge.reading.bearers import BEARERS, before_family, borne
from atlarge.reading.namesakes import another, another_people
from atlarge.reading.readings import PlaceReading
from atlarge.reading.tokens import Tokens

LOCATIVE = frozenset(
    "in at near inside outside into across throughout around within through via from to toward towards visit visits "
    "visited visiting tour touring toured enter entered entering leave left leaving reach reached reaching".split()
)
GOVERNMENT_NOUNS = frozenset(
    "government governments president presidents minister ministers ministry ministries authorities authority official "
    "officials officialdom parliament parliamentary foreign defence defense prime embassy embassies diplomat diplomats "
    "diplomacy leader leaders leadership army military forces troops police prosecutor prosecutors court courts "
    "premier "
    "cabinet chancellor king queen ambassador envoy spokesman spokeswoman spokesperson delegation counterpart state "
    "intelligence security navy administration regime lawmakers senate congress side ruler monarch interior justice "
    "head-of-state assurance assurances stance position decision policy".split()
)
GOVERNMENT_VERBS = frozenset(
    "said says say saying wants want wanted hopes denied denies deny accuses accused accuse insists insisted claims "
    "claimed claim warned warns warn announced announces vowed vows pledged pledges assured assures promised promises "
    "agreed agrees refused refuses rejected rejects condemned condemns urged urges called calls told tells signed "
    "signs "
    "ratified ratifies joined joins withdrew withdraws withdrawn acceded recognises recognizes recognized recognised "
    "supports supported backs backed opposes opposed threatened threatens imposed imposes launched launches invaded "
    "invades plans planned expects expected seeks sought invited invites hosted hosts hosting refusing believes "
    "considers regards sees views argues argued maintains maintained demanded demands decided decides asked asks "
    "responded responds summoned summons expelled expels arrest arrested guarantees guaranteed gave gives offered "
    "failed fails violated violates must should obliged allow allowed allows ignore ignored ignores".split()
)
AUXILIARIES = frozenset(
    "has have had will would is are was were does did do also may might can could must should not never repeatedly "
    "already now officially formally reportedly later then".split()
)
PARTNERS = frozenset("between with against by for among of and but".split())
ROYAL = frozenset(
    "prince princess duke duchess earl marquess viscount baron baroness countess archbishop bishop".split()
)

_SHARED = WORDS_TOO | SHARED_CAPITALS | TWINS | LOCAL_TWINS | {*NAMED_AGAIN, *ALONE_AGAIN}
_TURKEY_TABLE = frozenset(
    "thanksgiving stuffing gravy roast roasted oven breast sandwich dinner cranberry meat carve".split()
)


PEOPLES = frozenset({"demonym", "people of a part", "people of the world"})
_DOUBTFUL = frozenset({"CAR", "Turkey", "TURKEY", "Guinea", "England", "Mexico"}) | WORDS_TOO | SHARED_CAPITALS


class Scene:
    """What the whole text tells about its places: which States it names, and which names are of persons."""

    def __init__(self, tokens: Tokens, hits: Sequence[Hit], ranges: Sequence[tuple[int, int]]) -> None:
        self.tokens = tokens
        self._hits = hits
        self._states = [hit for hit in hits if hit.sense.kind == "State"]
        self._counted: Counter[str] | None = None
        self._sure: Counter[str] | None = None
        self.persons: dict[str, int] = {}
        self.families: set[str] = set()
        self._first_names: set[int] = set()  # where names begin that are first names there
        self._borne: set[int] = set()  # and those that a given name stands before
        self.told: dict[str, bool] = {}
        text = tokens.text
        for hit, (first, _) in zip(hits, ranges, strict=True):
            kind = hit.sense.kind
            if kind in ("State", "nothing"):
                name = text[hit.start : hit.end]
                if kind == "nothing":
                    name, _, family = name.partition(" ")
                    if name in BEARERS:
                        self.families.add(family)
                if name in FIRST_NAMES if kind == "nothing" else before_family(tokens, hit, first):
                    self.persons[name] = self.persons.get(name, 0) + 1
                    self._first_names.add(hit.start)
                    self._with_another(first)
                if kind == "State" and hit.sense.rule not in PEOPLES and borne(tokens, hit, first):
                    self.families.add(name)
                    self._borne.add(hit.start)

    def _with_another(self, at: int) -> None:
        """Two of one family: "Petra" in "Petra and Amman Haddad" is a first name too."""
        words = self.tokens.words
        if at > 1 and words[at - 1] == "and" and words[at - 2] in FIRST_NAMES:
            self._first_names.add(self.tokens.starts[at - 2])

    @property
    def counts(self) -> Counter[str]:
        """How often each State is named; counted when first asked for."""
        if self._counted is None:
            self._counted = Counter([ref for hit in self._states for ref in hit.sense.refs])
        return self._counted

    @property
    def sure(self) -> Counter[str]:
        """How often each State is named by a word that no other place or thing has for a name."""
        if self._sure is None:
            text = self.tokens.text
            sure = [hit for hit in self._states if text[hit.start : hit.end] not in _SHARED]
            self._sure = Counter([ref for hit in sure for ref in hit.sense.refs])
        return self._sure

    def is_place(self, hit: Hit, name: str, first: int, after: int) -> bool:
        """Whether the name means a place at all; `first` and `after` are its tokens."""
        rule, tokens = hit.sense.rule, self.tokens
        if rule in PEOPLES:
            return not another_people(tokens, name, first, after)
        folded = tokens.folded
        before = folded[first - 1] if first else ""
        if rule == "part after comma":
            return before == ","
        if hit.start in self._first_names or (name in self.persons and self._only_person(hit, name, before)):
            return False
        if name in self.families and self._only_family(hit, name):
            owns = after < len(tokens.words) and folded[after] in ("'s", "'")
            if owns or before not in LOCATIVE:
                return False
        if hit.start in self._borne or another(tokens, hit, first, after):
            return False
        if (name in _DOUBTFUL or name.isupper()) and not self._doubtless(hit, name, before):
            return False
        return not (before == "of" and first > 1 and folded[first - 2] in ROYAL)

    def _doubtless(self, hit: Hit, name: str, before: str) -> bool:
        """Whether a name that has another meaning of its own is that of a place here."""
        if name == "CAR":
            return self.tells("Central African")
        if name in ("Turkey", "TURKEY"):
            return not self._on_the_table(hit)
        if name in WORDS_TOO or name.title() in WORDS_TOO:
            if name.isupper() and name not in WORDS_TOO:
                return not self._opens(hit)
            opens = name in OPENERS and self._opens(hit)
            return before in LOCATIVE or (self.also_named(hit) and not opens)
        if name in SHARED_CAPITALS:
            return self.also_named(hit)
        return before != "new" or name.isupper()

    def people_at(self, start: int) -> str:
        """The State of the people whose name begins at an offset, "" for none."""
        at = bisect_left(self._hits, start, key=attrgetter("start"))
        hit = self._hits[at] if at < len(self._hits) else None
        named = hit is not None and hit.start == start and hit.sense.rule in PEOPLES and hit.sense.refs
        return hit.sense.refs[0] if hit is not None and named else ""

    def _opens(self, hit: Hit) -> bool:
        """Whether the name stands where any word has a capital: at the start of a sentence, or in capitals alone."""
        tokens, at = self.tokens, self.tokens.at(hit.start)
        after = self.tokens.at(hit.end)
        if tokens.text[hit.start : hit.end].isupper():
            return after >= len(tokens.words) or tokens.words[after] not in (",", "(")
        return not at or not tokens.words[at - 1][0].isalpha()

    def tells(self, word: str) -> bool:
        """Whether the text holds the word; looked for once."""
        key = f"word {word}"
        if key not in self.told:
            self.told[key] = word in self.tokens.text
        return self.told[key]

    def also_named(self, hit: Hit) -> bool:
        """Whether the text names the State of a place by a word that means nothing else."""
        return any(self.sure[ref] for ref in hit.sense.refs)

    def _only_family(self, hit: Hit, name: str) -> bool:
        """A family name is one throughout the text, unless another word names the State of the place."""
        family = f"family {name}"
        if family not in self.told:
            text, refs = self.tokens.text, hit.sense.refs
            named = (one for one in self._states if one.sense.refs == refs)
            self.told[family] = all(text[one.start : one.end] == name for one in named)
        return self.told[family]

    @cached_property
    def _ends_of_hits(self) -> set[int]:
        return {hit.end for hit in self._hits}

    def _only_person(self, hit: Hit, name: str, before: str) -> bool:
        """A place of that name is meant all the same, if the text names its people or another of its places.

        So it is where it follows "in" or another place: "Jamaica and Cuba".
        """
        gap = {"and": len(" and "), ",": len(", ")}.get(before)
        if before == "in" or (gap and hit.start - gap in self._ends_of_hits):
            return False
        if name not in self.told:
            ref = hit.sense.refs[0] if hit.sense.refs else ""
            named = self.tokens.text.count(name)
            self.told[name] = self.counts[ref] <= named <= 2 * self.persons[name] + 1
        return self.told[name]

    def _on_the_table(self, hit: Hit) -> bool:
        around = self.tokens.text[max(0, hit.start - 80) : hit.end + 80].lower()
        return any(word in around for word in _TURKEY_TABLE) and self.counts["TUR"] <= 1


def sense_of(hit: Hit, tokens: Tokens, first: int, after: int) -> PlaceReading:
    """Place, government or people, by the kind of name and the words beside it."""
    folded = tokens.folded
    following = _past_possessive(folded, after)
    if hit.sense.rule in PEOPLES:
        return "government" if following in GOVERNMENT_NOUNS else "people"
    if hit.sense.rule == "seat of power":
        return "government"
    before = folded[first - 1] if first else ""
    if before in ("the", "neighbouring", "neighboring", "nearby", "mainland"):
        before = folded[first - 2] if first > 1 else ""
    if before in LOCATIVE:
        return "place"
    if hit.sense.rule not in ("name of a State", "capital"):
        return "place"
    if following in GOVERNMENT_NOUNS or _acts(folded, after):
        return "government"
    return "government" if before in PARTNERS and (hit.sense.rule == "capital" or before in ("with", "by")) else "place"


def _past_possessive(folded: Sequence[str], after: int) -> str:
    following = folded[after : after + 2]
    if following[:1] == ["'s"]:
        following = following[1:]
    return following[0] if following else ""


def _acts(folded: Sequence[str], after: int) -> bool:
    """Whether the name is the subject of a verb that only somebody can do."""
    for word in folded[after : after + 3]:
        if word in GOVERNMENT_VERBS:
            return True
        if word not in AUXILIARIES:
            return False
    return False
