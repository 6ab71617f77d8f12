"""States and territories, and the names they go by."""

from __future__ import annotations

from typing import Literal

import msgspec

StateKind = Literal["UN member", "UN observer", "other entity", "territory"]


class State(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A line of `data/states.csv`: an entity that can be bound, or a territory of one.

    `code` is ISO 3166-1 alpha-3 (user-assigned X.. codes where ISO has none); `of` is the code of the State that a
    territory belongs to in the treaty sense. `names`, `demonyms`, `capitals` and `seats` (of power: "the Kremlin")
    are for reading; `name` is the depositary's and is the one that is printed.
    """

    code: str
    alpha2: str = ""
    name: str
    kind: StateKind
    of: str = ""
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    note: str = ""


ARTICLE = frozenset(
    [
        "ARE",
        "BHS",
        "CAF",
        "COD",
        "COG",
        "COM",
        "COK",
        "CYM",
        "DOM",
        "FRO",
        "FSM",
        "GBR",
        "GMB",
        "IOT",
        "KOR",
        "LAO",
        "MDA",
        "MDV",
        "MHL",
        "MKD",
        "NLD",
        "PCN",
        "PHL",
        "PRK",
        "RUS",
        "SHN",
        "SLB",
        "SYR",
        "TCA",
        "TZA",
        "USA",
        "VAT",
        "VGB",
        "XSB",
    ]
)


def in_words(state: State) -> str:
    """The State's name as it stands in a sentence: "the Russian Federation", "Mongolia"."""
    takes_article = state.code in ARTICLE or state.name.split()[0] in (
        "Republic",
        "State",
        "Democratic",
        "Kingdom",
        "United",
    )
    return f"the {state.name}" if takes_article and not state.name.startswith("the ") else state.name
