"""Claims about what the Court can do to a State that does not arrest: a finding and a referral, nothing else.

Rome Statute, article 87(7) and article 112(2)(f): the Court may make a finding and refer the matter to the Assembly of
States Parties, or to the Security Council where the Council referred the situation. There is no fine and no sanction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.evidence import of_article
from atlarge.checking.slots import Clause
from atlarge.checking.suppositions import is_national
from atlarge.checking.wording import sentence

_RULE = of_article(
    "Rome Statute, article 87(7)",
    "the Court may make a finding and refer the matter to the Assembly, or to the Security Council if it "
    "referred the situation",
)
_INSTEAD = "The judges can find that the State failed to cooperate and refer it to the Assembly of States Parties."
_HARD = re.compile(
    r"\b(?:fin(?:e|es|ing)\b(?! (?:print|line|for))|\bfined\b|expel\w*|expulsion"
    r"|remov\w+ (?:it |them |<s\d+> )?from the (?:court|icc)|suspend\w* (?:(?:its|their|<s\d+>(?:'s)?|it) "
    r"){0,2}(?:vote|members?hip|voting rights?|from (?:the )?(?:court|icc|assembly|club|statute))"
    r"|cost\w* (?:<s\d+>|it|them) (?:its|their) (?:place|seat|vote|voting rights?|membership)"
    r"|suspen\w+ from (?:the )?(?:court|icc|assembly)|(?:lose|loses|lost|losing|forfeit\w*|stripp\w+ of) (?:its|"
    r"their) (?:vote|voting"
    r"|seat|membership)|kick\w* out|financial penalt\w+|(?:pay\w*|in|for|owe\w*) damages|compensation to the court"
    r"|(?:>|it|they) (?:\w+ ){0,3}?(?:be|being|been|is|was|were) (?:\w+ )?"
    r"(?:thrown|booted|turfed|drummed|chucked) out(?! of court)"
    r"|thr(?:ow|own|ew|owing)\b[^.;]{0,20} out of (?:the )?(?:court|icc|club))"
)
_SOFT = re.compile(r"\b(?:penal(?:ty|ties|i[sz]ed?|ise)|sanction(?:s|ed|ing)?|punish\w*|punitive measures)\b")
_IMPOSE = re.compile(
    r"\b(?:icc|court|judges|hague|rome statute|chamber|assembly)\b|<[sn]\d+>|\bit (?:could|may|might|would|will|can)\b"
)
_BY_COURT = re.compile(
    r"\b(?:icc|court|judges|hague|chamber|assembly|statute)\b|\b(?:face|risk)\w*\b|\bno (?:fine|sanction)"
)
_DENIAL = re.compile(r"\b(?:no|not|never|cannot|without|nor|none|neither|can't)\b|n't\b")
_OTHER = re.compile(
    r"\bfined by (?!(?:the )?(?:court|icc|international criminal|judges|hague|chamber))|"
    r"(?:sentenced|ordered|fined) (?:<p\d+>|him|her|an? (?:\w+ )?(?:warlord|man|woman|company|lawyer|witness))|"
    r"\b(?:western|eu|european|us|u\.s\.|american|economic|trade|against russia|ukraine-related"
    r"|death penalty|oil|treasury|on russia|asset|washington|trump|executive order"
    r"|sanctioned by (?!(?:the )?(?:court|icc|international criminal|judges|hague|assembly))|life|prison"
    r"|imprisonment)\b|sanction\w* (?:it|him|her|them)\b|sanction\w* (?:its|the court's|the icc's|several) (?:judges"
    r"|prosecutors?|staff|officials)"
    r"|sanctions (?:on|against) (?:the )?(?:icc|court|judges|prosecutor)"
    r"|<[sn]\d+>(?:'s)? sanctions|sanctions (?:regime|war)|oligarchs?|billionaires?|family members|company"
    r"|[$\u00a3\u20ac]|\b(?:million|billion)\b"
)
_REFER = re.compile(
    r"\b(?:could|can|may|might|would|will)\b[^.;<>]{0,40}?(?:refer\w*|report\w*|put before|tell|raise\w*"
    r"|brought before|sent)[^.;]{0,60}?(?:assembly(?: of (?:states parties|member states|its members"
    r"|the court's members))?|security council|the court's members)"
)
_NOT_FORESEEN = re.compile(
    r"^ (?:is|are|was) (?:not|nowhere|neither) \w+|^ (?:do|does|did) not exist|^ (?:cannot|can't) "
    r"be|^ (?:is|are) (?:out of the question|unknown)"
)
_OF_COURT = re.compile(r"\b(?:icc|court|judges|hague|chamber|assembly|statute)\b")
_OF_ANOTHER = re.compile(
    r"<[sn]\d+>(?:'s)? (?:\w+ )?(?:judges?|courts?|tribunal)"
    r"|\b(?:european|eu|top|high|supreme|constitutional|an?) court\b"
    r"|\bcourts? (?:of (?:justice|human|auditors|arbitration)|in <s\d+>)"
)
_WHAT_IS_OWED = re.compile(
    r"\bfor (?:it\b|(?:having )?(?:let|fail|host|receiv|welcom|not )|its (?:failure|refusal|visit|guest))"
    r"|\bif (?:it|they)\b|\bto (?:host|receive|welcome) <p\d+>|\b(?:arrest|warrant)"
)
_DONE_TO = re.compile(r"fin(?:e|es|ed|ing)\b|expel|remov|suspend|kick|thr[eo]w")
"""What somebody does to somebody; the rest ("expulsion", "lose its vote") is told of the one who undergoes it."""
_ONE = r"(?:<[sn]\d+>|\b(?:it|they|them|(?:countr|part)(?:y|ies)|nations?|(?:member )?states?|members?|governments?))"
_BE = r"(?:be|been|being|is|are|was|were|gets?|got)"
_UNDERGOES = re.compile(rf"\b{_BE} (?:\w+ ){{0,3}}$")
_STATE_UNDERGOES = re.compile(
    rf"(?<!in )(?<!of )(?<!at )(?<!from )(?<!near ){_ONE}(?: \w[^.;]*,? (?:and|but))?"
    r"(?:,? (?:can|could|may|might|would|will|should|must|has|have|had|now|then|also|never|not|duly|twice|once|risks?"
    rf"|fears?|faces?|to|\w+ly))* {_BE} (?:\w+ ){{0,3}}$"
)
_PUNISHES = re.compile(
    r"\b(?:icc|court|judges|hague|chamber|assembly|parties|statute|it|they)\b[^,;]{0,40}(?:, which )?$"
)
_A_STATE = re.compile(
    rf" (?:the |any |an? |some )?(?:(?!<n){_ONE}(?!')|<n\d+>(?= (?:for|over|in|on|last)\b| ?[<.,;]|$))"
)
_HOLDS_A_STATE = re.compile(_ONE)
_A_THING = re.compile(r"\b(?:an?|the|any|no|such|of|with) (?:(?!court|icc|judges|hague)\w+ )?$")
_ON_ANOTHER = re.compile(rf" (?:on|against|to) (?!(?:the |any |an? |some )?{_ONE})")
_BY_OTHERS = re.compile(
    r" (?:by|from|out of) (?!(?:the )?(?:international criminal |security |hague |rome )?(?:court|icc|club(?! of)"
    r"|assembly|hague|statute|council(?! of)|judges|chamber)\b)"
)
_PARTS = re.compile(r"[.;] ")
_SCAN = 110


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every consequence that the text threatens, tells or denies."""
    for clause in context.told:
        text = clause.text
        for pattern, hard in ((_HARD, True), (_SOFT, False)):
            for match in pattern.finditer(text):
                draft = _penalty(context, clause, match, hard=hard)
                if draft:
                    yield draft
                    break
        for match in _REFER.finditer(text):
            yield _referral(clause, match)
            break


def _penalty(context: Context, clause: Clause, match: re.Match[str], *, hard: bool) -> Draft | None:
    around = clause.text[max(0, match.start() - _SCAN) : match.end() + 60]
    if _OTHER.search(clause.text[max(0, match.start() - 40) : match.end() + 40]) or not (
        _IMPOSE.search(around) or re.search(r"there (?:is|are) no", around)
    ):
        return None
    if not hard and not _BY_COURT.search(around):
        return None
    start = _start(clause.text, match.start())
    end = _end(clause.text, match.end())
    denied = bool(_DENIAL.search(clause.text[start : match.end()]) or _NOT_FORESEEN.match(clause.text[match.end() :]))
    span = clause.original(start, end)
    if denied:
        opinion = Opinion(verdict="supported", why="The Statute provides no fine and no sanction.", evidence=(_RULE,))
        return opinion.of("penalty", span, "The Court has no penalty for a State.")
    if is_national(clause) or not _is_owed(clause.text, match):
        return None
    told = (
        re.search(
            r"\b(?:was|were|has been|been|had been|is) (?:\w+ )?$",
            clause.text[max(0, match.start() - 20) : match.start()],
        )
        and "could" not in clause.text[start : match.start()]
    )
    lead = clause.text[start : match.end()]
    impose = re.search(r"\bwill\b[^.;]{0,20}\b(?:impose|levy|punish|sanction)|\b(?:imposed|levied|slapped)\b", lead)
    why = (
        "There is no fixed sanction: the judges can make a finding (article 87(7)) and refer it to the "
        "Assembly of States Parties."
    )
    unheard = bool(told) and _has_no_finding(context, clause)
    verdict = "contradicted" if hard or impose or unheard else "imprecise"
    says = sentence(f"{'a fine or expulsion' if hard else 'a penalty'} for a State that does not arrest")
    return Opinion(verdict=verdict, why=why, evidence=(_RULE,), instead=_INSTEAD).of("penalty", span, says)  # type: ignore[arg-type]


def _is_owed(text: str, match: re.Match[str]) -> bool:
    """Whether it is a State that is punished, by the Court or for what it owes the Court; others punish others."""
    before, after = _PARTS.split(text[: match.start()])[-1][-_SCAN:], _PARTS.split(text[match.end() :])[0]
    part = before + match.group() + after
    if not (_OF_COURT.search(part) or _WHAT_IS_OWED.search(part)) or _OF_ANOTHER.search(part):
        return False
    if _BY_OTHERS.match(after):
        return False
    if not _DONE_TO.match(match.group()) or _A_THING.search(before):
        return bool(_HOLDS_A_STATE.search(part)) and not _ON_ANOTHER.match(after)
    if _UNDERGOES.search(before):
        return bool(_STATE_UNDERGOES.search(before))
    return bool(_PUNISHES.search(before) and (_A_STATE.match(after) or _HOLDS_A_STATE.search(match.group())))


def _has_no_finding(context: Context, clause: Clause) -> bool:
    """Whether a State named was told to have been punished, and not even a finding about it is on record by then."""
    named = {s.ref for s in clause.slots_in(0, len(clause.text), "s")}
    held = [p for p in context.record.proceedings.values() if named & set(p.states) and p.on and p.finding]
    against = [p for p in held if p.kind == "non-compliance" and p.on and p.on.first <= context.day]
    return bool(named) and context.dated and not against


def _start(text: str, at: int) -> int:
    """The beginning of the clause that a word stands in."""
    cuts = [
        m.end()
        for m in re.finditer(
            r"[;:\"(] ?|, | - |\b(?:and|but|while|that|because|if|on <[psn]\d+>(?:'s)? \w+ and) ",
            text[max(0, at - _SCAN) : at],
        )
    ]
    return max(0, at - _SCAN) + (cuts[-1] if cuts else 0)


def _end(text: str, at: int) -> int:
    cut = re.search(r"[;:\".,]|\b(?:if|but|while|because|after|unless)\b", text[at : at + 60])
    return at + (cut.start() if cut else min(60, len(text) - at))


def _referral(clause: Clause, match: re.Match[str]) -> Draft:
    span = clause.original(match.start(), match.end())
    why = (
        "Article 87(7): the Court may refer a State to the Assembly, or to the Security Council if the Council "
        "referred the situation."
    )
    return Opinion(verdict="supported", why=why, evidence=(_RULE,)).of("penalty", span, "A State may be referred.")
