"""What a text says, as read: every item tied to the characters it came from.

All offsets are half-open `[start, end)` in code points of the text as given: `reading.text[start:end]` is the
evidence. Nothing here knows the law, or whether what the text says is so.
(`gc=False`: no item can be part of a circle, so the collector need not look at it.)
"""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

Span = tuple[int, int]

ZoneKind = Literal["headline", "body", "quotation", "caption", "credit", "contact", "boilerplate"]
MentionKind = Literal["person", "State", "court", "gathering", "outlet", "body", "treaty"]
PlaceReading = Literal["place", "government", "people"]
LinkKind = Literal["named", "official document", "institution", "anonymous", "outlet", "own voice"]
Directness = Literal["direct", "mixed", "indirect"]
VisitState = Literal["announced", "under way", "made", "called off", "not attended", "remote"]


class Item(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Anything read. `span` is where, `rule` the name of the rule that found it, `reader` which reader ran it."""

    span: Span
    rule: str = ""
    reader: str = "rules"


class Zone(Item, frozen=True, kw_only=True, tag=False):
    """A stretch of the text with one function on the page: a caption is not the story."""

    kind: ZoneKind


class Mention(Item, frozen=True, kw_only=True):
    """A name, or a word that stands for one. `ref` is the record's id or alpha-3 code, empty if it has none.

    `names` is what the mention resolves to in words ("he" → "Vladimir Putin"). `sense` is for States only: the
    place itself, its government ("Moscow said"), or its people.
    """

    kind: MentionKind
    ref: str = ""
    names: str = ""
    sense: PlaceReading | None = None


class DateRead(Item, frozen=True, kw_only=True):
    """A time expression.

    `value` is ISO 8601 with granularity ("2024-09-03", "2024-09", "2024-W34", "P2D", "PRESENT_REF"), empty where it
    depends on a publication day that is not known. `first` and `last` bound the days meant, where days are meant;
    `trace` says how it was resolved, step by step.
    """

    value: str = ""
    first: date | None = None
    last: date | None = None
    trace: tuple[str, ...] = ()


class Link(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One link of a chain of sources: who, how strong, and where the text says so (None for the outlet itself)."""

    name: str
    kind: LinkKind
    span: Span | None = None
    ref: str = ""


class Attribution(Item, frozen=True, kw_only=True):
    """Somebody says something. `span` runs from the first to the last character of all its parts.

    `content` may be several spans where the words are split; `source` is None where the text gives none. `chain`
    runs from whoever said it first to the outlet that printed it. `within` is the id of the attribution whose content
    this one is part of.

    `rule` "attitude": the text tells what somebody wants, decides, backs or refuses ("Arvand refused to arrest him");
    nobody is said to have said so.
    """

    id: str
    source: Span | None = None
    cue: Span | None = None
    content: tuple[Span, ...] = ()
    directness: Directness = "indirect"
    chain: tuple[Link, ...] = ()
    speaker: str = ""
    ref: str = ""
    within: str = ""


class VisitRead(Item, frozen=True, kw_only=True):
    """A visit the text speaks of. `span` covers the words it was read from, `trigger` the verb or noun.

    `person` and `host` are the record's ids where known, `traveller` and `place` the text's words. `when` is the
    index of a `DateRead` in `Reading.dates`; `first`/`last` bound the days, as precise as stated. `past` is true for
    a visit that the text itself puts before the one it reports; `zone` tells captions from the story. `negated`: the
    text denies any such visit ("has never been to"); one that was to be and was not is "not attended" or "called off".
    """

    trigger: Span
    traveller: str = ""
    person: str = ""
    host: str = ""
    place: str = ""
    state: VisitState
    when: int | None = None
    first: date | None = None
    last: date | None = None
    occasion: str = ""
    gathering: str = ""
    negated: bool = False
    hedged: bool = False
    past: bool = False
    zone: ZoneKind = "body"


class AssuranceRead(Item, frozen=True, kw_only=True):
    """Somebody says what a State will or will not do to a person. `stance` is what is said to have been assured."""

    giver: str = ""
    giver_state: str = ""
    person: str = ""
    host: str = ""
    stance: Literal["assured", "refused", "hedged", "denied"] = "assured"
    attribution: str = ""


class Rejected(msgspec.Struct, frozen=True, kw_only=True):
    """Something a reader returned that is not in the text as it claims: dropped, and shown with the reason."""

    reader: str
    what: str
    quote: str
    reason: str


class Reading(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A text as read. `published_from` says where the publication day comes from.

    "given" by the caller, the page's own "metadata", "inferred" from the text, or "unknown". Where the text allows only
    some days `published_within` is the first and the last of them, and `published_trace` says from which words.
    """

    text: str
    title: str = ""
    outlet: str = ""
    published: date | None = None
    published_from: Literal["given", "metadata", "inferred", "unknown"] = "unknown"
    published_within: tuple[date, date] | None = None
    published_trace: tuple[str, ...] = ()
    sentences: tuple[Span, ...] = ()
    zones: tuple[Zone, ...] = ()
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateRead, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    visits: tuple[VisitRead, ...] = ()
    assurances: tuple[AssuranceRead, ...] = ()
    rejected: tuple[Rejected, ...] = ()
