"""One letter for each token: what it can be in a clause. The grammar reads the letters, not the words.

D determiner, number       X noun or adjective, lower case     U name (capital, not first in its sentence)
P preposition              S subordinator                      R who, which    Q "that"
C and, but, or             H subject pronoun                   O object pronoun
A auxiliary, finite        I be, been, being, having           T to
V finite verb              E form in -ed                       G form in -ing  W verb or noun
B adverb, negation         L possessive 's
, ; : - ( )                “ ” quotation marks, by their pairing  . final mark  ~ any other mark
"""

from __future__ import annotations

import re

from atlarge.reading.cues import VERBS
from atlarge.reading.kinds import MARKS, Remembered
from atlarge.reading.language import english
from atlarge.reading.layout import Layout

_PUNCTUATION = {
    ",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", ".": ".", "!": ".", "?": ".",
    "-": "-", "–": "-", "—": "-", "…": ".", "'s": "L", "'": "L", "’": "L", "%": "X", "$": "D", "€": "D", "£": "D",
}  # fmt: skip


def _closed() -> dict[str, str]:
    """The letter of every word of the language's tables; later tables win."""
    letters: dict[str, str] = {}
    for word, verb in VERBS.items():
        if verb.form == "g":
            letters[word] = "G"
        elif verb.noun or verb.form == "b":
            letters[word] = "W"
        elif word.endswith("ed") or verb.form == "n":
            letters[word] = "E"
        else:
            letters[word] = "V"
    for table, letter in (
        (english.OTHER_VERBS, "V"), (english.ADVERBS, "B"), (english.PREPOSITIONS, "P"), (english.SUBORDINATORS, "S"),
        (english.RELATIVES, "R"), (english.COORDINATORS, "C"), (english.DETERMINERS, "D"), (english.SUBJECTS, "H"),
        (english.OBJECTS, "O"), (english.BE, "A"), (english.HAVE, "A"), (english.DO, "A"), (english.MODALS, "A"),
    ):  # fmt: skip
        letters.update(dict.fromkeys(table, letter))
    letters.update({"that": "Q", "to": "T", "be": "I", "been": "I", "being": "I", "having": "I", "not": "B"})
    letters.update(_PUNCTUATION)
    return letters


LETTERS = _closed()
_UNLIKE = re.compile(r"L(?<=[HRQ]L)|S(?<=[UXHR]S)(?=[VE])|C(?<=[AIB]C)")  # letters that their neighbours may change


def tag(layout: Layout) -> str:
    """The letters of all tokens of a text, as one string as long as the token columns."""
    words = layout.tokens.words
    letters = [*map(_INSIDE.__getitem__, words)]
    _unmade_names(layout, letters)
    plain = "".join(letters)
    for match in _UNLIKE.finditer(plain):
        at = match.start()
        if plain[at] == "L":
            letters[at] = "A"  # he's, that's
        elif words[at] in ("once", "yet"):
            letters[at] = "B"  # "he once said", "he has yet to say"
    for quotation in layout.quotations:
        if quotation.depth:
            continue
        letters[quotation.first] = "“"
        if quotation.closed:
            letters[quotation.after - 1] = "”"
    return "".join(letters)


def _guess(word: str) -> str:
    """The letter of a word that no table holds, by its shape."""
    head = word[0]
    if head.isalpha():
        if head.isupper():
            return "U"
        if word.endswith("ed"):
            return "E"
        if word.endswith("ing") and len(word) > 4:  # noqa: PLR2004 - king, ring
            return "G"
        return "B" if word.endswith("ly") and word not in english.NOT_ADVERBS else "X"
    if head.isdigit():
        return "D"
    if head in "-.":
        return "-" if head == "-" else "."
    return "~"


def _alone(word: str) -> str:
    """The letter of a word that no sentence surrounds."""
    return LETTERS.get(word.lower().replace("’", "'")) or _guess(word)


def _within(word: str) -> str:
    """The letter of a word inside a sentence: a capital makes a name of what might be a verb or a common noun."""
    letter = _alone(word)
    return "U" if letter in "XWVEGBPA" and word[0].isupper() else letter


_PLAIN, _INSIDE = Remembered(_alone), Remembered(_within)


def _unmade_names(layout: Layout, letters: list[str]) -> None:
    """Where a capital makes no name: at the head of a sentence, after a stop, and in headings that have many.

    The stop of an abbreviation ("Sen. Smith", "J. Smith") belongs to the name, and what follows it is one.
    """
    words, starts, ends = layout.tokens.words, layout.tokens.starts, layout.tokens.ends
    for first, _ in layout.sentences:
        word = words[first]
        letter = letters[first] = _PLAIN[word]
        if letter == "U" and word.endswith("ing") and first + 1 < len(words):
            letters[first] = "G" if letters[first + 1] in "PDXOSGB" else "U"  # "Holding signs, ...", not "Beijing"
    _lower_heading(layout, letters)
    kinds = layout.tokens.kinds
    for first, after in layout.sentences:
        stop = kinds.find(".", first, after - 1)
        while stop >= 0:
            following = words[stop + 1]
            if words[stop] != ".":
                pass
            elif stop and starts[stop] == ends[stop - 1] and letters[stop + 1] not in "~.)" and following not in MARKS:
                letters[stop] = "X"
            else:
                letters[stop + 1] = _PLAIN[following]
            stop = kinds.find(".", stop + 1, after - 1)


def _lower_heading(layout: Layout, letters: list[str]) -> None:
    """Take the first headline's capitals for nothing, where most of its words have one."""
    titled = {layout.tokens.at(zone.span[0]) for zone in layout.zones if zone.kind == "headline"}
    if not titled:
        return
    for first, after in layout.sentences:
        if first in titled and _title_case(words := layout.tokens.words[first:after]):
            letters[first:after] = list(_PLAIN.of(words))
            break


def _title_case(words: list[str]) -> bool:
    """Whether a heading gives most of its words a capital, so that capitals tell nothing."""
    letters = [word for word in words if word[0].isalpha() and len(word) > 3]  # noqa: PLR2004 - "of", "and", "the"
    return 4 * sum(word[0].isupper() for word in letters) > 3 * len(letters)
