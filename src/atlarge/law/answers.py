"""What the law answers, with its reasons. Not knowing is an answer; so is a dispute."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

Verdict = Literal["yes", "no", "unknown"]


class Ground(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A node of the tree of grounds: a sentence, whether it holds, the article and the entry it comes from.

    `parts` are the grounds it rests on. `entry` is the id of an entry of the record (`treaties/rome-statute: MNG
    ratification`, `persons/vladimir-putin: ukr-putin-2023`), `sources` that entry's, `basis` "uncited" if it has none.
    """

    says: str
    holds: Verdict
    article: str = ""
    entry: str = ""
    day: date | None = None
    sources: tuple[str, ...] = ()
    basis: str = ""
    parts: tuple[Ground, ...] = ()


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """The day on which an answer changes, to what, and the act that changes it."""

    day: date
    answer: Verdict
    contested: bool = False
    because: str = ""
    entry: str = ""


class UnderReading(msgspec.Struct, frozen=True, kw_only=True):
    """The answer under one reading of a disputed article, and who holds that reading."""

    id: str
    dispute: str
    article: str
    says: str
    by: str
    holders: tuple[str, ...]
    answer: Verdict
    grounds: Ground


class Flip(msgspec.Struct, frozen=True, kw_only=True):
    """What would turn the answer: `fact` says it as a supposition ("the warrant had not been issued").

    `entry` is the entry that is supposed away, empty where there is none, or more than one.
    """

    fact: str
    entry: str
    answer: Verdict


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """Enough to ask the same question again in ten years."""

    record: str
    law: str
    on: date
    known: date | None
    as_of: date


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """Whether a State is bound to arrest a person on a day.

    `answer` is the one under the court's reading; `contested` is true where another reading on record by that day
    answers otherwise, and `readings` then hold each of them side by side, the court's first. `since` and `until` are
    the changes before and after the day. `remarks` are what a careful reader must know beside the answer.
    """

    person: str
    person_name: str
    state: str
    state_name: str
    on: date
    known: date | None = None
    answer: Verdict
    contested: bool
    summary: str
    grounds: Ground
    since: Change | None = None
    until: Change | None = None
    readings: tuple[UnderReading, ...] = ()
    flips: tuple[Flip, ...] = ()
    remarks: tuple[str, ...] = ()
    receipt: Receipt
