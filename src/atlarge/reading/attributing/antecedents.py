"""Phrases that a pronoun can stand for: the people told of before it, and the things that speak (a paper, a body)."""

from __future__ import annotations

from collections.abc import Iterator

from atlarge.reading.attributing.scenes import Scene
from atlarge.reading.attributing.subjects import group, main_verb, subject
from atlarge.reading.language import english
from atlarge.reading.language.given_names import MEN, WOMEN
from atlarge.reading.language.sources import PEOPLE
from atlarge.reading.paragraphs import Range

_PAPERS = english.DOCUMENTS | {"paper"}
_MANY = frozenset("people men women others some many most several few officials".split())
_NAMING = frozenset("XDLU~")  # letters left of the noun that a person is told by


def backwards(scene: Scene, token: int, most: int) -> Iterator[Range]:
    """The sentence of a token up to it, then those before it, at most `most`, in the same entry of a live blog."""
    number = scene.sentence_of(token)
    begin = scene.entry(token)
    end = token
    for at in range(number, max(-1, number - most), -1):
        first = scene.units[at][0]
        if first < begin:
            return
        yield first, end
        end = first


def people(scene: Scene, sentence: Range, named: list[Range]) -> list[Range]:
    """The phrases that tell of one person each, in order; `named` are those whom the record knows there.

    Who stands before any preposition comes before who stands behind one: "Dorn met an aide to Orlov".
    """
    found = list(named)
    taken = {at for first, after in named for at in range(first, after)}
    for at in range(*sentence):
        if at in taken or scene.quoted[at]:
            continue
        word, letter = scene.folded[at], scene.tags[at]
        role = word in PEOPLE and word not in _MANY and letter == "X" and not word.endswith("s")
        given = letter == "U" and scene.tags[at + 1 : at + 2] == "U" and (word in WOMEN or word in MEN)
        if role or given:
            phrase = _with_name(scene, _around(scene, at, sentence), sentence[1])
            if taken.isdisjoint(range(*phrase)):
                found.append(phrase)
                taken.update(range(*phrase))
    return sorted(found, key=lambda phrase: (_behind(scene, phrase[0], sentence[0]), phrase))


def subject_of(scene: Scene, sentence: Range) -> Range | None:
    """The subject of the last main clause of a sentence, unless a quotation holds it."""
    verb = main_verb(scene, *sentence)
    if verb is None or scene.quoted[verb]:
        return None
    return subject(scene, group(scene, verb, sentence[0]), sentence[0])


def paper(scene: Scene, sentence: Range) -> Range | None:
    """The last paper that a sentence tells of, which may speak: "a letter", "a piece of paper"."""
    for at in range(sentence[1] - 1, sentence[0] - 1, -1):
        if scene.folded[at] in _PAPERS and scene.tags[at] in "XW" and not scene.quoted[at]:
            first = _around(scene, at, sentence)[0]
            if first > sentence[0] + 1 and scene.folded[first - 1] == "of":
                first = _around(scene, first - 2, sentence)[0]
            return first, at + 1
    return None


def _around(scene: Scene, at: int, sentence: Range) -> Range:
    """The phrase around the noun or name at a token: "an old woman", "Foreign Minister Lena Orlov"."""
    first, after = at, at + 1
    while first > sentence[0] and scene.tags[first - 1] in _NAMING and not scene.quoted[first - 1]:
        first -= 1
        if scene.tags[first] == "D":
            break
    while after < sentence[1] and scene.tags[after] in "U~":
        after += 1
    return first, after


def _with_name(scene: Scene, phrase: Range, end: int) -> Range:
    """A role with the name set off behind it: "the prosecutor, Lena Orlov"."""
    first, after = phrase
    if scene.tags[after : after + 2] != ",U":
        return phrase
    after += 1
    while after < end and scene.tags[after] in "U~":
        after += 1
    return first, after


def _behind(scene: Scene, at: int, first: int) -> bool:
    """Whether a preposition governs the phrase that begins at a token."""
    return at > first and scene.tags[at - 1] == "P"
