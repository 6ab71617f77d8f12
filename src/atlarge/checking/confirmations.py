"""Claims that somebody confirmed, admitted or acknowledged something, held against the words on record."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from atlarge.checking.claims import ClaimKind, Evidence
from atlarge.checking.context import Context, is_near
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_visit
from atlarge.checking.quotations import of_entry
from atlarge.checking.sayings import entries_near, gist, speaks_for
from atlarge.checking.slots import Clause
from atlarge.checking.wording import listed, sentence
from atlarge.facts.visits import Assurance, Statement

_VERB = r"(?:confirm(?:ed|s|ing)?|admit(?:ted|s|ting)?|acknowledg(?:ed|es|ing)|conced(?:ed|es|ing))"
_ACTIVE = re.compile(
    rf"\b(?P<verb>{_VERB})(?! (?:\w+ ){0, 4}(?:charges|counts|hearing)| \d+)\b(?: (?:on|this|last"
    r"|to) (?:\w+|<[do]\d+>))? ?(?P<object>[^.;\"]{0,160})"
)
_PASSIVE = re.compile(
    r"\b(?P<it>that|this|it|which|the (?:report|assurances?|claim|news))? ?(?:was|were|has been|have been"
    rf"|is) (?:later |also )?(?P<verb>{_VERB})(?: (?P<by>by) (?P<who>[^.;,\"]{{3,80}}))?"
)
_TALKS = re.compile(
    r"\bsaid (?:that )?(?:they|he|she|it|there)(?: had)? (?:held|had|been"
    r"|conducted) (?:a )?(?:conversations?|talks|discussions|negotiations"
    r"|contacts)(?: with [^.;,\"]{0,50}?)?(?= and\b|[.;,\"]|$)"
)
_ASSURE = frozenset({"assure"})
_ARREST = frozenset({"arrest"})
_NOT = re.compile(
    r"\b(?:not|never|un|nor|neither|no|yet to|without|refused to|declined to|could not|cannot)\b ?(?:been "
    r"|be |have |has |\w+ly )?$"
)
_SAID = re.compile(r"\b(?:said|saying|told [^.;]{0,30}?)(?: that)? (?P<words>[^.;]{10,160})")
_NO_ARREST = re.compile(r"\b(?:not|never|no|without|nobody|would|will)\b|n't\b", re.IGNORECASE)
_OF_A_CASE = re.compile(
    r"\b(?:charges?|counts?|warrants?|verdict|convictions?|sentence|ruling|decision|finding|judgment|acquittal)"
    r"(?: against <p\d+>| (?!that\b)\w+){0,3} ?$"
)
""" "The charges were confirmed": judges did, and nobody said so. """
_LEAD = 12
_FEW = 3
_COMMON = 2
_ANSWER = re.compile(
    r"^asked (?:if|whether|about|for)?(?P<question>.*?)(?:,|;) ?(?:replied|answered|said|he said)(?P<answer>.*)$"
)


class Confirmed(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody is said to have confirmed something. `about` are the words of what, `who` those of the speaker."""

    who: str
    about: str
    start: int
    end: int
    talks: bool = False
    quoted: str = ""


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every confirmation told, and for talks that somebody is said to have spoken of."""
    for clause in context.told:
        for told in find(context, clause, context.clauses[clause.index - 1] if clause.index else None):
            opinion = judge(context, told)
            if opinion:
                kind: ClaimKind = "assurance" if told.talks else "attribution"
                yield opinion.of(
                    kind,
                    clause.original(told.start, told.end),
                    sentence(f"{told.who.strip()[:60] or 'somebody'} confirmed: {told.about.strip()[:100]}"),
                )


def find(context: Context, clause: Clause, before: Clause | None) -> Iterator[Confirmed]:
    """Yield the confirmations in a sentence."""
    for match in _TALKS.finditer(clause.text):
        start = max(clause.text.rfind("who ", 0, match.start()), match.start())
        about = _original(context, clause, match.start(), match.end())
        who = _speaker(context, clause, match.start())
        yield Confirmed(who=who, about=about, start=start, end=match.end(), talks=True)
    passive = _PASSIVE.search(clause.text)
    if passive and _OF_A_CASE.search(clause.text[: passive.start()]):
        return
    if passive and not _NOT.search(clause.text[: passive.start()]):
        who = _original(context, clause, passive.start("who"), passive.end("who")) if passive["who"] else ""
        lead = _original(context, clause, 0, passive.start())
        if who or lead:
            about = lead if len(lead) >= _LEAD else _whole(context, before) or lead
            yield Confirmed(who=who, about=about, start=passive.start(), end=passive.end())
        return
    for match in _ACTIVE.finditer(clause.text):
        if not _NOT.search(clause.text[max(0, match.start() - 30) : match.start()]):
            yield _active(context, clause, before, match)


def _active(context: Context, clause: Clause, before: Clause | None, match: re.Match[str]) -> Confirmed:
    """What "confirmed ..." is about: its object, or the sentence before where the object only points back."""
    about = _original(context, clause, match.start("object"), match.end("object"))
    if re.search(r"\b(?:the|that) (?:report|news|claim|story)\b", match["object"]) or len(about.split()) < _FEW:
        about = _whole(context, before) or about
    at = match.end("verb")
    said = _SAID.search(clause.text[at:])
    quoted = _original(context, clause, at + said.start("words"), at + said.end("words")) if said else ""
    who = _speaker(context, clause, match.start())
    return Confirmed(who=who, about=about, start=match.start(), end=match.end(), quoted=quoted)


def _whole(context: Context, clause: Clause | None) -> str:
    return context.reading.text[clause.span[0] : clause.span[1]] if clause else ""


def _original(context: Context, clause: Clause, start: int, end: int) -> str:
    span = clause.original(start, end)
    return context.reading.text[span[0] : span[1]]


def _speaker(context: Context, clause: Clause, at: int) -> str:
    """The words before the verb, back to the beginning of its clause, and those right after it."""
    text = clause.text
    start = max(text.rfind(mark, 0, at) for mark in (". ", "; ", '"'))
    near = _original(context, clause, max(start, at - 90, 0), at)
    after = _original(context, clause, at, min(len(text), at + 110))
    return near if len(near) > _FEW else after


def judge(context: Context, told: Confirmed) -> Opinion | None:
    """Compare what is said to have been confirmed with the speaker's words on record, and with those quoted."""
    own = [
        e
        for e in entries_near(context, context.day, before=90)
        if isinstance(e, Statement | Assurance) and speaks_for(e, told.who, "")
    ]
    own = [e for e in own if not _is_unnamed(e)]
    evidence = tuple(of_entry(context, e) for e in own[:4])
    if told.talks:
        return _talks(own, evidence) if own else None
    wanted = gist(told.about)
    core = [key for key in (_ASSURE, _ARREST) if key & wanted]
    if core == [_ARREST] and not _NO_ARREST.search(told.about):
        return None
    if not core:
        return _plain(context, told, own)
    if not own:
        return None
    needed = frozenset().union(*core)
    written = re.search(r"\b(?:in writing|written|signed)\b", told.about)
    if any(_says(e, needed) and not (written and not re.search(r"writ|signed", e.says)) for e in own):
        return Opinion(verdict="supported", why="The speaker's words on record say so.", evidence=evidence)
    said = listed(f'"{e.says}"' for e in own[:3])
    why = f"The words on record confirm no such thing: {said}."
    return Opinion(
        verdict="contradicted",
        why=why,
        evidence=evidence,
        instead=sentence(f"{own[0].speaker if isinstance(own[0], Statement) else own[0].by} said: {own[0].says}"),
    )


def _is_unnamed(entry: Statement | Assurance) -> bool:
    if isinstance(entry, Assurance):
        return entry.anonymous
    return "unnamed" in entry.speaker or entry.role == "sources"


def _says(entry: Statement | Assurance, needed: frozenset[str]) -> bool:
    answer = _ANSWER.match(entry.says)
    words = gist(answer["answer"] if answer else entry.says)
    if "assure" in needed:
        return "assure" in words or ({"arrest"} <= words and isinstance(entry, Assurance) and entry.stance == "assured")
    return bool(needed & words)


def _talks(own: list[Statement | Assurance], evidence: tuple[Evidence, ...]) -> Opinion:
    """Talks that are in the question put to the speaker, and not in the answer, are implied at most."""
    plain, asked = False, False
    for entry in own:
        answer = _ANSWER.match(entry.says)
        if answer:
            asked = asked or "talk" in gist(answer["question"])
            plain = plain or "talk" in gist(answer["answer"])
        elif re.search(r"\b(?:held|had) (?:talks|conversations|discussions)|\bnegotiat|\bconsulted\b", entry.says):
            plain = True
    if plain:
        return Opinion(verdict="supported", why="The speaker's words on record say so.", evidence=evidence)
    why = (
        "The talks are in the question put to the speaker; the answer only implies them."
        if asked
        else "The words on record do not speak of such talks."
    )
    return Opinion(verdict="imprecise", why=why, evidence=evidence, instead=sentence(own[-1].says))


def _plain(context: Context, told: Confirmed, own: list[Statement | Assurance]) -> Opinion | None:
    """Something else is said to be confirmed: supported where the speaker's words have it, else not on record."""
    wanted = gist(told.about)
    if len(wanted) < _COMMON or not context.person:
        return None
    for entry in own:
        if len(gist(entry.says) & wanted) >= _COMMON:
            return Opinion(
                verdict="supported", why="The speaker's words on record agree.", evidence=(of_entry(context, entry),)
            )
    if "visit" in wanted or "attend" in told.about:
        absent = [
            v
            for v in context.visits_of(context.person)
            if v.state == context.host and v.course == "not attended" and is_near(v, context.day, before=30, after=60)
        ]
        if absent:
            why = f"No plan to come is on record: {of_visit(context.record, absent[0]).says}. {absent[0].note}"
            return Opinion(
                verdict="contradicted",
                why=sentence(why),
                evidence=(of_visit(context.record, absent[0]),),
                instead="No plan to come was confirmed.",
            )
    if own:
        return None
    if told.quoted and len(gist(told.quoted) & wanted) < _COMMON:
        why = "The words then quoted confirm no such thing, and no such confirmation is on record."
        return Opinion(verdict="contradicted", why=why, instead=sentence(f"write only what was said: {told.quoted}"))
    return Opinion(verdict="not on record", why="No such confirmation is on record.")
