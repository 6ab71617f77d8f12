"""Claims that a signature makes a State bound to arrest: "as a signatory, Mongolia must", "having signed, it has to".

Rome Statute, article 125: a signature is subject to ratification. What is said of a State Party so is imprecise, for it
is bound by another act; what is said of a State that only signed, or never did, is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlarge.checking.claims import Verdict
from atlarge.checking.context import Context
from atlarge.checking.drafts import Draft, Opinion
from atlarge.checking.duties import ACT, MUST
from atlarge.checking.evidence import of_article
from atlarge.checking.slots import Clause
from atlarge.checking.suppositions import is_supposed
from atlarge.checking.treaty_acts import evidence_of, history_of, status_in_words
from atlarge.checking.treaty_words import COURT, MEMBER, PARTY, SIGNATORY, TREATY
from atlarge.checking.wording import sentence

_AS = rf"as (?:an? |the )?(?:mere |fellow )?{SIGNATORY}(?: (?:of|to) (?:{TREATY}|{COURT}))?"
_SIGNED = rf"having signed (?:up to )?(?:{TREATY}|it\b)"
_STATE = r"(?:the )?(?P<s><s\d+>|it\b|the country\b)"
_BOUND = rf"[^.;<>]{{0,40}}?\b{MUST}(?: (?:\w+ ){{0,2}}?{ACT}(?: (?:him|her|<p\d+>))?)?"
_FORMS = (
    re.compile(rf"\b{_AS},? {_STATE}(?:'s (?:police|authorities))?,? {_BOUND}"),
    re.compile(rf"(?<!\w){_STATE},? (?:{_AS}|{_SIGNED}),? {_BOUND}"),
    re.compile(rf"(?<!\w){_STATE}[^.;\"]{{0,90}},? and,? (?:{_AS}),? {_BOUND}"),
)
_REQUIRES = re.compile(
    rf"\b(?:requires?|required|obliges?|obliged|obligates?|compels?|binds?|mandates?) (?:all |its |the |every |any "
    rf"|each )*"
    rf"(?P<who>{SIGNATORY}|{PARTY}|{MEMBER})(?: (?:of|to) (?:{TREATY}|{COURT}))? to (?:\w+ )?{ACT}(?:"
    rf" [^.;,<>]{{0,40}})?"
)
_NOT = re.compile(r"\b(?:not|never|no|nor|hardly)\b|n't\b")
_RULE = of_article(
    "Rome Statute, article 125", "a signature is subject to ratification: alone it binds nobody to arrest"
)


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every duty to arrest that is put down to a signature."""
    for clause in context.told:
        yield from _required(clause)
        for form in _FORMS:
            match = form.search(clause.text)
            if match and not _NOT.search(match.group()) and not is_supposed(clause, match.start()):
                named = match["s"].startswith("<")
                code = clause.slot(match["s"]).ref if named else context.meant(clause, match.start())
                opinion = _judge(context, code) if code else None
                if opinion and (named or opinion.verdict == "imprecise"):
                    span = clause.original(match.start(), match.end())
                    yield opinion.of("duty", span, "A signature binds the State to arrest.")
                break


def _required(clause: Clause) -> Iterator[Draft]:
    """ "The Statute requires signatories to arrest": it is the Parties whom it requires."""
    match = _REQUIRES.search(clause.text)
    if match is None or _NOT.search(clause.text[: match.end()]) or is_supposed(clause, match.start()):
        return
    why = "The duty to arrest binds States Parties, on the Court's request; a mere signatory has none."
    verdict: Verdict = "imprecise" if "signator" in match["who"] else "supported"
    opinion = Opinion(
        verdict=verdict, why=why, evidence=(_RULE,), instead="The Statute obliges States Parties to arrest on request."
    )
    yield opinion.of("duty", clause.original(match.start(), match.end()), "The Statute obliges them to arrest.")


def _judge(context: Context, code: str) -> Opinion:
    history = history_of(context, code)
    stands = sentence(status_in_words(history, history.on))
    evidence = (_RULE, *evidence_of(context, history))
    party = history.party == "yes"
    why = f"{stands} A signature alone does not bind to arrest{'; being a Party does' if party else ''}."
    return Opinion(verdict="imprecise" if party else "contradicted", why=why, evidence=evidence, instead=stands)
