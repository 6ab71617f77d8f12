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

from atlarge.reading.cues import VERBS
from atlarge.reading.language import english

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


def alone(word: str) -> str:
    """The letter of a word that no sentence surrounds."""
    return LETTERS.get(word.lower().replace("’", "'")) or _guess(word)


def inside(word: str) -> str:
    """The letter of a word inside a sentence: a capital makes a name of what might be a verb or a common noun."""
    letter = alone(word)
    return "U" if letter in "XWVEGBPA" and word[0].isupper() else letter
