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
from atlarge.checking.treaty_deeds import find
from atlarge.checking.treaty_subjects import subject_left
from atlarge.checking.treaty_words import COURT, TREATY
from atlarge.checking.wording import listed, ordinal, sentence
from atlarge.dates import day_in_words

_NUMBERS = {"first": 1, "only": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_ORDER = re.compile(
    r"\b(?:(?:the|become|became|would|will|be|is|was) )*(?P<n>first|only|second|third|fourth|fifth)"
    r" (?:ever )?(?:state|country"
    r"|nation|member|government)"
    r"(?: state| party)?(?: ever)? (?:to|that|which) (?:ever |have "
    r"|has )?(?:leave|left|quit|withdraw|withdrew|exit|go)\b(?: [^.;,<>]{0,40})?"
    rf"|(?:departure|withdrawal|exit)(?: from {COURT})?,? (?:is|was|became|marks|marked) (?:the|its) (?P<n2>first"
    rf"|second"
    r"|third)(?: ever)?(?: (?:in the court's history|by a (?:member|state|country)|of its kind))?(?=[.,;]|$)"
)
_NOBODY = re.compile(
    r"\b(?:no (?:state|country|nation|member|government)(?: party)? has (?:ever|yet|so far)? ?(?:left|"
    r"quit|withdrawn from|walked out of)"
    rf"|(?:nobody|no one) has (?:ever )?(?:left|quit)) (?:{COURT}|{TREATY})|\b{COURT} has never lost "
    rf"a (?:member|state|party)"
)
_ONLY_THESE = re.compile(
    r"\bonly (?P<list>(?:the )?<s\d+>(?:(?:,|,? and) (?:the )?<s\d+>)*) (?:has|have) (?:ever |so far "
    r")*(?:left|quit|withdrawn from) "
    rf"(?:{COURT}|{TREATY})"
    rf"|\b(?P<n>one|two|three|four|five) (?:states?|countr(?:y|ies)|members?|nations?) (?:have|has|had) (?:ever |so"
    rf" far |already )*"
    rf"(?:left|quit|withdrawn)(?: from)?(?: (?:{COURT}|{TREATY}))?[^.;:<>]{{0,30}}[:,] (?:\w+ )?(?P<list2>(?:the"
    rf" )?<s\d+>(?: in <d\d+>)?"
    rf"(?:(?:,|,? and) (?:the )?<s\d+>(?: in <d\d+>)?)*)"
)
_AT_ONCE = re.compile(
    r"\b(?:withdraw\w*|leav(?:e|es|ing)|exit\w*|quit\w*|departure"
    r"|out)\b[^.;\"]{0,60}?\b(?:with immediate effect|effective immediately)"
)
_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|nine|ten|twelve|ninety|sixty|thirty)"
_YEAR = re.compile(r"\b(?:a|one|1|12|twelve)[ -](?:full )?(?:year|months)")
_OTHER_TIME = re.compile(
    rf"\b{_NUMBER} (?:days?|weeks?|months?|years) (?:after|from) (?:the |its |a )?(?:un\b|united nations|notice"
    r"|notification|letter|secretary-general|depositary|announc\w+|declar\w+|it is|being)"
)
_A_YEAR = re.compile(
    r"\bwithdrawals?\b[^.;<>]{0,40}?\b(?:takes?|take|come|comes|works?|become|becomes) (?:into )?(?:effect|force"
    rf"|effective)?[^.;<>]{{0,20}}(?:<d\d+>|{_NUMBER} (?:full )?(?:days?|weeks?|months?|years?))"
    r"(?: (?:later|(?:after|from)[^.;,<>]{0,60}))?"
)
_LATER = re.compile(r"\b(?:after|months|since|but|although|only|earlier|had|in fact|remain\w*|still|until)\b")
_CORRECTED = re.compile(
    r"\b(?:no notice|not (?:yet )?(?:been )?(?:received|notified)|a thing the (?:treaty|statute)|(?:treaty|statute)"
    r" does not"
    r"|no such thing|a year|twelve months|cannot|could not take effect|no legal effect)\b"
)
_RULE = of_article(
    "Rome Statute, article 127(1)", "a withdrawal takes effect one year after the notice is received, or later"
)


_OF_THE_COURT = re.compile(r"\bicc\b|court|hague|statute|treaty|convention")
_NEAR = 2
""" Sentences on either side in which the Court or its treaty is named: else it is some other withdrawal. """


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every rank in leaving, and for what is said of when a withdrawal takes effect."""
    for clause in context.told:
        near = context.clauses[max(0, clause.index - _NEAR) : clause.index + _NEAR + 1]
        if not any(_OF_THE_COURT.search(c.text) for c in near):
            continue
        for pattern, check in (
            (_ORDER, _rank),
            (_NOBODY, _nobody),
            (_ONLY_THESE, _only_these),
            (_AT_ONCE, _at_once),
            (_A_YEAR, _a_year),
        ):
            match = pattern.search(clause.text)
            opinion = check(context, clause, match) if match else None
            if match and opinion:
                span = clause.original(match.start(), match.end())
                yield opinion.of("treaty status", span, "Leaving the Statute: in what order, or from when.")


def _at_once(context: Context, clause: Clause, match: re.Match[str]) -> Opinion | None:
    """Nothing shortens the year; an announcement told from later on may have been made so, and had no effect.

    Where a State is named as the one that leaves so, its own notice is the answer (see `treaty_dates`).
    """
    after = context.clauses[clause.index + 1 : clause.index + 2]
    told = re.search(r"\b(?:announc\w+|said|declar\w+)\b", clause.text[: match.start() + 1])
    if any(deed.at_once for deed in find(context, clause)):
        return None
    if told and any(_CORRECTED.search(text) for text in (clause.text, *(c.text for c in after))):
        return None
    why = (
        "A withdrawal takes effect a year after the depositary has received the notice; no announcement shortens that."
    )
    told = re.search(r"\bannounc\w+", clause.text) and _LATER.search(clause.text)
    instead = "A withdrawal was announced; it takes effect a year after the notice is received."
    return Opinion(verdict="imprecise" if told else "contradicted", why=why, evidence=(_RULE,), instead=instead)


def _a_year(context: Context, clause: Clause, match: re.Match[str]) -> Opinion | None:
    """ "Takes effect one year later": in words, or as a stretch of time that the reader read."""
    words = context.reading.text[slice(*clause.original(match.start(), match.end()))].casefold()
    why = "A withdrawal takes effect one year after the notice is received (article 127(1))."
    if _YEAR.search(words):
        return Opinion(verdict="supported", why=why, evidence=(_RULE,))
    if _OTHER_TIME.search(words):
        return Opinion(verdict="contradicted", why=why, evidence=(_RULE,), instead=why)
    return None


def departed(context: Context) -> list[History]:
    """Return the States that had ceased to be Parties by the day, in the order in which they left."""
    codes = dict.fromkeys(act.state for act in context.record.acts if act.act == "withdrawal")
    gone = [history_of(context, code) for code in codes]
    return sorted((h for h in gone if h.left_by(context.day)), key=lambda h: h.leaves or context.day)


def _departing(context: Context) -> list[History]:
    """Return the States whose notice stands on the day and has not taken effect, in the order in which they leave."""
    codes = dict.fromkeys(act.state for act in context.record.acts if act.act == "withdrawal")
    going = [h for h in (history_of(context, code) for code in codes) if h.notified_by(context.day) and h.leaves]
    return sorted((h for h in going if not h.left_by(context.day)), key=lambda h: (h.leaves or context.day, h.state))


def _gone_in_words(gone: list[History]) -> tuple[str, tuple[Evidence, ...]]:
    left = listed(f"{h.name} ({day_in_words(h.leaves)})" for h in gone if h.leaves) or "none"
    why = f"States that have left so far: {left}."
    return why, (Evidence(says=why, entry="treaties/rome-statute", article="Rome Statute, article 127(1)"),)


def _nobody(context: Context, clause: Clause, match: re.Match[str]) -> Opinion:  # noqa: ARG001
    gone = departed(context)
    why, evidence = _gone_in_words(gone)
    return Opinion(
        verdict="contradicted" if gone else "supported", why=why, evidence=evidence, instead=why if gone else ""
    )


def _only_these(context: Context, clause: Clause, match: re.Match[str]) -> Opinion:
    gone = departed(context)
    named = {clause.slot(token).ref for token in re.findall(r"<s\d+>", match["list"] or match["list2"])}
    why, evidence = _gone_in_words(gone)
    good = named == {history.state for history in gone}
    return Opinion(
        verdict="supported" if good else "contradicted", why=why, evidence=evidence, instead="" if good else why
    )


def _rank(context: Context, clause: Clause, match: re.Match[str]) -> Opinion | None:
    subject = subject_left(clause, match.start(), context.meant(clause, match.start()))
    if subject is None:
        return None
    gone, going = departed(context), _departing(context)
    codes = [history.state for history in (*gone, *going)]
    near = context.clauses[max(0, clause.index - 1) : clause.index + 1]
    others = [s.ref for c in near for s in c.slots if s.kind == "s"] if subject.guessed else []
    ranks = [codes.index(code) + 1 if code in codes else len(codes) + 1 for code in (*subject.codes[:1], *others)]
    why, evidence = _gone_in_words(gone)
    if going:
        why += f" On their way out by then: {listed(h.name for h in going)}."
    if _NUMBERS[match["n"] or match["n2"]] in ranks:
        return Opinion(verdict="supported", why=why, evidence=evidence)
    instead = sentence(f"the {ordinal(ranks[0])} State to leave")
    return Opinion(verdict="contradicted", why=why, evidence=evidence, instead=instead)
