"""Claims about leaving as such: who was first to leave, and that a State can leave at once.

Rome Statute, article 127(1): a withdrawal takes effect one year after the depositary has received the notice, unless
the notice names a later day. It cannot name an earlier one, and an announcement has no effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.claims import Evidence
from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_article
from atlarge.checking.slots import Clause
from atlarge.checking.treaty_acts import History, history_of
from atlarge.checking.treaty_subjects import subject_left
from atlarge.checking.wording import day_in_words, listed, ordinal, sentence

_NUMBERS = {"first": 1, "only": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_ORDER = re.compile(
    r"\b(?:the |become |became )*(?P<n>first|only|second|third|fourth|fifth) (?:ever )?(?:state|country"
    r"|nation|member|government)"
    r"(?: state| party)?(?: ever)? (?:to|that|which) (?:ever |have "
    r"|has )?(?:leave|left|quit|withdraw|withdrew|exit|go)\b(?: [^.;,<>]{0,40})?"
)
_AT_ONCE = re.compile(
    r"\b(?:withdraw\w*|leav(?:e|es|ing)|exit\w*|quit\w*|departure"
    r"|out)\b[^.;\"]{0,60}?\b(?:with immediate effect|effective immediately)"
)
_RULE = of_article(
    "Rome Statute, article 127(1)", "a withdrawal takes effect one year after the notice is received, or later"
)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every rank in leaving, and for every withdrawal said to hold at once."""
    for clause in context.clauses:
        match = _ORDER.search(clause.text)
        if match:
            opinion = _rank(context, clause, match)
            if opinion:
                yield opinion.of(
                    "treaty status", clause.original(match.start(), match.end()), f"The {match['n']} State to leave."
                )
        match = _AT_ONCE.search(clause.text)
        if match:
            why = (
                "A withdrawal takes effect a year after the depositary has received the notice; no "
                "announcement can shorten that."
            )
            opinion = Opinion(
                verdict="contradicted", why=why, evidence=(_RULE,), instead="Write that a withdrawal was announced."
            )
            yield opinion.of(
                "treaty status", clause.original(match.start(), match.end()), "A withdrawal with immediate effect."
            )


def departed(context: Context) -> list[History]:
    """Return the States that had ceased to be Parties by the day, in the order in which they left."""
    codes = dict.fromkeys(act.state for act in context.record.acts if act.act == "withdrawal")
    gone = [history_of(context, code) for code in codes]
    return sorted((h for h in gone if h.left_by(context.day)), key=lambda h: h.leaves or context.day)


def _rank(context: Context, clause: Clause, match: re.Match[str]) -> Opinion | None:
    subject = subject_left(clause, match.start(), context.meant(clause, match.start()))
    if subject is None:
        return None
    gone = departed(context)
    codes = [history.state for history in gone]
    code = subject.codes[0]
    right = codes.index(code) + 1 if code in codes else len(codes) + 1
    left = listed(f"{h.name} ({day_in_words(h.leaves)})" for h in gone if h.leaves) or "none"
    why = f"States that have left so far: {left}."
    evidence = (Evidence(says=why, entry="treaties/rome-statute", article="Rome Statute, article 127(1)"),)
    if _NUMBERS[match["n"]] == right:
        return Opinion(verdict="supported", why=why, evidence=evidence)
    return Opinion(
        verdict="contradicted", why=why, evidence=evidence, instead=sentence(f"the {ordinal(right)} State to leave")
    )
