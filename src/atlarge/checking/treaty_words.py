"""Words for the Court, its treaty, and ways of belonging to it, as patterns over folded text."""

from __future__ import annotations

COURT = (
    r"(?:the )?(?:(?:hague|<[sn]\d+>)(?:-based)? )?(?:world's )?(?:permanent )?"
    r"(?:international criminal court(?:'s)?(?: ?\(icc\))?|icc|(?:hague-based |hague )?court|tribunal)(?:'s)?"
)
TREATY = (
    r"(?:the |its |their )?(?:1998 |<d\d+>(?:'s)? )?(?:court's |icc's |icc )?(?:founding |underlying )?"
    r"(?:(?:court|icc|tribunal)'s (?:\w+ )?(?:treaty|convention|charter|text)|rome statute(?: (?:of|establishing"
    r"|that created|which created|that established|which established|that governs"
    r"|governing|creating|underpinning) COURT)?(?: ?\(icc\))?"
    r"|(?:icc )?statute|rome (?:treaty|convention|accord|pact)|rulebook|charter"
    r"|(?:treaty|convention|document)(?: (?:of|establishing|that created|which created"
    r"|that established"
    r"|which established|that set up|founding|creating|underpinning|behind) COURT)?"
    r"|(?:this|that) (?:text|treaty|statute|convention))"
).replace("COURT", COURT)
BODY = rf"(?:{TREATY}|{COURT})"

MEMBER = r"(?:member[- ]?(?:state|country|nation)s?|members?|membership)"
PARTY = r"(?:state'?s?[- ]part(?:y|ies)|part(?:y|ies)|participants?)"
SIGNATORY = r"(?:signator(?:y|ies)(?: (?:state|country|countrie|nation|government|power)s?)?)"
BELONGING = rf"(?:{SIGNATORY}|{PARTY}|{MEMBER})"

OTHER_CLUB = (
    r"\b(?:eu|european union|nato|un|united nations|african union|au|brics\+?|commonwealth|osce|csto|cis|sco"
    r"|opcw|wto|opec|interpol"
    r"|council of europe|security council|arab league|ecowas|g7|g20|coalition|alliance(?! of sahel)|bloc|eaeu"
    r"|(?:eurasian|customs|economic) union|asean|mercosur|schengen|visegrad|quad|apec|gcc|league of nations)\b"
)


def status_word(word: str) -> str:
    """Return "signatory", "party" or "member" for a word of belonging."""
    if "signator" in word:
        return "signatory"
    return "party" if "part" in word else "member"
