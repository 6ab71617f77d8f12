"""Acts that a State did towards a treaty, as the depositary received them. No status: status is computed."""

from __future__ import annotations

from typing import Literal

from atlarge.dates import When
from atlarge.facts.entries import Entry

ActKind = Literal[
    "signature",
    "ratification",
    "acceptance",
    "approval",
    "accession",
    "succession",
    "deposit-withdrawn",
    "withdrawal",
    "withdrawal-rescinded",
    "signature-disowned",
]

DEPOSITS: frozenset[str] = frozenset({"ratification", "acceptance", "approval", "accession", "succession"})

DeclarationKind = Literal[
    "acceptance-12-3", "opt-out-124", "exclusion", "exclusion-lifted", "extension", "limit", "uncontrolled", "remark"
]


class Treaty(Entry, frozen=True, kw_only=True):
    """`data/treaties/<id>.toml`: the treaty itself, apart from what States did towards it.

    `done` is the day it was adopted, `in_force` the first day on which it bound anybody; `text` the address of the
    official text, `table` that of the depositary's table of signatures and deposits.
    """

    id: str
    title: str
    depositary: str
    done: When
    in_force: When
    text: str = ""
    table: str = ""


class Act(Entry, frozen=True, kw_only=True):
    """A line of `data/treaties/<treaty>.csv`: what the depositary received from a State, and when.

    `treaty` is the id of the treaty, taken from the name of the file; `effective` is the day the instrument itself
    names, if it names a later one than the treaty does (article 127(1)).
    """

    treaty: str = ""
    state: str
    act: ActKind
    on: When
    effective: When | None = None
    public: When | None = None


class Declaration(Entry, frozen=True, kw_only=True):
    """A line of `data/declarations.csv`: a declaration under the Statute, or where the Statute reaches a territory.

    `territory` is a code of `data/states.csv`, empty for the State as a whole; `effective` and `ended` bound what the
    declaration speaks of; `situation` is the Court's code where it accepts jurisdiction for one; `standing` is what
    others decided about it ("rejected", "not acted on").
    """

    id: str
    state: str
    kind: DeclarationKind
    territory: str = ""
    situation: str = ""
    lodged: When | None = None
    effective: When | None = None
    ended: When | None = None
    scope: str = ""
    effect: str = ""
    standing: str = ""


class Agreement(Entry, frozen=True, kw_only=True):
    """A line of `data/agreements.csv`: an agreement in the sense of article 98(2) between two States."""

    id: str
    state: str
    sending: str
    on: When
    ended: When | None = None


class Resolution(Entry, frozen=True, kw_only=True):
    """`data/resolutions/<id>.toml`: a Security Council resolution that refers a situation, or a draft that failed.

    `addressed` are the States told to cooperate, `verb` with what word; others are urged at most.
    """

    id: str
    title: str
    on: When
    situation: str = ""
    addressed: tuple[str, ...] = ()
    verb: str = ""
    text: str = ""
    adopted: bool = True


class Situation(Entry, frozen=True, kw_only=True):
    """A line of `data/situations.csv`: a situation before the Court; `opened` is the day its investigation began."""

    code: str
    name: str
    state: str
    trigger: str
    opened: When | None = None
