"""The words that attribute: verbs by their forms and frames, and nouns. Built once from the language's tables."""

from __future__ import annotations

import msgspec

from atlarge.reading.language import english, english_verbs

_VOWELS = "aeiou"


class Verb(msgspec.Struct, frozen=True, kw_only=True):
    """One form of an attributing verb.

    `form` is "b" (bare), "s" (third person), "d" (past), "n" (past participle, where it differs from the past), "g"
    (in -ing). `frames` and `particles` say what may follow (see `language.english_verbs`); `noun` that
    the form may be one. By what may follow: a verb `quotes` (what somebody said, or somebody told), `says` (a clause
    besides), `speaks` (or a clause with "that").
    """

    lemma: str
    form: str
    frames: frozenset[str]
    particles: frozenset[str]
    noun: bool
    quotes: bool
    says: bool
    speaks: bool


def _read(table: str) -> dict[str, set[str]]:
    """The frames of each lemma; a lemma may stand in several lines."""
    frames: dict[str, set[str]] = {}
    for line in table.splitlines():
        marks, _, lemmas = line.partition(":")
        for lemma in lemmas.split():
            frames.setdefault(lemma, set()).update(marks.split())
    return frames


def _irregular(table: str) -> dict[str, tuple[str, str]]:
    found = {}
    for entry in " ".join(table.split()).split("; "):
        lemma, past, participle = entry.split()
        found[lemma] = (past, participle)
    return found


def forms_of(lemma: str, irregular: dict[str, tuple[str, str]]) -> dict[str, str]:
    """The five forms of an English verb.

    >>> forms_of("deny", {})
    {'b': 'deny', 's': 'denies', 'd': 'denied', 'n': 'denied', 'g': 'denying'}
    """
    soft = lemma[-1] == "y" and lemma[-2] not in _VOWELS
    stem = lemma[:-1] if lemma[-1] == "e" and lemma[-2] not in "eo" else lemma
    regular = lemma[:-1] + "ied" if soft else stem + "ed" if stem == lemma and lemma[-1] != "e" else lemma + "d"
    past, participle = irregular.get(lemma, (regular, regular))
    doubled = past.endswith("ed") and len(past) == len(lemma) + 3 and past[len(lemma)] == lemma[-1]
    return {
        "b": lemma,
        "s": lemma[:-1] + "ies" if soft else lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s"),
        "d": past,
        "n": participle,
        "g": past[:-2] + "ing" if doubled else stem + "ing",
    }


def _verb(lemma: str, form: str, frames: frozenset[str], particles: frozenset[str], *, noun: bool) -> Verb:
    return Verb(
        lemma=lemma, form=form, frames=frames, particles=particles, noun=noun, quotes=not frames.isdisjoint("qa"),
        says=not frames.isdisjoint("qsa"), speaks=not frames.isdisjoint("qsta"),
    )  # fmt: skip


def _table() -> dict[str, Verb]:
    irregular = _irregular(english_verbs.IRREGULAR)
    table: dict[str, Verb] = {}
    for lemma, marks in _read(english_verbs.VERBS).items():
        frames = frozenset(mark for mark in marks if mark[0] != "+" and mark != "w")
        particles = frozenset(mark[1:] for mark in marks if mark[0] == "+")
        for spelling in (lemma, lemma[:-3] + "ise") if lemma.endswith("ize") else (lemma,):
            for form, word in forms_of(spelling, irregular).items():
                noun = "w" in marks and form in "bs"
                table.setdefault(word, _verb(lemma, form, frames, particles, noun=noun))
    return table


VERBS = _table()
REPORTING = frozenset(
    word for word, verb in VERBS.items() if "q" in verb.frames and verb.form in "sd" and not verb.noun
)
CUES = frozenset(VERBS) | english.NOUNS.keys() | english.HEARSAY_ADVERBS | {"according", "words", "put", "puts", ":"}
"""Every word, and the mark, that can attribute; folded."""
