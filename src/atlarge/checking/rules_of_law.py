"""General statements of law: what a text says of the Statute itself, of no State in particular."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_article
from atlarge.checking.laws_told import RULES
from atlarge.checking.slots import Clause
from atlarge.checking.suppositions import is_spoken, is_supposed

_PATTERNS = tuple((rule, re.compile(rule.words)) for rule in RULES)
_TOPIC = re.compile(
    r"court|\bicc\b|statute|evidence|outside|hague|warrant|withdraw|leav|obligation|dut(?:y|ies)|trial|member|consult"
    r"|ratif|sign"
)
_OWN = re.compile(r"has no\||no \(\?:duty|not subject|did not")
_NEGATED = re.compile(r"\b(?:not|never|no|nobody|neither|nor|cannot)\b|n't\b")


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every general statement of law; what somebody is said to hold is not the text's own."""
    for clause in context.told:
        if _TOPIC.search(clause.text):
            yield from _in(context, clause)


_HAGUE = re.compile(r"\bicc\b|criminal court|hague|the court\b|surrender")


def _is_another_case(context: Context, clause: Clause, article: str) -> bool:
    """Article 59 is about the Court's suspects: in a case of his own a national judge does weigh the evidence."""
    near = context.clauses[max(0, clause.index - 2) : clause.index + 1]
    another = re.search(r"\b(?:evidence|case|charges) against (?!him\b|her\b|them\b|the suspect|<p)", clause.text)
    return article.endswith(" 59") and (bool(another) or not any(_HAGUE.search(c.text) for c in near))


def _in(context: Context, clause: Clause) -> Iterator[Draft]:
    taken: list[tuple[int, int]] = []
    for rule, pattern in _PATTERNS:
        match = pattern.search(clause.text)
        if match is None or any(match.start() < end and start < match.end() for start, end in taken):
            continue
        if _is_another_case(context, clause, rule.article):
            continue
        if is_supposed(clause, match.start()) or (rule.verdict == "contradicted" and _is_doubtful(clause, match)):
            continue
        taken.append((match.start(), match.end()))
        instead = "" if rule.verdict == "supported" else rule.says
        opinion = Opinion(
            verdict=rule.verdict, why=rule.says, evidence=(of_article(rule.article, rule.says),), instead=instead
        )
        yield opinion.of("duty", clause.original(match.start(), match.end()), f"On the law: {rule.article}.")


def _is_doubtful(clause: Clause, match: re.Match[str]) -> bool:
    """Whether the words are denied, or somebody else's: then they are not held against the text."""
    lead = clause.text[max(0, match.start() - 20) : match.start()]
    inside = _NEGATED.search(match.group()) and not _OWN.search(match.re.pattern)
    return bool(_NEGATED.search(lead) or inside) or is_spoken(clause, match.start())
