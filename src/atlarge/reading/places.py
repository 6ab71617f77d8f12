"""Whether the name of a State or city means one here, which one, and in what sense: place, government or people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from atlarge.names.lexicon import Hit
from atlarge.names.namesakes import MORE_GIVEN_NAMES, SHARED_CAPITALS, TWINS, WORDS_TOO
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

# First names of persons that are names of places too; a capital word after them is a family name.
FIRST_NAMES = frozenset(
    "Jordan Chad Georgia Israel India Kenya China Paris Sydney Austin Charlotte Florence Victoria Madison Savannah "
    "Brooklyn "
    "Dallas Houston Chelsea Orlando Milan Sofia Vienna Virginia Carolina Lincoln Preston Camden Montana Tennessee "
    "Kent Denver Phoenix Memphis Adelaide Cuba Trinidad Santiago Salvador Lourdes Lima London Geneva Verona Jackson "
    "Carlisle Stanford Albany Aurora Samara Malaga Cairo Roma Rhodes Cologne Sierra Peru Holland Ireland Boston "
    "Bethesda Brittany Devon Chester Dakota Carson Trenton Easton Clayton Beverly Aspen Siena "
    "Hamilton Raleigh Tyrone Logan Troy Alexandria Regina Leone Cordoba Valencia Messina Lorraine".split()
)
GIVEN_NAMES = frozenset(
    "James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark "
    "Donald "
    "Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas "
    "Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Frank Gregory Raymond Alexander Patrick Jack "
    "Dennis Jerry Tyler Aaron Jose Henry Adam Douglas Nathan Peter Zachary Kyle Walter Harold Jeremy Ethan Carl Keith "
    "Roger Gerald Christian Terry Sean Arthur Austin Noah Lawrence Jesse Joe Bryan Billy Bruce Albert Willie Gabriel "
    "Alan Juan Logan Wayne Ralph Roy Eugene Randy Vincent Russell Louis Philip Bobby Johnny Bradley Mary Patricia "
    "Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret Ashley Kimberly Emily "
    "Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Helen Sharon Cynthia Kathleen Amy Angela Anna "
    "Ruth Brenda Pamela Nicole Katherine Virginia Catherine Christine Samantha Debra Janet Rachel Carolyn Emma Maria "
    "Heather Diane Julie Joyce Victoria Kelly Christina Lauren Joan Evelyn Judith Olivia Martha Cheryl Megan Andrea "
    "Ann Jean Alice Jacqueline Hannah Doris Kathryn Gloria Teresa Sara Janice Julia Grace Denzel Jimmy Jim Bob Bill "
    "Tom "
    "Tim Mike Steve Dave Dan Ben Sam Max Alex Nick Tony Ed Ted Ken Ron Don Greg Jeff Matt Chris Rick Ray Phil Whitney "
    "Claire Jane Kate Ellen Eva Irving Isaiah Barack Hillary Bernie Sergei Dmitry Ivan Igor Oleg Yuri Vladimir Mikhail "
    "Mohammed Ahmed Ali Omar Hassan Abdul Ibrahim Yusuf Yair Sara Jomo Ngina Imee Paolo Sebastian Lyudmila Hunter "
    "Melania Ivanka Jared Jill Beau Nelson Winston Boris Tony Gordon Theresa Margaret Angela Helmut Jacques Jean "
    "Pierre "
    "Francois Nicolas Emmanuel Marine Silvio Matteo Giorgia Pedro Pablo Carlos Luis Miguel Fernando Hugo Diego "
    "Marco".split()
)
_BEARERS = GIVEN_NAMES | MORE_GIVEN_NAMES
_SURELY = GIVEN_NAMES | {"Jr", "Sr", "III"}  # beside a name these show a person, capitals or not
NOT_FAMILY = frozenset(
    "President Prime Minister Foreign Defence Defense University College Airport International City County State "
    "Street "
    "Times Post News Police Embassy Army Navy Air Government Parliament Court Supreme Central National Bank Olympics "
    "Summit Conference Forum Cup World Open Grand Airlines Airways Stock Exchange Senate Republicans Democrats "
    "Governor "
    "Gov Sen Rep Mayor Team Championship League Football Club Museum School High Hospital Institute Center Centre "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Is Was Has Will And Or In On At To For From As The A Of With By After Before "
    "Over Says Said Wins Beats Today Daily River Valley Island Islands Coast Beach Park Square Bay Lake Mountains "
    "Department Office General Attorney Secretary Ambassador King Queen Prince Kingdom Republic Power Union East West "
    "North South Region Province District Road Avenue Station Port Strip Agreement Accord Treaty Declaration "
    "Convention "
    "Protocol Talks Deal Declares Agrees Warns Rejects Denies Calls Urges Seeks Plans".split()
)
_GEORGIA_ABROAD = frozenset({"GEO", "ARM", "AZE", "RUS", "UKR", "TUR"})
_AMERICAN_WORDS = ("Atlanta", "Atlanta", "Sen.", "Gov.", "Republican", "GOP", "Democrat", "Savannah", "Ga.", "Carolina")
_GEORGIAN_WORDS = ("Tbilisi", "Georgian", "Ossetia", "Abkhaz", "Caucasus", "Batumi", "Saakashvili")
_AMERICAN_CITIES = frozenset(
    "Athens Atlanta Augusta Savannah Macon Columbus Rome Dublin Marietta Albany Decatur".split()
)
_SHARED = WORDS_TOO | SHARED_CAPITALS | TWINS
_APOSTROPHES = str.maketrans("", "", "'’")
_INITIAL = 4  # characters of " J. "
_TURKEY_TABLE = frozenset(
    "thanksgiving stuffing gravy roast roasted oven breast sandwich dinner cranberry meat carve".split()
)


PEOPLES = frozenset({"demonym", "people of a part", "people of the world"})
_DOUBTFUL = frozenset({"CAR", "Turkey", "TURKEY", "Guinea", "England", "Mexico"}) | WORDS_TOO | SHARED_CAPITALS


class Scene:
    """What the whole text tells about its places: which States it names, and which names are of persons."""

    def __init__(self, tokens: Tokens, hits: Sequence[Hit]) -> None:
        self.tokens = tokens
        self._hits = hits
        self._counted: Counter[str] | None = None
        self._sure: Counter[str] | None = None
        self.persons: dict[str, int] = {}
        self.families: set[str] = set()
        self._told: dict[str, bool] = {}
        text = tokens.text
        for hit in hits:
            kind = hit.sense.kind
            if kind in ("State", "nothing"):
                name = text[hit.start : hit.end]
                if kind == "nothing":
                    name, _, family = name.partition(" ")
                    if name in _BEARERS:
                        self.families.add(family)
                if name in FIRST_NAMES and (kind == "nothing" or before_family(tokens, hit)):
                    self.persons[name] = self.persons.get(name, 0) + 1
                if kind == "State" and hit.sense.rule not in PEOPLES and _borne(tokens, tokens.at(hit.start)):
                    self.families.add(name)

    @property
    def counts(self) -> Counter[str]:
        """How often each State is named; counted when first asked for."""
        if self._counted is None:
            refs = (hit.sense.refs for hit in self._hits if hit.sense.kind == "State")
            self._counted = Counter(chain.from_iterable(refs))
        return self._counted

    @property
    def sure(self) -> Counter[str]:
        """How often each State is named by a word that no other place or thing has for a name."""
        if self._sure is None:
            text = self.tokens.text
            named = (hit for hit in self._hits if hit.sense.kind == "State")
            refs = (hit.sense.refs for hit in named if text[hit.start : hit.end] not in _SHARED)
            self._sure = Counter(chain.from_iterable(refs))
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
        if (name in FIRST_NAMES or name.isupper()) and (
            (name in self.persons and self._only_person(hit, name)) or before_family(tokens, hit)
        ):
            return False
        if name in self.families and self._only_family(hit, name):
            owns = after < len(tokens) and folded[after] in ("'s", "'")
            if owns or before not in LOCATIVE:
                return False
        if _borne(tokens, first) or another(tokens, hit, first, after):
            return False
        if name in _DOUBTFUL and not self._doubtless(hit, name, before):
            return False
        return not (before == "of" and first > 1 and folded[first - 2] in ROYAL)

    def _doubtless(self, hit: Hit, name: str, before: str) -> bool:
        """Whether a name that has another meaning of its own is that of a place here."""
        if name == "CAR":
            return self._tells("Central African")
        if name in ("Turkey", "TURKEY"):
            return not self._on_the_table(hit)
        if name in WORDS_TOO or name in SHARED_CAPITALS:
            return (before in LOCATIVE and name in WORDS_TOO) or self._also_named(hit)
        return before != "new"

    def ref(self, hit: Hit, name: str, first: int) -> str:
        """The State meant: Georgia and Congo have two, and a city before a comma lies where the next name says."""
        ref = hit.sense.refs[0] if hit.sense.refs else ""
        if name in ("Georgia", "GEORGIA"):
            before = self.tokens.words[first - 2] if first > 1 and self.tokens.words[first - 1] == "," else ""
            american = before in _AMERICAN_CITIES or self._holds_american_office(first + 1)
            return "USA" if american or self._american_georgia() else ref
        if name in ("Congo", "Congolese", "CONGO") and ref in ("COD", "COG"):
            return "COG" if self._tells("Brazzaville") and not self._tells("Kinshasa") else "COD"
        if (
            name in TWINS
            and hit.sense.rule != "name of a State"
            and self.counts["USA"] > 1
            and not self._also_named(hit)
        ):
            return "USA"
        return ref

    def _tells(self, word: str) -> bool:
        """Whether the text holds the word; looked for once."""
        if word not in self._told:
            self._told[word] = word in self.tokens.text
        return self._told[word]

    def _also_named(self, hit: Hit) -> bool:
        """Whether the text names the State of a place by a word that means nothing else."""
        return any(self.sure[ref] for ref in hit.sense.refs)

    def _only_family(self, hit: Hit, name: str) -> bool:
        """A family name is one throughout the text, unless another word names the State of the place."""
        family = f"family {name}"
        if family not in self._told:
            text, refs = self.tokens.text, hit.sense.refs
            named = (one for one in self._hits if one.sense.kind == "State" and one.sense.refs == refs)
            self._told[family] = all(text[one.start : one.end] == name for one in named)
        return self._told[family]

    def _only_person(self, hit: Hit, name: str) -> bool:
        """A place of that name is meant all the same, if the text names its people or another of its places."""
        if name not in self._told:
            ref = hit.sense.refs[0] if hit.sense.refs else ""
            named = self.tokens.text.count(name)
            self._told[name] = self.counts[ref] <= named <= 2 * self.persons[name] + 1
        return self._told[name]

    def _american_georgia(self) -> bool:
        """Whether "Georgia" is the one in the United States, by what else the text names; weighed once."""
        if "Georgia" not in self._told:
            text = self.tokens.text
            american = sum(text.count(word) for word in _AMERICAN_WORDS) + self.counts["USA"]
            abroad = sum(self.counts[code] for code in _GEORGIA_ABROAD if code != "GEO")
            abroad += 3 * sum(text.count(word) for word in _GEORGIAN_WORDS)
            self._told["Georgia"] = american > abroad
        return self._told["Georgia"]

    def _holds_american_office(self, after: int) -> bool:
        """Whether what follows is an office that only a part of the United States has: "Georgia's governor"."""
        words = self.tokens.folded[after : after + 4]
        words = words[1:] if words[:1] == ["'s"] else words
        return (
            words[:1] == ["governor"] or words[:3] == ["secretary", "of", "state"] or words[:2] == ["senate", "runoff"]
        )

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
    if after < len(folded) and folded[after] == "'s":
        after += 1
    return folded[after] if after < len(folded) else ""


def _acts(folded: Sequence[str], after: int) -> bool:
    """Whether the name is the subject of a verb that only somebody can do."""
    for word in folded[after : after + 3]:
        if word in GOVERNMENT_VERBS:
            return True
        if word not in AUXILIARIES:
            return False
    return False


def _in_a_byline(tokens: Tokens, after: int) -> bool:
    """Whether a name in capitals, before token `after`, is in a line like "BY CHAD DORN"."""
    by = after > 1 and tokens.folded[after - 2] == "by"
    return by and after < len(tokens) and len(tokens.words[after]) > 1 and tokens.words[after].isupper()


def _borne(tokens: Tokens, first: int) -> bool:
    """Whether a given name stands before the name at token `first`, with or without an initial between them."""
    at = first - 1
    if at > 1 and tokens.words[at] == "." and len(tokens.words[at - 1]) == 1:
        at -= 2
    if at < 0 or tokens.words[at] not in _BEARERS:
        return False
    return tokens.starts[first] - tokens.ends[at] in (1, _INITIAL)


def before_family(tokens: Tokens, hit: Hit) -> bool:
    """Whether the name is a first name here: "Jordan Peele"."""
    name = tokens.text[hit.start : hit.end]
    at = tokens.at(hit.end)
    if name not in FIRST_NAMES:
        return name.isupper() and name.title() in FIRST_NAMES and _in_a_byline(tokens, at)
    if at >= len(tokens) or tokens.starts[at] != hit.end + 1 or tokens.text[hit.end] != " ":
        return False
    if len(tokens.words[at]) == 1 and tokens.words[at].isupper() and at + 2 < len(tokens):
        return tokens.words[at + 1] == "." and tokens.words[at + 2][0].isupper()
    following = tokens.words[at + 1] if at + 1 < len(tokens) else ""
    if following[:1].isupper() and following.isalpha() and not {tokens.words[at], following} & _SURELY:
        return False  # a headline with every word in capitals
    word = tokens.words[at]
    return (
        word[0].isupper() and not word.isupper() and word not in NOT_FAMILY and word.translate(_APOSTROPHES).isalpha()
    )
