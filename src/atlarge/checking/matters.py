"""What a text speaks of. "Member", "immune", "penalty" or "found" are claims only where courts and suspects are.

News of every kind uses the words of the law for other things. So a text is checked at all only if it names a court of
the record or its treaty, tells a visit of a person of the record, or speaks of such a person in the words of arrest
and trial; and where it does so in passing, words of law count only a few sentences from there.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from atlarge.checking.claims import ClaimKind
from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft
from atlarge.checking.slots import Clause
from atlarge.facts.persons import Person

_OF_LAW: frozenset[ClaimKind] = frozenset(
    {"treaty status", "treaty date", "treaty count", "warrant", "charge", "duty", "penalty", "outcome", "finding"}
)
_COURTS = ("ICC", "ICTY", "ICTR", "SCSL")
_NAMED = re.compile(
    r"\bicc\b|\bhague\b|\binternational (?:war )?crim\w+|\b(?:war crimes|international|hybrid) (?:court|tribunal)"
    r"|\brome (?:statute|treaty)\b|\bstates? part(?:y|ies)\b(?! (?:leader|chair|convention|official|committee))"
    r"|\binternational arrest warrants?\b"
)
_OF_TRIAL = re.compile(
    r"\b(?:warrants?|arrest\w*|detain\w*|custody|surrender\w*|extradit\w*|hand(?:ed|ing)? (?:<p\d+> )?over|wanted"
    r"|indict\w*|tribunal|court|judges|war crim\w+|genocide|crimes against humanity|acquitt\w*|convict\w*|guilty"
    r"|sentenced|stand trial|accused of"
    r"|the case|at large|on the run|ratif\w*|statute|findings?|obligations?|the assembly)\b"
)
_THE_COURT = re.compile(r"(?<!\bon )(?<!\boff )\bthe (?:court|statute|treaty|judges|warrants?)\b")
_OTHER_COURT = re.compile(
    r"\b(?:supreme|federal|district|high|county|circuit|crown|appeals?|appeal|family|city|military|criminal"
    r"|magistrates?'?|constitutional|juvenile|superior|municipal|tennis|basketball) (?:court|judges?)\b"
    r"|\b(?:jury|jurors|lawsuit|plaintiffs?|attorney general|us judge)\b"
)
""" "The court" of a text that names another one is that other one. """
_NEAR, _AFTER = 4, 2  # sentences on either side; sentences after one that names a suspect
_OPENING, _OFTEN = 3, 7  # a text that opens with the matter, or speaks of it in every seventh sentence, is about it


def anchors_of(context: Context) -> list[int]:
    """Return the sentences, by number, that speak of suspects or courts; without any there is nothing to check."""
    starts = [clause.span[0] for clause in context.clauses]
    return sorted({bisect_right(starts, at) - 1 for at in _anchors(context)})


def of_the_matter(context: Context, drafts: list[Draft], anchors: list[int]) -> list[Draft]:
    """Return the drafts, in the same order, that a text makes as claims about the matter of its `anchors`."""
    starts = [clause.span[0] for clause in context.clauses]
    if anchors[0] < _OPENING or _OFTEN * len(anchors) >= len(starts):
        return drafts
    return [draft for draft in drafts if draft.kind not in _OF_LAW or _is_near(draft, starts, anchors)]


def _is_near(draft: Draft, starts: list[int], anchors: list[int]) -> bool:
    at = bisect_right(starts, draft.span[0]) - 1
    return bisect_left(anchors, at - _NEAR) < bisect_right(anchors, at + _NEAR)


def _anchors(context: Context) -> Iterator[int]:
    """The places that tie a text to the matter: courts in any language, visits, and sentences by their words.

    Of a suspect who governs the words must be those of a trial; of any other the name is enough. In a text that names
    no other court, so are "the court" and "the statute".
    """
    yield from (mention.span[0] for mention in context.reading.mentions if mention.ref in _COURTS)
    yield from (visit.span[0] for visit in context.reading.visits if visit.person in context.record.persons)
    alone = not any(_OTHER_COURT.search(clause.text) for clause in context.clauses)
    named = -_NEAR
    for clause in context.clauses:
        suspects = _suspects(context, clause)
        named = clause.index if suspects else named
        of_trial = clause.index - named <= _AFTER and _OF_TRIAL.search(clause.text)
        of_court = _NAMED.search(clause.text) or (alone and _THE_COURT.search(clause.text))
        if of_trial or of_court or not all(_is_in_office(context, person) for person in suspects):
            yield clause.span[0]


def _suspects(context: Context, clause: Clause) -> list[Person]:
    ids = {slot.ref for slot in clause.slots if slot.kind == "p"}
    return [context.record.persons[ref] for ref in ids if ref in context.record.persons]


def _is_in_office(context: Context, person: Person) -> bool:
    """Whether somebody governs on the day of the text: then much is told of him that has nothing to do with courts."""
    return any(
        (office.since is not None and office.since.first <= context.day)
        and (office.until is None or office.until.last >= context.day)
        for office in person.offices
    )
