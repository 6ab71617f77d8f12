"""What a language model is asked to give back: words of the article, and nothing that has to be believed.

The JSON Schema that goes out with a question is made from these types, and the answer is read by them. There is no
field for an offset. `value`, `state_named` and the like are the model's own reading of words that it quotes: they are
compared with what our rules read from the same words, reported where they differ, and never used.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from atlarge.reading.readings import VisitState

MOST_ITEMS = 400
"""Items of one kind in one answer; no passage that is sent holds more."""


class Passage(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of the article, letter for letter; `before` and `after` are a few words that stand around them there."""

    quote: str
    before: str
    after: str


class SaidReply(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody says something: who, the reporting words, what is said (in parts if split), and through whom."""

    source: Passage | None
    cue: Passage
    content: list[Passage]
    through: Passage | None


class DateReply(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A time expression; `value` is ISO 8601 as the model reads it, or empty."""

    words: Passage
    value: str


class PlaceReply(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The name of a State, its people, its capital or seat of power; `state_named` is its ISO 3166-1 alpha-3 code."""

    words: Passage
    state_named: str


class VisitReply(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A visit: the verb or noun that speaks of it, who, where, when, and what became of it."""

    trigger: Passage
    traveller: Passage | None
    place: Passage | None
    when: Passage | None
    state: VisitState
    negated: bool
    hedged: bool


class AssuranceReply(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody says what a State will or will not do to a person who visits it."""

    words: Passage
    giver: Passage | None
    person: Passage | None
    host: Passage | None
    stance: Literal["assured", "refused", "hedged", "denied"]


class Reply(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A whole answer."""

    attributions: list[SaidReply]
    dates: list[DateReply]
    places: list[PlaceReply]
    visits: list[VisitReply]
    assurances: list[AssuranceReply]


ItemReply = SaidReply | DateReply | PlaceReply | VisitReply | AssuranceReply

KINDS: dict[str, type[ItemReply]] = {
    "attributions": SaidReply,
    "dates": DateReply,
    "places": PlaceReply,
    "visits": VisitReply,
    "assurances": AssuranceReply,
}


class Offered(msgspec.Struct, frozen=True, kw_only=True):
    """One item of an answer before it is placed: its kind, the item or why it could not be read, its words as given."""

    kind: str
    item: ItemReply | None
    quote: str
    reason: str = ""


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of an answer, strict as OpenAI-compatible endpoints want it."""
    return msgspec.json.schema(Reply)


def offered(answer: str) -> list[Offered]:
    """The items of an answer, each read by its own type, so that one bad item does not take the good ones with it.

    Raises `ValueError`, saying what is wrong, for an answer that holds no JSON object of ours at all.
    """
    lists = _lists(answer)
    return [_offer(kind, raw) for kind in KINDS for raw in lists[kind][:MOST_ITEMS]]


def _lists(answer: str) -> dict[str, list[msgspec.Raw]]:
    """The five lists of an answer, unread. Thoughts or a fence around the object are left out."""
    told = answer.rpartition("</think>")[2]
    start, end = told.find("{"), told.rfind("}")
    if start < 0 or end < start:
        raise ValueError(f"it holds no JSON object; it begins {answer.strip()[:60]!r}")
    try:
        given = msgspec.json.decode(told[start : end + 1].encode("utf-8", "replace"), type=dict[str, msgspec.Raw])
    except msgspec.MsgspecError as error:
        raise ValueError(f"it is broken JSON ({error})") from None
    except RecursionError:
        raise ValueError("it is nested too deep") from None
    if not given.keys() & KINDS.keys():
        raise ValueError(f"it has none of the lists {', '.join(KINDS)}")
    return {kind: _list(given.get(kind), kind) for kind in KINDS}


def _list(raw: msgspec.Raw | None, kind: str) -> list[msgspec.Raw]:
    if raw is None:
        return []
    try:
        return msgspec.json.decode(raw, type=list[msgspec.Raw])
    except (msgspec.MsgspecError, RecursionError):
        raise ValueError(f"{kind!r} is not a list") from None


def _offer(kind: str, raw: msgspec.Raw) -> Offered:
    shown = bytes(raw)[:400].decode("utf-8", "replace")
    try:
        item = msgspec.json.decode(raw, type=KINDS[kind])
    except (msgspec.MsgspecError, RecursionError) as error:
        return Offered(kind=kind, item=None, quote=shown, reason=f"not of the form asked for: {error}")
    return Offered(kind=kind, item=item, quote=words_of(item) or shown)


def words_of(item: ItemReply) -> str:
    """The words that an item stands on, for showing it."""
    if isinstance(item, SaidReply):
        return " [...] ".join(part.quote for part in item.content)
    if isinstance(item, VisitReply):
        return item.trigger.quote
    return item.words.quote
