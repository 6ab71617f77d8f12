"""Claims that a State is rid of its duty to arrest, or that a visit to it is safe in law.

"Free of any duty", "owes the Court nothing", "nothing obliges it", "can now travel there without legal risk": each says
that the State is not bound, and is held against the assessment as such. Rome Statute, articles 86, 89(1) and 127.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from atlarge.checking.context import Context
from atlarge.checking.council_duties import RESOLUTIONS
from atlarge.checking.drafts import Draft
from atlarge.checking.duties import ACT
from atlarge.checking.duty_checks import Duty, best
from atlarge.checking.slots import PERSON, Clause
from atlarge.checking.state_groups import group_left
from atlarge.checking.suppositions import days_told, is_past, is_spoken, is_supposed
from atlarge.checking.treaty_words import COURT, TREATY
from atlarge.checking.wording import listed, sentence, state_name

_STATE = (
    r"(?P<s>(?:the )?<s\d+>)(?:'s (?:police|authorities|government))?(?:, (?:which|who|as|an?|being)"
    r" [^.;<>,]{0,50},)?"
)
_DUTY = r"(?:(?:any|all|every|its|their|the|further|that|legal|treaty) )*(?:duty|duties|obligations?)"
_OFF = r"(?:free|freed|released|relieved|exempt(?:ed)?|rid|absolved|discharged|excused|dispensed)"
_SAFE = (
    r"without (?:any |a |the |further )?(?:legal (?:risk|problem|trouble|consequences|hindrance|worr(?:y|ies))s?"
    r"|(?:risk|danger"
    r"|fear) of (?:being )?arrest(?:ed)?|fuss|risking arrest)"
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        (
            rf"(?<!\w){_STATE} (?:is|are|was|were|has been|have been|would be|will be|becomes|became|feels) (?:\w+"
            rf" ){{0,2}}?"
            rf"{_OFF} (?:of|from) {_DUTY}[^.;,<>]{{0,60}}"
        ),
        (
            rf"(?<!\w){_STATE} (?:(?:no longer|never) owe[sd]? (?:{COURT}|it) (?:anything|cooperation|obedience)"
            rf"|owe[sd]? (?:{COURT}|it) nothing)"
        ),
        (
            rf"\b(?P<it>it|the country|they) (?:owe[sd]? (?:{COURT}|it|the judges) nothing"
            rf"|no longer owe[sd]? (?:{COURT}) \w+)"
        ),
        (
            rf"\b(?:fre(?:es|ed|eing)|releas(?:es|ed|ing)|reliev(?:es|ed|ing)|exempt(?:s|ed|ing)|absolv(?:es|ed|ing)"
            rf"|excus(?:es|ed|ing)|dispens(?:es|ed|ing)) "
            rf"(?:{_STATE}|(?P<it>it|them|the country)) (?:of|from) {_DUTY}[^.;,<>]{{0,60}}"
        ),
        (
            rf"\b(?:nothing|no (?:treaty|law|rule|court|one))(?: (?:in|under) (?:{TREATY}|[^.;,<>]{{0,30}}))?"
            rf" (?:obliges?"
            rf"|obliged"
            rf"|requires?|required|compels?|compelled|binds?|bound|forces?|forced) (?:{_STATE}|it|them) to (?:\w+"
            rf" )?{ACT}"
        ),
        (
            rf"\b(?:can|could|may|might) (?:\w+ )?(?:travel|go|fly|come|return|visit|be (?:received|hosted"
            rf"|welcomed)) ?(?:to |in |by "
            rf"|back to )?(?:{_STATE}|(?P<there>there|it)) [^.;<>]{{0,40}}?{_SAFE}"
        ),
        (
            rf"(?<!\w){_STATE} (?:(?:can|could|may|might) (?:lawfully|legally|rightly)|(?:is|was|would be) (?:legally"
            rf" )?entitled to"
            r"|(?:has|had) (?:every|the) right to) (?:ignore|refuse|decline|disregard|decide not)(?:"
            r" to)?[^.;,<>]{0,40}"
        ),
        (
            rf"(?<!\w)(?:{_STATE}|(?P<they>they|it|(?:the|that) (?:country|state|host))) (?:is|are|was|were) not"
            rf" bound by (?:the|its|his"
            r"|that|any|such) (?:icc |court's |arrest |court )?(?:warrants?|decisions?|requests?)"
        ),
        (
            rf"\b(?:nothing|no (?:law|rule|treaty|obligation))(?: (?:now|then|legally|in law))?"
            rf" (?:to |that )?(?:stop|prevent|keep|bar|hinder|preclude|forbid)(?:s|ped|ed|bids)? (?:{_STATE}|it"
            rf"|them)(?: from)?"
            rf" (?:receiv|host|welcom|let|invit|entertain|greet|to (?:receive|host|let))\w*[^.;,<>]{{0,30}}"
        ),
        (
            rf"(?:(?<!\w){_STATE} (?:\w+ ){{0,2}}?|\b(?P<they>it|they|and|so|therefore|both|neither|(?:host"
            rf"|country|capital|of them)s?) )"
            rf"(?:(?:has|have|had|would have|will have) (?:little|nothing) to fear from"
            rf" (?:{COURT}|the hague|(?:the )?judges)|(?:need|needs?|needed) (?:not|never) worry|(?:does|do|did) not"
            rf" (?:need|have) to worry)"
        ),
        (
            rf"(?<!\w)(?:{_STATE},? |(?P<they>it|they) |and )(?:\w+ ){{0,2}}?(?:(?:does|do|did) not (?:bear|have"
            rf"|carry)"
            rf"|(?:bears?|carries|carry|ha[sd]|have|bore)(?= no)) (?:no )?(?:\w+ )?"
            rf"(?:obligations?|duties|duty|commitments?) (?:under|to|towards?|before|arising from|stemming from)"
            rf" (?:{TREATY}|{COURT}|it\b)"
        ),
        (
            rf"(?:(?<!\w){_STATE} |\b(?P<they>it|they|and|so) )(?:is|are|was|were) (?:therefore |thus )?(?:no longer"
            rf"|not)"
            rf" (?:legally )?bound(?=[.,;]|$| by (?:{TREATY}|{COURT}))"
        ),
        rf"\bno legal (?:basis|ground|reason)s? (?:for|in) {_STATE} to {ACT}",
        rf"\b{_SAFE}[^.;<>]{{0,20}} (?:travel to|visit|go to|fly to|in) {_STATE}",
        (
            rf"\b(?:pose[sd]?|present(?:s|ed)?|cause[sd]?|mean[st]?|be|is|was) (?:{PERSON} )?no legal (?:problem|risk"
            rf"|difficulty)s?"
            rf"(?: in (?P<s>(?:the )?<s\d+>))?"
        ),
    )
)
_DENIED = re.compile(r"\b(?:not|never|nor|hardly)\b[^.;,]{0,20}$|n't [^.;,]{0,20}$|\b(?:no|neither) [^.;]{0,60}$")


def claims(context: Context) -> Iterator[Draft]:
    """Yield a draft for every statement that a State has no duty any more, or that a visit to it is safe in law."""
    for clause in context.told:
        for form in _FORMS:
            match = form.search(clause.text)
            if match is None or is_supposed(clause, match.start()):
                continue
            if _DENIED.search(clause.text[: match.start()]):
                continue
            duty = _duty(context, clause, match)
            opinion = best(context, duty) if duty else None
            if duty and opinion:
                names = listed(state_name(context.record, code) for code in duty.codes)
                says = sentence(f"{names}: not bound to arrest")
                yield opinion.of("duty", clause.original(duty.start, duty.end), says)
            break


def _duty(context: Context, clause: Clause, match: re.Match[str]) -> Duty | None:
    named = re.search(r"<s\d+>", match.groupdict().get("s") or "")
    group = None if named else group_left(context, clause, match.end(), far=True)
    code = clause.slot(named.group()).ref if named else context.meant(clause, match.start())
    bound = [r.state for r in RESOLUTIONS if r.on <= context.day]
    if not code or (code in context.home() and code not in bound) or (group and not group.sure):
        return None
    people = [s.ref for s in clause.slots_in(0, len(clause.text), "p") if s.ref in context.record.persons]
    return Duty(
        codes=group.codes if group else (code,),
        scope="",
        negated=True,
        start=match.start(),
        end=match.end(),
        person=people[0] if people else "",
        others=()
        if named or group or clause.slots_in(0, match.start(), "s") or context.host in ("", code)
        else (context.host,),
        on=_day_ahead(context, clause, match),
        days=tuple(days_told(clause, context.day)) if is_past(match.group()) else (),
        spoken=is_spoken(clause, match.start()),
    )


def _day_ahead(context: Context, clause: Clause, match: re.Match[str]) -> date | None:
    """ "From June 2027 it will be free": the last of the days told that lie ahead."""
    days = [s.last for s in clause.slots_in(0, len(clause.text), "d") if s.last and s.last > context.day]
    return max(days, default=None) if re.search(r"\b(?:will|would)\b", match.group()) else None
