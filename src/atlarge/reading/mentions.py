"""Names in a text, and the words that stand for them: who or what each one means."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from operator import attrgetter

import msgspec

from atlarge.facts.keeping import PerRecord
from atlarge.facts.persons import Person
from atlarge.facts.record import Record
from atlarge.names.institutions import NAMED_SERIES, SERIES
from atlarge.names.lexicon import Hit, Lexicon
from atlarge.names.namesakes import CITIES_TOO, TOWNS_TOO
from atlarge.reading.editions import editions_of
from atlarge.reading.locating import ref_of
from atlarge.reading.places import LOCATIVE, Scene, sense_of
from atlarge.reading.readings import Mention
from atlarge.reading.standing import standing_for
from atlarge.reading.strangers import TITLES, is_other, is_unlike
from atlarge.reading.tokens import Tokens

Range = tuple[int, int]

_MEETS = frozenset(
    "summit summits meeting meetings conference forum gathering session assembly leaders heads talks parade "
    "assembly's council".split()
)
_BETWEEN = frozenset("leaders leader's leaders' heads of state foreign ministers economic annual the ' ’".split())
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 4
_WHOLES = frozenset({"part after comma", "part of a State", "name of a State"})  # what a town before a comma lies in


def mentions(
    tokens: Tokens, sentences: Sequence[Range], *, lexicon: Lexicon, record: Record, published: date | None = None
) -> tuple[Mention, ...]:
    """Every mention in the text, in order. Pure and linear; any text will do.

    Names come first; then the words that stand for a person of the record ("the Russian leader", "he"), where the
    text leaves no doubt whom they mean.
    """
    hits = lexicon.find(tokens.text)
    ranges = _ranges(tokens, hits)
    scene = Scene(tokens, hits, ranges)
    text = _Text(
        tokens=tokens,
        record=record,
        published=published,
        named=full_named(hits),
        own=_own_names(record),
        met=set(),
        others=set(),
    )
    found: list[Mention] = []
    for hit, at in zip(hits, ranges, strict=True):
        kind = hit.sense.kind
        if kind == "person":
            found += _person(text, hit, at, found)
        elif kind == "State":
            found += _state(scene, hit, at, found, record)
        else:
            found += _institution(tokens, hit, at, record)
    found = _one_sense(tokens, found)
    found.extend(_counties(tokens, found, record))
    found.extend(standing_for(tokens, sentences, found, record=record, published=published))
    return tuple(sorted(found, key=attrgetter("span")))


def _ranges(tokens: Tokens, hits: Sequence[Hit]) -> list[Range]:
    """The token in which each name begins, and the first one after it that is not whole within the name."""
    starts, ends, most = tokens.starts, tokens.ends, len(tokens.words)
    ranges = []
    first = 0
    for hit in hits:
        first = after = bisect_right(starts, hit.start, first) - 1
        while after < most and ends[after] <= hit.end:
            after += 1
        ranges.append((first, after))
    return ranges


def full_named(hits: Sequence[Hit]) -> frozenset[str]:
    """Ids of the persons whom the text names in full somewhere."""
    return frozenset(hit.sense.refs[0] for hit in hits if hit.sense.rule == "full name")


class _Text(msgspec.Struct, kw_only=True):
    """What the names of persons in a text are weighed by.

    `named` are the ids of those whom it names in full somewhere, `own` their first names; `met` are those whom it has
    meant so far, `others` those whose names it has given to somebody else first.
    """

    tokens: Tokens
    record: Record
    published: date | None
    named: frozenset[str]
    own: dict[str, frozenset[str]]
    met: set[str]
    others: set[str]


def _person(text: _Text, hit: Hit, at: Range, found: Sequence[Mention]) -> list[Mention]:
    """The person whom a name means, if any of the record."""
    tokens, sense, (first, after) = text.tokens, hit.sense, at
    refs, rule = sense.refs, sense.rule
    if rule == "family name":
        own = first and len(refs) == 1 and _with_own_name(tokens, first, text.own.get(refs[0], frozenset()))
        rule = "full name" if own else rule
    if rule == "family name":
        refs = tuple(ref for ref in refs if ref in text.named) or (refs if sense.alone else ())
        placed = bool(found) and found[-1].kind == "State" and first > 0 and found[-1].span[1] == tokens.ends[first - 1]
        if len(refs) != 1 or _is_taken(text, at, refs[0], placed=placed and _opens(tokens, found[-1])):
            return []
    elif is_unlike(tokens, after, text.record.persons[refs[0]], text.published):
        text.others.add(refs[0])
        return []
    text.met.add(refs[0])
    return [Mention(span=(hit.start, hit.end), kind="person", ref=refs[0], names=sense.names, rule=rule)]


def _is_taken(text: _Text, at: Range, ref: str, *, placed: bool) -> bool:
    """Whether a family name is here another's, or is the short name of one who bears it in this text."""
    first, after = at
    if is_other(text.tokens, first, after, in_full=ref in text.named) and not placed:
        if ref not in text.named | text.met:
            text.others.add(ref)
        return True
    titled = first > 0 and text.tokens.folded[first - 1] in TITLES
    return ref in text.others and ref not in text.met and not titled


def _with_own_name(tokens: Tokens, first: int, own: frozenset[str]) -> bool:
    """Whether a first name of the person stands before the family name: "Omar Hassan Ahmed al-Bashir"."""
    for at in range(first - 1, max(-1, first - _NAMES - 1), -1):
        if tokens.folded[at] in own:
            return True
        if not tokens.words[at].istitle():
            break
    return False


_NAMES = 3  # names of one person before the family name


def _first_names(person: Person) -> frozenset[str]:
    words = {word.lower() for name in (person.name, person.formal, *person.names) for word in name.split()[:-1]}
    return frozenset(words - {"al", "el", "de", "dela", "bin", "ibn", "ag", "abdel"})


_own_names: Callable[[Record], dict[str, frozenset[str]]] = PerRecord(
    lambda record: {ref: _first_names(person) for ref, person in record.persons.items()}
)
"""By person of a record, the names that stand before their family names; folded."""


def _opens(tokens: Tokens, place: Mention) -> bool:
    """Whether a preposition brings in the place: "from Budapest Netanyahu flew on"."""
    return tokens.folded[max(0, tokens.at(place.span[0]) - 1)] in LOCATIVE


def _state(scene: Scene, hit: Hit, at: Range, found: list[Mention], record: Record) -> list[Mention]:
    first, after = at
    name = scene.tokens.text[hit.start : hit.end]
    if not scene.is_place(hit, name, first, after):
        return []
    known = hit.sense
    ref = ref_of(scene, hit, name, at)
    names = known.names if ref in known.refs or not ref else record.states[ref].name
    sense = sense_of(hit, scene.tokens, first, after)
    mention = Mention(span=(hit.start, hit.end), kind="State", ref=ref, names=names, sense=sense, rule=known.rule)
    whole = known.rule in _WHOLES or (name in CITIES_TOO and not _listed(scene.tokens, first, after))
    if whole and first > 1 and scene.tokens.words[first - 1] == ",":
        return [*_town(scene.tokens, mention, at, found), mention]
    return [mention]


def _listed(tokens: Tokens, first: int, after: int) -> bool:
    """Whether the name ends or carries on a list, as in "London, New York and Paris"."""
    follows = tokens.folded[after] if after < len(tokens.words) else ""
    goes_on = follows == "," and after + 1 < len(tokens.words) and tokens.words[after + 1][0].isupper()
    return follows in ("and", "or") or goes_on or (first > 2 and tokens.words[first - 3] in (",", "and"))  # noqa: PLR2004


def _town(tokens: Tokens, part: Mention, at: Range, found: list[Mention]) -> list[Mention]:
    """The town before "..., Ill.": it lies where the name after the comma says, whatever other town is called so."""
    first, after = at
    if found and found[-1].span[1] == tokens.ends[first - 2] and found[-1].kind == "State":
        town = found[-1].rule in ("city", "capital") or _town_too(tokens, found[-1], part, after)
        of_georgia = part.ref == "USA" and tokens.text[slice(*part.span)] in ("Georgia", "GEORGIA")
        if town and (part.rule != "name of a State" or of_georgia):
            found[-1] = Mention(
                span=found[-1].span, kind="State", ref=part.ref, names=part.names, sense="place", rule="town"
            )
        return []
    start = first - 1
    while start > 0 and first - start < _REACH and tokens.words[start - 1][0].isupper():
        start -= 1
    if part.rule == "name of a State" or start == first - 1 or not start or tokens.folded[start - 1] not in LOCATIVE:
        return []
    span = tokens.span(start, first - 1)
    return [Mention(span=span, kind="State", ref=part.ref, names=part.names, sense="place", rule="town")]


def _town_too(tokens: Tokens, named: Mention, part: Mention, after: int) -> bool:
    """Whether the name of a State is that of a town in the part named after it: "Lebanon, Pa.", "in Peru, Indiana".

    A preposition before and no "and" behind tell a town and its State from a list of States.
    """
    if tokens.text[named.span[0] : named.span[1]] not in TOWNS_TOO or part.ref != "USA":
        return False
    before = tokens.folded[max(0, tokens.at(named.span[0]) - 1)]
    listed = after < len(tokens.words) and tokens.folded[after] in ("and", "or")
    return part.rule == "part after comma" or (before in LOCATIVE | {"of"} and not listed)


def _one_sense(tokens: Tokens, found: list[Mention]) -> list[Mention]:
    """A town told once by its State means the same town in the whole text: "Paris, Texas" and then "Paris"."""
    towns = {tokens.text[one.span[0] : one.span[1]]: one for one in found if one.rule == "town"}
    if not towns:
        return found
    settled = []
    for one in found:
        town = towns.get(tokens.text[one.span[0] : one.span[1]])
        again = town is not None and one.kind == "State" and one.rule in ("city", "capital")
        settled.append(msgspec.structs.replace(town, span=one.span) if town is not None and again else one)
    return settled


def _counties(tokens: Tokens, found: list[Mention], record: Record) -> list[Mention]:
    """ "Butler County" in a text about the United States."""
    if "County" not in tokens.text or "USA" not in record.states:
        return []
    if not any(one.kind == "State" and one.ref == "USA" for one in found):
        return []
    taken = {one.span[0] for one in found}
    counties = []
    for at, word in enumerate(tokens.words):
        if word == "County" and at and tokens.words[at - 1].istitle() and tokens.starts[at - 1] not in taken:
            counties.append(
                Mention(
                    span=tokens.span(at - 1, at + 1),
                    kind="State",
                    ref="USA",
                    names=record.states["USA"].name,
                    sense="place",
                    rule="town",
                )
            )
    return counties


def _institution(tokens: Tokens, hit: Hit, at: Range, record: Record) -> list[Mention]:
    first, after = at
    if hit.sense.kind == "nothing":
        return []
    name = tokens.text[hit.start : hit.end]
    if hit.sense.kind == "body" and name in SERIES:
        head = _head(tokens, after)
        if head:
            return [_gathering(tokens, (first, head), SERIES[name], record)]
    if hit.sense.kind == "gathering" and hit.sense.refs:
        ref = hit.sense.refs[0]
        return [Mention(span=(hit.start, hit.end), kind="gathering", ref=ref, names=hit.sense.names, rule="gathering")]
    if hit.sense.kind == "gathering":
        return [_gathering(tokens, (first, after), NAMED_SERIES.get(name, ""), record)]
    ref = hit.sense.refs[0] if hit.sense.refs else ""
    span = (hit.start, hit.end)
    return [Mention(span=span, kind=hit.sense.kind, ref=ref, names=hit.sense.names, rule=hit.sense.rule)]


def _head(tokens: Tokens, after: int) -> int:
    """The token after "summit" in "BRICS leaders' summit", or 0 where no such noun follows."""
    for at in range(after, min(after + _REACH, len(tokens.words))):
        if tokens.folded[at] in ("leaders", "heads", "talks"):
            continue
        if tokens.folded[at] in _MEETS:
            return at + 1
        if tokens.folded[at] not in _BETWEEN:
            break
    return 0


def _gathering(tokens: Tokens, at: Range, series: str, record: Record) -> Mention:
    """A meeting of a series; its edition is known where the text gives an ordinal or a year that only one has."""
    first, after = at
    words = tokens.folded[max(0, first - 3) : first]
    number = next((int(word[:-2]) for word in words if _ORDINAL.fullmatch(word)), None)
    years = [word for word in (*words, *tokens.folded[after : after + 3]) if _YEAR.fullmatch(word)]
    told = editions_of(record).get(series, ()) if number is not None or years else ()
    found = [one for year, one in told if (number is None or one.edition == number) and (not years or year == years[0])]
    ref = found[0].id if len(found) == 1 else ""
    span = tokens.span(first, after)
    name = " ".join(tokens.text[span[0] : span[1]].split())
    return Mention(span=span, kind="gathering", ref=ref, names=name, rule="gathering of a series")
