"""Persons told by neither name nor title: "the 71-year-old", "the former general", "the man in the Kremlin".

Such words mean the person of the record whom the text is about, where that person was the last one named.
"""

from __future__ import annotations

from atlarge.reading.readings import Mention
from atlarge.reading.visiting.stage import YEARS_OLD, Stage

_HEADS = frozenset(
    "leader president premier man general strongman ruler autocrat politician veteran officer suspect accused "
    "defendant statesman septuagenarian octogenarian warlord commander visitor guest chief".split()
)
"""Nouns that may stand for a person once named."""
_ALONE = frozenset("strongman ruler autocrat statesman septuagenarian octogenarian warlord visitor guest".split())
"""Of these, nouns that say enough by themselves; "the president", "the suspect", "the man" need a word more."""
_OWN = frozenset(
    "the former ex then one-time onetime long-time longtime ageing aging veteran wanted indicted accused sanctioned "
    "embattled ousted deposed visiting sitting incumbent retired fallen hardline authoritarian old elderly same "
    "defiant beaming smiling military army wartime".split()
)
"""What may stand between "the" and such a noun."""
_WORDS = 5  # between "the" and the noun
_MOST = 120  # years


def described(stage: Stage, at: int) -> Mention | None:
    """The person meant by a description whose noun is at the token; None if it can be somebody else's."""
    word = stage.folded(at)
    if (word == "state" and stage.near(at - 3, at) == ["the", "head", "of"]) or word == "excellency":
        return stage.he(at)
    if word not in _HEADS and not word.endswith(YEARS_OLD):
        return None
    person = stage.he(at) or _by_age(stage, at)
    if person is None or stage.word(at + 1)[:1].isupper():
        return None
    for index in range(at, at - _WORDS, -1):
        word = stage.folded(index)
        if word == "the":
            told = index < at - 1 or stage.folded(at) in _ALONE or stage.folded(at).endswith(YEARS_OLD)
            return person if index < at and (told or _in_the_seat(stage, at, person.ref)) else None
        if word.endswith(YEARS_OLD):
            if not _of_age(stage, person.ref, word):
                return None
        elif index < at and not (word in _OWN or _of_home(stage, index, person.ref) or _is_acronym(stage, index)):
            return None
    return None


def _is_acronym(stage: Stage, at: int) -> bool:
    """ "The RSF commander"; but "the US president" is another State's."""
    owner = stage.owner.get(at)
    return stage.word(at).isupper() and (owner is None or owner.kind != "State")


_SOUGHT = frozenset({"warrant", "warrants", "list"})


def _by_age(stage: Stage, at: int) -> Mention | None:
    """ "The 47-year-old": of the persons that the text names, the one of that age."""
    word = stage.folded(at)
    born = {ref for ref in stage.refs if (one := stage.record.persons.get(ref)) is not None and one.born is not None}
    if not word.removesuffix(YEARS_OLD).isdecimal():
        return None
    aged = [ref for ref in sorted(born) if _of_age(stage, ref, word)]
    return stage.first_named(aged[0]) if len(aged) == 1 else None


def _in_the_seat(stage: Stage, at: int, person: str) -> bool:
    """ "The man in the Kremlin", "the man from Moscow", "the man with the warrant"."""
    if stage.folded(at + 1) in ("with", "under", "on") and not _SOUGHT.isdisjoint(stage.near(at + 2, at + 5)):
        return True
    link = stage.folded(at + 1) in ("in", "from", "of")
    return link and any(_of_home(stage, one, person) for one in (at + 2, at + 3))


def _of_home(stage: Stage, at: int, person: str) -> bool:
    """Whether the token names the person's own State or its seat of power: "the Kremlin chief"."""
    owner = stage.owner.get(at)
    return owner is not None and owner.kind == "State" and stage.at_home(person, owner.ref)


def _of_age(stage: Stage, ref: str, word: str) -> bool:
    """Whether the age can be the person's: by the record, with a year to either side for a birthday near."""
    person = stage.record.persons.get(ref)
    years = word.removesuffix(YEARS_OLD)
    if person is None or person.born is None or not years.isdecimal() or not 0 < int(years) < _MOST:
        return years.isdecimal()
    ages = {date.first.year - person.born.first.year - int(years) for date in stage.dates if date.first is not None}
    return not ages or any(-1 <= age <= 1 for age in ages)
