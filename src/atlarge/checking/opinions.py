"""What no record can settle: states of mind, motives, judgements of the writer, and the outlet's own doings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion

_KINDS: tuple[tuple[str, str, str], ...] = (
    (
        "silence",
        (
            r"(?:<o\d+>|we|this (?:newspaper|paper|website)) (?:has |have "
            r"|had )?(?:contacted|reached out to|approached|asked|emailed) [^.;]{0,60}?(?:for (?:a )?comment"
            r"|for (?:a )?response)"
        ),
        "The outlet's own enquiry.",
    ),
    (
        "silence",
        (
            r"(?:did not|didn't|had not|has not)(?: immediately)? (?:answer|respond to|reply to"
            r"|return)[^.;,]{0,20}? (?:requests? for comment|questions|calls?|emails?)"
        ),
        "The outlet's own enquiry.",
    ),
    (
        "silence",
        r"(?:did not|didn't) (?:immediately )?(?:respond|reply)(?: to [^.;,]{0,40})?$",
        "The outlet's own enquiry.",
    ),
    (
        "opinion",
        r"\beas(?:ing|ed) (?:any |the )?(?:concerns?|fears|worries|nerves|tensions)[^.;,\"]{0,50}",
        "A state of mind.",
    ),
    (
        "opinion",
        (
            r"(?:amid|under|comes amid|faces?) (?:an? )?(?:increas\w+|grow\w+|mount\w+|intense|heightened|renewed"
            r"|rising) (?:international )?(?:scrutiny|pressure|criticism|isolation|concern)[^.;,\"]{0,60}"
        ),
        "An evaluation.",
    ),
    (
        "opinion",
        (
            r"(?:wanted|wants|hopes?|hoped|seeks?|sought|tried|trying|keen|eager|anxious|determined"
            r"|appears? to want) to (?:show|prove|demonstrate|send (?:a )?(?:signal|message)|keep away"
            r"|avoid embarrass\w+|project|signal|test)[^.;,\"]{0,80}"
        ),
        "A motive.",
    ),
    (
        "opinion",
        (
            r"(?:seen|viewed|regarded|interpreted|read) (?:by (?:many|some|observers|analysts"
            r"|critics) )?as (?:an? )?(?:snub|test|challenge|blow|triumph|victory|insult|gesture|signal"
            r"|show)[^.;,\"]{0,60}"
        ),
        "An evaluation.",
    ),
    (
        "opinion",
        (
            r"\b(?:slap in the face|hypocris\w+|disgrace\w*|shameful\w*|cynical\w*|brazen\w*|humiliat\w+|mockery"
            r"|farce|let nobody tell)\b[^.;,\"]{0,60}"
        ),
        "The writer's judgement.",
    ),
    (
        "opinion",
        (
            r"\b(?:experts?|lawyers?|analysts?|observers?|critics|diplomats?|scholars|many|some)(?: \w+){0,3}"
            r" (?:doubt\w*|fear\w*"
            r"|hope\w*|suspect\w*|wonder\w*|regret\w*|think|believe)\b[^.;\"]{3,80}"
        ),
        "The view of people without a name.",
    ),
    ("opinion", r"in (?:an (?:apparent|obvious) )?(?:bid|effort|attempt) to [^.;,\"]{5,70}", "A motive."),
    ("opinion", r"\bfor fear (?:of|that)[^.;,\"]{3,60}|\bout of fear\b[^.;,\"]{0,40}", "A motive."),
)
_PATTERNS = tuple((kind, re.compile(words), why) for kind, words, why in _KINDS)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every statement that cannot be checked."""
    for clause in context.told:
        for kind, pattern, why in _PATTERNS:
            match = pattern.search(clause.text)
            if match:
                opinion = Opinion(verdict="not checkable", why=why)
                yield opinion.of(kind, clause.original(match.start(), match.end()), why)  # type: ignore[arg-type]
