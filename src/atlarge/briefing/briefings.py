"""What a briefing holds: the whole of its JSON. Words are put together in `telling`, from this and nothing else.

The structs of the storeys below are used as they are; the two that extend one add the words of the story that the
item was read from, since the story itself is not part of a briefing.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from atlarge.assessment.precedents import Precedent, Precedents
from atlarge.assessment.wanted import AtLargePerson
from atlarge.briefing.days import DayFrom
from atlarge.checking.claims import Claim
from atlarge.facts.entries import Source
from atlarge.facts.visits import Assurance, LegalReading, Proceeding
from atlarge.law.answers import Answer, Ground, Verdict
from atlarge.reading.readings import AssuranceRead, Directness, Link, Span, VisitRead

NOT_ENGLISH = "The story is not in a language that is read yet (English only): nothing found in it means nothing."


class VisitTold(VisitRead, frozen=True, kw_only=True, omit_defaults=False):
    """A visit of the story with the words it was read from. `subject` is its number in `subjects`, or None.

    `stated` are the words that say when; `first` and `last` (ISO 8601) are the days they mean.
    """

    quote: str
    person_name: str = ""
    host_name: str = ""
    stated: str = ""
    subject: int | None = None


class ClaimTold(Claim, frozen=True, kw_only=True, omit_defaults=False):
    """A checked claim with the words that make it."""

    quote: str


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """A visit that the story reports, and what the law says about it.

    `day_from` tells where the day of the question comes from: the "visit" of the story, the same visit or its gathering
    on "record", the day of "publication", or "none"; in the last case nothing is asked and `answer` is None. `bound`
    is yes, no or unknown over all days that the story's words can mean. `sequel` is the same visit on the record, as
    the record knows how it went.
    """

    person: str
    person_name: str
    host: str
    host_name: str
    state: str
    on: date | None
    day_from: DayFrom
    bound: Verdict
    contested: bool
    headline: str
    answer: Answer | None = None
    sequel: Precedent | None = None
    precedents: Precedents | None = None
    may_follow: tuple[Ground, ...] = ()


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """Something that the story says somebody said: `chain` from the first speaker to the outlet.

    `span` covers the words said, `content` each part of them where they are split; `quote` is what is printed there.
    """

    id: str
    span: Span
    content: tuple[Span, ...]
    quote: str
    speaker: str
    chain: tuple[Link, ...]
    directness: Directness
    within: str = ""


class AssuranceTold(AssuranceRead, frozen=True, kw_only=True, omit_defaults=False):
    """An assurance that the story speaks of, with its words and the chain of whoever says that it was given."""

    quote: str
    chain: tuple[Link, ...] = ()
    directness: Directness = "indirect"


class PersonTold(msgspec.Struct, frozen=True, kw_only=True):
    """A person of the record whom the story names: as at large on the day of the story, or None if not or not known."""

    id: str
    name: str
    at_large: AtLargePerson | None


class StateTold(msgspec.Struct, frozen=True, kw_only=True):
    """A State that the story names, and where it stood on the day of the story (empty if that is not known)."""

    code: str
    name: str
    standing: str = ""


class Unlisted(msgspec.Struct, frozen=True, kw_only=True):
    """A person whom the story calls wanted and whom the record does not know; `quote` are the words that say so."""

    name: str
    span: Span
    quote: str


class Bound(msgspec.Struct, frozen=True, kw_only=True):
    """The answer of the first line."""

    answer: Verdict
    contested: bool
    on: date | None
    until: date | None
    headline: str


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """The story that was read: not its text, but what it is called and where its date comes from."""

    title: str
    outlet: str
    published: date | None
    published_from: Literal["given", "metadata", "inferred", "unknown"]
    published_within: tuple[date, date] | None = None


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """Enough to make the same briefing again: versions of record and law, the day of knowledge, the record's status."""

    record: str
    law: str
    on: date | None
    known: date | None
    as_of: date


class Briefing(msgspec.Struct, frozen=True, kw_only=True):
    """A whole briefing. `person`, `host` and `bound` are those of the first subject (empty, unknown if there is none).

    `text` is the length of the story in code points: every span counts in them. `names` gives the printed name for
    every id and code; `readings`, `assurances` and `proceedings` are the entries that the answers and precedents refer
    to, `sources` everything that is cited. `gaps` is what the record and the story do not tell; `unread` counts what a
    reader returned that is not in the text. `understood` is false of a story that is not in English.
    """

    story: Story
    person: str
    host: str
    bound: Bound
    subjects: tuple[Subject, ...]
    visits: tuple[VisitTold, ...]
    said: tuple[Said, ...]
    assured: tuple[AssuranceTold, ...]
    claims: tuple[ClaimTold, ...]
    persons: tuple[PersonTold, ...]
    states: tuple[StateTold, ...]
    unlisted: tuple[Unlisted, ...]
    names: dict[str, str]
    readings: dict[str, LegalReading]
    assurances: dict[str, Assurance]
    proceedings: dict[str, Proceeding]
    sources: dict[str, Source]
    gaps: tuple[str, ...]
    receipt: Made
    text: int
    unread: int = 0
    understood: bool = True
