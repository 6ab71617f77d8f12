"""Visits made, announced and called off; what was assured and said about them; what courts made of them."""

from __future__ import annotations

from typing import Literal

from atlarge.dates import When
from atlarge.facts.entries import Entry

VisitKind = Literal["visit", "transit", "overflight"]
Course = Literal["announced", "made", "called off", "not attended", "remote"]
Outcome = Literal[
    "",
    "not arrested",
    "arrested",
    "surrendered",
    "left early",
    "turned back",
    "arrested then released",
    "arrested on another warrant",
    "arrested on return",
]
Stance = Literal[
    "assured", "refused", "withdrawn", "hedged", "explained", "sought consultation", "claimed", "none", "ruled"
]

ORGANISATIONS: frozenset[str] = frozenset({"AU", "EU", "ICC", "UN"})
"""Who besides a State may stand as the giver of an assurance."""


class Visit(Entry, frozen=True, kw_only=True, rename={"since": "from", "until": "to"}):
    """`data/visits/<year>/<day>-<person>-<state>.toml`: presence in a State, or a plan of it.

    `since` and `until` are the days of presence, or the days planned where the person did not come. `course` is how
    it went; `gathering` the id of the meeting it was for; `capacity` in what quality the person travelled.
    """

    id: str
    person: str
    state: str
    kind: VisitKind = "visit"
    course: Course
    place: str = ""
    since: When
    until: When | None = None
    occasion: str = ""
    gathering: str = ""
    capacity: str = ""
    outcome: Outcome = ""


class Assurance(Entry, frozen=True, kw_only=True):
    """`data/assurances/<year>/<day>-<giver>.toml`: a State, or someone for it, says what it will do.

    `about` is a visit's id or a topic; `anonymous` is true where nobody is named as having said it; `through` the
    outlets that carried it; `confirmed` who else stands behind it, in words.
    """

    id: str
    giver: str
    by: str
    on: When
    stance: Stance
    says: str
    person: str = ""
    about: str = ""
    anonymous: bool = False
    through: str = ""
    confirmed: str = ""


class Statement(Entry, frozen=True, kw_only=True):
    """A line of `data/statements.csv`: one speaker said one thing; `chain` from the speaker to where it was read."""

    id: str
    speaker: str
    role: str = ""
    on: When
    about: str = ""
    says: str
    through: str = ""
    chain: str = ""


ProceedingKind = Literal[
    "non-compliance",
    "no finding",
    "informed",
    "observations requested",
    "arrest requested",
    "duty restated",
    "appeal",
    "leave to appeal",
    "referral",
    "debate",
    "ruling",
    "national",
]


class Proceeding(Entry, frozen=True, kw_only=True):
    """`data/proceedings/<day>-<court>-<state>.toml`: what a court, or the Assembly, did about a visit or a State.

    `finding` in the recorder's words; `referred` holds "ASP" and "UNSC" as they were sent the matter; `on` is None
    where nothing has happened yet, which is itself worth recording.
    """

    id: str
    body: str
    kind: ProceedingKind
    on: When | None = None
    states: tuple[str, ...] = ()
    person: str = ""
    visit: str = ""
    document: str = ""
    finding: str
    referred: tuple[str, ...] = ()


class Gathering(Entry, frozen=True, kw_only=True, rename={"since": "from", "until": "to"}):
    """A line of `data/gatherings.csv`: one edition of a summit or meeting. `host` chairs; `place` is where it met."""

    id: str
    series: str
    name: str
    edition: int | None = None
    host: str
    place: str = ""
    since: When
    until: When | None = None
    form: Literal["in person", "video", "hybrid"] = "in person"
    names: tuple[str, ...] = ()


class Holder(Entry, frozen=True, kw_only=True):
    """Who holds a reading of a disputed article, since when, and in which decision or statement."""

    who: str
    on: When
    where: str = ""


class LegalReading(Entry, frozen=True, kw_only=True):
    """`data/readings/<id>.toml`: one position in a dispute over an article. `by` "court" is printed first."""

    id: str
    dispute: str
    article: str
    says: str
    by: Literal["court", "text", "States"]
    holders: tuple[Holder, ...] = ()
