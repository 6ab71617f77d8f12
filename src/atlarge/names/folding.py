"""One spelling for all spellings of a name: case, accents, marks and the letters that scripts write in two ways."""

from __future__ import annotations

import re
import unicodedata

# Letters that no Unicode decomposition joins, as written in one name or another of the record.
_LETTERS = str.maketrans(
    {
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ک": "ك",
        "ة": "ه",
        "ۀ": "ه",
        "ہ": "ه",
        "ە": "ه",
        "ـ": None,
        "ı": "i",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ё": "е",
        "ʻ": None,
        "ʼ": None,
        "’": None,
        "‘": None,
        "'": None,
        "`": None,
        "´": None,
        "\u200c": " ",
        "\u200d": None,
        "\u00ad": None,
    }
)

_NOT_WORD = re.compile(r"[\W_]+")

# For the automaton: one character for one, so that offsets stay those of the text as given.
_ONE_FOR_ONE = (
    ("\n", " "),
    ("\t", " "),
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u2009", " "),
    ("\u2018", "'"),
    ("\u2019", "'"),
    ("\u02bc", "'"),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\u2013", "-"),
)


def fold(name: str) -> str:
    """The name in lower case, without accents and marks, its words apart by single blanks.

    >>> fold("Omar al-Béchir")
    'omar al bechir'
    >>> fold("CÔTE D’IVOIRE")
    'cote divoire'
    """
    if name.isascii():
        return _NOT_WORD.sub(" ", name.lower().replace("'", "").replace("`", "")).strip()
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
    bare = "".join(mark for mark in bare if not unicodedata.combining(mark)).translate(_LETTERS)
    return _NOT_WORD.sub(" ", bare).strip()


def bare(name: str) -> str:
    """The name with its accents taken off and nothing else changed, as a wire service would send it.

    >>> bare("Türkiye"), bare("São Tomé")
    ('Turkiye', 'Sao Tome')
    """
    if name.isascii():
        return name
    apart = unicodedata.normalize("NFD", name)
    return unicodedata.normalize("NFC", "".join(mark for mark in apart if not unicodedata.combining(mark)))


def one_for_one(text: str) -> str:
    """The text with blanks, dashes and apostrophes made plain, one character for one: offsets stay as they are."""
    for mark, plain in _ONE_FOR_ONE[: 2 if text.isascii() else None]:
        text = text.replace(mark, plain)
    return text
