"""Which State a place lies in whose name is that of more than one: Georgia, Congo, Tripoli, Athens in Georgia."""

from __future__ import annotations

from atlarge.names.lexicon import Hit
from atlarge.names.namesakes import ALONE_AGAIN, HUMBLE, LOCAL_TWINS, LOCAL_WORDS, NAMED_AGAIN, TOWNS_OF, TWINS
from atlarge.reading.places import PEOPLES, Scene
from atlarge.reading.tokens import Tokens

_GEORGIA_ABROAD = frozenset({"ARM", "AZE", "RUS", "UKR", "TUR"})
_AMERICAN_WORDS = ("Atlanta", "Sen.", "Gov.", "Republican", "GOP", "Democrat", "Savannah", "Ga.", "Carolina")
_GEORGIAN_WORDS = ("Tbilisi", "Georgian", "Ossetia", "Abkhaz", "Caucasus", "Batumi", "Saakashvili")
_AMERICAN_CITIES = frozenset(
    "Athens Atlanta Augusta Savannah Macon Columbus Rome Dublin Marietta Albany Decatur".split()
)
_LOCAL = 3  # names of American places that make a story local, where it names no other State


def ref_of(scene: Scene, hit: Hit, name: str, at: tuple[int, int]) -> str:
    """The State meant by a name at the tokens `at`; "" for parts of the world and peoples of none."""
    ref = hit.sense.refs[0] if hit.sense.refs else ""
    if name in ("Georgia", "GEORGIA"):
        return "USA" if _is_american_georgia(scene, at) else ref
    if name in ("Congo", "Congolese", "CONGO") and ref in ("COD", "COG"):
        return _congo(scene, at[0])
    if not ref or hit.sense.rule in PEOPLES or hit.sense.rule == "name of a State":
        return ref
    return _told(scene, at) or _again(scene, hit, name, ref) or _american(scene, hit, name, at[1]) or ref


def _told(scene: Scene, at: tuple[int, int]) -> str:
    """The State that the words beside a town name: "Tripoli, the Lebanese port", "the Lebanese port of Tripoli"."""
    tokens, (first, after) = scene.tokens, at
    folded = tokens.folded
    if first > 2 and folded[first - 1] == "of" and folded[first - 2] in TOWNS_OF:  # noqa: PLR2004 - a people, port, of
        return scene.people_at(tokens.starts[first - 3])
    if after + 3 < len(tokens.words) and folded[after] == "," and folded[after + 1] in ("the", "a", "an"):
        if folded[after + 3] in TOWNS_OF:
            return scene.people_at(tokens.starts[after + 2])
        if HUMBLE.intersection(folded[after + 2 : after + 4]) and folded[after + 1] == "a":
            return _nearby(scene)
    return ""


def _nearby(scene: Scene) -> str:
    """The State of a small place called like a great one: America's, where it is named; else what is named most."""
    if scene.sure["USA"]:
        return "USA"
    most = scene.sure.most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else ""


def _again(scene: Scene, hit: Hit, name: str, ref: str) -> str:
    """The other State with a place of that name, where the text names that one and not the better-known."""
    other = NAMED_AGAIN.get(name, "")
    if name in ALONE_AGAIN and len(+scene.sure) == 1:
        other = ALONE_AGAIN[name]
    return other if other and scene.sure[other] and not scene.also_named(hit) and ref != other else ""


def _american(scene: Scene, hit: Hit, name: str, after: int) -> str:
    """The United States, for a name that settlers gave again there, in a text about that State alone."""
    if not scene.counts["USA"]:
        return ""
    if after < len(scene.tokens) and scene.tokens.words[after] == "County":
        return "USA"
    if scene.also_named(hit):
        return ""
    if name in TWINS and scene.counts["USA"] > 1:
        return "USA"
    if name in _AMERICAN_CITIES and scene.tells("Georgia") and _weighs_american(scene):
        return "USA"
    return "USA" if name in LOCAL_TWINS and _is_local(scene) else ""


def _is_local(scene: Scene) -> bool:
    """Whether the text is a story of an American town that names no other State."""
    return scene.sure["USA"] >= _LOCAL and len(+scene.sure) == 1 and any(scene.tells(word) for word in LOCAL_WORDS)


def _congo(scene: Scene, first: int) -> str:
    """Which of two Congos: "the other Congo" is the smaller one in a text about the greater, which is the usual one."""
    if first and scene.tokens.folded[first - 1] == "other":
        return "COG"
    return "COG" if scene.tells("Brazzaville") and not scene.tells("Kinshasa") else "COD"


def _is_american_georgia(scene: Scene, at: tuple[int, int]) -> bool:
    """Whether "Georgia" is the one in the United States."""
    words, (first, after) = scene.tokens.words, at
    before = words[first - 2] if first > 1 and words[first - 1] == "," else ""
    return before in _AMERICAN_CITIES or _holds_american_office(scene.tokens, after) or _weighs_american(scene)


def _weighs_american(scene: Scene) -> bool:
    """Whether what else the text names speaks for the Georgia in the United States; weighed once."""
    if "weighs Georgia" not in scene.told:
        text = scene.tokens.text
        american = sum(text.count(word) for word in _AMERICAN_WORDS) + scene.counts["USA"]
        abroad = sum(scene.counts[code] for code in _GEORGIA_ABROAD)
        abroad += 3 * sum(text.count(word) for word in _GEORGIAN_WORDS)
        scene.told["weighs Georgia"] = american > abroad
    return scene.told["weighs Georgia"]


def _holds_american_office(tokens: Tokens, after: int) -> bool:
    """Whether what follows is an office that only a part of the United States has: "Georgia's governor"."""
    words = tokens.folded[after : after + 4]
    words = words[1:] if words[:1] == ["'s"] else words
    return words[:1] == ["governor"] or words[:3] == ["secretary", "of", "state"] or words[:2] == ["senate", "runoff"]
